//! Whole runs of the program on made engagements of growing size: seconds of each stage, peak memory, growth.
//!
//! `cargo bench --bench whole` runs 10,000 and 100,000 rows and prints the table; `cargo bench --bench whole -- 1000000` the sizes that are
//! named; with `--readme` before them the table in `README.md` is replaced. The peak of the memory is what Linux calls `VmHWM`, and
//! stays empty elsewhere.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const BEGIN: &str = "<!-- figures: begin -->\n";
const END: &str = "<!-- figures: end -->\n";
/// The stages as the program names them, and the column they are counted in.
const STAGES: [(&str, &str); 7] = [
    ("reading", "read"),
    ("understanding", "understand"),
    ("normalising", "normalise"),
    ("linking", "link"),
    ("consolidating", "consolidate"),
    ("judging", "status"),
    ("writing", "audit, write"),
];

/// What one run took.
struct Figures {
    rows: u64,
    /// Seconds a column of the table.
    stages: BTreeMap<&'static str, f64>,
    total: f64,
    /// MB.
    memory: Option<u64>,
    pairs: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    // `cargo bench` adds `--bench`, and `cargo test --benches` runs this without it
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if !arguments.iter().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let mut sizes: Vec<u64> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![10_000, 100_000];
    }
    let figures = sizes.into_iter().map(run).collect::<Result<Vec<_>, _>>()?;
    let table = table(&figures)?;
    print!("{table}");
    if arguments.iter().any(|argument| argument == "--readme") {
        keep(&table)?;
    }
    Ok(())
}

/// Makes an engagement and runs the program on it.
fn run(rows: u64) -> Result<Figures, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (made, out) = (folder.path().join("made"), folder.path().join("out"));
    let program = env!("CARGO_BIN_EXE_kartoteka");
    let size = rows.to_string();
    let status =
        Command::new(program).args(["generate", "--quiet", "--rows", &size, "--out"]).arg(&made).status()?;
    if !status.success() {
        return Err(format!("cannot make {rows} rows").into());
    }
    let started = Instant::now();
    let said_path = folder.path().join("said.txt");
    let mut child = Command::new(program)
        .arg("run")
        .arg(made.join("input"))
        .arg("--out")
        .arg(&out)
        .stdout(Stdio::null())
        .stderr(std::fs::File::create(&said_path)?)
        .spawn()?;
    let mut memory = None;
    let status = loop {
        memory = peak(child.id()).or(memory);
        match child.try_wait()? {
            Some(status) => break status,
            None => std::thread::sleep(Duration::from_millis(10)),
        }
    };
    let total = started.elapsed().as_secs_f64();
    let said = std::fs::read_to_string(&said_path)?;
    if !status.success() {
        return Err(format!("the run on {rows} rows failed:\n{said}").into());
    }
    let mut figures = Figures { rows, stages: BTreeMap::new(), total, memory, pairs: String::new() };
    for line in said.lines() {
        let Some((stage, rest)) = line.split_once(':') else { continue };
        let seconds =
            rest.rsplit_once(", ").and_then(|(_, time)| time.strip_suffix(" s")?.parse::<f64>().ok());
        let column = STAGES.iter().find(|(name, _)| *name == stage).map(|(_, column)| *column);
        if let (Some(column), Some(seconds)) = (column, seconds) {
            *figures.stages.entry(column).or_default() += seconds;
        }
        if let Some((pairs, _)) = rest.split_once(" pairs") {
            pairs.rsplit(' ').next().unwrap_or_default().clone_into(&mut figures.pairs);
        }
    }
    Ok(figures)
}

/// The most memory the process has held so far, in MB.
fn peak(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

/// The table, in Markdown. Growth is the exponent b of time ~ rows^b against the size before.
fn table(figures: &[Figures]) -> Result<String, Box<dyn Error>> {
    let mut text = String::from("| rows of clients |");
    for (_, column) in STAGES {
        write!(text, " {column} |")?;
    }
    text.push_str(" whole run | growth | peak memory | pairs compared |\n|---:|");
    text.push_str(&"---:|".repeat(STAGES.len() + 4));
    text.push('\n');
    let mut before: Option<&Figures> = None;
    for run in figures {
        write!(text, "| {} |", run.rows)?;
        for (_, column) in STAGES {
            write!(text, " {:.1} s |", run.stages.get(column).copied().unwrap_or_default())?;
        }
        let growth = before.map_or_else(String::new, |before| {
            let exponent = (run.total / before.total).ln() / (run.rows as f64 / before.rows as f64).ln();
            format!("n^{exponent:.2}")
        });
        let memory = run.memory.map_or_else(String::new, |memory| format!("{memory} MB"));
        writeln!(text, " {:.1} s | {growth} | {memory} | {} |", run.total, run.pairs)?;
        before = Some(run);
    }
    Ok(text)
}

/// Puts the table between its two marks in the README.
fn keep(table: &str) -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = std::fs::read_to_string(&path)?;
    let (head, rest) = text.split_once(BEGIN).ok_or("the README has no place for figures")?;
    let (_, tail) = rest.split_once(END).ok_or("the README has no end of the figures")?;
    std::fs::write(&path, format!("{head}{BEGIN}{table}{END}{tail}"))?;
    Ok(())
}
