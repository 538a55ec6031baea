//! What people decide is obeyed, this month and the next.

use calamine::{Data, Reader as _};

use super::{Desk, Out, Row};
use crate::support::{complained, said};

/// The first pairs that a person is asked about, with their answers.
fn answered(out: &Out, answers: &[&str]) -> Vec<Row> {
    let mut pairs = out.rows("review.csv");
    assert!(pairs.len() >= answers.len(), "too few doubtful pairs: {}", pairs.len());
    pairs.truncate(answers.len());
    for (pair, answer) in pairs.iter_mut().zip(answers) {
        pair.insert("decision".to_owned(), (*answer).to_owned());
    }
    pairs
}

/// Firms that nothing connects, though two of them go by two names.
const LISTS: [(&str, &str); 2] = [
    (
        "a.csv",
        "Firma;Miasto;Telefon;E-mail;Uwagi\n\
         Palety Wisła sp. z o.o.;Kraków;12 421 10 01;;pyta o ceny\n\
         Drewpol Jan Kos;Gdańsk;58 301 20 02;;stary klient\n\
         Meble Orzeł;Łódź;42 630 30 03;biuro@orzel-meble.pl;\n",
    ),
    (
        "b.csv",
        "Nazwa klienta;Miejscowość;Tel.;Mail;Uwagi\n\
         Pakowanie Nowak;Tarnów;14 633 90 91;;oddzwonić\n\
         Tartak Kos;Sopot;58 550 80 82;;\n\
         Szkło i Świat;Wrocław;71 344 40 04;szklo@swiat.pl;\n",
    ),
];

fn lists() -> Desk {
    let desk = Desk::new();
    for (name, text) in LISTS {
        desk.list(name, text);
    }
    desk
}

fn decision(left: &Row, right: &Row, ruling: &str) -> Row {
    let of = |row: &Row| row["client_id"].clone();
    let pairs = [("left_id", of(left)), ("right_id", of(right)), ("decision", ruling.to_owned())];
    pairs.into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
}

/// The client that a name in the list belongs to.
fn of_name<'a>(clients: &'a [Row], name: &str) -> &'a Row {
    clients.iter().find(|client| client["name"].contains(name)).expect("a client of that name")
}

#[test]
fn same_joins_and_different_is_never_asked_again() {
    let desk = Desk::new().freight();
    let before = desk.run("before", &[]);
    let pairs = answered(&before, &["same", "different"]);
    let file = desk.csv("decided.csv", &pairs);
    let after = desk.run("after", &["--decisions", &file]);

    // the first pair is one client with all rows of both, the second two as before; nothing else moved
    let (old, new) = (before.landed(), after.landed());
    let of_pair = |client: &str| client == pairs[0]["left_id"] || client == pairs[0]["right_id"];
    let joined: std::collections::BTreeSet<&String> =
        old.iter().filter(|(_, client)| of_pair(client)).map(|(spot, _)| &new[spot]).collect();
    assert_eq!(joined.len(), 1);
    let moved: Vec<_> = old
        .iter()
        .filter(|(_, client)| !of_pair(client))
        .filter(|(spot, client)| new[*spot] != **client)
        .collect();
    assert_eq!(moved, Vec::<(&super::Spot, &String)>::new());
    let asked = |out: &Out, pair: &Row| {
        out.rows("review.csv").iter().any(|row| {
            (&row["left_id"], &row["right_id"]) == (&pair["left_id"], &pair["right_id"])
                || (&row["left_id"], &row["right_id"]) == (&pair["right_id"], &pair["left_id"])
        })
    };
    assert!(asked(&before, &pairs[1]) && !asked(&after, &pairs[1]));
    assert_eq!(after.rows("decisions.csv").len(), 2);
    assert_eq!(after.findings("decision_without_object"), Vec::<String>::new());
}

