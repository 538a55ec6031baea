//! What each row of a sheet is: title, header, body, sum, remark, or nothing.
//!
//! The same judgement for text files and workbooks. Every row of the grid ends in exactly one table, in its body or
//! outside it.

mod bands;
mod blocks;
mod body;
mod carried;
mod facts;
mod groups;
mod header;
mod neighbours;
mod notes;
mod sections;
mod totals;
mod turned;
mod words;

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::model::{
    CellType, Cells, Column, Disposition, Issue, OutsideRow, Place, RowNumber, Said, Severity, SourceId,
    Table,
};
use crate::read::grid::Grid;
use crate::read::sheet::Sheet;
use facts::RowFacts;

/// The tables of a sheet.
///
/// In a workbook, rows of tables side by side share their numbers: all but the first table bear their columns behind the sheet's name
/// (`Sheet1 (F:H)`), as if each were a sheet of its own. A sheet that stands on its side keeps its name for the physical rows, and
/// its clients stand in `Sheet1 (turned)`, numbered by their columns. So a row number never occurs twice under a name. A text file
/// has no sheets: of one on its side the first client bears the number of the first line of labels, the second that of the second,
/// and those for whom no line is left the numbers behind the last line.
pub(super) fn tables(mut sheet: Sheet, source: SourceId) -> Vec<Table> {
    let facts = facts::facts(&sheet.grid);
    if facts.iter().all(|row| row.is_blank()) {
        return Vec::new();
    }
    let issues = std::mem::take(&mut sheet.issues);
    let mut tables = if let Some(names) = sheet.grid.names() {
        vec![named_table(&sheet, names, source)]
    } else if let Some(rows) = turned::label_rows(&sheet.grid, &facts) {
        turned_tables(sheet, &facts, &rows, source)
    } else {
        // a text file has no sheets to name the parts by, and a line of it stands once
        let bands = if sheet.dialect.is_some() { Vec::new() } else { bands::bands(&sheet.grid) };
        match bands.as_slice() {
            [] | [_] => stacked_tables(&sheet, &facts, source),
            bands => bands
                .iter()
                .enumerate()
                .flat_map(|(at, columns)| {
                    let part = part(&sheet, columns.clone(), at == 0);
                    stacked_tables(&part, &facts::facts(&part.grid), source)
                })
                .collect(),
        }
    };
    if let Some(first) = tables.first_mut() {
        first.issues.splice(0..0, issues);
    }
    tables
}

/// The table of a sheet whose columns are named by none of its rows.
fn named_table(sheet: &Sheet, names: &[String], source: SourceId) -> Table {
    let grid = &sheet.grid;
    let settled = grid.settled();
    let outside: Vec<OutsideRow> = settled
        .iter()
        .map(|(row, disposition, reason)| outside_row(grid, *row, *disposition, reason))
        .collect();
    let is_body = |row: &u32| !settled.iter().any(|(settled, ..)| *settled == *row as usize);
    let positions: Vec<u32> =
        (0..grid.height()).filter_map(|row| u32::try_from(row).ok()).filter(is_body).collect();
    let rows: Arc<[u32]> = positions.as_slice().into();
    let columns: Vec<Column> =
        names.iter().enumerate().map(|(column, name)| build(grid, name.clone(), column, &rows)).collect();
    let all: Vec<usize> = (0..rows.len()).collect();
    let issues = findings(&columns, destroyed(&columns, &all), source, &sheet.name);
    Table {
        source,
        sheet: sheet.name.clone(),
        hidden: sheet.hidden,
        dialect: sheet.dialect.clone(),
        titles: settled.iter().map(|(row, ..)| title(grid, *row)).collect(),
        header_rows: Vec::new(),
        columns,
        rows: positions.iter().map(|row| RowNumber(grid.number(*row as usize))).collect(),
        outside,
        issues,
    }
}

/// The tables of a sheet or of a part of it, one below the other.
fn stacked_tables(sheet: &Sheet, facts: &[RowFacts], source: SourceId) -> Vec<Table> {
    blocks::blocks(&sheet.grid, facts).into_iter().map(|block| table(sheet, facts, block, source)).collect()
}

