//! Bare digits that are post codes. Nothing about five digits says so; what stands beside them does.

use std::collections::BTreeMap;

use super::assign::Candidates;
use super::beside::{Beside, add};
use super::profile::{Form, Profile};
use crate::model::{Column, Field};

/// Rows that are looked at to see whether codes follow the cities.
const ROWS: usize = 5_000;
/// The share of values that must be post codes by their form or by their length.
const MOST: f64 = 0.75;

/// What the codes of a column have to do with the cities beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bond {
    /// Those of one city begin alike, those of different cities do not.
    Follows,
    /// They know nothing of the cities, as numbers of any other kind.
    Ignores,
    /// There are too few rows to tell.
    Unknown,
}

/// Raises the post code for the one column of five to seven digits that is most likely one, in a table with cities or streets.
pub(super) fn post_codes(candidates: &mut [Candidates], table: &Beside<'_>) {
    let named = |place: usize| table.named.get(place).copied().unwrap_or(false);
    let is = |place: usize, field: Field| table.fields.get(place) == Some(&Some(field));
    let places = || 0..table.fields.len();
    let city = places().find(|place| is(*place, Field::City));
    let street = places().find(|place| is(*place, Field::Street));
    let told = places().any(|place| named(place) && is(place, Field::PostalCode));
    if told || (city.is_none() && street.is_none()) {
        return;
    }
    let worth = |place: usize, p: &Profile| -> f64 {
        let column = table.columns.get(place);
        let cities = city.and_then(|city| table.columns.get(city));
        let bond = cities.zip(column).map_or(Bond::Unknown, |(cities, codes)| bond(cities, codes));
        let next = [city, street].into_iter().flatten().any(|beside| beside.abs_diff(place) == 1);
        match bond {
            Bond::Follows => 4.5,
            // the codes of several countries in one column
            _ if p.share(Form::MarkedPostalCode) > 0.03 => 3.0,
            _ if next => 3.0,
            // a list begins with its own codes
            Bond::Unknown if place > 0 => 1.5,
            _ => 0.0,
        }
    };
    let may_be = |p: &Profile| {
        let codes = p.share(Form::PostalCode) + p.share(Form::ShortNumber);
        !p.rising && !p.running && p.share(Form::Decimal) < 0.2 && codes > MOST
    };
    let likely = table.unnamed().filter(|(_, p)| may_be(p)).map(|(place, p)| (place, worth(place, p)));
    // of equals the first
    let best = likely.fold(None, |best: Option<(usize, f64)>, next| match best {
        Some(best) if best.1 >= next.1 => Some(best),
        _ => Some(next),
    });
    if let Some((place, worth)) = best.filter(|(_, worth)| *worth > 0.0) {
        add(candidates, place, Field::PostalCode, worth);
    }
}

/// Whether the codes of one city begin alike.
fn bond(cities: &Column, codes: &Column) -> Bond {
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    let mut starts: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut again, mut same, mut rows) = (0_usize, 0_usize, 0_usize);
    for (city, code) in cities.cells.iter().zip(codes.cells.iter()).take(ROWS) {
        let (Some(city), Some(start)) = (city.map(str::trim), code.and_then(|code| code.trim().get(..2)))
        else {
            continue;
        };
        rows += 1;
        *starts.entry(start).or_default() += 1;
        if let Some(before) = known.get(city) {
            again += 1;
            same += usize::from(*before == start);
        } else {
            known.insert(city, start);
        }
    }
    let by_chance = starts.values().map(|n| (*n as f64 / rows as f64).powi(2)).sum::<f64>();
    let share = same as f64 / again.max(1) as f64;
    if same >= 3 && share >= 0.5 && share >= 2.0 * by_chance {
        Bond::Follows
    } else if again >= 6 && share < 0.2 {
        Bond::Ignores
    } else {
        Bond::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(cells: Vec<String>) -> Column {
        Column { header: String::new(), cells: cells.into_iter().map(Some).collect(), types: None }
    }

    #[test]
    fn codes_follow_cities_and_ids_do_not() {
        let towns = [("Kiel", 241), ("Rostock", 180), ("Bremen", 281), ("Jena", 77)];
        let town = |n: usize| towns[n * 7 % 4];
        let cities = column((0..40).map(|n| town(n).0.to_owned()).collect());
        let codes = column((0..40).map(|n| format!("{}{:02}", town(n).1, n % 9)).collect());
        let ids = column((0..40).map(|n| (10_000 + n * 7919 % 89_999).to_string()).collect());
        assert_eq!(bond(&cities, &codes), Bond::Follows);
        assert_eq!(bond(&cities, &ids), Bond::Ignores);
        let one = column(vec!["Kiel".to_owned(); 40]);
        assert_eq!(bond(&one, &codes), Bond::Unknown);
        assert_eq!(bond(&one, &column(vec!["24103".to_owned(); 40])), Bond::Unknown, "one town, one code");
    }
}
