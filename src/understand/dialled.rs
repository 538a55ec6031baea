//! Numbers that are dialled: cells that are phones, and cells that hold one among words.

use super::forms::{Form, Marks};
use crate::model::PhoneKind;
use crate::normalise::phone;

/// More digits than people dial; a longer number is that of a parcel or of a card.
const MOST_DIGITS: usize = 13;
/// A longer text with a phone in it is a remark.
const LONGEST_NOTE: usize = 120;

/// Marks a value of seven digits or more as a phone, or as words with a phone among them.
pub(super) fn phone_forms(value: &str, marks: &mut Marks) {
    if !value.contains(['$', '=', '<', '>', '{', '}']) && !is_too_long(value) && phone::looks_like(value) {
        marks.forms.push(Form::Phone);
        let first = phone::phones(value, None).values.into_iter().next();
        if first.as_ref().is_some_and(|phone| phone.kind() == PhoneKind::Mobile) {
            marks.forms.push(Form::Mobile);
        }
        marks.country = first.and_then(|phone| phone.country());
    } else if value.chars().any(char::is_alphabetic) && holds_phone(value) {
        marks.forms.push(Form::HoldsPhone);
    }
}

/// A bare number of too many digits, save with the sign for going abroad in front.
fn is_too_long(value: &str) -> bool {
    value.len() > MOST_DIGITS && value.bytes().all(|b| b.is_ascii_digit()) && !value.starts_with("00")
}

fn holds_phone(value: &str) -> bool {
    value.chars().count() <= LONGEST_NOTE && !phone::phones_with_hints(value, &phone::HOMES).values.is_empty()
}
