//! How common values are in the list at hand.
//!
//! What two records share counts by how unlikely it is that two different clients share it. For a word that is its
//! share among the names; for a phone, an e-mail, a domain, an address, the number of *differently named* holders: a
//! number that one client gives in ten rows is as good as one given in two, a number that ten firms give is a
//! switchboard.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use rayon::prelude::*;

use super::compare::tokens::agreement;
use super::compare::{brand, hebrew};
use super::features::{Features, NONE, Spelt, hash, same_person};
use crate::lexicon::trade::{self, UNKNOWN_SHARE};

type Counts = HashMap<u64, u32, FixedState>;

/// Texts' worth of belief in the dictionary's shares against those of the list at hand.
const DICTIONARY_WEIGHT: f32 = 400.0;
/// Taken from the count of every word.
const DISCOUNT: f32 = 0.9;
/// No word counts for more bits.
const MOST_BITS: f32 = 16.0;
/// Holders of one value beyond which they are no longer told apart by name.
const HOLDERS_LOOKED_AT: usize = 48;

/// How common values are.
#[derive(Debug)]
pub struct Frequency {
    /// Client records.
    pub clients: f32,
    /// Rarity of each word in company names, in bits.
    pub names: Vec<f32>,
    /// Rarity of a word of no dictionary that one name holds, and of one that two names hold, in bits.
    pub held_by: [f32; 2],
    /// In a list of names: how many names each word is the brand of, by word. See [`brand::families`].
    pub families: Vec<u8>,
    /// Rarity of the consonants of each word in company names, in bits, where some are written in Hebrew.
    pub spelt: Vec<f32>,
    /// The same in persons' names.
    pub spelt_people: Vec<f32>,
    /// Rarity of each word in persons' names, in bits.
    pub persons: Vec<f32>,
    /// Rarity of each word in streets, in bits.
    pub streets: Vec<f32>,
    /// Rarity of each text as a city, in bits.
    pub cities: Vec<f32>,
    /// Differently named holders of each id, phone, e-mail, domain and address.
    pub holders: Holders,
    /// Records with each post code, birthday or extra value.
    counts: Counts,
    totals: Counts,
}

/// Differently named holders of values.
#[derive(Debug)]
pub struct Holders {
    /// Of each tax or register id.
    pub ids: Counts,
    /// Of each phone.
    pub phones: Counts,
    /// Of each e-mail.
    pub emails: Counts,
    /// Of each domain.
    pub domains: Counts,
    /// Of each street and house.
    pub streets: Counts,
    /// Of each code and bank account.
    pub codes: Counts,
}

/// What a counted value is.
#[derive(Clone, Copy, Debug)]
#[repr(u64)]
pub enum Counted {
    /// A post code.
    Postcode = 1,
    /// A birthday.
    Birthday = 2,
    /// A legal form.
    Form = 3,
    /// A country.
    Country = 4,
}

impl Frequency {
    /// Counts.
    pub fn new(features: &Features<'_>) -> Self {
        let clients: Vec<usize> = (0..features.len()).filter(|&i| !features.party[i]).collect();
        let clients = clients.as_slice();
        let by_names = || {
            let of_name = |i| features.names.get(i).iter();
            let (names, texts) = rarity(features, clients, of_name, trade::usual_share);
            let ((phones, emails), ((domains, codes), streets)) = rayon::join(
                || {
                    rayon::join(
                        || holders(features, &names, clients, |i| features.phones.get(i).iter().copied()),
                        || {
                            let emails = |i| features.emails.get(i).iter().map(|email| email.hash);
                            holders(features, &names, clients, emails)
                        },
                    )
                },
                || {
                    rayon::join(
                        || {
                            rayon::join(
                                || {
                                    holders(features, &names, clients, |i| {
                                        features.domains.get(i).iter().copied()
                                    })
                                },
                                || {
                                    holders(features, &names, clients, |i| {
                                        features.codes.get(i).iter().chain(features.accounts.get(i)).copied()
                                    })
                                },
                            )
                        },
                        || holders(features, &names, clients, |i| street_of(features, i).into_iter()),
                    )
                },
            );
            let ids = holders(features, &names, clients, |i| features.ids.get(i).iter().map(|id| id.number));
            (names, texts, Holders { ids, phones, emails, domains, streets, codes })
        };
        let by_words = || {
            let (persons, _) = rarity(
                features,
                clients,
                |i| features.persons.get(i).iter().chain(features.rooted.get(i)),
                |_| 1.0 / 1000.0,
            );
            let (streets, _) = rarity(
                features,
                clients,
                |i| std::slice::from_ref(&features.streets[i]).iter(),
                |word| if word.len() < 4 { 1.0 / 100.0 } else { 1.0 / 500.0 },
            );
            let consonants = |spelt: &Spelt| match spelt.is_empty() {
                true => Vec::new(),
                false => rarity(features, clients, |i| spelt.get(i).iter(), usual_consonants).0,
            };
            let spelt = (consonants(&features.spelt), consonants(&features.spelt_people));
            (persons, streets, spelt, city_rarity(features, clients), counts(features, clients))
        };
        let ((names, texts, holders), (persons, streets, spelt, cities, (counts, totals))) =
            rayon::join(by_names, by_words);
        let (spelt, spelt_people) = spelt;
        Self {
            clients: clients.len().max(1) as f32,
            names,
            families: brand::families(features, clients),
            held_by: [1, 2].map(|count| word_bits(count, UNKNOWN_SHARE, texts)),
            spelt,
            spelt_people,
            persons,
            streets,
            cities,
            holders,
            counts,
            totals,
        }
    }

