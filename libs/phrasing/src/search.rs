//! Runs a book over a letter and keeps what holds.

use std::{cell::RefCell, ops::Range};

use lexis::Family;
use rustc_hash::FxHashSet as HashSet;

use patterns::{Condition, Desk, Hit, Owner};

use crate::{
    book::Book,
    letter::{Letter, Part},
    tense::is_ahead,
};

/// A rule holds for these words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) rule: usize,
    pub(crate) part: usize,
    pub(crate) words: Range<usize>,
    pub(crate) uncertain: bool,
    /// The condition of the part's family that holds.
    pub(crate) condition: usize,
}

/// A named group was found.
#[derive(Clone, Debug)]
pub(crate) struct GroupHit {
    pub(crate) group: usize,
    pub(crate) part: usize,
    pub(crate) words: Range<usize>,
}

/// What was found in a letter.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) matches: Vec<Match>,
    pub(crate) groups: Vec<GroupHit>,
    /// What the company excepts: rule, part.
    pub(crate) excepted: HashSet<(usize, usize)>,
    /// Words that a rule spared, and why.
    pub(crate) spared: Vec<(Match, Spared)>,
    /// How much the patterns had to do.
    pub(crate) work: u64,
}

/// Why a rule lets its words pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spared {
    /// A `not` of the condition was found in the sentence.
    Exception,
    /// They stand in quotation marks.
    Quoted,
    /// This counterweight was found.
    Group(usize),
    /// None of the groups that must be there was found.
    Alone,
    /// A point in time to come is named.
    Time,
    /// The sentence is, or is not, a question; the message is too long.
    Form,
}

/// What holds for the whole letter, looked up once.
struct Overview {
    /// By group: it was found somewhere.
    present: HashSet<usize>,
    /// A point in time to come is named.
    ahead: bool,
    /// Something is asked.
    asks: bool,
}

impl Overview {
    fn of(letter: &Letter, groups: &[GroupHit]) -> Self {
        Self {
            present: groups.iter().map(|hit| hit.group).collect(),
            ahead: letter.parts.iter().any(|part| is_ahead(letter, part)),
            asks: letter.parts.iter().any(|part| part.asks),
        }
    }
}

struct Candidate {
    condition: usize,
    family: Family,
    part: usize,
    words: Range<usize>,
    mended: bool,
}

/// Conditions that an exception spares.
#[derive(Default)]
struct Refused {
    /// In this part: condition, part.
    here: HashSet<(usize, usize)>,
    /// In every part of this family: condition, family.
    anywhere: HashSet<(usize, usize)>,
}

impl Refused {
    fn spares(&self, candidate: &Candidate) -> bool {
        self.here.contains(&(candidate.condition, candidate.part))
            || self.anywhere.contains(&(candidate.condition, candidate.family.index()))
    }
}

thread_local! {
    /// By family. Making room for all patterns takes as long as reading a short message.
    static DESKS: RefCell<[Desk; 4]> = RefCell::default();
}

impl Book {
    /// Everything that holds in the letter, in order of place.
    pub(crate) fn search(&self, letter: &Letter) -> Found {
        let mut found = Found::default();
        let mut candidates = Vec::new();
        let mut refused = Refused::default();
        let mut hits: Vec<Hit> = Vec::new();
        let mut desks = DESKS.take();
        for desk in &mut desks {
            desk.work = 0;
        }
        for (number, part) in letter.parts.iter().enumerate() {
            let Some(chapter) = self.chapters.get(part.family.index()) else { continue };
            let Some(desk) = desks.get_mut(part.family.index()) else { continue };
            hits.clear();
            chapter.grammar.search(&letter.scene(part), desk, &mut hits);
            for hit in hits.drain(..) {
                match chapter.owner(hit.pattern) {
                    Some(Owner::Group(group)) => {
                        found.groups.push(GroupHit { group, part: number, words: hit.words });
                    }
                    Some(Owner::Not(condition)) => {
                        refused.here.insert((condition, number));
                    }
                    Some(Owner::Except(rule)) => {
                        found.excepted.insert((rule, number));
                    }
                    Some(Owner::NotAnywhere(condition)) => {
                        refused.anywhere.insert((condition, part.family.index()));
                    }
                    Some(Owner::Match(condition)) => candidates.push(Candidate {
                        condition,
                        family: part.family,
                        part: number,
                        words: hit.words,
                        mended: hit.mended,
                    }),
                    None => {}
                }
            }
        }
        found.work = desks.iter().map(|desk| desk.work).sum();
        DESKS.set(desks);
        let overview = Overview::of(letter, &found.groups);
        for candidate in candidates {
            self.judge(letter, &candidate, &refused, &overview, &mut found);
        }
        self.drop_rare(letter, &mut found.matches);
        found.matches.sort_by_key(|found| (found.words.start, found.rule, usize::MAX - found.words.end));
        found
    }

    pub(crate) fn condition(&self, family: Family, number: usize) -> Option<&Condition> {
        self.chapters.get(family.index()).and_then(|chapter| chapter.conditions.get(number))
    }

