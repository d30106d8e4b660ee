use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Time};

use crate::{Customer, Note, Subject};

const fn column(about: Subject) -> (&'static str, i64) {
    match about {
        Subject::Customer(id) => ("customer_id", id.get()),
        Subject::Organisation(id) => ("organisation_id", id.get()),
    }
}

pub(crate) async fn of(tx: &mut Tx, about: Subject, before: i64, limit: i64) -> Result<Vec<Note>, Error> {
    let (column, id) = column(about);
    let text = format!(
        "SELECT n.id, n.agent_id, n.text, n.at, n.changed_at, a.name AS agent_name FROM customer_notes n \
         LEFT JOIN agents a ON a.id = n.agent_id WHERE n.{column} = $1 AND n.id < $2 ORDER BY n.id DESC LIMIT $3"
    );
    tx.rows(sql(text).bind(id).bind(before).bind(limit)).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Note, Error> {
    let agent: Option<Id<identity::Agent>> = row.get("agent_id")?;
    Ok(Note {
        id: row.get("id")?,
        agent: agent.zip(row.get::<Option<String>>("agent_name")?),
        text: row.get("text")?,
        at: row.get("at")?,
        changed_at: row.get("changed_at")?,
    })
}

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, about: Subject, text: &str) -> Result<Id<Note>, Error> {
    let (column, id) = column(about);
    let query =
        format!("INSERT INTO customer_notes ({column}, agent_id, text, at) VALUES ($1, $2, $3, $4) RETURNING id");
    let agent = cx.acting_agent().map(|agent| agent.id);
    Ok(Id::new(tx.insert(sql(query).bind(id).bind(agent).bind(text).bind(cx.now)).await?))
}

pub(crate) async fn is_there(tx: &mut Tx, about: Subject, text: &str) -> Result<bool, Error> {
    let (column, id) = column(about);
    let query = format!("SELECT id FROM customer_notes WHERE {column} = $1 AND text = $2 LIMIT 1");
    Ok(tx.row(sql(query).bind(id).bind(text)).await?.is_some())
}

/// Who wrote a note about somebody; the outer `None` when there is no such note.
pub(crate) async fn author(tx: &mut Tx, about: Subject, note: Id<Note>) -> Result<Option<Option<i64>>, Error> {
    let (column, id) = column(about);
    let text = format!("SELECT agent_id FROM customer_notes WHERE id = $1 AND {column} = $2");
    tx.row(sql(text).bind(note).bind(id)).await?.map(|row| row.get("agent_id")).transpose()
}

pub(crate) async fn change(tx: &mut Tx, now: Time, id: Id<Note>, text: &str) -> Result<(), Error> {
    let query = sql("UPDATE customer_notes SET text = $2, changed_at = $3 WHERE id = $1");
    tx.run(query.bind(id).bind(text).bind(now)).await?;
    Ok(())
}

pub(crate) async fn delete(tx: &mut Tx, id: Id<Note>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM customer_notes WHERE id = $1").bind(id)).await?;
    Ok(())
}

/// Gives the notes of one customer to another.
pub(crate) async fn hand_over(tx: &mut Tx, merge: i64, from: Id<Customer>, to: Id<Customer>) -> Result<(), Error> {
    let noted = sql("INSERT INTO customer_moves (merge_id, kind, row_id) \
         SELECT $1, 'note', id FROM customer_notes WHERE customer_id = $2");
    tx.run(noted.bind(merge).bind(from)).await?;
    tx.run(sql("UPDATE customer_notes SET customer_id = $2 WHERE customer_id = $1").bind(from).bind(to)).await?;
    Ok(())
}

/// Gives back what [`hand_over`] gave.
pub(crate) async fn hand_back(tx: &mut Tx, merge: i64, from: Id<Customer>, to: Id<Customer>) -> Result<(), Error> {
    let query = sql("UPDATE customer_notes SET customer_id = $3 WHERE customer_id = $2 AND id IN \
         (SELECT row_id FROM customer_moves WHERE merge_id = $1 AND kind = 'note')");
    tx.run(query.bind(merge).bind(from).bind(to)).await?;
    Ok(())
}
