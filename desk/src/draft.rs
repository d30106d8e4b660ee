//! A draft is handed on: colleagues see what is offered, one of them takes it over, and one writes at a time.

use kernel::{Cx, Id};
use serde_json::Value;
use tickets::{Attachment, DraftKind, Ticket};
use web_kit::App;

use crate::{Error, pictures, writing};

/// Takes a colleague's draft over, with the files and pictures that were uploaded for it.
///
/// # Errors
/// [`tickets::Error::DraftNotShared`], [`tickets::Error::DraftInTheWay`]; the ticket is none of the caller's.
pub async fn take_over(
    app: &App,
    cx: &Cx,
    (ticket, kind): (Id<Ticket>, DraftKind),
    from: Id<identity::Agent>,
) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let agent = writing::acting(&mut tx, cx).await?;
    let theirs = tickets::draft(&mut tx, ticket.id, from, kind).await.map_err(|_| tickets::Error::DraftNotShared)?;
    let files = files_of(&theirs.body);
    tickets::take_draft(&mut tx, cx, (ticket.id, kind), (from, agent.id), &files).await?;
    tx.commit().await?;
    Ok(())
}

/// The uploads that a draft holds: beside the text and in it.
fn files_of(body: &str) -> Vec<Id<Attachment>> {
    let draft: Value = serde_json::from_str(body).unwrap_or_default();
    let html = draft.get("html").and_then(Value::as_str).unwrap_or_default();
    let beside = draft.get("attachments").and_then(Value::as_array).into_iter().flatten();
    let beside = beside.filter_map(|file| file.get("id").and_then(Value::as_i64)).map(Id::new);
    beside.chain(pictures::standing_in(&markup::clean_editor_html(html))).collect()
}
