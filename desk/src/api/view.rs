use db::Tx;
use i18n::Catalogue;
use identity::{Agent, api::Caller};
use kernel::{Id, Language, Time};
use serde::Serialize;
use tickets::{
    State, Ticket,
    properties::{self, List, api::NameView},
};
use utoipa::ToSchema;

use crate::Error;

/// A ticket, as its page needs it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Ticket)]
pub struct TicketView {
    /// Its number.
    id: i64,
    /// What it is about.
    subject: String,
    /// Whose turn it is: `open`, `waiting` (for the customer) or `resolved`; or how it is laid aside: `snoozed`,
    /// `spam`, `trash` or `merged`.
    state: &'static str,
    /// While it is laid aside: what it was before.
    state_before: Option<&'static str>,
    /// While it sleeps: until when; null is until an answer.
    #[schema(value_type = Option<String>, format = DateTime)]
    snoozed_until: Option<Time>,
    /// While it is merged: the ticket that goes on.
    merged_into: Option<i64>,
    /// Its sender's letters were called spam before, and nobody has said so of this one.
    spam_suspected: bool,
    /// The desk's own status; null is the plain one of `state`.
    status: Option<NameView>,
    #[serde(rename = "type")]
    ticket_type: Option<NameView>,
    topic: Option<NameView>,
    tags: Vec<NameView>,
    /// 1 (low) to 4 (urgent).
    priority: i64,
    /// The language of the conversation.
    language: Option<&'static str>,
    /// How the customer came.
    channel: &'static str,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
    customer: CustomerOfTicket,
    team: Option<Named>,
    assignee: Option<Named>,
    mailbox: Option<MailboxOfTicket>,
    /// Since when the customer has been without an answer.
    #[schema(value_type = Option<String>, format = DateTime)]
    waiting_since: Option<Time>,
    last_message_id: Option<i64>,
    /// Up to which message the reader has seen it.
    read_message_id: Option<i64>,
    /// How many promises are still owed.
    open_promises: usize,
    linked: Option<Linked>,
    version: i64,
    can: Can,
}

/// What the reader may do, and why not.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Can {
    reply: Allowed,
    note: Allowed,
    assign: Allowed,
    resolve: Allowed,
    reopen: Allowed,
    /// To sleep.
    snooze: Allowed,
    /// To be called spam, thrown away, merged or split.
    lay_aside: Allowed,
}

/// Whether something may be done; the reason is a sentence in the reader's language.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Allowed {
    allowed: bool,
    reason: Option<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct CustomerOfTicket {
    id: i64,
    name: String,
    address: Option<String>,
    /// What the mail server said when it refused letters to this address; null while it accepts them.
    refused: Option<String>,
    time_zone: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct MailboxOfTicket {
    id: i64,
    name: String,
    address: String,
    signature: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Linked {
    ticket_id: i64,
    /// Why, in the reader's language.
    because: String,
}

/// Somebody or something with a name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Named {
    pub(super) id: i64,
    pub(super) name: String,
}

impl Named {
    pub(super) const fn new(id: i64, name: String) -> Self {
        Self { id, name }
    }

    /// The agent with this number, also one who no longer works here.
    pub(super) fn of_agent(id: Option<Id<Agent>>, everybody: &[Agent]) -> Option<Self> {
        let agent = everybody.iter().find(|agent| Some(agent.id) == id)?;
        Some(Self { id: agent.id.get(), name: agent.name.clone() })
    }
}

/// A message that was written while the reader was writing.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Meanwhile {
    message_id: i64,
    agent_name: String,
    kind: &'static str,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    text: String,
}

impl Meanwhile {
    pub(super) fn of(message: &tickets::Message) -> Self {
        Self {
            message_id: message.id.get(),
            agent_name: message.from_name.clone(),
            kind: message.kind.word(),
            at: message.at,
            text: message.text.clone(),
        }
    }
}

/// A promise that keeps a ticket from being resolved.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct OpenPromise {
    id: i64,
    action: String,
    words: String,
    #[schema(value_type = String, format = DateTime)]
    due_at: Time,
    time_zone: String,
    version: i64,
}

impl OpenPromise {
    pub(super) fn of(promise: &promises::Promise) -> Self {
        Self {
            id: promise.id.get(),
            action: promise.action.clone(),
            words: promise.words.clone(),
            due_at: promise.due_at,
            time_zone: promise.time_zone.clone(),
            version: promise.version,
        }
    }
}

