//! How a page of the inbox is asked of the database.
//!
//! What somebody may see is made of *shelves*: the tickets of one team, their own, those without a team, each in one
//! state. Each shelf lies in an index in the order wanted, so that its first rows are read and no more; the database
//! merges the few rows of all shelves. One condition with `OR` over all of them would read and sort everything.

use db::{Error, Tx, Value, sql};
use identity::Team;
use kernel::{Actor, Cx, Id};
use tickets::State;

use views::Field;

use crate::{
    Item, Position, View, Wanted,
    item::{TABLES, columns},
    list::Stretch,
    see::Text,
};

/// Above this many teams one walk through all tickets, skipping what is not theirs, is cheaper than so many shelves.
const TEAMS_AS_SHELVES_MAX: usize = 8;

/// A part of what the reader may see.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Shelf {
    /// Everything.
    All,
    /// Everything that some team has.
    AnyTeam,
    /// What a team has.
    Team(i64),
    /// What no team has.
    NoTeam,
    /// What an agent has.
    Agent(i64),
    /// What these teams have: a walk, not a range.
    WalkTeams(Vec<i64>),
    /// What these teams have, an agent has, or no team has: a walk, not a range.
    Walk(i64, Vec<i64>),
    /// What nobody has.
    Nobody,
    /// What nobody has of one team.
    NobodyOfTeam(i64),
    /// What neither a team nor somebody has.
    NobodyNoTeam,
    /// What nobody has of these teams or of none: a walk, not a range.
    NobodyWalk(Vec<i64>),
    /// What an agent has of one team.
    AgentOfTeam(i64, i64),
}

/// The first rows of a stretch, after a position.
pub(crate) async fn read(
    tx: &mut Tx,
    cx: &Cx,
    wanted: &Wanted<'_>,
    stretch: Stretch,
    after: Option<Position>,
    limit: usize,
) -> Result<Vec<Item>, Error> {
    let Some((text, values)) = question(cx, wanted, stretch, after, limit) else {
        return Ok(Vec::new());
    };
    tx.rows(sql(text).bind_all(values)).await?.iter().map(Item::read).collect()
}

/// The question of a stretch with its values; `None` when the reader has no shelf there.
pub(crate) fn question(
    cx: &Cx,
    wanted: &Wanted<'_>,
    stretch: Stretch,
    after: Option<Position>,
    limit: usize,
) -> Option<(String, Vec<Value>)> {
    let mut text = Text::default();
    let me = text.bind(cx.acting_agent().map_or(0, |agent| agent.id));
    let limit = text.bind(i64::try_from(limit).unwrap_or(i64::MAX));
    let extra = extra(cx, wanted, &me, &mut text);
    let part = Part { view: wanted.view, stretch, after, limit: &limit, extra: &extra };
    let shelves = shelves(cx, wanted.view, wanted.team);
    let states = states(wanted);
    let mut rows = Vec::new();
    if stretch == Stretch::Due {
        rows.extend(text.due(&shelves, &states, &part));
    } else {
        for shelf in &shelves {
            for state in &states {
                rows.extend(text.rows(shelf, *state, &part));
            }
        }
    }
    if rows.is_empty() {
        return None;
    }
    let direction = direction(stretch);
    // Where shelves share tickets, each is taken once: among the first rows of all, that costs less than leaving out on
    // one shelf what stands on another, for which the whole shelf would have to be read.
    let shared = shelves.len() > 1 && shelves.iter().any(|shelf| matches!(shelf, Shelf::Agent(_)));
    let together = if shared { " UNION " } else { " UNION ALL " };
    let first = format!(
        "SELECT id, at FROM ({}) shelves ORDER BY at {direction}, id {direction} LIMIT {limit}",
        rows.join(together)
    );
    let columns = columns(&me);
    let whole = format!(
        "SELECT {columns} FROM ({first}) k JOIN tickets t ON t.id = k.id {TABLES} \
         ORDER BY k.at {direction}, k.id {direction}"
    );
    Some((whole, text.values))
}

/// What is asked of all shelves alike.
struct Part<'a> {
    view: View,
    stretch: Stretch,
    after: Option<Position>,
    limit: &'a str,
    extra: &'a str,
}

