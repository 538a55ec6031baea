//! The rows below a header: which of them are the body, and what the others are.

use std::ops::Range;

use rayon::prelude::*;

use super::facts::{RowFacts, SAMPLE, look};
use super::header::{TYPICAL, typical_fill};
use super::sections::Sections;
use super::totals::total;
use super::words::is_remark;
use crate::model::Disposition;
use crate::read::grid::Grid;
use crate::read::shape::Shape;

/// The role of a row outside the body, with the reason in words.
pub(super) type Role = (Disposition, &'static str);

/// What the rows below a header are.
pub(super) struct Rows {
    /// The body.
    pub(super) body: Vec<u32>,
    /// The others, with their roles.
    pub(super) others: Vec<(usize, Role)>,
}

/// Why a remark is one.
const BELOW: &str = "below_table";
/// Rows of a legend at most, and of remarks and signatures at the end.
const LEGEND: usize = 60;
const FOOT: usize = 12;
/// Rows that one thread looks at in one go.
const AT_ONCE: usize = 1 << 14;

/// The role of each row of `range`, all of which stand below the header.
pub(super) fn roles(grid: &Grid, facts: &[RowFacts], header: &[usize], range: Range<usize>) -> Rows {
    let range = range.start.min(range.end)..range.end.min(facts.len());
    let filled: Vec<usize> = range
        .clone()
        .filter(|row| facts.get(*row).is_some_and(|f| f.says_something()))
        .take(TYPICAL)
        .collect();
    let typical = typical_fill(facts, &filled);
    let legend = legend(grid, facts, range.clone(), typical).or_else(|| foot(grid, facts, &range, typical));
    let last_wide = (range.start..legend.unwrap_or(range.end)).rev().find(|row| {
        facts.get(*row).is_some_and(|f| f.filled > 1) && total(grid, facts, *row, typical).is_none()
    });
    let lone = |row: &usize| facts.get(*row).is_some_and(|facts| facts.filled == 1);
    let of_table = |row: &usize| !lone(row) && total(grid, facts, *row, typical).is_none();
    let table: Vec<usize> = filled.iter().copied().filter(of_table).take(SAMPLE).collect();
    let sections = if typical >= 3 && range.clone().any(|row| lone(&row)) {
        let leads = filled.first().is_some_and(lone);
        let heads = head_groups(&filled, lone);
        let few = filled.iter().filter(|row| lone(row)).count() * 3 <= filled.len();
        Sections::of(grid, &table, leads || heads, leads && typical >= 5 && few && part(&filled, lone))
    } else {
        Sections::default()
    };
    let context = Context { grid, facts, header, typical, last_wide, legend, sections };
    // nearly all rows are of the body whatever stands before them; the others wait for their turn
    let doubtful: Vec<Vec<usize>> = range
        .clone()
        .into_par_iter()
        .with_min_len(AT_ONCE)
        .fold(Vec::new, |mut doubtful, row| {
            if !context.is_plain(row) {
                doubtful.push(row);
            }
            doubtful
        })
        .collect();
    let mut rows = Rows { body: Vec::with_capacity(range.len()), others: Vec::new() };
    let mut after_blank = false;
    let mut first = true;
    let mut next = range.start;
    for row in doubtful.into_iter().flatten() {
        if row > next {
            first = false;
            after_blank = false;
            rows.body.extend((next..row).filter_map(|row| u32::try_from(row).ok()));
        }
        next = row + 1;
        let role = context.role(row, after_blank, first);
        let blank = facts.get(row).is_none_or(|f| f.is_blank());
        // below a remark stands another one
        let remarked = matches!(role, Some((Disposition::Banner, BELOW)));
        first = first && blank;
        after_blank = blank || remarked;
        match role {
            Some(role) => rows.others.push((row, role)),
            None => rows.body.extend(u32::try_from(row)),
        }
    }
    rows.body.extend((next..range.end).filter_map(|row| u32::try_from(row).ok()));
    rows
}

/// Where the last rows of a range begin if they are a legend: a blank row, a heading that says so, and pairs of a mark and what it
/// stands for, in a table of twice as many cells.
fn legend(grid: &Grid, facts: &[RowFacts], range: Range<usize>, typical: u32) -> Option<usize> {
    let fill = |row: usize| facts.get(row).map_or(0, |facts| facts.filled);
    let last = range.clone().rev().find(|row| fill(*row) > 0)?;
    let blank = (range.start..last).rev().take(LEGEND).find(|row| fill(*row) == 0)?;
    let heading = blank + 1;
    let text = facts.get(heading).map(|facts| grid.cell(heading, facts.first as usize))?;
    let pairs = (heading + 1..=last).all(|row| fill(row) <= 2);
    (typical >= 4 && heading < last && fill(heading) == 1 && pairs && is_remark(text)).then_some(heading)
}

/// Where the last rows of a range begin if they are remarks and signatures: a row that says so, and below it none of more than a few cells.
fn foot(grid: &Grid, facts: &[RowFacts], range: &Range<usize>, typical: u32) -> Option<usize> {
    let fill = |row: usize| facts.get(row).map_or(0, |facts| facts.filled);
    range
        .clone()
        .rev()
        .filter(|row| fill(*row) > 0)
        .take(FOOT)
        .take_while(|row| fill(*row) <= 3 && fill(*row) * 2 <= typical)
        .filter(|row| grid.cells(*row).any(is_remark))
        .last()
}

/// Whether several rows stand alone, each above two others at least, as names of sections do.
fn head_groups(filled: &[usize], lone: impl Fn(&usize) -> bool) -> bool {
    let heads: Vec<usize> =
        filled.iter().enumerate().filter(|(_, row)| lone(row)).map(|(at, _)| at).collect();
    let ends = heads.iter().copied().skip(1).chain([filled.len()]);
    heads.len() >= 2 && heads.iter().zip(ends).all(|(head, end)| end > head + 2)
}

/// Whether several rows stand alone, each above others; what stands alone at the end may be a remark.
fn part(filled: &[usize], lone: impl Fn(&usize) -> bool) -> bool {
    let end = filled.iter().rposition(|row| !lone(row)).map_or(0, |last| last + 1);
    let filled = filled.get(..end).unwrap_or_default();
    let alone =
        filled.windows(2).filter(|pair| matches!(pair, [row, below] if lone(row) && !lone(below))).count();
    alone >= 2 && alone == filled.iter().filter(|row| lone(row)).count()
}

struct Context<'a> {
    grid: &'a Grid,
    facts: &'a [RowFacts],
    header: &'a [usize],
    /// How many cells are filled in a usual row.
    typical: u32,
    /// The last row that is certainly of the table.
    last_wide: Option<usize>,
    /// Where a legend begins that ends the range.
    legend: Option<usize>,
    /// Where nothing but the name of a section can stand alone.
    sections: Sections,
}

