//! A long text decoded in several pieces at once.

use std::ops::Range;

use rayon::prelude::*;

/// Bytes that are decoded in one go.
const PIECE: usize = 1 << 20;
/// Pieces that are decoded while as many others are joined: what the memory holds beside the bytes and the text.
const AT_ONCE: usize = 8;

/// The text of all bytes, `length` bytes long. `cut` moves a place to one at which the bytes may be parted.
pub(super) fn decoded(
    bytes: &[u8],
    length: usize,
    cut: impl Fn(usize) -> usize,
    decode: impl Fn(&[u8]) -> String + Sync,
) -> String {
    let mut text = String::with_capacity(length);
    let decode = |place: &Range<usize>| decode(bytes.get(place.clone()).unwrap_or_default());
    let mut decoded: Vec<String> = Vec::new();
    for batch in places(bytes.len(), cut).chunks(AT_ONCE) {
        let (next, ()) =
            rayon::join(|| batch.par_iter().map(decode).collect(), || text.extend(decoded.drain(..)));
        decoded = next;
    }
    text.extend(decoded);
    text
}

/// The sum of what is counted in all bytes.
pub(crate) fn counted(bytes: &[u8], count: impl Fn(&[u8]) -> usize + Sync + Send) -> usize {
    bytes.par_chunks(PIECE).map(count).sum()
}

/// Whether something stands anywhere in the bytes.
pub(super) fn hold(bytes: &[u8], what: &[u8]) -> bool {
    let finder = memchr::memmem::Finder::new(what);
    let starts = (0..bytes.len().div_ceil(PIECE)).into_par_iter().map(|piece| piece * PIECE);
    // it may lie across the end of a piece
    let piece =
        |start: usize| bytes.get(start..bytes.len().min(start + PIECE + what.len())).unwrap_or_default();
    starts.any(|start| finder.find(piece(start)).is_some())
}

/// Bytes in pieces that end with a line.
pub(super) fn of_lines(bytes: &[u8]) -> Vec<&[u8]> {
    let behind_line = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        memchr::memchr2(b'\n', b'\r', rest).map_or(bytes.len(), |end| at + end + 1)
    };
    places(bytes.len(), behind_line).into_iter().filter_map(|place| bytes.get(place)).collect()
}

/// The line in which a place of a text lies, its end included.
pub(crate) fn line_around(text: &str, at: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let start = bytes.get(..at).and_then(|before| memchr::memrchr(b'\n', before)).map_or(0, |end| end + 1);
    let end = bytes.get(at..).and_then(|after| memchr::memchr(b'\n', after));
    start..end.map_or(bytes.len(), |end| at + end + 1)
}

fn places(length: usize, cut: impl Fn(usize) -> usize) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut start = 0;
    while start < length {
        let end = if length - start <= PIECE { length } else { cut(start + PIECE).clamp(start + 1, length) };
        places.push(start..end);
        start = end;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_follow_each_other() {
        let bytes: Vec<u8> = (0..3 * PIECE + 7).map(|at| u8::try_from(at % 26).unwrap_or(0) + b'a').collect();
        let read = |piece: &[u8]| String::from_utf8_lossy(piece).into_owned();
        for cut in [|at: usize| at, |at: usize| at + 1, |at: usize| at - 3] {
            let text = decoded(&bytes, bytes.len(), cut, read);
            assert!(text.as_bytes() == bytes);
        }
        assert_eq!(decoded(&[], 0, |at| at, read), "");
    }
}
