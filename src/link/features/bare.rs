//! Lists that tell little: what could tell two clients of one name, or of one place, apart stands nowhere in them.

use rayon::prelude::*;

use super::rows::Rows;
use crate::model::{Record, RecordRole};

/// One client in so many may say more.
const FEW: usize = 10;

/// Whether fewer than one client in ten says more than a name, and whether fewer say more than a name and a place.
pub fn alone(records: &[Record], parts: &[Rows]) -> (bool, bool) {
    let of_part = |(records, rows): (&[Record], &Rows)| {
        let (mut clients, mut reached, mut placed) = (0, 0, 0);
        let client = |&(_, record): &(usize, &Record)| record.role == RecordRole::Client;
        for (place, record) in records.iter().enumerate().filter(client) {
            let contact = !rows.phones.get(place).is_empty()
                || !rows.emails.get(place).is_empty()
                || !rows.domains.get(place).is_empty()
                || !rows.ids.get(place).is_empty()
                || !rows.codes.get(place).is_empty();
            let contact = contact || rows.birthdays[place] != 0 || names_a_contact(record);
            let address = &record.address;
            let town = address.postal_code.is_some()
                || !(address.city_key.is_empty() && address.street_key.is_empty());
            // a cell that its field could not read is no further column
            let extra =
                record.unplaced.iter().any(|cell| cell.field.is_none()) && !rows.extras.get(place).is_empty();
            clients += 1;
            reached += usize::from(contact);
            placed += usize::from(contact || town || extra);
        }
        (clients, reached, placed)
    };
    let counted = records.par_chunks(Rows::PART).zip(parts).map(of_part);
    let (clients, reached, placed) = counted.reduce(|| (0, 0, 0), |a, b| (a.0 + b.0, a.1 + b.1, a.2 + b.2));
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
