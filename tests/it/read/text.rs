//! Text files: encoding, dialect, layout, each against what `fixtures/read/text.tsv` says of it.

use std::fs;

use kartoteka::model::Value;

use super::{fixture, headers, read_all, read_bytes, row, row_roles};

/// What is wrong with the reading of one labelled file.
fn complaints(line: &str) -> Vec<String> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [name, encoding, delimiter, quote, header, first, body, others, cell] = fields.as_slice() else {
        panic!("nine columns: {line}")
    };
    let reading = read_all(&[fixture("text").join(name)]);
    let table = reading.tables.first().expect("a table");
    let dialect = table.dialect.as_ref().expect("a dialect");
    let mut complaints = Vec::new();
    let mut expect = |what: &str, got: String, wanted: &str| {
        if got != wanted {
            complaints.push(format!("{name}: {what} is `{got}`, not `{wanted}`"));
        }
    };
    expect("encoding", dialect.encoding.clone(), encoding);
    expect("delimiter", dialect.delimiter.replace('\t', "tab"), delimiter);
    expect("quote", dialect.quote.map(String::from).unwrap_or_default(), quote);
    let rows: Vec<String> = table.header_rows.iter().map(|row| row.0.to_string()).collect();
    expect("header", rows.join(","), header);
    expect("first row", table.rows.first().map_or(String::new(), |row| row.0.to_string()), first);
    expect("height", table.height().to_string(), body);
    let outside: Vec<String> =
        table.outside.iter().map(|row| format!("{}:{}", row.number.0, row.disposition.as_str())).collect();
    let outside = outside.join(" ");
    expect("other rows", outside.trim_end_matches(" 4:blank").to_owned(), others);
    let (place, wanted) = cell.split_once('=').expect("a place and a text");
    let got = if let Some(column) = place.strip_prefix('H') {
        headers(table)[column.parse::<usize>().expect("a number")].to_owned()
    } else {
        let (number, column) = place.split_once(',').expect("row and column");
        let at = table.rows.iter().position(|row| row.0.to_string() == number);
        let at = at.and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX);
        table.cell(at, column.parse().expect("a number")).unwrap_or_default().to_owned()
    };
    expect("cell", got, wanted);
    complaints
}

