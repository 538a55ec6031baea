//! Agile encryption, as Excel 2010 and later write it (MS-OFFCRYPTO 2.3.4.10): AES in chained blocks, described by an XML
//! document that names the hash and the rounds.

use quick_xml::Reader;
use quick_xml::events::Event;
use sha1::{Digest, Sha1};
use sha2::{Sha256, Sha384, Sha512};

use super::{Aes, BLOCK, wide};
use crate::read::base64;

/// So often a password is hashed at most: ten times what Excel does.
const MOST_ROUNDS: u32 = 1_000_000;
/// Bytes that are encrypted in one go.
const SEGMENT: usize = 4096;
/// What is hashed behind the password for the parts of the key (MS-OFFCRYPTO 2.3.4.13).
const FOR_SECRET: [u8; 8] = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79];
const FOR_HASH: [u8; 8] = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e];
const FOR_KEY: [u8; 8] = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6];

#[derive(Clone, Copy)]
enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    fn named(name: &str) -> Option<Self> {
        match name {
            "SHA1" | "SHA-1" => Some(Self::Sha1),
            "SHA256" => Some(Self::Sha256),
            "SHA384" => Some(Self::Sha384),
            "SHA512" => Some(Self::Sha512),
            _ => None,
        }
    }

    /// The hash of two pieces, one behind the other.
    fn of(self, first: &[u8], second: &[u8]) -> Vec<u8> {
        fn hash<D: Digest>(first: &[u8], second: &[u8]) -> Vec<u8> {
            D::new().chain_update(first).chain_update(second).finalize().to_vec()
        }
        match self {
            Self::Sha1 => hash::<Sha1>(first, second),
            Self::Sha256 => hash::<Sha256>(first, second),
            Self::Sha384 => hash::<Sha384>(first, second),
            Self::Sha512 => hash::<Sha512>(first, second),
        }
    }
}

/// What the document says of the data, or of the password's key.
struct Described {
    hash: Hash,
    salt: Vec<u8>,
    key_bytes: usize,
    rounds: u32,
    secret: Vec<u8>,
    secret_hash: Vec<u8>,
    key: Vec<u8>,
}

/// The package, if the password opens it. `info` is the document.
pub(super) fn decrypted(info: &[u8], package: &[u8], password: &str) -> Option<Vec<u8>> {
    let (data, lock) = described(std::str::from_utf8(info).ok()?)?;
    if lock.rounds > MOST_ROUNDS {
        return None;
    }
    let mut hash = lock.hash.of(&lock.salt, &wide(password));
    for round in 0..lock.rounds {
        hash = lock.hash.of(&round.to_le_bytes(), &hash);
    }
    let opened = |purpose: &[u8], locked: &[u8]| {
        let key = fitted(lock.hash.of(&hash, purpose), lock.key_bytes);
        Some(Aes::new(&key)?.chained(locked, start(&lock.salt)))
    };
    let secret = opened(&FOR_SECRET, &lock.secret)?;
    let wanted = opened(&FOR_HASH, &lock.secret_hash)?;
    if !wanted.starts_with(&lock.hash.of(&secret, &[])) {
        return None;
    }
    let key = opened(&FOR_KEY, &lock.key)?;
    let aes = Aes::new(key.get(..data.key_bytes)?)?;
    let segments = (0_u32..).zip(package.chunks(SEGMENT));
    Some(
        segments
            .flat_map(|(at, segment)| {
                aes.chained(segment, start(&data.hash.of(&data.salt, &at.to_le_bytes())))
            })
            .collect(),
    )
}

/// The first bytes of a salt or a hash as the block before the first one.
fn start(bytes: &[u8]) -> [u8; BLOCK] {
    fitted(bytes.to_vec(), BLOCK).try_into().unwrap_or_default()
}

/// Bytes cut or filled to a length (MS-OFFCRYPTO 2.3.4.11).
fn fitted(mut bytes: Vec<u8>, length: usize) -> Vec<u8> {
    bytes.resize(length, 0x36);
    bytes
}

/// What the document says of the data and of the password's key.
fn described(document: &str) -> Option<(Described, Described)> {
    let mut reader = Reader::from_str(document);
    let mut data = None;
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => {
                let name = element.local_name();
                if !matches!(name.as_ref(), "keyData" | "encryptedKey") {
                    continue;
                }
                let value = |name: &str| {
                    let mut attributes = element.attributes().flatten();
                    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
                    Some(found.value.into_owned())
                };
                let bytes =
                    |name: &str| value(name).and_then(|text| base64(text.as_bytes())).unwrap_or_default();
                let known =
                    value("cipherAlgorithm")? == "AES" && value("cipherChaining")? == "ChainingModeCBC";
                let described = Described {
                    hash: Hash::named(&value("hashAlgorithm")?).filter(|_| known)?,
                    salt: bytes("saltValue"),
                    key_bytes: value("keyBits")?.parse::<usize>().ok().filter(|bits| *bits <= 256)? / 8,
                    rounds: value("spinCount").and_then(|count| count.parse().ok()).unwrap_or(0),
                    secret: bytes("encryptedVerifierHashInput"),
                    secret_hash: bytes("encryptedVerifierHashValue"),
                    key: bytes("encryptedKeyValue"),
                };
                match data.take() {
                    None => data = Some(described),
                    Some(data) => return Some((data, described)),
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// Bytes written as letters, in lines.
fn base64(text: &[u8]) -> Option<Vec<u8>> {
    base64::decode(text.iter().copied().filter(|letter| !matches!(letter, b'\n' | b'\r' | b' ')))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4648, 10.
    #[test]
    fn published_vectors() {
        for (text, bytes) in
            [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar")]
        {
            assert_eq!(base64(text.as_bytes()).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(base64(b"Zm9*"), None);
    }
}
