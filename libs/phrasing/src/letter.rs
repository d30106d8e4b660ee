//! A text made ready for the patterns: words of every sentence, folded for the language of that sentence.

use std::ops::Range;

use kernel::Language;
use lexis::{Family, Mark, Reading, Sentence, Shape, Token, TokenKind, guess_among, guess_read, read};

use patterns::{Scene, Word};

use crate::{
    tense::mention_is_ahead,
    time::{Mention, TimeWords, mentions},
};

/// A sentence of a letter.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Its words, counted in the whole letter.
    pub(crate) words: Range<usize>,
    pub(crate) family: Family,
    pub(crate) language: Language,
    pub(crate) asks: bool,
    pub(crate) points: Range<usize>,
    pub(crate) bytes: Range<usize>,
    /// Points in time, their words counted in the whole letter.
    pub(crate) mentions: Vec<Mention>,
}

/// A text taken apart and folded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Letter {
    pub(crate) words: Vec<Word>,
    pub(crate) parts: Vec<Part>,
    pub(crate) reading: Reading,
}

impl Letter {
    /// Takes a text apart; `language` is what the sender says it is written in.
    pub(crate) fn new(text: &str, language: Option<Language>, times: &[TimeWords; 4]) -> Self {
        let reading = read(text);
        let quoted = quoted(text, &reading.tokens);
        let default = language.or_else(|| guess_among(head(text), &Language::ALL).map(|guess| guess.language));
        let default = default.unwrap_or(Language::English);
        let mut letter = Self::default();
        for sentence in &reading.sentences {
            letter.add(text, sentence, &reading, &quoted, default, times);
            letter.mark_times();
        }
        letter.reading = reading;
        letter
    }

    fn add(
        &mut self,
        text: &str,
        sentence: &Sentence,
        reading: &Reading,
        quoted: &[bool],
        default: Language,
        times: &[TimeWords; 4],
    ) {
        let raw = text.get(sentence.bytes.clone()).unwrap_or_default();
        let tokens = reading.tokens.get(sentence.tokens.clone()).unwrap_or_default();
        let language = language_of(text, raw, tokens, default);
        let family = Family::from(language);
        let start = self.words.len();
        let (mut comma, mut cut) = (false, false);
        for (index, token) in tokens.iter().enumerate() {
            if token.kind == TokenKind::Mark {
                comma |= token.raw(text) == ",";
                cut |= is_cut(token, text, tokens, index);
                continue;
            }
            let mut word = word_of(token, text, family);
            word.comma = std::mem::take(&mut comma);
            word.cut = std::mem::take(&mut cut) && self.words.len() > start;
            word.quoted = quoted.get(sentence.tokens.start + index).copied().unwrap_or_default();
            self.words.push(word);
        }
        let own = self.words.get(start..).unwrap_or_default();
        let mut found = times.get(family.index()).map(|table| mentions(own, table)).unwrap_or_default();
        for mention in &mut found {
            mention.words = mention.words.start + start..mention.words.end + start;
        }
        self.parts.push(Part {
            words: start..self.words.len(),
            family,
            language,
            asks: sentence.mark == Mark::Question,
            points: sentence.points.clone(),
            bytes: sentence.bytes.clone(),
            mentions: found,
        });
    }

    /// Marks the words of the last sentence that name a point in time to come.
    fn mark_times(&mut self) {
        let Some(part) = self.parts.last() else { return };
        let ahead: Vec<Range<usize>> = part
            .mentions
            .iter()
            .filter(|mention| mention_is_ahead(self, part, mention))
            .map(|mention| mention.words.clone())
            .collect();
        for range in ahead {
            for word in self.words.get_mut(range).unwrap_or_default() {
                word.timed = true;
            }
        }
    }

    pub(crate) fn words_of(&self, range: &Range<usize>) -> &[Word] {
        self.words.get(range.clone()).unwrap_or_default()
    }

    pub(crate) fn scene<'a>(&'a self, part: &Part) -> Scene<'a> {
        Scene { words: self.words_of(&part.words), offset: part.words.start, asks: part.asks }
    }

    /// The code points that a run of words covers.
    pub(crate) fn points(&self, words: &Range<usize>) -> Range<usize> {
        let run = self.words_of(words);
        match (run.first(), run.last()) {
            (Some(first), Some(last)) => first.points.start..last.points.end,
            _ => 0..0,
        }
    }

    /// The bytes that a run of words covers.
    pub(crate) fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        let run = self.words_of(words);
        match (run.first(), run.last()) {
            (Some(first), Some(last)) => first.bytes.start..last.bytes.end,
            _ => 0..0,
        }
    }
}

