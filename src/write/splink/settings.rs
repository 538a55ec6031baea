//! `settings.json` and `judge.sql`: the model in the words of Splink.

use serde::Serialize;
use serde_json::{Value, json};

use super::sql::{Line, at_levels, column, condition, lines, placed, written_out};
use crate::config::LinkSettings;
use crate::model::{ComparisonModel, LinkModel};
use crate::write::Words;

/// What no odds can overrule.
const JUDGE: &str = include_str!("judge.sql");

/// A level, with the names that Splink reads.
#[derive(Serialize)]
#[allow(clippy::struct_field_names, reason = "the names are Splink's")]
struct Level {
    sql_condition: String,
    label_for_charts: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_null_level: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    m_probability: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    u_probability: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tf_adjustment_column: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tf_adjustment_weight: Option<f64>,
    /// The frequency of a value takes the place of this level's own u.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    disable_tf_exact_match_detection: bool,
}

/// The settings.
pub fn settings(model: &LinkModel, words: &Words) -> Value {
    let comparisons: Vec<Value> = model
        .comparisons
        .iter()
        .map(|comparison| {
            let levels = lines(&comparison.name).map(|line| level(line, comparison, model.own_bits, words));
            json!({
                "output_column_name": column(&comparison.name),
                "comparison_description": comparison.name,
                "comparison_levels": levels.collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": 1.0 / (1.0 + (-model.prior).exp2()),
        "blocking_rules_to_generate_predictions": [
            { "blocking_rule": "l.keys = r.keys", "arrays_to_explode": ["keys"] },
        ],
        // the levels of a pair, of which `judge.sql` speaks, come with what was compared
        "retain_matching_columns": true,
        "retain_intermediate_calculation_columns": false,
        "additional_columns_to_retain":
            ["kind", "branch", "country", "domains_all", "domains_with_its_name"],
        "comparisons": comparisons,
    })
}

fn level(line: &Line, comparison: &ComparisonModel, own_bits: f64, words: &Words) -> Level {
    let mut level = Level {
        sql_condition: condition(&placed(line.condition, &comparison.name)),
        label_for_charts: words.say("console.untold").to_owned(),
        is_null_level: line.level.is_none(),
        m_probability: None,
        u_probability: None,
        tf_adjustment_column: None,
        tf_adjustment_weight: None,
        disable_tf_exact_match_detection: false,
    };
    let Some(known) = comparison.levels.iter().find(|known| Some(known.level) == line.level) else {
        return level;
    };
    level.label_for_charts = words.of_code("level", known.code);
    let (mut m, mut u) = (known.m, known.u);
    match (line.weight, line.weight.parse::<f64>()) {
        ("model", _) => {}
        ("own", _) => u = (-own_bits).exp2(),
        (_, Ok(bits)) => u = (-bits).exp2(),
        (bits, Err(_)) => {
            let (bits, kept) = bits.split_once('*').unwrap_or((bits, "1"));
            let kept: f64 = kept.parse().unwrap_or(1.0);
            // the frequency of the value takes this share of the place of u: the rest of u must not count
            m *= u.powf(1.0 - kept);
            level.tf_adjustment_column = Some(placed(bits, &comparison.name));
            level.tf_adjustment_weight = Some(kept);
            level.disable_tf_exact_match_detection = true;
        }
    }
    // Splink takes no u above 1, and none that is nothing
    u = u.clamp(1e-12, 1.0);
    (level.m_probability, level.u_probability) = (Some(m), Some(u));
    level
}

/// The rule that says which of the scored pairs are joined.
pub fn judge(model: &LinkModel, settings: &LinkSettings) -> String {
    let likely = settings.merge_probability;
    let merge = format!("{:.4}", (likely / (1.0 - likely)).log2());
    let truth = |yes: bool| if yes { "TRUE" } else { "FALSE" };
    // where hardly a client says more than a name, or than a name and a place
    let names_alone = match (model.twins, model.names_alone, model.places_alone) {
        (true, true, _) => "TRUE",
        (true, false, true) => "({street 0} AND {area 0})",
        _ => "FALSE",
    };
    // there a remark in brackets at one of two names only says the country again
    let remark = if model.names_alone {
        "((branch_l IS NULL OR branch_r IS NULL) AND coalesce(country_l = country_r, FALSE))"
    } else {
        "FALSE"
    };
    let meaning = |word: &str| -> Option<String> {
        let meant = match word {
            "pairs" => return None,
            "merge" => &merge,
            "nothing but names" => names_alone,
            "no contacts" => truth(model.twins && model.places_alone),
            "remark" => remark,
            "same contact" => "({phone 1} OR {e-mail 1})",
            "shared" => "({phone 1} OR {e-mail 1} OR {contact 1-2} OR {street 1-2})",
            "moved" => "({area 5-6} OR {area 3} AND {street 3-4})",
            "contact" => "({phone 1-2} OR {e-mail 1-2} OR {contact 1-2} OR {tax id 1-2} OR {birthday 1})",
            "contradictions" => {
                "({one if phone 3} + {one if e-mail 3} + {one if domain 2} + {one if contact 5})"
            }
            other => {
                if let Some(list) = other.strip_prefix("empty ") {
                    return Some(format!("array_size({list}) = 0"));
                }
                if let Some(levels) = other.strip_prefix("one if ") {
                    return Some(format!("CASE WHEN {{{levels}}} THEN 1 ELSE 0 END"));
                }
                let (comparison, levels) = other.rsplit_once(' ')?;
                let (first, last) = levels.split_once('-').unwrap_or((levels, levels));
                return Some(at_levels(comparison, first.parse().ok()?, last.parse().ok()?));
            }
        };
        Some(meant.to_owned())
    };
    // the head of the file explains its short words
    let body = JUDGE.find("WITH").and_then(|start| JUDGE.get(start..)).unwrap_or(JUDGE);
    written_out(body, &meaning)
}
