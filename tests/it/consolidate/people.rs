//! People and what a person should see.

use super::Desk;

#[test]
fn a_contact_is_one_person_in_any_order_alphabet_and_with_initials() {
    let desk = Desk::new();
    desk.list(
        "a.csv",
        "Компания;ИНН;Телефон;Контактное лицо;Мобильный;Должность\n\
         ООО Ромашка;7707083893;8 495 123-45-67;Иванов Иван Петрович;8 916 123-45-67;директор\n\
         ООО Ромашка;7707083893;8 495 123-45-67;Иван Иванов;;\n\
         ООО Ромашка;7707083893;;И. П. Иванов;8 916 123-45-67;\n\
         Romashka;7707083893;;Ivan Ivanov;;\n\
         ООО Ромашка;7707083893;;Анна Иванова;8 903 765-43-21;бухгалтер\n",
    );
    let out = desk.run("out", &[]);
    let clients = out.rows("clients.csv");
    assert_eq!(clients.len(), 1, "{clients:?}");
    assert_eq!(clients[0]["name"], "ООО «Ромашка»");
    assert_eq!(clients[0]["phones"], "+74951234567", "the switchboard stays with the company");
    let people: Vec<(String, String, String)> = out
        .rows("contacts.csv")
        .into_iter()
        .map(|row| (row["full_name"].clone(), row["phones"].clone(), row["position"].clone()))
        .collect();
    assert_eq!(people.len(), 2, "{people:?}");
    let has = |name: &str, phone: &str, position: &str| {
        people.iter().any(|person| *person == (name.to_owned(), phone.to_owned(), position.to_owned()))
    };
    assert!(has("Иванов Иван Петрович", "+79161234567", "директор"), "{people:?}");
    assert!(has("Анна Иванова", "+79037654321", "бухгалтер"), "{people:?}");
}

#[test]
fn a_person_who_stands_at_two_firms_is_said_so_and_namesakes_are_not() {
    let desk = Desk::new();
    desk.list(
        "a.csv",
        "Firma;Miasto;Osoba kontaktowa;Komórka;E-mail\n\
         Palety Wisła sp. z o.o.;Kraków;Ewa Zając;601 222 333;\n\
         Drewpol S.A.;Gdańsk;Zając Ewa;601 222 333;\n\
         Szkło i Świat;Wrocław;Ewa Zając;602 333 444;\n",
    );
    let out = desk.run("out", &[]);
    assert_eq!(out.rows("clients.csv").len(), 3);
    let relations = out.rows("relations.csv");
    let shared: Vec<_> = relations.iter().filter(|row| row["relation"] == "shared_person").collect();
    assert_eq!(shared.len(), 1, "{relations:?}");
    let names = [shared[0]["left_name"].as_str(), shared[0]["right_name"].as_str()];
    assert!(names.contains(&"Palety Wisła sp. z o.o.") && names.contains(&"Drewpol S.A."), "{names:?}");
    let findings = out.findings("person_at_several_clients");
    assert!(findings.len() == 1 && findings[0].contains("Zając"), "{findings:?}");
}

#[test]
fn contradictions_are_findings_the_weightiest_client_first() {
    let desk = Desk::new();
    desk.list(
        "a.csv",
        "Firma;NIP;Telefon;Opiekun;Status;Nie kontaktować\n\
         Alfa Drewno;5260250274;12 421 10 01;Anna Lis;;\nAlfa Drewno;5260250274;12 421 10 01;Jan Mak;;\n\
         Beta Szkło;7740001454;58 301 20 02;Ola Kot;stały;tak\nBeta Szkło;7740001454;58 301 20 02;Jan Mak;stały;\n",
    );
    desk.list("zamówienia.csv", "Nr zamówienia;Data;Klient;Kwota\nZ/1;2025-01-10;Beta Szkło;100,00\n");
    let out = desk.run("out", &[]);
    let owners = out.findings("several_owners");
    assert_eq!(owners.len(), 2);
    let clients = out.rows("clients.csv");
    let id = |name: &str| {
        clients
            .iter()
            .find(|client| client["name"] == name)
            .map(|client| client["client_id"].clone())
            .expect(name)
    };
    assert!(owners[0].contains(&id("Beta Szkło")) && owners[1].contains(&id("Alfa Drewno")), "{owners:?}");
    let forbidden = out.findings("do_not_contact_regular");
    assert!(forbidden.len() == 1 && forbidden[0].contains("stały"), "{forbidden:?}");
}

#[test]
fn the_rules_of_survival_are_the_settings() {
    let desk = Desk::new();
    desk.list(
        "a.csv",
        "Firma;NIP;Branża;Zmieniono\nAlfa;5260250274;meble;2025-06-01\nAlfa;5260250274;meble biurowe i szkolne;2025-01-01\n",
    );
    let activity = |out: &super::Out| out.rows("clients.csv")[0]["activity"].clone();
    assert_eq!(activity(&desk.run("newest", &[])), "meble");
    let settings = desk.at("settings.toml");
    std::fs::write(&settings, "[consolidate]\nrules = [\"complete\", \"recent\"]\n").expect("a file");
    let out = desk.run("longest", &["--lang", "en", "--config", &settings.to_string_lossy()]);
    assert_eq!(activity(&out), "meble biurowe i szkolne");
    let id = out.rows("clients.csv")[0]["client_id"].clone();
    let told = crate::support::said(&desk.call(&["explain", "longest", &id]));
    assert!(
        told.contains("Branża: meble   (not shown so: another value is more complete (rule `complete`))"),
        "{told}"
    );
    std::fs::write(&settings, "[consolidate]\nrules = [\"loudest\"]\n").expect("a file");
    let refused = desk.try_run("refused", &["--config", &settings.to_string_lossy()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(crate::support::complained(&refused).contains("loudest"));
}
