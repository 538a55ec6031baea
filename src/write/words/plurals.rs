//! The plural category of a number, as Fluent tells it for a language, looked up instead of worked out.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

/// A plural category (Unicode CLDR, Language Plural Rules).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Category {
    /// `zero`.
    Zero,
    /// `one`.
    One,
    /// `two`.
    Two,
    /// `few`.
    Few,
    /// `many`.
    Many,
    /// `other`.
    #[default]
    Other,
}

impl Category {
    /// The category of that name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            "other" => Self::Other,
            _ => return None,
        })
    }
}

/// Numbers that are looked up as they are; a larger one has the category of its last two digits among the second
/// hundred, which is all that the rules of these languages look at.
const KNOWN: u64 = 200;

/// The categories of whole numbers in a language.
#[derive(Debug)]
pub(super) struct Plurals(Vec<Category>);

impl Plurals {
    /// Asks Fluent for the categories of a language.
    pub fn new(language: &LanguageIdentifier) -> Self {
        let ask = oracle(language);
        Self((0..KNOWN).map(ask).collect())
    }

    /// The category of a number.
    pub fn of(&self, number: u64) -> Category {
        let known = if number < KNOWN { number } else { KNOWN - 100 + number % 100 };
        let place = usize::try_from(known).unwrap_or_default();
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// The category of a number as Fluent gives it.
#[cfg(test)]
pub(super) fn asked(language: &LanguageIdentifier, number: u64) -> Category {
    oracle(language)(number)
}

/// A message that says the category of its number.
fn oracle(language: &LanguageIdentifier) -> impl Fn(u64) -> Category {
    const MESSAGE: &str =
        "of = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";
    let mut bundle = FluentBundle::new(vec![language.clone()]);
    let resource = FluentResource::try_new(MESSAGE.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let _ = bundle.add_resource(resource);
    move |number| {
        let Some(pattern) = bundle.get_message("of").and_then(|message| message.value()) else {
            return Category::Other;
        };
        let arguments: FluentArgs<'_> = [("n", number)].into_iter().collect();
        let name = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());
        Category::named(&name).unwrap_or_default()
    }
}
