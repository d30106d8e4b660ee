//! An agent answers: the guard reads first, the answer goes out, its promises are written down; all or nothing.

use std::collections::BTreeMap;

use db::Tx;
use kernel::{Cx, Id};
use serde::{Deserialize, Serialize};
use tickets::{Channel, DraftKind, Message, NewTicket, Ticket, properties};
use web_kit::App;

use crate::{Error, after_letter, notify, remind, writing};
pub use crate::{
    after_letter::Closing,
    writing::{Promised, Words},
};

/// An answer to be sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reply {
    /// What is written.
    pub words: Words,
    /// The promises that the agent confirmed.
    pub promises: Vec<Promised>,
    /// The last message that the agent has seen.
    pub seen_message: i64,
    /// How it leaves, and what is done with it.
    #[serde(default)]
    pub further: Further,
}

/// How an answer leaves where that is not as usual, and what is done together with it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Further {
    /// Who gets a copy that nobody else knows of.
    pub bcc: Vec<String>,
    /// The mailbox it leaves by; `None` is the ticket's.
    pub mailbox: Option<Id<mailboxes::Mailbox>>,
    /// What stands under it.
    pub signature: Signature,
    /// What is done to the ticket when the answer is sent.
    pub actions: Vec<macros::Action>,
    /// The agent's answer to the question of a closing, where the letter resolves its ticket.
    pub closing: Option<Closing>,
    /// The macros it was written with.
    pub macros: Vec<Id<macros::Macro>>,
}

/// What stands under a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signature {
    /// The writer's own, else the mailbox's.
    #[default]
    Own,
    /// The mailbox's.
    Mailbox,
    /// Nothing.
    None,
}

/// Sends an answer.
///
/// # Errors
/// [`Error::AnsweredMeanwhile`] when others wrote since the agent looked; [`guard::Error::Blocked`] when the guard
/// blocks and no reason is given; what the capabilities refuse.
pub async fn reply(app: &App, cx: &Cx, ticket: Id<Ticket>, reply: &Reply) -> Result<Id<Message>, Error> {
    let mut tx = app.db.begin().await?;
    let message = reply_in(&mut tx, cx, ticket, reply).await?;
    tx.commit().await?;
    Ok(message)
}

/// The answer within a transaction that does more (a delay notice).
pub(crate) async fn reply_in(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, reply: &Reply) -> Result<Id<Message>, Error> {
    let ticket = tickets::ticket_for_change(tx, cx, ticket).await?;
    let mut people = writing::people(tx, cx, &ticket).await?;
    if let Some(mailbox) = reply.further.mailbox {
        people.mailbox = mailboxes::mailbox(tx, mailbox).await?.ok_or(Error::NoSuchMailbox)?;
    }
    let meanwhile = tickets::unseen(tx, ticket.id, reply.seen_message, people.agent.id.get()).await?;
    if !meanwhile.is_empty() {
        return Err(Error::AnsweredMeanwhile(meanwhile));
    }
    let (message, ticket) = writing::send(tx, cx, &ticket, &people, &reply.words, &reply.promises).await?;
    let further = tickets::Further {
        bcc: writing::addresses(&reply.further.bcc),
        mailbox: reply.further.mailbox.map(Id::get),
        signature: signature(tx, &people, reply.further.signature).await?,
    };
    tickets::add_further(tx, message, &further).await?;
    macros::used(tx, cx, &reply.further.macros).await?;
    let mut ticket = ticket;
    if ticket.assignee.is_none() {
        // Who answers a ticket of nobody has it from then on.
        ticket = assignment::give(tx, cx, &ticket, ticket.team, Some(people.agent.id)).await?;
    }
    remind::plan(tx, cx, &ticket, message).await?;
    after_letter::carry_out(tx, cx, &ticket, &reply.further.actions, reply.further.closing.as_ref()).await?;
    notify::watched(tx, cx, &ticket, &[], &people.agent.name, &writing::clean(&reply.words).0).await?;
    tickets::drop_draft(tx, ticket.id, people.agent.id, DraftKind::Reply).await?;
    tickets::mark_read(tx, ticket.id, people.agent.id, message).await?;
    Ok(message)
}

/// What stands under a letter; `None` is the mailbox's signature.
async fn signature(tx: &mut Tx, people: &writing::People, wanted: Signature) -> Result<Option<String>, Error> {
    Ok(match wanted {
        Signature::Own => outgoing::signature_for(tx, people.agent.id, people.mailbox.id.get()).await?,
        Signature::Mailbox => None,
        Signature::None => Some(String::new()),
    })
}

/// A ticket that an agent opens by writing first.
#[derive(Clone, Debug)]
pub struct FirstLetter {
    /// Whom to write to.
    pub customer_address: String,
    /// Their name, if it is known.
    pub customer_name: String,
    /// The mailbox to write from.
    pub mailbox: Id<mailboxes::Mailbox>,
    /// What it is about.
    pub subject: String,
    /// What is written.
    pub words: Words,
    /// The promises that the agent confirmed.
    pub promises: Vec<Promised>,
    /// What stands in own fields of the ticket, by the field's number.
    pub fields: BTreeMap<i64, serde_json::Value>,
}

/// Opens a ticket with a letter to a customer.
///
/// # Errors
/// [`Error::NoSuchMailbox`]; a field that must be filled at the opening is empty; as [`reply`].
pub async fn write_first(app: &App, cx: &Cx, letter: &FirstLetter) -> Result<Id<Ticket>, Error> {
    let mut tx = app.db.begin().await?;
    let agent = writing::acting(&mut tx, cx).await?;
    let mailbox = mailboxes::mailbox(&mut tx, letter.mailbox).await?.ok_or(Error::NoSuchMailbox)?;
    if letter.subject.trim().is_empty() {
        return Err(tickets::Error::Subject { max: 250 }.into());
    }
    let sender = customers::Sender {
        address: letter.customer_address.clone(),
        name: letter.customer_name.clone(),
        language_guess: None,
    };
    let customer = customers::recognise(&mut tx, cx, &sender).await?;
    let new = NewTicket {
        subject: letter.subject.clone(),
        channel: Channel::Email,
        language: customer.language,
        customer: customer.id,
        mailbox: Some(mailbox.id.get()),
        linked: None,
    };
    let ticket = tickets::open(&mut tx, cx, &new).await?;
    let ticket = assignment::give(&mut tx, cx, &ticket, mailbox.team, None).await?;
    let ticket = tickets::assign(&mut tx, cx, &ticket, ticket.team, Some(agent.id)).await?;
    let subject = properties::Subject::Ticket(&ticket);
    if !letter.fields.is_empty() {
        properties::fill(&mut tx, cx, &subject, &letter.fields).await.map_err(tickets::Error::from)?;
    }
    properties::missing(&mut tx, &subject, properties::Required::Opening).await.map_err(tickets::Error::from)?;
    let people = writing::people(&mut tx, cx, &ticket).await?;
    let (message, ticket) = writing::send(&mut tx, cx, &ticket, &people, &letter.words, &letter.promises).await?;
    let signature = signature(&mut tx, &people, Signature::Own).await?;
    tickets::add_further(&mut tx, message, &tickets::Further { signature, ..tickets::Further::default() }).await?;
    tx.commit().await?;
    Ok(ticket.id)
}
