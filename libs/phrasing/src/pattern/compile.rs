use std::rc::Rc;

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
    AnyWord,
    /// Up to so many words of the same clause, as few as possible.
    Gap(u8),
    /// Try the next step first, then the one given.
    Fork(usize),
    Jump(usize),
    NoneOf(Vec<Symbol>),
    /// The word before is none of these.
    NotAfter(Vec<Symbol>),
    Start,
    End,
    Comma,
    Asks,
    Found,
}

/// All patterns of one family, ready to run.
#[derive(Debug)]
pub(crate) struct Grammar {
    pub(crate) vocabulary: Vocabulary,
    pub(super) programs: Vec<Program>,
    pub(super) by_first: Vec<Vec<u32>>,
}

/// A compiled pattern.
#[derive(Debug)]
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    /// What the sentence must have, else the pattern is not tried.
    pub(super) needs: Vec<Need>,
    /// The symbols with which it can begin.
    firsts: Vec<Symbol>,
}

/// One of these symbols must stand so many words after the place where the pattern begins.
#[derive(Debug)]
pub(super) struct Need {
    pub(super) symbols: Vec<Symbol>,
    pub(super) from: u32,
    pub(super) to: u32,
}

/// Collects classes and patterns, then becomes a [`Grammar`].
#[derive(Debug)]
pub(crate) struct GrammarBuilder {
    family: Family,
    vocabulary: Vocabulary,
    classes: FxHashMap<String, Class>,
    programs: Vec<Program>,
}

#[derive(Clone, Debug)]
enum Class {
    /// Single words that no pattern has named yet.
    Words(Vec<String>),
    /// Single words; each carries the symbol.
    Symbol(Symbol),
    Phrases(Rc<[Vec<Node>]>),
}

impl GrammarBuilder {
    pub(crate) fn new(family: Family) -> Self {
        let known = [("#".to_owned(), Class::Symbol(NUMBER)), ("time".to_owned(), Class::Symbol(TIME))];
        let classes = FxHashMap::from_iter(known);
        Self { family, vocabulary: Vocabulary::new(), classes, programs: Vec::new() }
    }

    /// Declares a class. Classes of single words may name classes declared before.
    pub(crate) fn class(&mut self, name: &str, pattern: &str) -> Result<(), String> {
        let nodes = parse(pattern)?;
        let branches = match <[Node; 1]>::try_from(nodes) {
            Ok([Node::OneOf(branches)]) => branches,
            Ok([node]) => vec![vec![node]],
            Err(nodes) => vec![nodes],
        };
        let class = match Self::words_of(&branches) {
            Some(words) => Class::Words(words),
            None => Class::Phrases(branches.into()),
        };
        if self.classes.insert(name.to_owned(), class).is_some() {
            return Err(format!("the class <{name}> is declared twice"));
        }
        Ok(())
    }

