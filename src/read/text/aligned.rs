//! Tables without a delimiter: columns that stand one below the other, set apart by blanks.

use std::ops::Range;
use std::sync::Arc;

use crate::model::Block;
use crate::read::grid::Grid;

/// Blanks that must stand between two columns in every line: one stands between any two words.
const GAP: usize = 2;
/// Lines that are looked through for the first one of the table: titles stand above it.
const TITLES: usize = 10;
/// Letters of the longest line; a longer one is prose.
const LONGEST: usize = 2_000;

/// Where the columns of a text begin, counted in letters, if that is unmistakable: the same blanks stand in every line below the
/// titles. Lines that only underline are left aside.
pub(super) fn columns(text: &str) -> Option<Vec<usize>> {
    let first = lines(text).take(TITLES).find(|(_, line)| !is_rule(line) && has_gap(line))?.0.start;
    let mut used: Vec<bool> = Vec::new();
    let mut count = 0_usize;
    for (_, line) in lines(text.get(first..)?).filter(|(_, line)| !is_rule(line)) {
        let line = line.trim_end_matches(' ');
        if line.is_empty() {
            continue;
        }
        for (at, letter) in line.chars().enumerate() {
            if letter == '\t' || at == LONGEST {
                return None;
            }
            if at == used.len() {
                used.push(false);
            }
            if let Some(used) = used.get_mut(at) {
                *used |= letter != ' ';
            }
        }
        count += 1;
        // most texts are settled by a few lines
        if count.is_power_of_two() && starts(&used).len() < 2 {
            return None;
        }
    }
    let starts = starts(&used);
    let enough = match starts.len() {
        0 | 1 => false,
        2 => count >= 6,
        _ => count >= 3,
    };
    (enough && are_columns(text.get(first..)?, &starts)).then_some(starts)
}

/// The first places behind the gaps, and that of the first letter.
fn starts(used: &[bool]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut blanks = GAP;
    for (at, used) in used.iter().enumerate() {
        if *used && blanks >= GAP {
            starts.push(at);
        }
        blanks = if *used { 0 } else { blanks + 1 };
    }
    starts
}

/// Whether at least two columns are filled in most lines, and each in some besides the first.
fn are_columns(text: &str, starts: &[usize]) -> bool {
    let mut filled = vec![0_usize; starts.len()];
    let mut count = 0_usize;
    for (_, line) in lines(text).filter(|(_, line)| !is_rule(line) && !line.trim_matches(' ').is_empty()) {
        count += 1;
        for (cell, filled) in cells(line, starts).zip(&mut filled) {
            *filled += usize::from(!cell.is_empty());
        }
    }
    let mostly = filled.iter().filter(|filled| **filled * 10 >= count * 8).count();
    mostly >= 2 && filled.iter().all(|filled| *filled >= 2)
}

/// Takes a text apart where its columns begin. Titles and lines that only underline are one cell.
pub(super) fn split(text: String, starts: &[usize]) -> Grid {
    let text = Arc::new(text);
    let mut block = Block::over(Arc::clone(&text), 0);
    let mut numbers = Vec::new();
    let mut titles = true;
    for ((place, line), number) in lines(&text).zip(1_u32..) {
        block.begin_row();
        numbers.push(number);
        if line.trim_matches(' ').is_empty() {
            continue;
        }
        titles &= is_rule(line) || !has_gap(line);
        if titles || is_rule(line) {
            let length = line.trim_end_matches(' ').len();
            block.push_range(place.start..place.start + length);
            continue;
        }
        for cell in cells(line, starts) {
            block.push_range(place.start + cell.start..place.start + cell.end);
        }
    }
    block.close();
    Grid::new(vec![block], numbers)
}

/// The lines of a text without their ends, and where they stand.
fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        let line = line.trim_end_matches(['\n', '\r']);
        (start..start + line.len(), line)
    })
}

/// The places of a line's cells, the blanks around them left out.
fn cells<'a>(line: &'a str, starts: &'a [usize]) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut letters = line.char_indices().map(|(at, _)| at).enumerate();
    let mut byte_of =
        move |letter: usize| letters.find(|(at, _)| *at == letter).map_or(line.len(), |(_, byte)| byte);
    let mut begin = starts.first().map_or(0, |first| byte_of(*first));
    let ends = starts.iter().skip(1).map(Some).chain([None]);
    ends.map(move |next| {
        let end = next.map_or(line.len(), |next| byte_of(*next));
        let cell = line.get(begin..end).unwrap_or_default();
        let left = begin + (cell.len() - cell.trim_start_matches(' ').len());
        let right = left + cell.trim_matches(' ').len();
        begin = end;
        left.min(end)..right.min(end)
    })
}

/// Whether blanks stand between two words as they do between columns.
fn has_gap(line: &str) -> bool {
    line.trim_matches(' ').contains("  ")
}

/// Whether a line only underlines the one above: `-----  ---`.
fn is_rule(line: &str) -> bool {
    line.contains(['-', '=', '_']) && line.chars().all(|c| matches!(c, '-' | '=' | '_' | '+' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Option<Vec<Vec<String>>> {
        let grid = split(text.to_owned(), &columns(text)?);
        Some((0..grid.height()).map(|row| grid.cells(row).map(str::to_owned).collect()).collect())
    }

    #[test]
    fn columns_one_below_the_other_are_columns() {
        let text = "Klienci na dzień 30.09.2025\r\n\r\n\
            Nazwa              Miasto     Kwota\r\n\
            -----------------  ---------  ------\r\n\
            Łódzka Hurtownia   Łódź        12,50\r\n\
            Jan Kowalski                  100,00\r\n\
            שלום בע\"מ          Nowy Sącz    7,10\r\n";
        let rows = rows(text).expect("a table");
        assert_eq!(rows[0], ["Klienci na dzień 30.09.2025"]);
        assert_eq!(rows[2], ["Nazwa", "Miasto", "Kwota"]);
        assert_eq!(rows[3], ["-----------------  ---------  ------"]);
        assert_eq!(rows[4], ["Łódzka Hurtownia", "Łódź", "12,50"]);
        assert_eq!(rows[5], ["Jan Kowalski", "", "100,00"]);
        assert_eq!(rows[6], ["שלום בע\"מ", "Nowy Sącz", "7,10"]);
    }

    #[test]
    fn what_may_be_prose_is_none() {
        for text in [
            "Jan Kowalski\nAnna Nowak\nEwa Lis\n",
            "Name   City   Fee\nAcme Brothers Ltd London 5\nBolt   Paris  7\nCore   Rome   9\n",
            "Two  words\nand  more\n",
            "    an indented\n    piece of\n    some text\n    of one column\n    and no more\n    than that\n",
            "a\t  b  c\nd\t  e  f\ng\t  h  i\n",
            "",
        ] {
            assert_eq!(columns(text), None, "{text}");
        }
    }
}
