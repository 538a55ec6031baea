//! `explain`: why a client is what it is, and why two are two.

use super::Desk;
use crate::support::{complained, said};

fn lists() -> Desk {
    let desk = Desk::new();
    desk.list(
        "a.csv",
        "Firma;NIP;Telefon;E-mail;Opiekun;Zmieniono\n\
         Palety Wisła sp. z o.o.;5260250274;12 421 10 01;biuro@palety-wisla.pl;Anna Lis;2025-01-10\n\
         PALETY WISLA;5260250274;12 421 10 01;;Jan Mak;2025-06-10\n\
         Drewpol;7740001454;58 301 20 02;drewpol@wp.pl;;\nDrewpol;1132191233;58 301 20 02;;;\n",
    );
    desk
}

fn explained(desk: &Desk, arguments: &[&str]) -> String {
    let output = desk.call(&[&["explain", "out"], arguments].concat());
    assert!(output.status.success(), "{}", complained(&output));
    said(&output)
}

#[test]
fn a_client_is_explained_by_its_rows_what_lost_and_what_joined_them() {
    let desk = lists();
    let out = desk.run("out", &["--lang", "en"]);
    let clients = out.clients();
    let (id, _) = clients.iter().find(|(_, row)| row["records"] == "2").expect("a client of two rows");
    let text = explained(&desk, &[id]);
    for part in [
        "Made of 2 rows",
        "a.csv, row 2",
        "a.csv, row 3",
        "Telefon: 12 421 10 01",
        "Opiekun: Anna Lis   (not shown so: another row is more recent (rule `recent`))",
        "same valid id PL:NIP:5260250274",
        "rows 1 and 2: +",
    ] {
        assert!(text.contains(part), "`{part}` is missing in\n{text}");
    }
}

#[test]
fn two_alike_that_were_kept_apart_are_explained() {
    let desk = lists();
    let out = desk.run("out", &["--lang", "en"]);
    let ids: Vec<String> =
        out.clients().into_iter().filter(|(_, row)| row["name"] == "Drewpol").map(|(id, _)| id).collect();
    assert_eq!(ids.len(), 2);
    let text = explained(&desk, &[&ids[0], &ids[1]]);
    for part in ["Related, not the same: alike, but their valid ids differ", "same phone +48583012002", "  -"]
    {
        assert!(text.contains(part), "`{part}` is missing in\n{text}");
    }
    assert!(explained(&desk, &[&ids[0]]).contains(&ids[1]), "the other is named");
}

#[test]
fn an_explanation_speaks_the_language_of_the_run_or_the_one_asked_for() {
    let desk = lists();
    let out = desk.run("out", &["--lang", "uk"]);
    let clients = out.clients();
    let (id, _) = clients.iter().find(|(_, row)| row["records"] == "2").expect("a client of two rows");
    for (arguments, parts) in [
        (vec![id.as_str()], ["Складено з 2 рядків", "рядок 3", "податковий номер: "]),
        (vec![id.as_str(), "--lang", "de"], ["Aus 2 Zeilen entstanden", "Zeile 3", "Steuernummer: "]),
        (vec![id.as_str(), "--lang", "he"], ["הורכב משתי שורות", "שורה 3", "מספר מס: "]),
    ] {
        let text = explained(&desk, &arguments);
        for part in parts {
            assert!(text.contains(part), "`{part}` is missing in\n{text}");
        }
    }
}

#[test]
fn an_id_that_is_none_is_named_with_a_hint() {
    let desk = lists();
    desk.run("out", &["--lang", "en"]);
    let output = desk.call(&["explain", "out", "C0123456789ab"]);
    assert_eq!(output.status.code(), Some(2));
    let message = complained(&output);
    assert!(message.contains("`C0123456789ab`") && message.contains("hint: "), "{message}");
}

#[test]
fn a_folder_that_is_no_output_is_named() {
    let desk = lists();
    let output = desk.call(&["explain", "in", "C0123456789ab"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complained(&output).contains("run.json"), "{}", complained(&output));
}
