//! Plural forms of whole numbers, by the rules of the Unicode CLDR (Language Plural Rules, cardinals).

/// The forms a language has.
#[cfg(test)]
#[must_use]
pub fn forms(language: &str) -> &'static [&'static str] {
    match language {
        "pl" | "ru" | "uk" => &["one", "few", "many"],
        "he" => &["one", "two", "other"],
        _ => &["one", "other"],
    }
}

/// The form that a number takes.
#[must_use]
pub fn form(language: &str, number: u64) -> &'static str {
    let (tens, hundreds) = (number % 10, number % 100);
    let few = (2..=4).contains(&tens) && !(12..=14).contains(&hundreds);
    match language {
        "pl" if number == 1 => "one",
        "ru" | "uk" if tens == 1 && hundreds != 11 => "one",
        "pl" | "ru" | "uk" if few => "few",
        "pl" | "ru" | "uk" => "many",
        "he" if number == 2 => "two",
        _ if number == 1 => "one",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_the_forms_of_cldr() {
        let said = |language, numbers: &[u64]| numbers.iter().map(|n| form(language, *n)).collect::<Vec<_>>();
        assert_eq!(said("en", &[0, 1, 2, 21]), ["other", "one", "other", "other"]);
        assert_eq!(
            said("pl", &[0, 1, 2, 5, 12, 21, 22, 112]),
            ["many", "one", "few", "many", "many", "many", "few", "many"]
        );
        assert_eq!(
            said("ru", &[0, 1, 2, 5, 11, 14, 21, 111, 122]),
            ["many", "one", "few", "many", "many", "many", "one", "many", "few"]
        );
        assert_eq!(said("he", &[0, 1, 2, 3, 20]), ["other", "one", "two", "other", "other"]);
    }

    #[test]
    fn every_form_that_is_taken_is_one_the_language_has() {
        for language in ["en", "de", "he", "pl", "ru", "uk"] {
            for number in 0..1_000 {
                assert!(forms(language).contains(&form(language, number)), "{language} {number}");
            }
        }
    }
}
