//! Why: the waterfall of a pair.

use super::compare::{COMPARISONS, Context, NAMES, Pattern, at};
use super::features::{Features, NONE, hash};
use super::weights::{Weights, level_code};
use crate::model::{Email, Evidence, Record, Said, Website};

/// The weights of a pair one by one, each with the values it rests on.
pub fn evidence(
    context: &Context<'_>,
    weights: &Weights,
    pattern: &Pattern,
    left: usize,
    right: usize,
) -> Vec<Evidence> {
    // half a million pairs are kept: their lists are made no longer than they are
    let told = pattern.levels.iter().filter(|level| **level != 0).count();
    let mut evidence = Vec::with_capacity(told);
    evidence.extend((0..COMPARISONS).filter(|&comparison| pattern.levels[comparison] != 0).map(
        |comparison| Evidence {
            comparison: name_of(comparison),
            level: words(context, pattern, comparison, left, right),
            weight: weights.weight(pattern, comparison),
        },
    ));
    evidence
}

/// The name of a comparison in the waterfall.
pub fn name_of(comparison: usize) -> &'static str {
    NAMES.get(comparison).copied().unwrap_or("other column")
}

/// What speaks most for a pair, at most three levels.
pub fn strongest(
    context: &Context<'_>,
    weights: &Weights,
    pattern: &Pattern,
    left: usize,
    right: usize,
) -> Vec<Said> {
    let mut bars: Vec<(f64, usize)> = (0..COMPARISONS)
        .map(|comparison| (weights.weight(pattern, comparison), comparison))
        .filter(|bar| bar.0 > 0.0)
        .collect();
    bars.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    bars.truncate(3);
    bars.into_iter().map(|(_, comparison)| words(context, pattern, comparison, left, right)).collect()
}

/// What one comparison of a pair found, with the value it rests on.
pub fn words(context: &Context<'_>, pattern: &Pattern, comparison: usize, left: usize, right: usize) -> Said {
    let level = Said::new("level", level_code(comparison, pattern.levels[comparison]));
    match value(context.features, comparison, left, right) {
        Some(((name, value), holders)) if pattern.levels[comparison] == 1 => {
            let said = level.text(name, value);
            match holders.and_then(|key| seen_at(context, comparison, key)) {
                Some(clients) => said.count("n", clients),
                None => said,
            }
        }
        _ if comparison == at::NAME && (2..=6).contains(&pattern.levels[comparison]) => {
            match rarest_shared(context, left, right) {
                Some(word) => level.text("word", word),
                None => level,
            }
        }
        _ => level,
    }
}

/// How many clients hold the value, where differently named ones do.
fn seen_at(context: &Context<'_>, comparison: usize, key: u64) -> Option<u32> {
    let holders = &context.frequency.holders;
    let counts = match comparison {
        at::PHONE => &holders.phones,
        at::EMAIL => &holders.emails,
        at::DOMAIN => &holders.domains,
        _ => return None,
    };
    counts.get(&key).copied().filter(|many| *many > 1)
}

/// A value with the placeholder of the messages that show it.
type Shown = (&'static str, String);

/// The value both records share, with the hash under which its holders are counted.
fn value(
    features: &Features<'_>,
    comparison: usize,
    left: usize,
    right: usize,
) -> Option<(Shown, Option<u64>)> {
    let (a, b) = (features.records.get(left)?, features.records.get(right)?);
    match comparison {
        at::IDS => {
            let id = a.tax_ids.iter().find(|x| b.tax_ids.iter().any(|y| x.number() == y.number()))?;
            (!id.scheme().is_private()).then(|| (("value", id.to_string()), None))
        }
        at::CODE => {
            let code = a.codes.iter().find(|code| b.codes.contains(code)).map(|code| ("value", code.clone()));
            let account = || {
                let account = a.bank_accounts.iter().find(|account| b.bank_accounts.contains(account));
                account.map(|account| ("account", account.as_str().to_owned()))
            };
            Some((code.or_else(account)?, None))
        }
        at::PHONE => {
            let phone = a.phones.iter().find(|x| b.phones.iter().any(|y| x.number() == y.number()))?;
            Some((("value", format!("+{}", phone.number())), Some(phone.number())))
        }
        at::EMAIL => {
            let email = a.emails.iter().find(|x| b.emails.iter().any(|y| x.as_str() == y.as_str()))?;
            Some((("value", email.as_str().to_owned()), Some(hash::text(email.as_str()))))
        }
        at::DOMAIN => {
            let domain = domains(a).find(|domain| domains(b).any(|other| other == *domain))?;
            Some((("value", domain.to_owned()), Some(hash::text(domain))))
        }
        at::NAME => Some((("name", a.names.first()?.display().to_owned()), None)),
        at::PERSON | at::CONTACT => Some((("name", a.persons.first()?.display.clone()), None)),
        at::STREET => Some((("value", a.address.street.clone()?), None)),
        at::AREA => Some((("value", a.address.postal_code.clone()?), None)),
        _ => None,
    }
}

/// The domains of a record's mailboxes and web sites.
fn domains(record: &Record) -> impl Iterator<Item = &str> {
    let emails = record.emails.iter().map(Email::registrable_domain);
    emails.chain(record.websites.iter().map(Website::registrable_domain))
}

fn rarest_shared<'a>(context: &Context<'a>, left: usize, right: usize) -> Option<&'a str> {
    let features = context.features;
    let words = |record: usize| {
        let (names, _) = features.main_names(record);
        names.iter().filter(|&&name| name != NONE).flat_map(|&name| features.texts.words(name)).copied()
    };
    let rarity = |word: u32| context.frequency.names.get(word as usize).copied().unwrap_or(0.0);
    words(left)
        .filter(|&word| words(right).any(|other| other == word))
        .max_by(|&a, &b| rarity(a).total_cmp(&rarity(b)))
        .and_then(|word| features.texts.tokens.get(word as usize))
        .map(|token| token.text)
}
