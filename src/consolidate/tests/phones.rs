//! Phones that were read under an assumption: what was written must be found again.

use super::case::{Case, city};
use crate::model::{Country, Field, Phone, PhoneKind, TableKind};

#[test]
fn a_number_that_may_be_of_another_country_keeps_its_written_form() {
    let rows: [(&str, u64, &str, bool); 8] = [
        ("22 123 45 67", 48_221_234_567, "PL", false),
        ("0048 22 123 45 67", 48_221_234_567, "PL", false),
        ("0044 20 7946 0991", 442_079_460_991, "GB", false),
        ("030 1234567", 49_301_234_567, "DE", true),
        ("(303) 258-3417", 443_032_583_417, "GB", true),
        ("+44 303 258 3417", 443_032_583_417, "GB", false),
        ("0303 258 3417", 443_032_583_417, "GB", true),
        ("3032583417", 443_032_583_417, "GB", true),
    ];
    for (written, number, country, kept) in rows {
        let mut case = Case::default();
        let columns = [("Firma", Some(Field::CompanyName)), ("Telefon", Some(Field::Phone))];
        let table = case.table("lista.csv", TableKind::Clients, &columns, &[&["Acme", written]]);
        let country: Country = country.parse().unwrap();
        case.record(table, 0, 0, |record| {
            record.address = city("Warszawa", None);
            record.phones.push(Phone::new_normal(number, None, PhoneKind::Fixed, Some(country)));
        });
        let base = case.base();
        assert_eq!(case.kept(&base.clients[0], written).is_some(), kept, "{written}");
        case.check(&base).unwrap();
    }
}