/// As much of a text as a guess needs.
fn head(text: &str) -> &str {
    let end = text.char_indices().nth(600).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

fn word_of(token: &Token, text: &str, family: Family) -> Word {
    Word {
        folded: token.folded(text, family),
        points: token.points.clone(),
        bytes: token.bytes.clone(),
        number: token.kind == TokenKind::Number,
        upper: token.shape == Shape::Upper,
        capital: token.shape != Shape::Lower,
        ..Word::default()
    }
}

/// Marks that part clauses more than a comma does. A hyphen inside a word does not.
fn is_cut(token: &Token, text: &str, tokens: &[Token], index: usize) -> bool {
    match token.raw(text) {
        ":" | ";" | "–" | "—" | "(" | ")" | "…" | "→" | ">" | "/" => true,
        "-" => {
            let between_numbers =
                |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|near| near.kind == TokenKind::Number);
            token.spaced || (between_numbers(index.checked_sub(1)) && between_numbers(Some(index + 1)))
        }
        _ => false,
    }
}

fn language_of(text: &str, sentence: &str, tokens: &[Token], default: Language) -> Language {
    let (mut cyrillic, mut latin) = (0_u32, 0_u32);
    for letter in sentence.chars().filter(|letter| letter.is_ascii_alphabetic() || !letter.is_ascii()) {
        if ('\u{400}'..='\u{4ff}').contains(&letter) {
            cyrillic += 1;
        } else if letter.is_alphabetic() {
            latin += 1;
        }
    }
    let fits = match Family::from(default) {
        Family::Ru => cyrillic >= latin,
        Family::Bcs => true,
        Family::En | Family::Ro => latin >= cyrillic,
    };
    if fits && tokens.len() < 6 {
        return default;
    }
    match guess_read(text, tokens, &Language::ALL) {
        Some(guess) if !fits || guess.confidence > 0.45 => {
            if Family::from(guess.language) == Family::from(default) && fits { default } else { guess.language }
        }
        _ => default,
    }
}

/// Which tokens nobody says: they stand in quotation marks, in a line quoted with `>`, or in an address or code.
fn quoted(text: &str, tokens: &[Token]) -> Vec<bool> {
    let mut inside = vec![false; tokens.len()];
    let mut open: Option<(usize, &str)> = None;
    let mut quoting_line = false;
    for (index, token) in tokens.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|at| tokens.get(at));
        let new_line = previous.is_none_or(|previous| {
            text.get(previous.bytes.end..token.bytes.start).is_some_and(|between| between.contains('\n'))
        });
        let mark = if token.kind == TokenKind::Mark { token.raw(text) } else { "" };
        if new_line {
            quoting_line = mark == ">";
        }
        if let Some(flag) = inside.get_mut(index) {
            *flag = quoting_line;
        }
        match (mark, open) {
            ("«" | "„" | "“" | "\"" | "”" | "‚" | "‘" | "`", None) => open = Some((index, mark)),
            ("»" | "”" | "“" | "\"" | "’" | "`", Some((start, opening))) if closes(opening, mark) => {
                if let Some(run) = inside.get_mut(start..index) {
                    run.fill(true);
                }
                open = None;
            }
            _ => {}
        }
        if open.is_some_and(|(start, _)| index - start > 80) {
            open = None;
        }
    }
    for run in tokens.chunk_by(|_, next| !next.spaced).scan(0, |at, run| {
        *at += run.len();
        Some(*at - run.len()..*at)
    }) {
        let of = |token: Option<&Token>| token.map(|token| token.bytes.clone()).unwrap_or_default();
        let bytes = of(tokens.get(run.start)).start..of(tokens.get(run.end - 1)).end;
        if run.len() > 2 && is_verbatim(text.get(bytes).unwrap_or_default()) {
            inside.get_mut(run).unwrap_or_default().fill(true);
        }
    }
    inside
}

/// A run without white space that is no language: a web or mail address, a path, a setting.
fn is_verbatim(run: &str) -> bool {
    let joins = |mark: char| {
        run.match_indices(mark).any(|(at, mark)| {
            let near = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
            near(run.get(..at).and_then(|before| before.chars().next_back()))
                && near(run.get(at + mark.len()..).and_then(|after| after.chars().next()))
        })
    };
    let starts = |prefix: &str| run.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    run.contains("://") || starts("www.") || starts("mailto:") || joins('@') || joins('=') || joins('\\') || joins('_')
}

fn closes(opening: &str, mark: &str) -> bool {
    match opening {
        "«" => mark == "»",
        "„" => matches!(mark, "“" | "”" | "\""),
        "“" | "”" => matches!(mark, "”" | "“" | "\""),
        "‚" | "‘" => mark == "’",
        _ => mark == opening,
    }
}
