//! One row to one record.

mod kind;
mod names;
mod place;
mod status;

use compact_str::CompactString;
use thin_vec::ThinVec;

use super::memo::Memo;
use super::plan::Plan;
use super::{findings, free_text, home, mentioned, promise, registers};
use crate::model::{
    ClientKind, Country, DatedNote, Field, Issue, PersonName, Place, Record, RecordRole, StatusWord,
    TaxScheme, Unplaced,
};
use crate::normalise::{Parsed, bank, email, person, phone, tax_id, text, web, without_fraction, words};

/// Reads a row of a client table, or the client that a row of another table names; with what was noticed on the way.
pub(super) fn draft<'a>(
    plan: &'a Plan<'a>,
    row: u32,
    role: RecordRole,
    memo: &mut Memo<'a>,
) -> (Record, Vec<Issue>) {
    let mut draft = Draft::new(plan, row, role, memo);
    for (column, field, written) in plan.cells(row) {
        draft.take(column, field, written);
    }
    if role == RecordRole::Client {
        draft.keep_extras(row);
    }
    draft.finish()
}

/// Parts that make one value together, or must wait until the row's country is known.
#[derive(Default)]
struct Parts<'a> {
    company: Vec<(usize, &'a str)>,
    legal_form: Option<&'a str>,
    phones: Vec<(usize, &'a str, Field)>,
    ids: Vec<(usize, &'a str, Option<TaxScheme>)>,
    accounts: Vec<(usize, &'a str)>,
    full_names: Vec<(usize, &'a str)>,
    given: Option<&'a str>,
    middle: Option<&'a str>,
    family: Option<&'a str>,
    title: Option<&'a str>,
    country: Option<(usize, &'a str)>,
    region: Option<&'a str>,
    city: Option<&'a str>,
    postal_code: Option<(usize, &'a str)>,
    street: Option<(usize, &'a str)>,
    house: Option<&'a str>,
    full_address: Option<(usize, &'a str)>,
    notes: Vec<&'a str>,
}

struct Draft<'a, 'm> {
    plan: &'a Plan<'a>,
    memo: &'m mut Memo<'a>,
    record: Record,
    parts: Parts<'a>,
    issues: Vec<Issue>,
}

impl<'a, 'm> Draft<'a, 'm> {
    fn new(plan: &'a Plan<'a>, row: u32, role: RecordRole, memo: &'m mut Memo<'a>) -> Self {
        Self {
            plan,
            memo,
            record: Record::empty(plan.origin(row), role),
            parts: Parts::default(),
            issues: Vec::new(),
        }
    }

    /// Columns that fit no field go along as they are: they may still tell records apart.
    fn keep_extras(&mut self, row: u32) {
        for (column, written) in self.plan.extras(row) {
            let column = u32::try_from(column).unwrap_or(u32::MAX);
            self.record.unplaced.push(Unplaced {
                column,
                field: None,
                text: written.to_owned(),
                code: "extra_column",
            });
        }
    }

    /// Sorts a cell to where it belongs. Values that need no company of others are read at once.
    fn take(&mut self, column: usize, field: Field, written: &'a str) {
        if text::is_placeholder(written) {
            return;
        }
        let parts = &mut self.parts;
        match field {
            Field::CompanyName | Field::LegalName => parts.company.push((column, written)),
            Field::LegalForm => parts.legal_form = parts.legal_form.or(Some(written)),
            Field::ContactFullName => parts.full_names.push((column, written)),
            Field::ContactFirstName => parts.given = parts.given.or(Some(written)),
            Field::ContactMiddleName => parts.middle = parts.middle.or(Some(written)),
            Field::ContactLastName => parts.family = parts.family.or(Some(written)),
            Field::Salutation => parts.title = parts.title.or(Some(written)),
            Field::Phone | Field::Mobile | Field::PhoneOther | Field::Fax => {
                parts.phones.push((column, written, field));
            }
            Field::BankAccount => parts.accounts.push((column, written)),
            Field::Country => parts.country = parts.country.or(Some((column, written))),
            Field::Region => parts.region = parts.region.or(Some(written)),
            Field::City => parts.city = parts.city.or(Some(written)),
            Field::PostalCode => parts.postal_code = parts.postal_code.or(Some((column, written))),
            Field::Street if parts.street.is_none() => parts.street = Some((column, written)),
            // a second line of the address, kept and compared by itself
            Field::Street => self.keep_apart(column, field, written),
            Field::HouseNumber => parts.house = parts.house.or(Some(written)),
            Field::FullAddress => parts.full_address = parts.full_address.or(Some((column, written))),
            Field::Notes | Field::NextStep => parts.notes.push(written),
            Field::Email => self.take_emails(column, written),
            Field::Website => self.take_websites(column, written),
            Field::Messenger if phone::looks_like(written) => parts.phones.push((column, written, field)),
            _ if field.is_tax_id() => parts.ids.push((column, written, tax_id::scheme_of(field))),
            _ => self.take_attribute(column, field, written),
        }
    }

    fn take_attribute(&mut self, column: usize, field: Field, written: &'a str) {
        let record = &mut self.record;
        let keep = |slot: &mut Option<CompactString>| {
            if slot.is_none() {
                *slot = Some(text::clean(written).into());
            }
        };
        match field {
            Field::Position => keep(&mut record.position),
            Field::Source => keep(&mut record.channel),
            Field::Owner => keep(&mut record.owner),
            Field::Industry => keep(&mut record.activity),
            Field::Size => keep(&mut record.size),
            Field::RefusalReason => keep(&mut record.refusal_reason),
            Field::Tags => {
                record.tags.extend(written.split([',', ';', '|']).map(text::clean).filter(|t| !t.is_empty()));
            }
            Field::ExternalId => record.codes.push(code(written)),
            // of a client: how far an offer to it came
            Field::OrderStatus if record.role == RecordRole::Client => {
                self.take_status(column, Field::Status, written);
            }
            // of a call: what came of it, which the event tells
            Field::Status if record.role == RecordRole::InteractionParty => {}
            Field::Status | Field::ClientType => self.take_status(column, field, written),
            Field::DoNotContact => {
                // a day tells since when
                record.do_not_contact |= words::yes_no(written).unwrap_or_else(|| {
                    words::do_not_contact(written) || self.plan.date(column, written).is_some()
                });
            }
            Field::Birthday
            | Field::CreatedDate
            | Field::UpdatedDate
            | Field::LastContactDate
            | Field::InteractionDate
            | Field::NextContactDate => self.take_date(column, field, written),
            _ => {}
        }
    }

    fn take_date(&mut self, column: usize, field: Field, written: &str) {
        let date = self.plan.date(column, written);
        let record = &mut self.record;
        let slot = match field {
            Field::Birthday => &mut record.birthday,
            Field::CreatedDate => &mut record.created,
            Field::UpdatedDate => &mut record.updated,
            Field::NextContactDate => &mut record.next_contact,
            _ => &mut record.last_contact,
        };
        match date {
            Some(_) => *slot = slot.or(date),
            None => self.unplaced(column, written, "date_unreadable"),
        }
    }

    fn take_emails(&mut self, column: usize, written: &str) {
        let parsed = email::emails(written);
        let sites: Vec<String> = taken_elsewhere(&parsed, "website_in_email");
        let emails = self.keep(column, parsed);
        add_new(&mut self.record.emails, emails);
        for site in sites {
            self.take_websites(column, &site);
        }
    }

    fn take_websites(&mut self, column: usize, written: &str) {
        let parsed = web::websites(written);
        let addresses: Vec<String> = taken_elsewhere(&parsed, "email_in_website");
        let websites = self.keep(column, parsed);
        add_new(&mut self.record.websites, websites);
        for address in addresses {
            let emails = self.keep(column, email::emails(&address));
            add_new(&mut self.record.emails, emails);
        }
    }

    /// Notes what a normaliser could not place and what it noticed, and hands on the values.
    fn keep<T>(&mut self, column: usize, parsed: Parsed<T>) -> Vec<T> {
        for rest in parsed.rest {
            if !matches!(
                rest.code,
                "website_in_email" | "email_in_website" | "position_in_name" | "placeholder"
            ) {
                self.unplaced(column, &rest.text, rest.code);
            }
        }
        let place = Place::Cell(self.record.origin, u32::try_from(column).ok());
        for finding in parsed.findings {
            self.issues.push(findings::issue(&finding, place.clone()));
        }
        parsed.values
    }

    /// Tells what was noticed of a cell.
    fn found(&mut self, column: usize, finding: &str) {
        let place = Place::Cell(self.record.origin, u32::try_from(column).ok());
        self.issues.push(findings::issue(finding, place));
    }

    /// Keeps a cell that is well understood but has no place of its own in a record.
    fn keep_apart(&mut self, column: usize, field: Field, written: &str) {
        let column = u32::try_from(column).unwrap_or(u32::MAX);
        let text = text::clean(written);
        self.record.unplaced.push(Unplaced { column, field: Some(field), text, code: "extra_column" });
    }

    fn unplaced(&mut self, column: usize, written: &str, code: &'static str) {
        let column = u32::try_from(column).unwrap_or(u32::MAX);
        let field = self.plan.understanding.columns.get(column as usize).and_then(|column| column.field);
        let place = Place::Cell(self.record.origin, Some(column));
        self.issues.push(findings::issue(code, place));
        self.record.unplaced.push(Unplaced { column, field, text: written.to_owned(), code });
    }

    fn finish(mut self) -> (Record, Vec<Issue>) {
        self.read_address();
        self.read_ids();
        self.read_names();
        self.read_persons();
        self.read_phones();
        self.read_notes();
        self.settle();
        self.record.shrink_to_fit();
        (self.record, self.issues)
    }

    /// The countries to try for this row's phones: those the row speaks for, then those of table and input.
    fn countries(&self) -> Vec<Country> {
        let mut countries = home::spoken_for(&self.record);
        for country in &self.plan.phone_countries {
            if !countries.contains(country) {
                countries.push(*country);
            }
        }
        countries
    }

    fn read_ids(&mut self) {
        let home = self.record.address.country;
        let assumed = self.plan.countries.first().copied();
        for (column, written, scheme) in std::mem::take(&mut self.parts.ids) {
            let ids = self.keep(column, registers::ids(written, scheme, home, assumed));
            add_new(&mut self.record.tax_ids, ids);
        }
        for (column, written) in std::mem::take(&mut self.parts.accounts) {
            let accounts = self.keep(column, bank::bank_accounts(written, home.or(assumed)));
            add_new(&mut self.record.bank_accounts, accounts);
        }
    }

    fn read_phones(&mut self) {
        if self.parts.phones.is_empty() {
            return;
        }
        let countries = self.countries();
        for (column, written, field) in std::mem::take(&mut self.parts.phones) {
            let parsed = if field == Field::Fax {
                phone::faxes(written, &countries)
            } else {
                phone::phones_in_city(written, &countries, &self.record.address.city_key)
            };
            let parsed = self.take_names_beside(parsed);
            let addresses = taken_elsewhere(&parsed, "email_in_phone");
            let phones = self.keep(column, parsed);
            add_new(&mut self.record.phones, phones);
            for address in addresses {
                self.take_emails(column, &address);
            }
        }
    }

    fn read_notes(&mut self) {
        let date = self.record.updated.or(self.record.last_contact).or(self.record.created);
        for note in std::mem::take(&mut self.parts.notes) {
            let said = self.memo.remark(note);
            self.record.do_not_contact |= said.do_not_contact;
            if let Some(meaning) = said.result {
                self.record.statuses.push(StatusWord { meaning, raw: text::clean(note), said_on: date });
            }
            self.record.next_contact = self.record.next_contact.or_else(|| promise::promised(note, date));
            self.record.notes.push(DatedNote { date, text: note.trim().to_owned() });
            if !self.record.identifies() {
                free_text::read(note, &self.countries(), &mut self.record);
            } else if let Some(found) = mentioned::mentioned(note, &self.countries()) {
                let known = self.record.mentioned.get_or_insert_default();
                add_new(&mut known.phones, found.phones);
                add_new(&mut known.emails, found.emails);
                add_new(&mut known.tax_ids, found.tax_ids);
            }
        }
    }

    /// What holds for all rows of the table, and what kind of client it is.
    fn settle(&mut self) {
        if self.record.role == RecordRole::Client {
            let context = &self.plan.understanding.context;
            if let Some((meaning, said)) = self.plan.status().cloned() {
                self.add_status(meaning, &said);
            }
            let record = &mut self.record;
            record.owner = record.owner.take().or_else(|| context.owner.as_deref().map(CompactString::from));
            record.channel =
                record.channel.take().or_else(|| context.channel.as_deref().map(CompactString::from));
            if self.plan.is_stop_list() {
                self.settle_stop_list();
            }
        }
        let record = &mut self.record;
        let newest = record.updated.or(record.last_contact);
        for status in &mut record.statuses {
            status.said_on = status.said_on.or(newest);
        }
        record.kind = kind::kind(record);
        let brief = record.persons.iter().all(|person| !person.key.contains(' '));
        if record.kind == Some(ClientKind::Person) && brief {
            // the client first, then whoever is met for him: an assistant, known by a given name
            let met = std::mem::take(&mut record.persons);
            for name in &record.names {
                add_new(&mut record.persons, person::persons(name.display(), None).values);
            }
            for person in met {
                let part = |own: &PersonName| own.key.split(' ').any(|word| word == person.key.as_str());
                if !record.persons.iter().any(part) {
                    record.persons.push(person);
                }
            }
        }
    }
}

/// The parts of a cell that belong to another field.
fn taken_elsewhere<T>(parsed: &Parsed<T>, code: &str) -> Vec<String> {
    parsed.rest.iter().filter(|rest| rest.code == code).map(|rest| rest.text.clone()).collect()
}

/// A client's code as written, save the `.0` that programs put behind the numbers of a column with gaps.
fn code(written: &str) -> String {
    let code = text::clean(written);
    without_fraction(&code).map(str::to_owned).unwrap_or(code)
}

fn add_new<T: PartialEq>(known: &mut ThinVec<T>, values: impl IntoIterator<Item = T>) {
    for value in values {
        if !known.contains(&value) {
            known.push(value);
        }
    }
}
