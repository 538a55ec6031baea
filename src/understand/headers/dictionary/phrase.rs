//! The words of a header as a phrase: which of them says what is meant, and which only say of what.

use super::votes::Words;
use super::{Dictionary, Language, Link};

/// On which side the word stands that says what is meant: last in `Customer name` and `Kunden Telefon`, first in `Numer
/// telefonu`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    First,
    Last,
}

impl Dictionary {
    /// The words of a header with its head.
    pub(super) fn phrase<'a>(
        &self,
        folded: &'a [String],
        stems: &'a [String],
        concepts: &'a [&'static str],
        language: Option<Language>,
    ) -> Words<'a> {
        let words: Vec<&String> = self.telling_words(folded).collect();
        let head = self.head(folded, &words, language);
        let of_head = head.and_then(|head| self.known(head).concepts.last().copied());
        Words { telling: words, stems, concepts, head, of_head }
    }

    /// Of `First name of the buyer` what stands before `of`.
    pub(in super::super) fn before_joint<'a>(&self, folded: &'a [String]) -> Option<&'a [String]> {
        let joins = |word: &String| self.links.get(word) == Some(&Link::Joins);
        folded.get(..folded.iter().position(joins)?)
    }

    /// The word that says what is meant. What a word of grammar joins to it refines it (`Nummer des Kunden`), what is asked for is
    /// meant (`Which bank they use`), and a question is meant by its first word (`Wann zuletzt bestellt`).
    fn head<'a>(
        &self,
        folded: &'a [String],
        words: &[&'a String],
        language: Option<Language>,
    ) -> Option<&'a String> {
        let link = |word: &String| self.links.get(word).copied();
        let tells = |word: &&String| words.contains(word);
        let which = folded.iter().position(|word| link(word) == Some(Link::Which));
        if let Some(asked) = which.and_then(|at| folded.iter().skip(at).find(tells)) {
            return Some(asked);
        }
        let first = words.first().copied()?;
        let side = self.side(folded, words, language);
        if side == Side::First || link(first) == Some(Link::Asks) {
            return Some(first);
        }
        let joined = |at: usize| folded.get(at).and_then(link) == Some(Link::Joins);
        let before_joint = |at: usize| joined(at).then(|| folded.iter().take(at).rev().find(tells)).flatten();
        (1..folded.len()).find_map(before_joint).or_else(|| words.last().copied())
    }

    /// In English and German last, in the others first; of Latin letters the known words tell.
    fn side(&self, folded: &[String], words: &[&String], language: Option<Language>) -> Side {
        match language {
            Some(Language::En | Language::De) => Side::Last,
            None if folded.iter().all(|word| word.is_ascii()) => {
                let polish = words.iter().filter(|word| self.is_polish(word)).count();
                if polish * 2 > words.len() { Side::First } else { Side::Last }
            }
            _ => Side::First,
        }
    }

    /// Whether more Polish headers have the word than English and German ones.
    fn is_polish(&self, word: &str) -> bool {
        let stem = super::stem(word);
        let (mut polish, mut all) = (0, 0);
        for entry in self.stems.get(&stem).into_iter().flatten().filter_map(|place| self.entry(*place)) {
            polish += usize::from(entry.language == Language::Pl);
            all += 1;
        }
        polish * 2 > all
    }
}
