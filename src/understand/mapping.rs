//! The understanding as a small TOML file that a person can correct, and that is obeyed when it comes back.

use std::fmt::Write as _;

use serde::Deserialize;

use super::context_of;
use crate::model::{Field, Issue, Place, Said, Severity, Source, Table, TableKind, Understanding};

/// What a person says of tables and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    #[serde(default, rename = "table")]
    tables: Vec<TableMapping>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct TableMapping {
    file: String,
    #[serde(default)]
    sheet: String,
    kind: String,
    #[serde(default, rename = "column")]
    columns: Vec<ColumnMapping>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnMapping {
    header: String,
    #[serde(default)]
    field: String,
}

/// Why a mapping could not be read.
#[derive(Debug, thiserror::Error)]
pub enum MappingError {
    /// It is no TOML, or has keys that mean nothing.
    #[error("{0}")]
    Form(#[from] toml::de::Error),
    /// It names a field that does not exist.
    #[error("there is no field `{field}`, which the mapping gives to the column `{header}` of `{file}`")]
    Field {
        /// The name.
        field: String,
        /// The column.
        header: String,
        /// The file.
        file: String,
    },
    /// It names a kind of table that does not exist.
    #[error("there is no kind of table `{kind}`, which the mapping gives to `{file}`")]
    Kind {
        /// The name.
        kind: String,
        /// The file.
        file: String,
    },
}

const KINDS: [TableKind; 6] = [
    TableKind::Clients,
    TableKind::Contacts,
    TableKind::Orders,
    TableKind::Interactions,
    TableKind::StopList,
    TableKind::Other,
];

fn kind(name: &str) -> Option<TableKind> {
    KINDS.into_iter().find(|kind| kind.as_str() == name)
}

/// Writes what was understood as a mapping.
#[must_use]
pub fn write_mapping(sources: &[Source], tables: &[Table], found: &[Understanding]) -> String {
    let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.as_str()).collect();
    let mut text = format!(
        "# What each table is and what its columns hold.\n# Change `kind` and `field` where they are wrong; an empty \
         `field` keeps the column as an extra.\n# Kinds: {}.\n",
        kinds.join(", ")
    );
    for understanding in found {
        let Some(table) = tables.get(understanding.table.index()) else { continue };
        let file = sources.get(table.source.index()).map_or("", |source| source.path.as_str());
        // writing to a string cannot fail
        let _ = write!(
            text,
            "\n[[table]]\nfile = {}\nsheet = {}\nkind = {} # {:.2}\n",
            quoted(file),
            quoted(&table.sheet),
            quoted(understanding.kind.as_str()),
            understanding.confidence
        );
        for (column, meaning) in table.columns.iter().zip(&understanding.columns) {
            let _ = write!(
                text,
                "[[table.column]]\nheader = {}\nfield = {} # {:.2}\n",
                quoted(&column.header),
                quoted(meaning.field.map_or("", Field::as_str)),
                meaning.confidence
            );
        }
    }
    text
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// When it is no TOML, or names a key, a field or a kind that does not exist.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let mapping: Self = toml::from_str(text)?;
        for table in &mapping.tables {
            if kind(&table.kind).is_none() {
                return Err(MappingError::Kind { kind: table.kind.clone(), file: table.file.clone() });
            }
            for column in &table.columns {
                if !column.field.is_empty() && column.field.parse::<Field>().is_err() {
                    return Err(MappingError::Field {
                        field: column.field.clone(),
                        header: column.header.clone(),
                        file: table.file.clone(),
                    });
                }
            }
        }
        Ok(mapping)
    }

    /// Puts what the mapping says in the place of what was understood. A table that the mapping does not name by file and
    /// sheet is known by its headers, in whatever order: next month's file may have another name. A column that the
    /// mapping names and the table has not is told as an issue of the table, a table that is nowhere as one of the run.
    pub fn apply(&self, sources: &[Source], tables: &[Table], found: &mut [Understanding]) {
        let mut used = vec![false; self.tables.len()];
        for understanding in found.iter_mut() {
            let Some(table) = tables.get(understanding.table.index()) else { continue };
            let source = sources.get(table.source.index());
            let file = source.map_or("", |source| source.path.as_str());
            let named = |said: &TableMapping| said.file == file && said.sheet == table.sheet;
            let place = self
                .tables
                .iter()
                .position(named)
                .or_else(|| self.tables.iter().position(|said| has_headers_of(said, table)));
            let Some(place) = place else { continue };
            if let Some(said) = self.tables.get(place) {
                obey(said, table, understanding);
                understanding.context = context_of(source, table, understanding);
            }
            if let Some(used) = used.get_mut(place) {
                *used = true;
            }
        }
        let gone = self.tables.iter().zip(&used).filter(|(_, used)| !**used).map(|(said, _)| {
            let sheet = if said.sheet.is_empty() { String::new() } else { format!(" [{}]", said.sheet) };
            Issue::new(
                "mapping_table_gone",
                Severity::Warning,
                Place::Run,
                Said::new("noticed", "mapping_table_gone").text("table", said.file.clone() + &sheet),
            )
        });
        if let Some(first) = found.first_mut() {
            first.issues.extend(gone);
        }
    }
}

fn has_headers_of(said: &TableMapping, table: &Table) -> bool {
    let mut wanted: Vec<&str> = said.columns.iter().map(|column| column.header.as_str()).collect();
    let mut written: Vec<&str> = table.columns.iter().map(|column| column.header.as_str()).collect();
    wanted.sort_unstable();
    written.sort_unstable();
    wanted.iter().any(|header| !header.is_empty()) && wanted == written
}

fn obey(said: &TableMapping, table: &Table, understanding: &mut Understanding) {
    if let Some(kind) = kind(&said.kind) {
        understanding.kind = kind;
        understanding.confidence = 1.0;
        understanding.why = Said::new("understood", "by_mapping");
    }
    let mut used = vec![false; table.columns.len()];
    for column in &said.columns {
        // of several columns with one header each line of the mapping means the next
        let place = table
            .columns
            .iter()
            .zip(&used)
            .position(|(written, used)| !used && written.header == column.header);
        let Some(place) = place else {
            understanding.issues.push(Issue::new(
                "mapping_column_gone",
                Severity::Warning,
                Place::Source(table.source),
                Said::new("noticed", "mapping_column_gone").text("column", &column.header),
            ));
            continue;
        };
        if let Some(used) = used.get_mut(place) {
            *used = true;
        }
        if let Some(meaning) = understanding.columns.get_mut(place) {
            meaning.field = column.field.parse().ok();
            meaning.confidence = 1.0;
            meaning.alternatives.clear();
            meaning.why = Said::new("understood", "by_mapping");
        }
    }
}
