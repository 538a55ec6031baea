//! How far two texts agree, word by word.
//!
//! A soft token measure in the manner of SoftTFIDF (Cohen, Ravikumar and Fienberg 2003): words are paired if they are
//! equal or close, and every word weighs as much as it is rare. Order plays no part.

use rapidfuzz::distance::osa;

use crate::link::features::{MAX_TOKENS, Texts, Token};

/// How close two words are that are heard the same.
const HEARD: f32 = 0.85;

/// How close `and` is to `adn` and `nd`: no other word of three letters is known to be meant.
const SMALL_SLIP: f32 = 0.7;

/// How two texts agree. Rarities are in bits: the negative binary logarithm of the share of texts that hold the word.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Agreement {
    /// Rarity of the paired words, each times how close the two are.
    pub shared: f32,
    /// Rarity of the paired words.
    pub paired: f32,
    /// Rarity of the words only the left text has.
    pub left: f32,
    /// Rarity of the words only the right text has.
    pub right: f32,
    /// Words paired.
    pub pairs: u8,
    /// Words paired that are not equal, and small words left over where others are paired.
    pub inexact: u8,
    /// Words left over on the left, but for small ones beside others.
    pub left_over: u8,
    /// Words left over on the right, but for small ones beside others.
    pub right_over: u8,
    /// Both have numbers and they are not the same ones.
    pub numbers_clash: bool,
    /// The longest pair of equal or nearly equal words is longer than an initial.
    pub full_word: bool,
}

impl Agreement {
    /// The share of the left text, by rarity, that the right one has.
    pub fn left_share(&self) -> f32 {
        share(self.paired, self.left)
    }

    /// The share of the right text, by rarity, that the left one has.
    pub fn right_share(&self) -> f32 {
        share(self.paired, self.right)
    }
}

fn share(paired: f32, over: f32) -> f32 {
    if paired + over > 0.0 { paired / (paired + over) } else { 0.0 }
}

/// How close two different words are, from 0 (not at all) to 1.
#[inline]
pub fn closeness(left: &Token<'_>, right: &Token<'_>) -> f32 {
    if left.concept != 0 && left.concept == right.concept {
        return if left.numeric || right.numeric { 1.0 } else { 0.65 };
    }
    if left.numeric || right.numeric {
        return 0.0;
    }
    // most words that differ begin differently, sound different and have more other letters than slips could bring
    let begins = left.first == right.first;
    let sounds = left.sound != 0 && left.sound == right.sound;
    if !begins && !sounds && (left.mask ^ right.mask).count_ones() > 6 {
        return 0.0;
    }
    let (short, long) = if left.text.len() <= right.text.len() { (left, right) } else { (right, left) };
    let (s, l) = (short.text.as_bytes(), long.text.as_bytes());
    if left.small != right.small && l.len() == 3 && osa::distance(s.iter().copied(), l.iter().copied()) == 1 {
        return SMALL_SLIP;
    }
    let close = edit_closeness(s, l, short.mask, long.mask);
    if close > 0.0 {
        return close;
    }
    // the fewer consonants, the more words sound the same
    if sounds && s.len() >= 4 {
        match left.consonants {
            3 if !heard_apart(&left.heard, &right.heard) => return 0.5,
            0..=3 => {}
            _ => return 0.75,
        }
    }
    let close = heard_closeness(&left.heard, &right.heard);
    if close > 0.0 {
        return close;
    }
    if s.first() == l.first() {
        if s.len() == 1 || is_cyrillic_initial(s) && l.starts_with(s) {
            return 0.4;
        }
        if s.len() >= 3 && l.starts_with(s) {
            return 0.7;
        }
        if (3..=5).contains(&s.len()) && l.len() >= s.len() + 3 && is_contraction(s, l) {
            return 0.6;
        }
    }
    0.0
}

/// Whether a word may be one Cyrillic letter that Latin ones need several for: the initial of `Юрий` or `Жанна`.
fn is_cyrillic_initial(word: &[u8]) -> bool {
    matches!(word, b"zh" | b"kh" | b"ts" | b"ch" | b"sh" | b"shch" | b"yu" | b"ya" | b"ye" | b"yi")
}

