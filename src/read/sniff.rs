//! What a file is, told by its first bytes and never by its name.

use memchr::memmem;

use crate::model::Format;

/// What the bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A file of one of the formats that are read.
    Readable(Format),
    /// A gzip stream: something else stands inside.
    Gzip,
    /// An archive of files.
    Zip,
    /// Text in JSON, which may be a list.
    Json,
    /// A workbook behind a password.
    Encrypted,
    /// Nothing at all.
    Empty,
    /// Something that is no table, with its usual name.
    Other(&'static str),
}

/// First bytes of things that people drop into a folder of lists.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "pdf_document"),
    (b"\x89PNG\r\n", "png_image"),
    (b"\xff\xd8\xff", "jpeg_image"),
    (b"GIF8", "gif_image"),
    (b"BM\x36", "bitmap_image"),
    (b"II*\0", "tiff_image"),
    (b"MM\0*", "tiff_image"),
    (b"Rar!\x1a\x07", "rar_archive"),
    (b"7z\xbc\xaf\x27\x1c", "sevenzip_archive"),
    (b"BZh", "bzip2_stream"),
    (b"\xfd7zXZ\0", "xz_stream"),
    (b"\x28\xb5\x2f\xfd", "zstd_stream"),
    (b"SQLite format 3\0", "sqlite_database"),
    (b"MZ", "windows_program"),
    (b"\x7fELF", "linux_program"),
    (b"PAR1", "parquet_file"),
    (b"{\\rtf", "rich_text_document"),
    (b"\0\x01\0\0Standard ", "access_database"),
    (b"OggS", "sound_file"),
    (b"ID3", "sound_file"),
    (b"\0\0\x02\0", "lotus_worksheet"),
    (b"\0\0\x1a\0", "lotus_worksheet"),
    (b"\xff\0\x02\0", "works_spreadsheet"),
    (b"RIFF", "sound_or_video_file"),
    (b"wOFF", "font"),
];

/// Tells what `bytes` are.
pub(super) fn sniff(bytes: &[u8]) -> Content {
    if bytes.is_empty() {
        return Content::Empty;
    }
    if bytes.starts_with(b"PK\x03\x04")
        || bytes.starts_with(b"PK\x05\x06")
        || bytes.starts_with(b"PK\x07\x08")
    {
        return sniff_zip(bytes);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return sniff_compound(bytes);
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        return Content::Gzip;
    }
    // a BIFF stream without a compound file around it
    if let [0x09, 0x00 | 0x02 | 0x04 | 0x08, 0x04..=0x10, 0x00, ..] = bytes {
        return Content::Other("early_excel_workbook");
    }
    if let Some((_, what)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        // a list may begin with the same letters
        if !looks_like_text(bytes) || matches!(*what, "pdf_document" | "rich_text_document") {
            return Content::Other(what);
        }
    }
    if let Some(format) = sheet_in_xml(bytes) {
        return Content::Readable(format);
    }
    if is_html(bytes) {
        return Content::Readable(Format::Html);
    }
    if looks_like_text(bytes) {
        return markup(bytes).unwrap_or(Content::Readable(Format::Text));
    }
    Content::Other("binary_file")
}

/// The names in a zip's directory stand in plain text at its end, and in front of every member.
fn sniff_zip(bytes: &[u8]) -> Content {
    let has = |name: &[u8]| memmem::find(bytes, name).is_some();
    let start = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    if memmem::find(start, b"application/vnd.oasis.opendocument.spreadsheet").is_some() {
        return Content::Readable(Format::Ods);
    }
    if memmem::find(start, b"mimetypeapplication/vnd.oasis.opendocument").is_some() {
        return Content::Other("open_document");
    }
    if has(b"xl/workbook.bin") || has(b"xl\\workbook.bin") {
        return Content::Readable(Format::Xlsb);
    }
    if has(b"xl/workbook") || has(b"xl\\workbook") || has(b"xl/worksheets") {
        return Content::Readable(Format::Xlsx);
    }
    if memmem::find(start, b"application/vnd.sun.xml.calc").is_some() {
        return Content::Readable(Format::Ods);
    }
    if has(b"Index/Document.iwa") {
        return Content::Other("numbers_document");
    }
    if has(b"word/document.xml") {
        return Content::Other("word_document");
    }
    if has(b"ppt/presentation.xml") {
        return Content::Other("presentation");
    }
    if has(b"[Content_Types].xml") {
        return Content::Readable(Format::Xlsx);
    }
    if has(b"content.xml") && has(b"META-INF/manifest.xml") {
        return Content::Readable(Format::Ods);
    }
    Content::Zip
}

