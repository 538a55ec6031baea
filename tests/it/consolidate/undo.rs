//! A merge is undone, or made, as if it had always been so; and every row of the input can be restored.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use kartoteka::config::Settings;
use kartoteka::progress::Silent;
use serde_json::Value;

use super::{Desk, Out, Spot};
use crate::support::{complained, files};

/// Calls `split` or `join` on an output.
fn again(desk: &Desk, arguments: &[&str]) {
    let output = desk.call(&[arguments, &["--quiet"]].concat());
    assert!(output.status.success(), "{}", complained(&output));
}

/// Everything of an output.
fn all(out: &Out) -> BTreeMap<String, Vec<u8>> {
    files(&out.0)
}

fn assert_same(left: &Out, right: &Out) {
    let (left, right) = (all(left), all(right));
    assert_eq!(left.keys().collect::<Vec<_>>(), right.keys().collect::<Vec<_>>());
    for (name, bytes) in &left {
        assert!(right[name] == *bytes, "{name} differs");
    }
}

/// The rows of each client.
fn rows_of(out: &Out) -> BTreeMap<String, BTreeSet<Spot>> {
    let mut rows: BTreeMap<String, BTreeSet<Spot>> = BTreeMap::new();
    for (spot, client) in out.landed() {
        rows.entry(client).or_default().insert(spot);
    }
    rows
}

/// A client of three rows, two of one row, and orders.
fn lists() -> Desk {
    let desk = Desk::new();
    desk.list(
        "a.csv",
        "Firma;NIP;Telefon;E-mail;Miasto;Opiekun;Uwagi\n\
         Palety Wisła sp. z o.o.;5260250274;12 421 10 01;biuro@palety-wisla.pl;Kraków;Anna Lis;pyta o ceny\n\
         Palety Wisła;;12 421 10 01;biuro@palety-wisla.pl;Kraków;Jan Mak;\n\
         PALETY WISLA;5260250274;;;Tarnów;;oddzwonić\n\
         Drewpol;;58 301 20 02;drewpol@wp.pl;Gdańsk;Jan Mak;\nSzkło i Świat;;71 344 40 04;;Wrocław;;\n",
    );
    desk.list("zamówienia.csv", "Nr zamówienia;Data;Klient;Kwota\nZ/1;2025-01-10;Drewpol;100,00\n");
    desk
}

#[test]
fn split_and_join_give_the_base_that_a_run_with_these_decisions_gives() {
    let desk = lists();
    let out = desk.run("out", &["--lang", "de", "--status-rule", "fixed"]);
    let first = desk.run("first", &["--lang", "de", "--status-rule", "fixed"]);
    let before = rows_of(&out);
    let (client, rows) = before.iter().find(|(_, rows)| rows.len() == 3).expect("a client of three rows");

    // split: its rows stand apart, every other client is as it was
    again(&desk, &["split", "out", client]);
    let landed = out.landed();
    let homes: BTreeSet<&String> = rows.iter().map(|spot| &landed[spot]).collect();
    assert_eq!((homes.len(), landed.values().collect::<BTreeSet<_>>().len()), (3, 5));
    let decisions = out.0.join("decisions.csv").to_string_lossy().into_owned();
    let given = ["--lang", "de", "--status-rule", "fixed", "--decisions", &decisions];
    assert_same(&out, &desk.run("by_run", &given));

    // join: its rows are one client again, one after the other
    let mut parts: Vec<String> = homes.into_iter().cloned().collect();
    while let [left, right, ..] = &parts[..] {
        again(&desk, &["join", "out", left, right]);
        let landed = out.landed();
        let homes: BTreeSet<&String> = rows.iter().map(|spot| &landed[spot]).collect();
        parts = homes.into_iter().cloned().collect();
    }
    assert_eq!(rows_of(&out), before, "rows and ids are as they were");
    assert_same(&out, &desk.run("by_run_2", &given));
    for name in ["clients.csv", "contacts.csv", "orders.csv"] {
        assert!(all(&out)[name] == all(&first)[name], "{name} is not as it was");
    }
}

