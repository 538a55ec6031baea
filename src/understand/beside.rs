//! What the columns of a table say of each other: the later of two dates, the greatest amount, the second phone.
//!
//! Only columns whose header says nothing are judged so, and those whose header can be read in two ways.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::assign::Candidates;
use super::evidence::is_date;
use super::people::people;
use super::post_codes::post_codes;
use super::profile::{Form, Profile};
use super::reports::clients_of_reports;
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
    people(candidates, table);
    further_phones(candidates, table);
    dates_to_come(candidates, table);
    codes_of_orders(candidates, table);
    prices_of_pieces(candidates, table);
    goods_of_orders(candidates, table);
    clients_of_reports(candidates, table);
    post_codes(candidates, table);
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

/// In a list of orders short texts that come again are the goods, and small whole numbers that do are how many of them.
fn goods_of_orders(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 3.0;
    const SAMPLED: usize = 10;
    const PARTY: [Field; 4] =
        [Field::CompanyName, Field::ContactFullName, Field::ContactLastName, Field::ExternalId];
    const OTHERWISE: [Form; 9] = [
        Form::Person,
        Form::GivenName,
        Form::Company,
        Form::City,
        Form::Country,
        Form::Status,
        Form::OrderState,
        Form::Result,
        Form::Currency,
    ];
    if table.kind != TableKind::Orders || !table.has(Field::OrderAmount) {
        return;
    }
    let free = |place: usize| {
        matches!(table.fields.get(place), Some(None | Some(Field::Notes | Field::Product | Field::Quantity)))
    };
    let texts = |p: &Profile| {
        p.amounts.is_none()
            && p.dates.is_none()
            && (1.0..4.5).contains(&p.words)
            && p.length > 3.0
            && p.kinds >= 3
            && OTHERWISE.iter().all(|form| p.share(*form) < 0.35)
    };
    let small = |p: &Profile| p.share(Form::Integer) > 0.9 && p.largest < 1_000.0 && !p.running && !p.rising;
    let again = |p: &Profile| p.sampled >= SAMPLED && p.distinct < 0.6 && p.kinds < 200;
    let unnamed: Vec<(usize, &Profile)> =
        table.unnamed().filter(|(place, p)| free(*place) && again(p)).collect();
    // a list that names nobody yet may name its clients in such texts
    let named = PARTY.iter().any(|field| table.has(*field));
    if !table.has(Field::Product)
        && named
        && let Some((place, _)) = unnamed.iter().copied().find(|(_, p)| texts(p))
    {
        add(candidates, place, Field::Product, WORTH);
        add(candidates, place, Field::Notes, -WORTH);
    }
    if !table.has(Field::Quantity)
        && let Some((place, _)) = unnamed.iter().copied().find(|(_, p)| small(p))
    {
        add(candidates, place, Field::Quantity, WORTH);
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
