//! The best spelling of a name.
//!
//! A name is judged by how people of its country would write it: in their own script, in proper case rather than in
//! capitals, with its diacritics, with its legal form. The spelling that most records support (by its key, so that case,
//! diacritics and alphabets do not matter) comes before all that, so that a slip of the pen never wins against two.

use std::cmp::Reverse;

use crate::model::{CompanyName, Country, LegalForm, PersonName};

use super::survive::Counts;
use super::witness::Witness;

/// The alphabets of the countries that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Hebrew,
    Other,
}

impl Script {
    const ALL: [Self; 4] = [Self::Latin, Self::Cyrillic, Self::Hebrew, Self::Other];
}

fn script_of(letter: char) -> Script {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{590}'..='\u{5ff}' => Script::Hebrew,
        _ => Script::Other,
    }
}

/// The script most letters of a text are in; `None` without letters.
fn main_script(text: &str) -> Option<Script> {
    if text.is_ascii() {
        return text.bytes().any(|byte| byte.is_ascii_alphabetic()).then_some(Script::Latin);
    }
    let mut counts = Script::ALL.map(|script| (script, 0_usize));
    for letter in text.chars().filter(|c| c.is_alphabetic()) {
        let script = script_of(letter);
        counts.iter_mut().filter(|(known, _)| *known == script).for_each(|(_, count)| *count += 1);
    }
    let most = counts.into_iter().max_by_key(|(script, count)| (*count, Reverse(*script)));
    most.filter(|(_, count)| *count > 0).map(|(script, _)| script)
}

/// Whether a word mixes letters of two scripts, as homoglyphs do.
fn mixes_scripts(text: &str) -> bool {
    !text.is_ascii()
        && text.split(|c: char| !c.is_alphabetic()).any(|word| {
            let mut scripts = word.chars().map(script_of);
            scripts.next().is_some_and(|first| scripts.any(|script| script != first))
        })
}

/// The scripts a country writes its names in.
fn is_native(script: Script, country: Country) -> bool {
    match country.as_str() {
        "RU" | "UA" | "BY" | "BG" | "KZ" | "RS" | "KG" | "MK" => script == Script::Cyrillic,
        "IL" => script == Script::Hebrew,
        _ => script == Script::Latin,
    }
}

/// Proper case before capitals before small letters; scripts without case are always proper.
fn case_quality(text: &str) -> u8 {
    let cased = || text.chars().filter(|c| c.is_uppercase() || c.is_lowercase());
    let (upper, lower) = (cased().any(char::is_uppercase), cased().any(char::is_lowercase));
    match (upper, lower) {
        (true, false) if cased().count() > 4 => 1,
        (false, true) => 0,
        _ => 2,
    }
}

fn diacritics(text: &str) -> usize {
    text.chars().filter(|c| !c.is_ascii() && script_of(*c) == Script::Latin && c.is_alphabetic()).count()
}

/// How well a text is spelled for a country; the greater is the better.
fn spelling(text: &str, country: Option<Country>) -> (bool, bool, u8, usize) {
    (!mixes_scripts(text), is_native_text(text, country), case_quality(text), diacritics(text))
}

