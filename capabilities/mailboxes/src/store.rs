//! All SQL about mailboxes.

use db::{Error, Query, Row, Tx, sql};
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};

use crate::{Cursor, Detail, Handling, Imap, Mailbox, MailboxKind, Smtp, State};

const COLUMNS: &str = "SELECT id, name, address, kind, team_id, acknowledge, signature, settings, secret_imap, \
     secret_smtp, from_config, enabled, state, state_detail, state_at, uid_validity, uid_next, mod_seq, version, created_at, \
     handling, secret_oauth, secret_dkim FROM mailboxes";

/// The JSON in `settings`.
#[derive(Serialize, Deserialize)]
struct Settings {
    imap: Option<Imap>,
    smtp: Option<Smtp>,
}

pub(crate) async fn mailbox(tx: &mut Tx, id: Id<Mailbox>) -> Result<Option<Mailbox>, Error> {
    let query = sql(format!("{COLUMNS} WHERE id = $1")).bind(id);
    tx.row(query).await?.as_ref().map(noun).transpose()
}

pub(crate) async fn mailbox_for_update(tx: &mut Tx, id: Id<Mailbox>) -> Result<Option<Mailbox>, Error> {
    let query = sql(format!("{COLUMNS} WHERE id = $1 {{for_update}}")).bind(id);
    tx.row(query).await?.as_ref().map(noun).transpose()
}

pub(crate) async fn by_address(tx: &mut Tx, address: &str) -> Result<Option<Mailbox>, Error> {
    let query = sql(format!("{COLUMNS} WHERE address = $1")).bind(address);
    tx.row(query).await?.as_ref().map(noun).transpose()
}

pub(crate) async fn mailboxes(tx: &mut Tx) -> Result<Vec<Mailbox>, Error> {
    let query = sql(format!("{COLUMNS} ORDER BY name, id LIMIT 1000"));
    tx.rows(query).await?.iter().map(noun).collect()
}

fn noun(row: &Row) -> Result<Mailbox, Error> {
    let settings: Settings = json(row, "settings")?;
    let kind = row.get::<String>("kind")?;
    let state = row.get::<String>("state")?;
    let number = |column: &str| -> Result<Option<u32>, Error> {
        let value = row.get::<Option<i64>>(column)?;
        value.map(u32::try_from).transpose().map_err(|error| Error::column(column, error))
    };
    let (uid_validity, uid_next) = (number("uid_validity")?, number("uid_next")?);
    let mod_seq = row.get("mod_seq")?;
    Ok(Mailbox {
        id: row.get("id")?,
        name: row.get("name")?,
        address: row.get("address")?,
        kind: MailboxKind::from_word(&kind).ok_or_else(|| Error::column("kind", kind))?,
        team: row.get("team_id")?,
        acknowledge: row.get("acknowledge")?,
        signature: row.get("signature")?,
        imap: settings.imap,
        smtp: settings.smtp,
        enabled: row.get("enabled")?,
        from_config: row.get("from_config")?,
        state: State::from_word(&state).ok_or_else(|| Error::column("state", state))?,
        detail: detail(row)?,
        state_at: row.get("state_at")?,
        cursor: uid_validity.zip(uid_next).map(|(uid_validity, uid_next)| Cursor { uid_validity, uid_next, mod_seq }),
        version: row.get("version")?,
        created_at: row.get("created_at")?,
        handling: json::<Handling>(row, "handling")?,
        sealed_oauth: row.get("secret_oauth")?,
        sealed_dkim: row.get("secret_dkim")?,
        sealed_imap: row.get("secret_imap")?,
        sealed_smtp: row.get("secret_smtp")?,
    })
}

fn detail(row: &Row) -> Result<Option<Detail>, Error> {
    if row.get::<String>("state_detail")?.is_empty() { Ok(None) } else { json(row, "state_detail").map(Some) }
}

fn json<T: serde::de::DeserializeOwned>(row: &Row, column: &str) -> Result<T, Error> {
    serde_json::from_str(&row.get::<String>(column)?).map_err(|error| Error::column(column, error))
}

