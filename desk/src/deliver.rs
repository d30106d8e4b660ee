//! A letter goes out: composed from what was written down, handed to the server, with its words kept on the message.
//!
//! No letter twice: the Message-ID is written down with the message, `delivery` says how far it is, and only `queued`
//! or `sending` letters are handed over. SMTP leaves one window open: a process that is killed after the server's last
//! "250" and before the commit that notes it (a few milliseconds) hands the letter over again, with the same
//! Message-ID, by which receiving systems fold the two into one.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use db::Tx;
use futures::future::BoxFuture;
use jiff::SignedDuration;
use kernel::{Cx, Id};
use letterbox::LetterForBox;
use mail::{Address, OutAttachment, Outgoing, Token};
use mailboxes::{Mailbox, MailboxKind};
use outbox::{Failure, Job, Work};
use serde_json::json;
use tickets::{Attachment, Delivery, DeliveryState, Message, MessageKind};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};
use web_kit::App;

use crate::{
    Error, RawLetter,
    happen::{self, About},
    pictures,
    raw_letter::{self, Content},
    receive::{self, Witness},
    refusal,
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
    pub raw: RawLetter,
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

/// How many letters of one mailbox are handed over at the same time.
const AT_ONCE: usize = 8;
/// How long a letter waits, in its place, for those of its mailbox before it.
const PATIENCE: Duration = Duration::from_secs(3);
/// When it comes again after that.
const COMES_AGAIN: SignedDuration = kernel::seconds(60);

/// Who carries letters to servers; the binary hands the mail edge in.
///
/// Each mailbox has a few places of its own: a server that takes letters slowly, or says nothing, holds up the letters
/// of its mailbox and no others.
#[derive(Clone)]
pub struct Carrier {
    hand_over: HandOver,
    places: Arc<Mutex<HashMap<Id<Mailbox>, Arc<Semaphore>>>>,
    witness: Option<Witness>,
    letters_a_minute_max: Option<u32>,
    is_trial: bool,
}

impl Carrier {
    /// A carrier that hands parcels over with `hand_over`; it answers with the server's words.
    pub fn new(
        hand_over: impl Fn(Parcel) -> BoxFuture<'static, Result<String, Undelivered>> + Send + Sync + 'static,
    ) -> Self {
        let hand_over = Arc::new(hand_over);
        Self { hand_over, places: Arc::default(), witness: None, letters_a_minute_max: None, is_trial: false }
    }

    /// Looks up whether letters come from where they say.
    #[must_use]
    pub fn with_witness(self, witness: Option<Witness>) -> Self {
        Self { witness, ..self }
    }

    /// Hands over at most so many letters a minute, all nodes and mailboxes together; the others wait for their turn.
    #[must_use]
    pub fn with_letters_a_minute(self, max: Option<u32>) -> Self {
        Self { letters_a_minute_max: max, ..self }
    }

    /// A trial run: letters are written and noted, and none leaves the house.
    #[must_use]
    pub fn on_trial(self, is_trial: bool) -> Self {
        Self { is_trial, ..self }
    }

    /// A place among the letters of a mailbox that are being handed over; `None` when none came free in time.
    async fn place(&self, mailbox: Id<Mailbox>) -> Option<OwnedSemaphorePermit> {
        let places = {
            let mut all = self.places.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(all.entry(mailbox).or_insert_with(|| Arc::new(Semaphore::new(AT_ONCE))))
        };
        timeout(PATIENCE, places.acquire_owned()).await.ok()?.ok()
    }

    /// Hands a parcel over that is about no ticket, in its mailbox's turn.
    pub(crate) async fn carry(&self, parcel: Parcel) -> Result<(), Undelivered> {
        if self.is_trial {
            return Ok(());
        }
        let busy = || Undelivered { permanent: false, words: "the mailbox is busy".to_owned() };
        let _place = self.place(parcel.mailbox.id).await.ok_or_else(busy)?;
        (self.hand_over)(parcel).await.map(drop)
    }

    pub(crate) const fn witness(&self) -> Option<&Witness> {
        self.witness.as_ref()
    }
}

/// Lets a message be delivered after the commit.
pub(crate) async fn enqueue(tx: &mut Tx, cx: &Cx, message: Id<Message>) -> Result<(), Error> {
    let job = Job::new(happen::DELIVER, &About { id: message.get() })?.key(format!("deliver:{message}")).slow();
    outbox::enqueue(tx, cx.now, job).await?;
    Ok(())
}

/// Delivers a message. The job `letters.deliver`.
///
/// # Errors
/// The server could not take it now, or its turn has not come; then the job is tried again.
pub async fn deliver(app: &App, carrier: &Carrier, work: &Work, id: Id<Message>) -> Result<(), Failure> {
    let Some(ready) = gather(app, id).await.map_err(|error| happen::failure(&error))? else {
        return finish(app, work).await.map_err(|error| happen::failure(&error));
    };
    if ready.parcel.mailbox.kind == MailboxKind::Letterbox {
        return put_into_letterbox(app, work, &ready).await.map_err(|error| happen::failure(&error));
    }
    let Some(_place) = carrier.place(ready.parcel.mailbox.id).await else {
        return Err(Failure::NotYet(COMES_AGAIN));
    };
    match begin(app, carrier, id).await.map_err(|error| happen::failure(&error))? {
        Begun::Yes => {}
        Begun::Before => return finish(app, work).await.map_err(|error| happen::failure(&error)),
        Begun::NotYet(span) => return Err(Failure::NotYet(span)),
    }
    let result =
        if carrier.is_trial { Ok(trial_words(app).await) } else { (carrier.hand_over)(ready.parcel.clone()).await };
    note(app, work, &ready, result).await
}

/// What is kept on a message that was not sent because this is a trial.
async fn trial_words(app: &App) -> String {
    let read = async {
        let mut tx = app.db.read().await?;
        identity::company(&mut tx).await
    };
    let language = read.await.ok().flatten().map_or(kernel::Language::English, |company| company.language);
    app.catalogue.text(language, "email-delivery-trial", &[])
}

/// A message and its parcel.
struct Ready {
    message: Message,
    parcel: Parcel,
    rfc_message_id: String,
}

/// Whether the handing over may begin.
enum Begun {
    /// It is noted, durably.
    Yes,
    /// It was delivered before.
    Before,
    /// So many letters left within this minute that this one waits.
    NotYet(SignedDuration),
}

/// Notes, durably, that a message is being handed over, if its turn has come.
async fn begin(app: &App, carrier: &Carrier, id: Id<Message>) -> Result<Begun, Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    if !tickets::delivery_started(&mut tx, &cx, id).await? {
        return Ok(Begun::Before);
    }
    if let Some(max) = carrier.letters_a_minute_max
        && let Some(wait) = mailboxes::wait_for_turn(&mut tx, &cx, max).await?
    {
        // Dropped, the transaction leaves the message as it was.
        return Ok(Begun::NotYet(wait));
    }
    tx.commit().await?;
    Ok(Begun::Yes)
}

