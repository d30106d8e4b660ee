use std::collections::BTreeMap;

use crate::{Query, sql};

/// One value of a counter's key.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Key {
    /// A number, an id.
    Int(i64),
    /// A word.
    Word(&'static str),
}

impl From<i64> for Key {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<&'static str> for Key {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}

/// What a transaction adds to counters, put together until shortly before its commit.
///
/// Counters are rows that many transactions change. Changed at once, such a row would be locked until the commit, and
/// all of them would wait for each other with all they have to do; changed at the end it is locked for the commit
/// alone. In the order of their keys, so that two transactions never wait for each other crosswise.
#[derive(Default)]
pub(crate) struct Tallies(BTreeMap<(&'static str, Vec<Key>), Vec<i64>>);

impl Tallies {
    pub(crate) fn add(&mut self, statement: &'static str, key: Vec<Key>, by: &[i64]) {
        let sums = self.0.entry((statement, key)).or_insert_with(|| vec![0; by.len()]);
        for (sum, by) in sums.iter_mut().zip(by) {
            *sum = sum.saturating_add(*by);
        }
    }

    /// Takes the statements out that are to be run, those for which `now` says so.
    pub(crate) fn take(&mut self, mut now: impl FnMut(&str, &[Key]) -> bool) -> Vec<Query> {
        let taken = self.0.extract_if(.., |(statement, key), _| now(statement, key));
        let changed = taken.filter(|(_, sums)| sums.iter().any(|sum| *sum != 0));
        changed.map(|((statement, key), sums)| written(statement, key, sums)).collect()
    }
}

fn written(statement: &'static str, key: Vec<Key>, sums: Vec<i64>) -> Query {
    let keyed = key.into_iter().fold(sql(statement), |query, key| match key {
        Key::Int(number) => query.bind(number),
        Key::Word(word) => query.bind(word),
    });
    keyed.bind_all(sums)
}
