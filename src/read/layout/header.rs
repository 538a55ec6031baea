//! Where a table's header stands, if it has one.

use foldhash::HashSet;

use super::facts::{COLUMNS, RowFacts, SAMPLE, look, median};
use super::neighbours::with_neighbours;
use super::words::is_header_wording;
use crate::read::grid::Grid;
use crate::read::shape::Shape;

/// Rows among which a header is looked for: reports begin with pages of explanation.
const SEARCHED: usize = 300;
/// No evidence for a header is stronger.
const STRONGEST: f64 = 2.1;

/// What was found at the top of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    /// The header rows, as rows of the grid.
    pub(super) header: Vec<usize>,
    /// How many of the table's filled rows stand above the header, or above the body where there is none.
    pub(super) above: usize,
    /// How sure a header is one; negative if there is none.
    pub(super) score: f64,
}

/// Looks for the header of the table made of `rows` (rows of the grid in which something stands).
pub(super) fn find(grid: &Grid, facts: &[RowFacts], rows: &[usize]) -> Found {
    let fill = |row: usize| facts.get(row).map_or(0, |f| f.filled);
    let typical = typical_fill(facts, rows);
    if typical <= 1 {
        return single_column(grid, rows);
    }
    let wide = |row: usize, share: f64| f64::from(fill(row)) >= (share * f64::from(typical)).max(1.5);
    let mut best = Found { score: f64::NEG_INFINITY, ..Found::default() };
    let mut none: Option<Found> = None;
    // what it costs to take the rows above for titles
    let mut cost = 0.0;
    for (at, row) in rows.iter().copied().enumerate().take(SEARCHED) {
        let bar = best.score.max(none.as_ref().map_or(f64::NEG_INFINITY, |none| none.score));
        if STRONGEST - cost < bar {
            break;
        }
        // `#chrom` may head the first column
        let whole = fill(row) >= typical && typical >= 3;
        let remark = (grid.cell(row, 0).starts_with('#') && !whole) || is_labelled(grid, row);
        let comment = remark && at + 1 < rows.len();
        let numbers = is_enumerated(grid, row) && numbers_names_above(grid, facts, rows, at);
        let evidence = (wide(row, 0.4) && !comment && !numbers).then(|| evidence(grid, rows, at));
        if let Some(evidence) = evidence {
            let below = rows.get(at + 1..).unwrap_or_default();
            let score = evidence - cost - 0.005 * at as f64;
            if score > best.score && (!below.is_empty() || evidence > least_if_alone(grid, row)) {
                best = Found { header: vec![row], above: at, score };
            }
        }
        if wide(row, 0.5) && !comment {
            none.get_or_insert(Found { header: Vec::new(), above: at, score: -cost });
            // data among the titles is nearly impossible; a row of words may be the upper part of the header
            cost += match evidence {
                Some(evidence) if evidence > 0.2 => 0.15,
                _ => 0.5,
            };
        }
    }
    match none {
        Some(none) if best.score <= none.score => Found { score: best.score.min(-0.01), ..none },
        _ if best.score > -2.0 => with_neighbours(grid, facts, rows, best),
        Some(none) => none,
        None => Found { score: -1.0, ..Found::default() },
    }
}

/// How much must speak for a header below which nothing stands: little for several words without any value among them, since a list that
/// nobody has filled in is commoner than one of a single row that has no header.
fn least_if_alone(grid: &Grid, row: usize) -> f64 {
    let mut cells = 0_usize;
    let words = (0..grid.row_width(row))
        .filter(|column| !grid.is_blank(row, *column))
        .inspect(|_| cells += 1)
        .all(|column| look(grid, row, column) == Shape::Text);
    if words && cells >= 3 { 0.25 } else { 0.5 }
}

/// Whether the row above an enumeration names the columns that it numbers, as official forms have it.
fn numbers_names_above(grid: &Grid, facts: &[RowFacts], rows: &[usize], at: usize) -> bool {
    let (Some(row), Some(above)) = (rows.get(at), at.checked_sub(1).and_then(|at| rows.get(at))) else {
        return false;
    };
    let fill = |row: usize| facts.get(row).map_or(0, |facts| facts.filled);
    let names = |column: usize| {
        let shape = look(grid, *above, column);
        matches!(shape, Shape::Text | Shape::Code | Shape::Empty) || is_year(grid.cell(*above, column).trim())
    };
    above + 1 == *row && fill(*above) >= fill(*row) && (0..grid.row_width(*above)).all(names)
}