/// Edits (optimal string alignment) in proportion to length; 0 if there are too many.
#[inline]
fn edit_closeness(s: &[u8], l: &[u8], short_mask: u64, long_mask: u64) -> f32 {
    let allowed = match l.len() {
        0..=3 => return 0.0,
        4..=7 => 1,
        8..=13 => 2,
        _ => 3,
    };
    // an edit changes at most two letters of the sets of letters
    let differing = (short_mask ^ long_mask).count_ones() as usize;
    if l.len() - s.len() > allowed || differing > 2 * allowed || l.len() > 64 {
        return 0.0;
    }
    let distance = osa::distance(s.iter().copied(), l.iter().copied());
    if distance > allowed {
        return 0.0;
    }
    1.0 - distance as f32 / l.len() as f32
}

/// How close two words are by what is heard: one word in two alphabets whose readings differ by more than slips.
#[inline]
fn heard_closeness(left: &str, right: &str) -> f32 {
    let (x, y) = (left.as_bytes(), right.as_bytes());
    let long = x.len().max(y.len());
    let allowed = match long {
        0..=3 => return 0.0,
        4..=5 => 0,
        6..=8 => 1,
        _ => 2,
    };
    if x.first() != y.first() || x.last() != y.last() && allowed < 2 || x.len().abs_diff(y.len()) > allowed {
        return 0.0;
    }
    let distance = osa::distance(x.iter().copied(), y.iter().copied());
    if distance > allowed { 0.0 } else { HEARD * (1.0 - distance as f32 / long as f32) }
}

/// Whether two words of the same consonants are heard as different ones, because of their vowels: `santa` and `zenit`.
#[inline]
fn heard_apart(left: &str, right: &str) -> bool {
    osa::distance(left.bytes(), right.bytes()) > 2
}

/// Whether the short word is the long one with letters, above all vowels, left out: `mfg` of `manufacturing`.
fn is_contraction(short: &[u8], long: &[u8]) -> bool {
    let mut rest = long.iter();
    short.iter().skip(1).all(|byte| !b"aeiou".contains(byte))
        && short.iter().all(|byte| rest.any(|b| b == byte))
}

/// Pairs the words of two texts. `rarity` is in bits, by word. Swapping the texts swaps left and right and nothing else.
pub fn agreement(texts: &Texts<'_>, rarity: &[f32], left: u32, right: u32) -> Agreement {
    let compact = |text: u32| texts.text(text).map_or(0, |text| text.compact);
    if compact(left) <= compact(right) {
        return in_order(texts, rarity, left, right);
    }
    let turned = in_order(texts, rarity, right, left);
    Agreement {
        left: turned.right,
        right: turned.left,
        left_over: turned.right_over,
        right_over: turned.left_over,
        ..turned
    }
}

fn in_order(texts: &Texts<'_>, rarity: &[f32], left: u32, right: u32) -> Agreement {
    let (a, b) = (texts.words(left), texts.words(right));
    let mut out = Agreement::default();
    let (mut used_a, mut used_b) = ([false; MAX_TOKENS], [false; MAX_TOKENS]);
    let bits = |word: u32| rarity.get(word as usize).copied().unwrap_or(0.0);
    if left == right {
        // most pairs that contacts bring share their names too
        for &word in a {
            out.pair(bits(word), 1.0);
            out.full_word |= texts.tokens[word as usize].text.len() > 1;
        }
        return out;
    }
    for (i, &x) in a.iter().enumerate() {
        if let Some(j) = (0..b.len()).find(|&j| !used_b[j] && b[j] == x) {
            (used_a[i], used_b[j]) = (true, true);
            out.pair(bits(x), 1.0);
            out.full_word |= texts.tokens[x as usize].text.len() > 1;
        }
    }
    if usize::from(out.pairs) < a.len().min(b.len()) {
        join_split(texts, a, &mut used_a, b, &mut used_b, &bits, &mut out);
        join_split(texts, b, &mut used_b, a, &mut used_a, &bits, &mut out);
        let mut best = [(0.0_f32, 0_u8, 0_u8); MAX_TOKENS * 2];
        let mut found = 0;
        for (i, &x) in a.iter().enumerate().filter(|&(i, _)| !used_a[i]) {
            for (j, &y) in b.iter().enumerate().filter(|&(j, _)| !used_b[j]) {
                let close = closeness(&texts.tokens[x as usize], &texts.tokens[y as usize]);
                if close > 0.0 && found < best.len() {
                    best[found] = (close, i as u8, j as u8);
                    found += 1;
                }
            }
        }
        // the closest pairs first; ties by position cannot be told apart by the sums
        best[..found].sort_unstable_by(|p, q| q.0.total_cmp(&p.0).then(p.1.cmp(&q.1)).then(p.2.cmp(&q.2)));
        for &(close, i, j) in &best[..found] {
            let (i, j) = (usize::from(i), usize::from(j));
            if !used_a[i] && !used_b[j] {
                (used_a[i], used_b[j]) = (true, true);
                out.pair(bits(a[i]).min(bits(b[j])), close);
                out.inexact += 1;
                out.full_word |= close > 0.5;
            }
        }
    }
    // `Post of Crimea` and `Почта Крыма`; of one word `le` may be half the name
    let drops_small = out.pairs > 1;
    let (mut numbers_a, mut numbers_b) = (false, false);
    for (&x, _) in a.iter().zip(used_a).filter(|&(_, used)| !used) {
        let token = &texts.tokens[x as usize];
        out.left += bits(x);
        let dropped = token.small && drops_small;
        out.left_over += u8::from(!dropped);
        out.inexact += u8::from(dropped);
        numbers_a |= token.numeric;
    }
    for (&y, _) in b.iter().zip(used_b).filter(|&(_, used)| !used) {
        let token = &texts.tokens[y as usize];
        out.right += bits(y);
        let dropped = token.small && drops_small;
        out.right_over += u8::from(!dropped);
        out.inexact += u8::from(dropped);
        numbers_b |= token.numeric;
    }
    out.numbers_clash = numbers_a && numbers_b;
    out
}

