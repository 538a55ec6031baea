//! normalise_text
