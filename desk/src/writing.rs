//! What all letters that agents write have in common.

use db::Tx;
use identity::{Agent, Company};
use kernel::{Cx, Id, Language, Time};
use mailboxes::Mailbox;
use phrasing::Context;
use serde::{Deserialize, Serialize};
use tickets::{Attachment, Message, MessageKind, NewMessage, Ticket};

use crate::{Error, deliver, happen, others::others, pictures, welcome::language_of};

/// Among how many of the latest letters the customer's last one is looked for.
const LETTERS_LOOKED_AT: i64 = 50;

/// The words of a letter to a customer.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Words {
    /// As HTML of the composer; empty for plain text.
    pub html: String,
    /// As plain text, used when there is no HTML.
    pub text: String,
    /// The addressees; empty for the customer's own address.
    pub to: Vec<String>,
    /// Who gets a copy.
    pub cc: Vec<String>,
    /// Files that were uploaded before; pictures that stand in the HTML need not be named.
    pub attachments: Vec<Id<Attachment>>,
    /// Why the letter is sent in spite of what the guard blocks.
    pub guard_override: Option<String>,
}

/// A promise that the agent confirmed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Promised {
    /// What will be done.
    pub action: String,
    /// The words of the letter.
    pub words: String,
    /// By when.
    pub due_at: Time,
}

/// Everybody a letter is about.
pub(crate) struct People {
    pub(crate) agent: Agent,
    pub(crate) customer: customers::Customer,
    pub(crate) company: Company,
    pub(crate) mailbox: Mailbox,
}

impl People {
    /// The zone in which the customer reads times.
    pub(crate) fn time_zone(&self) -> &str {
        self.customer.time_zone.as_deref().unwrap_or(&self.company.time_zone)
    }

    pub(crate) fn language(&self, ticket: &Ticket) -> Language {
        language_of(ticket, Some(&self.customer), &self.company)
    }
}

/// The acting agent, or a refusal.
pub(crate) async fn acting(tx: &mut Tx, cx: &Cx) -> Result<Agent, Error> {
    let actor = cx.acting_agent().ok_or(Error::AgentsOnly)?;
    identity::agent(tx, Id::new(actor.id)).await?.ok_or(Error::AgentsOnly)
}

/// The mailbox that a ticket came to and is answered from.
pub(crate) async fn mailbox_of(tx: &mut Tx, ticket: &Ticket) -> Result<Option<Mailbox>, Error> {
    let Some(mailbox) = ticket.mailbox else { return Ok(None) };
    Ok(mailboxes::mailbox(tx, Id::new(mailbox)).await?)
}

/// Everybody a letter on a ticket is about.
pub(crate) async fn people(tx: &mut Tx, cx: &Cx, ticket: &Ticket) -> Result<People, Error> {
    let agent = acting(tx, cx).await?;
    let customer = customers::customer(tx, ticket.customer).await?.ok_or(tickets::Error::NoSuchTicket)?;
    let company = identity::company(tx).await?.ok_or(Error::NoMailbox)?;
    let mailbox = mailbox_of(tx, ticket).await?;
    Ok(People { agent, customer, company, mailbox: mailbox.ok_or(Error::NoMailbox)? })
}

/// Reads with the guard, writes the message down, notes the reading and the promises, and lets it be delivered: all or
/// nothing, in the caller's transaction.
pub(crate) async fn send(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    people: &People,
    words: &Words,
    promised: &[Promised],
) -> Result<(Id<tickets::Message>, Ticket), Error> {
    let (text, html) = clean(words);
    if words.guard_override.is_none()
        && let Some(slot) = macros::slots(&text).into_iter().next()
    {
        return Err(Error::OpenSlot(slot));
    }
    let language = people.language(ticket);
    let mut context = context(tx, people, ticket).await?;
    let pictures = html.as_deref().map(pictures::standing_in).unwrap_or_default();
    context.has_attachment = Some(!words.attachments.is_empty() || !pictures.is_empty());
    let rules = guard::rules(tx).await?;
    let read = guard::read(&rules, &guard::Reading { text: &text, language: Some(language), context: &context });
    guard::may_send(&read, words.guard_override.as_deref())?;
    let to = match addresses(&words.to) {
        named if named.is_empty() => answer_to(tx, ticket, people).await?,
        named => named,
    };
    let new = NewMessage {
        kind: MessageKind::Agent,
        agent: Some(people.agent.id),
        customer: None,
        from_name: people.mailbox.sender_name(Some(&people.agent.name), &people.company.name),
        from_address: people.mailbox.address.clone(),
        to,
        cc: addresses(&words.cc),
        subject: answer_subject(ticket),
        text: text.clone(),
        html,
        quoted: String::new(),
        language: Some(language),
        rfc_message_id: Some(fresh_message_id(&people.mailbox.address)?),
        letter: None,
    };
    let (message, after) = tickets::write(tx, cx, ticket, &new).await?;
    claim_files(tx, cx, ticket.id, message, words, &pictures).await?;
    outgoing::remember(tx, cx, ticket.customer, (ticket.id, message), &text).await?;
    guard::record(tx, cx, (ticket.id, message), &read, words.guard_override.as_deref()).await?;
    for promise in promised {
        let new = promises::NewPromise {
            ticket: ticket.id,
            message: Some(message),
            agent: people.agent.id,
            team: ticket.team,
            customer: ticket.customer,
            action: promise.action.clone(),
            words: promise.words.clone(),
            due_at: promise.due_at,
            time_zone: people.time_zone().to_owned(),
        };
        let made = promises::make(tx, cx, &new).await?;
        happen::watch_promise(tx, cx, &made).await?;
    }
    deliver::enqueue(tx, cx, message).await?;
    Ok((message, after))
}

