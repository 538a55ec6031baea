//! What a cell's text looks like, as far as reading needs to know: enough to tell a header from its body and a good
//! reading of a text file from a bad one. What a value *is* is for `normalise` to say.

/// The look of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing, or a mark for nothing.
    Empty,
    /// An amount, a count, a percentage.
    Number,
    /// A date or a time.
    Date,
    /// Holds an e-mail address.
    Email,
    /// A web address.
    Url,
    /// Digits grouped like a phone number, or so many of them.
    Phone,
    /// One word with digits in it.
    Code,
    /// Anything else.
    Text,
}

impl Shape {
    /// Whether a header hardly ever looks like that.
    pub(super) fn is_value(self) -> bool {
        !matches!(self, Self::Empty | Self::Text)
    }
}

/// Tells the look of a text.
pub(super) fn shape(text: &str) -> Shape {
    let text = text.trim();
    if text.is_empty()
        || matches!(text, "-" | "–" | "—" | "--" | "n/a" | "N/A" | "NULL" | "null" | "NaN" | "nan")
    {
        return Shape::Empty;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return if is_email(text) {
            Shape::Email
        } else if is_url(text) {
            Shape::Url
        } else {
            Shape::Text
        };
    }
    if is_date(text) {
        Shape::Date
    } else if is_number(text) {
        let grouped = text.bytes().all(|b| b.is_ascii_digit() || b == b' ' || b == b'+');
        if digits >= 9 && grouped { Shape::Phone } else { Shape::Number }
    } else if is_phone(text, digits) {
        Shape::Phone
    } else if is_email(text) {
        Shape::Email
    } else if is_url(text) {
        Shape::Url
    } else if !text.contains(char::is_whitespace) && text.len() <= 64 {
        Shape::Code
    } else {
        Shape::Text
    }
}

/// Whether a text is a number, with any marks between thousands, a sign, a percent sign or a currency.
pub(super) fn is_number(text: &str) -> bool {
    let core =
        text.trim_start_matches(['+', '-', '−', '–', '(', '$', '€', '£', '₪', '₴', '₽', '~', ' ', '\u{a0}']);
    // most texts are settled by their first letter
    if !core.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',') || c.is_whitespace()) {
        return false;
    }
    let core = core.trim_end_matches(['%', ')', '$', '€', '£', '₪', '₴', '₽', ' ', '\u{a0}', '-']);
    let core = ["PLN", "EUR", "USD", "UAH", "RUB", "ILS", "GBP", "zł", "грн", "руб.", "руб", "грн."]
        .iter()
        .find_map(|currency| core.strip_suffix(currency))
        .unwrap_or(core)
        .trim();
    let mut digits = 0_usize;
    let mut separators = 0_usize;
    let mut last_separator = true;
    for (at, c) in core.char_indices() {
        match c {
            '0'..='9' => {
                digits += 1;
                last_separator = false;
            }
            '.' | ',' if at == 0 => last_separator = true,
            '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' => {
                if last_separator {
                    return false;
                }
                separators += 1;
                last_separator = true;
            }
            'e' | 'E' if digits > 0 && !last_separator => {
                let exponent = core.get(at + 1..).unwrap_or_default().trim_start_matches(['+', '-']);
                return !exponent.is_empty() && exponent.bytes().all(|b| b.is_ascii_digit());
            }
            _ => return false,
        }
    }
    // `12.` is a count, `601 602 603` may be anything: thousands stand in threes
    digits > 0 && separators <= 5 && (separators == 0 || thousands(core))
}

/// Whether the groups between the separators are those of a number.
fn thousands(core: &str) -> bool {
    let groups: Vec<&str> = core.split(|c: char| !c.is_ascii_digit()).collect();
    let decimal = core.rfind(['.', ',']).map(|at| core.get(at + 1..).unwrap_or_default());
    let whole = if decimal.is_some() { groups.len().saturating_sub(1) } else { groups.len() };
    groups
        .iter()
        .take(whole)
        .enumerate()
        .all(|(at, group)| if at == 0 { group.len() <= 3 || whole == 1 } else { group.len() == 3 })
        && (decimal.is_some() || groups.len() <= 3 || groups.iter().all(|g| g.len() <= 3))
}

