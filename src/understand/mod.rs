//! Tables to meanings: what each table is, which column holds which field.
//!
//! A header is read through a dictionary of six languages (`headers`); the values of a column are looked at through the
//! normalisers' eyes (`profile`) and weighed for and against every field (`evidence`). One assignment for the whole table
//! decides (`assign`), first without knowing the kind of the table (`kind`), then again with it. What the names of tab and
//! file say of all rows becomes the `context`.

mod assign;
mod calibration;
mod context;
mod evidence;
mod forms;
mod headers;
mod kind;
mod mapping;
mod profile;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub use self::mapping::{Mapping, MappingError, write_mapping};

use self::assign::{Candidates, assign, candidates, probabilities};
use self::headers::{HeaderMeaning, Language, dictionary, header_meaning};
use self::kind::{KindGuess, kind_of};
use self::profile::{Form, Profile, profile};
use crate::model::{
    ColumnMeaning, Field, Issue, Place, Said, Severity, Source, Table, TableId, TableKind, Understanding,
    ValueFormat,
};
use crate::progress::Progress;

/// The probability below which a column stays an extra.
const LEAST: f64 = 0.2;
/// Alternatives told of a column.
const ALTERNATIVES: usize = 3;

/// Says for every table what it is and what its columns hold; one entry a table, in order.
#[must_use]
pub fn understand(sources: &[Source], tables: &[Table], progress: &dyn Progress) -> Vec<Understanding> {
    progress.begin("understanding", Some(tables.len() as u64));
    let found: Vec<Understanding> = tables
        .par_iter()
        .enumerate()
        .map(|(place, table)| {
            let id = TableId(u32::try_from(place).unwrap_or(u32::MAX));
            let understanding = understand_table(sources.get(table.source.index()), table, id);
            progress.advance(1);
            understanding
        })
        .collect();
    progress.end(&format!("{} tables", found.len()));
    found
}

fn understand_table(source: Option<&Source>, table: &Table, id: TableId) -> Understanding {
    let language = language_of(table);
    let headers: Vec<HeaderMeaning> = table
        .columns
        .par_iter()
        .map(|column| header_meaning(dictionary(), &column.header, language))
        .collect();
    let profiles: Vec<Profile> = table.columns.par_iter().map(profile).collect();
    let sure: Vec<Vec<Field>> = headers
        .iter()
        .map(|header| header.fields.iter().filter(|(_, s)| *s > 0.8).map(|(field, _)| *field).collect())
        .collect();
    let names = context::names(source, table);
    let headed = table.columns.iter().any(|column| !column.header.is_empty());

    let weigh = |kind| -> Vec<Candidates> {
        table
            .columns
            .iter()
            .zip(headers.iter().zip(&profiles))
            .map(|(column, (header, profile))| candidates(header, !column.header.is_empty(), profile, kind))
            .collect()
    };
    let first = weigh(None);
    let first_taken = assign(&first, &sure);
    let guess = kind_of(&fields_of(&first, &first_taken), &profiles, &names, headed);
    let mut second = weigh(Some(guess.kind));
    if guess.kind == TableKind::Orders {
        greatest_amount(&mut second, table, &profiles);
    }
    beside_first_names(&mut second, &fields_of(&first, &first_taken), &profiles);
    let taken = assign(&second, &sure);
    let mut fields = fields_of(&second, &taken);
    for (field, candidates) in fields.iter_mut().zip(&second) {
        drop_second_choice(field, candidates);
    }
    let KindGuess { kind, confidence, why } = kind_of(&fields, &profiles, &names, headed);

    let columns: Vec<ColumnMeaning> = second
        .iter()
        .zip(&fields)
        .zip(headers.iter().zip(&profiles))
        .map(|((candidates, field), (header, profile))| column_meaning(*field, candidates, header, profile))
        .collect();
    let formats: Vec<ValueFormat> = columns.iter().map(|column| column.format).collect();
    let issues = ambiguous_dates(table, &fields, &profiles);
    let context = context::context(&names, kind, &fields, &profiles, &formats);
    Understanding { table: id, kind, confidence, why, columns, context, issues }
}

/// Columns of dates in which no value tells day and month apart.
fn ambiguous_dates(table: &Table, fields: &[Option<Field>], profiles: &[Profile]) -> Vec<Issue> {
    let columns = table.columns.iter().zip(fields).zip(profiles);
    columns
        .filter(|((_, field), profile)| {
            field.is_some_and(evidence::is_date) && profile.dates.is_some_and(|dates| dates.ambiguous)
        })
        .map(|((column, _), _)| {
            Issue::new(
                "ambiguous_date",
                Severity::Warning,
                Place::Source(table.source),
                Said::new("noticed", "ambiguous_dates").text("column", &column.header),
            )
        })
        .collect()
}

