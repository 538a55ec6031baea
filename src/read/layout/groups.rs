//! Rows that stand above others and name their group: the client above its documents, as programs print reports.
//!
//! Such a report begins with a group. The rows below either leave the group's column empty, or are told apart by what stands in
//! it: documents with their dates, dates, numbers. In either case the group row lacks what the others have, or its
//! amounts are the sums of theirs; so a client in the first row of several, which is an order itself, makes no group.

use std::ops::Range;

use foldhash::HashSet;

use super::body::Rows;
use super::facts::{COLUMNS, RowFacts, SAMPLE, look};
use super::header::{TYPICAL, typical_fill};
use super::totals::{is_amount, is_sum_of, number};
use super::words::key;
use crate::model::Disposition;
use crate::read::grid::Grid;
use crate::read::shape::{Shape, shape};

/// Groups within groups that are looked for.
const LEVELS: usize = 3;
/// Group rows that may follow one another.
const RUN: usize = 3;

/// The groups of one level.
pub(super) struct Level {
    /// The column in which their rows begin.
    pub(super) column: usize,
    /// Whether the rows below leave that column empty.
    pub(super) bare: bool,
    /// Their rows, in order.
    pub(super) heads: Vec<usize>,
    /// How many cells of such a row name the group.
    pub(super) cells: usize,
}

/// Finds the levels of groups, the outermost first, and takes their rows and those of their sums out of the body.
pub(super) fn find(grid: &Grid, facts: &[RowFacts], rows: &mut Rows) -> Vec<Level> {
    let mut levels = Vec::new();
    let Some(table) = Printed::of(grid, facts, rows) else { return levels };
    let mut left = table.rows(rows);
    let sums = table.take_sums(&mut left);
    while levels.len() < LEVELS {
        let found = table.levels(&left);
        if found.is_empty() {
            break;
        }
        left.retain(|row| found.iter().all(|level| level.heads.binary_search(row).is_err()));
        levels.extend(found);
    }
    if levels.is_empty() {
        return levels;
    }
    let mut taken: Vec<(usize, (Disposition, &'static str))> =
        sums.into_iter().map(|row| (row, (Disposition::Total, "says_sums"))).collect();
    for level in &levels {
        taken.extend(level.heads.iter().map(|row| (*row, table.role(*row))));
    }
    taken.sort_unstable_by_key(|(row, _)| *row);
    let at = |row: usize| taken.binary_search_by_key(&row, |(row, _)| *row).is_ok();
    rows.body.retain(|row| !at(*row as usize));
    rows.others.retain(|(row, _)| !at(*row));
    rows.others.extend(taken);
    rows.others.sort_unstable_by_key(|(row, _)| *row);
    levels
}

/// A table that may be such a report.
struct Printed<'a> {
    grid: &'a Grid,
    facts: &'a [RowFacts],
    typical: u32,
}

/// How rows of documents are told from those of groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// The group's column is empty.
    Blank,
    /// A text with a date stands in it.
    Dated,
    /// A date or a number stands in it.
    Value,
    /// A text with a digit stands in it.
    Numbered,
}

impl Mark {
    fn fits(self, grid: &Grid, row: usize, column: usize) -> bool {
        let text = grid.cell(row, column);
        match self {
            Self::Blank => grid.is_blank(row, column),
            Self::Dated => {
                look(grid, row, column) == Shape::Text
                    && text.split_whitespace().any(|word| {
                        word.len() >= 6 && shape(word.trim_matches([',', ';', '(', ')'])) == Shape::Date
                    })
            }
            Self::Value => look(grid, row, column).is_value(),
            Self::Numbered => text.contains(|c: char| c.is_ascii_digit()),
        }
    }
}

impl<'a> Printed<'a> {
    /// The table if its first row can be that of a group.
    fn of(grid: &'a Grid, facts: &'a [RowFacts], rows: &Rows) -> Option<Self> {
        let sample: Vec<usize> = rows.body.iter().take(TYPICAL).map(|row| *row as usize).collect();
        let table = Self { grid, facts, typical: typical_fill(facts, &sample) };
        let section = rows.others.iter().find(|(_, role)| is_section(role.1)).map(|(row, _)| *row);
        let first = sample.first().copied().into_iter().chain(section).min()?;
        (table.typical >= 2 && table.names(first, table.column(first)?) > 0).then_some(table)
    }