/// Whether a row is a label and what it says: `Period: | 2025`. A header may have colons too, but not one alone.
pub(super) fn is_labelled(grid: &Grid, row: usize) -> bool {
    let mut cells =
        (0..grid.row_width(row)).map(|column| grid.cell(row, column).trim()).filter(|cell| !cell.is_empty());
    cells.next().is_some_and(|first| first.ends_with(':'))
        && cells.next().is_some_and(|next| !next.ends_with(':'))
}

/// Rows that are looked at to learn how many cells are filled in a usual one.
pub(super) const TYPICAL: usize = SAMPLE * 5;

/// How many cells are filled in a usual row.
pub(super) fn typical_fill(facts: &[RowFacts], rows: &[usize]) -> u32 {
    let fills: Vec<u32> =
        rows.iter().take(TYPICAL).filter_map(|row| facts.get(*row)).map(|f| f.filled).collect();
    let several: Vec<u32> = fills.iter().copied().filter(|fill| *fill > 1).collect();
    // a page of explanation may stand above a short table
    let table = fills.iter().position(|fill| *fill > 2).map_or(0, |first| fills.len() - first);
    if several.len() * 4 >= fills.len() || (several.len() >= 3 && several.len() * 4 >= table * 3) {
        median(several)
    } else {
        median(fills)
    }
}

/// A list of one column has a header only if that is plain.
fn single_column(grid: &Grid, rows: &[usize]) -> Found {
    let none = Found { score: -1.0, ..Found::default() };
    let Some(first) = rows.first().copied() else { return none };
    let Some(column) = (0..grid.row_width(first)).find(|column| !grid.is_blank(first, *column)) else {
        return none;
    };
    let text = grid.cell(first, column);
    let body: Vec<Shape> = rows.iter().skip(1).take(SAMPLE).map(|row| look(grid, *row, column)).collect();
    let typed = body.iter().filter(|shape| shape.is_value()).count() * 2 > body.len();
    let repeated = rows.iter().skip(1).take(SAMPLE).any(|row| grid.cell(*row, column) == text);
    let others_too =
        rows.iter().skip(1).take(SAMPLE).filter(|row| is_header_wording(grid.cell(**row, column))).count();
    let is_text = look(grid, first, column) == Shape::Text && text.chars().count() <= 40;
    let wording = is_header_wording(text) && others_too * 4 <= body.len();
    // a template that nobody has filled in is a header too
    let typed = typed && !body.is_empty() && !text.contains(',');
    if is_text && !repeated && (wording || typed) {
        Found { header: vec![first], above: 0, score: 0.5 }
    } else {
        none
    }
}

/// What speaks for the row at `at` being a header of the rows below it, a mean over its cells: above 0 it is more likely
/// one than not.
pub(super) fn evidence(grid: &Grid, rows: &[usize], at: usize) -> f64 {
    let Some(row) = rows.get(at).copied() else { return -1.0 };
    let mut below: Vec<usize> = rows.iter().skip(at + 1).take(SAMPLE).copied().collect();
    let again = below.iter().filter(|other| says_the_same(grid, row, **other)).count();
    // a header repeated now and then; what comes again more often is data
    if again > 0 && again * 4 <= below.len() {
        below.retain(|other| !says_the_same(grid, row, *other));
    }
    let width = grid.width().min(COLUMNS);
    let (mut sum, mut cells) = (0.0, 0.0);
    let mut seen: HashSet<&str> = HashSet::default();
    for column in 0..width {
        let (from_row, from_column) = grid.origin(row, column);
        // a text across several columns names none of them, so it counts once
        if from_row == row && from_column != column {
            continue;
        }
        let text = grid.cell(from_row, from_column).trim();
        let body = ColumnBody::of(grid, &below, column, text);
        if text.is_empty() {
            // a header left out over a filled column
            if body.filled * 2 > below.len() && !below.is_empty() {
                sum -= 0.3;
                cells += 1.0;
            }
            continue;
        }
        cells += 1.0;
        sum += cell_evidence(text, look(grid, from_row, from_column), &body);
        if !seen.insert(text) && (from_row, from_column) == (row, column) {
            sum -= 0.3;
        }
    }
    if cells == 0.0 {
        -1.0
    } else if is_enumerated(grid, row) {
        0.9
    } else {
        0.15 + (sum + successive_years(grid, &below, row)) / cells
    }
}

