//! Lines that keep to another delimiter or quote than the rest.

use super::dialect::Choice;
use super::records::{Dialect, Records};
use crate::read::shape::shape;

/// The dialect of a line that keeps to another delimiter or quote than the rest: the only one that makes as many cells of it as
/// all other records have.
pub(super) fn stray_dialect(line: &str, cells: usize, choice: &Choice) -> Option<Dialect> {
    if choice.width < 2 {
        return None;
    }
    let mut pieces = Vec::new();
    let mut fits = |dialect: &Dialect| {
        let mut records = Records::new(line, dialect);
        let whole = records.next(&mut pieces).is_some() && records.last().end == line.len();
        whole
            && pieces.len() == choice.width
            && (dialect.quote == choice.dialect.quote || records.quoted * 2 > pieces.len())
    };
    let trimmed = line.trim_end_matches(['\r', '\n']);
    let other_quote = if choice.dialect.quote == b'"' { b'\'' } else { b'"' };
    let wrapped = trimmed.len() > 1
        && trimmed.as_bytes().first() == Some(&other_quote)
        && trimmed.as_bytes().last() == Some(&other_quote);
    if wrapped {
        let dialect = Dialect { quote: other_quote, ..choice.dialect.clone() };
        if fits(&dialect) {
            return Some(dialect);
        }
    }
    if cells == choice.width {
        return None;
    }
    // a space must make many cells of one, and values among them: any prose has as many words now and then
    let may = |delimiter: &str| match delimiter {
        " " => choice.width >= 6 && cells == 1 && is_half_values(trimmed, choice),
        _ => choice.width >= 3,
    };
    [";", ",", "\t", "|", " "]
        .into_iter()
        .filter(|delimiter| delimiter.as_bytes() != choice.dialect.delimiter)
        .filter(|delimiter| may(delimiter) && line.contains(delimiter))
        .map(|delimiter| Dialect { delimiter: delimiter.as_bytes().to_vec(), ..choice.dialect.clone() })
        .find(|dialect| fits(dialect))
}

/// Whether at least half of what stands between the blanks of a line are values or begin with a quote.
fn is_half_values(line: &str, choice: &Choice) -> bool {
    let quote = char::from(choice.dialect.quote);
    let (mut values, mut pieces) = (0_usize, 0_usize);
    for piece in line.split(' ') {
        pieces += 1;
        values += usize::from(piece.starts_with(quote) || shape(piece).is_value());
    }
    values * 2 >= pieces
}
