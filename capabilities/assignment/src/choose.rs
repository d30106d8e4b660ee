use kernel::{Id, Language, Time};

use identity::Agent;

/// An agent who could take a ticket, with what decides whether they do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The agent.
    pub agent: Id<Agent>,
    /// What colleagues call them; it stands in the reason on the ticket.
    pub name: String,
    /// Whether they are at their desk.
    pub present: bool,
    /// The languages they answer in.
    pub languages: Vec<Language>,
    /// How many tickets they carry that are not resolved: the fewer, the more room.
    pub open_tickets: i64,
    /// When a ticket was last given to them; `None` means never.
    pub last_given_at: Option<Time>,
}

/// What was decided, and why, in terms of the candidates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice<'a> {
    /// The customer writes again: the agent who knows the story takes it (PRACTICES A5).
    Returns(&'a Candidate),
    /// Present, speaks the language, and carries the least.
    Takes {
        /// Who takes it.
        candidate: &'a Candidate,
        /// The one who had it before and is away now, if there is such a one.
        instead_of: Option<&'a Candidate>,
    },
    /// Agents are present, none of them speaks the language: the team decides.
    NobodySpeaks,
    /// Nobody of the team is present: it waits for whoever comes first.
    NobodyPresent,
}

/// Decides who takes a ticket of a team (PRACTICES C3, first simple form).
///
/// 1. The agent who had the customer before, if present.
/// 2. Else, of those present who speak the language (any of those present when it is not known), the one with the
///    fewest open tickets; of equals the one who has gone longest without a new ticket, then the one who came first.
/// 3. Else nobody: the ticket waits in the team.
///
/// Bosnian, Croatian and Serbian count as one language here: their speakers understand each other.
#[must_use]
pub fn choose(candidates: &[Candidate], language: Option<Language>, previous: Option<Id<Agent>>) -> Choice<'_> {
    let before = candidates.iter().find(|one| Some(one.agent) == previous);
    if let Some(known) = before.filter(|one| one.present) {
        return Choice::Returns(known);
    }
    let fittest = candidates
        .iter()
        .filter(|one| one.present && one.speaks(language))
        .min_by_key(|one| (one.open_tickets, one.last_given_at, one.agent));
    match fittest {
        Some(candidate) => Choice::Takes { candidate, instead_of: before },
        None if candidates.iter().any(|one| one.present) => Choice::NobodySpeaks,
        None => Choice::NobodyPresent,
    }
}

impl Candidate {
    /// Whether they can answer in `language`; an unknown language everybody can begin with.
    #[must_use]
    pub fn speaks(&self, language: Option<Language>) -> bool {
        language.is_none_or(|wanted| self.languages.iter().any(|own| own.family() == wanted.family()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(agent: i64, languages: &[Language], open_tickets: i64) -> Candidate {
        Candidate {
            agent: Id::new(agent),
            name: format!("agent {agent}"),
            present: true,
            languages: languages.to_vec(),
            open_tickets,
            last_given_at: None,
        }
    }

    fn away(mut candidate: Candidate) -> Candidate {
        candidate.present = false;
        candidate
    }

    fn given_at(mut candidate: Candidate, micros: i64) -> Candidate {
        candidate.last_given_at = Some(Time::from_micros(micros));
        candidate
    }

    fn taker(choice: Choice<'_>) -> Option<i64> {
        match choice {
            Choice::Returns(one) | Choice::Takes { candidate: one, .. } => Some(one.agent.get()),
            Choice::NobodySpeaks | Choice::NobodyPresent => None,
        }
    }

    use Language::{Bosnian, Croatian, English, Romanian, Russian, SerbianCyrillic};

    #[test]
    fn the_one_with_the_language_and_the_most_room_takes_it() {
        let team = [
            candidate(1, &[Russian], 0),
            candidate(2, &[English, Romanian], 7),
            candidate(3, &[Romanian], 4),
            away(candidate(4, &[Romanian], 0)),
        ];
        assert_eq!(taker(choose(&team, Some(Romanian), None)), Some(3));
        assert_eq!(taker(choose(&team, None, None)), Some(1));
    }

    #[test]
    fn of_equals_the_one_who_waited_longest_for_a_ticket_takes_it() {
        let team = [
            given_at(candidate(1, &[English], 2), 500),
            given_at(candidate(2, &[English], 2), 300),
            given_at(candidate(3, &[English], 2), 400),
        ];
        assert_eq!(taker(choose(&team, Some(English), None)), Some(2));
        let newcomer = [team.as_slice(), &[candidate(4, &[English], 2)]].concat();
        assert_eq!(taker(choose(&newcomer, Some(English), None)), Some(4));
    }

    #[test]
    fn a_customer_who_writes_again_comes_back_to_the_same_agent() {
        let team = [candidate(1, &[English], 0), candidate(2, &[English], 30), away(candidate(3, &[English], 0))];
        assert_eq!(choose(&team, Some(Romanian), Some(Id::new(2))), Choice::Returns(&team[1]));
        assert_eq!(
            choose(&team, Some(English), Some(Id::new(3))),
            Choice::Takes { candidate: &team[0], instead_of: Some(&team[2]) }
        );
        assert_eq!(
            choose(&team, Some(English), Some(Id::new(99))),
            Choice::Takes { candidate: &team[0], instead_of: None }
        );
    }

    #[test]
    fn bosnian_croatian_and_serbian_speakers_stand_in_for_each_other() {
        let team = [candidate(1, &[Croatian], 3), candidate(2, &[Russian], 0)];
        assert_eq!(taker(choose(&team, Some(Bosnian), None)), Some(1));
        assert_eq!(taker(choose(&team, Some(SerbianCyrillic), None)), Some(1));
    }

    #[test]
    fn without_anybody_fit_the_team_keeps_it() {
        let team = [candidate(1, &[English], 0), away(candidate(2, &[Russian], 0))];
        assert_eq!(choose(&team, Some(Russian), None), Choice::NobodySpeaks);
        assert_eq!(choose(&team[1..], Some(Russian), None), Choice::NobodyPresent);
        assert_eq!(choose(&[], None, None), Choice::NobodyPresent);
        assert_eq!(choose(&team, Some(Russian), Some(Id::new(2))), Choice::NobodySpeaks);
    }
}
