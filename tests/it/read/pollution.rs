//! Clean tables, each polluted in one way, must read as the clean one wherever nothing was lost.
//!
//! The ways are those of Vitagliano, Hameed, Jiang, Reisener, Wu and Naumann, "Pollock: A Data Loading Benchmark" (VLDB 2023): what real
//! files do to a table at the level of the file, of a row and of a cell. `cargo test read::pollution -- --nocapture` prints a table.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::clients::{Clean, LANGUAGES, clients};
use super::read_bytes;
use kartoteka::model::Table;

/// How a table is written down.
#[derive(Clone, Copy)]
struct Style {
    delimiter: &'static str,
    quote: char,
    escape: char,
    end: &'static str,
    /// Whether all cells stand in quotes or only those that need them.
    always: bool,
}

const PLAIN: Style = Style { delimiter: ",", quote: '"', escape: '"', end: "\r\n", always: false };

impl Style {
    fn cell(self, cell: &str) -> String {
        let marks = [self.quote, '\n', '\r', self.delimiter.chars().next().unwrap_or(',')];
        if !self.always && !cell.contains(marks) && !cell.contains(self.delimiter) {
            return cell.to_owned();
        }
        let (quote, escape) = (self.quote, self.escape);
        format!("{quote}{}{quote}", cell.replace(quote, &format!("{escape}{quote}")))
    }

    fn line(self, cells: &[String]) -> String {
        cells.iter().map(|cell| self.cell(cell)).collect::<Vec<_>>().join(self.delimiter)
    }

    fn lines(self, table: &Clean) -> Vec<String> {
        std::iter::once(&table.header).chain(&table.rows).map(|row| self.line(row)).collect()
    }

    fn text(self, table: &Clean) -> String {
        self.lines(table).join(self.end) + self.end
    }
}

/// What people and programs put between cells.
const DELIMITERS: [&str; 24] = [
    ";", "\t", "|", ", ", "; ", " | ", "^", "~", "§", "||", "|+|", "::", "\t\t", ";;", "\\t", "#", "¦",
    "\u{1}", "\u{1e}", "\u{1f}", "~|~", "@@", "$", "%",
];

/// A title of as many words as the tables have columns.
const TITLE: &str = "All clients of our seven branches in 2025";

/// Names for columns that no client list has.
const MORE: [&str; 3] = ["Unit", "Quantity", "Price"];

/// A polluted file and the tables that it still holds.
struct Case {
    way: String,
    text: String,
    wanted: Vec<Clean>,
    /// Whether a quote more or less in a cell is no mistake.
    quotes_aside: bool,
}

fn case(way: &str, text: String, wanted: &Clean) -> Case {
    Case { way: way.to_owned(), text, wanted: vec![wanted.clone()], quotes_aside: false }
}

/// The header and the rows without the empty cells at their ends.
fn trimmed(table: &Clean, quotes_aside: bool) -> Vec<Vec<String>> {
    std::iter::once(&table.header)
        .chain(&table.rows)
        .map(|row| {
            let plain = |cell: &String| {
                let cell =
                    if quotes_aside { cell.replace(['"', '\''], "") } else { cell.replace("\r\n", "\n") };
                cell.trim().to_owned()
            };
            let mut cells: Vec<String> = row.iter().map(plain).collect();
            cells.truncate(cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1));
            cells
        })
        .collect()
}

fn as_read(table: &Table) -> Clean {
    let row = |row| {
        (0..table.columns.len()).map(|column| table.cell(row, column).unwrap_or("").to_owned()).collect()
    };
    let height = u32::try_from(table.height()).expect("few rows");
    Clean {
        header: table.columns.iter().map(|column| column.header.clone()).collect(),
        rows: (0..height).map(row).collect(),
    }
}

