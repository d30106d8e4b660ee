use db::Tx;
use identity::Agent;
use jiff::SignedDuration;
use kernel::{Cx, Id, Time, days};
use serde_json::json;

use crate::{Error, Message, Priority, State, Ticket, close::mark_reopened, record, reworded, store};

/// How long a merge can be undone.
pub const MERGE_UNDO_FOR: SignedDuration = days(1);
/// The longest reason, in characters.
const REASON_CHARS_MAX: usize = 500;
/// How many merges into one ticket are listed.
const LISTED_MAX: i64 = 50;

/// That a ticket went on in another one: who said so, when and why, and what is needed to undo it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merge {
    /// Its number.
    pub id: Id<Merge>,
    /// The ticket that was merged.
    pub from: Id<Ticket>,
    /// What that one is about.
    pub from_subject: String,
    /// The ticket that goes on.
    pub into: Id<Ticket>,
    /// Why.
    pub reason: String,
    /// Who merged them.
    pub by: Option<Id<Agent>>,
    /// When.
    pub at: Time,
    /// Whose turn it was in the ticket that goes on.
    pub into_state: State,
    /// How urgent that one was.
    pub into_priority: Priority,
    /// Since when its customer had been waiting.
    pub into_waiting_since: Option<Time>,
    /// The last message of both together.
    pub after_message: Option<Id<Message>>,
    /// What else went over, as the stories wrote it down (JSON).
    pub moved: String,
    /// When it was undone.
    pub undone_at: Option<Time>,
}

impl Merge {
    /// Until when it can be undone.
    #[must_use]
    pub fn undo_until(&self) -> Time {
        self.at + MERGE_UNDO_FOR
    }
}

/// Why two tickets are one.
#[derive(Clone, Debug)]
pub struct Merging<'a> {
    /// In words, for colleagues.
    pub reason: &'a str,
    /// The agent knows that they are of different customers.
    pub other_customer: bool,
}

/// Makes a ticket go on in another one: its messages go over, letters to either reach the one that goes on, and
/// nothing is sent to anybody. Both tickets are locked by the caller.
///
/// # Errors
/// [`Error::MergeSelf`], [`Error::MergeNeedsReason`], [`Error::MergeOtherCustomer`], [`Error::LaidAside`].
pub async fn merge(
    tx: &mut Tx,
    cx: &Cx,
    (from, into): (&Ticket, &Ticket),
    how: &Merging<'_>,
) -> Result<(Id<Merge>, Ticket), Error> {
    if from.id == into.id {
        return Err(Error::MergeSelf);
    }
    from.goes_on()?;
    into.goes_on()?;
    let reason = how.reason.trim();
    if reason.is_empty() {
        return Err(Error::MergeNeedsReason);
    }
    if reason.chars().count() > REASON_CHARS_MAX {
        return Err(Error::TooLong { max: REASON_CHARS_MAX });
    }
    if from.customer != into.customer && !how.other_customer {
        return Err(Error::MergeOtherCustomer);
    }
    let merge = store::merge::insert(tx, cx, (from, into), reason).await?;
    store::merge::move_messages(tx, merge, from.id, into.id).await?;
    let mut gone = from.clone();
    gone.state = State::Merged;
    gone.state_before = Some(from.category());
    gone.snoozed_until = None;
    gone.merged_into = Some(into.id);
    gone.spam_suspected = false;
    store::ticket::update(tx, cx, from, &mut gone).await?;
    let after = joined(tx, cx, from, into).await?;
    reworded_both(tx, cx, from, into).await?;
    store::merge::finish(tx, merge, after.last_message).await?;
    record(
        tx,
        cx,
        from.id,
        "merged_into",
        &json!({ "ticket": into.id, "subject": into.subject, "reason_given": reason }),
    )
    .await?;
    record(
        tx,
        cx,
        into.id,
        "merged_from",
        &json!({ "ticket": from.id, "subject": from.subject, "reason_given": reason }),
    )
    .await?;
    Ok((merge, after))
}

