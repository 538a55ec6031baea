//! `kartoteka explain`.

use std::fmt::{Display, Write as _};

use super::args::ExplainArguments;
use super::{exit, print};
use crate::config::Settings;
use crate::earlier::output::{History, Join, Output, TableHead};
use crate::earlier::pair::{self, OneClient};
use crate::error::Error;
use crate::link;
use crate::model::{Evidence, RecordId, place_name};
use crate::write::Words;

/// A row of a CSV file of the output.
type Row = Vec<(String, String)>;

/// Why a client is what it is, or why two are two.
pub fn explain(arguments: &ExplainArguments) -> Result<u8, Error> {
    let output = Output::open(&arguments.out)?;
    let words = Words::for_language(&match &arguments.lang {
        Some(language) => language.clone(),
        None => output.language()?,
    });
    let page = Page { output: &output, words };
    let text = match &arguments.other {
        None => page.of_client(&arguments.client)?,
        Some(other) if *other == arguments.client => {
            return Err(Error::usage(format!("`{other}` is one client"))
                .hint("name it once to see what it is made of, or name two clients"));
        }
        Some(other) => page.of_pair(&arguments.client, other)?,
    };
    print(&text)?;
    Ok(exit::DONE)
}

/// A cell of a row.
fn cell<'a>(row: &'a Row, name: &str) -> &'a str {
    row.iter().find(|(column, _)| column == name).map_or("", |(_, text)| text)
}

fn clients(output: &Output, ids: &[&str]) -> Result<Vec<Row>, Error> {
    let mut rows = output.rows("clients.csv", |cell| ids.contains(&cell("client_id").as_str()))?;
    rows.sort_by_key(|row| ids.iter().position(|id| cell(row, "client_id") == *id));
    Ok(rows)
}

/// The pairs of a file that name a client, or both of two.
fn pairs(output: &Output, name: &str, ids: &[&str]) -> Result<Vec<Row>, Error> {
    output.rows(name, |cell| {
        let sides = [cell("left_id"), cell("right_id")];
        ids.iter().all(|id| sides.iter().any(|side| side == id))
    })
}

/// What is written, from which output and in which language.
struct Page<'a> {
    output: &'a Output,
    words: &'static Words,
}

// writing to a string cannot fail, here and below

