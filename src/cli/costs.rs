//! The costs of channels that `--costs` names.

use std::path::Path;

use serde::Deserialize;

use crate::audit::Costs;
use crate::error::{AtPath as _, Error};
use crate::model::DecimalMark;
use crate::normalise::money::{amount, currency};

#[derive(Deserialize)]
struct Line {
    channel: String,
    cost: String,
    #[serde(default)]
    currency: String,
}

/// Reads a CSV with the columns `channel`, `cost` and `currency`; the currency may stand beside the cost instead.
pub fn costs(path: Option<&Path>) -> Result<Costs, Error> {
    let Some(path) = path else { return Ok(Costs::default()) };
    let wrong = |what: String| {
        Error::usage(format!("the costs in `{}` cannot be used: {what}", path.display()))
            .hint("a line is `channel,cost,currency`, for example `fair,12000,PLN`")
    };
    let file = std::fs::File::open(path).at("read the costs", path)?;
    let mut costs = Vec::new();
    for (number, line) in (1..).zip(csv::Reader::from_reader(file).deserialize::<Line>()) {
        let line = line.map_err(|cause| wrong(cause.to_string()))?;
        let (cost, beside) = amount(&line.cost, DecimalMark::Point)
            .ok_or_else(|| wrong(format!("entry {number} has no amount: `{}`", line.cost)))?;
        let currency = currency(&line.currency)
            .or(beside)
            .ok_or_else(|| wrong(format!("entry {number} has no currency: `{}`", line.currency)))?;
        costs.push((line.channel, currency, cost));
    }
    Ok(Costs::new(costs))
}
