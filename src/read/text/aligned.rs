//! Tables without a delimiter: columns that stand one below the other, set apart by blanks.

use std::ops::Range;
use std::sync::Arc;

use crate::model::Block;
use crate::read::grid::Grid;

/// Blanks that must stand between two columns in every line: one stands between any two words.
const GAP: usize = 2;
/// Lines that are looked through for the first one of the table: titles stand above it.
const TITLES: usize = 10;
/// Lines that are looked through for one that underlines.
const RULED: usize = 60;
/// Rows that must say where columns begin that one blank sets apart.
const ROWS: usize = 5;
/// Rows that are looked at for blanks that fill up a column.
const PADDED: usize = 2_000;
/// Letters of the longest line; a longer one is prose.
const LONGEST: usize = 2_000;

/// Where the columns of a text begin, counted in letters, if that is unmistakable. `weak` says whether no delimiter speaks against
/// columns that are set apart by one blank.
pub(super) fn columns(text: &str, weak: bool) -> Option<Vec<usize>> {
    let wide = wide(text);
    let narrow = if weak { narrow(text) } else { None };
    let is_finer = |narrow: &Vec<usize>| wide.as_ref().is_none_or(|wide| wide.len() < narrow.len());
    narrow.filter(is_finer).or(wide)
}

/// Where the columns begin that a line of several pieces underlines: `------ ---- -----`. Nearly all other lines have blanks where
/// it has.
pub(super) fn ruled(text: &str) -> Option<Vec<usize>> {
    let rule = lines(text)
        .take(RULED)
        .map(|(_, line)| line)
        .find(|line| is_rule(line) && line.trim_matches(' ').contains(' ') && !line.contains('+'))?;
    let mut starts = Vec::new();
    let mut before = ' ';
    for (at, letter) in rule.chars().enumerate() {
        if letter != ' ' && before == ' ' {
            starts.push(at);
        }
        before = letter;
    }
    let (mut fitting, mut count) = (0_usize, 0_usize);
    for (_, line) in lines(text).filter(|(_, line)| !is_rule(line) && !line.trim_matches(' ').is_empty()) {
        if count >= TITLES * 20 && fitting * 2 < count {
            return None;
        }
        count += 1;
        fitting += usize::from(!line.contains('\t') && fits(line, &starts));
    }
    let misfits = count - fitting;
    (starts.len() >= 2 && fitting >= 2 && misfits * 5 <= count.max(5) && are_columns(text, &starts))
        .then_some(starts)
}

/// Whether a blank stands before each column of a line.
fn fits(line: &str, starts: &[usize]) -> bool {
    let mut starts = starts.iter().filter(|start| **start > 0).peekable();
    for (at, letter) in line.chars().enumerate() {
        match starts.peek() {
            Some(start) if at + 1 == **start => {
                if letter != ' ' {
                    return false;
                }
                starts.next();
            }
            Some(_) => {}
            None => break,
        }
    }
    true
}

