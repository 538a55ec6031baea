//! A case while it is put together, and the values it is made of.

use jiff::civil::Date;

use crate::config::{ConsolidateSettings, Settings};
use crate::consolidate::{Understood, consolidate, ledger};
use crate::model::{
    Address, Attachment, Base, CellType, Client, Column, ColumnMeaning, CompanyName, Country, Email,
    EmailClass, Field, Format, Intake, LegalForm, Linkage, Origin, PersonName, Phone, PhoneKind, Record,
    RecordId, RecordRole, RowNumber, Said, Source, SourceId, Table, TableContext, TableId, TableKind, TaxId,
    TaxScheme, Understanding, Validity, ValueFormat,
};

/// A case while it is put together.
#[derive(Clone, Default)]
pub(super) struct Case {
    pub(super) sources: Vec<Source>,
    pub(super) tables: Vec<Table>,
    pub(super) understandings: Vec<Understanding>,
    pub(super) intake: Intake,
    pub(super) linkage: Linkage,
}

impl Case {
    /// The header of the column in which a client's rows say a text that it does not show, and why.
    pub(super) fn kept(&self, client: &Client, text: &str) -> Option<(String, &'static str)> {
        client.alternatives.iter().find_map(|kept| {
            let column = self.tables.get(kept.origin.table.index())?.columns.get(kept.column as usize)?;
            let is_text = column.cell(kept.origin.row) == Some(text);
            is_text.then(|| (column.header.clone(), kept.why.code))
        })
    }

    pub(super) fn table(
        &mut self,
        path: &str,
        kind: TableKind,
        columns: &[(&str, Option<Field>)],
        rows: &[&[&str]],
    ) -> TableId {
        let table = TableId(u32::try_from(self.tables.len()).unwrap());
        let source = SourceId(table.0);
        self.sources.push(Source {
            path: path.to_owned(),
            location: path.into(),
            format: Format::Text,
            bytes: 0,
            sha256: String::new(),
            error: None,
            issues: Vec::new(),
        });
        let column = |at: usize, header: &str| {
            let cells = rows.iter().map(|row| row.get(at).copied().filter(|cell| !cell.is_empty()));
            Column { header: header.to_owned(), cells: cells.collect(), types: None::<Vec<CellType>> }
        };
        self.tables.push(Table {
            source,
            sheet: String::new(),
            hidden: false,
            dialect: None,
            titles: Vec::new(),
            header_rows: vec![RowNumber(1)],
            columns: columns.iter().enumerate().map(|(at, (header, _))| column(at, header)).collect(),
            rows: (2..).take(rows.len()).map(RowNumber).collect(),
            outside: Vec::new(),
            issues: Vec::new(),
        });
        let meaning = |field: &Option<Field>| ColumnMeaning {
            field: *field,
            confidence: 1.0,
            alternatives: Vec::new(),
            why: Said::verbatim(String::new()),
            format: ValueFormat::default(),
        };
        self.understandings.push(Understanding {
            table,
            kind,
            confidence: 1.0,
            why: Said::verbatim(String::new()),
            columns: columns.iter().map(|(_, field)| meaning(field)).collect(),
            context: TableContext::default(),
            issues: Vec::new(),
        });
        table
    }

    pub(super) fn record(
        &mut self,
        table: TableId,
        row: u32,
        cluster: u32,
        fill: impl FnOnce(&mut Record),
    ) -> RecordId {
        let mut record = Record::empty(Origin { table, row }, RecordRole::Client);
        fill(&mut record);
        self.push(record, Some(cluster), None)
    }

    pub(super) fn party(
        &mut self,
        table: TableId,
        row: u32,
        role: RecordRole,
        cluster: Option<u32>,
    ) -> RecordId {
        let how = Said::verbatim("same name");
        let attached = cluster.map(|cluster| Attachment { cluster, how, probability: 1.0 });
        self.push(Record::empty(Origin { table, row }, role), None, attached)
    }

    pub(super) fn push(
        &mut self,
        record: Record,
        cluster: Option<u32>,
        attached: Option<Attachment>,
    ) -> RecordId {
        let id = RecordId(u32::try_from(self.intake.records.len()).unwrap());
        self.intake.records.push(record);
        self.linkage.cluster.push(cluster);
        self.linkage.probability.push(1.0);
        self.linkage.attached.push(attached);
        id
    }

    pub(super) fn base(&self) -> Base {
        self.base_by(&Settings::default().consolidate)
    }

    pub(super) fn base_by(&self, settings: &ConsolidateSettings) -> Base {
        let understood = Understood {
            sources: &self.sources,
            tables: &self.tables,
            understandings: &self.understandings,
            intake: &self.intake,
        };
        consolidate(&understood, &self.linkage, None, settings)
    }

    pub(super) fn check(&self, base: &Base) -> Result<(), crate::Error> {
        ledger::check(&self.sources, &self.tables, &self.understandings, &self.intake, base)
    }
}

pub(super) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(super) fn company(
    display: &str,
    core: &str,
    key: &str,
    form: Option<(&str, &'static str)>,
) -> CompanyName {
    let form =
        form.map(|(display, family)| LegalForm { display: display.to_owned().into(), family, country: None });
    CompanyName::new_normal(display, core, key, form, None)
}

pub(super) fn acme(display: &str, core: &str, form: Option<(&str, &'static str)>) -> CompanyName {
    company(display, core, "zolw", form)
}

pub(super) fn someone(given: Option<&str>, family: &str, display: &str, key: &str) -> PersonName {
    PersonName {
        given: given.map(Into::into),
        middle: None,
        family: Some(family.into()),
        title: None,
        display: display.into(),
        key: key.into(),
        root_key: "".into(),
        consonants: "".into(),
    }
}

pub(super) fn phone(number: u64, kind: PhoneKind) -> Phone {
    Phone::new_normal(number, None, kind, Some(Country::PL))
}

pub(super) fn email(address: &str, class: EmailClass) -> Email {
    Email::new_normal(address.to_owned(), class, "zolw.pl")
}

pub(super) fn nip(number: &str, validity: Validity) -> TaxId {
    TaxId::new_normal(Some(Country::PL), TaxScheme::PlNip, number.to_owned(), validity)
}

pub(super) fn city(name: &str, street: Option<&str>) -> Address {
    Address {
        country: Some(Country::PL),
        city: Some(name.into()),
        city_key: name.to_lowercase().into(),
        street: street.map(Into::into),
        ..Address::default()
    }
}
