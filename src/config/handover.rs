//! Instructions that give the clients of one manager to another.

/// The two names of `OLD = NEW`; `None` where it is not of that form.
#[must_use]
pub fn handover_names(instruction: &str) -> Option<(&str, &str)> {
    let (from, to) = instruction.split_once('=')?;
    let (from, to) = (from.trim(), to.trim());
    (!from.is_empty() && !to.is_empty()).then_some((from, to))
}