#[test]
fn every_labelled_file_is_read_as_it_is_meant() {
    let labels = fs::read_to_string(fixture("text.tsv")).expect("the labels");
    let lines: Vec<&str> = labels.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(lines.len() >= 40, "labels were lost");
    let files = fs::read_dir(fixture("text")).expect("the files").count();
    assert_eq!(files, lines.len(), "each file has a label");
    let complaints: Vec<String> = lines.iter().flat_map(|line| complaints(line)).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn two_tables_on_one_sheet_are_two_tables() {
    let reading = read_all(&[fixture("text/stacked.csv")]);
    let [clients, orders] = reading.tables.as_slice() else {
        panic!("two tables, not {}", reading.tables.len())
    };
    assert_eq!(headers(clients), ["Klient", "Miasto", "Telefon"]);
    assert_eq!(headers(orders), ["Zamówienie", "Data zamówienia", "Kwota"]);
    assert_eq!(row(orders, 1), ["Z/2", "06.03.2024", "200,00"]);
    assert_eq!(
        row_roles(&reading.tables),
        [(1, "header"), (2, "body"), (3, "body"), (4, "blank"), (5, "header"), (6, "body"), (7, "body")]
    );
}

#[test]
fn repaired_and_destroyed_text_is_reported_and_never_invented() {
    let reading = read_all(&[fixture("text/twice_encoded.csv")]);
    assert!(reading.tables[0].issues.iter().any(|issue| issue.code == "encoding_repaired"));
    assert_eq!(row(&reading.tables[0], 1), ["Анна", "Львів"]);
    let reading =
        read_bytes("lost.csv", "Name;City\n????;Gdynia\nJ?n;So\u{fffd}ot\nEwa;Lublin?\n".as_bytes());
    let table = &reading.tables[0];
    let issue = table.issues.iter().find(|issue| issue.code == "text_destroyed").expect("a finding");
    assert_eq!(issue.message.values(), [("n", Value::Count(2))]);
    assert_eq!(row(table, 0), ["????", "Gdynia"]);
}

#[test]
fn two_exports_glued_together_are_each_read_in_their_own_encoding() {
    let mut bytes = "Имя;Город\nОлег;Київ\nАнна;Львів\nЮрий;Москва\n".as_bytes().to_vec();
    let (old, _, _) = encoding_rs::WINDOWS_1251.encode("Пётр;Орёл\nСергей;Тверь\n");
    bytes.extend_from_slice(&old);
    let reading = read_bytes("glued.csv", &bytes);
    let table = &reading.tables[0];
    assert_eq!(row(table, 0), ["Олег", "Київ"]);
    assert_eq!(row(table, 4), ["Сергей", "Тверь"]);
    assert!(table.issues.iter().any(|issue| issue.code == "encoding_mixed"));
}

#[test]
fn the_decision_and_its_runner_up_are_told() {
    let reading = read_all(&[fixture("text/pl_1250.csv")]);
    let dialect = reading.tables[0].dialect.as_ref().expect("a dialect");
    let runner_up = dialect.runner_up.as_deref().expect("a runner-up");
    assert!(runner_up.contains("encoding ") && runner_up.contains("delimiter "), "{runner_up}");
}

#[test]
fn titles_are_kept() {
    let reading = read_all(&[fixture("text/titles.csv")]);
    assert_eq!(reading.tables[0].titles, ["Клиентская база, отдел продаж", "по состоянию на 30.09.2025"]);
}

/// RFC 4180 and what is written beside it: the exact cells of each text.
#[test]
fn quotes_line_ends_and_empty_cells_are_read_to_the_letter() {
    let cases: [(&str, &[&[&str]]); 9] = [
        (
            "imię,ulica,miasto\nJan,ul. Długa 5,\"Gdynia, Orłowo\"\n",
            &[&["imię", "ulica", "miasto"], &["Jan", "ul. Długa 5", "Gdynia, Orłowo"]],
        ),
        ("x,y,z\n1,\"\",\"\"\n2,3,4\n", &[&["x", "y", "z"], &["1", "", ""], &["2", "3", "4"]]),
        ("x,y,z\r\n1,\"\",\"\"\r\n2,3,4\r\n", &[&["x", "y", "z"], &["1", "", ""], &["2", "3", "4"]]),
        ("x,y\n1,\"tak \"\"tak\"\" tak\"\n3,4\n", &[&["x", "y"], &["1", "tak \"tak\" tak"], &["3", "4"]]),
        ("x,y\n1,\"{\"\"a\"\": [1, 2.5]}\"\n", &[&["x", "y"], &["1", "{\"a\": [1, 2.5]}"]]),
        (
            "x,y,z\n1,2,3\n\"raz \ndwa\",5,6\n7,8,9\n",
            &[&["x", "y", "z"], &["1", "2", "3"], &["raz \ndwa", "5", "6"], &["7", "8", "9"]],
        ),
        (
            "x,y,z\r\n1,2,3\r\n\"raz \r\ndwa\",5,6\r\n7,8,9\r\n",
            &[&["x", "y", "z"], &["1", "2", "3"], &["raz \r\ndwa", "5", "6"], &["7", "8", "9"]],
        ),
        (
            "x,y\n1,\"tak \n\"\"tak\"\" \ntak\"\n3,4\n",
            &[&["x", "y"], &["1", "tak \n\"tak\" \ntak"], &["3", "4"]],
        ),
        ("x,y,z\n1,2,3\n4,5,ש", &[&["x", "y", "z"], &["1", "2", "3"], &["4", "5", "ש"]]),
    ];
    for (text, wanted) in cases {
        let reading = read_bytes("case.csv", text.as_bytes());
        let table = &reading.tables[0];
        let mut rows: Vec<Vec<&str>> = vec![headers(table)];
        rows.extend((0..u32::try_from(table.height()).expect("few")).map(|at| row(table, at)));
        assert_eq!(rows, wanted, "{text}");
    }
}
