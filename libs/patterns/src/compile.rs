use std::rc::Rc;

use lexis::Family;
use rustc_hash::FxHashMap;

use crate::{
    grammar::{Grammar, Need, Program, Row, SetId, Step},
    parse::{Node, parse},
    vocabulary::{Literals, NUMBER, Symbol, TIME},
};

/// Collects classes and patterns, then becomes a [`Grammar`].
#[derive(Debug)]
pub struct GrammarBuilder<'a> {
    family: Family,
    vocabulary: Literals,
    literals: FxHashMap<&'a str, Symbol>,
    classes: FxHashMap<&'a str, Class<'a>>,
    programs: Vec<Program>,
    steps: Vec<Step>,
    needs: Vec<Need>,
    sets: Row,
    /// The sets that were kept, by their symbols.
    kept: FxHashMap<Rc<[Symbol]>, SetId>,
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
    /// Nothing yet.
    #[must_use]
    pub fn new(family: Family) -> Self {
        let known = [("#", Class::Symbol(NUMBER)), ("time", Class::Symbol(TIME))];
        Self {
            family,
            vocabulary: Literals::new(),
            literals: FxHashMap::default(),
            classes: FxHashMap::from_iter(known),
            programs: Vec::new(),
            steps: Vec::new(),
            needs: Vec::new(),
            sets: Row::default(),
            kept: FxHashMap::default(),
        }
    }

    /// Declares a class. Classes of single words may name classes declared before.
    pub fn class(&mut self, name: &'a str, pattern: &'a str) -> Result<(), String> {
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
    pub fn pattern(&mut self, pattern: &'a str) -> Result<(), String> {
        let nodes = parse(pattern)?;
        let start = self.steps.len();
        self.sequence(&nodes, 0)?;
        self.steps.push(Step::Found);
        let firsts = self.firsts_of(start)?;
        let firsts = self.keep(firsts);
        let first_need = number(self.needs.len());
        let mut needs = self.needs_of(&nodes);
        needs.retain(|need| need.2 > 0);
        needs.sort_by_key(|(symbols, from, to)| (symbols.len(), to - from));
        needs.truncate(NEEDS_MAX);
        for (symbols, from, to) in needs {
            let symbols = self.keep(symbols);
            self.needs.push(Need { symbols, from, to });
        }
        self.programs.push(Program { start: number(start), needs: first_need, firsts });
        Ok(())
    }

    /// Puts symbols into the common row, the same ones only once.
    fn keep(&mut self, mut symbols: Vec<Symbol>) -> SetId {
        symbols.sort_unstable();
        symbols.dedup();
        if let Some(known) = self.kept.get(symbols.as_slice()) {
            return *known;
        }
        let set = self.sets.push(&symbols);
        self.kept.insert(symbols.into(), set);
        set
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
                    *step = Step::Fork(number(after));
                }
            }
        }
        let end = self.steps.len();
        for at in ends {
            if let Some(step) = self.steps.get_mut(at) {
                *step = Step::Jump(number(end));
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

    fn single_words(&mut self, branches: &[Vec<Node<'a>>]) -> Result<SetId, String> {
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
        Ok(self.keep(symbols))
    }

    /// Words that are no typing errors, as `"word|word"`.
    pub fn everyday(&mut self, words: &str) {
        self.vocabulary.add_everyday(words, self.family);
    }

    /// All patterns are known.
    #[must_use]
    pub fn build(self) -> Grammar {
        let hung = self.hung();
        Grammar::of(self.vocabulary.finish(), (self.programs, self.steps, self.needs), self.sets, &hung)
    }

    /// At which symbol which pattern is looked at, in order.
    fn hung(&self) -> Vec<(Symbol, u32)> {
        let ends = self.programs.iter().skip(1).map(|program| program.needs).chain([number(self.needs.len())]);
        let sets_of = |(program, end): (&Program, u32)| {
            let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
            let needs = self.needs.get(place(program.needs)..place(end)).unwrap_or_default();
            std::iter::once(program.firsts).chain(needs.iter().map(|need| need.symbols)).collect::<Vec<SetId>>()
        };
        let sets: Vec<Vec<SetId>> = self.programs.iter().zip(ends).map(sets_of).collect();
        let mut named: FxHashMap<Symbol, u32> = FxHashMap::default();
        for symbol in sets.iter().flatten().flat_map(|set| self.sets.get(*set)) {
            *named.entry(*symbol).or_default() += 1;
        }
        let common = |set: &SetId| self.sets.get(*set).iter().filter_map(|symbol| named.get(symbol)).sum::<u32>();
        let mut hung: Vec<(Symbol, u32)> = Vec::new();
        for (pattern, sets) in (0_u32..).zip(&sets) {
            let rarest = sets.iter().min_by_key(|set| common(set));
            hung.extend(rarest.into_iter().flat_map(|set| self.sets.get(*set)).map(|symbol| (*symbol, pattern)));
        }
        hung.sort_unstable();
        hung
    }

    /// The symbols with which the pattern whose steps begin here can begin.
    fn firsts_of(&self, start: usize) -> Result<Vec<Symbol>, String> {
        let mut firsts = Vec::new();
        let mut open = vec![start];
        let mut seen = Vec::new();
        while let Some(at) = open.pop() {
            if seen.contains(&at) {
                continue;
            }
            seen.push(at);
            match self.steps.get(at) {
                Some(Step::Symbol(symbol)) => firsts.push(*symbol),
                Some(Step::AnyOf(set)) => firsts.extend(self.sets.get(*set)),
                Some(Step::Fork(other)) => open.extend([at + 1, usize::try_from(*other).unwrap_or(usize::MAX)]),
                Some(Step::Jump(to)) => open.push(usize::try_from(*to).unwrap_or(usize::MAX)),
                Some(Step::Start | Step::Comma | Step::Asks | Step::NoneOf(_) | Step::NotAfter(_)) => open.push(at + 1),
                Some(Step::Gap(_) | Step::AnyWord) => return Err("a pattern cannot begin with a gap".to_owned()),
                Some(Step::End | Step::Found) | None => return Err("a pattern needs at least one word".to_owned()),
            }
        }
        Ok(firsts)
    }
}

/// A place in a row; a pack would have to be gigabytes long for it not to fit.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How many conditions are looked at before a pattern is tried.
const NEEDS_MAX: usize = 3;
