//! Suggestions, proposals, names and lines for programs.

use grouping::{
    Analyzer, Classifier, LEADER_THRESHOLD, Leaders, Random, Vector,
    jsonl::{Counts, Letters, Questions},
    names,
};
use lexis::Family;
use proptest::prelude::*;
use serde_json::Value;

/// What customers of a lamp shop ask, in five languages, a group a line.
const ASKED: [(&str, [&str; 4]); 5] = [
    (
        "arrival",
        [
            "Where is my parcel?",
            "My parcel has not arrived yet",
            "When does the parcel arrive?",
            "parcel still not here",
        ],
    ),
    ("broken", ["The lamp does not light up", "My lamp is broken", "The shade came broken", "lamp stopped lighting"]),
    ("refund", ["Когда вернут деньги за заказ?", "Деньги за возврат не пришли", "Жду возврат денег", "Верните деньги"]),
    ("return", ["Kako da vratim lampu?", "Želim vratiti lampu", "Želim da vratim naručeno", "Adresa za povrat lampe?"]),
    ("invoice", ["Am nevoie de factură", "Factura are adresa greșită", "Unde găsesc factura?", "Trimiteți-mi factura"]),
];

fn examples() -> Vec<(String, String)> {
    ASKED.iter().flat_map(|(group, texts)| texts.map(|text| ((*group).to_owned(), text.to_owned()))).collect()
}

#[test]
fn questions_of_five_languages_find_their_group() {
    let classifier = Classifier::trained(&examples());
    for (text, group) in [
        ("parcel where??", "arrival"),
        ("it is broken, my new lamp", "broken"),
        ("где мои деньги за возврат", "refund"),
        ("Како да вратим лампу", "return"),
        ("factura nu a venit", "invoice"),
    ] {
        let told = classifier.suggest(text, 3);
        assert_eq!(told.groups[0].group, group, "{text}: {told:?}");
        assert!(!told.new, "{text}");
    }
}

#[test]
fn what_resembles_nothing_known_is_new() {
    assert!(Classifier::trained(&examples()).suggest("Do you employ students over Christmas?", 5).new);
}

#[test]
fn one_confirmation_at_a_time_teaches_as_well() {
    let mut classifier = Classifier::new(Analyzer::default());
    for (group, text) in examples() {
        classifier.learn(&group, &text);
    }
    assert_eq!(classifier.groups(), 5);
    assert_eq!(classifier.suggest("my lamp is broken", 1).groups[0].group, "broken");
    assert_eq!(classifier.suggest("вернут ли деньги", 1).groups[0].group, "refund");
}

#[test]
fn a_confirmation_makes_its_group_likelier_for_the_same_words() {
    let mut classifier = Classifier::trained(&examples());
    let score = |classifier: &Classifier| {
        let told = classifier.suggest("lamp flickers at night", 9);
        told.groups.into_iter().find(|one| one.group == "arrival").unwrap().score
    };
    let before = score(&classifier);
    classifier.learn("arrival", "lamp flickers at night");
    assert!(score(&classifier) > before);
}

#[test]
fn nothing_learned_suggests_nothing() {
    let told = Classifier::trained(&[]).suggest("Where is my parcel?", 5);
    assert!(told.groups.is_empty() && told.new);
}

/// Ten thousand messages of 77 groups from 4,000 words as frequent as in real texts.
fn large() -> Vec<(String, String)> {
    let mut random = Random::new(3);
    let mut word = |group: usize| {
        let rank = 4_000.0_f64.powf(random.share());
        if random.share() < 0.3 {
            format!("matter{group}x{}", rank.sqrt().round())
        } else {
            format!("word{}", rank.round())
        }
    };
    (0..10_000)
        .map(|at| (format!("g{}", at % 77), (0..12).map(|_| word(at % 77)).collect::<Vec<_>>().join(" ")))
        .collect()
}

