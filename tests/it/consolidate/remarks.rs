//! What remarks mention is shown where no column tells it, and is no evidence of who a client is.

use super::Desk;

fn client<'a>(clients: &'a std::collections::BTreeMap<String, super::Row>, name: &str) -> &'a super::Row {
    clients.values().find(|row| row["name"].starts_with(name)).expect(name)
}

#[test]
fn a_client_without_contacts_shows_those_of_its_remarks() {
    let desk = Desk::new();
    let remark = "NIP: 526-025-02-74, dzwonić do Anny, tel. 22 123 45 67 po 15, biuro@zrab.pl";
    desk.list(
        "a.csv",
        &format!(
            "Firma;Telefon;E-mail;Miasto;Uwagi\nZrąb Tartak sp. z o.o.;;;Kielce;{remark}\n\
             Kora Skład Drewna;601 111 222;kora@wp.pl;Radom;księgowa: tel. 41 344 55 66, ksiegowa@biuro.pl\n\
             Ławy i Stoły Bielik;;;Toruń;zam. 12345678 z 2025-03-01, zapłacił 12 000 000 zł\n"
        ),
    );
    let out = desk.run("out", &["--lang", "en"]);
    let clients = out.clients();
    let tartak = client(&clients, "Zrąb");
    let shown = ["tax_ids", "phones", "emails"].map(|column| tartak[column].as_str());
    assert_eq!(shown, ["PL:NIP:5260250274", "+48221234567", "biuro@zrab.pl"]);
    assert!(tartak["notes"].contains("dzwonić do Anny, tel. 22 123 45 67 po 15"), "{tartak:?}");
    // what a column tells is not added to, and other numbers are no phones
    let kora = client(&clients, "Kora");
    assert_eq!((kora["phones"].as_str(), kora["emails"].as_str()), ("+48601111222", "kora@wp.pl"));
    assert_eq!(client(&clients, "Ławy")["phones"], "");
    let audit = std::fs::read_to_string(desk.at("out").join("audit.json")).expect("the report");
    let audit: serde_json::Value = serde_json::from_str(&audit).expect("JSON");
    let finding = audit["findings"].as_array().expect("findings").iter();
    let finding: Vec<_> = finding.filter(|one| one["code"] == "contact_from_remark").collect();
    assert_eq!(finding.len(), 1);
    assert_eq!(finding[0]["count"], 3, "{finding:?}");
}

#[test]
fn a_number_in_two_remarks_joins_nobody() {
    let desk = Desk::new();
    desk.list(
        "a.csv",
        "Firma;Miasto;Uwagi\nZrąb Tartak;Kielce;płaci biuro Lex, tel. 22 123 45 67\n\
         Kora Skład Drewna;Radom;płaci biuro Lex, tel. 22 123 45 67\n",
    );
    let clients = desk.run("out", &[]).clients();
    assert_eq!(clients.len(), 2);
    assert!(clients.values().all(|row| row["phones"] == "+48221234567"), "{clients:?}");
}

#[test]
fn what_stands_behind_a_name_is_taken_up_and_the_name_is_bare() {
    let desk = Desk::new();
    desk.list(
        "a.csv",
        "Firma;Miasto\nKora Skład Drewna tel. 601 111 222, kora@wp.pl;Radom\n\
         Zrąb Tartak (NIP 526-025-02-74);Kielce\nLis Logistyka - NIE DZWONIĆ;Gdynia\nBielik (Gdańsk);Gdańsk\n",
    );
    desk.list("b.csv", "Firma;Telefon;NIP\nKora Skład Drewna;601 111 222;\nZrąb Tartak;;5260250274\n");
    let clients = desk.run("out", &["--lang", "en"]).clients();
    let shown = |name: &str, columns: [&str; 4]| {
        let row = client(&clients, name);
        columns.map(|column| row[column].clone()).join("|")
    };
    assert_eq!(clients.len(), 4, "{clients:?}");
    assert_eq!(
        shown("Kora", ["name", "phones", "emails", "records"]),
        "Kora Skład Drewna|+48601111222|kora@wp.pl|2"
    );
    assert_eq!(client(&clients, "Zrąb")["tax_ids"], "PL:NIP:5260250274");
    assert_eq!(client(&clients, "Zrąb")["records"], "2");
    assert_eq!(shown("Lis", ["name", "do_not_contact", "phones", "records"]), "Lis Logistyka|true||1");
    assert_eq!(client(&clients, "Bielik")["do_not_contact"], "");
}
