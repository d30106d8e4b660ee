use std::{cell::RefCell, collections::BTreeMap};

use db::{Db, Tx, testing::on_each_engine};
use lexis::Family;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use search::Field;

use super::*;

async fn put(tx: &mut Tx, documents: &[(i64, &str)]) {
    let entry = |text: &str| Entry::default().with(Field::Body, Family::En, text);
    let entries = documents.iter().map(|(id, text)| (*id, entry(text))).collect();
    take_in(tx, Kind::Tickets, &entries).await.unwrap();
}

async fn find(tx: &mut Tx, typed: &str) -> Vec<i64> {
    let question = question(tx, Kind::Tickets, typed).await.unwrap();
    let mut walk = question.walk();
    let mut found = Vec::new();
    while let Some(some) = walk.next(tx).await.unwrap() {
        found.extend(some.iter().map(|found| found.id));
    }
    found
}

#[tokio::test]
async fn what_was_taken_in_is_found_newest_first() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        put(&mut tx, &[(1, "A red lamp"), (5_000, "the lamps are late"), (9_000, "a refund")]).await;
        assert_eq!(find(&mut tx, "lamp").await, [5_000, 1]);
        assert_eq!(find(&mut tx, "lamp refund").await, [9_000, 5_000, 1]);
        assert_eq!(find(&mut tx, "nothing").await, Vec::<i64>::new());
    })
    .await;
}

#[tokio::test]
async fn what_a_document_no_longer_says_is_no_longer_found() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        put(&mut tx, &[(1, "red lamp"), (2, "red chair")]).await;
        put(&mut tx, &[(1, "green lamp")]).await;
        assert_eq!(find(&mut tx, "red").await, [2]);
        assert_eq!(find(&mut tx, "green").await, [1]);
        take_in(&mut tx, Kind::Tickets, &BTreeMap::from([(1, Entry::default())])).await.unwrap();
        assert_eq!(find(&mut tx, "lamp").await, Vec::<i64>::new());
        assert_eq!(find(&mut tx, "chair").await, [2]);
    })
    .await;
}

#[tokio::test]
async fn a_slip_a_beginning_and_the_other_keyboard_are_understood() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let entries = BTreeMap::from([
            (1, Entry::default().with(Field::Body, Family::En, "Please refund my transaction.")),
            (2, Entry::default().with(Field::Body, Family::Ru, "Привет, где моя посылка?")),
            (3, Entry::default().with(Field::Body, Family::Bcs, "Рачун за уређај")),
        ]);
        take_in(&mut tx, Kind::Tickets, &entries).await.unwrap();
        for (typed, id) in [
            ("refnud ", 1),
            ("trans", 1),
            ("tranzaction ", 1),
            ("gjcskrf", 2),
            ("посилка ", 2),
            ("racun", 3),
            ("račun uredjaj", 3),
            ("рачун", 3),
        ] {
            assert_eq!(find(&mut tx, typed).await, [id], "{typed}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_index_tells_how_far_it_was_rebuilt() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        assert!(!is_whole(&mut tx, Kind::Tickets).await.unwrap());
        assert_eq!(to_rebuild(&mut tx, Kind::Tickets).await.unwrap(), Some(i64::MAX));
        rebuilt(&mut tx, Kind::Tickets, Some(40)).await.unwrap();
        assert_eq!(to_rebuild(&mut tx, Kind::Tickets).await.unwrap(), Some(40));
        rebuilt(&mut tx, Kind::Tickets, None).await.unwrap();
        assert!(is_whole(&mut tx, Kind::Tickets).await.unwrap());
        rebuild(&mut tx, Kind::Tickets).await.unwrap();
        assert!(!is_whole(&mut tx, Kind::Tickets).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn a_number_is_found_as_it_stands() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let with = |word: &str| Entry::default().with_word(Field::Tags, word);
        let entries = BTreeMap::from([(1, with("tel:61123456")), (9_000, with("tel:61123456")), (3, with("tel:1"))]);
        take_in(&mut tx, Kind::Customers, &entries).await.unwrap();
        assert_eq!(having(&mut tx, Kind::Customers, "tel:61123456", 5).await.unwrap(), [9_000, 1]);
        assert_eq!(having(&mut tx, Kind::Tickets, "tel:61123456", 5).await.unwrap(), Vec::<i64>::new());
    })
    .await;
}

