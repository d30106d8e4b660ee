//! After a letter: who takes it, and an honest word to the customer that it has arrived.

use db::Tx;
use identity::Company;
use jiff::tz::TimeZone;
use kernel::{Cx, Id, Language};
use serde::{Deserialize, Serialize};
use tickets::{NewMessage, State, Ticket};
use web_kit::App;

use crate::{Error, deliver, notify, working_day, writing};

/// What follows from a letter that came in; the payload of the job.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Welcome {
    /// The ticket.
    pub ticket: i64,
    /// The letter opened it.
    pub opened: bool,
    /// A machine wrote the letter.
    pub automatic: bool,
    /// Whom to acknowledge it to.
    pub address: String,
}

/// Places the ticket and acknowledges a new one. The job `tickets.welcome`.
///
/// # Errors
/// The database does not answer; then the job is tried again.
pub async fn welcome(app: &App, job: i64, what: &Welcome) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    welcome_in(&mut tx, &cx, app, what).await?;
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

/// The same within the transaction that received the letter.
pub(crate) async fn welcome_in(tx: &mut Tx, cx: &Cx, app: &App, what: &Welcome) -> Result<(), Error> {
    let mut ticket = tickets::ticket_for_change(tx, cx, Id::new(what.ticket)).await?;
    if ticket.state.is_shut() {
        // Thrown away or called spam before its turn came: nobody is given it and nobody is written to.
        return Ok(());
    }
    let mailbox = crate::writing::mailbox_of(tx, &ticket).await?;
    if needs_a_place(tx, &ticket).await? {
        let previous = assignment::previous_agent(tx, ticket.customer, ticket.id).await?;
        let placing = assignment::Placing {
            ticket: &ticket,
            team: ticket.team.or(mailbox.as_ref().and_then(|mailbox| mailbox.team)),
            language: ticket.language,
            previous_agent: ticket.assignee.or(previous),
        };
        let before = ticket.assignee;
        ticket = assignment::place(tx, cx, &placing).await?.ticket;
        if !what.automatic {
            notify::assigned(tx, cx, before, &ticket).await?;
        }
    }
    if what.opened && !what.automatic {
        notify::came_in(tx, cx, &ticket).await?;
    }
    if let Some(mailbox) = mailbox.filter(|mailbox| mailbox.acknowledge && what.opened && !what.automatic) {
        acknowledge(tx, cx, app, &ticket, &mailbox, &what.address).await?;
    }
    Ok(())
}

/// A ticket without an agent, or whose agent has left, is placed; one that somebody has stays with them.
async fn needs_a_place(tx: &mut Tx, ticket: &Ticket) -> Result<bool, Error> {
    if ticket.state == State::Resolved {
        return Ok(false);
    }
    let Some(assignee) = ticket.assignee else { return Ok(true) };
    Ok(identity::agent(tx, assignee).await?.is_none_or(|agent| !agent.active))
}

async fn acknowledge(
    tx: &mut Tx,
    cx: &Cx,
    app: &App,
    ticket: &Ticket,
    mailbox: &mailboxes::Mailbox,
    address: &str,
) -> Result<(), Error> {
    let Some(company) = identity::company(tx).await? else { return Ok(()) };
    let customer = customers::customer(tx, ticket.customer).await?;
    let name = customer.as_ref().map(|customer| customer.name.as_str()).filter(|name| !name.contains('@'));
    let zone = customer.as_ref().and_then(|customer| customer.time_zone.as_deref()).unwrap_or(&company.time_zone);
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let opens_at = working_day::opens_at(tx, ticket.team, cx.now).await?;
    let to = replies::Acknowledging {
        ticket: ticket.id,
        address,
        customer: name,
        language: language_of(ticket, customer.as_ref(), &company),
        subject: &ticket.subject,
        team: ticket.team,
        company: &company.name,
        opens_at: opens_at.map(|at| (at, &zone)),
    };
    let Some(letter) = replies::acknowledge(tx, cx, app.catalogue, &to).await? else { return Ok(()) };
    let new = NewMessage {
        subject: letter.subject,
        text: letter.text,
        html: Some(letter.html),
        ..writing::automatic(mailbox, &company, address.to_owned(), Some(to.language))?
    };
    let (message, _) = tickets::write(tx, cx, ticket, &new).await?;
    replies::mark_written(tx, ticket.id, message).await?;
    deliver::enqueue(tx, cx, message).await
}

/// The language in which a customer is written to: the ticket's, else theirs, else the company's.
pub(crate) fn language_of(ticket: &Ticket, customer: Option<&customers::Customer>, company: &Company) -> Language {
    customer
        .filter(|customer| customer.language_known)
        .and_then(|customer| customer.language)
        .or(ticket.language)
        .or_else(|| customer.and_then(|customer| customer.language))
        .unwrap_or(company.language)
}
