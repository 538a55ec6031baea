//! Order lists as they come, through a whole run: what counts, what is kept apart, what is reported.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::{complained, rows, run};

const CLIENTS: &str = "\
Kod;Firma;NIP;Status;Opiekun;Następny kontakt;Uwagi
K1;Alfa Trans sp. z o.o.;5260250274;Aktywni;Anna Nowak;;
K2;Beta Logistyka S.A.;7740001454;;Anna Nowak;2026-06-10;
K3;Gamma Drewno;;;Jan Kowalski;2026-06-11;nie dzwonić
";

pub(super) type Rows = BTreeMap<String, BTreeMap<String, String>>;

/// A run over some files on a day; the clients by name.
pub(super) fn cleaned(files: &[(&str, &str)], more: &[&str]) -> (tempfile::TempDir, Rows) {
    let place = tempfile::tempdir().expect("a folder");
    let input = place.path().join("in");
    fs::create_dir(&input).expect("a folder");
    for (name, text) in files {
        fs::write(input.join(name), text).expect("a file");
    }
    let mut arguments = vec!["--as-of", "2026-06-01", "--country", "PL", "--quiet", "--lang", "en"];
    arguments.extend(more);
    let output = run(&input, &place.path().join("out"), &arguments);
    assert!(output.status.success(), "{}", complained(&output));
    let clients = rows(&place.path().join("out/clients.csv"));
    (place, clients.into_iter().map(|row| (row["name"].clone(), row)).collect())
}

fn settings(place: &Path, text: &str) -> String {
    let path = place.join("settings.toml");
    fs::write(&path, text).expect("a file");
    path.display().to_string()
}

pub(super) fn told<'a>(clients: &'a Rows, name: &str, columns: &[&str]) -> Vec<&'a str> {
    let client = clients.get(name).unwrap_or_else(|| panic!("{name} among {:?}", clients.keys()));
    columns.iter().map(|column| client[*column].as_str()).collect()
}

const ORDERS: &str = "\
Numer zamówienia;Data zamówienia;Kod klienta;Wartość;Waluta;Status zamówienia
Z1;2026-03-02;K1;100,00;PLN;zrealizowane
Z1;2026-03-02;K1;50,00;PLN;zrealizowane
Z2;2026-04-02;K1;10,00;EUR;zrealizowane
Z3;2026-05-02;K1;999,00;PLN;anulowane
Z4;2026-05-03;K1;888,00;PLN;wersja robocza
Z5;2062-05-03;K1;777,00;PLN;zrealizowane
Z6;2026-06-20;K1;60,00;PLN;zrealizowane
Z7;2025-03-20;K2;40,00;PLN;zrealizowane
Z8;2026-02-20;K1;5,00;PLN;zrealizowane
";

#[test]
fn lines_are_joined_and_what_is_no_order_yet_or_no_more_is_not_counted() {
    let (_, clients) = cleaned(&[("klienci.csv", CLIENTS), ("zamowienia.csv", ORDERS)], &[]);
    let columns = ["status", "orders", "revenue", "currency", "revenue_other", "first_order", "last_order"];
    assert_eq!(
        told(&clients, "Alfa Trans sp. z o.o.", &columns),
        ["active", "3", "155.00", "PLN", "10.00 EUR", "2026-02-20", "2026-04-02"]
    );
    let reason = told(&clients, "Alfa Trans sp. z o.o.", &["status_reason"])[0];
    assert!(reason.contains("next order is dated 2026-06-20"), "{reason}");
    assert!(reason.contains("1 cancelled order ignored"), "{reason}");
}

#[test]
fn currencies_are_added_up_by_the_user_s_rates_alone() {
    let place = tempfile::tempdir().expect("a folder");
    let config = settings(place.path(), "[status]\nexchange_rates = [\"1 EUR = 4.30 PLN\"]\n");
    let (_, clients) =
        cleaned(&[("klienci.csv", CLIENTS), ("zamowienia.csv", ORDERS)], &["--config", &config]);
    let columns = ["revenue", "currency", "revenue_other"];
    assert_eq!(told(&clients, "Alfa Trans sp. z o.o.", &columns), ["198.00", "PLN", ""]);
}

const UNNUMBERED: &str = "\
Data zamówienia;Kod klienta;Wartość
2026-01-05;K1;100,00
2026-02-05;K1;110,00
2026-03-05;K1;120,00
2026-03-05;K1;120,00
2026-04-05;K2;130,00
2026-05-05;K2;140,00
";

