//! What holds for all rows of a table: country, currency, and what the names of tab and file say.

use std::collections::BTreeMap;

use super::families::is_phone;
use super::headers::rows;
use super::kind::name_kinds;
use super::profile::Profile;
use crate::model::{
    Country, Currency, Field, Source, StatusMeaning, Table, TableContext, TableKind, ValueFormat,
};
use crate::normalise::person::is_given_name;
use crate::normalise::text::skeleton;
use crate::normalise::words::{compact, folded, status_word};

/// The names that stand over a table: tab, file, titles.
pub(crate) fn names(source: Option<&Source>, table: &Table) -> Vec<String> {
    let mut names = vec![table.sheet.clone()];
    names.extend(source.map(|source| stem(&source.path).to_owned()));
    names.extend(table.titles.iter().cloned());
    names.retain(|name| !name.trim().is_empty());
    names
}

/// The file's name without folder and ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Gathers what holds for all rows.
pub(crate) fn context(
    names: &[String],
    kind: TableKind,
    fields: &[Option<Field>],
    profiles: &[Profile],
    formats: &[ValueFormat],
) -> TableContext {
    let has = |field: Field| fields.contains(&Some(field));
    let status = match kind {
        TableKind::Clients | TableKind::Contacts | TableKind::StopList if !has(Field::Status) => {
            let of_offers = [Field::OrderNumber, Field::OrderAmount, Field::OrderDate, Field::OrderStatus];
            let of_offers = of_offers.into_iter().any(has);
            names.iter().find_map(|name| tab_status(name, of_offers))
        }
        _ => None,
    };
    let about_people = !matches!(kind, TableKind::Other | TableKind::Orders);
    TableContext {
        country: country(fields, profiles),
        status,
        owner: names.iter().filter(|_| about_people && !has(Field::Owner)).find_map(|name| owner(name)),
        channel: names.iter().filter(|_| about_people && !has(Field::Source)).find_map(|name| channel(name)),
        currency: currency(fields, formats),
    }
}

/// A status that a tab stands for. `Klienci` and `Sprzedaż` name what a table is, not a status; so does `Oferty` where its rows
/// are offers.
fn tab_status(name: &str, of_offers: bool) -> Option<(StatusMeaning, String)> {
    let meaning = status_word(name)?;
    let tells = match meaning {
        StatusMeaning::Won | StatusMeaning::Unknown | StatusMeaning::Archived | StatusMeaning::Duplicate => {
            false
        }
        StatusMeaning::OfferSent => !of_offers,
        _ => true,
    };
    tells.then(|| (meaning, name.trim().to_owned()))
}

/// The given name in `Klienci - Anna`. A name of several words that say something else is the name of something else.
fn owner(name: &str) -> Option<String> {
    let mut found = None;
    for word in name.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        let tells_kind = !name_kinds(word).is_empty() || status_word(word).is_some();
        if tells_kind || word.chars().count() <= 2 {
            continue;
        }
        let given = word.chars().next().is_some_and(char::is_uppercase) && is_given_name(&skeleton(word));
        if !given || found.is_some() {
            return None;
        }
        found = Some(word.to_owned());
    }
    found
}

/// Where the clients of a list came from, by the words of `channels.tsv`: `заявки с сайта`, `wizytówki targi 2025`.
fn channel(name: &str) -> Option<String> {
    let words = folded(name);
    rows(include_str!("channels.tsv")).find_map(|row| {
        let (channel, beginnings) = (row.first()?, row.get(1)?);
        let hit = words.iter().any(|word| {
            beginnings.split(' ').any(|start| match start.strip_suffix('$') {
                Some(whole) => *word == compact(whole),
                None => word.starts_with(&compact(start)),
            })
        });
        hit.then(|| (*channel).to_owned())
    })
}

/// The country that most values with a country name or belong to.
fn country(fields: &[Option<Field>], profiles: &[Profile]) -> Option<Country> {
    let mut votes: BTreeMap<Country, f64> = BTreeMap::new();
    for (field, profile) in fields.iter().zip(profiles) {
        let tells = field.is_some_and(|field| {
            is_phone(field)
                || field.is_tax_id()
                || matches!(field, Field::Country | Field::PostalCode | Field::BankAccount | Field::Notes)
        });
        if !tells {
            continue;
        }
        for (country, share) in &profile.countries {
            *votes.entry(*country).or_default() += share * profile.sampled as f64;
        }
    }
    let total: f64 = votes.values().sum();
    let (country, most) =
        votes.into_iter().fold(None, |best: Option<(Country, f64)>, (country, votes)| match best {
            Some((_, most)) if most >= votes => best,
            _ => Some((country, votes)),
        })?;
    (most * 2.0 > total && most >= 2.0).then_some(country)
}

fn currency(fields: &[Option<Field>], formats: &[ValueFormat]) -> Option<Currency> {
    let mut amounts = fields.iter().zip(formats).filter(|(field, _)| {
        matches!(field, Some(Field::OrderAmount | Field::UnitPrice | Field::AnnualRevenue))
    });
    amounts.find_map(|(_, format)| format.currency)
}
