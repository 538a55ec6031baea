//! Which of several writings of a company name a client is called by.
//!
//! The records vote word by word, so that a slip of the pen, a cut end and an added remark are outvoted. Where two stand against
//! each other, what is known beside the name decides: the domain of the client, and the words that other clients have too.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{CompanyName, Country, EmailClass};

use super::known_words::KnownWords;
use super::spelling::{Script, is_native, is_native_text, main_script, mixes_scripts, spelling};
use super::survive::{Verdicts, Whole, passing};
use super::witness::Witness;
use crate::config::SurvivalRule;

/// The company name that people would use, among all that the witnesses tell.
///
/// Only what the `rules` leave is looked at. Of it first the script of the country, for a name in another one was transliterated by
/// somebody. Then what the records agree on, then the best dress of it: proper case, diacritics, legal form.
pub(super) fn company<'a>(
    witnesses: &'a [Witness<'a>],
    country: Option<Country>,
    known: &KnownWords,
    rules: &[SurvivalRule],
    verdicts: &mut Verdicts,
) -> Option<&'a CompanyName> {
    // most clients are told of in one way, and there is nothing to weigh
    let first = told(witnesses).next()?.0;
    if told(witnesses).all(|(name, _)| name == first) {
        return Some(first);
    }
    let ballot = Ballot::of(witnesses);
    let is_readable = |name: &CompanyName| !name.core().is_empty();
    let mut choice: Vec<_> = told(witnesses).collect();
    if !rules.is_empty() {
        if choice.iter().any(|(name, _)| is_readable(name)) {
            choice.retain(|(name, _)| is_readable(name));
        }
        let measures =
            (|name: &&CompanyName| name.display().chars().count(), |name: &&'a CompanyName| name.display());
        choice = passing(choice, rules, Whole::Company, verdicts, measures);
    }
    let best = choice.into_iter().max_by_key(|(name, witness)| {
        let readable = is_readable(name);
        let at_home = (!mixes_scripts(name.core()), is_native_text(name.core(), country));
        let agreed = (!ballot.cut_short.contains(name.key()), ballot.votes(name), ballot.same_key(name));
        let unknown =
            Reverse(known.lonely(name.key(), |word| ballot.words.get(word).copied().unwrap_or_default()));
        let beside = (Reverse(ballot.city_words(name)), ballot.domain_letters(name), unknown);
        let branch = (ballot.same_branch(name), name.branch().is_none());
        let dressed = (spelling(name.core(), country), form_quality(name, country));
        let written = (quote_quality(name.display(), country), name.core().chars().count());
        let ties = (ballot.same_display(name), witness.trust, Reverse(*name));
        let rank = (agreed, beside, branch, dressed, written, ties);
        (readable, witness.trust.priority, at_home, rank)
    });
    best.map(|(name, _)| name)
}

fn told<'a>(witnesses: &'a [Witness<'a>]) -> impl Iterator<Item = (&'a CompanyName, &'a Witness<'a>)> {
    witnesses.iter().flat_map(|witness| witness.record.names.iter().map(move |name| (name, witness)))
}

/// What the records of a client say of its name.
struct Ballot<'a> {
    keys: BTreeMap<&'a str, usize>,
    /// Keys of which some words are only beginnings.
    cut_short: BTreeSet<&'a str>,
    /// Names with a key that tell of a branch, and that tell of none.
    branches: BTreeMap<(&'a str, bool), usize>,
    /// Names that hold a word of a key.
    words: BTreeMap<&'a str, usize>,
    displays: BTreeMap<&'a str, usize>,
    /// Names whose core is in a script.
    scripts: BTreeMap<Option<Script>, usize>,
    /// The cities of the client, by their keys.
    cities: BTreeSet<&'a str>,
    /// The client's own domains, without their ends and hyphens.
    domains: Vec<String>,
}

