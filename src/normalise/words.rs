//! What the words of sales people mean: statuses, states of orders, results of calls, yes and no.
//!
//! The words stand in the tables beside this file. Texts are compared by their [`folded`] words, so case, accents,
//! punctuation, homoglyphs and the kind of apostrophe make no difference.

mod beside;
mod denial;
mod fold;
mod phrase;

use std::collections::HashMap;
use std::sync::LazyLock;

use strsim::osa_distance;

pub use self::beside::{speaks_of_status, status_beside};
pub(crate) use self::fold::to_cyrillic;
pub use self::fold::{compact, folded};
use self::phrase::{Found, Phrases, rows};
use crate::model::{OrderState, StatusMeaning};

/// Why a client refused, as far as the words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// The price.
    Price,
    /// No money for it.
    Budget,
    /// Another supplier.
    Supplier,
    /// No need, no interest.
    Need,
    /// The time was wrong.
    Time,
    /// Bad experience, complaints.
    Quality,
    /// Payment, delivery, assortment.
    Terms,
}

impl Refusal {
    /// The word in reports and in the dictionary.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Budget => "budget",
            Self::Supplier => "supplier",
            Self::Need => "need",
            Self::Time => "time",
            Self::Quality => "quality",
            Self::Terms => "terms",
        }
    }

    const ALL: [Self; 7] =
        [Self::Price, Self::Budget, Self::Supplier, Self::Need, Self::Time, Self::Quality, Self::Terms];
}

/// The meanings by their names in the dictionaries, the weakest tie to the client first: where a cell names several
/// (`lead/client`), the last one counts.
const MEANINGS: [(&str, StatusMeaning); 24] = [
    ("unknown", StatusMeaning::Unknown),
    ("archived", StatusMeaning::Archived),
    ("duplicate", StatusMeaning::Duplicate),
    ("competitor", StatusMeaning::Competitor),
    ("supplier", StatusMeaning::Supplier),
    ("partner", StatusMeaning::Partner),
    ("vip", StatusMeaning::Vip),
    ("unqualified", StatusMeaning::Unqualified),
    ("lead_new", StatusMeaning::LeadNew),
    ("no_answer", StatusMeaning::NoAnswer),
    ("postponed", StatusMeaning::Postponed),
    ("in_progress", StatusMeaning::InProgress),
    ("prospect", StatusMeaning::Prospect),
    ("qualified", StatusMeaning::Qualified),
    ("offer_sent", StatusMeaning::OfferSent),
    ("negotiation", StatusMeaning::Negotiation),
    ("refused", StatusMeaning::Refused),
    ("won", StatusMeaning::Won),
    ("active", StatusMeaning::Active),
    ("regular", StatusMeaning::Regular),
    ("dormant", StatusMeaning::Dormant),
    ("lost", StatusMeaning::Lost),
    ("former", StatusMeaning::Former),
    ("do_not_contact", StatusMeaning::DoNotContact),
];

/// A word longer than this is a sentence, not a status.
const LONGEST_STATUS: usize = 80;

fn meaning(name: &str) -> Option<StatusMeaning> {
    MEANINGS.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning)
}

fn strength(meaning: StatusMeaning) -> usize {
    MEANINGS.iter().position(|(_, known)| *known == meaning).unwrap_or(0)
}

struct Statuses {
    exact: HashMap<String, StatusMeaning>,
    /// Compact forms by their number of characters, sorted: where typing errors are looked for.
    by_length: Vec<Vec<(String, StatusMeaning)>>,
    phrases: Phrases<StatusMeaning>,
}

static STATUSES: LazyLock<Statuses> = LazyLock::new(|| {
    let mut exact = HashMap::new();
    let mut by_length: Vec<Vec<(String, StatusMeaning)>> = Vec::new();
    let mut phrases = Phrases::default();
    for row in rows(include_str!("words/statuses.tsv")) {
        let (Some(word), Some(meaning)) = (row.first(), row.get(2).and_then(|name| meaning(name))) else {
            continue;
        };
        let key = compact(word);
        if key.is_empty() {
            continue;
        }
        let length = key.chars().count();
        if length > 3 {
            phrases.add(word, meaning);
        }
        if by_length.len() <= length {
            by_length.resize_with(length + 1, Vec::new);
        }
        if let Some(bucket) = by_length.get_mut(length) {
            bucket.push((key.clone(), meaning));
        }
        exact.entry(key).or_insert(meaning);
    }
    for bucket in &mut by_length {
        bucket.sort();
        bucket.dedup();
    }
    Statuses { exact, by_length, phrases }
});

