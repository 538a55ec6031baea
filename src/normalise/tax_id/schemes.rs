//! What the rules of one scheme say of one bare number.

use super::{arithmetic::is_digits, english, germany, israel, poland, russia, ukraine, vat};
use crate::model::{Country, TaxId, TaxScheme, Validity};

/// The country of a scheme; a VAT number's country stands in the number.
pub(super) fn country_of(scheme: TaxScheme) -> Option<Country> {
    match scheme {
        TaxScheme::PlNip | TaxScheme::PlRegon | TaxScheme::PlKrs | TaxScheme::PlPesel => Some(Country::PL),
        TaxScheme::RuInn | TaxScheme::RuKpp | TaxScheme::RuOgrn | TaxScheme::RuOkpo => Some(Country::RU),
        TaxScheme::UaEdrpou | TaxScheme::UaIpn | TaxScheme::UaRnokpp => Some(Country::UA),
        TaxScheme::IlHp | TaxScheme::IlTz => Some(Country::IL),
        TaxScheme::DeTaxNumber | TaxScheme::DeHrb => Some(Country::DE),
        TaxScheme::GbCompany => Some(Country::GB),
        TaxScheme::UsEin => Some(Country::US),
        TaxScheme::Vat | TaxScheme::Unknown => None,
    }
}

const ALL: [TaxScheme; 19] = [
    TaxScheme::PlNip,
    TaxScheme::PlRegon,
    TaxScheme::PlKrs,
    TaxScheme::PlPesel,
    TaxScheme::RuInn,
    TaxScheme::RuKpp,
    TaxScheme::RuOgrn,
    TaxScheme::RuOkpo,
    TaxScheme::UaEdrpou,
    TaxScheme::UaIpn,
    TaxScheme::UaRnokpp,
    TaxScheme::IlHp,
    TaxScheme::IlTz,
    TaxScheme::DeTaxNumber,
    TaxScheme::DeHrb,
    TaxScheme::Vat,
    TaxScheme::GbCompany,
    TaxScheme::UsEin,
    TaxScheme::Unknown,
];

/// Reads the form in the outputs: `PL:NIP:5260250274`, `ID:AB1234`.
pub(super) fn from_display(text: &str) -> Option<TaxId> {
    let mut parts = text.rsplit(':');
    let (number, name, prefix) = (parts.next()?, parts.next()?, parts.next());
    let scheme = ALL.into_iter().find(|scheme| scheme.as_str() == name)?;
    let country = prefix.map(str::parse).transpose().ok()?;
    let canonical =
        number.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'+' | b'*'));
    let foreign = country_of(scheme).is_some_and(|own| country != Some(own));
    if !canonical || number.is_empty() || parts.next().is_some() || foreign {
        return None;
    }
    let validity = match scheme {
        TaxScheme::Unknown => Validity::Plausible,
        scheme => check(scheme, country, number).unwrap_or(Validity::Wrong),
    };
    Some(TaxId::new_normal(country, scheme, number.to_owned(), validity))
}

/// The schemes of a country that its firms are known by, likeliest first.
pub(super) fn of_country(country: Country) -> &'static [TaxScheme] {
    match country.as_str() {
        "PL" => &[TaxScheme::PlNip, TaxScheme::PlRegon, TaxScheme::PlPesel, TaxScheme::PlKrs],
        "RU" => &[TaxScheme::RuInn, TaxScheme::RuOgrn, TaxScheme::RuOkpo, TaxScheme::RuKpp],
        "UA" => &[TaxScheme::UaEdrpou, TaxScheme::UaRnokpp, TaxScheme::UaIpn],
        "IL" => &[TaxScheme::IlHp, TaxScheme::IlTz],
        "DE" => &[TaxScheme::Vat, TaxScheme::DeTaxNumber],
        "GB" => &[TaxScheme::Vat, TaxScheme::GbCompany],
        "US" => &[TaxScheme::UsEin],
        _ => &[TaxScheme::Vat],
    }
}

