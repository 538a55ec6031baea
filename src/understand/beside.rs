//! What the columns of a table say of each other: the later of two dates, the greatest amount, the second phone.
//!
//! Only columns whose header says nothing are judged so, and those whose header can be read in two ways.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::assign::Candidates;
use super::evidence::is_date;
use super::post_codes::post_codes;
use super::profile::{Form, Profile};
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
    /// Which of them have a header that says something.
    pub named: &'a [bool],
    /// What the table is about.
    pub kind: TableKind,
    /// The newest day on which something is known to have happened, if any table tells.
    pub today: Option<Date>,
}

/// Adds to the candidates what the columns say of each other.
pub(crate) fn weigh_beside(candidates: &mut [Candidates], table: &Beside<'_>) {
    greatest_amount(candidates, table);
    beside_first_names(candidates, table);
    repeated_first_names(candidates, table);
    further_phones(candidates, table);
    dates_to_come(candidates, table);
    codes_of_orders(candidates, table);
    prices_of_pieces(candidates, table);
    post_codes(candidates, table);
}

impl Beside<'_> {
    /// The unnamed columns, with their profiles.
    pub(super) fn unnamed(&self) -> impl Iterator<Item = (usize, &Profile)> {
        self.profiles.iter().enumerate().filter(|(place, _)| !self.is_named(*place))
    }

    fn is_named(&self, place: usize) -> bool {
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

/// Of several columns of money in a list of orders the one with the greatest amounts is the total: prices, taxes and costs
/// of sending are parts of it. Of columns that are headed as amounts, the total is a little greater than the others, as it is
/// with the tax (at most 27 % in Europe) and the cost of sending; what is much greater is in another currency.
fn greatest_amount(candidates: &mut [Candidates], table: &Beside<'_>) {
    const MOST: f64 = 1.6;
    if table.kind != TableKind::Orders {
        return;
    }
    let largest = |place: usize| table.profiles.get(place).map_or(0.0, |profile| profile.largest);
    let greater = |most: usize, place: usize| if largest(place) > largest(most) { place } else { most };
    let money = |profile: &Profile| profile.amounts.is_some() && profile.share(Form::Decimal) > 0.3;
    let unnamed = table.unnamed().filter(|(_, profile)| money(profile)).map(|(place, _)| place);
    if let Some(place) = unnamed.reduce(greater) {
        add(candidates, place, Field::OrderAmount, 1.0);
    }
    let headed: Vec<usize> = candidates
        .iter()
        .enumerate()
        .filter(|(place, list)| {
            let first = list.first().is_some_and(|(field, _)| *field == Field::OrderAmount);
            first && table.is_named(*place)
        })
        .map(|(place, _)| place)
        .collect();
    let held = table.fields.iter().position(|field| *field == Some(Field::OrderAmount));
    let Some(held) = held.filter(|held| headed.contains(held)) else { return };
    let near = headed.into_iter().filter(|place| {
        let larger = largest(*place) / largest(held).max(f64::MIN_POSITIVE);
        (1.0..=MOST).contains(&larger)
    });
    let total = near.fold(held, greater);
    add(candidates, total, Field::OrderAmount, 1.0);
}

/// Single capitalised words next to given names are family names, of which no dictionary knows enough.
fn beside_first_names(candidates: &mut [Candidates], table: &Beside<'_>) {
    const NEAR: usize = 2;
    let Some(first) = table.fields.iter().position(|field| *field == Some(Field::ContactFirstName)) else {
        return nobody_has_only_a_family_name(candidates);
    };
    if table.has(Field::ContactLastName) {
        return;
    }
    // `Name, Vorname`: a header of any name, over single words
    let any_name = |place: usize| {
        let list = candidates.get(place);
        table.is_named(place)
            && list.is_some_and(|list| list.iter().any(|(field, _)| *field == Field::ContactLastName))
            && table.profiles.get(place).is_some_and(|p| p.words < 1.5)
    };
    let names = |place: &usize| {
        table.profiles.get(*place).is_some_and(looks_like_family_names)
            && (table.fields.get(*place).is_some_and(Option::is_none) || any_name(*place))
    };
    let after = first + 1..=first + NEAR;
    let before = (first.saturating_sub(NEAR)..first).rev();
    if let Some(place) = after.chain(before).find(names) {
        add(candidates, place, Field::ContactLastName, 4.0);
    }
}

/// Where no column holds given names, a header of any name means the whole name or a firm's: `Alcatel`, `Unilever`.
fn nobody_has_only_a_family_name(candidates: &mut [Candidates]) {
    const WORTH: f64 = 4.0;
    for place in 0..candidates.len() {
        let may_be = |field: Field| {
            candidates.get(place).is_some_and(|list| list.iter().any(|(known, _)| *known == field))
        };
        if may_be(Field::ContactLastName) && may_be(Field::ContactFullName) && may_be(Field::CompanyName) {
            add(candidates, place, Field::ContactLastName, -WORTH);
        }
    }
}

fn looks_like_family_names(p: &Profile) -> bool {
    p.share(Form::Name) > 0.8 && p.distinct > 0.3 && p.length > 3.0
}

/// Given names that come again and again, with no family names in the table, are those of the firm's own people.
fn repeated_first_names(candidates: &mut [Candidates], table: &Beside<'_>) {
    const FEWEST: usize = 3;
    if table.has(Field::ContactLastName) {
        return;
    }
    for (place, p) in table.unnamed() {
        let names = p.share(Form::GivenName) + p.share(Form::Person) > 0.5 && p.words < 1.7;
        if names && p.sampled >= FEWEST && p.kinds * 3 <= p.sampled * 2 {
            add(candidates, place, Field::Owner, 4.0);
        }
    }
}

/// Of several columns of phones one is the phone; the others are mobile phones if they alone are, else further phones.
fn further_phones(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 2.5;
    const BARE: f64 = 4.0;
    const MOBILE: f64 = 0.85;
    let is_phone = |place: &usize| {
        matches!(table.fields.get(*place), Some(Some(Field::Phone | Field::Mobile | Field::PhoneOther)))
    };
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

/// A price beside a quantity is that of a piece where orders have several lines: were it that of the order, each line would name it
/// again.
fn prices_of_pieces(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 7.0;
    const LOOKED_AT: usize = 1_000;
    // the lines of an order stand one below the other
    let in_lines = |place: usize| {
        let numbers: Vec<Option<&str>> =
            table.columns.get(place).into_iter().flat_map(|c| c.cells.iter()).take(LOOKED_AT).collect();
        let again = numbers.windows(2).filter(|pair| matches!(pair, [a, b] if a.is_some() && a == b)).count();
        again * 5 > numbers.len()
    };
    let number = table.fields.iter().position(|known| *known == Some(Field::OrderNumber));
    if table.kind != TableKind::Orders || !table.has(Field::Quantity) || !number.is_some_and(in_lines) {
        return;
    }
    let likeliest = |list: &Candidates| list.first().map(|(field, _)| *field);
    if candidates.iter().any(|list| likeliest(list) == Some(Field::UnitPrice)) {
        return;
    }
    let may_be = |list: &Candidates| {
        likeliest(list) == Some(Field::OrderAmount)
            && list.iter().any(|(field, _)| *field == Field::UnitPrice)
    };
    let largest = |place: &usize| table.profiles.get(*place).map_or(0.0, |profile| profile.largest);
    // a piece costs less than the order it is of
    let price = (0..candidates.len())
        .filter(|place| table.is_named(*place) && candidates.get(*place).is_some_and(may_be))
        .min_by(|a, b| largest(a).total_cmp(&largest(b)));
    if let Some(price) = price {
        add(candidates, price, Field::UnitPrice, WORTH);
    }
}

/// In a list of orders the code that never comes again is the order's, one that does is the client's.
fn codes_of_orders(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 2.0;
    if table.kind != TableKind::Orders {
        return;
    }
    let codes = table.unnamed().filter(|(place, p)| {
        let held = table.fields.get(*place).copied().flatten();
        p.share(Form::Code) > 0.7
            && p.dates.is_none()
            && p.words < 1.5
            && !held.is_some_and(|field| is_date(field) || field.is_tax_id())
    });
    let codes: Vec<(usize, &Profile)> = codes.collect();
    let unique = codes.iter().find(|(_, p)| p.distinct > 0.97).map(|(place, _)| *place);
    let numbered = table.fields.iter().position(|field| *field == Some(Field::OrderNumber));
    if let Some(place) = unique {
        add(candidates, place, Field::OrderNumber, WORTH);
    }
    let again = codes.iter().find(|(place, p)| p.distinct < 0.9 && Some(*place) != unique);
    if let Some((place, _)) =
        again.filter(|(place, _)| unique.or(numbered).is_some_and(|number| number != *place))
    {
        add(candidates, *place, Field::ExternalId, WORTH + 1.0);
    }
}
