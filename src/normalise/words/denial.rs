//! Words that deny what stands behind them: `not really interested`, `nie jest zainteresowany`.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use super::fold::folded;
use super::phrase::rows;

/// So many words may stand between a negation and what it denies.
const MOST_BETWEEN: usize = 2;

/// Whether a word denies what follows, or may stand between.
static WORDS: LazyLock<HashMap<String, bool>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for row in rows(include_str!("negations.tsv")) {
        if let [word, _, what, ..] = row.as_slice() {
            for word in folded(word) {
                words.entry(word).or_insert(*what == "negation");
            }
        }
    }
    words
});

/// Whether what begins at a word of a text is denied by the words before it. A negation that a sign parts from it is an answer
/// of its own: `no, call back`.
pub(super) fn is_denied(raw: &str, words: &[String], start: usize) -> bool {
    let known = |at: &usize| words.get(*at).and_then(|word| WORDS.get(word.as_str()).copied());
    let nearest = (start.saturating_sub(MOST_BETWEEN + 1)..start).rev();
    let negation = nearest.take_while(|at| known(at).is_some()).find(|at| known(at) == Some(true));
    negation.is_some_and(|at| clause(raw, at) == clause(raw, start))
}

/// The number of the clause in which a word stands.
fn clause(raw: &str, word: usize) -> usize {
    let clauses = raw.split([',', ';', '.', '!', '?', ':', '(', ')', '/', '\n']);
    let ends = clauses.scan(0, |words, clause| {
        *words += folded(clause).len();
        Some(*words)
    });
    ends.take_while(|end| *end <= word).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negation_reaches_over_the_words_that_only_weigh_it() {
        for (text, denied) in [
            ("not interested", true),
            ("not really interested", true),
            ("no longer very interested", true),
            ("nie jest już zainteresowany", true),
            ("не очень заинтересован", true),
            ("אינו מעוניין", true),
            ("interested", false),
            ("no answer but interested", false),
            ("really interested", false),
            ("No. Interested", false),
        ] {
            let words = folded(text);
            assert_eq!(is_denied(text, &words, words.len() - 1), denied, "{text}");
        }
    }

    #[test]
    fn every_word_of_the_table_is_one_word_with_a_known_part() {
        for row in rows(include_str!("negations.tsv")) {
            let [word, language, what] = row.as_slice() else { panic!("{row:?}") };
            assert_eq!(folded(word).len(), 1, "{word}");
            assert_eq!(language.len(), 2, "{word}");
            assert!(matches!(*what, "negation" | "between"), "{word}");
        }
    }
}
