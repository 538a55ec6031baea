//! What the rows of a table tell together, through whole runs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use crate::support::{complained, rows, run};

type Row = BTreeMap<String, String>;

/// What a run over some files writes.
struct Cleaned {
    _place: tempfile::TempDir,
    clients: Vec<Row>,
    contacts: Vec<Row>,
    orders: Vec<Row>,
    lineage: Vec<Row>,
}

fn cleaned(files: &[(&str, &str)], country: &str) -> Cleaned {
    let place = tempfile::tempdir().expect("a folder");
    let (input, out) = (place.path().join("in"), place.path().join("out"));
    fs::create_dir(&input).expect("a folder");
    for (name, text) in files {
        fs::write(input.join(name), text).expect("a file");
    }
    let output = run(
        &input,
        &out,
        &["--as-of", "2025-09-30", "--country", country, "--status-rule", "fixed", "--quiet", "--lang", "en"],
    );
    assert!(output.status.success(), "{}", complained(&output));
    let read = |name: &str| rows(&out.join(name));
    Cleaned {
        clients: read("clients.csv"),
        contacts: read("contacts.csv"),
        orders: read("orders.csv"),
        lineage: read("lineage.csv"),
        _place: place,
    }
}

impl Cleaned {
    fn client(&self, name: &str) -> &Row {
        let names: Vec<&str> = self.clients.iter().map(|row| row["name"].as_str()).collect();
        let found = self.clients.iter().find(|row| row["name"] == name);
        found.unwrap_or_else(|| panic!("{name} among {names:?}"))
    }
}

/// So many firms that no two are alike.
const FIRMS: [&str; 24] = [
    "Jaskółka",
    "Bocian",
    "Wrzosowisko",
    "Kamieniec",
    "Papirus",
    "Dywanex",
    "Lisownia",
    "Żubr",
    "Młyn Stary",
    "Tartak",
    "Orzechowa",
    "Piekarz",
    "Kuźnia",
    "Hutnik",
    "Fala",
    "Śnieżka",
    "Rdza",
    "Topola",
    "Granit",
    "Ceramtex",
    "Gipsomur",
    "Arkada",
    "Bazalt",
    "Wiklina",
];

#[test]
fn a_type_that_is_everybodys_is_nobodys_status() {
    let list = |header: &str, word: &dyn Fn(usize) -> &'static str| {
        FIRMS.iter().enumerate().fold(format!("Firma;NIP;Telefon;{header}\n"), |mut list, (at, firm)| {
            let _ = writeln!(list, "{firm} sp. z o.o.;;22 510 {:02} 11;{}", 10 + at, word(at));
            list
        })
    };
    let status =
        |text: &str| cleaned(&[("lista.csv", text)], "PL").client("Bocian sp. z o.o.")["status"].clone();
    assert_eq!(status(&list("Typ klienta", &|_| "potencjalny")), "lead");
    assert_eq!(
        status(&list("Typ klienta", &|at| if at % 5 == 0 { "stały" } else { "potencjalny" })),
        "potential"
    );
    assert_eq!(status(&list("Status", &|_| "potencjalny")), "potential");
}

#[test]
fn no_word_of_a_do_not_contact_list_makes_a_client() {
    let list = "\
Firma;E-mail;Powód wypisania;Status\n\
Bocian sp. z o.o.;biuro@bocian.pl;był klientem;zainteresowany\n\
Żubr S.A.;info@zubr.pl;spam;nie jest zainteresowany\n";
    let cleaned = cleaned(&[("nie kontaktować.csv", list)], "PL");
    for client in &cleaned.clients {
        assert_eq!((client["status"].as_str(), client["do_not_contact"].as_str()), ("lead", "true"));
    }
}

