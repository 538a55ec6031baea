//! By what each record is known again next month.

use std::num::NonZeroU32;

use foldhash::HashMap;
use rayon::prelude::*;

use super::{Fingerprint, Record, RecordId, RecordKey, RecordRole};

/// The key of every record of a client.
///
/// What a record says is enough, save where records that say the same stand at several clients: there the number among them
/// tells which is which. The number is given only there, since a row that is deleted or edited changes those behind it.
#[derive(Debug)]
pub struct RecordKeys {
    says: Vec<Option<Fingerprint>>,
    numbers: HashMap<RecordId, NonZeroU32>,
}

impl RecordKeys {
    /// The keys of records; `client_of` says at which client a record stands.
    pub(super) fn new<C: PartialEq>(records: &[Record], client_of: impl Fn(RecordId) -> C) -> Self {
        let is_client = |record: &Record| record.role == RecordRole::Client;
        let says: Vec<Option<Fingerprint>> =
            records.par_iter().map(|record| is_client(record).then(|| Fingerprint::of(record))).collect();
        let mut known: Vec<(Fingerprint, RecordId)> =
            says.iter().zip((0..).map(RecordId)).filter_map(|(says, id)| Some(((*says)?, id))).collect();
        known.par_sort_unstable();
        let mut numbers = HashMap::default();
        for equals in known.chunk_by(|a, b| a.0 == b.0) {
            let mut homes = equals.iter().map(|(_, id)| client_of(*id));
            let first = homes.next();
            if homes.any(|home| Some(home) != first) {
                let numbered = (1..).filter_map(NonZeroU32::new).zip(equals);
                numbers.extend(numbered.map(|(number, (_, id))| (*id, number)));
            }
        }
        Self { says, numbers }
    }

    /// By what a record is known again.
    pub(super) fn of(&self, id: RecordId, record: &Record) -> RecordKey {
        let says = self.says.get(id.index()).copied().flatten();
        RecordKey {
            says: says.unwrap_or_else(|| Fingerprint::of(record)),
            number: self.numbers.get(&id).copied(),
        }
    }
}