    /// The rows of the body and those that were taken for sections, in order.
    fn rows(&self, rows: &Rows) -> Vec<usize> {
        let sections = rows.others.iter().filter(|(_, role)| is_section(role.1)).map(|(row, _)| *row);
        let mut all: Vec<usize> = rows.body.iter().map(|row| *row as usize).chain(sections).collect();
        all.retain(|row| self.column(*row).is_some());
        all.sort_unstable();
        all
    }

    /// Takes out the sums that bear the name of what stands above them.
    fn take_sums(&self, rows: &mut Vec<usize>) -> Vec<usize> {
        let mut names: HashSet<String> = HashSet::default();
        let mut sums = Vec::new();
        rows.retain(|row| {
            let Some(column) = self.column(*row) else { return true };
            let is_sum = is_sum_of(self.grid, self.facts, *row, |name| names.contains(name));
            if is_sum {
                sums.push(*row);
            } else if self.names(*row, column) > 0 {
                let label = |text: &str| text.split_once(':').map(|(_, name)| key(name));
                let texts =
                    (column..column + self.names(*row, column)).map(|column| self.grid.cell(*row, column));
                names.extend(texts.flat_map(|text| label(text).into_iter().chain([key(text)])));
            }
            !is_sum
        });
        sums
    }

    /// The first column in which something stands.
    fn column(&self, row: usize) -> Option<usize> {
        self.facts.get(row).filter(|facts| facts.says_something()).map(|facts| facts.first as usize)
    }

    /// How many cells from `column` on name a group, if nothing but amounts stands behind them; else none.
    fn names(&self, row: usize, column: usize) -> usize {
        let Some(facts) = self.facts.get(row).filter(|facts| facts.first as usize == column) else {
            return 0;
        };
        let is_text = |column: &usize| look(self.grid, row, *column) == Shape::Text;
        let first = self.grid.cell(row, column);
        let end = (column..=facts.last as usize)
            .take_while(|column| !self.grid.is_blank(row, *column))
            .filter(is_text)
            .last()
            .map_or(column, |last| last + 1);
        let amounts = (end..=facts.last as usize).all(|column| is_amount(self.grid, row, column));
        let several = end > column + 1;
        let named = first.contains(char::is_alphabetic) && shape(first) != Shape::Date;
        match end.max(column + 1) - column {
            cells if named && amounts && (!several || facts.filled * 2 <= self.typical + 1) => cells,
            _ => 0,
        }
    }

    /// What a group row is besides: a sum if amounts stand in it.
    fn role(&self, row: usize) -> (Disposition, &'static str) {
        let alone = self.column(row).is_none_or(|column| {
            self.facts.get(row).is_none_or(|facts| (facts.last as usize) < column + self.names(row, column))
        });
        if alone { (Disposition::Banner, "group") } else { (Disposition::Total, "group_sums") }
    }

    /// The groups that begin in the first row: one level, or two if each of some groups stands directly above another.
    fn levels(&self, rows: &[usize]) -> Vec<Level> {
        let Some(column) = rows.first().and_then(|first| self.column(*first)) else { return Vec::new() };
        [Mark::Blank, Mark::Dated, Mark::Value, Mark::Numbered]
            .into_iter()
            .find_map(|mark| self.marked(rows, column, mark))
            .unwrap_or_default()
    }

