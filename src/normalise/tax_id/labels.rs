//! Words that say which id follows.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::cell;
use crate::model::TaxScheme;

/// A piece of a cell with the labels before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Segment {
    /// The schemes that the labels name, in order.
    pub schemes: Vec<TaxScheme>,
    /// Where the text behind them stands.
    pub range: Range<usize>,
}

/// The labels, longest first, so that `ust-idnr.` is not read as `ust-id`.
static LABELS: LazyLock<Vec<(&'static str, Option<TaxScheme>)>> = LazyLock::new(|| {
    let mut labels: Vec<_> = cell::data_lines(include_str!("labels.tsv"))
        .filter_map(|line| line.split_once('\t'))
        .map(|(label, scheme)| (label, scheme_named(scheme)))
        .collect();
    labels.sort_unstable_by_key(|(label, _)| (std::cmp::Reverse(label.len()), *label));
    labels
});

fn scheme_named(name: &str) -> Option<TaxScheme> {
    Some(match name {
        "PL:NIP" => TaxScheme::PlNip,
        "PL:REGON" => TaxScheme::PlRegon,
        "PL:KRS" => TaxScheme::PlKrs,
        "PL:PESEL" => TaxScheme::PlPesel,
        "RU:INN" => TaxScheme::RuInn,
        "RU:KPP" => TaxScheme::RuKpp,
        "RU:OGRN" => TaxScheme::RuOgrn,
        "RU:OKPO" => TaxScheme::RuOkpo,
        "UA:EDRPOU" => TaxScheme::UaEdrpou,
        "UA:IPN" => TaxScheme::UaIpn,
        "UA:RNOKPP" => TaxScheme::UaRnokpp,
        "IL:HP" => TaxScheme::IlHp,
        "IL:TZ" => TaxScheme::IlTz,
        "DE:STNR" => TaxScheme::DeTaxNumber,
        "EU:VAT" => TaxScheme::Vat,
        "GB:CRN" => TaxScheme::GbCompany,
        "US:EIN" => TaxScheme::UsEin,
        _ => return None,
    })
}

/// Divides a text in lower case at its labels.
pub(super) fn segments(lower: &str) -> Vec<Segment> {
    let mut segments = vec![Segment::default()];
    let (mut start, mut at) = (0, 0);
    let mut boundary = true;
    while let Some(c) = lower.get(at..).and_then(|rest| rest.chars().next()) {
        let label = if boundary && (c.is_alphabetic() || c == '№') { label_at(lower, at) } else { None };
        let Some((length, scheme)) = label else {
            boundary = !c.is_alphanumeric();
            at += c.len_utf8();
            continue;
        };
        let before = lower.get(start..at).unwrap_or("");
        if let Some(last) = segments.last_mut() {
            last.range = start..at;
        }
        if before.contains(char::is_alphanumeric) {
            segments.push(Segment::default());
        }
        if let Some(last) = segments.last_mut() {
            last.schemes.extend(scheme);
        }
        at += length;
        start = at;
        boundary = true;
    }
    if let Some(last) = segments.last_mut() {
        last.range = start..lower.len();
    }
    segments
}

fn label_at(lower: &str, at: usize) -> Option<(usize, Option<TaxScheme>)> {
    let rest = lower.get(at..)?;
    LABELS.iter().find_map(|(label, scheme)| {
        let behind = rest.strip_prefix(label)?;
        // `nr` is no label in `nr1a`, but `nip5260250274` is one
        let ends = !behind.starts_with(char::is_alphabetic)
            && (label.len() > 2 || !behind.starts_with(|c: char| c.is_ascii_digit()));
        ends.then_some((label.len(), *scheme))
    })
}

#[cfg(test)]
mod tests {
    use super::{LABELS, scheme_named, segments};
    use crate::model::TaxScheme;

    #[test]
    fn every_label_names_a_scheme_or_none() {
        for line in super::cell::data_lines(include_str!("labels.tsv")) {
            let (label, scheme) = line.split_once('\t').expect("two columns");
            assert!(scheme == "-" || scheme_named(scheme).is_some(), "{line}");
            assert_eq!(label, label.to_lowercase());
        }
        assert!(LABELS.len() > 80);
    }

    #[test]
    fn labels_divide_and_gather() {
        let told = segments("инн/кпп 7707083893/770701001");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].schemes, [TaxScheme::RuInn, TaxScheme::RuKpp]);
        let told = segments("nip: 526-025-02-74, regon 012345678");
        assert_eq!(told.len(), 2);
        assert_eq!(told[1].schemes, [TaxScheme::PlRegon]);
    }
}
