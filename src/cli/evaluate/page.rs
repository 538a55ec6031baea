//! The figures in words.

use std::fmt::{Display, Write as _};

use super::Report;
use super::grown::{NAMED, UNTOLD};
use crate::cli::explain::compared;
use crate::link::evaluate::{Reliability, Step};
use crate::write::Words;

/// Weights, in bits, at which one looks whether merging less would have been better.
const WEIGHTS: [f64; 8] = [60.0, 40.0, 30.0, 25.0, 20.0, 15.0, 10.0, 5.0];
/// Probabilities from which one could have said `same` to what was left open.
const PROBABILITIES: [f64; 5] = [0.9, 0.8, 0.7, 0.6, 0.5];

/// Of all steps those that one looks at: the last one before the weight or the probability falls below a bound, and the
/// last of all joins.
pub fn thinned(steps: &[Step]) -> Vec<Step> {
    let (weights, probabilities): (Vec<&Step>, Vec<&Step>) =
        steps.iter().partition(|step| step.probability.is_none());
    let weight = |step: &Step| step.weight.unwrap_or(f64::NEG_INFINITY);
    let mut thinned: Vec<Step> = Vec::new();
    for bound in WEIGHTS {
        let last = weights.iter().take_while(|step| weight(step) >= bound).last();
        thinned.extend(last.map(|step| Step { weight: Some(bound), ..**step }));
    }
    thinned.extend(weights.last().map(|step| Step { weight: None, ..**step }));
    for bound in PROBABILITIES {
        let last = probabilities.iter().take_while(|step| step.probability >= Some(bound)).last();
        thinned.extend(last.map(|step| Step { probability: Some(bound), ..**step }));
    }
    thinned
}

/// The report for people.
pub fn page(report: &Report, words: &Words) -> String {
    let page = Page { words };
    let mut text = String::new();
    page.sums(&mut text, report);
    page.zones(&mut text, report);
    page.rules(&mut text, report);
    page.thresholds(&mut text, report);
    let (records, pairs) = (report.reliability.as_deref(), report.review.as_deref());
    page.reliability(&mut text, "evaluate.records_told", records.unwrap_or_default());
    page.reliability(&mut text, "evaluate.pairs_told", pairs.unwrap_or_default());
    text
}

struct Page<'a> {
    words: &'a Words,
}

// writing to a string cannot fail, here and below

