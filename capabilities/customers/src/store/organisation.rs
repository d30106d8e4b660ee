use db::{Error, Row, Tx, sql};
use kernel::{Id, Time};

use super::word;
use crate::Organisation;

const COLUMNS: &str = "SELECT id, name, external_id, version, created_at FROM organisations";

pub(crate) async fn find(tx: &mut Tx, id: Id<Organisation>) -> Result<Option<Organisation>, Error> {
    let Some(row) = tx.row(sql(format!("{COLUMNS} WHERE id = $1")).bind(id)).await? else { return Ok(None) };
    let mut organisation = noun(&row)?;
    let query = sql("SELECT domain FROM organisation_domains WHERE organisation_id = $1 \
         ORDER BY created_at, domain LIMIT 100");
    let rows = tx.rows(query.bind(id)).await?;
    organisation.domains = rows.iter().map(|row| row.get("domain")).collect::<Result<_, Error>>()?;
    Ok(Some(organisation))
}

pub(crate) async fn find_for_update(tx: &mut Tx, id: Id<Organisation>) -> Result<Option<Organisation>, Error> {
    tx.row(sql("SELECT id FROM organisations WHERE id = $1 {for_update}").bind(id)).await?;
    find(tx, id).await
}

fn noun(row: &Row) -> Result<Organisation, Error> {
    Ok(Organisation {
        id: row.get("id")?,
        name: row.get("name")?,
        domains: Vec::new(),
        external_id: row.get("external_id")?,
        version: row.get("version")?,
        created_at: row.get("created_at")?,
    })
}

pub(crate) async fn owner_of_domain(tx: &mut Tx, domain: &str) -> Result<Option<Id<Organisation>>, Error> {
    let query = sql("SELECT organisation_id FROM organisation_domains WHERE domain = $1").bind(domain);
    tx.row(query).await?.map(|row| row.get("organisation_id")).transpose()
}

pub(crate) async fn by_external_id(tx: &mut Tx, external_id: &str) -> Result<Option<Id<Organisation>>, Error> {
    let query = sql("SELECT id FROM organisations WHERE external_id = $1").bind(external_id);
    tx.row(query).await?.map(|row| row.get("id")).transpose()
}

/// The one of exactly this name, the oldest if there are several.
pub(crate) async fn by_name(tx: &mut Tx, name: &str) -> Result<Option<Id<Organisation>>, Error> {
    let query = sql("SELECT id FROM organisations WHERE folded = $1 ORDER BY id LIMIT 1").bind(word::folded(name));
    tx.row(query).await?.map(|row| row.get("id")).transpose()
}

pub(crate) async fn insert(tx: &mut Tx, now: Time, name: &str) -> Result<Id<Organisation>, Error> {
    let query =
        sql("INSERT INTO organisations (name, folded, version, created_at) VALUES ($1, $2, 1, $3) RETURNING id");
    tx.insert(query.bind(name).bind(word::folded(name)).bind(now)).await.map(Id::new)
}

/// The organisation of a domain; made when there is none, and the same for two who make it at once.
pub(crate) async fn of_domain(tx: &mut Tx, now: Time, domain: &str) -> Result<Id<Organisation>, Error> {
    if let Some(known) = owner_of_domain(tx, domain).await? {
        return Ok(known);
    }
    let made = insert(tx, now, domain).await?;
    if add_domain(tx, now, made, domain).await? {
        if let Some(organisation) = find(tx, made).await? {
            word::of_organisation(tx, &organisation).await?;
        }
        return Ok(made);
    }
    tx.run(sql("DELETE FROM organisations WHERE id = $1").bind(made)).await?;
    owner_of_domain(tx, domain).await?.ok_or_else(|| Error::column("domain", "the organisation is gone"))
}

/// Whether the domain was free.
pub(crate) async fn add_domain(tx: &mut Tx, now: Time, id: Id<Organisation>, domain: &str) -> Result<bool, Error> {
    let query = sql("INSERT INTO organisation_domains (domain, organisation_id, created_at) VALUES ($1, $2, $3) \
         ON CONFLICT (domain) DO NOTHING");
    Ok(tx.run(query.bind(domain).bind(id).bind(now)).await? == 1)
}

pub(crate) async fn remove_domain(tx: &mut Tx, id: Id<Organisation>, domain: &str) -> Result<(), Error> {
    let query = sql("DELETE FROM organisation_domains WHERE domain = $1 AND organisation_id = $2");
    tx.run(query.bind(domain).bind(id)).await?;
    Ok(())
}

/// Writes the name and the foreign number, and the words anew; counts the version up, also in `organisation`.
pub(crate) async fn save(tx: &mut Tx, organisation: &mut Organisation) -> Result<(), Error> {
    let query = sql("UPDATE organisations SET name = $1, folded = $2, external_id = $3, version = version + 1 \
         WHERE id = $4")
    .bind(&organisation.name)
    .bind(word::folded(&organisation.name))
    .bind(organisation.external_id.clone())
    .bind(organisation.id);
    tx.run(query).await?;
    organisation.version += 1;
    word::of_organisation(tx, organisation).await
}