#[test]
fn decisions_hold_next_month_with_other_rows_names_and_ids() {
    let desk = lists();
    let first = desk.run("first", &[]);
    let clients = first.rows("clients.csv");
    assert_eq!(clients.len(), 6);
    let old_id = of_name(&clients, "Wisła")["client_id"].clone();
    let by_id = [
        decision(of_name(&clients, "Wisła"), of_name(&clients, "Pakowanie"), "same"),
        decision(of_name(&clients, "Drewpol"), of_name(&clients, "Tartak"), "same"),
    ];
    let obeyed = desk.run("obeyed", &["--decisions", &desk.csv("decided.csv", &by_id)]);
    assert_eq!(obeyed.rows("clients.csv").len(), 4);
    let file = obeyed.0.join("decisions.csv").to_string_lossy().into_owned();

    // next month: files renamed, rows turned round, a tax id and a mailbox learned, so that ids change
    let next = Desk::new();
    let turned = |text: &str| {
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].reverse();
        lines.join("\n")
    };
    next.list("klienci 2.csv", &turned(LISTS[0].1));
    next.list("stare/klienci 1.csv", &turned(LISTS[1].1));
    next.list(
        "nowe.csv",
        "Firma;NIP;Telefon;Miasto\nPalety Wisła sp. z o.o.;5260250274;12 421 10 01;Kraków\n",
    );
    let unasked = next.run("unasked", &[]);
    let asked = next.run("asked", &["--decisions", &file]);
    let ids = |out: &Out| out.clients().into_keys().collect::<std::collections::BTreeSet<_>>();
    assert!(!ids(&asked).contains(&old_id), "its id came from the phone");
    assert_eq!(unasked.rows("clients.csv").len(), 6);
    let clients = asked.rows("clients.csv");
    assert_eq!(clients.len(), 4, "{clients:?}");
    let mut sizes: Vec<&str> = clients.iter().map(|client| client["records"].as_str()).collect();
    sizes.sort_unstable();
    assert_eq!(sizes, ["1", "1", "2", "3"]);
    assert_eq!(asked.findings("decision_without_object"), Vec::<String>::new());

    // ... and again from the stored decisions
    let stored = asked.0.join("decisions.csv").to_string_lossy().into_owned();
    let again = next.run("again", &["--decisions", &stored]);
    assert_eq!(crate::support::files(&again.0), crate::support::files(&asked.0));
}

#[test]
fn the_saved_workbook_is_accepted() {
    let desk = Desk::new().freight();
    let first = desk.run("first", &["--lang", "pl"]);
    let answer = answered(&first, &["same"]);
    let by_csv = desk.run("by_csv", &["--lang", "pl", "--decisions", &desk.csv("decided.csv", &answer)]);

    // the tab as a spreadsheet saves it: headings in the language of the run, columns in the order of the tab
    let mut old: calamine::Xlsx<_> =
        calamine::open_workbook(first.0.join("clients.xlsx")).expect("a workbook");
    let name = old.sheet_names().into_iter().nth(8).expect("a tab");
    let review = old.worksheet_range(&name).expect("the tab of doubtful pairs");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name).expect("a name");
    let decision = review
        .rows()
        .next()
        .and_then(|head| head.iter().position(|cell| *cell == "Twoja decyzja"))
        .expect("the column of decisions");
    for (y, row) in (0..).zip(review.rows()) {
        for (x, cell) in (0u16..).zip(row) {
            match cell {
                Data::Float(number) => sheet.write_number(y, x, *number),
                other => sheet.write_string(y, x, other.to_string()),
            }
            .expect("written");
        }
    }
    let at = u16::try_from(decision).expect("a column");
    let sorted_first =
        review.rows().position(|row| row.iter().any(|cell| cell.to_string() == answer[0]["left_id"]));
    let row = u32::try_from(sorted_first.expect("the pair")).expect("a row");
    sheet.write_string(row, at, "same").expect("written");
    let path = desk.at("saved.xlsx");
    book.save(&path).expect("saved");
    let by_book = desk.run("by_book", &["--lang", "pl", "--decisions", &path.to_string_lossy()]);
    assert_eq!(crate::support::files(&by_book.0), crate::support::files(&by_csv.0));
}

