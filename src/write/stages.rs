//! How the statuses of a scale show: their names and meanings in the reader's language, their colours, their tabs.

use super::words::Words;
use crate::model::{Scale, Stage, StageKind, Status};

/// Letters of a tab's name that leave room for the number of a part; Excel takes 31.
const TAB: usize = 25;

/// The name of a status for people: said in their language where the scale is a built-in one, else as its firm wrote it.
/// Only a firm's own statuses carry a criterion.
#[must_use]
pub fn title(words: &Words, name: &str, criterion: &str) -> String {
    if criterion.is_empty() { words.of_code("status", name) } else { name.to_owned() }
}

/// What a status means.
pub fn meaning(words: &Words, name: &str, criterion: &str) -> String {
    if criterion.is_empty() { words.of_code("status_meaning", name) } else { criterion.to_owned() }
}

/// The status of the sales scale that a status looks like: its class in the report and its colour in the workbook.
pub fn look(name: &str, kind: StageKind) -> Status {
    let sales = Status::ALL.into_iter().find(|status| status.as_str() == name);
    sales.unwrap_or(match kind {
        StageKind::Open => Status::Potential,
        StageKind::Won => Status::Active,
        StageKind::Lost => Status::Lost,
    })
}

/// The tabs of a scale, in its order: names that Excel takes, each once, none of them a tab that is there anyway.
pub fn tabs(words: &Words, scale: &Scale) -> Vec<String> {
    let others = ["summary", "contacts", "review", "plan", "relations", "rejected", "changes"];
    let mut taken: Vec<String> =
        others.iter().map(|tab| words.say(&format!("tab.{tab}")).to_lowercase()).collect();
    scale
        .stages
        .iter()
        .map(|stage| {
            let name = tab(words, stage);
            let numbered = (2..).map(|number| format!("{name} {number}"));
            let free = std::iter::once(name.clone()).chain(numbered);
            let free = free.into_iter().find(|name| !taken.contains(&name.to_lowercase())).unwrap_or(name);
            taken.push(free.to_lowercase());
            free
        })
        .collect()
}

fn tab(words: &Words, stage: &Stage) -> String {
    let name = title(words, &stage.name, &stage.criterion);
    let fit: String = name
        .chars()
        .map(|letter| if letter.is_control() || "[]:*?/\\'".contains(letter) { ' ' } else { letter })
        .take(TAB)
        .collect();
    fit.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Settings, built_in_scales};

    #[test]
    fn every_built_in_status_has_a_name_and_a_meaning_in_every_language() {
        for words in Words::all() {
            for scale in built_in_scales() {
                let names: Vec<String> = scale
                    .statuses
                    .iter()
                    .map(|status| words.say(&format!("status.{}", status.name)).to_owned())
                    .collect();
                for (status, name) in scale.statuses.iter().zip(&names) {
                    let meaning = words.say(&format!("status_meaning.{}", status.name));
                    assert!(
                        !name.starts_with('⟨') && !meaning.starts_with('⟨'),
                        "{}: {}",
                        words.code(),
                        status.name
                    );
                    assert!(name.chars().count() <= TAB, "{}: {name}", words.code());
                }
                let mut apart = names.clone();
                apart.sort_unstable();
                apart.dedup();
                assert_eq!(apart.len(), names.len(), "{}: two statuses of one name", words.code());
            }
        }
    }

    #[test]
    fn tabs_of_a_firm_s_own_scale_fit_excel() {
        let stage =
            |name: &str| Stage { name: name.into(), kind: StageKind::Open, criterion: "c".to_owned() };
        let stages = vec![
            stage("a/b"),
            stage("a:b"),
            stage("Summary"),
            stage("changes"),
            stage("a very long name of a status, longer still"),
        ];
        let names = tabs(Words::for_language("en"), &Scale { name: "own".to_owned(), stages });
        assert_eq!(names, ["a b", "a b 2", "Summary 2", "changes 2", "a very long name of a sta"]);
        assert_eq!(Settings::default().status.scales, ["sales"]);
    }
}
