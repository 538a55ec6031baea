//! The address that survives, whole.

use std::collections::BTreeMap;

use super::witness::Witness;
use crate::model::{Address, Country, Phone, PhoneKind, TaxId, TaxScheme, Validity};

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
    let mut cities: BTreeMap<&str, (_, usize)> = BTreeMap::new();
    for witness in told() {
        let trust = witness.trust;
        let slot = cities.entry(&witness.record.address.city_key).or_insert((trust, 0));
        *slot = (slot.0.max(trust), slot.1 + 1);
    }
    let (city, _) = cities.iter().max_by(|(a, for_a), (b, for_b)| {
        (!a.is_empty(), for_a).cmp(&(!b.is_empty(), for_b)).then_with(|| b.cmp(a))
    })?;
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