/// A part of a sheet as a sheet of its own. Only the first one has the blank rows at the end.
fn part(sheet: &Sheet, columns: Range<usize>, first: bool) -> Sheet {
    let grid = &sheet.grid;
    let filled = |row: &usize| columns.clone().any(|column| !grid.is_blank(*row, column));
    let height =
        if first { grid.height() } else { (0..grid.height()).rev().find(filled).map_or(0, |row| row + 1) };
    let range =
        format!("{}:{}", bands::letters(columns.start), bands::letters(columns.end.saturating_sub(1)));
    let name = match (first, sheet.name.is_empty()) {
        (true, _) => sheet.name.clone(),
        (false, true) => range,
        (false, false) => format!("{} ({range})", sheet.name),
    };
    let columns = if first { 0..columns.end } else { columns };
    let grid = grid.part(columns, height);
    Sheet { name, hidden: sheet.hidden, dialect: sheet.dialect.clone(), grid, issues: Vec::new() }
}

/// The tables of a sheet that stands on its side: one without a body for its physical rows and one for its columns, or for a text file
/// both in one.
fn turned_tables(mut sheet: Sheet, facts: &[RowFacts], rows: &[usize], source: SourceId) -> Vec<Table> {
    let first = rows.iter().filter_map(|row| facts.get(*row)).map(|facts| facts.first).min().unwrap_or(0);
    let turned = sheet.grid.turned(rows, first as usize);
    let mut titles = Vec::new();
    let outside: Vec<OutsideRow> = (0..sheet.grid.height())
        .map(|row| {
            let (disposition, reason) = if rows.contains(&row) {
                (Disposition::Header, "turned_header")
            } else if facts.get(row).is_none_or(|facts| facts.is_blank()) {
                (Disposition::Blank, "blank")
            } else {
                titles.push(title(&sheet.grid, row));
                (Disposition::Banner, "above_table")
            };
            outside_row(&sheet.grid, row, disposition, reason)
        })
        .collect();
    let physical = Table {
        source,
        sheet: sheet.name.clone(),
        hidden: sheet.hidden,
        dialect: sheet.dialect.clone(),
        titles: titles.clone(),
        header_rows: Vec::new(),
        columns: Vec::new(),
        rows: Vec::new(),
        outside,
        issues: Vec::new(),
    };
    let lines: Vec<RowNumber> = rows.iter().map(|row| RowNumber(sheet.grid.number(*row))).collect();
    let last = sheet.grid.height().checked_sub(1).map_or(0, |row| sheet.grid.number(row));
    sheet.grid = turned;
    if sheet.dialect.is_none() {
        sheet.name.push_str(if sheet.name.is_empty() { "(turned)" } else { " (turned)" });
    }
    let facts = facts::facts(&sheet.grid);
    let mut body = table(&sheet, &facts, 0..sheet.grid.height(), source);
    body.titles.splice(0..0, titles);
    if sheet.dialect.is_none() {
        return vec![physical, body];
    }
    let beyond = (last + 1..).map(RowNumber);
    body.rows = lines.iter().copied().chain(beyond).take(body.rows.len()).collect();
    body.header_rows = lines.iter().copied().filter(|line| !body.rows.contains(line)).collect();
    body.outside = physical.outside.into_iter().filter(|row| !body.rows.contains(&row.number)).collect();
    vec![body]
}

