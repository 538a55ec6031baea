//! What the stages say, in words.

use std::borrow::Cow;

use super::numbers::{ISOLATE, RELEASE, in_thousands};
use super::pattern::Argument;
use super::{Words, sentence};
use crate::model::{Named, OrdersTell, Reason, Said, Told, Value};
use crate::write::plain;

/// The part of the comparison levels: any of them may carry the value that it rests on.
const LEVEL: &str = "level";
/// The part of the reasons of statuses.
const REASON: &str = "reason";

impl Words {
    /// What a stage says; the code of the message in plain letters where the language has no such message.
    #[must_use]
    pub fn tell(&self, said: &Said) -> Cow<'_, str> {
        if let (None, Some(plain), true) = (
            said.own_text(),
            self.catalogue.plain(said.part, said.code),
            said.part != LEVEL || said.values().is_empty(),
        ) {
            return Cow::Borrowed(plain);
        }
        let mut out = String::new();
        self.tell_into(said, &mut out);
        Cow::Owned(out)
    }

    /// Appends what a stage says to `out`: wording a large base allocates nothing but what it writes.
    pub fn tell_into(&self, said: &Said, out: &mut String) {
        match said.own_text() {
            Some(Value::Text(text)) => return out.push_str(text),
            Some(value) => return self.write_value(value, out),
            None => {}
        }
        if said.part == LEVEL
            && let [shown, more @ ..] = said.values()
            && let Some(plain) = self.catalogue.plain(LEVEL, said.code)
        {
            return self.level(plain, shown, more, out);
        }
        if !self.write_message(said.part, said.code, said.values(), out) {
            out.push_str(&sentence(said.code));
        }
    }

    /// A comparison level with the value that it rests on, and how many clients hold that value.
    fn level(&self, level: &str, (name, value): &Named, more: &[Named], out: &mut String) {
        let level = ("level", Argument::Text(level));
        let value = Argument::Value(value);
        let mut framed = String::new();
        let value = match *name {
            "word" => return self.of_level("with_rare_word", &[level, ("word", value)], out),
            "name" => {
                self.of_level("quoted", &[("name", value)], &mut framed);
                Argument::Text(&framed)
            }
            "account" => {
                self.of_level("bank_account", &[("account", value)], &mut framed);
                Argument::Text(&framed)
            }
            _ => value,
        };
        match more.first() {
            None => self.of_level("with_value", &[level, ("value", value)], out),
            Some((_, holders)) => {
                let seen = [level, ("value", value), ("n", Argument::Value(holders))];
                self.of_level("with_value_seen", &seen, out);
            }
        }
    }

    fn of_level(&self, code: &str, arguments: &[(&str, Argument<'_>)], out: &mut String) {
        self.write_message(LEVEL, code, arguments, out);
    }

    pub(super) fn write_argument(&self, argument: Argument<'_>, out: &mut String) {
        match argument {
            Argument::Text(text) => out.push_str(text),
            Argument::Grouped(number) => {
                out.push_str(&in_thousands(&number.to_string(), self.say("language.thousands")));
            }
            Argument::Value(value) => self.write_value(value, out),
        }
    }

    fn write_value(&self, value: &Value, out: &mut String) {
        match value {
            Value::Text(text) | Value::Client(text) => self.write_isolated(out, |out| out.push_str(text)),
            Value::Count(number) | Value::Percent(number) => plain::count(*number, out),
            Value::Date(date) => self.write_isolated(out, |out| plain::date(*date, out)),
            Value::Said(said) => self.tell_into(said, out),
            Value::Each(said) => self.tell_all(said, "; ", out),
            Value::List(said) => self.tell_all(said, ", ", out),
        }
    }

    /// Text of the input keeps its own direction where the language runs from right to left.
    fn write_isolated(&self, out: &mut String, write: impl FnOnce(&mut String)) {
        if !self.right_to_left {
            return write(out);
        }
        let before = out.len();
        out.push(ISOLATE);
        let start = out.len();
        write(out);
        if out.len() == start {
            out.truncate(before);
        } else {
            out.push(RELEASE);
        }
    }

    fn tell_all(&self, all: &[Said], between: &str, out: &mut String) {
        for (at, said) in all.iter().enumerate() {
            if at > 0 {
                out.push_str(between);
            }
            self.tell_into(said, out);
        }
    }

    /// Why a client has its status.
    #[must_use]
    pub fn reason(&self, reason: &Reason) -> String {
        let mut out = String::new();
        self.reason_into(reason, &mut out);
        out
    }

    /// Appends to `out` why a client has its status.
    pub fn reason_into(&self, reason: &Reason, out: &mut String) {
        let mut why = Clauses { words: self, text: String::with_capacity(160) };
        let (status, late) = match reason {
            Reason::Orders(orders) => {
                why.orders(orders);
                (Some(orders.status), orders.late)
            }
            Reason::OnlyAhead(day) => {
                why.add("only_ahead", &[("day", Value::Date(*day))]);
                (None, false)
            }
            Reason::NoOrder { cancelled, told, status } => {
                match cancelled {
                    0 => why.add("no_order", &[]),
                    cancelled => why.add("no_order_cancelled", &[("n", number(*cancelled))]),
                }
                why.told(told.as_ref());
                (told.as_ref().map(|_| *status), false)
            }
            Reason::Undated { orders, told, status } => {
                why.add("undated", &[("n", number(*orders))]);
                why.told(told.as_ref());
                (Some(*status), false)
            }
        };
        let Some(status) = status else { return out.push_str(&why.text) };
        let mut word = String::new();
        if !self.write_message("status_word", status.as_str(), &[] as &[Named], &mut word) {
            word = sentence(status.as_str());
        }
        let so = if late { "so_late" } else { "so" };
        let arguments = [("why", Argument::Text(&why.text)), ("status", Argument::Text(&word))];
        self.write_message(REASON, so, arguments.as_slice(), out);
    }
}

/// The clauses of a reason, one after the other.
struct Clauses<'a> {
    words: &'a Words,
    text: String,
}

