//! What the cells of a column say together: nothing of anybody, or whose table it is.

use std::collections::BTreeSet;

use crate::model::{Column, Country, Field, StatusMeaning, Table};
use crate::normalise::{phone, words};

/// So many rows with one and the same value tell that it is the table's, not theirs.
const ENOUGH: usize = 20;

/// So many phones of a table are asked for its country.
const PHONES: usize = 512;

/// Whether a column says the same in every row that it fills, and fills enough of them.
fn says_the_same(column: &Column) -> bool {
    let mut cells = column.cells.iter().flatten().map(str::trim).filter(|cell| !cell.is_empty());
    let Some(first) = cells.next() else { return false };
    let mut filled = 1;
    for cell in cells {
        if cell != first {
            return false;
        }
        filled += 1;
    }
    filled >= ENOUGH
}

/// Columns of statuses and kinds that tell nothing of anybody, for they say the same of everybody: what a program writes into
/// each row of an export (`contact`, `customers`). One whose header speaks of a status is a list of those who have it.
pub(super) fn idle_statuses(table: &Table, columns: &[(usize, Field)]) -> Vec<usize> {
    let of_statuses =
        columns.iter().filter(|(_, field)| matches!(field, Field::ClientType | Field::Status)).copied();
    let idle = |(at, field): (usize, Field)| {
        let column = table.columns.get(at)?;
        let named = field == Field::Status && words::speaks_of_status(&column.header);
        (!named && says_the_same(column)).then_some(at)
    };
    of_statuses.filter_map(idle).collect()
}

/// Of several columns of companies those with one and the same company in every row: the firm's own, as sender or as the
/// organisation whose books these are.
pub(super) fn own_firm(table: &Table, columns: &[(usize, Field)]) -> Vec<usize> {
    let companies: Vec<usize> = columns
        .iter()
        .filter(|(_, field)| matches!(field, Field::CompanyName | Field::LegalName))
        .map(|(at, _)| *at)
        .collect();
    if companies.len() < 2 {
        return Vec::new();
    }
    let (own, others): (Vec<usize>, Vec<usize>) =
        companies.into_iter().partition(|at| table.columns.get(*at).is_some_and(says_the_same));
    if others.is_empty() { others } else { own }
}

/// Whether the column of kinds of clients tells those who buy from those who do not yet, or no more. One that tells them from
/// suppliers and partners alone, as programs fill it in by themselves, says nothing of a status.
pub(super) fn types_are_statuses(table: &Table, columns: &[(usize, Field)]) -> bool {
    columns
        .iter()
        .filter(|(_, field)| *field == Field::ClientType)
        .filter_map(|(at, _)| table.columns.get(*at))
        .any(|column| column.cells.iter().flatten().collect::<BTreeSet<_>>().into_iter().any(tells_stages))
}

/// Whether a word is of a stage on the way to a client, or after it, and not only of what kind somebody is.
fn tells_stages(word: &str) -> bool {
    use StatusMeaning as M;
    words::status_word(word).is_some_and(|meaning| {
        !matches!(
            meaning,
            M::Won
                | M::Vip
                | M::Partner
                | M::Supplier
                | M::Competitor
                | M::DoNotContact
                | M::Duplicate
                | M::Archived
                | M::Unknown
        )
    })
}

/// The countries to try for the phones of a table that name none. `countries` begins with the one that its values name, `home` is
/// that of the whole input. People write the calling code for those abroad: the few numbers with one tell nothing of the
/// many without, which vote for home where home knows them as well.
pub(super) fn of_phones(
    table: &Table,
    columns: &[(usize, Field)],
    countries: &[Country],
    home: Option<Country>,
) -> Vec<Country> {
    let (Some(&named), Some(home)) = (countries.first(), home) else { return countries.to_vec() };
    if named == home || votes(table, columns, named, home) <= 0 {
        return countries.to_vec();
    }
    let others = countries.iter().copied().filter(|country| *country != home);
    std::iter::once(home).chain(others).collect()
}

/// By how many votes the phones of a table are rather of `home` than of the country named.
fn votes(table: &Table, columns: &[(usize, Field)], named: Country, home: Country) -> i64 {
    let phones =
        columns.iter().filter(|(_, field)| field.is_telephone()).filter_map(|(at, _)| table.columns.get(*at));
    let vote = |cell: &str| {
        let fits = (phone::national_fit(cell, home), phone::national_fit(cell, named));
        if let (Some(at_home), Some(there)) = fits {
            return i64::from(at_home > 0 && at_home >= there) - i64::from(there > at_home);
        }
        let told = phone::country_in(cell);
        i64::from(told == Some(home)) - i64::from(told == Some(named))
    };
    phones
        .map(|column| {
            let step = column.cells.len() / PHONES + 1;
            (0..column.cells.len())
                .step_by(step)
                .filter_map(|row| column.cells.get(row))
                .map(vote)
                .sum::<i64>()
        })
        .sum()
}
