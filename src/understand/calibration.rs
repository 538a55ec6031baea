//! From the assignment's own scale to the share of columns that are right.

/// Points of the map, fitted with isotonic regression (Ayer et al. 1955) to the columns of a synthetic engagement and the
/// example case, each read with its headers, without headers and with headers that nobody knows; between them the map is
/// linear. What the assignment said, and how many of ten were right:
///
/// | said  | 0.26 | 0.42 | 0.51 | 0.53 | 0.62 | 0.81 | 0.96 |
/// |-------|------|------|------|------|------|------|------|
/// | right | 0.33 | 0.82 | 0.86 | 0.94 | 0.97 | 0.99 | 1.00 |
///
/// Fitted to one of the two and checked on the other, the expected calibration error was 0.02 to 0.04, and of the columns
/// given 0.9 or more 97 to 99 in a hundred were right. The points lie a little below what was measured: real lists are
/// less tidy.
const POINTS: [(f64, f64); 8] = [
    (0.0, 0.0),
    (0.25, 0.25),
    (0.31, 0.38),
    (0.41, 0.72),
    (0.5, 0.81),
    (0.6, 0.91),
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
