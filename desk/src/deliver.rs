//! A letter goes out: composed from what was written down, handed to the server, with its words kept on the message.
//!
//! No letter twice: the Message-ID is written down with the message, `delivery` says how far it is, and only `queued`
//! or `sending` letters are handed over. SMTP leaves one window open: a process that is killed after the server's last
//! "250" and before the commit that notes it (a few milliseconds) hands the letter over again, with the same
//! Message-ID, by which receiving systems fold the two into one.

use std::sync::Arc;

use db::Tx;
use futures::future::BoxFuture;
use kernel::{Cx, Id};
use letterbox::LetterForBox;
use mail::{Address, OutAttachment, Outgoing};
use mailboxes::{Mailbox, MailboxKind};
use outbox::{Failure, Job, Work};
use serde_json::json;
use tickets::{Message, MessageKind};
use web_kit::App;

use crate::{
    Error,
    happen::{self, About},
};

/// How many earlier letters an answer refers to.
const REFERENCES_MAX: i64 = 20;
/// After so many tries (about a day) a letter that no server takes counts as failed, where the agent sees it.
const TRIES: i64 = 13;

/// A letter ready for the server.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// The mailbox it leaves by.
    pub mailbox: Mailbox,
    /// The envelope's sender.
    pub from: String,
    /// The envelope's recipients.
    pub to: Vec<String>,
    /// The letter (RFC 5322).
    pub raw: Arc<[u8]>,
}

/// Why a server did not take a letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Undelivered {
    /// It never will.
    pub permanent: bool,
    /// The server's words, or ours about the connection.
    pub words: String,
}

type HandOver = Arc<dyn Fn(Parcel) -> BoxFuture<'static, Result<String, Undelivered>> + Send + Sync>;

/// Who carries letters to servers; the binary hands the mail edge in.
#[derive(Clone)]
pub struct Carrier(HandOver);

impl Carrier {
    /// A carrier that hands parcels over with `hand_over`; it answers with the server's words.
    pub fn new(
        hand_over: impl Fn(Parcel) -> BoxFuture<'static, Result<String, Undelivered>> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(hand_over))
    }
}

/// Lets a message be delivered after the commit.
pub(crate) async fn enqueue(tx: &mut Tx, cx: &Cx, message: Id<Message>) -> Result<(), Error> {
    let job = Job::new(happen::DELIVER, &About { id: message.get() })?.key(format!("deliver:{message}"));
    outbox::enqueue(tx, cx.now, job).await?;
    Ok(())
}

/// Delivers a message. The job `letters.deliver`.
///
/// # Errors
/// The server could not take it now; then the job is tried again.
pub async fn deliver(app: &App, carrier: &Carrier, work: &Work, id: Id<Message>) -> Result<(), Failure> {
    let Some(ready) = prepare(app, id).await.map_err(|error| happen::failure(&error))? else {
        return finish(app, work).await.map_err(|error| happen::failure(&error));
    };
    if ready.parcel.mailbox.kind == MailboxKind::Letterbox {
        return put_into_letterbox(app, work, &ready).await.map_err(|error| happen::failure(&error));
    }
    let result = (carrier.0)(ready.parcel.clone()).await;
    note(app, work, &ready, result).await
}

/// A message and its parcel.
struct Ready {
    message: Message,
    parcel: Parcel,
    rfc_message_id: String,
}

/// Marks the message as being sent, durably, and composes it; `None` when there is nothing to send any more.
async fn prepare(app: &App, id: Id<Message>) -> Result<Option<Ready>, Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    if !tickets::delivery_started(&mut tx, &cx, id).await? {
        return Ok(None);
    }
    tx.commit().await?;
    let mut tx = app.db.read().await?;
    let message = tickets::message(&mut tx, id).await?.ok_or(tickets::Error::NoSuchMessage)?;
    let ticket = tickets::ticket(&mut tx, &cx, message.ticket).await?;
    let mailbox = crate::writing::mailbox_of(&mut tx, &ticket).await?;
    let mailbox = mailbox.ok_or(Error::NoMailbox)?;
    let earlier = tickets::last_to_customer(&mut tx, ticket.id, REFERENCES_MAX).await?;
    let mut files = Vec::new();
    for file in tickets::attachments_of(&mut tx, id).await? {
        let bytes = app.blobs.read(&mut tx, &file.sha256).await?;
        files.push(OutAttachment {
            filename: file.filename,
            content_type: file.content_type,
            bytes,
            content_id: file.content_id,
        });
    }
    drop(tx);
    let rfc_message_id = message.rfc_message_id.clone().unwrap_or_default();
    let raw = compose(&message, &mailbox, &earlier, files)?;
    let to = message.to.iter().chain(&message.cc).cloned().collect();
    let parcel = Parcel { from: mailbox.address.clone(), mailbox, to, raw: raw.into() };
    Ok(Some(Ready { message, parcel, rfc_message_id }))
}

