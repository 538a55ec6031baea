//! Packed workbooks put together part by part.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

pub const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
pub const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub const STRICT_MAIN: &str = "http://purl.oclc.org/ooxml/spreadsheetml/main";
pub const STRICT_OFFICE: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// The parts of a workbook: names and XML without its declaration.
pub struct Package {
    pub parts: Vec<(String, String)>,
}

impl Package {
    /// A workbook of one sheet, called `S`, whose part is given.
    pub fn of_sheet(sheet: &str) -> Self {
        let book = format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        );
        let links = format!(
            "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
             <Relationship Id=\"rId2\" Type=\"{OFFICE}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
             <Relationship Id=\"rId3\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
        );
        let root = format!(
            "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        );
        let parts = [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", &root),
            ("xl/workbook.xml", &book),
            ("xl/_rels/workbook.xml.rels", &links),
            ("xl/worksheets/sheet1.xml", sheet),
        ];
        Self { parts: parts.map(|(name, part)| (name.to_owned(), part.to_owned())).to_vec() }
    }

    /// A part that is there.
    pub fn part(&self, name: &str) -> String {
        self.parts.iter().find(|(known, _)| known == name).expect("a part").1.clone()
    }

    /// Sets a part, new or not.
    pub fn set(&mut self, name: &str, part: &str) {
        self.parts.retain(|(known, _)| known != name);
        self.parts.push((name.to_owned(), part.to_owned()));
    }

    pub fn rename(&mut self, from: &str, to: &str) {
        self.parts.iter_mut().filter(|(name, _)| name == from).for_each(|(name, _)| to.clone_into(name));
    }

    /// Adds a sheet of some kind behind the others.
    pub fn add_sheet(&mut self, name: &str, kind: &str, place: &str, part: &str) {
        let id = format!("rId{}", self.parts.len() + 10);
        let book = self.part("xl/workbook.xml").replace(
            "</sheets>",
            &format!("<sheet name=\"{name}\" sheetId=\"{}\" r:id=\"{id}\"/></sheets>", self.parts.len()),
        );
        self.set("xl/workbook.xml", &book);
        let link = format!(
            "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{place}\"/></Relationships>"
        );
        let links = self.part("xl/_rels/workbook.xml.rels").replace("</Relationships>", &link);
        self.set("xl/_rels/workbook.xml.rels", &links);
        self.set(&format!("xl/{place}"), part);
    }

    /// The packed workbook, each part in UTF-8.
    pub fn zipped(&self) -> Vec<u8> {
        self.zipped_as(|part| format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{part}").into_bytes())
    }

    /// The packed workbook, each part as bytes of some encoding.
    pub fn zipped_as(&self, bytes: impl Fn(&str) -> Vec<u8>) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, part) in &self.parts {
            archive.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
            archive.write_all(&bytes(part)).expect("memory");
        }
        archive.finish().expect("memory").into_inner()
    }
}