#[test]
#[ignore = "takes a minute with optimisation"]
fn ten_thousand_examples_fit_in_twenty_megabytes() {
    let classifier = Classifier::trained(&large());
    assert!(classifier.bytes() < 20_000_000, "{} bytes", classifier.bytes());
}

#[test]
fn proposals_have_names_a_person_can_read() {
    let mut leaders = Leaders::new(Analyzer::new([Family::En]), LEADER_THRESHOLD);
    let texts = [
        "The discount code does not work",
        "Discount code rejected: it does not work",
        "Parcel has not arrived",
        "My parcel has still not arrived",
        "my discount codes do not work",
    ];
    let placed: Vec<usize> = texts.iter().map(|text| leaders.place(text).proposal).collect();
    assert_eq!(placed, [0, 0, 1, 1, 0]);
    let groups: Vec<Vec<&str>> =
        (0..leaders.len()).map(|one| leaders.members(one).iter().map(|at| texts[*at]).collect()).collect();
    assert_eq!(names(&Analyzer::new([Family::En]), &groups, 2), [["discount", "code"], ["arrived", "parcel"]]);
}

#[test]
fn lines_are_read_by_many_names_and_bad_ones_stop_nothing() {
    let train = [
        r#"{"intent":"arrival","utterance":"Where is my parcel?"}"#,
        "not a line",
        "",
        r#"{"category":7,"query":"My lamp is broken"}"#,
    ];
    let (mut questions, unread) = Questions::trained(train);
    assert_eq!(unread, [2]);
    assert_eq!(questions.groups(), 2);
    let told: Value = serde_json::from_str(&questions.line(r#"{"id":"a","query":"lamp broken"}"#)).unwrap();
    assert_eq!(told["groups"][0]["group"], "7");
    let told: Value = serde_json::from_str(&questions.line(r#"{"id":9}"#)).unwrap();
    assert_eq!(told["id"], 9);
    assert!(told["error"].is_string());
    let told: Value = serde_json::from_str(&questions.line("{")).unwrap();
    assert_eq!(told["line"], 3);
}

proptest! {
    #[test]
    fn any_line_is_answered_with_one_object(line in "\\PC*|\\{\"(id|day|group|a|text)\":[0-9a-z\"{}]*\\}") {
        let (mut questions, _) = Questions::trained([r#"{"label":"a","text":"b"}"#]);
        let told = [questions.line(&line), Letters::default().line(&line), Counts::default().line(&line)];
        for told in told {
            let told: Value = serde_json::from_str(&told).unwrap();
            prop_assert!(told.is_object());
        }
    }

    #[test]
    fn all_groups_are_ranked_whatever_is_asked(text in "\\PC{0,80}") {
        let told = Classifier::trained(&examples()).suggest(&text, 99);
        prop_assert_eq!(told.groups.len(), 5);
        prop_assert!(told.groups.iter().all(|one| one.score.is_finite()));
        prop_assert!(told.groups.is_sorted_by(|one, next| one.score >= next.score));
    }

    #[test]
    fn likeness_is_symmetric_and_never_above_one(one in "[a-zčš ]{0,60}", other in "[a-zčš ]{0,60}") {
        let analyzer = Analyzer::default();
        let (one, other) = (analyzer.terms(&one).unit(), analyzer.terms(&other).unit());
        prop_assert_eq!(one.dot(&other).to_bits(), other.dot(&one).to_bits());
        prop_assert!(one.dot(&other) <= 1.0001);
    }

    #[test]
    fn order_of_pairs_does_not_matter(pairs in prop::collection::vec((0..50_u32, -8..8_i8), 0..40)) {
        let forward = Vector::of(pairs.iter().map(|(place, value)| (*place, f32::from(*value))));
        let backward = Vector::of(pairs.iter().rev().map(|(place, value)| (*place, f32::from(*value))));
        prop_assert_eq!(forward, backward);
    }
}
