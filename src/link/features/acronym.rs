//! Acronyms: `ACE` for Auto Club Europa, `GEW` for Gewerkschaft Erziehung und Wissenschaft, `ЦГМ` for Център за градска
//! мобилност.

use super::hash;

/// The letters of an acronym.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=6;

/// Words that acronyms mostly leave out.
const SMALL: [&str; 24] = [
    "and", "of", "the", "for", "und", "der", "die", "das", "des", "fur", "fuer", "i", "w", "na", "dla", "do",
    "za", "po", "v", "ta", "dlya", "et", "de", "s",
];

/// Letters of other alphabets that are read as several of ours.
const DIGRAPHS: [(&str, &str); 10] = [
    ("shch", "s"),
    ("ts", "t"),
    ("zh", "z"),
    ("kh", "k"),
    ("ch", "c"),
    ("sh", "s"),
    ("ya", "y"),
    ("yu", "y"),
    ("ye", "y"),
    ("yi", "y"),
];

/// The ways in which a name of several words is made an acronym: of all its words, and of all but the small ones.
pub fn initials(name: &str) -> [Option<String>; 2] {
    let of = |words: &mut dyn Iterator<Item = &str>| {
        let letters: String = words.filter_map(|word| word.chars().next()).collect();
        (letters.len() > 1).then_some(letters)
    };
    let all = of(&mut name.split(' '));
    let large = of(&mut name.split(' ').filter(|word| !SMALL.contains(word)));
    let other = large.filter(|large| Some(large) != all.as_ref());
    [all, other]
}

/// What the letters of a name of one word may be the initials of: the word itself, and the word with one letter for each that
/// was one in its own alphabet.
pub fn letters(name: &str) -> [Option<String>; 2] {
    let may_be = |word: &String| LETTERS.contains(&word.len());
    if name.contains(' ') || name.len() > 2 * LETTERS.end() {
        return [None, None];
    }
    let mut folded = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let digraph = DIGRAPHS.iter().find(|(letters, _)| rest.starts_with(letters));
        let (length, letter) =
            digraph.map_or((first.len_utf8(), None), |(letters, one)| (letters.len(), Some(*one)));
        match letter {
            Some(one) => folded.push_str(one),
            None => folded.push(first),
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    let whole = Some(name.to_owned()).filter(may_be);
    let folded = Some(folded).filter(may_be).filter(|folded| folded != name);
    [whole, folded]
}

/// The hashes of texts; 0 for one that is not there.
pub fn hashes(texts: [Option<String>; 2]) -> [u64; 2] {
    texts.map(|text| text.map_or(0, |text| hash::text(&text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_acronym(short: &str, long: &str) -> bool {
        let ways = initials(long);
        letters(short).iter().flatten().any(|letters| ways.iter().flatten().any(|way| way == letters))
    }

    #[test]
    fn an_acronym_is_known_by_its_words() {
        for (short, long) in [
            ("ace", "auto club europa"),
            ("gew", "gewerkschaft erziehung und wissenschaft"),
            ("tsgm", "tsentar za gradska mobilnost"),
            ("psb", "powszechna spoldzielnia budowlana"),
            ("sid", "sklep i dom"),
        ] {
            assert!(is_acronym(short, long), "{short} {long}");
        }
        for (short, long) in [("ac", "auto club europa"), ("auto", "auto"), ("a", "auto club"), ("u", "und")]
        {
            assert!(!is_acronym(short, long), "{short} {long}");
        }
    }
}
