//! What a long stage tells its caller. The command line turns it into bars or plain lines; a library user may ignore it.

/// Somebody who wants to know how far a stage is.
///
/// Calls are cheap but not free: report in batches (a thousand rows, a block of pairs), never once a value.
pub trait Progress: Sync {
    /// A stage begins; `total` is the number of steps if it is known.
    fn begin(&self, stage: &'static str, total: Option<u64>);
    /// So many steps of the stage were done. May be called from any thread.
    fn advance(&self, steps: u64);
    /// The stage is done; `summary` says in words what came out (`24 files, 31 tables`).
    fn end(&self, summary: &str);
}

/// Nobody wants to know.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _stage: &'static str, _total: Option<u64>) {}
    fn advance(&self, _steps: u64) {}
    fn end(&self, _summary: &str) {}
}
