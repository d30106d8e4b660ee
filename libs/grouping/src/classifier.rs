use std::collections::HashMap;

use crate::{
    analysis::{Analyzer, Frequencies},
    number::small,
    vector::Vector,
};

/// How far the right group must be ahead of a wrong one before a message corrects nothing.
const MARGIN: f32 = 0.3;
/// How much one correction moves.
const STEP: f32 = 0.1;
/// How many wrong groups one message corrects at most.
const RIVALS: usize = 3;
/// With this many examples a group's own corrections count in full; below, in proportion.
const GROWN: usize = 15;
/// Below this similarity to every group a message is new, as long as too little is known to learn it.
const NEAR_AT_FIRST: f32 = 0.15;
/// This part of known messages may be called new.
const CALLED_NEW: usize = 20;

/// A group and how much speaks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The group's name.
    pub group: String,
    /// Likeness and correction, added. Only the order has a meaning.
    pub score: f32,
    /// How near the group's middle is, from 0 to 1.
    pub likeness: f32,
    /// What corrections taught, in favour of the group or against it.
    pub correction: f32,
}

/// What is known of one message.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    /// The groups that may be meant, best first.
    pub groups: Vec<Suggestion>,
    /// Nothing known is near: it may be something new.
    pub new: bool,
}

/// One group's share in a term.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    group: u32,
    /// Sum over the group's examples.
    sum: f32,
    /// What corrections added.
    corrected: f32,
    /// The same, times the moment of each: the average over time follows from it.
    timed: f32,
}

#[derive(Clone, Debug)]
struct Group {
    name: String,
    examples: usize,
    /// The squared length of the sum of its examples.
    square: f32,
}

#[derive(Clone, Debug)]
struct Example {
    group: u32,
    /// As it was written: a tenth of what its terms would take.
    text: String,
}

/// Suggests confirmed groups for messages, and learns from each confirmation.
///
/// Every group has a middle (the sum of its weighed examples); a message is as near to it as the cosine says (Rocchio
/// 1971). Where the nearest is not the confirmed one, or leads by too little, a correction is learned: an averaged
/// multi-class perceptron with a margin (Freund and Schapire 1999; Crammer and Singer 2003) over what the middles leave
/// open. Corrections of a group with few examples count little, so that nearest middle rules until about fifteen.
///
/// ```
/// use grouping::{Analyzer, Classifier};
/// let mut classifier = Classifier::new(Analyzer::default());
/// classifier.learn("arrival", "Where is my parcel?");
/// classifier.learn("arrival", "The parcel has not arrived yet");
/// classifier.learn("broken", "The lamp arrived broken");
/// classifier.learn("broken", "My lamp does not work, it is broken");
/// let told = classifier.suggest("when does the parcel arrive", 5);
/// assert_eq!(told.groups[0].group, "arrival");
/// ```
#[derive(Clone, Debug)]
pub struct Classifier {
    analyzer: Analyzer,
    frequencies: Frequencies,
    groups: Vec<Group>,
    numbers: HashMap<String, u32>,
    examples: Vec<Example>,
    weights: HashMap<u32, Vec<Weight>>,
    /// Messages learned from so far.
    moment: f32,
    near: f32,
}

impl Classifier {
    /// Knows nothing yet.
    #[must_use]
    pub fn new(analyzer: Analyzer) -> Self {
        Self {
            analyzer,
            frequencies: Frequencies::default(),
            groups: Vec::new(),
            numbers: HashMap::new(),
            examples: Vec::new(),
            weights: HashMap::new(),
            moment: 1.0,
            near: NEAR_AT_FIRST,
        }
    }

    /// From confirmed examples (group, text), gone over several times.
    #[must_use]
    pub fn trained(examples: &[(String, String)]) -> Self {
        let mut classifier = Self::new(Analyzer::like(examples.iter().map(|(_, text)| text.as_str())));
        for (group, text) in examples {
            classifier.keep(group, text);
        }
        classifier.settle(10);
        classifier
    }

