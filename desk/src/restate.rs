//! The problem in our words goes to the customer: "yes, that is it" in one click, or what is different (PRACTICES A2).

use kernel::{Cx, Id};
use restatements::{Addressed, Answer, NewRestatement, Restatement, State};
use tickets::{MessageKind, NewMessage, Ticket};
use web_kit::App;

use crate::{Error, deliver, happen, survey, welcome::Welcome, writing};

/// Asks the customer whether we understood. The guard reads what the agent wrote; the words around it are the
/// catalogue's.
///
/// # Errors
/// [`guard::Error::Blocked`]; what the capabilities refuse.
pub async fn restate(
    app: &App,
    cx: &Cx,
    ticket: Id<Ticket>,
    text: &str,
    guard_override: Option<&str>,
) -> Result<Id<Restatement>, Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let people = writing::people(&mut tx, cx, &ticket).await?;
    let language = people.language(&ticket);
    let new = NewRestatement { language, text: text.to_owned() };
    let asked = restatements::ask(&mut tx, cx, &ticket, people.agent.id, &new).await?;
    let link = format!("{}/r/{}", app.public_url, restatements::token(&app.secrets, asked.id));
    let letter = restatements::compose(
        app.catalogue,
        &Addressed {
            language,
            customer: Some(people.customer.name.as_str()).filter(|name| !name.contains('@')),
            text: &asked.text,
            agent: &people.agent.name,
            company: &people.company.name,
            yes_url: &format!("{link}?a=yes"),
            no_url: &format!("{link}?a=no"),
        },
    );
    let context = writing::context(&mut tx, &people, &ticket).await?;
    let rules = guard::rules(&mut tx).await?;
    let read = guard::read(&rules, &guard::Reading { text: &asked.text, language: Some(language), context: &context });
    guard::may_send(&read, guard_override)?;
    let new = NewMessage {
        kind: MessageKind::Agent,
        agent: Some(people.agent.id),
        customer: None,
        from_name: people.mailbox.sender_name(Some(&people.agent.name), &people.company.name),
        from_address: people.mailbox.address.clone(),
        to: writing::answer_to(&mut tx, &ticket, &people).await?,
        cc: Vec::new(),
        subject: writing::answer_subject(&ticket),
        text: letter.text,
        html: Some(letter.html),
        quoted: String::new(),
        language: Some(language),
        rfc_message_id: Some(writing::fresh_message_id(&people.mailbox.address)?),
        letter: None,
    };
    let (message, after) = tickets::write(&mut tx, cx, &ticket, &new).await?;
    restatements::sent_by(&mut tx, asked.id, message).await?;
    guard::record(&mut tx, cx, (ticket.id, message), &read, guard_override).await?;
    deliver::enqueue(&mut tx, cx, message).await?;
    if after.assignee.is_none() {
        assignment::give(&mut tx, cx, &after, after.team, Some(people.agent.id)).await?;
    }
    tickets::mark_read(&mut tx, ticket.id, people.agent.id, message).await?;
    tx.commit().await?;
    Ok(asked.id)
}

/// Takes a question back that was not answered; the page behind its link says so.
///
/// # Errors
/// What the capabilities refuse.
pub async fn withdraw(app: &App, cx: &Cx, ticket: Id<Ticket>) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    restatements::withdraw(&mut tx, cx, &ticket).await?;
    tx.commit().await?;
    Ok(())
}

/// What the page behind the link shows.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The restatement as it stands.
    pub restatement: Restatement,
    /// The company that asks.
    pub company: String,
}

/// Looks a restatement up by its link; changes nothing.
///
/// # Errors
/// [`Error::BadLink`].
pub async fn asked(app: &App, token: &str) -> Result<Asked, Error> {
    let id = restatements::restatement_of(&app.secrets, token).ok_or(Error::BadLink)?;
    let mut tx = app.db.read().await?;
    let restatement = restatements::restatement(&mut tx, id).await?.ok_or(Error::BadLink)?;
    let company = identity::company(&mut tx).await?.ok_or(Error::BadLink)?;
    Ok(Asked { restatement, company: company.name })
}

/// Takes down what the customer says. A correction is a message of theirs as well; either way it is our turn.
///
/// # Errors
/// [`Error::BadLink`]; [`restatements::Error::NotAsked`]; what the capabilities refuse.
pub async fn answer(app: &App, token: &str, answer: &Answer) -> Result<Restatement, Error> {
    let id = restatements::restatement_of(&app.secrets, token).ok_or(Error::BadLink)?;
    let mut tx = app.db.begin().await?;
    let restatement = restatements::restatement(&mut tx, id).await?.ok_or(Error::BadLink)?;
    let system = app.system();
    let cx = Cx::customer(system.now, restatement.customer);
    let goes_on = tickets::goes_on_in(&mut tx, restatement.ticket).await?;
    let ticket = tickets::ticket_for_change(&mut tx, &system, goes_on).await?;
    if ticket.state.is_shut() {
        return Err(restatements::Error::NotAsked.into());
    }
    let answered = restatements::answer(&mut tx, &cx, &ticket, id, answer).await?;
    if answered.state == State::Corrected {
        correct(&mut tx, &cx, &ticket, &answered).await?;
    } else if ticket.category() != tickets::State::Resolved {
        tickets::our_turn(&mut tx, &cx, &ticket).await?;
        happen::forget_waking(&mut tx, ticket.id).await?;
    }
    let back = Welcome { ticket: ticket.id.get(), opened: false, automatic: true, address: String::new() };
    outbox::enqueue(&mut tx, cx.now, outbox::Job::new(happen::WELCOME, &back)?).await?;
    tx.commit().await?;
    Ok(answered)
}

/// The customer's correction becomes a message, so that it stands where everybody looks.
async fn correct(tx: &mut db::Tx, cx: &Cx, ticket: &Ticket, answered: &Restatement) -> Result<(), Error> {
    let customer = customers::customer(tx, answered.customer).await?.ok_or(Error::BadLink)?;
    let new = NewMessage {
        kind: MessageKind::Customer,
        agent: None,
        customer: Some(customer.id),
        from_name: customer.name.clone(),
        from_address: customer.addresses.first().cloned().unwrap_or_default(),
        to: Vec::new(),
        cc: Vec::new(),
        subject: ticket.subject.clone(),
        text: answered.correction.clone(),
        html: None,
        quoted: String::new(),
        language: Some(answered.language),
        rfc_message_id: Some(format!("{}.correction@rapport.invalid", answered.id)),
        letter: None,
    };
    let received = tickets::receive(tx, cx, ticket, &new).await?;
    if received.woken {
        happen::forget_waking(tx, ticket.id).await?;
    }
    if received.reopened {
        survey::take_back(tx, cx, ticket.id).await?;
    }
    Ok(())
}
