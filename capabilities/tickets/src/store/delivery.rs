use db::{Error, Tx, sql};
use kernel::{Cx, Id};

use super::ticket;
use crate::{DeliveryState, Message};

/// The longest words of a server that are kept, in characters.
const WORDS_CHARS_MAX: usize = 1_000;

pub(crate) async fn start(tx: &mut Tx, _cx: &Cx, message: Id<Message>) -> Result<bool, Error> {
    let changed = tx
        .run(
            sql("UPDATE messages SET delivery = 'sending', delivery_attempts = delivery_attempts + 1
                 WHERE id = $1 AND delivery IN ('queued', 'sending')")
            .bind(message),
        )
        .await?;
    Ok(changed > 0)
}

pub(crate) async fn end(
    tx: &mut Tx,
    cx: &Cx,
    message: Id<Message>,
    state: DeliveryState,
    words: &str,
) -> Result<(), Error> {
    let words: String = words.chars().take(WORDS_CHARS_MAX).collect();
    let delivered_at = (state == DeliveryState::Sent).then_some(cx.now);
    let row = tx
        .row(
            sql("UPDATE messages SET delivery = $2, delivery_detail = $3, delivered_at = $4 WHERE id = $1
                 RETURNING ticket_id")
            .bind(message)
            .bind(state.word())
            .bind(Some(words).filter(|words| !words.is_empty()))
            .bind(delivered_at),
        )
        .await?;
    if let Some(row) = row
        && let Some(seen) = ticket::find(tx, row.get("ticket_id")?).await?
    {
        tx.announce(ticket::news(&seen));
    }
    Ok(())
}
