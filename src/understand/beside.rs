//! What the columns of a table say of each other: the later of two dates, the greatest amount, the second phone.
//!
//! Only columns whose header says nothing are judged so, and those whose header can be read in two ways.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::assign::Candidates;
use super::calls::two_sides;
use super::headers::HeaderMeaning;
use super::naming::clients_of_lists;
use super::orders::orders;
use super::people::people;
use super::post_codes::post_codes;
use super::profile::{Form, Profile};
use super::states::states_of_clients;
use crate::model::{Column, Field, TableKind};

/// A table as far as it is understood.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beside<'a> {
    /// Its columns.
    pub columns: &'a [Column],
    /// What the columns were taken for before.
    pub fields: &'a [Option<Field>],
    /// What their values look like.
    pub profiles: &'a [Profile],
    /// What their headers say.
    pub headers: &'a [HeaderMeaning],
    /// Which of them have a header that says something.
    pub named: &'a [bool],
    /// What the table is about.
    pub kind: TableKind,
    /// The newest day on which something is known to have happened, if any table tells.
    pub today: Option<Date>,
}

/// Adds to the candidates what the columns say of each other.
pub(crate) fn weigh_beside(candidates: &mut [Candidates], table: &Beside<'_>) {
    people(candidates, table);
    further_phones(candidates, table);
    dates_to_come(candidates, table);
    match table.kind {
        TableKind::Orders => orders(candidates, table),
        TableKind::Interactions => two_sides(candidates, table),
        _ => {}
    }
    post_codes(candidates, table);
    clients_of_lists(candidates, table);
    states_of_clients(candidates, table);
}

impl Beside<'_> {
    /// The unnamed columns, with their profiles.
    pub(super) fn unnamed(&self) -> impl Iterator<Item = (usize, &Profile)> {
        self.profiles.iter().enumerate().filter(|(place, _)| !self.is_named(*place))
    }

    pub(super) fn is_named(&self, place: usize) -> bool {
        self.named.get(place).copied().unwrap_or(false)
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.fields.contains(&Some(field))
    }
}

/// Raises a field of a column.
pub(super) fn add(candidates: &mut [Candidates], column: usize, field: Field, worth: f64) {
    let Some(list) = candidates.get_mut(column) else { return };
    match list.iter_mut().find(|(known, _)| *known == field) {
        Some((_, score)) => *score += worth,
        None => list.push((field, worth)),
    }
    list.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
}

/// Of several columns of phones one is the phone; the others are mobile phones if they alone are, else further phones.
fn further_phones(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 2.5;
    const BARE: f64 = 4.0;
    const MOBILE: f64 = 0.85;
    let is_phone =
        |place: &usize| table.fields.get(*place).copied().flatten().is_some_and(Field::is_telephone);
    let mobile = |place: usize| table.profiles.get(place).map_or(0.0, |p| p.share(Form::Mobile));
    let mut phones: Vec<usize> = (0..table.fields.len()).filter(is_phone).collect();
    // beside whole numbers, seven digits and no more are rather a code
    let is_whole = |place: &usize| table.profiles.get(*place).is_some_and(|p| p.length >= 9.0);
    let is_bare = |place: usize| {
        let short = table.profiles.get(place).map_or(0.0, |p| p.share(Form::ShortNumber));
        short > 0.75 && !table.is_named(place)
    };
    if phones.iter().any(is_whole) {
        for place in phones.iter().copied().filter(|place| is_bare(*place)) {
            for field in [Field::Phone, Field::Mobile, Field::PhoneOther] {
                add(candidates, place, field, -BARE);
            }
        }
        phones.retain(|place| !is_bare(*place));
    }
    if phones.len() < 2 {
        return;
    }
    let known = phones
        .iter()
        .copied()
        .find(|place| table.is_named(*place) && matches!(table.fields.get(*place), Some(Some(Field::Phone))));
    let main = known
        .or_else(|| phones.iter().copied().find(|place| mobile(*place) < MOBILE))
        .or_else(|| phones.first().copied());
    let mut has_mobile = phones
        .iter()
        .any(|place| table.is_named(*place) && table.fields.get(*place) == Some(&Some(Field::Mobile)));
    for place in phones.iter().copied().filter(|place| !table.is_named(*place)) {
        let field = if Some(place) == main {
            Field::Phone
        } else if !has_mobile && mobile(place) >= MOBILE && main.is_none_or(|main| mobile(main) < MOBILE) {
            has_mobile = true;
            Field::Mobile
        } else {
            Field::PhoneOther
        };
        add(candidates, place, field, WORTH);
    }
}

/// A date that lies after all others, or after the newest day on which anything happened, is of the next contact.
fn dates_to_come(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 3.2;
    if matches!(table.kind, TableKind::Orders | TableKind::Other) || table.has(Field::NextContactDate) {
        return;
    }
    let dated: Vec<(usize, [Date; 3])> = table
        .profiles
        .iter()
        .enumerate()
        .filter(|(_, p)| p.dates.is_some())
        .filter_map(|(place, p)| Some((place, p.days?)))
        .collect();
    let later = |place: usize, [_, middle, last]: [Date; 3]| {
        let others = dated.iter().filter(|(other, _)| *other != place);
        let mut others = others.map(|(_, days)| days).peekable();
        // where it is known what day it is, that day decides
        table.today.is_none()
            && others.peek().is_some()
            && others.all(|[_, other, end]| {
                other.checked_add(3.days()).is_ok_and(|other| middle > other) && last >= *end
            })
    };
    let filled = |place: usize| table.profiles.get(place).map_or(0, |p| p.filled);
    let fuller = |place: usize| dated.iter().any(|(other, _)| filled(*other) > filled(place));
    let to_come = dated.iter().copied().find(|(place, days)| {
        !table.is_named(*place)
            && match table.kind {
                // every call has its day, few have a next one
                TableKind::Interactions => later(*place, *days) || fuller(*place),
                _ => later(*place, *days) || table.today.is_some_and(|today| days[1] > today),
            }
    });
    let birthdays = |place: usize| table.fields.get(place) == Some(&Some(Field::Birthday));
    if let Some((place, _)) = to_come.filter(|(place, _)| !birthdays(*place)) {
        add(candidates, place, Field::NextContactDate, WORTH);
    }
}
