//! `reminders.ics`: the next contact with every client and the birthdays of the people there, as all-day events (RFC 5545).
//!
//! An event keeps its UID from run to run, so that a calendar that takes the file again moves the event and does not
//! double it; the owner is its category. Clients that must not be contacted have none. No clock: the stamp is the day of
//! the statuses.

use std::path::Path;

use jiff::civil::Date;

use super::calendar::{Calendar, basic};
use super::words::Words;
use crate::error::{AtPath as _, Error};
use crate::model::{Client, Contact, View};

/// Writes the file.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, view: &View<'_>, words: &Words) -> Result<(), Error> {
    std::fs::write(path, text(view, words)).at("write", path)
}

fn text(view: &View<'_>, words: &Words) -> String {
    let base = &view.results.base;
    let as_of = view.results.as_of.day;
    let mut calendar = Calendar::new(words.say("reminder.calendar"), words.code());
    for client in base.clients.iter().filter(|client| !client.do_not_contact) {
        if let Some(day) = client.next_contact_day().filter(|day| writable(*day)) {
            let summary = words.fill("reminder.contact", &[("client", &client.name)]);
            let event = Event { id: format!("next-{}", client.id), day, rule: None, summary, client };
            event.write(&mut calendar, as_of, &about(client, words));
        }
    }
    let people = base.contacts.iter().filter_map(|contact| {
        Some((contact, base.clients.get(contact.client as usize).filter(|client| !client.do_not_contact)?))
    });
    for (contact, client) in people {
        let Some(birthday) = contact.birthday else { continue };
        if let Some(day) = next_birthday(birthday, as_of) {
            let person = &contact.name.display;
            // who was born on 29 February is congratulated on the last day of February
            let leap = (birthday.month(), birthday.day()) == (2, 29);
            let rule = Some(if leap { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" } else { "FREQ=YEARLY" });
            let summary = words.fill("reminder.birthday", &[("person", person), ("client", &client.name)]);
            let event = Event { id: format!("birthday-{}", contact.id), day, rule, summary, client };
            event.write(&mut calendar, as_of, &reach(contact));
        }
    }
    calendar.finish()
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
    fn write(&self, calendar: &mut Calendar, as_of: Date, description: &str) {
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
    let standing = client.standing.as_ref();
    let why = standing.and_then(|standing| standing.next_contact.as_ref()).map(|(_, why)| words.tell(why));
    let status = standing.map(|standing| words.reason(&standing.reason));
    let phones = client.phones.iter().map(ToString::to_string);
    let emails = client.emails.iter().map(|email| email.as_str().to_owned());
    let lines = why.map(|why| why.into_owned()).into_iter().chain(status).chain(phones).chain(emails);
    lines.collect::<Vec<_>>().join("\n")
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
