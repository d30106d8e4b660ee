use std::ops::Range;

use crate::{Family, fold_word};

/// What a token is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenKind {
    /// Letters, with apostrophes inside.
    Word,
    /// Digits, with one point, comma or colon between digits.
    Number,
    /// Anything else that is not white space: one character.
    Mark,
}

/// How the letters of a word are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// No capital letter at the start.
    Lower,
    /// A capital at the start, or a single capital letter.
    Capital,
    /// Two or more letters, all capitals.
    Upper,
}

/// A word, a number or a single mark.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token {
    /// Where it stands, in bytes.
    pub bytes: Range<usize>,
    /// Where it stands, in Unicode code points.
    pub points: Range<usize>,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is written.
    pub shape: Shape,
    /// White space stands before it.
    pub spaced: bool,
}

impl Token {
    /// Its letters as they stand in `text`, the text that was read.
    #[must_use]
    pub fn raw<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.bytes.clone()).unwrap_or_default()
    }

    /// Its letters folded for one family.
    #[must_use]
    pub fn folded(&self, text: &str, family: Family) -> String {
        fold_word(self.raw(text), family)
    }
}

/// How a sentence ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// With a full stop, a line end or nothing.
    Plain,
    /// With a question mark.
    Question,
    /// With an exclamation mark.
    Exclamation,
}

/// A sentence: a run of tokens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// Its tokens, as indices into [`Reading::tokens`].
    pub tokens: Range<usize>,
    /// From its first to past its last token, in code points.
    pub points: Range<usize>,
    /// From its first to past its last token, in bytes.
    pub bytes: Range<usize>,
    /// How it ends.
    pub mark: Mark,
}

/// A text taken apart.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reading {
    /// All tokens in order.
    pub tokens: Vec<Token>,
    /// The sentences in order; every token belongs to exactly one.
    pub sentences: Vec<Sentence>,
}

/// Takes a text apart into tokens and sentences. Linear in its length.
///
/// ```
/// let text = "We'll call at 15:00. OK?";
/// let reading = lexis::read(text);
/// let words: Vec<&str> = reading.tokens.iter().map(|token| token.raw(text)).collect();
/// assert_eq!(words, ["We'll", "call", "at", "15:00", ".", "OK", "?"]);
/// assert_eq!(reading.sentences.len(), 2);
/// assert_eq!(reading.sentences[1].mark, lexis::Mark::Question);
/// ```
#[must_use]
pub fn read(text: &str) -> Reading {
    let tokens = tokens_of(text);
    let sentences = sentences_of(text, &tokens);
    Reading { tokens, sentences }
}

fn tokens_of(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut letters = text.char_indices().enumerate().peekable();
    let mut spaced = true;
    while let Some((point, (byte, letter))) = letters.next() {
        if letter.is_whitespace() || letter == '\u{feff}' {
            spaced = true;
            continue;
        }
        let kind = kind_of(letter);
        let (mut end_byte, mut end_point) = (byte + letter.len_utf8(), point + 1);
        while let Some((next_point, (next_byte, next))) = letters.peek().copied() {
            if !continues(kind, next, text.get(next_byte + next.len_utf8()..)) {
                break;
            }
            end_byte = next_byte + next.len_utf8();
            end_point = next_point + 1;
            letters.next();
        }
        tokens.push(Token {
            shape: shape_of(text.get(byte..end_byte).unwrap_or_default()),
            bytes: byte..end_byte,
            points: point..end_point,
            kind,
            spaced: std::mem::take(&mut spaced),
        });
    }
    tokens
}

/// A letter of any script; the common ones are told without a table.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, 'А'..='я') || (!letter.is_ascii() && letter.is_alphabetic())
}

fn kind_of(letter: char) -> TokenKind {
    if letter.is_ascii_digit() {
        TokenKind::Number
    } else if is_letter(letter) || is_combining(letter) {
        TokenKind::Word
    } else {
        TokenKind::Mark
    }
}

fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

fn continues(kind: TokenKind, next: char, rest: Option<&str>) -> bool {
    let following = || rest.and_then(|rest| rest.chars().next());
    match kind {
        TokenKind::Word => {
            is_letter(next)
                || is_combining(next)
                || (matches!(next, '\'' | '’' | 'ʼ') && following().is_some_and(is_letter))
        }
        TokenKind::Number => {
            next.is_ascii_digit()
                || (matches!(next, '.' | ',' | ':') && following().is_some_and(|letter| letter.is_ascii_digit()))
        }
        TokenKind::Mark => false,
    }
}

