//! Two tickets become one, and two again for a day; one message becomes a ticket of its own.
//!
//! Nothing of this sends anything to anybody. What a ticket has beside its messages goes over with it: open promises,
//! steps, side threads, restatements; whoever watched it watches the one that goes on.

use db::Tx;
use kernel::{Cx, Id};
use serde::{Deserialize, Serialize};
use tickets::{Merge, Merging, Message, Ticket};
use web_kit::App;

use crate::{Error, happen, survey};

/// How many tickets are merged into one at once.
pub const AT_ONCE_MAX: usize = 50;

/// What went over beside the messages, kept with the merge for undoing it.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Moved {
    promises: Vec<i64>,
    steps: Vec<i64>,
    side_threads: Vec<i64>,
    restatements: Vec<i64>,
}

/// Merges tickets into one.
///
/// # Errors
/// [`Error::TooManyTickets`], [`Error::NoTickets`]; what the capabilities refuse: then none of them is merged.
pub async fn merge(app: &App, cx: &Cx, into: Id<Ticket>, from: &[Id<Ticket>], how: &Merging<'_>) -> Result<(), Error> {
    if from.is_empty() {
        return Err(Error::NoTickets);
    }
    if from.len() > AT_ONCE_MAX {
        return Err(Error::TooManyTickets { max: AT_ONCE_MAX });
    }
    let mut tx = app.db.begin().await?;
    lock(&mut tx, cx, from.iter().copied().chain([into])).await?;
    for one in from {
        let one = tickets::ticket(&mut tx, cx, *one).await?;
        let other = tickets::ticket(&mut tx, cx, into).await?;
        merge_one(&mut tx, cx, (&one, &other), how).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn merge_one(tx: &mut Tx, cx: &Cx, (from, into): (&Ticket, &Ticket), how: &Merging<'_>) -> Result<(), Error> {
    let (merge, after) = tickets::merge(tx, cx, (from, into), how).await?;
    let moved = Moved {
        promises: promises::move_open(tx, from.id, into.id).await?,
        steps: checklists::move_all(tx, from.id, into.id).await?,
        side_threads: side_threads::move_all(tx, from.id, into.id).await?,
        restatements: restatements::move_all(tx, from.id, into.id).await?,
    };
    let json = serde_json::to_string(&moved).unwrap_or_default();
    tickets::note_moved(tx, merge, &json).await?;
    watchers::follow_too(tx, cx, from.id, into.id).await?;
    happen::forget_waking(tx, from.id).await?;
    if !after.state.is_laid_aside() {
        happen::forget_waking(tx, into.id).await?;
    }
    survey::take_back(tx, cx, from.id).await?;
    if after.state != tickets::State::Resolved {
        survey::take_back(tx, cx, into.id).await?;
    }
    Ok(())
}

/// Undoes a merge; what was written since stays with the ticket that went on. Answers with the ticket that is back.
///
/// # Errors
/// [`tickets::Error::NoSuchMerge`], also when one of its tickets is none of theirs; what the capabilities refuse.
pub async fn unmerge(app: &App, cx: &Cx, merge: Id<Merge>) -> Result<Id<Ticket>, Error> {
    let mut tx = app.db.begin().await?;
    let merge = tickets::merge_of(&mut tx, merge).await?;
    let locked = lock(&mut tx, cx, [merge.from, merge.into]).await;
    locked.map_err(|error| match error {
        Error::Tickets(tickets::Error::NoSuchTicket) => tickets::Error::NoSuchMerge.into(),
        other => other,
    })?;
    // Read again under the locks: a colleague may have been first.
    let merge = tickets::merge_of(&mut tx, merge.id).await?;
    let from = tickets::ticket(&mut tx, cx, merge.from).await?;
    let into = tickets::ticket(&mut tx, cx, merge.into).await?;
    tickets::unmerge(&mut tx, cx, &merge, (&from, &into)).await?;
    let moved: Moved = serde_json::from_str(&merge.moved).unwrap_or_default();
    promises::move_back(&mut tx, &moved.promises, into.id, from.id).await?;
    checklists::move_back(&mut tx, &moved.steps, into.id, from.id).await?;
    side_threads::move_back(&mut tx, &moved.side_threads, into.id, from.id).await?;
    restatements::move_back(&mut tx, &moved.restatements, into.id, from.id).await?;
    tx.commit().await?;
    Ok(from.id)
}

/// Locks tickets in the order of their numbers, so that two who merge crosswise do not wait for each other.
async fn lock(tx: &mut Tx, cx: &Cx, tickets: impl IntoIterator<Item = Id<Ticket>>) -> Result<(), Error> {
    let mut ids: Vec<i64> = tickets.into_iter().map(Id::get).collect();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        tickets::ticket_for_change(tx, cx, Id::new(id)).await?;
    }
    Ok(())
}

/// Makes a ticket of its own of one message of a customer, for the same people.
///
/// # Errors
/// What the capabilities refuse.
pub async fn split(app: &App, cx: &Cx, message: Id<Message>) -> Result<Id<Ticket>, Error> {
    let mut tx = app.db.begin().await?;
    let (ticket, message) = tickets::message_for_change(&mut tx, cx, message).await?;
    let (own, _) = tickets::split(&mut tx, cx, &ticket, &message).await?;
    tx.commit().await?;
    Ok(own.id)
}

/// Whose ticket it shall be.
#[derive(Clone, Debug)]
pub enum Whose {
    /// A customer that the agent knows.
    Known(Id<customers::Customer>),
    /// Whoever has this address; they are written down if nobody has it.
    Address {
        /// The address.
        address: String,
        /// Their name, if it is known.
        name: String,
    },
}

/// Gives a ticket to another customer; what is still owed is owed to them.
///
/// # Errors
/// [`customers::Error`] where there is no such customer or address; what the capabilities refuse.
pub async fn change_customer(app: &App, cx: &Cx, ticket: Id<Ticket>, whose: &Whose) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let customer = match whose {
        Whose::Known(id) => {
            let known = tickets::knows(&mut tx, cx, *id).await?;
            let customer = customers::customer(&mut tx, *id).await?.filter(|_| known);
            customer.ok_or(customers::Error::Missing)?
        }
        Whose::Address { address, name } => {
            let sender =
                customers::Sender { address: address.clone(), name: name.clone(), language_guess: ticket.language };
            customers::recognise(&mut tx, cx, &sender).await?
        }
    };
    tickets::change_customer(&mut tx, cx, &ticket, &customer).await?;
    promises::owe_to(&mut tx, ticket.id, customer.id).await?;
    survey::take_back(&mut tx, cx, ticket.id).await?;
    tx.commit().await?;
    Ok(())
}
