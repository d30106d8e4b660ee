use std::ops::Range;

use super::{
    compile::{Grammar, Step},
    vocabulary::{Symbol, Word},
};

/// A pattern was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Hit {
    /// The number the pattern got when it was compiled.
    pub(crate) pattern: usize,
    /// The words it covers, counted in the whole text.
    pub(crate) words: Range<usize>,
}

/// One sentence, ready to be searched.
pub(crate) struct Scene<'a> {
    pub(crate) words: &'a [Word],
    /// How many words of the text come before.
    pub(crate) offset: usize,
    pub(crate) asks: bool,
}

/// A search that takes more steps than this is given up; no honest sentence comes near it.
const STEPS_MAX: u32 = 4_000;

impl Grammar {
    /// Adds every hit in this sentence. Time grows with the number of words: each pattern looks only so far ahead.
    pub(crate) fn search(&self, scene: &Scene<'_>, out: &mut Vec<Hit>) {
        let mut symbols: Vec<Symbol> = Vec::with_capacity(scene.words.len() * 6);
        let mut ranges: Vec<Range<usize>> = Vec::with_capacity(scene.words.len());
        for word in scene.words {
            let start = symbols.len();
            self.vocabulary.symbols_of(word, &mut symbols);
            ranges.push(start..symbols.len());
        }
        let mut run = Run { grammar: self, scene, symbols: &symbols, ranges: &ranges, steps: 0 };
        for at in 0..scene.words.len() {
            let mut tried: Vec<usize> = Vec::new();
            for symbol in run.carried(at) {
                let Some(patterns) = usize::try_from(*symbol).ok().and_then(|index| self.by_first.get(index)) else {
                    continue;
                };
                tried.extend(patterns);
            }
            tried.sort_unstable();
            tried.dedup();
            for pattern in tried {
                run.steps = 0;
                if let Some(end) = run.walk(pattern, 0, at) {
                    out.push(Hit { pattern, words: scene.offset + at..scene.offset + end });
                }
            }
        }
    }
}

struct Run<'a> {
    grammar: &'a Grammar,
    scene: &'a Scene<'a>,
    symbols: &'a [Symbol],
    ranges: &'a [Range<usize>],
    steps: u32,
}

impl<'a> Run<'a> {
    fn carried(&self, at: usize) -> &'a [Symbol] {
        self.ranges.get(at).and_then(|range| self.symbols.get(range.clone())).unwrap_or_default()
    }

    /// Where the program, continued at `step` on the word `at`, finds its end.
    fn walk(&mut self, program: usize, step: usize, at: usize) -> Option<usize> {
        let (mut step, mut at) = (step, at);
        let steps = self.grammar.programs.get(program)?;
        loop {
            self.steps += 1;
            if self.steps > STEPS_MAX {
                return None;
            }
            match steps.get(step)? {
                Step::Found => return Some(at),
                Step::Symbol(symbol) => {
                    if !self.carried(at).contains(symbol) {
                        return None;
                    }
                    at += 1;
                }
                Step::AnyWord => {
                    self.scene.words.get(at)?;
                    at += 1;
                }
                Step::Gap(width) => return self.walk_gap(program, step + 1, at, *width),
                Step::Fork(other) => {
                    if let Some(end) = self.walk(program, step + 1, at) {
                        return Some(end);
                    }
                    step = *other;
                    continue;
                }
                Step::Jump(to) => {
                    step = *to;
                    continue;
                }
                check => {
                    if !self.holds(check, at) {
                        return None;
                    }
                }
            }
            step += 1;
        }
    }

    fn walk_gap(&mut self, program: usize, step: usize, at: usize, width: u8) -> Option<usize> {
        for skipped in 0..=usize::from(width) {
            if let Some(end) = self.walk(program, step, at + skipped) {
                return Some(end);
            }
            let word = self.scene.words.get(at + skipped)?;
            if word.cut && at + skipped > 0 {
                return None;
            }
        }
        None
    }

    fn holds(&self, check: &Step, at: usize) -> bool {
        match check {
            Step::Start => at == 0 || self.scene.words.get(at).is_some_and(|word| word.cut),
            Step::End => at == self.scene.words.len() || self.scene.words.get(at).is_some_and(|word| word.cut),
            Step::Comma => self.scene.words.get(at).is_some_and(|word| word.comma || word.cut),
            Step::Asks => self.scene.asks,
            Step::NoneOf(symbols) => !self.carried(at).iter().any(|symbol| symbols.contains(symbol)),
            Step::NotAfter(symbols) => {
                let before = at.checked_sub(1).map(|at| self.carried(at)).unwrap_or_default();
                !before.iter().any(|symbol| symbols.contains(symbol))
            }
            _ => true,
        }
    }
}
