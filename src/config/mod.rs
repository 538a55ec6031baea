//! The settings of a run: their defaults in `default.toml`, and the file a user gives, laid over them.

mod commented;
mod handover;
mod resolve;
mod scale;
mod scale_rules;
mod settings;

pub use commented::commented;
pub use handover::handover_names;
pub use resolve::{LANGUAGES, MOST_SCALES};
pub use scale::{ScaleSettings, StageSettings, When, built_in_scales};
pub use scale_rules::{Breach, ScaleError, breaches};
pub use settings::{ConsolidateSettings, LinkSettings, ReadSettings, Settings, StatusSettings, SurvivalRule};

/// The defaults, with their comments.
pub const DEFAULT_TOML: &str = include_str!("default.toml");

impl Default for Settings {
    fn default() -> Self {
        toml::from_str(DEFAULT_TOML).expect("the built-in defaults are checked by a test")
    }
}
