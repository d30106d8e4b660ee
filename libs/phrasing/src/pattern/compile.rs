use std::{ops::Range, rc::Rc};

use lexis::Family;
use rustc_hash::FxHashMap;

use super::{
    parse::{Node, parse},
    vocabulary::{NUMBER, Symbol, TIME, Vocabulary},
};

/// One step of a compiled pattern.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Symbol(Symbol),
    /// One of these; what alternatives of one word each become.
    AnyOf(Set),
    AnyWord,
    /// Up to so many words of the same clause, as few as possible.
    Gap(u8),
    /// Try the next step first, then the one given.
    Fork(usize),
    Jump(usize),
    NoneOf(Set),
    /// The word before is none of these.
    NotAfter(Set),
    Start,
    End,
    Comma,
    Asks,
    Found,
}

/// Some of the symbols that a [`Grammar`] keeps in one row for all its patterns.
pub(crate) type Set = Range<u32>;

/// All patterns of one family, ready to run. Rows of steps, conditions and symbols are shared by all patterns.
#[derive(Debug)]
pub(crate) struct Grammar {
    pub(crate) vocabulary: Vocabulary,
    programs: Vec<Program>,
    pub(super) steps: Vec<Step>,
    needs: Vec<Need>,
    symbols: Vec<Symbol>,
    /// The patterns that can begin with a symbol, ordered by symbol.
    by_first: Vec<u32>,
    /// By symbol: where its patterns begin in `by_first`; and one past the last.
    first_at: Vec<u32>,
}

impl Grammar {
    /// Where a pattern's steps begin.
    pub(super) fn start(&self, pattern: u32) -> Option<usize> {
        index(pattern).and_then(|at| self.programs.get(at)).map(|program| program.start)
    }

    /// What the sentence must have, else the pattern is not tried.
    #[inline]
    pub(super) fn needs(&self, pattern: u32) -> &[Need] {
        let program = index(pattern).and_then(|at| self.programs.get(at));
        program.and_then(|program| slice(&self.needs, &program.needs)).unwrap_or_default()
    }

    /// The symbols of a set.
    #[inline]
    pub(super) fn set(&self, set: &Set) -> &[Symbol] {
        slice(&self.symbols, set).unwrap_or_default()
    }

    /// The patterns that can begin with this symbol.
    #[inline]
    pub(super) fn beginning(&self, symbol: Symbol) -> &[u32] {
        let bounds = index(symbol).and_then(|at| Some(*self.first_at.get(at)?..*self.first_at.get(at + 1)?));
        bounds.and_then(|bounds| slice(&self.by_first, &bounds)).unwrap_or_default()
    }
}

#[inline]
fn index(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}

#[inline]
fn slice<'a, T>(row: &'a [T], range: &Range<u32>) -> Option<&'a [T]> {
    row.get(index(range.start)?..index(range.end)?)
}

/// The length of a row; a pack would have to be gigabytes long for it not to fit.
fn length_of<T>(row: &[T]) -> u32 {
    u32::try_from(row.len()).unwrap_or(u32::MAX)
}

/// A compiled pattern.
#[derive(Debug)]
struct Program {
    start: usize,
    needs: Range<u32>,
}

/// One of these symbols must stand so many words after the place where the pattern begins.
#[derive(Debug)]
pub(super) struct Need {
    pub(super) symbols: Set,
    pub(super) from: u32,
    pub(super) to: u32,
}

/// Collects classes and patterns, then becomes a [`Grammar`].
#[derive(Debug)]
pub(crate) struct GrammarBuilder<'a> {
    family: Family,
    vocabulary: Vocabulary,
    literals: FxHashMap<&'a str, Symbol>,
    classes: FxHashMap<&'a str, Class<'a>>,
    programs: Vec<Program>,
    steps: Vec<Step>,
    needs: Vec<Need>,
    symbols: Vec<Symbol>,
    /// With which symbol which pattern can begin.
    firsts: Vec<(Symbol, u32)>,
}

