//! The address that survives, whole.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::witness::{Trust, Witness};
use crate::model::{Address, Country, Phone, PhoneKind, TaxId, TaxScheme, Validity};

/// Rows without a date may be newer than one that has it: where so many times more of them tell another city, that one holds.
const OUTVOTED: usize = 3;

/// The address of a client: the city is the one told last (by dated rows), else told most often; of the addresses in that
/// city the fullest survives as it is. A country it lacks is taken from the tax ids, else from the phones.
pub(super) fn address(witnesses: &[Witness<'_>]) -> Address {
    let mut survivor = written_address(witnesses).unwrap_or_default();
    if survivor.country.is_none() {
        survivor.country = country_of_ids(witnesses);
    }
    survivor
}

/// The country of the client's place or, where no address names one, of its tax ids or phones.
pub(super) fn country(witnesses: &[Witness<'_>]) -> Option<Country> {
    address(witnesses).country
}

fn written_address(witnesses: &[Witness<'_>]) -> Option<Address> {
    let told = || witnesses.iter().filter(|witness| !witness.record.address.is_empty());
    let mut cities: BTreeMap<&str, City> = BTreeMap::new();
    for witness in told() {
        let city = cities.entry(&witness.record.address.city_key).or_default();
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
    told()
        .filter(|witness| witness.record.address.city_key == *city)
        .max_by(|a, b| {
            let rank = |witness: &Witness<'_>| {
                let address = &witness.record.address;
                (witness.trust.priority, parts(address), witness.trust, witness.source_day)
            };
            rank(a).cmp(&rank(b)).then_with(|| b.record.address.cmp(&a.record.address))
        })
        .map(|witness| witness.record.address.clone())
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