    /// How unlikely it is that two different clients share a value that so many differently named clients hold, in bits.
    /// Where one name holds it there is still a small chance that somebody else does.
    #[inline]
    pub fn holder_bits(&self, holders: &Counts, value: u64) -> f32 {
        let others = holders.get(&value).map_or(0.0, |&holders| holders.saturating_sub(1) as f32);
        (self.clients.max(20.0) / (others + 0.05)).log2()
    }

    /// How rare a counted value is, in bits.
    #[inline]
    pub fn count_bits(&self, kind: Counted, value: u64) -> f32 {
        self.bits(kind as u64, value)
    }

    /// How rare a value of an extra column is, in bits.
    #[inline]
    pub fn extra_bits(&self, column: u64, value: u64) -> f32 {
        self.bits(hash::mix(column), value)
    }

    fn bits(&self, kind: u64, value: u64) -> f32 {
        let total = self.totals.get(&kind).copied().unwrap_or(0) as f32;
        let count = self.counts.get(&hash::join(kind, value)).copied().unwrap_or(1) as f32;
        ((total + 10.0) / (count + 0.5)).log2().max(0.0)
    }
}

/// The share of names that hold a word of these consonants: there are few classes of them, and many words of two or three.
fn usual_consonants(word: &str) -> f32 {
    match word.len() {
        _ if trade::is_sign(word) => 1.0 / 100.0,
        0..=2 => 1.0 / 100.0,
        3 => 1.0 / 1000.0,
        4 => 1.0 / 5000.0,
        _ => UNKNOWN_SHARE,
    }
}

/// How many client records have each post code, birthday, legal form, country and extra value, and any of a kind.
fn counts(features: &Features<'_>, clients: &[usize]) -> (Counts, Counts) {
    let (mut counts, mut totals) = (Counts::default(), Counts::default());
    let mut count = |kind: u64, value: u64| {
        *counts.entry(hash::join(kind, value)).or_insert(0) += 1;
        *totals.entry(kind).or_insert(0) += 1;
    };
    for &i in clients {
        for (kind, value) in [
            (Counted::Postcode, features.postcodes[i]),
            (Counted::Birthday, u64::from(features.birthdays[i])),
            (Counted::Form, features.forms[i]),
            (Counted::Country, u64::from(features.countries[i])),
        ] {
            if value != 0 {
                count(kind as u64, value);
            }
        }
        features.extras.get(i).iter().for_each(|extra| count(hash::mix(extra.column), extra.value));
    }
    (counts, totals)
}

/// The address of a record as one value: street and house with the city.
pub fn street_of(features: &Features<'_>, index: usize) -> Option<u64> {
    features.texts.text(features.streets[index]).map(|street| street.hash)
}

