//! Order history and words to statuses, with reasons.

use crate::config::StatusSettings;
use crate::model::{AsOf, Base, Intake};

/// The day on which statuses are judged when the user names none: the newest plausible order or contact date of the
/// input; `None` when the input holds no date.
#[must_use]
pub fn newest_day(_intake: &Intake) -> Option<AsOf> {
    None
}

/// Gives every client its [`Standing`](crate::model::Standing) at a day.
pub fn judge(_base: &mut Base, _intake: &Intake, _as_of: &AsOf, _settings: &StatusSettings) {}