impl<'a> Ballot<'a> {
    fn of(witnesses: &'a [Witness<'a>]) -> Self {
        let names: Vec<&CompanyName> = told(witnesses).map(|(name, _)| name).collect();
        let (mut keys, mut words) = (BTreeMap::new(), BTreeMap::new());
        let (mut displays, mut scripts) = (BTreeMap::new(), BTreeMap::new());
        let mut branches = BTreeMap::new();
        for name in &names {
            *branches.entry((name.key(), name.branch().is_some())).or_default() += 1;
            *keys.entry(name.key()).or_default() += 1;
            *displays.entry(name.display()).or_default() += 1;
            *scripts.entry(main_script(name.core())).or_default() += 1;
            for word in name.key().split(' ') {
                *words.entry(word).or_default() += 1;
            }
        }
        let records = || witnesses.iter().map(|witness| witness.record);
        let of_emails = records()
            .flat_map(|record| &record.emails)
            .filter(|email| matches!(email.class(), EmailClass::Own | EmailClass::Role))
            .map(crate::model::Email::registrable_domain);
        let of_sites = records()
            .flat_map(|record| &record.websites)
            .filter(|site| !site.is_shared_host())
            .map(crate::model::Website::registrable_domain);
        let label = |domain: &str| domain.split('.').next().unwrap_or_default().replace('-', "");
        let domains =
            if names.len() > 1 { of_emails.chain(of_sites).map(label).collect() } else { Vec::new() };
        let cut_short = cut_short(&keys);
        let cities = records().map(|record| record.address.city_key.as_str()).collect();
        Self { keys, cut_short, branches, words, displays, scripts, cities, domains }
    }

    /// For each word of the name, how many records more have it than have not, among those in its script; a word that as many
    /// leave out counts nothing.
    fn votes(&self, name: &CompanyName) -> i64 {
        let voters = self.scripts.get(&main_script(name.core())).copied().unwrap_or(1);
        let balance = |word: &str| {
            let with = self.words.get(word).copied().unwrap_or_default().min(voters);
            2 * i64::try_from(with).unwrap_or(i64::MAX) - i64::try_from(voters).unwrap_or(i64::MAX)
        };
        name.key().split(' ').map(balance).sum()
    }

    /// Records with the same key; a single one supports nothing.
    fn same_key(&self, name: &CompanyName) -> usize {
        self.keys.get(name.key()).copied().filter(|count| *count > 1).unwrap_or(0)
    }

    fn same_display(&self, name: &CompanyName) -> usize {
        self.displays.get(name.display()).copied().unwrap_or_default()
    }

    /// Records with the same key that name a branch, or that do not, as this one.
    fn same_branch(&self, name: &CompanyName) -> usize {
        self.branches.get(&(name.key(), name.branch().is_some())).copied().unwrap_or_default()
    }

    /// Words that only say where the client is: somebody wrote the city behind the name.
    fn city_words(&self, name: &CompanyName) -> usize {
        name.key().split(' ').filter(|word| self.cities.contains(word)).count()
    }

    /// The letters that the beginning of the name shares with a domain of the client.
    fn domain_letters(&self, name: &CompanyName) -> usize {
        let letters = || name.key().chars().filter(|c| *c != ' ');
        let shared = |domain: &String| letters().zip(domain.chars()).take_while(|(a, b)| a == b).count();
        self.domains.iter().map(shared).max().unwrap_or(0)
    }
}

/// More writings than this of one name are a heap, in which beginnings prove nothing.
const MOST_WRITINGS: usize = 40;

/// The keys with a word that is the beginning of one that another key has in its place: a field was too short
/// (`Recycling Tech Ltd`). One letter less is a slip of the pen, which the votes judge.
fn cut_short<'a>(keys: &BTreeMap<&'a str, usize>) -> BTreeSet<&'a str> {
    if keys.len() > MOST_WRITINGS {
        return BTreeSet::new();
    }
    let words: Vec<Vec<&str>> = keys.keys().map(|key| key.split(' ').collect()).collect();
    let only_begins = |own: &[&str], other: &[&str]| {
        own.iter().filter(|word| word.len() > 1 && !other.contains(word)).any(|word| {
            other
                .iter()
                .any(|whole| word.len() + 2 <= whole.len() && whole.starts_with(word) && !own.contains(whole))
        })
    };
    let is_cut = |own: &Vec<&str>| words.iter().any(|other| only_begins(own, other));
    keys.keys().zip(&words).filter(|(_, own)| is_cut(own)).map(|(key, _)| *key).collect()
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
