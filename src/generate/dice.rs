//! Numbers by chance that anybody can make again.

/// A stream of numbers that follows from its seed alone, on every machine.
///
/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014): small, quick, and good
/// enough to compose test data.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    /// The stream of one purpose (`salt`) of one thing (`number`) in one made world (`seed`): streams of neighbours have
    /// nothing to do with each other, so any thread can make any firm.
    pub(super) fn of(seed: u64, number: u64, salt: u64) -> Self {
        let mut dice = Self(seed ^ number.wrapping_mul(0xd134_2543_de82_ef95) ^ salt.rotate_left(32));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, 0 when the limit is 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        // multiplication instead of the remainder: no division, and no bias that matters below 2^32
        usize::try_from((u128::from(self.next()) * limit as u128) >> 64).unwrap_or(0)
    }

    /// True in `per_mille` of a thousand throws.
    pub(super) fn chance(&mut self, per_mille: usize) -> bool {
        self.below(1000) < per_mille
    }

    /// One of the things, each as likely as the others; nothing only when there are none.
    pub(super) fn pick<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        things.get(self.below(things.len()))
    }

    /// One of the words, the first ones far more often than the last, as words are in names (Zipf's law, exponent about 1):
    /// the rank is the number of things to a power by chance between 0 and 1.
    pub(super) fn word<'a>(&mut self, words: &'a [String]) -> &'a str {
        let share = self.below(1 << 20) as f64 / f64::from(1_u32 << 20);
        let rank = libm::pow(words.len() as f64 + 1.0, share) - 1.0;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the number of words"
        )]
        words.get(rank as usize).map_or("", String::as_str)
    }

    /// Fills a shape: `#` becomes a digit by chance, all else stays.
    pub(super) fn fill(&mut self, shape: &str) -> String {
        shape.chars().map(|sign| if sign == '#' { self.digit() } else { sign }).collect()
    }

    fn digit(&mut self) -> char {
        char::from(b'0' + u8::try_from(self.below(10)).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_words_are_common_and_last_ones_rare() {
        let words: Vec<String> = (0..100).map(|rank| rank.to_string()).collect();
        let mut dice = Dice::of(1, 1, 1);
        let mut counts = vec![0; 100];
        for _ in 0..100_000 {
            counts[dice.word(&words).parse::<usize>().unwrap()] += 1;
        }
        assert!(counts[0] > 10_000, "{}", counts[0]);
        assert!(counts[99] < 500, "{}", counts[99]);
        assert!(counts.iter().all(|count| *count > 0), "every word occurs");
    }

    #[test]
    fn neighbours_differ_and_repeat() {
        let draw = |number| Dice::of(7, number, 3).fill("########");
        assert_eq!(draw(5), draw(5));
        assert_ne!(draw(5), draw(6));
    }
}
