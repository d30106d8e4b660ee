//! A set of rules of all families, compiled.

use std::collections::{HashMap, HashSet};

use lexis::Family;

use crate::{
    Grammar, GrammarBuilder,
    bytes::{Reader, Writer},
    library::Source,
    pack::{PackError, Rule, When},
};

/// What a pattern was written for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Owner {
    /// The `match` of the condition with this number.
    Match(usize),
    /// The `not` of the condition with this number.
    Not(usize),
    /// The `not_anywhere` of the condition with this number.
    NotAnywhere(usize),
    /// A named group.
    Group(usize),
    /// What a company excepts from the rule with this number, whatever its conditions.
    Except(usize),
}

/// What a condition asks of a sentence and a message, beside patterns and groups: see [`When`].
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[expect(missing_docs, clippy::struct_excessive_bools, reason = "each is what the field of the same name in When is")]
pub struct Form {
    pub near: Option<usize>,
    pub words_min: Option<usize>,
    pub words_max: Option<usize>,
    pub sentences_max: Option<usize>,
    pub hits_min: Option<usize>,
    pub question: Option<bool>,
    pub without_time: bool,
    pub without_time_here: bool,
    pub without_question: bool,
    pub uncertain: bool,
    pub quoted: bool,
}

/// A compiled [`When`]; groups by their numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Condition {
    /// The number of its rule.
    pub rule: usize,
    /// None of them anywhere.
    pub without: Box<[usize]>,
    /// None of them in the sentence.
    pub without_here: Box<[usize]>,
    /// One of them anywhere.
    pub with: Box<[usize]>,
    /// One of them in the sentence.
    pub with_here: Box<[usize]>,
    /// None of them directly before.
    pub not_after: Box<[usize]>,
    /// What else it asks.
    pub spec: Form,
    /// What to say instead, where it is known better than from the rule.
    pub plain: Option<String>,
}

/// Everything of one family.
#[derive(Debug)]
pub struct Chapter {
    /// All patterns.
    pub grammar: Grammar,
    owners: Vec<u32>,
    /// All conditions, by their numbers.
    pub conditions: Vec<Condition>,
}

impl Chapter {
    /// What a pattern was written for.
    #[must_use]
    pub fn owner(&self, pattern: usize) -> Option<Owner> {
        let owner = *self.owners.get(pattern)?;
        let number = usize::try_from(owner >> 3).ok()?;
        Some(match owner & 7 {
            0 => Owner::Match(number),
            1 => Owner::Not(number),
            2 => Owner::NotAnywhere(number),
            3 => Owner::Group(number),
            _ => Owner::Except(number),
        })
    }

    fn write(&self, writer: &mut Writer) {
        self.grammar.write(writer);
        writer.row(&self.owners);
        writer.list(&self.conditions, |writer, condition| condition.write(writer));
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let (grammar, owners) = (Grammar::read(reader)?, reader.row()?);
        Some(Self { grammar, owners, conditions: reader.list(Condition::read)? })
    }
}

/// Rules of all families.
#[derive(Debug, Default)]
pub struct Book {
    /// By family.
    pub chapters: Vec<Chapter>,
    /// The ids of rules; conditions count into it.
    pub ids: Vec<String>,
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

    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.list(&self.ids, |writer, id| writer.text(id));
        let mut groups: Vec<_> = self.groups.iter().collect();
        groups.sort_unstable();
        writer.list(&groups, |writer, (name, number)| {
            writer.text(name);
            writer.count(**number);
        });
        writer.list(&self.chapters, |writer, chapter| chapter.write(writer));
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let ids = reader.list(|reader| reader.text().map(str::to_owned))?;
        let groups = reader.list(|reader| Some((reader.text()?.to_owned(), reader.count()?)))?;
        Some(Self { ids, groups: groups.into_iter().collect(), chapters: reader.list(Chapter::read)? })
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
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|known| known == id)
    }

    fn number(&mut self, id: &str) {
        if self.rule(id).is_none() {
            self.ids.push(id.to_owned());
        }
    }

    /// The number of a named group, where a pack has it.
    #[must_use]
    pub fn group(&self, name: &str) -> Option<usize> {
        self.groups.get(name).copied()
    }

    /// The name of a group.
    #[must_use]
    pub fn group_name(&self, number: usize) -> &str {
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
        let mut owners: Vec<u32> = Vec::new();
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
                if let Some(rule) = self.rule(&change.rule) {
                    source.compile(&change.not, Owner::Except(rule), &mut builder, &mut owners)?;
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
        let numbers = |names: &[String]| -> Result<Box<[usize]>, PackError> {
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
            spec: Form::of(when),
            plain: None,
        })
    }
}

