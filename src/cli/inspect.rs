//! `kartoteka inspect`.

use std::borrow::Cow;
use std::fmt::{Display, Write as _};

use comfy_table::{ContentArrangement, Table as Grid, presets};
use serde_json::{Value, json};

use super::args::InspectArguments;
use super::run::{limit_threads, mapping, resolve};
use super::{console, exit, print};
use crate::error::{AtPath as _, Error};
use crate::model::{ColumnMeaning, Earlier, Field, Issue, Source, Table, Understanding};
use crate::pipeline::{self, Inspection, Job};
use crate::understand::write_mapping;
use crate::write::Words;

/// Example values shown of a column.
const EXAMPLES: usize = 3;

/// Prints what was found, for people or for programs.
pub fn inspect(arguments: &InspectArguments) -> Result<u8, Error> {
    let settings = resolve(&arguments.input.common)?;
    limit_threads(arguments.input.common.jobs)?;
    let job = Job {
        inputs: arguments.input.inputs.clone(),
        settings,
        mapping: mapping(&arguments.input)?,
        as_of: None,
        earlier: Earlier::default(),
    };
    let progress = console::progress(arguments.input.common.quiet || arguments.json);
    let found = pipeline::inspect(&job, progress.as_ref())?;
    if let Some(path) = &arguments.write_mapping {
        std::fs::write(path, write_mapping(&found.sources, &found.tables, &found.understandings))
            .at("write the mapping", path)?;
    }
    if arguments.json {
        let text = serde_json::to_string_pretty(&for_programs(&found))
            .map_err(|cause| Error::failed("cannot write JSON").because(cause))?;
        print(&(text + "\n"))?;
    } else {
        print(&for_people(&found, Words::for_language(arguments.lang.as_deref().unwrap_or("en"))))?;
    }
    let unreadable = found.sources.iter().any(|source| source.error.is_some());
    Ok(if unreadable { exit::DONE_WITH_UNREADABLE_FILES } else { exit::DONE })
}

/// The tables of a source with what they were taken for.
fn tables_of(found: &Inspection, source: usize) -> impl Iterator<Item = (&Table, &Understanding)> {
    found.tables.iter().zip(&found.understandings).filter(move |(table, _)| table.source.index() == source)
}

