//! The settings in force as TOML, each under the comment that explains it.

use std::fmt::Write as _;

use toml::{Table, Value};

use super::{DEFAULT_TOML, Settings};

/// `default.toml` with the values of `settings` in the place of the defaults.
#[must_use]
pub fn commented(settings: &Settings) -> String {
    let values = Table::try_from(settings).unwrap_or_default();
    let mut section = &values;
    let mut text = String::new();
    for line in DEFAULT_TOML.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = values.get(name).and_then(Value::as_table).unwrap_or(&values);
        }
        let assigned = line.split_once(" = ").filter(|_| !line.starts_with('#'));
        if let Some((key, value)) = assigned.and_then(|(key, _)| Some((key, section.get(key)?))) {
            let _ = writeln!(text, "{key} = {value}");
        } else {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_come_back_word_for_word() {
        let text = commented(&Settings::default());
        assert_eq!(text.parse::<Table>().ok(), DEFAULT_TOML.parse::<Table>().ok());
        assert_eq!(text.lines().count(), DEFAULT_TOML.lines().count());
    }

    #[test]
    fn a_changed_value_stands_under_its_comment() {
        let settings = Settings::from_toml("[status]\nfixed_days = 90\n", "my.toml").expect("valid");
        let text = commented(&settings);
        assert!(text.contains("under the rule \"fixed\".\nfixed_days = 90\n"), "{text}");
        assert_eq!(Settings::from_toml(&text, "again").ok(), Some(settings));
    }
}
