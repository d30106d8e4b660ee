use std::ops::Range;

use crate::{
    Grammar, Symbol, Word,
    grammar::{SetId, Step},
};

/// A pattern was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The number the pattern got when it was compiled.
    pub pattern: usize,
    /// The words it covers, counted in the whole text.
    pub words: Range<usize>,
    /// One of the words fits only because a typing error in it was mended.
    pub mended: bool,
}

/// One sentence, ready to be searched.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// Its words.
    pub words: &'a [Word],
    /// How many words of the text come before.
    pub offset: usize,
    /// It is a question.
    pub asks: bool,
}

/// A search that takes more steps than this is given up; no honest sentence comes near it.
const STEPS_MAX: u32 = 4_000;

/// Room that is used again from sentence to sentence.
#[derive(Debug, Default)]
pub struct Desk {
    symbols: Vec<Symbol>,
    ranges: Vec<Range<usize>>,
    /// By word: a typing error in it was mended.
    mended: Vec<bool>,
    /// By symbol: the words of the sentence that carry it, one bit each; the last bit stands for all further ones.
    places: Vec<u64>,
    tried: Vec<u32>,
    /// How much was done so far: patterns looked at, and steps taken in those that were tried.
    pub work: u64,
}

impl Grammar {
    /// Adds every hit in this sentence. Time grows with the number of words: each pattern looks only so far ahead.
    pub fn search(&self, scene: &Scene<'_>, desk: &mut Desk, out: &mut Vec<Hit>) {
        self.lay_out(scene, desk);
        let mut run =
            Run { grammar: self, scene, symbols: &desk.symbols, ranges: &desk.ranges, places: &desk.places, steps: 0 };
        for at in 0..scene.words.len() {
            desk.tried.clear();
            for symbol in run.carried(at) {
                desk.work += u64::try_from(self.beginning(*symbol).len()).unwrap_or(u64::MAX);
                let fitting =
                    self.beginning(*symbol).iter().filter(|pattern| self.can_fit(**pattern, at, &desk.places));
                desk.tried.extend(fitting);
            }
            desk.tried.sort_unstable();
            desk.tried.dedup();
            for pattern in &desk.tried {
                let Some(start) = self.start(*pattern) else { continue };
                let Ok(pattern) = usize::try_from(*pattern) else { continue };
                run.steps = 0;
                let end = run.walk(start, at);
                desk.work += u64::from(run.steps);
                if let Some(end) = end {
                    let mended = desk.mended.get(at..end).is_some_and(|words| words.contains(&true));
                    // A single word that only looks like a literal says too little.
                    if mended && end < at + 2 {
                        continue;
                    }
                    out.push(Hit { pattern, words: scene.offset + at..scene.offset + end, mended });
                }
            }
        }
        for symbol in &desk.symbols {
            if let Some(slot) = place(&mut desk.places, *symbol) {
                *slot = 0;
            }
        }
    }

    /// Looks every word up and notes which symbols the sentence has.
    fn lay_out(&self, scene: &Scene<'_>, desk: &mut Desk) {
        desk.symbols.clear();
        desk.ranges.clear();
        desk.mended.clear();
        desk.places.resize(self.vocabulary.len(), 0);
        for (at, word) in (0_u32..).zip(scene.words) {
            let start = desk.symbols.len();
            desk.mended.push(self.vocabulary.symbols_of(word, &mut desk.symbols));
            for symbol in desk.symbols.get(start..).unwrap_or_default() {
                if let Some(slot) = place(&mut desk.places, *symbol) {
                    *slot |= 1 << at.min(LAST_BIT);
                }
            }
            desk.ranges.push(start..desk.symbols.len());
        }
    }

    /// The sentence has all that the pattern, beginning at this word, cannot do without.
    #[inline]
    fn can_fit(&self, pattern: u32, at: usize, places: &[u64]) -> bool {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        self.needs(pattern).iter().all(|need| {
            let window = window(at.saturating_add(need.from), at.saturating_add(need.to));
            self.set(need.symbols).iter().any(|symbol| places_of(places, *symbol) & window != 0)
        })
    }
}

/// The bit of all words from here on.
const LAST_BIT: u32 = 63;

