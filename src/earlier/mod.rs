//! What is known from before: the decisions of people, and the base that an earlier run wrote.
//!
//! [`decisions`] reads what people decided, from a `review.csv` or from the saved workbook; [`resolve`] finds the records that
//! each decision is about, though ids, rows and files have changed; [`base`] turns an earlier output into tables of this
//! run. This room reads what [`write`](mod@crate::write) wrote, and so knows its words.

pub mod base;
mod base_table;
pub mod decisions;
pub mod resolve;
