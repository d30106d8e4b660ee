//! "This was fine": false alarms are collected, and a lead decides what becomes of them.

use db::Tx;
use kernel::{Cx, Id};
use lexis::Family;
use serde_json::json;

use crate::{AlarmState, Error, FalseAlarm, pattern_of, rules, store};

/// The longest sentence that is kept, in characters; what is longer is cut.
pub const SENTENCE_CHARS_MAX: usize = 1_000;

/// A finding that was none.
#[derive(Clone, Debug)]
pub struct NewFalseAlarm {
    /// The rule that spoke.
    pub rule: String,
    /// The languages of the sentence.
    pub family: Family,
    /// The words that it spoke about.
    pub words: String,
    /// The sentence that they stand in.
    pub sentence: String,
}

/// Notes a false alarm; the same sentence and rule once.
///
/// # Errors
/// [`Error::NoSuchRule`]; [`Error::WordsEmpty`] without words.
pub async fn say_fine(tx: &mut Tx, cx: &Cx, new: &NewFalseAlarm) -> Result<(), Error> {
    if new.words.trim().is_empty() {
        return Err(Error::WordsEmpty { field: "words" });
    }
    if !rules(tx).await?.rules().iter().any(|card| card.id == new.rule) {
        return Err(Error::NoSuchRule);
    }
    let cut = |text: &str| text.trim().chars().take(SENTENCE_CHARS_MAX).collect::<String>();
    let new = NewFalseAlarm { words: cut(&new.words), sentence: cut(&new.sentence), ..new.clone() };
    if store::insert_fine(tx, cx, &new).await? {
        store::count_fine(tx, cx.now, &new.rule).await?;
    }
    Ok(())
}

/// False alarms in one state, the newest first, before a number; at most `limit`.
///
/// # Errors
/// Faults of the database.
pub async fn false_alarms(
    tx: &mut Tx,
    state: AlarmState,
    before: Option<Id<FalseAlarm>>,
    limit: i64,
) -> Result<Vec<FalseAlarm>, Error> {
    Ok(store::fine(tx, state, before, limit).await?)
}

/// A lead decides: with words, the rule no longer speaks in sentences that hold them; without, the rule was right.
///
/// # Errors
/// [`Error::NoSuchRule`] when there is no such false alarm; [`Error::WordsEmpty`] when an exception has no words.
pub async fn settle(tx: &mut Tx, cx: &Cx, id: Id<FalseAlarm>, exception: Option<&str>) -> Result<(), Error> {
    let words = exception.map(pattern_of).unwrap_or_default();
    if exception.is_some() && words.is_empty() {
        return Err(Error::WordsEmpty { field: "exception" });
    }
    let state = if exception.is_some() { AlarmState::Excepted } else { AlarmState::Kept };
    if !store::settle_fine(tx, cx, id, state, &words).await? {
        return Err(Error::NoSuchRule);
    }
    let settled = json!({ "state": state.word(), "exception": words });
    audit::record(tx, cx, "guard.alarm_settled", "guard", id.get(), None, Some(settled)).await?;
    rules::changed(tx).await
}
