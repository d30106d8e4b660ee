use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::OnceLock,
};

use lexis::{Family, fold_word};

use crate::{
    bytes::{Reader, Writer},
    near::Near,
    table::{Hash, Table},
};

/// The number of a literal or a class.
pub type Symbol = u32;

/// Every number in a text carries it.
pub(crate) const NUMBER: Symbol = 0;
/// Every word of a future point in time carries it.
pub(crate) const TIME: Symbol = 1;
const FIRST_FREE: Symbol = 2;

/// A word of a text as patterns see it.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each tells something of its own about the word")]
pub struct Word {
    /// Folded letters.
    pub folded: String,
    /// Where it stands in code points.
    pub points: Range<usize>,
    /// Where it stands in bytes.
    pub bytes: Range<usize>,
    /// It consists of digits.
    pub number: bool,
    /// A comma stands before it.
    pub comma: bool,
    /// A colon, semicolon, dash, bracket or line end stands before it.
    pub cut: bool,
    /// It stands in quotation marks.
    pub quoted: bool,
    /// It belongs to a future point in time.
    pub timed: bool,
    /// It is written in capitals, two letters or more.
    pub upper: bool,
    /// It starts with a capital letter.
    pub capital: bool,
}

/// The literals of a family while its patterns are compiled.
#[derive(Debug)]
pub(crate) struct Literals {
    exact: BTreeMap<String, Vec<Symbol>>,
    starts: BTreeMap<String, Vec<Symbol>>,
    ends: BTreeMap<String, Vec<Symbol>>,
    /// Start and end: numbers into `endings`.
    framed: BTreeMap<String, Vec<u32>>,
    endings: Vec<(Symbol, String)>,
    everyday: BTreeSet<String>,
    next: Symbol,
}

impl Literals {
    pub(crate) fn new() -> Self {
        Self {
            exact: BTreeMap::new(),
            starts: BTreeMap::new(),
            ends: BTreeMap::new(),
            framed: BTreeMap::new(),
            endings: Vec::new(),
            everyday: BTreeSet::new(),
            next: FIRST_FREE,
        }
    }

    /// A symbol of its own, for a class.
    pub(crate) fn fresh(&mut self) -> Symbol {
        let symbol = self.next;
        self.next += 1;
        symbol
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
            Some((start, "")) => self.starts.entry(start.to_owned()).or_default().push(symbol),
            Some((start, end)) => {
                let number = u32::try_from(self.endings.len()).unwrap_or(u32::MAX);
                self.framed.entry(start.to_owned()).or_default().push(number);
                self.endings.push((symbol, end.to_owned()));
            }
        }
    }

    /// Everyday words that look like a literal with a typing error, and are none.
    pub(crate) fn add_everyday(&mut self, words: &str, family: Family) {
        self.everyday.extend(words.split('|').map(|word| fold_word(word, family)));
    }

    /// All literals are known.
    pub(crate) fn finish(self) -> Vocabulary {
        Vocabulary {
            exact: Table::of(&self.exact),
            starts: Table::of(&self.starts),
            ends: Table::of(&self.ends),
            framed: Table::of(&self.framed),
            endings: self.endings,
            everyday: self.everyday.into_iter().collect(),
            symbols: self.next,
            near: OnceLock::new(),
        }
    }
}

/// The literals of all patterns of one family.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    exact: Table,
    starts: Table,
    ends: Table,
    /// Literals with a start and an end; what stands for symbols are numbers into `endings`.
    framed: Table,
    endings: Vec<(Symbol, String)>,
    everyday: Vec<String>,
    /// How many symbols there are.
    symbols: Symbol,
    /// Made when the first unknown word is read.
    near: OnceLock<Near>,
}

impl Vocabulary {
    pub(crate) fn len(&self) -> usize {
        usize::try_from(self.symbols).unwrap_or(usize::MAX)
    }

    /// Adds every symbol that the word carries; true when it carries some only because a typing error was mended.
    pub(crate) fn symbols_of(&self, word: &Word, out: &mut Vec<Symbol>) -> bool {
        let start = out.len();
        self.add_symbols(word, out);
        let unknown = out.len() == start && !word.number;
        unknown && self.near().symbols_of(&word.folded, &self.exact, &self.starts, out)
    }

    fn near(&self) -> &Near {
        self.near.get_or_init(|| Near::of(&self.exact, &self.starts, &self.everyday))
    }

    fn add_symbols(&self, word: &Word, out: &mut Vec<Symbol>) {
        if word.number {
            out.push(NUMBER);
        }
        if word.timed {
            out.push(TIME);
        }
        let folded = word.folded.as_str();
        let mut hash = Hash::EMPTY;
        let longest = self.starts.longest.max(self.framed.longest);
        for (at, byte) in folded.bytes().enumerate() {
            hash = hash.and(byte);
            if at < longest
                && let Some((start, _)) = folded.split_at_checked(at + 1)
            {
                out.extend(self.starts.find(hash, start));
                self.add_framed(hash, start, folded, out);
            }
        }
        out.extend(self.exact.find(hash, folded));
        let first = folded.len().saturating_sub(self.ends.longest).max(1);
        for at in first..folded.len() {
            if let Some((_, end)) = folded.split_at_checked(at) {
                out.extend(self.ends.find(Hash::of(end), end));
            }
        }
    }

    fn add_framed(&self, hash: Hash, start: &str, whole: &str, out: &mut Vec<Symbol>) {
        for number in self.framed.find(hash, start) {
            let ending = usize::try_from(*number).ok().and_then(|at| self.endings.get(at));
            let fitting = ending.filter(|(_, end)| whole.len() >= start.len() + end.len() && whole.ends_with(end));
            out.extend(fitting.map(|(symbol, _)| *symbol));
        }
    }

    pub(crate) fn write(&self, writer: &mut Writer) {
        for table in [&self.exact, &self.starts, &self.ends, &self.framed] {
            table.write(writer);
        }
        writer.list(&self.endings, |writer, (symbol, end)| {
            writer.number(*symbol);
            writer.text(end);
        });
        writer.list(&self.everyday, |writer, word| writer.text(word));
        writer.number(self.symbols);
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            exact: Table::read(reader)?,
            starts: Table::read(reader)?,
            ends: Table::read(reader)?,
            framed: Table::read(reader)?,
            endings: reader.list(|reader| Some((reader.number()?, reader.text()?.to_owned())))?,
            everyday: reader.list(|reader| Some(reader.text()?.to_owned()))?,
            symbols: reader.number()?,
            near: OnceLock::new(),
        })
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
