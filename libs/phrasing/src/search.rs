//! Runs a book over a letter and keeps what holds.

use std::{collections::HashSet, ops::Range};

use lexis::Family;

use crate::{
    book::{Book, Condition, Owner},
    letter::{Letter, Part},
    pattern::Hit,
    tense::is_ahead,
};

/// A rule holds for these words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) rule: usize,
    pub(crate) part: usize,
    pub(crate) words: Range<usize>,
    pub(crate) uncertain: bool,
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
}

struct Candidate {
    condition: usize,
    family: Family,
    part: usize,
    words: Range<usize>,
}

impl Book {
    /// Everything that holds in the letter, in order of place.
    pub(crate) fn search(&self, letter: &Letter) -> Found {
        let mut found = Found::default();
        let mut candidates = Vec::new();
        let mut refused: HashSet<(usize, usize)> = HashSet::new();
        let mut hits: Vec<Hit> = Vec::new();
        for (number, part) in letter.parts.iter().enumerate() {
            let Some(chapter) = self.chapters.get(part.family.index()) else { continue };
            hits.clear();
            chapter.grammar.search(&letter.scene(part), &mut hits);
            for hit in hits.drain(..) {
                match chapter.owners.get(hit.pattern) {
                    Some(Owner::Group(group)) => {
                        found.groups.push(GroupHit { group: *group, part: number, words: hit.words });
                    }
                    Some(Owner::Not(condition)) => {
                        refused.insert((*condition, number));
                    }
                    Some(Owner::Match(condition)) => candidates.push(Candidate {
                        condition: *condition,
                        family: part.family,
                        part: number,
                        words: hit.words,
                    }),
                    None => {}
                }
            }
        }
        for candidate in candidates {
            if !refused.contains(&(candidate.condition, candidate.part)) {
                self.judge(letter, &candidate, &mut found);
            }
        }
        self.drop_rare(letter, &mut found.matches);
        found.matches.sort_by_key(|found| (found.words.start, found.rule, usize::MAX - found.words.end));
        found
    }

    fn condition(&self, family: Family, number: usize) -> Option<&Condition> {
        self.chapters.get(family.index()).and_then(|chapter| chapter.conditions.get(number))
    }

    fn judge(&self, letter: &Letter, candidate: &Candidate, found: &mut Found) {
        let Some(condition) = self.condition(candidate.family, candidate.condition) else { return };
        let Some(part) = letter.parts.get(candidate.part) else { return };
        let quoted = letter.words_of(&candidate.words).iter().any(|word| word.quoted);
        if (quoted && !condition.spec.quoted) || !condition.holds(letter, part, candidate, &found.groups) {
            return;
        }
        found.matches.push(Match {
            rule: condition.rule,
            part: candidate.part,
            words: candidate.words.clone(),
            uncertain: condition.spec.uncertain,
        });
        if condition.spec.hits_min.is_some() {
            if let Some(found) = found.matches.last_mut() {
                found.rule += RARE * candidate.condition.saturating_add(1);
            }
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
                None => counts.push((key, HashSet::from([found.words.start]))),
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

impl Condition {
    fn holds(&self, letter: &Letter, part: &Part, candidate: &Candidate, groups: &[GroupHit]) -> bool {
        let anywhere = |wanted: &[usize]| groups.iter().any(|hit| wanted.contains(&hit.group));
        let here =
            |wanted: &[usize]| groups.iter().any(|hit| hit.part == candidate.part && wanted.contains(&hit.group));
        let directly_before = |wanted: &[usize]| {
            groups.iter().any(|hit| {
                wanted.contains(&hit.group)
                    && hit.part == candidate.part
                    && hit.words.end <= candidate.words.start + 1
                    && hit.words.start < candidate.words.start + 1
                    && candidate.words.start <= hit.words.end + 3
            })
        };
        let spec = &self.spec;
        !anywhere(&self.without)
            && !here(&self.without_here)
            && (self.with.is_empty() || anywhere(&self.with))
            && !directly_before(&self.not_after)
            && spec.question.is_none_or(|asks| asks == part.asks)
            && spec.sentences_max.is_none_or(|most| letter.parts.len() <= most)
            && !(spec.without_time_here && is_ahead(letter, part))
            && !(spec.without_time && letter.parts.iter().any(|part| is_ahead(letter, part)))
    }
}
