//! Next month: ids stay, an earlier base lives on.

use std::collections::{BTreeMap, BTreeSet};

use calamine::Reader as _;
use proptest::prelude::*;

use super::{Desk, Out, Row};
use crate::support::{complained, files};

const MARCH: [(&str, &str); 3] = [
    (
        "klienci.csv",
        "Firma;NIP;Telefon;E-mail;Miasto;Opiekun;Status;Data kontaktu;Uwagi\n\
         Palety Wisła sp. z o.o.;5260250274;12 421 10 01;biuro@palety-wisla.pl;Kraków;Anna Lis;stały;2025-03-01;\"płaci po terminie; woli e-mail\"\n\
         Drewpol;;58 301 20 02;kontakt@drewpol.pl;Gdańsk;Jan Mak;lead;2025-02-01\n\
         Meble Orzeł;;42 630 30 03;;Łódź;Jan Mak;oferta wysłana;2025-02-20\n\
         Orzeł Meble Biurowe;;;sklep@orzel.pl;Pabianice;;;\n",
    ),
    (
        "kontakty.csv",
        "Firma;Osoba;Stanowisko;Telefon;E-mail\nPalety Wisła;Ewa Zając;księgowa;601 222 333;ewa.zajac@palety-wisla.pl\n",
    ),
    (
        "zamówienia.csv",
        "Nr zamówienia;Data;Klient;Kwota\nZ/1;2025-01-10;Palety Wisła;100,00\nZ/2;2025-02-10;Palety Wisła;200,00\n\
         Z/3;2025-03-10;Palety Wisła;300,00\n",
    ),
];

fn march() -> Desk {
    let desk = Desk::new();
    for (name, text) in MARCH {
        desk.list(name, text);
    }
    desk
}

fn by_name<'a>(clients: &'a BTreeMap<String, Row>, part: &str) -> &'a Row {
    clients.values().find(|client| client["name"].contains(part)).expect("a client of that name")
}

#[test]
fn an_earlier_base_alone_brings_everything_back() {
    let desk = march();
    let old = desk.run("march", &[]);
    let base = old.0.to_string_lossy().into_owned();
    let april = Desk::new();
    april.list("nowe.csv", "Firma;Telefon;Miasto\nSzkło i Świat;71 344 40 04;Wrocław\n");
    let new = april.run("april", &["--base", &base]);
    let (before, after) = (old.clients(), new.clients());
    assert_eq!(after.len(), before.len() + 1);
    let kept = [
        "kind",
        "name",
        "legal_form",
        "tax_ids",
        "phones",
        "emails",
        "city",
        "owner",
        "status",
        "last_contact",
        "orders",
        "revenue",
        "first_order",
        "last_order",
        "notes",
        "tags",
        "codes",
    ];
    for (id, row) in &before {
        for column in kept {
            assert_eq!(after[id][column], row[column], "{column} of {}", row["name"]);
        }
    }
    let people = |out: &Out| {
        let of = |row: Row| {
            (row["client_id"].clone(), row["full_name"].clone(), row["phones"].clone(), row["emails"].clone())
        };
        out.rows("contacts.csv").into_iter().map(of).collect::<BTreeSet<_>>()
    };
    assert_eq!(people(&new), people(&old));
    assert_eq!(new.rows("redirects.csv"), Vec::<Row>::new());

    // month after month, nothing changes by itself
    let may = april.run("may", &["--base", &new.0.to_string_lossy()]);
    for (id, row) in &after {
        for column in kept {
            assert_eq!(may.clients()[id][column], row[column], "{column} of {}", row["name"]);
        }
    }
}

#[test]
fn the_same_rows_again_change_no_value_and_no_order_counts_twice() {
    let desk = march();
    let old = desk.run("march", &[]);
    let again = desk.run("again", &["--base", &old.0.to_string_lossy()]);
    assert_eq!(again.rows("orders.csv").len(), old.rows("orders.csv").len());
    let (before, after) = (old.clients(), again.clients());
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (id, row) in &before {
        for column in
            ["name", "tax_ids", "phones", "emails", "owner", "status", "orders", "revenue", "city", "notes"]
        {
            assert_eq!(after[id][column], row[column], "{column} of {}", row["name"]);
        }
    }
}

