//! One assignment for the whole table: each single-valued field to at most one column, the best total.

use std::collections::BTreeMap;

use super::evidence::{headed_phones, is_mobiles, value_evidence};
use super::families::{is_date, is_phone};
use super::headers::{HeaderMeaning, is_made_up};
use super::profile::Profile;
use crate::model::{Field, TableKind};

/// The log-odds from which a column is taken for a field; below, it stays an extra.
const THRESHOLD: f64 = 2.5;
/// Candidates kept for each column.
const CANDIDATES: usize = 8;
/// What a further column of an address part, a name or a code costs.
const AGAIN: f64 = 1.2;
/// What a header of `extras.tsv` costs every field: only a form that nothing else has outweighs it.
const EXTRA: f64 = -5.0;
/// Rounds of exchange after the first hand-out; they end early when nothing improves.
const ROUNDS: usize = 4;

/// The candidates of one column: fields with their log-odds, best first.
pub(crate) type Candidates = Vec<(Field, f64)>;

/// How often a field may stand in one table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Repeats {
    Freely,
    /// Only where the header itself says so.
    IfNamed,
    Never,
}

fn repeats(field: Field) -> Repeats {
    match field {
        Field::Phone
        | Field::Mobile
        | Field::PhoneOther
        | Field::Fax
        | Field::Email
        | Field::Website
        | Field::Messenger
        | Field::Notes
        | Field::Tags
        | Field::BankAccount
        | Field::TaxId => Repeats::Freely,
        Field::CompanyName
        | Field::LegalName
        | Field::Street
        | Field::FullAddress
        | Field::City
        | Field::PostalCode
        | Field::Region
        | Field::Country
        | Field::HouseNumber
        | Field::ContactFullName
        | Field::ContactFirstName
        | Field::ContactLastName
        | Field::ContactMiddleName
        | Field::Position
        | Field::Department
        | Field::Owner
        | Field::Source
        | Field::ClientType
        | Field::Industry
        | Field::ExternalId
        | Field::OrderStatus
        | Field::BankCode
        | Field::Product
        | Field::DoNotContact
        | Field::MarketingConsent => Repeats::IfNamed,
        _ => Repeats::Never,
    }
}

/// The log-odds of each field that header or values suggest for a column.
pub(crate) fn candidates(
    header: &HeaderMeaning,
    written: &str,
    profile: &Profile,
    kind: Option<TableKind>,
) -> Candidates {
    let named = !written.is_empty();
    let worded = named && !is_made_up(written);
    let said: BTreeMap<Field, f64> = header.fields.iter().copied().collect();
    let surest = header.fields.first().map_or(0.0, |(_, score)| *score);
    let mut scores: Candidates = Field::ALL
        .iter()
        .filter_map(|field| {
            let by_header = match said.get(field) {
                Some(score) => 1.2 + 4.4 * score,
                None if header.extra => EXTRA,
                None if surest > 0.8 => -1.6,
                None if is_loose(*field) => -1.5,
                // a day of which the header says something else is hardly the day of that
                None if worded && kind.is_some() && is_date(*field) => -1.6,
                None if named => -0.4,
                None => 0.0,
            };
            let mut by_values = value_evidence(*field, profile);
            let serial = profile.dates.is_some_and(|dates| dates.serial);
            if worded && serial && is_date(*field) && !said.contains_key(field) {
                // bare numbers are days only where the header says so
                by_values = by_values.min(0.0);
            }
            if is_phone(*field) && said.contains_key(field) {
                by_values = by_values.max(headed_phones(profile));
            }
            if field.is_tax_id() && !said.contains_key(field) && is_mobiles(profile) {
                // one number in ten has a right check digit by chance
                by_values = by_values.min(0.0);
            }
            if *field == Field::Country && surest > 0.8 && !said.contains_key(field) && profile.length < 3.5 {
                // two or three letters are codes of anything
                by_values = by_values.min(0.0);
            }
            let total = by_header + by_values + bias(*field, kind, by_header > 0.0);
            (total > -2.0).then_some((*field, total))
        })
        .collect();
    scores.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    scores.truncate(CANDIDATES);
    scores
}

/// Any number may be one of these: without a header that says so they are not guessed.
fn is_loose(field: Field) -> bool {
    matches!(
        field,
        Field::Quantity | Field::UnitPrice | Field::Discount | Field::AnnualRevenue | Field::OrderLine
    )
}

/// How much likelier or unlikelier a field is in a table of a kind.
fn bias(field: Field, kind: Option<TableKind>, named: bool) -> f64 {
    let order = matches!(
        field,
        Field::OrderDate
            | Field::OrderAmount
            | Field::OrderNumber
            | Field::OrderStatus
            | Field::OrderLine
            | Field::Product
            | Field::ProductCode
            | Field::Quantity
            | Field::UnitPrice
            | Field::Discount
    );
    let interaction = matches!(
        field,
        Field::InteractionDate | Field::InteractionKind | Field::InteractionResult | Field::NextStep
    );
    let client = matches!(
        field,
        Field::Status
            | Field::CreatedDate
            | Field::LastContactDate
            | Field::Birthday
            | Field::Owner
            | Field::Industry
            | Field::ClientType
    );
    match kind {
        Some(TableKind::Orders) if order => 1.2,
        Some(TableKind::Orders) if interaction => -1.5,
        // what falls due is a payment or a delivery
        Some(TableKind::Orders) if field == Field::NextContactDate => -4.0,
        // codes of five digits are rather numbers of orders
        Some(TableKind::Orders | TableKind::Interactions) if field == Field::PostalCode && !named => -1.8,
        Some(TableKind::Orders) if client => -1.6,
        Some(TableKind::Interactions) if interaction => 1.8,
        Some(TableKind::Interactions) if order => -1.5,
        Some(TableKind::Interactions) if client => -1.2,
        // the day on which somebody was put on the list
        Some(TableKind::StopList) if field == Field::CreatedDate => 1.5,
        Some(TableKind::Clients | TableKind::Contacts | TableKind::StopList) if order || interaction => -1.8,
        Some(TableKind::Clients | TableKind::Contacts | TableKind::StopList) if client => 0.5,
        Some(TableKind::Other) if field == Field::Product && named => 2.4,
        Some(TableKind::Other) if field == Field::UnitPrice => 2.8,
        Some(TableKind::Other) if field == Field::ProductCode => 1.0,
        Some(TableKind::Other) if field == Field::OrderAmount => -1.0,
        Some(TableKind::Other) if client || field == Field::CompanyName => -2.4,
        _ => 0.0,
    }
}