#[test]
fn decisions_that_cannot_be_obeyed_are_findings() {
    let desk = lists();
    let clients = desk.run("first", &[]).rows("clients.csv");
    let (wisla, drewpol, orzel) =
        (of_name(&clients, "Wisła"), of_name(&clients, "Drewpol"), of_name(&clients, "Orzeł"));
    let stranger: Row = [("client_id".to_owned(), "C0123456789ab".to_owned())].into();
    let file = desk.csv(
        "decided.csv",
        &[
            decision(wisla, drewpol, "different"),
            decision(wisla, orzel, "same"),
            decision(orzel, drewpol, "same"),
            decision(wisla, &stranger, "same"),
            decision(wisla, orzel, "maybe"),
        ],
    );
    let after = desk.run("after", &["--decisions", &file]);
    assert_eq!(after.rows("clients.csv").len(), clients.len() - 2, "the later decisions hold");
    assert_eq!(after.findings("decision_overruled").len(), 1);
    assert_eq!(after.findings("decision_without_object").len(), 1);
    let unreadable = after.findings("decision_unreadable");
    assert!(unreadable.len() == 1 && unreadable[0].contains("maybe"), "{unreadable:?}");
}

#[test]
fn two_valid_ids_do_not_stand_against_a_decision() {
    let desk = Desk::new();
    desk.list("a.csv", "Firma;NIP\nAlfa sp. z o.o.;5260250274\nBeta sp. z o.o.;7740001454\n");
    let clients = desk.run("first", &[]).rows("clients.csv");
    assert_eq!(clients.len(), 2);
    let file = desk.csv("decided.csv", &[decision(&clients[0], &clients[1], "same")]);
    let after = desk.run("after", &["--decisions", &file]);
    let clients = after.rows("clients.csv");
    assert_eq!(clients.len(), 1);
    assert!(clients[0]["tax_ids"].contains("5260250274") && clients[0]["tax_ids"].contains("7740001454"));
    assert_eq!(after.findings("decision_against_ids").len(), 1);
    assert_eq!(after.findings("several_tax_ids").len(), 1);
}

#[test]
fn dedupe_obeys_too() {
    let desk = Desk::new();
    let table = "id,name,phone\na,Palety Wisła,124211001\nb,Palety Wisla,124211001\nc,Drewpol,583012002\n";
    std::fs::write(desk.at("table.csv"), table).expect("a file");
    std::fs::write(desk.at("decided.csv"), "left_id,right_id,decision\na,b,different\nb,c,same\nx,a,same\n")
        .expect("a file");
    let clusters = |more: &[&str]| {
        let output = desk.call(&[&["dedupe", "table.csv", "--country", "PL", "--quiet"], more].concat());
        assert!(output.status.success(), "{}", complained(&output));
        let text = said(&output);
        let of = |line: &str| line.split(',').nth(2).expect("a cluster").to_owned();
        (text.lines().skip(1).map(of).collect::<Vec<_>>(), complained(&output))
    };
    assert_eq!(clusters(&[]).0, ["1", "1", "2"]);
    let (decided, warned) = clusters(&["--decisions", "decided.csv"]);
    assert_eq!(decided, ["1", "2", "2"]);
    assert!(warned.contains("“x” and “a”"), "{warned}");
}

#[test]
fn a_file_without_decisions_is_refused() {
    let desk = lists();
    std::fs::write(desk.at("letters.csv"), "a,b\n1,2\n").expect("a file");
    let output = desk.try_run("out", &["--decisions", &desk.at("letters.csv").to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("hint: "), "{}", complained(&output));
    assert!(!desk.at("out").exists());
}