/// One table: the rows of `block`.
fn table(sheet: &Sheet, facts: &[RowFacts], block: Range<usize>, source: SourceId) -> Table {
    let grid = &sheet.grid;
    let settled = |row: usize| {
        grid.settled().iter().find(|(settled, ..)| *settled == row).map(|(_, role, reason)| (*role, *reason))
    };
    let open = |row: &usize| grid.settled().is_empty() || settled(*row).is_none();
    let filled: Vec<usize> = block
        .clone()
        .filter(|row| facts.get(*row).is_some_and(|f| f.says_something()))
        .filter(open)
        .collect();
    let found = header::find(grid, facts, &filled);
    let body_start = found
        .header
        .last()
        .map(|row| row + 1)
        .or_else(|| filled.get(found.above).copied())
        .unwrap_or(block.end);
    let mut outside = Vec::new();
    let mut titles = Vec::new();
    for row in block.start..body_start.min(block.end) {
        let blank = facts.get(row).is_none_or(|f| f.is_blank());
        let (disposition, reason) = match settled(row) {
            Some(settled) => settled,
            None if blank => (Disposition::Blank, "blank"),
            None if found.header.contains(&row) => (Disposition::Header, "names_columns"),
            None if facts.get(row).is_some_and(|facts| facts.rule) => (Disposition::Banner, "rule"),
            None => {
                titles.push(title(grid, row));
                (Disposition::Banner, "above_table")
            }
        };
        outside.push(outside_row(grid, row, disposition, reason));
    }
    let mut rows = body::roles(grid, facts, &found.header, body_start..block.end);
    let groups = groups::find(grid, facts, &mut rows);
    sums(grid, facts, &mut rows);
    let body::Rows { body: rows, others } = rows;
    outside.extend(
        others.into_iter().map(|(row, (disposition, reason))| outside_row(grid, row, disposition, reason)),
    );
    let columns = columns(grid, &found.header, &rows);
    let questioned: Vec<usize> = rows
        .iter()
        .enumerate()
        // what a merge fills stands in another row
        .filter(|(_, row)| !grid.is_plain() || facts.get(**row as usize).is_none_or(|row| row.questioned))
        .map(|(position, _)| position)
        .collect();
    let notes = notes::columns(grid, &found.header, &rows);
    let all: Vec<usize> = if notes.is_empty() { Vec::new() } else { (0..rows.len()).collect() };
    let lost = destroyed(columns.iter().map(|(_, column)| column), &questioned) + destroyed(&notes, &all);
    let mut columns = carried::carry(grid, &found.header, &rows, &groups, columns);
    columns.extend(notes);
    let issues = findings(&columns, lost, source, &sheet.name);
    Table {
        source,
        sheet: sheet.name.clone(),
        hidden: sheet.hidden,
        dialect: sheet.dialect.clone(),
        titles,
        header_rows: found.header.iter().map(|row| RowNumber(grid.number(*row))).collect(),
        columns,
        rows: rows.iter().map(|row| RowNumber(grid.number(*row as usize))).collect(),
        outside,
        issues,
    }
}

