//! The one place that knows the phone library: numbering plans of all countries, from Google's metadata.

use std::ops::RangeInclusive;

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
        let number = match country.map_or_else(|| settled_abroad(text), |country| settled(text, country)) {
            Some(number) => number,
            None => library.parse(text, region).ok()?,
        };
        let region = library.get_region_for_number(&number)?;
        // a number without a kind fits no description in its country's plan: that is what the library calls invalid
        let kind = match library.get_number_type(&number) {
            PhoneNumberType::Unknown => return None,
            known => kind(known),
        };
        if number.extension.is_some() {
            return None;
        }
        let (e164, national_length) = e164(&number)?;
        Some(Number { e164, national_length, kind, country: region.as_region_str().parse().ok() })
    })
}

/// A numbering plan in which digits of the usual lengths have one reading, which needs no parser.
struct Plan {
    country: Country,
    code: &'static str,
    code_number: i32,
    /// The digit dialled before the national number at home.
    trunk: Option<char>,
    /// What behind the trunk prefix makes another prefix of it, that for calls abroad.
    abroad: &'static [&'static str],
    /// How many digits a national number has.
    lengths: RangeInclusive<usize>,
}

impl Plan {
    /// The number of these national digits. One that begins with the trunk prefix is for the parser to judge.
    fn number(&self, national: &str) -> Option<PhoneNumber> {
        let plain = self.lengths.contains(&national.len()) && !national.starts_with('0');
        plain.then(|| national.parse().ok()).flatten().map(|national_number| PhoneNumber {
            country_code: self.code_number,
            national_number,
            ..PhoneNumber::default()
        })
    }
}

/// Plans of Google's metadata; ITU-T E.164 and the national plans say the same. A test holds them against the parser.
const PLANS: [Plan; 5] = {
    const fn plan(
        (country, code, code_number): (Country, &'static str, i32),
        trunk: Option<char>,
        abroad: &'static [&'static str],
        lengths: RangeInclusive<usize>,
    ) -> Plan {
        Plan { country, code, code_number, trunk, abroad, lengths }
    }
    [
        plan((Country::PL, "48", 48), None, &[], 9..=9),
        plan((Country::UA, "380", 380), Some('0'), &["0"], 9..=9),
        plan((Country::RU, "7", 7), Some('8'), &["10"], 10..=10),
        plan((Country::IL, "972", 972), Some('0'), &["0", "1"], 8..=9),
        plan((Country::DE, "49", 49), Some('0'), &["0"], 7..=11),
    ]
};

/// A number with its calling code, where the parser would find nothing else in it.
fn settled_abroad(text: &str) -> Option<PhoneNumber> {
    let digits = text.strip_prefix('+')?;
    PLANS.iter().find_map(|plan| plan.number(digits.strip_prefix(plan.code)?))
}

/// A national number, where the parser would find nothing else in it.
fn settled(digits: &str, country: Country) -> Option<PhoneNumber> {
    let plan = PLANS.iter().find(|plan| plan.country == country)?;
    match plan.trunk.and_then(|trunk| digits.strip_prefix(trunk)) {
        Some(national) if plan.abroad.iter().any(|prefix| national.starts_with(prefix)) => None,
        Some(national) => plan.number(national),
        None if digits.starts_with(plan.code) => None,
        None => plan.number(digits),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Every beginning of four digits, with tails of every length, in all forms: what is taken as settled is what the parser says.
    #[test]
    fn settled_numbers_are_those_of_the_parser() {
        let library = PhoneNumberUtil::new().expect("metadata");
        let mut settled_ones = 0;
        for plan in &PLANS {
            let region = Region::from_code(plan.country.as_str()).expect("a region");
            for start in 0..10_000_u32 {
                let tail = start.wrapping_mul(2_654_435_761) % 100_000_000;
                let all = format!("{start:04}{tail:08}");
                let length = 4 + start as usize % 8;
                let national = all.get(..length).expect("digits");
                let coded = [plan.code, national].concat();
                let trunk = plan.trunk.map(|trunk| format!("{trunk}{national}"));
                for digits in [Some(national.to_owned()), trunk, Some(coded.clone())].into_iter().flatten() {
                    if let Some(number) = settled(&digits, plan.country) {
                        settled_ones += 1;
                        assert_eq!(
                            library.parse(&digits, Some(region)).ok(),
                            Some(number),
                            "{digits} in {region:?}"
                        );
                    }
                }
                let whole = format!("+{coded}");
                if let Some(number) = settled_abroad(&whole) {
                    settled_ones += 1;
                    assert_eq!(library.parse(&whole, None).ok(), Some(number), "{whole}");
                }
            }
        }
        assert!(settled_ones > 20_000, "{settled_ones}");
    }
}
