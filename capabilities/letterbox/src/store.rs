//! All SQL of this capability.

use db::{Error, Row, Tx, sql};
use kernel::{Id, Time};

use crate::{ADDRESSES_MAX, Correspondent, LETTERS_MAX, Letter, LetterForBox};

const COLUMNS: &str = "id, message_id, from_address, to_address, subject, from_customer, at, opened_at";

pub(crate) async fn add(tx: &mut Tx, now: Time, letter: &LetterForBox) -> Result<(Id<Letter>, bool), Error> {
    let message_id = letter.message_id.trim_matches(['<', '>']);
    let query = sql("INSERT INTO letterbox (message_id, from_address, to_address, subject, raw, from_customer, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (message_id) DO NOTHING")
    .bind(message_id)
    .bind(letter.from_address.to_lowercase())
    .bind(letter.to_address.to_lowercase())
    .bind(&letter.subject)
    .bind(letter.raw.as_slice())
    .bind(letter.from_customer)
    .bind(now);
    let is_new = tx.run(query).await? == 1;
    let row = tx.row(sql("SELECT id FROM letterbox WHERE message_id = $1").bind(message_id)).await?;
    let row = row.ok_or_else(|| Error::column("message_id", "the letter is not there"))?;
    Ok((row.get("id")?, is_new))
}

pub(crate) async fn addresses(tx: &mut Tx) -> Result<Vec<Correspondent>, Error> {
    let query = sql("SELECT a.address, a.letters, a.unread, l.at AS last_at, l.subject AS last_subject FROM \
         (SELECT CASE WHEN from_customer THEN from_address ELSE to_address END AS address, \
                 CAST(COUNT(*) AS BIGINT) AS letters, MAX(id) AS last_id, \
                 CAST(SUM(CASE WHEN opened_at IS NULL AND NOT from_customer THEN 1 ELSE 0 END) AS BIGINT) AS unread \
          FROM letterbox GROUP BY CASE WHEN from_customer THEN from_address ELSE to_address END) a \
         JOIN letterbox l ON l.id = a.last_id ORDER BY a.last_id DESC LIMIT $1")
    .bind(ADDRESSES_MAX);
    let rows = tx.rows(query).await?;
    let correspondent = |row: &Row| {
        Ok(Correspondent {
            address: row.get("address")?,
            letters: row.get("letters")?,
            unread: row.get("unread")?,
            last_at: row.get("last_at")?,
            last_subject: row.get("last_subject")?,
        })
    };
    rows.iter().map(correspondent).collect()
}

pub(crate) async fn letters(tx: &mut Tx, address: &str) -> Result<Vec<Letter>, Error> {
    let query = sql(format!(
        "SELECT {COLUMNS} FROM letterbox WHERE (to_address = $1 AND NOT from_customer) \
         OR (from_address = $1 AND from_customer) ORDER BY id DESC LIMIT $2"
    ))
    .bind(address)
    .bind(LETTERS_MAX);
    tx.rows(query).await?.iter().map(noun).collect()
}

pub(crate) async fn letter(tx: &mut Tx, id: Id<Letter>) -> Result<Option<Letter>, Error> {
    let query = sql(format!("SELECT {COLUMNS} FROM letterbox WHERE id = $1")).bind(id);
    tx.row(query).await?.as_ref().map(noun).transpose()
}

pub(crate) async fn raw(tx: &mut Tx, id: Id<Letter>) -> Result<Option<Vec<u8>>, Error> {
    let row = tx.row(sql("SELECT raw FROM letterbox WHERE id = $1").bind(id)).await?;
    row.map(|row| row.get("raw")).transpose()
}

pub(crate) async fn open(tx: &mut Tx, now: Time, id: Id<Letter>) -> Result<(), Error> {
    let query = sql("UPDATE letterbox SET opened_at = $1 WHERE id = $2 AND opened_at IS NULL").bind(now).bind(id);
    tx.run(query).await.map(|_| ())
}

fn noun(row: &Row) -> Result<Letter, Error> {
    Ok(Letter {
        id: row.get("id")?,
        message_id: row.get("message_id")?,
        from_address: row.get("from_address")?,
        to_address: row.get("to_address")?,
        subject: row.get("subject")?,
        from_customer: row.get("from_customer")?,
        at: row.get("at")?,
        opened_at: row.get("opened_at")?,
    })
}
