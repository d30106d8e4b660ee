use db::{Error, Tx, list, sql};
use kernel::Id;

use crate::{Known, Ticket};

/// How many of a letter's references are looked at and remembered; the nearest come first.
const IDS_MAX: usize = 100;
/// The longest Message-ID that is kept, in bytes; longer ones are nobody's.
const ID_BYTES_MAX: usize = 998;

pub(crate) async fn known(tx: &mut Tx, ids: &[String]) -> Result<Vec<Known>, Error> {
    let ids: Vec<&String> = ids.iter().take(IDS_MAX).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = tx
        .rows(
            sql(format!(
                "SELECT rfc_message_id, ticket_id, ours FROM thread_ids WHERE rfc_message_id IN ({})",
                list(1, ids.len())
            ))
            .bind_all(ids.iter().copied()),
        )
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let rfc_message_id: String = row.get("rfc_message_id")?;
        let place = ids.iter().position(|id| **id == rfc_message_id);
        found.push((place, Known { rfc_message_id, ticket: row.get("ticket_id")?, ours: row.get("ours")? }));
    }
    found.sort_by_key(|(place, _)| *place);
    Ok(found.into_iter().map(|(_, known)| known).collect())
}

pub(crate) async fn remember(tx: &mut Tx, ticket: Id<Ticket>, ids: &[String], ours: bool) -> Result<(), Error> {
    for id in ids.iter().take(IDS_MAX).filter(|id| !id.is_empty() && id.len() <= ID_BYTES_MAX) {
        tx.run(
            sql("INSERT INTO thread_ids (rfc_message_id, ticket_id, ours) VALUES ($1, $2, $3)
                 ON CONFLICT (rfc_message_id) DO NOTHING")
            .bind(id)
            .bind(ticket)
            .bind(ours),
        )
        .await?;
    }
    Ok(())
}
