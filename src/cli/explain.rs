//! `kartoteka explain`.

use std::fmt::Write as _;

use super::args::ExplainArguments;
use super::{exit, print};
use crate::config::Settings;
use crate::earlier::output::{History, Join, Output, TableHead};
use crate::earlier::pair::{self, OneClient};
use crate::error::Error;
use crate::link;
use crate::model::{RecordId, place_name};
use crate::write::Words;

/// A row of a CSV file of the output.
type Row = Vec<(String, String)>;

/// Why a client is what it is, or why two are two.
pub fn explain(arguments: &ExplainArguments) -> Result<u8, Error> {
    let output = Output::open(&arguments.out)?;
    let text = match &arguments.other {
        None => of_client(&output, &arguments.client)?,
        Some(other) if *other == arguments.client => {
            return Err(Error::usage(format!("`{other}` is one client"))
                .hint("name it once to see what it is made of, or name two clients"));
        }
        Some(other) => of_pair(&output, &arguments.client, other)?,
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

fn of_client(output: &Output, id: &str) -> Result<String, Error> {
    let (tables, histories) = output.histories(&[id])?;
    let rows = clients(output, &[id])?;
    let mut text = String::new();
    for (client, history) in rows.iter().zip(&histories) {
        heading(&mut text, client);
        values(&mut text, client);
        people(&mut text, output, id)?;
        sources(&mut text, &tables, history);
        path(&mut text, history);
        decided(&mut text, output, id)?;
        beside(&mut text, output, id)?;
    }
    Ok(text)
}

// writing to a string cannot fail, here and below

fn heading(text: &mut String, client: &Row) {
    let _ = writeln!(
        text,
        "{}  {}  ({}, {})",
        cell(client, "client_id"),
        cell(client, "name"),
        cell(client, "kind"),
        cell(client, "status")
    );
    let _ = writeln!(text, "  status: {}", cell(client, "status_reason"));
}

/// What the base shows of it.
fn values(text: &mut String, client: &Row) {
    const LEFT_OUT: [&str; 6] = ["client_id", "name", "kind", "status", "status_reason", "sources"];
    let _ = writeln!(text, "\nThe base shows");
    for (column, value) in
        client.iter().filter(|(column, value)| !value.is_empty() && !LEFT_OUT.contains(&column.as_str()))
    {
        let _ = writeln!(text, "  {column}: {}", one_line(value));
    }
}

fn people(text: &mut String, output: &Output, id: &str) -> Result<(), Error> {
    let people = output.rows("contacts.csv", |cell| cell("client_id") == id)?;
    for person in &people {
        let told = ["position", "phones", "emails", "birthday"].map(|column| cell(person, column));
        let told: Vec<&str> = told.into_iter().filter(|told| !told.is_empty()).collect();
        let _ = writeln!(
            text,
            "  person: {}{}{}",
            cell(person, "full_name"),
            if told.is_empty() { "" } else { ", " },
            told.join(", ")
        );
    }
    Ok(())
}

/// The rows it was made of, cell by cell, with why a cell is not what the base shows.
fn sources(text: &mut String, tables: &[TableHead], history: &History) {
    let _ = match history.rows.len() {
        0 => writeln!(text, "\nNo row of a client table: only orders or calls name it"),
        1 => writeln!(text, "\nMade of one row"),
        many => writeln!(text, "\nMade of {many} rows"),
    };
    for (number, row) in (1..).zip(&history.rows) {
        let Some(table) = tables.get(row.table) else { continue };
        let _ = writeln!(text, "  {number}. {}, row {}", place_name(&table.file, &table.sheet), row.row);
        for (at, cell) in row.cells.iter().enumerate() {
            let Some(cell) = cell.as_deref().filter(|cell| !cell.trim().is_empty()) else { continue };
            let header = table.headers.get(at).map_or("", String::as_str);
            let header = if header.is_empty() { format!("column {}", at + 1) } else { header.to_owned() };
            let why = row.lost.iter().find(|(column, _)| *column == at);
            let why = why.map_or_else(String::new, |(_, why)| format!("   (not shown so: {why})"));
            let _ = writeln!(text, "     {header}: {}{why}", one_line(cell));
        }
    }
}

/// What holds its rows together, the weakest link named.
fn path(text: &mut String, history: &History) {
    if history.joins.is_empty() {
        return;
    }
    let _ = writeln!(text, "\nWhat holds its rows together (weights in bits: each doubles the odds)");
    for join in &history.joins {
        let _ = writeln!(text, "  rows {} and {}: {:+.1}", join.rows.0 + 1, join.rows.1 + 1, join.weight());
        bars(
            text,
            join.evidence.iter().map(|(what, level, weight)| (what.as_str(), level.as_str(), *weight)),
        );
    }
    let weakest = history.joins.iter().min_by(|a, b| a.weight().total_cmp(&b.weight()));
    if let Some(Join { rows, .. }) = weakest.filter(|_| history.joins.len() > 1) {
        let _ = writeln!(
            text,
            "  the weakest link is that of rows {} and {}; `kartoteka split OUT {} --weakest` undoes it",
            rows.0 + 1,
            rows.1 + 1,
            history.id
        );
    }
}

/// The bars of a waterfall, the heaviest first.
fn bars<'a>(text: &mut String, bars: impl Iterator<Item = (&'a str, &'a str, f64)>) {
    let mut bars: Vec<_> = bars.collect();
    bars.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()).then(a.0.cmp(b.0)));
    for (what, level, weight) in bars {
        let _ = writeln!(text, "     {weight:+7.1}  {what}: {level}");
    }
}