/// What is wrong with the reading of a case.
fn complaint(case: &Case) -> Option<String> {
    let reading = read_bytes("a.csv", case.text.as_bytes());
    let read: Vec<Vec<Vec<String>>> =
        reading.tables.iter().map(|table| trimmed(&as_read(table), case.quotes_aside)).collect();
    let wanted: Vec<Vec<Vec<String>>> =
        case.wanted.iter().map(|table| trimmed(table, case.quotes_aside)).collect();
    if read == wanted {
        return None;
    }
    let difference = read.iter().flatten().zip(wanted.iter().flatten()).find(|(read, wanted)| read != wanted);
    let rows: Vec<usize> = read.iter().map(Vec::len).collect();
    let delimiter = reading
        .tables
        .first()
        .and_then(|table| table.dialect.as_ref())
        .map(|dialect| dialect.delimiter.clone());
    Some(format!("{delimiter:?}, {} tables of {rows:?} rows, first difference {difference:?}", read.len()))
}

/// Ways to pollute a file as a whole.
fn of_the_file(clean: &Clean) -> Vec<Case> {
    let text = PLAIN.text(clean);
    let mut cases = vec![
        case("nothing", text.clone(), clean),
        case("no line end at the end", text.trim_end().to_owned(), clean),
        case("two line ends at the end", format!("{text}\r\n"), clean),
        case("a byte order mark", format!("\u{feff}{text}"), clean),
        case("a declared delimiter", format!("sep=,\r\n{text}"), clean),
    ];
    for end in ["\n", "\r", "\r\n", "\n\r"] {
        let style = Style { end, ..PLAIN };
        cases.push(case(&format!("line end {end:?}"), style.text(clean), clean));
    }
    let few = Clean { rows: clean.rows[..2].to_vec(), ..clean.clone() };
    for delimiter in DELIMITERS {
        for always in [false, true] {
            let style = Style { delimiter, always, ..PLAIN };
            cases.push(case(&format!("delimiter {delimiter:?}"), style.text(clean), clean));
            cases.push(case(&format!("delimiter {delimiter:?}, two rows"), style.text(&few), &few));
        }
    }
    for (delimiter, always) in [(" ", true), (":", true)] {
        cases.push(case(
            &format!("delimiter {delimiter:?}"),
            Style { delimiter, always, ..PLAIN }.text(clean),
            clean,
        ));
    }
    for always in [false, true] {
        let apostrophe = Style { quote: '\'', escape: '\'', always, ..PLAIN };
        cases.push(case("quote is an apostrophe", apostrophe.text(clean), clean));
        for quote in ['`', '~'] {
            let style = Style { quote, escape: quote, always, ..PLAIN };
            cases.push(case(&format!("quote is {quote}"), style.text(clean), clean));
        }
        let backslash = Style { escape: '\\', always, ..PLAIN };
        cases.push(case("escape is a backslash", backslash.text(clean), clean));
    }
    let escaped = |row: &Vec<String>| {
        row.iter().map(|cell| cell.replace(',', "\\,")).collect::<Vec<_>>().join(",") + "\n"
    };
    let lines: String = std::iter::once(&clean.header).chain(&clean.rows).map(escaped).collect();
    cases.push(case("delimiters behind a backslash", lines, clean));
    cases.push(case(
        "blanks around quotes",
        Style { always: true, ..PLAIN }.text(clean).replace("\",\"", "\" , \""),
        clean,
    ));
    cases.push(case("a delimiter behind every row", text.replace("\r\n", ",\r\n"), clean));
    let quoted = Style { always: true, ..PLAIN };
    let in_quotes = |line: &String| format!("\"{}\"\r\n", line.replace('"', "\"\""));
    let lines = PLAIN.lines(clean);
    cases.push(case("every line in quotes", lines.iter().map(in_quotes).collect(), clean));
    let spared = lines[0].clone() + "\r\n" + &lines[1..].iter().map(in_quotes).collect::<String>();
    cases.push(case("every line in quotes but the header", spared, clean));
    let cut = quoted.text(clean).trim_end().trim_end_matches('"').to_owned();
    cases.push(case("the last closing quote lost", cut, clean));
    cases.push(case("an end mark of DOS", format!("{text}\u{1a}"), clean));
    let middle = lines.len() / 2;
    let glued = format!("{}\r\n\u{feff}{}", lines[..middle].join("\r\n"), lines[middle..].join("\r\n"));
    cases.push(case("a byte order mark in the middle", glued, clean));
    let one = Clean { rows: clean.rows[..1].to_vec(), ..clean.clone() };
    cases.push(case("one row", PLAIN.text(&one), &one));
    let none = Clean { rows: Vec::new(), ..clean.clone() };
    cases.push(case("a header alone", PLAIN.text(&none), &none));
    let headless = Clean { header: vec![String::new(); clean.header.len()], rows: clean.rows.clone() };
    cases.push(case("no header", PLAIN.lines(clean)[1..].join("\n"), &headless));
    let column = |at: usize| Clean {
        header: vec![clean.header[at].clone()],
        rows: clean.rows.iter().map(|row| vec![row[at].clone()]).collect(),
    };
    for at in [0, 3, 4, 6] {
        cases.push(case("one column", Style { always: true, ..PLAIN }.text(&column(at)), &column(at)));
    }
    let wide = |row: &[String], name: bool| -> Vec<String> {
        let numbered = |n: usize, cell: &String| if name { format!("{cell} {n}") } else { cell.clone() };
        (0..25).flat_map(|n| row.iter().map(move |cell| numbered(n, cell))).collect()
    };
    let wide = Clean {
        header: wide(&clean.header, true),
        rows: clean.rows.iter().map(|row| wide(row, false)).collect(),
    };
    cases.push(case("two hundred columns", PLAIN.text(&wide), &wide));
    cases
}

