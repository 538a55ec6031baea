//! Records whose quotes are broken, brought back to the width of all others.

use super::records::Cell;

/// Joins the cells into which a cell fell because one of its quotes is missing: `"5 135,44,x` and `5 135,44",x` each hold a cell more
/// than they should, and one cell with half a pair of quotes says which. Returns whether it did.
pub(super) fn join_torn(cells: &mut Vec<Cell>, text: &str, quote: u8, width: usize) -> bool {
    let Some(excess) = cells.len().checked_sub(width).filter(|excess| (1..=4).contains(excess) && width >= 2)
    else {
        return false;
    };
    let quote = char::from(quote);
    let mut torn = cells.iter().enumerate().filter_map(|(at, cell)| {
        let Cell::Range(range) = cell else { return None };
        let text = text.get(range.clone())?.trim();
        match (text.starts_with(quote), text.ends_with(quote)) {
            (true, false) => Some((at, at.checked_add(excess)?)),
            (false, true) => Some((at.checked_sub(excess)?, at)),
            _ => None,
        }
    });
    let (Some((first, last)), None) = (torn.next(), torn.next()) else { return false };
    let (Some(Cell::Range(start)), Some(Cell::Range(end))) = (cells.get(first), cells.get(last)) else {
        return false;
    };
    let joined = Cell::Range(start.start..end.end);
    cells.splice(first..=last, [joined]);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str, width: usize) -> Vec<&str> {
        let mut at = 0;
        let mut cells: Vec<Cell> = text
            .split(',')
            .map(|cell| {
                let start = at;
                at += cell.len() + 1;
                Cell::Range(start..start + cell.len())
            })
            .collect();
        join_torn(&mut cells, text, b'"', width);
        let range = |cell: &Cell| match cell {
            Cell::Range(range) => range.clone(),
            Cell::Patched(_) => 0..0,
        };
        cells.iter().map(|cell| &text[range(cell)]).collect()
    }

    #[test]
    fn a_cell_with_one_quote_is_joined() {
        assert_eq!(joined("a,\"5 135,44,x", 3), ["a", "\"5 135,44", "x"]);
        assert_eq!(joined("a,5 135,44\",x", 3), ["a", "5 135,44\"", "x"]);
        assert_eq!(joined("a,5 135,44,x", 3), ["a", "5 135", "44", "x"], "nothing says where");
        assert_eq!(joined("\"a,\"b,c,d", 3), ["\"a", "\"b", "c", "d"], "two may be torn");
    }
}