/// What people decided of it.
fn decided(text: &mut String, output: &Output, id: &str) -> Result<(), Error> {
    let decisions = pairs(output, "decisions.csv", &[id])?;
    for (number, decision) in decisions.iter().enumerate() {
        if number == 0 {
            let _ = writeln!(text, "\nWhat was decided");
        }
        let _ = writeln!(
            text,
            "  {} and {}: {}",
            named(decision, "left"),
            named(decision, "right"),
            cell(decision, "decision")
        );
    }
    Ok(())
}

fn named(row: &Row, side: &str) -> String {
    format!("{} {}", cell(row, &format!("{side}_id")), cell(row, &format!("{side}_name")))
}

/// Clients that look alike or belong to it, and were kept apart.
fn beside(text: &mut String, output: &Output, id: &str) -> Result<(), Error> {
    let other = |row: &Row| if cell(row, "left_id") == id { named(row, "right") } else { named(row, "left") };
    for (number, pair) in pairs(output, "review.csv", &[id])?.iter().enumerate() {
        if number == 0 {
            let _ = writeln!(text, "\nFor you to judge: may be the same");
        }
        let _ = writeln!(
            text,
            "  {}: {} likely; {}",
            other(pair),
            percent(cell(pair, "probability")),
            cell(pair, "why")
        );
    }
    for (number, pair) in pairs(output, "relations.csv", &[id])?.iter().enumerate() {
        if number == 0 {
            let _ = writeln!(text, "\nRelated, not the same");
        }
        let _ = writeln!(
            text,
            "  {}: {}; {}",
            other(pair),
            relation(cell(pair, "relation")),
            cell(pair, "evidence")
        );
    }
    Ok(())
}

fn of_pair(output: &Output, left: &str, right: &str) -> Result<String, Error> {
    let (tables, histories) = output.histories(&[left, right])?;
    let rows = clients(output, &[left, right])?;
    let mut text = String::new();
    for (client, history) in rows.iter().zip(&histories) {
        heading(&mut text, client);
        for row in &history.rows {
            if let Some(table) = tables.get(row.table) {
                let _ = writeln!(text, "  from {}, row {}", place_name(&table.file, &table.sheet), row.row);
            }
        }
    }
    let mut said = false;
    for decision in pairs(output, "decisions.csv", &[left, right])? {
        said = true;
        let _ = writeln!(
            text,
            "\nIt was decided that they are {}",
            match cell(&decision, "decision") {
                "same" => "one client",
                _ => "two clients",
            }
        );
    }
    for pair in pairs(output, "review.csv", &[left, right])? {
        said = true;
        let _ = writeln!(
            text,
            "\nFor you to judge: {} likely to be one client\n  {}",
            percent(cell(&pair, "probability")),
            cell(&pair, "why")
        );
    }
    for pair in pairs(output, "relations.csv", &[left, right])? {
        said = true;
        let _ = writeln!(
            text,
            "\nRelated, not the same: {}\n  {}",
            relation(cell(&pair, "relation")),
            cell(&pair, "evidence")
        );
    }
    if !said {
        let _ = writeln!(text, "\nNothing found them alike enough to ask about");
    }
    waterfall(&mut text, output, &rows)?;
    Ok(text)
}

/// What speaks for and against two clients being one, as they stand in the base.
fn waterfall(text: &mut String, output: &Output, rows: &[Row]) -> Result<(), Error> {
    let one = |row: &Row| {
        let id = cell(row, "client_id").to_owned();
        let people = output.rows("contacts.csv", |cell| cell("client_id") == id)?;
        Ok(OneClient { client: row.clone(), people })
    };
    let both = rows.iter().map(one).collect::<Result<Vec<_>, Error>>()?;
    let records = pair::records(&both);
    let settings = Settings::default().link;
    let Some((_, evidence)) = link::explain(&records, &settings, RecordId(0), RecordId(1)) else {
        return Ok(());
    };
    let sum: f64 = evidence.iter().map(|bar| bar.weight).sum();
    let _ = writeln!(
        text,
        "\nWhat their values say (weights in bits, as shipped; the run adapts them to its list): {sum:+.1}"
    );
    let words = Words::for_language("en");
    let told: Vec<_> =
        evidence.iter().map(|bar| (bar.comparison, words.tell(&bar.level), bar.weight)).collect();
    bars(text, told.iter().map(|(what, level, weight)| (*what, level.as_ref(), *weight)));
    if sum > 0.0 {
        let _ = writeln!(
            text,
            "  the odds that two clients picked at random are one are against it, and weigh as much as the list is long"
        );
    }
    Ok(())
}

fn percent(probability: &str) -> String {
    probability
        .parse::<f64>()
        .map_or_else(|_| probability.to_owned(), |share| format!("{:.0} %", share * 100.0))
}

fn relation(word: &str) -> String {
    match word {
        "branch" => "the same firm at another place",
        "group" => "parent, subsidiary or sister firm",
        "shared_contact" => "they share a phone, an address or a mailbox",
        "shared_person" => "a person stands at both",
        "conflicting_ids" => "alike, but their valid ids differ",
        "crowded_id" => "one id that many clients of unlike names give",
        other => other,
    }
    .to_owned()
}

/// A value in one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
