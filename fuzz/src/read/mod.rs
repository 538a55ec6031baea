//! Bytes to text.

#[path = "../../../src/read/base64.rs"]
mod base64;
#[path = "../../../src/read/encoding/mod.rs"]
pub mod encoding;
#[path = "../../../src/read/held.rs"]
pub mod held;
#[path = "../../../src/read/shape.rs"]
pub mod shape;
pub mod text;

/// Decodes bytes and undoes double encoding, and checks that what was plain stays so.
pub fn decode(bytes: &[u8]) -> String {
    let text = encoding::decode(held::Held::Bytes(bytes.to_vec())).text;
    if let Ok(plain) = std::str::from_utf8(bytes)
        && bytes.is_ascii()
        && !bytes.contains(&0)
        && !bytes.contains(&0x1b)
    {
        assert_eq!(text, plain, "ASCII is read as it stands");
    }
    if let Some(repaired) = encoding::repair(&text) {
        assert_ne!(repaired, text, "a repair changes something");
    }
    text
}
