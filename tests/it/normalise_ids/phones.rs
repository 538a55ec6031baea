//! Phones against the library's own example numbers in every form people write, and against hand-made cells.

use kartoteka::model::{Country, PhoneKind};
use kartoteka::normalise::phone::{faxes, looks_like, phones, phones_with_hints};

use super::golden;

const VECTORS: &str = include_str!("../../../fixtures/normalise/ids/phones.tsv");

#[test]
fn agrees_with_the_numbering_plans_of_every_region() {
    let (mut right, mut missed, mut other) = (0_u32, Vec::new(), Vec::new());
    for line in VECTORS.lines().skip(1) {
        let [region, form, text, wanted] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("four columns: {line}");
        };
        let country: Option<Country> = region.parse().ok();
        let parsed = phones(text, country);
        let got: Vec<String> = parsed.values.iter().map(ToString::to_string).collect();
        if got == [wanted] {
            right += 1;
        } else if got.is_empty() {
            missed.push(format!("{region} {form} `{text}` wanted {wanted}: {:?}", parsed.rest));
        } else {
            other.push(format!("{region} {form} `{text}` wanted {wanted} got {got:?}"));
        }
    }
    let all = right + u32::try_from(missed.len() + other.len()).expect("few");
    assert_eq!(all, 3720);
    println!("{right} of {all}; missed {}, other {}\n{}", missed.len(), other.len(), missed.join("\n"));
    assert!(other.is_empty(), "turned into another number:\n{}", other.join("\n"));
    assert!(f64::from(right) >= 0.995 * f64::from(all), "{right} of {all}:\n{}", missed.join("\n"));
}

/// One number of every region in every form people write, checked by Google's library: with and without calling code and
/// trunk prefix, grouped by spaces, dots, hyphens and brackets, with the plus lost, as a floating-point number, with
/// extensions and labels of six languages, two and three in a cell, shortened behind a slash.
#[test]
fn every_form_of_every_regions_numbers() {
    let file = include_str!("../../../fixtures/normalise/ids/phone_forms.tsv");
    let (mut all, mut missed, mut turned) = (0_usize, Vec::new(), Vec::new());
    for line in file.lines().skip(1) {
        let [region, form, text, wanted] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("four columns: {line}");
        };
        let text = text.replace("\\n", "\n");
        let parsed = phones(&text, region.parse().ok());
        let got: Vec<String> = parsed.values.iter().map(ToString::to_string).collect();
        let wanted: Vec<&str> = wanted.split("; ").collect();
        all += 1;
        if got.iter().any(|number| !wanted.contains(&number.as_str())) {
            turned.push(format!("{region} {form} `{text}` wanted {wanted:?} got {got:?}"));
        } else if got != wanted {
            missed.push(format!("{region} {form} `{text}` wanted {wanted:?}: {:?}", parsed.rest));
        }
    }
    assert!(all > 8000, "{all}");
    assert!(turned.is_empty(), "turned into another number:\n{}", turned.join("\n"));
    assert!(missed.len() * 1000 <= all * 5, "{} of {all} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn cells() {
    golden::check(include_str!("../../../fixtures/normalise/ids/phone_cells.tsv"), |line| {
        let countries: Vec<Country> =
            line.columns[0].split(',').filter_map(|code| code.parse().ok()).collect();
        let cell = line.columns[1].replace("\\n", "\n");
        golden::told(&phones_with_hints(&cell, &countries), |phone| format!("{phone} {:?}", phone.kind()))
    });
}

#[test]
fn a_column_of_faxes() {
    let parsed = faxes("22 123 45 67", &[Country::PL]);
    assert_eq!(parsed.values.len(), 1);
    assert_eq!(parsed.values[0].kind(), PhoneKind::Fax);
    assert_eq!(parsed.values[0].country(), Some(Country::PL));
}

#[test]
fn profiles() {
    for text in ["601 602 603", "+48 22 123 45 67 wew. 12", "8 (495) 123-45-67", "050-2345678, 03-6123456"] {
        assert!(looks_like(text), "{text}");
    }
    for text in
        ["12.05.2023", "2023-05-12", "jan@firma.pl", "ul. Prosta 12", "", "12", "1 234,50", "00-838 Warszawa"]
    {
        assert!(!looks_like(text), "{text}");
    }
}

#[test]
fn a_shape_that_only_one_plan_writes_tells_the_country() {
    for (text, hints, wanted) in [
        ("(303) 258-3417", "GB", "+13032583417"),
        ("(303) 258-3417", "DE US", "+13032583417"),
        ("(495) 123-4567", "RU", "+74951234567"),
        ("(495) 123-4567", "UA RU", "+74951234567"),
        ("312 867-5687", "GB", "+13128675687"),
        ("43316226231", "DE AT", "+43316226231"),
        ("3033447483", "GB US", "+13033447483"),
        ("3033447483", "GB", "+443033447483"),
        ("0303 344 7483", "GB US", "+443033447483"),
    ] {
        let hints: Vec<Country> = hints.split(' ').map(|code| code.parse().expect("a country")).collect();
        let got: Vec<String> =
            phones_with_hints(text, &hints).values.iter().map(ToString::to_string).collect();
        assert_eq!(got, [wanted], "{text} {hints:?}");
    }
}