fn for_programs(found: &Inspection) -> Value {
    let files: Vec<Value> = found
        .sources
        .iter()
        .enumerate()
        .map(|(index, source)| {
            json!({
                "path": source.path,
                "format": source.format.as_str(),
                "sha256": source.sha256,
                "error": source.error.as_ref().map(english),
                "findings": findings(source),
                "tables": tables_of(found, index).map(|(t, u)| table_json(t, u)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "files": files })
}

/// What was noticed, in words.
fn english(issue: &Issue) -> Cow<'static, str> {
    Words::for_language("en").tell(&issue.message)
}

fn findings(source: &Source) -> Vec<Value> {
    source.issues.iter().map(|issue| json!({ "code": issue.code, "message": english(issue) })).collect()
}

fn table_json(table: &Table, understanding: &Understanding) -> Value {
    let dialect = table.dialect.as_ref();
    let columns: Vec<Value> = understanding
        .columns
        .iter()
        .zip(&table.columns)
        .enumerate()
        .map(|(index, (meaning, column))| {
            json!({
                "index": index,
                "header": column.header,
                "field": meaning.field.map(Field::as_str),
                "confidence": rounded(meaning.confidence),
                "alternatives": meaning.alternatives.iter()
                    .map(|(field, confidence)| json!({ "field": field.as_str(), "confidence": rounded(*confidence) }))
                    .collect::<Vec<_>>(),
                "why": Words::for_language("en").tell(&meaning.why),
                "examples": examples(table, index),
            })
        })
        .collect();
    json!({
        "sheet": table.sheet,
        "hidden": table.hidden,
        "encoding": dialect.map(|dialect| &dialect.encoding),
        "delimiter": dialect.map(|dialect| &dialect.delimiter),
        "quote": dialect.and_then(|dialect| dialect.quote),
        "runner_up": dialect.and_then(|dialect| dialect.runner_up.as_ref()),
        "header_rows": table.header_rows.iter().map(|row| row.0).collect::<Vec<_>>(),
        "first_data_row": table.rows.first().map(|row| row.0),
        "kind": understanding.kind.as_str(),
        "confidence": rounded(understanding.confidence),
        "why": Words::for_language("en").tell(&understanding.why),
        "rows": table.height(),
        "columns": columns,
        "findings": table.issues.iter().chain(&understanding.issues)
            .map(|issue| json!({ "code": issue.code, "message": english(issue) })).collect::<Vec<_>>(),
    })
}

/// A confidence with three decimals.
fn rounded(confidence: f64) -> f64 {
    (confidence * 1000.0).round() / 1000.0
}

/// The first few different values of a column.
fn examples(table: &Table, column: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let Some(column) = table.columns.get(column) else { return found };
    for text in column.cells.iter().flatten().take(200) {
        let short: String = text.chars().take(40).collect();
        if !found.contains(&short) {
            found.push(short);
        }
        if found.len() == EXAMPLES {
            break;
        }
    }
    found
}

fn for_people(found: &Inspection, words: &Words) -> String {
    let mut text = String::new();
    let told = |issue: &Issue| words.fill("inspect.note", &[("what", &words.tell(&issue.message))]);
    for (index, source) in found.sources.iter().enumerate() {
        let _ = writeln!(text, "{}  ({})", source.path, source.format.as_str());
        if let Some(issue) = &source.error {
            let cause = words.tell(&issue.message);
            let _ = writeln!(text, "  {}", words.fill("inspect.unreadable", &[("cause", &cause)]));
        }
        for issue in &source.issues {
            let _ = writeln!(text, "  {}", told(issue));
        }
        for (table, understanding) in tables_of(found, index) {
            let _ = writeln!(text, "  {}", table_line(table, understanding, words));
            for issue in table.issues.iter().chain(&understanding.issues) {
                let _ = writeln!(text, "  {}", told(issue));
            }
            let grid = grid(table, understanding, words).to_string();
            for line in grid.lines() {
                let _ = writeln!(text, "    {line}");
            }
        }
        text.push('\n');
    }
    text
}

fn table_line(table: &Table, understanding: &Understanding, words: &Words) -> String {
    let mut parts = Vec::new();
    if !table.sheet.is_empty() {
        let key = if table.hidden { "inspect.hidden_sheet" } else { "inspect.sheet" };
        parts.push(words.fill(key, &[("sheet", &table.sheet)]));
    }
    if let Some(dialect) = &table.dialect {
        let delimiter = match dialect.delimiter.as_str() {
            "\t" => words.say("inspect.tab"),
            "" => words.say("inspect.one_column"),
            other => other,
        };
        let values: [(&str, &dyn Display); 2] = [("encoding", &dialect.encoding), ("delimiter", &delimiter)];
        parts.push(words.fill("inspect.dialect", &values));
    }
    parts.push(match (table.header_rows.first(), table.header_rows.last()) {
        (Some(first), Some(last)) if first == last => {
            words.fill("inspect.header_row", &[("first", &first.0)])
        }
        (Some(first), Some(last)) => {
            words.fill("inspect.header_rows", &[("first", &first.0), ("last", &last.0)])
        }
        _ => words.say("inspect.no_header").to_owned(),
    });
    parts.push(words.fill("inspect.rows", &[("n", &table.height())]));
    let values: [(&str, &dyn Display); 4] = [
        ("shape", &parts.join(", ")),
        ("kind", &understanding.kind.as_str()),
        ("percent", &format_args!("{:.0}", understanding.confidence * 100.0)),
        ("why", &words.tell(&understanding.why)),
    ];
    words.fill("inspect.table", &values)
}

fn grid(table: &Table, understanding: &Understanding, words: &Words) -> Grid {
    let mut grid = Grid::new();
    let titles = ["column", "taken_for", "sure", "why", "example"];
    grid.load_preset(presets::UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(titles.map(|title| words.say(&format!("inspect.{title}")).to_owned()));
    for (index, (meaning, column)) in understanding.columns.iter().zip(&table.columns).enumerate() {
        let header = if column.header.is_empty() {
            words.fill("inspect.nameless", &[("n", &(index + 1))])
        } else {
            column.header.clone()
        };
        grid.add_row([
            header,
            meaning.field.map_or(words.say("inspect.kept"), |field| field.as_str()).to_owned(),
            sure(meaning),
            words.tell(&meaning.why).into_owned(),
            examples(table, index).join(" | "),
        ]);
    }
    grid
}

fn sure(meaning: &ColumnMeaning) -> String {
    if meaning.field.is_some() { format!("{:.0} %", meaning.confidence * 100.0) } else { String::new() }
}
