//! From the order in which linking works back to the order in which the records were given.

use super::features::Features;
use crate::model::{Constraints, Linkage, RecordId};

/// What must be obeyed, of the places in which linking works.
pub fn as_placed(constraints: &Constraints, features: &Features<'_>) -> Constraints {
    if constraints.is_empty() {
        return Constraints::default();
    }
    let mut places = vec![0_u32; features.len()];
    for place in 0..features.len() {
        if let Some(entry) = places.get_mut(features.given(place).index()) {
            *entry = place as u32;
        }
    }
    let placed = |pairs: &[(RecordId, RecordId)]| -> Vec<(RecordId, RecordId)> {
        let place = |record: RecordId| places.get(record.index()).map(|place| RecordId(*place));
        pairs.iter().filter_map(|(left, right)| Some((place(*left)?, place(*right)?))).collect()
    };
    Constraints {
        whole: placed(&constraints.whole),
        written: placed(&constraints.written),
        same: placed(&constraints.same),
        different: placed(&constraints.different),
    }
}

/// The same linkage with records numbered, and clusters numbered in the order of their first record, as given.
pub fn as_given(linked: Linkage, features: &Features<'_>) -> Linkage {
    let n = linked.cluster.len();
    let mut given = Linkage {
        cluster: vec![None; n],
        probability: vec![1.0; n],
        attached: vec![None; n],
        statistics: linked.statistics,
        ..Linkage::default()
    };
    let places = linked.cluster.into_iter().zip(linked.probability).zip(linked.attached);
    for (place, ((cluster, probability), attached)) in places.enumerate() {
        let record = features.given(place).index();
        given.cluster[record] = cluster;
        given.probability[record] = probability;
        given.attached[record] = attached;
    }
    let mut numbers: Vec<Option<u32>> = vec![None; n];
    let mut next = 0;
    for cluster in given.cluster.iter_mut().flatten() {
        let number = numbers[*cluster as usize].get_or_insert_with(|| {
            next += 1;
            next - 1
        });
        *cluster = *number;
    }
    for attachment in given.attached.iter_mut().flatten() {
        attachment.cluster = numbers[attachment.cluster as usize].unwrap_or(attachment.cluster);
    }
    given.joins = linked.joins;
    for join in &mut given.joins {
        (join.left, join.right) = (features.given(join.left.index()), features.given(join.right.index()));
    }
    given.review = linked.review;
    for pair in &mut given.review {
        (pair.left, pair.right) = (features.given(pair.left.index()), features.given(pair.right.index()));
    }
    given.related = linked.related;
    for pair in &mut given.related {
        (pair.left, pair.right) = (features.given(pair.left.index()), features.given(pair.right.index()));
    }
    given
}