#[test]
fn a_second_export_of_a_list_without_numbers_counts_once() {
    let longer = format!("{UNNUMBERED}2026-05-20;K2;150,00\n");
    let files = [("klienci.csv", CLIENTS), ("zamowienia.csv", UNNUMBERED), ("zamowienia maj.csv", &longer)];
    let (_, clients) = cleaned(&files, &[]);
    // two equal orders on one day stay two: each of the lists tells of two
    assert_eq!(told(&clients, "Alfa Trans sp. z o.o.", &["orders", "revenue"]), ["4", "450.00"]);
    assert_eq!(told(&clients, "Beta Logistyka S.A.", &["orders", "revenue"]), ["3", "420.00"]);
    // another month's list that has one order in common is no second export
    let other = "Data zamówienia;Kod klienta;Wartość\n2026-01-05;K1;100,00\n2026-05-06;K1;7,00\n2026-05-07;K1;8,00\n2026-05-08;K1;9,00\n2026-05-09;K1;10,00\n";
    let (_, clients) = cleaned(&[("klienci.csv", CLIENTS), ("a.csv", UNNUMBERED), ("b.csv", other)], &[]);
    assert_eq!(told(&clients, "Alfa Trans sp. z o.o.", &["orders", "revenue"]), ["9", "584.00"]);
}

const STRANGERS: &str = "\
Numer zamówienia;Data zamówienia;Klient;Wartość;Waluta
Z1;2026-05-02;Alfa Trans sp. z o.o.;100,00;PLN
Z2;2026-05-03;Delta Nowa sp. z o.o.;30,50;PLN
Z3;2026-05-04;Delta Nowa sp. z o.o.;20,00;EUR
";

fn findings(out: &Path, code: &str) -> u64 {
    let audit: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("audit.json")).expect("a file")).expect("JSON");
    let findings = audit["findings"].as_array().expect("a list");
    let found = findings.iter().find(|finding| finding["code"] == code);
    found.map_or(0, |finding| finding["count"].as_u64().unwrap_or(0))
}

#[test]
fn orders_of_strangers_are_a_finding_or_new_clients() {
    let files = [("klienci.csv", CLIENTS), ("zamowienia.csv", STRANGERS)];
    let (place, clients) = cleaned(&files, &[]);
    assert_eq!(clients.len(), 3);
    assert_eq!(findings(&place.path().join("out"), "orders_without_client"), 1);
    let audit = fs::read_to_string(place.path().join("out/audit.json")).expect("a file");
    assert!(audit.contains("30.50 PLN + 20.00 EUR"), "the amount is told");

    let (place, clients) = cleaned(&files, &["--clients-from-orders"]);
    assert_eq!(clients.len(), 4);
    let columns = ["status", "orders", "revenue", "currency", "revenue_other"];
    assert_eq!(
        told(&clients, "Delta Nowa sp. z o.o.", &columns),
        ["active", "2", "20.00", "EUR", "30.50 PLN"]
    );
    assert_eq!(findings(&place.path().join("out"), "orders_without_client"), 0);
}

#[test]
fn a_file_that_says_active_is_contradicted_by_silence() {
    let orders = "Numer;Data zamówienia;Kod klienta;Wartość\nZ1;2025-04-01;K1;100,00\n";
    let (place, clients) = cleaned(&[("klienci.csv", CLIENTS), ("zamowienia.csv", orders)], &[]);
    let reason = told(&clients, "Alfa Trans sp. z o.o.", &["status", "status_reason"]);
    assert_eq!(reason[0], "lost");
    assert!(
        reason[1].starts_with("last order 2025-04-01, 426 days ago; only order so far;"),
        "{}",
        reason[1]
    );
    assert!(reason[1].ends_with("the file says `Aktywni` -> lost"), "{}", reason[1]);
    assert_eq!(findings(&place.path().join("out"), "status_contradiction"), 1);
}

#[test]
fn clients_of_a_tab_of_samples_sent_are_potential_ones() {
    for tab in
        ["Wysłane próbki", "Образцы отправлены", "Зразки надіслано", "Samples sent", "Muster verschickt"]
    {
        let list = "Firma;NIP;Miasto\nAlfa Trans sp. z o.o.;5260250274;Radom\nBeta Logistyka S.A.;7740001454;Lublin\n";
        let leads = "Firma;NIP;Miasto\nDelta Drewno;;Gdynia\n";
        let (_, clients) = cleaned(&[(&format!("{tab}.csv"), list), ("Leady.csv", leads)], &[]);
        assert_eq!(told(&clients, "Alfa Trans sp. z o.o.", &["status"]), ["potential"], "{tab}");
        assert_eq!(told(&clients, "Delta Drewno", &["status"]), ["lead"], "{tab}");
    }
}

