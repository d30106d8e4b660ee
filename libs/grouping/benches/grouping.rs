//! How fast groups are suggested, replies compared, days read: 77 groups with 130 examples each, 10,000 replies.

use divan::{Bencher, black_box};
use grouping::{Analyzer, Classifier, Random, Replies, Watch};

fn main() {
    divan::main();
}

/// Words as frequent as in real texts: the n-th as frequent as 1/n (Zipf); some are a group's own.
fn text(group: usize, words: usize, random: &mut Random) -> String {
    let word = |random: &mut Random| {
        let rank = 4_000.0_f64.powf(random.share()).round();
        if random.share() < 0.3 { format!("matter{group}x{}", rank.sqrt().round()) } else { format!("word{rank}") }
    };
    (0..words).map(|_| word(random)).collect::<Vec<_>>().join(" ")
}

fn examples() -> Vec<(String, String)> {
    let mut random = Random::new(1);
    (0..10_010).map(|at| (format!("group {}", at % 77), text(at % 77, 12, &mut random))).collect()
}

#[divan::bench(sample_count = 2, sample_size = 1)]
fn training_on_ten_thousand_examples(bencher: Bencher) {
    bencher.with_inputs(examples).bench_values(|examples| Classifier::trained(&examples));
}

#[divan::bench]
fn a_suggestion_among_77_groups(bencher: Bencher) {
    let classifier = Classifier::trained(&examples());
    let question = text(3, 12, &mut Random::new(2));
    bencher.bench(|| classifier.suggest(black_box(&question), 5));
}

#[divan::bench]
fn one_confirmation(bencher: Bencher) {
    let mut classifier = Classifier::new(Analyzer::default());
    let mut random = Random::new(5);
    for at in 0..1_000 {
        classifier.learn(&format!("group {}", at % 77), &text(at % 77, 12, &mut random));
    }
    bencher.bench_local(|| classifier.learn("group 3", &text(3, 12, &mut random)));
}

#[divan::bench]
fn a_reply_among_ten_thousand(bencher: Bencher) {
    let mut random = Random::new(3);
    let mut replies = Replies::default();
    for group in 0..10_000 {
        replies.add(&text(group, 60, &mut random));
    }
    bencher.bench_local(|| replies.add(black_box(&text(7, 60, &mut random))));
}

#[divan::bench]
fn a_day_of_a_group(bencher: Bencher) {
    let mut watch = Watch::default();
    let mut random = Random::new(4);
    let mut day = 0;
    bencher.bench_local(|| {
        day += 1;
        watch.observe("group", day, random.count(10.0, 1.5))
    });
}
