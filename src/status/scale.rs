//! Clients on the scales of the run: each has the last status one of whose conditions holds, else the first.

use std::sync::Arc;

use super::words::Statement;
use crate::config::{ScaleSettings, StageSettings, StatusSettings, When, built_in_scales};
use crate::model::{Scale, Stage, Status, StatusMeaning};

/// The scales that the settings choose, in their order.
pub(super) struct Scales<'a> {
    chosen: Vec<(&'a ScaleSettings, Scale)>,
}

impl<'a> Scales<'a> {
    /// The chosen scales; names that no scale has were refused before the run began.
    pub fn new(settings: &'a StatusSettings) -> Self {
        let chosen = settings.scales.iter().filter_map(|name| settings.scale(name));
        Self { chosen: chosen.map(|scale| (scale, shown(scale))).collect() }
    }

    /// The scales as the outputs show them.
    pub fn shown(&self) -> Vec<Scale> {
        self.chosen.iter().map(|(_, scale)| scale.clone()).collect()
    }

    /// The status of a client on each scale.
    pub fn stages(&self, facts: &Facts<'_>) -> Vec<Arc<str>> {
        self.chosen.iter().filter_map(|(scale, shown)| stage(scale, shown, facts)).collect()
    }
}

fn shown(scale: &ScaleSettings) -> Scale {
    if scale.name == Scale::sales().name {
        return Scale::sales().clone();
    }
    // what the built-in statuses mean is said in the reader's language
    let built_in = built_in_scales().iter().any(|built_in| built_in.name == scale.name);
    let stage = |stage: &StageSettings| Stage {
        name: stage.name.as_str().into(),
        kind: stage.kind,
        criterion: if built_in { String::new() } else { stage.criterion.clone() },
    };
    Scale { name: scale.name.clone(), stages: scale.statuses.iter().map(stage).collect() }
}

/// What the conditions of a scale ask for.
pub(super) struct Facts<'a> {
    pub tags: &'a [String],
    pub status: Status,
    pub late: bool,
    pub order_days: u32,
    /// The words that decided what the client is without its orders.
    pub said: Option<&'a Statement>,
}

fn stage(scale: &ScaleSettings, shown: &Scale, facts: &Facts<'_>) -> Option<Arc<str>> {
    let holds = |stage: &StageSettings| stage.when.iter().any(|when| facts.meet(when));
    let at = scale.statuses.iter().rposition(holds).unwrap_or(0);
    shown.stages.get(at).map(|stage| Arc::clone(&stage.name))
}

impl Facts<'_> {
    fn meet(&self, when: &When) -> bool {
        let said: Option<StatusMeaning> = self.said.map(|statement| statement.meaning);
        let tagged = || {
            let wanted =
                |tag: &String| when.tag.iter().any(|wanted| wanted.to_lowercase() == tag.to_lowercase());
            self.tags.iter().any(wanted)
        };
        (when.status.is_empty() || when.status.contains(&self.status))
            && (when.said.is_empty() || said.is_some_and(|said| when.said.contains(&said)))
            && (when.tag.is_empty() || tagged())
            && when.orders_from.is_none_or(|from| self.order_days >= from)
            && when.orders_to.is_none_or(|to| self.order_days <= to)
            && when.late.is_none_or(|late| self.late == late)
    }
}
