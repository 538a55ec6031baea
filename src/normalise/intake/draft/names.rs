//! The names of a row: companies, sole traders, persons.

use super::super::mentioned;
use super::{Draft, add_new, taken_elsewhere};
use crate::model::CompanyName;
use crate::normalise::{address, company, person, text};

impl<'a> Draft<'a, '_> {
    pub(super) fn read_names(&mut self) {
        for (column, written) in std::mem::take(&mut self.parts.company) {
            let written = self.bare_name(column, written);
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
                    let odd = text::looks_odd(name.core());
                    let retyped = if odd { company::retyped_name(written) } else { None };
                    if let Some(retyped) = &retyped {
                        self.found(column, &format!("keyboard_layout:{}", retyped.display()));
                    }
                    if company::may_be_sole_trader(&name) {
                        self.read_sole_trader(written);
                    }
                    add_new(&mut self.record.names, std::iter::once(name).chain(retyped));
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

    /// A name with the row's own country in brackets (`Synevo (Polska)`) names no branch.
    fn at_home(&self, name: CompanyName) -> CompanyName {
        let named = name.branch().and_then(address::country);
        if named.is_some() && named == self.record.address.country { name.without_branch() } else { name }
    }

    /// A sole trader's firm is named after a person, who is its contact too.
    pub(super) fn read_sole_trader(&mut self, written: &str) {
        if let Some(owner) = company::owner_of_sole_trader(written) {
            add_new(&mut self.record.persons, person::persons(&owner, None).values);
        }
    }

    pub(super) fn read_persons(&mut self) {
        let parts = &self.parts;
        let whole = person::person_from_parts(parts.given, parts.middle, parts.family, parts.title);
        add_new(&mut self.record.persons, whole);
        for (column, written) in std::mem::take(&mut self.parts.full_names) {
            let parsed = self.memo.persons(written, self.plan.name_order);
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
    }
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
