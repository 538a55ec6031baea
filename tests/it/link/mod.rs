//! Linking: labelled floors and laws.