#[test]
fn a_name_once_shown_is_not_dressed_anew() {
    let desk = Desk::new();
    desk.list(
        "leady.csv",
        "Firma;Telefon;E-mail;Kraj\nTmarei HaArava LTD;+972 8 6688597;office@tmarei-arava.co.il;Izrael\n",
    );
    desk.list(
        "לקוחות.csv",
        "שם לקוח;ח.פ;טלפון;דואר אלקטרוני;עיר\nתמרי הערבה;519064588;08 668 8597;office@tmarei-arava.co.il;אילת\n",
    );
    let old = desk.run("march", &[]);
    let row = by_name(&old.clients(), "תמרי").clone();
    assert_eq!((row["name"].as_str(), row["legal_form"].as_str()), ("תמרי הערבה בע\"מ", "בע\"מ"));
    let again = desk.run("april", &["--base", &old.0.to_string_lossy()]);
    assert_eq!(again.rows("changes.csv"), Vec::<Row>::new());
    assert_eq!(again.clients()[&row["client_id"]]["name"], row["name"]);
}

#[test]
fn two_old_clients_that_turn_out_to_be_one_leave_a_redirect() {
    let desk = march();
    let old = desk.run("march", &[]);
    let before = old.clients();
    let (first, second) = (by_name(&before, "Meble Orzeł"), by_name(&before, "Orzeł Meble"));
    let pairs = [("left_id", first), ("right_id", second)];
    let mut decision: Row =
        pairs.iter().map(|(column, row)| ((*column).to_owned(), row["client_id"].clone())).collect();
    decision.insert("decision".to_owned(), "same".to_owned());
    let file = desk.csv("decided.csv", &[decision]);
    let base = old.0.to_string_lossy().into_owned();
    let new = desk.run("april", &["--base", &base, "--decisions", &file]);
    assert_eq!(new.clients().len(), before.len() - 1);
    let redirects = new.rows("redirects.csv");
    assert_eq!(redirects.len(), 1);
    let old_ids = BTreeSet::from([first["client_id"].clone(), second["client_id"].clone()]);
    let told = BTreeSet::from([redirects[0]["old_id"].clone(), redirects[0]["new_id"].clone()]);
    assert_eq!(told, old_ids);
    assert!(new.clients().contains_key(&redirects[0]["new_id"]));

    // the decision and the redirect live on in the base, though its rows are gone
    let may = Desk::new();
    may.list("nowe.csv", MARCH[0].1);
    let later = may.run("may", &["--base", &new.0.to_string_lossy()]);
    assert_eq!(later.rows("redirects.csv"), redirects);
    assert_eq!(later.clients().keys().collect::<Vec<_>>(), new.clients().keys().collect::<Vec<_>>());
    assert_eq!(later.findings("decision_without_object"), Vec::<String>::new());
}

