//! Messages and progress on the terminal.

use std::error::Error as _;
use std::io::IsTerminal;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::error::Error;
use crate::progress::{Progress, Silent};

/// Prints what ended the run: the error, its causes, and what to do about it.
pub fn error(error: &Error) {
    eprintln!("error: {error}");
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let text = inner.to_string();
        // some libraries repeat their cause in their own message
        if !said.contains(&text) {
            eprintln!("caused by: {text}");
        }
        said = text;
        cause = inner.source();
    }
    if let Some(hint) = error.hint_text() {
        eprintln!("hint: {hint}");
    }
}

/// Prints something that did not end the run.
pub fn warning(text: &str) {
    eprintln!("warning: {text}");
}

/// Bars on a terminal, a line a stage when piped, nothing with `--quiet`.
pub fn progress(quiet: bool) -> Box<dyn Progress> {
    if quiet {
        Box::new(Silent)
    } else if std::io::stderr().is_terminal() {
        Box::new(Bars::default())
    } else {
        Box::new(Lines::default())
    }
}

/// The stage at work and since when.
#[derive(Default)]
struct Stage {
    name: &'static str,
    since: Option<Instant>,
}

impl Stage {
    fn begun(name: &'static str) -> Self {
        Self { name, since: Some(Instant::now()) }
    }

    /// How long it took, as one reads it.
    fn seconds(&self) -> String {
        format!("{:.1} s", self.since.map_or(0.0, |since| since.elapsed().as_secs_f64()))
    }
}

/// One bar for the stage at work; finished stages stay as a line above it.
#[derive(Default)]
struct Bars(Mutex<Option<(ProgressBar, Stage)>>);

impl Progress for Bars {
    fn begin(&self, stage: &'static str, total: Option<u64>) {
        let bar = match total {
            Some(total) => ProgressBar::new(total)
                .with_style(style("{msg:<20} {wide_bar} {human_pos}/{human_len} {eta:>4}")),
            None => ProgressBar::new_spinner().with_style(style("{msg:<20} {spinner} {human_pos}")),
        };
        bar.set_message(stage);
        bar.enable_steady_tick(Duration::from_millis(120));
        if let Ok(mut slot) = self.0.lock() {
            *slot = Some((bar, Stage::begun(stage)));
        }
    }

    fn advance(&self, steps: u64) {
        if let Ok(slot) = self.0.lock()
            && let Some((bar, _)) = slot.as_ref()
        {
            bar.inc(steps);
        }
    }

    fn end(&self, summary: &str) {
        if let Ok(mut slot) = self.0.lock()
            && let Some((bar, stage)) = slot.take()
        {
            bar.finish_and_clear();
            eprintln!("{:<20} {summary}, {}", stage.name, stage.seconds());
        }
    }
}

/// A template that cannot be parsed is a mistake of this file; the default bar still tells how far things are.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// A line when a stage is done, with the time it took.
#[derive(Default)]
struct Lines(Mutex<Stage>);

impl Progress for Lines {
    fn begin(&self, stage: &'static str, _total: Option<u64>) {
        if let Ok(mut slot) = self.0.lock() {
            *slot = Stage::begun(stage);
        }
    }

    fn advance(&self, _steps: u64) {}

    fn end(&self, summary: &str) {
        if let Ok(stage) = self.0.lock() {
            eprintln!("{}: {summary}, {}", stage.name, stage.seconds());
        }
    }
}
