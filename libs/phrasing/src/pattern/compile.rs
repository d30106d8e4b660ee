use std::collections::HashMap;

use lexis::Family;

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
    pub(super) programs: Vec<Vec<Step>>,
    pub(super) by_first: Vec<Vec<usize>>,
}

/// Collects classes and patterns, then becomes a [`Grammar`].
#[derive(Debug)]
pub(crate) struct GrammarBuilder {
    family: Family,
    vocabulary: Vocabulary,
    classes: HashMap<String, Class>,
    programs: Vec<Vec<Step>>,
}

#[derive(Clone, Debug)]
enum Class {
    Symbol(Symbol),
    Phrases(Vec<Vec<Node>>),
}

impl GrammarBuilder {
    pub(crate) fn new(family: Family) -> Self {
        let classes =
            HashMap::from([("#".to_owned(), Class::Symbol(NUMBER)), ("time".to_owned(), Class::Symbol(TIME))]);
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
            Some(words) => {
                let symbol = self.vocabulary.fresh();
                for word in words {
                    self.vocabulary.add(&word, symbol, self.family);
                }
                Class::Symbol(symbol)
            }
            None => Class::Phrases(branches),
        };
        if self.classes.insert(name.to_owned(), class).is_some() {
            return Err(format!("the class <{name}> is declared twice"));
        }
        Ok(())
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
        let mut program = Vec::new();
        self.sequence(&nodes, &mut program, 0)?;
        program.push(Step::Found);
        self.programs.push(program);
        let number = self.programs.len() - 1;
        self.firsts(number).map(|_| number)
    }

    fn sequence(&mut self, nodes: &[Node], out: &mut Vec<Step>, depth: usize) -> Result<(), String> {
        if depth > 12 {
            return Err("classes name each other in a circle".to_owned());
        }
        for node in nodes {
            match node {
                Node::Literal(word) => out.push(Step::Symbol(self.vocabulary.literal(word, self.family))),
                Node::Class(name) => match self.classes.get(name).cloned() {
                    Some(Class::Symbol(symbol)) => out.push(Step::Symbol(symbol)),
                    Some(Class::Phrases(branches)) => self.one_of(&branches, false, out, depth + 1)?,
                    None => return Err(format!("there is no class <{name}>")),
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
                [Node::Class(name)] => match self.classes.get(name) {
                    Some(Class::Symbol(symbol)) => symbols.push(*symbol),
                    _ => return Err(format!("after '!' the class <{name}> must consist of single words")),
                },
                _ => return Err("after '!' stand single words".to_owned()),
            }
        }
        Ok(Step::NoneOf(symbols))
    }

    /// The symbols with which a program can begin.
    fn firsts(&self, number: usize) -> Result<Vec<Symbol>, String> {
        let program = self.programs.get(number).ok_or("there is no such pattern")?;
        let mut found = Vec::new();
        let mut open = vec![0];
        let mut seen = vec![false; program.len()];
        while let Some(at) = open.pop() {
            if seen.get(at).copied().unwrap_or(true) {
                continue;
            }
            if let Some(mark) = seen.get_mut(at) {
                *mark = true;
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
        Ok(found)
    }

    pub(crate) fn build(self) -> Grammar {
        let mut by_first = vec![Vec::new(); self.vocabulary.len()];
        for number in 0..self.programs.len() {
            for symbol in self.firsts(number).unwrap_or_default() {
                let list = usize::try_from(symbol).ok().and_then(|at| by_first.get_mut(at));
                if let Some(list) = list.filter(|list: &&mut Vec<usize>| list.last() != Some(&number)) {
                    list.push(number);
                }
            }
        }
        Grammar { vocabulary: self.vocabulary, programs: self.programs, by_first }
    }
}
