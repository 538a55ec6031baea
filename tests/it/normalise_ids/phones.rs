//! Phones against the library's own example numbers in every form people write, and against hand-made cells.

use kartoteka::model::Country;
use kartoteka::normalise::phone::phones;

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