fn phrases_of<T: Copy>(table: &str, value: impl Fn(&str) -> Option<T>) -> Phrases<T> {
    let mut phrases = Phrases::default();
    for row in rows(table) {
        if let (Some(phrase), Some(value)) = (row.first(), row.get(2).and_then(|name| value(name))) {
            phrases.add(phrase, value);
        }
    }
    phrases
}

static ORDER_STATES: LazyLock<Phrases<OrderState>> = LazyLock::new(|| {
    phrases_of(include_str!("words/orders.tsv"), |name| match name {
        "done" => Some(OrderState::Done),
        "draft" => Some(OrderState::Draft),
        "cancelled" => Some(OrderState::Cancelled),
        "returned" => Some(OrderState::Returned),
        "credited" => Some(OrderState::Credited),
        "corrected" => Some(OrderState::Corrected),
        _ => None,
    })
});

static RESULTS: LazyLock<Phrases<StatusMeaning>> =
    LazyLock::new(|| phrases_of(include_str!("words/results.tsv"), meaning));

static REFUSALS: LazyLock<Phrases<Refusal>> = LazyLock::new(|| {
    phrases_of(include_str!("words/refusals.tsv"), |name| {
        Refusal::ALL.into_iter().find(|refusal| refusal.as_str() == name)
    })
});

static STOP: LazyLock<Phrases<()>> =
    LazyLock::new(|| phrases_of(include_str!("words/stop.tsv"), |_| Some(())));

static STOP_UNLESS: LazyLock<Phrases<()>> =
    LazyLock::new(|| phrases_of(include_str!("words/stop_unless.tsv"), |_| Some(())));

static YES_NO: LazyLock<HashMap<String, bool>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for row in rows(include_str!("words/yes_no.tsv")) {
        if let [word, _, value, ..] = row.as_slice() {
            words.entry(sign_or_word(word)).or_insert(*value == "true");
        }
    }
    words
});

/// Signs have no folded form and stand for themselves.
fn sign_or_word(raw: &str) -> String {
    let key = compact(raw);
    let trimmed = raw.trim();
    if key.is_empty() || trimmed.chars().all(|c| c.is_ascii_digit() || c == '.') {
        trimmed.to_owned()
    } else {
        key
    }
}

/// Reads a status word in any of the six languages.
///
/// Case, typing errors, counters (`Недозвон 2 [2]`) and decorations (`VIP!!!`) make no difference; where a cell names
/// several statuses (`лид/клиент`) the strongest counts. `None` where nothing is known of the word.
#[must_use]
pub fn status_word(raw: &str) -> Option<StatusMeaning> {
    let trimmed = raw.trim();
    if trimmed.is_empty() || trimmed.len() > LONGEST_STATUS * 4 {
        return None;
    }
    let words = folded(trimmed);
    if words.is_empty() {
        return Some(StatusMeaning::Unknown);
    }
    if words.iter().map(|word| word.chars().count()).sum::<usize>() > LONGEST_STATUS {
        return None;
    }
    known_status(&words)
        .or_else(|| {
            trimmed
                .split(['/', '|', ';', ',', '+', '→', '>', '(', ')', '[', ']'])
                .filter_map(|part| known_status(&folded(part)))
                .filter(|meaning| *meaning != StatusMeaning::Unknown)
                .max_by_key(|meaning| strength(*meaning))
        })
        .or_else(|| contained_status(trimmed, &words))
}

/// Reads the cell of a column of statuses: a status word, or else a remark on how far things are (`estimate sent, they think it
/// over`). Of a word and a remark in one cell the one that explains more of it counts.
#[must_use]
pub fn status_told(raw: &str) -> Option<StatusMeaning> {
    let word = status_word(raw);
    let words = folded(raw);
    let letters = words.iter().map(|word| word.chars().count()).sum::<usize>();
    if letters > LONGEST_STATUS || known_status(&words).is_some() {
        return word;
    }
    let heaviest = |best: Found<StatusMeaning>, found: Found<StatusMeaning>| {
        if best.weight >= found.weight { best } else { found }
    };
    let undenied = |found| undenied(raw, &words, found);
    let remark = RESULTS.find_all(&words).filter_map(undenied).reduce(heaviest);
    let remark = remark.filter(|found| found.value != StatusMeaning::Unknown);
    let within = STATUSES.phrases.find_all(&words).map(|found| found.weight).max().unwrap_or(0);
    match (remark, word) {
        (Some(remark), None) => Some(remark.value),
        (Some(remark), Some(_)) if remark.weight > within => Some(remark.value),
        (_, word) => word,
    }
}

