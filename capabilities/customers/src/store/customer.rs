use db::{Error, Row, Tx, list, sql};
use kernel::{Id, Language, Time};

use super::{phone, word};
use crate::{Customer, Organisation, Refusing, Trait, reworded::reworded};

const CUSTOMER: &str = "SELECT c.id, c.name, c.language, c.language_known, c.time_zone, c.organisation_id, \
     o.name AS organisation_name, c.external_id, c.wrote_at, c.merged_into, c.erased_at, c.version, c.created_at \
     FROM customers c LEFT JOIN organisations o ON o.id = c.organisation_id WHERE c.id = $1";

/// What belongs to a customer, in one round: addresses, telephones (both the preferred one first, then the oldest), tags.
const BELONGINGS: &str = "SELECT part, words, refused_at, refused_words FROM (\
       SELECT 0 AS part, CASE WHEN preferred THEN 0 ELSE 1 END AS place, created_at, 0 AS number, address AS words, \
         refused_at, refused_words FROM customer_addresses WHERE customer_id = $1 \
       UNION ALL SELECT 1, CASE WHEN preferred THEN 0 ELSE 1 END, created_at, id, phone, NULL, NULL \
         FROM customer_phones WHERE customer_id = $1 \
       UNION ALL SELECT 2, 0, 0, 0, tag, NULL, NULL FROM customer_tags WHERE customer_id = $1) AS own \
     ORDER BY part, place, created_at, number, words LIMIT 300";

pub(crate) async fn customer(tx: &mut Tx, id: Id<Customer>) -> Result<Option<Customer>, Error> {
    let Some(row) = tx.row(sql(CUSTOMER).bind(id)).await? else { return Ok(None) };
    let mut customer = noun(&row)?;
    for row in &tx.rows(sql(BELONGINGS).bind(id)).await? {
        let own: String = row.get("words")?;
        match row.get::<i64>("part")? {
            0 => {
                if let Some(since) = row.get::<Option<Time>>("refused_at")? {
                    let words = row.get::<Option<String>>("refused_words")?.unwrap_or_default();
                    customer.refusing.push(Refusing { address: own.clone(), since, words });
                }
                customer.addresses.push(own);
            }
            1 => customer.phones.push(own),
            _ => customer.tags.push(own),
        }
    }
    Ok(Some(customer))
}

async fn set_tags(tx: &mut Tx, id: Id<Customer>, tags: &[String]) -> Result<(), Error> {
    tx.run(sql("DELETE FROM customer_tags WHERE customer_id = $1").bind(id)).await?;
    for tag in tags {
        let query = sql("INSERT INTO customer_tags (customer_id, tag) VALUES ($1, $2) ON CONFLICT DO NOTHING");
        tx.run(query.bind(id).bind(tag)).await?;
    }
    Ok(())
}

/// Locks the row first (the join above cannot be locked as a whole), so that two changes come one after the other.
pub(crate) async fn customer_for_update(tx: &mut Tx, id: Id<Customer>) -> Result<Option<Customer>, Error> {
    tx.row(sql("SELECT id FROM customers WHERE id = $1 {for_update}").bind(id)).await?;
    customer(tx, id).await
}

/// Counts a refusal; the owner of the address, when it counts as refusing from now on.
pub(crate) async fn refused(
    tx: &mut Tx,
    now: Time,
    address: &str,
    words: &str,
    enough: i64,
) -> Result<Option<Id<Customer>>, Error> {
    let words: String = words.chars().filter(|c| *c != '\0').take(500).collect();
    let query = sql("UPDATE customer_addresses SET refusals = refusals + 1, refused_words = $2, \
         refused_at = CASE WHEN refusals + 1 >= $3 THEN COALESCE(refused_at, $4) ELSE refused_at END \
         WHERE address = $1 RETURNING customer_id, refused_at")
    .bind(address)
    .bind(words)
    .bind(enough)
    .bind(now);
    let Some(row) = tx.row(query).await? else { return Ok(None) };
    let is_refusing = row.get::<Option<Time>>("refused_at")?.is_some();
    Ok(if is_refusing { Some(row.get("customer_id")?) } else { None })
}

pub(crate) async fn is_refusing(tx: &mut Tx, address: &str) -> Result<bool, Error> {
    let query = sql("SELECT address FROM customer_addresses WHERE address = $1 AND refused_at IS NOT NULL");
    Ok(tx.row(query.bind(address)).await?.is_some())
}

