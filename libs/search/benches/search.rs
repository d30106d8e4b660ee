//! How fast articles are found: 10,000 of them, questions as people type them; and how fast postings are gathered.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that lacks something stops")]

use std::sync::atomic::{AtomicUsize, Ordering};

use divan::{Bencher, black_box};
use lexis::Family;
use search::{
    Document, Index,
    newest::{Block, Found, Posting, gather},
};

fn main() {
    divan::main();
}

/// Words as frequent as in real texts: the n-th as frequent as 1/n (Zipf).
fn word(seed: &mut u64) -> String {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let share = f64::from(u32::try_from(*seed >> 40).unwrap()) / f64::from(1_u32 << 24);
    let rank = (20_000.0_f64.powf(share)).round();
    format!("w{rank}x")
}

fn text(words: usize, seed: &mut u64) -> String {
    (0..words).map(|_| word(seed)).collect::<Vec<_>>().join(" ")
}

fn index(documents: i64) -> Index {
    let mut seed = 7;
    let mut index = Index::default();
    for id in 0..documents {
        index.put(id, &Document::article(Family::En, &text(8, &mut seed), &text(200, &mut seed)));
    }
    index
}

fn questions(words: usize) -> Vec<String> {
    let mut seed = 99;
    (0..500).map(|_| text(words, &mut seed)).collect()
}

#[divan::bench(args = [1_000, 10_000], sample_count = 200)]
fn a_question_of_eight_words(bencher: Bencher<'_, '_>, documents: i64) {
    let index = index(documents);
    let questions = questions(8);
    let next = AtomicUsize::new(0);
    bencher.bench(|| black_box(index.search(&questions[next.fetch_add(1, Ordering::Relaxed) % questions.len()], 10)));
}

#[divan::bench(sample_count = 200)]
fn a_question_with_typing_errors(bencher: Bencher<'_, '_>) {
    let index = index(10_000);
    let questions: Vec<String> = questions(4).iter().map(|question| question.replace('x', "y")).collect();
    let next = AtomicUsize::new(0);
    bencher.bench(|| black_box(index.search(&questions[next.fetch_add(1, Ordering::Relaxed) % questions.len()], 10)));
}

#[divan::bench]
fn four_thousand_neighbours_that_have_three_words(bencher: Bencher<'_, '_>) {
    let mut block = Block::default();
    for id in 0..4_096 {
        block.put(Posting { id, counts: [0, 0, 1] });
    }
    let bytes = block.to_bytes(0);
    bencher.bench(|| {
        let blocks: Vec<Block> = (0..3).map(|_| Block::from_bytes(0, &bytes).unwrap()).collect();
        let words: Vec<_> = blocks.iter().map(|block| vec![(1.0, block.postings())]).collect();
        let mut best: Option<Found> = None;
        gather(&words, |found| best = best.filter(|best| best.score >= found.score).or(Some(found)));
        black_box(best)
    });
}