/// What tickets must fit besides their shelf: said once, used for each.
fn extra(cx: &Cx, wanted: &Wanted<'_>, me: &str, text: &mut Text) -> String {
    let mentioned = format!(" AND tickets.id IN (SELECT n.ticket_id FROM mentions n WHERE n.agent_id = {me})");
    let mut extra = if wanted.view == View::Mentions { mentioned } else { String::new() };
    if let Some(filter) = wanted.sieve.filter {
        extra.push_str(" AND ");
        extra.push_str(&wanted.sieve.conditions(filter, cx, text));
    }
    extra
}

/// The states that are looked at: those of the view, and of these only those that the filter can fit.
fn states(wanted: &Wanted<'_>) -> Vec<State> {
    let all = wanted.view.states().iter().copied();
    let Some(filter) = wanted.sieve.filter else {
        return all.filter(|state| !state.is_shut() || wanted.view != View::Saved).collect();
    };
    let asks = filter.mentions(Field::State) || filter.mentions(Field::Snoozed);
    let hidden = wanted.view == View::Saved && !asks;
    all.filter(|state| (!hidden || !state.is_shut()) && filter.may_fit_state(state.word())).collect()
}

fn direction(stretch: Stretch) -> &'static str {
    if stretch.is_descending() { "DESC" } else { "ASC" }
}

/// What the reader may see of a view.
fn shelves(cx: &Cx, view: View, team: Option<Id<Team>>) -> Vec<Shelf> {
    let (me, teams, sees_all) = match &cx.actor {
        Actor::System => (0, [].as_slice(), true),
        Actor::Agent(agent) => (agent.id, agent.teams.as_slice(), agent.role.sees_all()),
        Actor::Customer(_) => return Vec::new(),
    };
    if let Some(team) = team.map(Id::get) {
        return match view {
            View::Mine => vec![Shelf::AgentOfTeam(me, team)],
            View::Unassigned if sees_all || teams.contains(&team) => vec![Shelf::NobodyOfTeam(team)],
            View::Unassigned => Vec::new(),
            _ if sees_all || teams.contains(&team) => vec![Shelf::Team(team)],
            _ => vec![Shelf::AgentOfTeam(me, team)],
        };
    }
    match view {
        View::Mine => vec![Shelf::Agent(me)],
        View::Team if sees_all && teams.is_empty() => vec![Shelf::AnyTeam],
        View::Team if teams.len() > TEAMS_AS_SHELVES_MAX => vec![Shelf::WalkTeams(teams.to_vec())],
        View::Team => of_each(teams, Shelf::Team).collect(),
        View::Unassigned if sees_all => vec![Shelf::Nobody],
        View::Unassigned if teams.len() > TEAMS_AS_SHELVES_MAX => vec![Shelf::NobodyWalk(teams.to_vec())],
        View::Unassigned => of_each(teams, Shelf::NobodyOfTeam).chain([Shelf::NobodyNoTeam]).collect(),
        _ if sees_all => vec![Shelf::All],
        _ if teams.len() > TEAMS_AS_SHELVES_MAX => {
            vec![Shelf::Walk(me, teams.to_vec())]
        }
        // What the agent has of their own teams lies on two shelves.
        _ => of_each(teams, Shelf::Team).chain([Shelf::NoTeam, Shelf::Agent(me)]).collect(),
    }
}

fn of_each(teams: &[i64], shelf: fn(i64) -> Shelf) -> impl Iterator<Item = Shelf> {
    teams.iter().copied().map(shelf)
}

impl Text {
    /// The first rows of a shelf in one state; `None` when none of its tickets belong to the stretch.
    fn rows(&mut self, place: &Shelf, state: State, part: &Part<'_>) -> Option<String> {
        let waits = waits(state, part.view, part.stretch)?;
        let (column, direction) = (part.stretch.column(), direction(part.stretch));
        let place = self.place(place);
        let priority = match part.stretch {
            Stretch::Priority(priority) => format!(" AND priority = {}", self.bind(priority)),
            _ => String::new(),
        };
        let seek = self.seek(part, column, "id");
        let (state, limit, extra) = (state.word(), part.limit, part.extra);
        Some(format!(
            "SELECT * FROM (SELECT id, {column} AS at FROM tickets WHERE {place} AND state = '{state}'{waits}\
             {priority}{extra}{seek} ORDER BY {column} {direction}, id {direction} LIMIT {limit}) AS shelf"
        ))
    }

