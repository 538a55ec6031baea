//! What a stage has to say to a person, before it is put into the words of a language.
//!
//! A stage names a message and gives its values; the messages stand in the language files of
//! [`write`](mod@crate::write), the only room that turns them into words.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Serialize, Serializer, ser::SerializeMap as _};

/// A message with its values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Said {
    /// The part of the language files: `noticed`, `row`, `level`, …
    pub part: &'static str,
    /// The message in that part.
    pub code: &'static str,
    // shared: thousands of rows say the same, and most messages have no values at all
    values: Option<Arc<[Named]>>,
}

/// What a placeholder stands for, by its name.
pub type Named = (&'static str, Value);

/// What a placeholder of a message stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Text of the input, or of a program outside: it is the same in every language.
    Text(String),
    /// The id of a client, which a report shows with the client's name.
    Client(String),
    /// A number of things.
    Count(u64),
    /// A whole number of hundredths.
    Percent(u64),
    /// A day.
    Date(Date),
    /// Another message.
    Said(Box<Said>),
    /// Several messages, one after the other, each a statement of its own.
    Each(Vec<Said>),
    /// Several messages as a list within one statement.
    List(Vec<Said>),
}

/// The part of messages that are nothing but their text.
const VERBATIM: &str = "";
/// The only value of such a message.
const TEXT: &str = "text";

impl Said {
    /// A message without values.
    #[must_use]
    pub const fn new(part: &'static str, code: &'static str) -> Self {
        Self { part, code, values: None }
    }

    /// Text that has no message: what a program outside said, or what the input says.
    #[must_use]
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self::new(VERBATIM, "verbatim").with(TEXT, Value::Text(text.into()))
    }

    /// Several messages as one, one after the other; a single one stays what it is.
    #[must_use]
    pub fn each(mut all: Vec<Self>) -> Self {
        match (all.len(), all.pop()) {
            (1, Some(only)) => only,
            (_, last) => {
                all.extend(last);
                Self::new(VERBATIM, "each").with(TEXT, Value::Each(all))
            }
        }
    }

    /// What the placeholders stand for, each by its name.
    #[must_use]
    pub fn values(&self) -> &[Named] {
        self.values.as_deref().unwrap_or_default()
    }

    /// The text or the messages of a message that stands in no language file.
    #[must_use]
    pub fn own_text(&self) -> Option<&Value> {
        if self.part == VERBATIM { self.values().first().map(|(_, value)| value) } else { None }
    }

    /// The message with a value.
    #[must_use]
    pub fn with(self, name: &'static str, value: Value) -> Self {
        let values: Arc<[Named]> = match &self.values {
            None => Arc::new([(name, value)]),
            Some(values) => values.iter().cloned().chain([(name, value)]).collect(),
        };
        Self { values: Some(values), ..self }
    }

    /// The message with a text of the input.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Value::Text(text.into()))
    }

    /// The message with a number of things.
    #[must_use]
    pub fn count(self, name: &'static str, count: impl TryInto<u64>) -> Self {
        self.with(name, Value::Count(count.try_into().unwrap_or(u64::MAX)))
    }

    /// The message with a day.
    #[must_use]
    pub fn date(self, name: &'static str, date: Date) -> Self {
        self.with(name, Value::Date(date))
    }

    /// The message with another message inside.
    #[must_use]
    pub fn said(self, name: &'static str, said: Self) -> Self {
        self.with(name, Value::Said(Box::new(said)))
    }

    /// The message with every value changed that is no message itself, those of inner messages included.
    #[must_use]
    pub fn map_named(&self, change: &dyn Fn(&Named) -> Value) -> Self {
        let all = |said: &[Self]| said.iter().map(|inner| inner.map_named(change)).collect();
        let changed = |named: &Named| {
            let value = match &named.1 {
                Value::Said(inner) => Value::Said(Box::new(inner.map_named(change))),
                Value::Each(said) => Value::Each(all(said)),
                Value::List(said) => Value::List(all(said)),
                _ => change(named),
            };
            (named.0, value)
        };
        let values = self.values.as_ref().map(|values| values.iter().map(changed).collect());
        Self { part: self.part, code: self.code, values }
    }
}

/// For programs: the message's name, and its values by their names.
impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if self.part == VERBATIM {
            map.serialize_entry("message", self.code)?;
        } else {
            map.serialize_entry("message", &format_args!("{}.{}", self.part, self.code))?;
        }
        for (name, value) in self.values() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) | Self::Client(text) => text.serialize(serializer),
            Self::Count(number) | Self::Percent(number) => number.serialize(serializer),
            Self::Date(date) => date.to_string().serialize(serializer),
            Self::Said(said) => said.serialize(serializer),
            Self::Each(all) | Self::List(all) => all.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_get_the_name_and_the_values() {
        let inner = Said::new("level", "same_phone").text("value", "+48221234567");
        let said = Said::new("tie", "by").with("how", Value::Each(vec![inner])).count("n", 3_usize);
        assert_eq!(
            serde_json::to_string(&said).unwrap(),
            r#"{"message":"tie.by","how":[{"message":"level.same_phone","value":"+48221234567"}],"n":3}"#
        );
    }

    #[test]
    fn texts_are_changed_at_every_depth() {
        let hidden = |(_, value): &Named| match value {
            Value::Text(_) => Value::Text("•".to_owned()),
            other => other.clone(),
        };
        let said = Said::each(vec![Said::verbatim("a"), Said::new("x", "y").said("z", Said::verbatim("b"))]);
        let text = serde_json::to_string(&said.map_named(&hidden)).unwrap();
        assert!(!text.contains("\"a\"") && !text.contains("\"b\""), "{text}");
        assert_eq!(text.matches('•').count(), 2);
    }
}
