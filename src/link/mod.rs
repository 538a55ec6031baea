//! Records to clusters: which records are the same client, and why.

use crate::config::LinkSettings;
use crate::model::{Linkage, Record};
use crate::progress::Progress;

/// Finds which records are the same client.
#[must_use]
pub fn link(_records: &[Record], _settings: &LinkSettings, _progress: &dyn Progress) -> Linkage {
    Linkage::default()
}