/// The bits of the words from `first` up to and including `last`.
#[inline]
fn window(first: u32, last: u32) -> u64 {
    (u64::MAX << first.min(LAST_BIT)) & (u64::MAX >> (LAST_BIT - last.min(LAST_BIT)))
}

#[inline]
fn places_of(places: &[u64], symbol: Symbol) -> u64 {
    usize::try_from(symbol).ok().and_then(|at| places.get(at)).copied().unwrap_or_default()
}

fn place(places: &mut [u64], symbol: Symbol) -> Option<&mut u64> {
    usize::try_from(symbol).ok().and_then(|at| places.get_mut(at))
}

#[inline]
fn place_of(step: u32) -> usize {
    usize::try_from(step).unwrap_or(usize::MAX)
}

struct Run<'a> {
    grammar: &'a Grammar,
    scene: &'a Scene<'a>,
    symbols: &'a [Symbol],
    ranges: &'a [Range<usize>],
    places: &'a [u64],
    steps: u32,
}

impl<'a> Run<'a> {
    fn carried(&self, at: usize) -> &'a [Symbol] {
        self.ranges.get(at).and_then(|range| self.symbols.get(range.clone())).unwrap_or_default()
    }

    /// The word carries the symbol.
    #[inline]
    fn has(&self, at: usize, symbol: Symbol) -> bool {
        match u32::try_from(at) {
            Ok(at) if at < LAST_BIT => places_of(self.places, symbol) & (1 << at) != 0,
            _ => self.carried(at).contains(&symbol),
        }
    }

    #[inline]
    fn has_any(&self, at: usize, set: SetId) -> bool {
        self.grammar.set(set).iter().any(|symbol| self.has(at, *symbol))
    }

    /// The step may hold here; false only when it surely does not.
    fn may_hold(&self, step: usize, at: usize) -> bool {
        match self.grammar.steps.get(step) {
            Some(Step::Symbol(symbol)) => self.has(at, *symbol),
            Some(Step::AnyOf(set)) => self.has_any(at, *set),
            _ => true,
        }
    }

    /// Where the program, continued at `step` on the word `at`, finds its end.
    fn walk(&mut self, step: usize, at: usize) -> Option<usize> {
        let (mut step, mut at) = (step, at);
        let grammar = self.grammar;
        loop {
            self.steps += 1;
            if self.steps > STEPS_MAX {
                return None;
            }
            match grammar.steps.get(step)? {
                Step::Found => return Some(at),
                Step::Symbol(symbol) => {
                    if !self.has(at, *symbol) {
                        return None;
                    }
                    at += 1;
                }
                Step::AnyOf(set) => {
                    if !self.has_any(at, *set) {
                        return None;
                    }
                    at += 1;
                }
                Step::AnyWord => {
                    self.scene.words.get(at)?;
                    at += 1;
                }
                Step::Gap(width) => return self.walk_gap(step + 1, at, *width),
                Step::Fork(other) => {
                    if self.may_hold(step + 1, at)
                        && let Some(end) = self.walk(step + 1, at)
                    {
                        return Some(end);
                    }
                    step = place_of(*other);
                    continue;
                }
                Step::Jump(to) => {
                    step = place_of(*to);
                    continue;
                }
                check => {
                    if !self.holds(*check, at) {
                        return None;
                    }
                }
            }
            step += 1;
        }
    }

    fn walk_gap(&mut self, step: usize, at: usize, width: u8) -> Option<usize> {
        for skipped in 0..=usize::from(width) {
            if self.may_hold(step, at + skipped)
                && let Some(end) = self.walk(step, at + skipped)
            {
                return Some(end);
            }
            let word = self.scene.words.get(at + skipped)?;
            if word.cut && at + skipped > 0 {
                return None;
            }
        }
        None
    }

    fn holds(&self, check: Step, at: usize) -> bool {
        match check {
            Step::Start => at == 0 || self.scene.words.get(at).is_some_and(|word| word.cut),
            Step::End => at == self.scene.words.len() || self.scene.words.get(at).is_some_and(|word| word.cut),
            Step::Comma => self.scene.words.get(at).is_some_and(|word| word.comma || word.cut),
            Step::Asks => self.scene.asks,
            Step::NoneOf(set) => !self.has_any(at, set),
            Step::NotAfter(set) => !at.checked_sub(1).is_some_and(|at| self.has_any(at, set)),
            _ => true,
        }
    }
}
