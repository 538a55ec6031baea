//! Kinds of tables that look like another kind.

use kartoteka::model::TableKind;

use super::{many, one, table};
use crate::support::fixture;

/// Every table of `kinds.tsv`: its kind, the name of its tab, its headers and two rows.
#[test]
fn tables_that_look_like_another_kind() {
    let cases = std::fs::read_to_string(fixture("understand/kinds.tsv")).expect("the cases");
    let mut wrong = Vec::new();
    for case in cases.lines().filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = case.split('\t').collect();
        let [want, sheet, lines @ ..] = parts.as_slice() else { panic!("{case}") };
        let lines: Vec<Vec<&str>> = lines.iter().map(|line| line.split(" | ").collect()).collect();
        let [header, rows @ ..] = lines.as_slice() else { panic!("{case}") };
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let found = one("x.xlsx", table(sheet, header, &many(&rows)));
        if found.kind.as_str() != *want {
            wrong.push(format!("{sheet}: {} for {want}, {:?}", found.kind.as_str(), found.why));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn persons_at_firms_that_come_again_are_contacts() {
    for (header, person) in [
        (["Firma", "Imię", "Nazwisko", "Stanowisko", "E-mail"], ["Anna", "Nowak", "kierownik"]),
        (["Компания", "Имя", "Фамилия", "Должность", "E-mail"], ["Анна", "Петрова", "директор"]),
        (["Компанія", "Ім'я", "Прізвище", "Посада", "E-mail"], ["Оксана", "Коваль", "директор"]),
        (["חברה", "שם פרטי", "שם משפחה", "תפקיד", "דוא\"ל"], ["דנה", "כהן", "מנהלת"]),
        (["Firma", "Vorname", "Nachname", "Position", "E-Mail"], ["Eva", "Schulz", "Leiterin"]),
        (["Company", "First Name", "Last Name", "Job Title", "Email"], ["Ann", "Lee", "Manager"]),
    ] {
        let rows: Vec<Vec<String>> = (0..30)
            .map(|n| {
                let firm = format!("Firma {} S.A.", n / 3);
                vec![
                    firm,
                    person[0].to_owned(),
                    person[1].to_owned(),
                    person[2].to_owned(),
                    format!("p{n}@firma.pl"),
                ]
            })
            .collect();
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        assert_eq!(one("x.csv", table("", &header, &rows)).kind, TableKind::Contacts, "{header:?}");
    }
}
