//! The statuses of a row.

use super::Draft;
use crate::model::{Field, StatusMeaning, StatusWord};
use crate::normalise::text;

impl<'a> Draft<'a, '_> {
    pub(super) fn take_status(&mut self, column: usize, field: Field, written: &'a str) {
        let typed = field == Field::ClientType && !self.plan.types_are_statuses;
        let idle = self.plan.is_idle(column);
        let column = self.plan.table.columns.get(column).filter(|_| field == Field::Status);
        let meaning = self.memo.status(column.map(|column| column.header.as_str()), written);
        match meaning.filter(|meaning| !idle || *meaning == StatusMeaning::DoNotContact) {
            // to be called a client and no supplier is no status
            Some(StatusMeaning::Won) if typed => self.record.tags.push(text::clean(written)),
            Some(meaning) => self.add_status(meaning, written),
            None if field == Field::Status && !idle => self.add_status(StatusMeaning::Unknown, written),
            None => self.record.tags.push(text::clean(written)),
        }
    }

    pub(super) fn add_status(&mut self, meaning: StatusMeaning, raw: &str) {
        let record = &mut self.record;
        match meaning {
            StatusMeaning::Vip
            | StatusMeaning::Partner
            | StatusMeaning::Supplier
            | StatusMeaning::Competitor => {
                record.tags.push(text::clean(raw));
            }
            StatusMeaning::DoNotContact => record.do_not_contact = true,
            _ => {}
        }
        record.statuses.push(StatusWord { meaning, raw: text::clean(raw), said_on: None });
    }

    /// A row of a list of those who must not be contacted. Why somebody left, or what was sold to him before, makes him no client.
    pub(super) fn settle_stop_list(&mut self) {
        self.record.do_not_contact = true;
        for status in self.record.statuses.iter_mut().filter(|status| raises(status.meaning)) {
            status.meaning = StatusMeaning::Unknown;
        }
    }
}

/// Whether a status brings a client nearer than a name on a list.
fn raises(meaning: StatusMeaning) -> bool {
    use StatusMeaning as M;
    matches!(
        meaning,
        M::Prospect
            | M::InProgress
            | M::Qualified
            | M::OfferSent
            | M::Negotiation
            | M::Won
            | M::Active
            | M::Regular
            | M::Vip
    )
}