/// Ways to put something above, below or within the table.
fn around_the_table(clean: &Clean, other: &Clean) -> Vec<Case> {
    let text = PLAIN.text(clean);
    let mut cases = Vec::new();
    let remarks = [clean.header[0].clone() + " 2025", "Report 4/7".to_owned(), "as of 30.09.2025".to_owned()];
    for count in 1..=3 {
        for padded in ["", ",,,,,,,"] {
            for blank in ["", "\r\n", ",,,,,,,\r\n"] {
                let lines = remarks[..count].join(&format!("{padded}\r\n")) + padded + "\r\n";
                cases.push(case("titles above", format!("{lines}{blank}{text}"), clean));
                let below =
                    lines.replace("as of", "Source:").replace(&remarks[0], &format!("* {}", remarks[0]));
                if !blank.is_empty() {
                    cases.push(case("remarks below", format!("{text}{blank}{below}"), clean));
                }
            }
        }
    }
    // as many words as the table has columns
    cases.push(case("a title of eight words", format!("{TITLE}\r\n\r\n{text}"), clean));
    let second: Vec<String> = clean.header.iter().map(|title| format!("({title})")).collect();
    let joined = Clean {
        header: clean.header.iter().zip(&second).map(|(a, b)| format!("{a} {b}")).collect(),
        ..clean.clone()
    };
    let lines = PLAIN.lines(clean);
    let rest = lines[1..].join("\r\n");
    cases.push(case(
        "a header of two rows",
        format!("{}\r\n{}\r\n{rest}", lines[0], PLAIN.line(&second)),
        &joined,
    ));
    let third: Vec<String> = clean.header.iter().map(|title| format!("{title} *")).collect();
    let header =
        clean.header.iter().zip(&second).zip(&third).map(|((a, b), c)| format!("{a} {b} {c}")).collect();
    let upper = format!("{}\r\n{}\r\n{}", lines[0], PLAIN.line(&second), PLAIN.line(&third));
    cases.push(case(
        "a header of three rows",
        format!("{upper}\r\n{rest}"),
        &Clean { header, ..clean.clone() },
    ));
    cases.push(case("the header twice", format!("{}\r\n{text}", lines[0]), clean));
    let rule = vec!["-----"; clean.header.len()].join(",");
    cases.push(case("a rule below the header", format!("{}\r\n{rule}\r\n{rest}", lines[0]), clean));
    for blank in ["", "\r\n", ",,,,,,,\r\n"] {
        let signed = "Sporządził: Anna Żak,,,,Zatwierdził: Jan Wójcik,,,\r\nStrona 1/1,,,,,,,\r\n";
        cases.push(case("signatures below", format!("{text}{blank}{signed}"), clean));
    }
    let labels = "Konto:,26 1050 1445 1000\r\nOkres:,2024\r\n";
    for blank in ["", "\r\n"] {
        cases.push(case("labels and what they say above", format!("{labels}{blank}{text}"), clean));
    }
    let mut repeated = lines.clone();
    repeated.insert(lines.len() / 2, lines[0].clone());
    cases.push(case("the header again", repeated.join("\r\n"), clean));
    for at in [0, 3, 7] {
        let mut unnamed = clean.clone();
        unnamed.header[at] = String::new();
        cases.push(case("a column without a name", PLAIN.text(&unnamed), &unnamed));
        let mut long = clean.clone();
        long.header[at] = vec!["very long name"; 2000].join(" ");
        cases.push(case("a column with a long name", PLAIN.text(&long), &long));
        let mut broken = clean.clone();
        broken.header[at] = broken.header[at].replacen(' ', "\n", 1) + "\n";
        cases.push(case("a line break in a name", PLAIN.text(&broken), clean));
    }
    let mut twice = clean.clone();
    let first = twice.header[0].clone();
    twice.header[1] = first;
    cases.push(case("two columns of one name", PLAIN.text(&twice), &twice));
    let mut total = lines.clone();
    total.push("Razem,,,,,12345.67,,".to_owned());
    cases.push(case("a row of sums", total.join("\r\n"), clean));
    // another table below, of as many columns, fewer and more
    for width in [other.header.len(), 5, other.header.len() + 3] {
        let extended = |row: &Vec<String>, fill: &str| -> Vec<String> {
            let more = (row.len()..width)
                .map(|n| if fill.is_empty() { n.to_string() } else { MORE[n % MORE.len()].to_owned() });
            row.iter().take(width).cloned().chain(more).collect()
        };
        let below = Clean {
            header: extended(&other.header, "Extra").into_iter().rev().collect(),
            rows: other.rows.iter().map(|row| extended(row, "").into_iter().rev().collect()).collect(),
        };
        for blank in ["", "\r\n"] {
            cases.push(Case {
                way: format!(
                    "another table of {width} columns below, {} blank row between",
                    u8::from(!blank.is_empty())
                ),
                text: format!("{text}{blank}{}", PLAIN.text(&below)),
                wanted: vec![clean.clone(), below.clone()],
                quotes_aside: false,
            });
        }
    }
    cases
}

