use db::{News, Tx};
use kernel::{Cx, Id};

use crate::{Error, Letter, LetterState, store_letters};

/// What was decided about a letter, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// What becomes of it.
    pub state: LetterState,
    /// Why: `letters-decision-<code>` in the catalogue.
    pub code: &'static str,
    /// The values for those words.
    pub args: Vec<(&'static str, String)>,
    /// The ticket it belongs to.
    pub ticket: Option<i64>,
    /// The message it became.
    pub message: Option<i64>,
    /// What went wrong, for those who look into it.
    pub error: Option<String>,
}

impl Decision {
    /// A decision without values, ticket and message.
    #[must_use]
    pub const fn new(state: LetterState, code: &'static str) -> Self {
        Self { state, code, args: Vec::new(), ticket: None, message: None, error: None }
    }
}

/// Writes down what was decided about a letter. The last decision counts: a quarantined letter may be received later.
///
/// # Errors
/// [`Error::LetterMissing`].
pub async fn decide(tx: &mut Tx, cx: &Cx, letter: Id<Letter>, decision: &Decision) -> Result<(), Error> {
    if !store_letters::decide(tx, cx.now, letter, decision).await? {
        return Err(Error::LetterMissing);
    }
    tx.announce(News::of("letter", letter.get()));
    Ok(())
}
