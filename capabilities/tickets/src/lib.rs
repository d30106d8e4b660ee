//! Tickets: a customer's matter with its messages, states and the last word. Knows nothing of the practices.
//!
//! Invariants:
//! - A ticket is `open` (it waits for us), `waiting` (for the customer) or `resolved`. `waiting_since` is set exactly
//!   while a customer's message has had no answer, whatever the state (PRACTICES D5).
//! - A ticket laid aside (`snoozed`, `spam`, `trash`, `merged`) is in none of the ordinary views and remembers what it
//!   was. An answer of the customer wakes one that sleeps; nothing is ever written on one that is spam, thrown away or
//!   merged: what comes for it opens a ticket beside it, or goes on in the one it was merged into.
//! - How many tickets there are per team, agent and state is kept in `ticket_counts` by the same transaction that
//!   changes a ticket; nothing is ever counted anew.
//! - Every read for a person goes through the actor: agents and leads see the tickets of their teams, their own and
//!   those without a team; admins see all.
//! - Nobody's word is lost: an answer names the last message its writer has seen ([`unseen`]).
//! - Closing and reopening are rows (`closures`), never only a flag.
//!
//! Tables: `tickets`, `messages`, `thread_ids`, `attachments`, `ticket_events`, `closures`, `drafts`, `reads`,
//! `ticket_counts`, `spam_senders`, `merges`, `merge_moves`, `ticket_links`, and those of [`properties`]. News:
//! `ticket`, `counts`, `properties`.

mod assign;
mod attach;
mod change;
mod close;
mod delete;
mod delivery;
mod draft;
mod erase;
mod hand_over;
mod lay_aside;
mod leave;
mod link;
mod merge;
mod message;
mod open;
pub mod properties;
mod receive;
mod record;
mod reworded;
mod snooze;
mod split;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod thanked;
mod thread;
mod ticket;
mod visible;
mod write;

pub use assign::assign;
pub use attach::{
    Attachment, FILENAME_CHARS_MAX, NewAttachment, attach, attachment, attachments_of, claim_pictures, claim_uploads,
};
pub use change::{Change, change};
pub use close::{Closure, Easy, NewClosure, close, closure, reopen};
pub use delete::{Aside, aside, aside_before, delete};
pub use delivery::{delivered, delivery_failed, delivery_postponed, delivery_started, retry_delivery};
pub use draft::{
    DRAFT_CHARS_MAX, Draft, DraftKind, SharedDraft, draft, drop_draft, restore_draft, save_draft, share_draft,
    shared_drafts, take_draft,
};
pub use erase::{ErasedWords, erase_some, is_blob_in_use};
pub use hand_over::{hand_back, hand_over};
use kernel::{Kind, Refusal, Refused};
pub use lay_aside::{forget_spammer, has_sent_spam, lay_aside, restore};
pub use leave::{Unfinished, hand_over_drafts, tickets_of, unfinished};
pub use link::{LINKS_MAX, Link, LinkKind, link, links, unlink};
pub use merge::{MERGE_UNDO_FOR, Merge, Merging, merge, merge_of, merges, note_moved, unmerge};
pub use message::{Delivery, DeliveryState, Further, Kind as MessageKind, Message, NewMessage};
pub use open::{NewTicket, open};
pub use receive::{Received, receive};
pub use record::record;
pub use reworded::{REWORDED, reworded};
pub use snooze::{Preset, SNOOZE_DAYS_MAX, presets, snooze, wake, woken_up};
pub use split::{change_customer, message_for_change, our_turn, split};
pub use store::count::settle_loads;
pub use store::message::{
    last_to_customer, letter_of, message, message_by_rfc_id, messages_after, of_side_thread, takes_part, unseen,
};
pub use tell::{HAPPENED, Happened, tell_of};
pub use thanked::thanked;
pub use thread::{Known, known_threads, remember};
pub use ticket::{Channel, LastWord, Priority, State, Ticket, may_see};
pub use visible::visible;
pub use write::{add_further, write, write_aside, write_note};

/// Marks the messages of a ticket up to `message` as read by an agent.
///
/// # Errors
/// Faults of the database.
pub async fn mark_read(
    tx: &mut db::Tx,
    ticket: kernel::Id<Ticket>,
    agent: kernel::Id<identity::Agent>,
    message: kernel::Id<Message>,
) -> Result<(), Error> {
    store::read::mark(tx, ticket, agent, message).await?;
    // For this agent's browsers alone: no team has the number 0.
    tx.announce(db::News { kind: "read".to_owned(), id: ticket.get(), team_id: Some(0), agent_id: Some(agent.get()) });
    Ok(())
}

