//! Tables joined by shared values: the codes of a list of orders found again as the key of a list of clients, the numbers of
//! order lines as that of a list of orders.
//!
//! Where headers name both columns nothing is to be done here. Without them a column of codes means nothing by itself,
//! but values of which nearly all stand in the key of a list of clients are the codes of those clients.

use foldhash::{HashSet, HashSetExt as _};

use super::Look;
use super::profile::{Form, Profile};
use crate::model::{Column, ColumnMeaning, Field, Said, Table, TableKind, Understanding};

/// Different values looked for, at most.
const SOUGHT: usize = 2_000;
/// Fewer different values prove nothing.
const FEWEST: usize = 5;
/// The share of values that must be found.
const FOUND: f64 = 0.95;
/// How likely a column of numbers may be to hold nothing but keys by chance.
const CHANCE: f64 = 1e-4;

/// The share of values that come once in a column that is a key.
pub(super) const KEY: f64 = 0.97;

/// A column, by table and place.
pub(super) type At = (usize, usize);

/// Makes the codes of clients of columns that nothing else names.
pub(crate) fn join_by_values(tables: &[Table], looks: &[Look], found: &mut [Understanding]) {
    let nobody = |(_, (found, look)): &(usize, (&Understanding, &Look))| names_nobody(found, look);
    let nameless: Vec<usize> =
        found.iter().zip(looks).enumerate().filter(nobody).map(|(place, _)| place).collect();
    if nameless.is_empty() {
        return;
    }
    let keys: Vec<(At, HashSet<&str>)> =
        columns(looks, found, |found| matches!(found.kind, TableKind::Clients | TableKind::Contacts))
            .filter(|((table, place), look)| is_key(look, found, *table, *place))
            .filter_map(|((table, place), _)| {
                let column = tables.get(table)?.columns.get(place)?;
                Some(((table, place), values(column).collect()))
            })
            .collect();
    let mut joins: Vec<(At, At)> = Vec::new();
    for table in nameless {
        let sought = columns(looks, found, |_| true)
            .filter(|((of, _), profile)| *of == table && is_code(profile) && !profile.running);
        joins.extend(closest(tables, sought, &keys));
    }
    let coded: Vec<usize> = joins.iter().map(|(orders, _)| orders.0).collect();
    for at in joins.into_iter().flat_map(|(orders, clients)| [orders, clients]) {
        settle(found, at, Field::ExternalId);
    }
    join_lines(tables, looks, found, &coded);
}

/// Of some columns and some keys the two that surely belong together, if any do.
fn closest<'p>(
    tables: &[Table],
    sought: impl Iterator<Item = (At, &'p Profile)>,
    keys: &[(At, HashSet<&str>)],
) -> Option<(At, At)> {
    sought
        .flat_map(|(at, _)| keys.iter().map(move |(key, known)| (at, *key, known)))
        .filter_map(|(at, key, known)| {
            let column = tables.get(at.0)?.columns.get(at.1)?;
            proof(column, known).map(|proof| (proof, at, key))
        })
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)))
        .map(|(_, at, key)| (at, key))
}

/// Makes the numbers of orders of columns that nothing else names: the lines of orders stand in a table that tells nothing of who
/// ordered, and nearly all their numbers stand in a column of another table of orders that does, each once. `coded`: the tables
/// that tell it by a code that was found among the clients.
fn join_lines(tables: &[Table], looks: &[Look], found: &mut [Understanding], coded: &[usize]) {
    let both = || found.iter().zip(looks);
    let guessed: Vec<bool> = both().map(|(found, look)| guesses_numbers(found, look)).collect();
    let is_guessed = |table: usize| guessed.get(table) == Some(&true);
    let nobody = both().enumerate().filter(|(_, (found, look))| names_nobody(found, look));
    let nobody: Vec<usize> = nobody.map(|(at, _)| at).filter(|at| !coded.contains(at)).collect();
    let lines: Vec<usize> = nobody.iter().copied().filter(|at| is_guessed(*at)).collect();
    if lines.is_empty() {
        return;
    }
    let heads: Vec<(At, HashSet<&str>)> = columns(looks, found, |found| found.kind == TableKind::Orders)
        .filter(|((table, _), profile)| !nobody.contains(table) && is_code(profile) && profile.distinct > KEY)
        .filter(|((table, place), _)| is_guessed(*table) && may_be_number(found, *table, *place))
        .filter_map(|(at, _)| Some((at, values(tables.get(at.0)?.columns.get(at.1)?).collect())))
        .collect();
    let mut joins: Vec<(At, At)> = Vec::new();
    for table in lines {
        let sought = columns(looks, found, |_| true).filter(|((of, place), profile)| {
            *of == table && is_code(profile) && !profile.running && may_be_number(found, *of, *place)
        });
        joins.extend(closest(tables, sought, &heads));
    }
    for at in joins.into_iter().flat_map(|(line, head)| [line, head]) {
        settle(found, at, Field::OrderNumber);
    }
}

