//! Contact persons: at two companies, or a person and the contact of a company.

use super::{Context, Outcome, private};

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let features = context.features;
    if features.names.get(left).is_empty() && features.names.get(right).is_empty() {
        return Outcome::NULL;
    }
    private::best(context, features.persons.get(left), features.persons.get(right))
}
