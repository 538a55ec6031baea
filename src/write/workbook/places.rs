//! Which client stands where in the workbook, so that clients and their people can lead to each other.

use crate::model::{Client, Contact, Stage, View};
use crate::write::stages;
use crate::write::words::Words;

/// Links of a sheet (Excel's own limit is 65,530).
const MAX_LINKS: usize = 65_000;

/// The order of clients in the status tabs, and the way from clients to people and back.
pub struct Places<'a> {
    /// The clients of each status as positions in the base, in the order in which one works through them.
    pub tabs: Vec<Vec<u32>>,
    /// The name of each tab.
    pub names: Vec<String>,
    contacts_name: &'a str,
    /// The tab and the row of each client, from 0 below the head.
    client: Vec<(usize, u32)>,
    /// The first row of each client's people.
    first_contact: Vec<Option<u32>>,
    /// Whether Excel holds as many links as there are clients, and as there are people.
    clients_fit: bool,
    people_fit: bool,
    view: &'a View<'a>,
}

impl<'a> Places<'a> {
    /// Puts the clients in order: those that are late first, then by the day of the next contact, then by name.
    pub fn new(view: &'a View<'a>, words: &'a Words, most_rows: usize) -> Self {
        let clients = &view.results.base.clients;
        let scale = view.results.base.scale();
        let of_stage = |stage: &Stage| {
            let those = (0u32..).zip(clients).filter(|(_, client)| client.stage(0) == Some(&*stage.name));
            let mut sorted: Vec<(u32, &Client)> = those.collect();
            sorted.sort_by_cached_key(|(_, client)| {
                let day = client.next_contact_day();
                (!client.is_late(), day.is_none(), day, client.name.as_str(), client.id.0.as_str())
            });
            sorted.into_iter().map(|(at, _)| at).collect::<Vec<_>>()
        };
        let tabs: Vec<Vec<u32>> = scale.stages.iter().map(of_stage).collect();
        let mut client = vec![(0, 0); clients.len()];
        for (tab, those) in tabs.iter().enumerate() {
            for (row, &at) in (0u32..).zip(those) {
                if let Some(slot) = client.get_mut(at as usize) {
                    *slot = (tab, row);
                }
            }
        }
        let mut first_contact = vec![None; clients.len()];
        for (row, contact) in (0u32..).zip(&view.results.base.contacts) {
            if let Some(slot) = first_contact.get_mut(contact.client as usize) {
                slot.get_or_insert(row);
            }
        }
        let people = view.results.base.contacts.len();
        let largest = tabs.iter().map(Vec::len).max().unwrap_or_default();
        Self {
            clients_fit: largest < MAX_LINKS && people < most_rows,
            people_fit: people < MAX_LINKS && largest < most_rows,
            tabs,
            names: stages::tabs(words, scale),
            contacts_name: words.say("tab.contacts"),
            client,
            first_contact,
            view,
        }
    }

    /// Whether names lead from clients to people and back as far as there are any.
    pub fn all_lead(&self) -> bool {
        self.view.results.base.contacts.is_empty() || self.clients_fit && self.people_fit
    }

    /// Where the people of a client stand; `None` where there are none or too many for Excel to lead to.
    pub fn contacts_of(&self, client: &Client) -> Option<String> {
        if !self.clients_fit {
            return None;
        }
        let clients = &self.view.results.base.clients;
        let at = clients.binary_search_by(|other| other.id.cmp(&client.id)).ok()?;
        let row = self.first_contact.get(at).copied().flatten()?;
        Some(target(self.contacts_name, row))
    }

    /// Where the client of a person stands; `None` where there are too many for Excel to lead to.
    pub fn client_of(&self, contact: &Contact) -> Option<String> {
        let &(tab, row) = self.client.get(contact.client as usize).filter(|_| self.people_fit)?;
        Some(target(self.names.get(tab)?, row))
    }
}

fn target(tab: &str, row: u32) -> String {
    // the head is row 1
    format!("'{tab}'!A{}", row + 2)
}
