use customers::{Organisation, Whom, matching};
use db::{Error, Row, Tx, Value, sql};
use kernel::Id;

use crate::people::Place;

/// How many domains a line shows.
const DOMAINS: usize = 3;

/// An organisation in a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OrganisationLine {
    /// Its number.
    pub id: Id<Organisation>,
    /// What it is called.
    pub name: String,
    /// Its oldest domains.
    pub domains: Vec<String>,
    folded: String,
}

impl OrganisationLine {
    /// Where the list goes on behind this one.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { text: self.folded.clone(), number: 0, id: self.id.get() }
    }
}

/// A part of the list of organisations, by name, at most `limit`.
///
/// # Errors
/// Faults of the database.
pub async fn organisations(
    tx: &mut Tx,
    question: &str,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<OrganisationLine>, Error> {
    let mut values: Vec<Value> = vec![limit.into()];
    let (found, words) = matching(question, Whom::Organisations, 2);
    values.extend(words.into_iter().map(Value::from));
    let behind = match after {
        Some(place) => {
            let first = values.len() + 1;
            values.extend([place.text.clone().into(), place.id.into()]);
            format!("(o.folded > ${first} OR (o.folded = ${first} AND o.id > ${}))", first + 1)
        }
        None => "TRUE".to_owned(),
    };
    let text = format!(
        "SELECT o.id, o.name, o.folded FROM organisations o WHERE {found} AND {behind} \
         ORDER BY o.folded, o.id LIMIT $1"
    );
    let rows = tx.rows(sql(text).bind_all(values)).await?;
    let mut lines = rows.iter().map(line).collect::<Result<Vec<_>, Error>>()?;
    let ids: Vec<i64> = lines.iter().map(|line| line.id.get()).collect();
    let text = format!(
        "SELECT organisation_id, domain FROM organisation_domains WHERE organisation_id IN ({}) \
         ORDER BY created_at, domain",
        db::list(1, ids.len())
    );
    for row in &tx.rows(sql(text).bind_all(ids)).await? {
        let owner: Id<Organisation> = row.get("organisation_id")?;
        if let Some(line) = lines.iter_mut().find(|line| line.id == owner && line.domains.len() < DOMAINS) {
            line.domains.push(row.get("domain")?);
        }
    }
    Ok(lines)
}

fn line(row: &Row) -> Result<OrganisationLine, Error> {
    Ok(OrganisationLine { id: row.get("id")?, name: row.get("name")?, domains: Vec::new(), folded: row.get("folded")? })
}
