//! Tables drawn with the lines of DOS code pages, which are letters in all others.

/// The bytes of lines and corners that all these code pages have in common: `│┤╣║╗╝┐└┴┬├─┼╚╔╩╦╠═╬┘┌`.
const LINES: [u8; 22] = [
    0xb3, 0xb4, 0xb9, 0xba, 0xbb, 0xbc, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc8, 0xc9, 0xca, 0xcb,
    0xcc, 0xcd, 0xce, 0xd9, 0xda,
];
/// So many `─` or `═` one behind the other are no word of any language.
const RUN: usize = 6;
/// How far such a run is looked for.
const SEARCHED: usize = 1 << 16;

/// Whether lines are drawn in a text.
pub(super) fn are_lines(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(SEARCHED)).unwrap_or_default();
    [0xc4, 0xcd].into_iter().any(|line| memchr::memmem::find(start, &[line; RUN]).is_some())
}

/// Whether a byte is one of a line.
pub(super) fn is_line(byte: u8) -> bool {
    LINES.contains(&byte)
}
