//! Text of an iCalendar file (RFC 5545): content lines, their folding, and the escaping of what people typed.

use jiff::civil::Date;

/// Octets of a line without its line break (RFC 5545, 3.1).
const LINE: usize = 75;

/// A calendar, or a part of it, that is being written.
pub struct Calendar<'a> {
    text: &'a mut String,
}

impl<'a> Calendar<'a> {
    /// Writes the beginning of a calendar with a name, in a language.
    pub fn begin(text: &'a mut String, name: &str, language: &str) {
        let mut calendar = Self::within(text);
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", &format!("-//kartoteka//reminders//{}", language.to_uppercase()));
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.typed("X-WR-CALNAME", name);
    }

    /// Goes on writing within a calendar.
    pub fn within(text: &'a mut String) -> Self {
        Self { text }
    }

    /// Writes the end of the calendar.
    pub fn end(text: &'a mut String) {
        Self::within(text).line("END", "VCALENDAR");
    }

    /// A property, by its name of a few letters, whose value has its form already.
    pub fn line(&mut self, name: &str, value: &str) {
        self.text.push_str(name);
        self.text.push(':');
        // what is left of the first line; a folded line begins with a space, which counts
        let mut room = LINE.saturating_sub(name.len() + 1);
        let mut rest = value;
        while rest.len() > room {
            let (head, tail) = rest.split_at(rest.floor_char_boundary(room));
            self.text.push_str(head);
            self.text.push_str("\r\n ");
            (rest, room) = (tail, LINE - 1);
        }
        self.text.push_str(rest);
        self.text.push_str("\r\n");
    }

    /// A property whose value was typed by people; nothing is written where there is none.
    pub fn typed(&mut self, name: &str, value: &str) {
        let value = escaped(value);
        if !value.is_empty() {
            self.line(name, &value);
        }
    }

    /// A property that is a day.
    pub fn day(&mut self, name: &str, day: Date) {
        self.line(&format!("{name};VALUE=DATE"), &basic(day));
    }
}

/// `20260302`.
pub fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Text as RFC 5545 wants it (3.3.11): line breaks, backslashes, commas and semicolons escaped, other control characters
/// left out, for they may not stand in a content line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    for character in text.trim().chars() {
        match character {
            '\\' | ',' | ';' => out.extend(['\\', character]),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Lines put together again, as a reader does.
    fn unfolded(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    proptest! {
        #[test]
        fn lines_are_short_and_come_back_whole(name in "\\PC{0,200}") {
            let mut text = String::new();
            Calendar::begin(&mut text, "x", "en");
            Calendar::within(&mut text).typed("SUMMARY", &name);
            Calendar::end(&mut text);
            for line in text.split_terminator("\r\n") {
                prop_assert!(line.len() <= LINE, "{line}");
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let written = escaped(&name);
            let found = unfolded(&text).into_iter().find(|line| line.starts_with("SUMMARY:"));
            let wanted = (!written.is_empty()).then(|| format!("SUMMARY:{written}"));
            prop_assert_eq!(found, wanted);
        }
    }

    #[test]
    fn what_people_typed_cannot_break_out() {
        assert_eq!(escaped("a;b,c\\d\r\nEND:VEVENT\u{7}\te"), "a\\;b\\,c\\\\d\\nEND:VEVENT e");
        assert_eq!(basic(jiff::civil::date(987, 3, 2)), "09870302");
    }
}
