//! Names of companies and persons.

use std::borrow::Cow;
use std::cmp::Ordering;

use compact_str::CompactString;

use crate::model::Country;

/// A legal form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LegalForm {
    /// The usual short form in its own script: `sp. z o.o.`, `ООО`, `בע"מ`, `GmbH`.
    pub display: Cow<'static, str>,
    /// What is compared: the same for a form spelled out, abbreviated, misspelt or in another alphabet
    /// (`llc`, `jsc`, `sole_trader`, …), so that `ООО`, `ТОВ`, `GmbH` and `sp. z o.o.` are known to be kin.
    pub family: &'static str,
    /// The country whose law knows it, where only one does.
    pub country: Option<Country>,
}

/// The name of a company, taken apart.
///
/// There are as many names as rows and eight texts in each: they stand one behind the other in one piece of memory.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CompanyName {
    texts: Box<str>,
    /// Where each of the texts ends, in the order of [`Part`].
    ends: [u32; 8],
    has_branch: bool,
    form: Option<LegalForm>,
}

/// The texts of a company's name.
#[derive(Clone, Copy)]
enum Part {
    Display,
    Core,
    Key,
    Branch,
    Sound,
    Consonants,
    BranchSound,
    Traded,
}

impl CompanyName {
    pub(crate) fn new_normal(
        display: &str,
        core: &str,
        key: &str,
        form: Option<LegalForm>,
        branch: Option<&str>,
    ) -> Self {
        Self::packed([display, core, key, branch.unwrap_or_default(), "", "", "", ""], form, branch.is_some())
    }
    /// Adds what the core and the branch sound like; `traded`: see [`Self::traded`], empty for none.
    pub(crate) fn sounding(self, sound: &str, consonants: &str, branch_sound: &str, traded: &str) -> Self {
        let [display, core, key, branch] =
            [Part::Display, Part::Core, Part::Key, Part::Branch].map(|part| self.part(part));
        let texts = [display, core, key, branch, sound, consonants, branch_sound, traded];
        Self::packed(texts, self.form.clone(), self.has_branch)
    }
    /// The same name without its branch: for what turned out to be none.
    pub(crate) fn without_branch(self) -> Self {
        let [sound, consonants, traded] =
            [Part::Sound, Part::Consonants, Part::Traded].map(|part| self.part(part));
        let texts = [self.display(), self.core(), self.key(), "", sound, consonants, "", traded];
        Self::packed(texts, self.form.clone(), false)
    }
    fn packed(texts: [&str; 8], form: Option<LegalForm>, has_branch: bool) -> Self {
        let mut end = 0_usize;
        let ends = texts.map(|text| {
            end += text.len();
            u32::try_from(end).unwrap_or(u32::MAX)
        });
        Self { texts: texts.concat().into_boxed_str(), ends, has_branch, form }
    }
    fn part(&self, part: Part) -> &str {
        let at = part as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(0);
        self.texts.get(start as usize..end as usize).unwrap_or_default()
    }
    /// The name as a person would write it: white space and quotes put right, nothing else changed.
    #[must_use]
    pub fn display(&self) -> &str {
        self.part(Part::Display)
    }
    /// The display form without legal form, quotes and branch.
    #[must_use]
    pub fn core(&self) -> &str {
        self.part(Part::Core)
    }
    /// What is compared: the core in lower-case Latin letters and digits, its words separated by one space. Never empty
    /// unless the name holds no letter and no digit.
    #[must_use]
    pub fn key(&self) -> &str {
        self.part(Part::Key)
    }
    /// What the core sounds like in any alphabet of letters for vowels; coarse: for finding pairs and as evidence that
    /// needs more beside it. Empty where it was not worked out.
    #[must_use]
    pub fn sound(&self) -> &str {
        self.part(Part::Sound)
    }
    /// The classes of the core's consonants, coarser still: where a Hebrew and a Latin or Cyrillic spelling meet.
    #[must_use]
    pub fn consonants(&self) -> &str {
        self.part(Part::Consonants)
    }
    /// The consonants with the sign of its trade for each word of trade, where there is one: `מלון אגם` and `Hotel Agam`
    /// share no more.
    #[must_use]
    pub fn traded(&self) -> Option<&str> {
        Some(self.part(Part::Traded)).filter(|traded| !traded.is_empty())
    }
    /// The legal form the name carries.
    #[must_use]
    pub fn form(&self) -> Option<&LegalForm> {
        self.form.as_ref()
    }
    /// The branch or department the name carries (`oddział Gdańsk`, `филиал`, a city in brackets).
    #[must_use]
    pub fn branch(&self) -> Option<&str> {
        self.has_branch.then(|| self.part(Part::Branch))
    }
    /// What the branch sounds like in any alphabet: one branch spelled in two ways is one branch.
    #[must_use]
    pub fn branch_sound(&self) -> Option<&str> {
        self.has_branch.then(|| self.part(Part::BranchSound))
    }
}

/// By the display form, then by the other parts.
impl Ord for CompanyName {
    fn cmp(&self, other: &Self) -> Ordering {
        self.display()
            .cmp(other.display())
            .then_with(|| self.core().cmp(other.core()))
            .then_with(|| self.key().cmp(other.key()))
            .then_with(|| self.form.cmp(&other.form))
            .then_with(|| self.branch().cmp(&other.branch()))
            .then_with(|| self.sound().cmp(other.sound()))
            .then_with(|| self.consonants().cmp(other.consonants()))
            .then_with(|| self.branch_sound().cmp(&other.branch_sound()))
    }
}

impl PartialOrd for CompanyName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The name of a person, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName {
    /// Given name or its initial.
    pub given: Option<CompactString>,
    /// Patronymic or middle name, or its initial.
    pub middle: Option<CompactString>,
    /// Family name.
    pub family: Option<CompactString>,
    /// Form of address and degrees (`dr inż.`).
    pub title: Option<CompactString>,
    /// The name as a person would write it, in the order of its language, without the title.
    pub display: CompactString,
    /// What is compared: the words in lower-case Latin letters, sorted, separated by one space.
    pub key: CompactString,
    /// The key with the root in place of each given name (`aleksander` for `sasha`), its words sorted; empty where that is
    /// the key itself.
    pub root_key: CompactString,
    /// The consonants of each word in broad classes, in which Hebrew meets the other alphabets.
    pub consonants: CompactString,
}
