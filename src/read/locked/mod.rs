//! Workbooks behind the password that Excel itself supplies (MS-OFFCRYPTO).
//!
//! A workbook whose structure is protected, or that is only to be read, is encrypted with a password that no one is asked for:
//! Excel tries it in silence, so to its owner the file seems open. So it is here. Any other password is a finding.

mod agile;
mod rc4;
mod standard;
mod stream;
mod xor;

use super::compound;

/// The password that Excel supplies (MS-OFFCRYPTO 2.4.2.3).
const DEFAULT: &str = "VelvetSweatshop";

/// The letters of a password as they are hashed.
fn wide(password: &str) -> Vec<u8> {
    password.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The workbook in an encrypted package; none if another password locks it, or something is broken.
pub(super) fn package(bytes: &[u8]) -> Option<Vec<u8>> {
    package_by(bytes, DEFAULT)
}

fn package_by(bytes: &[u8], password: &str) -> Option<Vec<u8>> {
    if compound::runs_in_a_circle(bytes) {
        return None;
    }
    let info = compound::stream(bytes, &["ENCRYPTIONINFO"])?;
    let package = compound::stream(bytes, &["ENCRYPTEDPACKAGE"])?;
    let (size, content) = package.split_at_checked(8)?;
    let size = usize::try_from(u64::from_le_bytes(size.try_into().ok()?)).ok()?;
    let mut plain = match info.get(..4)? {
        [4, 0, 4, 0] => agile::decrypted(info.get(8..)?, content, password)?,
        [2..=4, 0, 2, 0] => standard::decrypted(info.get(4..)?, content, password)?,
        _ => return None,
    };
    plain.truncate(size);
    Some(plain)
}

/// The workbook of Excel 97 to 2003 in a compound file with its records decrypted; none if it is not encrypted, another password
/// locks it, or something is broken. Only for a file whose chains do not run in a circle.
pub(super) fn workbook(bytes: &[u8]) -> Option<Vec<u8>> {
    workbook_by(bytes, DEFAULT)
}

fn workbook_by(bytes: &[u8], password: &str) -> Option<Vec<u8>> {
    const NAMES: [&str; 2] = ["WORKBOOK", "BOOK"];
    let records = stream::decrypted(compound::stream(bytes, &NAMES)?, password)?;
    compound::with_stream(bytes, &NAMES, &records)
}

/// AES in the sizes that workbooks use.
enum Aes {
    Short(aes::Aes128),
    Middle(aes::Aes192),
    Long(aes::Aes256),
}

/// The bytes of a block of AES.
const BLOCK: usize = 16;

impl Aes {
    fn new(key: &[u8]) -> Option<Self> {
        use aes::cipher::KeyInit;
        match key.len() {
            16 => aes::Aes128::new_from_slice(key).ok().map(Self::Short),
            24 => aes::Aes192::new_from_slice(key).ok().map(Self::Middle),
            32 => aes::Aes256::new_from_slice(key).ok().map(Self::Long),
            _ => None,
        }
    }

    /// Decrypts one block in place.
    fn decrypt(&self, block: &mut [u8; BLOCK]) {
        use aes::cipher::BlockDecrypt;
        match self {
            Self::Short(aes) => aes.decrypt_block(block.into()),
            Self::Middle(aes) => aes.decrypt_block(block.into()),
            Self::Long(aes) => aes.decrypt_block(block.into()),
        }
    }

    /// Whole blocks, each decrypted by itself.
    fn each(&self, bytes: &[u8]) -> Vec<u8> {
        let mut plain = Vec::with_capacity(bytes.len());
        for block in bytes.chunks_exact(BLOCK) {
            let mut block: [u8; BLOCK] = block.try_into().unwrap_or_default();
            self.decrypt(&mut block);
            plain.extend(block);
        }
        plain
    }

    /// Whole blocks, each of them mixed with the encrypted one before it (CBC).
    fn chained(&self, bytes: &[u8], start: [u8; BLOCK]) -> Vec<u8> {
        let mut plain = Vec::with_capacity(bytes.len());
        let mut before = start;
        for block in bytes.chunks_exact(BLOCK) {
            let encrypted: [u8; BLOCK] = block.try_into().unwrap_or_default();
            let mut block = encrypted;
            self.decrypt(&mut block);
            plain.extend(block.iter().zip(before).map(|(byte, before)| byte ^ before));
            before = encrypted;
        }
        plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixture(name: &str) -> Vec<u8> {
        let path = format!("{}/fixtures/read/workbooks/locked/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read(path).expect("a fixture")
    }

    #[test]
    fn packages_open_by_their_password_alone() {
        for (name, password) in [("standard.xlsx", DEFAULT), ("agile_sha512.xlsx", "this is a test")] {
            let package = package_by(&fixture(name), password).expect("the right password");
            assert!(package.starts_with(b"PK\x03\x04"), "{name}");
            assert!(memchr::memmem::find(&package, b"xl/workbook.xml").is_some(), "{name}");
            assert_eq!(package_by(&fixture(name), "another"), None, "{name}");
        }
    }

    #[test]
    fn streams_open_by_their_password_alone() {
        for (name, password) in [("rc4.xls", DEFAULT), ("crypto_api.xls", "freedom"), ("xor.xls", DEFAULT)] {
            let book = workbook_by(&fixture(name), password).expect("the right password");
            let stream = compound::stream(&book, &["WORKBOOK"]).expect("a stream");
            // the end of the globals stands where records decrypted rightly lead
            assert!(stream::places(&stream).any(|(kind, ..)| kind == 0x00fc), "{name}: the shared texts");
            assert_eq!(workbook_by(&fixture(name), "another"), None, "{name}");
            assert_eq!(workbook_by(&book, password), None, "{name}: it is not encrypted any more");
        }
    }

    #[test]
    fn broken_packages_open_nothing() {
        for name in ["standard.xlsx", "agile_sha512.xlsx", "rc4.xls"] {
            let bytes = fixture(name);
            for cut in (0..bytes.len()).step_by(4093) {
                assert_eq!(package_by(&bytes[..cut], "x"), None);
                if !compound::runs_in_a_circle(&bytes[..cut]) {
                    assert_eq!(workbook_by(&bytes[..cut], "x"), None);
                }
            }
        }
    }
}