/// Whether another row says word for word what a row of several words says.
fn says_the_same(grid: &Grid, row: usize, other: usize) -> bool {
    let width = grid.row_width(row).max(grid.row_width(other));
    let mut words = 0;
    for column in 0..width {
        let text = grid.cell(row, column).trim();
        if text != grid.cell(other, column).trim() {
            return false;
        }
        words += usize::from(look(grid, row, column) == Shape::Text);
    }
    words >= 2
}

/// What speaks for a header that counts up years over columns of other numbers: three years one after the other stand in no row of
/// data.
fn successive_years(grid: &Grid, below: &[usize], row: usize) -> f64 {
    let year = |column: usize| {
        let text = grid.cell(row, column).trim();
        is_year(text).then(|| text.parse::<i32>().ok()).flatten()
    };
    let mut longest = 0_usize;
    let mut run: Vec<i32> = Vec::new();
    for column in 0..grid.row_width(row).min(COLUMNS) {
        let Some(year) = year(column) else {
            run.clear();
            continue;
        };
        let steps = |pair: &[i32]| matches!(pair, [first, second] if (second - year).abs() == 1 && second - first == year - second);
        let goes_on = match run.as_slice() {
            [] => true,
            [first] => (first - year).abs() == 1,
            longer => longer.get(longer.len() - 2..).is_some_and(steps),
        };
        if !goes_on {
            run.clear();
        }
        run.push(year);
        let body = ColumnBody::of(grid, below, column, "");
        if body.numbers * 2 <= body.filled || body.years * 2 > body.numbers {
            return 0.0;
        }
        longest = longest.max(run.len());
    }
    if longest >= 3 { 0.6 * longest as f64 } else { 0.0 }
}

/// Whether the cells of a row are the letters of the alphabet in their order, as made-up headers are, or numbers from 0 or 1 on.
fn is_enumerated(grid: &Grid, row: usize) -> bool {
    let width =
        (0..grid.row_width(row)).rev().find(|column| !grid.is_blank(row, *column)).map_or(0, |last| last + 1);
    let numbered =
        |from: usize| (0..width).all(|column| grid.cell(row, column).trim() == (from + column).to_string());
    if (width >= 4 && numbered(0)) || (width >= 5 && numbered(1)) {
        return true;
    }
    (2..=26).contains(&width)
        && (0..width).zip('a'..='z').all(|(column, letter)| {
            let mut text = grid.cell(row, column).trim().chars();
            text.next().is_some_and(|c| c.eq_ignore_ascii_case(&letter)) && text.next().is_none()
        })
}

/// What stands below a header cell.
pub(super) struct ColumnBody {
    pub(super) filled: usize,
    /// How many of the filled cells are values: numbers, dates, addresses.
    pub(super) values: usize,
    numbers: usize,
    codes: usize,
    years: usize,
    /// How many say the same as the header cell, but for its digits.
    same: usize,
    /// The mean length of the texts.
    length: f64,
}

