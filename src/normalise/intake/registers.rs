//! Ids in the registers of the client's own country: a column headed `NIP` holds the ids of foreign clients too.

use crate::model::{Country, TaxId, TaxScheme, Validity};
use crate::normalise::{Parsed, tax_id};

/// The id by which each country's tax office knows a company.
const MAIN: [(Country, TaxScheme); 6] = [
    (Country::PL, TaxScheme::PlNip),
    (Country::RU, TaxScheme::RuInn),
    (Country::UA, TaxScheme::UaEdrpou),
    (Country::IL, TaxScheme::IlHp),
    (Country::DE, TaxScheme::Vat),
    (Country::GB, TaxScheme::Vat),
];

/// Reads ids as what the column says they are, unless the row is at home in another country: then that country's
/// registers come first. `assumed` is the country of rows that name none.
pub(super) fn ids(
    written: &str,
    scheme: Option<TaxScheme>,
    home: Option<Country>,
    assumed: Option<Country>,
) -> Parsed<TaxId> {
    let meant = scheme.and_then(tax_id::country_of);
    if let (Some(home), Some(meant), Some(scheme)) = (home, meant, scheme)
        && home != meant
    {
        let main = MAIN.iter().find(|(country, _)| *country == home).map(|(_, main)| *main);
        let same_rank = MAIN.iter().any(|(_, main)| *main == scheme);
        let native = main.filter(|_| same_rank).map(|main| tax_id::tax_ids(written, Some(main), Some(home)));
        if let Some(native) = native.filter(|native| has(native, |id| id.validity() == Validity::Valid)) {
            return native;
        }
        let any = tax_id::tax_ids(written, None, Some(home));
        if has(&any, |id| id.scheme() != TaxScheme::Unknown && id.validity() != Validity::Wrong) {
            return any;
        }
    }
    tax_id::tax_ids(written, scheme, home.or(assumed))
}

fn has(parsed: &Parsed<TaxId>, fits: impl Fn(&TaxId) -> bool) -> bool {
    parsed.values.iter().any(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str, scheme: TaxScheme, home: Country) -> Vec<String> {
        ids(written, Some(scheme), Some(home), None).values.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_column_of_polish_ids_holds_foreign_ones_too() {
        assert_eq!(read("5260250274", TaxScheme::PlNip, Country::PL), ["PL:NIP:5260250274"]);
        assert_eq!(read("32855961", TaxScheme::PlNip, Country::UA), ["UA:EDRPOU:32855961"]);
        assert_eq!(read("7707083893", TaxScheme::PlNip, Country::RU), ["RU:INN:7707083893"]);
        assert_eq!(read("770701001", TaxScheme::PlRegon, Country::RU), ["RU:KPP:770701001"]);
    }
}