/// A word of the dictionary, perhaps with a counter behind it or with a typing error.
fn known_status(words: &[String]) -> Option<StatusMeaning> {
    let end = words.iter().rposition(|word| !is_counter(word)).map_or(0, |last| last + 1);
    let bare = words.get(..end).unwrap_or_default();
    let key = bare.concat();
    let all = words.concat();
    let exact = &STATUSES.exact;
    exact.get(&all).or_else(|| exact.get(&key)).copied().or_else(|| {
        let stripped = key.trim_end_matches(|c: char| c.is_ascii_digit());
        exact.get(stripped).copied().or_else(|| misspelt_status(stripped))
    })
}

fn is_counter(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

/// The nearest word of the dictionary, if it is near enough and the only one so near. The first two letters must agree,
/// or `неактивен` would be read as `активен`.
fn misspelt_status(key: &str) -> Option<StatusMeaning> {
    let length = key.chars().count();
    let allowed = match length {
        0..=4 => return None,
        5..=8 => 1,
        _ => 2,
    };
    let start: Vec<char> = key.chars().take(2).collect();
    let mut best: Option<(usize, StatusMeaning)> = None;
    let mut rivals = false;
    for bucket in STATUSES.by_length.iter().skip(length.saturating_sub(allowed)).take(2 * allowed + 1) {
        for (word, meaning) in bucket {
            if !word.chars().take(2).eq(start.iter().copied()) {
                continue;
            }
            let distance = osa_distance(word, key);
            if distance > allowed {
                continue;
            }
            match best {
                Some((nearest, _)) if distance > nearest => {}
                Some((nearest, found)) if distance == nearest => rivals |= found != *meaning,
                _ => {
                    best = Some((distance, *meaning));
                    rivals = false;
                }
            }
        }
    }
    best.filter(|_| !rivals).map(|(_, meaning)| meaning)
}

/// The longest status named inside a longer text, unless it is denied.
fn contained_status(raw: &str, words: &[String]) -> Option<StatusMeaning> {
    STATUSES
        .phrases
        .find_all(words)
        .filter_map(|found| undenied(raw, words, found))
        .max_by_key(|found| (found.weight, strength(found.value)))
        .map(|found| found.value)
        .filter(|meaning| *meaning != StatusMeaning::Unknown)
}

/// What a phrase says where it stands: interest that is denied is a refusal, and any other word that is denied says nothing.
fn undenied(raw: &str, words: &[String], found: Found<StatusMeaning>) -> Option<Found<StatusMeaning>> {
    match found.value {
        _ if !denial::is_denied(raw, words, found.start) => Some(found),
        StatusMeaning::Prospect => Some(Found { value: StatusMeaning::Refused, ..found }),
        _ => None,
    }
}

/// Reads how far an order came. A word that stands for a placed order which is not paid or not delivered yet is
/// [`OrderState::Done`] too: the order stands.
#[must_use]
pub fn order_state(raw: &str) -> Option<OrderState> {
    let words = folded(raw);
    ORDER_STATES.longest(&words).map(|found| found.value)
}

/// Reads yes or no: words, letters, digits and signs.
#[must_use]
pub fn yes_no(raw: &str) -> Option<bool> {
    if raw.len() > LONGEST_STATUS {
        return None;
    }
    YES_NO.get(&sign_or_word(raw)).copied()
}

/// Reads what came of a call, a meeting or a letter, out of free text (`odmowa, za drogo`, `надіслали пропозицію`).
#[must_use]
pub fn interaction_result(raw: &str) -> Option<StatusMeaning> {
    if do_not_contact(raw) {
        return Some(StatusMeaning::DoNotContact);
    }
    let words = folded(raw);
    let found = RESULTS
        .find_all(&words)
        .filter_map(|found| undenied(raw, &words, found))
        .reduce(|best, found| if best.weight >= found.weight { best } else { found })
        .map(|found| found.value);
    // a known phrase that tells nothing is no status word by one of its own words
    found.or_else(|| status_word(raw)).filter(|meaning| *meaning != StatusMeaning::Unknown)
}

/// Whether a text says that the client must not be contacted any more. `nie dzwonić przed 10` and `не звонить до весны`
/// do not say that.
#[must_use]
pub fn do_not_contact(raw: &str) -> bool {
    let words = folded(raw);
    STOP.find_all(&words).any(|found| {
        let after = words.get(found.end..found.end.saturating_add(1).min(words.len())).unwrap_or_default();
        STOP_UNLESS.longest(after).is_none() && !after.first().is_some_and(|word| is_counter(word))
    })
}

/// Reads why a client refused, out of free text.
#[must_use]
pub fn refusal(raw: &str) -> Option<Refusal> {
    REFUSALS.longest(&folded(raw)).map(|found| found.value)
}

#[cfg(test)]
mod tests;