/// Forgets refusals: somebody writes from the address.
pub(crate) async fn accepts(tx: &mut Tx, address: &str) -> Result<(), Error> {
    let query = sql("UPDATE customer_addresses SET refusals = 0, refused_at = NULL, refused_words = NULL \
         WHERE address = $1");
    tx.run(query.bind(address)).await?;
    Ok(())
}

/// What some customers go by: names, addresses, telephones, each with whose it is; one query for all of them.
pub(crate) async fn traits(tx: &mut Tx, ids: &[Id<Customer>]) -> Result<Vec<Trait>, Error> {
    let list = list(1, ids.len());
    let text = format!(
        "SELECT c.id AS id, c.organisation_id AS organisation_id, w.words AS words FROM customers c JOIN \
           (SELECT id AS customer_id, name AS words FROM customers WHERE id IN ({list}) \
            UNION ALL SELECT customer_id, address FROM customer_addresses WHERE customer_id IN ({list}) \
            UNION ALL SELECT customer_id, phone FROM customer_phones WHERE customer_id IN ({list})) w \
           ON w.customer_id = c.id WHERE c.erased_at IS NULL ORDER BY c.id, w.words LIMIT $LIMIT"
    );
    let text = text.replace("$LIMIT", &format!("${}", ids.len() + 1));
    let rows = tx.rows(sql(text).bind_all(ids.iter().copied()).bind(TRAITS_MAX)).await?;
    let one = |row: &Row| {
        let (customer, organisation) = (row.get("id")?, row.get("organisation_id")?);
        Ok(Trait { customer, organisation, words: row.get("words")? })
    };
    rows.iter().map(one).collect()
}

/// No more of them are looked at.
const TRAITS_MAX: i64 = 300;

fn noun(row: &Row) -> Result<Customer, Error> {
    let organisation = row.get::<Option<Id<Organisation>>>("organisation_id")?;
    let organisation_name = row.get::<Option<String>>("organisation_name")?;
    let language = row.get::<Option<String>>("language")?;
    Ok(Customer {
        id: row.get("id")?,
        name: row.get("name")?,
        addresses: Vec::new(),
        refusing: Vec::new(),
        language: language
            .map(|tag| tag.parse::<Language>())
            .transpose()
            .map_err(|error| Error::column("language", error))?,
        language_known: row.get("language_known")?,
        time_zone: row.get("time_zone")?,
        organisation: organisation.zip(organisation_name),
        phones: Vec::new(),
        tags: Vec::new(),
        external_id: row.get("external_id")?,
        wrote_at: Some(row.get::<Time>("wrote_at")?).filter(|at| at.micros() > 0),
        merged_into: row.get("merged_into")?,
        erased_at: row.get("erased_at")?,
        version: row.get("version")?,
        created_at: row.get("created_at")?,
    })
}

pub(crate) async fn owner_of(tx: &mut Tx, address: &str) -> Result<Option<Id<Customer>>, Error> {
    let query = sql("SELECT customer_id FROM customer_addresses WHERE address = $1").bind(address);
    tx.row(query).await?.map(|row| row.get("customer_id")).transpose()
}

pub(crate) async fn add_customer(
    tx: &mut Tx,
    now: Time,
    name: &str,
    language: Option<Language>,
    organisation: Option<Id<Organisation>>,
) -> Result<Id<Customer>, Error> {
    let query =
        sql("INSERT INTO customers (name, language, language_known, organisation_id, folded, version, created_at, \
         updated_at) VALUES ($1, $2, FALSE, $3, $5, 1, $4, $4) RETURNING id")
        .bind(name)
        .bind(language.map(Language::tag))
        .bind(organisation)
        .bind(now)
        .bind(word::folded(name));
    tx.insert(query).await.map(Id::new)
}

/// Whether the address was free; a transaction that is about to take it is waited for.
pub(crate) async fn add_address(
    tx: &mut Tx,
    now: Time,
    address: &str,
    owner: Id<Customer>,
    preferred: bool,
) -> Result<bool, Error> {
    let query = sql("INSERT INTO customer_addresses (address, customer_id, preferred, created_at) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (address) DO NOTHING")
    .bind(address)
    .bind(owner)
    .bind(preferred)
    .bind(now);
    if tx.run(query).await? == 0 {
        return Ok(false);
    }
    reworded(tx, now, owner).await?;
    Ok(true)
}

