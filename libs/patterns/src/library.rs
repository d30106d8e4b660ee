//! Packs together: what they say, sorted by what it is for, and compiled.

use std::collections::HashMap;

use kernel::Language;
use lexis::Family;

use crate::{
    Book, Severity,
    bytes::{Reader, Writer},
    pack::{Pack, PackError, Rule, parse},
};

/// A pack with where it came from.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    pub(crate) family: Family,
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    pub(crate) pack: Pack,
}

impl Source<'_> {
    pub(crate) fn error(&self, needle: &str, message: impl Into<String>) -> PackError {
        PackError::near(self.file, self.text, needle, message)
    }
}

/// What packs say about a rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Described {
    /// What it looks for.
    pub what: String,
    /// When the same words are fine.
    pub clean_when: String,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// How much it weighs.
    pub severity: Severity,
    /// Off until a company switches it on.
    pub off: bool,
    /// The practice it comes from.
    pub practice: String,
    /// Why its words hurt, by language.
    pub reasons: Vec<(Language, String)>,
    /// What could be said instead, by language.
    pub rewrites: Vec<(Language, String)>,
}

/// Packs, compiled.
#[derive(Debug, Default)]
pub struct Library {
    /// What is looked for in drafts.
    pub outgoing: Book,
    /// Elements of an answer.
    pub answers: Book,
    /// Promises.
    pub promises: Book,
    /// What customers signal.
    pub signals: Book,
    /// Rules by their ids.
    pub described: HashMap<String, Described>,
}

/// Which book a file belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shelf {
    Shared,
    Rules,
    Answers,
    Promises,
    Signals,
}

fn shelf_of(file: &str) -> Shelf {
    match file.rsplit('/').next() {
        Some("lexicon.toml") => Shelf::Shared,
        Some("answer.toml") => Shelf::Answers,
        Some("promises.toml") => Shelf::Promises,
        Some("signals.toml") => Shelf::Signals,
        _ => Shelf::Rules,
    }
}

/// What stands at the beginning of a library's bytes.
const MAGIC: &[u8] = b"RPL1";

impl Library {
    /// Compiles packs given as `(path, TOML)`; the path's folder names the family. Tables of time words are no packs.
    pub fn from_packs<'a>(packs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, PackError> {
        let mut shelves: Vec<(Shelf, Source<'a>)> = Vec::new();
        for (file, text) in packs {
            let family = family_of(file).ok_or_else(|| unknown_family(file))?;
            let pack: Pack = parse(file, text)?;
            shelves.push((shelf_of(file), Source { family, file, text, pack }));
        }
        let described = describe(&shelves)?;
        Ok(Self {
            outgoing: book(&shelves, Shelf::Rules)?,
            answers: book(&shelves, Shelf::Answers)?,
            promises: book(&shelves, Shelf::Promises)?,
            signals: book(&shelves, Shelf::Signals)?,
            described,
        })
    }

    /// All of it as bytes, the same for the same packs.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer { out: MAGIC.to_vec() };
        for book in [&self.outgoing, &self.answers, &self.promises, &self.signals] {
            book.write(&mut writer);
        }
        let mut described: Vec<_> = self.described.iter().collect();
        described.sort_by_key(|(id, _)| *id);
        writer.list(&described, |writer, (id, described)| {
            writer.text(id);
            described.write(writer);
        });
        writer.out
    }

    /// What [`Self::to_bytes`] wrote; nothing when the bytes are something else.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let reader = &mut Reader { rest: bytes.strip_prefix(MAGIC)? };
        Some(Self {
            outgoing: Book::read(reader)?,
            answers: Book::read(reader)?,
            promises: Book::read(reader)?,
            signals: Book::read(reader)?,
            described: reader
                .list(|reader| Some((reader.text()?.to_owned(), Described::read(reader)?)))?
                .into_iter()
                .collect(),
        })
    }
}

