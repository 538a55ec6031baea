//! Headers that are not known: like which of the known ones they are.

use std::collections::BTreeMap;

use super::votes::Votes;
use super::{Dictionary, Language, OF_QUALIFIER, Qualifier, UNTOLD, is_number};
use crate::model::Field;
use crate::understand::families::is_date;
use crate::understand::headers::stems::stem;

impl Dictionary {
    /// Whether words by their stems tell of a day.
    fn of_time(&self, words: &[String]) -> bool {
        const TURNS: [Option<Qualifier>; 3] =
            [Some(Qualifier::First), Some(Qualifier::Last), Some(Qualifier::Next)];
        let is =
            |word: &String| self.mark(word) == Some(Qualifier::Time) || TURNS.contains(&self.qualifier(word));
        words.iter().any(is)
    }

    /// Whether the word stands in a header, in this form or another, or tells whose a value is.
    pub(in super::super) fn knows(&self, word: &str) -> bool {
        let long = self.abbreviations.get(word).copied().unwrap_or(word);
        let stem = stem(long);
        is_number(word) || self.stems.contains_key(&stem) || self.qualifiers.contains_key(&stem)
    }

    /// What the words of a header may be where those that no header has are slips of the finger: all words, and by how many
    /// letters they differ from what stands there. Nothing where a word cannot be mended, or none needs it.
    pub(in super::super) fn mended(&self, words: &[String]) -> (Vec<Vec<String>>, usize) {
        // a slip in every word is another word
        const MOST: usize = 2;
        let unknown = words.iter().filter(|word| !self.knows(word)).count();
        if unknown == 0 || unknown > MOST {
            return (Vec::new(), 0);
        }
        let (mut all, mut distance) = (vec![Vec::new()], 0);
        for word in words {
            let near = if self.knows(word) {
                vec![word.as_str()]
            } else {
                let (near, apart) = self.spelt.near(word, words.len() == 1);
                distance += apart;
                near
            };
            all = all
                .iter()
                .flat_map(|before| {
                    near.iter().map(move |word| [before.as_slice(), &[(*word).to_owned()]].concat())
                })
                .collect();
        }
        (all, distance)
    }

    /// What the words of a header may be where those that no header has are the beginnings of words that some header has
    /// (`Ответств. менеджер`). Nothing where one is the beginning of none or of many, or none is cut short.
    pub(in super::super) fn completed(&self, words: &[String]) -> Vec<Vec<String>> {
        const MOST: usize = 24;
        if words.iter().all(|word| self.knows(word)) {
            return Vec::new();
        }
        let mut all = vec![Vec::new()];
        for word in words {
            let whole = if self.knows(word) { vec![word.as_str()] } else { self.spelt.beginning_with(word) };
            let with = |before: &Vec<String>, word: &str| [before.as_slice(), &[word.to_owned()]].concat();
            all = all.iter().flat_map(|before| whole.iter().map(move |word| with(before, word))).collect();
            if all.len() > MOST {
                return Vec::new();
            }
        }
        all
    }

    /// What a header of these words may mean, by its votes and by the known header that it is most like.
    pub(in super::super) fn likely(
        &self,
        folded: &[String],
        words: &[String],
        language: Option<Language>,
    ) -> Likely {
        let concepts = self.concepts_in(folded);
        let votes = self.votes().of(&self.phrase(folded, words, &concepts, language));
        let alike = self.alike(words, language);
        let extra = self.alike_extra(words);
        let meanings = Field::ALL.iter().copied().map(Some).chain([None]);
        let meanings: Vec<Meaning> = meanings
            .map(|field| {
                let alike = field.map_or(extra, |field| alike.get(&field).copied().unwrap_or(0.0));
                let points = Votes::share(&votes, field) + OF_LIKENESS * (alike + NOTHING_ALIKE).ln();
                Meaning { field, points, alike }
            })
            .collect();
        let is_strange =
            |word: &&String| !self.stems.contains_key(*word) && self.known(word).concepts.is_empty();
        let strange = words.iter().filter(is_strange).count();
        let mostly = strange * 2 > words.len() && words.len() > 2;
        Likely { meanings, strange, mostly }
    }

