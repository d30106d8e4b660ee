use db::{News, Tx};
use identity::Agent;
use kernel::Cx;
use serde_json::json;

use crate::{Error, Promise, State, store::Mark};

/// The ticket's story and the browsers hear of a new promise.
pub(crate) async fn made(tx: &mut Tx, cx: &Cx, promise: &Promise) -> Result<(), Error> {
    record(tx, cx, promise, "promise_made").await
}

/// They hear of one that was kept or withdrawn.
pub(crate) async fn ended(tx: &mut Tx, cx: &Cx, promise: &Promise) -> Result<(), Error> {
    let kind = if promise.state == State::Kept { "promise_kept" } else { "promise_withdrawn" };
    record(tx, cx, promise, kind).await
}

/// They hear of a new deadline; after a delay notice the customer knows of it too.
pub(crate) async fn replaced(tx: &mut Tx, cx: &Cx, old: &Promise, next: &Promise) -> Result<(), Error> {
    let kind = if old.noticed_at == Some(cx.now) { "delay_noticed" } else { "promise_replaced" };
    record(tx, cx, old, kind).await?;
    record(tx, cx, next, "promise_made").await
}

/// They hear of a mark.
pub(crate) async fn marked(tx: &mut Tx, cx: &Cx, promise: &Promise, mark: Mark) -> Result<(), Error> {
    let kind = match mark {
        Mark::Missed => "promise_missed",
        Mark::Reminded => "promise_reminded",
        Mark::Noticed => "delay_noticed",
    };
    record(tx, cx, promise, kind).await
}

/// They hear that somebody else keeps it from now on.
pub(crate) async fn handed_over(tx: &mut Tx, cx: &Cx, promise: &Promise, to: &Agent) -> Result<(), Error> {
    let data = json!({ "promise_id": promise.id, "action": promise.action, "assignee": to.name });
    tickets::record(tx, cx, promise.ticket, "promise_handed_over", &data).await?;
    tx.announce(News {
        kind: "promise".into(),
        id: promise.id.get(),
        team_id: promise.team.map(kernel::Id::get),
        agent_id: Some(to.id.get()),
    });
    Ok(())
}

async fn record(tx: &mut Tx, cx: &Cx, promise: &Promise, kind: &str) -> Result<(), Error> {
    let data = json!({
        "promise_id": promise.id,
        "action": promise.action,
        "due_at": promise.due_at,
        "note": promise.note,
    });
    tickets::record(tx, cx, promise.ticket, kind, &data).await?;
    tx.announce(News {
        kind: "promise".into(),
        id: promise.id.get(),
        team_id: promise.team.map(kernel::Id::get),
        agent_id: Some(promise.agent.get()),
    });
    Ok(())
}
