//! One file to a source and its tables. Whatever is wrong with it becomes a finding.

use std::io;
use std::path::PathBuf;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::archive::{self, Trouble};
use super::discover::{Finding, Found};
use super::held::{self, Held};
use super::html;
use super::locked;
use super::meter::Meter;
use super::sheet::Sheet;
use super::sniff::{Content, sniff};
use super::workbook::{self, Failure};
use super::{layout, text};
use crate::config::ReadSettings;
use crate::model::{Format, Issue, Place, Said, Severity, Source, SourceId, Table};

/// A source with its tables. The number of the source is given when all are known.
pub(super) struct Loaded {
    pub(super) source: Source,
    pub(super) tables: Vec<Table>,
}

/// The number of a source that has none yet.
const NUMBERLESS: SourceId = SourceId(0);

impl Loaded {
    /// Gives the source its number, wherever it is named.
    pub(super) fn number(mut self, id: SourceId) -> Self {
        let mend = |issue: &mut Issue| {
            if let Place::Source(source) = &mut issue.place {
                *source = id;
            }
        };
        self.source.issues.iter_mut().chain(&mut self.source.error).for_each(mend);
        for table in &mut self.tables {
            table.source = id;
            table.issues.iter_mut().for_each(mend);
        }
        self
    }
}

fn issue(code: &'static str, severity: Severity, message: Said) -> Issue {
    Issue::new(code, severity, Place::Source(NUMBERLESS), message)
}

/// A source of which nothing is known but where it is.
fn unread(path: &str, location: PathBuf) -> Source {
    Source {
        path: path.to_owned(),
        location,
        format: Format::Unknown,
        bytes: 0,
        sha256: String::new(),
        error: None,
        issues: Vec::new(),
    }
}

/// Reads a file that is held in memory.
pub(super) fn load_held(
    path: &str,
    bytes: Vec<u8>,
    settings: &ReadSettings,
    meter: Meter<'_>,
) -> Vec<Loaded> {
    load_bytes(unread(path, PathBuf::from(path)), Held::Bytes(bytes), settings, 0, meter)
}

/// Reads one file that was found.
pub(super) fn load(found: &Found, settings: &ReadSettings, meter: Meter<'_>) -> Vec<Loaded> {
    let mut source = unread(&found.path, found.location.clone());
    match &found.finding {
        Finding::PassedOver(reason) => {
            source.issues.push(issue(
                "passed_over",
                Severity::Note,
                Said::new("noticed", "passed_over").said("reason", Said::new("passed_over", reason)),
            ));
        }
        Finding::Unreadable(reason) => {
            source.error = Some(issue("file_unreadable", Severity::Grave, reason.clone()));
        }
        Finding::File(bytes) => {
            source.bytes = *bytes;
            match read_bytes(found, *bytes, settings) {
                Ok((held, sha256)) => {
                    source.sha256 = sha256;
                    meter.reach(0.05);
                    return load_bytes(source, held, settings, 0, meter.part(0.05, 0.95));
                }
                Err(error) => source.error = Some(error),
            }
        }
    }
    vec![Loaded { source, tables: Vec::new() }]
}

/// The bytes of a file with their SHA-256, unless there are too many.
fn read_bytes(found: &Found, size: u64, settings: &ReadSettings) -> Result<(Held, String), Issue> {
    let limit = settings.max_file_megabytes.saturating_mul(1 << 20);
    if size > limit {
        return Err(too_large(settings));
    }
    match held::read_and_hash(&found.location, size, limit) {
        Ok((held, _)) if held.len() > limit => Err(too_large(settings)),
        Ok((held, _)) if held.len() < size => {
            Err(issue("file_unreadable", Severity::Grave, Said::new("noticed", "became_shorter")))
        }
        Ok((held, hash)) => Ok((held, hex(&hash))),
        Err(error) => Err(issue("file_unreadable", Severity::Grave, unreadable(&error))),
    }
}

fn no_table_in(what: &'static str) -> Issue {
    let message = Said::new("noticed", "no_table_in").said("what", Said::new("format", what));
    issue("format_unknown", Severity::Grave, message)
}

fn too_large(settings: &ReadSettings) -> Issue {
    let message = Said::new("noticed", "file_too_large").count("megabytes", settings.max_file_megabytes);
    issue("file_too_large", Severity::Grave, message)
}

fn unpacks_too_large(settings: &ReadSettings) -> Issue {
    let message = Said::new("noticed", "unpacks_too_large").count("megabytes", settings.max_file_megabytes);
    issue("file_too_large", Severity::Grave, message)
}

fn unreadable(error: &io::Error) -> Said {
    match error.kind() {
        io::ErrorKind::PermissionDenied => Said::new("noticed", "no_right"),
        io::ErrorKind::NotFound => Said::new("noticed", "vanished"),
        _ => Said::verbatim(error.to_string()),
    }
}

/// Archives within archives that are opened.
const DEEPEST: usize = 3;

