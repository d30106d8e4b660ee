use std::ops::Range;

use jiff::tz::TimeZone;
use kernel::{Language, Time};
use serde::Serialize;

use crate::{
    Guard, Span,
    letter::{Letter, Part},
    search::{Found, GroupHit, Match},
    tense::{REACH, clause_around, may_be_ahead, mention_is_ahead},
    time::{Mention, resolve},
};

/// Who keeps a promise.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Who {
    /// The agent who writes.
    Me,
    /// The company: a colleague, a courier, a technician.
    Company,
}

/// A promise with a time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PromiseFound {
    /// The words, from the verb to the time.
    #[serde(flatten)]
    pub span: Span,
    /// What is promised, in the words of the text.
    pub action: String,
    /// Who keeps it.
    pub who: Who,
    /// The earliest instant meant.
    pub due_from: Time,
    /// The latest instant meant: the deadline.
    pub due_to: Time,
}

/// The promises in a text: who will do what by when.
///
/// Times are meant in `zone`, seen from `now`. Where the words leave it open: a working day ends at 18:00
/// ("by Friday", "до конца дня"), a morning at 12:00, an afternoon at 18:00, an evening at 21:00; a bare hour
/// from 1 to 7 is in the afternoon; a weekday is the next one after today. The past, conditionals and questions
/// promise nothing.
///
/// ```
/// use jiff::tz::TimeZone;
/// let now = "2026-01-05T09:00:00Z".parse().unwrap();
/// let found = phrasing::promises("I will call you tomorrow before noon.", None, now, &TimeZone::UTC);
/// assert_eq!(found[0].due_to.to_string(), "2026-01-06T12:00:00Z");
/// assert!(phrasing::promises("I called you yesterday before noon.", None, now, &TimeZone::UTC).is_empty());
/// ```
#[must_use]
pub fn promises(text: &str, language: Option<Language>, now: Time, zone: &TimeZone) -> Vec<PromiseFound> {
    Guard::built_in().promises(text, language, now, zone)
}

impl Guard {
    /// As [`promises`], with these packs.
    #[must_use]
    pub fn promises(&self, text: &str, language: Option<Language>, now: Time, zone: &TimeZone) -> Vec<PromiseFound> {
        let letter = Letter::new(text, language, &self.times);
        let found = self.promised(&letter);
        let now = now.timestamp().to_zoned(zone.clone());
        let mut promises: Vec<PromiseFound> = Vec::new();
        for (number, part) in letter.parts.iter().enumerate() {
            if part.asks {
                continue;
            }
            let mut promised_day = None;
            for mention in &part.mentions {
                let Some((matched, who)) = self.verb_for(&letter, number, part, mention, &found) else { continue };
                let of_day = Mention { day: mention.day.or(promised_day), ..mention.clone() };
                // "Tomorrow at ten I will ask the warehouse and ring you by eleven."
                let mention = if mention.is_hour_alone() { &of_day } else { mention };
                let Some((due_from, due_to)) = resolve(mention, &now) else { continue };
                let words = matched.words.start.min(mention.words.start)..matched.words.end.max(mention.words.end);
                let clause = clause_around(&letter, part, &words);
                if self.promising.as_ref().is_some_and(|model| model.denies(&letter, part, &clause)) {
                    continue;
                }
                promises.push(promise(text, &letter, &words, who, (due_from, due_to)));
                promised_day = mention.day.or(promised_day);
            }
        }
        merge(promises)
    }

    /// What the company does and when: promises, as spans.
    pub(crate) fn next_steps(&self, letter: &Letter) -> Vec<Span> {
        let found = self.promised(letter);
        let mut spans = Vec::new();
        for (number, part) in letter.parts.iter().enumerate().filter(|(_, part)| !part.asks) {
            for mention in &part.mentions {
                if let Some((matched, _)) = self.verb_for(letter, number, part, mention, &found) {
                    let words = matched.words.start.min(mention.words.start)..matched.words.end.max(mention.words.end);
                    spans.push(letter.points(&words).into());
                }
            }
        }
        spans
    }

    /// What the patterns of promises find, in order of place.
    fn promised(&self, letter: &Letter) -> Found {
        let mut found = self.promises.search(letter);
        found.groups.sort_by_key(|hit| hit.words.start);
        found
    }

