//! Reports that print the documents of one client after the other: how they tell of the documents, and that the column that nobody
//! headed tells whose they are.

use foldhash::HashSet;

use super::assign::Candidates;
use super::beside::{Beside, add};
use super::profile::{Form, Profile};
use crate::model::{Column, Field, TableKind};

/// Fields that tell whose an order is.
const PARTY: [Field; 7] = [
    Field::CompanyName,
    Field::LegalName,
    Field::ContactFullName,
    Field::ContactLastName,
    Field::ExternalId,
    Field::Email,
    Field::Phone,
];

/// What contracts are called: they are told by number and day too, and a client has one whatever it orders.
const CONTRACTS: [&str; 8] =
    ["догов", "контракт", "umow", "kontrakt", "contract", "agreement", "vertrag", "חוזה"];

/// Whether a text ends with a day, perhaps with a time behind it, and has a number before it.
pub(super) fn is_document(value: &str) -> bool {
    let is_day = |word: &str| {
        let word = word.trim_end_matches([',', '.', ';']);
        (6..=10).contains(&word.len())
            && word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'/'))
            && ['.', '-', '/'].iter().any(|mark| word.matches(*mark).count() == 2)
    };
    let mut words = value.split_whitespace().rev().take(3).skip_while(|word| word.contains(':'));
    let Some(day) = words.next().filter(|word| is_day(word)) else { return false };
    let before = value.rfind(day).and_then(|at| value.get(..at)).unwrap_or_default().to_lowercase();
    before.bytes().any(|b| b.is_ascii_digit())
        && before.split_whitespace().count() >= 2
        && !CONTRACTS.iter().any(|word| before.contains(word))
}

/// In a list of orders that names nobody, texts without a header before headed columns are the clients if the rows of
/// each stand together.
pub(super) fn clients_of_reports(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 4.0;
    let tells = |field: &Field| PARTY.contains(field) || field.is_tax_id();
    if table.kind != TableKind::Orders || table.fields.iter().flatten().any(tells) {
        return;
    }
    let Some(headed) = (0..table.columns.len()).find(|place| table.is_named(*place)) else { return };
    let before = table.columns.iter().zip(table.profiles).take(headed).enumerate();
    let found = before
        .filter(|(_, (column, profile))| {
            column.header.is_empty() && are_names(profile) && stand_together(column)
        })
        .map(|(place, _)| place)
        .next_back();
    if let Some(place) = found {
        add(candidates, place, Field::CompanyName, WORTH);
        add(candidates, place, Field::Product, -WORTH);
        add(candidates, place, Field::Notes, -WORTH);
    }
}

/// Texts that can be names.
fn are_names(profile: &Profile) -> bool {
    profile.kinds >= 2
        && profile.dates.is_none()
        && profile.amounts.is_none()
        && profile.length > 3.0
        && [Form::Integer, Form::OrderState, Form::Status, Form::Result, Form::Code]
            .iter()
            .all(|form| profile.share(*form) < 0.3)
}

/// Whether each value stands in one run of rows, and some in several rows.
fn stand_together(column: &Column) -> bool {
    let mut seen: HashSet<&str> = HashSet::default();
    let mut last = None;
    let mut again = false;
    for cell in column.cells.iter() {
        let Some(cell) = cell else { return false };
        if last == Some(cell) {
            again = true;
        } else if !seen.insert(cell) {
            return false;
        }
        last = Some(cell);
    }
    again
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_told_by_number_and_day() {
        for text in [
            "Реализация товаров и услуг УТ-000052 от 06.11.2024 15:19:09",
            "Faktura sprzedaży FV 17/2024 z dnia 05.03.2024",
            "Invoice 1029 of 07/01/2024",
            "Rechnung RE-2024-17 vom 5.3.2024",
            "חשבונית 1017 מיום 05/03/2024",
        ] {
            assert!(is_document(text), "{text}");
        }
        for text in [
            "Договор поставки № 149 от 24.07.2022",
            "zadzwonić 05.03.2024",
            "called 3 times, again on 05.03.2024 in the morning",
            "06.11.2024 15:19:09",
            "ул. Ленина, д. 5",
        ] {
            assert!(!is_document(text), "{text}");
        }
    }

    #[test]
    fn clients_of_a_report_stand_together() {
        let column = |cells: &[&str]| Column {
            header: String::new(),
            cells: cells.iter().map(|cell| Some(*cell)).collect(),
            types: None,
        };
        assert!(stand_together(&column(&["Alder", "Alder", "Briar", "Cedar", "Cedar"])));
        assert!(!stand_together(&column(&["Alder", "Briar", "Alder", "Cedar"])));
        assert!(!stand_together(&column(&["Alder", "Briar", "Cedar"])), "a name for every row");
    }
}
