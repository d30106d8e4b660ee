//! What is done to a ticket together with a letter: given on, marked, resolved. In the letter's transaction, so that
//! both happen or neither.

use db::Tx;
use kernel::{Cx, Id};
use macros::{Action, Turn};
use serde::{Deserialize, Serialize};
use tickets::{
    Change, Easy, NewClosure, Priority, State, Ticket,
    properties::{self, Category, StatusWanted, Tagging},
};

use crate::{Error, resolve, status, writing};

/// The agent's answer to the question of a closing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Closing {
    /// Whether it was made easy: `yes`, `partly` or `no`.
    pub easy: String,
    /// Their words.
    pub comment: String,
}

/// Does to a ticket what goes with a letter, in its order.
pub(crate) async fn carry_out(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    actions: &[Action],
    closing: Option<&Closing>,
) -> Result<Ticket, Error> {
    if actions.len() > macros::ACTIONS_MAX {
        return Err(macros::Error::TooManyActions { max: macros::ACTIONS_MAX }.into());
    }
    let mut ticket = ticket.clone();
    for action in actions {
        ticket = one(tx, cx, &ticket, action, closing).await?;
    }
    Ok(ticket)
}

async fn one(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    action: &Action,
    closing: Option<&Closing>,
) -> Result<Ticket, Error> {
    match action {
        Action::Assign { agent_id } => {
            let agent = match agent_id {
                Some(agent) => Id::new(*agent),
                None => writing::acting(tx, cx).await?.id,
            };
            Ok(assignment::give(tx, cx, ticket, ticket.team, Some(agent)).await?)
        }
        Action::Team { team_id } => {
            let team = Id::new(*team_id);
            let stays = match ticket.assignee {
                Some(agent) => identity::members(tx, team).await?.iter().any(|member| member.id == agent),
                None => false,
            };
            Ok(assignment::give(tx, cx, ticket, Some(team), ticket.assignee.filter(|_| stays)).await?)
        }
        Action::State { state } => {
            let category = match state {
                Turn::Open => Category::Open,
                Turn::Waiting => Category::Waiting,
                Turn::Resolved => Category::Resolved,
            };
            to_status(tx, cx, ticket, (StatusWanted::Plain(category), category), closing).await
        }
        Action::Status { status_id } => {
            let status = properties::status(tx, Id::new(*status_id)).await?;
            to_status(tx, cx, ticket, (StatusWanted::Own(status.id), status.category), closing).await
        }
        Action::Tags { add, remove } => {
            let tagging = Tagging { add: add.clone(), remove: remove.clone() };
            properties::tag_ticket(tx, cx, ticket, &tagging).await?;
            Ok(ticket.clone())
        }
        Action::Priority { priority } => {
            let priority = Priority::new(*priority).ok_or(Error::BadAction)?;
            let change = Change { priority: Some(priority), ..Change::default() };
            Ok(tickets::change(tx, cx, ticket, &change).await?)
        }
    }
}

/// Gives a ticket a status; one that resolves it asks first.
async fn to_status(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    (wanted, category): (StatusWanted, Category),
    closing: Option<&Closing>,
) -> Result<Ticket, Error> {
    if category != Category::Resolved || ticket.category() == State::Resolved {
        return status::set(tx, cx, ticket, wanted).await;
    }
    let closing = closing.ok_or(Error::ClosingMissing)?;
    let easy = Easy::from_word(&closing.easy).ok_or(Error::ClosingMissing)?;
    let own = if let StatusWanted::Own(status) = wanted { Some(status) } else { None };
    let closing = NewClosure { comment: closing.comment.clone(), status: own, ..NewClosure::of(easy) };
    resolve::resolve_in(tx, cx, ticket.id, &closing).await
}