/// After any sequence of changes the index finds exactly what the documents say.
#[tokio::test]
async fn the_index_says_what_the_documents_say_after_any_changes() {
    const WORDS: [&str; 5] = ["lamp", "chair", "refund", "parcel", "kettle"];
    let change = (1_i64..6, prop::collection::vec(0_usize..5, 0..5));
    let changes = prop::collection::vec(change, 1..12);
    on_each_engine(async |db: Db| {
        let mut runner = TestRunner::deterministic();
        for _ in 0..40 {
            let changes = changes.new_tree(&mut runner).unwrap().current();
            // Never committed: each sequence begins with an empty index.
            let mut tx = db.begin().await.unwrap();
            let mut said: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
            for (id, words) in &changes {
                let text: Vec<&str> = words.iter().map(|word| WORDS[*word]).collect();
                put(&mut tx, &[(id * 1_500, &text.join(" "))]).await;
                said.insert(*id, words.clone());
            }
            for (number, word) in WORDS.iter().enumerate() {
                let having = said.iter().rev().filter(|(_, words)| words.contains(&number));
                let expected: Vec<i64> = having.map(|(id, _)| id * 1_500).collect();
                assert_eq!(find(&mut tx, &format!("{word} ")).await, expected, "{word} after {changes:?}");
            }
        }
    })
    .await;
}

/// Words drawn so that few are frequent and many are rare, in three scripts and with a number now and then.
fn written(chance: &mut TestRunner, words: usize) -> String {
    const WORDS: [&str; 16] = [
        "lamp",
        "refund",
        "parcel",
        "late",
        "посылка",
        "деньги",
        "возврат",
        "лампе",
        "uređaj",
        "ulaz",
        "naručio",
        "colet",
        "întârziat",
        "LM-40041",
        "ana@firma.example",
        "kettle",
    ];
    let place = (0.0..1.0_f64).prop_map(|share| 16.0_f64.powf(share) - 1.0);
    let places = prop::collection::vec(place, words).new_tree(chance).unwrap().current();
    let word = |place: f64| (0_u8..16).zip(WORDS).find(|(at, _)| f64::from(*at) + 1.0 > place).map(|(_, word)| word);
    places.into_iter().filter_map(word).collect::<Vec<_>>().join(" ")
}

