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
    lines(bytes).filter(|line| bytes.get(line.clone()).is_some_and(|line| !line.is_ascii())).collect()
}

/// What stands at both ends of the lines beyond ASCII: a few of the first and of the last, if there are enough. Only as much of the file
/// is looked at as that takes.
pub(super) fn ends(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let beyond_ascii =
        |line: &std::ops::Range<usize>| bytes.get(line.clone()).is_some_and(|line| !line.is_ascii());
    let first: Vec<_> = lines(bytes).filter(beyond_ascii).take(2 * WINDOW).collect();
    let window = first.len() / 2;
    if window < 2 {
        return None;
    }
    let head = bytes.get(first.first()?.start..first.get(window - 1)?.end)?;
    let tail = if window < WINDOW {
        first.get(first.len() - window)?.start..first.last()?.end
    } else {
        let mut last = lines_from_end(bytes).filter(beyond_ascii).take(WINDOW);
        let end = last.next()?.end;
        last.last()?.start..end
    };
    Some((head, bytes.get(tail)?))
}

/// The places of all lines, their ends included.
fn lines(bytes: &[u8]) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut start = 0;
    memchr::memchr2_iter(b'\n', b'\r', bytes).map(|at| at + 1).chain([bytes.len()]).map(move |end| {
        let line = start..end;
        start = end;
        line
    })
}

/// The places of all lines, the last one first.
fn lines_from_end(bytes: &[u8]) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut end = bytes.len();
    memchr::memchr2_iter(b'\n', b'\r', bytes).rev().map(|at| at + 1).chain([0]).map(move |start| {
        let line = start..end;
        end = start;
        line
    })
}

/// Where the second part begins, if the beginning is written in `first` and the end in `second`.
pub(super) fn seam(
    bytes: &[u8],
    lines: &[std::ops::Range<usize>],
    first: &Charset,
    second: &Charset,
) -> Option<usize> {
    let (head, tail) = ends(bytes)?;
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
