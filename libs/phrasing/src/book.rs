//! A set of rules of all families, compiled.

use std::collections::{HashMap, HashSet};

use lexis::Family;

use crate::{
    pack::{Pack, PackError, Rule, When},
    pattern::{Grammar, GrammarBuilder},
};

/// A pack with where it came from.
pub(crate) struct Source<'a> {
    pub(crate) family: Family,
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    pub(crate) pack: Pack,
}

/// What a pattern was written for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Owner {
    /// The `match` of the condition with this number.
    Match(usize),
    /// The `not` of the condition with this number.
    Not(usize),
    /// The `not_anywhere` of the condition with this number.
    NotAnywhere(usize),
    /// A named group.
    Group(usize),
}

/// A compiled [`When`].
#[derive(Debug)]
pub(crate) struct Condition {
    pub(crate) rule: usize,
    pub(crate) without: Vec<usize>,
    pub(crate) without_here: Vec<usize>,
    pub(crate) with: Vec<usize>,
    pub(crate) with_here: Vec<usize>,
    pub(crate) not_after: Vec<usize>,
    pub(crate) spec: When,
    /// What to say instead, where it is known better than from the rule.
    pub(crate) plain: Option<String>,
}

/// Everything of one family.
#[derive(Debug)]
pub(crate) struct Chapter {
    pub(crate) grammar: Grammar,
    pub(crate) owners: Vec<Owner>,
    pub(crate) conditions: Vec<Condition>,
}

/// Rules of all families.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub(crate) chapters: Vec<Chapter>,
    /// The ids of rules; conditions count into it.
    pub(crate) ids: Vec<String>,
    groups: HashMap<String, usize>,
}