#[test]
fn clients_pass_to_another_manager_and_are_listed() {
    let files = [("klienci.csv", CLIENTS), ("zamowienia.csv", ORDERS)];
    let more = ["--reassign", "anna  NOWAK = Ewa Zając", "--reassign", "Nikt=Ewa Zając"];
    let (place, clients) = cleaned(&files, &more);
    for (name, owner) in [
        ("Alfa Trans sp. z o.o.", "Ewa Zając"),
        ("Beta Logistyka S.A.", "Ewa Zając"),
        ("Gamma Drewno", "Jan Kowalski"),
    ] {
        assert_eq!(told(&clients, name, &["owner"]), [owner], "{name}");
    }
    let listed = rows(&place.path().join("out/handover.csv"));
    let mut names: Vec<&str> = listed.iter().map(|row| row["name"].as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Alfa Trans sp. z o.o.", "Beta Logistyka S.A."]);
    assert!(listed.iter().all(|row| row["from_owner"] == "Anna Nowak" && row["owner"] == "Ewa Zając"));
    assert_eq!(findings(&place.path().join("out"), "reassign_without_clients"), 1);
}

#[test]
fn nobody_is_due_who_must_not_be_contacted() {
    let (place, clients) = cleaned(&[("klienci.csv", CLIENTS), ("zamowienia.csv", ORDERS)], &[]);
    assert_eq!(told(&clients, "Gamma Drewno", &["do_not_contact", "next_contact"]), ["true", ""]);
    assert_eq!(told(&clients, "Beta Logistyka S.A.", &["next_contact"]), ["2026-06-10"]);
    let calendar = fs::read_to_string(place.path().join("out/reminders.ics")).expect("a file");
    assert!(!calendar.contains("Gamma"), "{calendar}");
    assert!(calendar.contains("SUMMARY:Contact: Beta Logistyka S.A.\r\n"), "{calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20260610\r\n"), "{calendar}");
    assert!(calendar.contains("DTSTAMP:20260601T000000Z\r\n"), "{calendar}");
    assert!(calendar.contains("CATEGORIES:Anna Nowak\r\n"), "{calendar}");
}

#[test]
fn the_portfolio_adds_up() {
    let (place, _) = cleaned(&[("klienci.csv", CLIENTS), ("zamowienia.csv", ORDERS)], &[]);
    let out = place.path().join("out");
    let months = rows(&out.join("portfolio.csv"));
    let number = |row: &BTreeMap<String, String>, column: &str| row[column].parse::<i64>().expect("a number");
    assert_eq!(months.first().map(|row| row["month"].as_str()), Some("2025-03"));
    assert_eq!(months.last().map(|row| row["month"].as_str()), Some("2026-06"));
    let mut before = 0;
    for row in &months {
        let [start, new, regained, lost, end] =
            ["at_start", "new", "regained", "lost", "at_end"].map(|c| number(row, c));
        assert_eq!((start, end), (before, start + new + regained - lost), "{row:?}");
        assert_eq!(number(row, "ordered"), new + number(row, "returning") + regained, "{row:?}");
        before = end;
    }
    let revenue: f64 = months.iter().map(|row| row["revenue"].parse::<f64>().expect("a number")).sum();
    assert!((revenue - 195.0).abs() < 1e-9, "{revenue}");
    let cohorts = rows(&out.join("cohorts.csv"));
    let told: Vec<[&str; 4]> = cohorts
        .iter()
        .map(|row| ["cohort", "months_since", "clients", "share"].map(|c| row[c].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ["2025-03", "0", "1", "1.0000"],
            ["2026-02", "0", "1", "1.0000"],
            ["2026-02", "1", "1", "1.0000"],
            ["2026-02", "2", "1", "1.0000"]
        ]
    );
    let buyers = rows(&out.join("rfm.csv"));
    assert_eq!(buyers.len(), 2);
    let alfa = buyers.iter().find(|row| row["name"].starts_with("Alfa")).expect("a buyer");
    assert_eq!(
        ["days_since_order", "order_days", "revenue", "segment"].map(|c| alfa[c].as_str()),
        ["60", "3", "155.00", "attention"]
    );
}

