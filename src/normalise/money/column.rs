//! Which decimal mark a column uses.

use std::collections::BTreeMap;

use super::super::text::is_placeholder;
use super::{Cell, Shape};
use crate::model::{Currency, DecimalMark};

/// What a column of amounts is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnAmounts {
    /// The mark before the decimals.
    pub mark: DecimalMark,
    /// Whether no value told the marks apart, so that the mark is a guess.
    pub ambiguous: bool,
    /// The currency that most values name.
    pub currency: Option<Currency>,
}

/// Decides over a whole column; `None` where most values are no numbers.
///
/// Only values that allow one reading vote: `12,50` for the comma, `1.234.567` for it too, since the full stop parts
/// thousands. A column that has only `1.234` and the like is ambiguous; three digits are then taken for thousands.
#[must_use]
pub fn column_amounts<'a>(values: impl Iterator<Item = &'a str>) -> Option<ColumnAmounts> {
    let (mut filled, mut numbers, mut point, mut comma) = (0_usize, 0_usize, 0_usize, 0_usize);
    let (mut either_point, mut either_comma) = (0_usize, 0_usize);
    let mut currencies: BTreeMap<Currency, usize> = BTreeMap::new();
    for value in values.filter(|value| !is_placeholder(value)) {
        filled += 1;
        let Some(cell) = Cell::read(value) else { continue };
        let shape = cell.shape();
        if shape == Shape::None {
            continue;
        }
        numbers += 1;
        if let Some(currency) = cell.currency {
            *currencies.entry(currency).or_default() += 1;
        }
        match shape {
            Shape::Decimal(at) if cell.mark_at(at) == Some(DecimalMark::Point) => point += 1,
            Shape::Decimal(_) => comma += 1,
            Shape::Either(at) if cell.mark_at(at) == Some(DecimalMark::Point) => either_point += 1,
            Shape::Either(_) => either_comma += 1,
            Shape::Plain if cell.number.contains('.') => comma += 1,
            Shape::Plain if cell.number.contains(',') => point += 1,
            Shape::Plain | Shape::None => {}
        }
    }
    if numbers == 0 || numbers * 2 < filled {
        return None;
    }
    let told = point != comma;
    let mark = if told && point > comma || !told && either_comma > either_point {
        DecimalMark::Point
    } else if told || either_point > 0 {
        DecimalMark::Comma
    } else {
        DecimalMark::Point
    };
    let ambiguous = !told && either_point + either_comma > 0;
    let currency =
        currencies.iter().max_by(|(a, x), (b, y)| x.cmp(y).then(b.cmp(a))).map(|(currency, _)| *currency);
    Some(ColumnAmounts { mark, ambiguous, currency })
}