#[derive(Clone, Debug)]
enum Class<'a> {
    /// Single words that no pattern has named yet.
    Words(Vec<&'a str>),
    /// Single words; each carries the symbol.
    Symbol(Symbol),
    Phrases(Rc<[Vec<Node<'a>>]>),
}

impl<'a> GrammarBuilder<'a> {
    pub(crate) fn new(family: Family) -> Self {
        let known = [("#", Class::Symbol(NUMBER)), ("time", Class::Symbol(TIME))];
        Self {
            family,
            vocabulary: Vocabulary::new(),
            literals: FxHashMap::default(),
            classes: FxHashMap::from_iter(known),
            programs: Vec::new(),
            steps: Vec::new(),
            needs: Vec::new(),
            symbols: Vec::new(),
            firsts: Vec::new(),
        }
    }

    /// Declares a class. Classes of single words may name classes declared before.
    pub(crate) fn class(&mut self, name: &'a str, pattern: &'a str) -> Result<(), String> {
        let nodes = parse(pattern)?;
        let branches = match <[Node<'a>; 1]>::try_from(nodes) {
            Ok([Node::OneOf(branches)]) => branches,
            Ok([node]) => vec![vec![node]],
            Err(nodes) => vec![nodes],
        };
        let class = match Self::words_of(&branches) {
            Some(words) => Class::Words(words),
            None => Class::Phrases(branches.into()),
        };
        if self.classes.insert(name, class).is_some() {
            return Err(format!("the class <{name}> is declared twice"));
        }
        Ok(())
    }

    /// The class, its words known to the vocabulary from now on.
    fn class_named(&mut self, name: &str) -> Option<Class<'a>> {
        let class = self.classes.get_mut(name)?;
        if let Class::Words(words) = class {
            let symbol = self.vocabulary.fresh();
            for word in words {
                self.vocabulary.add(word, symbol, self.family);
            }
            *class = Class::Symbol(symbol);
        }
        Some(class.clone())
    }

    /// The symbol of a literal as packs write it: `word`, `word*`, `*word`, `wo*rd`.
    fn literal(&mut self, literal: &'a str) -> Symbol {
        if let Some(symbol) = self.literals.get(literal) {
            return *symbol;
        }
        let symbol = self.vocabulary.fresh();
        self.literals.insert(literal, symbol);
        self.vocabulary.add(literal, symbol, self.family);
        symbol
    }

    fn words_of(branches: &[Vec<Node<'a>>]) -> Option<Vec<&'a str>> {
        branches
            .iter()
            .map(|branch| match branch.as_slice() {
                [Node::Literal(word)] => Some(*word),
                _ => None,
            })
            .collect()
    }

    /// Compiles a pattern.
    pub(crate) fn pattern(&mut self, pattern: &'a str) -> Result<(), String> {
        let nodes = parse(pattern)?;
        let start = self.steps.len();
        self.sequence(&nodes, 0)?;
        self.steps.push(Step::Found);
        self.note_firsts(start)?;
        let first_need = length_of(&self.needs);
        let mut needs = self.needs_of(&nodes);
        needs.retain(|need| need.2 > 0);
        needs.sort_by_key(|(symbols, from, to)| (symbols.len(), to - from));
        needs.truncate(NEEDS_MAX);
        for (symbols, from, to) in needs {
            let symbols = self.keep(&symbols);
            self.needs.push(Need { symbols, from, to });
        }
        self.programs.push(Program { start, needs: first_need..length_of(&self.needs) });
        Ok(())
    }

    /// Puts symbols into the common row.
    fn keep(&mut self, symbols: &[Symbol]) -> Set {
        let start = length_of(&self.symbols);
        self.symbols.extend_from_slice(symbols);
        start..length_of(&self.symbols)
    }

    /// For every node that cannot be left out, the symbols of which one must be there, and where.
    fn needs_of(&self, nodes: &[Node<'_>]) -> Vec<(Vec<Symbol>, u32, u32)> {
        let (mut least, mut most) = (0, 0);
        let mut needs = Vec::new();
        for node in nodes {
            let (short, long) = self.length(node);
            if most + long.max(1) > 1
                && let Some(symbols) = self.need(node)
            {
                needs.push((symbols, least, most + long.max(1) - 1));
            }
            least += short;
            most += long;
        }
        needs
    }

    fn need(&self, node: &Node<'_>) -> Option<Vec<Symbol>> {
        let of_branches = |branches: &[Vec<Node<'_>>]| {
            let mut symbols = Vec::with_capacity(branches.len());
            for branch in branches {
                match branch.as_slice() {
                    [Node::Literal(word)] => symbols.push(*self.literals.get(word)?),
                    branch => symbols.extend(branch.iter().filter_map(|node| self.need(node)).min_by_key(Vec::len)?),
                }
            }
            symbols.sort_unstable();
            symbols.dedup();
            Some(symbols)
        };
        match node {
            Node::Literal(word) => self.literals.get(word).map(|symbol| vec![*symbol]),
            Node::Class(name) => match self.classes.get(name)? {
                Class::Symbol(symbol) => Some(vec![*symbol]),
                Class::Phrases(branches) => of_branches(branches),
                Class::Words(_) => None,
            },
            Node::OneOf(branches) => of_branches(branches),
            _ => None,
        }
    }

    /// How many words a node covers, at least and at most.
    fn length(&self, node: &Node<'_>) -> (u32, u32) {
        let of_branches = |branches: &[Vec<Node<'_>>]| {
            let lengths = branches.iter().map(|branch| {
                branch.iter().map(|node| self.length(node)).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
            });
            lengths.reduce(|all, one| (all.0.min(one.0), all.1.max(one.1))).unwrap_or_default()
        };
        match node {
            Node::Literal(_) | Node::AnyWord => (1, 1),
            Node::Gap(width) => (0, u32::from(*width)),
            Node::OneOf(branches) => of_branches(branches),
            Node::Maybe(branches) => (0, of_branches(branches).1),
            Node::Class(name) => match self.classes.get(name) {
                Some(Class::Phrases(branches)) => of_branches(branches),
                _ => (1, 1),
            },
            _ => (0, 0),
        }
    }

    fn sequence(&mut self, nodes: &[Node<'a>], depth: usize) -> Result<(), String> {
        if depth > 12 {
            return Err("classes name each other in a circle".to_owned());
        }
        for node in nodes {
            let step = match node {
                Node::Literal(word) => Step::Symbol(self.literal(word)),
                Node::Class(name) => match self.class_named(name) {
                    Some(Class::Symbol(symbol)) => Step::Symbol(symbol),
                    Some(Class::Phrases(branches)) => {
                        self.one_of(&branches, false, depth + 1)?;
                        continue;
                    }
                    Some(Class::Words(_)) | None => return Err(format!("there is no class <{name}>")),
                },
                Node::OneOf(branches) => {
                    self.one_of(branches, false, depth)?;
                    continue;
                }
                Node::Maybe(branches) => {
                    self.one_of(branches, true, depth)?;
                    continue;
                }
                Node::AnyWord => Step::AnyWord,
                Node::Gap(width) => Step::Gap(*width),
                Node::NoneOf(branches) => Step::NoneOf(self.single_words(branches)?),
                Node::NotAfter(branches) => Step::NotAfter(self.single_words(branches)?),
                Node::Start => Step::Start,
                Node::End => Step::End,
                Node::Comma => Step::Comma,
                Node::Asks => Step::Asks,
            };
            self.steps.push(step);
        }
        Ok(())
    }

    /// Alternatives are tried in their order; neighbours of one word each become one step.
    fn one_of(&mut self, branches: &[Vec<Node<'a>>], maybe: bool, depth: usize) -> Result<(), String> {
        let mut ends = Vec::new();
        let mut rest = branches;
        while let Some((first, others)) = rest.split_first() {
            let words = rest.iter().take_while(|branch| self.is_one_word(branch)).count();
            let (run, left) = rest.split_at_checked(words.max(1)).unwrap_or((rest, others));
            rest = left;
            let last = rest.is_empty() && !maybe;
            let fork = self.steps.len();
            if !last {
                self.steps.push(Step::Fork(0));
            }
            if words > 1 {
                let set = self.single_words(run)?;
                self.steps.push(Step::AnyOf(set));
            } else {
                self.sequence(first, depth)?;
            }
            if !last {
                ends.push(self.steps.len());
                self.steps.push(Step::Jump(0));
                let after = self.steps.len();
                if let Some(step) = self.steps.get_mut(fork) {
                    *step = Step::Fork(after);
                }
            }
        }
        let end = self.steps.len();
        for at in ends {
            if let Some(step) = self.steps.get_mut(at) {
                *step = Step::Jump(end);
            }
        }
        Ok(())
    }

    fn is_one_word(&self, branch: &[Node<'_>]) -> bool {
        match branch {
            [Node::Literal(_)] => true,
            [Node::Class(name)] => matches!(self.classes.get(name), Some(Class::Words(_) | Class::Symbol(_))),
            _ => false,
        }
    }

    fn single_words(&mut self, branches: &[Vec<Node<'a>>]) -> Result<Set, String> {
        let mut symbols = Vec::with_capacity(branches.len());
        for branch in branches {
            match branch.as_slice() {
                [Node::Literal(word)] => symbols.push(self.literal(word)),
                [Node::Class(name)] => match self.class_named(name) {
                    Some(Class::Symbol(symbol)) => symbols.push(symbol),
                    _ => return Err(format!("after '!' the class <{name}> must consist of single words")),
                },
                _ => return Err("after '!' stand single words".to_owned()),
            }
        }
        Ok(self.keep(&symbols))
    }

    /// Words that are no typing errors, as `"word|word"`.
    pub(crate) fn everyday(&mut self, words: &str) {
        self.vocabulary.add_everyday(words, self.family);
    }

    pub(crate) fn build(mut self) -> Grammar {
        self.vocabulary.finish();
        self.firsts.sort_unstable();
        self.firsts.dedup();
        let mut first_at = Vec::with_capacity(self.vocabulary.len() + 1);
        let mut at = 0;
        for symbol in 0..=u32::try_from(self.vocabulary.len()).unwrap_or(u32::MAX) {
            let more =
                self.firsts.get(at..).unwrap_or_default().iter().take_while(|(first, _)| *first < symbol).count();
            at += more;
            first_at.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
        Grammar {
            vocabulary: self.vocabulary,
            programs: self.programs,
            steps: self.steps,
            needs: self.needs,
            symbols: self.symbols,
            by_first: self.firsts.into_iter().map(|(_, pattern)| pattern).collect(),
            first_at,
        }
    }

    /// Notes the symbols with which the pattern whose steps begin here can begin.
    fn note_firsts(&mut self, start: usize) -> Result<(), String> {
        let pattern = length_of(&self.programs);
        let mut open = vec![start];
        let mut seen = Vec::new();
        while let Some(at) = open.pop() {
            if seen.contains(&at) {
                continue;
            }
            seen.push(at);
            match self.steps.get(at) {
                Some(Step::Symbol(symbol)) => self.firsts.push((*symbol, pattern)),
                Some(Step::AnyOf(set)) => {
                    let symbols = slice(&self.symbols, set).unwrap_or_default();
                    self.firsts.extend(symbols.iter().map(|symbol| (*symbol, pattern)));
                }
                Some(Step::Fork(other)) => open.extend([at + 1, *other]),
                Some(Step::Jump(to)) => open.push(*to),
                Some(Step::Start | Step::Comma | Step::Asks | Step::NoneOf(_) | Step::NotAfter(_)) => open.push(at + 1),
                Some(Step::Gap(_) | Step::AnyWord) => return Err("a pattern cannot begin with a gap".to_owned()),
                Some(Step::End | Step::Found) | None => return Err("a pattern needs at least one word".to_owned()),
            }
        }
        Ok(())
    }
}

/// How many conditions are looked at before a pattern is tried.
const NEEDS_MAX: usize = 3;