/// Gathers what the page of a ticket needs.
pub(super) async fn of(
    tx: &mut Tx,
    caller: &Caller,
    catalogue: &Catalogue,
    ticket: &Ticket,
) -> Result<TicketView, Error> {
    let customer = customers::customer(tx, ticket.customer).await?.ok_or(tickets::Error::NoSuchTicket)?;
    let company = identity::company(tx).await?;
    let zone = customer.time_zone.or_else(|| company.map(|company| company.time_zone));
    let team = match ticket.team {
        Some(team) => identity::team(tx, team).await?.map(|team| Named { id: team.id.get(), name: team.name }),
        None => None,
    };
    let assignee = match ticket.assignee {
        Some(agent) => identity::agent(tx, agent).await?.map(|agent| Named { id: agent.id.get(), name: agent.name }),
        None => None,
    };
    let mailbox = crate::writing::mailbox_of(tx, ticket).await?;
    let open_promises = promises::open_of(tx, ticket.id).await?.len();
    let reader = &caller.agent;
    let read_up_to = tickets::read_up_to(tx, ticket.id, reader.id).await?;
    let named = named(tx, reader.language, ticket).await?;
    let can = can(reader, catalogue, ticket, mailbox.is_some(), open_promises);
    let linked = ticket.linked.as_ref().map(|(other, because)| {
        let key = format!("desk-linked-{}", because.replace('_', "-"));
        let because = catalogue.text(reader.language, &key, &[("ticket", other.to_string().as_str().into())]);
        Linked { ticket_id: other.get(), because }
    });
    Ok(TicketView {
        id: ticket.id.get(),
        subject: ticket.subject.clone(),
        state: ticket.state.word(),
        state_before: ticket.state_before.map(State::word),
        snoozed_until: ticket.snoozed_until,
        merged_into: ticket.merged_into.map(Id::get),
        spam_suspected: ticket.spam_suspected,
        status: named.status,
        ticket_type: named.ticket_type,
        topic: named.topic,
        tags: named.tags,
        priority: ticket.priority.number(),
        language: ticket.language.map(Language::tag),
        channel: ticket.channel.word(),
        created_at: ticket.created_at,
        customer: CustomerOfTicket {
            id: customer.id.get(),
            name: customer.name,
            refused: refused(&customer.addresses, &customer.refusing),
            address: customer.addresses.into_iter().next(),
            time_zone: zone.unwrap_or_else(|| "UTC".to_owned()),
        },
        team,
        assignee,
        mailbox: mailbox.map(|mailbox| MailboxOfTicket {
            id: mailbox.id.get(),
            name: mailbox.name,
            address: mailbox.address,
            signature: mailbox.signature,
        }),
        waiting_since: ticket.waiting_since,
        last_message_id: ticket.last_message.map(Id::get),
        read_message_id: read_up_to.map(Id::get),
        open_promises,
        linked,
        version: ticket.version,
        can,
    })
}

/// What the desk calls a ticket, for the reader.
struct NamedProperties {
    status: Option<NameView>,
    ticket_type: Option<NameView>,
    topic: Option<NameView>,
    tags: Vec<NameView>,
}

async fn named(tx: &mut Tx, language: Language, ticket: &Ticket) -> Result<NamedProperties, Error> {
    let status = match ticket.status {
        Some(id) => {
            let status = properties::status(tx, id).await?;
            Some(NameView { id: id.get(), name: status.label.for_reader(language).to_owned() })
        }
        None => None,
    };
    let ticket_type = listed(tx, List::Types, ticket.ticket_type.map(Id::get), language).await?;
    let topic = listed(tx, List::Topics, ticket.topic.map(Id::get), language).await?;
    let tags = properties::tags_of(tx, &[ticket.id]).await?;
    let tags = tags.into_iter().map(|(_, tag)| NameView { id: tag.id.get(), name: tag.name }).collect();
    Ok(NamedProperties { status, ticket_type, topic, tags })
}

async fn listed(tx: &mut Tx, list: List, id: Option<i64>, language: Language) -> Result<Option<NameView>, Error> {
    let Some(id) = id else { return Ok(None) };
    let one = properties::one_listed(tx, list, id).await?;
    Ok(one.map(|one| NameView { id, name: one.label.for_reader(language).to_owned() }))
}

/// The server's words about the address that we write to.
fn refused(addresses: &[String], refusing: &[customers::Refusing]) -> Option<String> {
    let first = addresses.first()?;
    refusing.iter().find(|refusing| refusing.address == *first).map(|refusing| refusing.words.clone())
}

fn can(reader: &Agent, catalogue: &Catalogue, ticket: &Ticket, has_mailbox: bool, open_promises: usize) -> Can {
    let no = |key: &str| Allowed { allowed: false, reason: Some(catalogue.text(reader.language, key, &[])) };
    let yes = || Allowed { allowed: true, reason: None };
    let resolved = ticket.state == State::Resolved;
    let shut = match ticket.state {
        State::Merged => Some("tickets-is-merged"),
        State::Spam => Some("tickets-is-spam"),
        State::Trash => Some("tickets-is-trash"),
        _ => None,
    };
    let unless_shut = || shut.map_or_else(yes, no);
    Can {
        reply: if has_mailbox { unless_shut() } else { no("desk-no-mailbox") },
        note: unless_shut(),
        assign: unless_shut(),
        snooze: if resolved { no("tickets-snooze-resolved") } else { unless_shut() },
        lay_aside: unless_shut(),
        resolve: if let Some(shut) = shut {
            no(shut)
        } else if resolved {
            no("tickets-already-resolved")
        } else if open_promises > 0 && !reader.role.may(kernel::Right::Override) {
            no("desk-cannot-resolve-promises")
        } else {
            yes()
        },
        reopen: if resolved { yes() } else { no("tickets-not-resolved") },
    }
}
