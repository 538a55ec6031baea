//! `reminders.ics`, read back by the rules of RFC 5545.

use std::collections::BTreeSet;

use jiff::civil::date;
use kartoteka::model::Results;

use super::{sample, text, write_in, written};

/// A property: its name, its parameters, its value with the escapes taken off.
#[derive(Debug)]
struct Property {
    name: String,
    parameters: String,
    value: String,
}

/// The content lines of a calendar, unfolded (3.1), their text unescaped (3.3.11).
fn properties(calendar: &str) -> Vec<Property> {
    assert!(calendar.ends_with("\r\n"));
    let mut lines: Vec<String> = Vec::new();
    for line in calendar.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(|letter: char| letter.is_control()), "{line:?}");
        match line.strip_prefix(' ') {
            Some(more) => lines.last_mut().expect("a line to go on with").push_str(more),
            None => lines.push(line.to_owned()),
        }
    }
    let property = |line: &String| {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no property: {line}"));
        let (name, parameters) = name.split_once(';').unwrap_or((name, ""));
        assert!(name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-'), "{line}");
        Property { name: name.to_owned(), parameters: parameters.to_owned(), value: unescaped(value) }
    };
    lines.iter().map(property).collect()
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            out.push(letter);
            continue;
        }
        match letters.next() {
            Some('n' | 'N') => out.push('\n'),
            Some(escaped @ ('\\' | ',' | ';')) => out.push(escaped),
            other => panic!("`\\` before {other:?} in {value}"),
        }
    }
    out
}

/// The events, each as its properties.
fn events(calendar: &str) -> Vec<Vec<Property>> {
    let mut events: Vec<Vec<Property>> = Vec::new();
    let mut within = vec![];
    for property in properties(calendar) {
        match (property.name.as_str(), property.value.as_str()) {
            ("BEGIN", component) => {
                within.push(component.to_owned());
                if component == "VEVENT" {
                    events.push(Vec::new());
                }
            }
            ("END", component) => assert_eq!(within.pop().as_deref(), Some(component)),
            _ if within.len() == 2 => events.last_mut().expect("an event").push(property),
            _ => {}
        }
    }
    assert!(within.is_empty(), "{within:?} did not end");
    events
}

fn one<'a>(event: &'a [Property], name: &str) -> &'a Property {
    let mut found = event.iter().filter(|property| property.name == name);
    let property = found.next().unwrap_or_else(|| panic!("no {name} in {event:?}"));
    assert!(found.next().is_none(), "{name} twice in {event:?}");
    property
}

/// Clients and people of all kinds of names, each with a day to be called on.
fn hostile(names: &[String]) -> Results {
    let mut results = sample::with_more_clients(names.len());
    let base = &mut results.base;
    for (client, name) in base.clients.iter_mut().rev().zip(names) {
        client.name.clone_from(name);
        client.owner = Some(name.clone());
        client.next_contact = Some(date(2026, 4, 7));
        if let Some(standing) = &mut client.standing {
            standing.next_contact = None;
        }
    }
    base.contacts[0].name.display = names[0].as_str().into();
    base.contacts[0].position = Some(names[1].clone());
    results
}

#[test]
fn whatever_a_client_is_called_it_comes_back_whole() {
    let names = [
        "Alfa, Beta; \"Gamma\" \\n Delta\\".to_owned(),
        "Pierwsza\nEND:VEVENT\r\nBEGIN:VALARM\u{2028}druga".to_owned(),
        "🚚🇵🇱👩‍👩‍👧 Przewozy ".to_owned() + &"🚛".repeat(60),
        "חברת הובלות, בע\"מ; סניף ב׳ \u{200f}(2026) ".to_owned() + &"שלום ".repeat(30),
        "Ż".repeat(300),
        "x".repeat(300),
        "a\tb\u{7}\u{85}c".to_owned(),
        ":;,=\"".to_owned(),
    ];
    let folder = written(&hostile(&names));
    let events = events(&text(folder.path(), "reminders.ics"));
    let told: Vec<(&str, &str)> = events
        .iter()
        .filter(|event| one(event, "DTSTART").value == "20260407")
        .map(|event| (one(event, "SUMMARY").value.as_str(), one(event, "CATEGORIES").value.as_str()))
        .collect();
    assert_eq!(told.len(), names.len());
    for name in &names {
        let kept = name.replace("\r\n", "\n").replace('\u{2028}', "\n").replace('\t', " ");
        let kept = kept.replace(['\u{7}', '\u{85}'], "");
        let kept = kept.trim();
        assert!(told.contains(&(&*format!("Contact: {kept}"), kept)), "{name:?} in {told:?}");
    }
    let birthday = events.iter().find(|event| one(event, "UID").value.starts_with("birthday-"));
    let birthday = birthday.expect("the birthday of the sample");
    assert!(one(birthday, "SUMMARY").value.contains(&names[0]), "{birthday:?}");
    assert!(one(birthday, "DESCRIPTION").value.starts_with("Pierwsza\nEND:VEVENT\nBEGIN:VALARM\ndruga"));
}

#[test]
fn every_event_has_what_a_calendar_needs() {
    let folder = tempfile::TempDir::new().expect("a folder");
    for language in kartoteka::config::LANGUAGES {
        write_in(folder.path(), &sample::with_more_clients(50), language);
        let calendar = text(folder.path(), "reminders.ics");
        let head = properties(calendar.split_once("BEGIN:VEVENT").expect("an event").0);
        assert_eq!(one(&head, "VERSION").value, "2.0");
        assert!(one(&head, "PRODID").value.starts_with("-//"));
        // a method is a message from an organiser to those who attend, and there is neither (RFC 5546, 3.2.1)
        assert!(head.iter().all(|property| property.name != "METHOD"), "{head:?}");
        let events = events(&calendar);
        let ids: BTreeSet<&str> = events.iter().map(|event| one(event, "UID").value.as_str()).collect();
        assert!(
            events.len() > 20 && ids.len() == events.len(),
            "{} events of {} ids",
            events.len(),
            ids.len()
        );
        for event in &events {
            let start = one(event, "DTSTART");
            assert_eq!((start.parameters.as_str(), start.value.len()), ("VALUE=DATE", 8), "{event:?}");
            assert!(one(event, "DTSTAMP").value.ends_with("T000000Z"), "{event:?}");
            assert!(!one(event, "SUMMARY").value.is_empty(), "{event:?}");
            // of a day without an end, that day is all (3.6.1)
            assert!(event.iter().all(|property| property.name != "DTEND" && property.name != "DURATION"));
        }
    }
}
