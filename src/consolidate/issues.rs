//! What a person should see: values of one client that contradict each other.

use std::cmp::Reverse;

use super::dossier::Dossier;
use crate::model::{
    Client, ClientId, Issue, Place, Said, Severity, StatusMeaning, TaxScheme, Validity, Value,
};

/// A finding with its rank: the gravest first, then those of clients that order most, then those of clients of most rows.
pub(super) type Ranked = ((Reverse<Severity>, &'static str, Reverse<usize>, Reverse<usize>, ClientId), Issue);

/// The contradictions within a client, ranked.
pub(super) fn issues(client: &Client, dossier: &Dossier<'_>) -> Vec<Ranked> {
    let mut found = Vec::new();
    let place =
        || dossier.witnesses.first().map_or(Place::Run, |witness| Place::Cell(witness.record.origin, None));
    let about = |code| Said::new("noticed", code).with("client", Value::Client(client.id.0.clone()));
    let mut add = |code, severity, message: Said| {
        let rank = (
            Reverse(severity),
            code,
            Reverse(client.orders.len()),
            Reverse(client.records.len()),
            client.id.clone(),
        );
        found.push((rank, Issue::new(code, severity, place(), message)));
    };
    let records = || dossier.witnesses.iter().map(|witness| witness.record);
    for name in doubled_ids(client) {
        add("several_tax_ids", Severity::Warning, about("several_tax_ids").text("scheme", name));
    }
    if let Some(word) = loved_and_forbidden(client) {
        let message = about("do_not_contact_regular").text("word", word);
        add("do_not_contact_regular", Severity::Warning, message);
    }
    let owners = distinct(records().filter_map(|record| record.owner.as_deref()));
    if owners > 1 {
        let kept = client.owner.as_deref().unwrap_or_default();
        let message = about("several_owners").count("n", owners).text("owner", kept);
        add("several_owners", Severity::Note, message);
    }
    let told = records().map(|record| record.address.city_key.as_str());
    let cities = distinct(told.filter(|city| !city.is_empty()));
    if cities > 1 {
        let kept = client.address.city.as_deref().unwrap_or_default();
        let message = about("several_addresses").count("n", cities).text("city", kept);
        add("several_addresses", Severity::Note, message);
    }
    for value in from_remarks(client, dossier) {
        add("contact_from_remark", Severity::Note, about("contact_from_remark").text("value", value));
    }
    found
}

/// Phones, e-mails and ids of a client that no column tells: they were taken from remarks.
fn from_remarks(client: &Client, dossier: &Dossier<'_>) -> Vec<String> {
    let mentioned = || dossier.witnesses.iter().filter_map(|witness| witness.record.mentioned.as_deref());
    if mentioned().next().is_none() {
        return Vec::new();
    }
    let records = || dossier.witnesses.iter().chain(&dossier.parties).map(|witness| witness.record);
    let phones = client.phones.iter().filter(|phone| !records().any(|record| record.phones.contains(phone)));
    let emails = client.emails.iter().filter(|email| !records().any(|record| record.emails.contains(email)));
    let ids = client.tax_ids.iter().filter(|id| !records().any(|record| record.tax_ids.contains(id)));
    (phones.map(ToString::to_string))
        .chain(emails.map(|email| email.as_str().to_owned()))
        .chain(ids.map(ToString::to_string))
        .collect()
}

fn distinct<'a>(told: impl Iterator<Item = &'a str>) -> usize {
    told.collect::<std::collections::BTreeSet<_>>().len()
}

/// Registers in which a client has more than one valid id.
fn doubled_ids(client: &Client) -> Vec<&'static str> {
    let identities = client.tax_ids.iter().filter(|id| id.scheme().is_identity());
    let mut schemes: Vec<(TaxScheme, _)> = identities
        .filter(|id| id.validity() == Validity::Valid)
        .map(|id| (id.scheme(), id.country()))
        .collect();
    schemes.sort_unstable();
    let doubled = schemes.chunk_by(|a, b| a == b).filter(|same| same.len() > 1);
    doubled.filter_map(|same| Some(same.first()?.0.as_str())).collect()
}

/// What a client that must not be contacted is called, where it is called one of the best.
fn loved_and_forbidden(client: &Client) -> Option<&str> {
    let best = |meaning| {
        matches!(
            meaning,
            StatusMeaning::Active | StatusMeaning::Regular | StatusMeaning::Vip | StatusMeaning::Won
        )
    };
    let word = client.status_words.iter().find(|word| best(word.meaning))?;
    client.do_not_contact.then_some(word.raw.as_str())
}
