//! What a search promises to those who type.

use lexis::Family;
use proptest::prelude::*;
use search::{Document, Index, jsonl::Session};

fn desk() -> Index {
    let mut index = Index::default();
    let articles = [
        (1, Family::En, "Where is my parcel?", "Follow the link in the letter of dispatch. Parcels take three days."),
        (2, Family::En, "Returning a lamp", "Print the label, pack the lamp and hand it in at any parcel shop."),
        (3, Family::En, "Changing the delivery address", "Until the parcel leaves you change the address yourself."),
        (4, Family::Ru, "Как вернуть товар", "Распечатайте этикетку и отнесите посылку в пункт выдачи."),
        (
            5,
            Family::Bcs,
            "Zahtjev za povrat novca",
            "Novac vraćamo na karticu u roku od tri dana. Trebamo broj računa.",
        ),
        (6, Family::Ro, "Cum schimb adresa de livrare", "Până la expediere puteți schimba adresa în cont."),
    ];
    for (id, family, title, body) in articles {
        index.put(id, &Document::article(family, title, body));
    }
    index
}

fn first(index: &Index, text: &str) -> Option<i64> {
    index.search(text, 10).first().map(|hit| hit.id)
}

#[test]
fn a_question_finds_its_article_in_its_own_words() {
    let index = desk();
    for (text, id) in [
        ("my parcel has not arrived, where is it", 1),
        ("how do I return this lamp?", 2),
        ("wrong address on my delivery", 3),
        ("хочу вернуть товары", 4),
        ("povrat novca", 5),
        ("adresa livrării", 6),
    ] {
        assert_eq!(first(&index, text), Some(id), "{text}");
    }
}

#[test]
fn script_diacritics_pronunciation_and_keyboard_layout_make_no_difference() {
    let index = desk();
    for text in ["захтев за поврат", "zahtjev za povrat", "zahtev za povrat", "броj рачуна", "broj racuna"]
    {
        assert_eq!(first(&index, text), Some(5), "{text}");
    }
    assert_eq!(first(&index, "dthyenm njdfh"), Some(4), "вернуть товар on the Latin layout");
    assert_eq!(first(&index, "зфксуды"), first(&index, "parcels"));
    assert_eq!(first(&index, "pana la expediere"), Some(6));
}

#[test]
fn one_wrong_letter_is_mended_when_nobody_wrote_that_word() {
    let index = desk();
    for (text, id) in
        [("retruning", 2), ("adress delivery chnaging", 3), ("povarat novca", 5), ("этикетка распечатть", 4)]
    {
        assert_eq!(first(&index, text), Some(id), "{text}");
    }
}

#[test]
fn the_word_that_is_being_typed_already_finds() {
    let index = desk();
    assert_eq!(first(&index, "return a la"), Some(2));
    assert_eq!(first(&index, "parc"), Some(1));
}

#[test]
fn an_exact_phrase_stands_with_its_words_in_order() {
    let index = desk();
    let ids = |text: &str| -> Vec<i64> { index.search(text, 10).iter().map(|hit| hit.id).collect() };
    assert_eq!(ids("\"parcel shop\""), [2]);
    assert_eq!(ids("“parcels take”"), [1]);
    assert_eq!(ids("\"link in the letter\""), [1]);
    // Nobody wrote that phrase: its words are looked for.
    assert_eq!(ids("\"shop parcel\"").first(), Some(&2));
    assert!(index.find(&index.read("\"shop parcel\""), 10).is_empty());
}

#[test]
fn an_order_number_finds_itself_before_everything_that_only_shares_a_part() {
    let mut index = Index::default();
    index.put(1, &Document::article(Family::En, "Order LM-40041", "Lamp, one piece."));
    index.put(2, &Document::article(Family::En, "Order LM-40042", "Lamp, one piece."));
    index.put(3, &Document::article(Family::En, "Order XY-40041", "Lamp, one piece."));
    index.put(4, &Document::article(Family::En, "A letter of ana.maric@firma.example", "Lamp."));
    let ids = |text: &str| -> Vec<i64> { index.search(text, 10).iter().map(|hit| hit.id).collect() };
    assert_eq!(ids("LM-40041"), [1]);
    assert_eq!(ids("lm-40042"), [2]);
    assert_eq!(ids("40041"), [1, 3]);
    assert_eq!(ids("ana.maric@firma.example"), [4]);
    assert_eq!(ids("#40042"), [2]);
}

#[test]
fn what_is_taken_out_is_not_found_and_what_is_changed_is_found_by_its_new_words() {
    let mut index = desk();
    index.put(2, &Document::article(Family::En, "Sending a chair back", "Pack the chair."));
    assert_eq!(first(&index, "lamp"), None);
    assert_eq!(first(&index, "chair"), Some(2));
    assert!(index.remove(2) && !index.remove(2));
    assert_eq!(first(&index, "chair"), None);
    assert_eq!(index.len(), 5);
}

#[test]
fn the_order_does_not_depend_on_the_order_in_which_articles_came() {
    let texts: Vec<(i64, String)> = (0_u8..40)
        .map(|id| (i64::from(id), format!("lamp number {} {}", id % 7, "word ".repeat((id % 5).into()))))
        .collect();
    let build = |order: &[(i64, String)]| {
        let mut index = Index::default();
        for (id, text) in order {
            index.put(*id, &Document::article(Family::En, "Lamp", text));
        }
        index.search("lamp number word", 10)
    };
    let backwards: Vec<(i64, String)> = texts.iter().rev().cloned().collect();
    assert_eq!(build(&texts), build(&backwards));
}

#[test]
fn what_helped_others_comes_first_among_equals() {
    let mut index = Index::default();
    let mut article = Document::article(Family::En, "Lamp", "A lamp.");
    index.put(1, &article);
    article.helped = 20;
    index.put(2, &article);
    assert_eq!(first(&index, "lamp"), Some(2));
}

#[test]
fn lines_fill_and_ask_a_collection_and_a_bad_line_changes_nothing() {
    let mut session = Session::default();
    assert_eq!(session.line(r#"{"id":"a","title":"Refunds","body":"Money comes back in three days."}"#), None);
    assert_eq!(session.line(r#"{"id":"b","lang":"sr-Cyrl","title":"Поврат новца","body":"Новац враћамо."}"#), None);
    let answer: serde_json::Value =
        serde_json::from_str(&session.line(r#"{"id":7,"query":"when does my money come back"}"#).unwrap()).unwrap();
    assert_eq!(answer["hits"][0]["id"], "a");
    assert_eq!(answer["hits"][0]["marks"][0], serde_json::json!([0, 5]));
    let answer: serde_json::Value =
        serde_json::from_str(&session.line(r#"{"id":8,"query":"novca"}"#).unwrap()).unwrap();
    assert_eq!(answer["hits"][0]["id"], "b");
    assert!(session.line(r#"{"id":9}"#).unwrap().contains("\"error\""));
    assert!(session.line("nothing").unwrap().contains("\"error\""));
    assert_eq!(session.line(r#"{"forget":"a"}"#), None);
    assert!(session.line(r#"{"id":7,"query":"money"}"#).unwrap().contains("\"hits\":[]"));
}

proptest! {
    #[test]
    fn nothing_that_a_person_types_breaks_it(text in "\\PC*|[a-z\"“”«: *()#@.-]*") {
        let index = desk();
        let hits = index.search(&text, 5);
        prop_assert!(hits.len() <= 5);
        prop_assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
        prop_assert!(hits.iter().all(|hit| hit.score.is_finite()));
    }
}
