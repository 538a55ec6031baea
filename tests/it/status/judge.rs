//! Clients to standings: orders before words, words by date, the next contact.

use jiff::civil::Date;
use kartoteka::config::Settings;
use kartoteka::consolidate::{Understood, consolidate};
use kartoteka::model::{
    AsOf, Attachment, Base, Intake, InteractionResult, InteractionRow, Linkage, OrderRow, OrderState, Origin,
    Reason, Record, RecordId, RecordRole, Said, Standing, Status, StatusMeaning, StatusRule, StatusWord,
    TableId,
};
use kartoteka::normalise::company::company_name;
use kartoteka::status::{judge, newest_day};
use kartoteka::write::Words;

const AS_OF: Date = Date::constant(2025, 9, 30);

fn english(reason: &Reason) -> String {
    Words::for_language("en").reason(reason)
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// One client a name, with what the files tell of it.
#[derive(Default)]
struct Book {
    intake: Intake,
    linkage: Linkage,
    clients: u32,
}

impl Book {
    fn client(&mut self, fill: impl FnOnce(&mut Record)) -> u32 {
        let cluster = self.clients;
        self.clients += 1;
        let mut record = Record::empty(Origin { table: TableId(0), row: cluster }, RecordRole::Client);
        record.names.extend(company_name(&format!("Firma {cluster}")));
        fill(&mut record);
        self.push(record, Some(cluster), None);
        cluster
    }

    fn push(&mut self, record: Record, cluster: Option<u32>, attached: Option<u32>) -> RecordId {
        self.intake.records.push(record);
        self.linkage.cluster.push(cluster);
        let how = Said::verbatim("same name");
        self.linkage.attached.push(attached.map(|cluster| Attachment { cluster, how, probability: 1.0 }));
        RecordId(u32::try_from(self.intake.records.len() - 1).unwrap())
    }

    fn order(&mut self, cluster: u32, date: &str, amount: &str) {
        let origin = Origin { table: TableId(1), row: u32::try_from(self.intake.orders.len()).unwrap() };
        let party = self.push(Record::empty(origin, RecordRole::OrderParty), None, Some(cluster));
        self.intake.orders.push(OrderRow {
            origin,
            party,
            order_id: None,
            date: Some(day(date)),
            amount: amount.parse().ok(),
            currency: None,
            state: OrderState::Done,
            product: None,
            is_detail: false,
        });
    }

    fn call(&mut self, cluster: u32, date: &str, meaning: StatusMeaning, words: &str, next: Option<&str>) {
        let origin =
            Origin { table: TableId(2), row: u32::try_from(self.intake.interactions.len()).unwrap() };
        let party = self.push(Record::empty(origin, RecordRole::InteractionParty), None, Some(cluster));
        self.intake.interactions.push(InteractionRow {
            origin,
            party,
            date: Some(day(date)),
            kind: None,
            result: Some(InteractionResult { meaning: Some(meaning), raw: words.to_owned() }),
            next_contact: next.map(day),
            refusal_reason: None,
            note: None,
        });
    }

    /// The base, and the standing of each client in the order in which they were entered.
    fn judged(&self) -> (Base, Vec<Standing>) {
        let settings = Settings::default();
        let understood = Understood { sources: &[], tables: &[], understandings: &[], intake: &self.intake };
        let mut base = consolidate(&understood, &self.linkage, None, &settings.consolidate);
        let mut rule = settings.status;
        rule.rule = StatusRule::Fixed;
        judge(&mut base, &self.intake, &AsOf { day: AS_OF, why: Said::verbatim("") }, &rule);
        let standing = |at: &u32| base.clients[*at as usize].standing.clone().unwrap();
        let standings = base.client_of_cluster.iter().map(standing).collect();
        (base, standings)
    }
}

fn word(meaning: StatusMeaning, raw: &str) -> StatusWord {
    StatusWord { meaning, raw: raw.to_owned(), said_on: None }
}

#[test]
fn orders_speak_louder_than_words_and_the_contradiction_is_reported() {
    let mut book = Book::default();
    let client = book.client(|record| record.statuses.push(word(StatusMeaning::Active, "Aktywni")));
    book.order(client, "2024-07-30", "100");
    let (base, standings) = book.judged();
    assert_eq!(standings[0].status, Status::Lost);
    assert_eq!(
        english(&standings[0].reason),
        "last order 2024-07-30, 427 days ago; only order so far; limit 60 days; the file says `Aktywni` -> lost"
    );
    let codes: Vec<&str> = base.issues.iter().map(|issue| issue.code).collect();
    assert_eq!(codes, ["status_contradiction"]);
}

#[test]
fn without_orders_the_newest_word_decides() {
    let mut book = Book::default();
    let offered = book.client(|record| record.statuses.push(word(StatusMeaning::LeadNew, "Leady")));
    book.call(offered, "2025-06-01", StatusMeaning::OfferSent, "wysłano ofertę", None);
    book.call(offered, "2025-07-01", StatusMeaning::NoAnswer, "nie odebrał", None);
    let refused = book.client(|record| record.statuses.push(word(StatusMeaning::Prospect, "Potencjalni")));
    book.call(refused, "2025-06-01", StatusMeaning::Refused, "odmowa", None);
    book.client(|_| {});
    let silent = book.client(|record| record.statuses.push(word(StatusMeaning::Lost, "lost")));
    let buyer = book.client(|_| {});
    book.order(buyer, "2025-09-20", "5");
    let (_, standings) = book.judged();
    let statuses: Vec<Status> = standings.iter().map(|standing| standing.status).collect();
    assert_eq!(statuses, [Status::Potential, Status::Lead, Status::Lead, Status::Lead, Status::Active]);
    assert_eq!(
        english(&standings[0].reason),
        "no completed order; `wysłano ofertę` on 2025-06-01 -> potential"
    );
    assert_eq!(standings[0].last_contact, Some(day("2025-07-01")));
    assert_eq!(english(&standings[2].reason), "no completed order");
    assert_eq!(standings[silent as usize].history.orders, 0);
}

#[test]
fn two_undated_words_of_one_client_are_reported_and_the_stronger_holds() {
    let mut book = Book::default();
    book.client(|record| {
        record.statuses.push(word(StatusMeaning::LeadNew, "Leady"));
        record.statuses.push(word(StatusMeaning::Active, "Aktywni"));
    });
    let (base, standings) = book.judged();
    assert_eq!(standings[0].status, Status::Active);
    let codes: Vec<&str> = base.issues.iter().map(|issue| issue.code).collect();
    assert_eq!(codes, ["statuses_differ"]);
    // a day tells which is newer: that is a way, not a contradiction
    let mut book = Book::default();
    book.client(|record| {
        record.statuses.push(word(StatusMeaning::LeadNew, "Leady"));
        let on = Some(day("2025-06-01"));
        record.statuses.push(StatusWord { said_on: on, ..word(StatusMeaning::Active, "Aktywni") });
    });
    assert!(book.judged().0.issues.is_empty());
}

#[test]
fn a_lost_word_holds_where_the_input_knows_no_orders() {
    let mut book = Book::default();
    book.client(|record| record.statuses.push(word(StatusMeaning::Lost, "Utraceni")));
    assert_eq!(book.judged().1[0].status, Status::Lost);
}

#[test]
fn who_must_not_be_contacted_is_never_due() {
    let mut book = Book::default();
    let forbidden = book.client(|record| record.next_contact = Some(day("2025-10-05")));
    book.call(forbidden, "2025-06-01", StatusMeaning::DoNotContact, "nie dzwonić", Some("2025-10-06"));
    let promised = book.client(|_| {});
    book.call(promised, "2025-06-01", StatusMeaning::Postponed, "po wakacjach", Some("2025-10-06"));
    let missed = book.client(|record| record.next_contact = Some(day("2025-09-01")));
    let buyer = book.client(|record| record.do_not_contact = true);
    book.order(buyer, "2025-09-20", "5");
    let (base, standings) = book.judged();
    let codes: Vec<&str> = base.issues.iter().map(|issue| issue.code).collect();
    assert_eq!(codes, ["do_not_contact_buys"]);
    assert_eq!(standings[buyer as usize].next_contact, None);
    assert!(base.clients[base.client_of_cluster[forbidden as usize] as usize].do_not_contact);
    assert_eq!(standings[forbidden as usize].next_contact, None);
    assert_eq!(standings[promised as usize].next_contact.as_ref().unwrap().0, day("2025-10-06"));
    assert_eq!(standings[missed as usize].next_contact.as_ref().unwrap().0, AS_OF);
}

#[test]
fn the_next_contact_follows_the_rhythm() {
    let mut book = Book::default();
    let fresh = book.client(|_| {});
    let gone = book.client(|_| {});
    for date in ["2025-07-01", "2025-07-31", "2025-08-30", "2025-09-29"] {
        book.order(fresh, date, "10");
    }
    book.order(gone, "2025-06-01", "10");
    let (_, standings) = book.judged();
    let next = |client: u32| {
        let (day, why) = standings[client as usize].next_contact.clone().unwrap();
        (day, Words::for_language("en").tell(&why).into_owned())
    };
    assert_eq!(next(fresh), (day("2025-10-14"), "middle of the usual pause of 30 days".to_owned()));
    assert_eq!(standings[gone as usize].lost_on, Some(day("2025-08-01")));
    assert_eq!(next(gone), (day("2025-11-29"), "win back: lost since 2025-08-01".to_owned()));
}

#[test]
fn the_newest_plausible_day_is_taken_and_says_why() {
    assert_eq!(newest_day(&Intake::default()), None);
    let mut book = Book::default();
    let client = book.client(|record| record.last_contact = Some(day("2025-08-01")));
    for date in ["2025-06-01", "2025-07-01", "2052-07-01"] {
        book.order(client, date, "10");
    }
    let taken = newest_day(&book.intake).unwrap();
    assert_eq!(taken.day, day("2025-08-01"));
    assert_eq!(
        taken.why,
        Said::new("as_of", "set_aside")
            .said("why", Said::new("as_of", "newest_contact"))
            .text("days", "`2052-07-01`")
    );
}
