//! `kartoteka normalise`.

use std::io::{BufRead, BufReader, Read};

use rayon::prelude::*;

use super::args::NormaliseArguments;
use super::{exit, print};
use crate::error::{AtPath, Error};
use crate::model::{Country, Field};
use crate::normalise::filter;

/// Lines normalised together: enough to keep all threads busy, few enough to stream.
const BATCH: usize = 16_384;

/// A filter: raw values in, one a line; normal forms out, tab-separated.
pub fn normalise(arguments: &NormaliseArguments) -> Result<u8, Error> {
    let field = filter::field(&arguments.field).ok_or_else(|| unknown_field(&arguments.field))?;
    let input: Box<dyn Read> = match &arguments.file {
        Some(path) if path.as_os_str() != "-" => Box::new(std::fs::File::open(path).at("read", path)?),
        _ => Box::new(std::io::stdin()),
    };
    let mut lines = BufReader::new(input).split(b'\n');
    loop {
        let batch: Vec<Vec<u8>> = lines
            .by_ref()
            .take(BATCH)
            .collect::<Result<_, _>>()
            .map_err(|cause| Error::failed("cannot read the input").because(cause))?;
        if batch.is_empty() {
            return Ok(exit::DONE);
        }
        let done: Vec<String> =
            batch.par_iter().map(|line| line_out(field, line, arguments.country)).collect();
        print(&done.concat())?;
    }
}

/// One line: the value and, behind a tab, the country it belongs to.
fn line_out(field: Field, line: &[u8], country: Option<Country>) -> String {
    let text = String::from_utf8_lossy(line);
    let text = text.trim_end_matches('\r');
    let (raw, own) = text.split_once('\t').unwrap_or((text, ""));
    let country = own.trim().parse().ok().or(country);
    let done = filter::normalise(field, raw, country);
    let cell = |values: &[String]| values.join("; ").replace(['\t', '\n'], " ");
    format!(
        "{raw}\t{}\t{}\t{}\t{}\n",
        cell(&done.normal),
        cell(&done.keys),
        cell(&done.kinds),
        cell(&done.findings)
    )
}

fn unknown_field(name: &str) -> Error {
    let known: Vec<&str> = Field::ALL.iter().map(|field| field.as_str()).collect();
    Error::usage(format!("there is no field `{name}`"))
        .hint(format!("known are date, money, {}", known.join(", ")))
}