/// The company name that people would use, among all that the witnesses tell.
pub(super) fn company<'a>(witnesses: &'a [Witness<'a>], country: Option<Country>) -> Option<&'a CompanyName> {
    let mut told: Vec<(&CompanyName, &Witness<'_>)> = witnesses
        .iter()
        .flat_map(|witness| witness.record.names.iter().map(move |name| (name, witness)))
        .collect();
    told.sort_by(|a, b| a.0.cmp(b.0));
    // most clients are told of in one way, and there is nothing to weigh
    if told.first().map(|first| first.0) == told.last().map(|last| last.0) {
        return told.first().map(|first| first.0);
    }
    let names = || told.iter().map(|(name, _)| *name);
    let by_key = Counts::of(names().map(CompanyName::key));
    let by_word = Counts::of(names().flat_map(|name| name.key().split(' ')));
    let by_display = Counts::of(names().map(CompanyName::display));
    // a single record against a single record supports nothing
    let support = |name: &CompanyName| by_key.get(&name.key()).filter(|n| *n > 1).unwrap_or(0);
    // a slip of the pen and an added word are in one record only
    let word_support = |name: &CompanyName| {
        let counts = name.key().split(' ').filter_map(|word| by_word.get(&word));
        let (sum, words) = counts.fold((0, 0), |(sum, words), count| (sum + count, words + 1));
        sum * 1000 / words.max(1)
    };
    // what a name is worth by itself is weighed once for all that tell it
    let weighed = told.chunk_by(|a, b| a.0 == b.0).filter_map(|same| {
        let name = same.first()?.0;
        let readable = !name.core().is_empty();
        let supported = (support(name), word_support(name));
        let dressed = (form_quality(name, country), quote_quality(name.display(), country));
        let length = name.core().chars().count();
        let frequency = by_display.get(&name.display());
        let spelled = spelling(name.core(), country);
        let trust = same.iter().map(|(_, witness)| witness.trust).max()?;
        let rank = (dressed, length, frequency, trust);
        Some(((readable, trust.priority, supported, spelled, rank, Reverse(name)), name))
    });
    weighed.max_by(|a, b| a.0.cmp(&b.0)).map(|(_, name)| name)
}

/// How well a name carries its legal form: in the script of its country, in its usual short form, at its usual end (Cyrillic
/// forms stand before the name, others behind it).
fn form_quality(name: &CompanyName, country: Option<Country>) -> (bool, bool, bool) {
    let Some(form) = name.form() else { return (false, false, false) };
    let short = form.display.to_lowercase();
    let display = name.display().to_lowercase();
    let usual = match main_script(&form.display) {
        Some(Script::Cyrillic) => display.starts_with(&short),
        _ => display.ends_with(&short),
    };
    (true, is_native_text(&form.display, country), usual)
}

/// Quotation marks: the guillemets of Cyrillic names before none, none before others.
fn quote_quality(display: &str, country: Option<Country>) -> u8 {
    let cyrillic = country.is_some_and(|country| is_native(Script::Cyrillic, country));
    let hebrew = country.is_some_and(|country| is_native(Script::Hebrew, country));
    if cyrillic && display.contains('«') {
        2
    } else if hebrew {
        // the mark of an abbreviation looks like a quotation mark
        u8::from(!display.starts_with(['"', '\'', '״']))
    } else {
        u8::from(!display.contains(['"', '„', '”', '“', '«', '‘', '\'']))
    }
}

fn is_native_text(text: &str, country: Option<Country>) -> bool {
    main_script(text).is_some_and(|script| country.is_none_or(|country| is_native(script, country)))
}

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
        .cloned()
}

/// The family of forms behind which the name of a person stands, without quotes.
const SOLE_TRADER: &str = "sole_trader";

/// Marks that people put around names.
const QUOTES: [char; 9] = ['"', '„', '”', '“', '«', '»', '‟', '″', '＂'];

/// A company name as it is written at home. Where it is nothing but its legal form and its name, a Cyrillic form comes first and
/// the name stands in guillemets behind it (ООО «Ромашка»). Of any other name, which may hold a branch, a second form or the form
/// spelled out, only the quotes are put right.
pub(super) fn shown(name: &CompanyName, client_form: Option<&LegalForm>, country: Option<Country>) -> String {
    let (display, core) = (name.display(), name.core());
    let bare = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let plain = |form: &LegalForm| {
        let (whole, form, core) = (bare(display), bare(&form.display), bare(core));
        !core.is_empty() && (whole == format!("{form}{core}") || whole == format!("{core}{form}"))
    };
    let Some(own) = name.form().filter(|own| name.branch().is_none() && plain(own)) else {
        return guillemets(display);
    };
    let at_home = |form: &&LegalForm| form.family == own.family && is_native_text(&form.display, country);
    let form = client_form.filter(at_home).unwrap_or(own);
    match main_script(&form.display) {
        Some(Script::Cyrillic) if form.family == SOLE_TRADER => format!("{} {core}", form.display),
        Some(Script::Cyrillic) => format!("{} «{core}»", form.display),
        // people write the form in the case they like
        _ if !display.contains(QUOTES) && (form == own) => display.to_owned(),
        _ if bare(display).starts_with(&bare(&own.display)) => format!("{} {core}", form.display),
        _ => format!("{core} {}", form.display),
    }
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

/// The fullest and best spelled of several writings of one person's name.
pub(super) fn person<'a>(
    writings: impl Iterator<Item = &'a PersonName> + Clone,
    country: Option<Country>,
) -> Option<&'a PersonName> {
    let mut all = writings.clone();
    if let (Some(only), None) = (all.next(), all.next()) {
        return Some(only);
    }
    let frequency = Counts::of(writings.clone().map(|name| name.display.as_str()));
    writings.max_by_key(|name| {
        let full = |part: &Option<String>| {
            part.as_ref().is_some_and(|part| part.chars().filter(|c| c.is_alphabetic()).count() > 1)
        };
        let parts = (full(&name.family), full(&name.given), full(&name.middle));
        let spelling = spelling(&name.display, country);
        let count = frequency.get(&name.display.as_str());
        (parts, spelling, count, name.title.is_some(), Reverse(*name))
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
