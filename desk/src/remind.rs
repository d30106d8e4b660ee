//! A silent customer is reminded of a question of ours once, where the team wants it; nothing is ever closed for that
//! (PRACTICES D5).

use db::Tx;
use jiff::tz::TimeZone;
use kernel::{Cx, Id};
use tickets::{LastWord, Message, NewMessage, State, Ticket};
use web_kit::App;

use crate::{Error, deliver, happen, welcome::language_of, working_day, writing};

/// Plans the reminder of a question that was just asked, in place of one of an earlier question.
pub(crate) async fn plan(tx: &mut Tx, cx: &Cx, ticket: &Ticket, message: Id<Message>) -> Result<(), Error> {
    happen::forget_question(tx, ticket.id).await?;
    let Some(team) = ticket.team else { return Ok(()) };
    let Some(rule) = replies::reminder_rule(tx, team).await? else { return Ok(()) };
    let asks = tickets::message(tx, message).await?.is_some_and(|message| replies::asks(&message.text));
    let Some(company) = identity::company(tx).await?.filter(|_| asks) else { return Ok(()) };
    let zone = TimeZone::get(&company.time_zone).unwrap_or(TimeZone::UTC);
    let days = working_day::of(tx, Some(team)).await?;
    let due_at = replies::due_at(&rule, cx.now, &zone, |date| days.counts(date));
    happen::remind_of_question(tx, cx, ticket.id, message, due_at).await
}

/// Reminds of a question if nobody wrote since and the team still wants it. The job `questions.remind`.
///
/// # Errors
/// The database does not answer; then the job is tried again.
pub(crate) async fn remind(app: &App, job: i64, question: Id<Message>) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    if let Some(question) = tickets::message(&mut tx, question).await? {
        remind_in(&mut tx, &cx, app, &question).await?;
    }
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

async fn remind_in(tx: &mut Tx, cx: &Cx, app: &App, question: &Message) -> Result<(), Error> {
    let ticket = tickets::ticket_for_change(tx, cx, question.ticket).await?;
    let is_silent = ticket.state == State::Waiting
        && ticket.last_word == LastWord::Agent
        && ticket.last_at == question.at
        && ticket.waiting_since.is_none();
    let Some(team) = ticket.team.filter(|_| is_silent) else { return Ok(()) };
    if replies::reminder_rule(tx, team).await?.is_none() {
        return Ok(());
    }
    let (Some(company), Some(mailbox)) = (identity::company(tx).await?, writing::mailbox_of(tx, &ticket).await?) else {
        return Ok(());
    };
    let customer = customers::customer(tx, ticket.customer).await?;
    let name = customer.as_ref().map(|customer| customer.name.as_str()).filter(|name| !name.contains('@'));
    let Some(address) = question.to.first() else { return Ok(()) };
    let to = replies::Reminding {
        ticket: ticket.id,
        question: question.id,
        address,
        customer: name,
        language: language_of(&ticket, customer.as_ref(), &company),
        subject: &ticket.subject,
        company: &company.name,
    };
    let Some(letter) = replies::remind(tx, cx, app.catalogue, &to).await? else { return Ok(()) };
    let new = NewMessage {
        subject: letter.subject,
        text: letter.text,
        html: Some(letter.html),
        ..writing::automatic(&mailbox, &company, address.clone(), Some(to.language))?
    };
    let (message, _) = tickets::write(tx, cx, &ticket, &new).await?;
    replies::mark_reminded(tx, question.id, message).await?;
    deliver::enqueue(tx, cx, message).await
}
