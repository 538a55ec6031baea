//! The best spelling of a name.
//!
//! A name is shown as people of its country write it: its legal form in the home spelling and at its usual end, the quotes of
//! its language. Which writing of a company is shown is decided in `choice`.

use std::cmp::Reverse;

use compact_str::CompactString;

use crate::config::SurvivalRule;
use crate::model::{CompanyName, Country, LegalForm, PersonName};

use super::known_words::KnownWords;
use super::spelling::{Script, is_native_text, main_script, spelling};
use super::survive::{Counts, Verdicts, Whole, passing};
use super::witness::Witness;

/// The legal form: the one most records carry, in its home spelling; among equals the one of the chosen name.
pub(super) fn legal_form(
    witnesses: &[Witness<'_>],
    chosen: Option<&CompanyName>,
    country: Option<Country>,
) -> Option<LegalForm> {
    let told = || witnesses.iter().flat_map(|witness| &witness.record.names).filter_map(CompanyName::form);
    let families = Counts::of(told().map(|form| form.family));
    let own = chosen.and_then(CompanyName::form);
    told()
        .max_by_key(|form| {
            let at_home = form.country.is_some() && form.country == country;
            let native = is_native_text(&form.display, country);
            let is_own = own.map(|own| own.family) == Some(form.family);
            (families.get(&form.family), is_own, at_home, native, Some(*form) == own, Reverse(*form))
        })
        .map(|form| called_at_home(form, country))
}

/// The form by the name that its own law gives it. The Israeli Companies Law (5759-1999, section 25) has the name of a limited
/// company end in `בע"מ`, and `Ltd` where it is written in English.
fn called_at_home(form: &LegalForm, country: Option<Country>) -> LegalForm {
    if country == Some(Country::IL) && form.display == "Ltd" {
        return LegalForm { display: "בע\"מ".into(), family: form.family, country };
    }
    form.clone()
}

/// The family of forms behind which the name of a person stands, without quotes.
const SOLE_TRADER: &str = "sole_trader";

/// Marks that people put around names.
const QUOTES: [char; 9] = ['"', '„', '”', '“', '«', '»', '‟', '″', '＂'];

/// A company name as it is written at home. Where it is nothing but its legal form and its name, a Cyrillic form comes first and
/// the name stands in guillemets behind it (ООО «Ромашка»). A name without a form takes that of the client, which other rows
/// tell in other letters. Of any other name, which may hold a branch, a second form or the form spelled out, only the quotes
/// are put right.
pub(super) fn shown(name: &CompanyName, client_form: Option<&LegalForm>, country: Option<Country>) -> String {
    let (display, core) = (name.display(), name.core());
    let bare = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let plain = |form: &LegalForm| {
        let (whole, form, core) = (bare(display), bare(&form.display), bare(core));
        !core.is_empty() && (whole == format!("{form}{core}") || whole == format!("{core}{form}"))
    };
    if name.form().is_none() {
        let bare = if is_quoted_whole(display) { display.trim_matches(QUOTES) } else { display };
        let form = client_form.filter(|form| !bare.contains(QUOTES) && is_written_alike(form, bare, country));
        return match form {
            Some(form) if main_script(&form.display) == Some(Script::Cyrillic) => behind_cyrillic(form, bare),
            Some(form) if stands_behind(form) => format!("{bare} {}", form.display),
            _ if bare == display => guillemets(display),
            _ => bare.to_owned(),
        };
    }
    let Some(own) = name.form().filter(|own| name.branch().is_none() && plain(own)) else {
        return guillemets(display);
    };
    let at_home = |form: &&LegalForm| form.family == own.family && is_native_text(&form.display, country);
    let form = client_form.filter(at_home).unwrap_or(own);
    match main_script(&form.display) {
        Some(Script::Cyrillic) => behind_cyrillic(form, core),
        _ if bare(display).starts_with(&bare(&own.display)) && stands_behind(own) => {
            format!("{core} {}", form.display)
        }
        // people write the form in the case they like
        _ if !display.contains(QUOTES) && (form == own) => display.to_owned(),
        _ if bare(display).starts_with(&bare(&own.display)) => format!("{} {core}", form.display),
        _ => format!("{core} {}", form.display),
    }
}

/// Whether a form of the country is written in the letters of a name.
fn is_written_alike(form: &LegalForm, name: &str, country: Option<Country>) -> bool {
    form.country.is_some() && form.country == country && main_script(&form.display) == main_script(name)
}

/// A name behind its Cyrillic form.
fn behind_cyrillic(form: &LegalForm, name: &str) -> String {
    if form.family == SOLE_TRADER {
        format!("{} {name}", form.display)
    } else {
        format!("{} «{name}»", form.display)
    }
}

/// Families of forms that stand behind the name wherever they are written in Latin or Hebrew letters.
const BEHIND: [&str; 4] = ["llc", "jsc", "limited_partnership", "general_partnership"];

/// Whether a form is one of the countries that write it behind the name; Lithuanians, Latvians and Swedes write it before, and
/// so do those who write a Cyrillic form in Latin letters.
fn stands_behind(form: &LegalForm) -> bool {
    let countries = ["PL", "DE", "AT", "CH", "GB", "IE", "US", "IL"];
    BEHIND.contains(&form.family) && form.country.is_none_or(|country| countries.contains(&country.as_str()))
}

/// Whether all there is of a name stands in one pair of quotes.
fn is_quoted_whole(display: &str) -> bool {
    display.starts_with(QUOTES) && display.ends_with(QUOTES) && display.matches(QUOTES).count() == 2
}

/// A Cyrillic name with its quotes as guillemets, if they are a pair.
fn guillemets(display: &str) -> String {
    let quotes = display.matches(QUOTES).count();
    if quotes != 2 || main_script(display) != Some(Script::Cyrillic) {
        return display.to_owned();
    }
    let mut opened = false;
    let pair = |c: char| {
        if !QUOTES.contains(&c) {
            return c;
        }
        let mark = if opened { '»' } else { '«' };
        opened = true;
        mark
    };
    display.chars().map(pair).collect()
}

/// The name of a private person: of the writings that the `rules` leave the fullest and best spelled.
pub(super) fn own<'a>(
    told: Vec<(&'a PersonName, &'a Witness<'a>)>,
    country: Option<Country>,
    known: &KnownWords,
    rules: &[SurvivalRule],
    verdicts: &mut Verdicts,
) -> Option<&'a PersonName> {
    let measures =
        (|name: &&PersonName| name.display.chars().count(), |name: &&'a PersonName| name.display.as_str());
    let told = passing(told, rules, Whole::Person, verdicts, measures);
    person(told.iter().map(|(name, _)| *name), country, known)
}

/// The fullest and best spelled of several writings of one person's name.
pub(super) fn person<'a>(
    writings: impl Iterator<Item = &'a PersonName> + Clone,
    country: Option<Country>,
    known: &KnownWords,
) -> Option<&'a PersonName> {
    let mut all = writings.clone();
    if let (Some(only), None) = (all.next(), all.next()) {
        return Some(only);
    }
    let frequency = Counts::of(writings.clone().map(|name| name.display.as_str()));
    let words = Counts::of(writings.clone().flat_map(|name| name.key.split(' ')));
    // the writing whose words most others have, a slip of the pen having none
    let agreed = |name: &PersonName| -> usize {
        name.key.split(' ').map(|word| words.get(&word).filter(|n| *n > 1).unwrap_or(0)).sum()
    };
    let lonely = |name: &PersonName| known.lonely(&name.key, |word| words.get(&word).unwrap_or_default());
    writings.max_by_key(|name| {
        let full = |part: &Option<CompactString>| {
            part.as_ref().is_some_and(|part| part.chars().filter(|c| c.is_alphabetic()).count() > 1)
        };
        let parts = (full(&name.family), full(&name.given), full(&name.middle));
        let spelling = spelling(&name.display, country);
        let at_home = (spelling.0, spelling.1);
        let count = frequency.get(&name.display.as_str());
        let rank = (agreed(name), Reverse(lonely(name)), spelling, count);
        (parts, at_home, rank, name.title.is_some(), Reverse(*name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown_as(display: &str, core: &str, form: Option<(&str, &'static str)>, country: Country) -> String {
        let form = form.map(|(display, family)| LegalForm {
            display: display.to_owned().into(),
            family,
            country: None,
        });
        let name = CompanyName::new_normal(display, core, "", form.clone(), None);
        shown(&name, form.as_ref(), Some(country))
    }

    #[test]
    fn a_cyrillic_name_stands_in_guillemets_behind_its_form() {
        let ooo = Some(("ООО", "llc"));
        for written in ["ООО \"Ромашка\"", "Ромашка, О.О.О.", "«Ромашка» ООО", "ООО Ромашка"]
        {
            assert_eq!(shown_as(written, "Ромашка", ooo, Country::RU), "ООО «Ромашка»");
        }
        assert_eq!(shown_as("ИП Кот", "Кот", Some(("ИП", SOLE_TRADER)), Country::RU), "ИП Кот");
        assert_eq!(shown_as("Завод \"Кот\"", "Завод Кот", None, Country::RU), "Завод «Кот»");
    }

    #[test]
    fn a_name_without_a_form_takes_that_of_the_client_in_its_letters() {
        let form = |display: &'static str, family, country| LegalForm {
            display: display.into(),
            family,
            country: Some(country),
        };
        let bare = |display: &str, form: LegalForm, country| {
            let name = CompanyName::new_normal(display, display, "", None, None);
            shown(&name, Some(&form), Some(country))
        };
        let ooo = form("ООО", "llc", Country::RU);
        assert_eq!(bare("Мидийное место", ooo.clone(), Country::RU), "ООО «Мидийное место»");
        assert_eq!(bare("„Норма”", ooo.clone(), Country::RU), "ООО «Норма»");
        assert_eq!(bare("Завод \"Кот\"", ooo.clone(), Country::RU), "Завод «Кот»");
        assert_eq!(bare("Armtek", ooo.clone(), Country::RU), "Armtek");
        assert_eq!(bare("Армтек", ooo, Country::UA), "Армтек");
        let sp = form("sp. z o.o.", "llc", Country::PL);
        assert_eq!(bare("Nowa SÓL", sp, Country::PL), "Nowa SÓL sp. z o.o.");
    }

    #[test]
    fn nothing_of_a_name_is_lost() {
        let spzoo = Some(("sp. z o.o.", "llc"));
        assert_eq!(shown_as("Lis Sp. z o.o.", "Lis", spzoo, Country::PL), "Lis Sp. z o.o.");
        assert_eq!(shown_as("„Lis” sp. z o.o.", "Lis", spzoo, Country::PL), "Lis sp. z o.o.");
        let both = "OR Tech Limited Sp. z o.o.";
        assert_eq!(shown_as(both, "OR Tech", Some(("Ltd", "llc")), Country::PL), both);
        let long = "Lis spółka z ograniczoną odpowiedzialnością";
        assert_eq!(shown_as(long, "Lis", spzoo, Country::PL), long);
    }
}
