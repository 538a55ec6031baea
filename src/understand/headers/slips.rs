//! Slips of the finger: the words of headers by how they are spelt.

use strsim::osa_distance;

/// Words by their length in letters, each with the set of its letters; sorted, each once.
#[derive(Debug, Default)]
pub(super) struct Spelt {
    by_length: Vec<Vec<(String, u64)>>,
}

impl Spelt {
    pub(super) fn add(&mut self, word: &str) {
        let length = word.chars().count();
        if self.by_length.len() <= length {
            self.by_length.resize_with(length + 1, Vec::new);
        }
        if let Some(bucket) = self.by_length.get_mut(length) {
            bucket.push((word.to_owned(), letters(word)));
        }
    }

    pub(super) fn sort(&mut self) {
        for bucket in &mut self.by_length {
            bucket.sort();
            bucket.dedup();
        }
    }

    /// The words of headers nearest to a word that no header has, and how far they are from it. A word that stands `alone`
    /// has nothing beside it that says what it should be.
    pub(super) fn near(&self, word: &str, alone: bool) -> (Vec<&str>, usize) {
        let length = word.chars().count();
        let allowed = match length {
            0..=3 => return (Vec::new(), 0),
            4 if alone => return (Vec::new(), 0),
            4..=7 => 1,
            _ => 2,
        };
        let own = letters(word);
        let mut best = allowed + 1;
        let mut found = Vec::new();
        for bucket in self.by_length.iter().skip(length.saturating_sub(allowed)).take(2 * allowed + 1) {
            for (known, theirs) in bucket {
                // a letter changed takes one class out of the set of letters and puts one in
                if (own ^ theirs).count_ones() as usize > 2 * allowed {
                    continue;
                }
                let distance = osa_distance(word, known);
                if distance < best {
                    best = distance;
                    found.clear();
                }
                if distance == best && distance <= allowed {
                    found.push(known.as_str());
                }
            }
        }
        (found, best)
    }

    /// The words of headers that begin with a word that no header has.
    pub(super) fn beginning_with(&self, word: &str) -> Vec<&str> {
        // fewer letters begin too many words
        const SHORTEST: usize = 4;
        let length = word.chars().count();
        if length < SHORTEST {
            return Vec::new();
        }
        let buckets = self.by_length.iter().skip(length + 1);
        let found = buckets.flat_map(|bucket| {
            let first = bucket.partition_point(|(known, _)| known.as_str() < word);
            bucket
                .iter()
                .skip(first)
                .map(|(known, _)| known.as_str())
                .take_while(|known| known.starts_with(word))
        });
        found.collect()
    }
}

/// The letters of a word as a set of 64 classes.
fn letters(word: &str) -> u64 {
    word.chars().fold(0, |set, c| set | 1 << (u32::from(c) % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_words_within_reach() {
        let mut words = Spelt::default();
        for word in ["telefon", "telefax", "nazwa", "dom", "nazwa"] {
            words.add(word);
        }
        words.sort();
        assert_eq!(words.near("telefno", true), (vec!["telefon"], 1));
        assert_eq!(words.near("naswa", true), (vec!["nazwa"], 1));
        assert_eq!(words.near("dam", false).0, Vec::<&str>::new(), "three letters are too few");
        assert_eq!(words.near("godzina", true).0, Vec::<&str>::new());
    }

    #[test]
    fn words_cut_short() {
        let mut words = Spelt::default();
        for word in ["telefon", "telefonu", "telefax", "nazwa"] {
            words.add(word);
        }
        words.sort();
        assert_eq!(words.beginning_with("telef"), vec!["telefax", "telefon", "telefonu"]);
        assert_eq!(words.beginning_with("telefon"), vec!["telefonu"]);
        assert_eq!(words.beginning_with("tel"), Vec::<&str>::new(), "three letters are too few");
    }
}