/// The ticket that goes on, as it is with the other's messages: whoever waited still does.
async fn joined(tx: &mut Tx, cx: &Cx, from: &Ticket, into: &Ticket) -> Result<Ticket, Error> {
    let mut after = into.clone();
    store::merge::reread(tx, &mut after).await?;
    after.priority = into.priority.max(from.priority);
    after.language = into.language.or(from.language);
    after.waiting_since = match (into.waiting_since, from.waiting_since) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    let category = into.category().more_pressing(from.category());
    let reopened = into.category() == State::Resolved && category != State::Resolved;
    if into.state == State::Snoozed && from.waiting_since.is_none() {
        after.state_before = Some(category);
    } else {
        after.state = category;
        after.state_before = None;
        after.snoozed_until = None;
    }
    if reopened {
        after.resolved_at = None;
    }
    store::ticket::update(tx, cx, into, &mut after).await?;
    if reopened {
        mark_reopened(tx, cx, into.id, "merged").await?;
        record(tx, cx, into.id, "reopened", &json!({ "because": "merged" })).await?;
    }
    Ok(after)
}

/// Undoes a merge: what went over comes back, and what was written since stays with the ticket that went on. Both
/// tickets are locked by the caller. Answers with both as they are now.
///
/// # Errors
/// [`Error::MergeTooLate`] after a day; [`Error::MergeUndone`]; [`Error::LaidAside`] when the ticket that went on has
/// itself been merged or laid aside since.
pub async fn unmerge(
    tx: &mut Tx,
    cx: &Cx,
    merge: &Merge,
    (from, into): (&Ticket, &Ticket),
) -> Result<(Ticket, Ticket), Error> {
    if merge.undone_at.is_some() || from.merged_into != Some(into.id) {
        return Err(Error::MergeUndone);
    }
    if cx.now > merge.undo_until() {
        return Err(Error::MergeTooLate);
    }
    into.goes_on()?;
    store::merge::move_back(tx, merge).await?;
    store::merge::mark_undone(tx, cx, merge.id).await?;
    let mut back = from.clone();
    back.state = from.category();
    back.state_before = None;
    back.merged_into = None;
    store::ticket::update(tx, cx, from, &mut back).await?;
    let mut left = into.clone();
    store::merge::reread(tx, &mut left).await?;
    if into.last_message == merge.after_message {
        // Nothing was written since: it is what it was.
        left.waiting_since = merge.into_waiting_since;
        if !into.state.is_laid_aside() && into.state != State::Resolved {
            left.state = merge.into_state;
            left.resolved_at = (left.state == State::Resolved).then_some(merge.at);
        }
        if into.priority == merge.into_priority.max(from.priority) {
            left.priority = merge.into_priority;
        }
    } else if into.waiting_since.is_some() {
        left.waiting_since = store::merge::unanswered_since(tx, into.id).await?;
    }
    store::ticket::update(tx, cx, into, &mut left).await?;
    reworded_both(tx, cx, from, into).await?;
    record(tx, cx, from.id, "unmerged", &json!({ "ticket": into.id })).await?;
    record(tx, cx, into.id, "unmerged", &json!({ "ticket": from.id })).await?;
    Ok((back, left))
}

/// The words of both are other ones now: whoever searches finds them where they are.
async fn reworded_both(tx: &mut Tx, cx: &Cx, one: &Ticket, other: &Ticket) -> Result<(), Error> {
    reworded(tx, cx, one.id).await?;
    reworded(tx, cx, other.id).await
}

/// The merge with this number; whether the caller may see its tickets is theirs to ask.
///
/// # Errors
/// [`Error::NoSuchMerge`].
pub async fn merge_of(tx: &mut Tx, id: Id<Merge>) -> Result<Merge, Error> {
    store::merge::find(tx, id).await?.ok_or(Error::NoSuchMerge)
}

/// The merges into a ticket that stand, the newest first; and the one by which it went into another.
///
/// # Errors
/// Faults of the database.
pub async fn merges(tx: &mut Tx, ticket: Id<Ticket>) -> Result<(Vec<Merge>, Option<Merge>), Error> {
    Ok((store::merge::into(tx, ticket, LISTED_MAX).await?, store::merge::of(tx, ticket).await?))
}

/// Writes down what else went over with a merge, for undoing it.
///
/// # Errors
/// Faults of the database.
pub async fn note_moved(tx: &mut Tx, merge: Id<Merge>, moved: &str) -> Result<(), Error> {
    Ok(store::merge::note_moved(tx, merge, moved).await?)
}