/// A ticket that an agent read, as far as something of it may have stayed in their clipboard.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Read {
    /// Which one.
    pub ticket: kernel::Id<Ticket>,
    /// Whose it is.
    pub customer: kernel::Id<customers::Customer>,
    /// Its subject, and the beginning of the message that was read last.
    pub words: String,
}

/// The tickets that an agent read last, those with the newest messages first: at most so many.
///
/// # Errors
/// Faults of the database.
pub async fn lately_read(tx: &mut db::Tx, agent: kernel::Id<identity::Agent>, limit: i64) -> Result<Vec<Read>, Error> {
    Ok(store::read::lately(tx, agent, limit).await?)
}

/// Up to which message an agent has seen a ticket.
///
/// # Errors
/// Faults of the database.
pub async fn read_up_to(
    tx: &mut db::Tx,
    ticket: kernel::Id<Ticket>,
    agent: kernel::Id<identity::Agent>,
) -> Result<Option<kernel::Id<Message>>, Error> {
    Ok(store::read::up_to(tx, ticket, agent).await?)
}

/// A ticket that the caller may see.
///
/// # Errors
/// [`Error::NoSuchTicket`], also when it is none of theirs.
pub async fn ticket(tx: &mut db::Tx, cx: &kernel::Cx, id: kernel::Id<Ticket>) -> Result<Ticket, Error> {
    let ticket = store::ticket::find(tx, id).await?.ok_or(Error::NoSuchTicket)?;
    if may_see(&cx.actor, &ticket) { Ok(ticket) } else { Err(Error::NoSuchTicket) }
}

/// Whether there is a ticket with this number; for the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn exists(tx: &mut db::Tx, id: kernel::Id<Ticket>) -> Result<bool, Error> {
    Ok(store::ticket::find(tx, id).await?.is_some())
}

/// The ticket in which one goes on: itself, or the one it was merged into; for the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn goes_on_in(tx: &mut db::Tx, id: kernel::Id<Ticket>) -> Result<kernel::Id<Ticket>, Error> {
    Ok(store::ticket::goes_on_in(tx, id).await?)
}

/// Marks a ticket whose sender has sent spam before, so that somebody is asked; for the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn suspect_spam(tx: &mut db::Tx, cx: &kernel::Cx, before: &Ticket) -> Result<Ticket, Error> {
    let mut ticket = before.clone();
    ticket.spam_suspected = true;
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    record(tx, cx, before.id, "spam_suspected", &serde_json::json!({})).await?;
    Ok(ticket)
}

/// Whether the caller may know of a customer: they see one of their tickets, or the customer has none yet.
///
/// # Errors
/// Faults of the database.
pub async fn knows(tx: &mut db::Tx, cx: &kernel::Cx, customer: kernel::Id<customers::Customer>) -> Result<bool, Error> {
    match &cx.actor {
        kernel::Actor::System => Ok(true),
        kernel::Actor::Customer(own) => Ok(*own == customer.get()),
        kernel::Actor::Agent(agent) => Ok(store::ticket::any_of(tx, agent, customer).await?),
    }
}

/// Whether the caller may know of an organisation: they see a ticket of one of its customers.
///
/// # Errors
/// Faults of the database.
pub async fn knows_organisation(
    tx: &mut db::Tx,
    cx: &kernel::Cx,
    organisation: kernel::Id<customers::Organisation>,
) -> Result<bool, Error> {
    match &cx.actor {
        kernel::Actor::System => Ok(true),
        kernel::Actor::Customer(_) => Ok(false),
        kernel::Actor::Agent(agent) => Ok(store::ticket::any_of_organisation(tx, agent, organisation).await?),
    }
}

/// The ticket of a customer that came next after `after`; for the desk itself.
///
/// # Errors
/// Faults of the database.
pub async fn next_of(
    tx: &mut db::Tx,
    customer: kernel::Id<customers::Customer>,
    after: i64,
) -> Result<Option<Ticket>, Error> {
    Ok(store::ticket::next_of(tx, customer, after).await?)
}

/// How many tickets a customer has, up to a thousand.
///
/// # Errors
/// Faults of the database.
pub async fn count_of(tx: &mut db::Tx, customer: kernel::Id<customers::Customer>) -> Result<i64, Error> {
    Ok(store::ticket::count_of(tx, customer).await?)
}

