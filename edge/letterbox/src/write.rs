//! Answering a letter, and writing a new one as anybody.

use askama::Template;
use axum::{
    extract::{Multipart, Query, State, multipart::MultipartError},
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderMap, StatusCode};
use kernel::Id;
use letterbox::Letter;
use mail::{Address, OutAttachment};
use mailboxes::Mailbox;
use serde::Deserialize;
use web_kit::{App, Path};

use crate::{
    error::Error,
    open::LetterPage,
    outgoing::{NewLetter, send},
    page::{Frame, failed, path_of, shown},
    upload,
};

/// What stands in the form of a letter.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Written {
    /// The customer's name.
    pub(crate) name: String,
    /// The customer's address.
    pub(crate) address: String,
    /// The number of the desk's mailbox.
    pub(crate) mailbox: String,
    /// The subject.
    pub(crate) subject: String,
    /// The text.
    pub(crate) text: String,
}

#[derive(Template)]
#[template(path = "new.html")]
struct NewPage {
    frame: Frame,
    mailboxes: Vec<Mailbox>,
    written: Written,
    refusal: String,
}

/// The empty form of a new letter; the address may already say who writes.
pub(crate) async fn blank(State(app): State<App>, headers: HeaderMap, Query(written): Query<Written>) -> Response {
    new_page(&app, &headers, written, "").await
}

async fn new_page(app: &App, headers: &HeaderMap, written: Written, refusal: &str) -> Response {
    let read = async {
        let mut tx = app.db.read().await?;
        let mut frame = Frame::read(app, &mut tx, headers, &written.address).await?;
        "/letterbox/new".clone_into(&mut frame.path);
        let mailboxes = mailboxes::mailboxes(&mut tx).await?;
        let refusal = match (refusal, mailboxes.is_empty()) {
            ("", true) => frame.say("letterbox-no-mailbox"),
            ("", false) => String::new(),
            (key, _) => frame.say(key),
        };
        Ok::<_, Error>(NewPage { frame, mailboxes, written, refusal })
    };
    match read.await {
        Ok(page) if page.refusal.is_empty() => shown(StatusCode::OK, &page),
        Ok(page) => shown(StatusCode::UNPROCESSABLE_ENTITY, &page),
        Err(error) => failed(app, headers, &error),
    }
}

/// Sends a new letter.
pub(crate) async fn new(State(app): State<App>, headers: HeaderMap, form: Multipart) -> Response {
    let (written, files) = match upload::read(form).await {
        Ok(read) => read,
        Err(error) => return new_page(&app, &headers, Written::default(), refusal_of(&error)).await,
    };
    if !is_address(&written.address) {
        return new_page(&app, &headers, written, "letterbox-needs-address").await;
    }
    if written.text.trim().is_empty() {
        return new_page(&app, &headers, written, "letterbox-needs-text").await;
    }
    match send_new(&app, &written, files).await {
        Ok(to) => sent(&written.address, &to),
        Err(error) => failed(&app, &headers, &error),
    }
}

async fn send_new(app: &App, written: &Written, files: Vec<OutAttachment>) -> Result<String, Error> {
    let mailbox = {
        let mut tx = app.db.read().await?;
        let id = written.mailbox.parse().map_or(Id::new(0), Id::new);
        mailboxes::mailbox(&mut tx, id).await?.ok_or(mailboxes::Error::Missing)?
    };
    let letter = NewLetter {
        from: person(&written.name, &written.address),
        to: Address::new(&mailbox.address),
        subject: &written.subject,
        text: written.text.clone(),
        files,
        in_reply_to: None,
        references: Vec::new(),
        mailbox: &mailbox,
    };
    send(app, letter).await?;
    Ok(mailbox.address)
}

