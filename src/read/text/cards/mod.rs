//! Texts in which each entry stands by itself and names its values: cards of an address book, blocks of `key: value`, JSON.
//!
//! An entry becomes a row that bears the number of its first line, and each name a column. What is no such text as a whole is left to
//! the delimiters: nothing is read as cards in part.

mod blocks;
mod json;
mod vcard;

use foldhash::HashMap;

use crate::model::{CellType, Disposition};
use crate::read::grid::{Grid, Writer};

/// What stands between several values of one name, as between values of one cell.
const BETWEEN: &str = "; ";
/// Names at most; a text with more is no list.
const MOST_NAMES: usize = 2_000;

/// The cards of a text as a grid that knows the names of its columns, if it is made of cards.
pub(super) fn read(text: &str) -> Option<Grid> {
    let cards = vcard::cards(text).or_else(|| json::cards(text)).or_else(|| blocks::cards(text))?;
    cards.finish(text.len())
}

/// Cells at most for each byte of a text: one with more is made to fill the memory.
const CELLS_PER_BYTE: usize = 4;
/// Cells that any text may have.
const CELLS: usize = 1 << 20;

/// A card.
struct Entry {
    /// The line on which it begins.
    line: u32,
    /// Its values with the places of their names, in any order.
    values: Vec<(usize, String)>,
}

/// Cards as they are found.
#[derive(Default)]
struct Cards {
    names: Vec<String>,
    places: HashMap<String, usize>,
    entries: Vec<Entry>,
    /// Lines that are of no card.
    titles: Vec<(u32, String)>,
    /// Whether there were too many names to keep.
    overflown: bool,
}

impl Cards {
    /// Begins a card on a line.
    fn begin(&mut self, line: u32) {
        self.entries.push(Entry { line, values: Vec::new() });
    }

    /// Adds a value to the card that was begun last.
    fn add(&mut self, name: &str, value: &str) {
        let place = match self.places.get(name) {
            Some(place) => *place,
            None if self.names.len() == MOST_NAMES => {
                self.overflown = true;
                return;
            }
            None => {
                self.places.insert(name.to_owned(), self.names.len());
                self.names.push(name.to_owned());
                self.names.len() - 1
            }
        };
        let (Some(entry), false) = (self.entries.last_mut(), value.is_empty()) else { return };
        match entry.values.iter_mut().find(|(other, _)| *other == place) {
            Some((_, cell)) => {
                cell.push_str(BETWEEN);
                cell.push_str(value);
            }
            None => entry.values.push((place, value.to_owned())),
        }
    }

    /// The cards of a text of so many bytes as a grid.
    fn finish(mut self, length: usize) -> Option<Grid> {
        let mut cells = 0_usize;
        for entry in &mut self.entries {
            entry.values.sort_unstable_by_key(|(place, _)| *place);
            cells += entry.values.last().map_or(0, |(place, _)| place + 1);
        }
        if self.overflown
            || self.entries.is_empty()
            || self.names.is_empty()
            || cells > CELLS.max(length.saturating_mul(CELLS_PER_BYTE))
        {
            return None;
        }
        let title = |(line, title)| (Entry { line, values: vec![(0, title)] }, true);
        let entries = self.entries.into_iter().map(|entry| (entry, false));
        let mut rows: Vec<(Entry, bool)> = self.titles.into_iter().map(title).chain(entries).collect();
        rows.sort_by_key(|(entry, _)| entry.line);
        let mut writer = Writer::default();
        for (Entry { line, values }, _) in &rows {
            writer.begin_row(*line);
            let mut next = 0;
            for (place, value) in values {
                for _ in next..*place {
                    writer.push_text("", CellType::Text);
                }
                writer.push_text(value, CellType::Text);
                next = place + 1;
            }
        }
        let mut grid = writer.finish();
        for (at, _) in rows.iter().enumerate().filter(|(_, (_, is_title))| *is_title) {
            grid.settle(at, Disposition::Banner, "above_table");
        }
        grid.name_columns(self.names);
        Some(grid)
    }
}

/// The lines of a text with their numbers, without what ends them.
fn lines(text: &str) -> impl Iterator<Item = (u32, &str)> {
    (1..).zip(text.lines().map(|line| line.trim_end_matches('\r')))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Row = (u32, Vec<String>);

    pub(super) fn table(text: &str) -> Option<(Vec<String>, Vec<Row>)> {
        let grid = read(text)?;
        let names = grid.names().unwrap_or_default().to_vec();
        let row = |row| {
            let cells = (0..names.len()).map(|column| grid.cell(row, column).to_owned());
            (grid.number(row), cells.collect())
        };
        let rows = (0..grid.height()).map(row).collect();
        Some((names, rows))
    }

    pub(super) fn cells(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn lists_and_prose_are_no_cards() {
        for text in [
            "",
            "a;b\n1;2\n",
            "Name: Anna\nCity: York\n",
            "10:30 call Anna\n11:45 call Bob\n\n12:00 lunch\n13:00 mail\n",
            "Dear Anna,\nplease note: we are closed.\n\nRegards: none\nBob\n",
            "BEGIN:VCARD\nFN:Anna\n",
            "[1, 2, 3]",
            "{\"name\": \"config\", \"version\": 2}",
            "[{\"a\": 1}] trailing",
        ] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
