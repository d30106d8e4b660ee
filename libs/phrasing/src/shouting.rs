//! Capitals for emphasis and rows of exclamation marks.

use std::ops::Range;

use patterns::Word;

use crate::letter::{Letter, Part};

/// Calls `tell` for every sentence that shouts.
pub(crate) fn find(text: &str, letter: &Letter, tell: &mut dyn FnMut(&Part, Range<usize>)) {
    for (index, part) in letter.parts.iter().enumerate() {
        let raw = text.get(part.bytes.clone()).unwrap_or_default();
        if shouts(letter, index, part, raw) {
            tell(part, part.points.clone());
        }
    }
}

/// The writer says why there are capitals: the keyboard is stuck, not the patience gone.
pub(crate) fn excused(letter: &Letter) -> bool {
    let known = |word: &Word| OF_CAPITALS.contains(&word.folded.as_str());
    let letters = |pair: &[Word]| match pair {
        [first, second] => first.folded.starts_with("velik") && second.folded.starts_with("slov"),
        _ => false,
    };
    letter.words.iter().any(known) || letter.words.windows(2).any(letters)
}

fn shouts(letter: &Letter, index: usize, part: &Part, raw: &str) -> bool {
    let words = letter.words_of(&part.words);
    if words.iter().all(|word| word.quoted) && !words.is_empty() {
        return false;
    }
    if marks_in_a_row(raw) && !words.is_empty() {
        return true;
    }
    // Who speaks of somebody's capitals repeats them.
    if words.iter().any(|word| OF_CAPITALS.contains(&word.folded.as_str())) {
        return false;
    }
    let loud = |word: &&patterns::Word| word.upper && !word.quoted && is_shouted(&word.folded);
    let mut longest = 0;
    let mut run = 0;
    let mut count = 0;
    // Past the last word of what a sign says.
    let mut signed = 0;
    for (at, word) in words.iter().enumerate() {
        let before = words.get(at.saturating_sub(SIGN_NEAR)..at).unwrap_or_default();
        let names = |word: &Word| OF_SIGNS.contains(&word.folded.as_str());
        if word.upper && (signed == at && at > 0 || before.iter().any(names)) {
            signed = at + 1;
            run = 0;
        } else if loud(&word) || (run > 0 && is_small_capital(word)) {
            run += 1;
            count += usize::from(loud(&word));
            longest = longest.max(run);
        } else {
            run = 0;
        }
    }
    let neighbours = letter
        .parts
        .get(index + 1)
        .is_some_and(|next| letter.words_of(&next.words).iter().filter(loud).count() > 0 && next.words.len() <= 3);
    count >= 2 && (longest >= 2 || count >= 3) || (count == 1 && words.len() <= 2 && neighbours)
}

/// "!!!", "?!?", "?!!": three marks, at least one of them "!".
fn marks_in_a_row(raw: &str) -> bool {
    let (mut run, mut loud) = (0, false);
    for letter in raw.chars() {
        if matches!(letter, '!' | '?') {
            run += 1;
            loud |= letter == '!';
            if run >= 3 && loud {
                return true;
            }
        } else if !letter.is_whitespace() {
            (run, loud) = (0, false);
        }
    }
    false
}

fn is_small_capital(word: &patterns::Word) -> bool {
    word.capital && word.folded.chars().count() == 1 && !word.number
}

/// A word in capitals that is no abbreviation: long enough, with vowels where words have them, and not a known sign.
fn is_shouted(folded: &str) -> bool {
    let letters = folded.chars().count();
    if KNOWN.contains(&folded) {
        return false;
    }
    if letters <= 3 {
        return SHORT_WORDS.contains(&folded);
    }
    let vowels = folded.chars().filter(|letter| "aeiouyаеиоуыэюя".contains(*letter)).count();
    vowels * 5 >= letters && (letters > 4 || COMMON_FOUR.contains(&folded))
}

/// Words after which a sign, a button or a label is read out as it is written: "the gate reads NO ENTRY".
const OF_SIGNS: &[&str] = &[
    "reads",
    "sign",
    "marked",
    "labelled",
    "labeled",
    "stamped",
    "button",
    "надпись",
    "надписью",
    "табличка",
    "табличке",
    "табличкой",
    "кнопка",
    "кнопку",
    "кнопкой",
    "вывеска",
    "вывеске",
    "пометкой",
    "natpis",
    "natpisom",
    "oznaka",
    "oznakom",
    "dugme",
    "tipka",
    "tipku",
    "tabla",
    "ploca",
    "inscriptia",
    "butonul",
    "indicatorul",
    "panoul",
    "placuta",
    "stampila",
];
/// So many words before the capitals.
const SIGN_NEAR: usize = 3;

/// Words that speak of capitals.
const OF_CAPITALS: &[&str] = &[
    "capitals",
    "caps",
    "uppercase",
    "заглавными",
    "прописными",
    "капслоком",
    "капсом",
    "капс",
    "капслок",
    "капса",
    "capslock",
    "velikim",
    "verzalom",
    "majuscule",
    "majusculele",
];

/// Signs, brands and codes that are written in capitals.
const KNOWN: &[&str] = &[
    "iban",
    "imei",
    "swift",
    "sepa",
    "asap",
    "html",
    "json",
    "https",
    "wifi",
    "nato",
    "unesco",
    "lego",
    "ikea",
    "nasa",
    "visa",
    "jmbg",
    "invoice",
    "samsung",
    "asus",
    "acer",
    "sony",
    "bosch",
    "gmail",
    "paypal",
    "android",
    "windows",
    "linux",
    "unicef",
    "faq",
    "lte",
    "жкх",
    "инн",
    "снилс",
    "осаго",
    "каско",
    "егрн",
    "оплата",
    "pdv",
    "pib",
    "anaf",
    "eori",
    "admin",
    "promo",
    "welcome",
    "summer",
    "sale",
];

/// Short words that people do shout.
const SHORT_WORDS: &[&str] = &[
    "not", "now", "you", "the", "is", "we", "do", "no", "our", "your", "can", "are", "не", "вы", "мы", "вас", "вам",
    "это", "да", "нет", "нам", "ne", "vi", "mi", "nije", "vas", "vam", "nu", "va", "dvs", "noi", "sa", "am", "all",
    "and", "for", "me", "to", "it", "of", "my", "stop", "уже", "раз", "vec", "ultima", "data", "sve", "tri", "put",
    "ati", "asa",
];
const COMMON_FOUR: &[&str] = &[
    "send", "read", "stop", "must", "have", "that", "this", "will", "with", "what", "your", "wait", "once", "more",
    "only", "when", "here", "done", "from", "rule", "call", "last", "time", "nije", "samo", "sada", "vise", "odma",
    "ovde", "vama", "niko", "acum", "doar", "nici", "deja", "este", "unde", "cand", "asta", "чеки", "один", "вами",
    "наша", "ваша", "ваше", "чего", "тоже", "тому", "идет", "надо", "стоп", "жела", "пока", "lasa", "mora", "smet",
    "ovo", "zovi", "citi", "bine", "data", "know", "stop", "does", "dont", "keep", "back",
];
