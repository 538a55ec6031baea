//! Which column names the clients of a list, where firms and persons stand in one column or the header is a trade's own word.

use super::assign::Candidates;
use super::beside::{Beside, add};
use super::evidence::value_evidence;
use super::headers::SURE;
use super::profile::{Form, Profile};
use crate::model::{Field, TableKind};

/// The log-odds below which a column is not taken for anything.
const TAKEN: f64 = 2.5;

/// Raises the name of the client in a list of clients that has no column of firms.
pub(super) fn clients_of_lists(candidates: &mut [Candidates], table: &Beside<'_>) {
    if !matches!(table.kind, TableKind::Clients | TableKind::StopList) {
        return;
    }
    let likeliest =
        |list: &Candidates| list.first().filter(|(_, score)| *score >= TAKEN).map(|(field, _)| *field);
    let fields: Vec<Option<Field>> = candidates.iter().map(likeliest).collect();
    let has = |field: Field| fields.contains(&Some(field));
    if has(Field::CompanyName) || has(Field::LegalName) {
        return;
    }
    // of two columns of persons the surer one holds those whom one asks for
    let score = |place: usize| candidates.get(place).and_then(|list| list.first()).map_or(0.0, |(_, s)| *s);
    let persons = (0..fields.len())
        .filter(|place| fields.get(*place) == Some(&Some(Field::ContactFullName)))
        .reduce(|best, place| if score(place) > score(best) { place } else { best });
    let place = match persons {
        Some(persons) => names_before_persons(candidates, &fields, table, persons),
        None if has(Field::ContactFirstName) || has(Field::ContactLastName) => None,
        None => only_names(&fields, table),
    };
    if let Some(place) = place {
        becomes_name(candidates, place);
    }
}

/// The column of different names before the one of persons, whom one asks for there.
fn names_before_persons(
    candidates: &[Candidates],
    fields: &[Option<Field>],
    table: &Beside<'_>,
    persons: usize,
) -> Option<usize> {
    const LEAST: f64 = 0.3;
    let header_of_name = |place: usize| {
        let fields = table.headers.get(place).map_or(&[][..], |header| &header.fields[..]);
        fields.iter().any(|(field, _)| matches!(field, Field::CompanyName | Field::ContactFullName))
    };
    (0..persons).find(|place| {
        let suggests = candidates.get(*place).is_some_and(|list| {
            list.iter().any(|(field, _)| matches!(field, Field::CompanyName | Field::ContactFullName))
        });
        let free = matches!(fields.get(*place), Some(None | Some(Field::Notes | Field::ContactFullName)));
        let named = table.profiles.get(*place).is_some_and(|p| {
            let names = p.share(Form::Person) + p.share(Form::Company);
            are_different_texts(p) && (names >= LEAST || header_of_name(*place))
        });
        suggests && free && named && !says_else(table, *place)
    })
}

/// In a list that names nobody otherwise the one column of different names is the clients', even if its header may mean those in
/// charge: `kto`.
fn only_names(fields: &[Option<Field>], table: &Beside<'_>) -> Option<usize> {
    (0..fields.len()).find(|place| {
        let free = matches!(fields.get(*place), Some(None | Some(Field::Owner | Field::Notes)));
        let named = table.profiles.get(*place).is_some_and(|p| {
            let names = p.share(Form::Person) + p.share(Form::Company) + p.share(Form::GivenName);
            let asked = table
                .headers
                .get(*place)
                .is_some_and(|header| header.fields.first().is_some_and(|(field, _)| *field == Field::Owner));
            are_different_texts(p) && (asked || names >= 0.2)
        });
        free && named && !says_else(table, *place)
    })
}

fn are_different_texts(p: &Profile) -> bool {
    const FEWEST: usize = 5;
    p.sampled >= FEWEST
        && p.distinct > 0.8
        && (1.0..6.0).contains(&p.words)
        && p.dates.is_none()
        && p.amounts.is_none()
        && [Form::Integer, Form::Phone, Form::Code, Form::Street, Form::City, Form::Status]
            .iter()
            .all(|form| p.share(*form) < 0.4)
}

/// Whether the header says for certain that a column holds something that is no name.
fn says_else(table: &Beside<'_>, place: usize) -> bool {
    let name = |field: Field| {
        matches!(field, Field::CompanyName | Field::LegalName | Field::ContactFullName | Field::Owner)
    };
    // `kto` is short for an account in German, but no account is called so
    let fits = |field: Field| table.profiles.get(place).is_some_and(|p| value_evidence(field, p) > -1.0);
    table.headers.get(place).is_none_or(|header| {
        let else_sure = |(field, score): &(Field, f64)| *score > SURE && !name(*field) && fits(*field);
        header.extra || header.fields.iter().any(else_sure)
    })
}

/// Puts the name of the client before all else that a column may be.
fn becomes_name(candidates: &mut [Candidates], place: usize) {
    const AHEAD: f64 = 3.0;
    const LEAST: f64 = 5.5;
    let Some(list) = candidates.get(place) else { return };
    let top = list.first().map_or(0.0, |(_, score)| *score);
    let own = list.iter().find(|(field, _)| *field == Field::CompanyName).map_or(0.0, |(_, score)| *score);
    let worth = (top + AHEAD).max(LEAST) - own;
    add(candidates, place, Field::CompanyName, worth);
}
