//! Findings of the normalisers as issues.

use std::sync::LazyLock;

use crate::model::{Issue, Place, Severity};

/// Every finding with its gravity and its words; see the head of the file.
const TABLE: &str = include_str!("findings.tsv");

struct Finding {
    code: &'static str,
    severity: Severity,
    words: &'static str,
}

static FINDINGS: LazyLock<Vec<Finding>> = LazyLock::new(|| {
    TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let (code, severity, words) = (cells.next()?, cells.next()?, cells.next()?);
            let severity = match severity {
                "note" => Severity::Note,
                "warning" => Severity::Warning,
                _ => Severity::Grave,
            };
            Some(Finding { code, severity, words })
        })
        .collect()
});

/// The issue that a finding of a normaliser comes to. A finding may carry a detail after a colon
/// (`email_typo:gmail.com`).
pub(super) fn issue(finding: &str, place: Place) -> Issue {
    let (code, detail) = finding.split_once(':').unwrap_or((finding, ""));
    let known = FINDINGS.binary_search_by(|known| known.code.cmp(code)).ok().and_then(|at| FINDINGS.get(at));
    let Some(Finding { code, severity, words }) = known else {
        return Issue::new(
            "value_noticed",
            Severity::Note,
            place,
            format!("the value is unusual: {finding}"),
        );
    };
    let message = if detail.is_empty() { (*words).to_owned() } else { format!("{words} `{detail}`") };
    Issue::new(code, *severity, place, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_whole() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(FINDINGS.len(), lines, "every line has three cells");
        assert!(FINDINGS.is_sorted_by(|a, b| a.code < b.code));
    }

    #[test]
    fn a_detail_stands_behind_the_words() {
        let issue = issue("email_typo:gmail.com", Place::Run);
        assert_eq!((issue.code, issue.severity), ("email_typo", Severity::Warning));
        assert_eq!(issue.message, "the e-mail's provider looks misspelt; perhaps it is `gmail.com`");
    }
}
