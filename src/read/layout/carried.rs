//! Columns for what group rows say: their texts beside each of the rows below them.

use super::body::plain_section;
use super::groups::Level;
use super::words::is_header_wording;
use crate::model::{CellType, Column};
use crate::read::grid::Grid;

/// A column, where it belongs, and whether it stands in place of the sheet's own.
struct Carried {
    at: usize,
    in_place: bool,
    column: Column,
}

/// Gives the rows of the body the names of their groups: columns before the one in which the groups' rows begin, or that
/// column itself where the rows leave it empty. `columns` are those of the body with their positions in the sheet.
pub(super) fn carry(
    grid: &Grid,
    header: &[usize],
    body: &[u32],
    levels: &[Level],
    columns: Vec<(usize, Column)>,
) -> Vec<Column> {
    let mut own = columns;
    let mut carried: Vec<Carried> = Vec::new();
    for (depth, level) in levels.iter().enumerate() {
        let (first, count) = place(levels, depth);
        let details = usize::from(!levels.iter().any(|other| other.bare && other.column == level.column));
        // a header of several lines names the levels one by one
        let lines = lines(grid, header, level.column);
        let named = lines.len() == count + details && lines.len() > 1;
        let name = if named { lines.get(depth - first).cloned() } else { None };
        if let Some((_, column)) = own.iter_mut().find(|(at, _)| named && *at == level.column)
            && let Some(last) = lines.last()
        {
            column.header.clone_from(last);
        }
        carried.extend(of_level(grid, body, level, name, &own));
    }
    let mut all: Vec<(usize, bool, Column)> = Vec::with_capacity(own.len() + carried.len());
    for Carried { at, in_place, column } in carried {
        if in_place {
            own.retain(|(own, _)| *own != at);
        }
        all.push((at, false, column));
    }
    all.extend(own.into_iter().map(|(at, column)| (at, true, column)));
    all.sort_by_key(|(at, own, _)| (*at, *own));
    all.into_iter().map(|(_, _, column)| column).collect()
}

/// Which of the levels that begin in the same column is the first, and how many they are.
fn place(levels: &[Level], depth: usize) -> (usize, usize) {
    let column = levels.get(depth).map(|level| level.column);
    let same =
        || levels.iter().enumerate().filter(|(_, level)| Some(level.column) == column).map(|(at, _)| at);
    (same().next().unwrap_or(depth), same().count())
}

/// The lines of a column's header, be they rows or breaks in a cell: `Client / Document` are two as well.
fn lines(grid: &Grid, header: &[usize], column: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for row in header {
        for line in grid.cell(*row, column).split(['\n', '\r']).flat_map(|line| line.split(" / ")) {
            let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
            if !line.is_empty() && lines.last() != Some(&line) {
                lines.push(line);
            }
        }
    }
    lines
}

/// The columns that the groups of a level give to the rows below.
fn of_level(
    grid: &Grid,
    body: &[u32],
    level: &Level,
    name: Option<String>,
    own: &[(usize, Column)],
) -> Vec<Carried> {
    let own = own.iter().find(|(at, _)| *at == level.column).map(|(_, column)| column);
    let mut carried = Vec::new();
    let mut label = name;
    for at in level.column..level.column + level.cells {
        let texts: Vec<&str> = level.heads.iter().map(|head| plain_section(grid.cell(*head, at))).collect();
        // what stands in every group's row says what stands behind it, or nothing
        if texts.len() >= 2 && texts.iter().all(|text| texts.first() == Some(text)) {
            label = texts
                .first()
                .map(|text| text.trim_end_matches(':').trim().to_owned())
                .filter(|text| !text.is_empty());
            continue;
        }
        let (prefix, texts) = unlabelled(&texts);
        let in_place = level.bare && at == level.column + level.cells - 1;
        let own = own.filter(|_| in_place);
        let header = prefix.or(label.take()).or(own.map(|column| column.header.clone())).unwrap_or_default();
        let cells = || {
            let mut heads = level.heads.iter().zip(&texts).peekable();
            let mut text = None;
            body.iter().enumerate().map(move |(position, row)| {
                while let Some((_, next)) = heads.next_if(|(head, _)| **head < *row as usize) {
                    text = Some(*next).filter(|text| !text.is_empty());
                }
                own.and_then(|column| column.cells.get(position)).or(text)
            })
        };
        let kind = |cell: Option<&str>| if cell.is_some() { CellType::Text } else { CellType::Empty };
        let types = grid.is_typed().then(|| cells().map(kind).collect());
        let column = Column { header, cells: cells().collect(), types };
        carried.push(Carried { at: level.column, in_place, column });
    }
    carried
}

/// The texts without the label that all bear, as in `Client: Alder Ltd`, and the label.
fn unlabelled<'a>(texts: &[&'a str]) -> (Option<String>, Vec<&'a str>) {
    let colon = |text: &&'a str| text.split_once(':');
    let word = |text: &&'a str| text.split_once(' ').filter(|(label, _)| is_header_wording(label));
    let same = |least: usize, split: &dyn Fn(&&'a str) -> Option<(&'a str, &'a str)>| {
        let parts: Option<Vec<(&str, &str)>> = texts.iter().map(split).collect();
        parts.filter(|parts| {
            parts.len() >= least
                && parts.iter().all(|(label, _)| parts.first().is_some_and(|first| first.0 == *label))
        })
    };
    match same(2, &colon).or_else(|| same(3, &word)) {
        Some(parts) => (
            parts.first().map(|(label, _)| label.trim().to_owned()),
            parts.iter().map(|(_, text)| text.trim()).collect(),
        ),
        None => (None, texts.to_vec()),
    }
}
