//! The parts of reading that are plain functions over bytes and text, compiled from the engine's own files.

#![allow(dead_code, unused_imports, reason = "the engine calls what no target does")]

pub mod read;
