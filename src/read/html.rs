//! Tables of a web page. Many programs save a page under the ending `.xls` and call it a workbook.

use super::encoding;
use super::grid::{Grid, Writer, is_blank};
use super::held::Held;
use super::sheet::Sheet;
use crate::model::{CellType, Issue, Place, Said, Severity, SourceId};

/// Columns and rows that one cell may span; more is a mistake.
const WIDEST: usize = 1_000;
const TALLEST: usize = 10_000;
/// Columns beyond which spans are cut short: as many as Excel has.
const WIDEST_ROW: usize = 16_384;
/// Cells that spans may cover in a table.
const MOST_COVERED: usize = 1 << 20;
/// Tables within tables that are followed.
const DEEPEST: usize = 32;

/// Every table of a page as a sheet; a page of one table has a sheet without a name, as a text file has.
pub(super) fn read(held: Held, source: SourceId) -> Vec<Sheet> {
    let decoded = encoding::decode(held);
    let mut tables: Vec<Rows> = parse(&decoded.text);
    tables.retain(|rows| rows.iter().flatten().any(|cell| !is_blank(&cell.text)));
    let named = tables.len() > 1;
    tables
        .into_iter()
        .enumerate()
        .map(|(at, rows)| {
            let name = if named { format!("table {}", at + 1) } else { String::new() };
            let (grid, cut) = lay(&rows, MOST_COVERED);
            let mut issues = Vec::new();
            if cut > 0 {
                let message =
                    Said::new("noticed", "repeated_cells_left_out").count("n", cut).text("sheet", &name);
                let place = Place::Source(source);
                issues.push(Issue::new("repeated_cells_left_out", Severity::Warning, place, message));
            }
            Sheet { name, hidden: false, dialect: None, grid, issues }
        })
        .collect()
}

type Rows = Vec<Vec<HtmlCell>>;

/// A cell and how far it reaches.
#[derive(Clone, Debug, Default, PartialEq)]
struct HtmlCell {
    text: String,
    columns: usize,
    rows: usize,
}

