use std::ops::Range;

use lexis::{Family, fold_word};
use rustc_hash::FxHashMap;

use super::near::Near;

/// The number of a literal or a class.
pub(crate) type Symbol = u32;

/// Every number in a text carries it.
pub(crate) const NUMBER: Symbol = 0;
/// Every word of a future point in time carries it.
pub(crate) const TIME: Symbol = 1;
const FIRST_FREE: Symbol = 2;

/// A word of a text as patterns see it.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each tells something of its own about the word")]
pub(crate) struct Word {
    /// Folded letters.
    pub(crate) folded: String,
    /// Where it stands in code points.
    pub(crate) points: Range<usize>,
    /// Where it stands in bytes.
    pub(crate) bytes: Range<usize>,
    /// It consists of digits.
    pub(crate) number: bool,
    /// A comma stands before it.
    pub(crate) comma: bool,
    /// A colon, semicolon, dash, bracket or line end stands before it.
    pub(crate) cut: bool,
    /// It stands in quotation marks.
    pub(crate) quoted: bool,
    /// It belongs to a future point in time.
    pub(crate) timed: bool,
    /// It is written in capitals, two letters or more.
    pub(crate) upper: bool,
    /// It starts with a capital letter.
    pub(crate) capital: bool,
}

/// The literals of all patterns of one family.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    exact: FxHashMap<String, Vec<Symbol>>,
    starts: FxHashMap<String, Vec<(Symbol, Option<String>)>>,
    ends: FxHashMap<String, Vec<Symbol>>,
    next: Symbol,
    near: Near,
}

impl Vocabulary {
    pub(crate) fn new() -> Self {
        Self { next: FIRST_FREE, ..Self::default() }
    }

    /// A symbol of its own, for a class.
    pub(crate) fn fresh(&mut self) -> Symbol {
        let symbol = self.next;
        self.next += 1;
        symbol
    }

    pub(crate) fn len(&self) -> usize {
        usize::try_from(self.next).unwrap_or(usize::MAX)
    }

    /// Lets a literal carry this symbol, too.
    pub(crate) fn add(&mut self, literal: &str, symbol: Symbol, family: Family) {
        if literal.contains(['ě', 'đ', '\'']) {
            for variant in variants(literal, family) {
                self.add_folded(variant, symbol);
            }
        } else {
            self.add_folded(fold_word(literal, family), symbol);
        }
    }

    fn add_folded(&mut self, folded: String, symbol: Symbol) {
        match folded.split_once('*') {
            None => self.exact.entry(folded).or_default().push(symbol),
            Some(("", end)) => self.ends.entry(end.to_owned()).or_default().push(symbol),
            Some((start, end)) => {
                let end = (!end.is_empty()).then(|| end.to_owned());
                self.starts.entry(start.to_owned()).or_default().push((symbol, end));
            }
        }
    }

    /// Everyday words that look like a literal with a typing error, and are none.
    pub(crate) fn add_everyday(&mut self, words: &str, family: Family) {
        self.near.everyday.extend(words.split('|').map(|word| fold_word(word, family)));
    }

    /// All literals are known: prepares the search for typing errors.
    pub(crate) fn finish(&mut self) {
        let exact = self.exact.iter().map(|(literal, symbols)| (literal, symbols.clone(), false));
        let open = |entries: &[(Symbol, Option<String>)]| {
            entries.iter().filter(|(_, end)| end.is_none()).map(|(symbol, _)| *symbol).collect::<Vec<_>>()
        };
        let starts = self.starts.iter().map(|(literal, entries)| (literal, open(entries), true));
        for (literal, symbols, open) in exact.chain(starts).filter(|(_, symbols, _)| !symbols.is_empty()) {
            self.near.add(literal, symbols, open);
        }
    }

    /// Adds every symbol that the word carries; true when it carries some only because a typing error was mended.
    pub(crate) fn symbols_of(&self, word: &Word, out: &mut Vec<Symbol>) -> bool {
        let start = out.len();
        self.add_symbols(word, out);
        let unknown = out.len() == start && !word.number;
        unknown && self.near.symbols_of(&word.folded, out)
    }

    fn add_symbols(&self, word: &Word, out: &mut Vec<Symbol>) {
        if word.number {
            out.push(NUMBER);
        }
        if word.timed {
            out.push(TIME);
        }
        let folded = word.folded.as_str();
        if let Some(symbols) = self.exact.get(folded) {
            out.extend(symbols);
        }
        for (at, _) in folded.char_indices().skip(1).take(24) {
            let (start, end) = folded.split_at(at);
            self.add_starting(start, folded, out);
            if let Some(symbols) = self.ends.get(end) {
                out.extend(symbols);
            }
        }
        self.add_starting(folded, folded, out);
    }

    fn add_starting(&self, start: &str, whole: &str, out: &mut Vec<Symbol>) {
        if let Some(entries) = self.starts.get(start) {
            let fits = |end: &Option<String>| {
                end.as_ref().is_none_or(|end| whole.len() >= start.len() + end.len() && whole.ends_with(end.as_str()))
            };
            out.extend(entries.iter().filter(|(_, end)| fits(end)).map(|(symbol, _)| *symbol));
        }
    }
}

/// English short forms that are other words without their apostrophe.
const OTHER_WORDS: &[&str] = &["we're", "we'll", "i'll", "i'd", "it's", "he'll", "she'll", "we'd", "she'd", "who're"];

/// How people really type a literal: without apostrophe, đ as dj or d, e for the old yat.
fn variants(literal: &str, family: Family) -> Vec<String> {
    let mut raw = vec![literal.to_owned()];
    if family == Family::Bcs {
        if literal.contains('ě') {
            raw = ["e", "je", "ije"].iter().map(|sound| literal.replace('ě', sound)).collect();
        }
        let plain: Vec<String> =
            raw.iter().filter(|form| form.contains('đ')).map(|form| form.replace('đ', "d")).collect();
        raw.extend(plain);
    }
    if literal.contains('\'') && !OTHER_WORDS.contains(&literal) {
        raw.push(literal.replace('\'', ""));
    }
    let mut folded: Vec<String> = raw.iter().map(|form| fold_word(form, family)).collect();
    folded.sort();
    folded.dedup();
    folded
}
