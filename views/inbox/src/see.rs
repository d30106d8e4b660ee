//! What somebody may see, said in SQL: the condition of `tickets::may_see`.

use db::Value;
use kernel::{Actor, Cx};

/// Values in the order of their placeholders.
#[derive(Default)]
pub(crate) struct Text {
    pub(crate) values: Vec<Value>,
}

impl Text {
    pub(crate) fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    pub(crate) fn bind_all<V: Into<Value> + Clone>(&mut self, values: &[V]) -> String {
        if values.is_empty() {
            return "NULL".to_owned();
        }
        let places: Vec<String> = values.iter().map(|value| self.bind(value.clone())).collect();
        places.join(", ")
    }
}

/// The condition that the actor may see a ticket; `tickets` is the name of the table in the question.
///
/// `COALESCE` keeps it from leading into an index that lies in another order.
pub(crate) fn visible(cx: &Cx, tickets: &str, text: &mut Text) -> String {
    match &cx.actor {
        Actor::System => "TRUE".to_owned(),
        Actor::Agent(agent) if agent.role.sees_all() => format!("{tickets}.state <> 'deleted'"),
        Actor::Agent(agent) => {
            let teams: Vec<i64> = [0].into_iter().chain(agent.teams.iter().copied()).collect();
            let teams = text.bind_all(&teams);
            let me = text.bind(agent.id);
            format!(
                "({tickets}.state <> 'deleted' AND (COALESCE({tickets}.team_id, 0) IN ({teams}) \
                 OR COALESCE({tickets}.assignee_id, 0) = {me}))"
            )
        }
        Actor::Customer(_) => "FALSE".to_owned(),
    }
}
