//! Standard encryption, as Excel 2007 writes it (MS-OFFCRYPTO 2.3.4.5): AES block by block, its key made by SHA-1.

use sha1::{Digest, Sha1};

use super::{Aes, wide};

/// How often the password is hashed.
const ROUNDS: u32 = 50_000;

/// The package, if the password opens it. `info` begins with the flags.
pub(super) fn decrypted(info: &[u8], package: &[u8], password: &str) -> Option<Vec<u8>> {
    let header_size = long(info, 4)?;
    let header = info.get(8..)?.get(..header_size)?;
    let verifier = info.get(8 + header_size..)?;
    let key_bytes = long(header, 16)? / 8;
    let salt = verifier.get(4..)?.get(..16)?;
    let aes = Aes::new(&key(password, salt, key_bytes)?)?;
    let secret = aes.each(verifier.get(20..36)?);
    let hash = aes.each(verifier.get(40..72)?);
    (Sha1::digest(&secret).as_slice() == hash.get(..20)?).then(|| aes.each(package))
}

fn key(password: &str, salt: &[u8], bytes: usize) -> Option<Vec<u8>> {
    let mut hash = Sha1::new().chain_update(salt).chain_update(wide(password)).finalize();
    for round in 0..ROUNDS {
        hash = Sha1::new().chain_update(round.to_le_bytes()).chain_update(hash).finalize();
    }
    let hash = Sha1::new().chain_update(hash).chain_update([0; 4]).finalize();
    let mixed = |with: u8| {
        let mut block = [with; 64];
        for (byte, hash) in block.iter_mut().zip(&hash) {
            *byte ^= hash;
        }
        Sha1::digest(block)
    };
    let both = [mixed(0x36), mixed(0x5c)].concat();
    both.get(..bytes).map(<[u8]>::to_vec)
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}
