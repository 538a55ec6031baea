//! Tax numbers whose check digits are right.

use super::dice::Dice;

/// The check digit of a weighted sum modulo 11; 10 counts as 0 where `ten` says so, else there is none.
fn modulo_11(digits: &[u32], weights: &[u32], ten: bool) -> Option<u32> {
    match digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 {
        10 if ten => Some(0),
        10 => None,
        digit => Some(digit),
    }
}

/// Luhn's check digit (ISO/IEC 7812-1) of eight digits, which Israel's registrar uses.
fn luhn(digits: &[u32]) -> u32 {
    let sum: u32 = digits
        .iter()
        .enumerate()
        .map(|(place, digit)| if place % 2 == 1 { digit * 2 / 10 + digit * 2 % 10 } else { *digit })
        .sum();
    (10 - sum % 10) % 10
}

/// ISO/IEC 7064, MOD 11,10, as in a German USt-IdNr.
fn mod_11_10(digits: &[u32]) -> u32 {
    let product = digits.iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10
}

/// The check digit of an ЄДРПОУ: numbers between 30 and 60 million have weights of their own, and a remainder of 10 is
/// counted again with weights greater by two.
fn edrpou(digits: &[u32]) -> u32 {
    let shifted = matches!(digits.first(), Some(3..=5));
    let weights: [u32; 7] = if shifted { [7, 1, 2, 3, 4, 5, 6] } else { [1, 2, 3, 4, 5, 6, 7] };
    modulo_11(digits, &weights, false)
        .or_else(|| modulo_11(digits, &weights.map(|weight| weight + 2), true))
        .unwrap_or(0)
}

/// The usual tax number of a company of the country (ISO 3166), as its owner writes it; nothing where none is known.
pub(super) fn tax_number(country: &str, dice: &mut Dice) -> Option<String> {
    // a few numbers have no check digit and are never given out: the next throw
    (0..8).find_map(|_| one(country, dice))
}

fn one(country: &str, dice: &mut Dice) -> Option<String> {
    let mut body =
        |shape: &str| -> Vec<u32> { dice.fill(shape).chars().filter_map(|sign| sign.to_digit(10)).collect() };
    let (prefix, digits, check) = match country {
        "PL" => {
            let digits = body("5########");
            let check = modulo_11(&digits, &[6, 5, 7, 2, 3, 4, 5, 6, 7], false)?;
            ("", digits, check)
        }
        "RU" => {
            let digits = body("77#######");
            let check = modulo_11(&digits, &[2, 4, 10, 3, 5, 9, 4, 6, 8], true)?;
            ("", digits, check)
        }
        "UA" => {
            let digits = body("3######");
            let check = edrpou(&digits);
            ("", digits, check)
        }
        "IL" => {
            let digits = body("51######");
            let check = luhn(&digits);
            ("", digits, check)
        }
        "DE" => {
            let digits = body("2#######");
            let check = mod_11_10(&digits);
            ("DE", digits, check)
        }
        "GB" => {
            let digits = body("6######");
            let sum: u32 = digits.iter().zip((2..=8).rev()).map(|(digit, weight)| digit * weight).sum();
            let check = 97 - sum % 97;
            return Some(format!("GB{}{check:02}", written(&digits)));
        }
        _ => return None,
    };
    Some(format!("{prefix}{}{check}", written(&digits)))
}

fn written(digits: &[u32]) -> String {
    digits.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tax_id;

    #[test]
    fn every_number_passes_its_check() {
        let mut dice = Dice::of(1, 2, 3);
        for country in ["PL", "RU", "UA", "IL", "DE", "GB"] {
            for _ in 0..200 {
                let number = tax_number(country, &mut dice).unwrap();
                let countries: Vec<String> = tax_id::valid_schemes(&number)
                    .into_iter()
                    .map(|(_, country)| country.to_string())
                    .collect();
                assert!(countries.iter().any(|valid| valid == country), "{country} {number}: {countries:?}");
            }
        }
    }
}