#[test]
fn a_run_can_be_judged_on_two_scales_of_which_the_first_gives_the_tabs() {
    let place = tempfile::tempdir().expect("a folder");
    let config = settings(place.path(), "[status]\nscales = [\"colours\", \"leads\"]\n");
    let calls = "Data;Kod klienta;Wynik rozmowy\n2026-05-20;K3;wysłano ofertę\n";
    let clients = CLIENTS.replace("nie dzwonić", "").replace("2026-06-11", "");
    let files = [("klienci.csv", clients.as_str()), ("zamowienia.csv", ORDERS), ("rozmowy.csv", calls)];
    let (place, clients) = cleaned(&files, &["--config", &config]);
    let stages = |name| told(&clients, name, &["status", "status_leads"]);
    assert_eq!(stages("Alfa Trans sp. z o.o."), ["gold", "converted"]);
    assert_eq!(stages("Beta Logistyka S.A."), ["red_gold", "converted"]);
    assert_eq!(stages("Gamma Drewno"), ["green", "offer"]);
    let out = place.path().join("out");
    let book: calamine::Xlsx<_> = calamine::open_workbook(out.join("clients.xlsx")).expect("a workbook");
    let tabs = calamine::Reader::sheet_names(&book);
    let colours = [
        "White",
        "Grey",
        "Green",
        "Yellow",
        "Green-gold",
        "Gold",
        "Platinum",
        "Red-green",
        "Red-gold",
        "Red-platinum",
    ];
    assert!(colours.iter().all(|tab| tabs.iter().any(|name| name == tab)), "{tabs:?}");
    assert!(!tabs.iter().any(|name| name == "Leads" || name == "Active"), "{tabs:?}");
    let audit: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("audit.json")).expect("a file")).expect("JSON");
    let told: Vec<(&str, u64)> = audit["statuses"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|line| (line["status"].as_str().expect("a name"), line["clients"].as_u64().expect("a number")))
        .filter(|(_, clients)| *clients > 0)
        .collect();
    assert_eq!(told, [("green", 1), ("gold", 1), ("red_gold", 1)]);
}

#[test]
fn a_firm_s_own_scale_fills_the_status_column() {
    let place = tempfile::tempdir().expect("a folder");
    let config = settings(
        place.path(),
        "[status]\nscales = [\"freight\", \"sales\"]\n[[status.custom_scales]]\nname = \"freight\"\nstatuses = [\n\
         { name = \"enquiry\", type = \"open\", criterion = \"asked for a rate\" },\n\
         { name = \"rate given\", type = \"open\", criterion = \"has our rate\", when = [{ said = [\"offer_sent\"] }] },\n\
         { name = \"first loads\", type = \"won\", criterion = \"up to three loads\", when = [{ status = [\"active\"], orders_to = 3 }] },\n\
         { name = \"client\", type = \"won\", criterion = \"more loads\", when = [{ status = [\"active\", \"regular\"], orders_from = 4 }] },\n\
         { name = \"silent\", type = \"lost\", criterion = \"no load for too long\", when = [{ status = [\"lost\"] }] },\n]\n",
    );
    let (place, clients) =
        cleaned(&[("klienci.csv", CLIENTS), ("zamowienia.csv", ORDERS)], &["--config", &config]);
    let stages = |name| told(&clients, name, &["status", "status_sales"]);
    assert_eq!(stages("Alfa Trans sp. z o.o."), ["first loads", "active"]);
    assert_eq!(stages("Beta Logistyka S.A."), ["silent", "lost"]);
    assert_eq!(stages("Gamma Drewno"), ["enquiry", "lead"]);
    let report = fs::read_to_string(place.path().join("out/audit.html")).expect("a file");
    assert!(
        report.contains("first loads") && report.contains("up to three loads"),
        "the report names the statuses"
    );
}

/// A CRM fills in what kind of party a record is by itself; to be called a client there is no status.
#[test]
fn to_be_called_a_client_beside_suppliers_is_no_status() {
    for (header, client, supplier, partner) in [
        ("Тип компании", "Клиент", "Поставщик", "Партнёр"),
        ("Typ klienta", "Klient", "Dostawca", "Partner"),
        ("Kundentyp", "Kunde", "Lieferant", "Partner"),
        ("Customer type", "Customer", "Supplier", "Partner"),
        ("סוג לקוח", "לקוח", "ספק", "שותף"),
    ] {
        let list = format!(
            "Firma;NIP;{header};Ostatni kontakt;Status\nAlfa Trans sp. z o.o.;5260250274;{client};2021-02-03;\n\
             Beta Logistyka S.A.;7740001454;{client};2026-05-20;oferta wysłana\nGamma Drewno S.A.;1132853869;{supplier};2026-05-20;\n\
             Delta Stal S.A.;5213017228;{partner};2026-05-20;\n"
        );
        let (_, clients) = cleaned(&[("klienci.csv", &list)], &[]);
        let told_of = |name| told(&clients, name, &["status", "tags"]);
        assert_eq!(told_of("Alfa Trans sp. z o.o."), ["lead", client], "{header}");
        assert_eq!(told_of("Beta Logistyka S.A."), ["potential", client], "{header}");
        assert_eq!(told_of("Gamma Drewno S.A."), ["lead", supplier], "{header}");
    }
}

