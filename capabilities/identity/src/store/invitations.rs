use db::{Row, Tx, sql};
use kernel::{Id, Time};

use super::{language_in, role_in};
use crate::{Error, Invitation};

const INVITATION: &str = "SELECT i.id, i.email, i.name, i.role, i.role_id, \
                          (SELECT rights FROM roles r WHERE r.id = i.role_id) AS role_rights, i.teams, i.language, \
                          i.time_zone, i.mailbox_id, i.nonce, i.invited_by, i.created_at, i.expires_at, i.sent_at, \
                          i.trouble FROM invitations i WHERE i.accepted_at IS NULL AND i.revoked_at IS NULL";

fn invitation_in(row: &Row) -> Result<Invitation, db::Error> {
    let teams = row.get::<String>("teams")?;
    Ok(Invitation {
        id: row.get("id")?,
        email: row.get("email")?,
        name: row.get("name")?,
        role: role_in(row)?,
        own_role: row.get("role_id")?,
        teams: teams.split(',').filter_map(|id| id.parse().ok()).map(Id::new).collect(),
        language: language_in(row, "language")?,
        time_zone: row.get("time_zone")?,
        mailbox: row.get("mailbox_id")?,
        invited_by: row.get("invited_by")?,
        created_at: row.get("created_at")?,
        expires_at: row.get("expires_at")?,
        sent_at: row.get("sent_at")?,
        trouble: row.get("trouble")?,
        nonce: row.get("nonce")?,
    })
}

pub(crate) async fn invitations(tx: &mut Tx) -> Result<Vec<Invitation>, Error> {
    let rows = tx.rows(sql(format!("{INVITATION} ORDER BY i.id DESC LIMIT 200"))).await?;
    Ok(rows.iter().map(invitation_in).collect::<Result<_, _>>()?)
}

pub(crate) async fn invitation(tx: &mut Tx, id: Id<Invitation>) -> Result<Option<Invitation>, Error> {
    let row = tx.row(sql(format!("{INVITATION} AND i.id = $1")).bind(id)).await?;
    Ok(row.as_ref().map(invitation_in).transpose()?)
}

pub(crate) async fn is_email_taken(tx: &mut Tx, email: &str) -> Result<bool, Error> {
    Ok(tx.row(sql("SELECT id FROM agents WHERE email = $1").bind(email)).await?.is_some())
}

pub(crate) async fn insert_invitation(tx: &mut Tx, new: &Invitation) -> Result<Id<Invitation>, Error> {
    let teams: Vec<String> = new.teams.iter().map(ToString::to_string).collect();
    let text = "INSERT INTO invitations (email, name, role, role_id, teams, language, time_zone, mailbox_id, nonce, \
                invited_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
                RETURNING id";
    let query = sql(text)
        .bind(&new.email)
        .bind(&new.name)
        .bind(new.role.word())
        .bind(new.own_role)
        .bind(teams.join(","))
        .bind(new.language.tag())
        .bind(&new.time_zone)
        .bind(new.mailbox)
        .bind(&new.nonce)
        .bind(new.invited_by)
        .bind(new.created_at)
        .bind(new.expires_at);
    Ok(Id::new(tx.insert(query).await?))
}

pub(crate) async fn update_invitation(tx: &mut Tx, new: &Invitation) -> Result<(), Error> {
    let text = "UPDATE invitations SET mailbox_id = $2, nonce = $3, created_at = $4, expires_at = $5, \
                sent_at = NULL, trouble = NULL WHERE id = $1";
    let query = sql(text).bind(new.id).bind(new.mailbox).bind(&new.nonce).bind(new.created_at).bind(new.expires_at);
    tx.run(query).await?;
    Ok(())
}

pub(crate) async fn revoke_invitation(tx: &mut Tx, id: Id<Invitation>, now: Time) -> Result<(), Error> {
    let text = "UPDATE invitations SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL AND accepted_at IS NULL";
    tx.run(sql(text).bind(id).bind(now)).await?;
    Ok(())
}

/// `false` when somebody else accepted it, or it was taken back.
pub(crate) async fn take_invitation(tx: &mut Tx, id: Id<Invitation>, now: Time) -> Result<bool, Error> {
    let text = "UPDATE invitations SET accepted_at = $2 WHERE id = $1 AND revoked_at IS NULL AND accepted_at IS NULL";
    Ok(tx.run(sql(text).bind(id).bind(now)).await? == 1)
}

pub(crate) async fn note_invitation(
    tx: &mut Tx,
    id: Id<Invitation>,
    now: Time,
    trouble: Option<&str>,
) -> Result<(), Error> {
    let text = "UPDATE invitations SET trouble = $2, sent_at = CASE WHEN $3 THEN $4 ELSE sent_at END WHERE id = $1";
    tx.run(sql(text).bind(id).bind(trouble).bind(trouble.is_none()).bind(now)).await?;
    Ok(())
}
