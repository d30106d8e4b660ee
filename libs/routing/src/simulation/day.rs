use jiff::SignedDuration;
use kernel::Time;

use crate::{
    agent::{Agent, Levels, Need},
    item::Item,
    number::count,
    random::Random,
    simulation::Scenario,
};

/// Somebody who comes.
#[derive(Clone, Debug)]
pub(super) struct Contact {
    pub(super) at: Time,
    pub(super) item: Item,
    /// Handling by somebody of middling skill with nothing else in hand.
    pub(super) minutes: f64,
    pub(super) is_call: bool,
    /// In the language that the fewest customers speak.
    pub(super) is_rare: bool,
}

/// Who works, and who comes.
#[derive(Clone, Debug)]
pub(super) struct Day {
    pub(super) agents: Vec<Agent>,
    pub(super) contacts: Vec<Contact>,
}

impl Day {
    pub(super) fn of(scenario: &Scenario, seed: u64) -> Self {
        let mut random = Random::new(seed);
        Self { agents: roster(scenario, &mut random), contacts: contacts(scenario, &mut random) }
    }
}

pub(super) fn language(place: usize) -> String {
    format!("l{place}")
}

pub(super) fn topic(place: usize) -> String {
    format!("t{place}")
}

/// First languages in the shares of the customers; half of the people have a second one. Each knows each topic with
/// probability 0.6, one at least; every language and topic is known together by two at least.
fn roster(scenario: &Scenario, random: &mut Random) -> Vec<Agent> {
    let languages = &scenario.languages;
    let topics = usize::try_from(scenario.topics).unwrap_or(0);
    let mut people: Vec<(Vec<f64>, Vec<f64>)> = Vec::new();
    for place in 0..scenario.agents {
        let first = first_language(languages, (f64::from(place) + 0.5) / f64::from(scenario.agents));
        let mut spoken = vec![0.0; languages.len()];
        if random.chance(0.5) {
            raise(&mut spoken, random.weighted(languages), 2.0);
        }
        raise(&mut spoken, first, 3.0);
        let mut known: Vec<f64> = (0..topics).map(|_| if random.chance(0.6) { level(random) } else { 0.0 }).collect();
        raise(&mut known, random.below(topics), 1.0);
        people.push((spoken, known));
    }
    for spoken in 0..languages.len() {
        for known in 0..topics {
            cover(&mut people, spoken, known, random);
        }
    }
    let named = |(place, (spoken, known)): (usize, (Vec<f64>, Vec<f64>))| Agent {
        languages: Levels::of(spoken.into_iter().enumerate().map(|(place, level)| (language(place), level))),
        skills: Levels::of(known.into_iter().enumerate().map(|(place, level)| (topic(place), level))),
        capacity: scenario.capacity,
        ..Agent::new(&format!("a{place}"))
    };
    people.into_iter().enumerate().map(named).collect()
}

fn level(random: &mut Random) -> f64 {
    1.0 + count(random.below(3))
}

fn first_language(shares: &[f64], at: f64) -> usize {
    let mut left = at * shares.iter().sum::<f64>();
    for (place, share) in shares.iter().enumerate() {
        left -= share;
        if left < 0.0 {
            return place;
        }
    }
    shares.len().saturating_sub(1)
}

fn raise(levels: &mut [f64], place: usize, to: f64) {
    if let Some(level) = levels.get_mut(place) {
        *level = level.max(to);
    }
}

/// Teaches the topic to speakers of the language until two know it.
fn cover(people: &mut [(Vec<f64>, Vec<f64>)], spoken: usize, known: usize, random: &mut Random) {
    let has = |levels: &[f64], place: usize| levels.get(place).is_some_and(|level| *level > 0.0);
    loop {
        let speakers: Vec<usize> =
            (0..people.len()).filter(|one| people.get(*one).is_some_and(|one| has(&one.0, spoken))).collect();
        let (able, others): (Vec<usize>, Vec<usize>) =
            speakers.into_iter().partition(|one| people.get(*one).is_some_and(|one| has(&one.1, known)));
        if able.len() >= 2 || others.is_empty() {
            return;
        }
        if let Some(one) = others.get(random.below(others.len())).and_then(|one| people.get_mut(*one)) {
            raise(&mut one.1, known, 2.0);
        }
    }
}

fn contacts(scenario: &Scenario, random: &mut Random) -> Vec<Contact> {
    let rarest = scenario.languages.iter().enumerate().min_by(|(_, one), (_, other)| one.total_cmp(other));
    let rarest = rarest.map_or(0, |(place, _)| place);
    let mut found = Vec::new();
    let mut minute = random.exponential(1.0 / scenario.per_minute);
    while minute < scenario.minutes {
        let at = Time::from_micros(0) + span(minute * 60.0);
        let spoken = random.weighted(&scenario.languages);
        let chats = 1.0 - scenario.calls - scenario.hard_chats;
        let kind = random.weighted(&[chats, scenario.hard_chats, scenario.calls]);
        let of_kind = |values: &[f64; 3]| values.get(kind).copied().unwrap_or_default();
        let item = Item {
            language: Some(Need::of(&language(spoken))),
            skills: vec![Need::of(&topic(random.below(usize::try_from(scenario.topics).unwrap_or(1))))],
            points: [1, 2, 3].get(kind).copied().unwrap_or(1),
            strain: f64::from(u8::from(random.chance(scenario.heavy))),
            due_at: Some(at + span(of_kind(&scenario.deadlines))),
            ..Item::new(&format!("c{}", found.len()))
        };
        let minutes = random.lognormal(of_kind(&scenario.handling), 0.7);
        found.push(Contact { at, item, minutes, is_call: kind == 2, is_rare: spoken == rarest });
        minute += random.exponential(1.0 / scenario.per_minute);
    }
    found
}

/// Seconds as a span.
pub(super) fn span(seconds: f64) -> SignedDuration {
    SignedDuration::try_from_secs_f64(seconds).unwrap_or(SignedDuration::ZERO)
}
