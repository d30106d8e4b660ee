use db::{Row, Tx, sql};
use kernel::{Id, Right, Rights, Time};

use super::{count, taken_as};
use crate::{Error, OwnRole};

const ROLE: &str = "SELECT id, name, rights, version FROM roles";

/// The words of rights as they are kept.
pub(crate) fn rights_to_text(rights: Rights) -> String {
    rights.each().map(Right::word).collect::<Vec<_>>().join(",")
}

/// Words that a newer version wrote are no rights of this one.
pub(crate) fn rights_from_text(text: &str) -> Rights {
    text.split(',').filter_map(Right::from_word).fold(Rights::NONE, Rights::with)
}

fn role_in(row: &Row) -> Result<OwnRole, db::Error> {
    Ok(OwnRole {
        id: row.get("id")?,
        name: row.get("name")?,
        rights: rights_from_text(&row.get::<String>("rights")?),
        version: row.get("version")?,
    })
}

pub(crate) async fn roles(tx: &mut Tx) -> Result<Vec<OwnRole>, Error> {
    let rows = tx.rows(sql(format!("{ROLE} ORDER BY name, id LIMIT 100"))).await?;
    Ok(rows.iter().map(role_in).collect::<Result<_, _>>()?)
}

/// The role, held until the transaction ends.
pub(crate) async fn role_to_change(tx: &mut Tx, id: Id<OwnRole>) -> Result<Option<OwnRole>, Error> {
    let row = tx.row(sql(format!("{ROLE} WHERE id = $1 {{for_update}}")).bind(id)).await?;
    Ok(row.as_ref().map(role_in).transpose()?)
}

pub(crate) async fn count_of_roles(tx: &mut Tx) -> Result<i64, Error> {
    count(tx, "SELECT COUNT(*) AS n FROM roles").await
}

/// `None` when the name is taken.
pub(crate) async fn insert_role(
    tx: &mut Tx,
    name: &str,
    rights: Rights,
    now: Time,
) -> Result<Option<Id<OwnRole>>, Error> {
    let text = "INSERT INTO roles (name, rights, version, created_at) VALUES ($1, $2, 1, $3) \
                ON CONFLICT (name) DO NOTHING RETURNING id";
    let row = tx.row(sql(text).bind(name).bind(rights_to_text(rights)).bind(now)).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

pub(crate) async fn update_role(tx: &mut Tx, role: &OwnRole) -> Result<(), Error> {
    let text = "UPDATE roles SET name = $2, rights = $3, version = $4 WHERE id = $1";
    let query = sql(text).bind(role.id).bind(&role.name).bind(rights_to_text(role.rights)).bind(role.version);
    taken_as(tx.run(query).await, Error::RoleNameTaken)
}

/// Whether somebody has it, deactivated or not, or is invited with it.
pub(crate) async fn is_role_used(tx: &mut Tx, id: Id<OwnRole>) -> Result<bool, Error> {
    let text = "SELECT id FROM agents WHERE role_id = $1 LIMIT 1";
    if tx.row(sql(text).bind(id)).await?.is_some() {
        return Ok(true);
    }
    let text = "SELECT id FROM invitations WHERE role_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL LIMIT 1";
    Ok(tx.row(sql(text).bind(id)).await?.is_some())
}

pub(crate) async fn delete_role(tx: &mut Tx, id: Id<OwnRole>) -> Result<(), Error> {
    tx.run(sql("UPDATE invitations SET role_id = NULL WHERE role_id = $1").bind(id)).await?;
    tx.run(sql("DELETE FROM roles WHERE id = $1").bind(id)).await?;
    Ok(())
}
