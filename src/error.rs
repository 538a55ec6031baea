//! What ends a run. Bad data never does: that is an [`Issue`](crate::model::Issue).

use std::io;
use std::path::{Path, PathBuf};

/// Why a run cannot go on: what went wrong, with the path in backticks; the cause; and what to do about it.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    message: String,
    #[source]
    cause: Option<Box<dyn std::error::Error + Send + Sync>>,
    hint: Option<String>,
    kind: ErrorKind,
}

/// Whose mistake it was; decides the exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The run failed: exit status 1.
    Failed,
    /// The command line or the settings are wrong: exit status 2.
    Usage,
}

impl Error {
    /// The run failed.
    pub fn failed(message: impl Into<String>) -> Self {
        Self { message: message.into(), cause: None, hint: None, kind: ErrorKind::Failed }
    }

    /// The command line or the settings are wrong.
    pub fn usage(message: impl Into<String>) -> Self {
        Self { kind: ErrorKind::Usage, ..Self::failed(message) }
    }

    /// A file or folder could not be used; `what` is a verb: `read`, `write`, `open`.
    #[must_use]
    pub fn io(what: &str, path: &Path, cause: io::Error) -> Self {
        Self::failed(format!("cannot {what} `{}`", path.display())).because(cause)
    }

    /// Adds the cause.
    #[must_use]
    pub fn because(mut self, cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        self.cause = Some(Box::new(cause));
        self
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds what to do about it where nothing is said of that yet.
    #[must_use]
    pub fn or_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint.get_or_insert_with(|| hint.into());
        self
    }

    /// What to do about it.
    #[must_use]
    pub fn hint_text(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// Whose mistake it was.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
}

/// Turns an I/O failure into an [`Error`] that names the path.
pub trait AtPath<T> {
    /// `what` is a verb: `read`, `write`, `open`.
    ///
    /// # Errors
    /// The failure itself, with the path.
    fn at(self, what: &str, path: impl Into<PathBuf>) -> Result<T, Error>;
}

impl<T> AtPath<T> for io::Result<T> {
    fn at(self, what: &str, path: impl Into<PathBuf>) -> Result<T, Error> {
        self.map_err(|cause| Error::io(what, &path.into(), cause))
    }
}
