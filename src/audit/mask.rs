//! What a report may show: never a private id, and no person where that was asked for.

use super::{Audit, Difference, Segment, Side, Weight};
use crate::model::{Named, Said, Value};

/// Digits in a row from which free text may hold an id of a person; a phone has its own place and its plus.
const ID_DIGITS: usize = 9;
/// Digits that may be a phone.
const PHONE_DIGITS: usize = 7;
/// What stands for what is hidden.
const HIDDEN: &str = "•••";

/// How much of the data a report shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mask {
    /// Persons, phones and e-mails are masked as well.
    pub redact: bool,
}

impl Mask {
    /// The name of a person: the first letters where persons are masked.
    #[must_use]
    pub fn person(self, name: &str) -> String {
        if !self.redact {
            return without_ids(name);
        }
        let initials = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
        initials.map(|letter| format!("{letter}.")).collect::<Vec<_>>().join(" ")
    }

    /// The name of a client, which may be a person.
    #[must_use]
    pub fn client(self, name: &str, is_person: bool) -> String {
        if is_person { self.person(name) } else { self.text(name) }
    }

    /// A phone: its beginning and its last two digits.
    #[must_use]
    pub fn phone(self, phone: &str) -> String {
        if !self.redact {
            return phone.to_owned();
        }
        let letters: Vec<char> = phone.chars().collect();
        let (head, tail) =
            (letters.iter().take(3), letters.iter().skip(letters.len().saturating_sub(2).max(3)));
        format!("{}{HIDDEN}{}", head.collect::<String>(), tail.collect::<String>())
    }

    /// An e-mail: its domain.
    #[must_use]
    pub fn email(self, email: &str) -> String {
        match email.split_once('@') {
            Some((_, domain)) if self.redact => format!("{HIDDEN}@{domain}"),
            _ => email.to_owned(),
        }
    }

    /// Free text, in which anything may stand.
    #[must_use]
    pub fn text(self, text: &str) -> String {
        let text = without_ids(text);
        if !self.redact {
            return text;
        }
        let mut out: Vec<String> = Vec::new();
        // a phone may be written in groups: so many digits in the groups before this one, and so many groups
        let (mut digits, mut groups) = (0, 0);
        for word in text.split(' ') {
            let count = word.bytes().filter(u8::is_ascii_digit).count();
            let is_group = count > 0 && word.chars().all(|c| c.is_ascii_digit() || "+-().,;".contains(c));
            (digits, groups) = if is_group { (digits + count, groups + 1) } else { (0, 0) };
            if word.contains('@') {
                out.push(self.email(word.trim_matches(['<', '>', ',', ';', '(', ')'])));
            } else if digits >= PHONE_DIGITS {
                out.truncate(out.len().saturating_sub(groups - 1));
                out.push(HIDDEN.to_owned());
                groups = 1;
            } else {
                out.push(if count >= PHONE_DIGITS { HIDDEN.to_owned() } else { word.to_owned() });
            }
        }
        out.join(" ")
    }

    /// A message with its values masked: `person` says whether names in it are those of persons.
    #[must_use]
    pub fn said(self, said: &Said, person: bool) -> Said {
        said.map_named(&|(name, value): &Named| match value {
            // the account of a firm and the ids of firms are no secret: they stand in public registers
            Value::Text(text) => Value::Text(match *name {
                "owner" => self.person(text),
                "name" | "word" | "words" if person && self.redact => self.person(text),
                "value" => self.value(text),
                "account" | "scheme" | "column" | "sheet" | "days" | "cause" => text.clone(),
                _ => self.text(text),
            }),
            Value::Client(name) if self.redact => {
                // `Name (id)`
                let id = name.rsplit_once(" (").map_or(name.as_str(), |(_, id)| id.trim_end_matches(')'));
                Value::Client(id.to_owned())
            }
            Value::Client(name) => Value::Client(without_ids(name)),
            other => other.clone(),
        })
    }

    /// A value that two records share: a phone, an e-mail, an id, a street.
    fn value(self, text: &str) -> String {
        match text {
            phone if phone.starts_with('+') => self.phone(phone),
            email if email.contains('@') => self.email(email),
            other => other.to_owned(),
        }
    }
}

