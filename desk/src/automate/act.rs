//! What rules do.

use automation::{Action, Rule, Turn};
use db::Tx;
use kernel::{Cx, Id, Refused};
use macros::Macro;
use serde_json::{Map, Value, json};
use tickets::{
    Change, MessageKind, NewMessage, Priority, State, Ticket,
    properties::{self, Category, StatusWanted, Tagging},
};
use web_kit::App;

use super::answer::{self, Saying};
use crate::{Error, after_letter, fill, happen, notify};

/// Does one thing. What it refuses (a colleague who has left, a team that is gone) stands on the ticket and keeps no
/// other thing from being done.
pub(super) async fn act(
    app: &App,
    tx: &mut Tx,
    cx: &Cx,
    ticket: Ticket,
    (rule, action): (&Rule, &Action),
) -> Result<Ticket, Error> {
    let done = match action {
        Action::Macro { macro_id } => return apply(app, tx, cx, ticket, (rule, Id::new(*macro_id))).await,
        action => simple(app, tx, cx, &ticket, (rule, action)).await,
    };
    settled(tx, cx, ticket, rule, done).await
}

/// What came of an action: the ticket after it, or as it was with a line that says why not.
async fn settled(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Ticket,
    rule: &Rule,
    done: Result<Ticket, Error>,
) -> Result<Ticket, Error> {
    match done {
        Ok(ticket) => Ok(ticket),
        Err(error) if happen::may_pass(&error) => Err(error),
        Err(error) => {
            let data = why_not(rule, &error);
            tickets::record(tx, cx, ticket.id, "automation_refused", &data).await?;
            Ok(ticket)
        }
    }
}

/// What a refusal says, for the timeline: a text of the catalogue with its values, in the language of whoever reads.
fn why_not(rule: &Rule, error: &Error) -> Value {
    let refusal = error.refusal();
    let code = refusal.as_ref().map_or("request.fault", |refusal| refusal.code);
    let args = refusal.map(|refusal| refusal.args).unwrap_or_default();
    let args: Map<String, Value> = args.into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect();
    json!({ "rule": rule.name, "reason": code.replace(['.', '_'], "-"), "reason_args": args })
}

async fn simple(
    app: &App,
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    (rule, action): (&Rule, &Action),
) -> Result<Ticket, Error> {
    match action {
        Action::Assign { agent_id } => {
            Ok(assignment::give(tx, cx, ticket, ticket.team, Some(Id::new(*agent_id))).await?)
        }
        Action::Team { team_id } => {
            let team = Some(Id::new(*team_id));
            let assignee = ticket.assignee.filter(|_| ticket.team == team);
            Ok(assignment::give(tx, cx, ticket, team, assignee).await?)
        }
        Action::State { state } => turn(tx, cx, ticket, *state).await,
        Action::Priority { priority } => {
            let change = Change { priority: Priority::new(*priority), ..Change::default() };
            Ok(tickets::change(tx, cx, ticket, &change).await?)
        }
        Action::AddTag { tag } | Action::RemoveTag { tag } => {
            let is_new = matches!(action, Action::AddTag { .. });
            let (add, remove) = if is_new { (vec![tag.clone()], vec![]) } else { (vec![], vec![tag.clone()]) };
            properties::tag_ticket(tx, cx, ticket, &Tagging { add, remove }).await.map_err(tickets::Error::from)?;
            Ok(ticket.clone())
        }
        Action::Note { text } => {
            tickets::write_note(tx, cx, ticket, &note(text)).await?;
            Ok(tickets::ticket(tx, cx, ticket.id).await?)
        }
        Action::Notify { agent_id } => {
            notify::ruled(tx, cx, Id::new(*agent_id), ticket, &rule.name).await?;
            Ok(ticket.clone())
        }
        Action::Answer { text } => answer::answer(app, tx, cx, ticket, Saying::Text(text)).await,
        Action::Macro { .. } => Ok(ticket.clone()),
    }
}

async fn turn(tx: &mut Tx, cx: &Cx, ticket: &Ticket, turn: Turn) -> Result<Ticket, Error> {
    let category = if turn == Turn::Waiting { Category::Waiting } else { Category::Open };
    let mut ticket = ticket.clone();
    if ticket.state == State::Resolved {
        crate::survey::take_back(tx, cx, ticket.id).await?;
        ticket = tickets::reopen(tx, cx, &ticket, "agent").await?;
    }
    Ok(properties::set_status(tx, cx, &ticket, StatusWanted::Plain(category)).await.map_err(tickets::Error::from)?)
}

fn note(text: &str) -> NewMessage {
    NewMessage {
        kind: MessageKind::Note,
        agent: None,
        customer: None,
        from_name: "Rapport".to_owned(),
        from_address: String::new(),
        to: Vec::new(),
        cc: Vec::new(),
        subject: String::new(),
        text: text.to_owned(),
        html: None,
        quoted: String::new(),
        language: None,
        rfc_message_id: None,
        letter: None,
    }
}

/// A macro that a rule may apply: shared, without a place that somebody fills in by hand, and one that closes nothing.
pub(super) async fn macro_for_rules(tx: &mut Tx, id: Id<Macro>) -> Result<Macro, Error> {
    let found = match macros::shared_macro(tx, id).await {
        Err(macros::Error::NoSuchMacro) => return Err(automation::Error::Macro.into()),
        found => found?,
    };
    for action in &found.actions {
        let closes = match action {
            macros::Action::State { state } => *state == macros::Turn::Resolved,
            macros::Action::Status { status_id } => {
                properties::status(tx, Id::new(*status_id)).await?.category == Category::Resolved
            }
            _ => false,
        };
        if closes {
            return Err(automation::Error::Macro.into());
        }
    }
    if found.texts.iter().any(|(_, html)| !macros::slots(html).is_empty()) {
        return Err(automation::Error::Macro.into());
    }
    Ok(found)
}

/// Does what a macro does, then sends its text. What it would give to whoever uses it stays with whom it is.
async fn apply(
    app: &App,
    tx: &mut Tx,
    cx: &Cx,
    ticket: Ticket,
    (rule, id): (&Rule, Id<Macro>),
) -> Result<Ticket, Error> {
    let found = match macro_for_rules(tx, id).await {
        Ok(found) => found,
        Err(error) => return settled(tx, cx, ticket, rule, Err(error)).await,
    };
    let mut ticket = ticket;
    for action in &found.actions {
        if matches!(action, macros::Action::Assign { agent_id: None }) {
            continue;
        }
        let done = after_letter::carry_out(tx, cx, &ticket, std::slice::from_ref(action), None).await;
        ticket = settled(tx, cx, ticket, rule, done).await?;
    }
    macros::used(tx, cx, &[id]).await?;
    if found.texts.is_empty() {
        return Ok(ticket);
    }
    let done = say(app, tx, cx, &ticket, found).await;
    settled(tx, cx, ticket, rule, done).await
}

async fn say(app: &App, tx: &mut Tx, cx: &Cx, ticket: &Ticket, of: Macro) -> Result<Ticket, Error> {
    let Some(about) = answer::about(tx, ticket).await? else { return Ok(ticket.clone()) };
    let filled = fill::filled(tx, cx, ticket, of, &about).await?;
    if let Some(slot) = filled.text.slots.into_iter().next() {
        return Err(Error::OpenSlot(slot));
    }
    let language = filled.language.map(|(language, _)| language);
    answer::answer(app, tx, cx, ticket, Saying::Html(&filled.text.html, language)).await
}
