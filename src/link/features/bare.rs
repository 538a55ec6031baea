//! Lists that tell little: what could tell two clients of one name, or of one place, apart stands nowhere in them.

use super::Row;
use crate::model::{Record, RecordRole};

/// One client in so many may say more.
const FEW: usize = 10;

/// Whether fewer than one client in ten says more than a name, and whether fewer say more than a name and a place.
pub fn alone(records: &[Record], rows: &[Row]) -> (bool, bool) {
    let (mut clients, mut reached, mut placed) = (0, 0, 0);
    for (record, row) in records.iter().zip(rows).filter(|(record, _)| record.role == RecordRole::Client) {
        let contacts =
            row.phones.len() + row.emails.len() + row.domains.len() + row.ids.len() + row.codes.len();
        let person = row.birthday != 0 || names_a_contact(record);
        let address = &record.address;
        let place =
            address.postal_code.is_some() || !(address.city_key.is_empty() && address.street_key.is_empty());
        // a cell that its field could not read is no further column
        let extra = record.unplaced.iter().any(|cell| cell.field.is_none()) && !row.extras.is_empty();
        clients += 1;
        reached += usize::from(contacts > 0 || person);
        placed += usize::from(contacts > 0 || person || place || extra);
    }
    (placed * FEW < clients, reached * FEW < clients)
}

/// Whether a company comes with a person whom its name does not name already: that of a sole trader does.
fn names_a_contact(record: &Record) -> bool {
    let told = |word: &str| record.names.iter().any(|name| name.key().split(' ').any(|other| other == word));
    !record.names.is_empty() && record.persons.iter().any(|person| !person.key.split(' ').all(told))
}

#[cfg(test)]
mod tests {
    use super::super::Features;
    use crate::model::{Origin, Record, RecordRole, TableId};
    use crate::normalise::company;
    use crate::normalise::person::persons;

    fn named(row: u32, name: &str, person: &str) -> Record {
        let mut record = Record::empty(Origin { table: TableId(0), row }, RecordRole::Client);
        record.names.extend(company::company_name(name));
        record.persons = persons(person, None).values.into();
        record
    }

    #[test]
    fn the_owner_in_the_name_of_a_sole_trader_is_nothing_more_than_a_name() {
        let traders = [named(0, "ФОП Коваленко Тарас", "Коваленко Тарас"), named(1, "Ромашка", "")];
        assert!(Features::new(&traders).names_alone);
        let contacts = [named(0, "Kwiat", "Anna Nowak"), named(1, "Paletex", "Jan Kowalski")];
        assert!(!Features::new(&contacts).names_alone);
    }
}
