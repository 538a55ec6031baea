//! Columns for what hangs on cells: comments, and what a link leads to where the cell shows something else.

use std::collections::BTreeMap;

use super::bands::letters;
use super::header;
use crate::model::{CellType, Column};
use crate::read::grid::{Grid, NoteKind};

/// A column of notes for each column and kind of note that the body has, headed like `Contact (comment)`.
pub(super) fn columns(grid: &Grid, header: &[usize], rows: &[u32]) -> Vec<Column> {
    if grid.notes().is_empty() {
        return Vec::new();
    }
    let headers = header::texts(grid, header);
    // for each column and kind: the position in the body and the text
    let mut found: BTreeMap<(u32, NoteKind), BTreeMap<usize, String>> = BTreeMap::new();
    for ((row, column), notes) in grid.notes() {
        let Ok(position) = rows.binary_search(row) else { continue };
        for note in notes {
            let cell = found.entry((*column, note.kind)).or_default().entry(position).or_default();
            if !cell.is_empty() {
                cell.push('\n');
            }
            cell.push_str(&note.text);
        }
    }
    found
        .into_iter()
        .map(|((column, kind), mut texts)| {
            let title = headers.get(column as usize).filter(|title| !title.is_empty());
            let title = title.cloned().unwrap_or_else(|| letters(column as usize));
            let types = (0..rows.len())
                .map(|position| if texts.contains_key(&position) { CellType::Text } else { CellType::Empty })
                .collect();
            let cells = (0..rows.len()).map(|position| texts.remove(&position)).collect();
            Column { header: format!("{title} ({})", kind.as_str()), cells, types: Some(types) }
        })
        .collect()
}

/// What hangs on the cells of a row outside the body, as further cells.
pub(super) fn of_row(grid: &Grid, row: usize) -> Vec<String> {
    let Ok(row) = u32::try_from(row) else { return Vec::new() };
    grid.notes()
        .range((row, 0)..=(row, u32::MAX))
        .flat_map(|(_, notes)| notes)
        .map(|note| format!("({}) {}", note.kind.as_str(), note.text))
        .collect()
}