impl Agreement {
    fn pair(&mut self, bits: f32, close: f32) {
        // a slip in a rare word leaves it rare; an initial stands for many words
        self.shared += bits * if close < 0.5 { close } else { 0.4 + 0.6 * close };
        self.paired += bits;
        self.pairs += 1;
    }
}

/// A word of the one text that the other writes as two: `Hebpol` and `Heb Pol`.
fn join_split(
    texts: &Texts<'_>,
    whole: &[u32],
    used_whole: &mut [bool; MAX_TOKENS],
    parts: &[u32],
    used_parts: &mut [bool; MAX_TOKENS],
    bits: &impl Fn(u32) -> f32,
    out: &mut Agreement,
) {
    for j in 1..parts.len() {
        if used_parts[j - 1] || used_parts[j] {
            continue;
        }
        let (first, second) =
            (texts.tokens[parts[j - 1] as usize].text, texts.tokens[parts[j] as usize].text);
        let found = (0..whole.len()).filter(|&i| !used_whole[i]).find(|&i| {
            let word = texts.tokens[whole[i] as usize].text;
            word.len() == first.len() + second.len() && word.starts_with(first) && word.ends_with(second)
        });
        if let Some(i) = found {
            (used_whole[i], used_parts[j - 1], used_parts[j]) = (true, true, true);
            out.pair(bits(whole[i]), 0.95);
            out.inexact += 1;
            out.full_word = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Agreement, agreement};
    use crate::link::features::Texts;

    fn compare(left: &'static str, right: &'static str) -> Agreement {
        let (texts, numbers) = Texts::new(&[left, right]);
        let (a, b) = (numbers[0], numbers[1]);
        let rarity = vec![10.0; texts.tokens.len()];
        let there = agreement(&texts, &rarity, a, b);
        let back = agreement(&texts, &rarity, b, a);
        assert_eq!(
            (there.shared, there.left, there.right),
            (back.shared, back.right, back.left),
            "{left} {right}"
        );
        there
    }

    #[test]
    fn order_spelling_abbreviation_and_spaces_make_little_difference() {
        for (left, right) in [
            ("baxter logistics", "logistics baxter"),
            ("paletex systems", "paletecs systems"),
            ("redgate instr", "redgate instruments"),
            ("rushmoor mfg", "rushmoor manufacturing"),
            ("heb pol", "hebpol"),
            ("szczepanski", "shchepanskii"),
            ("construction baltic", "baltic stroy"),
            ("bank of sparta", "bank sparta"),
            ("harris roob and west", "harris roob adn west"),
        ] {
            let agreement = compare(left, right);
            assert_eq!((agreement.left_over, agreement.right_over), (0, 0), "{left} {right}: {agreement:?}");
        }
    }

    #[test]
    fn other_words_and_numbers_are_left_over() {
        let sisters = compare("ocean tech", "ocean tech finanse");
        assert_eq!((sisters.left_over, sisters.right_over), (0, 1));
        assert!(compare("magazyn 3", "magazyn 4").numbers_clash);
        assert!(!compare("magazyn 3", "magazyn").numbers_clash);
        assert_eq!(compare("kowalski", "nowak").pairs, 0);
        assert_eq!(compare("santa", "zenit").pairs, 0);
    }
}
