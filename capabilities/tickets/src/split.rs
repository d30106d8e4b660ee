use db::Tx;
use kernel::{Cx, Id};
use serde_json::json;

use crate::{Error, Message, MessageKind, NewTicket, State, Ticket, open, record, reworded, store};

/// Makes a ticket of its own of one message of a customer: its files and its thread follow it, and both tickets name
/// each other. The ticket is locked by the caller.
///
/// # Errors
/// [`Error::SplitOnlyCustomers`], [`Error::SplitOnlyOne`] when nothing of the customer would be left,
/// [`Error::LaidAside`].
pub async fn split(tx: &mut Tx, cx: &Cx, before: &Ticket, message: &Message) -> Result<(Ticket, Ticket), Error> {
    before.goes_on()?;
    if message.ticket != before.id || message.kind != MessageKind::Customer {
        return Err(Error::SplitOnlyCustomers);
    }
    if store::merge::of_customers(tx, before.id).await? < 2 {
        return Err(Error::SplitOnlyOne);
    }
    let customer = store::merge::customer_of(tx, message.id).await?.unwrap_or(before.customer);
    let subject = if message.subject.trim().is_empty() { &before.subject } else { &message.subject };
    let new = NewTicket {
        subject: subject.clone(),
        channel: before.channel,
        language: before.language,
        customer,
        mailbox: before.mailbox,
        linked: Some((before.id, "split".to_owned())),
    };
    let opened = open(tx, cx, &new).await?;
    store::merge::move_one(tx, message, opened.id).await?;
    let mut own = opened.clone();
    own.team = before.team;
    own.assignee = before.assignee;
    own.priority = before.priority;
    store::merge::reread(tx, &mut own).await?;
    own.waiting_since = Some(message.at);
    store::ticket::update(tx, cx, &opened, &mut own).await?;
    let mut left = before.clone();
    store::merge::reread(tx, &mut left).await?;
    if before.waiting_since.is_some() {
        left.waiting_since = store::merge::unanswered_since(tx, before.id).await?;
        if left.waiting_since.is_none() && left.state == State::Open && left.last_word == crate::LastWord::Agent {
            left.state = State::Waiting;
        }
    }
    store::ticket::update(tx, cx, before, &mut left).await?;
    reworded(tx, cx, before.id).await?;
    reworded(tx, cx, own.id).await?;
    record(tx, cx, before.id, "split_off", &json!({ "ticket": own.id, "subject": own.subject })).await?;
    Ok((own, left))
}

/// Gives a ticket to another customer: its messages stay what they are.
///
/// # Errors
/// [`Error::LaidAside`].
pub async fn change_customer(
    tx: &mut Tx,
    cx: &Cx,
    before: &Ticket,
    customer: &customers::Customer,
) -> Result<Ticket, Error> {
    before.goes_on()?;
    if before.customer == customer.id {
        return Ok(before.clone());
    }
    let former = customers::customer(tx, before.customer).await.map_err(|_| Error::NoSuchTicket)?;
    let mut ticket = before.clone();
    ticket.customer = customer.id;
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    reworded(tx, cx, before.id).await?;
    let from = former.map(|former| former.name).unwrap_or_default();
    record(tx, cx, before.id, "customer_changed", &json!({ "from": from, "to": customer.name })).await?;
    Ok(ticket)
}

/// It is our turn: the customer did something that asks for a step of ours, without a letter.
///
/// # Errors
/// [`Error::LaidAside`].
pub async fn our_turn(tx: &mut Tx, cx: &Cx, before: &Ticket) -> Result<Ticket, Error> {
    before.goes_on()?;
    let mut ticket = before.clone();
    if ticket.category() == State::Waiting {
        ticket.state = State::Open;
        ticket.state_before = None;
        ticket.snoozed_until = None;
    }
    ticket.waiting_since = before.waiting_since.or(Some(cx.now));
    store::ticket::update(tx, cx, before, &mut ticket).await?;
    Ok(ticket)
}

/// The number of the message's ticket, for those who come by the message.
///
/// # Errors
/// [`Error::NoSuchMessage`].
pub async fn message_for_change(tx: &mut Tx, cx: &Cx, id: Id<Message>) -> Result<(Ticket, Message), Error> {
    let message = crate::message(tx, id).await?.ok_or(Error::NoSuchMessage)?;
    let ticket = crate::ticket_for_change(tx, cx, message.ticket).await.map_err(|error| match error {
        Error::NoSuchTicket => Error::NoSuchMessage,
        other => other,
    })?;
    Ok((ticket, message))
}
