//! Packed workbooks with parts that the library cannot read, made readable: parts in UTF-16 become UTF-8, and sections of
//! characters become characters.

use std::io::{Cursor, Read, Write};

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use memchr::memmem;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Bytes of a workbook, unpacked, up to which it is mended.
const LARGEST: u64 = 1 << 28;

/// The workbook with all its parts in UTF-8; none if they are already, or it is too large.
pub(super) fn in_utf8(bytes: &[u8]) -> Option<Vec<u8>> {
    rewritten(bytes, |part| Some(plain(wide(part)?, part).into_bytes()))
}

/// The workbook without the marks of character sections (XML 1.0, 2.7), whose characters are escaped; none if it has none, or is too large.
pub(super) fn without_sections(bytes: &[u8]) -> Option<Vec<u8>> {
    rewritten(bytes, escaped)
}

/// The workbook with those parts changed for which `change` gives other bytes; none if it gives none.
fn rewritten(bytes: &[u8], change: impl Fn(&[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut budget = LARGEST;
    let mut changed = false;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for index in 0..archive.len() {
        let name = archive.name_for_index(index)?.ok()?.into_owned();
        let mut part = Vec::new();
        archive.by_index(index).ok()?.take(budget).read_to_end(&mut part).ok()?;
        budget = budget.checked_sub(part.len() as u64).filter(|left| *left > 0)?;
        writer.start_file(name.as_str(), stored).ok()?;
        let other = change(&part);
        changed |= other.is_some();
        writer.write_all(other.as_deref().unwrap_or(&part)).ok()?;
    }
    changed.then(|| writer.finish().ok().map(Cursor::into_inner)).flatten()
}

/// A part whose character sections are plain text; none if it has none.
fn escaped(part: &[u8]) -> Option<Vec<u8>> {
    const OPEN: &[u8] = b"<![CDATA[";
    const CLOSE: &[u8] = b"]]>";
    let mut rest = part.trim_ascii_start().starts_with(b"<").then_some(part)?;
    let mut text = Vec::with_capacity(part.len());
    while let Some((before, inside)) = memmem::find(rest, OPEN).and_then(|at| rest.split_at_checked(at)) {
        text.extend_from_slice(before);
        let inside = inside.get(OPEN.len()..)?;
        let (characters, after) = inside.split_at_checked(memmem::find(inside, CLOSE)?)?;
        for byte in characters {
            match byte {
                b'&' => text.extend_from_slice(b"&amp;"),
                b'<' => text.extend_from_slice(b"&lt;"),
                b'>' => text.extend_from_slice(b"&gt;"),
                byte => text.push(*byte),
            }
        }
        rest = after.get(CLOSE.len()..)?;
    }
    text.extend_from_slice(rest);
    (rest.len() < part.len()).then_some(text)
}

/// The encoding of a part in UTF-16.
fn wide(part: &[u8]) -> Option<&'static Encoding> {
    match part {
        [0xff, 0xfe, ..] | [b'<', 0, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] | [0, b'<', ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// The part without its declaration, which names another encoding.
fn plain(encoding: &'static Encoding, part: &[u8]) -> String {
    let text = encoding.decode_with_bom_removal(part).0;
    match text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
        Some((_, rest)) => rest.to_owned(),
        None => text.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_become_text() {
        let text =
            |part: &str| escaped(part.as_bytes()).map(|text| String::from_utf8_lossy(&text).into_owned());
        assert_eq!(text("<v><![CDATA[a & <b>]]></v>x").as_deref(), Some("<v>a &amp; &lt;b&gt;</v>x"));
        assert_eq!(text("<v><![CDATA[]]><![CDATA[b]]></v>").as_deref(), Some("<v>b</v>"));
        assert_eq!(text("<v><![CDATA[a</v>"), None, "a section without an end is left alone");
        assert_eq!(text("<v>a</v>"), None);
        assert_eq!(text("PNG <![CDATA[a]]>"), None);
    }
}
