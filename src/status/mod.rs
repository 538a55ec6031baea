//! Order history and words to statuses, with reasons.
//!
//! Orders speak louder than words: `history` makes order rows into the distinct days of orders that stand, `rhythm`
//! learns from them how the client orders and how much silence is too much, `verdict` calls it active, regular or
//! lost. A client without orders is judged by what was said of it (`words`). Reasons are
//! facts ([`Reason`](crate::model::Reason)), which only the outputs put into words; `contact` sets the next contact.
//!
//! `stretch` lengthens the limits of a portfolio whose own past broke them; `scale` says what a client is called on the scales
//! that the firm uses; `portfolio` adds all histories up; `handover` passes clients from one manager to another; `findings` and
//! `unattached` report what a person should see; `currency` tells in which money amounts are that do not say it.
//!
//! Nothing here reads a clock: the day of judgement is given, or is the newest plausible day of the input.

mod as_of;
mod contact;
mod currency;
mod day;
mod findings;
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
pub use currency::assume_currencies;
pub use handover::reassign;
pub use history::{History, OrderLine};
pub use judge::judge;
