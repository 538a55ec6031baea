//! The map of completeness as the template takes it: the darker a cell, the fuller the field.

use crate::audit::{Completeness, Group};
use crate::write::words::Words;

/// The map.
pub(super) struct Map {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// The clients of one status, owner or source.
pub(super) struct Row {
    /// What the rows from here on are cut by, where that begins.
    pub(super) cut: String,
    pub(super) name: String,
    pub(super) clients: String,
    pub(super) cells: Vec<Shade>,
}

/// A share with the class of its shade, `h0` to `h10`.
pub(super) struct Shade {
    pub(super) class: String,
    pub(super) text: String,
}

impl Map {
    /// Words the map.
    pub(super) fn new(map: &Completeness, w: &Words) -> Self {
        let mut last = "all";
        let rows = map.groups.iter().map(|group| {
            let begins = group.cut != last;
            last = group.cut;
            Row {
                cut: if begins { w.of_code("map", group.cut) } else { String::new() },
                name: name(group, w),
                clients: w.number(group.clients),
                cells: group.shares.iter().map(|share| shade(*share, w)).collect(),
            }
        });
        Self {
            heads: map.fields.iter().map(|field| w.of_code("part", field)).collect(),
            rows: rows.collect(),
        }
    }
}

fn name(group: &Group, w: &Words) -> String {
    match (group.cut, &group.name) {
        ("all", _) => w.say("map.all").to_owned(),
        ("status", Some(status)) => w.of_code("status", status),
        (_, Some(name)) => super::page::shortened(name),
        (_, None) => w.say("report.unknown").to_owned(),
    }
}

/// A share by tenths; nothing where nobody needs the field.
pub(super) fn shade(share: Option<f64>, w: &Words) -> Shade {
    share.map_or(Shade { class: String::new(), text: "–".to_owned() }, |share| Shade {
        class: format!("h{:.0}", (share * 10.0).round()),
        text: w.percent(share),
    })
}