impl Clauses<'_> {
    fn add(&mut self, code: &str, values: &[Named]) {
        if !self.text.is_empty() {
            self.text.push_str("; ");
        }
        self.words.write_message(REASON, code, values, &mut self.text);
    }

    fn told(&mut self, told: Option<&Told>) {
        let Some(told) = told else { return };
        let words = ("words", Value::Text(told.words.clone()));
        match told.on {
            Some(day) => self.add("told_on", &[words, ("day", Value::Date(day))]),
            None => self.add("told", &[words]),
        }
    }

    fn orders(&mut self, orders: &OrdersTell) {
        self.add("last_order", &[("day", Value::Date(orders.last)), ("n", number(orders.silence))]);
        if orders.order_days == 1 {
            self.add("only_order", &[]);
        } else {
            let gap = ("gap", Value::Count(whole(orders.usual_gap)));
            self.add("usual_gap", &[gap, ("n", number(orders.order_days))]);
        }
        if let Some((count, window)) = orders.recent {
            self.add("recent", &[("n", number(count)), ("days", number(window))]);
        }
        if let Some(next) = orders.next {
            self.add("next_order", &[("day", Value::Date(next))]);
        }
        self.add("limit", &[("n", number(orders.limit))]);
        if let Some((horizon, chance)) = orders.outlook {
            let chance = ("chance", Value::Percent(whole(100.0 * chance)));
            self.add("outlook", &[("days", Value::Count(whole(horizon))), chance]);
        }
        if let Some((from, to)) = orders.similar_pause {
            self.add("similar_pause", &[("from", Value::Date(from)), ("to", Value::Date(to))]);
        }
        if let Some(gap) = orders.came_back_after {
            self.add("came_back", &[("n", Value::Count(whole(gap)))]);
        }
        if orders.cancelled > 0 {
            self.add("cancelled", &[("n", number(orders.cancelled))]);
        }
        if let Some(told) = &orders.file_says {
            self.add("file_says", &[("words", Value::Text(told.words.clone()))]);
        }
    }
}

fn number(count: impl TryInto<u64>) -> Value {
    Value::Count(count.try_into().unwrap_or(u64::MAX))
}

/// The nearest whole number; of two as near the even one.
fn whole(number: f64) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates")]
    let whole = libm::rint(number) as u64;
    whole
}