/// Ways to pollute a single row.
fn of_a_row(clean: &Clean, at: usize) -> Vec<Case> {
    let quoted = Style { always: true, ..PLAIN };
    let mut cases = Vec::new();
    let mut change = |way: &str, style: Style, line: String, row: Option<Vec<String>>, aside: bool| {
        let mut lines = style.lines(clean);
        lines[at] = line;
        let mut wanted = clean.clone();
        match (row, at) {
            (Some(row), 0) => wanted.header = row,
            (Some(row), at) => wanted.rows[at - 1] = row,
            (None, _) => {}
        }
        let text = lines.join(style.end) + style.end;
        cases.push(Case { quotes_aside: aside, ..case(way, text, &wanted) });
    };
    let row = if at == 0 { clean.header.clone() } else { clean.rows[at - 1].clone() };
    for style in [PLAIN, quoted] {
        let line = style.line(&row);
        for delimiter in [";", "\t", "|"] {
            change(
                "a row with another delimiter",
                style,
                Style { delimiter, ..style }.line(&row),
                None,
                false,
            );
        }
        let apostrophe = Style { quote: '\'', escape: '\'', always: true, ..style };
        if !row.concat().contains(['"', '\'']) {
            change("a row with another quote", style, apostrophe.line(&row), None, false);
        }
        let apart = style.line(&row).replace("\",\"", "\", \"");
        change("a row with blanks behind its delimiters", style, apart, None, false);
        if at > 0 && row.iter().all(|cell| !cell.contains([',', '"', '\n'])) {
            change("a row with blanks behind its delimiters", style, row.join(", "), None, false);
        }
        change("a row with another escape", style, Style { escape: '\\', ..style }.line(&row), None, false);
        change("a row with another line end", style, format!("{line}\n"), None, false);
        if at > 0 {
            for width in [1, 3, 7] {
                let short = row[..width].to_vec();
                change("a row too short", style, style.line(&short), Some(short), false);
            }
            let long: Vec<String> = row.iter().cloned().chain(["x".to_owned(), "y 2".to_owned()]).collect();
            change("a row too long", style, style.line(&long), Some(long), false);
            change("a blank row", style, format!("\r\n{line}"), None, false);
            change("a row of delimiters", style, format!("{}\r\n{line}", ",".repeat(7)), None, false);
        }
    }
    for column in [0, 1, 3, 5, 7] {
        let plain = quoted.line(&row);
        let parts = |cell: String| -> String {
            let cells: Vec<String> = row.iter().map(|cell| quoted.cell(cell)).collect();
            let mut cells = cells;
            cells[column] = cell;
            cells.join(",")
        };
        let cell = row[column].replace('"', "");
        let middle = cell.char_indices().nth(cell.chars().count() / 2).map_or(0, |(at, _)| at);
        let (left, right) = cell.split_at(middle);
        let mut wanted = row.clone();
        if !row[column].contains([',', '"', '\n']) {
            change(
                "a cell without the quotes of all others",
                quoted,
                parts(row[column].clone()),
                None,
                false,
            );
        }
        wanted[column] = format!("{left}\"{right}");
        change(
            "a quote within a cell",
            quoted,
            parts(format!("\"{left}\"{right}\"")),
            Some(wanted.clone()),
            false,
        );
        wanted[column].clone_from(&cell);
        change("a quote that is not closed", quoted, parts(format!("\"{cell}")), Some(wanted.clone()), true);
        change("a quote that is not opened", quoted, parts(format!("{cell}\"")), Some(wanted.clone()), true);
        let (end, blank) = if at == 0 { (right.trim_start(), " ") } else { (right, "\n") };
        wanted[column] = format!("{}{blank}{end}", if at == 0 { left.trim_end() } else { left });
        change("a line break in a cell", quoted, parts(format!("\"{left}\n{right}\"")), Some(wanted), false);
        change("as it was", quoted, plain, None, false);
    }
    cases
}

