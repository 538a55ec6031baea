//! The settings that say which name and which address survive.

use super::Desk;
use crate::support::{complained, said};

fn desk() -> Desk {
    let desk = Desk::new();
    desk.list(
        "a.csv",
        "Firma;NIP;Ulica;Miasto;Kod;Zmieniono\n\
         Palety Wisła sp. z o.o.;5260250274;Leśna 4;Kraków;30-001;2024-01-10\n\
         Palety Wisła sp. z o.o.;5260250274;Leśna 4;Kraków;30-001;2024-02-10\n",
    );
    desk.list(
        "b.csv",
        "Firma;NIP;Ulica;Miasto;Kod;Zmieniono\nPALWIS sp. z o.o.;5260250274;;Kraków;;2025-01-10\n",
    );
    desk
}

/// The name, the street, and what is said of a client under these settings.
fn under(desk: &Desk, out: &str, settings: &str) -> (String, String, String) {
    let path = desk.at("settings.toml");
    std::fs::write(&path, format!("[consolidate]\n{settings}\n")).expect("a file");
    let base = desk.run(out, &["--lang", "en", "--config", path.to_str().expect("UTF-8")]);
    let clients = base.clients();
    assert_eq!(clients.len(), 1, "one tax id");
    let (id, row) = clients.iter().next().expect("a client");
    let told = desk.call(&["explain", out, id]);
    assert!(told.status.success(), "{}", complained(&told));
    (row["name"].clone(), row["street"].clone(), said(&told))
}

#[test]
fn settings_choose_the_name_and_the_address_and_explain_what_lost() {
    let desk = desk();
    let (name, street, told) = under(&desk, "usual", "");
    assert_eq!((name.as_str(), street.as_str()), ("Palety Wisła sp. z o.o.", "Leśna 4"));
    assert!(
        told.contains("Firma: PALWIS sp. z o.o.   (not shown so: another spelling was chosen)"),
        "{told}"
    );
    let (name, street, told) = under(&desk, "newest", "rules_name = ['recent']\nrules_address = ['recent']");
    assert_eq!((name.as_str(), street.as_str()), ("Palwis sp. z o.o.", ""));
    for field in ["Firma: Palety Wisła sp. z o.o.", "Ulica: Leśna 4", "Kod: 30-001"] {
        let line = format!("{field}   (not shown so: another row is more recent (rule `recent`))");
        assert!(told.contains(&line), "`{line}` is missing in\n{told}");
    }
    let (name, ..) = under(&desk, "trusted", "source_priority = ['b']\nrules_name = ['priority']");
    assert_eq!(name, "Palwis sp. z o.o.");
}

#[test]
fn a_rule_that_does_not_exist_is_named_with_those_that_do() {
    let desk = desk();
    let path = desk.at("settings.toml");
    std::fs::write(&path, "[consolidate]\nrules_name = ['newest']\n").expect("a file");
    let refused = desk.try_run("out", &["--config", path.to_str().expect("UTF-8")]);
    assert_eq!(refused.status.code(), Some(2));
    let message = complained(&refused);
    for part in ["newest", "recent", "newer_source"] {
        assert!(message.contains(part), "`{part}` is missing in\n{message}");
    }
}
