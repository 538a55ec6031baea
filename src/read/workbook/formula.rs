//! Where the formula of a cell leads: `HYPERLINK("https://…"; "…")`, written out or as the tokens of the binary formats.

use super::cells::utf_16;

/// Where a formula leads that is written out, if it says so itself.
pub(super) fn linked(formula: &str) -> Option<String> {
    let start = formula.trim_start_matches(['=', '+', ' ']);
    let start = start.strip_prefix("of:=").unwrap_or(start);
    let name = start.get(..10).filter(|name| name.eq_ignore_ascii_case("HYPERLINK(")).map(str::len)?;
    let text = start.get(name..)?.trim_start().strip_prefix('"')?;
    // addresses hold no quotes; what is joined to one more piece is not known
    let (target, rest) = text.split_once('"')?;
    rest.trim_start().starts_with([',', ';', ')']).then(|| target.to_owned())
}

/// Where a formula leads that stands in tokens with letters of two bytes (MS-XLSB 2.5.97).
pub(super) fn linked_wide(tokens: &[u8]) -> Option<String> {
    linked_by(tokens, |rest| {
        let count = usize::from(u16::from_le_bytes([*rest.first()?, *rest.get(1)?]));
        let (text, rest) = rest.get(2..)?.split_at_checked(count.checked_mul(2)?)?;
        Some((utf_16(text), rest))
    })
}

/// Where a formula leads that stands in tokens with texts that say how wide they are (MS-XLS 2.5.198).
pub(super) fn linked_narrow(tokens: &[u8]) -> Option<String> {
    linked_by(tokens, |rest| {
        let (count, is_wide) = (usize::from(*rest.first()?), rest.get(1)? & 1 == 1);
        let (text, rest) = rest.get(2..)?.split_at_checked(if is_wide { count * 2 } else { count })?;
        Some((if is_wide { utf_16(text) } else { text.iter().map(|byte| char::from(*byte)).collect() }, rest))
    })
}

/// A text at the beginning of some bytes, and the bytes behind it.
type Text<'a> = Option<(String, &'a [u8])>;

/// The operands stand before what works on them: a text, perhaps the words to show, and the call of the function at the end.
fn linked_by<'a>(tokens: &'a [u8], text: impl Fn(&'a [u8]) -> Text<'a>) -> Option<String> {
    const TEXT: u8 = 0x17;
    const ATTRIBUTE: u8 = 0x19;
    let mut rest = tokens;
    while rest.first() == Some(&ATTRIBUTE) {
        rest = rest.get(4..)?;
    }
    let (target, mut rest) = text(rest.strip_prefix(&[TEXT])?)?;
    if let Some(shown) = rest.strip_prefix(&[TEXT]) {
        rest = text(shown)?.1;
    }
    // a cell may say what to show; its reference has seven bytes in the wider format, five in the other
    let call = [rest, rest.get(7..).unwrap_or_default(), rest.get(5..).unwrap_or_default()];
    call.into_iter().any(is_call).then_some(target)
}

/// Whether tokens are the call of the function 359 and nothing else.
fn is_call(tokens: &[u8]) -> bool {
    matches!(tokens, [0x22 | 0x42 | 0x62, _, 0x67, 0x01])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_say_where_they_lead() {
        let found = |formula| linked(formula);
        assert_eq!(found("HYPERLINK(\"mailto:a@b.pl\",\"pisz\")").as_deref(), Some("mailto:a@b.pl"));
        assert_eq!(found("of:=HYPERLINK(\"http://b.pl\")").as_deref(), Some("http://b.pl"));
        assert_eq!(found("HYPERLINK(A1,\"x\")"), None);
        assert_eq!(found("HYPERLINK(\"http://b.pl/\"&A1,\"x\")"), None);
        assert_eq!(found("SUM(1;2)"), None);
    }

    #[test]
    fn tokens_say_where_they_lead() {
        let call = [0x42, 2, 0x67, 0x01];
        let narrow = [&[0x17, 3, 0][..], b"a:b", &[0x17, 1, 0], b"x", &call].concat();
        assert_eq!(linked_narrow(&narrow).as_deref(), Some("a:b"));
        let shown_by_cell = [&[0x17, 3, 0][..], b"a:b", &[0x44, 1, 0, 2, 0], &call].concat();
        assert_eq!(linked_narrow(&shown_by_cell).as_deref(), Some("a:b"));
        let wide = [&[0x17, 2, 0][..], b"a\0:\0", &[0x42, 1, 0x67, 0x01]].concat();
        assert_eq!(linked_wide(&wide).as_deref(), Some("a:"));
        let joined = [&[0x17, 3, 0][..], b"a:b", &[0x17, 1, 0], b"x", &[0x08], &call].concat();
        assert_eq!(linked_narrow(&joined), None, "two texts that are joined");
        for end in 0..narrow.len() {
            assert_eq!(linked_narrow(&narrow[..end]), None);
        }
    }
}
