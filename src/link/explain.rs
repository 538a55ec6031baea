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

fn words(context: &Context<'_>, pattern: &Pattern, comparison: usize, left: usize, right: usize) -> Said {
    let level = Said::new("level", level_code(comparison, pattern.levels[comparison]));
    match value(context.features, comparison, left, right) {
        Some((value, holders)) if pattern.levels[comparison] == 1 => {
            let seen = holders.and_then(|key| seen_at(context, comparison, key));
            let with = if seen.is_some() { "with_value_seen" } else { "with_value" };
            let said = Said::new("level", with).said("level", level).said("value", value);
            match seen {
                Some(clients) => said.count("n", clients),
                None => said,
            }
        }
        _ if comparison == at::NAME && (2..=6).contains(&pattern.levels[comparison]) => {
            match rarest_shared(context, left, right) {
                Some(word) => Said::new("level", "with_rare_word").said("level", level).text("word", word),
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

/// The value both records share, with the hash under which its holders are counted.
fn value(
    features: &Features<'_>,
    comparison: usize,
    left: usize,
    right: usize,
) -> Option<(Said, Option<u64>)> {
    let (a, b) = (features.records.get(left)?, features.records.get(right)?);
    match comparison {
        at::IDS => {
            let id = a.tax_ids.iter().find(|x| b.tax_ids.iter().any(|y| x.number() == y.number()))?;
            (!id.scheme().is_private()).then(|| (Said::verbatim(id.to_string()), None))
        }
        at::CODE => {
            let code =
                a.codes.iter().find(|code| b.codes.contains(code)).map(|code| Said::verbatim(code.as_str()));
            let account = || {
                let account = a.bank_accounts.iter().find(|account| b.bank_accounts.contains(account));
                account.map(|account| Said::new("level", "bank_account").text("account", account.as_str()))
            };
            Some((code.or_else(account)?, None))
        }
        at::PHONE => {
            let phone = a.phones.iter().find(|x| b.phones.iter().any(|y| x.number() == y.number()))?;
            Some((Said::verbatim(format!("+{}", phone.number())), Some(phone.number())))
        }
        at::EMAIL => {
            let email = a.emails.iter().find(|x| b.emails.iter().any(|y| x.as_str() == y.as_str()))?;
            Some((Said::verbatim(email.as_str()), Some(hash::text(email.as_str()))))
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
            Some((Said::verbatim(domain), Some(key)))
        }
        at::NAME => Some((quoted(a.names.first()?.display()), None)),
        at::PERSON | at::CONTACT => Some((quoted(&a.persons.first()?.display), None)),
        at::STREET => Some((Said::verbatim(a.address.street.as_deref()?), None)),
        at::AREA => Some((Said::verbatim(a.address.postal_code.as_deref()?), None)),
        _ => None,
    }
}

fn quoted(name: &str) -> Said {
    Said::new("level", "quoted").text("name", name)
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
