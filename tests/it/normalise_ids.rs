//! normalise_ids