#[test]
fn a_polluted_table_reads_as_the_clean_one() {
    // ways: how many cases, how many right, and one that is not
    let mut ways: BTreeMap<String, (usize, usize, String)> = BTreeMap::new();
    for (language, seed) in LANGUAGES.into_iter().zip(0..) {
        let clean = clients(language, 16, seed);
        let other = clients(language, 9, seed + 100);
        let mut cases = of_the_file(&clean);
        cases.extend(around_the_table(&clean, &other));
        for at in [0, 1, 2, 8, 15, 16] {
            cases.extend(of_a_row(&clean, at));
        }
        let complaints: Vec<Option<String>> = cases.par_iter().map(complaint).collect();
        for (case, complaint) in cases.into_iter().zip(complaints) {
            let way = ways.entry(case.way.clone()).or_default();
            way.0 += 1;
            way.1 += usize::from(complaint.is_none());
            if let (true, Some(complaint)) = (way.2.is_empty(), complaint) {
                way.2 = format!("{language}: {complaint}");
            }
        }
    }
    let (cases, right) = ways.values().fold((0, 0), |sum, way| (sum.0 + way.0, sum.1 + way.1));
    for (way, (cases, right, complaint)) in &ways {
        println!("{right:4} of {cases:4}  {way}  {complaint}");
    }
    println!("{right} of {cases}");
    assert!(cases > 2000, "pollutions were lost");
    let wrong: Vec<String> = ways
        .iter()
        .filter(|(_, way)| way.1 < way.0)
        .map(|(way, (_, _, complaint))| format!("{way}: {complaint}"))
        .collect();
    assert!(wrong.is_empty(), "{right} of {cases}\n{}", wrong.join("\n"));
}