fn written<T: Serialize>(column: &str, value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::column(column, error))
}

fn detail_text(detail: Option<&Detail>) -> Result<String, Error> {
    detail.map_or_else(|| Ok(String::new()), |detail| written("state_detail", detail))
}

/// Binds `$1` to `$20`, everything but the number and the birth.
fn bound(query: Query, mailbox: &Mailbox) -> Result<Query, Error> {
    let settings = Settings { imap: mailbox.imap.clone(), smtp: mailbox.smtp.clone() };
    Ok(query
        .bind(&mailbox.name)
        .bind(&mailbox.address)
        .bind(mailbox.kind.word())
        .bind(mailbox.team)
        .bind(mailbox.acknowledge)
        .bind(&mailbox.signature)
        .bind(written("settings", &settings)?)
        .bind(mailbox.sealed_imap.clone())
        .bind(mailbox.sealed_smtp.clone())
        .bind(mailbox.from_config)
        .bind(mailbox.enabled)
        .bind(mailbox.state.word())
        .bind(detail_text(mailbox.detail.as_ref())?)
        .bind(mailbox.state_at)
        .bind(mailbox.cursor.map(|cursor| cursor.uid_validity))
        .bind(mailbox.cursor.map(|cursor| cursor.uid_next))
        .bind(mailbox.version)
        .bind(written("handling", &mailbox.handling)?)
        .bind(mailbox.sealed_oauth.clone())
        .bind(mailbox.sealed_dkim.clone())
        .bind(mailbox.cursor.and_then(|cursor| cursor.mod_seq)))
}

/// The new number; `None` when the address is taken.
pub(crate) async fn add(tx: &mut Tx, mailbox: &Mailbox) -> Result<Option<Id<Mailbox>>, Error> {
    let query =
        sql("INSERT INTO mailboxes (name, address, kind, team_id, acknowledge, signature, settings, secret_imap, \
         secret_smtp, from_config, enabled, state, state_detail, state_at, uid_validity, uid_next, version, handling, \
         secret_oauth, secret_dkim, mod_seq, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) \
         ON CONFLICT (address) DO NOTHING RETURNING id");
    let query = bound(query, mailbox)?.bind(mailbox.created_at);
    tx.row(query).await?.map(|row| row.get("id")).transpose()
}

pub(crate) async fn save(tx: &mut Tx, mailbox: &Mailbox) -> Result<(), Error> {
    let query = sql("UPDATE mailboxes SET name = $1, address = $2, kind = $3, team_id = $4, acknowledge = $5, \
         signature = $6, settings = $7, secret_imap = $8, secret_smtp = $9, from_config = $10, enabled = $11, \
         state = $12, state_detail = $13, state_at = $14, uid_validity = $15, uid_next = $16, version = $17, \
         handling = $18, secret_oauth = $19, secret_dkim = $20, mod_seq = $21 WHERE id = $22");
    tx.run(bound(query, mailbox)?.bind(mailbox.id)).await?;
    Ok(())
}

/// Whether the state is another one now.
pub(crate) async fn set_state(
    tx: &mut Tx,
    now: Time,
    id: Id<Mailbox>,
    version: i64,
    state: State,
    detail: Option<&Detail>,
) -> Result<bool, Error> {
    let query = sql("UPDATE mailboxes SET state = $1, state_detail = $2, state_at = $3 \
         WHERE id = $4 AND version = $5 AND (state <> $1 OR state_detail <> $2)")
    .bind(state.word())
    .bind(detail_text(detail)?)
    .bind(now)
    .bind(id)
    .bind(version);
    Ok(tx.run(query).await? > 0)
}

pub(crate) async fn set_cursor(tx: &mut Tx, id: Id<Mailbox>, version: i64, cursor: Cursor) -> Result<(), Error> {
    let query =
        sql("UPDATE mailboxes SET uid_validity = $1, uid_next = $2, mod_seq = $3 WHERE id = $4 AND version = $5")
            .bind(cursor.uid_validity)
            .bind(cursor.uid_next)
            .bind(cursor.mod_seq)
            .bind(id)
            .bind(version);
    tx.run(query).await?;
    Ok(())
}

