//! The address that survives, whole.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::survive::{Verdicts, Whole, passing};
use super::witness::{Trust, Witness};
use crate::config::SurvivalRule;
use crate::model::{Address, Country, Phone, PhoneKind, TaxId, TaxScheme, Validity};

/// Rows without a date may be newer than one that has it: where so many times more of them tell another city, that one holds.
const OUTVOTED: usize = 3;

/// The address of a client: the city is the one told last (by dated rows), else told most often; of the addresses in that
/// city the fullest survives as it is. Only what the `rules` leave is looked at. A country it lacks is taken from the tax ids, else
/// from the phones.
pub(super) fn address<'a>(
    witnesses: &'a [Witness<'a>],
    rules: &[SurvivalRule],
    verdicts: &mut Verdicts,
) -> Address {
    let told = witnesses.iter().filter(|witness| !witness.record.address.is_empty());
    let told = told.map(|witness| (&witness.record.address, witness)).collect();
    let measures = (|address: &&Address| parts(address), |address: &&'a Address| address.city_key.as_str());
    let told = passing(told, rules, Whole::Address, verdicts, measures);
    let mut survivor = written_address(&told).unwrap_or_default();
    if survivor.country.is_none() {
        survivor.country = country_of_ids(witnesses);
    }
    survivor
}

fn written_address(told: &[(&Address, &Witness<'_>)]) -> Option<Address> {
    let mut cities: BTreeMap<&str, City> = BTreeMap::new();
    for (address, witness) in told {
        let city = cities.entry(&address.city_key).or_default();
        city.trust = city.trust.max(Some(witness.trust));
        city.rows += 1;
        city.undated += usize::from(witness.trust.said_on.is_none());
    }
    let last = cities.iter().max_by(|(a, for_a), (b, for_b)| {
        let rank = |city: &City| (city.trust, city.rows);
        (!a.is_empty(), rank(for_a)).cmp(&(!b.is_empty(), rank(for_b))).then_with(|| b.cmp(a))
    })?;
    let outvotes = |(key, city): &(&&str, &City)| {
        let priority = |city: &City| city.trust.map(|trust| trust.priority);
        !key.is_empty() && city.undated >= last.1.rows * OUTVOTED && priority(city) == priority(last.1)
    };
    let most = cities.iter().filter(outvotes).max_by_key(|(key, city)| (city.undated, Reverse(**key)));
    let (city, _) = most.unwrap_or(last);
    told.iter()
        .filter(|(address, _)| address.city_key == *city)
        .max_by(|a, b| {
            let rank = |(address, witness): &(&Address, &Witness<'_>)| {
                (witness.trust.priority, parts(address), witness.trust, witness.source_day)
            };
            rank(a).cmp(&rank(b)).then_with(|| b.0.cmp(a.0))
        })
        .map(|(address, _)| (*address).clone())
}

/// What the rows say of a city.
#[derive(Clone, Copy, Default)]
struct City {
    trust: Option<Trust>,
    rows: usize,
    undated: usize,
}

/// How much of an address is known.
fn parts(address: &Address) -> usize {
    let street = usize::from(address.street.is_some()) * 2;
    let others = [
        address.city.is_some(),
        address.postal_code.is_some(),
        address.region.is_some(),
        address.country.is_some(),
    ];
    street + others.into_iter().filter(|known| *known).count()
}

fn country_of_ids(witnesses: &[Witness<'_>]) -> Option<Country> {
    let ids = witnesses.iter().flat_map(|witness| &witness.record.tax_ids);
    let trusted = ids.filter(|id| id.validity() == Validity::Valid && id.scheme() != TaxScheme::Unknown);
    most_frequent(trusted.filter_map(TaxId::country)).or_else(|| {
        let phones = witnesses.iter().flat_map(|witness| &witness.record.phones);
        most_frequent(phones.filter(|phone| phone.kind() != PhoneKind::Special).filter_map(Phone::country))
    })
}

fn most_frequent(countries: impl Iterator<Item = Country>) -> Option<Country> {
    super::survive::united(countries).into_iter().next()
}
