//! What words say of a client's status: tabs, status columns, remarks, results of calls and meetings.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::model::{Client, InteractionRow, Status, StatusMeaning, Told};

/// Words that speak of a client's status, and what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// What the words mean.
    pub meaning: StatusMeaning,
    /// The words and when they were said.
    pub said: Told,
}

impl Statement {
    /// The status on the sales scale; `None` where the words speak of something else. `ordered` tells whether the client
    /// may ever have ordered: one that never did cannot be lost, its refusal leaves it a lead.
    pub fn status(&self, ordered: bool) -> Option<Status> {
        status_of(self.meaning, ordered)
    }
}

/// The sales scale's status for a meaning; tags, flags and remarks have none.
pub(super) fn status_of(meaning: StatusMeaning, ordered: bool) -> Option<Status> {
    use StatusMeaning as M;
    Some(match meaning {
        M::Lost if ordered => Status::Lost,
        M::Former | M::Dormant => Status::Lost,
        M::LeadNew | M::Unqualified | M::NoAnswer | M::Postponed | M::Refused | M::Lost => Status::Lead,
        M::Prospect | M::InProgress | M::Qualified | M::OfferSent | M::Negotiation => Status::Potential,
        M::Won | M::Active => Status::Active,
        M::Regular | M::Vip => Status::Regular,
        M::Partner
        | M::Supplier
        | M::Competitor
        | M::DoNotContact
        | M::Duplicate
        | M::Archived
        | M::Unknown => {
            return None;
        }
    })
}

/// Whether the words tell only how a call went: that someone did not answer says nothing of what he wants.
fn tells_of_reaching_only(meaning: StatusMeaning) -> bool {
    matches!(meaning, StatusMeaning::NoAnswer | StatusMeaning::Postponed)
}

/// Whether the words can only be said of somebody who has ordered.
pub(super) fn implies_orders(meaning: StatusMeaning) -> bool {
    use StatusMeaning as M;
    matches!(meaning, M::Won | M::Active | M::Regular | M::Former | M::Dormant)
}

/// Everything said of a client up to a day.
pub(super) fn statements(client: &Client, talks: &[&InteractionRow], as_of: Date) -> Vec<Statement> {
    let words = client.status_words.iter().map(|word| Statement {
        meaning: word.meaning,
        said: Told { words: word.raw.clone(), on: word.said_on },
    });
    let results = talks.iter().filter_map(|talk| {
        let result = talk.result.as_ref()?;
        let said = Told { words: result.raw.clone(), on: talk.date };
        Some(Statement { meaning: result.meaning?, said })
    });
    words.chain(results).filter(|statement| statement.said.on.is_none_or(|on| on <= as_of)).collect()
}

/// The statement that counts: what speaks of the relationship before what speaks of reaching somebody, the newest dated
/// one before older and undated ones, then the stronger relationship; ties end on the words.
pub(super) fn decisive(statements: &[Statement], ordered: bool) -> Option<(&Statement, Status)> {
    statements.iter().filter_map(|statement| Some((statement, statement.status(ordered)?))).min_by_key(
        |(statement, status)| {
            let said = &statement.said;
            (tells_of_reaching_only(statement.meaning), Reverse((said.on, *status)), said.words.clone())
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(meaning: StatusMeaning, words: &str, on: Option<&str>) -> Statement {
        let on = on.map(|day| day.parse().expect("a date"));
        Statement { meaning, said: Told { words: words.to_owned(), on } }
    }

    #[test]
    fn the_newest_dated_word_wins_and_an_unanswered_call_takes_nothing_back() {
        let offer = say(StatusMeaning::OfferSent, "wysłano ofertę", Some("2025-06-01"));
        let missed = say(StatusMeaning::NoAnswer, "nie odebrał", Some("2025-07-01"));
        let tab = say(StatusMeaning::Regular, "Stali", None);
        let said = [tab.clone(), missed.clone(), offer.clone()];
        assert_eq!(decisive(&said, true), Some((&offer, Status::Potential)));
        let refused = say(StatusMeaning::Refused, "odmowa", Some("2025-08-01"));
        let said = [offer, refused.clone(), missed.clone()];
        assert_eq!(decisive(&said, true), Some((&refused, Status::Lead)));
        assert_eq!(decisive(std::slice::from_ref(&missed), true), Some((&missed, Status::Lead)));
    }

    #[test]
    fn among_undated_words_the_stronger_relationship_wins() {
        let lead = say(StatusMeaning::LeadNew, "Leady", None);
        let active = say(StatusMeaning::Active, "Aktywni", None);
        assert_eq!(decisive(&[lead, active.clone()], true), Some((&active, Status::Active)));
    }

    #[test]
    fn who_never_ordered_cannot_be_lost() {
        let lost = say(StatusMeaning::Lost, "lost", None);
        assert_eq!(decisive(std::slice::from_ref(&lost), false), Some((&lost, Status::Lead)));
        assert_eq!(decisive(std::slice::from_ref(&lost), true), Some((&lost, Status::Lost)));
        assert_eq!(decisive(&[say(StatusMeaning::Partner, "partner", None)], true), None);
    }
}
