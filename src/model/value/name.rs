//! Names of companies and persons.

use crate::model::Country;

/// A legal form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LegalForm {
    /// The usual short form in its own script: `sp. z o.o.`, `ООО`, `בע"מ`, `GmbH`.
    pub display: String,
    /// What is compared: the same for a form spelled out, abbreviated, misspelt or in another alphabet
    /// (`llc`, `jsc`, `sole_trader`, …), so that `ООО`, `ТОВ`, `GmbH` and `sp. z o.o.` are known to be kin.
    pub family: &'static str,
    /// The country whose law knows it, where only one does.
    pub country: Option<Country>,
}

/// The name of a company, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CompanyName {
    display: String,
    core: String,
    key: String,
    form: Option<LegalForm>,
    branch: Option<String>,
    sound: String,
    consonants: String,
}

impl CompanyName {
    pub(crate) fn new_normal(
        display: String,
        core: String,
        key: String,
        form: Option<LegalForm>,
        branch: Option<String>,
    ) -> Self {
        Self { display, core, key, form, branch, sound: String::new(), consonants: String::new() }
    }
    /// Adds what the core sounds like.
    pub(crate) fn sounding(mut self, sound: String, consonants: String) -> Self {
        (self.sound, self.consonants) = (sound, consonants);
        self
    }
    /// The same name without its branch: for what turned out to be none.
    pub(crate) fn without_branch(mut self) -> Self {
        self.branch = None;
        self
    }
    /// The name as a person would write it: white space and quotes put right, nothing else changed.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display
    }
    /// The display form without legal form, quotes and branch.
    #[must_use]
    pub fn core(&self) -> &str {
        &self.core
    }
    /// What is compared: the core in lower-case Latin letters and digits, its words separated by one space. Never empty
    /// unless the name holds no letter and no digit.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }
    /// What the core sounds like in any alphabet of letters for vowels; coarse: for finding pairs and as evidence that
    /// needs more beside it. Empty where it was not worked out.
    #[must_use]
    pub fn sound(&self) -> &str {
        &self.sound
    }
    /// The classes of the core's consonants, coarser still: where a Hebrew and a Latin or Cyrillic spelling meet.
    #[must_use]
    pub fn consonants(&self) -> &str {
        &self.consonants
    }
    /// The legal form the name carries.
    #[must_use]
    pub fn form(&self) -> Option<&LegalForm> {
        self.form.as_ref()
    }
    /// The branch or department the name carries (`oddział Gdańsk`, `филиал`, a city in brackets).
    #[must_use]
    pub fn branch(&self) -> Option<&str> {
        self.branch.as_deref()
    }
}

/// The name of a person, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName {
    /// Given name or its initial.
    pub given: Option<String>,
    /// Patronymic or middle name, or its initial.
    pub middle: Option<String>,
    /// Family name.
    pub family: Option<String>,
    /// Form of address and degrees (`dr inż.`).
    pub title: Option<String>,
    /// The name as a person would write it, in the order of its language, without the title.
    pub display: String,
    /// What is compared: the words in lower-case Latin letters, sorted, separated by one space.
    pub key: String,
    /// The key with the root in place of each given name (`aleksander` for `sasha`), its words sorted; empty where that is
    /// the key itself.
    pub root_key: String,
}
