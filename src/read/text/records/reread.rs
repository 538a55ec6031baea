//! A record whose broken quotes can be read in several ways, read so that it has as many cells as the others.
//!
//! Of `"Gam"ma, "b", c` nobody can tell by itself whether its first quote opens a cell. The table can: the reading that makes
//! as many cells as its other rows have is the one that was meant.

use std::collections::VecDeque;

use super::{Before, Cell, Records};

/// So many quotes of a record are tried both ways; the number of readings doubles with each.
const TRIED: u32 = 5;
/// A longer record is left as it is.
const LONGEST: usize = 1 << 16;
/// After so many bytes were read once more in vain or not, no more are.
const PATIENCE: usize = 1 << 24;

impl Records<'_> {
    /// Whether a quote that could mean two things means the one that it seems to mean.
    pub(super) fn seems(&mut self, likely: bool) -> bool {
        let turned = self.doubts < TRIED && self.turned >> self.doubts & 1 == 1;
        self.doubts = self.doubts.saturating_add(1);
        likely != turned
    }

    /// Reads the last record once more if it has not `width` cells and its quotes are broken: `cells` becomes the reading with as
    /// many cells that takes the fewest quotes for what they seem not to be. It may reach into further lines only if all its cells
    /// in quotes are then without fault.
    pub(in crate::read::text) fn fit(&mut self, cells: &mut Vec<Cell>, width: usize) {
        if self.doubts == 0 || cells.len() == width || width < 2 || cells.is_empty() {
            return;
        }
        let length = self.at - self.began;
        if length > LONGEST || self.reread > PATIENCE {
            return;
        }
        let (after, line) = (self.at, self.line);
        let counted = Before { line, quoted: self.quoted, lenient: self.lenient, unclosed: self.unclosed };
        let (began, before) = (self.began, self.before);
        let mut other = Vec::with_capacity(width);
        // readings whose quotes behind the last turned one are still to be turned, those with the fewest turned first
        let mut waiting = VecDeque::from([(0, 0, self.doubts)]);
        while let Some((turned, from, doubts)) = waiting.pop_front() {
            for doubt in from..doubts.min(TRIED) {
                self.return_to(began, before);
                self.turned = turned | 1 << doubt;
                self.next(&mut other);
                waiting.push_back((self.turned, doubt + 1, self.doubts));
                self.turned = 0;
                self.reread = self.reread.saturating_add(length);
                let reaches_no_further = self.line <= line || self.lenient == before.lenient;
                if other.len() == width && reaches_no_further {
                    std::mem::swap(cells, &mut other);
                    return;
                }
            }
        }
        self.return_to(after, counted);
        (self.began, self.before) = (began, before);
    }

    fn return_to(&mut self, at: usize, counts: Before) {
        self.at = at;
        self.line = counts.line;
        self.quoted = counts.quoted;
        self.lenient = counts.lenient;
        self.unclosed = counts.unclosed;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::dialect;
    use super::*;

    fn fitted(text: &str, width: usize) -> Vec<String> {
        let dialect = dialect(";");
        let mut records = Records::new(text, &dialect);
        let mut cells = Vec::new();
        records.next(&mut cells);
        records.fit(&mut cells, width);
        let text = |cell: &Cell| match cell {
            Cell::Range(range) => text[range.clone()].to_owned(),
            Cell::Patched(text) => text.clone(),
        };
        cells.iter().map(text).collect()
    }

    #[test]
    fn the_reading_with_the_usual_number_of_cells_is_meant() {
        let gamma = "\"Gam\"ma;58 301 20 02;\"x \"\"y\"\" z\"\n";
        assert_eq!(fitted(gamma, 3), ["\"Gam\"ma", "58 301 20 02", "x \"y\" z"]);
        assert_eq!(fitted("\"er sagte;\"ja\"; und ging\";2\n", 2), ["er sagte;\"ja\"; und ging", "2"]);
        assert_eq!(fitted("\"er sagte \"ja\"; und ging\";2\n", 2), ["er sagte \"ja\"; und ging", "2"]);
        assert_eq!(fitted("\"Gam\"ma;\"b\";3", 3), ["\"Gam\"ma", "b", "3"]);
        assert_eq!(fitted("\"Gam\"ma;b\";3", 3), ["\"Gam\"ma", "b\"", "3"]);
    }

    #[test]
    fn a_row_that_no_reading_fits_stays_as_it_is() {
        let torn = "\"a \"b\";c\nd;e;f\n";
        assert_eq!(fitted(torn, 7), ["a \"b", "c"]);
        let short = "a;\"x\nb;\"y\";3\n";
        assert_eq!(fitted(short, 3), ["a", "\"x"], "the next row is not its own");
    }

    /// A cell as a program writes it, and what stands in it.
    fn proper() -> impl Strategy<Value = (String, String)> {
        prop_oneof![
            "[a-zł0-9]{0,6}".prop_map(|text| (text.clone(), text)),
            "[a-zł0-9]([a-zł0-9\" ;\n]{0,6}[a-zł0-9])?"
                .prop_map(|text| (format!("\"{}\"", text.replace('"', "\"\"")), text)),
        ]
    }

    /// A cell with quotes that nobody doubled.
    fn broken() -> impl Strategy<Value = String> {
        prop_oneof![
            "\"[a-zł]{1,4}\"[a-zł]{1,4}",
            "\"[a-zł]{1,4}\" [a-zł]{1,4}",
            "[a-zł]{1,4} \"[a-zł]{1,4}\"",
            "\"[a-zł]{1,4} \"[a-zł]{1,4}\" [a-zł]{1,4}\"",
            "\"[a-zł]{1,4} \"[a-zł]{1,4}\"\"",
            "\"[א-ת]{2,4}\"[א-ת]\"",
            "\"\"[a-zł]{1,4}\" [a-zł]{1,4}",
        ]
    }

    proptest! {
        #[test]
        fn cells_beside_broken_quotes_keep_their_columns(
            before in prop::collection::vec(proper(), 0..3),
            broken in broken(),
            after in prop::collection::vec(proper(), 1..3),
        ) {
            let written = before.iter().map(|(written, _)| written.as_str());
            let written = written.chain([broken.as_str()]).chain(after.iter().map(|(written, _)| written.as_str()));
            let line = written.collect::<Vec<_>>().join(";") + "\n";
            let cells = fitted(&line, before.len() + 1 + after.len());
            prop_assert_eq!(cells.len(), before.len() + 1 + after.len(), "{}", line);
            for (cell, (_, text)) in cells.iter().zip(&before) {
                prop_assert_eq!(cell, text, "{}", line);
            }
            for (cell, (_, text)) in cells.iter().skip(before.len() + 1).zip(&after) {
                prop_assert_eq!(cell, text, "{}", line);
            }
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            prop_assert_eq!(letters(&cells[before.len()]), letters(&broken), "{}", line);
        }
    }
}