impl Audit {
    /// The audit as a report may show it.
    #[must_use]
    pub fn masked(mut self, mask: Mask) -> Self {
        let side = |side: &mut Side| {
            side.name = mask.client(&side.name, side.person);
            side.phones = each(&side.phones, |phone| mask.phone(phone));
            side.emails = each(&side.emails, |email| mask.email(email));
            side.address = if side.person && mask.redact { String::new() } else { mask.text(&side.address) };
        };
        let weights = |weights: &mut Vec<Weight>, person: bool| {
            for weight in weights {
                let person = person || matches!(weight.comparison, "person" | "contact");
                weight.level = mask.said(&weight.level, person);
            }
        };
        let shown = &mut self.duplicates;
        for merge in shown.biggest.iter_mut().chain(&mut shown.least_certain).chain(&mut shown.sample) {
            merge.name = mask.client(&merge.name, merge.person);
            merge.sides.iter_mut().for_each(side);
            for join in &mut merge.joins {
                weights(&mut join.evidence, merge.person);
            }
        }
        for pair in &mut self.kept_apart {
            weights(&mut pair.evidence, pair.left.person || pair.right.person);
            side(&mut pair.left);
            side(&mut pair.right);
        }
        for example in self.findings.iter_mut().flat_map(|finding| &mut finding.examples) {
            example.message = mask.said(&example.message, true);
        }
        for action in &mut self.plan {
            for client in &mut action.clients {
                client.name = mask.client(&client.name, client.person);
            }
            for person in &mut action.responsible {
                person.owner = mask.person(&person.owner);
            }
        }
        let name =
            |segment: &mut Segment| segment.name = segment.name.as_deref().map(|name| mask.person(name));
        self.figures.segments.owner.iter_mut().for_each(name);
        for group in self.completeness.groups.iter_mut().filter(|group| group.cut == "owner") {
            group.name = group.name.as_deref().map(|name| mask.person(name));
        }
        for refusal in &mut self.figures.refusals {
            refusal.reason = mask.text(&refusal.reason);
        }
        self.since = self.since.map(|since| since.masked(mask));
        self
    }
}

impl Difference {
    /// The comparison as a report may show it.
    #[must_use]
    pub fn masked(mut self, mask: Mask) -> Self {
        for client in self.named() {
            client.name = mask.client(&client.name, client.person);
        }
        self
    }
}

/// Each of several values in one text, changed.
fn each(joined: &str, change: impl Fn(&str) -> String) -> String {
    joined.split(", ").map(change).collect::<Vec<_>>().join(", ")
}

/// The text without runs of digits as long as a person's id.
fn without_ids(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, run) = rest.split_at(start);
        let end = run.find(|c: char| !c.is_ascii_digit()).unwrap_or(run.len());
        let (digits, after) = run.split_at(end);
        out.push_str(before);
        let phone = before.ends_with('+');
        out.push_str(if digits.len() >= ID_DIGITS && !phone { HIDDEN } else { digits });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_of_a_person_passes() {
        let open = Mask::default();
        for id in ["44051401359", "3184710691", "123456782", "500100732259"] {
            assert_eq!(open.text(&format!("odmowa, PESEL {id}.")), "odmowa, PESEL •••.");
            assert_eq!(open.person(&format!("Jan Nowak {id}")), "Jan Nowak •••");
        }
        assert_eq!(open.text("od 2024-05-01, +48221234567"), "od 2024-05-01, +48221234567");
    }

    #[test]
    fn a_redacted_report_names_nobody() {
        let mask = Mask { redact: true };
        assert_eq!(mask.person("Jan Nowak"), "J. N.");
        assert_eq!(mask.phone("+48221234567"), "+48•••67");
        assert_eq!(mask.email("jan.nowak@alfa.pl"), "•••@alfa.pl");
        assert_eq!(mask.text("tel. 22 123 45 67, jan@alfa.pl od 2024"), "tel. ••• •••@alfa.pl od 2024");
        assert_eq!(mask.client("Alfa sp. z o.o.", false), "Alfa sp. z o.o.");
        let said = Said::new("level", "same_e_mail").text("value", "jan@alfa.pl");
        assert_eq!(mask.said(&said, false), Said::new("level", "same_e_mail").text("value", "•••@alfa.pl"));
    }
}