/// Whether no header of a table names the number of the order.
fn guesses_numbers(found: &Understanding, look: &Look) -> bool {
    let mut columns = found.columns.iter().zip(&look.named);
    !columns.any(|(column, named)| *named && column.field == Some(Field::OrderNumber))
}

/// Whether a column may hold the number of an order: it holds nothing else that is known.
fn may_be_number(found: &[Understanding], table: usize, place: usize) -> bool {
    let held = found.get(table).and_then(|found| found.columns.get(place)).and_then(|column| column.field);
    matches!(held, None | Some(Field::OrderNumber))
}

/// Gives a field to one column of a table and takes it from the others, where it was only guessed: where a header names the
/// field nothing is joined.
fn settle(found: &mut [Understanding], at: At, field: Field) {
    let columns = found.get_mut(at.0).map_or(&mut [][..], |found| &mut found.columns);
    for (place, column) in columns.iter_mut().enumerate() {
        if place == at.1 {
            becomes(column, field);
        } else if column.field == Some(field) {
            column.field = None;
        }
    }
}

/// A list of orders that tells nothing of who ordered. A code that no header calls the client's may be anything.
fn names_nobody(found: &Understanding, look: &Look) -> bool {
    let tells = |field: Field| {
        field.is_tax_id()
            || matches!(
                field,
                Field::ExternalId
                    | Field::CompanyName
                    | Field::LegalName
                    | Field::ContactFullName
                    | Field::ContactLastName
                    | Field::Email
                    | Field::Phone
                    | Field::Mobile
            )
    };
    let mut columns = found.columns.iter().zip(&look.named);
    found.kind == TableKind::Orders
        && !columns.any(|(column, named)| {
            column.field.is_some_and(|field| tells(field) && (*named || field != Field::ExternalId))
        })
}

/// The columns without a telling header of the tables that `wanted` chooses.
fn columns<'a>(
    looks: &'a [Look],
    found: &'a [Understanding],
    wanted: impl Fn(&Understanding) -> bool + 'a,
) -> impl Iterator<Item = (At, &'a Profile)> {
    looks.iter().zip(found).enumerate().filter(move |(_, (_, found))| wanted(found)).flat_map(
        |(table, (look, _))| {
            let columns = look.profiles.iter().zip(&look.named).enumerate();
            columns
                .filter(|(_, (_, named))| !**named)
                .map(move |(place, (profile, _))| ((table, place), profile))
        },
    )
}

pub(super) fn is_code(p: &Profile) -> bool {
    p.dates.is_none() && p.length >= 2.0 && (p.share(Form::Integer) > 0.9 || p.share(Form::Code) > 0.7)
}

/// Whether a column of a list of clients can be its key: codes of which none comes twice, not yet taken for something else.
fn is_key(p: &Profile, found: &[Understanding], table: usize, place: usize) -> bool {
    let Some(found) = found.get(table) else { return false };
    let held = found.columns.get(place).and_then(|column| column.field);
    let free = !found.columns_of(Field::ExternalId).any(|column| column != place);
    is_code(p)
        && p.distinct > KEY
        && free
        && matches!(held, None | Some(Field::ExternalId | Field::RowNumber))
}

pub(super) fn values(column: &Column) -> impl Iterator<Item = &str> {
    column.cells.iter().flatten().map(str::trim).filter(|text| !text.is_empty())
}

/// How sure the values of a column are keys, as the negative logarithm of the chance that they merely look so; `None` if
/// they are not. Numbers out of a dense range are all keys by chance.
fn proof(column: &Column, keys: &HashSet<&str>) -> Option<f64> {
    let mut different: HashSet<&str> = HashSet::new();
    for value in values(column) {
        if different.len() >= SOUGHT {
            break;
        }
        different.insert(value);
    }
    let hits = different.iter().filter(|value| keys.contains(*value)).count();
    if different.len() < FEWEST || (hits as f64) < FOUND * different.len() as f64 {
        return None;
    }
    let numbers: Option<Vec<u64>> = different.iter().map(|value| value.parse().ok()).collect();
    let density = match numbers {
        // codes with letters are not met by chance
        None => 0.1,
        Some(numbers) => {
            let (least, most) = (numbers.iter().min()?, numbers.iter().max()?);
            let between = keys.iter().filter_map(|key| key.parse::<u64>().ok());
            let between = between.filter(|key| (least..=most).contains(&key)).count();
            between as f64 / (most - least + 1) as f64
        }
    };
    let proof = -density.min(1.0).ln() * hits as f64;
    (proof > -CHANCE.ln()).then_some(proof)
}

pub(super) fn becomes(column: &mut ColumnMeaning, field: Field) {
    const SURE: f64 = 0.9;
    column.field = Some(field);
    column.confidence = SURE;
    column.alternatives.retain(|(other, _)| *other != field);
    let why = if field == Field::OrderNumber { "values_shared_by_lines" } else { "values_shared" };
    column.why = Said::new("understood", why);
}
