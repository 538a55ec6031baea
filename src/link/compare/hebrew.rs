//! A Hebrew name and one in another alphabet, word by word: `קשת רוזן והבנים` and `Vehabanim Keshet Rozen`.

use rapidfuzz::distance::osa;

use super::name::{CLOSE, COMMON_BITS, CONTAINED, EXTENDED, MOST_BITS, NOTHING_OVER_BITS};
use super::{Context, Outcome, private};
use crate::link::features::{Features, MAX_TOKENS, Spelt, Texts};

/// Words in common from which names agree at all, unless one word is all there is.
const FEWEST: usize = 2;
/// Consonants of a word of which one may be missing or another.
const LONG: usize = 5;
/// What is left of the rarity of such a word.
const SLIP_KEEPS: f32 = 0.6;

/// The agreement of the company names of two records of which one is Hebrew; `None` unless one has all words of the other.
pub fn companies(context: &Context<'_>, left: usize, right: usize) -> Option<Outcome> {
    best(context, &context.features.spelt, &context.frequency.spelt, left, right)
}

/// The same of their persons, in the levels of persons.
pub fn persons(context: &Context<'_>, left: usize, right: usize) -> Option<Outcome> {
    let found = best(context, &context.features.spelt_people, &context.frequency.spelt_people, left, right)?;
    let level = if found.level == CLOSE { private::CLOSE } else { private::CONTAINED };
    Some(Outcome::rare(level, found.bits.min(private::MOST_BITS)))
}

fn best(context: &Context<'_>, spelt: &Spelt, rarity: &[f32], left: usize, right: usize) -> Option<Outcome> {
    if !spelt.across(left, right) {
        return None;
    }
    let mut best: Option<Outcome> = None;
    for &x in spelt.get(left) {
        for &y in spelt.get(right) {
            let found = pair(context.features, rarity, x, y);
            if let Some(found) = found
                && best.is_none_or(|best| (found.level, -found.bits) < (best.level, -best.bits))
            {
                best = Some(found);
            }
        }
    }
    best
}

/// Whether two records have one name of which one is Hebrew: of companies or of persons.
pub fn one_name(features: &Features<'_>, left: usize, right: usize) -> bool {
    [&features.spelt, &features.spelt_people].into_iter().any(|spelt| {
        let mut names = spelt.get(left).iter();
        spelt.across(left, right)
            && names.any(|&x| spelt.get(right).iter().any(|&y| pair(features, &[], x, y).is_some()))
    })
}

fn pair(features: &Features<'_>, rarity: &[f32], x: u32, y: u32) -> Option<Outcome> {
    let texts = &features.texts;
    let (a, b) = (texts.words(x), texts.words(y));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < FEWEST && long.len() > short.len() {
        return None;
    }
    let bits = |word: u32| rarity.get(word as usize).copied().unwrap_or(0.0);
    let mut used = [false; MAX_TOKENS];
    let mut shared = 0.0;
    for slips in [false, true] {
        for &word in short {
            let same =
                |&j: &usize| !used[j] && if slips { near(texts, word, long[j]) } else { word == long[j] };
            let equal_elsewhere = slips && long.contains(&word);
            if let Some(j) = (0..long.len()).find(same).filter(|_| !equal_elsewhere) {
                used[j] = true;
                shared += bits(word).min(bits(long[j])) * if slips { SLIP_KEEPS } else { 1.0 };
            }
        }
    }
    if used.iter().filter(|used| **used).count() < short.len() {
        return None;
    }
    let over: f32 = long.iter().zip(used).filter(|(_, used)| !used).map(|(&word, _)| bits(word)).sum();
    let (level, bits) = match long.len() - short.len() {
        0 => (CLOSE, shared + NOTHING_OVER_BITS),
        _ if over <= COMMON_BITS => (CONTAINED, shared),
        _ => (EXTENDED, shared * (0.5 + 0.5 * shared / (shared + over).max(1.0))),
    };
    Some(Outcome::rare(level, bits.min(MOST_BITS)))
}

/// Whether two words of several consonants differ by one.
fn near(texts: &Texts<'_>, x: u32, y: u32) -> bool {
    let (a, b) = (texts.tokens[x as usize].text.as_bytes(), texts.tokens[y as usize].text.as_bytes());
    a.len().max(b.len()) >= LONG
        && a.len().abs_diff(b.len()) <= 1
        && osa::distance(a.iter().copied(), b.iter().copied()) == 1
}
