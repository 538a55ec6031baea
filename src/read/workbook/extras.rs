//! What hangs on the cells of an xlsx workbook: comments, and where hyperlinks lead.
//!
//! The parts are found by the relationships between them: workbook to sheets, sheet to comments. Whatever is broken here costs no
//! cell: it is left out.

use std::collections::BTreeMap;
use std::io::Read;

use calamine::{Dimensions, Hyperlink};
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;

use super::package::{Package, attribute, each_element};
use crate::read::grid::{Note, NoteKind};

/// Notes of a sheet that are kept.
pub(super) const MOST: usize = 200_000;
/// Cells that one link may stand on.
const MOST_CELLS: u64 = 1_000;

/// A note with its place: row and column, from 0.
pub(super) type Placed = ((u32, u32), Note);

/// The parts of a workbook beside its sheets.
pub(super) struct Extras<'a> {
    package: Option<Package<'a>>,
    /// The part of each sheet, by the sheet's name.
    sheets: BTreeMap<String, String>,
}

impl<'a> Extras<'a> {
    /// Finds the parts of the sheets.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut extras = Self { package: Package::open(bytes), sheets: BTreeMap::new() };
        let Some(package) = &mut extras.package else { return extras };
        let targets: BTreeMap<String, String> =
            package.relations("xl/workbook.xml").into_iter().map(|r| (r.id, r.target)).collect();
        let workbook = package.text("xl/workbook.xml").unwrap_or_default();
        each_element(&workbook, |element| {
            if element.local_name().as_ref() == "sheet"
                && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "id"))
                && let Some(target) = targets.get(&id)
            {
                extras.sheets.insert(name, target.clone());
            }
        });
        extras
    }

    /// The comments of a sheet, and whether it has hyperlinks.
    pub(super) fn of_sheet(&mut self, name: &str) -> (Vec<Placed>, bool) {
        let (Some(part), Some(package)) = (self.sheets.get(name), &mut self.package) else {
            return (Vec::new(), false);
        };
        let mut notes = Vec::new();
        let mut has_links = false;
        for relation in package.relations(part) {
            if relation.kind.ends_with("/comments") {
                notes.extend(comments(&package.text(&relation.target).unwrap_or_default()));
            }
            has_links |= relation.kind.ends_with("/hyperlink");
        }
        notes.truncate(MOST);
        (notes, has_links)
    }

    /// Which of some words a sheet's part may hold; all of them where that cannot be told.
    pub(super) fn may_hold<const N: usize>(&mut self, name: &str, words: [&[u8]; N]) -> [bool; N] {
        let unknown = [true; N];
        let (Some(part), Some(package)) = (self.sheets.get(name), &mut self.package) else {
            return unknown;
        };
        let Some(mut file) = package.stream(part) else { return unknown };
        let finders = words.map(memchr::memmem::Finder::new);
        let longest = words.iter().map(|word| word.len()).max().unwrap_or(0);
        let mut found = [false; N];
        let mut window = vec![0; 1 << 16];
        let mut kept = 0;
        loop {
            let Some(free) = window.get_mut(kept..) else { return unknown };
            let Ok(read) = file.read(free) else { return unknown };
            let filled = kept + read;
            for (finder, found) in finders.iter().zip(&mut found).filter(|(_, found)| !**found) {
                *found = finder.find(window.get(..filled).unwrap_or_default()).is_some();
            }
            if read == 0 || found.iter().all(|found| *found) {
                return found;
            }
            // what is sought may lie across two windows
            let start = filled.saturating_sub(longest);
            window.copy_within(start..filled, 0);
            kept = filled - start;
        }
    }
}