fn shape_of(word: &str) -> Shape {
    let mut letters = word.chars().filter(|letter| is_letter(*letter));
    let Some(first) = letters.next() else { return Shape::Lower };
    if !first.is_uppercase() {
        return Shape::Lower;
    }
    let (mut more, mut all) = (false, true);
    for letter in letters {
        more = true;
        all &= !letter.is_lowercase();
    }
    if more && all { Shape::Upper } else { Shape::Capital }
}

/// Words that end with a full stop and never end a sentence.
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "br", "tel", "vs", "e.g", "i.e", "dl", "dna", "str", "ul", "г",
    "ул", "д", "тел", "стр", "им", "т", "ext", "gosp", "g", "gđa", "tzv", "npr", "tj", "p", "п", "approx", "св",
];
/// Words that end with a full stop and end a sentence only before a capital letter.
const SHORT: &[&str] = &[
    "dvs", "etc", "itd", "руб", "мин", "ч", "sat", "min", "kom", "шт", "пр", "др", "a.m", "p.m", "am", "pm", "m", "h",
    "approx", "god", "год", "str", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

fn sentences_of(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut first = 0;
    for (index, token) in tokens.iter().enumerate() {
        let next = tokens.get(index + 1);
        if next.is_none() || ends_sentence(text, tokens, index, token, next) {
            if let Some(sentence) = sentence_of(text, tokens, first..index + 1) {
                sentences.push(sentence);
            }
            first = index + 1;
        }
    }
    sentences
}

fn sentence_of(text: &str, tokens: &[Token], range: Range<usize>) -> Option<Sentence> {
    let run = tokens.get(range.clone())?;
    let (start, end) = (run.first()?, run.last()?);
    let mark =
        run.iter().rev().take_while(|token| token.kind == TokenKind::Mark).map(|token| token.raw(text)).find_map(
            |mark| match mark {
                "?" => Some(Mark::Question),
                "!" => Some(Mark::Exclamation),
                _ => None,
            },
        );
    let asks = run.iter().rev().take(4).any(|token| token.raw(text) == "?");
    Some(Sentence {
        tokens: range,
        points: start.points.start..end.points.end,
        bytes: start.bytes.start..end.bytes.end,
        mark: if asks { Mark::Question } else { mark.unwrap_or(Mark::Plain) },
    })
}

fn ends_sentence(text: &str, tokens: &[Token], index: usize, token: &Token, next: Option<&Token>) -> bool {
    let Some(next) = next else { return true };
    let between = text.get(token.bytes.end..next.bytes.start).unwrap_or_default();
    let lines = between.matches('\n').count();
    let raw_next = next.raw(text);
    if lines >= 2
        || (lines == 1 && (next.shape != Shape::Lower || starts_item(next, raw_next) || token.raw(text) == ","))
    {
        return true;
    }
    let closes_next = matches!(raw_next, "." | "!" | "?" | "…" | "\"" | "”" | "“" | "»" | ")" | "'" | "’");
    match token.raw(text) {
        "!" | "?" | "…" => (!closes_next || next.spaced) && !matches!(raw_next, "!" | "?"),
        "." => !closes_next_of_stop(closes_next, next) && stop_ends(text, tokens, index, next),
        "\"" | "”" | "»" | ")" | "“" if next.spaced => {
            let before = index.checked_sub(1).and_then(|at| tokens.get(at)).map(|token| token.raw(text));
            matches!(before, Some("." | "!" | "?" | "…")) && next.shape != Shape::Lower
        }
        mark => next.kind == TokenKind::Word && next.spaced && smiles(text, tokens, index, mark),
    }
}

/// A picture of a mood, or one made of marks, stands where a sentence ends: "so sorry :( we'll", "thanks 🙂 we'll".
fn smiles(text: &str, tokens: &[Token], index: usize, mark: &str) -> bool {
    let before = |back: usize| index.checked_sub(back).and_then(|at| tokens.get(at)).map(|token| token.raw(text));
    match mark {
        "(" | ")" => {
            let nose = usize::from(before(1) == Some("-"));
            matches!(before(1 + nose), Some(":" | ";"))
        }
        _ => mark
            .chars()
            .next()
            .is_some_and(|letter| matches!(letter, '\u{1f600}'..='\u{1f64f}' | '\u{1f910}'..='\u{1f97a}' | '☹' | '☺')),
    }
}

fn starts_item(next: &Token, raw: &str) -> bool {
    next.kind == TokenKind::Number || matches!(raw, "-" | "*" | "•" | "–" | "—" | ">" | "\"" | "„" | "«" | "“")
}

fn closes_next_of_stop(closes: bool, next: &Token) -> bool {
    closes && !next.spaced
}

fn stop_ends(text: &str, tokens: &[Token], index: usize, next: &Token) -> bool {
    if !next.spaced {
        return false;
    }
    let Some(before) = index.checked_sub(1).and_then(|at| tokens.get(at)) else { return true };
    let word = before.raw(text).to_lowercase();
    let lower_next = next.kind == TokenKind::Word && next.shape == Shape::Lower;
    if before.kind == TokenKind::Number {
        // "28. aprila" and "28. 4. 2026." are dates, "... by 15:00. The parcel" ends a sentence.
        return !(lower_next
            || is_date(before.raw(text), next.raw(text), tokens.get(index + 2).map(|token| token.raw(text))));
    }
    if TITLES.contains(&word.as_str()) {
        return false;
    }
    !(lower_next && (SHORT.contains(&word.as_str()) || word.chars().count() == 1))
}

/// A number, a stop and another number are the day and the month of a date, or its month and its year.
fn is_date(number: &str, next: &str, after: Option<&str>) -> bool {
    let within =
        |text: &str, last: u8| text.len() <= 2 && text.parse().is_ok_and(|number| (1..=last).contains(&number));
    let is_year = next.len() == 4 && next.starts_with("20") && next.bytes().all(|byte| byte.is_ascii_digit());
    within(number, 31) && within(next, 12) && after == Some(".") || within(number, 12) && is_year
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sentences(text: &str) -> Vec<&str> {
        read(text).sentences.iter().map(|sentence| &text[sentence.bytes.clone()]).collect()
    }

    #[test]
    fn a_date_with_a_point_stays_in_one_sentence() {
        assert_eq!(
            sentences("Vaš mail od 28. aprila je stigao. Hvala."),
            ["Vaš mail od 28. aprila je stigao.", "Hvala."]
        );
    }

    #[test]
    fn a_date_in_numbers_with_points_and_spaces_stays_in_one_sentence() {
        assert_eq!(
            sentences("Vraćamo do 14. 3. 2026. Hvala na strpljenju."),
            ["Vraćamo do 14. 3. 2026.", "Hvala na strpljenju."]
        );
        assert_eq!(sentences("Dolazimo 14. 3. u podne."), ["Dolazimo 14. 3. u podne."]);
        assert_eq!(sentences("Imamo ih 14. 3 kutije su kod vas."), ["Imamo ih 14.", "3 kutije su kod vas."]);
    }

    #[test]
    fn a_title_does_not_end_a_sentence() {
        assert_eq!(sentences("Dear Mr. Weiss, hello. Bye."), ["Dear Mr. Weiss, hello.", "Bye."]);
        assert_eq!(sentences("Reclamația dvs. a fost primită. Bine."), ["Reclamația dvs. a fost primită.", "Bine."]);
    }

    #[test]
    fn several_marks_end_one_sentence() {
        assert_eq!(sentences("How?!! Now. what now"), ["How?!!", "Now.", "what now"]);
    }

    #[test]
    fn a_smiley_ends_a_sentence() {
        assert_eq!(sentences("Pare rău :( vă sunăm mâine"), ["Pare rău :(", "vă sunăm mâine"]);
        assert_eq!(sentences("thanks 😅 we'll call"), ["thanks 😅", "we'll call"]);
        assert_eq!(sentences("our plans (old and new) end"), ["our plans (old and new) end"]);
        assert_eq!(sentences("see this: (new) plans"), ["see this: (new) plans"]);
    }

    #[test]
    fn a_question_is_known_by_its_mark() {
        assert_eq!(read("Smijem li vas spojiti? Da.").sentences[0].mark, Mark::Question);
    }

    #[test]
    fn capital_words_are_seen() {
        let text = "PLEASE send X the OK";
        let shapes: Vec<Shape> = read(text).tokens.iter().map(|token| token.shape).collect();
        assert_eq!(shapes, [Shape::Upper, Shape::Lower, Shape::Capital, Shape::Lower, Shape::Upper]);
    }

    proptest! {
        #[test]
        fn offsets_in_bytes_and_code_points_agree(text in "\\PC*|[a-zč .?!\\n\"«»']*") {
            let reading = read(&text);
            for token in &reading.tokens {
                let before = text[..token.bytes.start].chars().count();
                prop_assert_eq!(before, token.points.start);
                prop_assert_eq!(token.raw(&text).chars().count(), token.points.len());
            }
            let covered: usize = reading.sentences.iter().map(|sentence| sentence.tokens.len()).sum();
            prop_assert_eq!(covered, reading.tokens.len());
        }
    }
}
