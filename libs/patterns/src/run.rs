use std::ops::Range;

use crate::{
    Grammar, Symbol, Word,
    grammar::{Need, SetId, Step},
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

/// Room that is used again from sentence to sentence, of one grammar or another.
#[derive(Debug, Default)]
pub struct Desk {
    symbols: Vec<Symbol>,
    ranges: Vec<Range<usize>>,
    /// By word: a typing error in it was mended.
    mended: Vec<bool>,
    /// By symbol: the words of the stretch that carry it, one bit each.
    places: Vec<u64>,
    /// The symbols that the stretch has.
    present: Vec<Symbol>,
    /// By set of symbols: the words of the stretch that carry one of them.
    set_places: Vec<u64>,
    /// Words and the patterns to try from there on.
    tries: Vec<(usize, u32)>,
    /// How much was done so far: patterns looked at, and steps taken in those that were tried.
    pub work: u64,
}

/// The words of a stretch, one bit each.
const STRETCH: usize = 64;

impl Grammar {
    /// Adds every hit in this sentence. Time grows with the number of words: each pattern looks only so far ahead.
    pub fn search(&self, scene: &Scene<'_>, desk: &mut Desk, out: &mut Vec<Hit>) {
        self.look_up(scene, desk);
        // Patterns begin in the first half of a stretch, so that the words behind have their bits, too.
        let starts = if scene.words.len() <= STRETCH { STRETCH } else { STRETCH / 2 };
        for first in (0..scene.words.len()).step_by(starts) {
            self.search_stretch(scene, first, starts, desk, out);
        }
    }

    /// Looks every word up.
    fn look_up(&self, scene: &Scene<'_>, desk: &mut Desk) {
        desk.symbols.clear();
        desk.ranges.clear();
        desk.mended.clear();
        for word in scene.words {
            let start = desk.symbols.len();
            desk.mended.push(self.vocabulary.symbols_of(word, &mut desk.symbols));
            desk.ranges.push(start..desk.symbols.len());
        }
    }

    /// Adds the hits that begin in so many words from the first one on.
    fn search_stretch(&self, scene: &Scene<'_>, first: usize, starts: usize, desk: &mut Desk, out: &mut Vec<Hit>) {
        self.lay_out(first, desk);
        let beyond = if scene.words.len() > first + STRETCH { LAST_WORD } else { 0 };
        let places = Places { grammar: self, symbols: &desk.places, sets: &desk.set_places, first, beyond };
        let begin = u64::MAX >> (STRETCH - starts);
        desk.tries.clear();
        for symbol in &desk.present {
            let hung = self.hung_at(*symbol);
            desk.work += u64::try_from(hung.len()).unwrap_or(u64::MAX);
            for pattern in hung {
                let mut left = self.program(*pattern).map_or(0, |program| places.of_any(program.firsts)) & begin;
                while left != 0 {
                    let bit = left.trailing_zeros();
                    left &= left - 1;
                    if places.can_fit(*pattern, bit) {
                        desk.tries.push((first + place_of(bit), *pattern));
                    }
                }
            }
        }
        desk.tries.sort_unstable();
        desk.tries.dedup();
        let mut run = Run { grammar: self, scene, symbols: &desk.symbols, ranges: &desk.ranges, places, steps: 0 };
        for (at, pattern) in &desk.tries {
            let Some(start) = self.program(*pattern).map(|program| place_of(program.start)) else { continue };
            run.steps = 0;
            let end = run.walk(start, *at);
            desk.work += u64::from(run.steps);
            if let Some(end) = end {
                let mended = desk.mended.get(*at..end).is_some_and(|words| words.contains(&true));
                // A single word that only looks like a literal says too little.
                if mended && end < at + 2 {
                    continue;
                }
                let words = scene.offset + at..scene.offset + end;
                out.push(Hit { pattern: place_of(*pattern), words, mended });
            }
        }
        for symbol in desk.present.drain(..) {
            for set in self.holders().with(symbol) {
                if let Some(slot) = place(&mut desk.set_places, *set) {
                    *slot = 0;
                }
            }
            if let Some(slot) = place(&mut desk.places, symbol) {
                *slot = 0;
            }
        }
    }

    /// Notes which symbols stand on which words from the first one on.
    fn lay_out(&self, first: usize, desk: &mut Desk) {
        if desk.places.len() < self.vocabulary.len() {
            desk.places.resize(self.vocabulary.len(), 0);
        }
        if desk.set_places.len() < self.sets() {
            desk.set_places.resize(self.sets(), 0);
        }
        for (bit, range) in desk.ranges.iter().skip(first).take(STRETCH).enumerate() {
            for symbol in desk.symbols.get(range.clone()).unwrap_or_default() {
                let Some(slot) = place(&mut desk.places, *symbol) else { continue };
                if *slot == 0 {
                    desk.present.push(*symbol);
                }
                *slot |= 1 << bit;
            }
        }
        for symbol in &desk.present {
            let own = places_of(&desk.places, *symbol);
            for set in self.holders().with(*symbol) {
                if let Some(slot) = place(&mut desk.set_places, *set) {
                    *slot |= own;
                }
            }
        }
    }
}

/// The bit of the last word of a stretch.
const LAST_BIT: u32 = 63;
const LAST_WORD: u64 = 1 << LAST_BIT;

/// The bits of the words from `first` up to and including `last`.
#[inline]
fn window(first: u32, last: u32) -> u64 {
    (u64::MAX << first.min(LAST_BIT)) & (u64::MAX >> (LAST_BIT - last.min(LAST_BIT)))
}

/// Which words of a stretch carry which symbols.
#[derive(Clone, Copy)]
struct Places<'a> {
    grammar: &'a Grammar,
    symbols: &'a [u64],
    sets: &'a [u64],
    /// The word of the first bit.
    first: usize,
    /// The last bit when words follow that have none: what is looked for may stand there.
    beyond: u64,
}