pub(crate) async fn remove_unused(tx: &mut Tx, id: Id<Customer>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM customers WHERE id = $1").bind(id)).await?;
    Ok(())
}

/// Writes the changed fields, finds the words and keys anew, and counts the version up, also in `customer`.
pub(crate) async fn save(tx: &mut Tx, now: Time, customer: &mut Customer) -> Result<(), Error> {
    let query = sql("UPDATE customers SET name = $1, language = $2, language_known = $3, time_zone = $4, \
         organisation_id = $5, external_id = $6, folded = $7, version = version + 1, updated_at = $8 WHERE id = $9")
    .bind(&customer.name)
    .bind(customer.language.map(Language::tag))
    .bind(customer.language_known)
    .bind(customer.time_zone.clone())
    .bind(customer.organisation.as_ref().map(|(id, _)| *id))
    .bind(customer.external_id.clone())
    .bind(word::folded(&customer.name))
    .bind(now)
    .bind(customer.id);
    tx.run(query).await?;
    set_tags(tx, customer.id, &customer.tags).await?;
    word::of_customer(tx, customer).await?;
    customer.version += 1;
    reworded(tx, now, customer.id).await
}

/// Notes when they wrote last.
pub(crate) async fn wrote(tx: &mut Tx, now: Time, id: Id<Customer>) -> Result<(), Error> {
    tx.run(sql("UPDATE customers SET wrote_at = $1 WHERE id = $2 AND wrote_at < $1").bind(now).bind(id)).await?;
    Ok(())
}

pub(crate) async fn by_external_id(tx: &mut Tx, external_id: &str) -> Result<Option<Id<Customer>>, Error> {
    let query = sql("SELECT id FROM customers WHERE external_id = $1").bind(external_id);
    tx.row(query).await?.map(|row| row.get("id")).transpose()
}

/// The one of this name with this telephone number, the oldest if there are several.
pub(crate) async fn by_name_and_phone(tx: &mut Tx, name: &str, number: &str) -> Result<Option<Id<Customer>>, Error> {
    let query = sql("SELECT c.id FROM customers c JOIN customer_phones p ON p.customer_id = c.id \
         WHERE c.folded = $1 AND p.digits = $2 AND c.merged_into IS NULL AND c.erased_at IS NULL ORDER BY c.id LIMIT 1");
    let row = tx.row(query.bind(word::folded(name)).bind(phone::digits(number))).await?;
    row.map(|row| row.get("id")).transpose()
}

/// Takes an address away from its owner; what was preferred is passed on to the oldest that is left.
pub(crate) async fn remove_address(tx: &mut Tx, id: Id<Customer>, address: &str) -> Result<bool, Error> {
    let query = sql("DELETE FROM customer_addresses WHERE address = $1 AND customer_id = $2");
    Ok(tx.run(query.bind(address).bind(id)).await? > 0)
}

/// Makes one of a customer's addresses the one they are written to.
pub(crate) async fn prefer_address(tx: &mut Tx, id: Id<Customer>, address: &str) -> Result<(), Error> {
    let query = sql("UPDATE customer_addresses SET preferred = (address = $2) WHERE customer_id = $1");
    tx.run(query.bind(id).bind(address)).await?;
    Ok(())
}

/// Everything personal goes; the row stays for the statistics.
pub(crate) async fn erase(tx: &mut Tx, now: Time, id: Id<Customer>, name: &str) -> Result<(), Error> {
    for query in [
        "DELETE FROM customer_addresses WHERE customer_id = $1",
        "DELETE FROM customer_phones WHERE customer_id = $1",
        "DELETE FROM customer_tags WHERE customer_id = $1",
        "DELETE FROM customer_notes WHERE customer_id = $1",
        "DELETE FROM customer_words WHERE customer_id = $1",
        "DELETE FROM customer_keys WHERE customer_id = $1",
        "DELETE FROM duplicates WHERE first_id = $1 OR second_id = $1",
        "UPDATE customer_merges SET before = '{}' WHERE survivor_id = $1 OR other_id = $1",
    ] {
        tx.run(sql(query).bind(id)).await?;
    }
    let query = sql("UPDATE customers SET name = $2, folded = '', time_zone = NULL, organisation_id = NULL, \
         external_id = NULL, erased_at = $3, updated_at = $3, version = version + 1 WHERE id = $1 OR merged_into = $1");
    tx.run(query.bind(id).bind(name).bind(now)).await?;
    reworded(tx, now, id).await
}
