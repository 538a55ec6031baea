//! The rules of a good status scale, and what a scale breaks of them.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::scale::{ScaleSettings, StageSettings};
use crate::model::StageKind;

/// A rule of a good scale. A firm that has its reasons may break one knowingly: `accept` in its scale names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Breach {
    /// A scale has five to seven statuses.
    Number,
    /// Every status has a written criterion.
    Criterion,
    /// No two statuses mean the same.
    Meaning,
    /// A status is a lasting stage and no task.
    Action,
    /// One naming style: what is awaited, or what has happened.
    Style,
    /// Statuses of each standard type, so that funnels can be compared.
    Types,
}

/// What a scale breaks, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScaleError {
    /// [`Breach::Number`].
    #[error("it has {0} statuses, not five to seven")]
    Number(usize),
    /// [`Breach::Criterion`].
    #[error("`{0}` has no criterion")]
    Criterion(String),
    /// [`Breach::Meaning`].
    #[error("`{0}` and `{1}` mean the same")]
    Meaning(String, String),
    /// [`Breach::Action`].
    #[error("`{0}` is a task, not a status")]
    Action(String),
    /// [`Breach::Style`].
    #[error("`{0}` names what is awaited and `{1}` what has happened")]
    Style(String, String),
    /// [`Breach::Types`].
    #[error("it has no status of the type `{}`", .0.as_str())]
    Types(StageKind),
    /// Two statuses of one name, which nothing excuses.
    #[error("there are two statuses `{0}`")]
    Twice(String),
    /// A status no client can ever have, which nothing excuses.
    #[error("`{0}` has no condition: no client can come to it")]
    Unreachable(String),
    /// A name that cannot stand in a file, which nothing excuses.
    #[error("`{0}` is no name: letters and digits, and `_`, `-` or spaces between them")]
    Name(String),
}

impl ScaleError {
    /// The rule that is broken; `None` where it can not be accepted.
    #[must_use]
    pub fn breach(&self) -> Option<Breach> {
        match self {
            Self::Number(_) => Some(Breach::Number),
            Self::Criterion(_) => Some(Breach::Criterion),
            Self::Meaning(..) => Some(Breach::Meaning),
            Self::Action(_) => Some(Breach::Action),
            Self::Style(..) => Some(Breach::Style),
            Self::Types(_) => Some(Breach::Types),
            Self::Twice(_) | Self::Unreachable(_) | Self::Name(_) => None,
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Number(_) => {
                "few statuses tell too little, and of many nobody knows which to take; join those that lead to the same next step"
            }
            Self::Criterion(_) => {
                "write in `criterion` what must have happened, so that no manager doubts where a client belongs"
            }
            Self::Meaning(..) => "keep one of them",
            Self::Action(_) => {
                "what is to be done is a task with a date; name the stage that the client is in"
            }
            Self::Style(..) => "name all statuses by what has happened, or all by what is awaited",
            Self::Types(_) => {
                "funnels are compared by the types `open`, `won` and `lost`: give one status at least to each"
            }
            Self::Twice(_) => "give each its own name",
            Self::Unreachable(_) => {
                "give it a `when`, such as `when = [{ status = [\"potential\"] }]`; only the first status needs none"
            }
            Self::Name(_) => "the name becomes a word in clients.csv and a tab of the workbook",
        }
    }
}

/// What a scale breaks and does not accept, in the order of the rules.
#[must_use]
pub fn breaches(scale: &ScaleSettings) -> Vec<ScaleError> {
    let mut found = Vec::new();
    let stages = &scale.statuses;
    if !(5..=7).contains(&stages.len()) {
        found.push(ScaleError::Number(stages.len()));
    }
    for kind in [StageKind::Open, StageKind::Won, StageKind::Lost] {
        if !stages.iter().any(|stage| stage.kind == kind) {
            found.push(ScaleError::Types(kind));
        }
    }
    for (at, stage) in stages.iter().enumerate() {
        let name = || stage.name.clone();
        if !is_name(&stage.name) {
            found.push(ScaleError::Name(name()));
        }
        if stage.criterion.trim().is_empty() {
            found.push(ScaleError::Criterion(name()));
        }
        if at > 0 && stage.when.is_empty() {
            found.push(ScaleError::Unreachable(name()));
        }
        if speaks(&stage.name, "action") {
            found.push(ScaleError::Action(name()));
        }
        for earlier in stages.iter().take(at) {
            if words(&earlier.name) == words(&stage.name) {
                found.push(ScaleError::Twice(name()));
            } else if mean_the_same(earlier, stage) {
                found.push(ScaleError::Meaning(earlier.name.clone(), name()));
            }
        }
    }
    let of =
        |kind: &str| stages.iter().find(|stage| speaks(&stage.name, kind)).map(|stage| stage.name.clone());
    if let (Some(expected), Some(done)) = (of("expected"), of("done")) {
        found.push(ScaleError::Style(expected, done));
    }
    found.retain(|error| error.breach().is_none_or(|breach| !scale.accept.contains(&breach)));
    found
}

/// Names that differ in endings or the order of words, criteria in the same words, or the same condition for the tool.
fn mean_the_same(a: &StageSettings, b: &StageSettings) -> bool {
    let names = strsim::jaro_winkler(&words(&a.name).join(" "), &words(&b.name).join(" "));
    let criteria = (words(&a.criterion), words(&b.criterion));
    let same_condition = !a.when.is_empty() && a.when == b.when;
    let meaning = meaning(&a.name);
    names > SAME_NAME
        || (meaning.is_some() && meaning == self::meaning(&b.name))
        || (!criteria.0.is_empty() && criteria.0 == criteria.1)
        || same_condition
}

/// The meaning that all words of a name have, small words aside.
fn meaning(name: &str) -> Option<&'static str> {
    let words = words(name);
    let begins =
        |kind: &str, word: &str| WORDS.iter().any(|(of, stem)| *of == kind && word.starts_with(stem));
    let means = |kind: &&str| {
        let told = words.iter().filter(|word| begins(kind, word)).count();
        let small = words.iter().filter(|word| word.chars().count() <= 3 && !begins(kind, word)).count();
        told > 0 && told + small == words.len()
    };
    WORDS.iter().map(|(kind, _)| *kind).filter(|kind| kind.contains(':')).find(means)
}

/// From this similarity on two names are one name spelt in two ways.
const SAME_NAME: f64 = 0.95;

/// The words of a text, lower case, each once, in alphabetical order.
fn words(text: &str) -> Vec<String> {
    let split = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = split.map(str::to_lowercase).collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn is_name(name: &str) -> bool {
    let inner =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | ' ' | '\'' | '’' | '"');
    name.chars().any(char::is_alphanumeric) && name.trim() == name && name.chars().all(inner)
}

/// Beginnings of words, by what they show.
static WORDS: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("scale_words.tsv").lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.filter_map(|line| line.split_once('\t')).collect()
});

/// Whether a word of the name begins as one of that kind does.
fn speaks(name: &str, kind: &str) -> bool {
    let name = name.to_lowercase().replace(['_', '-'], " ");
    WORDS
        .iter()
        .filter(|(of, _)| *of == kind)
        .any(|(_, word)| name.starts_with(word) || name.contains(&format!(" {word}")))
}
