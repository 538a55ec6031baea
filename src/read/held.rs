//! The bytes of a file: fetched and hashed at once, and checked on the way for being UTF-8.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

/// What a file holds, as text if all of it is UTF-8.
pub(super) enum Held {
    /// UTF-8, a byte order mark included.
    Text(String),
    /// Anything; it may be UTF-8 that nobody has looked at.
    Bytes(Vec<u8>),
}

impl Held {
    /// The bytes.
    pub(super) fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }

    /// The bytes as they are.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        match self {
            Self::Text(text) => text.into_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }

    /// How many bytes there are.
    pub(super) fn len(&self) -> u64 {
        self.as_bytes().len() as u64
    }
}

/// Bytes that are fetched in one go, while those before them are hashed.
const AT_ONCE: usize = 1 << 20;

/// What a file holds, at most one byte beyond `limit`, with its SHA-256.
pub(super) fn read_and_hash(location: &Path, size: u64, limit: u64) -> io::Result<(Held, Vec<u8>)> {
    let mut file = File::open(location)?.take(limit.saturating_add(1));
    let mut gathered = Gathered::with_room(usize::try_from(size).unwrap_or(0));
    let mut hash = Sha256::new();
    let (mut piece, mut before) = (vec![0; AT_ONCE], vec![0; AT_ONCE]);
    let mut had = 0;
    loop {
        let fetch = || -> io::Result<usize> {
            let fetched = fill(&mut file, &mut piece)?;
            gathered.push(piece.get(..fetched).unwrap_or_default());
            Ok(fetched)
        };
        let (fetched, ()) = rayon::join(fetch, || hash.update(before.get(..had).unwrap_or_default()));
        had = fetched?;
        if had == 0 {
            return Ok((gathered.finish(), hash.finalize().to_vec()));
        }
        std::mem::swap(&mut piece, &mut before);
    }
}

/// Reads until a buffer is full or the file ends; how many bytes that are.
fn fill(file: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// What has been fetched so far.
struct Gathered {
    held: Held,
    /// The first bytes of a letter whose others have not come yet.
    torn: Vec<u8>,
}

impl Gathered {
    fn with_room(size: usize) -> Self {
        Self { held: Held::Text(String::with_capacity(size)), torn: Vec::new() }
    }

    fn push(&mut self, piece: &[u8]) {
        let mut rest = piece;
        // of a torn letter three bytes at most are missing
        while let (false, Some((next, after))) = (self.torn.is_empty(), rest.split_first()) {
            self.torn.push(*next);
            rest = after;
            match std::str::from_utf8(&self.torn) {
                Ok(_) => {
                    let letter = std::mem::take(&mut self.torn);
                    self.push_whole(&letter);
                }
                Err(error) if error.error_len().is_some() => self.give_up(),
                Err(_) => {}
            }
        }
        self.push_whole(rest);
    }

    fn push_whole(&mut self, piece: &[u8]) {
        let text = match &mut self.held {
            Held::Bytes(bytes) => return bytes.extend_from_slice(piece),
            Held::Text(text) => text,
        };
        match std::str::from_utf8(piece) {
            Ok(piece) => text.push_str(piece),
            Err(error) => {
                let (whole, rest) = piece.split_at(error.valid_up_to());
                text.push_str(std::str::from_utf8(whole).unwrap_or_default());
                self.torn.extend_from_slice(rest);
                if error.error_len().is_some() {
                    self.give_up();
                }
            }
        }
    }

    /// Takes it for bytes from now on.
    fn give_up(&mut self) {
        let mut bytes = std::mem::replace(&mut self.held, Held::Bytes(Vec::new())).into_bytes();
        bytes.append(&mut self.torn);
        self.held = Held::Bytes(bytes);
    }

    fn finish(mut self) -> Held {
        if !self.torn.is_empty() {
            self.give_up();
        }
        self.held
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn gathered(bytes: &[u8], size: usize) -> Held {
        let mut gathered = Gathered::with_room(0);
        bytes.chunks(size).for_each(|piece| gathered.push(piece));
        gathered.finish()
    }

    proptest! {
        #[test]
        fn text_is_text_however_it_comes(text in "[a-cłЖא☂😀]{0,30}", size in 1_usize..7) {
            prop_assert!(matches!(gathered(text.as_bytes(), size), Held::Text(held) if held == text));
        }

        #[test]
        fn no_byte_is_lost(bytes in prop::collection::vec(prop::sample::select(vec![b'a', 0xc5, 0x82, 0xe2, 0x98, 0xf0, 0xff]), 0..30), size in 1_usize..7) {
            let held = gathered(&bytes, size);
            prop_assert_eq!(matches!(held, Held::Text(_)), std::str::from_utf8(&bytes).is_ok());
            prop_assert_eq!(held.into_bytes(), bytes);
        }
    }
}