impl Context<'_> {
    /// Whether a row is of the body whatever stands before it.
    fn is_plain(&self, row: usize) -> bool {
        let Some(facts) = self.facts.get(row) else { return false };
        let below = self.last_wide.is_some_and(|last| row > last);
        facts.filled > 1
            && !facts.rule
            && self.typical > 1
            && self.last_wide.is_some_and(|last| last >= row)
            && !below
            && !self.numbers_columns(row, *facts)
            && !self.repeats_header(row)
            && total(self.grid, self.facts, row, self.typical).is_none()
    }

    fn role(&self, row: usize, after_blank: bool, first: bool) -> Option<Role> {
        let Some(facts) = self.facts.get(row).copied().filter(|facts| !facts.is_blank()) else {
            return Some((Disposition::Blank, "blank"));
        };
        if facts.rule && facts.filled.max(self.typical) > 1 {
            return Some((Disposition::Banner, "rule"));
        }
        if self.legend.is_some_and(|legend| row >= legend) {
            return Some((Disposition::Banner, BELOW));
        }
        if self.typical <= 1 {
            return (self.header.len() == 1 && self.repeats_header(row))
                .then_some((Disposition::Header, "header_again"));
        }
        if self.repeats_header(row) {
            return Some((Disposition::Header, "header_again"));
        }
        if first
            && !self.header.is_empty()
            && self.last_wide.is_some_and(|last| last > row + 1)
            && self.numbers_columns(row, facts)
        {
            return Some((Disposition::Header, "numbers_columns"));
        }
        if let Some(reason) = total(self.grid, self.facts, row, self.typical) {
            return Some((Disposition::Total, reason));
        }
        if facts.filled == 1 {
            return self.lone_cell(row, facts, after_blank);
        }
        if self.last_wide.is_some_and(|last| row > last) && after_blank && facts.filled * 3 <= self.typical {
            return Some((Disposition::Banner, BELOW));
        }
        None
    }

    /// Whether the row says what a header row says.
    fn repeats_header(&self, row: usize) -> bool {
        self.header.iter().any(|header| {
            let width = self.grid.row_width(*header).max(self.grid.row_width(row));
            let (mut same, mut said, mut other) = (0_usize, 0_usize, 0_usize);
            let (mut titles, mut texts) = (self.grid.cells(*header), self.grid.cells(row));
            for _ in 0..width {
                // nothing that follows could make up for so many others
                if other * 10 > width * 2 {
                    return false;
                }
                let (title, text) = (titles.next().unwrap_or_default(), texts.next().unwrap_or_default());
                if begin_otherwise(title, text) {
                    said += 1;
                    other += 1;
                    continue;
                }
                let (title, text) = (title.trim(), text.trim());
                if title.is_empty() && text.is_empty() {
                    continue;
                }
                said += 1;
                same += usize::from(title == text);
                other += usize::from(title != text && !text.is_empty());
            }
            // part of a header is one too, if nothing else stands there
            (same >= 3 && other == 0)
                || same >= 1
                    && same * 10 >= said * 8
                    && other * 10 <= said * 2
                    && (said > 1 || self.typical <= 1)
        })
    }

    /// Official forms number their columns in the row below the header, or letter them.
    fn numbers_columns(&self, row: usize, facts: RowFacts) -> bool {
        let cells = || self.grid.cells(row).map(str::trim).filter(|cell| !cell.is_empty());
        let lettered = || {
            cells().zip('A'..='Z').all(|(cell, letter)| {
                let mut letters = cell.chars();
                letters.next().is_some_and(|first| first == letter) && letters.next().is_none()
            })
        };
        facts.filled >= 4
            && facts.filled >= self.typical
            && self.grid.cell(row, facts.first as usize).trim_start().starts_with(['1', 'A'])
            && (cells().zip(1_u32..).all(|(cell, number)| is_numeral(cell, number))
                || (facts.filled <= 26 && lettered()))
    }

    /// A single cell in a wide table: a section's name or a remark, if something says so; else a row of little content.
    fn lone_cell(&self, row: usize, facts: RowFacts, after_blank: bool) -> Option<Role> {
        let column = facts.first as usize;
        let text = self.grid.cell(row, column).trim();
        let below = self.last_wide.is_none_or(|last| row > last);
        let words = look(self.grid, row, column) == Shape::Text;
        if below && (after_blank || is_remark(text)) && self.typical >= 3 && words {
            return Some((Disposition::Banner, BELOW));
        }
        if below && (is_remark(text) || (words && self.sections.are_named_in(column))) {
            return Some((Disposition::Banner, BELOW));
        }
        if self.typical < 3 || !words {
            return None;
        }
        if self.sections.are_named_in(column) {
            return Some((Disposition::Banner, "section"));
        }
        let spans = self.grid.origin(row, column + 1) == (row, column);
        if spans {
            return Some((Disposition::Banner, "section_cell"));
        }
        is_decorated(text).then_some((Disposition::Banner, "section"))
    }
}