/// The rarity of each word among the distinct texts of the records at their places, and how many those are.
fn rarity<'f, I: Iterator<Item = &'f u32>>(
    features: &Features<'_>,
    clients: &[usize],
    texts_of: impl Fn(usize) -> I,
    usual: impl Fn(&str) -> f32,
) -> (Vec<f32>, usize) {
    let texts = &features.texts;
    let mut placed: Vec<(u32, u32)> = clients
        .iter()
        .flat_map(|&i| texts_of(i).map(move |&text| (text, i)))
        .filter(|&(text, _)| text != NONE)
        .map(|(text, i)| (text, features.cities[i]))
        .collect();
    placed.par_sort_unstable();
    placed.dedup();
    let mut counts = vec![0_u32; texts.tokens.len()];
    for &(text, _) in &placed {
        for &word in texts.words(text) {
            counts[word as usize] += 1;
        }
    }
    let words = texts.tokens.iter().zip(counts);
    let rarity = words.map(|(token, count)| word_bits(count, usual(token.text), placed.len())).collect();
    (rarity, placed.len())
}

/// The rarity of a word that so many of the texts hold and that is usual in such a share of texts elsewhere, in bits.
fn word_bits(count: u32, usual: f32, texts: usize) -> f32 {
    // a word that one name holds is rarer than one in so many names (Good 1953; absolute discount)
    let seen = (count as f32 - DISCOUNT).max(0.0);
    let share = (seen + DICTIONARY_WEIGHT * usual) / (texts as f32 + DICTIONARY_WEIGHT);
    (-share.min(1.0).log2()).min(MOST_BITS)
}

fn city_rarity(features: &Features<'_>, clients: &[usize]) -> Vec<f32> {
    let mut counts = vec![0_u32; features.texts.len()];
    let mut total = 0_u32;
    for &i in clients {
        if let Some(count) = counts.get_mut(features.cities[i] as usize) {
            *count += 1;
            total += 1;
        }
    }
    counts.iter().map(|&count| ((total as f32 + 20.0) / (count as f32 + 1.0)).log2()).collect()
}

/// For each value, how many clients with different names hold it.
fn holders<I: Iterator<Item = u64>>(
    features: &Features<'_>,
    rarity: &[f32],
    clients: &[usize],
    values_of: impl Fn(usize) -> I,
) -> Counts {
    let mut pairs: Vec<(u64, u64, u32)> = Vec::new();
    for &i in clients {
        pairs.extend(values_of(i).map(|value| (value, features.content[i], i as u32)));
    }
    pairs.par_sort_unstable();
    let groups: Vec<&[(u64, u64, u32)]> =
        pairs.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1).collect();
    let counted: Vec<(u64, u32)> =
        groups.par_iter().map(|group| (group[0].0, distinct_names(features, rarity, group))).collect();
    // a value that one name holds is the rule and need not be remembered
    counted.into_iter().filter(|&(_, holders)| holders > 1).collect()
}

/// Whether two records that are other words by their letters have one name: in another alphabet, or with a familiar form of a given
/// name.
fn called_alike(features: &Features<'_>, left: usize, right: usize) -> bool {
    let sound = || features.sounds.get(left).iter().any(|sound| features.sounds.get(right).contains(sound));
    let root = || {
        let (p, q) = (features.rooted.get(left), features.rooted.get(right));
        let (a, b) = (features.persons.get(left), features.persons.get(right));
        let mut pairs = p.iter().flat_map(|&x| b.iter().chain(q).map(move |&y| (x, y)));
        let turned = || a.iter().flat_map(|&x| q.iter().map(move |&y| (x, y)));
        pairs.any(|(x, y)| same_person(&features.texts, x, y))
            || turned().any(|(x, y)| same_person(&features.texts, x, y))
    };
    sound() || root() || hebrew::one_name(features, left, right)
}

/// How many of the holders differ by name. Persons count only where no company holds the value: a company and its people
/// are no strangers.
fn distinct_names(features: &Features<'_>, rarity: &[f32], group: &[(u64, u64, u32)]) -> u32 {
    let companies = group.iter().any(|&(_, _, record)| !features.main_names(record as usize).1);
    let mut seen: Vec<(u32, usize)> = Vec::new();
    let named = group.iter().filter_map(|&(_, _, record)| {
        let (names, person) = features.main_names(record as usize);
        let name = names.first().copied().filter(|_| !(person && companies))?;
        Some((name, record as usize))
    });
    for (name, record) in named.take(HOLDERS_LOOKED_AT) {
        let known = seen.iter().any(|&(other, before)| {
            let agreement = agreement(&features.texts, rarity, name, other);
            agreement.left_share().max(agreement.right_share()) > 0.6
                || called_alike(features, record, before)
        });
        if !known {
            seen.push((name, record));
        }
    }
    seen.len() as u32
}