#[test]
fn owners_and_statuses_follow_the_newest_evidence_and_names_the_base() {
    let desk = march();
    let old = desk.run("march", &[]);
    let april = Desk::new();
    april.list(
        "kwiecień.csv",
        "Firma;NIP;Telefon;Miasto;Opiekun;Status\n\
         PALETY WISLA;5260250274;12 421 10 01;Tarnów;Ola Kot;\nDREWPOL;;58 301 20 02;Gdańsk;;oferta wysłana\n",
    );
    let new = april.run("april", &["--base", &old.0.to_string_lossy()]);
    let (before, after) = (old.clients(), new.clients());
    let wisla = &after[&by_name(&before, "Wisła")["client_id"]];
    assert_eq!(wisla["owner"], "Ola Kot");
    assert_eq!((wisla["name"].as_str(), wisla["city"].as_str()), ("Palety Wisła sp. z o.o.", "Kraków"));
    let drewpol = &after[&by_name(&before, "Drewpol")["client_id"]];
    assert_eq!((drewpol["owner"].as_str(), drewpol["status"].as_str()), ("Jan Mak", "potential"));
    // what changed is told, field by field
    let changes = new.rows("changes.csv");
    let change = |id: &str, field: &str| {
        let found = changes.iter().find(|row| row["client_id"] == id && row["field"] == field);
        found.map(|row| (row["before"].clone(), row["after"].clone()))
    };
    assert_eq!(change(&wisla["client_id"], "owner"), Some(("Anna Lis".to_owned(), "Ola Kot".to_owned())));
    assert_eq!(change(&drewpol["client_id"], "status"), Some(("lead".to_owned(), "potential".to_owned())));
    assert_eq!(change(&wisla["client_id"], "name"), None);
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook(new.0.join("clients.xlsx")).expect("the workbook");
    let tab = book.worksheet_range("Zmiany").expect("the tab of changes");
    assert_eq!(tab.height(), changes.len() + 1);
    let rows: Vec<Vec<String>> =
        tab.rows().skip(1).map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let said = |name: &str, field: &str| {
        let found = rows.iter().find(|row| row[0] == name && row[2] == field).expect("a row of the tab");
        (found[3].clone(), found[4].clone())
    };
    assert_eq!(said("Palety Wisła sp. z o.o.", "Opiekun"), ("Anna Lis".to_owned(), "Ola Kot".to_owned()));
    // people read words, programs codes
    assert_eq!(said("Drewpol", "Status"), ("lead".to_owned(), "potencjalny".to_owned()));
    let names: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn the_next_run_tells_the_owner_what_became_of_the_base() {
    let desk = march();
    let old = desk.run("march", &[]);
    let before = old.clients();
    let april = Desk::new();
    // one more client, and an order of one that was lost
    april.list("nowe.csv", "Firma;Telefon;Miasto\nSzkło i Świat;71 344 40 04;Wrocław\n");
    april.list("zamówienia.csv", "Nr zamówienia;Data;Klient;Kwota\nZ/9;2025-09-20;Palety Wisła;150,00\n");
    let new = april.run("april", &["--base", &old.0.to_string_lossy(), "--lang", "en"]);
    let audit: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(new.0.join("audit.json")).expect("a file"))
            .expect("JSON");
    let since = &audit["since"];
    let named = |key: &str| -> Vec<&str> {
        let clients = since[key]["clients"].as_array().expect("a list");
        clients.iter().filter_map(|client| client["name"].as_str()).collect()
    };
    assert_eq!(by_name(&before, "Wisła")["status"], "lost");
    assert_eq!(named("new"), ["Szkło i Świat"]);
    assert_eq!(named("came_back"), ["Palety Wisła sp. z o.o."]);
    assert_eq!((named("gone"), named("newly_lost"), named("united")), (vec![], vec![], vec![]));
    assert_eq!((since["clients_before"].as_u64(), since["clients_now"].as_u64()), (Some(4), Some(5)));
    let html = std::fs::read_to_string(new.0.join("audit.html")).expect("the report");
    let section = html.split("<section id=\"since\">").nth(1).expect("the section");
    let section = section.split("</section>").next().expect("its end");
    assert!(section.contains("Szkło i Świat") && section.contains("Palety Wisła"), "{section}");
}

#[test]
fn a_base_that_is_none_is_refused_and_never_overwritten() {
    let desk = march();
    let output = desk.try_run("out", &["--base", &desk.at("in").to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complained(&output).contains("hint: "), "{}", complained(&output));
    let old = desk.run("march", &[]);
    let before = files(&old.0);
    let output = desk.try_run("march", &["--force", "--base", &old.0.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2), "{}", complained(&output));
    assert_eq!(files(&old.0), before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// Rows in another order, in files of other names, with rows added: every client keeps its id.
    #[test]
    fn ids_stay_when_rows_move(keys in prop::collection::vec(any::<u32>(), 4), number in 0..1000_u32) {
        let desk = march();
        let before = desk.run("before", &[]).clients();
        let moved = Desk::new();
        for (name, text) in MARCH {
            let mut lines: Vec<&str> = text.lines().collect();
            let head = lines.remove(0);
            let mut order: Vec<usize> = (0..lines.len()).collect();
            order.sort_by_key(|at| keys[*at % keys.len()]);
            let body: Vec<&str> = order.iter().map(|at| lines[*at]).collect();
            moved.list(&format!("{number}/{name}"), &format!("{head}\n{}\n", body.join("\n")));
        }
        moved.list(
            &format!("nowe {number}.csv"),
            &format!("Firma;Telefon;Miasto\nNowa Firma {number};22 600 {:02} {:02};Radom\n", number / 100, number % 100),
        );
        let after = moved.run("after", &[]).clients();
        for (id, row) in &before {
            prop_assert!(after.contains_key(id), "{} lost its id", row["name"]);
            prop_assert_eq!(&after[id]["name"], &row["name"]);
        }
        prop_assert_eq!(after.len(), before.len() + 1);
    }
}
