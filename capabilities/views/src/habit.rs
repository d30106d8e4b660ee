use db::{News, Tx};
use kernel::{Actor, Cx};

use crate::{
    Error,
    change::{acting, check_looks},
    store,
};

/// The longest key of a view, in characters.
const KEY_CHARS_MAX: usize = 40;

/// How somebody looks at a view.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Habit {
    /// The view: `mine`, `all` ... or the number of a saved one.
    pub view: String,
    /// The columns of its table; empty for the usual ones.
    pub columns: Vec<String>,
    /// The word of the order.
    pub sort: String,
    /// `cards` or `table`.
    pub mode: String,
}

/// How the caller looks at views.
///
/// # Errors
/// Faults of the database.
pub async fn habits(tx: &mut Tx, cx: &Cx) -> Result<Vec<Habit>, Error> {
    let Actor::Agent(agent) = &cx.actor else { return Ok(Vec::new()) };
    Ok(store::habits(tx, agent.id).await?)
}

/// Remembers how the caller looks at a view.
///
/// # Errors
/// [`Error::Word`].
pub async fn keep_habit(tx: &mut Tx, cx: &Cx, habit: &Habit) -> Result<(), Error> {
    let agent = acting(cx)?;
    check_looks(&habit.columns, &habit.sort, &habit.mode)?;
    let is_key = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    if habit.view.is_empty() || habit.view.len() > KEY_CHARS_MAX || !habit.view.chars().all(is_key) {
        return Err(Error::Word { field: "view" });
    }
    store::keep_habit(tx, agent.id, habit).await?;
    tx.announce(News { kind: "views".to_owned(), id: 0, team_id: Some(0), agent_id: Some(agent.id) });
    Ok(())
}