impl Described {
    fn write(&self, writer: &mut Writer) {
        for text in [&self.what, &self.clean_when, &self.practice] {
            writer.text(text);
        }
        writer.list(&self.sources, |writer, source| writer.text(source));
        let severity = match self.severity {
            Severity::Hint => 0,
            Severity::Warn => 1,
            Severity::Block => 2,
        };
        writer.number(severity << 1 | u32::from(self.off));
        for texts in [&self.reasons, &self.rewrites] {
            writer.list(texts, |writer, (language, text)| {
                writer.text(language.tag());
                writer.text(text);
            });
        }
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let text = |reader: &mut Reader<'_>| reader.text().map(str::to_owned);
        let (what, clean_when, practice) = (text(reader)?, text(reader)?, text(reader)?);
        let sources = reader.list(text)?;
        let bits = reader.number()?;
        let severity =
            [Severity::Hint, Severity::Warn, Severity::Block].into_iter().nth(usize::try_from(bits >> 1).ok()?)?;
        let mut texts = || reader.list(|reader| Some((reader.text()?.parse().ok()?, text(reader)?)));
        let (reasons, rewrites) = (texts()?, texts()?);
        Some(Self { what, clean_when, sources, severity, off: bits & 1 == 1, practice, reasons, rewrites })
    }
}

/// The family of a pack: the folder it stands in.
#[must_use]
pub fn family_of(file: &str) -> Option<Family> {
    let mut folders = file.rsplit('/');
    folders.next();
    folders.next().and_then(Family::named)
}

/// What is wrong with a pack in another folder.
#[must_use]
pub fn unknown_family(file: &str) -> PackError {
    PackError {
        file: file.to_owned(),
        line: 1,
        message: "a pack stands in a folder named en, ru, bcs or ro".to_owned(),
    }
}

fn book(shelves: &[(Shelf, Source<'_>)], wanted: Shelf) -> Result<Book, PackError> {
    let sources: Vec<&Source<'_>> = shelves
        .iter()
        .filter(|(shelf, _)| *shelf == wanted || *shelf == Shelf::Shared)
        .map(|(_, source)| source)
        .collect();
    Book::new(&sources)
}

fn describe(shelves: &[(Shelf, Source<'_>)]) -> Result<HashMap<String, Described>, PackError> {
    let mut described: HashMap<String, Described> = HashMap::new();
    for (_, source) in shelves.iter().filter(|(shelf, _)| *shelf == Shelf::Rules) {
        for rule in &source.pack.rules {
            let entry = described.entry(rule.id.clone()).or_insert_with(|| Described {
                what: rule.what.clone(),
                clean_when: rule.clean_when.clone(),
                sources: rule.sources.clone(),
                severity: rule.severity.unwrap_or(Severity::Warn),
                off: rule.off,
                practice: rule.practice.clone(),
                reasons: Vec::new(),
                rewrites: Vec::new(),
            });
            entry.rewrites.extend(in_languages(
                source.family,
                &rule.instead,
                rule.instead_hr.as_ref(),
                rule.instead_sr.as_ref(),
            ));
            entry.reasons.extend(reasons_of(source.family, rule));
        }
    }
    adjust(shelves, &mut described)?;
    Ok(described)
}

fn adjust(shelves: &[(Shelf, Source<'_>)], described: &mut HashMap<String, Described>) -> Result<(), PackError> {
    for (_, source) in shelves {
        for change in &source.pack.adjustments {
            let entry = described.get_mut(&change.rule).ok_or_else(|| {
                PackError::near(
                    source.file,
                    source.text,
                    &change.rule,
                    format!("there is no rule {:?} to adjust", change.rule),
                )
            })?;
            entry.severity = change.severity.unwrap_or(entry.severity);
            entry.off = change.off.unwrap_or(entry.off);
        }
    }
    Ok(())
}

fn reasons_of(family: Family, rule: &Rule) -> Vec<(Language, String)> {
    in_languages(family, &rule.why, rule.why_hr.as_ref(), rule.why_sr.as_ref())
}

/// A text of a pack in every language of its family; Serbian Cyrillic is written from Serbian Latin.
fn in_languages(family: Family, text: &str, hr: Option<&String>, sr: Option<&String>) -> Vec<(Language, String)> {
    if text.is_empty() {
        return Vec::new();
    }
    let own = text.to_owned();
    match family {
        Family::En => vec![(Language::English, own)],
        Family::Ru => vec![(Language::Russian, own)],
        Family::Ro => vec![(Language::Romanian, own)],
        Family::Bcs => {
            let serbian = sr.unwrap_or(&own).clone();
            vec![
                (Language::Croatian, hr.unwrap_or(&own).clone()),
                (Language::SerbianCyrillic, lexis::to_cyrillic(&serbian)),
                (Language::SerbianLatin, serbian),
                (Language::Bosnian, own),
            ]
        }
    }
}
