//! Who there is in the made world: firms and private clients, each following from its number alone.

use super::dice::Dice;
use super::language::{self, LANGUAGES, Language};
use super::numbers::tax_number;
use crate::normalise::text::skeleton;

/// A client as it is, before anybody typed it.
#[derive(Clone, Debug)]
pub(super) struct Firm {
    /// Its number, from 0: the cluster of the truth.
    pub(super) number: u64,
    /// Its place in [`LANGUAGES`].
    pub(super) speaks: usize,
    /// The name without the legal form; a private client's is its person.
    pub(super) name: String,
    /// Which of the language's legal forms; none for a private client.
    pub(super) form: Option<usize>,
    pub(super) tax_number: Option<String>,
    /// Given name and family name.
    pub(super) person: (String, String),
    /// National digits without the trunk prefix.
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) city: String,
    pub(super) postcode: String,
    pub(super) street: String,
}

/// What ties a firm to the one before it without making them one: of a thousand firms so many are of each kind. The shares
/// are those of the made engagements this project is measured on, about one firm in eight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
    /// The same firm in another city, with a phone and a mailbox of its own and no tax number of its own.
    Branch,
    /// A daughter: the name with a trade behind it, another tax number.
    Subsidiary,
    /// Another firm that begins with the same rare word.
    CommonWord,
    /// Two firms in one office.
    SharedPhone,
    /// Two firms whose books one accountant keeps.
    Accountant,
    /// The same person's name at two firms.
    SameName,
    /// The same name in another city, with another tax number: another firm.
    Namesake,
}

const TIES: [(Tie, usize); 7] = [
    (Tie::Branch, 20),
    (Tie::Subsidiary, 20),
    (Tie::CommonWord, 30),
    (Tie::SharedPhone, 20),
    (Tie::Accountant, 15),
    (Tie::SameName, 15),
    (Tie::Namesake, 15),
];

/// One in so many clients is a private person.
const PRIVATE_PER_MILLE: usize = 40;

/// The purposes that streams of chance serve.
const PLAIN: u64 = 1;
const TIED: u64 = 2;

impl Firm {
    /// The firm of that number in the world of that seed.
    pub(super) fn of(seed: u64, number: u64) -> Option<Self> {
        match tie(seed, number) {
            Some(tie) => Some(Self::plain(seed, number)?.tied(tie, &Self::plain(seed, number - 1)?, seed)),
            None => Self::plain(seed, number),
        }
    }

    pub(super) fn language(&self) -> Option<&'static Language> {
        LANGUAGES.get(self.speaks)
    }

    /// A firm that has nothing to do with any other.
    fn plain(seed: u64, number: u64) -> Option<Self> {
        let mut dice = Dice::of(seed, number, PLAIN);
        let (speaks, language) = language::any(&mut dice)?;
        let person = (dice.word(&language.given).to_owned(), dice.word(&language.families).to_owned());
        let (city, landline) = dice.pick(&language.cities)?;
        let private = dice.chance(PRIVATE_PER_MILLE);
        let name =
            if private { format!("{} {}", person.0, person.1) } else { company_name(language, &mut dice) };
        let phone = if dice.chance(700) { dice.pick(&language.mobiles)? } else { landline };
        let mut firm = Self {
            number,
            speaks,
            form: (!private).then(|| first_most(language.forms.len(), &mut dice)),
            tax_number: (!private).then(|| tax_number(&language.country, &mut dice)).flatten(),
            phone: dice.fill(phone),
            email: String::new(),
            city: city.clone(),
            postcode: dice.fill(&language.postcode),
            street: format!("{} {}", dice.pick(&language.streets)?, 1 + dice.below(180)),
            name,
            person,
        };
        firm.email = firm.own_email(language, "", &mut dice)?;
        Some(firm)
    }

    /// The firm as `tie` makes it: like `other` where they are tied, else itself.
    fn tied(mut self, tie: Tie, other: &Self, seed: u64) -> Self {
        let mut dice = Dice::of(seed, self.number, TIED);
        let Some(language) = other.language() else { return self };
        match tie {
            Tie::SharedPhone if self.speaks == other.speaks => self.phone.clone_from(&other.phone),
            Tie::SharedPhone => {}
            Tie::Accountant => self.email.clone_from(&other.email),
            Tie::SameName => self.person.clone_from(&other.person),
            Tie::Branch | Tie::Namesake | Tie::Subsidiary | Tie::CommonWord => {
                self.take_name(tie, other, language, &mut dice);
            }
        }
        self
    }

    /// Becomes a firm of the other's language that is named after it, at a place of its own.
    fn take_name(&mut self, tie: Tie, other: &Self, language: &Language, dice: &mut Dice) {
        let (city, landline) = dice.pick(&language.cities).cloned().unwrap_or_default();
        let trade = dice.word(&language.trades);
        let name = match tie {
            Tie::Branch => format!("{} {} {city}", other.name, language.branch),
            Tie::Subsidiary => format!("{} {trade}", other.name),
            Tie::CommonWord => {
                let first = other.name.split(' ').next().unwrap_or_default();
                format!("{first} {trade} {}", made_word(language, dice))
            }
            _ => other.name.clone(),
        };
        let number = if tie == Tie::Branch { None } else { tax_number(&language.country, dice) };
        *self = Self {
            number: self.number,
            speaks: other.speaks,
            name,
            form: other.form,
            tax_number: number,
            person: (dice.word(&language.given).to_owned(), dice.word(&language.families).to_owned()),
            phone: dice.fill(&landline),
            email: String::new(),
            city,
            postcode: dice.fill(&language.postcode),
            street: format!("{} {}", dice.word(&language.streets), 1 + dice.below(180)),
        };
        self.email = match other.email.split_once('@') {
            // a branch has a mailbox of its own under the roof of the firm
            Some((_, domain))
                if tie == Tie::Branch && !language.free_mail.iter().any(|free| free == domain) =>
            {
                format!("{}@{domain}", letters(&self.city, 12))
            }
            // two of the same name cannot have the same domain
            _ => {
                let number = dice.below(10_000).to_string();
                self.own_email(language, &number, dice).unwrap_or_default()
            }
        };
    }

    /// A mailbox at the firm's own domain, or a free one; `number` tells it from that of another firm of the name.
    fn own_email(&self, language: &Language, number: &str, dice: &mut Dice) -> Option<String> {
        let slug = format!("{}{number}", letters(&self.name, 18));
        Some(if self.form.is_none() || dice.chance(250) {
            format!("{slug}{}@{}", dice.below(100), dice.pick(&language.free_mail)?)
        } else {
            format!("{}@{slug}.{}", dice.pick(&language.mailboxes)?, language.domain)
        })
    }
}

