//! What every stage noticed, gathered by kind.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Issue, Origin, Place, Said, Severity, Value, View};

/// Examples kept of each kind.
const EXAMPLES: usize = 8;

/// All findings of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// The kind.
    pub code: &'static str,
    /// The worst of them: `grave`, `warning`, `note`.
    pub severity: &'static str,
    /// How many.
    pub count: u64,
    /// The first few.
    pub examples: Vec<Example>,
}

/// One finding, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Example {
    /// The file; empty for the input as a whole.
    pub file: String,
    /// The sheet; empty for a text file.
    pub sheet: String,
    /// The row, if it is one.
    pub row: Option<u32>,
    /// The header of the column, if it is one.
    pub column: Option<String>,
    /// What was found.
    pub message: Said,
}

struct Group<'a> {
    severity: Severity,
    count: u64,
    first: Vec<&'a Issue>,
}

/// Gathers the findings of all stages: the gravest first, then the most frequent, then by code.
pub fn group(view: &View<'_>) -> Vec<Finding> {
    let results = view.results;
    let sources = results.sources.iter().flat_map(|source| source.error.iter().chain(&source.issues));
    let tables = results.tables.iter().flat_map(|table| &table.issues);
    let meanings = results.understandings.iter().flat_map(|understanding| &understanding.issues);
    let all = sources.chain(tables).chain(meanings).chain(&results.intake.issues).chain(&results.base.issues);

    let mut groups: BTreeMap<&'static str, Group<'_>> = BTreeMap::new();
    for issue in all {
        let group = groups.entry(issue.code).or_insert(Group {
            severity: issue.severity,
            count: 0,
            first: Vec::new(),
        });
        group.severity = group.severity.max(issue.severity);
        group.count += 1;
        if group.first.len() < EXAMPLES {
            group.first.push(issue);
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(code, group)| (std::cmp::Reverse((group.severity, group.count)), *code));
    groups
        .into_iter()
        .map(|(code, group)| Finding {
            code,
            severity: group.severity.as_str(),
            count: group.count,
            examples: group.first.into_iter().map(|issue| example(view, issue)).collect(),
        })
        .collect()
}

fn example(view: &View<'_>, issue: &Issue) -> Example {
    let source = |id: &crate::model::SourceId| {
        view.results.sources.get(id.index()).map_or_else(String::new, |source| source.path.clone())
    };
    let (file, sheet, row, column) = match &issue.place {
        Place::Run => (String::new(), String::new(), None, None),
        Place::Source(id) => (source(id), String::new(), None, None),
        Place::Row(id, sheet, row) => (source(id), sheet.clone(), Some(row.0), None),
        Place::Cell(origin, column) => (
            view.file(origin.table).to_owned(),
            view.sheet(origin.table).to_owned(),
            Some(view.row_number(*origin)),
            column.map(|index| header(view, *origin, index)),
        ),
    };
    Example { file, sheet, row, column, message: with_name(view, &issue.message) }
}

/// A person knows a client by its name.
fn with_name(view: &View<'_>, message: &Said) -> Said {
    message.clone().map_texts(&|value| match value {
        Value::Client(id) => match view.client_by_id(&id) {
            Some(client) => Value::Client(format!("{} ({id})", client.name)),
            None => Value::Client(id),
        },
        other => other,
    })
}

fn header(view: &View<'_>, origin: Origin, index: u32) -> String {
    view.table(origin.table)
        .and_then(|table| table.columns.get(index as usize))
        .map_or_else(String::new, |column| column.header.clone())
}
