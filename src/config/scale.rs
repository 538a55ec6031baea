//! Status scales as settings: the built-in ones in `scales.toml`, and those that a user writes.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::scale_rules::Breach;
use crate::model::{StageKind, Status, StatusMeaning};

/// A scale as it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleSettings {
    /// The name by which `status.scales` chooses it.
    pub name: String,
    /// The rules of a good scale that this one breaks knowingly.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accept: Vec<Breach>,
    /// Its statuses, in the order of the way.
    pub statuses: Vec<StageSettings>,
}

/// A status of a scale as it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageSettings {
    /// Its name.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: StageKind,
    /// When a client belongs here, in words: what lets no manager doubt.
    #[serde(default)]
    pub criterion: String,
    /// When a client belongs here, for the tool: where any of the conditions holds. A client belongs to the last status of
    /// the scale whose condition holds, else to the first one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<When>,
}

/// A condition: everything that is given must hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// The client has one of these statuses of the sales scale.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub status: Vec<Status>,
    /// What was said last of the client means one of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<StatusMeaning>,
    /// It carries one of these tags.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tag: Vec<String>,
    /// It ordered on so many days at least, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orders_from: Option<u32>,
    /// … and at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orders_to: Option<u32>,
    /// It is late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late: Option<bool>,
}

#[derive(Deserialize)]
struct BuiltIn {
    scale: Vec<ScaleSettings>,
}

static BUILT_IN: LazyLock<Vec<ScaleSettings>> = LazyLock::new(|| {
    let file: BuiltIn =
        toml::from_str(include_str!("scales.toml")).expect("the built-in scales are checked by a test");
    file.scale
});

/// The built-in scales.
#[must_use]
pub fn built_in_scales() -> &'static [ScaleSettings] {
    &BUILT_IN
}
