//! What linking learned of a list, and what it compares, as plain values: for a model that another engine applies.

use super::RecordId;

/// What linking learned of the list at hand.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkModel {
    /// Odds, in bits, that two records picked at random are one client.
    pub prior: f64,
    /// Rarity, in bits, of a phone, e-mail or domain that one name alone holds.
    pub own_bits: f64,
    /// Many records of the list have a twin.
    pub twins: bool,
    /// Hardly any client says more than a name.
    pub names_alone: bool,
    /// Hardly any client says more than a name and a place.
    pub places_alone: bool,
    /// The comparisons, in their order; those of columns that fit no field only where there are such columns.
    pub comparisons: Vec<ComparisonModel>,
}

/// One comparison of the model.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonModel {
    /// What is compared: `tax id`, `phone`, …
    pub name: String,
    /// The levels that say something, the surest first.
    pub levels: Vec<LevelModel>,
}

/// One level of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelModel {
    /// Its number, from 1.
    pub level: u8,
    /// Its code, by which the language files word it.
    pub code: &'static str,
    /// How often it is met among matches.
    pub m: f64,
    /// How often it is met among non-matches; for a level of which the rarity of the shared value takes the place of
    /// this, how often in the mean.
    pub u: f64,
    /// Whether the rarity of the shared value takes the place of u.
    pub by_value: bool,
}

impl LevelModel {
    /// The weight in bits: log2 of how much likelier matches are to show it; in the mean where it goes by the value.
    #[must_use]
    pub fn weight(&self) -> f64 {
        (self.m / self.u).log2()
    }
}

/// What linking compares, column by column, of some of the records.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The records, in the order of the rows.
    pub records: Vec<RecordId>,
    /// The columns, each as long as the list of records.
    pub columns: Vec<ComparedColumn>,
}

/// A column of what is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedColumn {
    /// Its name.
    pub name: String,
    /// Its values.
    pub values: ComparedValues,
}

/// The values of such a column.
#[derive(Clone, Debug, PartialEq)]
pub enum ComparedValues {
    /// Texts; `None` where nothing is known.
    Text(Vec<Option<String>>),
    /// Several texts a record, each once; empty where nothing is known.
    Texts(Vec<Vec<String>>),
    /// Keys under which a record is looked for.
    Keys(Vec<Vec<i64>>),
    /// Bits.
    Bits(Vec<Option<f64>>),
}
