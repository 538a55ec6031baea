//! Findings of the normalisers as issues.

use std::sync::LazyLock;

use crate::model::{Issue, Place, Said, Severity};

/// Every finding with its gravity; see the head of the file.
const TABLE: &str = include_str!("findings.tsv");

static FINDINGS: LazyLock<Vec<(&'static str, Severity)>> = LazyLock::new(|| {
    TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (code, severity) = line.split_once('\t')?;
            let severity = match severity {
                "note" => Severity::Note,
                "warning" => Severity::Warning,
                _ => Severity::Grave,
            };
            Some((code, severity))
        })
        .collect()
});

/// The issue that a finding of a normaliser comes to. A finding may carry a detail after a colon
/// (`email_typo:gmail.com`).
pub(super) fn issue(finding: &str, place: Place) -> Issue {
    let (code, detail) = finding.split_once(':').unwrap_or((finding, ""));
    let known = FINDINGS.binary_search_by(|known| known.0.cmp(code)).ok().and_then(|at| FINDINGS.get(at));
    let Some((code, severity)) = known else {
        let message = Said::new("noticed", "value_noticed").text("finding", finding);
        return Issue::new("value_noticed", Severity::Note, place, message);
    };
    let message = Said::new("noticed", code);
    let message = if detail.is_empty() { message } else { message.text("detail", detail) };
    Issue::new(code, *severity, place, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_whole() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(FINDINGS.len(), lines, "every line has two cells");
        assert!(FINDINGS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn a_detail_goes_along() {
        let issue = issue("email_typo:gmail.com", Place::Run);
        assert_eq!((issue.code, issue.severity), ("email_typo", Severity::Warning));
        assert_eq!(issue.message, Said::new("noticed", "email_typo").text("detail", "gmail.com"));
    }
}
