//! What hangs on the cells of an xlsx workbook: comments, and where hyperlinks lead.
//!
//! The parts are found by the relationships between them (ECMA-376 part 2, open packaging conventions): workbook to sheets, sheet to
//! comments. Whatever is broken here costs no cell: it is left out.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Dimensions, Hyperlink};
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::read::grid::{Note, NoteKind};

/// How large a part may be to be looked at, in bytes unpacked.
const LARGEST: u64 = 1 << 26;
/// Notes of a sheet that are kept.
const MOST: usize = 200_000;
/// Cells that one link may stand on.
const MOST_CELLS: u64 = 1_000;

/// A note with its place: row and column, from 0.
pub(super) type Placed = ((u32, u32), Note);

/// The parts of a workbook beside its sheets.
pub(super) struct Extras<'a> {
    archive: Option<ZipArchive<Cursor<&'a [u8]>>>,
    /// The part of each sheet, by the sheet's name.
    sheets: BTreeMap<String, String>,
}

/// What a relationship leads to.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl<'a> Extras<'a> {
    /// Finds the parts of the sheets.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut extras = Self { archive: ZipArchive::new(Cursor::new(bytes)).ok(), sheets: BTreeMap::new() };
        let targets: BTreeMap<String, String> =
            extras.relations("xl/workbook.xml").into_iter().map(|r| (r.id, r.target)).collect();
        let workbook = extras.part("xl/workbook.xml").unwrap_or_default();
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
        let Some(part) = self.sheets.get(name).cloned() else { return (Vec::new(), false) };
        let mut notes = Vec::new();
        let mut has_links = false;
        for relation in self.relations(&part) {
            if relation.kind.ends_with("/comments") {
                notes.extend(comments(&self.part(&relation.target).unwrap_or_default()));
            }
            has_links |= relation.kind.ends_with("/hyperlink");
        }
        notes.truncate(MOST);
        (notes, has_links)
    }

    /// Which of some words a sheet's part may hold; all of them where that cannot be told.
    pub(super) fn may_hold<const N: usize>(&mut self, name: &str, words: [&[u8]; N]) -> [bool; N] {
        let unknown = [true; N];
        let (Some(part), Some(archive)) = (self.sheets.get(name), self.archive.as_mut()) else {
            return unknown;
        };
        let Ok(mut file) = archive.by_name(part) else { return unknown };
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

    /// The text of a part.
    fn part(&mut self, name: &str) -> Option<String> {
        let file = self.archive.as_mut()?.by_name(name).ok()?;
        let mut text = String::new();
        (file.size() <= LARGEST).then(|| file.take(LARGEST).read_to_string(&mut text).ok()).flatten()?;
        Some(text)
    }

    /// The relationships of a part, their targets as paths in the archive.
    fn relations(&mut self, part: &str) -> Vec<Relation> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let text = self.part(&format!("{folder}/_rels/{file}.rels")).unwrap_or_default();
        let mut relations = Vec::new();
        each_element(&text, |element| {
            if element.local_name().as_ref() == "Relationship"
                && let (Some(id), Some(kind), Some(target)) =
                    (attribute(element, "Id"), attribute(element, "Type"), attribute(element, "Target"))
            {
                relations.push(Relation { id, kind, target: resolved(folder, &target) });
            }
        });
        relations
    }
}

/// A path of the archive, given relative to a folder.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in target.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Calls `take` for each element that begins, up to the first mistake.
fn each_element(text: &str, mut take: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => take(&element),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// An attribute by its name without prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|a| a.key.local_name().as_ref() == name)?;
    unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
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
    let places = targets.flat_map(|(range, target)| cells(range).map(move |at| (at, target)));
    places.filter_map(|(at, target)| link(at, target, shown)).take(MOST).collect()
}

/// Where a link leads, unless the cell says it itself.
pub(super) fn link(at: (u32, u32), link: &str, shown: &dyn Fn(u32, u32) -> Option<String>) -> Option<Placed> {
    let (kind, text) = target(link)?;
    let cell = shown(at.0, at.1)?;
    (!cell.to_lowercase().contains(&bare(&text).to_lowercase())).then_some((at, Note { kind, text }))
}

/// Where a formula `HYPERLINK("https://…", "…")` leads, if it says so itself.
pub(super) fn linked_by_formula(formula: &str) -> Option<String> {
    let start = formula.trim_start_matches(['=', '+', ' ']);
    let start = start.strip_prefix("of:=").unwrap_or(start);
    let name = start.get(..10).filter(|name| name.eq_ignore_ascii_case("HYPERLINK(")).map(str::len)?;
    let text = start.get(name..)?.trim_start().strip_prefix('"')?;
    // a doubled quote is one; addresses hold none
    text.split('"').next().map(str::to_owned)
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
    fn places_and_paths() {
        assert_eq!(position("B3"), Some((2, 1)));
        assert_eq!(position("AA10"), Some((9, 26)));
        assert_eq!(position("3B"), None);
        assert_eq!(position("B0"), None);
        assert_eq!(position("ZZZZZZZZZZZZ1"), None);
        assert_eq!(resolved("xl/worksheets", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!(resolved("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "../../../x"), "x");
    }

    #[test]
    fn formulas_say_where_they_lead() {
        let found = |formula| linked_by_formula(formula);
        assert_eq!(found("HYPERLINK(\"mailto:a@b.pl\",\"pisz\")").as_deref(), Some("mailto:a@b.pl"));
        assert_eq!(found("of:=HYPERLINK(\"http://b.pl\")").as_deref(), Some("http://b.pl"));
        assert_eq!(found("HYPERLINK(A1,\"x\")"), None);
        assert_eq!(found("SUM(1;2)"), None);
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