/// What the scheme says of a number; `None` where the number has not its form.
pub(super) fn check(scheme: TaxScheme, country: Option<Country>, number: &str) -> Option<Validity> {
    let proven = |right: bool| if right { Validity::Valid } else { Validity::Wrong };
    let plausible = |fits: bool| fits.then_some(Validity::Plausible);
    match scheme {
        TaxScheme::PlNip => poland::nip(number).map(proven),
        TaxScheme::PlRegon => poland::regon(number).map(proven),
        TaxScheme::PlPesel => poland::pesel(number).map(proven),
        TaxScheme::PlKrs => plausible(poland::krs(number)),
        TaxScheme::RuInn => russia::inn(number).map(proven),
        TaxScheme::RuOgrn => russia::ogrn(number).map(proven),
        TaxScheme::RuOkpo => russia::okpo(number).map(proven),
        TaxScheme::RuKpp => plausible(russia::kpp(number)),
        TaxScheme::UaEdrpou => ukraine::edrpou(number).map(proven),
        TaxScheme::UaRnokpp => ukraine::rnokpp(number).map(proven),
        TaxScheme::UaIpn => plausible(ukraine::ipn(number)),
        TaxScheme::IlHp | TaxScheme::IlTz => israel::nine(number).map(proven),
        TaxScheme::DeTaxNumber => plausible(germany::steuernummer(number)),
        TaxScheme::DeHrb => {
            plausible(germany::register_entry(number).is_some_and(|(entry, _)| entry == number))
        }
        TaxScheme::GbCompany => plausible(english::company_number(number)),
        TaxScheme::UsEin => {
            english::ein(number).map(|used| if used { Validity::Plausible } else { Validity::Wrong })
        }
        TaxScheme::Vat => vat::check(country?, &vat::canonical(country?, number)).map(proven),
        TaxScheme::Unknown => None,
    }
}

/// Lengths that a number of the scheme is filled up to where a spreadsheet took its leading zeros.
fn full_lengths(scheme: TaxScheme) -> &'static [usize] {
    match scheme {
        TaxScheme::PlNip | TaxScheme::UaRnokpp | TaxScheme::PlKrs => &[10],
        TaxScheme::RuInn => &[10, 12],
        TaxScheme::PlRegon => &[9, 14],
        TaxScheme::PlPesel => &[11],
        TaxScheme::UaEdrpou | TaxScheme::RuOkpo | TaxScheme::GbCompany => &[8],
        TaxScheme::IlHp | TaxScheme::IlTz => &[9],
        _ => &[],
    }
}

/// The number with its leading zeros put back, where the check digit proves it. The Polish and the British register
/// number have none; there the length is always the same, and nothing else is written in their columns.
///
/// A NIP begins with the number of a tax office, from 101 on, and an INN with that of a region, from 01 on: a check digit
/// that fits after more zeros fits by chance.
pub(super) fn with_lost_zeros(scheme: TaxScheme, number: &str) -> Option<String> {
    if !is_digits(number) {
        return None;
    }
    let most = match scheme {
        TaxScheme::PlNip => return None,
        TaxScheme::RuInn => 1,
        TaxScheme::PlKrs => 7,
        TaxScheme::UaEdrpou | TaxScheme::IlHp | TaxScheme::IlTz => 3,
        _ => 2,
    };
    full_lengths(scheme).iter().find_map(|&length| {
        let missing = length.checked_sub(number.len()).filter(|missing| (1..=most).contains(missing))?;
        let padded = format!("{}{number}", "0".repeat(missing));
        let fits = match check(scheme, None, &padded)? {
            Validity::Valid => true,
            Validity::Plausible => matches!(scheme, TaxScheme::PlKrs | TaxScheme::GbCompany),
            Validity::Wrong => false,
        };
        fits.then_some(padded)
    })
}

/// The id in the one form that always compares equal: a Polish VAT number is a NIP, an Israeli number with 5 in front a
/// company's and any other a person's, a Belgian one has ten digits.
pub(super) fn make(scheme: TaxScheme, country: Option<Country>, number: &str, validity: Validity) -> TaxId {
    let (scheme, country, number) = match (scheme, country.or_else(|| country_of(scheme))) {
        (TaxScheme::Vat, Some(Country::PL)) => (TaxScheme::PlNip, Some(Country::PL), number.to_owned()),
        (TaxScheme::Vat, Some(country)) => (TaxScheme::Vat, Some(country), vat::canonical(country, number)),
        (TaxScheme::IlHp | TaxScheme::IlTz, country) if validity == Validity::Valid => {
            let scheme = if israel::is_company(number) { TaxScheme::IlHp } else { TaxScheme::IlTz };
            (scheme, country, number.to_owned())
        }
        (scheme, country) => (scheme, country_of(scheme).or(country), number.to_owned()),
    };
    TaxId::new_normal(country, scheme, number, validity)
}
