use std::collections::{HashMap, VecDeque};

use crate::{Event, What};

/// The line as one can see it, kept from the events: what the predictors of the literature need. One line, first come
/// first served.
///
/// ```
/// use waiting::{Event, Line, What};
/// let mut line = Line::default();
/// line.see(Event { at: 0.0, what: What::Arrive { id: 1, group: 0 } });
/// assert_eq!((line.waiting(), line.head_age(30.0)), (1, Some(30.0)));
/// line.see(Event { at: 40.0, what: What::Start { id: 1 } });
/// assert_eq!((line.waiting(), line.last_wait()), (0, Some(40.0)));
/// ```
#[derive(Clone, Default, Debug)]
pub struct Line {
    order: VecDeque<u64>,
    waiting: HashMap<u64, f64>,
    served: HashMap<u64, (f64, f64)>,
    last_wait: Option<f64>,
    latest_finished: Option<(f64, f64)>,
}

impl Line {
    /// Takes an event in; unknown customers are passed over.
    pub fn see(&mut self, event: Event) {
        match event.what {
            What::Arrive { id, .. } => {
                self.order.push_back(id);
                self.waiting.insert(id, event.at);
            }
            What::Start { id } => {
                if let Some(arrived) = self.waiting.remove(&id) {
                    let wait = event.at - arrived;
                    self.last_wait = Some(wait);
                    self.served.insert(id, (arrived, wait));
                }
            }
            What::Abandon { id } => drop(self.waiting.remove(&id)),
            What::Finish { id } => {
                if let Some(one) = self.served.remove(&id)
                    && self.latest_finished.is_none_or(|latest| one.0 >= latest.0)
                {
                    self.latest_finished = Some(one);
                }
            }
            What::Staff { .. } | What::Plan { .. } => {}
        }
        while self.order.front().is_some_and(|id| !self.waiting.contains_key(id)) {
            self.order.pop_front();
        }
    }

    /// How many wait.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// How long the head of the line has waited (HOL).
    #[must_use]
    pub fn head_age(&self, now: f64) -> Option<f64> {
        let arrived = self.order.front().and_then(|id| self.waiting.get(id));
        arrived.map(|arrived| now - arrived)
    }

    /// The wait of the last customer who entered service (LES).
    #[must_use]
    pub const fn last_wait(&self) -> Option<f64> {
        self.last_wait
    }

    /// The wait of the latest arrival among those finished (RCS).
    #[must_use]
    pub fn latest_finished_wait(&self) -> Option<f64> {
        self.latest_finished.map(|(_, wait)| wait)
    }
}