impl Places<'_> {
    /// The bit of a word.
    #[inline]
    fn bit(self, at: usize) -> Option<u64> {
        at.checked_sub(self.first).filter(|bit| *bit < STRETCH).map(|bit| 1 << bit)
    }

    /// The words that carry one of these symbols.
    #[inline]
    fn of_any(self, set: SetId) -> u64 {
        places_of(self.sets, set)
    }

    /// The stretch has all that the pattern, beginning at this bit, cannot do without.
    #[inline]
    fn can_fit(self, pattern: u32, bit: u32) -> bool {
        self.grammar.needs(pattern).iter().all(|need: &Need| {
            let window = window(bit.saturating_add(need.from), bit.saturating_add(need.to));
            (self.of_any(need.symbols) | self.beyond) & window != 0
        })
    }
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
    places: Places<'a>,
    steps: u32,
}

impl<'a> Run<'a> {
    fn carried(&self, at: usize) -> &'a [Symbol] {
        self.ranges.get(at).and_then(|range| self.symbols.get(range.clone())).unwrap_or_default()
    }

    /// The word carries the symbol.
    #[inline]
    fn has(&self, at: usize, symbol: Symbol) -> bool {
        match self.places.bit(at) {
            Some(bit) => places_of(self.places.symbols, symbol) & bit != 0,
            None => self.carried(at).contains(&symbol),
        }
    }

    #[inline]
    fn has_any(&self, at: usize, set: SetId) -> bool {
        match self.places.bit(at) {
            Some(bit) => self.places.of_any(set) & bit != 0,
            None => self.grammar.set(set).iter().any(|symbol| self.carried(at).contains(symbol)),
        }
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

#[cfg(test)]
mod tests {
    use lexis::Family;

    use super::*;
    use crate::GrammarBuilder;

    /// What the pattern finds in these words, which are one sentence.
    fn found(pattern: &str, words: &[String]) -> Vec<Range<usize>> {
        let mut builder = GrammarBuilder::new(Family::En);
        assert_eq!(builder.pattern(pattern), Ok(()));
        let grammar = builder.build();
        let words: Vec<Word> = words.iter().map(|word| Word { folded: word.clone(), ..Word::default() }).collect();
        let mut hits = Vec::new();
        grammar.search(&Scene { words: &words, offset: 0, asks: false }, &mut Desk::default(), &mut hits);
        hits.into_iter().map(|hit| hit.words).collect()
    }

    /// A sentence of 200 other words with these in it from `at` on.
    fn among_others(own: &str, at: usize) -> Vec<String> {
        let mut words: Vec<String> = (0..200).map(|number| format!("other{number}")).collect();
        words.splice(at..at, own.split(' ').map(str::to_owned));
        words
    }

    #[test]
    fn words_are_found_wherever_they_stand_in_a_long_sentence() {
        for at in 0..200 {
            let words = among_others("keep the very old red lamp", at);
            assert_eq!(found("keep ~4 lamp", &words), vec![at..at + 6], "at {at}");
            assert_eq!(found("keep [the] (very|so) ~3 (lamp|light)", &words), vec![at..at + 6], "at {at}");
            assert!(found("@(keep) the", &words).is_empty(), "at {at}");
            assert!(found("the !(so) old", &words).is_empty(), "at {at}");
        }
    }

    #[test]
    fn a_pattern_is_found_once_for_each_place_where_it_begins() {
        let words: Vec<String> = "no lamp no lamp".split(' ').map(str::to_owned).collect();
        assert_eq!(found("no (lamp|light)", &words), vec![0..2, 2..4]);
        assert_eq!(found("no ~2 lamp", &words), vec![0..2, 2..4]);
    }

    #[test]
    fn a_class_of_many_words_is_read_like_a_short_one() {
        let words = among_others("a broken lamp", 70);
        let many = "(one|two|three|four|five|six|seven|eight|nine|ten|broken|cold|dark)";
        assert_eq!(found(&format!("{many} lamp"), &words), vec![71..73]);
        assert!(found(&format!("a !{many} lamp"), &words).is_empty());
    }
}
