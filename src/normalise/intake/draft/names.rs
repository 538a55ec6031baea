//! The names of a row: companies, sole traders, persons.

use super::{Draft, add_new, taken_elsewhere};
use crate::model::CompanyName;
use crate::normalise::{address, company, person, text};

impl Draft<'_, '_> {
    pub(super) fn read_names(&mut self) {
        for (column, written) in std::mem::take(&mut self.parts.company) {
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
                    add_new(&mut self.record.names, std::iter::once(name).chain(retyped).collect());
                }
                None => self.unplaced(column, written, "name_empty"),
            }
        }
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
        add_new(&mut self.record.persons, whole.into_iter().collect());
        for (column, written) in std::mem::take(&mut self.parts.full_names) {
            let parsed = person::persons(written, self.plan.name_order);
            for post in taken_elsewhere(&parsed, "position_in_name") {
                match &self.record.position {
                    None => self.record.position = Some(post),
                    Some(known) if *known == post => {}
                    Some(_) => self.unplaced(column, &post, "position_in_name"),
                }
            }
            let persons = self.keep(column, parsed);
            add_new(&mut self.record.persons, persons);
        }
    }
}
