//! Measures how well templates are told from what people write: `cargo run --release -p grouping --example templates`.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measurement that lacks something stops"
)]

#[path = "../tests/written/mod.rs"]
mod written;

use grouping::{Random, Shingles};
use written::TONGUES;

fn main() {
    let (mut same, mut different) = (Vec::new(), Vec::new());
    for round in 0..200 {
        let mut random = Random::new(round);
        for tongue in &TONGUES {
            for matter in &tongue.matters {
                same.push([0, 1].map(|_| {
                    let body = tongue.edited(matter[0], &mut random);
                    Shingles::of(&tongue.letter(&body, &mut random))
                }));
                for (one, other) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
                    different.push([one, other].map(|text| {
                        let body = tongue.filled(matter[text], &mut random);
                        Shingles::of(&tongue.letter(&body, &mut random))
                    }));
                }
            }
        }
    }
    let share = |pairs: &[[Shingles; 2]], alike: &dyn Fn(&[Shingles; 2]) -> bool| {
        let count = pairs.iter().filter(|pair| alike(pair)).count();
        f64::from(u32::try_from(count).unwrap()) / f64::from(u32::try_from(pairs.len()).unwrap())
    };
    for least in [0.3, 0.35, 0.4, 0.44, 0.5, 0.6] {
        let above = |pair: &[Shingles; 2]| pair[0].containment(&pair[1]) >= least;
        println!("containment >= {least}: found {:.4}, false {:.4}", share(&same, &above), share(&different, &above));
    }
    let alike = |pair: &[Shingles; 2]| pair[0].alike(&pair[1]);
    println!(
        "alike: found {:.4} of {}, false {:.4} of {}",
        share(&same, &alike),
        same.len(),
        share(&different, &alike),
        different.len()
    );
    same.retain(|pair| alike(pair));
    for rows in [1, 2, 4] {
        let candidate = |pair: &[Shingles; 2]| pair[0].signature().shares_band(&pair[1].signature(), rows);
        println!(
            "{} bands of {rows}: {:.4} of the alike are candidates, {:.4} of the different",
            128 / rows,
            share(&same[..2_000], &candidate),
            share(&different[..2_000], &candidate)
        );
    }
}
