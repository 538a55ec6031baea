//! What is packed into a gzip stream or a zip archive.

use std::io::{self, Cursor, Read};

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;
use zip::result::ZipError;

/// Files of an archive that are looked at.
const MOST_MEMBERS: usize = 10_000;

/// Bytes unpacked, and how many times as many as packed, from which on something is taken for a bomb: lists hardly ever shrink to
/// a fiftieth, sheets to a hundredth.
const BOMB_BYTES: u64 = 1 << 29;
const BOMB_RATIO: u64 = 200;

/// How much may be unpacked of so many bytes where `limit` is the most of all.
fn allowed(packed: usize, limit: u64) -> u64 {
    limit.min(BOMB_BYTES.max((packed as u64).saturating_mul(BOMB_RATIO)))
}

/// Whether a workbook unpacks to more than it should.
pub(super) fn is_bomb(bytes: &[u8], limit: u64) -> bool {
    unpacked_size(bytes).is_some_and(|size| size > allowed(bytes.len(), limit))
}

/// Why something packed cannot be unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It is broken, with the cause in words.
    Damaged(String),
    /// It has a password.
    Encrypted,
    /// Unpacked it is larger than what is read.
    TooLarge,
}

/// A file of an archive.
pub(super) struct Member {
    /// Its path within the archive.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Result<Vec<u8>, Trouble>,
}

/// Unpacks a gzip stream of at most `limit` bytes.
pub(super) fn gunzip(bytes: &[u8], limit: u64) -> Result<Vec<u8>, Trouble> {
    bounded(MultiGzDecoder::new(bytes), allowed(bytes.len(), limit))
}

/// Unpacks the files of a zip archive in the order of their names, `limit` bytes in all. Folders and what operating systems leave
/// behind are no files.
pub(super) fn unzip(bytes: &[u8], limit: u64) -> Result<Vec<Member>, Trouble> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| Trouble::Damaged(error.to_string()))?;
    let mut budget = allowed(bytes.len(), limit);
    let mut members = Vec::new();
    for index in 0..archive.len().min(MOST_MEMBERS) {
        let name = archive.name_for_index(index).and_then(Result::ok);
        let name = name.map_or_else(|| format!("file {index}"), |name| name.replace('\\', "/"));
        if name.ends_with('/') || is_left_behind(&name) {
            continue;
        }
        let unpacked = match archive.by_index(index) {
            Ok(file) => bounded(file, budget),
            Err(error) => Err(trouble(&error)),
        };
        if let Ok(unpacked) = &unpacked {
            budget = budget.saturating_sub(unpacked.len() as u64);
        }
        members.push(Member { name, bytes: unpacked });
    }
    members.sort_by(|a, b| a.name.cmp(&b.name));
    members.dedup_by(|a, b| a.name == b.name);
    Ok(members)
}

/// The size of all files of a zip archive as the archive tells it, without unpacking any.
fn unpacked_size(bytes: &[u8]) -> Option<u64> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let sizes = (0..archive.len()).map(|index| archive.by_index_raw(index).map_or(0, |file| file.size()));
    Some(sizes.fold(0, u64::saturating_add))
}

fn trouble(error: &ZipError) -> Trouble {
    match error {
        ZipError::UnsupportedArchive(why) if why.to_string().to_lowercase().contains("password") => {
            Trouble::Encrypted
        }
        error => Trouble::Damaged(error.to_string()),
    }
}

fn bounded(reader: impl Read, limit: u64) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    let read: io::Result<usize> = reader.take(limit.saturating_add(1)).read_to_end(&mut bytes);
    match read {
        Ok(_) if bytes.len() as u64 > limit => Err(Trouble::TooLarge),
        Ok(_) => Ok(bytes),
        Err(error) => Err(Trouble::Damaged(error.to_string())),
    }
}

fn is_left_behind(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or_default();
    name.starts_with("__MACOSX/") || last.starts_with('.') || last.starts_with("~$") || last.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn what_shrinks_beyond_belief_is_taken_for_a_trap() {
        let limit = 4 << 30;
        assert_eq!(allowed(1 << 20, limit), 1 << 29);
        assert_eq!(allowed(100 << 20, limit), limit);
        assert_eq!(allowed(1 << 20, 1 << 26), 1 << 26);
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(&vec![0; 1 << 20]).expect("memory");
        let packed = encoder.finish().expect("memory");
        assert_eq!(gunzip(&packed, 1 << 20).map(|bytes| bytes.len()), Ok(1 << 20));
        assert_eq!(gunzip(&packed, 1 << 16), Err(Trouble::TooLarge));
        assert!(matches!(
            gunzip(packed.get(..packed.len() / 2).unwrap_or_default(), 1 << 20),
            Err(Trouble::Damaged(_))
        ));
    }
}
