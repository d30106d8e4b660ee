use db::{Error, Row, Tx, sql};
use identity::Agent;
use kernel::{Cx, Id};

use crate::{Attachment, Message, NewAttachment, Ticket};

const COLUMNS: &str =
    "id, message_id, ticket_id, uploaded_by, sha256, filename, content_type, size, inline, content_id";
/// More files than this are not shown on one message.
const PER_MESSAGE_MAX: i64 = 200;

pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    to: Option<(Id<Ticket>, Id<Message>)>,
    new: &NewAttachment,
) -> Result<Attachment, Error> {
    let (ticket, message) = to.unzip();
    let row = tx
        .row(
            sql(format!(
                "INSERT INTO attachments (message_id, ticket_id, uploaded_by, sha256, filename, content_type, size,
                    inline, content_id, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING {COLUMNS}"
            ))
            .bind(message)
            .bind(ticket)
            .bind(cx.acting_agent().map(|agent| agent.id))
            .bind(&new.sha256)
            .bind(&new.filename)
            .bind(&new.content_type)
            .bind(new.size)
            .bind(new.inline)
            .bind(new.content_id.clone())
            .bind(cx.now),
        )
        .await?;
    row.as_ref().map_or_else(|| Err(Error::column("id", "nothing was inserted")), from_row)
}

pub(crate) async fn claim(
    tx: &mut Tx,
    cx: &Cx,
    (ticket, message): (Id<Ticket>, Id<Message>),
    upload: Id<Attachment>,
    inline: bool,
) -> Result<bool, Error> {
    let claimed = tx
        .run(
            sql("UPDATE attachments SET message_id = $2, ticket_id = $3, inline = $5
                 WHERE id = $1 AND message_id IS NULL AND uploaded_by = $4")
            .bind(upload)
            .bind(message)
            .bind(ticket)
            .bind(cx.acting_agent().map(|agent| agent.id))
            .bind(inline),
        )
        .await?;
    Ok(claimed > 0)
}

/// An upload that was not sent yet becomes a colleague's.
pub(crate) async fn hand_over(
    tx: &mut Tx,
    upload: Id<Attachment>,
    from: Id<Agent>,
    to: Id<Agent>,
) -> Result<(), Error> {
    let query = sql("UPDATE attachments SET uploaded_by = $3
                     WHERE id = $1 AND message_id IS NULL AND uploaded_by = $2")
    .bind(upload)
    .bind(from)
    .bind(to);
    tx.run(query).await.map(drop)
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Attachment>) -> Result<Option<Attachment>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM attachments WHERE id = $1")).bind(id)).await?;
    row.as_ref().map(from_row).transpose()
}

pub(crate) async fn of(tx: &mut Tx, message: Id<Message>) -> Result<Vec<Attachment>, Error> {
    let rows = tx
        .rows(
            sql(format!("SELECT {COLUMNS} FROM attachments WHERE message_id = $1 ORDER BY id LIMIT $2"))
                .bind(message)
                .bind(PER_MESSAGE_MAX),
        )
        .await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Attachment, Error> {
    Ok(Attachment {
        id: row.get("id")?,
        message: row.get("message_id")?,
        ticket: row.get("ticket_id")?,
        uploaded_by: row.get("uploaded_by")?,
        sha256: row.get("sha256")?,
        filename: row.get("filename")?,
        content_type: row.get("content_type")?,
        size: row.get("size")?,
        inline: row.get("inline")?,
        content_id: row.get("content_id")?,
    })
}
