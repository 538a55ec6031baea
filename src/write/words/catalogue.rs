//! One language file, parsed, with its messages found by part and code.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use foldhash::{HashMap, HashMapExt as _};
use unic_langid::LanguageIdentifier;

use super::numbers;

/// The messages of one language.
pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    parts: HashMap<String, HashMap<String, Message>>,
}

/// Where a message stands in its part; what it says, where it holds no placeholder.
struct Message {
    at: usize,
    plain: Option<String>,
}

impl Catalogue {
    /// Reads a language file. What cannot be parsed is left out: a test finds it.
    pub fn read(code: &str, text: &str) -> Self {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut parts = HashMap::new();
        for entry in resource.entries() {
            let Entry::Message(part) = entry else { continue };
            let messages = part.attributes.iter().enumerate().map(|(at, attribute)| {
                (attribute.id.name.to_owned(), Message { at, plain: plain(&attribute.value) })
            });
            parts.insert(part.id.name.to_owned(), messages.collect());
        }
        let language: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // marks of isolation would stand in every cell of every file; where text runs from right to left they are set by hand
        bundle.set_use_isolating(false);
        let _ = bundle.add_resource(resource);
        let mut catalogue = Self { bundle, parts };
        let separator = catalogue.plain("language", "thousands").unwrap_or_default();
        catalogue.bundle.set_formatter(Some(numbers::formatter(separator)));
        catalogue
    }

    fn message(&self, part: &str, code: &str) -> Option<&Message> {
        self.parts.get(part)?.get(code)
    }

    /// A message without placeholders.
    pub fn plain(&self, part: &str, code: &str) -> Option<&str> {
        self.message(part, code)?.plain.as_deref()
    }

    /// A message with its placeholders filled; `None` where there is no such message.
    pub fn format<'a>(
        &'a self,
        part: &str,
        code: &str,
        arguments: Option<&'a FluentArgs<'_>>,
    ) -> Option<Cow<'a, str>> {
        let message = self.message(part, code)?;
        if let Some(plain) = &message.plain {
            return Some(Cow::Borrowed(plain));
        }
        let pattern = self.bundle.get_message(part)?.attributes().nth(message.at)?.value();
        Some(self.bundle.format_pattern(pattern, arguments, &mut Vec::new()))
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Catalogue({:?})", self.plain("language", "code"))
    }
}

/// The text of a pattern that holds neither a placeholder nor a choice.
fn plain(pattern: &Pattern<&str>) -> Option<String> {
    use fluent_syntax::ast::{Expression, InlineExpression};
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => text.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value)),
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some(text)
}