impl Page<'_> {
    fn of_client(&self, id: &str) -> Result<String, Error> {
        let (tables, histories) = self.output.histories(&[id])?;
        let rows = clients(self.output, &[id])?;
        let mut text = String::new();
        for (client, history) in rows.iter().zip(&histories) {
            self.heading(&mut text, client);
            self.values(&mut text, client);
            self.people(&mut text, id)?;
            self.sources(&mut text, &tables, history);
            self.path(&mut text, history);
            self.decided(&mut text, id)?;
            self.beside(&mut text, id)?;
        }
        Ok(text)
    }

    fn heading(&self, text: &mut String, client: &Row) {
        let kind = self.words.of_code("client_kind", cell(client, "kind"));
        let status = self.words.of_code("status_word", cell(client, "status"));
        let _ = writeln!(text, "{}  {}  ({kind}, {status})", cell(client, "client_id"), cell(client, "name"));
        let _ = writeln!(
            text,
            "  {}",
            self.words.fill("explain.status", &[("reason", &cell(client, "status_reason"))])
        );
    }

    /// What the base shows of it.
    fn values(&self, text: &mut String, client: &Row) {
        const LEFT_OUT: [&str; 6] = ["client_id", "name", "kind", "status", "status_reason", "sources"];
        let _ = writeln!(text, "\n{}", self.words.say("explain.shows"));
        for (column, value) in
            client.iter().filter(|(column, value)| !value.is_empty() && !LEFT_OUT.contains(&column.as_str()))
        {
            let _ = writeln!(text, "  {}: {}", self.words.of_code("field", column), one_line(value));
        }
    }

    fn people(&self, text: &mut String, id: &str) -> Result<(), Error> {
        let people = self.output.rows("contacts.csv", |cell| cell("client_id") == id)?;
        for person in &people {
            let told =
                ["full_name", "position", "phones", "emails", "birthday"].map(|column| cell(person, column));
            let told: Vec<&str> = told.into_iter().filter(|told| !told.is_empty()).collect();
            let _ = writeln!(text, "  {}", self.words.fill("explain.person", &[("told", &told.join(", "))]));
        }
        Ok(())
    }

    /// The rows it was made of, cell by cell, with why a cell is not what the base shows.
    fn sources(&self, text: &mut String, tables: &[TableHead], history: &History) {
        let count = history.rows.len();
        let made = if count == 0 {
            self.words.say("explain.no_rows").to_owned()
        } else {
            self.words.count("explain.made_of", count as u64)
        };
        let _ = writeln!(text, "\n{made}");
        for (number, row) in (1..).zip(&history.rows) {
            let Some(table) = tables.get(row.table) else { continue };
            let place = place_name(&table.file, &table.sheet);
            let place = self.words.fill("explain.row", &[("place", &place), ("row", &row.row)]);
            let _ = writeln!(text, "  {number}. {place}");
            for (at, cell) in row.cells.iter().enumerate() {
                let Some(cell) = cell.as_deref().filter(|cell| !cell.trim().is_empty()) else { continue };
                let header = table.headers.get(at).filter(|header| !header.is_empty());
                let header = header.map_or_else(
                    || self.words.fill("explain.column", &[("number", &(at + 1))]),
                    Clone::clone,
                );
                let why = row.lost.iter().find(|(column, _)| *column == at);
                let why = why.map_or_else(String::new, |(_, why)| {
                    format!("   {}", self.words.fill("explain.not_shown", &[("why", why)]))
                });
                let _ = writeln!(text, "     {header}: {}{why}", one_line(cell));
            }
        }
    }

    /// What holds its rows together, the weakest link named.
    fn path(&self, text: &mut String, history: &History) {
        if history.joins.is_empty() {
            return;
        }
        let _ = writeln!(text, "\n{}", self.words.say("explain.holds"));
        for join in &history.joins {
            let (first, second) = (join.rows.0 + 1, join.rows.1 + 1);
            let weight = format!("{:+.1}", join.weight());
            let values: [(&str, &dyn Display); 3] =
                [("first", &first), ("second", &second), ("weight", &weight)];
            let _ = writeln!(text, "  {}", self.words.fill("explain.rows", &values));
            self.bars(
                text,
                join.evidence.iter().map(|(what, level, weight)| (what.as_str(), level.as_str(), *weight)),
            );
        }
        let weakest = history.joins.iter().min_by(|a, b| a.weight().total_cmp(&b.weight()));
        if let Some(Join { rows, .. }) = weakest.filter(|_| history.joins.len() > 1) {
            let command = format!("kartoteka split OUT {} --weakest", history.id);
            let (first, second) = (rows.0 + 1, rows.1 + 1);
            let values: [(&str, &dyn Display); 3] =
                [("first", &first), ("second", &second), ("command", &command)];
            let _ = writeln!(text, "  {}", self.words.fill("explain.weakest", &values));
        }
    }

    /// The bars of a waterfall, the heaviest first.
    fn bars<'b>(&self, text: &mut String, bars: impl Iterator<Item = (&'b str, &'b str, f64)>) {
        let mut bars: Vec<_> = bars.collect();
        bars.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()).then(a.0.cmp(b.0)));
        for (what, level, weight) in bars {
            let _ = writeln!(text, "     {weight:+7.1}  {}: {level}", compared(self.words, what));
        }
    }

    /// What people decided of it.
    fn decided(&self, text: &mut String, id: &str) -> Result<(), Error> {
        let decisions = pairs(self.output, "decisions.csv", &[id])?;
        for (number, decision) in decisions.iter().enumerate() {
            if number == 0 {
                let _ = writeln!(text, "\n{}", self.words.say("explain.decided"));
            }
            let (left, right) = (named(decision, "left"), named(decision, "right"));
            let word = self.words.of_code("review", cell(decision, "decision"));
            let values: [(&str, &dyn Display); 3] = [("left", &left), ("right", &right), ("decision", &word)];
            let _ = writeln!(text, "  {}", self.words.fill("explain.decision", &values));
        }
        Ok(())
    }

    /// Clients that look alike or belong to it, and were kept apart.
    fn beside(&self, text: &mut String, id: &str) -> Result<(), Error> {
        let other =
            |row: &Row| if cell(row, "left_id") == id { named(row, "right") } else { named(row, "left") };
        for (number, pair) in pairs(self.output, "review.csv", &[id])?.iter().enumerate() {
            if number == 0 {
                let _ = writeln!(text, "\n{}", self.words.say("explain.to_judge"));
            }
            let share = self.percent(cell(pair, "probability"));
            let (client, why) = (other(pair), cell(pair, "why"));
            let values: [(&str, &dyn Display); 3] = [("client", &client), ("share", &share), ("why", &why)];
            let _ = writeln!(text, "  {}", self.words.fill("explain.likely", &values));
        }
        for (number, pair) in pairs(self.output, "relations.csv", &[id])?.iter().enumerate() {
            if number == 0 {
                let _ = writeln!(text, "\n{}", self.words.say("explain.related"));
            }
            let how = self.words.of_code("related", cell(pair, "relation"));
            let (client, why) = (other(pair), cell(pair, "evidence"));
            let values: [(&str, &dyn Display); 3] = [("client", &client), ("how", &how), ("why", &why)];
            let _ = writeln!(text, "  {}", self.words.fill("explain.related_by", &values));
        }
        Ok(())
    }

    fn of_pair(&self, left: &str, right: &str) -> Result<String, Error> {
        let (tables, histories) = self.output.histories(&[left, right])?;
        let rows = clients(self.output, &[left, right])?;
        let mut text = String::new();
        for (client, history) in rows.iter().zip(&histories) {
            self.heading(&mut text, client);
            for row in &history.rows {
                if let Some(table) = tables.get(row.table) {
                    let place = place_name(&table.file, &table.sheet);
                    let source = self.words.fill("explain.source", &[("place", &place), ("row", &row.row)]);
                    let _ = writeln!(text, "  {source}");
                }
            }
        }
        let mut said = false;
        for decision in pairs(self.output, "decisions.csv", &[left, right])? {
            said = true;
            let key = match cell(&decision, "decision") {
                "same" => "explain.decided_same",
                _ => "explain.decided_different",
            };
            let _ = writeln!(text, "\n{}", self.words.say(key));
        }
        for pair in pairs(self.output, "review.csv", &[left, right])? {
            said = true;
            let share = self.percent(cell(&pair, "probability"));
            let likely = self.words.fill("explain.pair_likely", &[("share", &share)]);
            let _ = writeln!(text, "\n{likely}\n  {}", cell(&pair, "why"));
        }
        for pair in pairs(self.output, "relations.csv", &[left, right])? {
            said = true;
            let how = self.words.of_code("related", cell(&pair, "relation"));
            let related = self.words.fill("explain.pair_related", &[("how", &how)]);
            let _ = writeln!(text, "\n{related}\n  {}", cell(&pair, "evidence"));
        }
        if !said {
            let _ = writeln!(text, "\n{}", self.words.say("explain.nothing"));
        }
        self.waterfall(&mut text, &rows)?;
        Ok(text)
    }

    /// What speaks for and against two clients being one, as they stand in the base.
    fn waterfall(&self, text: &mut String, rows: &[Row]) -> Result<(), Error> {
        let one = |row: &Row| {
            let id = cell(row, "client_id").to_owned();
            let people = self.output.rows("contacts.csv", |cell| cell("client_id") == id)?;
            Ok(OneClient { client: row.clone(), people })
        };
        let both = rows.iter().map(one).collect::<Result<Vec<_>, Error>>()?;
        let records = pair::records(&both);
        let settings = Settings::default().link;
        let Some(pair) = link::explain(&records, &settings, RecordId(0), RecordId(1)) else {
            return Ok(());
        };
        let (Some(left), Some(right)) = (records.get(pair.left.index()), records.get(pair.right.index()))
        else {
            return Ok(());
        };
        let shown = format!("{:+.1}", pair.weight);
        let _ = writeln!(text, "\n{}", self.words.fill("explain.values_say", &[("sum", &shown)]));
        let level = |bar: &Evidence| self.words.tell(&bar.level(left, right)).into_owned();
        let told: Vec<_> =
            pair.evidence.iter().map(|bar| (bar.comparison(), level(bar), bar.weight())).collect();
        self.bars(text, told.iter().map(|(what, level, weight)| (*what, level.as_str(), *weight)));
        if pair.weight > 0.0 {
            let _ = writeln!(text, "  {}", self.words.say("explain.odds"));
        }
        Ok(())
    }

    fn percent(&self, probability: &str) -> String {
        probability.parse().map_or_else(|_| probability.to_owned(), |share| self.words.percent(share))
    }
}

/// What was compared: a comparison of the model, what people decided, or a column that fits no field.
pub(super) fn compared(words: &Words, what: &str) -> String {
    if matches!(what, "decision" | "other column") || link::COMPARED.contains(&what) {
        words.of_code("comparison", &what.replace([' ', '-'], "_"))
    } else {
        words.fill("comparison.other", &[("name", &what)])
    }
}

fn named(row: &Row, side: &str) -> String {
    format!("{} {}", cell(row, &format!("{side}_id")), cell(row, &format!("{side}_name")))
}

/// A value in one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