    /// Fields of headers that share words with these, by the share of the words' weight in the likest of them; a word that
    /// tells more weighs more.
    fn alike(&self, words: &[String], language: Option<Language>) -> BTreeMap<Field, f64> {
        let of_time = self.of_time(words);
        let denies = |words: &[String]| words.iter().any(|word| self.mark(word) == Some(Qualifier::Not));
        let own: f64 = words.iter().map(|word| self.weight(word)).sum();
        let mut shared: BTreeMap<u32, f64> = BTreeMap::new();
        for word in words {
            let Some(places) = self.stems.get(word) else { continue };
            for place in places {
                *shared.entry(*place).or_insert(0.0) += self.weight(word);
            }
        }
        let mut best: BTreeMap<Field, f64> = BTreeMap::new();
        for (place, common) in shared {
            let (Some(entry), Some(theirs)) = (self.entry(place), self.weight_of.get(place as usize)) else {
                continue;
            };
            // `Whom to call` is nothing like `Do not call`
            if entry.field == Field::DoNotContact
                && self.stems_of.get(place as usize).is_some_and(|stems| denies(stems))
                && !denies(words)
            {
                continue;
            }
            let mut score = 2.0 * common / (own + theirs);
            if entry.rank > 1 {
                score *= 0.6;
            }
            if language.is_some_and(|wanted| wanted != entry.language) {
                score *= 0.9;
            }
            if is_date(entry.field) != of_time {
                score *= 0.8;
            }
            let kept = best.entry(entry.field).or_insert(0.0);
            *kept = kept.max(score);
        }
        best
    }

    /// The same of what the base does not carry.
    fn alike_extra(&self, words: &[String]) -> f64 {
        let sum = |words: &mut dyn Iterator<Item = &String>| words.map(|word| self.weight(word)).sum::<f64>();
        let own = sum(&mut words.iter());
        let likeness = self.extra_stems.iter().map(|stems| {
            let common = sum(&mut stems.iter().filter(|stem| words.contains(stem)));
            if common > 0.0 { 2.0 * common / (own + sum(&mut stems.iter())) } else { 0.0 }
        });
        likeness.fold(0.0, f64::max)
    }

    /// What a word is worth among the words of a header.
    fn weight(&self, stem: &str) -> f64 {
        match self.weights.get(stem) {
            Some(weight) => *weight,
            None if self.qualifier(stem).is_some() => OF_QUALIFIER * *UNTOLD,
            None => *UNTOLD,
        }
    }
}

/// What the likest known header is worth beside the votes, and what a header that is like none has.
const OF_LIKENESS: f64 = 4.0;
const NOTHING_ALIKE: f64 = 0.1;

#[derive(Clone, Debug)]
struct Meaning {
    field: Option<Field>,
    points: f64,
    /// How like the likest known header of this meaning is, from 0 to 1.
    alike: f64,
}

/// What a header that is not known may mean.
#[derive(Clone, Debug)]
pub(in super::super) struct Likely {
    /// All meanings, nothing for what the base does not carry, with their points.
    meanings: Vec<Meaning>,
    /// How many of its words no header has.
    pub strange: usize,
    /// Whether those are most of several.
    mostly: bool,
}

impl Likely {
    /// Adds points that something else than the votes gives a field.
    pub(in super::super) fn add(&mut self, field: Field, points: f64) {
        if let Some(meaning) = self.meanings.iter_mut().find(|meaning| meaning.field == Some(field)) {
            meaning.points += points;
        }
    }

    /// Most columns of real lists have nothing to do with the base: what is like no header is hardly one of its fields.
    pub(in super::super) fn trust(&self) -> f64 {
        let alike = self.meanings.iter().map(|meaning| meaning.alike).fold(0.0, f64::max);
        0.5 + 0.5 * alike.min(1.0)
    }

    /// The likeliest fields with the scores of headers. The points of many marks that tell the same are too sure: divided by
    /// `SURENESS` they are log-odds in which nine of ten headers taken out of the dictionary that are given 0.9 are right.
    pub(in super::super) fn fields(&self) -> Vec<(Field, f64)> {
        /// Fitted to headers taken out of the dictionary.
        const SURENESS: f64 = 3.0;
        /// The points of having no meaning, and how many more for each word after the first that no header has.
        const NONE: f64 = -4.0;
        const STRANGE: f64 = 9.0;
        /// A field less likely than this is none, and where the likeliest is no likelier than that nothing is told.
        const LEAST: f64 = 0.12;
        const TOLD: f64 = 0.2;
        /// The assignment adds `4.4 * score` to the log-odds of a field; a score falls as log-odds do.
        const SLOPE: f64 = 3.2;
        let odds = |points: f64| (points / SURENESS).exp();
        let all: f64 =
            odds(NONE + STRANGE * (self.strange.saturating_sub(1) + usize::from(self.mostly)) as f64)
                + self.meanings.iter().map(|meaning| odds(meaning.points)).sum::<f64>();
        let mut likely: Vec<(Field, f64)> =
            self.meanings.iter().filter_map(|m| Some((m.field?, odds(m.points) / all))).collect();
        likely.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        if likely.first().is_none_or(|(_, share)| *share < TOLD) {
            return Vec::new();
        }
        let scored = likely.into_iter().take_while(|(_, share)| *share >= LEAST).take(6);
        scored.map(|(field, share)| (field, 1.0 + share.ln() / SLOPE)).collect()
    }
}