/// The comments of a part, without the name of the author that Excel writes into their first line.
fn comments(text: &str) -> Vec<Placed> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut comments = Vec::new();
    let mut current: Option<((u32, u32), String)> = None;
    let mut in_text = false;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "comment" => {
                    let at = attribute(&element, "ref").and_then(|place| position(&place));
                    current = at.map(|at| (at, String::new()));
                }
                "t" => in_text = true,
                _ => {}
            },
            Event::Text(piece) if in_text => {
                if let Some((_, text)) = &mut current {
                    text.push_str(&piece.xml10_content());
                }
            }
            Event::CData(piece) if in_text => {
                if let Some((_, text)) = &mut current {
                    text.push_str(&piece.xml10_content());
                }
            }
            Event::GeneralRef(name) if in_text => {
                if let Some((_, text)) = &mut current {
                    match name.resolve_char_ref() {
                        Ok(Some(character)) => text.push(character),
                        _ => text.push_str(resolve_xml_entity(&name).unwrap_or_default()),
                    }
                }
            }
            Event::End(element) => match element.local_name().as_ref() {
                "t" => in_text = false,
                "comment" => {
                    if let Some((at, text)) = current.take().filter(|(_, text)| !text.trim().is_empty()) {
                        let text = text.trim().to_owned();
                        comments.push((at, Note { kind: NoteKind::Comment, text }));
                    }
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    comments
}

/// `B3` as row and column, from 0.
fn position(place: &str) -> Option<(u32, u32)> {
    let digits = place.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = place.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        let value = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(value)
    })?;
    Some((number.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// Where links lead that do not say it in their cells; `shown` gives a cell's text.
pub(super) fn links(links: &[Hyperlink], shown: &dyn Fn(u32, u32) -> Option<String>) -> Vec<Placed> {
    let targets = links.iter().filter_map(|link| Some((&link.range, link.target.as_deref()?)));
    targets.flat_map(|(range, target)| links_over(range, target, shown)).take(MOST).collect()
}

/// Where the cells of a range lead that do not say it themselves.
pub(super) fn links_over(
    range: &Dimensions,
    target: &str,
    shown: &dyn Fn(u32, u32) -> Option<String>,
) -> impl Iterator<Item = Placed> {
    cells(range).filter_map(move |at| link(at, target, shown))
}

/// Where a link leads, unless the cell says it itself.
pub(super) fn link(at: (u32, u32), link: &str, shown: &dyn Fn(u32, u32) -> Option<String>) -> Option<Placed> {
    let (kind, text) = target(link)?;
    let cell = shown(at.0, at.1)?;
    (!cell.to_lowercase().contains(&bare(&text).to_lowercase())).then_some((at, Note { kind, text }))
}

fn cells(range: &Dimensions) -> impl Iterator<Item = (u32, u32)> {
    let (top, left) = range.start;
    let (bottom, right) = range.end;
    let area = (u64::from(bottom.saturating_sub(top)) + 1) * (u64::from(right.saturating_sub(left)) + 1);
    let rows = if area <= MOST_CELLS { top..bottom.saturating_add(1) } else { 0..0 };
    rows.flat_map(move |row| (left..=right).map(move |column| (row, column)))
}

/// What a link's target is: `mailto:jan@firma.pl?subject=…` is an e-mail address.
fn target(target: &str) -> Option<(NoteKind, String)> {
    let (scheme, rest) = target.split_once(':')?;
    let (kind, text) = match scheme.to_ascii_lowercase().as_str() {
        "mailto" => (NoteKind::Email, rest.split('?').next().unwrap_or_default()),
        "tel" | "callto" | "sip" => (NoteKind::Phone, rest),
        "http" | "https" => (NoteKind::Link, target),
        _ => return None,
    };
    let text = text.trim().replace("%40", "@").replace("%20", " ");
    (!text.is_empty()).then_some((kind, text))
}

/// A target without what people leave out when they write it.
fn bare(text: &str) -> &str {
    let text = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    text.strip_prefix("www.").unwrap_or(text).trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read() {
        assert_eq!(position("B3"), Some((2, 1)));
        assert_eq!(position("AA10"), Some((9, 26)));
        assert_eq!(position("3B"), None);
        assert_eq!(position("B0"), None);
        assert_eq!(position("ZZZZZZZZZZZZ1"), None);
    }

    #[test]
    fn targets_are_told_apart() {
        assert_eq!(
            target("mailto:jan@firma.pl?subject=Oferta"),
            Some((NoteKind::Email, "jan@firma.pl".to_owned()))
        );
        assert_eq!(target("tel:+48601602603"), Some((NoteKind::Phone, "+48601602603".to_owned())));
        assert_eq!(target("file:///C:/a.xls"), None);
        assert_eq!(bare("https://www.firma.pl/"), "firma.pl");
    }

    #[test]
    fn comments_keep_their_letters() {
        let found = comments(
            "<comments><authors><author>x</author></authors><commentList><comment ref=\"C2\"><text>\
             <r><t>płaci &amp; dzwoni</t></r><r><t xml:space=\"preserve\"> rano</t></r></text></comment></commentList></comments>",
        );
        let texts: Vec<((u32, u32), &str)> =
            found.iter().map(|(at, note)| (*at, note.text.as_str())).collect();
        assert_eq!(texts, [((1, 2), "płaci & dzwoni rano")]);
    }
}
