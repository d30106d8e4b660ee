//! The letters that rules write: to people only, and no more than anybody gets of automatic letters.

use db::Tx;
use kernel::{Cx, Id, Language, hours};
use mail::AutomaticKind;
use phrasing::Context;
use tickets::{MessageKind, NewMessage, Ticket};
use web_kit::App;

use crate::{Error, deliver, fill::About, writing};

/// What is said.
#[derive(Clone, Copy)]
pub(super) enum Saying<'a> {
    /// Plain text; `{name}` stands for the customer's name.
    Text(&'a str),
    /// The text of a macro, filled in, and its language.
    Html(&'a str, Option<Language>),
}

/// Whom a letter on a ticket speaks of when nobody writes it; `None` without a mailbox or a customer.
pub(super) async fn about(tx: &mut Tx, ticket: &Ticket) -> Result<Option<About>, Error> {
    let Some(customer) = customers::customer(tx, ticket.customer).await? else { return Ok(None) };
    let mailbox = writing::mailbox_of(tx, ticket).await?.ok_or(Error::NoMailbox)?;
    let company = identity::company(tx).await?.ok_or(Error::NoMailbox)?;
    Ok(Some(About { agent: None, customer, company, mailbox }))
}

/// Answers automatically.
pub(super) async fn answer(
    app: &App,
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    saying: Saying<'_>,
) -> Result<Ticket, Error> {
    let Some(About { customer, company, mailbox, .. }) = about(tx, ticket).await? else { return Ok(ticket.clone()) };
    let Some(address) = customer.addresses.first().cloned() else { return Ok(ticket.clone()) };
    if !is_from_a_person(app, tx, ticket).await? || !replies::may_write_automatically(tx, cx, &address).await? {
        return Ok(ticket.clone());
    }
    let name = Some(customer.name).filter(|name| !name.contains('@'));
    let (text, html, language) = match saying {
        Saying::Text(text) => {
            let text = text.replace("{name}", name.as_deref().unwrap_or_default());
            let html = markup::text_to_html(&text);
            (text, html, ticket.language)
        }
        Saying::Html(html, language) => {
            let html = markup::clean_editor_html(html);
            (markup::html_to_text(&html).trim().to_owned(), html, language.or(ticket.language))
        }
    };
    let context =
        Context { customer_name: name, channel: Some(ticket.channel.word().to_owned()), ..Context::default() };
    let rules = guard::rules(tx).await?;
    let read = guard::read(&rules, &guard::Reading { text: &text, language, context: &context });
    guard::may_send(&read, None)?;
    let new = NewMessage {
        subject: ticket.subject.clone(),
        text,
        html: Some(html),
        ..writing::automatic(&mailbox, &company, address, language)?
    };
    let (id, after) = tickets::write(tx, cx, ticket, &new).await?;
    guard::record(tx, cx, (ticket.id, id), &read, None).await?;
    deliver::enqueue(tx, cx, id).await?;
    Ok(after)
}

/// Whether the last word of the customer is a letter that a person wrote.
async fn is_from_a_person(app: &App, tx: &mut Tx, ticket: &Ticket) -> Result<bool, Error> {
    let Some(last) =
        tickets::last_to_customer(tx, ticket.id, 20).await?.into_iter().find(|one| one.kind == MessageKind::Customer)
    else {
        return Ok(false);
    };
    let Some(letter) = tickets::letter_of(tx, last.id).await? else { return Ok(false) };
    let Some(letter) = mailboxes::letter(tx, &app.system(), Id::new(letter)).await? else { return Ok(false) };
    let is_new = app.clock.now().since(letter.received_at) < hours(24 * 7);
    let raw = app.blobs.read(tx, &letter.sha256).await?;
    Ok(is_new && mail::parse_headers(&raw).auto.kind == AutomaticKind::Human)
}
