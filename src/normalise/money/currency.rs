//! Currencies: codes, signs and words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::super::text::{clean, is_double_quote};
use crate::model::Currency;

static WORDS: LazyLock<BTreeMap<&'static str, Currency>> = LazyLock::new(|| {
    let mut words = BTreeMap::new();
    for line in include_str!("currencies.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((code, spellings)) = line.split_once('\t') else { continue };
        let Some(currency) = coded(code) else { continue };
        for spelling in spellings.split(';').filter(|spelling| !spelling.is_empty()) {
            words.entry(spelling).or_insert(currency);
        }
    }
    words
});

/// Active codes of ISO 4217.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF \
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG \
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF \
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS \
    VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";

fn coded(text: &str) -> Option<Currency> {
    let &[a, b, c] = text.as_bytes() else { return None };
    if !text.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let code = [a, b, c].map(|b| b.to_ascii_uppercase());
    CODES
        .as_bytes()
        .split(u8::is_ascii_whitespace)
        .any(|known| known == code)
        .then(|| Currency::new_normal(code))
}

/// Reads a currency: code, sign or word. The code of the old rouble, `RUR`, reads as `RUB`.
#[must_use]
pub fn currency(raw: &str) -> Option<Currency> {
    if raw.len() > 32 {
        return None;
    }
    let mut text = clean(raw).to_lowercase();
    if text.chars().any(is_double_quote) {
        text = text.replace(is_double_quote, "\"");
    }
    let bare = text.trim_matches(|c: char| matches!(c, '.' | ',' | ':' | ';' | '(' | ')' | ' '));
    coded(bare).or_else(|| WORDS.get(bare).copied())
}
