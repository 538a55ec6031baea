//! One language file, parsed, with its messages found by part and code.

use fluent_syntax::ast::Entry;
use foldhash::HashMap;

use super::pattern::Pattern;
use super::plurals::Plurals;

/// The messages of one language.
pub(super) struct Catalogue {
    parts: HashMap<String, HashMap<String, Message>>,
    /// The plural categories of its numbers.
    pub plurals: Plurals,
}

/// What a message says; once more in one piece, where it holds no placeholder.
pub(super) struct Message {
    /// In pieces.
    pub pattern: Pattern,
    /// In one piece.
    pub plain: Option<String>,
}

impl Catalogue {
    /// Reads a language file. What cannot be parsed is left out: a test finds it.
    pub fn read(code: &str, text: &str) -> Self {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        let mut parts: HashMap<String, HashMap<String, Message>> = HashMap::default();
        for entry in &resource.body {
            let Entry::Message(part) = entry else { continue };
            let messages = part.attributes.iter().map(|attribute| {
                let pattern = Pattern::new(&attribute.value);
                (attribute.id.name.to_owned(), Message { plain: pattern.plain(), pattern })
            });
            parts.insert(part.id.name.to_owned(), messages.collect());
        }
        Self { parts, plurals: Plurals::new(&code.parse().unwrap_or_default()) }
    }

    /// A message.
    pub fn message(&self, part: &str, code: &str) -> Option<&Message> {
        self.parts.get(part)?.get(code)
    }

    /// A message without placeholders.
    pub fn plain(&self, part: &str, code: &str) -> Option<&str> {
        self.message(part, code)?.plain.as_deref()
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Catalogue({:?})", self.plain("language", "code"))
    }
}