/// A piece of a page.
enum Piece<'a> {
    Text(&'a str),
    /// A tag's name in lower case, whether it closes, and its attributes.
    Tag(String, bool, &'a str),
}

/// The tables of a page in the order in which they end.
fn parse(page: &str) -> Vec<Rows> {
    let mut done = Vec::new();
    let mut open: Vec<Rows> = Vec::new();
    let mut in_cell: Vec<bool> = Vec::new();
    let mut hidden: Option<Hidden> = None;
    let mut rest = page;
    while let Some((piece, next)) = next_piece(rest) {
        rest = next;
        if matches!(&piece, Piece::Tag(name, ..) if PARTS.contains(&name.as_str())) {
            hidden = None;
        }
        if let Some(element) = &mut hidden {
            if !element.lasts(&piece) {
                hidden = None;
            }
            continue;
        }
        let depth = open.len();
        let (Some(rows), Some(cell_open)) = (open.last_mut(), in_cell.last_mut()) else {
            if matches!(&piece, Piece::Tag(name, false, _) if name == "table") {
                open.push(Vec::new());
                in_cell.push(false);
            }
            continue;
        };
        let cell = if *cell_open { rows.last_mut().and_then(|row| row.last_mut()) } else { None };
        match piece {
            Piece::Text(text) => {
                if let Some(cell) = cell {
                    append(&mut cell.text, text);
                }
            }
            Piece::Tag(name, false, attributes) => match name.as_str() {
                element if *cell_open && let Some(element) = Hidden::new(element, attributes) => {
                    hidden = Some(element);
                }
                "table" if depth < DEEPEST => {
                    open.push(Vec::new());
                    in_cell.push(false);
                }
                "tr" => {
                    rows.push(Vec::new());
                    *cell_open = false;
                }
                "td" | "th" => {
                    if rows.is_empty() {
                        rows.push(Vec::new());
                    }
                    let span =
                        |name: &str, most: usize| attribute(attributes, name).unwrap_or(1).clamp(1, most);
                    let cell = HtmlCell {
                        text: String::new(),
                        columns: span("colspan", WIDEST),
                        rows: span("rowspan", TALLEST),
                    };
                    rows.last_mut().into_iter().for_each(|row| row.push(cell.clone()));
                    *cell_open = true;
                }
                "br" | "p" | "div" | "li" => {
                    if let Some(cell) = cell.filter(|cell| !cell.text.trim().is_empty()) {
                        cell.text.push('\n');
                    }
                }
                _ => {}
            },
            Piece::Tag(name, true, _) => match name.as_str() {
                "table" => {
                    done.extend(open.pop());
                    in_cell.pop();
                }
                "td" | "th" | "tr" => *cell_open = false,
                _ => {}
            },
        }
    }
    // a page cut off in the middle still has what stands in it
    done.extend(open);
    done
}

/// Parts of a table: an element within a cell ends with the cell.
const PARTS: [&str; 7] = ["table", "thead", "tbody", "tfoot", "tr", "td", "th"];
/// Elements that have no end and nothing inside.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "meta", "wbr"];

/// An element within a cell that is not shown, as the keys by which a page sorts its dates are: its name, and how many of that name
/// are open in it.
struct Hidden(String, usize);

impl Hidden {
    /// The element that a tag opens, if it is not shown.
    fn new(name: &str, attributes: &str) -> Option<Self> {
        let says_so = || {
            let plain: String = attributes.chars().filter(|c| !c.is_whitespace()).collect();
            plain.to_ascii_lowercase().contains("display:none")
        };
        let may = !attributes.is_empty()
            && !attributes.ends_with('/')
            && !VOID.contains(&name)
            && !PARTS.contains(&name);
        (may && says_so()).then(|| Self(name.to_owned(), 1))
    }

    /// Whether it is still open after a piece that stands in it.
    fn lasts(&mut self, piece: &Piece<'_>) -> bool {
        match piece {
            Piece::Tag(name, true, _) if *name == self.0 => self.1 -= 1,
            Piece::Tag(name, false, _) if *name == self.0 => self.1 += 1,
            _ => {}
        }
        self.1 > 0
    }
}

/// The next piece of a page, and what follows it. Comments, scripts and styles are nothing.
fn next_piece(page: &str) -> Option<(Piece<'_>, &str)> {
    let mut rest = page;
    loop {
        if rest.is_empty() {
            return None;
        }
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").and_then(|end| comment.get(end + 3..)).unwrap_or_default();
            continue;
        }
        let begins_tag = rest.starts_with('<')
            && rest.get(1..).is_some_and(|tag| {
                tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
            });
        if !begins_tag {
            let end = rest.char_indices().skip(1).find(|(_, c)| *c == '<').map_or(rest.len(), |(at, _)| at);
            let (text, next) = rest.split_at(end);
            return Some((Piece::Text(text), next));
        }
        let (tag, next) = rest.split_at(tag_length(rest));
        let inner = tag.trim_start_matches('<').trim_end_matches('>').trim();
        let (closing, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let length = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(length);
        let name = name.to_ascii_lowercase();
        if !closing && matches!(name.as_str(), "script" | "style") {
            let end = memchr::memmem::find(next.as_bytes(), format!("</{name}").as_bytes());
            rest = end.and_then(|end| next.get(end..)).unwrap_or_default();
            continue;
        }
        return Some((Piece::Tag(name, closing, attributes), next));
    }
}

/// The length of the tag at the start of a text; a `>` in quotes does not end it.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices().take(20_000) {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    text.find('>').map_or(text.len(), |at| at + 1)
}

/// The number an attribute holds.
fn attribute(attributes: &str, name: &str) -> Option<usize> {
    let lower = attributes.to_ascii_lowercase();
    let at = lower.find(name)?;
    let value = lower.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
    let value = value.trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value.get(..end)?.parse().ok()
}

/// Adds text to a cell: white space counts once, references become characters.
fn append(cell: &mut String, text: &str) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = c.len_utf8();
        if c == '&'
            && let Some((character, used)) = reference(rest)
        {
            cell.push(character);
            rest = rest.get(used..).unwrap_or_default();
            continue;
        }
        if !c.is_ascii_whitespace() {
            cell.push(c);
        } else if !cell.is_empty() && !cell.ends_with([' ', '\n']) {
            cell.push(' ');
        }
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// The character that a reference such as `&amp;` or `&#1071;` stands for, and the length of the reference.
fn reference(text: &str) -> Option<(char, usize)> {
    let end = text.get(..text.len().min(12)).or(text.get(..text.len().min(9)))?.find(';')?;
    let name = text.get(1..end)?;
    let character = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "laquo" => '«',
        "raquo" => '»',
        "ndash" => '–',
        "mdash" => '—',
        "euro" => '€',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((character, end + 1))
}