/// The latest tickets of a customer that the caller may see, the newest first.
///
/// # Errors
/// Faults of the database.
pub async fn latest_of(
    tx: &mut db::Tx,
    cx: &kernel::Cx,
    customer: kernel::Id<customers::Customer>,
    limit: i64,
) -> Result<Vec<Ticket>, Error> {
    let mut tickets = store::ticket::latest_of(tx, customer, limit).await?;
    tickets.retain(|ticket| may_see(&cx.actor, ticket));
    Ok(tickets)
}

/// The latest tickets since an instant that the caller may see, the newest first; among at most `limit`.
///
/// # Errors
/// Faults of the database.
pub async fn latest(tx: &mut db::Tx, cx: &kernel::Cx, since: kernel::Time, limit: i64) -> Result<Vec<Ticket>, Error> {
    let mut tickets = store::ticket::latest(tx, since, limit).await?;
    tickets.retain(|ticket| may_see(&cx.actor, ticket));
    Ok(tickets)
}

/// A ticket that the caller may see, locked until the transaction ends.
///
/// # Errors
/// [`Error::NoSuchTicket`], also when it is none of theirs.
pub async fn ticket_for_change(tx: &mut db::Tx, cx: &kernel::Cx, id: kernel::Id<Ticket>) -> Result<Ticket, Error> {
    store::ticket::lock(tx, id).await?;
    ticket(tx, cx, id).await
}

