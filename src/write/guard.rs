//! Text that a spreadsheet would take for a formula.
//!
//! A CSV file carries no types: a program that opens it may run `=HYPERLINK(…)` or `@SUM(…)` found in a cell. The usual
//! guard is an apostrophe before the text (OWASP, *CSV Injection*). A phone that begins with `+`, a negative number and a
//! dash that stands for "nothing" cannot do harm and stay as they are, because an importer takes them as they stand. A text
//! that looks guarded already gets one apostrophe more, so that taking the guard off gives what was written.

/// Guards the text that stands in `out` from `start` on.
pub fn guard(out: &mut String, start: usize) {
    if out.get(start..).is_some_and(needs_guard) {
        out.insert(start, '\'');
    }
}

/// The text that was guarded.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| needs_guard(rest)).unwrap_or(text)
}

/// Whether a text is live, or looks like one that was guarded.
fn needs_guard(text: &str) -> bool {
    is_live(text.trim_start_matches('\''))
}

/// Whether a spreadsheet might take the text for a formula.
#[must_use]
pub fn is_live(text: &str) -> bool {
    match text.chars().next() {
        Some('=' | '@' | '\t' | '\r' | '\n' | '＝' | '＠' | '＋' | '－') => true,
        Some('+' | '-') => !is_harmless(text),
        _ => false,
    }
}

/// A dash or dashes, one signed number, or a phone number: nothing that a sheet could call.
fn is_harmless(text: &str) -> bool {
    let body = &text[1..];
    if text.bytes().all(|b| b == b'-') {
        return true;
    }
    if body.starts_with(|c: char| c.is_ascii_digit())
        && body.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
    {
        return true;
    }
    let digits = body.bytes().filter(u8::is_ascii_digit).count();
    text.starts_with('+')
        && (7..=15).contains(&digits)
        && body.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'(' | b')' | b'-' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guarded(text: &str) -> String {
        let mut out = format!("x,{text}");
        guard(&mut out, 2);
        out.split_off(2)
    }

    #[test]
    fn formulas_are_guarded() {
        for live in [
            "=HYPERLINK(\"http://x\")",
            "=cmd|'/c calc'!A1",
            "@SUM(1+1)",
            "-2+3",
            "-2+3+cmd|' /C calc'!D2",
            "+A1",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            "＋1",
            "－1",
            "＠A",
            "+48 22 123 45 67!A1",
            "'=1",
            "''+A1",
        ] {
            assert_eq!(guarded(live), format!("'{live}"), "{live:?}");
        }
    }

    #[test]
    fn phones_numbers_and_dashes_stay() {
        for quiet in
            ["+48221234567", "+48 22 123-45-67", "-", "---", "-5", "-1234.50", "+7", "Jan", "", "a=b", "'t"]
        {
            assert_eq!(guarded(quiet), quiet);
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_never_live_and_nothing_is_lost(text in "'{0,2}[=+@＝＋－＠\\t\\r\\n-]?.{0,12}") {
            let written = guarded(&text);
            proptest::prop_assert!(!is_live(&written));
            proptest::prop_assert_eq!(unguarded(&written), text.as_str());
            proptest::prop_assert!(written == text || written.strip_prefix('\'') == Some(text.as_str()));
        }
    }
}
