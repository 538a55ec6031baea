//! From the assignment's own scale to the share of columns that are right.

/// Points of the map, fitted with isotonic regression (Ayer et al. 1955) to 1095 columns of two synthetic engagements and
/// the example case, each read once without headers and once with headers that nobody knows; between them the map is
/// linear. What the assignment said, and how many of ten were right, by twelfths of the columns:
///
/// | said  | 0.31 | 0.39 | 0.49 | 0.56 | 0.60 | 0.66 | 0.75 | 0.81 | 0.88 | 0.96 | 1.00 |
/// |-------|------|------|------|------|------|------|------|------|------|------|------|
/// | right | 0.32 | 0.68 | 0.76 | 0.80 | 0.80 | 0.91 | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 |
///
/// The points lie a little below what was measured where everything was right: real lists are less tidy.
const POINTS: [(f64, f64); 9] = [
    (0.0, 0.0),
    (0.25, 0.25),
    (0.31, 0.33),
    (0.39, 0.65),
    (0.5, 0.76),
    (0.6, 0.81),
    (0.66, 0.9),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn monotone_between_nothing_and_certainty() {
        let all: Vec<f64> = (0..=1000).map(|step| calibrated(f64::from(step) / 1000.0)).collect();
        assert!(all.windows(2).all(|pair| pair[0] <= pair[1]));
        assert!(all.iter().all(|p| (0.0..=1.0).contains(p)));
        assert_eq!((all[0], all[1000]), (0.0, 1.0));
        assert_eq!((calibrated(-1.0), calibrated(2.0)), (0.0, 1.0));
    }
}