    fn judge(&self, letter: &Letter, candidate: &Candidate, refused: &Refused, overview: &Overview, found: &mut Found) {
        let Some(condition) = self.condition(candidate.family, candidate.condition) else { return };
        let Some(part) = letter.parts.get(candidate.part) else { return };
        let quoted = !condition.spec.quoted && letter.words_of(&candidate.words).iter().any(|word| word.quoted);
        let spared = match () {
            () if refused.spares(candidate) => Some(Spared::Exception),
            () if found.excepted.contains(&(condition.rule, candidate.part)) => Some(Spared::Exception),
            () if quoted => Some(Spared::Quoted),
            () => Asked(condition).spares(letter, part, candidate, overview, &found.groups),
        };
        let waits = condition.spec.hits_min.map_or(0, |_| RARE * candidate.condition.saturating_add(1));
        let mut matched = Match {
            rule: condition.rule,
            part: candidate.part,
            words: candidate.words.clone(),
            uncertain: condition.spec.uncertain || candidate.mended,
            condition: candidate.condition,
        };
        if let Some(why) = spared {
            found.spared.push((matched, why));
        } else {
            matched.rule += waits;
            found.matches.push(matched);
        }
    }

    /// Keeps matches of conditions that ask for several hits only when there are so many.
    fn drop_rare(&self, letter: &Letter, matches: &mut Vec<Match>) {
        let mut counts: Vec<((usize, Family), HashSet<usize>)> = Vec::new();
        let family_of = |found: &Match| letter.parts.get(found.part).map_or(Family::En, |part| part.family);
        for found in matches.iter().filter(|found| found.rule >= RARE) {
            let key = (found.rule, family_of(found));
            match counts.iter_mut().find(|(known, _)| *known == key) {
                Some((_, starts)) => {
                    starts.insert(found.words.start);
                }
                None => counts.push((key, HashSet::from_iter([found.words.start]))),
            }
        }
        matches.retain_mut(|found| {
            if found.rule < RARE {
                return true;
            }
            let family = family_of(found);
            let condition = self.condition(family, found.rule / RARE - 1);
            let needed = condition.and_then(|condition| condition.spec.hits_min).unwrap_or(1);
            let seen =
                counts.iter().find(|(known, _)| *known == (found.rule, family)).map_or(0, |(_, starts)| starts.len());
            found.rule %= RARE;
            seen >= needed
        });
    }
}

/// Rule numbers above this carry the condition they wait for.
const RARE: usize = 1 << 20;

/// A condition that is held against a letter.
struct Asked<'a>(&'a Condition);

impl Asked<'_> {
    fn spares(
        &self,
        letter: &Letter,
        part: &Part,
        candidate: &Candidate,
        overview: &Overview,
        groups: &[GroupHit],
    ) -> Option<Spared> {
        let spec = &self.0.spec;
        let own = candidate.part..candidate.part + 1;
        let around = spec.near.map(|near| candidate.part.saturating_sub(near)..candidate.part + near + 1);
        let here = |wanted: &[usize], fits: &dyn Fn(&GroupHit) -> bool| {
            within(groups, &own).iter().find(|hit| wanted.contains(&hit.group) && fits(hit)).map(|hit| hit.group)
        };
        let anywhere = |wanted: &[usize]| match &around {
            None => wanted.iter().copied().find(|group| overview.present.contains(group)),
            Some(parts) => within(groups, parts).iter().find(|hit| wanted.contains(&hit.group)).map(|hit| hit.group),
        };
        let directly_before =
            |hit: &GroupHit| hit.words.start <= candidate.words.start && candidate.words.start <= hit.words.end + 3;
        let lacks = |wanted: &[usize], found: Option<usize>| !wanted.is_empty() && found.is_none();
        anywhere(&self.0.without)
            .or_else(|| here(&self.0.without_here, &|_| true))
            .or_else(|| here(&self.0.not_after, &directly_before))
            .map(Spared::Group)
            .or_else(|| self.is_timed(letter, part, around.as_ref(), overview).then_some(Spared::Time))
            .or_else(|| self.has_wrong_form(letter, part, around.as_ref(), overview).then_some(Spared::Form))
            .or_else(|| lacks(&self.0.with, anywhere(&self.0.with)).then_some(Spared::Alone))
            .or_else(|| lacks(&self.0.with_here, here(&self.0.with_here, &|_| true)).then_some(Spared::Alone))
    }

    /// A point in time to come is named where the condition looks for one.
    fn is_timed(&self, letter: &Letter, part: &Part, around: Option<&Range<usize>>, overview: &Overview) -> bool {
        let ahead = || match around {
            None => overview.ahead,
            Some(parts) => parts_in(letter, parts).iter().any(|part| is_ahead(letter, part)),
        };
        (self.0.spec.without_time && ahead()) || (self.0.spec.without_time_here && is_ahead(letter, part))
    }

    fn has_wrong_form(&self, letter: &Letter, part: &Part, around: Option<&Range<usize>>, overview: &Overview) -> bool {
        let spec = &self.0.spec;
        let asks = || match around {
            None => overview.asks,
            Some(parts) => parts_in(letter, parts).iter().any(|part| part.asks),
        };
        spec.question.is_some_and(|asks| asks != part.asks)
            || (spec.without_question && asks())
            || spec.sentences_max.is_some_and(|most| letter.parts.len() > most)
            || spec.words_max.is_some_and(|most| part.words.len() > most)
            || spec.words_min.is_some_and(|least| part.words.len() < least)
    }
}

/// The hits in these parts; hits come in order of parts.
fn within<'a>(groups: &'a [GroupHit], parts: &Range<usize>) -> &'a [GroupHit] {
    let first = groups.partition_point(|hit| hit.part < parts.start);
    let last = groups.partition_point(|hit| hit.part < parts.end);
    groups.get(first..last).unwrap_or_default()
}

fn parts_in<'a>(letter: &'a Letter, parts: &Range<usize>) -> &'a [Part] {
    letter.parts.get(parts.start..parts.end.min(letter.parts.len())).unwrap_or_default()
}
