//! Families of fields: those of phones, of dates, of numbers, of tax ids.

use crate::model::{Field, TaxScheme};

/// The fields of tax and register ids with their schemes.
pub(crate) const TAX_FIELDS: [(Field, TaxScheme); 16] = [
    (Field::PlNip, TaxScheme::PlNip),
    (Field::PlRegon, TaxScheme::PlRegon),
    (Field::PlKrs, TaxScheme::PlKrs),
    (Field::PlPesel, TaxScheme::PlPesel),
    (Field::RuInn, TaxScheme::RuInn),
    (Field::RuKpp, TaxScheme::RuKpp),
    (Field::RuOgrn, TaxScheme::RuOgrn),
    (Field::RuOkpo, TaxScheme::RuOkpo),
    (Field::UaEdrpou, TaxScheme::UaEdrpou),
    (Field::UaIpn, TaxScheme::UaIpn),
    (Field::IlHp, TaxScheme::IlHp),
    (Field::IlTz, TaxScheme::IlTz),
    (Field::VatId, TaxScheme::Vat),
    (Field::DeTaxNumber, TaxScheme::DeTaxNumber),
    (Field::DeHrb, TaxScheme::DeHrb),
    (Field::UsEin, TaxScheme::UsEin),
];

/// Whether a field holds phones.
pub(crate) fn is_phone(field: Field) -> bool {
    matches!(field, Field::Phone | Field::Mobile | Field::PhoneOther | Field::Fax | Field::Messenger)
}

/// Whether a field holds dates.
pub(crate) fn is_date(field: Field) -> bool {
    matches!(
        field,
        Field::NextContactDate
            | Field::LastContactDate
            | Field::CreatedDate
            | Field::UpdatedDate
            | Field::Birthday
            | Field::FirstOrderDate
            | Field::LastOrderDate
            | Field::OrderDate
            | Field::InteractionDate
    )
}

/// Whether a field holds numbers or amounts.
pub(crate) fn is_number(field: Field) -> bool {
    matches!(
        field,
        Field::OrderAmount
            | Field::UnitPrice
            | Field::Discount
            | Field::Quantity
            | Field::AnnualRevenue
            | Field::Size
    )
}
