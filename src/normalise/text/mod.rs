//! Text: what all normalisers share.
//!
//! Three strengths of key, from strict to coarse:
//!
//! - [`skeleton()`]: letters and digits in lower-case Latin, one fixed reading of every letter. Equal skeletons are strong
//!   evidence: only case, punctuation, accents, look-alikes and the alphabet itself were set aside.
//! - [`sound_key`]: letters that schemes of transliteration and habits of spelling confuse fall together (`ш`, `sz`,
//!   `sh`, `sch`; `ц`, `c`, `ts`; `ü`, `ue`, `u`). For finding pairs and as weaker evidence.
//! - [`consonant_key`]: the consonants alone, in broad classes: the only common ground with Hebrew, which writes no
//!   vowels. For finding pairs.

mod clean;
mod consonants;
mod keyboard;
mod letters;
mod placeholder;
mod skeleton;
mod sound;

pub use clean::clean;
pub use consonants::consonant_key;
pub(crate) use keyboard::in_other_layouts;
pub use keyboard::keyboard_layout_fix;
pub(crate) use keyboard::looks_odd;
pub use letters::Script;
pub(crate) use letters::{is_letter, is_letter_or_digit, is_plain_vowel};
pub use placeholder::is_placeholder;
pub use skeleton::{script_of, skeleton};
pub use sound::sound_key;

pub(crate) use clean::{is_apostrophe, is_clean, is_double_quote, without_pictures};
pub(in crate::normalise) use skeleton::{is_lost_letter, letter_follows};
pub(crate) use skeleton::{letters_of_clean, squeezed};
pub(crate) use sound::keys_by_ear;