/// Where columns begin that are set apart by one blank in every line and by several in many, as cells are of different lengths: the
/// blanks of a phone or of a date stand alone in every line. Lines without several blanks are titles and remarks.
fn narrow(text: &str) -> Option<Vec<usize>> {
    let rows = || lines(text).map(|(_, line)| line).filter(|line| !is_rule(line) && has_gap(line));
    let mut filled: Vec<usize> = Vec::new();
    let mut count = 0_usize;
    for line in rows() {
        for (at, letter) in line.chars().enumerate() {
            if letter == '\t' || at == LONGEST {
                return None;
            }
            if at == filled.len() {
                filled.push(0);
            }
            if let Some(filled) = filled.get_mut(at) {
                *filled += usize::from(letter != ' ');
            }
        }
        count += 1;
        if count.is_power_of_two() && filled.iter().skip(1).all(|filled| *filled > 0) {
            return None;
        }
    }
    let all = lines(text).filter(|(_, line)| !is_rule(line) && !line.trim_matches(' ').is_empty()).count();
    if count < ROWS || count * 10 < all * 6 {
        return None;
    }
    let gaps = gaps(&filled);
    let padded = padded(rows().take(PADDED), &gaps);
    let first = filled.iter().position(|times| *times > 0).unwrap_or(0);
    let header: Option<Vec<char>> = rows()
        .next()
        .filter(|line| !line.contains(|c: char| c.is_ascii_digit()))
        .map(|line| line.chars().collect());
    let parts = gaps.iter().enumerate().zip(padded).filter(|((at, gap), padded)| {
        let behind = gaps.get(at + 1).map_or(filled.len(), |gap| gap.start);
        // a name that two blanks set apart says as much as cells of different lengths
        let apart = |header: &Vec<char>| header.get(gap.start - 1).is_none_or(|letter| *letter == ' ');
        let named = |header: &Vec<char>| name_behind(header, gap.end..behind) && (*padded || apart(header));
        gap.len() >= GAP || header.as_ref().map_or(*padded, named)
    });
    let parts = parts.map(|((_, gap), _)| gap);
    let starts: Vec<usize> = std::iter::once(first).chain(parts.map(|gap| gap.end)).collect();
    // a row of long cells has no wide gap, and yet its blanks stand where they should
    let first = lines(text).find(|(_, line)| !is_rule(line) && has_gap(line))?.0.start;
    let (mut misfits, mut count) = (0_usize, 0_usize);
    for (_, line) in lines(text.get(first..)?).filter(|(_, line)| !is_rule(line) && !line.trim().is_empty()) {
        count += 1;
        misfits += usize::from(!fits(line, &starts));
    }
    (are_several(text, &starts) && misfits * 5 <= count && are_columns(text, &starts)).then_some(starts)
}

/// Whether a name stands in the header where a column would begin, or ends where it would end.
fn name_behind(header: &[char], column: Range<usize>) -> bool {
    let stands = |at: usize| header.get(at).is_some_and(|letter| *letter != ' ');
    stands(column.start) || (stands(column.end - 1) && !stands(column.end))
}

/// The runs of places where nothing stands, between others.
fn gaps(filled: &[usize]) -> Vec<Range<usize>> {
    let mut gaps = Vec::new();
    let mut start = None;
    for (at, times) in filled.iter().enumerate() {
        match (*times, start) {
            (0, None) => start = Some(at),
            (0, Some(_)) => {}
            (_, Some(from)) if from > 0 && filled.iter().take(from).any(|times| *times > 0) => {
                gaps.push(from..at);
                start = None;
            }
            (_, _) => start = None,
        }
    }
    gaps
}

/// Which gaps are often wider than in other lines, since what stands before or behind them is shorter.
fn padded<'a>(lines: impl Iterator<Item = &'a str>, gaps: &[Range<usize>]) -> Vec<bool> {
    let mut seen = vec![[(0_usize, 0_usize); 2]; gaps.len()];
    for line in lines {
        let letters: Vec<char> = line.chars().collect();
        let stands = |range: Range<usize>| {
            letters
                .get(range.start..range.end.min(letters.len()))
                .is_some_and(|part| part.iter().any(|c| *c != ' '))
        };
        let is_blank = |at: usize| letters.get(at).is_none_or(|letter| *letter == ' ');
        for (at, (gap, seen)) in gaps.iter().zip(&mut seen).enumerate() {
            let before = at.checked_sub(1).and_then(|at| gaps.get(at)).map_or(0, |gap| gap.end);
            let behind = gaps.get(at + 1).map_or(letters.len(), |gap| gap.start);
            let sides = [(before..gap.start, gap.start - 1), (gap.end..behind, gap.end)];
            for ((cell, edge), (blank, count)) in sides.into_iter().zip(seen) {
                if stands(cell) {
                    *count += 1;
                    *blank += usize::from(is_blank(edge));
                }
            }
        }
    }
    let often = |(blank, count): &(usize, usize)| *count >= ROWS && blank * 10 >= count * 3;
    seen.iter().map(|sides| sides.iter().any(often)).collect()
}

/// Where the columns begin if the same blanks stand in every line below the titles, several between two columns. Lines that only
/// underline are left aside.
fn wide(text: &str) -> Option<Vec<usize>> {
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
    let (filled, count) = fills(text, starts, |cell| !cell.is_empty());
    let mostly = filled.iter().filter(|filled| **filled * 10 >= count * 8).count();
    mostly >= 2 && filled.iter().all(|filled| *filled >= 2)
}

