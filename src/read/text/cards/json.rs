//! JSON as programs export lists: an array of objects, objects one behind the other, or an object that holds one such array.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::{BETWEEN, Cards};

/// Objects within objects whose names become part of a column's.
const DEEPEST: usize = 4;
/// Bytes of the longest text that is read.
const LONGEST: usize = 1 << 29;

/// An object with its members in order.
struct Object(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Object;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Object, M::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Object(members))
            }
        }
        deserializer.deserialize_map(Members)
    }
}

/// The objects of a text as cards, if it is a list of them and nothing else.
pub(super) fn cards(text: &str) -> Option<Cards> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if text.len() > LONGEST || !start.starts_with(['[', '{']) {
        return None;
    }
    let mut reader = Reader { text, at: text.len() - start.len(), line: 1, counted: 0 };
    let mut cards = Cards::default();
    if start.starts_with('[') {
        reader.array(&mut cards)?;
        return reader.is_at_end().then_some(cards);
    }
    // objects one behind the other
    while !reader.is_at_end() {
        reader.object(&mut cards)?;
    }
    (cards.entries.len() > 1).then_some(cards).or_else(|| wrapped(text))
}

/// The one array of objects that an object holds besides plain values.
fn wrapped(text: &str) -> Option<Cards> {
    let mut reader = Reader {
        text,
        at: text.len() - text.trim_start_matches('\u{feff}').trim_start().len(),
        line: 1,
        counted: 0,
    };
    let mut cards = Cards::default();
    let mut lists = 0_usize;
    let mut shared: Vec<String> = Vec::new();
    reader.expect('{')?;
    loop {
        let (_, name) = reader.value::<String>()?;
        reader.expect(':')?;
        let line = reader.line_here();
        if reader.next()? == '[' && lists == 0 {
            reader.array(&mut cards)?;
            lists += 1;
        } else {
            let (_, value) = reader.value::<Value>()?;
            if matches!(value, Value::Array(_) | Value::Object(_)) {
                return None;
            }
            cards.titles.push((line, format!("{name}: {}", plain(&value))));
        }
        match reader.next()? {
            ',' => reader.expect(',')?,
            _ => break,
        }
    }
    reader.expect('}')?;
    if lists != 1 || !reader.is_at_end() {
        return None;
    }
    // a line stands once: what shares that of a card becomes a value of the first one
    for (line, title) in std::mem::take(&mut cards.titles) {
        let taken = cards.entries.binary_search_by_key(&line, |entry| entry.line).is_ok();
        match cards.titles.last_mut() {
            _ if taken => shared.push(title),
            Some((last, text)) if *last == line => {
                text.push_str(BETWEEN);
                text.push_str(&title);
            }
            _ => cards.titles.push((line, title)),
        }
    }
    let later = cards.entries.split_off(1.min(cards.entries.len()));
    for title in &shared {
        cards.add("JSON", title);
    }
    cards.entries.extend(later);
    Some(cards)
}

/// Where in a text something is read.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// The line on which the byte `counted` stands.
    line: u32,
    counted: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next character that is not white space.
    fn next(&mut self) -> Option<char> {
        self.at = self.text.len() - self.rest().trim_start().len();
        self.rest().chars().next()
    }

    fn expect(&mut self, mark: char) -> Option<()> {
        (self.next() == Some(mark)).then(|| self.at += mark.len_utf8())
    }

    fn is_at_end(&mut self) -> bool {
        self.next().is_none()
    }

    /// The line on which the next character stands.
    fn line_here(&mut self) -> u32 {
        let _ = self.next();
        let passed = self.text.as_bytes().get(self.counted..self.at).unwrap_or_default();
        self.line += u32::try_from(memchr::memchr_iter(b'\n', passed).count()).unwrap_or(0);
        self.counted = self.at;
        self.line
    }

    /// The next value, and the line on which it begins.
    fn value<T: for<'de> Deserialize<'de>>(&mut self) -> Option<(u32, T)> {
        let line = self.line_here();
        let mut values = serde_json::Deserializer::from_str(self.rest()).into_iter::<T>();
        let value = values.next()?.ok()?;
        let length = values.byte_offset();
        self.at += length;
        Some((line, value))
    }

    fn object(&mut self, cards: &mut Cards) -> Option<()> {
        let (line, Object(members)) = self.value()?;
        // two objects on a line cannot be told apart by its number
        let above = cards.entries.last().map_or(0, |entry| entry.line);
        cards.begin(line.max(above.saturating_add(1)));
        for (name, value) in &members {
            add(cards, name, value, 0);
        }
        Some(())
    }

    /// An array of objects; of none if it is empty.
    fn array(&mut self, cards: &mut Cards) -> Option<()> {
        self.expect('[')?;
        loop {
            match self.next()? {
                ']' => return self.expect(']'),
                ',' => self.expect(',')?,
                '{' => self.object(cards)?,
                _ => return None,
            }
        }
    }
}

/// Adds a value under its name, or those of an object under the names of both.
fn add(cards: &mut Cards, name: &str, value: &Value, depth: usize) {
    match value {
        Value::Object(members) if depth < DEEPEST && !members.is_empty() => {
            for (inner, value) in members {
                add(cards, &format!("{name} {inner}"), value, depth + 1);
            }
        }
        Value::Array(values) if values.iter().all(|value| !value.is_array() && !value.is_object()) => {
            cards.add(name, "");
            for value in values {
                cards.add(name, &plain(value));
            }
        }
        other => cards.add(name, &plain(other)),
    }
}

/// A value as text.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cells, table};

    #[test]
    fn objects_are_rows() {
        let array = "[\n {\"name\": \"Łąka\", \"tel\": [\"1\", 2], \"adr\": {\"city\": \"Ełk\"}},\n {\"name\": \"B\\u00f3r\", \"vip\": true}\n]\n";
        let (names, rows) = table(array).expect("cards");
        assert_eq!(names, ["name", "tel", "adr city", "vip"]);
        assert_eq!(rows, [(2, cells(&["Łąka", "1; 2", "Ełk", ""])), (3, cells(&["Bór", "", "", "true"]))]);
        let lines = "{\"a\": 1}\n{\"a\": null, \"b\": \"x\"}\n";
        let (names, rows) = table(lines).expect("cards");
        assert_eq!(names, ["a", "b"]);
        assert_eq!(rows, [(1, cells(&["1", ""])), (2, cells(&["", "x"]))]);
    }

    #[test]
    fn an_object_may_hold_the_list() {
        let text = "{\n \"status\": \"ok\",\n \"clients\": [\n  {\"a\": 1},\n  {\"a\": 2}\n ]\n}";
        let (names, rows) = table(text).expect("cards");
        assert_eq!(names, ["a"]);
        assert_eq!(rows.len(), 3, "a title and two rows");
        assert_eq!(rows[0], (2, cells(&["status: ok"])));
        let (names, rows) = table("{\"status\": \"ok\", \"c\": [{\"a\": 1}, {\"a\": 2}]}").expect("cards");
        assert_eq!(names, ["a", "JSON"]);
        assert_eq!(rows[0], (1, cells(&["1", "status: ok"])));
    }
}
