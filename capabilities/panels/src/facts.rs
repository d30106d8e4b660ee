use db::Tx;
use kernel::Cx;
use serde_json::json;

use crate::{Error, store};

/// What stands in the portrait unless somebody chose otherwise.
pub const DEFAULT_FACTS: [&str; 8] =
    ["addresses", "phones", "organisation", "language", "local_time", "tags", "contacts", "notes"];
/// What may stand there beyond that; besides own fields, `field:7`.
const MORE_FACTS: [&str; 2] = ["external_id", "known_since"];
/// How many facts may stand there.
pub const FACTS_MAX: usize = 40;

/// Which facts of a customer stand beside a conversation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Facts {
    /// Their names, in their order.
    pub facts: Vec<String>,
    /// Counts the changes.
    pub version: i64,
}

/// The facts that were chosen.
///
/// # Errors
/// Faults of the database.
pub async fn facts(tx: &mut Tx) -> Result<Facts, Error> {
    let default = || Facts { facts: DEFAULT_FACTS.map(str::to_owned).to_vec(), version: 0 };
    Ok(store::facts(tx).await?.unwrap_or_else(default))
}

/// Chooses the facts.
///
/// # Errors
/// [`Error::Facts`]; [`Error::Stale`].
pub async fn set_facts(tx: &mut Tx, cx: &Cx, wanted: Vec<String>, expected: Option<i64>) -> Result<Facts, Error> {
    let before = facts(tx).await?;
    if expected.is_some_and(|expected| expected != before.version) {
        return Err(Error::Stale);
    }
    let known = |fact: &String| {
        DEFAULT_FACTS.contains(&fact.as_str())
            || MORE_FACTS.contains(&fact.as_str())
            || fact.strip_prefix("field:").is_some_and(|number| number.parse::<i64>().is_ok_and(|id| id > 0))
    };
    let twice = wanted.iter().enumerate().any(|(at, fact)| wanted.iter().take(at).any(|other| other == fact));
    if wanted.len() > FACTS_MAX || twice || !wanted.iter().all(known) {
        return Err(Error::Facts);
    }
    let after = Facts { facts: wanted, version: before.version + 1 };
    store::set_facts(tx, &after).await?;
    let (from, to) = (json!({ "facts": before.facts }), json!({ "facts": after.facts }));
    audit::record(tx, cx, "portrait.changed", "portrait", 0, Some(from), Some(to)).await?;
    tx.announce(db::News::of("panels", 0));
    Ok(after)
}
