//! Who a list of orders is of, and who is only its subject: the patient of a dentist's job, the guest of a travel agent's booking.

use foldhash::{HashMap, HashSet};

use super::Look;
use super::headers::SURE;
use super::known::Known;
use super::profile::Form;
use crate::model::{Column, Field, Table, TableKind, Understanding};

/// Finds the clients in columns of orders that no header calls so, and takes the names that change with every order of a client from
/// his contacts.
pub(super) fn tell_clients_from_subjects(tables: &[Table], looks: &[Look], found: &mut [Understanding]) {
    let unnamed: Vec<usize> = (0..found.len())
        .filter(|at| found.get(*at).is_some_and(|found| is_of_orders(found) && !names_firms(found)))
        .collect();
    if !unnamed.is_empty() {
        let known = Known::of(tables, found);
        for at in unnamed {
            name_clients(tables, looks, found, &known, at);
        }
    }
    for (table, found) in tables.iter().zip(found.iter_mut()).filter(|(_, found)| is_of_orders(found)) {
        drop_subjects(table, found);
    }
}

fn is_of_orders(found: &Understanding) -> bool {
    found.kind == TableKind::Orders
}

fn names_firms(found: &Understanding) -> bool {
    found.columns.iter().any(|column| {
        matches!(column.field, Some(Field::CompanyName | Field::LegalName | Field::ContactLastName))
    })
}

/// Makes the client of the column whose values are the names of clients.
fn name_clients(tables: &[Table], looks: &[Look], found: &mut [Understanding], known: &Known, at: usize) {
    const MOST: f64 = 0.4;
    const AHEAD: f64 = 2.0;
    let Some((table, look)) = tables.get(at).zip(looks.get(at)) else { return };
    let Some(understanding) = found.get_mut(at) else { return };
    let may_be = |place: usize| {
        let (Some(profile), Some(header)) = (look.profiles.get(place), look.headers.get(place)) else {
            return false;
        };
        let other = |(field, score): &(Field, f64)| {
            *score > SURE && !matches!(field, Field::CompanyName | Field::ContactFullName | Field::LegalName)
        };
        profile.dates.is_none()
            && profile.amounts.is_none()
            && profile.share(Form::Integer) < 0.2
            && !header.fields.iter().any(other)
    };
    let shares: Vec<(usize, f64)> = understanding
        .columns
        .iter()
        .enumerate()
        .filter(|(place, column)| {
            let free = matches!(
                column.field,
                None | Some(
                    Field::ContactFullName | Field::Notes | Field::Product | Field::ClientType | Field::Owner
                )
            );
            free && may_be(*place)
        })
        .filter_map(|(place, _)| Some((place, known.share_of_names(table.columns.get(place)?, at))))
        .collect();
    let best = shares.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    let Some((place, share)) = best.filter(|(_, share)| *share >= MOST) else { return };
    let persons =
        understanding.columns.iter().position(|column| column.field == Some(Field::ContactFullName));
    if persons == Some(place) {
        return;
    }
    let of_persons = persons.and_then(|persons| shares.iter().find(|(place, _)| *place == persons));
    if of_persons.is_some_and(|(_, known)| *known * AHEAD > share) {
        return;
    }
    if let Some(column) = understanding.columns.get_mut(place) {
        super::join::becomes(column, Field::CompanyName);
    }
}

/// Takes the names that are others in nearly every order of a client: no firm has a contact for each of its orders.
fn drop_subjects(table: &Table, found: &mut Understanding) {
    const KEYS: [Field; 3] = [Field::ExternalId, Field::CompanyName, Field::LegalName];
    let first = |field: Field| found.columns_of(field).next();
    let key = KEYS.into_iter().find_map(first).and_then(|place| table.columns.get(place));
    let Some((key, persons)) = key.zip(first(Field::ContactFullName)) else { return };
    if !table.columns.get(persons).is_some_and(|persons| change_with_orders(key, persons)) {
        return;
    }
    if let Some(column) = found.columns.get_mut(persons) {
        column.field = None;
    }
}

/// Whether clients of several orders have nearly as many names as orders, and one of them more than anybody has contacts.
fn change_with_orders(clients: &Column, persons: &Column) -> bool {
    const SEVERAL: usize = 4;
    const CLIENTS: usize = 5;
    const MOST_CONTACTS: usize = 4;
    const DIFFERENT: f64 = 0.6;
    let mut of_client: HashMap<&str, (usize, HashSet<&str>)> = HashMap::default();
    for (client, person) in clients.cells.iter().zip(persons.cells.iter()) {
        let (Some(client), Some(person)) = (client, person) else { continue };
        let (orders, names) = of_client.entry(client).or_default();
        *orders += 1;
        names.insert(person);
    }
    let several = || of_client.values().filter(|(orders, _)| *orders >= SEVERAL);
    let (orders, names) =
        several().fold((0, 0), |(orders, names), (more, others)| (orders + more, names + others.len()));
    several().count() >= CLIENTS
        && several().any(|(_, names)| names.len() > MOST_CONTACTS)
        && names as f64 >= DIFFERENT * orders as f64
}