/// What can go wrong with a ticket.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such ticket, or the caller may not know of it.
    #[error("no such ticket")]
    NoSuchTicket,
    /// There is no such message, or the caller may not know of it.
    #[error("no such message")]
    NoSuchMessage,
    /// There is no such attachment, or the caller may not know of it.
    #[error("no such attachment")]
    NoSuchAttachment,
    /// There is no draft.
    #[error("no draft")]
    NoDraft,
    /// A colleague has taken the draft over.
    #[error("the draft was taken over")]
    DraftTaken,
    /// The draft is not offered to others.
    #[error("the draft is not shared")]
    DraftNotShared,
    /// Whoever wants to take a draft over has one of their own there.
    #[error("there is a draft of one's own")]
    DraftInTheWay,
    /// Somebody changed the ticket meanwhile.
    #[error("the ticket was changed meanwhile")]
    Stale,
    /// The ticket is resolved already.
    #[error("already resolved")]
    AlreadyResolved,
    /// The ticket is not resolved.
    #[error("not resolved")]
    NotResolved,
    /// A message needs words.
    #[error("nothing was written")]
    Empty,
    /// A subject is empty or too long.
    #[error("the subject is empty or longer than {max} characters")]
    Subject {
        /// The longest subject, in characters.
        max: usize,
    },
    /// A text is too long.
    #[error("longer than {max} characters")]
    TooLong {
        /// The longest text, in characters.
        max: usize,
    },
    /// There are too many addressees.
    #[error("more than {max} addressees")]
    TooManyAddressees {
        /// How many there may be.
        max: usize,
    },
    /// Somebody must be written to.
    #[error("nobody to write to")]
    NobodyToWriteTo,
    /// The message is not one whose delivery failed.
    #[error("its delivery did not fail")]
    NotFailed,
    /// The ticket is laid aside: nothing goes on in it.
    #[error("the ticket is laid aside: {}", state.word())]
    LaidAside {
        /// How: spam, trash or merged.
        state: State,
    },
    /// The ticket is not laid aside in this way.
    #[error("the ticket is not laid aside")]
    NotLaidAside,
    /// A ticket sleeps until a time to come, a year from now at the latest.
    #[error("not a time to come")]
    SnoozeTime,
    /// A resolved ticket does not sleep.
    #[error("a resolved ticket does not sleep")]
    SnoozeResolved,
    /// See [`properties::Error`].
    #[error(transparent)]
    Property(#[from] properties::Error),
    /// A ticket is not merged into itself.
    #[error("a ticket is not merged into itself")]
    MergeSelf,
    /// Colleagues are told why two tickets are one.
    #[error("a merge needs a reason")]
    MergeNeedsReason,
    /// The tickets are of different customers.
    #[error("the tickets are of different customers")]
    MergeOtherCustomer,
    /// There is no such merge, or the caller may not know of it.
    #[error("no such merge")]
    NoSuchMerge,
    /// The merge was undone already.
    #[error("undone already")]
    MergeUndone,
    /// A merge is undone within a day.
    #[error("a merge is undone within a day")]
    MergeTooLate,
    /// Only a message of a customer becomes a ticket of its own.
    #[error("only a message of a customer is split off")]
    SplitOnlyCustomers,
    /// Nothing of the customer would be left.
    #[error("the ticket has only this message of the customer")]
    SplitOnlyOne,
    /// A ticket is not linked with itself.
    #[error("a ticket is not linked with itself")]
    LinkSelf,
    /// The tickets are linked already.
    #[error("linked already")]
    LinkThere,
    /// There is no such link, or the caller may not know of it.
    #[error("no such link")]
    NoSuchLink,
    /// There are too many links.
    #[error("more than {max} links")]
    TooManyLinks {
        /// How many there may be.
        max: usize,
    },
    /// A job could not be written.
    #[error(transparent)]
    Outbox(#[from] outbox::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        let refusal = match self {
            Self::NoSuchTicket => Refusal::new(Kind::NotFound, "tickets.no_such_ticket"),
            Self::NoSuchMessage => Refusal::new(Kind::NotFound, "tickets.no_such_message"),
            Self::NoSuchAttachment => Refusal::new(Kind::NotFound, "tickets.no_such_attachment"),
            Self::NoDraft => Refusal::new(Kind::NotFound, "tickets.no_draft"),
            Self::DraftTaken => Refusal::new(Kind::Conflict, "tickets.draft_taken"),
            Self::DraftNotShared => Refusal::new(Kind::Conflict, "tickets.draft_not_shared"),
            Self::DraftInTheWay => Refusal::new(Kind::Conflict, "tickets.draft_in_the_way"),
            Self::Stale => Refusal::new(Kind::Stale, "tickets.stale"),
            Self::AlreadyResolved => Refusal::new(Kind::Conflict, "tickets.already_resolved"),
            Self::NotResolved => Refusal::new(Kind::Conflict, "tickets.not_resolved"),
            Self::Empty => Refusal::new(Kind::Invalid, "tickets.empty").field("text"),
            Self::Subject { max } => Refusal::new(Kind::Invalid, "tickets.subject").field("subject").arg("max", max),
            Self::TooLong { max } => Refusal::new(Kind::TooLarge, "tickets.too_long").field("text").arg("max", max),
            Self::TooManyAddressees { max } => {
                Refusal::new(Kind::Invalid, "tickets.too_many_addressees").field("to").arg("max", max)
            }
            Self::NobodyToWriteTo => Refusal::new(Kind::Invalid, "tickets.nobody_to_write_to").field("to"),
            Self::NotFailed => Refusal::new(Kind::Conflict, "tickets.not_failed"),
            Self::LaidAside { state: State::Merged } => Refusal::new(Kind::Conflict, "tickets.is_merged"),
            Self::LaidAside { state: State::Spam } => Refusal::new(Kind::Conflict, "tickets.is_spam"),
            Self::LaidAside { .. } => Refusal::new(Kind::Conflict, "tickets.is_trash"),
            Self::NotLaidAside => Refusal::new(Kind::Conflict, "tickets.not_laid_aside"),
            Self::SnoozeTime => Refusal::new(Kind::Invalid, "tickets.snooze_time").field("until"),
            Self::SnoozeResolved => Refusal::new(Kind::Conflict, "tickets.snooze_resolved"),
            Self::Property(error) => return error.refusal(),
            Self::MergeSelf => Refusal::new(Kind::Invalid, "tickets.merge_self").field("tickets"),
            Self::MergeNeedsReason => Refusal::new(Kind::Invalid, "tickets.merge_needs_reason").field("reason"),
            Self::MergeOtherCustomer => Refusal::new(Kind::Conflict, "tickets.merge_other_customer"),
            Self::NoSuchMerge => Refusal::new(Kind::NotFound, "tickets.no_such_merge"),
            Self::MergeUndone => Refusal::new(Kind::Conflict, "tickets.merge_undone"),
            Self::MergeTooLate => Refusal::new(Kind::Conflict, "tickets.merge_too_late"),
            Self::SplitOnlyCustomers => Refusal::new(Kind::Conflict, "tickets.split_only_customers"),
            Self::SplitOnlyOne => Refusal::new(Kind::Conflict, "tickets.split_only_one"),
            Self::LinkSelf => Refusal::new(Kind::Invalid, "tickets.link_self").field("ticket_id"),
            Self::LinkThere => Refusal::new(Kind::Conflict, "tickets.link_there"),
            Self::NoSuchLink => Refusal::new(Kind::NotFound, "tickets.no_such_link"),
            Self::TooManyLinks { max } => Refusal::new(Kind::Conflict, "tickets.too_many_links").arg("max", max),
            Self::Outbox(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        };
        Some(refusal)
    }
}
