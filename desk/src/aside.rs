//! A question about a ticket to somebody outside: the courier, the maker. Their answers come back beside the
//! conversation, never into it, and the customer sees nothing of it.

use db::Tx;
use kernel::{Cx, Id, Language};
use phrasing::Context;
use side_threads::{NewSideThread, SideThread};
use tickets::{Message, MessageKind, NewAttachment, NewMessage, Ticket};
use web_kit::App;

use crate::{
    Error, deliver, pictures,
    writing::{self, People, Words},
};

/// How many messages are passed on in one letter.
pub const PASSED_ON_MAX: usize = 20;

/// A question to somebody outside.
#[derive(Clone, Debug)]
pub struct Forward {
    /// Whom to ask.
    pub to: NewSideThread,
    /// What is written.
    pub words: Words,
    /// Messages of the conversation that are passed on under it.
    pub messages: Vec<Id<Message>>,
    /// Their files come along.
    pub with_files: bool,
}

/// Asks somebody outside.
///
/// # Errors
/// [`Error::PassedOn`] when a message is none of the conversation's; [`guard::Error::Blocked`]; what the capabilities
/// refuse.
pub async fn forward(app: &App, cx: &Cx, ticket: Id<Ticket>, new: &Forward) -> Result<Id<SideThread>, Error> {
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let people = writing::people(&mut tx, cx, &ticket).await?;
    let address = customers::normal_address(&new.to.address).ok_or(side_threads::Error::Address)?;
    if people.customer.addresses.contains(&address) {
        return Err(side_threads::Error::IsCustomer.into());
    }
    let mut subject = new.to.subject.trim().to_owned();
    if subject.is_empty() {
        mail::subject_base(&ticket.subject).clone_into(&mut subject);
    }
    let thread = side_threads::open(&mut tx, cx, &ticket, &NewSideThread { subject, ..new.to.clone() }).await?;
    let passed_on = passed_on(&mut tx, &ticket, &new.messages).await?;
    let below = quoted(app, &people, &passed_on);
    let message = send(&mut tx, cx, (&ticket, &thread), &people, &new.words, &below).await?;
    if new.with_files {
        copy_files(&mut tx, cx, ticket.id, message, &passed_on).await?;
    }
    tx.commit().await?;
    Ok(thread.id)
}

/// Writes to them again.
///
/// # Errors
/// As [`forward`].
pub async fn write_again(app: &App, cx: &Cx, id: Id<SideThread>, words: &Words) -> Result<Id<Message>, Error> {
    let mut tx = app.db.begin().await?;
    let (ticket, thread) = theirs(&mut tx, cx, id).await?;
    let people = writing::people(&mut tx, cx, &ticket).await?;
    let message = send(&mut tx, cx, (&ticket, &thread), &people, words, &Below::default()).await?;
    tx.commit().await?;
    Ok(message)
}

/// Says that nothing more is expected of them.
///
/// # Errors
/// What the capabilities refuse.
pub async fn end(app: &App, cx: &Cx, id: Id<SideThread>) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let (_, thread) = theirs(&mut tx, cx, id).await?;
    side_threads::end(&mut tx, cx, &thread).await?;
    tx.commit().await?;
    Ok(())
}

/// A side thread whose ticket the caller may see, with that ticket, locked.
pub(crate) async fn theirs(tx: &mut Tx, cx: &Cx, id: Id<SideThread>) -> Result<(Ticket, SideThread), Error> {
    let thread = side_threads::side_thread(tx, id).await?;
    let ticket = tickets::ticket_for_change(tx, cx, thread.ticket).await.map_err(|error| match error {
        tickets::Error::NoSuchTicket => Error::SideThreads(side_threads::Error::NotFound),
        other => other.into(),
    })?;
    Ok((ticket, thread))
}

/// What stands under the agent's words.
#[derive(Default)]
struct Below {
    text: String,
    html: String,
}