/// Of several columns of money without headers the one with the greatest amounts is the total: prices, taxes and costs of
/// sending are parts of it.
fn greatest_amount(candidates: &mut [Candidates], table: &Table, profiles: &[Profile]) {
    const WORTH: f64 = 1.0;
    let bare = table.columns.iter().map(|column| column.header.is_empty());
    let mut greatest: Option<(usize, f64)> = None;
    for (place, (profile, bare)) in profiles.iter().zip(bare).enumerate() {
        let money = bare && profile.amounts.is_some() && profile.share(Form::Decimal) > 0.3;
        if money && greatest.is_none_or(|(_, most)| profile.largest > most) {
            greatest = Some((place, profile.largest));
        }
    }
    let Some(list) = greatest.and_then(|(place, _)| candidates.get_mut(place)) else { return };
    for (field, score) in list.iter_mut() {
        if *field == Field::OrderAmount {
            *score += WORTH;
        }
    }
    list.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
}

/// Single capitalised words next to given names are family names, of which no dictionary knows enough.
fn beside_first_names(candidates: &mut [Candidates], fields: &[Option<Field>], profiles: &[Profile]) {
    const NEAR: usize = 2;
    const WORTH: f64 = 4.0;
    let Some(first) = fields.iter().position(|field| *field == Some(Field::ContactFirstName)) else { return };
    if fields.contains(&Some(Field::ContactLastName)) {
        return;
    }
    let names = |place: &usize| {
        profiles.get(*place).is_some_and(|p| p.share(Form::Name) > 0.8 && p.distinct > 0.3 && p.length > 3.0)
            && fields.get(*place).is_some_and(Option::is_none)
    };
    let after = first + 1..=first + NEAR;
    let before = (first.saturating_sub(NEAR)..first).rev();
    let Some(list) = after.chain(before).find(names).and_then(|place| candidates.get_mut(place)) else {
        return;
    };
    match list.iter_mut().find(|(field, _)| *field == Field::ContactLastName) {
        Some((_, score)) => *score += WORTH,
        None => list.push((Field::ContactLastName, WORTH)),
    }
    list.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
}

/// A column whose field went to another is left an extra rather than given a field that hardly fits.
fn drop_second_choice(field: &mut Option<Field>, candidates: &Candidates) {
    let likely = probabilities(candidates).into_iter().find(|(known, _)| Some(*known) == *field);
    if likely.is_some_and(|(_, probability)| probability < LEAST) {
        *field = None;
    }
}

fn fields_of(candidates: &[Candidates], taken: &[Option<usize>]) -> Vec<Option<Field>> {
    candidates
        .iter()
        .zip(taken)
        .map(|(list, place)| place.and_then(|place| list.get(place)).map(|(field, _)| *field))
        .collect()
}

/// The language in which most headers are known; of equals the first.
fn language_of(table: &Table) -> Option<Language> {
    let mut votes: BTreeMap<Language, u32> = BTreeMap::new();
    for column in table.columns.iter().take(200) {
        for language in header_meaning(dictionary(), &column.header, None).languages {
            *votes.entry(language).or_default() += 1;
        }
    }
    let most = votes.values().copied().max()?;
    Language::ALL.into_iter().find(|language| votes.get(language) == Some(&most))
}

fn column_meaning(
    field: Option<Field>,
    candidates: &Candidates,
    header: &HeaderMeaning,
    profile: &Profile,
) -> ColumnMeaning {
    let probabilities = probabilities(candidates);
    let confidence = match field {
        Some(field) => {
            let said = probabilities.iter().find(|(known, _)| *known == field).map_or(0.0, |(_, p)| *p);
            calibration::calibrated(said)
        }
        None => 1.0 - probabilities.first().map_or(0.0, |(_, p)| *p),
    };
    let alternatives = probabilities
        .into_iter()
        .filter(|(known, p)| Some(*known) != field && *p > 0.01)
        .take(ALTERNATIVES)
        .collect();
    let mut why = Vec::new();
    if !header.how.is_empty()
        && field.is_some_and(|field| header.fields.iter().any(|(known, _)| *known == field))
    {
        why.push(header.how.to_owned());
    }
    if let Some(field) = field
        && !profile.is_empty()
    {
        let weight = evidence::value_evidence(field, profile);
        if weight > 0.5 {
            why.push(format!("its values look like `{field}`"));
        }
    }
    if profile.is_empty() {
        why.push("no values".to_owned());
    }
    let format = ValueFormat {
        date_order: profile.dates.map(|dates| dates.order),
        decimal_mark: profile.amounts.map(|amounts| amounts.mark),
        serial_dates: profile.dates.is_some_and(|dates| dates.serial),
        currency: header.currency.or(profile.currency),
        country: header.country,
    };
    ColumnMeaning { field, confidence, alternatives, why: why.join("; "), format }
}
