//! A cell of an Open Document while its content comes in.

use quick_xml::escape::unescape;
use quick_xml::events::BytesStart;

use super::super::cells::{clock, iso, write_value};
use super::super::formula;
use crate::model::CellType;

/// A cell while its content comes in.
#[derive(Default)]
pub(super) struct Cell {
    pub(super) times: u32,
    pub(super) across: u32,
    pub(super) down: u32,
    pub(super) kind: String,
    pub(super) value: Option<String>,
    pub(super) text: String,
    pub(super) paragraphs: usize,
    pub(super) note: String,
    pub(super) link: Option<String>,
    pub(super) has_formula: bool,
    pub(super) is_error: bool,
}

impl Cell {
    /// The cell that an element begins.
    pub(super) fn of(element: &BytesStart<'_>) -> Self {
        let mut cell = Self { times: 1, ..Self::default() };
        for attribute in element.attributes().flatten() {
            let Ok(value) = unescape(&attribute.value) else { continue };
            let count = || value.parse::<u32>().unwrap_or(1).max(1);
            match attribute.key.as_ref() {
                "calcext:value-type" => cell.is_error = value == "error",
                _ => match attribute.key.local_name().as_ref() {
                    "number-columns-repeated" => cell.times = count(),
                    "number-columns-spanned" => cell.across = count(),
                    "number-rows-spanned" => cell.down = count(),
                    "value-type" => cell.kind = value.into_owned(),
                    "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                        cell.value = Some(value.into_owned());
                    }
                    "formula" => {
                        cell.has_formula = true;
                        cell.link = formula::linked(&value);
                    }
                    _ => {}
                },
            }
        }
        cell
    }

    /// What the cell holds, if anything.
    pub(super) fn value(self) -> Option<(String, CellType)> {
        let shown = self.text.trim_matches(['\n', ' ']);
        if self.is_error || (self.has_formula && is_error(shown)) {
            return Some((shown.to_owned(), CellType::Error)).filter(|(text, _)| !text.is_empty());
        }
        let written = self.value.as_deref().map(str::trim).filter(|value| !value.is_empty());
        match (self.kind.as_str(), written) {
            ("float" | "percentage" | "currency", Some(value)) => {
                let Ok(number) = value.parse::<f64>() else {
                    return Some((value.to_owned(), CellType::Text));
                };
                if keeps_zeros(shown, number) {
                    return Some((shown.to_owned(), CellType::Text));
                }
                let mut text = String::new();
                let cell_type = write_value(&calamine::DataRef::Float(number), &mut text)?;
                Some((text, cell_type))
            }
            ("date", Some(value)) => Some((iso(value), CellType::Date)),
            ("time", Some(value)) => Some((clock(value), CellType::Date)),
            ("boolean", Some(value)) => Some((value.to_owned(), CellType::Bool)),
            ("string", _) if shown.is_empty() => Some((written?.to_owned(), CellType::Text)),
            _ if shown.is_empty() => None,
            _ => Some((shown.to_owned(), CellType::Text)),
        }
    }
}

/// Whether a number is shown with zeros in front, as post codes and phones are: `01067`, `00-838`.
fn keeps_zeros(shown: &str, number: f64) -> bool {
    if !shown.starts_with('0') || number.fract() != 0.0 || shown.len() > 20 {
        return false;
    }
    let plain = shown.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b' '));
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    plain && digits.len() > 1 && digits.parse::<f64>().is_ok_and(|digits| (digits - number).abs() < 0.5)
}

/// The codes of errors, as formulas show them.
fn is_error(shown: &str) -> bool {
    (shown.starts_with('#') && shown.ends_with(['!', '?', 'A']) && shown.len() < 10)
        || shown.strip_prefix("Err:").is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_that_are_shown_are_kept() {
        assert!(keeps_zeros("01067", 1067.0));
        assert!(keeps_zeros("00-838", 838.0));
        assert!(!keeps_zeros("0", 0.0));
        assert!(!keeps_zeros("0.50", 0.5));
        assert!(!keeps_zeros("0 1067", 1068.0));
    }

    #[test]
    fn errors_are_told_by_their_codes() {
        for text in ["#DIV/0!", "#N/A", "#NAME?", "Err:502"] {
            assert!(is_error(text), "{text}");
        }
        for text in ["#1", "Err", "# pokoju A i B oraz C"] {
            assert!(!is_error(text), "{text}");
        }
    }
}
