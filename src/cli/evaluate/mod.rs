//! `kartoteka evaluate`.

mod found;
mod grown;
mod page;

use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::path::Path;

use serde::Serialize;

use super::args::EvaluateArguments;
use super::{exit, print};
use crate::earlier::output::Output;
use crate::error::{AtPath as _, Error};
use crate::link::evaluate::{
    Evaluation, Reliability, RuleFigures, Step, Threshold, ZoneFigures, belonging, curve, evaluate as judge,
    reliability, standing_out, zones,
};
use crate::write::Words;

use found::Found;

/// Prints how good a result is against a truth: words for people, JSON for programs.
pub fn evaluate(arguments: &EvaluateArguments) -> Result<u8, Error> {
    let found = Found::read(&arguments.result, &arguments.truth)?;
    let records = found.records();
    let pairs: Vec<(&str, &str)> = records.iter().map(|&(cluster, label, _)| (cluster, label)).collect();
    let figures = judge(pairs.iter().copied());
    let grown = match &found.folder {
        Some(folder) => Some(grown::grown(folder, &found, &records, figures.true_pairs)?),
        None => None,
    };
    let said = grown.as_ref().map_or(&[][..], |grown| &grown.said);
    let said: Vec<_> =
        said.iter().map(|(zone, left, right)| (*zone, left.as_str(), right.as_str())).collect();
    let curve = if found.tells_probability { curve(&records) } else { Vec::new() };
    let report = Report {
        zones: zones(&pairs, &said),
        thresholds: found.tells_probability.then(|| standing_out(&curve)),
        reliability: found.tells_probability.then(|| reliability(belonging(&records).into_iter())),
        rules: grown.as_ref().map(|grown| grown.rules.clone()),
        steps: grown.as_ref().map(|grown| page::thinned(&grown.steps)),
        review: grown.as_ref().map(|grown| reliability(grown.review.iter().copied())),
        figures,
    };
    if let Some(path) = &arguments.curve {
        write_curve(path, &curve, grown.as_ref().map_or(&[][..], |grown| &grown.steps))?;
    }
    let for_people = !arguments.json && (arguments.lang.is_some() || std::io::stdout().is_terminal());
    let text = if for_people {
        page::page(&report, Words::for_language(&language(arguments, found.folder.as_ref())?))
    } else {
        let text = serde_json::to_string_pretty(&report);
        text.map_err(|cause| Error::failed("cannot write JSON").because(cause))? + "\n"
    };
    print(&text)?;
    Ok(exit::DONE)
}

/// What is printed.
#[derive(Serialize)]
struct Report {
    #[serde(flatten)]
    figures: Evaluation,
    /// Where the pairs of records went.
    zones: Vec<ZoneFigures>,
    /// What put them together; only of a folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<Vec<RuleFigures>>,
    /// What merging less, or saying `same` to pairs left open, would have given; only of a folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<Step>>,
    /// What other thresholds would have given; only where the result tells probabilities.
    #[serde(skip_serializing_if = "Option::is_none")]
    thresholds: Option<Vec<Threshold>>,
    /// How often records truly belong where they were put, by the probability that they were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    reliability: Option<Vec<Reliability>>,
    /// The pairs left to a person: how many are truly one client, by the probability that they were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<Vec<Reliability>>,
}

/// The language asked for, else that of the folder.
fn language(arguments: &EvaluateArguments, folder: Option<&Output>) -> Result<String, Error> {
    match (&arguments.lang, folder) {
        (Some(language), _) => Ok(language.clone()),
        (None, Some(folder)) => folder.language(),
        (None, None) => Ok(String::new()),
    }
}

/// Writes every threshold that makes a difference: those of a file of clusters, or those of a folder.
fn write_curve(path: &Path, curve: &[Threshold], steps: &[Step]) -> Result<(), Error> {
    let number = |number: Option<f64>| number.map_or_else(String::new, |number| format!("{number:.4}"));
    let points = curve.iter().map(|at| (None, Some(at.probability), [at.precision, at.recall, at.f1]));
    let steps = steps.iter().map(|at| (at.weight, at.probability, [at.precision, at.recall, at.f1]));
    let mut text = String::from("weight,probability,precision,recall,f1\n");
    for (weight, probability, [precision, recall, f1]) in points.chain(steps) {
        let (weight, probability) = (number(weight), number(probability));
        // writing to a string cannot fail
        let _ = writeln!(text, "{weight},{probability},{precision:.6},{recall:.6},{f1:.6}");
    }
    std::fs::write(path, text).at("write", path)
}
