//! The columns of what is compared.
//!
//! Each comparison has columns of its own; the rarity of a value, in bits, stands beside it, so that it can take the
//! place of u without counting again.

mod contacts;
mod names;
mod places;

use rayon::prelude::*;

use super::{Trained, eighths};
use crate::link::compare::EXTRAS;
use crate::link::features::Extra;
use crate::model::{ComparedColumn, ComparedValues, Record};

/// Bits that no value of a column that fits no field is given more of; that of `compare/`.
const EXTRA_BITS: f32 = 16.0;

type Text = fn(&Trained<'_>, usize) -> Option<String>;
type Texts = fn(&Trained<'_>, usize) -> Vec<String>;
type Bits = fn(&Trained<'_>, usize) -> Option<f32>;

/// How a column is made of the record at a place.
#[derive(Clone, Copy)]
pub enum Kind {
    Text(Text),
    Texts(Texts),
    Bits(Bits),
}

impl Kind {
    /// The values of the records at these places.
    pub fn of(self, trained: &Trained<'_>, places: &[u32]) -> ComparedValues {
        let places = || places.par_iter().map(|&place| place as usize);
        match self {
            Self::Text(text) => {
                let text = |place| text(trained, place).filter(|text| !text.is_empty());
                ComparedValues::Text(places().map(text).collect())
            }
            Self::Texts(texts) => {
                let once = |place| {
                    let mut texts = texts(trained, place);
                    texts.sort_unstable();
                    texts.dedup();
                    texts
                };
                ComparedValues::Texts(places().map(once).collect())
            }
            Self::Bits(bits) => {
                ComparedValues::Bits(places().map(|place| bits(trained, place).map(eighths)).collect())
            }
        }
    }
}

/// All columns but those of columns that fit no field.
pub fn all() -> impl ParallelIterator<Item = &'static (&'static str, Kind)> {
    names::COLUMNS.par_iter().chain(contacts::COLUMNS).chain(places::COLUMNS)
}

/// The columns of one comparison of columns that fit no field: which column it is, what stands there, how rare that is.
pub fn extra(trained: &Trained<'_>, places: &[u32], slot: usize) -> [ComparedColumn; 3] {
    let slot = slot.min(EXTRAS - 1);
    let found = |place: u32| {
        let extras = trained.features.extras.get(place as usize);
        extras.iter().find(|extra| usize::from(extra.slot) == slot)
    };
    let (mut of, mut texts, mut bits) = (Vec::new(), Vec::new(), Vec::new());
    for &place in places {
        let extra = found(place);
        let cell =
            extra.and_then(|extra| record(trained, place as usize).unplaced.get(usize::from(extra.cell)));
        of.push(extra.map(|extra| format!("{}:{}", extra.column >> 32, extra.column & 0xffff_ffff)));
        texts.push(cell.map(|cell| cell.text.trim().to_lowercase()));
        let rarity =
            |extra: &Extra| eighths(trained.frequency.extra_bits(extra.column, extra.value).min(EXTRA_BITS));
        bits.push(extra.map(rarity));
    }
    let name = |part: &str| format!("other_{}{part}", slot + 1);
    [
        ComparedColumn { name: name("_of"), values: ComparedValues::Text(of) },
        ComparedColumn { name: name(""), values: ComparedValues::Text(texts) },
        ComparedColumn { name: name("_bits"), values: ComparedValues::Bits(bits) },
    ]
}

fn record<'a>(trained: &Trained<'a>, place: usize) -> &'a Record {
    trained.features.records[place]
}

fn least(bits: impl Iterator<Item = f32>) -> Option<f32> {
    bits.min_by(f32::total_cmp)
}

/// The rarity of the words of a text together.
fn bits_of(trained: &Trained<'_>, rarity: &[f32], text: u32) -> f32 {
    let words = trained.features.texts.words(text).iter();
    words.map(|&word| rarity.get(word as usize).copied().unwrap_or(0.0)).sum()
}
