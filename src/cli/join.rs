//! `kartoteka join`.

use super::again::{again, side};
use super::args::JoinArguments;
use crate::earlier::output::Output;
use crate::error::Error;
use crate::model::{Decision, Ruling};

/// Merges two clients and makes the base again.
pub fn join(arguments: &JoinArguments) -> Result<u8, Error> {
    if arguments.left == arguments.right {
        return Err(Error::usage(format!("`{}` is one client already", arguments.left))
            .hint("name the two clients to be merged"));
    }
    let output = Output::open(&arguments.out)?;
    let (_, histories) = output.histories(&[&arguments.left, &arguments.right])?;
    let sides = histories.iter().map(|history| side(&output, history)).collect::<Result<Vec<_>, _>>()?;
    let [left, right] = <[_; 2]>::try_from(sides).unwrap_or_default();
    let decision = Decision { left, right, ruling: Ruling::Same, settled: false };
    again(&arguments.out, vec![decision], &arguments.again)
}
