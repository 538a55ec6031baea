//! kartoteka reads a folder of messy client lists and writes one clean base.

pub mod audit;
pub mod config;
pub mod consolidate;
pub mod error;
pub mod link;
pub mod model;
pub mod normalise;
pub mod progress;
pub mod read;
pub mod status;
pub mod understand;
pub mod write;

pub use error::Error;
