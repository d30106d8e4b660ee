//! A letter comes in: kept first, understood later.
//!
//! [`take_in`] is all that intake waits for: the raw letter, its line in the mail log and the job to understand it are
//! on the disk when it returns, so the letter may be marked as seen. [`receive`] is that job; it can be killed at any
//! point and run again, and a letter it cannot read is set aside where people see it.

mod bounce;
mod decide;
mod known;
pub(crate) mod parts;
mod place;
mod side;
mod write;

use std::sync::Arc;

use blobs::Prepared;
use db::Tx;
use decide::{Arrival, Decided};
use futures::future::BoxFuture;
use kernel::{Cx, Id};
use mail::{Authentication, Token};
use mailboxes::{CameFrom, Decision, LetterState, Mailbox, NewLetter, Receive, Stored};
use parts::Parts;
use web_kit::App;

use crate::{Error, happen, welcome};

/// What tokens in our addresses are signed for.
const TOKENS: &str = "mail.tokens";

type Look = Arc<dyn Fn(Arc<[u8]>, Option<CameFrom>) -> BoxFuture<'static, Option<Authentication>> + Send + Sync>;

/// Who looks up whether a letter comes from where it says; the binary hands the mail edge in.
#[derive(Clone)]
pub struct Witness(Look);

impl Witness {
    /// A witness that looks with `look`, which answers nothing when it cannot tell.
    pub fn new(
        look: impl Fn(Arc<[u8]>, Option<CameFrom>) -> BoxFuture<'static, Option<Authentication>> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(look))
    }

    /// Looks up a raw letter.
    pub async fn look(&self, raw: Arc<[u8]>, came_from: Option<CameFrom>) -> Option<Authentication> {
        (self.0)(raw, came_from).await
    }
}

/// The key that signs the tokens in our addresses.
pub(crate) fn token_key(app: &App) -> [u8; 32] {
    app.secrets.key_for(TOKENS)
}

/// How much of a letter's head is read for the mail log, in bytes.
const HEAD_BYTES: usize = 64 * 1024;

/// Keeps a raw letter; it is on the disk when this returns. The same letter in the same mailbox is kept once.
///
/// # Errors
/// The letter is not kept: the disk is full, the database does not answer.
pub async fn take_in(app: &App, mailbox: Id<Mailbox>, raw: &[u8]) -> Result<Id<mailboxes::Letter>, Error> {
    Ok(take_in_from(app, mailbox, raw, None).await?.id)
}

/// The same for a letter that another server brought to our own door; tells whether it was new.
///
/// # Errors
/// As [`take_in`].
pub async fn take_in_from(
    app: &App,
    mailbox: Id<Mailbox>,
    raw: &[u8],
    came_from: Option<CameFrom>,
) -> Result<Stored, Error> {
    let cx = app.system();
    let blob = app.blobs.prepare(raw.to_vec()).await?;
    let mut tx = app.db.begin().await?;
    let stored = keep(&mut tx, &cx, mailbox, raw, &blob, came_from).await?;
    tx.commit().await?;
    Ok(stored)
}

/// Keeps letters that came together: all of them or none, with one flush of the disk.
///
/// # Errors
/// As [`take_in`].
pub async fn take_in_all(app: &App, mailbox: Id<Mailbox>, letters: &[Vec<u8>]) -> Result<Vec<Stored>, Error> {
    let cx = app.system();
    let mut blobs = Vec::with_capacity(letters.len());
    for raw in letters {
        blobs.push(app.blobs.prepare(raw.clone()).await?);
    }
    let mut tx = app.db.begin().await?;
    let mut all = Vec::with_capacity(letters.len());
    for (raw, blob) in letters.iter().zip(&blobs) {
        all.push(keep(&mut tx, &cx, mailbox, raw, blob, None).await?);
    }
    tx.commit().await?;
    Ok(all)
}

async fn keep(
    tx: &mut Tx,
    cx: &Cx,
    mailbox: Id<Mailbox>,
    raw: &[u8],
    blob: &Prepared,
    came_from: Option<CameFrom>,
) -> Result<Stored, Error> {
    let head = mail::parse_headers(raw.get(..raw.len().min(HEAD_BYTES)).unwrap_or(raw));
    let new = NewLetter {
        mailbox,
        sha256: blob.sha256().to_owned(),
        size: blob.size(),
        from: head.from.map(|from| from.email).unwrap_or_default(),
        subject: head.subject,
        message_id: head.message_id,
        came_from,
        headers_only: false,
    };
    let stored = mailboxes::store_letter(tx, cx, &new).await?;
    // Of a letter that is known the bytes may be gone on purpose.
    if stored.is_new {
        blob.store(tx, cx.now).await?;
        outbox::enqueue(tx, cx.now, Receive::job(stored.id)?).await?;
    }
    Ok(stored)
}

