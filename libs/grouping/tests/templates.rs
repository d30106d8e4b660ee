//! Near-identical replies: templates with other names, things, numbers and small edits by hand against what people
//! wrote about the same matter, in four languages (docs/grouping.md has the figures).
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test that lacks something fails")]

mod written;

use grouping::{Random, Replies, Shingles};
use proptest::prelude::*;
use written::TONGUES;

fn share(count: usize, all: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap()) / f64::from(u32::try_from(all).unwrap())
}

/// Half the 95 % interval.
fn half_width(share: f64, cases: usize) -> f64 {
    1.96 * (share * (1.0 - share) / f64::from(u32::try_from(cases).unwrap())).sqrt()
}

/// Pairs from one template, whole letters.
fn pairs_of_templates(rounds: u64) -> Vec<[Shingles; 2]> {
    let mut pairs = Vec::new();
    for round in 0..rounds {
        let mut random = Random::new(round);
        for tongue in &TONGUES {
            for matter in &tongue.matters {
                pairs.push([0, 1].map(|_| {
                    let body = tongue.edited(matter[0], &mut random);
                    Shingles::of(&tongue.letter(&body, &mut random))
                }));
            }
        }
    }
    pairs
}

/// Pairs about one matter that are not from one template, and share greeting and signature.
fn pairs_of_people(rounds: u64) -> Vec<[Shingles; 2]> {
    let mut pairs = Vec::new();
    for round in 0..rounds {
        let mut random = Random::new(1_000 + round);
        for tongue in &TONGUES {
            for matter in &tongue.matters {
                for (one, other) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
                    pairs.push([one, other].map(|text| {
                        let body = tongue.filled(matter[text], &mut random);
                        Shingles::of(&tongue.letter(&body, &mut random))
                    }));
                }
            }
        }
    }
    pairs
}

fn templates_are_found(rounds: u64) -> (f64, f64) {
    let templates = pairs_of_templates(rounds);
    let people = pairs_of_people(rounds);
    let alike =
        |pairs: &[[Shingles; 2]]| share(pairs.iter().filter(|[one, other]| one.alike(other)).count(), pairs.len());
    let (found, wrong) = (alike(&templates), alike(&people));
    assert!(found + half_width(0.9, templates.len()) >= 0.9, "{found} found");
    assert!(wrong <= 0.01 + half_width(0.01, people.len()), "{wrong} false alarms");
    (found, wrong)
}

#[test]
fn templates_are_found_and_what_people_write_is_not_called_one() {
    templates_are_found(5);
}

#[test]
#[ignore = "takes a minute with optimisation"]
fn templates_are_found_in_four_thousand_pairs() {
    templates_are_found(200);
}

#[test]
fn bands_of_two_find_what_the_exact_decision_would() {
    let alike: Vec<[Shingles; 2]> =
        pairs_of_templates(10).into_iter().filter(|[one, other]| one.alike(other)).collect();
    let found = |rows: usize| {
        let near = alike.iter().filter(|[one, other]| one.signature().shares_band(&other.signature(), rows));
        share(near.count(), alike.len())
    };
    assert!(found(2) >= 0.98, "{} of {}", found(2), alike.len());
    assert!(found(4) < found(2));
}

#[test]
fn greeting_and_signature_are_left_out_once_they_are_known() {
    let tongue = &TONGUES[0];
    let mut random = Random::new(4);
    let mut replies = Replies::default();
    for round in 0..20 {
        let text = tongue.filled(tongue.matters[round % 5][1 + round % 3], &mut random);
        replies.add(&tongue.letter(&text, &mut random));
    }
    assert!(replies.add(&tongue.letter("Friday is fine with us.", &mut random)).is_empty());
    assert!(replies.add(&tongue.letter("Monday is too late, is it not?", &mut random)).is_empty());
}

#[test]
fn a_template_is_found_among_all_earlier_replies() {
    let mut random = Random::new(9);
    let mut replies = Replies::default();
    let mut letters = Vec::new();
    for tongue in &TONGUES {
        for matter in &tongue.matters {
            for text in matter {
                letters.push(tongue.letter(&tongue.filled(text, &mut random), &mut random));
            }
        }
    }
    for letter in &letters {
        replies.add(letter);
    }
    assert_eq!(replies.len(), 80);
    for (number, tongue) in TONGUES.iter().enumerate() {
        let found = replies.add(&tongue.letter(&tongue.filled(tongue.matters[2][0], &mut random), &mut random));
        assert_eq!(found[0].reply, number * 20 + 8);
    }
}

#[test]
fn each_of_many_replies_from_one_template_finds_all_before_it() {
    let mut replies = Replies::default();
    for number in 0..300 {
        let found = replies.add("We have sent you a new lamp today, it will arrive with you on Friday.");
        assert_eq!(found.len(), number);
        assert!(found.iter().all(|one| one.reply < number));
    }
}

#[test]
#[ignore = "takes a minute with optimisation"]
fn the_latest_hundred_thousand_replies_are_remembered_and_the_oldest_are_not() {
    let mut replies = Replies::default();
    let template = "We have sent you a new lamp today, it will arrive with you on Friday.";
    let other = |number: usize| {
        let word = |factor: usize| -> String { (number * factor).to_string().chars().map(letter_for).collect() };
        format!("Nothing {} like reply {} was ever said to {}.", word(7), word(13), word(29))
    };
    let said = |replies: &mut Replies, count: usize| {
        for _ in 0..count {
            let text = other(replies.len());
            replies.add(&text);
        }
    };
    replies.add(template);
    said(&mut replies, 104_000);
    assert_eq!(found_again(&mut replies, template), [0]);
    said(&mut replies, 99_000);
    assert_eq!(found_again(&mut replies, template), [104_001], "one of the latest hundred thousand");
    assert_eq!((replies.len(), replies.first()), (203_003, 100_000));
}

fn found_again(replies: &mut Replies, text: &str) -> Vec<usize> {
    replies.add(text).iter().map(|one| one.reply).collect()
}

fn letter_for(digit: char) -> char {
    "0123456789".chars().zip("abcdefghij".chars()).find(|(known, _)| *known == digit).unwrap().1
}

#[test]
fn what_is_quoted_is_not_compared() {
    let one = "Yes.\n\nOn Monday Ann wrote:\n> the lamp that you sent me last week does not light up any more";
    let other = "Certainly not.\nAnn wrote:\n> the lamp that you sent me last week does not light up any more";
    assert!(!Shingles::of(one).alike(&Shingles::of(other)));
}

#[test]
fn two_words_in_common_are_no_template_but_the_same_two_words_are() {
    assert!(Shingles::of("Thank you.").alike(&Shingles::of("thank you!")));
    assert!(!Shingles::of("Thank you so much").alike(&Shingles::of("Thank you so very kindly for waiting")));
    assert!(!Shingles::of("").alike(&Shingles::of("")));
}

proptest! {
    #[test]
    fn containment_is_symmetric_and_whole_with_oneself(one in "[a-c ]{0,40}", other in "[a-c ]{0,40}") {
        let (one, other) = (Shingles::of(&one), Shingles::of(&other));
        let part = one.containment(&other);
        prop_assert!((0.0..=1.0).contains(&part));
        prop_assert_eq!(part.to_bits(), other.containment(&one).to_bits());
        prop_assert!(one.is_empty() || one.alike(&one));
    }

    #[test]
    fn the_same_reply_is_always_found_again(text in "\\PC{0,60}") {
        let mut replies = Replies::default();
        replies.add(&text);
        let found = replies.add(&text);
        prop_assert_eq!(found.len(), usize::from(!Shingles::of(&text).is_empty()));
    }
}