    /// How many groups are known.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    /// Bytes that it takes in memory, nearly.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let examples: usize = self.examples.iter().map(|example| 32 + example.text.capacity()).sum();
        let weights: usize = self.weights.values().map(|weights| 32 + weights.capacity() * size_of::<Weight>()).sum();
        examples + weights + self.frequencies.bytes()
    }

    /// Learns one confirmed message at once.
    pub fn learn(&mut self, group: &str, text: &str) {
        let Some((group, terms)) = self.keep(group, text) else { return };
        let vector = self.frequencies.weigh(&terms);
        self.correct(group, &vector);
        self.add(group, &vector);
    }

    /// Goes over all examples again, so often: with what is known now of rare and common terms. Worth it after a few
    /// hundred confirmations, and at night.
    pub fn settle(&mut self, rounds: usize) {
        self.weights.clear();
        self.moment = 1.0;
        for group in &mut self.groups {
            group.square = 0.0;
        }
        let weighed = |text: &str| self.frequencies.weigh(&self.analyzer.terms(text));
        let examples: Vec<(u32, Vector)> =
            self.examples.iter().map(|example| (example.group, weighed(&example.text))).collect();
        for (group, vector) in &examples {
            self.add(*group, vector);
        }
        self.learn_near(&examples);
        for round in 0..rounds {
            for at in order(examples.len(), round) {
                if let Some((group, vector)) = examples.get(at) {
                    self.correct_without(*group, vector);
                }
            }
        }
    }

    /// The groups that a message may belong to, best first, and whether nothing is near.
    #[must_use]
    pub fn suggest(&self, text: &str, limit: usize) -> Suggested {
        let vector = self.frequencies.weigh(&self.analyzer.terms(text));
        let scores = self.scores(&vector);
        let nearest = scores.iter().map(|score| score.likeness).fold(0.0, f32::max);
        let mut groups: Vec<Suggestion> = scores
            .iter()
            .zip(&self.groups)
            .map(|(score, group)| {
                let correction = score.correction(group);
                let (likeness, name) = (score.likeness, group.name.clone());
                Suggestion { group: name, score: likeness + correction, likeness, correction }
            })
            .collect();
        groups.sort_by(|one, other| other.score.total_cmp(&one.score).then_with(|| one.group.cmp(&other.group)));
        groups.truncate(limit);
        Suggested { groups, new: nearest < self.near }
    }

    fn keep(&mut self, group: &str, text: &str) -> Option<(u32, Vector)> {
        let terms = self.analyzer.terms(text);
        let number = self.number(group)?;
        self.frequencies.note(&terms);
        self.examples.push(Example { group: number, text: text.to_owned() });
        Some((number, terms))
    }

    fn number(&mut self, name: &str) -> Option<u32> {
        if let Some(number) = self.numbers.get(name) {
            return Some(*number);
        }
        let number = u32::try_from(self.groups.len()).ok()?;
        self.groups.push(Group { name: name.to_owned(), examples: 0, square: 0.0 });
        self.numbers.insert(name.to_owned(), number);
        Some(number)
    }

    fn scores(&self, vector: &Vector) -> Vec<Score> {
        let mut scores = vec![Score::default(); self.groups.len()];
        for (place, value) in vector.iter() {
            for weight in self.weights.get(&place).into_iter().flatten() {
                if let Some(score) = position(weight.group).and_then(|at| scores.get_mut(at)) {
                    score.product += value * weight.sum;
                    score.corrected += value * weight.corrected;
                    score.averaged += value * (weight.corrected - weight.timed / self.moment);
                }
            }
        }
        for (score, group) in scores.iter_mut().zip(&self.groups) {
            score.likeness = if group.square > 0.0 { score.product / group.square.sqrt() } else { 0.0 };
        }
        scores
    }

    /// Adds an example to its group's middle.
    fn add(&mut self, group: u32, vector: &Vector) {
        let product = self.scores_of(group, vector);
        for (place, value) in vector.iter() {
            self.change(place, group, |weight| weight.sum += value);
        }
        if let Some(group) = position(group).and_then(|at| self.groups.get_mut(at)) {
            group.examples = group.examples.saturating_add(1);
            group.square += 2.0 * product + vector.dot(vector);
        }
    }

    fn scores_of(&self, group: u32, vector: &Vector) -> f32 {
        let sum = |place: u32| {
            let weights = self.weights.get(&place)?;
            weights.iter().find(|weight| weight.group == group).map(|weight| weight.sum)
        };
        vector.iter().map(|(place, value)| value * sum(place).unwrap_or(0.0)).sum()
    }

    fn change(&mut self, place: u32, group: u32, change: impl Fn(&mut Weight)) {
        let weights = self.weights.entry(place).or_default();
        if let Some(weight) = weights.iter_mut().find(|weight| weight.group == group) {
            change(weight);
        } else {
            let mut weight = Weight { group, ..Weight::default() };
            change(&mut weight);
            weights.push(weight);
        }
    }

    /// Corrects for a message that is not an example yet.
    fn correct(&mut self, group: u32, vector: &Vector) {
        let scores = self.scores(vector);
        self.correct_by(group, vector, &scores);
    }

    /// Corrects for an example as if it were not one: its own share in its group's middle is taken out first.
    fn correct_without(&mut self, group: u32, vector: &Vector) {
        let mut scores = self.scores(vector);
        self.take_out(group, vector, &mut scores);
        self.correct_by(group, vector, &scores);
    }

    fn take_out(&self, group: u32, vector: &Vector, scores: &mut [Score]) {
        let Some((score, group)) = position(group).and_then(|at| scores.get_mut(at).zip(self.groups.get(at))) else {
            return;
        };
        let own = vector.dot(vector);
        let square = group.square - 2.0 * score.product + own;
        score.likeness = if square > 1e-3 { (score.product - own) / square.sqrt() } else { 0.0 };
    }

    fn correct_by(&mut self, group: u32, vector: &Vector, scores: &[Score]) {
        self.moment += 1.0;
        let Some(right) = position(group).and_then(|at| scores.get(at)).map(Score::now) else { return };
        let mut rivals: Vec<(f32, u32)> = (0..)
            .zip(scores)
            .map(|(number, score)| (score.now(), number))
            .filter(|(score, number)| *number != group && *score > right - MARGIN)
            .collect();
        rivals.sort_by(|one, other| other.0.total_cmp(&one.0));
        rivals.truncate(RIVALS);
        if rivals.is_empty() {
            return;
        }
        let (moment, part) = (self.moment, STEP / small(rivals.len()));
        for (place, value) in vector.iter() {
            self.change(place, group, |weight| weight.move_by(STEP * value, moment));
            for (_, rival) in &rivals {
                self.change(place, *rival, |weight| weight.move_by(-part * value, moment));
            }
        }
    }

    /// How far messages of known groups are from everything: what nearly all of them are nearer than is not new.
    fn learn_near(&mut self, examples: &[(u32, Vector)]) {
        let mut nearest: Vec<f32> = Vec::new();
        for (group, vector) in examples {
            if position(*group).and_then(|at| self.groups.get(at)).is_some_and(|group| group.examples > 1) {
                let mut scores = self.scores(vector);
                self.take_out(*group, vector, &mut scores);
                nearest.push(scores.iter().map(|score| score.likeness).fold(0.0, f32::max));
            }
        }
        nearest.sort_by(f32::total_cmp);
        let lowest = nearest.get(nearest.len() / CALLED_NEW).copied();
        self.near = lowest.filter(|_| nearest.len() >= CALLED_NEW).unwrap_or(NEAR_AT_FIRST);
    }
}

