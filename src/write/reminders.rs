//! `reminders.ics`: the next contact with every client and the birthdays of the people there, as all-day events (RFC 5545).
//!
//! An event keeps its UID from run to run, so that a calendar that takes the file again moves the event and does not
//! double it; the owner is its category. Clients that must not be contacted have none. No clock: the stamp is the day of
//! the statuses.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use jiff::civil::Date;

use super::calendar::{Calendar, basic};
use super::ordered;
use super::words::Words;
use crate::error::{AtPath as _, Error};
use crate::model::{Client, Contact, View};

/// Writes the file.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, view: &View<'_>, words: &Words) -> Result<(), Error> {
    let mut file = BufWriter::new(File::create(path).at("create", path)?);
    let base = &view.results.base;
    let as_of = view.results.as_of.day;
    let mut text = String::new();
    Calendar::begin(&mut text, words.say("reminder.calendar"), words.code());
    file.write_all(text.as_bytes()).at("write", path)?;
    ordered::write(&mut file, &base.clients, |client, out| next_contact(client, as_of, words, out))
        .at("write", path)?;
    let at_birthday = |contact: &Contact, out: &mut String| {
        if let Some(client) = base.clients.get(contact.client as usize) {
            birthday(contact, client, as_of, words, out);
        }
    };
    ordered::write(&mut file, &base.contacts, at_birthday).at("write", path)?;
    text.clear();
    Calendar::end(&mut text);
    file.write_all(text.as_bytes()).at("write", path)?;
    file.flush().at("write", path)
}

fn next_contact(client: &Client, as_of: Date, words: &Words, out: &mut String) {
    let day = client.next_contact_day().filter(|day| writable(*day) && !client.do_not_contact);
    let Some(day) = day else { return };
    let summary = words.fill("reminder.contact", &[("client", &client.name)]);
    let event = Event { id: format!("next-{}", client.id), day, rule: None, summary, client };
    event.write(out, as_of, &about(client, words));
}

fn birthday(contact: &Contact, client: &Client, as_of: Date, words: &Words, out: &mut String) {
    let born = contact.birthday.filter(|_| !client.do_not_contact);
    let Some((born, day)) = born.and_then(|born| Some((born, next_birthday(born, as_of)?))) else { return };
    let person = &contact.name.display;
    // who was born on 29 February is congratulated on the last day of February
    let leap = (born.month(), born.day()) == (2, 29);
    let rule = Some(if leap { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" } else { "FREQ=YEARLY" });
    let summary = words.fill("reminder.birthday", &[("person", person), ("client", &client.name)]);
    let event = Event { id: format!("birthday-{}", contact.id), day, rule, summary, client };
    event.write(out, as_of, &reach(contact));
}

struct Event<'a> {
    id: String,
    day: Date,
    /// How it comes again.
    rule: Option<&'static str>,
    summary: String,
    client: &'a Client,
}

impl Event<'_> {
    fn write(&self, out: &mut String, as_of: Date, description: &str) {
        let mut calendar = Calendar::within(out);
        calendar.line("BEGIN", "VEVENT");
        calendar.line("UID", &format!("{}@kartoteka", self.id));
        calendar.line("DTSTAMP", &format!("{}T000000Z", basic(as_of)));
        // a later run takes the place of an earlier one
        calendar.line("SEQUENCE", &days_since_epoch(as_of).max(0).to_string());
        calendar.day("DTSTART", self.day);
        if let Some(rule) = self.rule {
            calendar.line("RRULE", rule);
        }
        calendar.typed("SUMMARY", &self.summary);
        calendar.typed("DESCRIPTION", description);
        calendar.typed("CATEGORIES", self.client.owner.as_deref().unwrap_or_default());
        // the day stays free for appointments
        calendar.line("TRANSP", "TRANSPARENT");
        calendar.line("END", "VEVENT");
    }
}

/// What one wants to know before calling: why now, how the client stands, and how to reach it.
fn about(client: &Client, words: &Words) -> String {
    let mut out = String::new();
    if let Some(standing) = &client.standing {
        if let Some((_, why)) = &standing.next_contact {
            words.tell_into(why, &mut out);
            out.push('\n');
        }
        words.reason_into(&standing.reason, &mut out);
        out.push('\n');
    }
    // writing to a string cannot fail
    for phone in &client.phones {
        let _ = writeln!(out, "{phone}");
    }
    for email in &client.emails {
        let _ = writeln!(out, "{}", email.as_str());
    }
    out
}

fn reach(contact: &Contact) -> String {
    let phones = contact.phones.iter().map(ToString::to_string);
    let emails = contact.emails.iter().map(|email| email.as_str().to_owned());
    contact.position.iter().cloned().chain(phones).chain(emails).collect::<Vec<_>>().join("\n")
}

/// The first birthday on a day or after it.
fn next_birthday(birthday: Date, from: Date) -> Option<Date> {
    let in_year = |year: i16| {
        let first = Date::new(year, birthday.month(), 1).ok()?;
        Date::new(year, birthday.month(), birthday.day().min(first.days_in_month())).ok()
    };
    let this = in_year(from.year())?;
    let next = if this >= from { this } else { in_year(from.year().checked_add(1)?)? };
    Some(next).filter(|day| writable(*day))
}

/// Years that four digits can say.
fn writable(day: Date) -> bool {
    day.year() > 0
}

fn days_since_epoch(day: Date) -> i32 {
    day.since(jiff::civil::date(1970, 1, 1)).map_or(0, |span| span.get_days())
}
