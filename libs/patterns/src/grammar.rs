use std::sync::OnceLock;

use crate::{
    Symbol,
    bytes::{Reader, Writer},
    vocabulary::Vocabulary,
};

/// One step of a compiled pattern.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    Symbol(Symbol),
    /// One of these; what alternatives of one word each become.
    AnyOf(SetId),
    AnyWord,
    /// Up to so many words of the same clause, as few as possible.
    Gap(u8),
    /// Try the next step first, then the one given.
    Fork(u32),
    Jump(u32),
    NoneOf(SetId),
    /// The word before is none of these.
    NotAfter(SetId),
    Start,
    End,
    Comma,
    Asks,
    Found,
}

/// The number of a set of symbols in the [`Row`] that all patterns of a grammar share.
pub(crate) type SetId = u32;

/// Sets of symbols, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Row {
    symbols: Vec<Symbol>,
    /// Where each set ends.
    ends: Vec<u32>,
}

impl Row {
    pub(crate) fn push(&mut self, symbols: &[Symbol]) -> SetId {
        self.symbols.extend_from_slice(symbols);
        self.ends.push(u32::try_from(self.symbols.len()).unwrap_or(u32::MAX));
        u32::try_from(self.ends.len() - 1).unwrap_or(u32::MAX)
    }

    #[inline]
    pub(crate) fn get(&self, set: SetId) -> &[Symbol] {
        let bounds = index(set).and_then(|at| {
            let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
            Some(index(start)?..index(*self.ends.get(at)?)?)
        });
        bounds.and_then(|bounds| self.symbols.get(bounds)).unwrap_or_default()
    }
}

/// The sets that each symbol belongs to.
#[derive(Debug, Default)]
pub(crate) struct Holders {
    sets: Vec<SetId>,
    /// By symbol: where its sets begin; and one past the last.
    at: Vec<u32>,
}

impl Holders {
    fn of(row: &Row, symbols: usize) -> Self {
        let at = starts(row.symbols.iter().copied(), symbols);
        let mut free = at.clone();
        let mut sets = vec![0; row.symbols.len()];
        for set in 0..u32::try_from(row.ends.len()).unwrap_or(u32::MAX) {
            for symbol in row.get(set) {
                let Some(next) = index(*symbol).and_then(|symbol| free.get_mut(symbol)) else { continue };
                if let Some(slot) = index(*next).and_then(|at| sets.get_mut(at)) {
                    *slot = set;
                }
                *next += 1;
            }
        }
        Self { sets, at }
    }

    /// Those that this symbol belongs to.
    #[inline]
    pub(crate) fn with(&self, symbol: Symbol) -> &[SetId] {
        between(&self.at, symbol).and_then(|range| self.sets.get(range)).unwrap_or_default()
    }
}

/// By symbol, of so many: where its own begin when these are put in order; and one past the last.
fn starts(symbols: impl Iterator<Item = Symbol>, count: usize) -> Vec<u32> {
    let mut starts = vec![0_u32; count + 1];
    for symbol in symbols {
        if let Some(next) = index(symbol).and_then(|at| starts.get_mut(at + 1)) {
            *next += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    starts
}

/// From one place to the next.
#[inline]
fn between(at: &[u32], number: u32) -> Option<std::ops::Range<usize>> {
    let number = index(number)?;
    Some(index(*at.get(number)?)?..index(*at.get(number + 1)?)?)
}

/// All patterns of one family, ready to run. Rows of steps, conditions and symbols are shared by all patterns.
#[derive(Debug)]
pub struct Grammar {
    pub(crate) vocabulary: Vocabulary,
    programs: Vec<Program>,
    pub(crate) steps: Vec<Step>,
    needs: Vec<Need>,
    sets: Row,
    /// Made with the first sentence: most programs read one language.
    holders: OnceLock<Holders>,
    /// The patterns that are looked at where a symbol stands, ordered by symbol: see [`Program::firsts`].
    hung: Vec<u32>,
    /// By symbol: where its patterns begin in `hung`; and one past the last.
    hung_at: Vec<u32>,
}

/// A compiled pattern.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Program {
    /// Where its steps begin.
    pub(crate) start: u32,
    /// Where its needs begin; they end where those of the next one begin.
    pub(crate) needs: u32,
    /// It begins with one of these. It is not looked at wherever one of them stands, but wherever one of those symbols
    /// stands, of all that it cannot do without, that the fewest patterns name: "you" stands everywhere.
    pub(crate) firsts: SetId,
}

/// One of these symbols must stand so many words after the place where the pattern begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Need {
    pub(crate) symbols: SetId,
    pub(crate) from: u32,
    pub(crate) to: u32,
}

