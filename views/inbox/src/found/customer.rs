use std::collections::HashMap;

use customers::Customer;
use db::{Tx, list, sql};
use indexes::{Error, Kind};
use kernel::{Actor, Cx, Id};

use super::Marked;
use crate::{
    document::{family_of, phone_word},
    see::{Text, visible},
};

/// How many customers with the same telephone number are shown.
const SAME_PHONE_MAX: usize = 20;
/// How many numbers are asked for at once.
const CHUNK: usize = 300;

/// A customer who was found.
#[derive(Clone, Debug)]
pub struct CustomerHit {
    /// The customer.
    pub id: Id<Customer>,
    /// Their name.
    pub name: Marked,
    /// The address they prefer.
    pub address: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
    /// The company they write for.
    pub organisation: Option<String>,
}

/// The customers of whom the caller may know and who fit what was typed: by address and telephone number as typed, then
/// by words, those with most of them first.
///
/// # Errors
/// [`Error::Damaged`]; faults of the database.
pub async fn customers(tx: &mut Tx, cx: &Cx, typed: &str, limit: usize) -> Result<Vec<CustomerHit>, Error> {
    let question = indexes::question(tx, Kind::Customers, typed).await?;
    let mut ids: Vec<i64> = by_address(tx, typed).await?;
    if let Some(word) = phone_word(typed) {
        ids.extend(indexes::having(tx, Kind::Customers, &word, SAME_PHONE_MAX).await?);
    }
    let mut found = Vec::new();
    let mut walk = question.walk();
    while let Some(some) = walk.next(tx).await? {
        found.extend(some);
    }
    found.sort_by(|one, other| {
        other.words.cmp(&one.words).then(other.score.total_cmp(&one.score)).then(other.id.cmp(&one.id))
    });
    for found in found {
        if !ids.contains(&found.id) {
            ids.push(found.id);
        }
    }
    let mut kept: Vec<i64> = Vec::new();
    for part in ids.chunks(CHUNK) {
        let known = known(tx, cx, part).await?;
        kept.extend(part.iter().copied().filter(|id| known.contains(id)));
        if kept.len() >= limit {
            break;
        }
    }
    kept.truncate(limit);
    let mut lines = lines(tx, &kept, &question).await?;
    Ok(kept.iter().filter_map(|id| lines.remove(id)).collect())
}

async fn by_address(tx: &mut Tx, typed: &str) -> Result<Vec<i64>, Error> {
    let Some(address) = customers::normal_address(typed.trim()) else { return Ok(Vec::new()) };
    let query = sql("SELECT customer_id FROM customer_addresses WHERE address = $1").bind(address);
    Ok(tx.row(query).await?.map(|row| row.get("customer_id")).transpose()?.into_iter().collect())
}

/// Those of whom the caller may know: they see one of their tickets.
async fn known(tx: &mut Tx, cx: &Cx, ids: &[i64]) -> Result<Vec<i64>, Error> {
    let sees_all = match &cx.actor {
        Actor::System => true,
        Actor::Agent(agent) => agent.role.sees_all(),
        Actor::Customer(_) => return Ok(Vec::new()),
    };
    let mut text = Text::default();
    let numbers = text.bind_all(ids);
    let knows = if sees_all {
        "TRUE".to_owned()
    } else {
        let visible = visible(cx, "t", &mut text);
        format!("EXISTS (SELECT 1 FROM tickets t WHERE t.customer_id = c.id AND {visible})")
    };
    let query = format!("SELECT c.id FROM customers c WHERE c.id IN ({numbers}) AND {knows}");
    let rows = tx.rows(sql(query).bind_all(text.values)).await?;
    Ok(rows.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?)
}

async fn lines(tx: &mut Tx, ids: &[i64], question: &indexes::Question) -> Result<HashMap<i64, CustomerHit>, Error> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let query = format!(
        "SELECT c.id, c.name, c.language, (SELECT p.phone FROM customer_phones p WHERE p.customer_id = c.id ORDER BY p.preferred DESC, p.id LIMIT 1) AS phone, o.name AS organisation,
            (SELECT a.address FROM customer_addresses a WHERE a.customer_id = c.id
             ORDER BY a.preferred DESC, a.created_at, a.address LIMIT 1) AS address
         FROM customers c LEFT JOIN organisations o ON o.id = c.organisation_id WHERE c.id IN ({})",
        list(1, ids.len())
    );
    let mut lines = HashMap::new();
    for row in tx.rows(sql(query).bind_all(ids.iter().copied())).await? {
        let (id, name): (i64, String) = (row.get("id")?, row.get("name")?);
        let family = family_of(row.get::<Option<String>>("language")?.as_deref(), &name);
        let hit = CustomerHit {
            id: Id::new(id),
            name: Marked::of(&name, family, question),
            address: row.get("address")?,
            phone: row.get("phone")?,
            organisation: row.get("organisation")?,
        };
        lines.insert(id, hit);
    }
    Ok(lines)
}
