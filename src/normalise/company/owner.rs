//! The person behind a sole trader's name.

use super::{Parts, display, legal_form, words};
use crate::model::CompanyName;
use crate::normalise::person;

/// The name of the person who trades under a name: `ФОП Іваненко О.П.` gives `Іваненко О.П.`, `PHU Kowalski Jan` gives
/// `Kowalski Jan`. `None` where the name carries another legal form or no person can be told.
#[must_use]
pub fn owner_of_sole_trader(raw: &str) -> Option<String> {
    let text = display(raw);
    let list = words::words(&text);
    let form = legal_form::combined(&legal_form::find(&list, (0, list.len()))).map(|form| form.family);
    match form {
        Some(legal_form::SOLE_TRADER) => {
            let core = Parts::of(&text).core(&text);
            (person::looks_like_person(&core) || is_family_name_alone(&core)).then_some(core)
        }
        Some(_) => None,
        None => {
            // `PHU Jan Kowalski`: words of trade, then a person
            let start =
                list.iter().position(|word| !super::is_common_word(&word.letters)).filter(|at| *at > 0)?;
            let rest = text.get(list.get(start)?.start..)?;
            person::looks_like_person(rest).then(|| rest.to_owned())
        }
    }
}

/// Whether [`owner_of_sole_trader`] may find a person behind a name: it is asked only then, for it reads the name anew.
#[must_use]
pub fn may_be_sole_trader(name: &CompanyName) -> bool {
    match name.form() {
        Some(form) => form.family == legal_form::SOLE_TRADER,
        None => name.key().split(' ').next().is_some_and(super::is_common_word),
    }
}

/// `ФОП Іваненко`: one word that can be a family name.
fn is_family_name_alone(core: &str) -> bool {
    !core.contains(' ')
        && core.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
        && person::is_family_name(core)
}
