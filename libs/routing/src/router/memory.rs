use std::{collections::HashMap, mem};

/// Who had which customer last. Bounded: when it is full, the half that was not touched lately is forgotten.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    recent: HashMap<String, usize>,
    older: HashMap<String, usize>,
}

impl Memory {
    /// Customers kept in either half.
    const HALF: usize = 100_000;

    pub(crate) fn note(&mut self, customer: &str, seat: usize) {
        if self.recent.len() >= Self::HALF {
            self.older = mem::take(&mut self.recent);
        }
        self.recent.insert(customer.to_owned(), seat);
    }

    pub(crate) fn seat_of(&self, customer: &str) -> Option<usize> {
        self.recent.get(customer).or_else(|| self.older.get(customer)).copied()
    }
}
