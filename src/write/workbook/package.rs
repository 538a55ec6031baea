//! The workbook's file: a ZIP archive (PKWARE, APPNOTE 6.3) whose large parts are packed by all threads.
//!
//! A deflate stream (RFC 1951) may be cut where it ends on a whole byte: each piece of a sheet is packed on its own up to such
//! a place, and the pieces stand one behind the other. The pieces do not depend on the number of threads, so neither do the bytes.

use std::fs::File;
use std::io::{self, BufWriter, Seek as _, SeekFrom, Write};
use std::path::Path;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// How hard to pack, from 1 to 9: beyond this a sheet takes twice the time to become a tenth smaller.
const LEVEL: u32 = 2;
/// A block that holds nothing and ends a stream.
const END: [u8; 2] = [3, 0];
/// 1980-01-01, the first day of the format: the same input gives the same bytes.
const FIRST_DAY: u32 = 0x0021 << 16;
/// Deflate.
const METHOD: u16 = 8;
/// 2.0, which knows deflate.
const VERSION: u16 = 20;
/// By a system whose files have owners and rights.
const MADE_ON_UNIX: u16 = (3 << 8) + VERSION;

/// A piece of a part, packed.
pub struct Piece {
    packed: Vec<u8>,
    sum: Crc,
}

impl Piece {
    /// Packs some bytes.
    ///
    /// # Errors
    /// Never, in fact: it is written to memory.
    pub fn pack(bytes: &[u8]) -> io::Result<Self> {
        let mut sum = Crc::new();
        sum.update(bytes);
        let mut encoder = DeflateEncoder::new(Vec::with_capacity(bytes.len() / 4), Compression::new(LEVEL));
        encoder.write_all(bytes)?;
        // up to a whole byte, without an end
        encoder.flush()?;
        Ok(Self { packed: std::mem::take(encoder.get_mut()), sum })
    }
}

/// An archive that is being written.
pub struct Package {
    file: BufWriter<File>,
    parts: Vec<Part>,
}

/// What the directory says of a part.
struct Part {
    name: String,
    sum: u32,
    packed: u32,
    size: u32,
    start: u32,
}

impl Package {
    /// Begins an archive.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn create(path: &Path) -> io::Result<Self> {
        Ok(Self { file: BufWriter::with_capacity(1 << 18, File::create(path)?), parts: Vec::new() })
    }

    /// Writes a part; `write` gives its pieces, in order.
    ///
    /// # Errors
    /// When the file cannot be written, or is larger than the format allows.
    pub fn part(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn FnMut(&Piece) -> io::Result<()>) -> io::Result<()>,
    ) -> io::Result<()> {
        let start = self.file.stream_position()?;
        let mut part = Part { name: name.to_owned(), sum: 0, packed: 0, size: 0, start: fits(start)? };
        part.write_local(&mut self.file)?;
        let (mut sum, mut packed, mut size) = (Crc::new(), 0_u64, 0_u64);
        let file = &mut self.file;
        write(&mut |piece| {
            sum.combine(&piece.sum);
            packed += piece.packed.len() as u64;
            // a checksum counts its bytes modulo 2^32, which no piece reaches
            size += u64::from(piece.sum.amount());
            file.write_all(&piece.packed)
        })?;
        self.file.write_all(&END)?;
        let end = self.file.stream_position()?;
        (part.sum, part.packed, part.size) = (sum.sum(), fits(packed + END.len() as u64)?, fits(size)?);
        // what was not known when the part began
        self.file.seek(SeekFrom::Start(start))?;
        part.write_local(&mut self.file)?;
        self.file.seek(SeekFrom::Start(end))?;
        self.parts.push(part);
        Ok(())
    }

    /// Writes the directory.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        let start = self.file.stream_position()?;
        for part in &self.parts {
            part.write_central(&mut self.file)?;
        }
        let size = fits(self.file.stream_position()? - start)?;
        let count = u16::try_from(self.parts.len()).map_err(|_| too_large())?;
        self.file.write_all(b"PK\x05\x06")?;
        numbers(&mut self.file, &[0, 0, count, count])?;
        self.file.write_all(&size.to_le_bytes())?;
        self.file.write_all(&fits(start)?.to_le_bytes())?;
        numbers(&mut self.file, &[0])?;
        self.file.flush()
    }
}

impl Part {
    fn write_local(&self, file: &mut impl Write) -> io::Result<()> {
        file.write_all(b"PK\x03\x04")?;
        self.write_common(file)?;
        file.write_all(self.name.as_bytes())
    }

    fn write_central(&self, file: &mut impl Write) -> io::Result<()> {
        const READ_AND_WRITE_FOR_THE_OWNER: u32 = 0o100_600 << 16;
        file.write_all(b"PK\x01\x02")?;
        numbers(file, &[MADE_ON_UNIX])?;
        self.write_common(file)?;
        // no comment, first disk, no inner attributes
        numbers(file, &[0, 0, 0])?;
        file.write_all(&READ_AND_WRITE_FOR_THE_OWNER.to_le_bytes())?;
        file.write_all(&self.start.to_le_bytes())?;
        file.write_all(self.name.as_bytes())
    }

    fn write_common(&self, file: &mut impl Write) -> io::Result<()> {
        // names that are plain ASCII
        numbers(file, &[VERSION, 0, METHOD])?;
        for number in [FIRST_DAY, self.sum, self.packed, self.size] {
            file.write_all(&number.to_le_bytes())?;
        }
        numbers(file, &[u16::try_from(self.name.len()).map_err(|_| too_large())?, 0])
    }
}

fn numbers(file: &mut impl Write, numbers: &[u16]) -> io::Result<()> {
    numbers.iter().try_for_each(|number| file.write_all(&number.to_le_bytes()))
}

fn fits(number: u64) -> io::Result<u32> {
    u32::try_from(number).map_err(|_| too_large())
}

fn too_large() -> io::Error {
    io::Error::other("a workbook holds at most 4 GB a sheet; the CSV files hold any amount")
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn parts_in_pieces_are_read_back_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.zip");
        let pieces: Vec<String> = (0..50_u32).map(|at| format!("{at} ").repeat(at as usize * 100)).collect();
        let mut package = Package::create(&path).unwrap();
        package.part("empty.xml", |_| Ok(())).unwrap();
        package
            .part("a/large.xml", |add| {
                pieces.iter().try_for_each(|piece| add(&Piece::pack(piece.as_bytes())?))
            })
            .unwrap();
        package.part("last.xml", |add| add(&Piece::pack(b"<x/>")?)).unwrap();
        package.finish().unwrap();

        // reading to the end also checks the sums
        let mut archive = zip::ZipArchive::new(File::open(&path).unwrap()).unwrap();
        let mut read = |name: &str| {
            let mut text = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        assert_eq!(read("empty.xml"), "");
        assert_eq!(read("a/large.xml"), pieces.concat());
        assert_eq!(read("last.xml"), "<x/>");
    }
}
