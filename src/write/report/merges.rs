//! Merges and pairs, side by side, as the report shows them.

use crate::audit::{KeptApart, Merge, Side, Weight};
use crate::write::words::Words;

/// Rows that were merged, or a pair that was not, with the evidence.
pub struct Comparison {
    /// The client's name, or both names.
    pub title: String,
    /// How sure, in words.
    pub certainty: String,
    /// How many rows, in words.
    pub rows: String,
    /// The lines of the table: what is compared, and what each row says.
    pub lines: Vec<Line>,
    /// What speaks for one client and what against, one list a join.
    pub evidence: Vec<Vec<Bar>>,
}

/// One line of the table.
pub struct Line {
    /// What is compared.
    pub label: String,
    /// What each row says, with whether it is what the first row says.
    pub cells: Vec<(String, bool)>,
}

/// A piece of evidence as a bar.
pub struct Bar {
    /// What was seen.
    pub level: String,
    /// `for` or `against`.
    pub side: &'static str,
    /// The same in words.
    pub side_words: String,
    /// Its width in hundredths of the widest.
    pub width: f64,
}

impl Comparison {
    /// A merged client.
    pub fn merged(merge: &Merge, words: &Words) -> Self {
        let shown = merge.sides.len() as u64;
        let rows = if shown < merge.rows {
            words.fill("duplicates.shown", &[("n", &words.number(shown)), ("all", &words.number(merge.rows))])
        } else {
            words.fill("duplicates.rows", &[("n", &words.number(merge.rows))])
        };
        Self {
            title: merge.name.clone(),
            certainty: words.fill("duplicates.certainty", &[("percent", &words.percent(merge.probability))]),
            rows,
            lines: lines(&merge.sides.iter().collect::<Vec<_>>(), words),
            evidence: merge.joins.iter().map(|join| bars(&join.evidence, words)).collect(),
        }
    }

    /// A pair kept apart.
    pub fn apart(pair: &KeptApart, words: &Words) -> Self {
        Self {
            title: format!("{} · {}", pair.left.name, pair.right.name),
            certainty: words.fill("duplicates.likely", &[("percent", &words.percent(pair.probability))]),
            rows: String::new(),
            lines: lines(&[&pair.left, &pair.right], words),
            evidence: vec![bars(&pair.evidence, words)],
        }
    }
}

fn lines(sides: &[&Side], words: &Words) -> Vec<Line> {
    let line = |key: &str, value: fn(&Side) -> String| {
        let cells: Vec<String> = sides.iter().map(|side| value(side)).collect();
        let first = cells.first().cloned().unwrap_or_default();
        Line {
            label: words.say(key).to_owned(),
            cells: cells
                .into_iter()
                .enumerate()
                .map(|(at, cell)| {
                    let same = at > 0 && !cell.is_empty() && cell == first;
                    (cell, same)
                })
                .collect(),
        }
    };
    let lines = [
        line("field.name", |side| side.name.clone()),
        line("field.tax_ids", |side| side.tax_ids.clone()),
        line("field.phones", |side| side.phones.clone()),
        line("field.emails", |side| side.emails.clone()),
        line("field.city", |side| side.address.clone()),
        line("duplicates.place", |side| format!("{}, {}", side.place, side.row)),
    ];
    lines.into_iter().filter(|line| line.cells.iter().any(|(cell, _)| !cell.is_empty())).collect()
}

fn bars(weights: &[Weight], words: &Words) -> Vec<Bar> {
    let widest = weights.iter().map(|piece| piece.weight.abs()).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    weights
        .iter()
        .map(|piece| {
            let side = if piece.weight > 0.0 { "for" } else { "against" };
            Bar {
                level: piece.level.clone(),
                side,
                side_words: words.say(&format!("duplicates.{side}")).to_owned(),
                width: (piece.weight.abs() / widest * 1_000.0).round() / 10.0,
            }
        })
        .collect()
}