#[test]
fn the_few_foreign_numbers_of_a_table_do_not_make_it_foreign() {
    let mut calls = "Datum;Rufnummer;Richtung;Dauer\n".to_owned();
    let mut clients = "Firma;Ort;Telefon\n".to_owned();
    for (at, firm) in FIRMS.iter().enumerate() {
        let _ = writeln!(clients, "{firm} GmbH;München;+49 175 20677{at:02}");
        let _ = writeln!(calls, "2025-08-{:02} 10:00;0175 20677{at:02};eingehend;00:01:10", at + 1);
    }
    for at in 1..6 {
        let _ = writeln!(calls, "2025-08-0{at} 11:00;0043 664 123456{at};ausgehend;00:02:10");
    }
    let cleaned = cleaned(&[("kunden.csv", &clients), ("anrufliste.csv", &calls)], "DE");
    let landed = |row: &&Row| row["file"] == "anrufliste.csv" && !row["client_id"].is_empty();
    assert_eq!(cleaned.lineage.iter().filter(landed).count(), FIRMS.len());
}

#[test]
fn a_sender_who_is_always_the_same_is_no_client() {
    let mut list = "Nr zamówienia;Data zamówienia;Nadawca;Odbiorca;Telefon odbiorcy;Kwota\n".to_owned();
    for (at, firm) in FIRMS.iter().enumerate() {
        let _ = writeln!(
            list,
            "Z/{at};2025-08-{:02};Nasza Hurtownia sp. z o.o.;{firm} sp. z o.o.;22 510 {:02} 11;{}00,00",
            at + 1,
            at + 10,
            at + 1
        );
    }
    let cleaned = cleaned(&[("zamówienia.csv", &list)], "PL");
    assert_eq!(cleaned.clients.len(), FIRMS.len());
    assert!(cleaned.clients.iter().all(|client| !client["name"].contains("Hurtownia")));
}

#[test]
fn a_cell_of_names_with_phones_gives_both() {
    let list = "\
Firma;Osoba kontaktowa;E-mail\n\
Bocian sp. z o.o.;Konrad 790 044 729;biuro@bocian.pl\n\
Żubr S.A.;Anna Nowak, tel. 601 234 567;info@zubr.pl\n\
Tartak sp. j.;Jan Lis;tartak@tartak.pl\n\
Fala sp. z o.o.;Ewa Zając;fala@fala.pl\n\
Rdza sp. z o.o.;Piotr Wilk;rdza@rdza.pl\n\
Topola S.A.;Maria Kowalska;topola@topola.pl\n";
    let cleaned = cleaned(&[("klienci.csv", list)], "PL");
    let told: Vec<_> =
        cleaned.contacts.iter().map(|row| (row["full_name"].as_str(), row["phones"].as_str())).collect();
    for wanted in [("Konrad", "+48790044729"), ("Anna Nowak", "+48601234567"), ("Jan Lis", "")] {
        assert!(told.contains(&wanted), "{wanted:?} among {told:?}");
    }
}

#[test]
fn a_whole_name_counts_before_a_part_of_it_and_pictures_are_none() {
    let list = "\
Phone,Display name,First name\n\
+79161234567,Марина Ершова,🔧Марина\n\
+79161234568,Олег Кузнецов,Олег\n";
    let cleaned = cleaned(&[("contacts.csv", list)], "RU");
    for name in ["Марина Ершова", "Олег Кузнецов"] {
        cleaned.client(name);
    }
}

#[test]
fn a_city_that_is_the_rows_own_is_no_branch_and_no_part_of_the_name() {
    let list = "\
Код;Назва;Місто;Телефон\n\
1;ФГ «Промінь»;Малі Бузуки;+380 67 123 45 67\n\
2;Промінь ФГ, Малі Бузуки;Малі Бузуки;067 123 45 67\n\
3;Колос ТОВ, Полтава;Полтава;+380 67 765 43 21\n\
4;ТОВ «Колос»;Полтава;067 765 43 21\n";
    let cleaned = cleaned(&[("клієнти.csv", list)], "UA");
    assert_eq!(cleaned.clients.len(), 2, "{:?}", cleaned.clients);
}

