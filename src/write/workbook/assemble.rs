//! The workbook without rows, and the rows, as one file.

use std::io::{self, Cursor, Read as _};
use std::path::Path;

use rayon::prelude::*;
use zip::ZipArchive;

use super::body::Body;
use super::package::{Package, Piece};

/// Rows that one thread writes at a time: a megabyte or so.
const CHUNK: usize = 1_024;
/// Chunks held in memory at once, packed.
const CHUNKS: usize = 64;

/// Writes the parts of `frame`, a workbook whose sheets have heads only, with the rows of the sheets.
///
/// # Errors
/// When the file cannot be written.
pub fn write(path: &Path, frame: &[u8], bodies: &[Body<'_>]) -> io::Result<()> {
    let mut frame = ZipArchive::new(Cursor::new(frame))?;
    let mut package = Package::create(path)?;
    for at in 0..frame.len() {
        let mut part = frame.by_index(at)?;
        let name = part.name()?.into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        // sheets are numbered from 1
        let body = bodies.iter().find(|body| name == format!("xl/worksheets/sheet{}.xml", body.sheet + 1));
        let body = body.filter(|body| body.rows > 0);
        let sheet = body.map(|body| Sheet::open(&text, body).map(|sheet| (body, sheet))).transpose()?;
        package.part(&name, |add| match sheet {
            None => add(&Piece::pack(text.as_bytes())?),
            Some((body, sheet)) => {
                add(&Piece::pack(sheet.before.as_bytes())?)?;
                write_rows(body, add)?;
                add(&Piece::pack(sheet.after.as_bytes())?)
            }
        })?;
    }
    package.finish()
}

fn write_rows(body: &Body<'_>, add: &mut dyn FnMut(&Piece) -> io::Result<()>) -> io::Result<()> {
    let starts: Vec<usize> = (0..body.rows).step_by(CHUNK).collect();
    for block in starts.chunks(CHUNKS) {
        let pack = |text: &mut String, start: &usize| {
            text.clear();
            body.render(*start..body.rows.min(start + CHUNK), text);
            Piece::pack(text.as_bytes())
        };
        let room = || String::with_capacity(1 << 20);
        let pieces: Vec<io::Result<Piece>> = block.par_iter().map_init(room, pack).collect();
        for piece in pieces {
            add(&piece?)?;
        }
    }
    Ok(())
}

/// The XML of a sheet around its rows.
struct Sheet {
    before: String,
    after: String,
}

impl Sheet {
    /// Makes room for the rows: behind the head, in the extent that the sheet declares, and for the links before the page
    /// set-up, where they belong (ECMA-376, part 1, 18.3.1.99).
    ///
    /// # Errors
    /// When the sheet is not made as it always is: rows without a place must not be left out in silence.
    fn open(text: &str, body: &Body<'_>) -> io::Result<Self> {
        Self::around(text, body)
            .ok_or_else(|| io::Error::other("a sheet of the workbook has no place for its rows"))
    }

    fn around(text: &str, body: &Body<'_>) -> Option<Self> {
        let (start, rest) = text.split_once("<dimension ref=\"A1:")?;
        let (extent, rest) = rest.split_once('"')?;
        let (head, tail) = rest.split_once("</sheetData>")?;
        let (settings, page) = tail.split_at(tail.find("<pageMargins")?);
        let columns = extent.trim_end_matches(|digit: char| digit.is_ascii_digit());
        let last = body.rows + 1;
        let links = body.hyperlinks();
        Some(Self {
            before: format!("{start}<dimension ref=\"A1:{columns}{last}\"{head}"),
            after: format!("</sheetData>{settings}{links}{page}"),
        })
    }
}