    /// The verb that this point in time belongs to: the last before it, else the first after it; one of its own
    /// clause first.
    fn verb_for<'a>(
        &self,
        letter: &Letter,
        number: usize,
        part: &Part,
        mention: &Mention,
        found: &'a Found,
    ) -> Option<(&'a Match, Who)> {
        if !may_be_ahead(letter, part, mention) {
            return None;
        }
        let who = |matched: &Match| match self.promises.ids.get(matched.rule).map(String::as_str) {
            Some("promise-me") => Some(Who::Me),
            Some("promise-company") => Some(Who::Company),
            _ => None,
        };
        let of_part = |from: usize, to: usize| found.matches.get(from..to).unwrap_or_default();
        let own = of_part(
            found.matches.partition_point(|matched| matched.words.start + REACH < mention.words.start),
            found.matches.partition_point(|matched| matched.words.start <= mention.words.end + REACH),
        );
        let here = || own.iter().filter(|matched| matched.part == number && who(matched).is_some());
        let last_before = |from: usize| {
            here()
                .filter(|matched| (from..=mention.words.start).contains(&matched.words.start))
                .max_by_key(|matched| matched.words.start)
        };
        let first_after =
            |to: usize| here().find(|matched| (mention.words.start + 1..to).contains(&matched.words.start));
        let clause = clause_around(letter, part, &mention.words);
        let beside = last_before(clause.start).or_else(|| first_after(clause.end));
        if beside.is_none() && !mention_is_ahead(letter, part, mention) {
            return None;
        }
        let matched = beside.or_else(|| last_before(part.words.start)).or_else(|| first_after(part.words.end))?;
        // "I will call" is mine, though "will call" alone could be anybody's.
        let mine = here().find(|other| {
            who(other) == Some(Who::Me) && (other.words.start..other.words.end).contains(&matched.words.start)
        });
        let matched = mine.unwrap_or(matched);
        let refused = self.refuses(letter, number, mention, (matched, who(matched)?), found);
        who(matched).filter(|_| !refused).map(|who| (matched, who))
    }

    /// What stands around the verb and the point in time makes it no promise of ours.
    fn refuses(
        &self,
        letter: &Letter,
        number: usize,
        mention: &Mention,
        (matched, who): (&Match, Who),
        found: &Found,
    ) -> bool {
        let Some(part) = letter.parts.get(number) else { return false };
        let [void, turn, denied, open, duty, others, pronoun, dated] =
            ["no-promise", "turn", "denied", "open", "duty", "others", "pronoun", "dated"]
                .map(|name| self.promises.group(name));
        let clause = clause_around(letter, part, &mention.words);
        let of_verb = clause_around(letter, part, &matched.words);
        // A verb of another clause is kept from this point in time by what stands in it or between them.
        let reach = clause.start.min(of_verb.start)..clause.end.max(matched.words.end);
        let is_elsewhere = !(clause.start..clause.end).contains(&matched.words.start);
        let from = found.groups.partition_point(|hit| hit.words.start + REACH < mention.words.start);
        let to = found.groups.partition_point(|hit| hit.words.start <= mention.words.end + REACH);
        let near_here = found.groups.get(from..to).unwrap_or_default();
        let hits = || near_here.iter().filter(|hit| hit.part == number);
        let is = |hit: &GroupHit, group: Option<usize>| Some(hit.group) == group;
        // "I cannot say when, but I will ring you by five."
        let turns = |between: Range<usize>| hits().any(|hit| is(hit, turn) && between.contains(&hit.words.start));
        // "The embassy keeps your passport, it will return it by Friday."
        let stands_for = |named: &GroupHit| {
            let before_verb = matched.words.start.saturating_sub(2)..=matched.words.start;
            let is_it = |hit: &GroupHit| is(hit, pronoun) && before_verb.contains(&hit.words.start);
            hits().any(|hit| is_it(hit) && named.words.end <= hit.words.start)
        };
        let whose = near_here.iter().filter(|hit| is(hit, others) && hit.part <= number && number <= hit.part + 1);
        if who == Who::Company && whose.into_iter().any(stands_for) {
            return true;
        }
        hits().any(|hit| {
            let in_reach = reach.contains(&hit.words.start);
            is(hit, void)
                && (near(&hit.words, &matched.words) || is_elsewhere && in_reach)
                && !turns(hit.words.end..matched.words.start + 1)
                || is(hit, denied)
                    && matched.words.end <= hit.words.start
                    && !turns(matched.words.end..hit.words.start + 1)
                || is(hit, open) && hit.words.start <= matched.words.start && matched.words.start < hit.words.end
                || is(hit, duty) && in_reach
                || is(hit, others) && who == Who::Company && in_reach && hit.words.start < matched.words.end
                || is(hit, dated) && (hit.words.start..=hit.words.end).contains(&mention.words.start)
        })
    }
}

/// A word that makes a promise void stands before the verb, not far away.
fn near(void: &Range<usize>, verb: &Range<usize>) -> bool {
    void.start <= verb.end && verb.start <= void.end + 8
}

fn promise(text: &str, letter: &Letter, words: &Range<usize>, who: Who, due: (Time, Time)) -> PromiseFound {
    let action = text.get(letter.bytes(words)).unwrap_or_default();
    PromiseFound {
        span: letter.points(words).into(),
        action: action.split_whitespace().collect::<Vec<_>>().join(" "),
        who,
        due_from: due.0,
        due_to: due.1,
    }
}

/// Two points in time of one verb are one promise: "tomorrow, by 12:00 at the latest".
fn merge(promises: Vec<PromiseFound>) -> Vec<PromiseFound> {
    let mut kept: Vec<PromiseFound> = Vec::new();
    for promise in promises {
        match kept.last_mut() {
            Some(last) if last.span.end > promise.span.start => {
                if promise.due_to > last.due_to || last.span.start == promise.span.start {
                    last.due_to = last.due_to.max(promise.due_to);
                }
                if promise.span.end > last.span.end {
                    last.span.end = promise.span.end;
                    last.action = promise.action;
                }
            }
            _ => kept.push(promise),
        }
    }
    kept
}
