//! What is to be done with a pair: the odds decide, within what no odds can overrule.

use super::compare::{Context, Pattern, at};
use super::weights::probability;
use crate::config::LinkSettings;
use crate::model::RelatedKind;

/// What is to be done with a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// One client.
    Match,
    /// A person should judge.
    Possible,
    /// Two clients that belong together.
    Related(RelatedKind),
    /// Nothing to be said.
    Apart,
}

/// Bits that the rest of the evidence must bring before a likeness is worth a mention.
const NOTABLE: f64 = -4.0;

/// Bits taken from names that share words and also differ in words, where no contact tells sister firms from one firm.
const SISTERS: f64 = 6.0;

// levels, as the comparisons number them
const IDS_EQUAL: u8 = 1;
const IDS_CONFLICT: u8 = 4;
const EQUAL: u8 = 1;
const NAME_CLOSE: u8 = 2;
const NAME_CONTAINED: u8 = 4;
const NAME_EXTENDED: u8 = 5;
const NAME_OVERLAP: u8 = 6;
const NAME_NUMBERS: u8 = 7;
const NAME_DIFFERENT: u8 = 9;
const PERSON_CLOSE: u8 = 2;
const STREET_CLOSE: u8 = 2;
const STREET_DIFFERENT: u8 = 4;
const CITY_ONLY: u8 = 3;
const PLACE_DIFFERENT: u8 = 5;

/// Judges a pair by its pattern and its odds.
pub fn judge(
    context: &Context<'_>,
    settings: &LinkSettings,
    pattern: &Pattern,
    odds: f64,
    left: usize,
    right: usize,
) -> Verdict {
    let level = |comparison: usize| pattern.levels[comparison];
    let name = level(at::NAME);
    let person = level(at::PERSON);
    let same_contact = level(at::PHONE) == EQUAL || level(at::EMAIL) == EQUAL;
    let named_alike = (1..=NAME_CONTAINED).contains(&name) || (1..=PERSON_CLOSE).contains(&person);
    if level(at::IDS) == IDS_CONFLICT {
        let alike = (1..=NAME_CLOSE).contains(&name) || named_alike && same_contact;
        return if alike { Verdict::Related(RelatedKind::ConflictingIds) } else { Verdict::Apart };
    }
    let likely = probability(odds);
    if likely < settings.review_probability {
        return related(context, pattern, odds, left, right);
    }
    if level(at::IDS) == IDS_EQUAL {
        let contradicted = name == NAME_DIFFERENT
            && !same_contact
            && !matches!(level(at::STREET), 1..=STREET_CLOSE)
            && level(at::DOMAIN) != EQUAL
            && (level(at::PHONE) != 0 || level(at::AREA) >= PLACE_DIFFERENT);
        return if contradicted { Verdict::Possible } else { by_odds(settings, likely) };
    }
    if is_branch(context, pattern, left, right) {
        return Verdict::Related(RelatedKind::Branch);
    }
    let contact = direct_contact(pattern);
    if name == NAME_NUMBERS && !contact {
        return Verdict::Possible;
    }
    if (NAME_EXTENDED..=NAME_OVERLAP).contains(&name) && !contact {
        // sister firms share words, address and domain; only a contact of its own tells them from one firm
        let contradicted = [(at::PHONE, 3), (at::EMAIL, 3), (at::DOMAIN, 2), (at::CONTACT, 5)];
        if contradicted.iter().any(|&(comparison, different)| level(comparison) == different) {
            return Verdict::Related(RelatedKind::Group);
        }
        return by_odds(settings, probability(odds - SISTERS));
    }
    by_odds(settings, likely)
}

/// Whether a phone, a mailbox, an id, a person or a birthday is the same, or nearly.
fn direct_contact(pattern: &Pattern) -> bool {
    let level = |comparison: usize| pattern.levels[comparison];
    (1..=2).contains(&level(at::PHONE))
        || (1..=2).contains(&level(at::EMAIL))
        || (1..=2).contains(&level(at::CONTACT))
        || (1..=2).contains(&level(at::IDS))
        || level(at::BIRTHDAY) == EQUAL
}

fn by_odds(settings: &LinkSettings, likely: f64) -> Verdict {
    if likely >= settings.merge_probability {
        Verdict::Match
    } else if likely >= settings.review_probability {
        Verdict::Possible
    } else {
        Verdict::Apart
    }
}

/// The same name at another place, with no phone, mailbox or person in common: a site of the same firm, not the same
/// entry twice.
fn is_branch(context: &Context<'_>, pattern: &Pattern, left: usize, right: usize) -> bool {
    let level = |comparison: usize| pattern.levels[comparison];
    let named_alike = (1..=NAME_CONTAINED).contains(&level(at::NAME));
    let shared = level(at::PHONE) == EQUAL
        || level(at::EMAIL) == EQUAL
        || (1..=2).contains(&level(at::CONTACT))
        || matches!(level(at::STREET), 1..=STREET_CLOSE);
    let moved = level(at::AREA) >= PLACE_DIFFERENT
        || level(at::AREA) == CITY_ONLY && level(at::STREET) == STREET_DIFFERENT;
    let (a, b) = (context.features.branches[left], context.features.branches[right]);
    named_alike && !shared && moved || a != b && !shared && (1..=NAME_EXTENDED).contains(&level(at::NAME))
}

/// How two records that are not one client belong together, if they do.
fn related(context: &Context<'_>, pattern: &Pattern, odds: f64, left: usize, right: usize) -> Verdict {
    let level = |comparison: usize| pattern.levels[comparison];
    let name = level(at::NAME);
    if odds < NOTABLE - 12.0 || name == 0 {
        return Verdict::Apart;
    }
    if (1..=NAME_CONTAINED).contains(&name)
        && is_branch(context, pattern, left, right)
        && (level(at::DOMAIN) == EQUAL || pattern.bits(at::NAME) > 12.0)
    {
        return Verdict::Related(RelatedKind::Branch);
    }
    let same_contact = level(at::PHONE) == EQUAL || level(at::EMAIL) == EQUAL;
    if (NAME_EXTENDED..=NAME_OVERLAP).contains(&name)
        && (level(at::DOMAIN) == EQUAL || matches!(level(at::STREET), 1..=STREET_CLOSE) || same_contact)
    {
        return Verdict::Related(RelatedKind::Group);
    }
    if same_contact {
        return Verdict::Related(RelatedKind::SharedContact);
    }
    if level(at::CONTACT) == EQUAL && pattern.bits(at::CONTACT) > 12.0 {
        return Verdict::Related(RelatedKind::SharedPerson);
    }
    Verdict::Apart
}
