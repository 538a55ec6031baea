//! Tables to meanings: what each table is, which column holds which field.
//!
//! A header is read through a dictionary of six languages (`headers`); the values of a column are looked at through the
//! normalisers' eyes (`profile`) and weighed for and against every field (`evidence`). One assignment for the whole table
//! decides (`assign`), first without knowing the kind of the table (`kind`), then again with it and with what the columns
//! say of each other (`beside`). Lists of orders and clients without headers are joined by shared values (`join`). What the
//! names of tab and file say of all rows becomes the `context`.

mod assign;
mod beside;
mod calibration;
mod calls;
mod codes;
mod context;
mod dialled;
mod evidence;
mod families;
mod forms;
mod headers;
mod join;
mod kind;
mod known;
mod looks;
mod mapping;
mod naming;
mod orders;
mod people;
mod pool;
mod post_codes;
mod profile;
mod reports;
mod states;
mod subjects;
mod visits;

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

pub use self::mapping::{Mapping, MappingError, write_mapping};

use self::assign::{Candidates, assign, candidates, probabilities};
use self::beside::{Beside, weigh_beside};
use self::headers::{HeaderMeaning, Language, dictionary, header_meaning};
use self::kind::{KindGuess, has_word, kind_of};
use self::orders::{tells_cancellations, tells_state};
use self::profile::{Profile, profile};
use crate::model::{
    Column, ColumnMeaning, Field, Issue, Place, Said, Severity, Source, Table, TableContext, TableId,
    TableKind, Understanding, ValueFormat,
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
    let mut looks: Vec<Look> = tables
        .par_iter()
        .map(|table| {
            let look = Look::of(sources.get(table.source.index()), table);
            progress.advance(1);
            look
        })
        .collect();
    pool::pool_alike(tables, &mut looks);
    let ids = |place: usize| TableId(u32::try_from(place).unwrap_or(u32::MAX));
    let decide_all = |today: Option<Date>| -> Vec<Understanding> {
        let decide = |(place, (table, look))| decide(ids(place), table, look, today, None);
        tables.par_iter().zip(&looks).enumerate().map(decide).collect()
    };
    let mut found = decide_all(None);
    // what happened tells which dates are still to come
    if looks.iter().any(Look::has_unnamed_dates)
        && let Some(today) = newest_event(&found, &looks)
    {
        found = decide_all(Some(today));
    }
    let today = newest_event(&found, &looks);
    for visits::Visits { table, day } in visits::visits(tables, &looks, &found) {
        if let Some((look, (understanding, body))) =
            looks.get(table).zip(found.get_mut(table).zip(tables.get(table)))
        {
            *understanding = decide(ids(table), body, look, today, Some(visits::KIND));
            visits::settle(understanding, day);
        }
    }
    join::join_by_values(tables, &looks, &mut found);
    codes::codes_of_clients(tables, &looks, &mut found);
    subjects::tell_clients_from_subjects(tables, &looks, &mut found);
    progress.end(&format!("{} tables", found.len()));
    found
}

/// Understands a table of which the caller knows that its rows are clients: its columns are read as a client list's, and one
/// of them names the clients, though it may be headed like a product's (`name`).
#[must_use]
pub fn understand_clients(table: &Table) -> Understanding {
    let look = Look::of(None, table);
    let mut understanding = decide(TableId(0), table, &look, None, Some(TableKind::Clients));
    let names = |column: &ColumnMeaning| {
        matches!(
            column.field,
            Some(
                Field::CompanyName
                    | Field::LegalName
                    | Field::ContactFullName
                    | Field::ContactFirstName
                    | Field::ContactLastName
            )
        )
    };
    if !understanding.columns.iter().any(names) {
        let headed = understanding.columns.iter().position(|column| column.field == Some(Field::Product));
        let free = || understanding.columns.iter().position(|column| column.field.is_none());
        if let Some(column) = headed.or_else(free).and_then(|place| understanding.columns.get_mut(place)) {
            column.field = Some(Field::CompanyName);
        }
    }
    understanding
}

/// The newest day of an order, a call or a meeting.
fn newest_event(found: &[Understanding], looks: &[Look]) -> Option<Date> {
    let columns = found.iter().zip(looks).flat_map(|(found, look)| found.columns.iter().zip(&look.profiles));
    columns
        .filter(|(column, _)| matches!(column.field, Some(Field::OrderDate | Field::InteractionDate)))
        .filter_map(|(_, profile)| profile.days.map(|[_, _, last]| last))
        .max()
}

/// What can be seen of a table before its columns are given fields.
#[derive(Debug)]
struct Look {
    headers: Vec<HeaderMeaning>,
    profiles: Vec<Profile>,
    names: Vec<String>,
    /// Which columns have a header that says something.
    named: Vec<bool>,
}

impl Look {
    fn of(source: Option<&Source>, table: &Table) -> Self {
        let language = language_of(table);
        let read = |column: &Column| header_meaning(dictionary(), &column.header, language);
        let headers: Vec<HeaderMeaning> = table.columns.par_iter().map(read).collect();
        let named = headers.iter().map(HeaderMeaning::says_something).collect();
        let profiles = table.columns.par_iter().map(profile).collect();
        Self { headers, profiles, names: context::names(source, table), named }
    }

    fn has_unnamed_dates(&self) -> bool {
        self.named.iter().zip(&self.profiles).any(|(named, profile)| !named && profile.dates.is_some())
    }
}

