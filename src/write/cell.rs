//! What stands in one cell of an output, before it is known whether that output is text, a workbook or Parquet.

use std::borrow::Cow;
use std::fmt::Write as _;

use jiff::civil::Date;

use crate::model::{Amount, Reason, Said, View};
use crate::write::plain;
use crate::write::words::Words;

/// A value on its way out.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Words that somebody typed: they may look like a formula and are guarded where that matters.
    Text(Cow<'a, str>),
    /// An id, a phone, a word of ours: its form is ours, so it cannot be a formula and must not be touched.
    Code(Cow<'a, str>),
    /// A day.
    Date(Date),
    /// An amount of money.
    Money(Amount),
    /// A number of things.
    Count(u64),
    /// A share, a probability or a weight, shown with four decimals.
    Score(f64),
    /// True; false is [`Cell::Empty`].
    Flag,
    /// What a stage says, worded in the language of the run.
    Said(Cow<'a, Said>),
    /// Why a client has its status, likewise.
    Reason(&'a Reason),
}

/// The type of a column, the same for all its cells save empty ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// [`Cell::Text`], [`Cell::Code`] and what is worded.
    Text,
    /// [`Cell::Date`].
    Date,
    /// [`Cell::Money`].
    Money,
    /// [`Cell::Count`].
    Count,
    /// [`Cell::Score`].
    Score,
    /// [`Cell::Flag`].
    Flag,
}

/// A column of an output whose rows are made from `R`.
#[derive(Clone)]
pub struct Column<R> {
    /// Its name in the files that programs read.
    pub name: Cow<'static, str>,
    /// Its type.
    pub kind: Kind,
    /// Its value in a row.
    pub value: for<'a> fn(&'a View<'a>, &'a R) -> Cell<'a>,
}

impl<R> Column<R> {
    /// A column.
    pub const fn new(
        name: &'static str,
        kind: Kind,
        value: for<'a> fn(&'a View<'a>, &'a R) -> Cell<'a>,
    ) -> Self {
        Self { name: Cow::Borrowed(name), kind, value }
    }
}

impl<'a> Cell<'a> {
    /// Typed text; empty text is no value.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Typed text that may be missing.
    pub fn text_of(text: Option<&'a str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    /// A form of ours; an empty one is no value.
    pub fn code(code: impl Into<Cow<'a, str>>) -> Self {
        let code = code.into();
        if code.is_empty() { Self::Empty } else { Self::Code(code) }
    }

    /// A day that may be missing.
    pub fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }

    /// A flag.
    pub fn flag(set: bool) -> Self {
        if set { Self::Flag } else { Self::Empty }
    }

    /// Several values in one cell, joined as the contract says.
    pub fn list<T: std::fmt::Display>(values: impl IntoIterator<Item = T>) -> Self {
        Self::text(joined(values))
    }

    /// What a stage says, if it says anything.
    pub fn said(said: Option<&'a Said>) -> Self {
        said.map_or(Self::Empty, |said| Self::Said(Cow::Borrowed(said)))
    }

    /// Whether the text of the cell is not in our hands: typed, or worded with what was typed.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Said(_) | Self::Reason(_))
    }

    /// Appends the cell to `out` as a text file holds it, messages in words; nothing where it is empty. Guarding is up to
    /// the caller.
    pub fn render(&self, words: &Words, out: &mut String) {
        match self {
            Self::Empty => {}
            Self::Text(text) | Self::Code(text) => out.push_str(text),
            Self::Date(date) => plain::date(*date, out),
            Self::Money(amount) => plain::amount(*amount, out),
            Self::Count(count) => plain::count(*count, out),
            Self::Score(score) => {
                // writing to a string cannot fail
                let _ = write!(out, "{score:.4}");
            }
            Self::Flag => out.push_str("true"),
            Self::Said(said) => words.tell_into(said, out),
            Self::Reason(reason) => words.reason_into(reason, out),
        }
    }
}

/// Several values in one cell: `a; b`.
pub fn joined<T: std::fmt::Display>(values: impl IntoIterator<Item = T>) -> String {
    joined_by("; ", values)
}

/// Several values in one text.
pub fn joined_by<T: std::fmt::Display>(mark: &str, values: impl IntoIterator<Item = T>) -> String {
    let mut out = String::new();
    for value in values {
        if !out.is_empty() {
            out.push_str(mark);
        }
        let _ = write!(out, "{value}");
    }
    out
}