/// Keeps the head of a letter that is too large to be fetched; it is quarantined and shown.
///
/// # Errors
/// The head is not kept: the disk is full, the database does not answer.
pub async fn take_in_oversized(
    app: &App,
    mailbox: Id<Mailbox>,
    headers: &[u8],
    size: u64,
) -> Result<Id<mailboxes::Letter>, Error> {
    let head = mail::parse_headers(headers);
    let cx = app.system();
    let blob = app.blobs.prepare(headers.to_vec()).await?;
    let mut tx = app.db.begin().await?;
    let new = NewLetter {
        mailbox,
        sha256: blob.sha256().to_owned(),
        size: i64::try_from(size).unwrap_or(i64::MAX),
        from: head.from.map(|from| from.email).unwrap_or_default(),
        subject: head.subject,
        message_id: head.message_id,
        came_from: None,
        headers_only: true,
    };
    let stored = mailboxes::store_letter(&mut tx, &cx, &new).await?;
    if stored.is_new {
        blob.store(&mut tx, cx.now).await?;
        let mut decision = Decision::new(LetterState::Quarantined, "too_large");
        decision.args = vec![("size_mb", (size / 1_000_000).to_string())];
        mailboxes::decide(&mut tx, &cx, stored.id, &decision).await?;
    }
    tx.commit().await?;
    Ok(stored.id)
}

/// Makes of a kept letter what it is: a message on a ticket, a bounce, nothing for us. The job `letters.receive`.
///
/// Placing and acknowledging happen in the same transaction. Where they fail, they become a job of their own: a letter
/// is a message, whatever follows from it.
///
/// # Errors
/// The database or the disk does not answer; then the job is tried again. A letter that cannot be read is no error.
pub async fn receive(app: &App, witness: Option<&Witness>, job: i64, what: &Receive) -> Result<(), Error> {
    let (cx, id) = (app.system(), Id::new(what.letter));
    let mut tx = app.db.read().await?;
    let letter = mailboxes::letter(&mut tx, &cx, id).await?;
    let Some(letter) = letter.filter(|letter| letter.state == LetterState::Stored) else { return done(app, job).await };
    let raw = app.blobs.read(&mut tx, &letter.sha256).await?;
    let mailbox = mailboxes::mailbox(&mut tx, letter.mailbox).await?.ok_or(Error::NoSuchMailbox)?;
    drop(tx);
    let looked = match witness.filter(|_| mailbox.handling.trusted_server.is_none()) {
        Some(witness) => witness.look(raw.clone().into(), letter.came_from.clone()).await,
        None => None,
    };
    let mut parts = match parts::read(app, raw).await {
        Ok(parts) => parts,
        Err(Error::Stopped(why)) => return quarantine(app, &cx, job, id, why).await,
        Err(error) => return Err(error),
    };
    if what.as_message {
        parts.take_as_message();
    }
    let said = mailbox.handling.trusted_server.as_deref();
    let said = said.and_then(|trusted| mail::authentication(&parts.letter, trusted));
    let tokens = tokens(app, &mailbox, &parts);
    let arrival = Arrival { letter: &letter, parts: &parts, tokens: &tokens };
    let authentication = said.or(looked);
    match settle(app, &cx, job, &arrival, authentication.as_ref(), Follow::Now).await {
        Err(error) if happen::may_pass(&error) => Err(error),
        Err(error) => {
            tracing::warn!(%error, letter = id.get(), "a letter could not be placed at once; it is placed by a job");
            settle(app, &cx, job, &arrival, authentication.as_ref(), Follow::Later).await
        }
        Ok(()) => Ok(()),
    }
}

/// What follows from a letter: at once, or by a job of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Follow {
    Now,
    Later,
}

async fn settle(
    app: &App,
    cx: &Cx,
    job: i64,
    arrival: &Arrival<'_>,
    authentication: Option<&Authentication>,
    follow: Follow,
) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let Decided { decision, welcome } = decide::decide(&mut tx, cx, arrival).await?;
    if let Some(authentication) = authentication {
        mailboxes::set_authentication(&mut tx, arrival.letter.id, authentication).await?;
    }
    mailboxes::set_reading(&mut tx, arrival.letter.id, &arrival.parts.reading).await?;
    mailboxes::decide(&mut tx, cx, arrival.letter.id, &decision).await?;
    match (welcome, follow) {
        (Some(what), Follow::Now) => welcome::welcome_in(&mut tx, cx, app, &what).await?,
        (Some(what), Follow::Later) => {
            outbox::enqueue(&mut tx, cx.now, outbox::Job::new(happen::WELCOME, &what)?).await?;
        }
        (None, _) => {}
    }
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

/// What the signed words in the addresses of ours that a letter came to stand for.
fn tokens(app: &App, mailbox: &Mailbox, parts: &Parts) -> Vec<Token> {
    let Some(pattern) = &mailbox.handling.token_pattern else { return Vec::new() };
    let key = token_key(app);
    let words = mail::tokens_in(&parts.letter, pattern);
    words.iter().filter_map(|word| mail::token_of(&key, word)).collect()
}

/// The letter was understood before; only the job is still there.
async fn done(app: &App, job: i64) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

/// Sets a letter aside that reading broke on, with the reason, for people to look at.
async fn quarantine(app: &App, cx: &Cx, job: i64, id: Id<mailboxes::Letter>, why: String) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let decision = Decision { error: Some(why), ..Decision::new(LetterState::Quarantined, "unreadable") };
    mailboxes::decide(&mut tx, cx, id, &decision).await?;
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}