#[test]
fn a_document_in_one_cell_gives_number_and_day() {
    let list = "\
Номер заказа;Контрагент;ИНН;Сумма заказа\n\
Реализация товаров и услуг УТ-000123 от 20.06.2024;ООО «Ромашка»;7707083893;1000,00\n\
Реализация товаров и услуг УТ-000124 от 21.06.2024 12:30:00;ООО «Ромашка»;7707083893;2000,00\n\
Реализация товаров и услуг УТ-000125 от 03.07.2024;ПАО «Лютик»;7736050003;3000,00\n";
    let cleaned = cleaned(&[("продажи.csv", list)], "RU");
    let told: Vec<_> =
        cleaned.orders.iter().map(|row| (row["order_id"].as_str(), row["date"].as_str())).collect();
    assert_eq!(told, [("УТ-000123", "2024-06-20"), ("УТ-000124", "2024-06-21"), ("УТ-000125", "2024-07-03")]);
}

#[test]
fn that_a_call_was_put_through_makes_nobody_a_client() {
    let clients = "\
Firma;Telefon\n\
Bocian sp. z o.o.;22 510 10 11\n\
Żubr S.A.;22 510 11 11\n";
    let calls = "\
Data;Godzina;Typ połączenia;Numer klienta;Czas trwania;Status\n\
2025-08-01;10:15;wychodzące;48225101011;00:00:12;VM-SUCCESS\n\
2025-08-02;11:15;przychodzące;48225101111;00:03:12;ANSWER\n\
2025-08-03;12:15;wychodzące;48225101111;00:00:00;NOANSWER\n";
    let cleaned = cleaned(&[("klienci.csv", clients), ("połączenia.csv", calls)], "PL");
    let statuses: Vec<&str> = cleaned.clients.iter().map(|row| row["status"].as_str()).collect();
    assert_eq!(statuses, ["lead", "lead"]);
}

#[test]
fn a_cell_over_two_rows_names_one_client() {
    let mut text = String::from("<table><tr><th>Firma</th><th>Osoba</th><th>Telefon</th></tr>");
    for (at, firm) in FIRMS.iter().enumerate() {
        let _ = write!(
            text,
            "<tr><td rowspan=2>{firm} sp. z o.o.</td><td>Anna Lis</td><td>22 555 {at:02} 10</td></tr>\
             <tr><td>Piotr Duda</td><td>22 777 {at:02} 20</td></tr>"
        );
    }
    text.push_str("</table>");
    let cleaned = cleaned(&[("klienci.html", &text)], "PL");
    assert_eq!(cleaned.clients.len(), FIRMS.len());
    assert!(cleaned.client("Bocian sp. z o.o.")["phones"].contains("; "));
    assert_eq!(cleaned.contacts.len(), 2 * FIRMS.len());
}

#[test]
fn a_firm_in_a_column_of_people_is_a_firm() {
    let text = "name,phone,email\n\
         Goole Shipping Agents Ltd,01405 720 111,office@gooleshippingagents.co.uk\n\
         Jane Patel,07700 900 123,jane.patel@gmail.com\n";
    let cleaned = cleaned(&[("contact person list.csv", &text.replace("name,", "Contact person,"))], "GB");
    let kind = |name: &str| cleaned.client(name)["kind"].clone();
    assert_eq!(kind("Goole Shipping Agents Ltd"), "company");
    assert_eq!(kind("Jane Patel"), "person");
}

#[test]
fn a_private_client_is_called_by_his_own_name_and_not_by_that_of_his_assistant() {
    let text = "Nazwa klienta;Osoba kontaktowa;Telefon\n\
         dr Jan Kowalski;asystentka Ewa;22 555 10 10\n\
         Piotr Duda;sekretariat;22 555 20 20\n\
         Sylwia Zając;p. Sylwia;22 555 30 30\n";
    let cleaned = cleaned(&[("klienci.csv", text)], "PL");
    for name in ["Jan Kowalski", "Piotr Duda", "Sylwia Zając"] {
        assert_eq!(cleaned.client(name)["kind"], "person");
    }
}
