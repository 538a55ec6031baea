//! Why: the waterfall of a pair.

use super::compare::{COMPARISONS, Context, NAMES, Pattern, at};
use super::features::{Features, NONE, hash};
use super::weights::{Weights, level_code};
use crate::model::{Evidence, Said};

/// The weights of a pair one by one, each with the values it rests on.
pub fn evidence(
    context: &Context<'_>,
    weights: &Weights,
    pattern: &Pattern,
    left: usize,
    right: usize,
) -> Vec<Evidence> {
    (0..COMPARISONS)
        .filter(|&comparison| pattern.levels[comparison] != 0)
        .map(|comparison| Evidence {
            comparison: NAMES.get(comparison).copied().unwrap_or("other column"),
            level: words(context, pattern, comparison, left, right),
            weight: weights.weight(pattern, comparison),
        })
        .collect()
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

fn words(context: &Context<'_>, pattern: &Pattern, comparison: usize, left: usize, right: usize) -> Said {
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
            let domains = |record: &'_ crate::model::Record| -> Vec<String> {
                let emails = record.emails.iter().map(|email| email.registrable_domain().to_owned());
                emails
                    .chain(record.websites.iter().map(|site| site.registrable_domain().to_owned()))
                    .collect()
            };
            let others = domains(b);
            let domain = domains(a).into_iter().find(|domain| others.contains(domain))?;
            let key = hash::text(&domain);
            Some((("value", domain), Some(key)))
        }
        at::NAME => Some((("name", a.names.first()?.display().to_owned()), None)),
        at::PERSON | at::CONTACT => Some((("name", a.persons.first()?.display.clone()), None)),
        at::STREET => Some((("value", a.address.street.clone()?), None)),
        at::AREA => Some((("value", a.address.postal_code.clone()?), None)),
        _ => None,
    }
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
