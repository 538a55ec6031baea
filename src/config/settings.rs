//! The settings as data. The default of every one, with what it means, stands in `default.toml`.

use serde::{Deserialize, Serialize};

use super::ScaleSettings;
use crate::model::StatusRule;

/// All settings of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// Country assumed where nothing names one; empty: inferred.
    pub country: String,
    /// Language of report and workbook; empty: English.
    pub language: String,
    /// Reading.
    pub read: ReadSettings,
    /// Linking.
    pub link: LinkSettings,
    /// Statuses.
    pub status: StatusSettings,
    /// Consolidation.
    pub consolidate: ConsolidateSettings,
}

/// Limits of reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadSettings {
    /// Size in megabytes beyond which a file is not read.
    pub max_file_megabytes: u64,
    /// Columns beyond which a sheet is taken for damaged.
    pub max_columns: usize,
}

/// How linking decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkSettings {
    /// Probability from which a pair is merged without asking.
    pub merge_probability: f64,
    /// Probability from which a pair is shown to a person.
    pub review_probability: f64,
    /// Most pairs shown.
    pub max_review_pairs: usize,
    /// Whether orders that find no client make a new one.
    pub clients_from_orders: bool,
    /// Largest block that is compared pair by pair.
    pub max_block: usize,
}

/// How statuses are judged; the constants are explained and measured in `status`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatusSettings {
    /// How silence becomes loss.
    pub rule: StatusRule,
    /// Days, for the rule `fixed`, and the least limit of a client with one order.
    pub fixed_days: u32,
    /// Chance below which a client is lost, for the rule `chance`.
    pub chance_lost: f64,
    /// Share of past silences that may have outlasted their limit, for the rule `chance`; 1: limits are never stretched.
    pub broken_share: f64,
    /// The largest factor by which limits are stretched; 1 or more.
    pub longest_stretch: f64,
    /// How many of a client's latest gaps between orders count.
    pub gaps_remembered: usize,
    /// How many gaps of one's own the gap of the usual client weighs: few gaps tell little.
    pub usual_client_gaps: f64,
    /// How far the chance looks ahead, in usual paces of the client.
    pub horizon_paces: f64,
    /// Shape of the order rates over all clients (`r` of the model).
    pub rate_shape: f64,
    /// How readily clients leave (`a` of the model), against …
    pub leaving: f64,
    /// … how readily they stay (`b`).
    pub staying: f64,
    /// Multiples of the usual pace, for the rule `multiple`: with one, two, and more order days.
    pub multiples: [f64; 3],
    /// Shortest limit in days.
    pub shortest_limit: u32,
    /// Longest limit in days.
    pub longest_limit: u32,
    /// Share of the limit after which a client is late.
    pub late_share: f64,
    /// Order days in the window that make a client regular.
    pub regular_order_days: u32,
    /// The window in days.
    pub regular_window: u32,
    /// Order days in all that a regular client has.
    pub regular_minimum: u32,
    /// Days between orders where the data tells too little.
    pub usual_gap: f64,
    /// Clients with two orders from which the data tells enough.
    pub enough_clients: usize,
    /// Days within which a cancellation undoes an order.
    pub undo_days: u32,
    /// Rates by which revenue is added up over currencies, as [`Exchange`](crate::model::Exchange) reads them.
    pub exchange_rates: Vec<String>,
    /// The status scales that are written, by their names; the first one fills `status` and the tabs.
    pub scales: Vec<String>,
    /// Scales of the user's own.
    pub custom_scales: Vec<ScaleSettings>,
    /// Managers whose clients pass to others: `OLD = NEW`.
    pub reassign: Vec<String>,
    /// Days after which interest without an order is forgotten; 0: never.
    pub interest_days: u32,
}

/// Which values survive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConsolidateSettings {
    /// Starts of source paths, most trusted first.
    pub source_priority: Vec<String>,
    /// The rules by which one of several values survives, in the order in which they are asked.
    pub rules: Vec<SurvivalRule>,
    /// The rules for what changes hands: the responsible manager, the next contact.
    pub rules_newest: Vec<SurvivalRule>,
    /// The rules that names must pass before the rows vote.
    pub rules_name: Vec<SurvivalRule>,
    /// The rules that addresses must pass before the city told last is looked for.
    pub rules_address: Vec<SurvivalRule>,
}

/// A rule by which one of several values survives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurvivalRule {
    /// The source that the settings trust more.
    Priority,
    /// The row that was touched later: changed, else contacted, else entered.
    Recent,
    /// The longer value.
    Complete,
    /// The value that more rows tell.
    Frequent,
    /// The source whose rows were touched later on the whole.
    NewerSource,
}

impl StatusSettings {
    /// A scale by its name, the user's own before those built in.
    #[must_use]
    pub fn scale(&self, name: &str) -> Option<&ScaleSettings> {
        self.custom_scales.iter().chain(super::built_in_scales()).find(|scale| scale.name == name)
    }
}