/// What a mailbox or a domain is called after a name.
fn letters(name: &str, most: usize) -> String {
    skeleton(name).chars().filter(char::is_ascii_alphanumeric).take(most).collect()
}

/// What ties the firm to the one before it. The one before is never tied itself, so that a tie is between two.
fn tie(seed: u64, number: u64) -> Option<Tie> {
    if number.is_multiple_of(2) {
        return None;
    }
    let mut left = Dice::of(seed, number, TIED).below(500);
    for (tie, per_mille) in TIES {
        if left < per_mille {
            return Some(tie);
        }
        left -= per_mille;
    }
    None
}

/// The first of `count` things in six of ten cases, then the second, and so on.
fn first_most(count: usize, dice: &mut Dice) -> usize {
    (0..count).find(|_| dice.chance(600)).unwrap_or(0)
}

/// A name as firms bear them: words that many share, words that few do, families and trades.
fn company_name(language: &Language, dice: &mut Dice) -> String {
    let trade = dice.word(&language.trades);
    match dice.below(100) {
        0..45 => format!("{} {trade}", made_word(language, dice)),
        45..65 => format!("{} {} {trade}", dice.word(&language.roots), made_word(language, dice)),
        65..80 => format!("{trade} {} {}", dice.word(&language.families), made_word(language, dice)),
        80..92 => format!("{}{}", dice.word(&language.roots), made_word(language, dice).to_lowercase()),
        _ => format!("{} {}", made_word(language, dice), made_word(language, dice)),
    }
}

/// A word nobody knows, of two to four syllables.
fn made_word(language: &Language, dice: &mut Dice) -> String {
    let mut word = String::new();
    for _ in 0..2 + dice.below(2) + dice.below(2) {
        word.push_str(dice.pick(&language.syllables).map_or("", String::as_str));
    }
    let mut signs = word.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_firm_follows_from_its_number() {
        for number in 0..200 {
            let firm = Firm::of(3, number).unwrap();
            assert_eq!(format!("{firm:?}"), format!("{:?}", Firm::of(3, number).unwrap()));
            assert!(!firm.name.is_empty() && !firm.phone.is_empty() && firm.email.contains('@'), "{firm:?}");
        }
    }

    #[test]
    fn ties_are_as_common_as_said() {
        let tied = (0..20_000).filter(|number| tie(1, *number).is_some()).count();
        let said: usize = TIES.iter().map(|(_, per_mille)| per_mille * 20).sum();
        assert!(tied.abs_diff(said) < said / 10, "{tied} of {said}");
    }

    #[test]
    fn names_are_mostly_different() {
        let mut names: Vec<String> = (0..20_000).map(|number| Firm::of(1, number).unwrap().name).collect();
        names.sort();
        names.dedup();
        assert!(names.len() > 18_500, "{}", names.len());
    }
}