/// The rule under which terms of a glossary are reported.
const JARGON: &str = "jargon";

impl Form {
    fn of(when: &When) -> Self {
        Self {
            near: when.near,
            words_min: when.words_min,
            words_max: when.words_max,
            sentences_max: when.sentences_max,
            hits_min: when.hits_min,
            question: when.question,
            without_time: when.without_time,
            without_time_here: when.without_time_here,
            without_question: when.without_question,
            uncertain: when.uncertain,
            quoted: when.quoted,
        }
    }

    fn write(&self, writer: &mut Writer) {
        let switches = [self.without_time, self.without_time_here, self.without_question, self.uncertain, self.quoted];
        writer.number(switches.iter().fold(0, |bits, on| bits << 1 | u32::from(*on)));
        for number in [self.near, self.words_min, self.words_max, self.sentences_max, self.hits_min] {
            writer.maybe(number);
        }
        writer.maybe(self.question.map(usize::from));
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let bits = reader.number()?;
        let on = |place: u32| bits >> place & 1 == 1;
        Some(Self {
            near: reader.maybe()?,
            words_min: reader.maybe()?,
            words_max: reader.maybe()?,
            sentences_max: reader.maybe()?,
            hits_min: reader.maybe()?,
            question: reader.maybe()?.map(|asks| asks == 1),
            without_time: on(4),
            without_time_here: on(3),
            without_question: on(2),
            uncertain: on(1),
            quoted: on(0),
        })
    }
}

impl Condition {
    fn of_term(rule: usize, plain: &str) -> Self {
        Self {
            rule,
            without: Box::default(),
            without_here: Box::default(),
            with: Box::default(),
            with_here: Box::default(),
            not_after: Box::default(),
            spec: Form::default(),
            plain: Some(plain.to_owned()),
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.count(self.rule);
        for groups in [&self.without, &self.without_here, &self.with, &self.with_here, &self.not_after] {
            writer.list(groups, |writer, group| writer.count(*group));
        }
        self.spec.write(writer);
        writer.text(self.plain.as_deref().unwrap_or_default());
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let rule = reader.count()?;
        let mut groups = || reader.list(Reader::count).map(Vec::into_boxed_slice);
        let (without, without_here, with, with_here, not_after) =
            (groups()?, groups()?, groups()?, groups()?, groups()?);
        let spec = Form::read(reader)?;
        let plain = Some(reader.text()?.to_owned()).filter(|plain| !plain.is_empty());
        Some(Self { rule, without, without_here, with, with_here, not_after, spec, plain })
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
    fn compile<'b>(
        &self,
        patterns: &'b [String],
        owner: Owner,
        builder: &mut GrammarBuilder<'b>,
        owners: &mut Vec<u32>,
    ) -> Result<(), PackError> {
        let (kind, number) = match owner {
            Owner::Match(number) => (0, number),
            Owner::Not(number) => (1, number),
            Owner::NotAnywhere(number) => (2, number),
            Owner::Group(number) => (3, number),
            Owner::Except(number) => (4, number),
        };
        for pattern in patterns {
            builder.pattern(pattern).map_err(|message| self.error(pattern, format!("{message}: {pattern}")))?;
            owners.push(u32::try_from(number << 3 | kind).unwrap_or(u32::MAX));
        }
        Ok(())
    }
}
