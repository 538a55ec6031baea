//! The one script of the report, and the hash by which the page allows it and no other.

use sha2::{Digest as _, Sha256};

/// The script.
pub(super) const SCRIPT: &str = include_str!("script.js");

/// The source expression of the page's content security policy (CSP level 3): `sha256-…`.
pub(super) fn hash() -> String {
    format!("sha256-{}", base64(&Sha256::digest(SCRIPT)))
}

/// Base 64 (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits =
            chunk.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for at in 0..4 {
            let sextet = usize::try_from(bits >> (18 - 6 * at) & 63).unwrap_or_default();
            let letter = LETTERS.get(sextet).copied().map_or('=', char::from);
            out.push(if at <= chunk.len() { letter } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4648, section 10.
    #[test]
    fn base64_is_that_of_the_standard() {
        for (text, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
        ] {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
    }

    #[test]
    fn the_script_closes_no_element_and_calls_nobody() {
        for word in ["</", "<!--", "http", "fetch", "import", "eval", "innerHTML"] {
            assert!(!SCRIPT.contains(word), "{word}");
        }
    }
}
