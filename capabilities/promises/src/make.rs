use customers::Customer;
use db::Tx;
use identity::{Agent, Team};
use kernel::{Cx, Id, Time};
use tickets::{Message, Ticket};

use crate::{
    Error, Promise, event,
    promise::{ACTION_CHARS_MAX, WORDS_CHARS_MAX, check_due, check_text, check_zone},
    store,
};

/// A promise to be written down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewPromise {
    /// The ticket in which it is given.
    pub ticket: Id<Ticket>,
    /// The reply that gives it; `None` when given by voice.
    pub message: Option<Id<Message>>,
    /// Who gives and keeps it.
    pub agent: Id<Agent>,
    /// The team that helps out.
    pub team: Option<Id<Team>>,
    /// To whom.
    pub customer: Id<Customer>,
    /// What will be done.
    pub action: String,
    /// The words of the reply; may be empty for a promise given by voice.
    pub words: String,
    /// By when.
    pub due_at: Time,
    /// The customer's time zone; an IANA name.
    pub time_zone: String,
}

/// Writes a promise into the ledger, in the transaction of the reply that gives it: both or neither.
///
/// # Errors
/// A deadline in the past or more than a year ahead, no action, texts too long, an unknown time zone.
pub async fn make(tx: &mut Tx, cx: &Cx, new: &NewPromise) -> Result<Promise, Error> {
    check_due(new.due_at, cx.now)?;
    check_text("action", &new.action, true, ACTION_CHARS_MAX)?;
    check_text("words", &new.words, false, WORDS_CHARS_MAX)?;
    check_zone(&new.time_zone)?;
    let promise = store::insert(tx, new, cx.now).await?;
    event::made(tx, cx, &promise).await?;
    Ok(promise)
}