impl Grammar {
    /// `hung` says at which symbol which pattern is looked at, in order.
    pub(crate) fn of(
        vocabulary: Vocabulary,
        (programs, steps, needs): (Vec<Program>, Vec<Step>, Vec<Need>),
        sets: Row,
        hung: &[(Symbol, u32)],
    ) -> Self {
        let hung_at = starts(hung.iter().map(|(symbol, _)| *symbol), vocabulary.len());
        let hung = hung.iter().map(|(_, pattern)| *pattern).collect();
        Self { vocabulary, programs, steps, needs, sets, holders: OnceLock::new(), hung, hung_at }
    }

    #[inline]
    pub(crate) fn program(&self, pattern: u32) -> Option<&Program> {
        index(pattern).and_then(|at| self.programs.get(at))
    }

    /// What the sentence must have, else the pattern is not tried.
    #[inline]
    pub(crate) fn needs(&self, pattern: u32) -> &[Need] {
        let range = index(pattern).and_then(|at| {
            let first = index(self.programs.get(at)?.needs)?;
            let last = self.programs.get(at + 1).map_or(Some(self.needs.len()), |next| index(next.needs))?;
            self.needs.get(first..last)
        });
        range.unwrap_or_default()
    }

    /// The symbols of a set.
    #[inline]
    pub(crate) fn set(&self, set: SetId) -> &[Symbol] {
        self.sets.get(set)
    }

    /// The sets that each symbol belongs to.
    pub(crate) fn holders(&self) -> &Holders {
        self.holders.get_or_init(|| Holders::of(&self.sets, self.vocabulary.len()))
    }

    /// How many sets of symbols there are.
    pub(crate) fn sets(&self) -> usize {
        self.sets.ends.len()
    }

    /// The patterns that are looked at where this symbol stands.
    #[inline]
    pub(crate) fn hung_at(&self, symbol: Symbol) -> &[u32] {
        between(&self.hung_at, symbol).and_then(|range| self.hung.get(range)).unwrap_or_default()
    }

    pub(crate) fn write(&self, writer: &mut Writer) {
        self.vocabulary.write(writer);
        writer.list(&self.steps, |writer, step| write_step(*step, writer));
        writer.rising(&self.programs.iter().map(|program| program.start).collect::<Vec<_>>());
        writer.rising(&self.programs.iter().map(|program| program.needs).collect::<Vec<_>>());
        writer.row(&self.programs.iter().map(|program| program.firsts).collect::<Vec<_>>());
        writer.list(&self.needs, |writer, need| {
            writer.number(need.symbols);
            writer.number(need.from);
            writer.number(need.to);
        });
        writer.row(&self.sets.symbols);
        writer.rising(&self.sets.ends);
        writer.row(&self.hung);
        writer.rising(&self.hung_at);
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let vocabulary = Vocabulary::read(reader)?;
        let steps = reader.list(read_step)?;
        let (starts, first_needs, firsts) = (reader.rising()?, reader.rising()?, reader.row()?);
        let rows = starts.into_iter().zip(first_needs).zip(firsts);
        let programs = rows.map(|((start, needs), firsts)| Program { start, needs, firsts }).collect();
        let needs = reader
            .list(|reader| Some(Need { symbols: reader.number()?, from: reader.number()?, to: reader.number()? }))?;
        let sets = Row { symbols: reader.row()?, ends: reader.rising()? };
        Some(Self {
            vocabulary,
            programs,
            steps,
            needs,
            sets,
            holders: OnceLock::new(),
            hung: reader.row()?,
            hung_at: reader.rising()?,
        })
    }
}

fn write_step(step: Step, writer: &mut Writer) {
    let (kind, number) = match step {
        Step::Symbol(symbol) => (0, symbol),
        Step::AnyOf(set) => (1, set),
        Step::Gap(width) => (2, u32::from(width)),
        Step::Fork(to) => (3, to),
        Step::Jump(to) => (4, to),
        Step::NoneOf(set) => (5, set),
        Step::NotAfter(set) => (6, set),
        Step::AnyWord => (7, 0),
        Step::Start => (7, 1),
        Step::End => (7, 2),
        Step::Comma => (7, 3),
        Step::Asks => (7, 4),
        Step::Found => (7, 5),
    };
    writer.number(number << 3 | kind);
}

fn read_step(reader: &mut Reader<'_>) -> Option<Step> {
    let number = reader.number()?;
    Some(match (number & 7, number >> 3) {
        (0, symbol) => Step::Symbol(symbol),
        (1, set) => Step::AnyOf(set),
        (2, width) => Step::Gap(u8::try_from(width).ok()?),
        (3, to) => Step::Fork(to),
        (4, to) => Step::Jump(to),
        (5, set) => Step::NoneOf(set),
        (6, set) => Step::NotAfter(set),
        (_, 0) => Step::AnyWord,
        (_, 1) => Step::Start,
        (_, 2) => Step::End,
        (_, 3) => Step::Comma,
        (_, 4) => Step::Asks,
        (_, 5) => Step::Found,
        _ => return None,
    })
}

#[inline]
fn index(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}
