use db::Tx;
use kernel::Time;

use crate::{Error, store};

/// How often a rule spoke.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RuleCount {
    /// The rule's id.
    pub rule: String,
    /// Letters that left with a finding of it.
    pub found: i64,
    /// Letters that left in spite of its block, with a reason.
    pub overridden: i64,
    /// Findings of which an agent said that they were none.
    pub fine: i64,
}

/// What fires most since a day (UTC), the most frequent first. Counted as letters leave, for the desk as a whole: it
/// says something about wordings, nothing about a person (PRACTICES H1).
///
/// # Errors
/// Faults of the database.
pub async fn counts_since(tx: &mut Tx, since: Time) -> Result<Vec<RuleCount>, Error> {
    Ok(store::counts_since(tx, since).await?)
}