/// The letter as it goes over the wire.
fn compose(
    message: &Message,
    mailbox: &Mailbox,
    earlier: &[Message],
    attachments: Vec<OutAttachment>,
) -> Result<Vec<u8>, Error> {
    let ids = |messages: &mut dyn Iterator<Item = &Message>| -> Vec<String> {
        messages.filter_map(|earlier| earlier.rfc_message_id.clone()).collect()
    };
    let before: Vec<&Message> = earlier.iter().filter(|earlier| earlier.id < message.id).collect();
    let in_reply_to = before
        .iter()
        .find(|earlier| earlier.kind == MessageKind::Customer)
        .or(before.first())
        .and_then(|earlier| earlier.rfc_message_id.clone());
    let signed = message.kind == MessageKind::Agent && !mailbox.signature.trim().is_empty();
    let (mut text, mut html) = (message.text.clone(), message.html.clone());
    if signed {
        text = format!("{text}\n\n-- \n{}", mailbox.signature.trim());
        html = html.map(|html| format!("{html}<p>-- <br></p>{}", markup::text_to_html(mailbox.signature.trim())));
    }
    let addresses = |list: &[String]| list.iter().map(|address| Address::new(address)).collect();
    let outgoing = Outgoing {
        from: Address::named(&message.from_name, &message.from_address),
        to: addresses(&message.to),
        cc: addresses(&message.cc),
        bcc: Vec::new(),
        reply_to: None,
        subject: &message.subject,
        message_id: message.rfc_message_id.clone().unwrap_or_default(),
        in_reply_to,
        references: ids(&mut before.iter().rev().copied()),
        date: message.at,
        text,
        html,
        attachments,
        auto_submitted: matches!(message.kind, MessageKind::Auto | MessageKind::Survey),
        extra_headers: Vec::new(),
    };
    mail::compose(&outgoing).map_err(|error| Error::Compose(error.to_string()))
}

/// The demonstration's letters stay in the house: put and noted in one transaction, so exactly once.
async fn put_into_letterbox(app: &App, work: &Work, ready: &Ready) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    for (number, to_address) in ready.parcel.to.iter().enumerate() {
        let message_id = match number {
            0 => ready.rfc_message_id.clone(),
            number => format!("{}#{number}", ready.rfc_message_id),
        };
        let letter = LetterForBox {
            message_id,
            from_address: ready.parcel.from.clone(),
            to_address: to_address.clone(),
            subject: ready.message.subject.clone(),
            raw: ready.parcel.raw.to_vec(),
            from_customer: false,
        };
        letterbox::put(&mut tx, &cx, &letter).await?;
    }
    tickets::delivered(&mut tx, &cx, ready.message.id, "").await?;
    outbox::finish(&mut tx, work.id).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes what the server said.
async fn note(app: &App, work: &Work, ready: &Ready, result: Result<String, Undelivered>) -> Result<(), Failure> {
    let id = ready.message.id;
    let noted = async {
        let cx = app.system();
        let mut tx = app.db.begin().await?;
        let again = match &result {
            Ok(words) => {
                tickets::delivered(&mut tx, &cx, id, words).await?;
                None
            }
            Err(undelivered) if undelivered.permanent || work.attempt >= TRIES => {
                tickets::delivery_failed(&mut tx, &cx, id, &undelivered.words).await?;
                let data = json!({ "message_id": id, "words": undelivered.words });
                tickets::record(&mut tx, &cx, ready.message.ticket, "delivery_failed", &data).await?;
                None
            }
            Err(undelivered) => {
                tickets::delivery_postponed(&mut tx, &cx, id, &undelivered.words).await?;
                Some(undelivered.words.clone())
            }
        };
        if again.is_none() {
            outbox::finish(&mut tx, work.id).await?;
        }
        tx.commit().await?;
        Ok::<_, Error>(again)
    };
    match noted.await.map_err(|error| happen::failure(&error))? {
        Some(words) => Err(Failure::Later(words)),
        None => Ok(()),
    }
}

async fn finish(app: &App, work: &Work) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    outbox::finish(&mut tx, work.id).await?;
    tx.commit().await?;
    Ok(())
}

/// Tries a delivery again that failed, on an agent's word.
///
/// # Errors
/// [`tickets::Error::NoSuchMessage`], [`tickets::Error::NotFailed`].
pub async fn try_again(app: &App, cx: &Cx, id: Id<Message>) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let message = tickets::message(&mut tx, id).await?.ok_or(tickets::Error::NoSuchMessage)?;
    tickets::ticket(&mut tx, cx, message.ticket).await.map_err(|_| tickets::Error::NoSuchMessage)?;
    tickets::retry_delivery(&mut tx, cx, &message).await?;
    enqueue(&mut tx, cx, id).await?;
    tx.commit().await?;
    Ok(())
}
