//! Packed workbooks with parts that the library cannot read, made readable: parts in UTF-16 become UTF-8.

use std::io::{Cursor, Read, Write};

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Bytes of a workbook, unpacked, up to which it is mended.
const LARGEST: u64 = 1 << 28;

/// The workbook with all its parts in UTF-8; none if they are already, or it is too large.
pub(super) fn mended(bytes: &[u8]) -> Option<Vec<u8>> {
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
        match wide(&part) {
            Some(encoding) => {
                changed = true;
                writer.write_all(plain(encoding, &part).as_bytes()).ok()?;
            }
            None => writer.write_all(&part).ok()?,
        }
    }
    changed.then(|| writer.finish().ok().map(Cursor::into_inner)).flatten()
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
