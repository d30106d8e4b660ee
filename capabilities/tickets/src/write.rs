use db::Tx;
use kernel::{Cx, Id};

use crate::{
    Error, Further, LastWord, Message, MessageKind, NewMessage, State, Ticket, message::first_line, store, tell::tell,
};

/// The longest message of ours, in characters.
const TEXT_CHARS_MAX: usize = 100_000;
/// How many people one message may go to.
const ADDRESSEES_MAX: usize = 50;

/// Writes a message to the customer down, to be delivered; the next turn is theirs.
///
/// An automatic message does not answer anybody: the customer goes on waiting. Delivery is the caller's to enqueue.
///
/// # Errors
/// [`Error::LaidAside`], [`Error::Empty`], [`Error::TooLong`], [`Error::NobodyToWriteTo`],
/// [`Error::TooManyAddressees`].
pub async fn write(tx: &mut Tx, cx: &Cx, before: &Ticket, new: &NewMessage) -> Result<(Id<Message>, Ticket), Error> {
    before.goes_on()?;
    checked(new)?;
    if new.to.is_empty() {
        return Err(Error::NobodyToWriteTo);
    }
    if new.to.len() + new.cc.len() > ADDRESSEES_MAX {
        return Err(Error::TooManyAddressees { max: ADDRESSEES_MAX });
    }
    let message = store::message::insert(tx, cx, before.id, new).await?;
    if let Some(rfc_message_id) = &new.rfc_message_id {
        store::thread::remember(tx, before.id, std::slice::from_ref(rfc_message_id), true).await?;
    }
    let mut ticket = before.clone();
    if new.kind == MessageKind::Agent {
        ticket.waiting_since = None;
        ticket.last_word = LastWord::Agent;
        ticket.last_at = cx.now;
        ticket.last_line = first_line(&new.text);
        match (before.state, before.state_before) {
            (State::Open, _) => ticket.state = State::Waiting,
            // It goes on sleeping.
            (State::Snoozed, Some(State::Open)) => ticket.state_before = Some(State::Waiting),
            _ => {}
        }
    }
    ticket.last_message = Some(message);
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    if new.kind == MessageKind::Agent {
        tell(tx, cx, before.id, "agent_wrote", message.get()).await?;
    }
    Ok((message, ticket))
}

/// How a letter that was just written goes out where that differs from its ticket and mailbox.
///
/// # Errors
/// [`Error::TooManyAddressees`].
pub async fn add_further(tx: &mut Tx, message: Id<Message>, further: &Further) -> Result<(), Error> {
    if further.bcc.len() > ADDRESSEES_MAX {
        return Err(Error::TooManyAddressees { max: ADDRESSEES_MAX });
    }
    if *further == Further::default() {
        return Ok(());
    }
    Ok(store::message::set_further(tx, message, further).await?)
}

/// Writes a note for colleagues down; nothing leaves the house and nobody's turn changes.
///
/// # Errors
/// [`Error::LaidAside`], [`Error::Empty`], [`Error::TooLong`].
pub async fn write_note(tx: &mut Tx, cx: &Cx, before: &Ticket, new: &NewMessage) -> Result<Id<Message>, Error> {
    before.goes_on()?;
    checked(new)?;
    let message = store::message::insert(tx, cx, before.id, new).await?;
    let mut ticket = before.clone();
    ticket.last_message = Some(message);
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    Ok(message)
}

/// Writes a letter on a side thread down, of ours or theirs: nobody's turn changes, and no answer of the customer ever
/// refers to it. Delivering one of ours is the caller's to enqueue.
///
/// # Errors
/// [`Error::LaidAside`], [`Error::Empty`], [`Error::TooLong`], [`Error::NobodyToWriteTo`].
pub async fn write_aside(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    side_thread: i64,
    new: &NewMessage,
) -> Result<Id<Message>, Error> {
    ticket.goes_on()?;
    if new.kind == MessageKind::ToThird {
        checked(new)?;
        if new.to.is_empty() {
            return Err(Error::NobodyToWriteTo);
        }
    }
    let message = store::message::insert(tx, cx, ticket.id, new).await?;
    store::message::set_side_thread(tx, message, side_thread).await?;
    tx.announce(store::ticket::news(ticket));
    Ok(message)
}

fn checked(new: &NewMessage) -> Result<(), Error> {
    let has_picture = new.html.as_deref().is_some_and(|html| html.contains("<img "));
    if new.text.trim().is_empty() && !has_picture {
        return Err(Error::Empty);
    }
    if new.text.chars().count() > TEXT_CHARS_MAX {
        return Err(Error::TooLong { max: TEXT_CHARS_MAX });
    }
    Ok(())
}