/// Gives every column its field and the table its kind, unless that is `known`.
fn decide(
    id: TableId,
    table: &Table,
    look: &Look,
    today: Option<Date>,
    known: Option<TableKind>,
) -> Understanding {
    let Look { headers, profiles, names, named } = look;
    let mut sure: Vec<Vec<Field>> = headers
        .iter()
        .map(|header| header.fields.iter().filter(|(_, s)| *s > 0.8).map(|(field, _)| *field).collect())
        .collect();
    let headed = named.contains(&true);
    let weigh = |kind| -> Vec<Candidates> {
        table
            .columns
            .iter()
            .zip(headers.iter().zip(profiles))
            .map(|(column, (header, profile))| candidates(header, &column.header, profile, kind))
            .collect()
    };
    let first = weigh(None);
    let first_taken = assign(&first, &sure);
    let fields = fields_of(&first, &first_taken);
    let kind = known.unwrap_or_else(|| kind_of(&fields, headers, profiles, names).kind);
    // one column alone makes no table of a kind
    let alone = profiles.iter().filter(|profile| !profile.is_empty()).count() < 2 && !headed;
    let mut second = weigh(Some(kind).filter(|_| !alone));
    weigh_beside(
        &mut second,
        &Beside { columns: &table.columns, fields: &fields, profiles, headers, named, kind, today },
    );
    if kind == TableKind::Orders {
        // paid and sent, or the kind of paper and what became of it: an order has several states
        let rows = table.height();
        let states = headers.iter().zip(profiles);
        let states = states
            .map(|(header, profile)| tells_state(header, profile) || tells_cancellations(profile, rows));
        for (sure, _) in sure.iter_mut().zip(states).filter(|(_, tells)| *tells) {
            sure.push(Field::OrderStatus);
        }
    }
    let taken = assign(&second, &sure);
    let mut fields = fields_of(&second, &taken);
    for (field, candidates) in fields.iter_mut().zip(&second) {
        drop_second_choice(field, candidates);
    }
    if names.iter().any(|name| has_word(name, "mailing")) {
        subscriptions(&mut fields);
    }
    let KindGuess { kind, confidence, why } = kind_of(&fields, headers, profiles, names);
    let kind = known.unwrap_or(kind);

    let columns: Vec<ColumnMeaning> = second
        .iter()
        .zip(&fields)
        .zip(headers.iter().zip(profiles))
        .map(|((candidates, field), (header, profile))| column_meaning(*field, candidates, header, profile))
        .collect();
    let formats: Vec<ValueFormat> = columns.iter().map(|column| column.format).collect();
    let issues = ambiguous_dates(table, &fields, profiles);
    let context = context::context(names, kind, &fields, profiles, &formats);
    Understanding { table: id, kind, confidence, why, columns, context, issues }
}

/// Columns of dates in which no value tells day and month apart.
fn ambiguous_dates(table: &Table, fields: &[Option<Field>], profiles: &[Profile]) -> Vec<Issue> {
    let columns = table.columns.iter().zip(fields).zip(profiles);
    columns
        .filter(|((_, field), profile)| {
            field.is_some_and(families::is_date) && profile.dates.is_some_and(|dates| dates.ambiguous)
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

/// A column whose field went to another is left an extra rather than given a field that hardly fits.
fn drop_second_choice(field: &mut Option<Field>, candidates: &Candidates) {
    let likely = probabilities(candidates).into_iter().find(|(known, _)| Some(*known) == *field);
    if likely.is_some_and(|(_, probability)| probability < LEAST) {
        *field = None;
    }
}

/// In a list of those who get a newsletter `Status` says whether they still get it, not how far they are as clients.
fn subscriptions(fields: &mut [Option<Field>]) {
    let consent = Some(Field::MarketingConsent);
    let known = fields.contains(&consent);
    for field in fields.iter_mut().filter(|field| **field == Some(Field::Status)) {
        *field = consent.filter(|_| !known);
    }
}

/// What holds for all rows of a table that a person has said something of.
fn context_of(source: Option<&Source>, table: &Table, found: &Understanding) -> TableContext {
    let profiles: Vec<Profile> = table.columns.par_iter().map(profile).collect();
    let fields: Vec<Option<Field>> = found.columns.iter().map(|column| column.field).collect();
    let formats: Vec<ValueFormat> = found.columns.iter().map(|column| column.format).collect();
    context::context(&context::names(source, table), found.kind, &fields, &profiles, &formats)
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
        for language in dictionary().languages_of(&column.header) {
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
            calibration::calibrated(said).min(calibration::ceiling(field, header, profile))
        }
        None => 1.0 - probabilities.first().map_or(0.0, |(_, p)| *p),
    };
    let alternatives = probabilities
        .into_iter()
        .filter(|(known, p)| Some(*known) != field && *p > 0.01)
        .take(ALTERNATIVES)
        .collect();
    let mut why = Vec::new();
    if field.is_some_and(|field| header.fields.iter().any(|(known, _)| *known == field)) {
        why.extend(header.how.clone());
    }
    if let Some(field) = field
        && !profile.is_empty()
    {
        let weight = evidence::value_evidence(field, profile);
        if weight > 0.5 {
            why.push(Said::new("understood", "values_like").text("field", field.as_str()));
        }
    }
    if profile.is_empty() {
        why.push(Said::new("understood", "no_values"));
    }
    let format = ValueFormat {
        date_order: profile.dates.map(|dates| dates.order),
        decimal_mark: profile.amounts.map(|amounts| amounts.mark),
        serial_dates: profile.dates.is_some_and(|dates| dates.serial),
        currency: header.currency.or(profile.currency),
        country: header.country,
    };
    ColumnMeaning { field, confidence, alternatives, why: Said::each(why), format }
}
