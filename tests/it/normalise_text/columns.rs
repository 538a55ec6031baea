//! What a whole column decides.

use kartoteka::model::{DateOrder, DecimalMark};
use kartoteka::normalise::date::{ColumnDates, birthday, column_dates, date};
use kartoteka::normalise::money::{amount, column_amounts};
use kartoteka::normalise::person::{NameOrder, column_order, given_name_root};
use rayon::prelude::*;

#[test]
fn one_clear_date_decides_for_the_column() {
    let day_first = column_dates(["03/04/2026", "31/12/2025", "01/02/2025"].into_iter());
    assert_eq!(
        day_first,
        Some(ColumnDates { order: DateOrder::DayMonthYear, ambiguous: false, serial: false })
    );
    let month_first = column_dates(["03/04/2026", "12/31/2025", "01/02/2025"].into_iter());
    assert_eq!(
        month_first,
        Some(ColumnDates { order: DateOrder::MonthDayYear, ambiguous: false, serial: false })
    );
    let year_first = column_dates(["2026-04-03", "2025-12-31", "", "brak"].into_iter());
    assert_eq!(
        year_first,
        Some(ColumnDates { order: DateOrder::YearMonthDay, ambiguous: false, serial: false })
    );
}

#[test]
fn a_column_without_a_clear_date_is_a_guess() {
    let guess = column_dates(["03/04/2026", "01/02/2025", "05/05/2025"].into_iter()).expect("dates");
    assert!(guess.ambiguous);
    assert_eq!(guess.order, DateOrder::DayMonthYear);
}

#[test]
fn a_column_of_day_counts_is_told_from_one_of_numbers() {
    assert!(column_dates(["45356", "45231.5", "46320"].into_iter()).is_some_and(|column| column.serial));
    assert_eq!(column_dates(["12", "7", "1500"].into_iter()), None);
    assert_eq!(column_dates(["Warszawa", "Gdańsk", "31.12.2025"].into_iter()), None);
}

#[test]
fn a_birthday_is_never_in_the_future() {
    let today = jiff::civil::date(2026, 1, 1);
    assert_eq!(
        birthday("5.6.30", DateOrder::DayMonthYear, false, today),
        Some(jiff::civil::date(1930, 6, 5))
    );
    assert_eq!(
        birthday("5.6.2030", DateOrder::DayMonthYear, false, today),
        Some(jiff::civil::date(2030, 6, 5))
    );
    assert_eq!(date("5.6.30", DateOrder::DayMonthYear, false), Some(jiff::civil::date(2030, 6, 5)));
}

#[test]
fn one_clear_amount_decides_for_the_column() {
    let comma = column_amounts(["1.234", "12,50 zł", "7"].into_iter()).expect("amounts");
    assert_eq!((comma.mark, comma.ambiguous), (DecimalMark::Comma, false));
    assert_eq!(comma.currency.map(|currency| currency.to_string()).as_deref(), Some("PLN"));
    let point = column_amounts(["1,234", "12.50", "7"].into_iter()).expect("amounts");
    assert_eq!((point.mark, point.ambiguous), (DecimalMark::Point, false));
    assert_eq!(amount("1,234", point.mark).map(|found| found.0.to_f64()), Some(1234.0));
}

#[test]
fn three_digits_behind_the_only_mark_are_ambiguous() {
    let column = column_amounts(["1.234", "2.500", "10.000"].into_iter()).expect("amounts");
    assert_eq!((column.mark, column.ambiguous), (DecimalMark::Comma, true));
    assert_eq!(amount("1.234", column.mark).map(|found| found.0.to_f64()), Some(1234.0));
    assert_eq!(column_amounts(["Anna", "Jan", "5"].into_iter()), None);
}

#[test]
fn the_names_that_tell_decide_the_order() {
    let family = column_order(["Kowalski Jan", "Nowak Anna", "Xyz Abc"].into_par_iter());
    assert_eq!(family, Some(NameOrder::FamilyFirst));
    let given = column_order(["Jan Kowalski", "Anna Nowak", "Nowak Jan"].into_par_iter());
    assert_eq!(given, Some(NameOrder::GivenFirst));
    assert_eq!(column_order(["Xyz Abc", "Kowalski, Jan"].into_par_iter()), None);
}

#[test]
fn familiar_forms_share_a_root_with_the_full_name() {
    for (familiar, full) in [
        ("sasha", "aleksandr"),
        ("kasia", "katarzyna"),
        ("bill", "william"),
        ("kuba", "jakub"),
        ("oleksandr", "aleksander"),
    ] {
        assert_eq!(given_name_root(familiar), given_name_root(full), "{familiar}");
    }
    assert_ne!(given_name_root("anna"), given_name_root("jan"));
    assert_eq!(given_name_root("nobodys"), "nobodys");
}