/// A compound file says what it holds by the names of its streams, which are UTF-16.
fn sniff_compound(bytes: &[u8]) -> Content {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        return Content::Encrypted;
    }
    if has("WordDocument") {
        return Content::Other("word_document");
    }
    if has("PowerPoint Document") {
        return Content::Other("presentation");
    }
    if has("__substg1.0") {
        return Content::Other("outlook_message");
    }
    Content::Readable(Format::Xls)
}

/// Spreadsheets that are one file of XML say so in its first lines.
fn sheet_in_xml(bytes: &[u8]) -> Option<Format> {
    let start = bytes.get(..bytes.len().min(1 << 14)).unwrap_or_default();
    let plain: Vec<u8> = start.iter().copied().filter(|byte| *byte != 0).collect();
    let body = plain.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&plain);
    let body = body.strip_prefix(b"\xff\xfe").or_else(|| body.strip_prefix(b"\xfe\xff")).unwrap_or(body);
    if !body.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    let has = |name: &[u8]| memmem::find(body, name).is_some();
    if has(b"urn:schemas-microsoft-com:office:spreadsheet") && has(b"Workbook") {
        return Some(Format::SpreadsheetMl);
    }
    (has(b"<office:document ") && has(b"application/vnd.oasis.opendocument.spreadsheet"))
        .then_some(Format::Ods)
}

/// A page announces itself, or has a table with rows and cells.
fn is_html(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let plain: Vec<u8> = start.iter().filter(|b| **b != 0).map(u8::to_ascii_lowercase).collect();
    let body = plain.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&plain).trim_ascii_start();
    if !body.starts_with(b"<") && !body.starts_with(b"\xff\xfe<") {
        return false;
    }
    [&b"<html"[..], b"<!doctype html", b"<table"].iter().any(|tag| memmem::find(body, tag).is_some())
}

/// Text of another kind than lists, which read as a list would give nonsense.
fn markup(bytes: &[u8]) -> Option<Content> {
    let start = bytes.get(..bytes.len().min(256)).unwrap_or_default();
    let plain: Vec<u8> = start.iter().copied().filter(|b| *b != 0).collect();
    let body = plain.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&plain).trim_ascii_start();
    if body.starts_with(b"<?xml") {
        return Some(Content::Other("xml_document"));
    }
    let list = body.strip_prefix(b"[").map_or(body, <[u8]>::trim_ascii_start);
    let inner = list.strip_prefix(b"{")?.trim_ascii_start();
    (inner.starts_with(b"\"") && memmem::find(inner, b"\":").is_some()).then_some(Content::Json)
}

/// Text has hardly any control bytes, unless it is UTF-16 or UTF-32.
fn looks_like_text(bytes: &[u8]) -> bool {
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0xef, 0xbb, 0xbf, ..]) {
        return true;
    }
    let sample = bytes.get(..bytes.len().min(1 << 16)).unwrap_or_default();
    if super::encoding::wide_without_mark(sample).is_some() {
        return true;
    }
    // of those below a blank, some are delimiters
    let control =
        sample.iter().filter(|b| matches!(**b, 0 | 2..=8 | 0x0e..=0x1a | 0x1c..=0x1d | 0x7f)).count();
    control <= 2 + sample.len() / 50
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_and_not_the_name_decides() {
        assert_eq!(sniff(b""), Content::Empty);
        assert_eq!(sniff(b"a;b\n1;2\n"), Content::Readable(Format::Text));
        assert_eq!(sniff(b"<html><table><tr><td>a"), Content::Readable(Format::Html));
        assert_eq!(sniff(b"%PDF-1.4 x"), Content::Other("pdf_document"));
        assert_eq!(sniff(&[0x1f, 0x8b, 8, 0]), Content::Gzip);
        assert_eq!(sniff(&[7; 200]), Content::Other("binary_file"));
        assert_eq!(sniff(b"\xff\xfea\0;\0b\0"), Content::Readable(Format::Text));
        assert_eq!(sniff(b"a\0;\0b\0\r\0\n\0c\0;\0d\0"), Content::Readable(Format::Text));
        assert_eq!(sniff(b"<?xml version='1.0'?><a/>"), Content::Other("xml_document"));
        assert_eq!(sniff(b"[{\"name\": \"Anna\"}]"), Content::Json);
        assert_eq!(sniff(b"[B2B];{x};1\n"), Content::Readable(Format::Text));
        assert_eq!(sniff(b"BMW;Mercedes\n1;2\n"), Content::Readable(Format::Text));
    }
}
