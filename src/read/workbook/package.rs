//! A workbook packed as Open XML: its parts, and the relationships that lead from one to another (ECMA-376 part 2, open packaging
//! conventions). The names of parts tell no capitals from small letters, and some programs write backslashes.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::read::ZipFile;

/// How large a part may be to be looked at as a whole, in bytes unpacked.
const LARGEST: u64 = 1 << 26;

/// The parts of a workbook.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The position of each part, by its name in small letters.
    places: BTreeMap<String, usize>,
}

/// What a relationship leads to.
pub(super) struct Relation {
    pub(super) id: String,
    pub(super) kind: String,
    /// The path of a part, or an address outside the workbook.
    pub(super) target: String,
}

impl<'a> Package<'a> {
    /// The parts in an archive; none if the bytes are no archive.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let places = (0..archive.len())
            .filter_map(|at| Some((plain(&archive.name_for_index(at)?.ok()?), at)))
            .collect();
        Some(Self { archive, places })
    }

    /// A part to be read.
    pub(super) fn stream(&mut self, name: &str) -> Option<ZipFile<'_, Cursor<&'a [u8]>>> {
        self.archive.by_index(*self.places.get(&plain(name))?).ok()
    }

    /// The bytes of a part; of a broken one those that can be read.
    pub(super) fn bytes(&mut self, name: &str) -> Option<Vec<u8>> {
        let file = self.stream(name)?;
        let mut bytes = Vec::new();
        if file.size() <= LARGEST {
            // what was read before the part broke off counts
            let _ = file.take(LARGEST).read_to_end(&mut bytes);
        }
        Some(bytes)
    }

    /// The text of a part.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let file = self.stream(name)?;
        let mut text = String::new();
        (file.size() <= LARGEST).then(|| file.take(LARGEST).read_to_string(&mut text).ok()).flatten()?;
        Some(text)
    }

    /// The relationships of a part.
    pub(super) fn relations(&mut self, part: &str) -> Vec<Relation> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let text = self.text(&format!("{folder}/_rels/{file}.rels")).unwrap_or_default();
        let mut relations = Vec::new();
        each_element(&text, |element| {
            if element.local_name().as_ref() == "Relationship"
                && let (Some(id), Some(kind), Some(target)) =
                    (attribute(element, "Id"), attribute(element, "Type"), attribute(element, "Target"))
            {
                let is_outside = attribute(element, "TargetMode").is_some_and(|mode| mode == "External");
                let target = if is_outside { target } else { resolved(folder, &target) };
                relations.push(Relation { id, kind, target });
            }
        });
        relations
    }
}

/// The name of a part as it is compared.
fn plain(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
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
pub(super) fn each_element(text: &str, mut take: impl FnMut(&BytesStart<'_>)) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved() {
        assert_eq!(resolved("xl/worksheets", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!(resolved("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "../../../x"), "x");
        assert_eq!(plain("/XL\\Workbook.BIN"), "xl/workbook.bin");
    }
}
