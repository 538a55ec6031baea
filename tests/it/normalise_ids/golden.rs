//! Golden files: a cell, what is to be made of it, what is left, what is to be said.

use std::fmt::Display;

use kartoteka::normalise::Parsed;

/// A line of a golden file: the cell and the three columns wanted.
pub struct Line<'a> {
    pub columns: Vec<&'a str>,
    pub cell: String,
}

pub fn lines(file: &str) -> Vec<Line<'_>> {
    let lines: Vec<Line<'_>> = file
        .lines()
        .skip(1)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            let cell = columns[0].replace("\\n", "\n");
            Line { columns, cell }
        })
        .collect();
    assert!(lines.len() > 5, "a golden file that holds nothing checks nothing");
    lines
}

/// The values, rest and findings as the last three columns have them.
pub fn told<T>(parsed: &Parsed<T>, show: impl Fn(&T) -> String) -> String {
    let rest: Vec<String> = parsed.rest.iter().map(|rest| format!("{} {}", rest.text, rest.code)).collect();
    format!(
        "{}\t{}\t{}",
        join(parsed.values.iter().map(show)),
        join(rest).replace('\n', "\\n"),
        join(parsed.findings.iter())
    )
}

fn join(items: impl IntoIterator<Item = impl Display>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(" ; ")
}

/// Compares all lines and reports every difference at once.
pub fn check(file: &str, tell: impl Fn(&Line<'_>) -> String) {
    let mut differences = Vec::new();
    for line in lines(file) {
        let count = line.columns.len();
        let wanted = line.columns[count - 3..].join("\t");
        let told = tell(&line);
        if told != wanted {
            differences
                .push(format!("{:?}\n  wanted {wanted:?}\n  got    {told:?}", &line.columns[..count - 3]));
        }
    }
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
}
