//! How a page of the inbox is asked of the database.
//!
//! What somebody may see is made of *shelves*: the tickets of one team, their own, those without a team, each in one
//! state. Each shelf lies in an index in the order wanted, so that its first rows are read and no more; the database
//! merges the few rows of all shelves. One condition with `OR` over all of them would read and sort everything.

use db::{Error, Tx, Value, sql};
use identity::Team;
use kernel::{Actor, Cx, Id};
use tickets::State;

use crate::{Item, Position, View, Wanted, item::columns, list::Stretch, see::Text};

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
    /// What an agent has of other teams than these.
    AgentElsewhere(i64, Vec<i64>),
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
    wanted: &Wanted,
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
    wanted: &Wanted,
    stretch: Stretch,
    after: Option<Position>,
    limit: usize,
) -> Option<(String, Vec<Value>)> {
    let mut text = Text::default();
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut rows = Vec::new();
    for shelf in shelves(cx, wanted.view, wanted.team) {
        for state in wanted.view.states() {
            rows.extend(text.rows(&shelf, *state, wanted.view, stretch, after, limit));
        }
    }
    if rows.is_empty() {
        return None;
    }
    let direction = direction(stretch);
    let me = text.bind(cx.acting_agent().map_or(0, |agent| agent.id));
    let limit = text.bind(limit);
    let first = format!(
        "SELECT id, at FROM ({}) shelves ORDER BY at {direction}, id {direction} LIMIT {limit}",
        rows.join(" UNION ALL ")
    );
    let columns = columns(&me);
    let whole = format!(
        "SELECT {columns} FROM ({first}) k JOIN tickets t ON t.id = k.id JOIN customers c ON c.id = t.customer_id \
         LEFT JOIN teams g ON g.id = t.team_id LEFT JOIN agents a ON a.id = t.assignee_id \
         LEFT JOIN statuses s ON s.id = t.status_id LEFT JOIN ticket_types y ON y.id = t.type_id \
         LEFT JOIN topics o ON o.id = t.topic_id LEFT JOIN reads r ON r.ticket_id = t.id AND r.agent_id = {me} \
         ORDER BY k.at {direction}, k.id {direction}"
    );
    Some((whole, text.values))
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
        View::Waiting | View::All | View::Resolved if sees_all => vec![Shelf::All],
        View::Waiting | View::All | View::Resolved if teams.len() > TEAMS_AS_SHELVES_MAX => {
            vec![Shelf::Walk(me, teams.to_vec())]
        }
        View::Waiting | View::All | View::Resolved => {
            let elsewhere = Shelf::AgentElsewhere(me, teams.to_vec());
            of_each(teams, Shelf::Team).chain([Shelf::NoTeam, elsewhere]).collect()
        }
    }
}

fn of_each(teams: &[i64], shelf: fn(i64) -> Shelf) -> impl Iterator<Item = Shelf> {
    teams.iter().copied().map(shelf)
}

impl Text {
    /// The first rows of a shelf in one state; `None` when none of its tickets belong to the stretch.
    fn rows(
        &mut self,
        place: &Shelf,
        state: State,
        view: View,
        stretch: Stretch,
        after: Option<Position>,
        limit: i64,
    ) -> Option<String> {
        let waits = waits(state, view, stretch)?;
        let (place, column, direction) = (self.place(place), stretch.column(), direction(stretch));
        let priority = match stretch {
            Stretch::Priority(priority) => format!(" AND priority = {}", self.bind(priority)),
            Stretch::Waits | Stretch::Rests | Stretch::Newest => String::new(),
        };
        let seek = after.map_or_else(String::new, |after| {
            let comparison = if stretch.is_descending() { "<" } else { ">" };
            format!(" AND ({column}, id) {comparison} ({}, {})", self.bind(after.at), self.bind(after.id))
        });
        let limit = self.bind(limit);
        let state = state.word();
        Some(format!(
            "SELECT * FROM (SELECT id, {column} AS at FROM tickets WHERE {place} AND state = '{state}'{waits}\
             {priority}{seek} ORDER BY {column} {direction}, id {direction} LIMIT {limit}) AS shelf"
        ))
    }

    /// The condition of a shelf. `COALESCE` keeps a condition from leading into an index that lies in another order.
    fn place(&mut self, place: &Shelf) -> String {
        match place {
            Shelf::All => "TRUE".to_owned(),
            Shelf::AnyTeam => "COALESCE(team_id, 0) <> 0".to_owned(),
            Shelf::Team(team) => format!("team_id = {}", self.bind(*team)),
            Shelf::NoTeam => "team_id IS NULL".to_owned(),
            Shelf::Agent(agent) => format!("assignee_id = {}", self.bind(*agent)),
            Shelf::AgentElsewhere(agent, teams) => {
                let agent = self.bind(*agent);
                format!("assignee_id = {agent} AND COALESCE(team_id, 0) NOT IN ({})", self.or_none(teams))
            }
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
        _ if view == View::Waiting => Some(" AND +waiting_since IS NOT NULL"),
        (Stretch::Rests | Stretch::Newest | Stretch::Priority(_), _) => Some(""),
    }
}
