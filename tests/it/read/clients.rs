//! Client lists in the languages served, made of `fixtures/read/words.tsv` by a fixed sequence of numbers.

use std::fs;

use super::fixture;

/// The languages served.
pub const LANGUAGES: [&str; 6] = ["pl", "ru", "uk", "he", "de", "en"];

/// A sequence of numbers, the same on every machine (Marsaglia's xorshift).
pub struct Numbers(u64);

impl Numbers {
    /// The sequence that a seed begins.
    pub fn new(seed: u64) -> Self {
        Self(0x2545_f491_4f6c_dd1d ^ (seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// The next number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (end.max(1) as u64)).unwrap_or(0)
    }

    /// One of several.
    pub fn one<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// A table as it is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clean {
    /// The names of its columns.
    pub header: Vec<String>,
    /// Its rows, all as long as the header.
    pub rows: Vec<Vec<String>>,
}

/// The words of one kind in one language.
pub fn words(language: &str, kind: &str) -> Vec<String> {
    let file = fs::read_to_string(fixture("words.tsv")).expect("the words");
    let line = file
        .lines()
        .find_map(|line| line.strip_prefix(&format!("{language}\t{kind}\t")))
        .unwrap_or_else(|| panic!("{kind} in {language}"));
    line.split('|').map(str::to_owned).collect()
}

/// A client list of so many rows: firm, person, town, phone, e-mail, amount, date, note. A few notes hold commas, a few semicolons, a few
/// quotes, some amounts hold the language's marks.
pub fn clients(language: &str, rows: usize, seed: u64) -> Clean {
    let numbers = &mut Numbers::new(seed);
    let of = |kind: &str| words(language, kind);
    let (firms, persons, towns, notes) = (of("firm"), of("person"), of("city"), of("note"));
    let (decimal, thousand) = if matches!(language, "en" | "he") { ('.', ',') } else { (',', ' ') };
    let row = |at: usize, numbers: &mut Numbers| {
        let note = numbers.one(&notes).clone();
        let note = match at % 9 {
            2 => format!("{note}, {}", numbers.one(&notes)),
            4 => format!("„{note}\"; {}", numbers.one(&notes)),
            6 => format!("\"VIP\" {note}"),
            7 => String::new(),
            _ => note,
        };
        vec![
            format!("{} {}", numbers.one(&firms), at + 1),
            numbers.one(&persons).clone(),
            numbers.one(&towns).clone(),
            format!("+48 {} {:03} {:03}", 600 + numbers.below(99), numbers.below(999), numbers.below(999)),
            format!("biuro{}@firma{}.example", at, numbers.below(9999)),
            format!(
                "{}{thousand}{:03}{decimal}{:02}",
                1 + numbers.below(9),
                numbers.below(999),
                numbers.below(99)
            ),
            format!("{:02}.{:02}.2025", 1 + numbers.below(28), 1 + numbers.below(12)),
            note,
        ]
    };
    Clean { header: words(language, "header"), rows: (0..rows).map(|at| row(at, numbers)).collect() }
}
