//! The records of an old workbook, encrypted one by one (MS-XLS 2.2.10): what stands before each of them does not, nor do a few
//! of them.

use md5::{Digest, Md5};
use sha1::Sha1;

use super::rc4::Rc4;
use super::wide;
use super::xor::Xor;

/// The record that says how the rest is encrypted (MS-XLS 2.4.117).
const FILE_PASS: u16 = 0x002f;
/// Bytes after which the key changes.
const BLOCK: usize = 1024;

/// What the key of each block is made of.
enum Secret {
    /// MS-OFFCRYPTO 2.3.6.2.
    Plain([u8; 5]),
    /// MS-OFFCRYPTO 2.3.5.2: the hash, and how many bytes of a key count.
    Api(Vec<u8>, usize),
}

impl Secret {
    fn cipher(&self, block: u32) -> Rc4 {
        match self {
            Self::Plain(secret) => {
                Rc4::new(&Md5::new().chain_update(secret).chain_update(block.to_le_bytes()).finalize())
            }
            Self::Api(hash, bytes) => {
                let hash = Sha1::new().chain_update(hash).chain_update(block.to_le_bytes()).finalize();
                let mut key = hash.get(..*bytes).unwrap_or(&hash).to_vec();
                // a key of forty bits is filled up
                if key.len() == 5 {
                    key.resize(16, 0);
                }
                Rc4::new(&key)
            }
        }
    }
}

/// The stream with its records decrypted and no trace of the password; none if the password does not open it.
pub(super) fn decrypted(mut stream: Vec<u8>, password: &str) -> Option<Vec<u8>> {
    let (place, length) =
        places(&stream).find(|(kind, ..)| *kind == FILE_PASS).map(|(_, at, length)| (at, length))?;
    let content = stream.get(place..place + length)?;
    let places: Vec<(u16, usize, usize)> = places(&stream).collect();
    if let Some(xor) = Xor::new(content, password) {
        for (kind, at, length) in places {
            xor.apply(stream.get_mut(at..at + length)?, at, open_bytes(kind, length));
        }
    } else {
        let secret = secret(content, password)?;
        let mut mask = vec![0; stream.len()];
        for (block, piece) in (0_u32..).zip(mask.chunks_mut(BLOCK)) {
            secret.cipher(block).apply(piece);
        }
        for (kind, at, length) in places {
            let range = at + open_bytes(kind, length)..at + length;
            for (byte, mask) in stream.get_mut(range.clone())?.iter_mut().zip(mask.get(range)?) {
                *byte ^= mask;
            }
        }
    }
    stream.get_mut(place..place + length)?.fill(0);
    Some(stream)
}

/// How many bytes at the start of a record stand as they are.
fn open_bytes(kind: u16, length: usize) -> usize {
    match kind {
        0x0809 | 0x00e1 | 0x0194 | 0x0195 | 0x0196 | 0x0138 | FILE_PASS => length,
        // where a sheet begins
        0x0085 => length.min(4),
        _ => 0,
    }
}

/// The kind of each record, where its content begins, and how long it is.
pub(super) fn places(stream: &[u8]) -> impl Iterator<Item = (u16, usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let head: [u8; 4] = stream.get(at..at + 4)?.try_into().ok()?;
        let [kind, high, length, long] = head;
        let (kind, length) =
            (u16::from_le_bytes([kind, high]), usize::from(u16::from_le_bytes([length, long])));
        let place = at + 4;
        at = place + length;
        (at <= stream.len()).then_some((kind, place, length))
    })
}

/// The secret, if the password makes the right one.
fn secret(content: &[u8], password: &str) -> Option<Secret> {
    match content.get(..6)? {
        [1, 0, 1, 0, 1, 0] => plain_secret(content.get(6..)?, password),
        [1, 0, 2..=4, 0, 2, 0] => api_secret(content.get(6..)?, password),
        _ => None,
    }
}

fn plain_secret(content: &[u8], password: &str) -> Option<Secret> {
    let (salt, rest) = content.split_at_checked(16)?;
    let hash = Md5::digest(wide(password));
    let mut mixed = Md5::new();
    for _ in 0..16 {
        mixed.update(hash.get(..5)?);
        mixed.update(salt);
    }
    let secret = Secret::Plain(mixed.finalize().get(..5)?.try_into().ok()?);
    let mut verifier = rest.get(..32)?.to_vec();
    secret.cipher(0).apply(&mut verifier);
    let (value, hash) = verifier.split_at(16);
    (Md5::digest(value).as_slice() == hash).then_some(secret)
}

fn api_secret(content: &[u8], password: &str) -> Option<Secret> {
    let long = |at: usize| {
        let four = content.get(at..at.checked_add(4)?)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(four)).ok()
    };
    let header_size = long(4)?;
    // behind the flags, their copy, and the algorithms
    let bits = long(8 + 16)?;
    let verifier = content.get(8_usize.checked_add(header_size)?..)?;
    let salt = verifier.get(4..20)?;
    let hash = Sha1::new().chain_update(salt).chain_update(wide(password)).finalize().to_vec();
    let secret = Secret::Api(hash, if bits == 0 { 5 } else { bits / 8 });
    let mut check = verifier.get(20..36)?.to_vec();
    check.extend_from_slice(verifier.get(40..60)?);
    secret.cipher(0).apply(&mut check);
    let (value, hash) = check.split_at(16);
    (Sha1::digest(value).as_slice() == hash).then_some(secret)
}
