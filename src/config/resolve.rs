//! A user's settings laid over the defaults, with every mistake named at once.

use std::path::Path;

use toml::{Table, Value};

use super::{DEFAULT_TOML, Settings, StatusSettings};
use crate::error::{AtPath, Error};

impl Settings {
    /// Reads a settings file and lays it over the defaults.
    ///
    /// # Errors
    /// When the file cannot be read, is no TOML, or holds an unknown key or an unfit value; all such mistakes are
    /// named together.
    pub fn from_file(path: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(path)
            .at("read the settings file", path)
            .map_err(|error| error.hint("`kartoteka config` prints a complete one to start from"))?;
        Self::from_toml(&text, &path.display().to_string())
    }

    /// Lays settings in TOML over the defaults; `name` is what messages call them.
    ///
    /// # Errors
    /// As [`Settings::from_file`].
    pub fn from_toml(text: &str, name: &str) -> Result<Self, Error> {
        let wanted: Table = text.parse().map_err(|cause: toml::de::Error| {
            Error::usage(format!("the settings in `{name}` are not valid TOML")).because(cause)
        })?;
        let mut resolved = defaults();
        let mut mistakes = Vec::new();
        lay_over(&mut resolved, wanted, "", &mut mistakes);
        if mistakes.is_empty() {
            match Value::Table(resolved).try_into::<Self>() {
                Ok(settings) => {
                    mistakes = settings.mistakes();
                    if mistakes.is_empty() {
                        return Ok(settings);
                    }
                }
                Err(cause) => mistakes.push(cause.message().to_owned()),
            }
        }
        let count = mistakes.len();
        Err(Error::usage(format!(
            "the settings in `{name}` have {count} mistake{}:\n  - {}",
            if count == 1 { "" } else { "s" },
            mistakes.join("\n  - ")
        ))
        .hint("`kartoteka config` prints every key with its meaning and default"))
    }

    /// What is wrong with the values, one sentence each; empty when all is well.
    #[must_use]
    pub fn mistakes(&self) -> Vec<String> {
        let mut mistakes = Vec::new();
        let mut expect = |right: bool, sentence: &str| {
            if !right {
                mistakes.push(sentence.to_owned());
            }
        };
        expect(
            self.country.is_empty() || self.country.parse::<crate::model::Country>().is_ok(),
            "`country` must be a two-letter code such as \"PL\", or empty",
        );
        expect(
            self.language.is_empty() || LANGUAGES.contains(&self.language.as_str()),
            "`language` must be one of en, pl, ru, uk, he, de, or empty",
        );
        let link = &self.link;
        expect(
            (0.5..=1.0).contains(&link.merge_probability),
            "`link.merge_probability` must lie between 0.5 and 1",
        );
        expect(
            link.review_probability >= 0.0 && link.review_probability <= link.merge_probability,
            "`link.review_probability` must lie between 0 and `link.merge_probability`",
        );
        expect(link.max_block >= 2, "`link.max_block` must be at least 2");
        let status = &self.status;
        expect(status.fixed_days >= 1, "`status.fixed_days` must be at least 1");
        expect((0.0..1.0).contains(&status.chance_lost), "`status.chance_lost` must lie between 0 and 1");
        expect((0.0..=1.0).contains(&status.broken_share), "`status.broken_share` must lie between 0 and 1");
        expect((0.0..=1.0).contains(&status.late_share), "`status.late_share` must lie between 0 and 1");
        expect(
            status.shortest_limit <= status.longest_limit,
            "`status.shortest_limit` must not exceed `status.longest_limit`",
        );
        for (key, value) in [
            ("usual_gap", status.usual_gap),
            ("usual_client_gaps", status.usual_client_gaps),
            ("horizon_paces", status.horizon_paces),
            ("rate_shape", status.rate_shape),
            ("leaving", status.leaving),
            ("staying", status.staying),
        ] {
            let fit = value > 0.0 && value.is_finite();
            expect(fit, &format!("`status.{key}` must be above 0, and finite"));
        }
        expect(
            status.longest_stretch >= 1.0 && status.longest_stretch.is_finite(),
            "`status.longest_stretch` must be at least 1, and finite",
        );
        expect(status.gaps_remembered >= 1, "`status.gaps_remembered` must be at least 1");
        if let Err(wrong) = crate::model::Exchange::read(&status.exchange_rates) {
            mistakes.push(format!("`status.exchange_rates`: {wrong}"));
        }
        mistakes.extend(scale_mistakes(status));
        for text in status.reassign.iter().filter(|text| crate::config::handover_names(text).is_none()) {
            mistakes.push(format!("`status.reassign`: `{text}` is not of the form `OLD = NEW`"));
        }
        mistakes
    }
}

