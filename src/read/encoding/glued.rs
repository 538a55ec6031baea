//! Two exports in one file, the first in one single-byte encoding and the second in another.
//!
//! The beginning and the end are judged apart. If each reads clearly better in an encoding of its own, the line between is looked for by
//! halving.

use super::language;
use super::tables::Charset;

/// Lines beyond ASCII that are judged at either end, and where the file is halved.
const WINDOW: usize = 40;
/// How much better each end must read in its own encoding than in the other's, as logarithms of probabilities.
const LEAD: f64 = 10.0;

/// The file's lines that hold bytes outside ASCII, as places in it.
pub(super) fn lines_outside_ascii(bytes: &[u8]) -> Vec<std::ops::Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for end in memchr::memchr2_iter(b'\n', b'\r', bytes).map(|at| at + 1).chain([bytes.len()]) {
        if bytes.get(start..end).is_some_and(|line| !line.is_ascii()) {
            lines.push(start..end);
        }
        start = end;
    }
    lines
}

/// What stands at both ends of the lines: a few of the first and of the last, if there are enough.
pub(super) fn ends<'a>(bytes: &'a [u8], lines: &[std::ops::Range<usize>]) -> Option<(&'a [u8], &'a [u8])> {
    let window = WINDOW.min(lines.len() / 2);
    if window < 2 {
        return None;
    }
    let head = bytes.get(lines.first()?.start..lines.get(window - 1)?.end)?;
    let tail = bytes.get(lines.get(lines.len() - window)?.start..lines.last()?.end)?;
    Some((head, tail))
}

/// Where the second part begins, if the beginning is written in `first` and the end in `second`.
pub(super) fn seam(
    bytes: &[u8],
    lines: &[std::ops::Range<usize>],
    first: &Charset,
    second: &Charset,
) -> Option<usize> {
    let (head, tail) = ends(bytes, lines)?;
    if lead(head, first, second) < LEAD || lead(tail, second, first) < LEAD {
        return None;
    }
    let text = |lines: &[std::ops::Range<usize>]| bytes.get(lines.first()?.start..lines.last()?.end);
    let (mut low, mut high) = (0, lines.len());
    while high - low > 2 * WINDOW {
        let middle = usize::midpoint(low, high);
        let window = lines.get(middle..(middle + WINDOW).min(high)).and_then(text)?;
        if lead(window, first, second) > 0.0 {
            low = middle;
        } else {
            high = middle + WINDOW.min(high - middle);
        }
    }
    // the split at which both sides together read best
    let (mut best, mut sum, mut at) = (0.0, 0.0, low);
    for (line, place) in lines.iter().enumerate().take(high).skip(low) {
        sum += bytes.get(place.clone()).map_or(0.0, |line| lead(line, first, second));
        if sum > best {
            (best, at) = (sum, line + 1);
        }
    }
    lines.get(at).map(|line| line.start)
}

/// How much better a piece reads in one encoding than in another.
fn lead(piece: &[u8], one: &Charset, other: &Charset) -> f64 {
    let mut words: Vec<&[u8]> = piece
        .split(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic())
        .filter(|word| !word.is_ascii())
        .map(|word| word.get(..word.len().min(64)).unwrap_or(word))
        .collect();
    words.sort_unstable();
    words.dedup();
    language::plausibility(&words, one) - language::plausibility(&words, other)
}
