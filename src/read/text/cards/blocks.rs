//! Blocks of `key: value` with blank lines between them, LDIF (RFC 2849) among them.

use std::collections::BTreeMap;

use super::{Cards, lines};
use crate::read::base64;
use crate::read::shape::is_drawn;

/// Letters of the longest key.
const LONGEST_KEY: usize = 50;
/// Blocks that a text must have if not all of them have the same keys.
const BLOCKS: usize = 3;
/// Lines of a block at most.
const LONGEST_BLOCK: usize = 400;

/// A value with its key.
struct Entry<'a> {
    key: &'a str,
    value: String,
}

/// A run of lines without a blank one.
struct Block<'a> {
    line: u32,
    entries: Vec<Entry<'a>>,
}

/// The blocks of a text as cards, if all of it is such blocks and they share most of their keys.
pub(super) fn cards(text: &str) -> Option<Cards> {
    let mark = [':', '='].into_iter().find(|mark| {
        lines(text)
            .map(|(_, line)| line)
            .filter(|line| !is_between(line))
            .take(2)
            .filter_map(|line| parted(line, *mark))
            .count()
            == 2
    })?;
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut within = false;
    for (number, line) in lines(text) {
        if is_between(line) {
            within = false;
            continue;
        }
        // a folded line goes on with the value above
        if let (true, Some(more), Some(last)) = (
            within,
            line.strip_prefix([' ', '\t']),
            blocks.last_mut().and_then(|block| block.entries.last_mut()),
        ) {
            last.value.push_str(more);
            continue;
        }
        let (key, value) = parted(line, mark)?;
        if !within {
            // most texts are settled by their first blocks
            if blocks.len() == 8 && !are_alike(&blocks) {
                return None;
            }
            within = true;
            blocks.push(Block { line: number, entries: Vec::new() });
        }
        let block = blocks.last_mut()?;
        block.entries.push(Entry { key, value: value.to_owned() });
        if block.entries.len() > LONGEST_BLOCK {
            return None;
        }
    }
    are_alike(&blocks).then(|| {
        let mut cards = Cards::default();
        for block in blocks {
            cards.begin(block.line);
            for Entry { key, value } in block.entries {
                let value = value.trim();
                let decoded = value
                    .strip_prefix(':')
                    .and_then(|coded| String::from_utf8(base64::decode(coded.trim().bytes())?).ok());
                cards.add(key, decoded.as_deref().unwrap_or(value));
            }
        }
        cards
    })
}

/// Whether a line stands between blocks: a blank one, or one drawn with signs.
fn is_between(line: &str) -> bool {
    line.trim().is_empty() || (line.len() >= 3 && is_drawn(line.trim()))
}

/// A key and what follows the mark behind it.
fn parted(line: &str, mark: char) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(mark)?;
    let key = key.trim();
    let is_key = key.starts_with(char::is_alphabetic)
        && key.chars().count() <= LONGEST_KEY
        && !key.contains([';', '\t', '|', ',', '"', '{', '<'])
        && key.split_whitespace().count() <= 5;
    // a value stands apart from its mark, but for an empty one and base64: no time and no address does
    let is_value = value.is_empty() || value.starts_with([' ', '\t', ':']) || mark == '=';
    (is_key && is_value).then_some((key, value))
}

/// Whether there are several blocks of several lines each that share most of their keys.
fn are_alike(blocks: &[Block<'_>]) -> bool {
    let mut keys: BTreeMap<&str, usize> = BTreeMap::new();
    let mut lines = 0_usize;
    for block in blocks {
        let mut own: Vec<&str> = block.entries.iter().map(|entry| entry.key).collect();
        own.sort_unstable();
        own.dedup();
        for key in own {
            *keys.entry(key).or_default() += 1;
            lines += 1;
        }
    }
    let several = blocks.iter().filter(|block| block.entries.len() >= 2).count();
    let common: usize = keys.values().filter(|count| **count * 2 > blocks.len()).sum();
    let same = keys.values().all(|count| *count == blocks.len());
    several * 10 >= blocks.len() * 9
        && common * 10 >= lines * 6
        && (blocks.len() >= BLOCKS || (blocks.len() == 2 && same && keys.len() >= 3))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cells, table};

    #[test]
    fn blocks_that_share_their_keys_are_cards() {
        let text = "Nazwa: Łąka SA\nMiasto: Łódź\nTel.: +48 601\n\nNazwa: Bór\nMiasto: Ełk\n\n\nNazwa: Staw\nTel.: 22: 33\n";
        let (names, rows) = table(text).expect("cards");
        assert_eq!(names, ["Nazwa", "Miasto", "Tel."]);
        assert_eq!(rows[0], (1, cells(&["Łąka SA", "Łódź", "+48 601"])));
        assert_eq!(rows[2], (9, cells(&["Staw", "", "22: 33"])));
        assert_eq!(table(&"Name: Anna\nCity: York\n\n".repeat(20)).expect("cards").1.len(), 20);
    }

    #[test]
    fn ldif_is_folded_and_coded() {
        let text = "dn: cn=a\ncn:: xYHEhWth\nmail: a@\n b.example\nmail: c@d.example\n\ndn: cn=b\ncn: Bob\nmail: b@b.example\n\n\
            dn: cn=c\ncn: Eve\nmail: e@b.example\n";
        let (names, rows) = table(text).expect("cards");
        assert_eq!(names, ["dn", "cn", "mail"]);
        assert_eq!(rows[0], (1, cells(&["cn=a", "Łąka", "a@b.example; c@d.example"])));
        assert_eq!(rows[1].0, 7);
    }
}