    /// The first rows with an open promise, of all shelves: promises that are open are few, so they lead the way.
    fn due(&mut self, shelves: &[Shelf], states: &[State], part: &Part<'_>) -> Option<String> {
        if shelves.is_empty() || states.is_empty() {
            return None;
        }
        let places: Vec<String> = shelves.iter().map(|shelf| format!("({})", self.place(shelf))).collect();
        let states: Vec<String> = states.iter().map(|state| format!("'{}'", state.word())).collect();
        let waits = if part.view == View::Waiting { " AND waiting_since IS NOT NULL" } else { "" };
        let seek = self.seek(part, "p.due_at", "tickets.id");
        Some(format!(
            "SELECT * FROM (SELECT tickets.id AS id, p.due_at AS at FROM \
             (SELECT ticket_id, MIN(due_at) AS due_at FROM promises WHERE promises.state = 'open' GROUP BY ticket_id) p \
             JOIN tickets ON tickets.id = p.ticket_id WHERE ({}) AND state IN ({}){waits}{}{seek} \
             ORDER BY p.due_at, tickets.id LIMIT {}) AS shelf",
            places.join(" OR "),
            states.join(", "),
            part.extra,
            part.limit
        ))
    }

    fn seek(&mut self, part: &Part<'_>, column: &str, id: &str) -> String {
        let comparison = if part.stretch.is_descending() { "<" } else { ">" };
        part.after.map_or_else(String::new, |after| {
            format!(" AND ({column}, {id}) {comparison} ({}, {})", self.bind(after.at), self.bind(after.id))
        })
    }

    /// The condition of a shelf. `COALESCE` keeps a condition from leading into an index that lies in another order.
    fn place(&mut self, place: &Shelf) -> String {
        match place {
            Shelf::All => "TRUE".to_owned(),
            Shelf::AnyTeam => "COALESCE(team_id, 0) <> 0".to_owned(),
            Shelf::Team(team) => format!("team_id = {}", self.bind(*team)),
            Shelf::NoTeam => "team_id IS NULL".to_owned(),
            Shelf::Agent(agent) => format!("assignee_id = {}", self.bind(*agent)),
            Shelf::Walk(agent, teams) => {
                let agent = self.bind(*agent);
                let teams = self.or_none(teams);
                format!("(COALESCE(team_id, 0) IN ({teams}) OR COALESCE(assignee_id, 0) = {agent})")
            }
            Shelf::WalkTeams(teams) => format!("COALESCE(team_id, 0) IN ({})", self.bind_all(teams)),
            Shelf::Nobody => "assignee_id IS NULL".to_owned(),
            Shelf::NobodyOfTeam(team) => format!("assignee_id IS NULL AND team_id = {}", self.bind(*team)),
            Shelf::NobodyNoTeam => "COALESCE(assignee_id, 0) = 0 AND team_id IS NULL".to_owned(),
            Shelf::NobodyWalk(teams) => {
                format!("assignee_id IS NULL AND COALESCE(team_id, 0) IN ({})", self.or_none(teams))
            }
            Shelf::AgentOfTeam(agent, team) => {
                let agent = self.bind(*agent);
                format!("assignee_id = {agent} AND COALESCE(team_id, 0) = {}", self.bind(*team))
            }
        }
    }

    /// These teams, and 0 for none.
    fn or_none(&mut self, teams: &[i64]) -> String {
        if teams.is_empty() { "0".to_owned() } else { format!("0, {}", self.bind_all(teams)) }
    }
}

/// What a stretch asks of `waiting_since` in a state; `None` when nothing in that state belongs to it.
///
/// Whoever has the last word waits, whatever status the ticket was given (PRACTICES D5). The plus keeps a mere filter from being taken as a way into the index that is sorted by
/// `waiting_since`.
fn waits(state: State, view: View, stretch: Stretch) -> Option<&'static str> {
    match (stretch, state) {
        (Stretch::Waits, State::Open | State::Waiting) => Some(" AND waiting_since IS NOT NULL"),
        (Stretch::Waits, _) => None,
        (Stretch::Rests, State::Open | State::Waiting) => Some(" AND waiting_since IS NULL"),
        (Stretch::Undue, _) if view == View::Waiting => Some(
            " AND +waiting_since IS NOT NULL AND NOT EXISTS \
             (SELECT 1 FROM promises p WHERE p.ticket_id = tickets.id AND p.state = 'open')",
        ),
        (Stretch::Undue, _) => {
            Some(" AND NOT EXISTS (SELECT 1 FROM promises p WHERE p.ticket_id = tickets.id AND p.state = 'open')")
        }
        _ if view == View::Waiting => Some(" AND +waiting_since IS NOT NULL"),
        (Stretch::Rests | Stretch::Newest | Stretch::Due | Stretch::Priority(_), _) => Some(""),
    }
}
