//! What the stages say, in words.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

use super::{Words, numbers, sentence};
use crate::model::{OrdersTell, Reason, Said, Status, Told, Value};

impl Words {
    /// What a stage says; the code of the message in plain letters where the language has no such message.
    #[must_use]
    pub fn tell(&self, said: &Said) -> Cow<'_, str> {
        match said.own_text() {
            Some(Value::Text(text)) => return Cow::Owned(text.clone()),
            Some(value) => return Cow::Owned(self.text_of(value)),
            None => {}
        }
        if let Some(plain) = self.catalogue.plain(said.part, said.code) {
            return Cow::Borrowed(plain);
        }
        let arguments = said.values.iter().map(|(name, value)| (*name, self.argument(value)));
        let arguments: FluentArgs<'_> = arguments.collect();
        let told = self.catalogue.format(said.part, said.code, Some(&arguments));
        Cow::Owned(told.map_or_else(|| sentence(said.code), Cow::into_owned))
    }

    fn argument<'a>(&self, value: &'a Value) -> FluentValue<'a> {
        match value {
            Value::Text(text) | Value::Client(text) if self.direction() == "ltr" => text.as_str().into(),
            Value::Count(number) | Value::Percent(number) => numbers::digits(*number),
            value => self.text_of(value).into(),
        }
    }

    fn text_of(&self, value: &Value) -> String {
        let all = |said: &[Said], between: &str| {
            said.iter().map(|said| self.tell(said)).collect::<Vec<_>>().join(between)
        };
        match value {
            Value::Text(text) | Value::Client(text) => self.isolated(text.clone()),
            Value::Count(number) | Value::Percent(number) => number.to_string(),
            Value::Date(date) => self.isolated(date.to_string()),
            Value::Said(said) => self.tell(said).into_owned(),
            Value::Each(said) => all(said, "; "),
            Value::List(said) => all(said, ", "),
        }
    }

    /// Why a client has its status.
    #[must_use]
    pub fn reason(&self, reason: &Reason) -> String {
        let (status, late, told, mut clauses) = match reason {
            Reason::Orders(orders) => {
                let clauses = of_orders(orders);
                (Some(orders.status), orders.late, orders.file_says.as_ref().map(file_says), clauses)
            }
            Reason::OnlyAhead(day) => (None, false, None, vec![clause("only_ahead").date("day", *day)]),
            Reason::NoOrder { cancelled, told, status } => {
                let none = match cancelled {
                    0 => clause("no_order"),
                    cancelled => clause("no_order_cancelled").count("n", *cancelled),
                };
                (told.as_ref().map(|_| *status), false, told.as_ref().map(told_on), vec![none])
            }
            Reason::Undated { orders, told, status } => {
                let undated = clause("undated").count("n", *orders);
                (Some(*status), false, told.as_ref().map(told_on), vec![undated])
            }
        };
        clauses.extend(told);
        let why = Said::each(clauses);
        match status {
            None => self.tell(&why).into_owned(),
            Some(status) => {
                let so = if late { "so_late" } else { "so" };
                let said = clause(so).said("why", why).said("status", status_word(status));
                self.tell(&said).into_owned()
            }
        }
    }
}

fn clause(code: &'static str) -> Said {
    Said::new("reason", code)
}

fn status_word(status: Status) -> Said {
    Said::new("status_word", status.as_str())
}

fn told_on(told: &Told) -> Said {
    match told.on {
        Some(day) => clause("told_on").text("words", &told.words).date("day", day),
        None => clause("told").text("words", &told.words),
    }
}

fn file_says(told: &Told) -> Said {
    clause("file_says").text("words", &told.words)
}

fn of_orders(orders: &OrdersTell) -> Vec<Said> {
    let mut clauses = vec![clause("last_order").date("day", orders.last).count("n", orders.silence)];
    clauses.push(if orders.order_days == 1 {
        clause("only_order")
    } else {
        clause("usual_gap").count("gap", whole(orders.usual_gap)).count("n", orders.order_days)
    });
    if let Some((count, window)) = orders.recent {
        clauses.push(clause("recent").count("n", count).count("days", window));
    }
    clauses.extend(orders.next.map(|next| clause("next_order").date("day", next)));
    clauses.push(clause("limit").count("n", orders.limit));
    if let Some((horizon, chance)) = orders.outlook {
        let chance = Value::Percent(whole(100.0 * chance));
        clauses.push(clause("outlook").count("days", whole(horizon)).with("chance", chance));
    }
    if let Some((from, to)) = orders.similar_pause {
        clauses.push(clause("similar_pause").date("from", from).date("to", to));
    }
    clauses.extend(orders.came_back_after.map(|gap| clause("came_back").count("n", whole(gap))));
    if orders.cancelled > 0 {
        clauses.push(clause("cancelled").count("n", orders.cancelled));
    }
    clauses
}

/// The nearest whole number; of two as near the even one.
fn whole(number: f64) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates")]
    let whole = libm::rint(number) as u64;
    whole
}
