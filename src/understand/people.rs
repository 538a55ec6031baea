//! Whose the names in a table are: given and family names side by side, the clients' people and the firm's own.

use super::assign::Candidates;
use super::beside::{Beside, add};
use super::profile::{Form, Profile};
use crate::model::Field;

/// Weighs columns of names against each other.
pub(super) fn people(candidates: &mut [Candidates], table: &Beside<'_>) {
    beside_first_names(candidates, table);
    let paired = beside_family_names(candidates, table);
    clients_and_own_people(candidates, table);
    if !paired {
        repeated_first_names(candidates, table);
    }
}

/// Single capitalised words next to given names are family names, of which no dictionary knows enough.
fn beside_first_names(candidates: &mut [Candidates], table: &Beside<'_>) {
    const NEAR: usize = 2;
    let Some(first) = table.fields.iter().position(|field| *field == Some(Field::ContactFirstName)) else {
        return nobody_has_only_a_family_name(candidates);
    };
    if table.has(Field::ContactLastName) {
        return;
    }
    // `Name, Vorname`: a header of any name, over single words
    let any_name = |place: usize| {
        let list = candidates.get(place);
        table.is_named(place)
            && list.is_some_and(|list| list.iter().any(|(field, _)| *field == Field::ContactLastName))
            && table.profiles.get(place).is_some_and(|p| p.words < 1.5)
    };
    let names = |place: &usize| {
        table.profiles.get(*place).is_some_and(looks_like_family_names)
            && (table.fields.get(*place).is_some_and(Option::is_none) || any_name(*place))
    };
    let after = first + 1..=first + NEAR;
    let before = (first.saturating_sub(NEAR)..first).rev();
    if let Some(place) = after.chain(before).find(names) {
        add(candidates, place, Field::ContactLastName, 4.0);
    }
}

/// Given names next to single words that are none are those of the persons listed, however often they come again. Whether there
/// are such columns.
fn beside_family_names(candidates: &mut [Candidates], table: &Beside<'_>) -> bool {
    const WORTH: f64 = 4.0;
    let given = |p: &Profile| p.share(Form::GivenName) > 0.6 && p.words < 1.5;
    let unnamed = |place: usize| table.profiles.get(place).filter(|_| !table.is_named(place));
    let family = |place: usize| {
        let taken = table.fields.get(place).copied().flatten();
        let free = matches!(taken, None | Some(Field::ContactLastName | Field::Owner | Field::CompanyName));
        free && unnamed(place).is_some_and(|p| {
            let known = p.share(Form::FamilyName) > 0.2 || p.sampled >= 10 && p.kinds >= 8;
            looks_like_family_names(p) && !given(p) && known && p.words < 1.5 && p.share(Form::City) < 0.3
        })
    };
    let pair = (0..table.profiles.len()).find_map(|place| {
        let next = [Some(place + 1), place.checked_sub(1)].into_iter().flatten().find(|next| family(*next));
        unnamed(place).filter(|p| given(p)).and(next).map(|next| (place, next))
    });
    if let Some((first, last)) = pair {
        add(candidates, first, Field::ContactFirstName, WORTH);
        add(candidates, last, Field::ContactLastName, WORTH);
    }
    pair.is_some()
}

/// Of two columns of people the one of few, each in many rows, holds the firm's own; the other the clients'.
fn clients_and_own_people(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 3.0;
    const MANY: usize = 6;
    let people = |p: &Profile| p.share(Form::Person).max(p.share(Form::GivenName)) > 0.5 && p.words < 3.5;
    let columns: Vec<(usize, &Profile)> =
        table.unnamed().filter(|(_, p)| p.dates.is_none() && p.words < 3.5).collect();
    let whole = |p: &Profile| p.share(Form::Person) > 0.5 && p.words > 1.5;
    let Some((most, clients)) = columns
        .iter()
        .copied()
        .filter(|(_, p)| whole(p))
        .max_by_key(|(place, p)| (p.kinds, usize::MAX - place))
    else {
        return;
    };
    let own = |(place, p): &&(usize, &Profile)| {
        *place != most && people(p) && p.kinds * 2 <= clients.kinds && p.sampled >= 3 * p.kinds
    };
    if clients.kinds < MANY {
        return;
    }
    if let Some((own, _)) = columns.iter().find(own) {
        add(candidates, most, Field::ContactFullName, WORTH);
        if !table.has(Field::ContactLastName) {
            add(candidates, *own, Field::Owner, WORTH / 2.0);
        }
    }
}

/// Where no column holds given names, a header of any name means the whole name or a firm's: `Alcatel`, `Unilever`.
fn nobody_has_only_a_family_name(candidates: &mut [Candidates]) {
    const WORTH: f64 = 4.0;
    for place in 0..candidates.len() {
        let may_be = |field: Field| {
            candidates.get(place).is_some_and(|list| list.iter().any(|(known, _)| *known == field))
        };
        if may_be(Field::ContactLastName) && may_be(Field::ContactFullName) && may_be(Field::CompanyName) {
            add(candidates, place, Field::ContactLastName, -WORTH);
        }
    }
}

fn looks_like_family_names(p: &Profile) -> bool {
    p.share(Form::Name).max(p.share(Form::CaselessWord)) > 0.8
        && (p.distinct > 0.3 || p.kinds >= 10)
        && p.length >= 3.0
}

/// Given names that come again and again, with no family names in the table, are those of the firm's own people.
fn repeated_first_names(candidates: &mut [Candidates], table: &Beside<'_>) {
    const FEWEST: usize = 3;
    if table.has(Field::ContactLastName) {
        return;
    }
    for (place, p) in table.unnamed() {
        let names = p.share(Form::GivenName) + p.share(Form::Person) > 0.5 && p.words < 1.7;
        if names && p.sampled >= FEWEST && p.kinds * 3 <= p.sampled * 2 {
            add(candidates, place, Field::Owner, 4.0);
        }
    }
}