/// Whether two texts differ in their first letter, as nearly all do: neither begins with a blank.
fn begin_otherwise(one: &str, other: &str) -> bool {
    match (one.as_bytes().first(), other.as_bytes().first()) {
        (Some(one), Some(other)) => one.is_ascii_graphic() && other.is_ascii_graphic() && one != other,
        _ => false,
    }
}

/// Whether a text is nothing but a number as programs write it.
fn is_numeral(text: &str, number: u32) -> bool {
    text.starts_with(|first: char| matches!(first, '1'..='9')) && text.parse() == Ok(number)
}

fn is_mark(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '=' | '*' | '#' | '_' | '~' | '•' | '►' | '▼' | '>' | '<' | '.')
}

/// The name of a section without what decorates it.
pub(super) fn plain_section(text: &str) -> &str {
    let text = text.trim();
    if is_decorated(text) {
        text.trim_matches(|c| is_mark(c) || matches!(c, ' ' | '[' | ']' | ':'))
    } else {
        text
    }
}

/// `— VIP —`, `*** Klienci ***`, `== 2024 ==`, `[B2B]`, `Hurtownie:`.
fn is_decorated(text: &str) -> bool {
    let led = text.chars().take_while(|c| is_mark(*c)).count();
    let trailed = text.chars().rev().take_while(|c| is_mark(*c)).count();
    (led >= 1 && trailed >= 1 && text.chars().any(char::is_alphabetic))
        || led >= 3
        || (text.starts_with('[') && text.ends_with(']'))
        || (text.ends_with(':') && text.chars().count() <= 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_decorated() {
        for text in ["— VIP —", "*** Klienci ***", "Hurtownie:", "[B2B]", "---- 2024"] {
            assert!(is_decorated(text), "{text}");
        }
        for text in ["Jan Kowalski", "-5", "Sp. z o.o.", "A-B"] {
            assert!(!is_decorated(text), "{text}");
        }
    }
}
