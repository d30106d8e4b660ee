use db::list;
use kernel::{Actor, Cx};

/// Which tickets (`t`) an actor may see, as a condition; its placeholders begin at `first`, and these are their values.
/// Says the same as [`crate::may_see`], for lists that read many tickets at once.
///
/// ```
/// use kernel::{AgentActor, Cx, Role, Time};
/// let agent = AgentActor { id: 7, role: Role::Agent, teams: vec![3] };
/// let (text, values) = tickets::visible(&Cx::agent(Time::from_micros(0), agent), 2);
/// assert_eq!(text, "t.state <> 'deleted' AND (t.team_id IS NULL OR t.assignee_id = $2 OR t.team_id IN ($3))");
/// assert_eq!(values, [7, 3]);
/// ```
#[must_use]
pub fn visible(cx: &Cx, first: usize) -> (String, Vec<i64>) {
    match &cx.actor {
        Actor::System => ("TRUE".to_owned(), Vec::new()),
        Actor::Agent(agent) if agent.role.sees_all() => ("t.state <> 'deleted'".to_owned(), Vec::new()),
        Actor::Agent(agent) => {
            let teams = list(first + 1, agent.teams.len());
            let text = format!(
                "t.state <> 'deleted' AND (t.team_id IS NULL OR t.assignee_id = ${first} OR t.team_id IN ({teams}))"
            );
            (text, std::iter::once(agent.id).chain(agent.teams.iter().copied()).collect())
        }
        Actor::Customer(customer) => (format!("t.state <> 'deleted' AND t.customer_id = ${first}"), vec![*customer]),
    }
}
