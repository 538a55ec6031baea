//! The one place that knows the phone library: numbering plans of all countries, from Google's metadata.

use rlibphonenumber::{PhoneNumber, PhoneNumberType, PhoneNumberUtil, Region};

use crate::model::{Country, PhoneKind};

/// A number that its country's numbering plan knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Country code and national number as one number.
    pub e164: u64,
    /// How many digits the national number has.
    pub national_length: u32,
    /// The kind.
    pub kind: PhoneKind,
    /// The country, if the number belongs to one.
    pub country: Option<Country>,
}

thread_local! {
    // one a thread: the pool of compiled patterns is shared within one instance and scales badly between threads
    static LIBRARY: Option<PhoneNumberUtil> = PhoneNumberUtil::new().ok();
}

/// Reads digits with a plus before them, or national digits of a country; `None` unless the number is valid.
pub(super) fn parse(text: &str, country: Option<Country>) -> Option<Number> {
    let region = match country {
        Some(country) => Some(Region::from_code(country.as_str()).ok()?),
        None => None,
    };
    LIBRARY.with(|library| {
        let library = library.as_ref()?;
        let number = library.parse(text, region).ok()?;
        let region = library.get_region_for_number(&number)?;
        if number.extension.is_some() || !library.is_valid_number_for_region(&number, region) {
            return None;
        }
        let kind = kind(library.get_number_type(&number));
        let (e164, national_length) = e164(&number)?;
        Some(Number { e164, national_length, kind, country: region.as_region_str().parse().ok() })
    })
}

/// The calling code of a country.
pub(super) fn calling_code(country: Country) -> Option<u32> {
    let region = Region::from_code(country.as_str()).ok()?;
    LIBRARY.with(|library| {
        let code = library.as_ref()?.get_country_code_for_region(region)?;
        u32::try_from(code).ok()
    })
}

fn e164(number: &PhoneNumber) -> Option<(u64, u32)> {
    let zeros = if number.italian_leading_zero() { number.number_of_leading_zeros().clamp(0, 14) } else { 0 };
    let significant = number.national_number.checked_ilog10().map_or(1, |log| log + 1);
    let length = significant + u32::try_from(zeros).ok()?;
    let code = u64::try_from(number.country_code).ok()?;
    let e164 = code.checked_mul(10_u64.checked_pow(length)?)?.checked_add(number.national_number)?;
    Some((e164, length))
}

fn kind(kind: PhoneNumberType) -> PhoneKind {
    match kind {
        // a number of internet telephony stands for a line at a place (Poland 39, Israel 077)
        PhoneNumberType::FixedLine | PhoneNumberType::VoIP => PhoneKind::Fixed,
        PhoneNumberType::Mobile => PhoneKind::Mobile,
        PhoneNumberType::FixedLineOrMobile | PhoneNumberType::Unknown => PhoneKind::FixedOrMobile,
        _ => PhoneKind::Special,
    }
}