#[test]
fn the_weakest_link_alone_can_be_undone() {
    let desk = Desk::new();
    desk.list(
        "a.csv",
        "Firma;NIP;Telefon;E-mail\nPalety Wisła sp. z o.o.;5260250274;12 421 10 01;biuro@palety-wisla.pl\n\
         Palety Wisła;;12 421 10 01;biuro@palety-wisla.pl\nPALETY WISLA;5260250274;;\n",
    );
    let out = desk.run("out", &[]);
    let clients = rows_of(&out);
    assert_eq!(clients.len(), 1);
    again(&desk, &["split", "out", clients.keys().next().expect("a client"), "--weakest"]);
    let mut sizes: Vec<usize> = rows_of(&out).values().map(BTreeSet::len).collect();
    sizes.sort_unstable();
    assert_eq!(sizes, [1, 2]);
}

/// A firm whose row stands in two lists, word for word.
fn twice() -> Desk {
    let desk = Desk::new();
    let row = "Palety Wisła sp. z o.o.;12 421 10 01;Kraków\n";
    desk.list("a.csv", &format!("Firma;Telefon;Miasto\n{row}Drewpol;58 301 20 02;Gdańsk\n"));
    desk.list("b.csv", &format!("Firma;Telefon;Miasto\nSzkło i Świat;71 344 40 04;Wrocław\n{row}"));
    desk
}

#[test]
fn rows_that_say_the_same_are_parted_and_joined_like_any_others() {
    let desk = twice();
    let out = desk.run("out", &[]);
    let first = desk.run("first", &[]);
    let before = rows_of(&out);
    let (client, rows) = before.iter().find(|(_, rows)| rows.len() == 2).expect("a client of two rows");

    again(&desk, &["split", "out", client]);
    let landed = out.landed();
    let homes: BTreeSet<String> = rows.iter().map(|spot| landed[spot].clone()).collect();
    assert_eq!((homes.len(), out.clients().len()), (2, 4));
    let decisions = out.0.join("decisions.csv").to_string_lossy().into_owned();
    assert_same(&out, &desk.run("by_run", &["--decisions", &decisions]));

    // next month: the lists have other names and more rows, in another order
    let next = Desk::new();
    let row = "Palety Wisła sp. z o.o.;12 421 10 01;Kraków\n";
    next.list("z.csv", &format!("Firma;Telefon;Miasto\nNowa;22 501 10 10;Warszawa\n{row}"));
    next.list("y.csv", &format!("Firma;Telefon;Miasto\n{row}Drewpol;58 301 20 02;Gdańsk\n"));
    let base = out.0.to_string_lossy().into_owned();
    for given in [&["--decisions", &decisions][..], &["--base", &base]] {
        let later = next.run(given[0].trim_start_matches('-'), given);
        let firm = |row: &&super::Row| row["name"].contains("Wisła");
        let found = later.rows("clients.csv").iter().filter(firm).count();
        assert_eq!((found, later.findings("decision_without_object")), (2, Vec::new()), "{given:?}");
    }

    let parts: Vec<&String> = homes.iter().collect();
    again(&desk, &["join", "out", parts[0], parts[1]]);
    assert_eq!(rows_of(&out), before);
    for name in ["clients.csv", "contacts.csv"] {
        assert!(all(&out)[name] == all(&first)[name], "{name} is not as it was");
    }
}

#[test]
fn a_parted_row_that_is_gone_leaves_a_finding() {
    let desk = twice();
    let out = desk.run("out", &[]);
    let before = rows_of(&out);
    let (client, _) = before.iter().find(|(_, rows)| rows.len() == 2).expect("a client of two rows");
    again(&desk, &["split", "out", client, "--weakest"]);
    assert_eq!(out.clients().len(), 4);
    let decisions = out.0.join("decisions.csv").to_string_lossy().into_owned();
    desk.list("b.csv", "Firma;Telefon;Miasto\nSzkło i Świat;71 344 40 04;Wrocław\n");
    let later = desk.run("later", &["--decisions", &decisions]);
    assert_eq!((later.clients().len(), later.findings("decision_without_object").len()), (3, 1));
}