    /// The class, its words known to the vocabulary from now on.
    fn class_named(&mut self, name: &str) -> Option<Class> {
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

    fn words_of(branches: &[Vec<Node>]) -> Option<Vec<String>> {
        branches
            .iter()
            .map(|branch| match branch.as_slice() {
                [Node::Literal(word)] => Some(word.clone()),
                _ => None,
            })
            .collect()
    }

    /// Compiles a pattern; the number under which its hits come back.
    pub(crate) fn pattern(&mut self, pattern: &str) -> Result<usize, String> {
        let nodes = parse(pattern)?;
        let mut steps = Vec::new();
        self.sequence(&nodes, &mut steps, 0)?;
        steps.push(Step::Found);
        let firsts = firsts(&steps)?;
        let mut needs = self.needs(&nodes);
        needs.retain(|need| need.to > 0);
        needs.sort_by_key(|need| (need.symbols.len(), need.to - need.from));
        needs.truncate(NEEDS_MAX);
        self.programs.push(Program { steps, needs, firsts });
        Ok(self.programs.len() - 1)
    }

    /// For every node that cannot be left out, the symbols of which one must be there, and where.
    fn needs(&self, nodes: &[Node]) -> Vec<Need> {
        let (mut least, mut most) = (0, 0);
        let mut needs = Vec::new();
        for node in nodes {
            let (short, long) = self.length(node);
            if let Some(symbols) = self.need(node) {
                needs.push(Need { symbols, from: least, to: most + long.max(1) - 1 });
            }
            least += short;
            most += long;
        }
        needs
    }

    fn need(&self, node: &Node) -> Option<Vec<Symbol>> {
        let of_branches = |branches: &[Vec<Node>]| {
            let mut symbols = Vec::new();
            for branch in branches {
                symbols.extend(branch.iter().filter_map(|node| self.need(node)).min_by_key(Vec::len)?);
            }
            symbols.sort_unstable();
            symbols.dedup();
            Some(symbols)
        };
        match node {
            Node::Literal(word) => self.vocabulary.known(word).map(|symbol| vec![symbol]),
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
    fn length(&self, node: &Node) -> (u32, u32) {
        let of_branches = |branches: &[Vec<Node>]| {
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

    fn sequence(&mut self, nodes: &[Node], out: &mut Vec<Step>, depth: usize) -> Result<(), String> {
        if depth > 12 {
            return Err("classes name each other in a circle".to_owned());
        }
        for node in nodes {
            match node {
                Node::Literal(word) => out.push(Step::Symbol(self.vocabulary.literal(word, self.family))),
                Node::Class(name) => match self.class_named(name) {
                    Some(Class::Symbol(symbol)) => out.push(Step::Symbol(symbol)),
                    Some(Class::Phrases(branches)) => self.one_of(&branches, false, out, depth + 1)?,
                    Some(Class::Words(_)) | None => return Err(format!("there is no class <{name}>")),
                },
                Node::AnyWord => out.push(Step::AnyWord),
                Node::Gap(width) => out.push(Step::Gap(*width)),
                Node::OneOf(branches) => self.one_of(branches, false, out, depth)?,
                Node::Maybe(branches) => self.one_of(branches, true, out, depth)?,
                Node::NoneOf(branches) => {
                    let step = self.none_of(branches)?;
                    out.push(step);
                }
                Node::NotAfter(branches) => {
                    let step = self.none_of(branches)?;
                    out.push(match step {
                        Step::NoneOf(symbols) => Step::NotAfter(symbols),
                        other => other,
                    });
                }
                Node::Start => out.push(Step::Start),
                Node::End => out.push(Step::End),
                Node::Comma => out.push(Step::Comma),
                Node::Asks => out.push(Step::Asks),
            }
        }
        Ok(())
    }

    fn one_of(&mut self, branches: &[Vec<Node>], maybe: bool, out: &mut Vec<Step>, depth: usize) -> Result<(), String> {
        let mut ends = Vec::new();
        for (index, branch) in branches.iter().enumerate() {
            let last = index + 1 == branches.len() && !maybe;
            let fork = out.len();
            if !last {
                out.push(Step::Fork(0));
            }
            self.sequence(branch, out, depth)?;
            if !last {
                ends.push(out.len());
                out.push(Step::Jump(0));
                let after = out.len();
                if let Some(step) = out.get_mut(fork) {
                    *step = Step::Fork(after);
                }
            }
        }
        let end = out.len();
        for at in ends {
            if let Some(step) = out.get_mut(at) {
                *step = Step::Jump(end);
            }
        }
        Ok(())
    }

    fn none_of(&mut self, branches: &[Vec<Node>]) -> Result<Step, String> {
        let mut symbols = Vec::new();
        for branch in branches {
            match branch.as_slice() {
                [Node::Literal(word)] => symbols.push(self.vocabulary.literal(word, self.family)),
                [Node::Class(name)] => match self.class_named(name) {
                    Some(Class::Symbol(symbol)) => symbols.push(symbol),
                    _ => return Err(format!("after '!' the class <{name}> must consist of single words")),
                },
                _ => return Err("after '!' stand single words".to_owned()),
            }
        }
        Ok(Step::NoneOf(symbols))
    }

    /// Words that are no typing errors, as `"word|word"`.
    pub(crate) fn everyday(&mut self, words: &str) {
        self.vocabulary.add_everyday(words, self.family);
    }

    pub(crate) fn build(mut self) -> Grammar {
        self.vocabulary.finish();
        let mut by_first: Vec<Vec<u32>> = vec![Vec::new(); self.vocabulary.len()];
        for (number, program) in (0_u32..).zip(&self.programs) {
            for symbol in &program.firsts {
                if let Some(list) = usize::try_from(*symbol).ok().and_then(|at| by_first.get_mut(at)) {
                    list.push(number);
                }
            }
        }
        Grammar { vocabulary: self.vocabulary, programs: self.programs, by_first }
    }
}

/// How many conditions are looked at before a pattern is tried.
const NEEDS_MAX: usize = 3;

/// The symbols with which a program can begin, each once.
fn firsts(program: &[Step]) -> Result<Vec<Symbol>, String> {
    let mut found = Vec::new();
    let mut open = vec![0];
    let mut seen = vec![false; program.len()];
    while let Some(at) = open.pop() {
        match seen.get_mut(at) {
            Some(mark) if !*mark => *mark = true,
            _ => continue,
        }
        match program.get(at) {
            Some(Step::Symbol(symbol)) => found.push(*symbol),
            Some(Step::Fork(other)) => open.extend([at + 1, *other]),
            Some(Step::Jump(to)) => open.push(*to),
            Some(Step::Start | Step::Comma | Step::Asks | Step::NoneOf(_) | Step::NotAfter(_)) => open.push(at + 1),
            Some(Step::Gap(_) | Step::AnyWord) => return Err("a pattern cannot begin with a gap".to_owned()),
            Some(Step::End | Step::Found) | None => return Err("a pattern needs at least one word".to_owned()),
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