impl Page<'_> {
    fn sums(&self, text: &mut String, report: &Report) {
        let figures = &report.figures;
        let number = |number: u64| self.words.number(number);
        let clients = |number: u64| self.words.count("count.clients", number);
        let mut line = |key: &str, values: &[(&str, &dyn Display)]| {
            let _ = writeln!(text, "{}", self.words.fill(key, values));
        };
        let (rows, truly, found) = (
            self.words.count("count.rows", figures.records),
            clients(figures.true_clusters),
            clients(figures.found_clusters),
        );
        line("evaluate.lead", &[("rows", &rows), ("truly", &truly), ("found", &found)]);
        let (right, all) = (number(figures.right_pairs), number(figures.found_pairs));
        let share = self.share(figures.precision);
        line("evaluate.precision", &[("share", &share), ("right", &right), ("all", &all)]);
        let (share, all) = (self.share(figures.recall), number(figures.true_pairs));
        line("evaluate.recall", &[("share", &share), ("right", &right), ("all", &all)]);
        line("evaluate.f1", &[("share", &self.share(figures.f1))]);
        let [precision, recall, f1] =
            [figures.b3_precision, figures.b3_recall, figures.b3_f1].map(|share| self.share(share));
        line("evaluate.by_row", &[("precision", &precision), ("recall", &recall), ("f1", &f1)]);
    }

    fn zones(&self, text: &mut String, report: &Report) {
        let _ = writeln!(text, "\n{}", self.words.say("evaluate.zones"));
        for zone in &report.zones {
            let name = self.words.say(&format!("evaluate.zone_{}", zone.zone.as_str()));
            let (pairs, right) = (self.words.number(zone.pairs), self.words.number(zone.right_pairs));
            let (share, recall) = (self.share(zone.precision), self.share(zone.recall));
            let values: [(&str, &dyn Display); 5] = [
                ("zone", &name),
                ("pairs", &pairs),
                ("right", &right),
                ("share", &share),
                ("recall", &recall),
            ];
            let _ = writeln!(text, "  {}", self.words.fill("evaluate.zone", &values));
        }
    }

    fn rules(&self, text: &mut String, report: &Report) {
        let Some(rules) = report.rules.as_ref().filter(|rules| !rules.is_empty()) else { return };
        let _ = writeln!(text, "\n{}", self.words.say("evaluate.rules"));
        for rule in rules {
            let names: Vec<String> = rule.evidence.iter().map(|code| self.evidence(code)).collect();
            let evidence = names.join(" + ");
            let [joins, right_joins, pairs, right] =
                [rule.joins, rule.right_joins, rule.pairs, rule.right_pairs]
                    .map(|count| self.words.number(count));
            let share = self.share(rule.precision);
            let values: [(&str, &dyn Display); 6] = [
                ("evidence", &evidence),
                ("joins", &joins),
                ("right_joins", &right_joins),
                ("pairs", &pairs),
                ("right", &right),
                ("share", &share),
            ];
            let _ = writeln!(text, "  {}", self.words.fill("evaluate.rule", &values));
        }
    }

    /// The name of a piece of evidence: a comparison, a column that fits no field, or how else rows come together.
    fn evidence(&self, code: &str) -> String {
        match code {
            NAMED => self.words.say("evaluate.named").to_owned(),
            UNTOLD => self.words.say("evaluate.untold").to_owned(),
            _ => compared(self.words, code),
        }
    }

    fn thresholds(&self, text: &mut String, report: &Report) {
        let steps = report.steps.iter().flatten().map(|at| {
            let from = match (at.weight, at.probability) {
                (Some(weight), _) => {
                    self.words.fill("evaluate.from_weight", &[("weight", &self.words.decimal(weight))])
                }
                (None, Some(likely)) => {
                    self.words.fill("evaluate.said_same", &[("share", &self.words.percent(likely))])
                }
                (None, None) => self.words.say("evaluate.as_done").to_owned(),
            };
            (from, [at.precision, at.recall, at.f1])
        });
        let points = report.thresholds.iter().flatten().map(|at| {
            let least = self.exact(at.probability);
            let from = self.words.fill("evaluate.from_probability", &[("share", &least)]);
            (from, [at.precision, at.recall, at.f1])
        });
        for (number, (from, shares)) in steps.chain(points).enumerate() {
            if number == 0 {
                let _ = writeln!(text, "\n{}", self.words.say("evaluate.thresholds"));
            }
            let [precision, recall, f1] = shares.map(|share| self.share(share));
            let values: [(&str, &dyn Display); 4] =
                [("from", &from), ("precision", &precision), ("recall", &recall), ("f1", &f1)];
            let _ = writeln!(text, "  {}", self.words.fill("evaluate.threshold", &values));
        }
    }

    fn reliability(&self, text: &mut String, title: &str, groups: &[Reliability]) {
        for (number, group) in groups.iter().enumerate() {
            if number == 0 {
                let _ = writeln!(text, "\n{}", self.words.say(title));
            }
            let (told, true_share) = (self.share(group.expected), self.share(group.observed));
            let count = self.words.number(group.count);
            let values: [(&str, &dyn Display); 3] =
                [("told", &told), ("share", &true_share), ("count", &count)];
            let _ = writeln!(text, "  {}", self.words.fill("evaluate.told", &values));
        }
    }

    /// A share in per cent with two decimals, cut and not rounded: what is not all is never shown as all, nor what is
    /// something as nothing.
    fn share(&self, share: f64) -> String {
        // what is held in binary may fall short of the decimals by a hair
        let cut = (share * 10_000.0 + 1e-6).floor() / 10_000.0;
        if share > 0.0 && cut == 0.0 {
            let least = format!("<{}", self.words.decimal(0.01));
            return self.words.fill("language.percent", &[("n", &least)]);
        }
        self.exact(cut)
    }

    fn exact(&self, share: f64) -> String {
        self.words.fill("language.percent", &[("n", &self.words.decimal(share * 100.0))])
    }
}
