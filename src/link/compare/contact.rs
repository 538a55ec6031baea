//! Contact persons: at two companies, or a person and the contact of a company.

use super::{Context, Outcome, name, private};
use crate::link::features::same_person;

/// `said`: what the names said; where a person's name is the name of the client it has been weighed already.
pub fn compare(context: &Context<'_>, left: usize, right: usize, said: Outcome) -> Outcome {
    let features = context.features;
    let (a, b) = (features.names.get(left), features.names.get(right));
    if a.is_empty() && b.is_empty() {
        return Outcome::NULL;
    }
    let (p, q) = (features.persons.get(left), features.persons.get(right));
    if (name::EXACT..=name::CONTAINED).contains(&said.level)
        && p.iter().chain(q).any(|&person| {
            a.iter().chain(b).any(|&name| person == name || same_person(&features.texts, person, name))
        })
    {
        return Outcome::NULL;
    }
    if !p.is_empty() && !q.is_empty() {
        return private::across_hebrew(context, left, right, private::best(context, p, q));
    }
    // a person entered where a company was meant
    let crossed = if p.is_empty() { private::best(context, a, q) } else { private::best(context, p, b) };
    if (private::EXACT..=private::CLOSE).contains(&crossed.level) { crossed } else { Outcome::NULL }
}
