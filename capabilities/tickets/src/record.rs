use db::Tx;
use kernel::{Cx, Id};
use serde_json::Value;

use crate::{Error, Ticket, store, tell::happened};

/// Writes a line for the timeline down: what happened (`promise_made`), by whom, with what the sentence needs.
///
/// `timeline.ftl` has a sentence `event-<kind>` for every kind. Values whose names end in `_at` are instants.
///
/// # Errors
/// Faults of the database.
pub async fn record(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, kind: &str, data: &Value) -> Result<(), Error> {
    let line = store::event::insert(tx, cx, ticket, kind, data).await?;
    if line.is_asked_for {
        happened(tx, cx, ticket, kind, line.number).await?;
    }
    Ok(())
}
