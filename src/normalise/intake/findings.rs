//! Findings of the normalisers in words.

/// Each code with what it means, for the report. A finding may carry a detail after a colon (`email_typo:gmail.com`).
const WORDS: &[(&str, &str)] = &[
    ("address_kept_whole", "the address could not be taken apart and is kept whole"),
    ("country_unknown", "the country could not be told"),
    ("date_unreadable", "the date cannot be read or is impossible"),
    ("name_empty", "the name holds no letter and no digit"),
    ("postal_code_invalid", "the post code fits no country"),
    ("placeholder", "the value stands for nothing"),
];

/// The stable code of a finding, and what it means.
pub(super) fn describe(finding: &str) -> (&'static str, String) {
    let (code, detail) = finding.split_once(':').unwrap_or((finding, ""));
    let (code, words) = WORDS
        .iter()
        .find(|(known, _)| *known == code)
        .copied()
        .unwrap_or(("value_noticed", "something was noticed about the value"));
    let text = match (code, detail) {
        ("value_noticed", _) => format!("{words}: {finding}"),
        (_, "") => words.to_owned(),
        (_, detail) => format!("{words}: `{detail}`"),
    };
    (code, text)
}