    fn marked(&self, rows: &[usize], column: usize, mark: Mark) -> Option<Vec<Level>> {
        let detail = |row: &&usize| mark.fits(self.grid, **row, column);
        rows.iter().take(RUN).find(detail)?;
        let sample: Vec<usize> = rows.iter().take(SAMPLE * 2).copied().collect();
        let filled = |row: usize| self.facts.get(row).map_or(0, |facts| facts.filled);
        let details: Vec<usize> =
            sample.iter().filter(detail).copied().filter(|row| filled(*row) >= 2).collect();
        let always: Vec<usize> = (0..self.grid.width().min(COLUMNS))
            .filter(|column| {
                let blank = details.iter().filter(|row| self.grid.is_blank(**row, *column)).count();
                blank * 10 <= details.len()
            })
            .collect();
        let sorted = self.sort(&sample, column, mark, &always);
        let heads = sorted.heads.len();
        let firmly = sorted.odd * 20 <= sample.len() && heads * 3 <= (heads + details.len()) * 2;
        if details.len() < 2 || heads < 2 || !firmly || sorted.heads.first() != sample.first() {
            return None;
        }
        let sorted = if sample.len() < rows.len() { self.sort(rows, column, mark, &always) } else { sorted };
        let cells = sorted.heads.iter().map(|row| self.names(*row, column)).max().unwrap_or(1);
        let level = |heads: Vec<usize>, bare| Level { column, bare, heads, cells };
        let bare = mark == Mark::Blank;
        Some(if sorted.outer.is_empty() {
            vec![level(sorted.heads, bare)]
        } else {
            let inner =
                sorted.heads.iter().filter(|row| sorted.outer.binary_search(row).is_err()).copied().collect();
            vec![level(sorted.outer, false), level(inner, bare)]
        })
    }

    /// Parts rows into those that name a group and the others.
    fn sort(&self, rows: &[usize], column: usize, mark: Mark, always: &[usize]) -> Sorted {
        let mut sorted = Sorted::default();
        let candidates: Vec<usize> = (0..rows.len())
            .filter(|at| rows.get(*at).is_some_and(|row| self.can_name(*row, column, mark, always)))
            .collect();
        let is_plain = |at: usize| {
            rows.get(at).is_some_and(|row| mark.fits(self.grid, *row, column))
                && candidates.binary_search(&at).is_err()
        };
        let ends = candidates.iter().copied().skip(1).chain([rows.len()]);
        let mut plain = 0;
        let mut outer = Vec::new();
        for (index, (at, end)) in candidates.iter().copied().zip(ends).enumerate() {
            let Some(row) = rows.get(at).copied() else { continue };
            if end > at + 1 && is_plain(at + 1) {
                let lacks = mark == Mark::Dated || always.iter().any(|other| self.grid.is_blank(row, *other));
                if lacks || self.sums(row, rows, at + 1..end) {
                    sorted.heads.push(row);
                    plain += (at + 1..end).filter(|at| is_plain(*at)).count();
                    continue;
                }
            } else if end == at + 1 && candidates.get(index + 1).is_some() {
                outer.push(row);
                continue;
            }
            sorted.odd += 1;
        }
        let first = rows.first().copied();
        if outer.first().copied() == first && outer.len() < sorted.heads.len() {
            sorted.heads.extend(&outer);
            sorted.heads.sort_unstable();
            sorted.outer = outer;
        } else {
            sorted.odd += outer.len();
        }
        sorted.odd += rows.len() - candidates.len() - plain;
        sorted
    }

    /// Whether a row can name a group by what stands in it.
    fn can_name(&self, row: usize, column: usize, mark: Mark, always: &[usize]) -> bool {
        if self.names(row, column) == 0 {
            return false;
        }
        let alone = self.facts.get(row).is_some_and(|facts| facts.filled == 1);
        // a name may have digits; a document is never alone in its row
        !mark.fits(self.grid, row, column) || (alone && mark != Mark::Dated && !always.is_empty())
    }

    /// Whether an amount of a group's row is the sum of those below it.
    fn sums(&self, row: usize, rows: &[usize], below: Range<usize>) -> bool {
        let Some(facts) = self.facts.get(row) else { return false };
        let below = rows.get(below).unwrap_or_default();
        (facts.first as usize + 1..=facts.last as usize).any(|column| {
            let Some(sum) = number(self.grid.cell(row, column)) else { return false };
            let added: f64 = below.iter().filter_map(|row| number(self.grid.cell(*row, column))).sum();
            sum != 0.0 && (added - sum).abs() <= 0.01 + sum.abs() * 1e-9
        })
    }
}

/// Rows by what they are.
#[derive(Default)]
struct Sorted {
    /// Those that name a group, in order.
    heads: Vec<usize>,
    /// Those among them that stand directly above another one.
    outer: Vec<usize>,
    /// How many are neither of a group nor name one.
    odd: usize,
}

/// Whether a row was taken for a section's name.
fn is_section(reason: &str) -> bool {
    matches!(reason, "section" | "section_cell")
}
