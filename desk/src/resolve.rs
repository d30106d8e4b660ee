//! A ticket is closed: not with an open promise, and with one question to the agent (PRACTICES H6, D1).

use db::Tx;
use kernel::{Cx, Id, Right};
use tickets::{
    NewClosure, Ticket,
    properties::{Required, Subject, missing},
};
use web_kit::App;

use crate::{Error, happen, survey, welcome::language_of, working_day, writing};

/// Resolves a ticket and plans the question whether it is really solved (PRACTICES D6).
///
/// # Errors
/// [`promises::Error::StillOpen`] with an open promise, unless a lead overrides with a reason;
/// [`Error::Unanswered`] while the customer has the last word, unless it is said why that needs no answer (PRACTICES
/// D5); [`tickets::properties::Error::Empty`] while fields are empty that must not be;
/// [`Error::OverrideNeedsLead`], [`Error::OverrideNeedsReason`]; what the capabilities refuse.
pub async fn resolve(app: &App, cx: &Cx, ticket: Id<Ticket>, closing: &NewClosure) -> Result<Ticket, Error> {
    let mut tx = app.db.begin().await?;
    let resolved = resolve_in(&mut tx, cx, ticket, closing).await?;
    tx.commit().await?;
    Ok(resolved)
}

/// The same within a transaction that does more (a letter that resolves its ticket).
pub(crate) async fn resolve_in(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    closing: &NewClosure,
) -> Result<Ticket, Error> {
    let ticket = tickets::ticket_for_change(tx, cx, ticket).await?;
    let agent = writing::acting(tx, cx).await?;
    match &closing.override_reason {
        None => promises::none_open(tx, ticket.id).await?,
        Some(reason) if reason.trim().is_empty() => return Err(Error::OverrideNeedsReason),
        Some(_) if !agent.role.may(Right::Override) => return Err(Error::OverrideNeedsLead),
        Some(_) => {}
    }
    let is_answered = ticket.waiting_since.is_none();
    if !is_answered && closing.unanswered_reason.as_ref().is_none_or(|reason| reason.trim().is_empty()) {
        return Err(Error::Unanswered);
    }
    let closing = &NewClosure {
        unanswered_reason: closing.unanswered_reason.clone().filter(|_| !is_answered),
        ..closing.clone()
    };
    missing(tx, &Subject::Ticket(&ticket), Required::Closing).await.map_err(tickets::Error::from)?;
    let (closure, resolved) = tickets::close(tx, cx, &ticket, closing).await?;
    let company = identity::company(tx).await?.ok_or(Error::NoMailbox)?;
    let customer = customers::customer(tx, ticket.customer).await?;
    if let Some(customer) = customer.filter(|customer| !customer.addresses.is_empty() && ticket.mailbox.is_some()) {
        let new = surveys::NewSurvey {
            ticket: ticket.id,
            closure,
            customer: customer.id,
            agent: ticket.assignee.or(Some(agent.id)),
            language: language_of(&ticket, Some(&customer), &company),
            time_zone: customer.time_zone.clone().unwrap_or_else(|| company.time_zone.clone()),
        };
        let days = working_day::of(tx, ticket.team).await?;
        let planned = surveys::plan(tx, cx, &new, |date| days.counts(date)).await?;
        happen::ask_later(tx, cx, &planned).await?;
    }
    Ok(resolved)
}

/// Opens a resolved ticket again; a question that was not asked yet is taken back.
///
/// # Errors
/// What the capabilities refuse.
pub async fn reopen(app: &App, cx: &Cx, ticket: Id<Ticket>) -> Result<Ticket, Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let reopened = reopen_in(&mut tx, cx, &ticket).await?;
    tx.commit().await?;
    Ok(reopened)
}

/// The same as part of a larger story, for a ticket that is held already.
pub(crate) async fn reopen_in(tx: &mut Tx, cx: &Cx, ticket: &Ticket) -> Result<Ticket, Error> {
    let reopened = tickets::reopen(tx, cx, ticket, "agent").await?;
    survey::take_back(tx, cx, ticket.id).await?;
    Ok(reopened)
}
