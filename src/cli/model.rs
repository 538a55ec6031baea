//! `kartoteka model`.

use std::fmt::Write as _;

use super::again::Again;
use super::args::ModelArguments;
use super::run::limit_threads;
use super::{console, exit, print};
use crate::error::Error;
use crate::link::Trained;
use crate::model::LinkModel;
use crate::write::folder::OutputFolder;
use crate::write::{Words, splink};

/// Records that are written at a time.
const PART: usize = 1 << 16;

/// Shows the model that a run learned, or writes it for another engine.
pub fn model(arguments: &ModelArguments) -> Result<u8, Error> {
    limit_threads(arguments.again.jobs)?;
    let again = Again::of(&arguments.out, Vec::new(), &arguments.again.input)?;
    let folder = match (&arguments.to, arguments.splink) {
        (_, false) => None,
        (to, true) => {
            let target = to.clone().unwrap_or_else(|| arguments.out.join("splink"));
            Some(OutputFolder::prepare(&target, &again.rerun.inputs, arguments.force)?)
        }
    };
    let progress = console::progress(arguments.again.quiet);
    let results = again.results(progress.as_ref())?;
    let settings = &again.job.settings;
    let trained = Trained::new(&results.intake.records, &settings.link);
    let model = trained.model();
    let words = Words::for_results(&results, &settings.language);
    let Some(folder) = folder else {
        print(&shown(&model, words))?;
        return Ok(exit::DONE);
    };
    let rows = trained.clients();
    progress.begin("writing", Some(rows as u64));
    // a list without records still has its columns
    let parts = (0..rows.max(1)).step_by(PART).map(|first| {
        let part = first..(first + PART).min(rows);
        progress.advance(part.len() as u64);
        trained.compared(part)
    });
    splink::write(folder.path(), &results, &model, parts, &settings.link, words)?;
    progress.end(&format!("{rows} records"));
    let out = folder.commit()?;
    if !arguments.again.quiet {
        let line = |name: &str, what: &str| format!("  {}   {}\n", out.join(name).display(), words.say(what));
        let files = line("README.md", "console.model_guide") + &line("settings.json", "console.model");
        print(&format!("{}\n{files}", words.say("console.open")))?;
    }
    Ok(exit::DONE)
}

/// The weights as a table for people and for programs: tab-separated, a line a level.
fn shown(model: &LinkModel, words: &Words) -> String {
    let mut text = String::from("comparison\tlevel\tm\tu\tweight\tby_value\tmeaning\n");
    // writing to a string cannot fail
    let _ = writeln!(text, "prior\t\t\t\t{:.2}\t\t", model.prior);
    for comparison in &model.comparisons {
        for level in &comparison.levels {
            let (m, u, weight) = (level.m, level.u, level.weight());
            let by_value = if level.by_value { "yes" } else { "" };
            let meaning = words.of_code("level", level.code);
            let _ = writeln!(
                text,
                "{}\t{}\t{m:.6}\t{u:.9}\t{weight:.2}\t{by_value}\t{meaning}",
                comparison.name, level.level
            );
        }
    }
    text
}