/// Composes a message; `None` when there is nothing to send any more.
async fn gather(app: &App, id: Id<Message>) -> Result<Option<Ready>, Error> {
    let cx = app.system();
    let mut tx = app.db.read().await?;
    let message = tickets::message(&mut tx, id).await?.ok_or(tickets::Error::NoSuchMessage)?;
    let waits = |delivery: &Delivery| matches!(delivery.state, DeliveryState::Queued | DeliveryState::Sending);
    if !message.delivery.as_ref().is_some_and(waits) {
        return Ok(None);
    }
    let ticket = tickets::ticket(&mut tx, &cx, message.ticket).await?;
    let mailbox = match message.further.mailbox {
        Some(other) => mailboxes::mailbox(&mut tx, Id::new(other)).await?,
        None => crate::writing::mailbox_of(&mut tx, &ticket).await?,
    };
    let mailbox = mailbox.ok_or(Error::NoMailbox)?;
    let earlier = match message.side_thread {
        None => tickets::last_to_customer(&mut tx, ticket.id, REFERENCES_MAX).await?,
        Some(thread) => tickets::of_side_thread(&mut tx, thread).await?.into_iter().rev().collect(),
    };
    let rfc_message_id = message.rfc_message_id.clone().unwrap_or_default();
    let mut files = Vec::new();
    for file in tickets::attachments_of(&mut tx, id).await? {
        let content_id = file.inline.then(|| content_id(file.id, &rfc_message_id));
        files.push(raw_letter::file(&mut tx, app, file, content_id).await?);
    }
    let extra_headers = crate::survey::headers(&mut tx, app, &message).await?;
    drop(tx);
    let tokens = Tokens::of(app, &mailbox, &message);
    let dressing = Dressing { reply_to: tokens.reply_to.as_deref(), extra_headers, files };
    let raw = compose(&message, &mailbox, &earlier, dressing)?;
    let mut to: Vec<String> = Vec::new();
    for address in message.to.iter().chain(&message.cc).chain(&message.further.bcc) {
        let address = mail::wire_address(address);
        if !to.contains(&address) {
            to.push(address);
        }
    }
    let parcel = Parcel { from: mail::wire_address(&tokens.return_path), mailbox, to, raw };
    Ok(Some(Ready { message, parcel, rfc_message_id }))
}

/// Addresses of ours by which what comes back finds its way.
struct Tokens {
    reply_to: Option<String>,
    return_path: String,
}

