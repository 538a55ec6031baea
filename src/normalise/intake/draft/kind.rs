//! Whether a row is a company or a private person.

use crate::model::{ClientKind, CompanyName, EmailClass, Record, TaxId, TaxScheme, Validity};
use crate::normalise::person;

/// What a row is; `None` where it names nobody. A legal form and a firm's id decide; then the mailbox that carries the name,
/// then how the name looks.
pub(super) fn kind(record: &Record) -> Option<ClientKind> {
    let Some(name) = record.names.first() else {
        return (!record.persons.is_empty()).then_some(ClientKind::Person);
    };
    if name.form().is_some() || record.tax_ids.iter().any(names_a_firm) {
        return Some(ClientKind::Company);
    }
    let told = kind_by_mailbox(name, record);
    let looks =
        || if person::looks_like_person(name.display()) { ClientKind::Person } else { ClientKind::Company };
    Some(told.unwrap_or_else(looks))
}

/// `biuro@lisownia.pl` is the mailbox of a company Lisownia, `jan.lis81@wp.pl` that of a person Jan Lis.
fn kind_by_mailbox(name: &CompanyName, record: &Record) -> Option<ClientKind> {
    let (first, last) = name.key().split_once(' ')?;
    record.emails.iter().find_map(|email| match email.class() {
        EmailClass::Own | EmailClass::Role => {
            let label = email.registrable_domain().split('.').next().unwrap_or_default().replace('-', "");
            let is_name = name.key().chars().filter(|c| *c != ' ').eq(label.chars());
            is_name.then_some(ClientKind::Company)
        }
        EmailClass::Free => {
            let mailbox = email.as_str().split('@').next().unwrap_or_default();
            let mailbox = mailbox.trim_end_matches(|c: char| c.is_ascii_digit());
            let (one, other) = mailbox.split_once(['.', '_'])?;
            let is_name = (one, other) == (first, last) || (other, one) == (first, last);
            is_name.then_some(ClientKind::Person)
        }
        EmailClass::Disposable => None,
    })
}

/// Whether an id is one that only firms have, sole traders among them.
fn names_a_firm(id: &TaxId) -> bool {
    id.validity() != Validity::Wrong
        && match id.scheme() {
            TaxScheme::PlNip
            | TaxScheme::PlRegon
            | TaxScheme::PlKrs
            | TaxScheme::RuKpp
            | TaxScheme::RuOgrn
            | TaxScheme::RuOkpo
            | TaxScheme::UaEdrpou
            | TaxScheme::UaIpn
            | TaxScheme::IlHp
            | TaxScheme::Vat
            | TaxScheme::DeHrb
            | TaxScheme::GbCompany
            | TaxScheme::UsEin => true,
            // a firm's has ten digits, a person's twelve
            TaxScheme::RuInn => id.number().len() == 10,
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Origin, RecordRole, TableId};
    use crate::normalise::company::company_name;
    use crate::normalise::email::emails;

    fn kind_of(name: &str, mailbox: &str) -> Option<ClientKind> {
        let mut record = Record::empty(Origin { table: TableId(0), row: 0 }, RecordRole::Client);
        record.names.extend(company_name(name));
        record.emails.extend(emails(mailbox).values);
        kind(&record)
    }

    #[test]
    fn a_mailbox_that_carries_the_name_tells_whose_it_is() {
        // the first two look like companies, the third like a person
        assert_eq!(kind_of("Rbid Iakobobitz", ""), Some(ClientKind::Company));
        assert_eq!(kind_of("Rbid Iakobobitz", "rbid.iakobobitz1984@gmail.com"), Some(ClientKind::Person));
        assert_eq!(kind_of("Jan Lis", ""), Some(ClientKind::Person));
        assert_eq!(kind_of("Jan Lis", "biuro@janlis.pl"), Some(ClientKind::Company));
        assert_eq!(kind_of("Jan Lis sp. z o.o.", "jan.lis@wp.pl"), Some(ClientKind::Company));
        assert_eq!(kind_of("", "jan.lis@wp.pl"), None);
    }
}
