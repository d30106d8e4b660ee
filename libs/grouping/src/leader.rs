use std::collections::HashMap;

use crate::{
    analysis::{Analyzer, Frequencies},
    vector::Vector,
};

/// A message joins a proposal whose middle is at least this near. Measured (docs/grouping.md).
pub const LEADER_THRESHOLD: f32 = 0.3;

/// Where a message was put.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// The number of the proposal, from 0 in the order they came up.
    pub proposal: usize,
    /// How near its middle was, from 0 to 1; 0 for the first of a proposal.
    pub likeness: f32,
    /// It is the first of a new proposal.
    pub first: bool,
}

#[derive(Clone, Debug, Default)]
struct Proposal {
    members: Vec<usize>,
    square: f32,
}

/// Proposes groups of messages as they come, one pass, nothing moved afterwards (leader clustering, Hartigan 1975).
///
/// What it proposes is for a person to confirm: on short questions such clusters agree with people's groups too little
/// to be reported as causes. Confirmed groups go to a [`Classifier`](crate::Classifier).
///
/// ```
/// use grouping::{Analyzer, LEADER_THRESHOLD, Leaders};
/// let mut leaders = Leaders::new(Analyzer::default(), LEADER_THRESHOLD);
/// assert!(leaders.place("The discount code does not work").first);
/// assert!(leaders.place("My parcel has not arrived").first);
/// assert_eq!(leaders.place("my discount code does not work!").proposal, 0);
/// assert_eq!(leaders.members(0), [0, 2]);
/// ```
#[derive(Clone, Debug)]
pub struct Leaders {
    analyzer: Analyzer,
    frequencies: Frequencies,
    threshold: f32,
    placed: usize,
    proposals: Vec<Proposal>,
    sums: HashMap<u32, Vec<(usize, f32)>>,
}

impl Leaders {
    /// Nothing proposed yet. `threshold` is the least cosine to a proposal's middle that joins it.
    #[must_use]
    pub fn new(analyzer: Analyzer, threshold: f32) -> Self {
        let (proposals, sums) = (Vec::new(), HashMap::new());
        Self { analyzer, frequencies: Frequencies::default(), threshold, placed: 0, proposals, sums }
    }

    /// Puts the next message to the nearest proposal, or opens one with it.
    pub fn place(&mut self, text: &str) -> Placement {
        let terms = self.analyzer.terms(text);
        self.frequencies.note(&terms);
        let vector = self.frequencies.weigh(&terms);
        let nearest = self.nearest(&vector).filter(|(_, likeness, _)| *likeness >= self.threshold);
        let (proposal, likeness, product) = nearest.unwrap_or((self.proposals.len(), 0.0, 0.0));
        let first = nearest.is_none();
        if first {
            self.proposals.push(Proposal::default());
        }
        if let Some(proposal) = self.proposals.get_mut(proposal) {
            proposal.members.push(self.placed);
            proposal.square += 2.0 * product + vector.dot(&vector);
        }
        for (place, value) in vector.iter() {
            let sums = self.sums.entry(place).or_default();
            match sums.iter_mut().find(|(number, _)| *number == proposal) {
                Some((_, sum)) => *sum += value,
                None => sums.push((proposal, value)),
            }
        }
        self.placed += 1;
        Placement { proposal, likeness, first }
    }

    /// The messages of a proposal, by the order in which all came, from 0.
    #[must_use]
    pub fn members(&self, proposal: usize) -> &[usize] {
        self.proposals.get(proposal).map_or(&[], |proposal| &proposal.members)
    }

    /// How many proposals there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.proposals.len()
    }

    /// Whether nothing has been placed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.proposals.is_empty()
    }

    /// The nearest proposal, its cosine, and the product with its sum.
    fn nearest(&self, vector: &Vector) -> Option<(usize, f32, f32)> {
        let mut products = vec![0.0; self.proposals.len()];
        for (place, value) in vector.iter() {
            for (number, sum) in self.sums.get(&place).into_iter().flatten() {
                if let Some(product) = products.get_mut(*number) {
                    *product += value * sum;
                }
            }
        }
        let near = products.into_iter().zip(&self.proposals).enumerate().map(|(number, (product, proposal))| {
            (number, if proposal.square > 0.0 { product / proposal.square.sqrt() } else { 0.0 }, product)
        });
        // The first of several that are equally near.
        near.reduce(|best, next| if next.1 > best.1 { next } else { best })
    }
}