/// Sends the answer to a letter.
pub(crate) async fn answer(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<i64>,
    form: Multipart,
) -> Response {
    let id = Id::new(id);
    let refused = match upload::read(form).await {
        Ok((written, _)) if written.text.trim().is_empty() => (written, "letterbox-needs-text"),
        Ok((written, files)) => {
            return match send_answer(&app, &headers, id, &written.text, files).await {
                Ok((customer, to)) => sent(&customer, &to),
                Err(error) => failed(&app, &headers, &error),
            };
        }
        Err(error) => (Written::default(), refusal_of(&error)),
    };
    match LetterPage::read(&app, &headers, id, refused.0, refused.1).await {
        Ok(page) => shown(StatusCode::UNPROCESSABLE_ENTITY, &page),
        Err(error) => failed(&app, &headers, &error),
    }
}

async fn send_answer(
    app: &App,
    headers: &HeaderMap,
    id: Id<Letter>,
    text: &str,
    files: Vec<OutAttachment>,
) -> Result<(String, String), Error> {
    let mut tx = app.db.read().await?;
    let letter = letterbox::letter(&mut tx, id).await?.ok_or(letterbox::Error::NotFound)?;
    let answered = mail::parse(&letterbox::raw(&mut tx, id).await?);
    let frame = Frame::read(app, &mut tx, headers, letter.customer()).await?;
    let mailbox = mailbox_of(&mut tx, letter.desk()).await?;
    drop(tx);
    let to = match (letter.from_customer, answered.reply_to.first()) {
        (false, Some(reply_to)) => reply_to.clone(),
        _ => Address::new(letter.desk()),
    };
    let name = own_name(&letter, &answered);
    let mut references = answered.references.clone();
    references.extend(answered.message_id.clone());
    let reply = NewLetter {
        from: person(&name, letter.customer()),
        to: to.clone(),
        subject: &reply_subject(&answered.subject),
        text: format!("{}\n\n{}", text.trim_end(), quoted(&frame, &letter, &answered)),
        files,
        in_reply_to: answered.message_id.clone(),
        references,
        mailbox: &mailbox,
    };
    send(app, reply).await?;
    Ok((letter.customer().to_owned(), to.email))
}

/// The mailbox behind an address of the desk, also when a mark follows a plus sign.
async fn mailbox_of(tx: &mut db::Tx, address: &str) -> Result<Mailbox, Error> {
    if let Some(mailbox) = mailboxes::by_address(tx, address).await? {
        return Ok(mailbox);
    }
    let plain = match (address.split_once('+'), address.rsplit_once('@')) {
        (Some((local, _)), Some((_, domain))) => format!("{local}@{domain}"),
        _ => address.to_owned(),
    };
    Ok(mailboxes::by_address(tx, &plain).await?.ok_or(mailboxes::Error::Missing)?)
}

/// How the customer is called in the letter that is answered.
fn own_name(letter: &Letter, answered: &mail::Letter) -> String {
    let own = if letter.from_customer { answered.from.as_ref() } else { answered.to.first() };
    own.and_then(|address| address.name.clone()).unwrap_or_default()
}

fn reply_subject(subject: &str) -> String {
    if mail::subject_base(subject) == subject.trim() { format!("Re: {subject}") } else { subject.to_owned() }
}

/// The answered text as mail programs quote it.
fn quoted(frame: &Frame, letter: &Letter, answered: &mail::Letter) -> String {
    let name = answered.from.as_ref().and_then(|from| from.name.clone());
    let name = name.unwrap_or_else(|| letter.from_address.clone());
    let moment = frame.moment(&letter.at);
    let mut quoted = frame.say_with("letterbox-wrote", &[("moment", moment.into()), ("name", name.into())]);
    for line in answered.text.as_deref().unwrap_or_default().trim_end().lines() {
        quoted.push_str("\n> ");
        quoted.push_str(line);
    }
    quoted
}

fn person(name: &str, address: &str) -> Address {
    if name.is_empty() { Address::new(address) } else { Address::named(name, address) }
}

fn is_address(text: &str) -> bool {
    let whole = !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>,;\"".contains(c));
    whole && text.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
}

fn refusal_of(error: &MultipartError) -> &'static str {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { "letterbox-too-large" } else { "letterbox-needs-text" }
}

fn sent(customer: &str, to: &str) -> Response {
    Redirect::to(&format!("{}?sent_to={}", path_of(customer), path_of(to).trim_start_matches("/letterbox/of/")))
        .into_response()
}