/// The field given to each column, as a place in its candidates.
pub(crate) fn assign(columns: &[Candidates], named: &[Vec<Field>]) -> Vec<Option<usize>> {
    let mut taken = vec![None; columns.len()];
    let mut holders: BTreeMap<Field, Vec<usize>> = BTreeMap::new();
    let mut wishes: Vec<(f64, usize, usize)> = columns
        .iter()
        .enumerate()
        .flat_map(|(column, list)| {
            list.iter()
                .enumerate()
                .filter(|(_, (_, s))| *s >= THRESHOLD)
                .map(move |(place, (_, s))| (*s, column, place))
        })
        .collect();
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    for (score, column, place) in wishes {
        let Some((field, _)) = columns.get(column).and_then(|list| list.get(place)) else { continue };
        if taken.get(column).is_none_or(Option::is_some) {
            continue;
        }
        let is_named = named.get(column).is_some_and(|names| names.contains(field));
        if is_free(*field, score, is_named, &holders) {
            holders.entry(*field).or_default().push(column);
            if let Some(slot) = taken.get_mut(column) {
                *slot = Some(place);
            }
        }
    }
    for _ in 0..ROUNDS {
        if !exchange(columns, &mut taken, &mut holders) {
            break;
        }
    }
    taken
}

fn is_free(field: Field, score: f64, named: bool, holders: &BTreeMap<Field, Vec<usize>>) -> bool {
    let held = holders.get(&field).is_some_and(|columns| !columns.is_empty());
    !held
        || match repeats(field) {
            Repeats::Freely => true,
            Repeats::IfNamed => named && score >= THRESHOLD + AGAIN,
            Repeats::Never => false,
        }
}

/// Gives a single-valued field to another column where its holder can do with something else and the total grows.
fn exchange(
    columns: &[Candidates],
    taken: &mut [Option<usize>],
    holders: &mut BTreeMap<Field, Vec<usize>>,
) -> bool {
    let score_of = |column: usize, place: Option<usize>| {
        place.and_then(|place| columns.get(column)?.get(place)).map_or(THRESHOLD, |(_, score)| *score)
    };
    let mut changed = false;
    for column in 0..columns.len() {
        let now = taken.get(column).copied().flatten();
        let list = columns.get(column).map_or(&[][..], Vec::as_slice);
        for (place, (field, score)) in list.iter().enumerate().take(now.unwrap_or(list.len())) {
            let Some([holder]) = holders.get(field).map(Vec::as_slice) else { continue };
            let holder = *holder;
            if holder == column || *score < THRESHOLD {
                continue;
            }
            let held = taken.get(holder).copied().flatten();
            let own = now.and_then(|place| list.get(place)).map(|(field, _)| *field);
            let other = columns.get(holder).and_then(|list| {
                list.iter().position(|(field, score)| {
                    *score >= THRESHOLD
                        && (Some(*field) == own || holders.get(field).is_none_or(Vec::is_empty))
                })
            });
            let before = score_of(column, now) + score_of(holder, held);
            let after = *score + score_of(holder, other);
            if after > before + 1e-9 {
                let field = *field;
                release(columns, taken, holders, column);
                release(columns, taken, holders, holder);
                take(columns, taken, holders, column, place);
                if let Some(other) = other {
                    take(columns, taken, holders, holder, other);
                }
                debug_assert!(holders.get(&field).is_some());
                changed = true;
                break;
            }
        }
    }
    changed
}

fn release(
    columns: &[Candidates],
    taken: &mut [Option<usize>],
    holders: &mut BTreeMap<Field, Vec<usize>>,
    column: usize,
) {
    let Some(place) = taken.get_mut(column).and_then(Option::take) else { return };
    if let Some((field, _)) = columns.get(column).and_then(|list| list.get(place))
        && let Some(held) = holders.get_mut(field)
    {
        held.retain(|holder| *holder != column);
    }
}

fn take(
    columns: &[Candidates],
    taken: &mut [Option<usize>],
    holders: &mut BTreeMap<Field, Vec<usize>>,
    column: usize,
    place: usize,
) {
    if let Some((field, _)) = columns.get(column).and_then(|list| list.get(place)) {
        holders.entry(*field).or_default().push(column);
    }
    if let Some(slot) = taken.get_mut(column) {
        *slot = Some(place);
    }
}

/// The probability of each candidate among its rivals and the possibility that none is right: the log-odds normalised.
/// The scale is that of the weights, which were set by judgement; `calibration` fits it to labelled columns.
pub(crate) fn probabilities(candidates: &Candidates) -> Vec<(Field, f64)> {
    let top = candidates.first().map_or(THRESHOLD, |(_, score)| score.max(THRESHOLD));
    let none = (THRESHOLD - top).exp();
    let total: f64 = none + candidates.iter().map(|(_, score)| (score - top).exp()).sum::<f64>();
    candidates.iter().map(|(field, score)| (*field, (score - top).exp() / total)).collect()
}
