//! What the words of `qualifiers.tsv` do in a header.

/// What a word tells that does not tell what a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Qualifier {
    /// Whose a value is: of the client, of the contact, for bills.
    Whose,
    /// That it is the firm's: its name is no person's.
    Firm,
    /// That it is not the first of its kind: a further one, one at home.
    Further,
    /// That it belongs to an address; it may be what a column holds, too.
    Address,
    /// Which of several days it is.
    First,
    Last,
    Next,
    /// How the value is written, at the end of a compound: as a key, a sign, a short form.
    Written,
    /// That something is not to be done.
    Not,
    /// That somebody is reached.
    Reach,
    /// That a value is a day or an hour.
    Time,
    /// That it is the firm's own people.
    Own,
}

impl Qualifier {
    pub(super) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "whose" => Self::Whose,
            "firm" => Self::Firm,
            "further" => Self::Further,
            "address" => Self::Address,
            "first" => Self::First,
            "last" => Self::Last,
            "next" => Self::Next,
            "written" => Self::Written,
            "not" => Self::Not,
            "reach" => Self::Reach,
            "time" => Self::Time,
            "own" => Self::Own,
            _ => return None,
        })
    }
}

/// What a word of grammar does in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// It joins what stands after it to what stands before: `of`, `des`.
    Joins,
    /// It asks for the thing that stands after it: `which`.
    Which,
    /// It asks by itself: `when`, `who`.
    Asks,
}

impl Link {
    pub(super) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "joins" => Self::Joins,
            "which" => Self::Which,
            "asks" => Self::Asks,
            _ => return None,
        })
    }
}