/// Digits in two or three groups as dates have them, with or without a time; or a time alone.
fn is_date(text: &str) -> bool {
    if text.len() > 40 || !text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let (day, time) = match text.split_once(['T', ' ']) {
        Some((day, time)) => (day, time.trim()),
        None => (text, ""),
    };
    let day = day.trim_end_matches([',', '.']);
    if !time.is_empty() && !is_time(time) && !matches!(time, "r." | "г." | "р." | "г" | "r") {
        return false;
    }
    if is_time(day) && day.contains(':') {
        return true;
    }
    ['.', '-', '/'].into_iter().any(|mark| is_day(day, mark))
}

/// Three groups of digits that can be a year, a month and a day in some order.
fn is_day(text: &str, mark: char) -> bool {
    let mut groups = text.splitn(4, mark);
    let (Some(first), Some(second), Some(third), None) =
        (groups.next(), groups.next(), groups.next(), groups.next())
    else {
        return false;
    };
    let number = |group: &str| {
        let digits = (1..=4).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| group.parse::<u16>().ok()).flatten()
    };
    let (Some(a), Some(b), Some(c)) = (number(first), number(second), number(third)) else { return false };
    if first.len() == 4 {
        return (1000..3000).contains(&a) && b <= 12 && c <= 31;
    }
    first.len() <= 2 && second.len() <= 2 && matches!(third.len(), 2 | 4) && a.min(b) <= 12 && a.max(b) <= 31
}

fn is_time(text: &str) -> bool {
    let core = text.trim_end_matches(['Z', 'z']).split(['+', '.']).next().unwrap_or_default();
    let core = core.trim_end_matches("AM").trim_end_matches("PM").trim();
    let mut parts = 0;
    for part in core.split(':') {
        parts += 1;
        if part.is_empty() || part.len() > 2 || !part.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
    }
    (2..=3).contains(&parts)
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(before, after)| {
        !before.is_empty()
            && after.trim_start().contains('.')
            && text.len() < 400
            && !before.ends_with(char::is_control)
    })
}

fn is_url(text: &str) -> bool {
    let start = text.get(..8.min(text.len())).unwrap_or_default().to_ascii_lowercase();
    start.starts_with("http://") || start.starts_with("https://") || start.starts_with("www.")
}

fn is_phone(text: &str, digits: usize) -> bool {
    (7..=15).contains(&digits)
        && text.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | ' ' | '/' | '.' | '\u{a0}' | '–')
        })
}

/// Whether a text is a line drawn with signs, be it a short one: `-----`, `+---+`, `├──┼──┤`, `:---:`.
pub(super) fn is_drawn(text: &str) -> bool {
    text.starts_with(|c| matches!(c, '-' | '=' | '_' | '+' | ' ' | ':' | '|') || is_box_line(c))
        && text.contains(|c| matches!(c, '-' | '=' | '_') || is_box_line(c))
        && text.chars().all(|c| matches!(c, '-' | '=' | '_' | '+' | ' ' | ':' | '|') || is_box_line(c))
}

/// Whether a character is a line of the kind that tables are drawn with.
pub(super) fn is_box_line(character: char) -> bool {
    matches!(character, '\u{2500}'..='\u{257f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_are_told_apart() {
        for (text, wanted) in [
            ("", Shape::Empty),
            ("-", Shape::Empty),
            ("12", Shape::Number),
            ("-1 234,50", Shape::Number),
            ("1.234.567,8", Shape::Number),
            ("8 894,83", Shape::Number),
            ("4.8226E+11", Shape::Number),
            ("23%", Shape::Number),
            ("12,50 zł", Shape::Number),
            ("2024-03-05", Shape::Date),
            ("5.3.24", Shape::Date),
            ("07/10/2024", Shape::Date),
            ("2024-03-05T10:30:00", Shape::Date),
            ("10:30", Shape::Date),
            ("a@b.pl", Shape::Email),
            ("Jan <jan@b.pl>", Shape::Email),
            ("www.b.pl", Shape::Url),
            ("+48 601 602 603", Shape::Phone),
            ("601602603", Shape::Phone),
            ("(22) 709-31-26", Shape::Phone),
            ("K-00265", Shape::Code),
            ("00-838", Shape::Code),
            ("Jan Kowalski", Shape::Text),
            ("ul. Długa 5", Shape::Text),
        ] {
            assert_eq!(shape(text), wanted, "{text}");
        }
    }
}
