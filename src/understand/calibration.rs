//! From the assignment's own scale to the share of columns that are right.

use super::evidence::value_evidence;
use super::headers::HeaderMeaning;
use super::profile::{Form, Profile};
use crate::model::Field;

/// Points of the map, fitted with isotonic regression (Ayer et al. 1955) to columns without headers and with headers that
/// nobody knows (two synthetic engagements, the example case, eight generated ones, open lists: 2,306 columns), to the labels of
/// programs set aside, without values (1,025), and to headers of several words taken out of the dictionary and read by words
/// that they share with others (3,230, each a fifth); between them the map is linear. What the assignment said, and how many of
/// ten were right:
///
/// | said  | 0.15 | 0.23 | 0.28 | 0.33 | 0.38 | 0.43 | 0.48 | 0.53 | 0.58 | 0.66 | 0.76 | 0.95 |
/// |-------|------|------|------|------|------|------|------|------|------|------|------|------|
/// | right | 0.34 | 0.50 | 0.56 | 0.78 | 0.74 | 0.80 | 0.86 | 0.90 | 0.93 | 0.98 | 0.99 | 1.00 |
///
/// The points lie a little below what was measured: real lists are less tidy.
const POINTS: [(f64, f64); 10] = [
    (0.0, 0.0),
    (0.15, 0.3),
    (0.225, 0.48),
    (0.275, 0.56),
    (0.33, 0.69),
    (0.4, 0.75),
    (0.5, 0.85),
    (0.6, 0.92),
    (0.75, 0.97),
    (1.0, 1.0),
];

/// The probability that a column holds the field, from what the assignment says of it. Monotone, and 0 and 1 stay.
pub(crate) fn calibrated(said: f64) -> f64 {
    let said = said.clamp(0.0, 1.0);
    POINTS
        .windows(2)
        .find_map(|pair| {
            let [(x0, y0), (x1, y1)] = pair else { return None };
            (said <= *x1).then(|| y0 + (y1 - y0) * (said - x0) / (x1 - x0))
        })
        .unwrap_or(1.0)
}

/// The most that can be said of a column whose header and values do not speak for the field both. One alone is never surer
/// than its kind: the values of a further phone are those of a fax, and a header read with a slip mended may be another word.
pub(crate) fn ceiling(field: Field, header: &HeaderMeaning, profile: &Profile) -> f64 {
    /// The log-odds from which values speak for a field.
    const SPEAKING: f64 = 1.0;
    let named = header.fields.iter().any(|(known, _)| *known == field);
    let shown = value_evidence(field, profile) > SPEAKING;
    match (named, shown) {
        (true, true) => 1.0,
        (true, false) => header.how.as_ref().map_or(1.0, |how| of_reading(how.code)),
        (false, _) => of_values(field, profile),
    }
}

/// The share of headers read in this way that mean what they were read as, between that of labels set aside (nearly all) and
/// that of headers taken out of the dictionary, which are harder: many stand in it because no rule reads them.
fn of_reading(how: &str) -> f64 {
    match how {
        "header_abbreviated" => 0.96,
        "header_qualified" | "header_compound" | "header_other_words" => 0.94,
        "header_misspelt" | "header_part" | "header_layout" => 0.88,
        "header_ending" => 0.7,
        _ => 1.0,
    }
}

/// How often values of this form hold this field and no other of the same form.
fn of_values(field: Field, profile: &Profile) -> f64 {
    /// The share of whole numbers from which a column holds nothing else.
    const BARE: f64 = 0.8;
    match field {
        // ids of as many digits stand beside cities too
        Field::PostalCode if profile.share(Form::Integer) > BARE => 0.88,
        // a second phone is a fax in every second list, and a column of mobiles may be called `Telefon 2`
        Field::PhoneOther | Field::Fax => 0.55,
        Field::Mobile => 0.8,
        // a price, freight, a discount are amounts too
        Field::OrderAmount | Field::UnitPrice => 0.85,
        // a way of sending, a category
        Field::Product => 0.75,
        // reasons and goods are texts too
        Field::Notes => 0.92,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Column;
    use crate::understand::profile::profile;

    #[test]
    fn monotone_between_nothing_and_certainty() {
        let all: Vec<f64> = (0..=1000).map(|step| calibrated(f64::from(step) / 1000.0)).collect();
        assert!(all.windows(2).all(|pair| pair[0] <= pair[1]));
        assert!(all.iter().all(|p| (0.0..=1.0).contains(p)));
        assert_eq!((all[0], all[1000]), (0.0, 1.0));
        assert_eq!((calibrated(-1.0), calibrated(2.0)), (0.0, 1.0));
    }

    #[test]
    fn bare_digits_alone_are_no_certain_post_code() {
        let column = |cells: &[&str]| {
            let cells = cells.iter().map(|cell| Some((*cell).to_owned())).collect();
            profile(&Column { header: String::new(), cells, types: None })
        };
        let (unnamed, named) = (
            HeaderMeaning::default(),
            HeaderMeaning { fields: vec![(Field::PostalCode, 0.97)], ..HeaderMeaning::default() },
        );
        let bare = column(&["24103", "18055", "28195", "10115", "20095", "50667"]);
        assert!(ceiling(Field::PostalCode, &unnamed, &bare) < 0.9);
        assert!(ceiling(Field::PostalCode, &named, &bare) > 0.99);
        let formed = column(&["00-950", "30-001", "80-254", "61-701", "50-125", "90-410"]);
        assert!(ceiling(Field::PostalCode, &unnamed, &formed) > 0.99);
    }
}
