//! Rows of orders and interactions.

use super::memo::Memo;
use super::plan::Plan;
use super::promise;
use super::reference::{Reference, reference};
use crate::model::{
    Amount, Currency, Field, InteractionResult, InteractionRow, OrderRow, OrderState, RecordId,
};
use crate::normalise::text;

/// Reads an order row.
///
/// A row without number, date and amount is no order: it is rejected with a code. A row with one of them is kept, beside what its
/// quantity comes to at its price.
pub(super) fn order<'a>(
    plan: &Plan<'a>,
    row: u32,
    party: RecordId,
    memo: &mut Memo<'a>,
) -> Result<(OrderRow, Option<Amount>), &'static str> {
    let mut order = OrderRow {
        origin: plan.origin(row),
        party,
        order_id: None,
        date: None,
        amount: None,
        currency: None,
        state: OrderState::Done,
        product: None,
        is_detail: false,
    };
    let mut beside: Option<Currency> = None;
    let (mut price, mut quantity) = (None, None);
    let mut entered = None;
    let mut referred = None;
    for (column, field, written) in plan.cells(row) {
        if let Some(document) = refers_to_document(field, written) {
            // a day that cannot be read makes it words like any other
            if let Some(day) = plan.date(column, document.day) {
                keep_first(&mut order.order_id, document.number);
                referred = referred.or(Some(day));
                let state = memo.order_state(document.kind);
                order.state = order.state.max(state.unwrap_or(OrderState::Done));
                continue;
            }
        }
        match field {
            Field::OrderNumber => keep_first(&mut order.order_id, written),
            Field::Product => keep_first(&mut order.product, written),
            Field::OrderDate => order.date = order.date.or_else(|| plan.date(column, written)),
            // programs of payments and shops call the day of an order the day on which it was made
            Field::CreatedDate | Field::InteractionDate => {
                entered = entered.or_else(|| plan.date(column, written));
            }
            Field::OrderAmount if order.amount.is_none() => {
                if let Some((amount, currency)) = plan.amount(column, row, written) {
                    order.amount = Some(amount);
                    beside = currency.or(plan.format(column).currency);
                }
            }
            Field::UnitPrice => price = plan.amount(column, row, written),
            Field::Quantity => quantity = plan.amount(column, row, written),
            Field::Currency => order.currency = order.currency.or_else(|| memo.currency(written)),
            Field::OrderStatus | Field::Status => {
                // paid, yet called off; sent, yet given back: of two columns the one that says more
                order.state = order.state.max(memo.order_state(written).unwrap_or(OrderState::Done));
            }
            _ => {}
        }
    }
    order.date = order.date.or(referred).or(entered);
    let worth = price.zip(quantity).map(|((price, _), (quantity, _))| times(price, quantity));
    if let (None, Some(worth), Some((_, currency))) = (order.amount, worth, price) {
        order.amount = Some(worth);
        beside = currency;
    }
    order.currency = order.currency.or(beside).or(plan.understanding.context.currency);
    if order.date.is_none() && order.amount.is_none() && order.order_id.is_none() {
        return Err("no_order");
    }
    Ok((order, worth))
}

/// A document that a cell names with its number and day; a cell of another field may tell of any document.
fn refers_to_document(field: Field, written: &str) -> Option<Reference<'_>> {
    let tells = matches!(field, Field::OrderNumber | Field::OrderDate | Field::OrderStatus | Field::Product);
    tells.then(|| reference(written)).flatten()
}

fn times(price: Amount, quantity: Amount) -> Amount {
    Amount::new_normal(price.ten_thousandths().saturating_mul(quantity.ten_thousandths()) / 10_000)
}

/// Reads an interaction row; a row in which nothing is told is no interaction.
pub(super) fn interaction<'a>(
    plan: &Plan<'a>,
    row: u32,
    party: RecordId,
    memo: &mut Memo<'a>,
) -> Result<InteractionRow, &'static str> {
    let mut event = InteractionRow {
        origin: plan.origin(row),
        party,
        date: None,
        kind: None,
        result: None,
        next_contact: None,
        refusal_reason: None,
        note: None,
    };
    // the day of an offer is the day on which it was told
    let mut offered = None;
    for (column, field, written) in plan.cells(row) {
        match field {
            Field::OrderDate => offered = offered.or_else(|| plan.date(column, written)),
            Field::InteractionDate | Field::LastContactDate | Field::CreatedDate | Field::UpdatedDate => {
                event.date = event.date.or_else(|| plan.date(column, written));
            }
            Field::InteractionKind => keep_first(&mut event.kind, written),
            Field::InteractionResult | Field::Status => {
                event.result.get_or_insert_with(|| InteractionResult {
                    meaning: memo.result(written),
                    raw: written.to_owned(),
                });
            }
            Field::NextContactDate => {
                event.next_contact = event.next_contact.or_else(|| plan.date(column, written));
            }
            Field::RefusalReason => keep_first(&mut event.refusal_reason, written),
            Field::Notes | Field::NextStep => add_note(&mut event.note, written),
            _ => {}
        }
    }
    event.date = event.date.or(offered);
    if let Some(note) = &event.note {
        event.next_contact = event.next_contact.or_else(|| promise::promised(note, event.date));
    }
    let told = event.date.is_some() || event.result.is_some() || event.note.is_some() || event.kind.is_some();
    if told { Ok(event) } else { Err("no_interaction") }
}

fn keep_first(slot: &mut Option<String>, written: &str) {
    if slot.is_none() && !text::is_placeholder(written) {
        *slot = Some(text::clean(written));
    }
}

fn add_note(slot: &mut Option<String>, written: &str) {
    if text::is_placeholder(written) {
        return;
    }
    match slot {
        Some(note) => {
            note.push_str("; ");
            note.push_str(written.trim());
        }
        None => *slot = Some(written.trim().to_owned()),
    }
}