impl Tokens {
    fn of(app: &App, mailbox: &Mailbox, message: &Message) -> Self {
        let own = mailbox.address.clone();
        let Some(pattern) = &mailbox.handling.token_pattern else { return Self { reply_to: None, return_path: own } };
        let key = receive::token_key(app);
        let address = |token| mail::addressed(pattern, &mail::token_text(&key, token));
        let return_path = Token::Return(message.id.get());
        let reply = message.side_thread.map_or(Token::Reply(message.ticket.get()), Token::Side);
        Self {
            reply_to: Some(address(reply)),
            return_path: if mailbox.handling.return_tokens { address(return_path) } else { own },
        }
    }
}

/// What a letter carries beside its words.
struct Dressing<'a> {
    reply_to: Option<&'a str>,
    extra_headers: Vec<(String, String)>,
    files: Vec<(OutAttachment, Content)>,
}

/// The letter as it goes over the wire.
fn compose(
    message: &Message,
    mailbox: &Mailbox,
    earlier: &[Message],
    dressing: Dressing<'_>,
) -> Result<RawLetter, Error> {
    let Dressing { reply_to, extra_headers, files } = dressing;
    let (attachments, contents): (Vec<_>, Vec<_>) = files.into_iter().unzip();
    let ids = |messages: &mut dyn Iterator<Item = &Message>| -> Vec<String> {
        messages.filter_map(|earlier| earlier.rfc_message_id.clone()).collect()
    };
    let before: Vec<&Message> = earlier.iter().filter(|earlier| earlier.id < message.id).collect();
    let in_reply_to = before
        .iter()
        .find(|earlier| matches!(earlier.kind, MessageKind::Customer | MessageKind::Third))
        .or(before.first())
        .and_then(|earlier| earlier.rfc_message_id.clone());
    let signature = message.further.signature.as_deref().unwrap_or(&mailbox.signature).trim();
    let signed = matches!(message.kind, MessageKind::Agent | MessageKind::ToThird) && !signature.is_empty();
    let html = message.html.as_deref().map(|html| with_pictures(html, message, &attachments));
    let (mut text, mut html) = (message.text.clone(), html);
    if signed {
        text = format!("{text}\n\n-- \n{signature}");
        html = html.map(|html| format!("{html}<p>-- <br></p>{}", markup::text_to_html(signature)));
    }
    let addresses = |list: &[String]| list.iter().map(|address| Address::new(address)).collect();
    let outgoing = Outgoing {
        from: Address::named(&message.from_name, &message.from_address),
        to: addresses(&message.to),
        cc: addresses(&message.cc),
        bcc: Vec::new(),
        reply_to: reply_to.map(|address| Address::named(&message.from_name, address)),
        subject: &message.subject,
        message_id: message.rfc_message_id.clone().unwrap_or_default(),
        in_reply_to,
        references: ids(&mut before.iter().rev().copied()),
        date: message.at,
        text,
        html,
        attachments,
        auto_submitted: matches!(message.kind, MessageKind::Auto | MessageKind::Survey),
        extra_headers,
    };
    RawLetter::written(&outgoing, contents)
}

/// What a picture in a letter is called: like the letter, nothing else in the world is.
fn content_id(file: Id<Attachment>, rfc_message_id: &str) -> String {
    format!("{file}.{rfc_message_id}")
}

/// The HTML as it leaves: its pictures come along, and no address of the desk goes out.
fn with_pictures(html: &str, message: &Message, attachments: &[OutAttachment]) -> String {
    let rfc_message_id = message.rfc_message_id.as_deref().unwrap_or_default();
    pictures::with_sources(html, |file| {
        let id = content_id(file, rfc_message_id);
        let comes_along = attachments.iter().any(|file| file.content_id.as_ref() == Some(&id));
        comes_along.then(|| format!("cid:{id}"))
    })
}

/// The demonstration's letters stay in the house: put and noted in one transaction, so exactly once.
async fn put_into_letterbox(app: &App, work: &Work, ready: &Ready) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    if !tickets::delivery_started(&mut tx, &cx, ready.message.id).await? {
        outbox::finish(&mut tx, work.id).await?;
        return Ok(tx.commit().await?);
    }
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
            raw: ready.parcel.raw.whole().map_err(blobs::Error::Folder)?,
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
                if ready.parcel.to.len() > 1 {
                    blame(&mut tx, &cx, ready, words).await?;
                }
                None
            }
            Err(undelivered) if undelivered.permanent || work.attempt >= TRIES => {
                tickets::delivery_failed(&mut tx, &cx, id, &undelivered.words).await?;
                let data = json!({ "message_id": id, "words": undelivered.words });
                tickets::record(&mut tx, &cx, ready.message.ticket, "delivery_failed", &data).await?;
                if undelivered.permanent {
                    blame(&mut tx, &cx, ready, &undelivered.words).await?;
                }
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

/// Notes which addresses the server refused for good.
async fn blame(tx: &mut Tx, cx: &Cx, ready: &Ready, words: &str) -> Result<(), Error> {
    for (address, status, said) in refusal::named_in(words, &ready.parcel.to) {
        refusal::note(tx, cx, address, status, said).await?;
    }
    Ok(())
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
