//! Whatever is written, it is answered.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use mutations::{Reader, Spoiler, read_spoilt, readers};

fn each(texts: u64, number: u64) {
    for reader in readers() {
        let lines = read_spoilt(&reader, texts, number).unwrap();
        println!("{:20} {texts} texts, {lines} lines", reader.name);
    }
}

#[test]
fn spoilt_lines_stop_no_reader_and_each_is_answered_with_json() {
    each(150, 0);
}

/// `cargo test --release -p mutations -- --ignored --nocapture`
#[test]
#[ignore = "minutes with optimisation"]
fn twenty_thousand_spoilt_texts_stop_no_reader() {
    each(20_000, 1_000);
}

#[test]
fn lines_that_are_right_are_read() {
    for reader in readers() {
        let Reader { name, seeds, .. } = reader;
        assert!(reader.read(&seeds.join("\n")).unwrap() > 1, "{name}");
    }
}

#[test]
fn the_same_number_spoils_in_the_same_way_and_another_in_another() {
    let text = |number| Spoiler::new(number).text(&["one line", "another line"]);
    assert_eq!(text(4), text(4));
    assert_ne!(text(4), text(5));
}
