//! What we write can be read by others as it was meant, whatever words it is made of.

mod written;

use proptest::prelude::*;
use written::{PARTS, written_is_read};

/// Words in which writers of letters take an interest.
const WORDS: [&str; 20] = [
    "Ana",
    "Žarko, d.o.o. \"Ž\"",
    "Служба заботы",
    "a\r\nBcc: x@example.com",
    "a\nX-Evil: 1\n\nbody",
    "=?utf-8?Q?a?=",
    "<script>",
    "ana@пошта.рф",
    "иван@почта.рф",
    "o'brien+x@example.ie",
    ".\r\n.\r\n",
    "From here\n.\n-- \nЯ",
    "račun 2026.pdf",
    "../../x\\y:z",
    "text/html; x=y\r\nA: b",
    "cid:logo",
    "\u{202e}\u{0}\u{85}\u{2028}",
    "--b--",
    "\u{1f642}",
    "one\rtwo\0\r.\rQUIT\r\n",
];

#[test]
fn words_that_are_made_to_break_a_letter_do_not() {
    for (at, word) in (0..PARTS).flat_map(|at| WORDS.map(|word| (at, word))) {
        let mut words = vec!["word".to_owned(); PARTS];
        words[at] = word.to_owned();
        if written_is_read(&words) {
            continue;
        }
        assert!(matches!(at, 1 | 3 | 5 | 7 | 4), "{word:?} in place {at} is refused");
    }
    let long = vec!["долго ".repeat(3_000); PARTS].into_iter().enumerate();
    let long: Vec<String> =
        long.map(|(at, word)| if matches!(at, 1 | 3 | 4 | 5 | 7) { "x".to_owned() } else { word }).collect();
    assert!(written_is_read(&long));
    let unbroken: Vec<String> = long.iter().map(|word| word.replace(' ', "")).collect();
    assert!(written_is_read(&unbroken));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_words_make_a_letter_that_others_read(words in proptest::collection::vec(any::<String>(), PARTS)) {
        written_is_read(&words);
    }

    #[test]
    fn hostile_words_make_a_letter_that_others_read(
        words in proptest::collection::vec((0..WORDS.len(), 0..WORDS.len(), any::<String>()), PARTS)
    ) {
        let words: Vec<String> = words.into_iter().map(|(a, b, c)| format!("{}{c}{}", WORDS[a], WORDS[b])).collect();
        written_is_read(&words);
    }
}
