use customers::{Customer, Organisation, Whom, matching};
use db::{Error, Row, Tx, Value, sql};
use kernel::{Actor, Cx, Id, Language, Time};
use serde::{Deserialize, Serialize};

/// A customer in a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Their number.
    pub id: Id<Customer>,
    /// What they are called.
    pub name: String,
    /// Where they are written to.
    pub address: Option<String>,
    /// Whether letters to that address come back.
    pub is_refusing: bool,
    /// The number that is called first.
    pub phone: Option<String>,
    /// The organisation they write for.
    pub organisation: Option<(Id<Organisation>, String)>,
    /// The language we speak with them.
    pub language: Option<Language>,
    /// When they wrote last.
    pub wrote_at: Option<Time>,
    /// What the list is sorted by.
    folded: String,
}

/// In which order customers stand.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// Who wrote last first.
    Wrote,
    /// Who came last first.
    Newest,
}

/// Where a part of a list ended.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Place {
    pub(crate) text: String,
    pub(crate) number: i64,
    pub(crate) id: i64,
}

/// Which customers are wanted.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct People {
    /// Words to be found.
    pub question: String,
    /// Of one organisation only.
    pub organisation: Option<Id<Organisation>>,
    /// With this tag only.
    pub tag: Option<String>,
    /// The order.
    pub sort: Sort,
    /// Behind this place.
    pub after: Option<Place>,
}

impl Person {
    /// Where the list goes on behind this one.
    #[must_use]
    pub fn place(&self, sort: Sort) -> Place {
        let (text, number) = match sort {
            Sort::Name => (self.folded.clone(), 0),
            Sort::Wrote => (String::new(), self.wrote_at.map_or(0, Time::micros)),
            Sort::Newest => (String::new(), 0),
        };
        Place { text, number, id: self.id.get() }
    }
}

/// A part of the list of customers that the caller may know, at most `limit`.
///
/// # Errors
/// Faults of the database.
pub async fn people(tx: &mut Tx, cx: &Cx, wanted: &People, limit: i64) -> Result<Vec<Person>, Error> {
    let mut values: Vec<Value> = vec![limit.into()];
    let mut conditions = vec!["c.merged_into IS NULL AND c.erased_at IS NULL".to_owned()];
    conditions.push(known(cx, &mut values));
    let (found, words) = matching(&wanted.question, Whom::Customers, values.len() + 1);
    values.extend(words.into_iter().map(Value::from));
    conditions.push(found);
    if let Some(organisation) = wanted.organisation {
        values.push(organisation.into());
        conditions.push(format!("c.organisation_id = ${}", values.len()));
    }
    if let Some(tag) = &wanted.tag {
        values.push(tag.to_lowercase().into());
        conditions.push(format!("c.id IN (SELECT customer_id FROM customer_tags WHERE tag = ${})", values.len()));
    }
    conditions.push(behind(wanted, &mut values));
    let order = match wanted.sort {
        Sort::Name => "c.folded, c.id",
        Sort::Wrote => "c.wrote_at DESC, c.id DESC",
        Sort::Newest => "c.id DESC",
    };
    let text = format!(
        "SELECT c.id, c.name, c.folded, c.language, c.wrote_at, c.organisation_id, o.name AS organisation_name, \
         a.address, a.refused_at, (SELECT p.phone FROM customer_phones p WHERE p.customer_id = c.id \
         ORDER BY p.preferred DESC, p.id LIMIT 1) AS phone FROM customers c \
         LEFT JOIN organisations o ON o.id = c.organisation_id \
         LEFT JOIN customer_addresses a ON a.customer_id = c.id AND a.preferred \
         WHERE {} ORDER BY {order} LIMIT $1",
        conditions.join(" AND ")
    );
    tx.rows(sql(text).bind_all(values)).await?.iter().map(person).collect()
}

/// Whom the caller may know; says the same as `tickets::knows`.
pub(crate) fn known(cx: &Cx, values: &mut Vec<Value>) -> String {
    match &cx.actor {
        Actor::System => return "TRUE".to_owned(),
        Actor::Agent(agent) if agent.role.sees_all() => return "TRUE".to_owned(),
        _ => {}
    }
    let (visible, bound) = tickets::visible(cx, values.len() + 1);
    values.extend(bound.into_iter().map(Value::from));
    format!(
        "(EXISTS (SELECT 1 FROM tickets t WHERE t.customer_id = c.id AND {visible}) \
         OR NOT EXISTS (SELECT 1 FROM tickets any_of WHERE any_of.customer_id = c.id AND any_of.state <> 'deleted'))"
    )
}

fn behind(wanted: &People, values: &mut Vec<Value>) -> String {
    let Some(place) = &wanted.after else { return "TRUE".to_owned() };
    let first = values.len() + 1;
    let second = first + 1;
    match wanted.sort {
        Sort::Name => {
            values.extend([place.text.clone().into(), place.id.into()]);
            format!("(c.folded > ${first} OR (c.folded = ${first} AND c.id > ${second}))")
        }
        Sort::Wrote => {
            values.extend([place.number.into(), place.id.into()]);
            format!("(c.wrote_at < ${first} OR (c.wrote_at = ${first} AND c.id < ${second}))")
        }
        Sort::Newest => {
            values.push(place.id.into());
            format!("c.id < ${first}")
        }
    }
}

fn person(row: &Row) -> Result<Person, Error> {
    let organisation: Option<Id<Organisation>> = row.get("organisation_id")?;
    let language: Option<String> = row.get("language")?;
    Ok(Person {
        id: row.get("id")?,
        name: row.get("name")?,
        folded: row.get("folded")?,
        address: row.get("address")?,
        is_refusing: row.get::<Option<Time>>("refused_at")?.is_some(),
        phone: row.get("phone")?,
        organisation: organisation.zip(row.get::<Option<String>>("organisation_name")?),
        language: language.and_then(|tag| tag.parse().ok()),
        wrote_at: Some(row.get::<Time>("wrote_at")?).filter(|at| at.micros() > 0),
    })
}