/// The same word in a list that tells clients from those who are none yet says that they buy.
#[test]
fn to_be_called_a_client_beside_prospects_is_a_status() {
    let list = "Firma;NIP;Typ klienta\nAlfa Trans sp. z o.o.;5260250274;Klient\n\
                Beta Logistyka S.A.;7740001454;Potencjalny klient\n";
    let (_, clients) = cleaned(&[("klienci.csv", list)], &[]);
    assert_eq!(told(&clients, "Alfa Trans sp. z o.o.", &["status", "tags"]), ["active", ""]);
    assert_eq!(told(&clients, "Beta Logistyka S.A.", &["status"]), ["potential"]);
}

#[test]
fn amounts_without_a_currency_are_taken_as_that_of_the_clients_country() {
    let clients = "Firma;NIP;Telefon\nAlfa Trans sp. z o.o.;5260250274;\nBeta Logistyka S.A.;7740001454;\nGamma Drewno;;+44 20 7946 0018\n";
    let orders = "Numer zamówienia;Data zamówienia;Klient;Wartość\nZ1;2026-03-02;Alfa Trans;100,00\nZ2;2026-04-02;Beta Logistyka;10,00\n";
    let (place, found) = cleaned(&[("klienci.csv", clients), ("zamowienia.csv", orders)], &[]);
    assert_eq!(told(&found, "Alfa Trans sp. z o.o.", &["revenue", "currency"]), ["100.00", "PLN"]);
    assert_eq!(told(&found, "Beta Logistyka S.A.", &["revenue", "currency"]), ["10.00", "PLN"]);
    let audit = fs::read_to_string(place.path().join("out/audit.json")).expect("the audit");
    assert!(audit.contains("noticed.currency_assumed"), "{audit}");

    // half of the orders come from another country: no currency is guessed
    let orders = format!("{orders}Z3;2026-04-03;Gamma Drewno;10,00\nZ4;2026-04-04;Gamma Drewno;10,00\n");
    let (_, found) = cleaned(&[("klienci.csv", clients), ("zamowienia.csv", &orders)], &[]);
    assert_eq!(told(&found, "Alfa Trans sp. z o.o.", &["revenue", "currency"]), ["100.00", ""]);
}

#[test]
fn birthdays_come_every_year_and_never_of_those_who_must_be_left_alone() {
    let people = "\
Firma;Osoba kontaktowa;Data urodzenia;Uwagi
Alfa Trans sp. z o.o.;Anna Nowak;31.05.1980;
Beta Logistyka S.A.;Jan Kowalski;02.06.1975;
Delta Drewno sp. z o.o.;Ewa Lis;29.02.1988;
Gamma Drewno sp. z o.o.;Ola Kot;03.06.1990;nie dzwonić
";
    let (place, _) = cleaned(&[("kontakty.csv", people)], &[]);
    let calendar = fs::read_to_string(place.path().join("out/reminders.ics")).expect("a file");
    let calendar = calendar.replace("\r\n ", "");
    let birthdays: Vec<(&str, &str, &str)> = calendar
        .split("BEGIN:VEVENT")
        .filter(|event| event.contains("UID:birthday-"))
        .map(|event| {
            let line = |name: &str| {
                let found = event.lines().find_map(|line| line.strip_prefix(name));
                found.unwrap_or_else(|| panic!("{name} in {event}"))
            };
            (line("DTSTART;VALUE=DATE:"), line("RRULE:"), line("SUMMARY:"))
        })
        .collect();
    let mut days: Vec<(&str, &str)> = birthdays.iter().map(|(day, rule, _)| (*day, *rule)).collect();
    days.sort_unstable();
    let leap = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1";
    assert_eq!(days, [("20260602", "FREQ=YEARLY"), ("20270228", leap), ("20270531", "FREQ=YEARLY")]);
    assert!(birthdays.iter().any(|(_, _, said)| said.contains("Jan Kowalski")), "{birthdays:?}");
    assert!(!calendar.contains("Ola Kot"));
}
