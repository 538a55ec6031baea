//! The command line: messages, exit statuses, and an output folder that is never half written.

use std::fs;

use crate::support::{complained, files, filter, kartoteka, run, said};

const LIST: &str = "Firma;Telefon;E-mail\nŚwiat Palet sp. z o.o.;22 123 45 67;biuro@swiatpalet.pl\n";

/// A folder with one small list in it.
fn small_input() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("lista.csv"), LIST).expect("a file");
    folder
}

#[test]
fn a_path_that_does_not_exist_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = run(&folder.path().join("nowhere"), &folder.path().join("out"), &[]);
    let message = complained(&output);
    assert_eq!(output.status.code(), Some(1), "{message}");
    assert!(message.starts_with("error: cannot read `"), "{message}");
    assert!(message.contains("nowhere`"), "{message}");
    assert!(message.contains("\nhint: "), "{message}");
    assert!(!folder.path().join("out").exists());
}

#[test]
fn an_empty_folder_is_no_input() {
    let folder = tempfile::tempdir().expect("a folder");
    let input = folder.path().join("in");
    fs::create_dir(&input).expect("a folder");
    let output = run(&input, &folder.path().join("out"), &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complained(&output).contains("hint: "), "{}", complained(&output));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn an_existing_result_is_kept_without_force_and_replaced_with_it() {
    let input = small_input();
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("out");
    assert_eq!(run(input.path(), &out, &["--quiet"]).status.code(), Some(0));
    let before = files(&out);

    let refused = run(input.path(), &out, &["--quiet"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(complained(&refused).contains("--force"), "{}", complained(&refused));
    assert_eq!(files(&out), before);

    fs::write(input.path().join("lista.csv"), LIST.replace("Świat", "Dom")).expect("a file");
    assert_eq!(run(input.path(), &out, &["--quiet", "--force"]).status.code(), Some(0));
    assert_ne!(files(&out), before);
    assert_eq!(fs::read_dir(place.path()).expect("a folder").count(), 1, "nothing is left beside the result");
}

#[test]
fn a_folder_that_holds_something_else_is_never_replaced() {
    let input = small_input();
    let place = tempfile::tempdir().expect("a folder");
    fs::write(place.path().join("letters.txt"), "keep me").expect("a file");
    let output = run(input.path(), place.path(), &["--force"]);
    assert_eq!(output.status.code(), Some(2), "{}", complained(&output));
    assert_eq!(fs::read_to_string(place.path().join("letters.txt")).expect("still there"), "keep me");
}

#[test]
fn the_result_may_not_lie_inside_the_input() {
    let input = small_input();
    let output = run(input.path(), &input.path().join("out"), &[]);
    assert_eq!(output.status.code(), Some(2), "{}", complained(&output));
    assert!(complained(&output).contains("hint: "));
    assert!(!input.path().join("out").exists());
}

#[test]
fn an_unreadable_file_is_named_and_the_rest_is_done() {
    let input = small_input();
    fs::write(input.path().join("broken.xlsx"), b"PK\x03\x04 this is no workbook").expect("a file");
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("out");
    let output = run(input.path(), &out, &["--quiet"]);
    assert_eq!(output.status.code(), Some(3), "{}", complained(&output));
    assert!(complained(&output).contains("`broken.xlsx`"), "{}", complained(&output));
    assert!(out.join("clients.csv").exists());
}

#[test]
fn every_mistake_in_the_settings_is_named_at_once() {
    let input = small_input();
    let settings = input.path().join("settings.toml");
    fs::write(&settings, "contry = \"PL\"\n[status]\nfixed_days = \"sixty\"\n").expect("a file");
    let out = input.path().with_extension("out");
    let output = kartoteka()
        .arg("run")
        .arg(input.path())
        .arg("--out")
        .arg(&out)
        .arg("--config")
        .arg(&settings)
        .output()
        .expect("the program starts");
    let message = complained(&output);
    assert_eq!(output.status.code(), Some(2), "{message}");
    assert!(message.contains("did you mean `country`?"), "{message}");
    assert!(
        message.contains("`status.fixed_days` must be a whole number, not a text in quotes"),
        "{message}"
    );
    assert!(!out.exists());
}

#[test]
fn a_wrong_argument_is_a_usage_error() {
    assert_eq!(kartoteka().args(["run"]).output().expect("starts").status.code(), Some(2));
    let bad_day =
        kartoteka().args(["run", "x", "--out", "y", "--as-of", "yesterday"]).output().expect("starts");
    assert_eq!(bad_day.status.code(), Some(2));
}

#[test]
fn help_names_every_command() {
    let help = said(&kartoteka().arg("--help").output().expect("starts"));
    for command in
        ["run", "inspect", "normalise", "dedupe", "statuses", "evaluate", "config", "completions", "man"]
    {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is missing in\n{help}");
    }
}

#[test]
fn the_printed_settings_are_accepted_again() {
    let printed = said(&kartoteka().arg("config").output().expect("starts"));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.toml");
    fs::write(&path, &printed).expect("a file");
    let again = kartoteka().arg("config").arg("--config").arg(&path).output().expect("starts");
    assert_eq!(said(&again), printed);
}

#[test]
fn completions_and_the_manual_page_name_the_commands() {
    let script = said(&kartoteka().args(["completions", "bash"]).output().expect("starts"));
    assert!(script.contains("kartoteka__inspect") || script.contains("inspect"), "{script}");
    let page = said(&kartoteka().arg("man").output().expect("starts"));
    assert!(page.starts_with(".ie") || page.contains(".TH kartoteka"), "{page}");
}

#[test]
fn inspect_for_programs_is_json_as_promised() {
    let input = small_input();
    let output = kartoteka().arg("inspect").arg(input.path()).arg("--json").output().expect("starts");
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let file = &found["files"][0];
    assert_eq!(file["path"], "lista.csv");
    assert_eq!(file["format"], "text");
    assert_eq!(file["error"], serde_json::Value::Null);
    let table = &file["tables"][0];
    assert_eq!(table["encoding"], "UTF-8");
    assert_eq!(table["delimiter"], ";");
    assert_eq!(table["header_rows"], serde_json::json!([1]));
    assert_eq!(table["first_data_row"], 2);
    assert_eq!(table["kind"], "clients");
    let fields: Vec<&str> =
        table["columns"].as_array().expect("columns").iter().filter_map(|c| c["field"].as_str()).collect();
    assert_eq!(fields, ["company_name", "phone", "email"]);
}

#[test]
fn inspect_tells_people_its_reasons_in_their_language() {
    let input = small_input();
    for (language, titles, known, shape) in [
        ("en", "taken for", "known header", "header in row 1"),
        ("pl", "uznano za", "znany nagłówek", "nagłówek w wierszu 1"),
        ("ru", "принят за", "известный заголовок", "заголовок в строке 1"),
        ("uk", "вважається за", "відомий заголовок", "заголовок у рядку 1"),
        ("he", "זוהתה בתור", "כותרת מוכרת", "הכותרת בשורה"),
        ("de", "gedeutet als", "bekannte Überschrift", "Überschrift in Zeile 1"),
    ] {
        let output = kartoteka().arg("inspect").arg(input.path()).args(["--lang", language]).output();
        let text = said(&output.expect("starts"));
        for wanted in [titles, known, shape] {
            assert!(text.contains(wanted), "{language}: `{wanted}` in {text}");
        }
    }
}

#[test]
fn the_normalising_filter_keeps_line_by_line() {
    let output =
        filter(&["normalise", "phone", "--country", "PL"], "22 123 45 67 wew. 12\nbrak\n050-234-5678\tIL\n");
    let lines = said(&output);
    let cells: Vec<Vec<&str>> = lines.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(cells.len(), 3, "{lines}");
    assert!(cells.iter().all(|line| line.len() == 5), "{lines}");
    assert_eq!(cells[0][1], "+48221234567;ext=12");
    assert_eq!(cells[1][1], "");
    assert_eq!(cells[2][1], "+972502345678");
}

#[test]
fn an_unknown_field_is_named_with_the_known_ones() {
    let output = filter(&["normalise", "shoe_size"], "42\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("`shoe_size`"));
    assert!(complained(&output).contains("hint: known are date, money, company_name"));
}
