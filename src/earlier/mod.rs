//! What is known from before: the decisions of people, and the base that an earlier run wrote.
//!
//! [`decisions`] reads what people decided, from a `review.csv` or from the saved workbook; [`resolve`] finds the records that
//! each decision is about, though ids, rows and files have changed; [`base`] turns an earlier output into tables of this
//! run. This room reads what [`write`](mod@crate::write) wrote, and so knows its words.

pub mod base;
mod base_table;
pub mod decisions;
mod follow;
pub mod output;
pub mod pair;
pub mod resolve;

use crate::model::{Constraints, Earlier, Intake, Issue, Linkage, Record, Source, Table, Understanding};

/// The rows of the earlier base, if there is one, become tables behind those of the input.
pub fn enter(
    earlier: &mut Earlier,
    sources: &mut Vec<Source>,
    tables: &mut Vec<Table>,
    understandings: &mut Vec<Understanding>,
) {
    if let Some(old) = &mut earlier.base {
        base::enter(old, sources, tables, understandings);
    }
}

/// Puts right what the tables of the earlier base could not say of its clients.
pub fn settle(earlier: &Earlier, intake: &mut Intake) {
    if let Some(old) = &earlier.base {
        base::settle(old, intake);
    }
}

/// What the linker must obey: the decisions, and that the rows of an old client are one client. Decisions that were given by ids alone
/// learn what their records say; what could not be obeyed is told. `id_alone` is the id of a client of one record.
pub fn obey(
    earlier: &mut Earlier,
    intake: &Intake,
    id_alone: fn(&Record) -> String,
) -> (Constraints, Vec<Issue>) {
    let resolved = resolve::resolve(earlier, &intake.records, |record| {
        let old = earlier.base.as_ref().and_then(|old| base::id_of(old, record));
        old.into_iter().chain([id_alone(record)]).collect()
    });
    let mut constraints = resolved.constraints;
    if let Some(old) = &earlier.base {
        base::hold_together(old, &intake.records, &mut constraints);
    }
    earlier.decisions = resolved.decisions;
    (constraints, resolved.issues)
}

/// Orders that the earlier base gave to a client stay that client's, and count once where the input tells them again.
pub fn follow(earlier: &mut Earlier, intake: &mut Intake, linkage: &mut Linkage) {
    if let Some(old) = &mut earlier.base {
        follow::follow(old, intake, linkage);
        follow::count_once(old, intake, linkage);
    }
}
