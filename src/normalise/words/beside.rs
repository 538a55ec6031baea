//! Words that tell something only beside their header: `sent` below `Quote status`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::phrase::Found;
use super::{RESULTS, STATUSES, folded, strength};
use crate::model::StatusMeaning;

/// Words of headers that say that a status stands below, not of what.
const STATUS_OF: [&str; 18] = [
    "status",
    "state",
    "stage",
    "stan",
    "etap",
    "stadium",
    "stand",
    "phase",
    "статус",
    "состояние",
    "этап",
    "стадия",
    "стан",
    "етап",
    "стадія",
    "סטטוס",
    "שלב",
    "מצב",
];

static GENERIC: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| STATUS_OF.iter().flat_map(|word| folded(word)).collect());

/// Whether a header says that a status stands below, in so many words: `Client status`, `Этап`.
#[must_use]
pub fn speaks_of_status(header: &str) -> bool {
    folded(header).iter().any(|word| GENERIC.contains(word))
}

/// Reads a status word that is known only together with what its header is about. `None` where no known phrase is made of words of
/// both: what the header says alone holds for every row.
#[must_use]
pub fn status_beside(header: &str, written: &str) -> Option<StatusMeaning> {
    let about: Vec<String> = folded(header).into_iter().filter(|word| !GENERIC.contains(word)).collect();
    let told = folded(written);
    if about.is_empty() || told.is_empty() {
        return None;
    }
    [(&told, &about), (&about, &told)].into_iter().find_map(|(first, second)| {
        let both = [first.as_slice(), second.as_slice()].concat();
        let spans = |found: &Found<StatusMeaning>| found.start < first.len() && found.end > first.len();
        let found = RESULTS.find_all(&both).chain(STATUSES.phrases.find_all(&both)).filter(spans);
        found.max_by_key(|found| (found.weight, strength(found.value))).map(|found| found.value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_became_of_an_offer_is_read_beside_its_header() {
        for (header, written, want) in [
            ("Status oferty", "wysłana", Some(StatusMeaning::OfferSent)),
            ("Quote status", "Sent", Some(StatusMeaning::OfferSent)),
            ("Статус КП", "отправлено", Some(StatusMeaning::OfferSent)),
            ("Статус пропозиції", "надіслано", Some(StatusMeaning::OfferSent)),
            ("Status Angebot", "verschickt", Some(StatusMeaning::OfferSent)),
            ("סטטוס הצעה", "נשלחה", Some(StatusMeaning::OfferSent)),
            ("Status", "Sent", None),
            ("Status klienta", "zielony", None),
            ("Client status", "blue", None),
            ("Статус клиента", "синий", None),
            ("Quote status", "17", None),
        ] {
            assert_eq!(status_beside(header, written), want, "{header}: {written}");
        }
    }
}
