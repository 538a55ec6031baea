//! What a person should see: values of one client that contradict each other.

use super::golden::Dossier;
use crate::model::{Client, Issue, Place, Said, Severity, TaxScheme, Validity, Value};

/// The contradictions within a client.
pub(super) fn issues(client: &Client, dossier: &Dossier<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    let place =
        || dossier.witnesses.first().map_or(Place::Run, |witness| Place::Cell(witness.record.origin, None));
    let mut add = |code, severity, message: Said| issues.push(Issue::new(code, severity, place(), message));
    let about = |code| Said::new("noticed", code).with("client", Value::Client(client.id.0.clone()));
    let mut owners: Vec<&str> =
        dossier.witnesses.iter().filter_map(|witness| witness.record.owner.as_deref()).collect();
    owners.sort_unstable();
    owners.dedup();
    if owners.len() > 1 {
        let kept = client.owner.as_deref().unwrap_or_default();
        add(
            "several_owners",
            Severity::Note,
            about("several_owners").count("n", owners.len()).text("owner", kept),
        );
    }
    let mut schemes: Vec<(TaxScheme, _)> = client
        .tax_ids
        .iter()
        .filter(|id| id.scheme().is_identity() && id.validity() == Validity::Valid)
        .map(|id| (id.scheme(), id.country()))
        .collect();
    schemes.sort_unstable();
    for (scheme, _) in schemes.chunk_by(|a, b| a == b).filter(|same| same.len() > 1).filter_map(<[_]>::first)
    {
        let name = scheme.as_str();
        add("several_tax_ids", Severity::Warning, about("several_tax_ids").text("scheme", name));
    }
    issues
}