/// A title as written, its cells in one line.
fn title(grid: &Grid, row: usize) -> String {
    let cells = grid.row(row);
    cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Takes the sums out of the body that bear no label of their own.
fn sums(grid: &Grid, facts: &[RowFacts], rows: &mut body::Rows) {
    let first: Vec<usize> = rows.body.iter().take(header::TYPICAL).map(|row| *row as usize).collect();
    let typical = header::typical_fill(facts, &first);
    let mut sums = totals::below(grid, facts, &rows.body, typical);
    if !sums.is_empty() {
        let is_sum = |row: usize| sums.binary_search_by_key(&row, |(row, _)| *row).is_ok();
        rows.body.retain(|row| !is_sum(*row as usize));
    }
    if let Some((last, above)) = rows.body.split_last()
        && totals::is_bare_sum(grid, facts, *last as usize, above, typical)
    {
        sums.push((*last as usize, "sums"));
        rows.body.pop();
    }
    if !sums.is_empty() {
        rows.others.extend(sums.into_iter().map(|(row, reason)| (row, (Disposition::Total, reason))));
        rows.others.sort_unstable_by_key(|(row, _)| *row);
    }
}

fn outside_row(grid: &Grid, row: usize, disposition: Disposition, reason: &'static str) -> OutsideRow {
    let mut cells = grid.row(row);
    cells.extend(notes::of_row(grid, row));
    OutsideRow { number: RowNumber(grid.number(row)), disposition, reason: Said::new("row", reason), cells }
}

/// The columns of the body with their positions in the sheet, without those that have neither header nor cell.
fn columns(grid: &Grid, header: &[usize], rows: &[u32]) -> Vec<(usize, Column)> {
    let headers = header::texts(grid, header);
    let positions: Arc<[u32]> = rows.into();
    (0..grid.width())
        .into_par_iter()
        .filter_map(|column| {
            let title = headers.get(column).cloned().unwrap_or_default();
            let used = !title.is_empty()
                || rows.iter().any(|row| {
                    let (row, column) = shown(grid, *row as usize, column);
                    !grid.is_blank(row, column)
                });
            used.then(|| (column, build(grid, title, column, &positions)))
        })
        .collect()
}

/// The cell whose text counts in the body: a merge is filled down and to the right, but for a line across the whole row.
fn shown(grid: &Grid, row: usize, column: usize) -> (usize, usize) {
    let origin = grid.origin(row, column);
    if origin.0 == row && origin.1 != column {
        let alone = (0..grid.row_width(row)).filter(|column| !grid.is_blank(row, *column)).count() == 1;
        return if alone { (row, column) } else { origin };
    }
    origin
}

/// One column. It looks at the sheet's cells, and has some of its own only where merges are filled.
fn build(grid: &Grid, header: String, column: usize, rows: &Arc<[u32]>) -> Column {
    let origin = |row: &u32| shown(grid, *row as usize, column);
    let cells = if grid.is_plain() {
        Cells::of_sheet(Arc::clone(grid.written()), Arc::clone(rows), column)
    } else {
        let shown: Cells =
            rows.iter().map(origin).map(|(row, column)| Some(grid.cell(row, column))).collect();
        shown.continuing(continued(rows, origin))
    };
    let cell_type = |(row, column): (usize, usize)| {
        if grid.is_blank(row, column) { CellType::Empty } else { grid.cell_type(row, column) }
    };
    let types = grid.is_typed().then(|| rows.iter().map(origin).map(cell_type).collect());
    Column { header, cells, types }
}

/// The positions in the body whose cell is one with that of the row above.
fn continued(rows: &[u32], origin: impl Fn(&u32) -> (usize, usize)) -> Vec<u32> {
    let origins: Vec<(usize, usize)> = rows.iter().map(origin).collect();
    (1_u32..).zip(origins.windows(2)).filter(|(_, pair)| pair[0] == pair[1]).map(|(at, _)| at).collect()
}

/// How many cells at these positions of the body have lost their letters for good.
fn destroyed<'a>(columns: impl IntoIterator<Item = &'a Column>, positions: &[usize]) -> usize {
    let lost = |column: &Column| {
        positions.iter().filter_map(|at| column.cells.get(*at)).filter(|text| is_destroyed(text)).count()
    };
    let columns: Vec<&Column> = columns.into_iter().collect();
    columns.into_par_iter().map(lost).sum()
}

/// What is to be said of the cells: how many have lost their letters, and how many hold errors.
fn findings(columns: &[Column], lost: usize, source: SourceId, sheet: &str) -> Vec<Issue> {
    let errors = columns
        .iter()
        .filter_map(|column| column.types.as_ref())
        .map(|types| types.iter().filter(|t| **t == CellType::Error).count())
        .sum::<usize>();
    let place = || Place::Source(source);
    let message = |code, count: usize| {
        let message = Said::new("noticed", code).count("n", count);
        if sheet.is_empty() {
            message
        } else {
            Said::new("noticed", "on_sheet").said("what", message).text("sheet", sheet)
        }
    };
    let mut issues = Vec::new();
    if lost > 0 {
        issues.push(Issue::new(
            "text_destroyed",
            Severity::Warning,
            place(),
            message("text_destroyed", lost),
        ));
    }
    if errors > 0 {
        issues.push(Issue::new("cell_errors", Severity::Warning, place(), message("cell_errors", errors)));
    }
    issues
}

/// Question marks where a word should be, or the sign for what could not be decoded.
fn is_destroyed(text: &str) -> bool {
    // neither sign nor its first byte: nearly every cell
    if memchr::memchr2(b'?', 0xef, text.as_bytes()).is_none() {
        return false;
    }
    text.contains(char::REPLACEMENT_CHARACTER)
        || (text.contains("???") && text.trim_matches(['?', ' ', '.', ',']).is_empty())
        || text.split_whitespace().any(|word| word.matches('?').count() >= 4 && !word.contains("://"))
}