/// Reads the bytes of a file. An archive brings a source for each of its files, named `archive.zip/file.csv`.
fn load_bytes(
    mut source: Source,
    held: Held,
    settings: &ReadSettings,
    depth: usize,
    meter: Meter<'_>,
) -> Vec<Loaded> {
    source.bytes = held.len();
    if source.sha256.is_empty() {
        source.sha256 = hex(&Sha256::digest(held.as_bytes()));
    }
    let limit = settings.max_file_megabytes.saturating_mul(1 << 20);
    let sheets = match sniff(held.as_bytes()) {
        Content::Readable(format) => {
            source.format = format;
            sheets(format, held, settings, meter)
        }
        Content::Json => match text::read_cards(held, NUMBERLESS) {
            Some(sheet) => {
                source.format = Format::Text;
                Ok(vec![sheet])
            }
            None => Err(no_table_in("json_document")),
        },
        Content::Empty => Err(issue("file_empty", Severity::Warning, Said::new("noticed", "file_empty"))),
        Content::Encrypted if depth < DEEPEST => match locked::package(held.as_bytes()) {
            Some(package) => return load_bytes(source, Held::Bytes(package), settings, depth + 1, meter),
            None => Err(encrypted()),
        },
        Content::Encrypted => Err(encrypted()),
        Content::Gzip if depth < DEEPEST => match archive::gunzip(held.as_bytes(), limit) {
            Ok(unpacked) => return load_bytes(source, Held::Bytes(unpacked), settings, depth + 1, meter),
            Err(trouble) => Err(troubled(&trouble, settings)),
        },
        Content::Zip if depth < DEEPEST => match archive::unzip(held.as_bytes(), limit) {
            Ok(members) if members.is_empty() => {
                Err(issue("file_empty", Severity::Warning, Said::new("noticed", "archive_empty")))
            }
            Ok(members) => return load_members(&source, members, settings, depth, meter),
            Err(trouble) => Err(troubled(&trouble, settings)),
        },
        Content::Gzip | Content::Zip => {
            Err(issue("format_unknown", Severity::Grave, Said::new("noticed", "archives_too_deep")))
        }
        Content::Other(what) => Err(no_table_in(what)),
    };
    vec![finish(source, sheets)]
}

/// Reads the files of an archive.
fn load_members(
    archive: &Source,
    members: Vec<archive::Member>,
    settings: &ReadSettings,
    depth: usize,
    meter: Meter<'_>,
) -> Vec<Loaded> {
    let count = members.len().max(1) as f64;
    members
        .into_par_iter()
        .enumerate()
        .flat_map_iter(|(at, member)| {
            let meter = meter.part(at as f64 / count, (at + 1) as f64 / count);
            let source = Source {
                path: format!("{}/{}", archive.path, member.name),
                sha256: String::new(),
                bytes: 0,
                ..archive.clone()
            };
            match member.bytes {
                Ok(bytes) => load_bytes(source, Held::Bytes(bytes), settings, depth + 1, meter),
                Err(trouble) => vec![finish(source, Err(troubled(&trouble, settings)))],
            }
        })
        .collect()
}

fn troubled(trouble: &Trouble, settings: &ReadSettings) -> Issue {
    match trouble {
        Trouble::Encrypted => encrypted(),
        Trouble::TooLarge => unpacks_too_large(settings),
        Trouble::Damaged(cause) => issue(
            "file_damaged",
            Severity::Grave,
            Said::new("noticed", "archive_damaged").text("cause", cause),
        ),
    }
}

/// Lays out the sheets of a source, or says why it has none.
fn finish(mut source: Source, sheets: Result<Vec<Sheet>, Issue>) -> Loaded {
    let mut tables = Vec::new();
    match sheets {
        Ok(sheets) => {
            for sheet in sheets {
                // the findings of a sheet without any table belong to its file
                if sheet.grid.height() == 0 {
                    source.issues.extend(sheet.issues);
                } else {
                    tables.extend(layout::tables(sheet, NUMBERLESS));
                }
            }
            if tables.is_empty() {
                source.error =
                    Some(issue("file_empty", Severity::Warning, Said::new("noticed", "nothing_written")));
            }
        }
        Err(error) => source.error = Some(error),
    }
    Loaded { source, tables }
}

fn encrypted() -> Issue {
    issue("file_encrypted", Severity::Grave, Said::new("noticed", "file_encrypted"))
}

fn sheets(
    format: Format,
    held: Held,
    settings: &ReadSettings,
    meter: Meter<'_>,
) -> Result<Vec<Sheet>, Issue> {
    match format {
        Format::Text => Ok(vec![text::read(held, NUMBERLESS, meter)]),
        Format::Html => match html::read(held, NUMBERLESS) {
            sheets if sheets.is_empty() => {
                Err(issue("format_unknown", Severity::Grave, Said::new("noticed", "web_page_without_table")))
            }
            sheets => Ok(sheets),
        },
        // a workbook is an archive too, and may be a bomb
        Format::Xlsx | Format::Xlsb | Format::Ods
            if archive::is_bomb(held.as_bytes(), settings.max_file_megabytes.saturating_mul(1 << 20)) =>
        {
            Err(troubled(&Trouble::TooLarge, settings))
        }
        _ => workbook::read(held.as_bytes(), format, NUMBERLESS, settings.max_columns, meter).map_err(
            |failure| match failure {
                Failure::Encrypted => encrypted(),
                Failure::Damaged(cause) => issue(
                    "file_damaged",
                    Severity::Grave,
                    Said::new("noticed", "workbook_damaged").said("cause", cause),
                ),
            },
        ),
    }
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}
