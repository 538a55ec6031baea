//! Status scales: the statuses that a firm works with.

use std::sync::{Arc, LazyLock};

use super::Status;

/// The standard types of statuses, by which funnels of different scales are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StageKind {
    /// On the way: nothing is decided.
    Open,
    /// The client buys.
    Won,
    /// The client does not buy, or no longer.
    Lost,
}

impl StageKind {
    /// The word in the settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }
}

/// A status of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its name: the word in `clients.csv`.
    pub name: Arc<str>,
    /// Its type.
    pub kind: StageKind,
    /// When a client belongs here, in words; empty for the built-in scales, whose meaning is told in every language.
    pub criterion: String,
}

/// A scale: its statuses in the order of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Its name.
    pub name: String,
    /// Its statuses.
    pub stages: Vec<Stage>,
}

static SALES: LazyLock<Scale> = LazyLock::new(|| Scale {
    name: "sales".to_owned(),
    stages: Status::ALL
        .into_iter()
        .map(|status| Stage { name: status.as_str().into(), kind: status.kind(), criterion: String::new() })
        .collect(),
});

impl Scale {
    /// The scale of a sales team, on which every client is judged.
    #[must_use]
    pub fn sales() -> &'static Self {
        &SALES
    }
}
