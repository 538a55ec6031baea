//! What was made of cells that say the same over and over: cities, statuses, remarks, states of orders.

use foldhash::{HashMap, HashMapExt};

use crate::model::{Country, Currency, OrderState, StatusMeaning};
use crate::normalise::address::{self, City};
use crate::normalise::{money, words};

/// Once this many different values were met, a column does not repeat itself and the memory is given up.
const MOST: usize = 4096;

/// The memory of one run of rows. Normalisers are pure, so what it answers is what they would.
pub(super) struct Memo<'a> {
    cities: HashMap<(&'a str, Option<Country>), Option<City>>,
    statuses: HashMap<&'a str, Option<StatusMeaning>>,
    remarks: HashMap<&'a str, Remark>,
    order_states: HashMap<&'a str, Option<OrderState>>,
    currencies: HashMap<&'a str, Option<Currency>>,
}

/// What a remark says.
#[derive(Clone, Copy)]
pub(super) struct Remark {
    /// The client must not be contacted.
    pub do_not_contact: bool,
    /// What came of the contact.
    pub result: Option<StatusMeaning>,
}

impl Default for Memo<'_> {
    fn default() -> Self {
        Self {
            cities: HashMap::new(),
            statuses: HashMap::new(),
            remarks: HashMap::new(),
            order_states: HashMap::new(),
            currencies: HashMap::new(),
        }
    }
}

impl<'a> Memo<'a> {
    /// See [`address::city`].
    pub fn city(&mut self, written: &'a str, country: Option<Country>) -> Option<City> {
        answer(&mut self.cities, (written, country), || address::city(written, country))
    }

    /// See [`words::status_word`].
    pub fn status(&mut self, written: &'a str) -> Option<StatusMeaning> {
        answer(&mut self.statuses, written, || words::status_word(written))
    }

    /// What an interaction came to: see [`words::interaction_result`].
    pub fn result(&mut self, written: &'a str) -> Option<StatusMeaning> {
        self.remark(written).result
    }

    /// See [`words::order_state`].
    pub fn order_state(&mut self, written: &'a str) -> Option<OrderState> {
        answer(&mut self.order_states, written, || words::order_state(written))
    }

    /// See [`money::currency`].
    pub fn currency(&mut self, written: &'a str) -> Option<Currency> {
        answer(&mut self.currencies, written, || money::currency(written))
    }

    /// See [`words::do_not_contact`] and [`words::interaction_result`].
    pub fn remark(&mut self, written: &'a str) -> Remark {
        answer(&mut self.remarks, written, || Remark {
            do_not_contact: words::do_not_contact(written),
            result: words::interaction_result(written),
        })
    }
}

fn answer<K: std::hash::Hash + Eq, V: Clone>(
    known: &mut HashMap<K, V>,
    key: K,
    make: impl FnOnce() -> V,
) -> V {
    if let Some(value) = known.get(&key) {
        return value.clone();
    }
    let value = make();
    if known.len() >= MOST {
        known.clear();
    }
    known.insert(key, value.clone());
    value
}