pub(crate) async fn is_used(tx: &mut Tx, id: Id<Mailbox>) -> Result<bool, Error> {
    let query =
        sql("SELECT id FROM mailboxes WHERE id = $1 AND (EXISTS (SELECT 1 FROM letters WHERE mailbox_id = $1) \
         OR EXISTS (SELECT 1 FROM tickets WHERE mailbox_id = $1))")
        .bind(id);
    Ok(tx.row(query).await?.is_some())
}

/// Where reading of another folder than the first one goes on.
pub(crate) async fn folder_cursor(tx: &mut Tx, id: Id<Mailbox>, folder: &str) -> Result<Option<Cursor>, Error> {
    let query =
        sql("SELECT uid_validity, uid_next, mod_seq FROM mailbox_folders WHERE mailbox_id = $1 AND folder = $2");
    let Some(row) = tx.row(query.bind(id).bind(folder)).await? else { return Ok(None) };
    let number = |column: &str| -> Result<u32, Error> {
        u32::try_from(row.get::<i64>(column)?).map_err(|error| Error::column(column, error))
    };
    let (uid_validity, uid_next) = (number("uid_validity")?, number("uid_next")?);
    Ok(Some(Cursor { uid_validity, uid_next, mod_seq: row.get("mod_seq")? }))
}

pub(crate) async fn set_folder_cursor(
    tx: &mut Tx,
    id: Id<Mailbox>,
    version: i64,
    folder: &str,
    cursor: Cursor,
) -> Result<(), Error> {
    let query = sql("INSERT INTO mailbox_folders (mailbox_id, folder, uid_validity, uid_next, mod_seq) \
         SELECT id, $3, $4, $5, $6 FROM mailboxes WHERE id = $1 AND version = $2 \
         ON CONFLICT (mailbox_id, folder) DO UPDATE SET uid_validity = excluded.uid_validity, \
         uid_next = excluded.uid_next, mod_seq = excluded.mod_seq")
    .bind(id)
    .bind(version)
    .bind(folder)
    .bind(cursor.uid_validity)
    .bind(cursor.uid_next)
    .bind(cursor.mod_seq);
    tx.run(query).await?;
    Ok(())
}

/// Forgets where reading of the other folders goes on: the account is another one.
pub(crate) async fn forget_folders(tx: &mut Tx, id: Id<Mailbox>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM mailbox_folders WHERE mailbox_id = $1").bind(id)).await?;
    Ok(())
}

pub(crate) async fn set_oauth(tx: &mut Tx, id: Id<Mailbox>, sealed: &str) -> Result<(), Error> {
    tx.run(sql("UPDATE mailboxes SET secret_oauth = $2 WHERE id = $1").bind(id).bind(sealed)).await?;
    Ok(())
}

pub(crate) async fn remove(tx: &mut Tx, id: Id<Mailbox>) -> Result<(), Error> {
    forget_folders(tx, id).await?;
    tx.run(sql("DELETE FROM mailboxes WHERE id = $1").bind(id)).await?;
    Ok(())
}

/// Counts a letter of a minute and says how many there are; earlier minutes are forgotten.
pub(crate) async fn count_letter(tx: &mut Tx, minute: i64) -> Result<i64, Error> {
    let query = sql("INSERT INTO sending_minutes (minute, letters) VALUES ($1, 1) \
         ON CONFLICT (minute) DO UPDATE SET letters = sending_minutes.letters + 1 RETURNING letters")
    .bind(minute);
    let letters = tx.row(query).await?.map_or(Ok(1), |row| row.get("letters"))?;
    if letters == 1 {
        tx.run(sql("DELETE FROM sending_minutes WHERE minute < $1").bind(minute)).await?;
    }
    Ok(letters)
}