/// However little is read at once, what has all words is found to the last, the newest first, and of no
/// other it is told that it has more than it has.
#[tokio::test]
async fn what_has_all_words_is_found_however_little_is_read_at_once() {
    on_each_engine(async |db: Db| {
        let mut chance = TestRunner::deterministic();
        let mut tx = db.begin().await.unwrap();
        let texts: Vec<String> = (0..600).map(|_| written(&mut chance, 5)).collect();
        let numbered: Vec<(i64, &str)> = (1..).zip(&texts).map(|(at, text)| (at * 13, text.as_str())).collect();
        for hundred in numbered.chunks(100).rev() {
            put(&mut tx, hundred).await;
        }
        let words = |text: &str| -> Vec<String> { text.split(' ').map(str::to_owned).collect() };
        let (mut in_parts, mut cut) = (0, 0);
        for round in 0..120 {
            let limits = crate::walk::Limits {
                block_postings: 5,
                whole_blocks: [8, 20, 40][round % 3],
                wide_blocks: [2, 6, 20 + i64::try_from(round % 5).unwrap() * 40],
                looked_up: [10, 60, 600][round / 3 % 3],
            };
            let typed = ["lamp", "refund", "parcel", "late", "kettle", "ulaz", "colet"];
            let asked: Vec<&str> = (0..2 + round % 3).map(|at| typed[(round * 3 + at * (1 + round / 7)) % 7]).collect();
            let asked: std::collections::BTreeSet<&str> = asked.into_iter().collect();
            let sentence = Vec::from_iter(asked.clone()).join(" ") + " ";
            let question = question(&mut tx, Kind::Tickets, &sentence).await.unwrap();
            let mut walk = question.walk_within(limits);
            let (mut found, mut parts) = (Vec::new(), 0);
            while let Some(some) = walk.next(&mut tx).await.unwrap() {
                found.extend(some);
                parts += 1;
            }
            (in_parts, cut) = (in_parts + usize::from(parts > 2), cut + usize::from(walk.is_cut()));
            let having = |text: &str| asked.iter().filter(|word| words(text).iter().any(|own| own == *word)).count();
            let truth: BTreeMap<i64, usize> = numbered.iter().map(|(id, text)| (*id, having(text))).collect();
            let full: Vec<i64> = truth.iter().rev().filter(|(_, n)| **n == asked.len()).map(|(id, _)| *id).collect();
            let told: Vec<i64> = found.iter().filter(|one| one.words == asked.len()).map(|one| one.id).collect();
            assert!(full.starts_with(&told), "{asked:?} {limits:?}");
            if !walk.is_cut() {
                assert_eq!(told, full, "{asked:?} {limits:?}");
            }
            assert!(found.iter().all(|one| truth[&one.id] >= one.words), "{asked:?} {limits:?}");
            let order = |one: &search::newest::Found| std::cmp::Reverse((one.words, one.id));
            assert!(found.is_sorted_by_key(order), "{asked:?} {limits:?}");
        }
        assert!(in_parts > 20 && cut > 5 && cut < 100, "{in_parts} in parts, {cut} cut");
    })
    .await;
}

/// One analysis and one ranking: what is found, and in which order, does not depend on the database.
#[tokio::test]
async fn every_question_has_the_same_first_ten_on_both_databases() {
    let told: RefCell<Vec<Vec<Vec<i64>>>> = RefCell::default();
    on_each_engine(async |db: Db| {
        let mut chance = TestRunner::deterministic();
        let mut tx = db.begin().await.unwrap();
        for hundred in 0..4_i64 {
            let texts: Vec<String> = (0..100).map(|_| written(&mut chance, 6)).collect();
            let numbered: Vec<(i64, &str)> =
                (1..).zip(&texts).map(|(at, text)| (hundred * 3_000 + at * 7, text.as_str())).collect();
            put(&mut tx, &numbered).await;
        }
        let mut firsts = Vec::new();
        let typed =
            ["lapm", "ghbdtn ltymub", "\"lamp refund\"", "посы", "ulaz uredjaj", "lamp: late?", "40041", "coletul"];
        let drawn = (0..60).map(|at| written(&mut chance, 1 + at % 4));
        for question in typed.map(str::to_owned).into_iter().chain(drawn) {
            firsts.push(find(&mut tx, &question).await.into_iter().take(10).collect());
        }
        told.borrow_mut().push(firsts);
    })
    .await;
    let told = told.into_inner();
    let found = told[0].iter().filter(|first| !first.is_empty()).count();
    assert!(found > 60, "only {found} of 68 questions find something");
    assert!(told.iter().all(|other| *other == told[0]), "{told:?}");
}

/// Whatever somebody types, the index answers.
#[tokio::test]
async fn nothing_that_is_typed_breaks_the_search() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        put(&mut tx, &[(1, "red lamp LM-40041 ana@firma.example"), (2, "чай и «печенье»")]).await;
        let mut runner = TestRunner::deterministic();
        let texts =
            ["\\PC{0,60}", "[a-zа-я0-9 \"'%_\\\\#@;()*-]{0,40}", "[\\x00-\\x7f]{0,30}", "(\"|“|„|«|lamp| ){0,12}"];
        for pattern in texts {
            let typed = proptest::string::string_regex(pattern).unwrap();
            for _ in 0..60 {
                let typed = typed.new_tree(&mut runner).unwrap().current();
                find(&mut tx, &typed).await;
            }
        }
        find(&mut tx, &"long ".repeat(5_000)).await;
    })
    .await;
}
