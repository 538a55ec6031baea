//! A row that is nothing but a remark: `Świat Palet sp. z o.o., tel. 22 123 45 67, biuro@… - asks for a discount`.

use crate::model::{Country, Record};
use crate::normalise::{company, email, phone, tax_id, text};

/// What stands between the parts of such a remark.
const BREAKS: [char; 5] = [',', ';', '\n', '\t', '|'];

/// Reads the client out of a remark: phones, e-mails and ids wherever they stand, and the name that leads it. The
/// remark itself is kept whole by the caller.
pub(super) fn read(note: &str, countries: &[Country], record: &mut Record) {
    let note = text::clean(note);
    for part in note.split(BREAKS) {
        let (part, _remark) = part.split_once(" - ").unwrap_or((part, ""));
        if part.contains('@') {
            record.emails.extend(email::emails(part).values);
        } else if part.chars().filter(char::is_ascii_digit).count() >= 7 {
            let ids = tax_id::tax_ids(part, None, countries.first().copied()).values;
            let numbers = phone::phones_with_hints(part, countries).values;
            if numbers.is_empty() {
                record
                    .tax_ids
                    .extend(ids.into_iter().filter(|id| id.validity() == crate::model::Validity::Valid));
            } else {
                record.phones.extend(numbers);
            }
        }
    }
    if let Some(name) = leading_name(&note) {
        record.names.extend(company::company_name(name));
    }
}

/// The words before the first contact detail, when they can be a name: they begin the remark, hold a letter, and are
/// followed by a detail.
fn leading_name(note: &str) -> Option<&str> {
    let end = note.find(BREAKS)?;
    let name = note.get(..end)?.trim();
    let words = name.split_whitespace().count();
    let fits = (1..=8).contains(&words) && name.chars().any(char::is_alphabetic) && !name.contains('@');
    fits.then_some(name)
}