/// What is wrong with the scales, one sentence each.
fn scale_mistakes(status: &StatusSettings) -> Vec<String> {
    let mut mistakes = Vec::new();
    let mut expect = |right: bool, sentence: String| {
        if !right {
            mistakes.push(sentence);
        }
    };
    let count = status.scales.len();
    expect(
        (1..=MOST_SCALES).contains(&count),
        format!("`status.scales` must name one to {MOST_SCALES} scales, not {count}"),
    );
    for (at, name) in status.scales.iter().enumerate() {
        let known = status.custom_scales.iter().chain(super::built_in_scales());
        let names: Vec<&str> = known.map(|scale| scale.name.as_str()).collect();
        expect(
            status.scale(name).is_some(),
            format!(
                "`status.scales` names `{name}`, and there is no such scale; known: {}",
                names.join(", ")
            ),
        );
        expect(
            !status.scales.iter().take(at).any(|other| other == name),
            format!("`status.scales` names `{name}` twice"),
        );
    }
    for scale in &status.custom_scales {
        expect(
            super::built_in_scales().iter().all(|built_in| built_in.name != scale.name),
            format!("`{}` is a built-in scale: give your own another name", scale.name),
        );
        expect(
            !scale.name.is_empty()
                && scale.name != "reason"
                && scale
                    .name
                    .chars()
                    .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_'),
            format!(
                "the scale `{}` needs a name of lower-case letters, digits and `_`: it names a column, and not `status_reason`",
                scale.name
            ),
        );
        for error in super::breaches(scale) {
            let accept = match error.breach().map(toml::Value::try_from) {
                Some(Ok(breach)) => format!("; to keep it, write `accept = [{breach}]`"),
                _ => String::new(),
            };
            expect(false, format!("the scale `{}`: {error}: {}{accept}", scale.name, error.hint()));
        }
    }
    mistakes
}

/// Scales of one run: the first one and as many columns.
pub const MOST_SCALES: usize = 4;

/// The languages of report and workbook.
pub const LANGUAGES: [&str; 6] = ["en", "pl", "ru", "uk", "he", "de"];

fn defaults() -> Table {
    DEFAULT_TOML.parse().expect("the built-in defaults are checked by a test")
}

/// Puts the wanted values in the place of the defaults; names keys that do not exist and values of another type.
fn lay_over(base: &mut Table, wanted: Table, prefix: &str, mistakes: &mut Vec<String>) {
    for (key, value) in wanted {
        let full = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        let known: Vec<String> = base.keys().cloned().collect();
        match base.get_mut(&key) {
            None => mistakes.push(unknown_key(&full, &key, &known)),
            Some(Value::Table(section)) => match value {
                Value::Table(inner) => lay_over(section, inner, &full, mistakes),
                _ => mistakes.push(format!("`{full}` is a section: write `[{full}]`")),
            },
            Some(slot) => match fitting(slot, value) {
                Ok(value) => *slot = value,
                Err(found) => {
                    mistakes.push(format!("`{full}` must be {}, not {found}", type_in_words(slot)));
                }
            },
        }
    }
}

/// The value in the type of the default: a whole number stands for a decimal one too.
fn fitting(slot: &Value, value: Value) -> Result<Value, &'static str> {
    match (slot, value) {
        (Value::Float(_), Value::Integer(whole)) => Ok(Value::Float(whole as f64)),
        (slot, value) if slot.same_type(&value) => Ok(value),
        (_, value) => Err(type_in_words(&value)),
    }
}

fn type_in_words(value: &Value) -> &'static str {
    match value {
        Value::String(_) => "a text in quotes",
        Value::Integer(_) => "a whole number",
        Value::Float(_) => "a number",
        Value::Boolean(_) => "true or false",
        Value::Datetime(_) => "a date",
        Value::Array(_) => "a list",
        Value::Table(_) => "a section",
    }
}

fn unknown_key(full: &str, key: &str, known: &[String]) -> String {
    let nearest = known
        .iter()
        .map(|name| (strsim::jaro_winkler(key, name), name))
        .filter(|(similarity, _)| *similarity > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)));
    match nearest {
        Some((_, name)) => format!("there is no key `{full}`; did you mean `{name}`?"),
        None => format!("there is no key `{full}`; known here: {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_complete_and_right() {
        let settings = Settings::default();
        assert_eq!(settings.mistakes(), Vec::<String>::new());
        let known = Value::try_from(&settings).map(|v| v.as_table().cloned().unwrap_or_default());
        assert_eq!(known.ok(), Some(defaults()), "default.toml and the settings types name the same keys");
    }

    #[test]
    fn every_mistake_is_named_at_once() {
        let text =
            "countri = 'PL'\n[link]\nmax_block = 'many'\nmerge_probability = 1\n[status]\nrool = 'fixed'\n";
        let error = Settings::from_toml(text, "my.toml").expect_err("three mistakes");
        let message = error.to_string();
        assert!(message.contains("3 mistakes"), "{message}");
        assert!(message.contains("did you mean `country`"), "{message}");
        assert!(
            message.contains("`link.max_block` must be a whole number, not a text in quotes"),
            "{message}"
        );
        assert!(message.contains("no key `status.rool`"), "{message}");
    }

    #[test]
    fn constants_that_no_formula_bears_are_refused() {
        for unfit in [
            "rate_shape = 0",
            "staying = nan",
            "usual_gap = inf",
            "longest_stretch = 0.5",
            "gaps_remembered = 0",
        ] {
            let error = Settings::from_toml(&format!("[status]\n{unfit}\n"), "my.toml").expect_err(unfit);
            let key = unfit.split(' ').next().unwrap_or_default();
            assert!(error.to_string().contains(&format!("`status.{key}` must be")), "{error}");
        }
    }

    #[test]
    fn a_partial_file_changes_only_what_it_names() {
        let settings = Settings::from_toml("[status]\nrule = 'fixed'\n", "my.toml").expect("valid");
        assert_eq!(settings.status.rule, crate::model::StatusRule::Fixed);
        assert_eq!(settings.link, Settings::default().link);
    }
}
