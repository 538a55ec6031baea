//! Delimiters of several characters.

use std::collections::BTreeMap;

/// Punctuation of two or three characters that stands in most lines: `|+|`, `||`, `::`, `<>`.
pub(super) fn long_delimiters(samples: &[&str]) -> Vec<String> {
    let lines: Vec<&str> = samples
        .first()
        .into_iter()
        .flat_map(|s| s.split(['\n', '\r']))
        .filter(|l| !l.trim().is_empty())
        .take(200)
        .collect();
    let Some(longest) = lines.iter().take(20).max_by_key(|line| line.len()) else { return Vec::new() };
    let is_mark =
        |c: char| c.is_ascii_punctuation() && !matches!(c, '"' | '\'' | '.' | '-' | '(' | ')' | ',' | '_');
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    let marks: Vec<(usize, char)> = longest.char_indices().take(4000).collect();
    for length in [2, 3] {
        for window in marks.windows(length) {
            if !window.iter().all(|(_, c)| is_mark(*c)) {
                continue;
            }
            if let (Some(first), Some(last)) = (window.first(), window.last())
                && let Some(mark) = longest.get(first.0..last.0 + last.1.len_utf8())
            {
                *found.entry(mark).or_default() += 1;
            }
        }
    }
    // `#` before `+48`: one of its marks stands more often without the other
    let is_accident = |mark: &str| {
        let single = |c: char| {
            let inside = mark.matches(c).count();
            let (mut all, mut within, mut last) = (0, 0, 0);
            for line in &lines {
                all += line.matches(c).count();
                within += line.matches(mark).count() * inside;
                last += usize::from(line.trim_end().ends_with(c) && !line.trim_end().ends_with(mark));
            }
            // `12%;13%`: the sign at the end of every line parts nothing
            all > within * 2 || last * 10 >= lines.len() * 9
        };
        mark.chars().any(single)
    };
    let everywhere = |mark: &&str| {
        let with = lines.iter().filter(|line| line.contains(*mark)).count();
        // `;;` is two delimiters unless no single one stands anywhere; addresses and times have one of `@@` and `::`
        let single = mark.chars().next().unwrap_or(' ');
        let doubled = mark.chars().all(|c| c == single);
        let halves = || {
            lines.iter().all(|line| line.matches(single).count() == line.matches(*mark).count() * mark.len())
        };
        // titles may stand above the table
        let below = lines.iter().skip_while(|line| !line.contains(*mark)).count();
        (with * 10 >= lines.len() * 6 || (with >= 3 && with == below))
            && (!doubled || matches!(single, '@' | ':') || halves())
            && !is_accident(mark)
    };
    let marks: Vec<&str> = found.into_keys().filter(everywhere).collect();
    // `~|` and `|~` are halves of `~|~`
    let is_half = |mark: &&str| {
        marks
            .iter()
            .any(|long| long.len() > mark.len() && long.contains(*mark) && only_within(&lines, mark, long))
    };
    // `~;~` between cells in such quotes
    let is_quoted = |mark: &&str| {
        mark.strip_prefix(['~', '\'', '`']).is_some_and(|rest| {
            let quote = mark.chars().next().unwrap_or_default();
            let within = |line: &&&str| line.trim_end().ends_with(quote) && line.starts_with(quote);
            rest.ends_with(quote) && lines.iter().filter(within).count() * 10 >= lines.len() * 9
        })
    };
    let is_whole = |mark: &&str| !is_half(mark) && !is_quoted(mark);
    marks.iter().copied().filter(is_whole).map(str::to_owned).collect()
}

/// `, ` where it stands as often in every line, and every other comma between two digits: `Alfa, 1,50, 2,30`.
pub(super) fn comma_and_blank<'a>(lines: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let mut each = None;
    let (mut decimals, mut count) = (0_usize, 0_usize);
    for line in lines {
        let bytes = line.as_bytes();
        let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        let mut parted = 0_usize;
        for at in memchr::memchr_iter(b',', bytes) {
            match bytes.get(at + 1) {
                Some(b' ') => parted += 1,
                _ if digit(at.checked_sub(1)) && digit(Some(at + 1)) => decimals += 1,
                // an empty cell at the end
                None => parted += 1,
                _ => return None,
            }
        }
        if *each.get_or_insert(parted) != parted {
            return None;
        }
        count += 1;
    }
    (count >= 3 && decimals > 0 && each.is_some_and(|each| each >= 1)).then_some(", ")
}

/// Whether a single delimiter stands nowhere but inside a long one.
pub(super) fn only_within(samples: &[&str], single: &str, long: &str) -> bool {
    let inside = if single.is_empty() { 0 } else { long.matches(single).count() };
    inside > 0
        && samples
            .iter()
            .all(|sample| sample.matches(single).count() == sample.matches(long).count() * inside)
}