impl Book {
    /// Compiles packs; they may come in any order.
    pub(crate) fn new(sources: &[&Source<'_>]) -> Result<Self, PackError> {
        let mut book = Self { chapters: Vec::new(), ids: Vec::new(), groups: HashMap::new() };
        for source in sources {
            for name in source.pack.groups.keys() {
                let next = book.groups.len();
                book.groups.entry(name.clone()).or_insert(next);
            }
        }
        let used = used_groups(sources);
        book.number_rules(sources);
        let chapters = std::thread::scope(|scope| {
            let (book, used) = (&book, &used);
            // One thread a family; what comes out does not depend on which is first.
            let running = Family::ALL.map(|family| {
                let own: Vec<&Source<'_>> = sources.iter().copied().filter(|source| source.family == family).collect();
                scope.spawn(move || book.chapter(family, &own, used))
            });
            running.map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        book.chapters = chapters.into_iter().collect::<Result<_, _>>()?;
        Ok(book)
    }

    /// Gives every rule its number, in the order of families and packs.
    fn number_rules(&mut self, sources: &[&Source<'_>]) {
        for family in Family::ALL {
            let own = || sources.iter().filter(|source| source.family == family);
            for rule in own().flat_map(|source| &source.pack.rules) {
                self.number(&rule.id);
            }
            if own().any(|source| !source.pack.glossary.is_empty()) {
                self.number(JARGON);
            }
        }
    }

    /// The number of a rule.
    pub(crate) fn rule(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|known| known == id)
    }

    fn number(&mut self, id: &str) {
        if self.rule(id).is_none() {
            self.ids.push(id.to_owned());
        }
    }

    /// The number of a named group, where a pack has it.
    pub(crate) fn group(&self, name: &str) -> Option<usize> {
        self.groups.get(name).copied()
    }

    /// The name of a group.
    pub(crate) fn group_name(&self, number: usize) -> &str {
        self.groups.iter().find(|(_, known)| **known == number).map_or("", |(name, _)| name)
    }

    fn chapter(&self, family: Family, sources: &[&Source<'_>], used: &HashSet<&str>) -> Result<Chapter, PackError> {
        let mut builder = GrammarBuilder::new(family);
        for source in sources {
            for (name, pattern) in &source.pack.classes {
                builder.class(name, pattern).map_err(|message| source.error(name, message))?;
            }
            builder.everyday(&source.pack.everyday);
        }
        let mut owners = Vec::new();
        let mut conditions = Vec::new();
        for source in sources {
            for (name, patterns) in source.pack.groups.iter().filter(|(name, _)| used.contains(name.as_str())) {
                let group = self.group(name).unwrap_or_default();
                source.compile(patterns, Owner::Group(group), &mut builder, &mut owners)?;
            }
            for rule in &source.pack.rules {
                let number = self.rule(&rule.id).unwrap_or_default();
                for when in &rule.when {
                    let condition = self.compile_condition(number, rule, when, source)?;
                    source.compile(&when.matches, Owner::Match(conditions.len()), &mut builder, &mut owners)?;
                    source.compile(&when.not, Owner::Not(conditions.len()), &mut builder, &mut owners)?;
                    let anywhere = Owner::NotAnywhere(conditions.len());
                    source.compile(&when.not_anywhere, anywhere, &mut builder, &mut owners)?;
                    conditions.push(condition);
                }
            }
        }
        for source in sources {
            for change in &source.pack.adjustments {
                let rule = self.rule(&change.rule);
                let of_rule = conditions.iter().enumerate().filter(|(_, condition)| Some(condition.rule) == rule);
                for (number, _) in of_rule {
                    source.compile(&change.not, Owner::Not(number), &mut builder, &mut owners)?;
                }
            }
        }
        for (source, term) in
            sources.iter().flat_map(|source| source.pack.glossary.iter().map(move |term| (source, term)))
        {
            let rule = self.rule(JARGON).unwrap_or_default();
            let pattern = std::slice::from_ref(&term.term);
            source.compile(pattern, Owner::Match(conditions.len()), &mut builder, &mut owners)?;
            conditions.push(Condition::of_term(rule, &term.plain));
        }
        Ok(Chapter { grammar: builder.build(), owners, conditions })
    }

    fn compile_condition(
        &self,
        number: usize,
        rule: &Rule,
        when: &When,
        source: &Source<'_>,
    ) -> Result<Condition, PackError> {
        let numbers = |names: &[String]| -> Result<Vec<usize>, PackError> {
            names
                .iter()
                .map(|name| {
                    self.group(name).ok_or_else(|| {
                        source.error(name, format!("the rule {} names the group {name:?}, which no pack has", rule.id))
                    })
                })
                .collect()
        };
        if when.matches.is_empty() {
            return Err(source.error(&rule.id, format!("a condition of the rule {} matches nothing", rule.id)));
        }
        Ok(Condition {
            rule: number,
            without: numbers(&when.without)?,
            without_here: numbers(&when.without_here)?,
            with: numbers(&when.with)?,
            with_here: numbers(&when.with_here)?,
            not_after: numbers(&when.not_after)?,
            spec: When { matches: Vec::new(), not: Vec::new(), not_anywhere: Vec::new(), ..when.clone() },
            plain: None,
        })
    }
}

/// The rule under which terms of a glossary are reported.
const JARGON: &str = "jargon";

impl Condition {
    fn of_term(rule: usize, plain: &str) -> Self {
        Self {
            rule,
            without: Vec::new(),
            without_here: Vec::new(),
            with: Vec::new(),
            with_here: Vec::new(),
            not_after: Vec::new(),
            spec: When::default(),
            plain: Some(plain.to_owned()),
        }
    }
}

/// Groups that a condition names, and those that stand beside rules instead of in the lexicon.
fn used_groups<'a>(sources: &[&'a Source<'_>]) -> HashSet<&'a str> {
    let named = sources.iter().flat_map(|source| &source.pack.rules).flat_map(|rule| &rule.when).flat_map(|when| {
        [&when.without, &when.without_here, &when.with, &when.with_here, &when.not_after]
            .into_iter()
            .flatten()
            .map(String::as_str)
    });
    let own =
        sources.iter().filter(|source| !source.pack.rules.is_empty()).flat_map(|source| source.pack.groups.keys());
    named.chain(own.map(String::as_str)).collect()
}

impl Source<'_> {
    fn error(&self, needle: &str, message: impl Into<String>) -> PackError {
        PackError::near(self.file, self.text, needle, message)
    }

    fn compile<'b>(
        &self,
        patterns: &'b [String],
        owner: Owner,
        builder: &mut GrammarBuilder<'b>,
        owners: &mut Vec<Owner>,
    ) -> Result<(), PackError> {
        for pattern in patterns {
            builder.pattern(pattern).map_err(|message| self.error(pattern, format!("{message}: {pattern}")))?;
            owners.push(owner);
        }
        Ok(())
    }
}
