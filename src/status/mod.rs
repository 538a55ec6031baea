//! Order history and words to statuses, with reasons.
//!
//! Orders speak louder than words: `history` makes order rows into the distinct days of orders that stand, `rhythm`
//! learns from them how the client orders and how much silence is too much, `verdict` calls it active, regular or
//! lost. A client without orders is judged by what was said of it (`words`). `reason` holds the facts behind each
//! status and is the only place that turns them into words; `contact` sets the next contact.
//!
//! Nothing here reads a clock: the day of judgement is given, or is the newest plausible day of the input.

mod as_of;
mod contact;
mod day;
mod handover;
mod history;
mod judge;
pub mod order_table;
mod portfolio;
mod rhythm;
mod scale;
mod stretch;
pub mod table;
mod unattached;
mod verdict;
mod words;

pub use as_of::{day_of_judgement, newest_day};
pub use handover::reassign;
pub use history::{History, OrderLine};
pub use judge::judge;