/// What speaks for one group.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    product: f32,
    likeness: f32,
    corrected: f32,
    averaged: f32,
}

impl Score {
    /// While learning: with the corrections as they are at the moment.
    fn now(&self) -> f32 {
        self.likeness + self.corrected
    }

    /// While suggesting: with the corrections averaged over time, as far as the group is grown.
    fn correction(&self, group: &Group) -> f32 {
        self.averaged * (small(group.examples) / small(GROWN)).min(1.0)
    }
}

impl Weight {
    fn move_by(&mut self, value: f32, moment: f32) {
        self.corrected += value;
        self.timed += value * moment;
    }
}

fn position(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}

/// All numbers below `count` once, in an order that differs by round and is the same on every machine.
fn order(count: usize, round: usize) -> impl Iterator<Item = usize> {
    // Steps of a prime that does not divide the count meet every number once.
    const STRIDES: [usize; 5] = [7_919, 6_421, 9_973, 8_191, 5_987];
    let stride =
        STRIDES.into_iter().cycle().skip(round % STRIDES.len()).take(5).find(|prime| !count.is_multiple_of(*prime));
    let stride = stride.unwrap_or(1) % count.max(1);
    (0..count).scan(round % count.max(1), move |at, _| {
        let this = *at;
        *at = (this + stride) % count;
        Some(this)
    })
}
