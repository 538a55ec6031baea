//! What was made of cells that say the same over and over: cities, statuses, remarks, states of orders, and the
//! people whom every list of a firm names again.

use std::hash::Hash;

use foldhash::{HashMap, HashMapExt};

use crate::model::{Country, Currency, OrderState, PersonName, StatusMeaning};
use crate::normalise::address::{self, City};
use crate::normalise::person::{self, NameOrder};
use crate::normalise::{Parsed, money, words};

/// Different values that are remembered at a time.
const MOST: usize = 4096;
/// A column of which fewer than one cell in so many says what one before it said is no longer remembered.
const SELDOM: usize = 8;

/// The memory of one run of rows. Normalisers are pure, so what it answers is what they would.
pub(super) struct Memo<'a> {
    cities: Answers<(&'a str, Option<Country>), Option<City>>,
    persons: Answers<(&'a str, Option<NameOrder>), Parsed<PersonName>>,
    statuses: Answers<(Option<&'a str>, &'a str), Option<StatusMeaning>>,
    remarks: Answers<&'a str, Remark>,
    order_states: Answers<&'a str, Option<OrderState>>,
    currencies: Answers<&'a str, Option<Currency>>,
}

/// What was answered before, by what was asked.
struct Answers<K, V> {
    known: HashMap<K, V>,
    asked: usize,
    remembered: usize,
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
            cities: Answers::new(),
            persons: Answers::new(),
            statuses: Answers::new(),
            remarks: Answers::new(),
            order_states: Answers::new(),
            currencies: Answers::new(),
        }
    }
}

impl<'a> Memo<'a> {
    /// See [`address::city`].
    pub fn city(&mut self, written: &'a str, country: Option<Country>) -> Option<City> {
        self.cities.of((written, country), || address::city(written, country))
    }

    /// See [`person::persons`].
    pub fn persons(&mut self, written: &'a str, order: Option<NameOrder>) -> Parsed<PersonName> {
        self.persons.of((written, order), || person::persons(written, order))
    }

    /// See [`words::status_word`], and under a header [`words::status_told`]; where that does not know the word, [`words::status_beside`] with the header, if one is given.
    pub fn status(&mut self, header: Option<&'a str>, written: &'a str) -> Option<StatusMeaning> {
        self.statuses.of((header, written), || {
            let known =
                if header.is_some() { words::status_told(written) } else { words::status_word(written) };
            known.or_else(|| words::status_beside(header?, written))
        })
    }

    /// What an interaction came to: see [`words::interaction_result`].
    pub fn result(&mut self, written: &'a str) -> Option<StatusMeaning> {
        self.remark(written).result
    }

    /// See [`words::order_state`].
    pub fn order_state(&mut self, written: &'a str) -> Option<OrderState> {
        self.order_states.of(written, || words::order_state(written))
    }

    /// See [`money::currency`].
    pub fn currency(&mut self, written: &'a str) -> Option<Currency> {
        self.currencies.of(written, || money::currency(written))
    }

    /// See [`words::do_not_contact`] and [`words::interaction_result`].
    pub fn remark(&mut self, written: &'a str) -> Remark {
        self.remarks.of(written, || Remark {
            do_not_contact: words::do_not_contact(written),
            result: words::interaction_result(written),
        })
    }
}

impl<K: Hash + Eq, V: Clone> Answers<K, V> {
    fn new() -> Self {
        Self { known: HashMap::new(), asked: 0, remembered: 0 }
    }

    fn of(&mut self, key: K, make: impl FnOnce() -> V) -> V {
        if self.asked > MOST && self.remembered * SELDOM < self.asked {
            return make();
        }
        self.asked += 1;
        if let Some(value) = self.known.get(&key) {
            self.remembered += 1;
            return value.clone();
        }
        let value = make();
        if self.known.len() >= MOST {
            self.known.clear();
        }
        self.known.insert(key, value.clone());
        value
    }
}

#[cfg(test)]
mod tests {
    use super::{Answers, MOST, SELDOM};

    #[test]
    fn what_was_asked_before_is_remembered_until_a_column_shows_that_it_hardly_repeats_itself() {
        let mut made = 0;
        let mut answers = Answers::new();
        for _ in 0..10 {
            let mut ask = |key: usize| {
                answers.of(key, || {
                    made += 1;
                    key * 2
                })
            };
            assert_eq!((ask(1), ask(2), ask(1)), (2, 4, 2));
        }
        assert_eq!(made, 2);
        let mut unlike: Answers<usize, usize> = Answers::new();
        for key in 0..MOST * SELDOM {
            assert_eq!(unlike.of(key, || key + 1), key + 1);
        }
        assert!(unlike.asked <= MOST + 1, "{} asked", unlike.asked);
    }
}