/// The rows of a table as a grid: each cell in its own column, past those that reach down from above. At most `most` cells are
/// covered by spans; also how many spans were cut short.
fn lay(rows: &Rows, most: usize) -> (Grid, usize) {
    let mut left_to_cover = most;
    let mut cut = 0;
    let mut grid = Writer::default();
    let mut covers = Vec::new();
    // for each column: the rows below that a cell from above still covers
    let mut reaching: Vec<(usize, (u32, u32))> = Vec::new();
    for (number, row) in (0_u32..).zip(rows) {
        grid.begin_row(number + 1);
        let mut column = 0_usize;
        let mut cells = row.iter();
        loop {
            if let Some((left, from)) = reaching.get_mut(column).filter(|(left, _)| *left > 0) {
                *left -= 1;
                if left_to_cover == 0 {
                    cut += 1;
                    *left = 0;
                    continue;
                }
                left_to_cover -= 1;
                grid.push_text("", CellType::Empty);
                if let Ok(at) = u32::try_from(column) {
                    covers.push(((number, at), *from));
                }
                column += 1;
                continue;
            }
            let Some(cell) = cells.next() else {
                if reaching.iter().skip(column).any(|(left, _)| *left > 0) {
                    grid.push_text("", CellType::Empty);
                    column += 1;
                    continue;
                }
                break;
            };
            let Ok(first) = u32::try_from(column) else { break };
            // spans alone make no row wider than any sheet
            let room = WIDEST_ROW.saturating_sub(column).max(1);
            let columns = cell.columns.min(left_to_cover + 1).min(room);
            cut += usize::from(columns < cell.columns);
            left_to_cover -= columns - 1;
            for part in 0..columns {
                if part == 0 {
                    grid.push_text(cell.text.trim_matches([' ', '\n']), CellType::Text);
                } else {
                    grid.push_text("", CellType::Empty);
                    if let Ok(at) = u32::try_from(column) {
                        covers.push(((number, at), (number, first)));
                    }
                }
                if reaching.len() <= column {
                    reaching.resize(column + 1, (0, (0, 0)));
                }
                if let Some(slot) = reaching.get_mut(column) {
                    *slot = (cell.rows - 1, (number, first));
                }
                column += 1;
            }
        }
    }
    let mut grid = grid.finish();
    for (to, from) in covers {
        grid.cover(to, from);
    }
    (grid, cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(page: &str) -> Vec<Vec<Vec<String>>> {
        parse(page)
            .iter()
            .map(|rows| rows.iter().map(|row| row.iter().map(|c| c.text.clone()).collect()).collect())
            .collect()
    }

    #[test]
    fn cells_are_found_whatever_stands_around_them() {
        let page = "<html><style>td{a:b}</style><table border=1><tr><th>Имя<th>Сумма &amp; НДС</tr>\
                    <!-- <tr><td>x --><TR><TD class='a>'>Анна<br>Лис</TD><td>&#49;0</td></table>";
        assert_eq!(texts(page)[0][0], ["Имя", "Сумма & НДС"]);
        assert!(texts(page)[0][1][0].ends_with("Анна\nЛис"));
        assert_eq!(texts("<table><tr><td>a<table><tr><td>b</table>c</table>"), [[["b"]], [["ac"]]]);
    }

    #[test]
    fn what_is_not_shown_is_not_read() {
        let page = "<table><tr><td><span style='display: none'>01879<span>-07</span></span>1 July<br style=display:none>\
                    <td><p style=display:none>x<td>5<tr style='display:none'><td>kept</table>";
        assert_eq!(texts(page), [[vec!["1 July\n", "", "5"], vec!["kept"]]]);
    }

    #[test]
    fn spans_cover_cells() {
        let rows = parse("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>").remove(0);
        let (grid, cut) = lay(&rows, 3);
        assert_eq!(cut, 0);
        assert_eq!(lay(&rows, 1).1, 1);
        assert_eq!((grid.cell(1, 1), grid.cell(1, 2)), ("c", "d"));
        assert_eq!((grid.origin(1, 0), grid.origin(0, 2)), ((0, 0), (0, 1)));
    }
}
