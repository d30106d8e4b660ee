//! Measures suggestions over one's own labelled lines: `cargo run --release -p grouping --example classify -- FILE 10 20`
//! draws ten examples a group, tests the others, twenty times.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measurement that lacks something stops"
)]

use std::{collections::BTreeMap, time::Instant};

use grouping::{Analyzer, Classifier, Leaders, Random};
use serde_json::Value;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let text = std::fs::read_to_string(arguments.next().unwrap()).unwrap();
    let known: usize = arguments.next().unwrap().parse().unwrap();
    let draws: u64 = arguments.next().unwrap().parse().unwrap();
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in text.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        groups
            .entry(line["label"].as_str().unwrap().to_owned())
            .or_default()
            .push(line["text"].as_str().unwrap().to_owned());
    }
    for trust in [0.0_f32, 0.33, 0.66, 1.0, 1.5, 2.0] {
        measure(&groups, known, draws, trust);
    }
    leaders(&groups);
}

fn drawn(groups: &BTreeMap<String, Vec<String>>, known: usize, seed: u64) -> [Vec<(String, String)>; 2] {
    let mut random = Random::new(seed);
    let (mut train, mut test) = (Vec::new(), Vec::new());
    for (group, texts) in groups {
        let mut texts = texts.clone();
        for at in (1..texts.len()).rev() {
            texts.swap(at, random.below(at + 1));
        }
        for (at, text) in texts.into_iter().enumerate() {
            if at < known { &mut train } else { &mut test }.push((group.clone(), text));
        }
    }
    [train, test]
}

fn measure(groups: &BTreeMap<String, Vec<String>>, known: usize, draws: u64, trust: f32) {
    let mut hits = [0_usize; 3];
    let (mut asked, mut new, mut bytes, mut micros) = (0, 0, 0, 0.0);
    for seed in 0..draws {
        let [train, test] = drawn(groups, known, seed);
        let classifier = Classifier::trained(&train);
        bytes = classifier.bytes();
        for (group, text) in &test {
            let from = Instant::now();
            let told = classifier.suggest(text, usize::MAX);
            micros += from.elapsed().as_secs_f64() * 1e6;
            let mut ranked = told.groups;
            ranked.sort_by(|one, other| {
                let score = |one: &grouping::Suggestion| one.likeness + trust * one.correction;
                score(other).total_cmp(&score(one))
            });
            let rank = ranked.iter().position(|one| one.group == *group).unwrap();
            for (hit, most) in hits.iter_mut().zip([1, 3, 5]) {
                *hit += usize::from(rank < most);
            }
            asked += 1;
            new += usize::from(told.new);
        }
    }
    let share = |count: usize| f64::from(u32::try_from(count).unwrap()) / f64::from(asked);
    println!(
        "{known} examples, corrections x {trust}: R@1 {:.3} R@3 {:.3} R@5 {:.3} of {asked}; called new {:.3}; {bytes} bytes; {:.0} µs",
        share(hits[0]),
        share(hits[1]),
        share(hits[2]),
        share(new),
        micros / f64::from(asked)
    );
}

/// How well proposals agree with people's groups: B-cubed (Bagga and Baldwin 1998).
fn leaders(groups: &BTreeMap<String, Vec<String>>) {
    let [mut all, _] = drawn(groups, usize::MAX, 0);
    let mut random = Random::new(5);
    for at in (1..all.len()).rev() {
        all.swap(at, random.below(at + 1));
    }
    for threshold in [0.2, 0.25, 0.3, 0.35, 0.4, 0.5] {
        let mut leaders = Leaders::new(Analyzer::like(all.iter().map(|(_, text)| text.as_str())), threshold);
        for (_, text) in &all {
            leaders.place(text);
        }
        let real = |count: usize| f64::from(u32::try_from(count).unwrap());
        let (mut precision, mut recall) = (0.0, 0.0);
        for proposal in 0..leaders.len() {
            let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
            for member in leaders.members(proposal) {
                *counts.entry(&all[*member].0).or_default() += 1;
            }
            for (group, count) in counts {
                let size = all.iter().filter(|(name, _)| name == group).count();
                precision += real(count * count) / real(leaders.members(proposal).len());
                recall += real(count * count) / real(size);
            }
        }
        let (precision, recall) = (precision / real(all.len()), recall / real(all.len()));
        println!(
            "leaders at {threshold}: {} proposals, B3 precision {precision:.3} recall {recall:.3} F {:.3}",
            leaders.len(),
            2.0 * precision * recall / (precision + recall)
        );
    }
}