async fn send(
    tx: &mut Tx,
    cx: &Cx,
    (ticket, thread): (&Ticket, &SideThread),
    people: &People,
    words: &Words,
    below: &Below,
) -> Result<Id<Message>, Error> {
    let (text, html) = writing::clean(words);
    if text.trim().is_empty() {
        return Err(tickets::Error::Empty.into());
    }
    let language = lexis::guess(&text).map(|guess| guess.language);
    let context = context(tx, people, thread).await?;
    let rules = guard::rules(tx).await?;
    let read = guard::read(&rules, &guard::Reading { text: &text, language, context: &context });
    guard::may_send(&read, words.guard_override.as_deref())?;
    let pictures = html.as_deref().map(pictures::standing_in).unwrap_or_default();
    let rfc_message_id = writing::fresh_message_id(&people.mailbox.address)?;
    let html = html.unwrap_or_else(|| markup::text_to_html(&text));
    let subject = if thread.messages == 0 { thread.subject.clone() } else { format!("Re: {}", thread.subject) };
    let new = NewMessage {
        kind: MessageKind::ToThird,
        agent: Some(people.agent.id),
        customer: None,
        from_name: people.mailbox.sender_name(Some(&people.agent.name), &people.company.name),
        from_address: people.mailbox.address.clone(),
        to: vec![thread.address.clone()],
        cc: Vec::new(),
        subject,
        text: format!("{text}{}", below.text),
        html: Some(format!("{html}{}", below.html)),
        quoted: String::new(),
        language,
        rfc_message_id: Some(rfc_message_id.clone()),
        letter: None,
    };
    let message = tickets::write_aside(tx, cx, ticket, thread.id.get(), &new).await?;
    side_threads::written(tx, cx, thread, &rfc_message_id).await?;
    writing::claim_files(tx, cx, ticket.id, message, words, &pictures).await?;
    guard::record(tx, cx, (ticket.id, message), &read, words.guard_override.as_deref()).await?;
    deliver::enqueue(tx, cx, message).await?;
    Ok(message)
}

/// What the guard should know: this letter is to a stranger, and the customer's name may stand in it.
async fn context(tx: &mut Tx, people: &People, thread: &SideThread) -> Result<Context, Error> {
    let colleagues = identity::agents(tx).await?;
    Ok(Context {
        customer_name: Some(thread.name.clone()).filter(|name| !name.is_empty()),
        agent_name: Some(people.agent.name.clone()),
        colleague_names: colleagues.into_iter().filter(|one| one.id != people.agent.id).map(|one| one.name).collect(),
        channel: Some("email".to_owned()),
        ..Context::default()
    })
}

/// The chosen messages of the conversation, in its order. Notes stay in the house.
async fn passed_on(tx: &mut Tx, ticket: &Ticket, ids: &[Id<Message>]) -> Result<Vec<Message>, Error> {
    if ids.len() > PASSED_ON_MAX {
        return Err(Error::PassedOn { max: PASSED_ON_MAX });
    }
    let mut messages = Vec::new();
    for id in ids {
        let message = tickets::message(tx, *id).await?;
        let message = message.filter(|message| {
            message.ticket == ticket.id && matches!(message.kind, MessageKind::Customer | MessageKind::Agent)
        });
        messages.push(message.ok_or(Error::PassedOn { max: PASSED_ON_MAX })?);
    }
    messages.sort_by_key(|message| message.id.get());
    messages.dedup_by_key(|message| message.id.get());
    Ok(messages)
}

fn quoted(app: &App, people: &People, messages: &[Message]) -> Below {
    let zone = jiff::tz::TimeZone::get(&people.company.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let language: Language = people.company.language;
    let mut below = Below::default();
    for message in messages {
        let at = i18n::moment(language, message.at, &zone);
        let values = [("name", message.from_name.as_str().into()), ("at", at.as_str().into())];
        let head = app.catalogue.text(language, "side-threads-passed-on", &values);
        let words = message.text.trim();
        below.text.push_str("\n\n");
        below.text.push_str(&head);
        for line in words.lines() {
            below.text.push_str("\n> ");
            below.text.push_str(line);
        }
        let (head, words) = (markup::escape(&head), markup::text_to_html(words));
        below.html.push_str(&["<p>", &head, "</p><blockquote>", &words, "</blockquote>"].concat());
    }
    below
}

async fn copy_files(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    to: Id<Message>,
    messages: &[Message],
) -> Result<(), Error> {
    for message in messages {
        for file in tickets::attachments_of(tx, message.id).await?.into_iter().filter(|file| !file.inline) {
            let file = NewAttachment {
                sha256: file.sha256,
                filename: file.filename,
                content_type: file.content_type,
                size: file.size,
                inline: false,
                content_id: None,
            };
            tickets::attach(tx, cx, Some((ticket, to)), &file).await?;
        }
    }
    Ok(())
}
