//! How far clients are, in columns of lists whose headers do not say so: `Stand`, `Where we are`, `Status/Result`.

use super::assign::Candidates;
use super::beside::{Beside, add};
use super::headers::SURE;
use super::profile::{Form, Profile};
use crate::model::{Field, TableKind};

/// Raises the status for the one column of a list of clients in which few words come again, most of which say how far somebody is.
pub(super) fn states_of_clients(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 4.0;
    let of_clients = matches!(table.kind, TableKind::Clients | TableKind::Contacts);
    if !of_clients || table.has(Field::Status) || table.has(Field::InteractionKind) {
        return;
    }
    let likely = (0..table.fields.len()).filter(|place| may_be(table, *place));
    let known = |place: usize| table.profiles.get(place).map_or(0.0, |p| p.share(Form::Result));
    let best = likely.reduce(|best, place| if known(place) > known(best) { place } else { best });
    if let Some(place) = best {
        let top = candidates.get(place).and_then(|list| list.first()).map_or(0.0, |(_, score)| *score);
        let own =
            candidates.get(place).and_then(|list| list.iter().find(|(field, _)| *field == Field::Status));
        let worth = (top + 1.5).max(WORTH) - own.map_or(0.0, |(_, score)| *score);
        add(candidates, place, Field::Status, worth.max(0.0));
    }
}

fn may_be(table: &Beside<'_>, place: usize) -> bool {
    let Some((profile, header)) = table.profiles.get(place).zip(table.headers.get(place)) else {
        return false;
    };
    let listed = header.fields.iter().any(|(field, _)| *field == Field::Status);
    let held = table.fields.get(place).copied().flatten();
    // a result beside no day of a talk is how things stand
    let result = held == Some(Field::InteractionResult) && !table.has(Field::InteractionDate);
    let stands =
        |field: Field| matches!(field, Field::Status | Field::UpdatedDate | Field::InteractionResult);
    let sure = header.fields.iter().any(|(field, score)| *score > SURE && !stands(*field));
    let free = result || matches!(held, None | Some(Field::Notes | Field::Size | Field::Industry));
    free && !header.extra && !sure && tells_states(profile, listed)
}

/// Few words that come again, nearly all of which are known.
fn tells_states(p: &Profile, listed: bool) -> bool {
    const FEWEST: usize = 8;
    const KINDS: std::ops::RangeInclusive<usize> = 3..=15;
    let least = if listed { 0.4 } else { 0.5 };
    p.dates.is_none()
        && p.amounts.is_none()
        && p.sampled >= FEWEST
        && KINDS.contains(&p.kinds)
        && p.distinct < 0.5
        && p.share(Form::Result) >= least
        && p.share(Form::Status) >= 0.2
        && p.share(Form::City) < 0.2
        && p.share(Form::YesNo) < 0.2
}
