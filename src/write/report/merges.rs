//! Merges and pairs, side by side, as the report shows them.

use crate::audit::{Join, KeptApart, Merge, Side, Weight};
use crate::write::words::Words;

/// Rows that were merged, or a pair that was not, with the evidence.
pub struct Comparison {
    /// The client's name, or both names.
    pub title: String,
    /// How sure, in words.
    pub certainty: String,
    /// How many rows, in words.
    pub rows: String,
    /// What the columns of the table hold.
    pub heads: Vec<String>,
    /// The rows that were compared.
    pub sides: Vec<Row>,
    /// What speaks for one client and what against, one list a join.
    pub evidence: Vec<Why>,
}

/// One of the rows that were compared.
pub struct Row {
    /// Its number in the table.
    pub number: usize,
    /// Where it stands.
    pub place: String,
    /// What it says, with whether a row above says the same.
    pub cells: Vec<(String, bool)>,
}

/// Why two of the rows are one client.
pub struct Why {
    /// Which two.
    pub title: String,
    /// The evidence.
    pub bars: Vec<Bar>,
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
            words.count("count.rows", merge.rows)
        };
        let (heads, sides) = table(&merge.sides.iter().collect::<Vec<_>>(), words);
        Self {
            title: merge.name.clone(),
            certainty: words.fill("duplicates.certainty", &[("percent", &words.percent(merge.probability))]),
            rows,
            heads,
            sides,
            evidence: merge.joins.iter().map(|join| why(join, words)).collect(),
        }
    }

    /// A pair kept apart.
    pub fn apart(pair: &KeptApart, words: &Words) -> Self {
        let (heads, sides) = table(&[&pair.left, &pair.right], words);
        Self {
            title: format!("{} · {}", pair.left.name, pair.right.name),
            certainty: words.fill("duplicates.likely", &[("percent", &words.percent(pair.probability))]),
            rows: String::new(),
            heads,
            sides,
            evidence: vec![Why { title: String::new(), bars: bars(&pair.evidence, words) }],
        }
    }
}

fn why(join: &Join, words: &Words) -> Why {
    let title = match (join.left, join.right) {
        (Some(left), Some(right)) => {
            let (first, second) = (left.min(right) + 1, left.max(right) + 1);
            words.fill("duplicates.rows_joined", &[("left", &first), ("right", &second)])
        }
        _ => words.say("duplicates.rows_joined_other").to_owned(),
    };
    Why { title, bars: bars(&join.evidence, words) }
}

/// The rows as a table, without the columns that are empty in all of them.
fn table(sides: &[&Side], words: &Words) -> (Vec<String>, Vec<Row>) {
    type Column = (&'static str, fn(&Side) -> &str);
    let columns: [Column; 5] = [
        ("field.name", |side| &side.name),
        ("field.tax_ids", |side| &side.tax_ids),
        ("field.phones", |side| &side.phones),
        ("field.emails", |side| &side.emails),
        ("duplicates.address", |side| &side.address),
    ];
    let filled: Vec<&Column> =
        columns.iter().filter(|(_, value)| sides.iter().any(|side| !value(side).is_empty())).collect();
    let heads = filled.iter().map(|(key, _)| words.say(key).to_owned()).collect();
    let rows = sides.iter().enumerate().map(|(at, side)| Row {
        number: at + 1,
        place: words.fill("findings.place", &[("place", &side.place), ("row", &side.row)]),
        cells: filled
            .iter()
            .map(|(_, value)| {
                let text = value(side);
                let above = sides.get(..at).unwrap_or_default();
                let same = !text.is_empty() && above.iter().any(|other| value(other) == text);
                (text.to_owned(), same)
            })
            .collect(),
    });
    (heads, rows.collect())
}

fn bars(weights: &[Weight], words: &Words) -> Vec<Bar> {
    let widest = weights.iter().map(|piece| piece.weight.abs()).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    weights
        .iter()
        .map(|piece| {
            let side = if piece.weight > 0.0 { "for" } else { "against" };
            Bar {
                level: words.tell(&piece.level).into_owned(),
                side,
                side_words: words.say(&format!("duplicates.{side}")).to_owned(),
                width: (piece.weight.abs() / widest * 1_000.0).round() / 10.0,
            }
        })
        .collect()
}
