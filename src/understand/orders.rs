//! What the columns of a list of orders say of each other: the total among amounts, the number among codes, the goods, the
//! states.

use super::assign::Candidates;
use super::beside::{Beside, add};
use super::families::is_date;
use super::headers::HeaderMeaning;
use super::profile::{Form, Profile};
use super::reports::clients_of_reports;
use crate::model::Field;

/// Adds to the candidates what the columns of a list of orders say of each other.
pub(super) fn orders(candidates: &mut [Candidates], table: &Beside<'_>) {
    greatest_amount(candidates, table);
    codes_of_orders(candidates, table);
    prices_of_pieces(candidates, table);
    goods_of_orders(candidates, table);
    clients_of_reports(candidates, table);
    states_of_orders(candidates, table);
    cancellations(candidates, table);
    numbers_of_documents(candidates, table);
}

/// Whether a column may tell the state of orders, by its header and its values: few words of which some are known for it and
/// none is a place. A header as general as `State` may mean it; one of any kind or type does where the values say so.
pub(super) fn tells_state(header: &HeaderMeaning, profile: &Profile) -> bool {
    const MOST_KINDS: usize = 12;
    const PLENTY: f64 = 0.75;
    let known = profile.share(Form::OrderState);
    let place = profile.share(Form::City).max(profile.share(Form::Words(Field::Region)));
    let listed = header.fields.iter().any(|(field, _)| *field == Field::OrderStatus);
    let general = header
        .fields
        .iter()
        .any(|(field, _)| matches!(field, Field::Status | Field::ClientType | Field::InteractionKind));
    (listed || general && known > PLENTY)
        && profile.kinds <= MOST_KINDS
        && (profile.distinct < 0.5 || known > 0.5)
        && known > 0.0
        && place <= known
}

/// In a list of orders a column that may tell the state of something tells that of the orders.
fn states_of_orders(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 3.0;
    for (place, (header, profile)) in table.headers.iter().zip(table.profiles).enumerate() {
        if tells_state(header, profile) {
            add(candidates, place, Field::OrderStatus, WORTH);
        }
    }
}

/// Whether a column is filled only where an order was called off or came back: all its words say so.
pub(super) fn tells_cancellations(profile: &Profile, rows: usize) -> bool {
    const FEW: usize = 3;
    profile.kinds <= FEW && profile.share(Form::TakenBack) >= 1.0 && profile.filled * 2 < rows
}

/// A column that is filled only where an order was called off tells the state of the orders, whatever its header says of it.
fn cancellations(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 8.0;
    for (place, (column, profile)) in table.columns.iter().zip(table.profiles).enumerate() {
        if tells_cancellations(profile, column.cells.len()) {
            add(candidates, place, Field::OrderStatus, WORTH);
        }
    }
}

/// A code that no row has twice, under a header that may mean the number of the order and the code of anything, is the number of
/// the order: of a client with several orders the code comes again.
fn numbers_of_documents(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 3.0;
    const FEWEST: usize = 10;
    const UNIQUE: f64 = 0.97;
    let either = |header: &HeaderMeaning| {
        let may_be = |field: Field| header.fields.iter().any(|(known, _)| *known == field);
        may_be(Field::OrderNumber) && may_be(Field::ExternalId)
    };
    let coded = |p: &Profile| p.share(Form::Code).max(p.share(Form::Integer)) > 0.7 && p.dates.is_none();
    let number = table.headers.iter().zip(table.profiles).position(|(header, profile)| {
        either(header) && coded(profile) && profile.sampled >= FEWEST && profile.distinct > UNIQUE
    });
    let told =
        candidates.iter().any(|list| list.first().is_some_and(|(field, _)| *field == Field::OrderNumber));
    // whole numbers given in turn, where no other column tells the number
    let in_turn = |p: &Profile| p.rising && p.length >= 4.0 && p.share(Form::Integer) > 0.9;
    let unread = table.unnamed().find(|(_, p)| {
        !told && in_turn(p) && p.dates.is_none() && p.sampled >= FEWEST && p.distinct > UNIQUE
    });
    if let Some(place) = number.or(unread.map(|(place, _)| place)) {
        add(candidates, place, Field::OrderNumber, WORTH);
        add(candidates, place, Field::ExternalId, -WORTH);
    }
}

/// Of several columns of money in a list of orders the one with the greatest amounts is the total: prices, taxes and costs
/// of sending are parts of it. Of columns that are headed as amounts, the total is a little greater than the others, as it is
/// with the tax (at most 27 % in Europe) and the cost of sending; what is much greater is in another currency.
fn greatest_amount(candidates: &mut [Candidates], table: &Beside<'_>) {
    const MOST: f64 = 1.6;
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
    if !table.has(Field::Quantity) || !number.is_some_and(in_lines) {
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
    if !table.has(Field::OrderAmount) {
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