/// Whether at least three columns hold letters or digits in half the lines: a list with a mark before each line has one.
fn are_several(text: &str, starts: &[usize]) -> bool {
    let (filled, count) = fills(text, starts, |cell| cell.contains(char::is_alphanumeric));
    filled.iter().filter(|filled| **filled * 2 >= count).count() >= 3
}

/// In how many lines each column holds what counts, and how many lines there are.
fn fills(text: &str, starts: &[usize], counts: fn(&str) -> bool) -> (Vec<usize>, usize) {
    let mut filled = vec![0_usize; starts.len()];
    let mut count = 0_usize;
    for (_, line) in lines(text).filter(|(_, line)| !is_rule(line) && !line.trim_matches(' ').is_empty()) {
        count += 1;
        for (cell, filled) in cells(line, starts).zip(&mut filled) {
            *filled += usize::from(line.get(cell).is_some_and(counts));
        }
    }
    (filled, count)
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
        if titles || is_rule(line) || !fits(line, starts) {
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
        // printed pages begin with a feed
        let printed = line.trim_start_matches('\u{c}');
        let start = start + (line.len() - printed.len());
        (start..start + printed.len(), printed)
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
        let grid = split(text.to_owned(), &columns(text, true)?);
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
    fn a_ruler_says_where_columns_begin() {
        let text = "Nazwa     Miasto Kwota\n--------- ------ -----\nŁódzka SA Łódź   12,50\nJan Lis   Ełk     7,10\nRazem: 2 pozycje\n";
        let starts = ruled(text).expect("columns");
        assert_eq!(starts, [0, 10, 17]);
        let grid = split(text.to_owned(), &starts);
        assert_eq!(grid.cells(3).collect::<Vec<_>>(), ["Jan Lis", "Ełk", "7,10"]);
        assert_eq!(grid.cells(4).next(), Some("Razem: 2 pozycje"));
    }

    #[test]
    fn one_blank_is_enough_where_cells_differ_in_length() {
        let text = "Name     City   Phone           Fee\nAcme Ltd London +44 20 100 200    5\nBolt     Paris  +33 10 200 300   17\n\
            Core     Rome   +39 30 100 400    9\nDale Co  York   +44 70 100 500  100\nElm      Leeds  +44 60 100 600   20\n";
        assert_eq!(columns(text, false), Some(vec![0, 32]), "a delimiter speaks against it");
        let rows = rows(text).expect("a table");
        assert_eq!(rows[1], ["Acme Ltd", "London", "+44 20 100 200", "5"]);
        assert_eq!(rows[4], ["Dale Co", "York", "+44 70 100 500", "100"]);
    }

    #[test]
    fn a_name_over_a_column_tells_it_from_the_words_of_another() {
        let text = "Firma        Ort        Telefon    E-Mail   Betrag\nGroß Werk  1 Köln       22 100 200 a@b.de  2343,73\n\
            Köhler AG 2  Bad Homsen 33 200 300 ab@b.de  454,69\nGroß Werk  3 Trier      44 100 200 a@b.de  1012,00\n\
            Gebr. Jung 4 Bad Homsen 55 200 300 c@b.de  1343,10\nGroß Werk  5 Trier      66 100 200 d@b.de   113,00\n";
        let rows = rows(text).expect("a table");
        assert_eq!(rows[0], ["Firma", "Ort", "Telefon", "E-Mail", "Betrag"]);
        assert_eq!(rows[2], ["Köhler AG 2", "Bad Homsen", "33 200 300", "ab@b.de", "454,69"]);
    }

    #[test]
    fn what_may_be_prose_is_none() {
        for text in [
            "Jan Kowalski\nAnna Nowak\nEwa Lis\n",
            "Name   City   Fee\nAcme Brothers Ltd London 5\nBolt   Paris  7\nCore   Rome   9\n",
            "Two  words\nand  more\n",
            "-   ALA: [a] and [b]\n-   BGN 1: [c]\n-   BS 2979: [d] and [e]\n-   GOST: [f]\n-   ICAO: [g]\n-   ISO: [h] and [i] or\nUzbek:\n-   UZ: [j]\n",
            "    an indented\n    piece of\n    some text\n    of one column\n    and no more\n    than that\n",
            "a\t  b  c\nd\t  e  f\ng\t  h  i\n",
            "",
        ] {
            assert_eq!(ruled(text).or_else(|| columns(text, true)), None, "{text}");
        }
    }
}