impl ColumnBody {
    /// What stands in a column of the rows below, where the header cell says `header`.
    pub(super) fn of(grid: &Grid, below: &[usize], column: usize, header: &str) -> Self {
        let mut body = Self { filled: 0, values: 0, numbers: 0, codes: 0, years: 0, same: 0, length: 0.0 };
        let letters = |text: &str| text.chars().any(char::is_alphabetic);
        let digits = letters(header) && header.bytes().any(|byte| byte.is_ascii_digit());
        // `Fax 2` over `Fax 3`
        let says_it = |text: &str| {
            let without = |text: &'_ str| text.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
            text == header
                || (digits && text.len().abs_diff(header.len()) <= 3 && without(text) == without(header))
        };
        for row in below {
            let text = grid.cell(*row, column);
            let shape = look(grid, *row, column);
            if shape == Shape::Empty {
                continue;
            }
            body.filled += 1;
            body.values += usize::from(shape.is_value());
            body.numbers += usize::from(shape == Shape::Number);
            body.codes += usize::from(shape == Shape::Code);
            body.years += usize::from(is_year(text.trim()));
            body.same += usize::from(says_it(text.trim()));
            body.length += text.chars().take(200).count() as f64;
        }
        body.length /= body.filled.max(1) as f64;
        body
    }
}

/// Whether a text is a year of our time.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year))
}

fn cell_evidence(text: &str, shape: Shape, body: &ColumnBody) -> f64 {
    let length = text.chars().count();
    let typed = body.filled > 0 && body.values * 2 > body.filled;
    match shape {
        Shape::Email | Shape::Url => return -3.0,
        Shape::Date | Shape::Phone => return -1.5,
        Shape::Number => {
            let year = is_year(text);
            // a table by years has years for headers
            return match year && body.numbers * 2 > body.filled {
                true if body.years * 2 > body.numbers => -0.6,
                true => 0.2,
                false => -1.3,
            };
        }
        // `expr1_0` over numbers names them; `K-0026` over other codes is one of them
        Shape::Code if !is_header_wording(text) && body.codes * 2 > body.filled => return -0.5,
        Shape::Code if !text.starts_with(|c: char| c.is_alphabetic()) => {
            return if typed && text.chars().any(char::is_alphabetic) { 0.2 } else { -0.3 };
        }
        Shape::Empty => return -0.3,
        Shape::Code | Shape::Text => {}
    }
    let mut score = 0.0;
    if is_header_wording(text) {
        score += 0.9;
    }
    if typed {
        score += match body.values == body.filled && body.filled >= 3 {
            _ if body.codes * 2 > body.values => 0.3,
            // words over nothing but values: a row of data would have a value there
            true => 1.0,
            false => 0.7,
        };
    } else if body.filled >= 3 {
        let mean = length as f64;
        if (body.length - mean).abs() > 0.6 * body.length.max(mean) {
            score += 0.15;
        }
    }
    if body.same > 0 {
        // what comes again among the values is a value, unless the whole header is repeated now and then
        // of one or two rows it says little: `a,b,c` over `1,b,c`
        score -= if body.same * 20 > body.filled && body.filled >= 3 { 0.9 } else { 0.3 };
    }
    if length > 60 {
        score -= if length > 150 { 1.2 } else { 0.4 };
    }
    score
}

/// The header texts of all columns, the rows of a header of several joined by a space.
pub(super) fn texts(grid: &Grid, header: &[usize]) -> Vec<String> {
    let width = grid.width();
    let mut texts = vec![String::new(); width];
    let mut last_parts: Vec<String> = vec![String::new(); width];
    for (depth, row) in header.iter().copied().enumerate() {
        let lower = header.get(depth + 1).copied();
        let mut group: Option<usize> = None;
        for column in 0..width {
            let (from_row, from_column) = grid.origin(row, column);
            let mut part = clean(grid.cell(from_row, from_column));
            if let (Some(lower), true) = (lower, (from_row, from_column) == (row, column)) {
                if part.is_empty() {
                    // a group's name stands over its first column only
                    if let (Some(group), false) = (group, grid.is_blank(lower, column)) {
                        part = clean(grid.cell(row, group));
                    }
                } else {
                    let merged = grid.origin(row, column + 1) == (row, column);
                    group = (!merged && !grid.is_blank(lower, column)).then_some(column);
                }
            } else if lower.is_some() {
                group = None;
            }
            let (Some(text), Some(last)) = (texts.get_mut(column), last_parts.get_mut(column)) else {
                continue;
            };
            if part.is_empty() || part == *last {
                continue;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&part);
            *last = part;
        }
    }
    texts
}

/// A header cell in one line.
fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
