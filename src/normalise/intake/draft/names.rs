//! The names of a row: companies, sole traders, persons.

use super::super::mentioned;
use super::{Draft, add_new, taken_elsewhere};
use crate::model::{CompanyName, PersonName, Phone, RecordRole};
use crate::normalise::{Parsed, address, company, person, phone, text};

impl<'a> Draft<'a, '_> {
    pub(super) fn read_names(&mut self) {
        for (column, written) in std::mem::take(&mut self.parts.company) {
            let written = self.bare_name(column, written);
            let written = self.without_own_city(written);
            let with_form = self.parts.legal_form.map(|form| format!("{} {}", form.trim(), written.trim()));
            let plain = company::company_name(written);
            let name = match (plain, with_form) {
                (Some(plain), Some(full)) if plain.form().is_none() => {
                    company::company_name(&full).filter(|name| name.form().is_some()).or(Some(plain))
                }
                (plain, _) => plain,
            };
            match name {
                Some(name) => {
                    let name = self.at_home(name);
                    self.place_of_branch(&name);
                    let odd = text::looks_odd(name.core());
                    let retyped = if odd { company::retyped_name(written) } else { None };
                    if let Some(retyped) = &retyped {
                        self.found(column, &format!("keyboard_layout:{}", retyped.display()));
                    }
                    if company::may_be_sole_trader(&name) {
                        self.read_sole_trader(written);
                    }
                    if let Some(owner) = person::owner_in_name(written) {
                        add_new(&mut self.record.persons, person::persons(owner, None).values);
                    }
                    let alias =
                        company::may_trade_under(&name).then(|| company::trading_name(written)).flatten();
                    let alias = alias.and_then(|alias| company::company_name(&alias));
                    add_new(&mut self.record.names, std::iter::once(name).chain(retyped).chain(alias));
                }
                None => self.unplaced(column, written, "name_empty"),
            }
        }
    }

    /// A name without the contacts and the `do not call` that somebody wrote behind it; both are taken up.
    fn bare_name(&mut self, column: usize, written: &'a str) -> &'a str {
        let mut name = written;
        if mentioned::may_mention(name)
            && let Some((before, told)) = mentioned::behind_name(name, &self.countries())
        {
            name = before;
            add_new(&mut self.record.phones, told.phones);
            add_new(&mut self.record.emails, told.emails);
            add_new(&mut self.record.tax_ids, told.tax_ids);
            self.found(column, "contact_in_name");
        }
        if let Some((before, remark)) = remark_behind(name)
            && self.memo.remark(remark).do_not_contact
        {
            name = before;
            self.record.do_not_contact = true;
            self.found(column, "do_not_contact_in_name");
        }
        name
    }

    /// A name without the city behind its last comma or dash, where it is the row's own.
    fn without_own_city(&self, name: &'a str) -> &'a str {
        let city = &self.record.address.city_key;
        if city.is_empty() {
            return name;
        }
        let cut = [",", " - ", " – "].into_iter().filter_map(|mark| Some((name.rfind(mark)?, mark))).max();
        let parts =
            cut.and_then(|(at, mark)| Some((name.get(..at)?.trim_end(), name.get(at + mark.len()..)?)));
        let own = |place: &str| {
            let found = address::city(place, self.record.address.country);
            found.is_some_and(|found| found.key == city.as_str())
        };
        match parts {
            Some((before, place)) if own(place) && !company::is_legal_form(before) => before,
            _ => name,
        }
    }

    /// A name with the row's own country or city in brackets (`Synevo (Polska)`) names no branch.
    fn at_home(&self, name: CompanyName) -> CompanyName {
        let Some(branch) = name.branch() else { return name };
        let address = &self.record.address;
        let country = address::country(branch);
        let own_country = country.is_some() && country == address.country;
        let own_city = || {
            let found = || address::city(branch, address.country);
            !address.city_key.is_empty()
                && found().is_some_and(|found| found.key == address.city_key.as_str())
        };
        if own_country || own_city() { name.without_branch() } else { name }
    }

    /// Where an order or a call names a branch by its town, that is the town of the client it means.
    fn place_of_branch(&mut self, name: &CompanyName) {
        let address = &mut self.record.address;
        if self.record.role == RecordRole::Client || !address.city_key.is_empty() {
            return;
        }
        let place = company::branch_place(name).filter(|place| address::looks_like_city(place));
        if let Some(city) = place.and_then(|place| address::city(&place, address.country)) {
            address.city_key = city.key.into();
            address.city = Some(city.display.into());
        }
    }

    /// A sole trader's firm is named after a person, who is its contact too.
    pub(super) fn read_sole_trader(&mut self, written: &str) {
        if let Some(owner) = company::owner_of_sole_trader(written) {
            add_new(&mut self.record.persons, person::persons(&owner, None).values);
        }
    }

    pub(super) fn read_persons(&mut self) {
        for (column, written) in std::mem::take(&mut self.parts.full_names) {
            if self.record.names.is_empty()
                && let Some(firm) = firm_among_people(written)
            {
                if company::may_be_sole_trader(&firm) {
                    self.read_sole_trader(written);
                }
                self.record.names.push(firm);
                continue;
            }
            let parsed = match phone::beside_names(written, &self.countries()) {
                Some((names, phones)) => {
                    let phones = self.keep(column, phones);
                    add_new(&mut self.record.phones, phones);
                    person::persons(&names, self.plan.name_order)
                }
                None => self.memo.persons(written, self.plan.name_order),
            };
            for post in taken_elsewhere(&parsed, "position_in_name") {
                match &self.record.position {
                    None => self.record.position = Some(post.into()),
                    Some(known) if *known == post => {}
                    Some(_) => self.unplaced(column, &post, "position_in_name"),
                }
            }
            let persons = self.keep(column, parsed);
            add_new(&mut self.record.persons, persons);
        }
        let parts = &self.parts;
        let of_parts = person::person_from_parts(parts.given, parts.middle, parts.family, parts.title);
        // the columns of its parts tell given from family name, but a whole name may hold more
        if let Some(person) = of_parts {
            let persons = &mut self.record.persons;
            let first = if persons.iter().any(|whole| says_more(whole, &person)) { persons.len() } else { 0 };
            persons.retain(|whole| *whole != person);
            persons.insert(first.min(persons.len()), person);
        }
    }

    /// The persons whom a cell of phones names: `Konrad 790 044 729`. Other words are handed back with the rest.
    pub(super) fn take_names_beside(&mut self, mut parsed: Parsed<Phone>) -> Parsed<Phone> {
        if parsed.values.is_empty() {
            return parsed;
        }
        let persons = &mut self.record.persons;
        parsed.rest.retain(|rest| {
            let first = rest.text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let named = rest.code == "not_a_phone"
                && (person::is_given_name(&text::skeleton(first)) || person::looks_like_person(&rest.text));
            if !named {
                return true;
            }
            let found = person::persons(&rest.text, self.plan.name_order).values;
            for person in found {
                if !persons.iter().any(|known| *known == person || says_more(known, &person)) {
                    persons.push(person);
                }
            }
            false
        });
        parsed
    }
}

/// The firm that stands in a column of people, where a legal form makes it one: `Goole Shipping Agents Ltd`.
fn firm_among_people(written: &str) -> Option<CompanyName> {
    let name = company::company_name(written)?;
    let firm = name.form().is_some() && name.key().len() > 2 && !person::looks_like_person(written);
    firm.then_some(name)
}

/// Whether a name holds all words of another and more.
fn says_more(whole: &PersonName, part: &PersonName) -> bool {
    let holds = |word: &str| whole.key.split(' ').any(|known| known == word);
    whole.key.len() > part.key.len() && part.key.split(' ').all(holds)
}

/// What stands in brackets or behind a dash at the end of a name.
fn remark_behind(name: &str) -> Option<(&str, &str)> {
    let (before, remark) = match name.trim_end().strip_suffix(')') {
        Some(open) => open.rsplit_once('(')?,
        // the dash is rare, and quickly seen
        None if name.contains('-') || name.contains('–') => {
            name.rsplit_once(" - ").or_else(|| name.rsplit_once(" – "))?
        }
        None => return None,
    };
    let before = before.trim_end();
    before.chars().any(char::is_alphabetic).then_some((before, remark))
}
