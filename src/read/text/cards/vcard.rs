//! Cards of an address book as phones export them: vCard 2.1 (versit 1996), 3.0 (RFC 2426) and 4.0 (RFC 6350).

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::{Cards, lines};

/// A property of a card.
struct Property<'a> {
    name: String,
    /// What stands behind the name, in upper case: `TYPE=CELL`, `CHARSET=UTF-8`.
    parameters: Vec<String>,
    value: Cow<'a, str>,
}

/// The cards of a text, if nothing stands outside of them.
pub(super) fn cards(text: &str) -> Option<Cards> {
    let first = lines(text)
        .map(|(_, line)| line.trim_start_matches('\u{feff}').trim())
        .find(|line| !line.is_empty())?;
    if !first.eq_ignore_ascii_case("BEGIN:VCARD") {
        return None;
    }
    let mut cards = Cards::default();
    let mut open = false;
    for (number, line) in unfolded(text) {
        let bare = line.trim_start_matches('\u{feff}').trim();
        if bare.is_empty() {
            continue;
        }
        match (open, bare.to_ascii_uppercase().as_str()) {
            (false, "BEGIN:VCARD") => {
                cards.begin(number);
                open = true;
            }
            (true, "END:VCARD") => open = false,
            (true, _) => add(&mut cards, &property(&line)?),
            (false, _) => return None,
        }
    }
    (!open).then_some(cards)
}