/// Makes uploads part of a message: the files beside its text, and the pictures in it.
pub(crate) async fn claim_files(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    message: Id<Message>,
    words: &Words,
    pictures: &[Id<Attachment>],
) -> Result<(), Error> {
    let beside: Vec<_> = words.attachments.iter().copied().filter(|file| !pictures.contains(file)).collect();
    tickets::claim_uploads(tx, cx, ticket, message, &beside).await?;
    Ok(tickets::claim_pictures(tx, cx, ticket, message, pictures).await?)
}

/// Whom an answer goes to by itself: whoever wrote last, else the customer's own address.
pub(crate) async fn answer_to(tx: &mut Tx, ticket: &Ticket, people: &People) -> Result<Vec<String>, Error> {
    let theirs = latest_of_customer(tx, ticket).await?;
    let address = theirs.map(|letter| letter.from_address).or_else(|| people.customer.addresses.first().cloned());
    Ok(address.into_iter().collect())
}

/// The customer's latest letter, where it is among the latest letters at all.
async fn latest_of_customer(tx: &mut Tx, ticket: &Ticket) -> Result<Option<tickets::Message>, Error> {
    let letters = tickets::last_to_customer(tx, ticket.id, LETTERS_LOOKED_AT).await?;
    Ok(letters.into_iter().find(|letter| letter.kind == MessageKind::Customer))
}

/// What the guard should know when it reads a draft on a ticket: who is who, and what the customer wrote last.
pub(crate) async fn context(tx: &mut Tx, people: &People, ticket: &Ticket) -> Result<Context, Error> {
    let colleagues = identity::agents(tx).await?;
    let customer_text = latest_of_customer(tx, ticket).await?.map(|letter| letter.text);
    let own = [&ticket.subject, customer_text.as_deref().unwrap_or_default()].join("\n");
    let others = others(tx, people, ticket, &own, &colleagues).await?;
    Ok(Context {
        customer_name: Some(people.customer.name.clone()).filter(|name| !name.contains('@')),
        agent_name: Some(people.agent.name.clone()),
        colleague_names: colleagues.into_iter().filter(|one| one.id != people.agent.id).map(|one| one.name).collect(),
        customer_text,
        others,
        channel: Some(ticket.channel.word().to_owned()),
        ..Context::default()
    })
}

/// The letter as it will be sent: the guard reads exactly this.
pub(crate) fn clean(words: &Words) -> (String, Option<String>) {
    if words.html.trim().is_empty() {
        return (words.text.trim().to_owned(), None);
    }
    let html = markup::clean_editor_html(&words.html);
    (markup::html_to_text(&html).trim().to_owned(), Some(html))
}

/// Addresses as they are compared and stored; what is none is left out and nobody is written to twice.
pub(crate) fn addresses(written: &[String]) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    for address in written.iter().filter_map(|address| customers::normal_address(address)) {
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    addresses
}

/// `Re: ` and the subject; a ticket that we opened keeps its subject until the customer has written.
pub(crate) fn answer_subject(ticket: &Ticket) -> String {
    if ticket.last_message.is_none() {
        return ticket.subject.clone();
    }
    format!("Re: {}", mail::subject_base(&ticket.subject))
}

/// A letter that the desk writes by itself, still without its words.
pub(crate) fn automatic(
    mailbox: &Mailbox,
    company: &Company,
    to: String,
    language: Option<Language>,
) -> Result<NewMessage, Error> {
    Ok(NewMessage {
        kind: MessageKind::Auto,
        agent: None,
        customer: None,
        from_name: mailbox.sender_name(None, &company.name),
        from_address: mailbox.address.clone(),
        to: vec![to],
        cc: Vec::new(),
        subject: String::new(),
        text: String::new(),
        html: None,
        quoted: String::new(),
        language,
        rfc_message_id: Some(fresh_message_id(&mailbox.address)?),
        letter: None,
    })
}

/// A Message-ID that nobody else has, under the mailbox's domain.
pub(crate) fn fresh_message_id(address: &str) -> Result<String, Error> {
    let name = secrets::random_token()?.to_lowercase();
    Ok(mail::wire_address(&format!("{name}@{}", customers::domain_of(address))))
}
