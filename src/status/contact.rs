//! When a client was last in contact, and when to contact it next.

use jiff::civil::Date;

use super::day::later;
use super::verdict::Verdict;
use super::words::Statement;
use crate::model::{Client, InteractionRow, Said, Status, StatusMeaning};

/// Interest cools: it is followed up after so many days.
const FOLLOW_UP: i64 = 14;
/// Who did not answer is called again after so many days.
const CALL_AGAIN: i64 = 7;
/// Who refused is asked again after so many days.
const ASK_AGAIN: i64 = 182;
/// A lost client is first written to so many days after it was lost, …
const WIN_BACK: i64 = 30;
/// … then every so many days, …
const WIN_BACK_EVERY: i64 = 90;
/// … so many times in all.
const WIN_BACK_TRIES: i64 = 8;
/// A client about to be lost is contacted so many days before.
const BEFORE_LOST: i64 = 7;

/// The newest contact up to a day, by the client tables and by the interactions.
pub(super) fn last_contact(client: &Client, talks: &[&InteractionRow], as_of: Date) -> Option<Date> {
    let told = talks.iter().filter_map(|talk| talk.date);
    told.chain(client.last_contact).filter(|day| *day <= as_of).max()
}

/// What is known of a client when its next contact is set.
pub(super) struct Outlook<'a> {
    pub client: &'a Client,
    pub talks: &'a [&'a InteractionRow],
    pub status: Status,
    pub verdict: Option<&'a Verdict>,
    pub decided_by: Option<&'a Statement>,
    pub next_order: Option<Date>,
    pub last_contact: Option<Date>,
    pub as_of: Date,
}

impl Outlook<'_> {
    /// The day of the next contact and why; `None` where nothing calls for one, and always for a client that must not be
    /// contacted.
    pub fn next_contact(&self) -> Option<(Date, Said)> {
        if self.client.do_not_contact {
            return None;
        }
        self.promised().or_else(|| match self.verdict {
            Some(verdict) => self.by_rhythm(verdict),
            None => self.by_words(),
        })
    }

    /// The date that was promised: the next one ahead, or one that passed without a contact since.
    fn promised(&self) -> Option<(Date, Said)> {
        let promises =
            || self.talks.iter().filter_map(|talk| talk.next_contact).chain(self.client.next_contact);
        if let Some(day) = promises().filter(|day| *day >= self.as_of).min() {
            return Some((day, next("date_set")));
        }
        let missed = promises().filter(|day| *day < self.as_of).max()?;
        let kept = self.last_contact.is_some_and(|contact| contact >= missed);
        (!kept).then(|| (self.as_of, next("missed").date("day", missed)))
    }

    fn by_rhythm(&self, verdict: &Verdict) -> Option<(Date, Said)> {
        let last = verdict.because.last;
        let lost_on = super::day::date(verdict.lost_on);
        if verdict.status == Status::Lost {
            let days = (0..WIN_BACK_TRIES).map(|nth| later(lost_on, WIN_BACK + nth * WIN_BACK_EVERY));
            let day = days.into_iter().find(|day| *day >= self.as_of)?;
            return Some((day, next("win_back").date("day", lost_on)));
        }
        if let Some(order) = self.next_order {
            return Some((later(order, 1), next("after_order").date("day", order)));
        }
        let pace = round_days(verdict.pace);
        let steps = [
            (later(last, pace / 2), next("middle_of_pause").count("days", pace)),
            (later(last, pace), next("order_due").count("days", pace)),
            (later(lost_on, -BEFORE_LOST), next("lost_from").date("day", lost_on)),
        ];
        let step = steps.into_iter().find(|(day, _)| *day >= self.as_of);
        step.or_else(|| Some((self.as_of, next("lost_from").date("day", lost_on))))
    }

    fn by_words(&self) -> Option<(Date, Said)> {
        let statement = self.decided_by?;
        let from = statement.said.on.or(self.last_contact)?;
        let (days, why) = match (statement.meaning, self.status) {
            (StatusMeaning::NoAnswer, _) => (CALL_AGAIN, "nobody_answered"),
            (StatusMeaning::Postponed, _) => (FOLLOW_UP, "asked_later"),
            (StatusMeaning::Refused | StatusMeaning::Lost, Status::Lead) => (ASK_AGAIN, "after_refusal"),
            (_, Status::Potential) => (FOLLOW_UP, "follow_up"),
            _ => return None,
        };
        Some((later(from, days).max(self.as_of), next(why)))
    }
}

/// A reason for the next contact.
fn next(code: &'static str) -> Said {
    Said::new("next", code)
}

fn round_days(length: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a pace is far below the bounds, and the cast saturates"
    )]
    let days = libm::round(length) as i64;
    days.max(1)
}