/// The lines of a text, those that go on in the next one made whole: in version 2.1 by a `=` at the end of quoted-printable text, in
/// the others by a blank at the beginning.
fn unfolded(text: &str) -> Vec<(u32, Cow<'_, str>)> {
    let mut whole: Vec<(u32, Cow<'_, str>)> = Vec::new();
    for (number, line) in lines(text) {
        if let Some((_, last)) = whole.last_mut() {
            if is_quoted_printable(last) && last.ends_with('=') {
                let last = last.to_mut();
                last.pop();
                last.push_str(line.trim_start_matches([' ', '\t']));
                continue;
            }
            if let Some(more) = line.strip_prefix([' ', '\t']).filter(|_| !last.is_empty()) {
                last.to_mut().push_str(more);
                continue;
            }
        }
        whole.push((number, Cow::Borrowed(line)));
    }
    whole
}

fn is_quoted_printable(line: &str) -> bool {
    let before = line.split(':').next().unwrap_or_default();
    before.contains(';') && before.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

/// A property taken apart; none if a line is none.
fn property(line: &str) -> Option<Property<'_>> {
    let mut quoted = false;
    let colon = line.char_indices().find_map(|(at, letter)| {
        quoted ^= letter == '"';
        (letter == ':' && !quoted).then_some(at)
    })?;
    let (before, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    let mut parts = before.split(';').map(|part| part.trim().replace('"', "").to_uppercase());
    let name = parts.next()?;
    // `item1.EMAIL`: a group
    let name = name.rsplit('.').next().unwrap_or_default().to_owned();
    let parameters: Vec<String> = parts.collect();
    let is_name =
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let value = if parameters.iter().any(|parameter| parameter.ends_with("QUOTED-PRINTABLE")) {
        Cow::Owned(decoded(value, &parameters))
    } else {
        Cow::Borrowed(value)
    };
    is_name.then_some(Property { name, parameters, value })
}

/// Quoted-printable text in the character set that the card names.
fn decoded(value: &str, parameters: &[String]) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
        if let (b'=', Some(high), Some(low)) = (byte, hex(after.first()), hex(after.get(1))) {
            bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    let label = parameters.iter().find_map(|parameter| parameter.strip_prefix("CHARSET="));
    let encoding = label.and_then(|label| Encoding::for_label(label.as_bytes())).unwrap_or(UTF_8);
    encoding.decode_without_bom_handling(&bytes).0.into_owned()
}

/// The names of the columns for the pieces of a value that has several.
const NAME: [&str; 5] = ["Last name", "First name", "Middle name", "Prefix", "Suffix"];
const ADDRESS: [&str; 7] = ["PO box", "Address 2", "Street", "City", "Region", "Postal code", "Country"];

/// Adds what a property says.
fn add(cards: &mut Cards, property: &Property<'_>) {
    let Property { name, parameters, value } = property;
    let kinds = || {
        let listed = parameters.iter().flat_map(|parameter| {
            let kinds = parameter.strip_prefix("TYPE=").or((!parameter.contains('=')).then_some(parameter));
            kinds.into_iter().flat_map(|kinds| kinds.split(','))
        });
        listed.map(str::trim).collect::<Vec<_>>()
    };
    let has = |kind: &str| kinds().contains(&kind);
    // a work fax is a fax, a work mobile a mobile
    let place = || match () {
        () if has("FAX") => " (fax)",
        () if has("CELL") => " (mobile)",
        () if has("WORK") => " (work)",
        () if has("HOME") => " (home)",
        () => "",
    };
    match name.as_str() {
        "VERSION" | "PRODID" => {}
        "FN" => cards.add("Full name", &unescaped(value)),
        "N" => add_pieces(cards, value, &NAME, ""),
        "ADR" => add_pieces(cards, value, &ADDRESS, place().trim_start_matches(" (mobile)")),
        "ORG" => {
            for (at, unit) in pieces(value).iter().enumerate() {
                cards.add(if at == 0 { "Company" } else { "Department" }, unit);
            }
        }
        "TEL" => {
            let number = unescaped(value);
            let bare = number.strip_prefix("tel:").or(number.strip_prefix("TEL:")).unwrap_or(&number);
            cards.add(if has("FAX") { "Fax".to_owned() } else { format!("Phone{}", place()) }.as_str(), bare);
        }
        "EMAIL" => cards.add("E-mail", &unescaped(value)),
        "TITLE" => cards.add("Position", &unescaped(value)),
        "ROLE" => cards.add("Role", &unescaped(value)),
        "URL" => cards.add("Website", &unescaped(value)),
        "NOTE" => cards.add("Notes", &unescaped(value)),
        "BDAY" => cards.add("Birthday", &unescaped(value)),
        "CATEGORIES" => cards.add("Tags", &unescaped(value)),
        // pictures, sounds and keys are no text; that there is one is told
        "PHOTO" | "LOGO" | "SOUND" | "KEY" if value.len() > 200 || has("JPEG") => {
            cards.add(name, &format!("({} bytes)", value.len()));
        }
        _ => cards.add(name, &unescaped(value)),
    }
}

fn add_pieces(cards: &mut Cards, value: &str, names: &[&str], place: &str) {
    for (name, piece) in names.iter().zip(pieces(value)).filter(|(_, piece)| !piece.is_empty()) {
        cards.add(&format!("{name}{place}"), &piece);
    }
}

/// The pieces of a value between semicolons that no backslash stands before.
fn pieces(value: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, letter) in value.char_indices() {
        if letter == ';' && !escaped {
            pieces.push(unescaped(value.get(start..at).unwrap_or_default()));
            start = at + 1;
        }
        escaped = letter == '\\' && !escaped;
    }
    pieces.push(unescaped(value.get(start..).unwrap_or_default()));
    pieces
}

/// A text without the backslashes before its marks.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.trim().chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(mark @ (',' | ';' | ':' | '\\')) => plain.push(mark),
                Some(other) => plain.extend(['\\', other]),
                None => plain.push('\\'),
            },
            other => plain.push(other),
        }
    }
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cells, table};

    #[test]
    fn a_card_is_a_row() {
        let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81=C4=85ka;Jan;;;\r\n\
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jan =C5=81=\r\n=C4=85ka\r\nTEL;CELL;PREF:+48 601\r\nTEL;WORK:+48 22\r\nEND:VCARD\r\n\
            BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lis;Ewa;;;\r\nFN:Ewa Lis\r\nitem1.TEL;type=CELL;type=pref:+48 602\r\n\
            NOTE:a\\, b\\nand\r\n  more\r\nEND:VCARD\r\n";
        let (names, rows) = table(text).expect("cards");
        assert_eq!(
            names,
            ["Last name", "First name", "Full name", "Phone (mobile)", "Phone (work)", "Notes"]
        );
        assert_eq!(rows[0], (1, cells(&["Łąka", "Jan", "Jan Łąka", "+48 601", "+48 22", ""])));
        assert_eq!(rows[1], (9, cells(&["Lis", "Ewa", "Ewa Lis", "+48 602", "", "a, b\nand more"])));
    }

    #[test]
    fn the_fourth_version_writes_phones_as_addresses() {
        let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Ewa\nTEL;VALUE=uri;TYPE=\"voice,work\":tel:+48-22-1\nADR;TYPE=home:;;Długa 5;Ełk;;19-300;Polska\nEND:VCARD\n";
        let (names, rows) = table(text).expect("cards");
        assert_eq!(
            names,
            [
                "Full name",
                "Phone (work)",
                "Street (home)",
                "City (home)",
                "Postal code (home)",
                "Country (home)"
            ]
        );
        assert_eq!(rows, [(1, cells(&["Ewa", "+48-22-1", "Długa 5", "Ełk", "19-300", "Polska"]))]);
    }
}
