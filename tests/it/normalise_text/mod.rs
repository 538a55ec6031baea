//! Normalising text: each golden table in `fixtures/normalise/text` has what was written and what is wanted.

mod golden;
mod laws;