#[test]
fn an_input_that_changed_or_went_is_named_and_nothing_is_written() {
    let desk = Desk::new();
    let text = "Firma;Telefon\nAlfa;12 421 10 01\nBeta;12 421 10 02\n";
    desk.list("a.csv", text);
    let out = desk.run("out", &[]);
    let ids: Vec<String> = out.clients().into_keys().collect();
    let before = all(&out);
    desk.list("a.csv", "Firma;Telefon\nAlfa;12 421 10 01\nBeta;12 421 10 03\n");
    let output = desk.call(&["join", "out", &ids[0], &ids[1]]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complained(&output).contains("`a.csv` has changed"), "{}", complained(&output));
    assert!(all(&out) == before);

    desk.list("a.csv", text);
    fs::rename(desk.at("in"), desk.at("elsewhere")).expect("moved");
    let output = desk.call(&["join", "out", &ids[0], &ids[1]]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complained(&output).contains("hint: "), "{}", complained(&output));
    assert!(all(&out) == before);
    again(&desk, &["join", "out", &ids[0], &ids[1], "--input", "elsewhere"]);
    assert_eq!(out.clients().len(), 1);
}

#[test]
fn what_cannot_be_split_or_joined_is_said() {
    let desk = Desk::new();
    desk.list("a.csv", "Firma;Telefon\nAlfa;12 421 10 01\nBeta;12 421 10 02\n");
    let out = desk.run("out", &[]);
    let id = out.clients().into_keys().next().expect("a client");
    for arguments in
        [&["split", "out", &id][..], &["join", "out", &id, &id], &["split", "out", "C0123456789ab"]]
    {
        let output = desk.call(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", complained(&output));
    }
}

/// Every non-empty value of every client row, by place and header, from the output alone.
fn restored(out: &Out) -> BTreeMap<Spot, Vec<(String, String)>> {
    let text = fs::read_to_string(out.0.join("sources.jsonl")).expect("the sources");
    let mut lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let head = lines.next().expect("the tables");
    let word = |value: &Value| value.as_str().expect("a text").to_owned();
    let mut rows = BTreeMap::new();
    for row in lines.flat_map(|client| client["rows"].as_array().expect("rows").clone()) {
        let table = &head["tables"][usize::try_from(row["table"].as_u64().expect("a table")).expect("small")];
        let spot = (word(&table["file"]), word(&table["sheet"]), row["row"].to_string());
        let headers = table["headers"].as_array().expect("headers").iter().map(word);
        let cells = row["cells"].as_array().expect("cells").iter();
        let values = headers.zip(cells).filter(|(_, cell)| !cell.is_null());
        rows.insert(spot, values.map(|(header, cell)| (header, word(cell))).collect());
    }
    rows
}

#[test]
fn every_value_of_every_client_row_is_restored_from_the_output_alone() {
    let desk = Desk::new().freight();
    let out = desk.run("out", &[]);
    let reading = kartoteka::read::read(&[desk.at("in")], &Settings::default().read, &Silent).expect("read");
    let mut written: BTreeMap<Spot, Vec<(String, String)>> = BTreeMap::new();
    for table in &reading.tables {
        let file = &reading.sources[table.source.index()].path;
        for (at, number) in (0_u32..).zip(&table.rows) {
            let cells = table.columns.iter().filter_map(|column| {
                let cell = column.cell(at)?;
                Some((column.header.clone(), cell.to_owned()))
            });
            written.insert((file.clone(), table.sheet.clone(), number.0.to_string()), cells.collect());
        }
    }
    let restored = restored(&out);
    let landed = out.landed();
    assert!(landed.len() > 50);
    assert_eq!(restored.keys().collect::<Vec<_>>(), landed.keys().collect::<Vec<_>>());
    for (spot, values) in &restored {
        assert_eq!(values, &written[spot], "{spot:?}");
    }
}
