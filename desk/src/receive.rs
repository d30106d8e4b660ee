//! A letter comes in: kept first, understood later.
//!
//! [`take_in`] is all that intake waits for: the raw letter, its line in the mail log and the job to understand it are
//! on the disk when it returns, so the letter may be marked as seen. [`receive`] is that job; it can be killed at any
//! point and run again, and a letter it cannot read is set aside where people see it.

mod decide;
mod parts;

use kernel::{Cx, Id};
use mailboxes::{Decision, LetterState, Mailbox, NewLetter, Receive};
use web_kit::App;

use crate::Error;

/// How much of a letter's head is read for the mail log, in bytes.
const HEAD_BYTES: usize = 64 * 1024;

/// Keeps a raw letter; it is on the disk when this returns. The same letter in the same mailbox is kept once.
///
/// # Errors
/// The letter is not kept: the disk is full, the database does not answer.
pub async fn take_in(app: &App, mailbox: Id<Mailbox>, raw: &[u8]) -> Result<Id<mailboxes::Letter>, Error> {
    let head = mail::parse_headers(raw.get(..raw.len().min(HEAD_BYTES)).unwrap_or(raw));
    let cx = app.system();
    let blob = app.blobs.prepare(raw.to_vec()).await?;
    let mut tx = app.db.begin().await?;
    blob.store(&mut tx, cx.now).await?;
    let new = NewLetter {
        mailbox,
        sha256: blob.sha256().to_owned(),
        size: blob.size(),
        from: head.from.map(|from| from.email).unwrap_or_default(),
        subject: head.subject,
        message_id: head.message_id,
        headers_only: false,
    };
    let stored = mailboxes::store_letter(&mut tx, &cx, &new).await?;
    if stored.is_new {
        outbox::enqueue(&mut tx, cx.now, Receive::job(stored.id)?).await?;
    }
    tx.commit().await?;
    Ok(stored.id)
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
    blob.store(&mut tx, cx.now).await?;
    let new = NewLetter {
        mailbox,
        sha256: blob.sha256().to_owned(),
        size: i64::try_from(size).unwrap_or(i64::MAX),
        from: head.from.map(|from| from.email).unwrap_or_default(),
        subject: head.subject,
        message_id: head.message_id,
        headers_only: true,
    };
    let stored = mailboxes::store_letter(&mut tx, &cx, &new).await?;
    if stored.is_new {
        let mut decision = Decision::new(LetterState::Quarantined, "too_large");
        decision.args = vec![("size_mb", (size / 1_000_000).to_string())];
        mailboxes::decide(&mut tx, &cx, stored.id, &decision).await?;
    }
    tx.commit().await?;
    Ok(stored.id)
}

/// Makes of a kept letter what it is: a message on a ticket, a bounce, nothing for us. The job `letters.receive`.
///
/// # Errors
/// The database or the disk does not answer; then the job is tried again. A letter that cannot be read is no error.
pub async fn receive(app: &App, job: i64, id: Id<mailboxes::Letter>) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.read().await?;
    let letter = mailboxes::letter(&mut tx, &cx, id).await?;
    let Some(letter) = letter.filter(|letter| letter.state == LetterState::Stored) else { return done(app, job).await };
    let raw = app.blobs.read(&mut tx, &letter.sha256).await?;
    drop(tx);
    let parts = match parts::read(app, raw).await {
        Ok(parts) => parts,
        Err(Error::Stopped(why)) => return quarantine(app, &cx, job, id, why).await,
        Err(error) => return Err(error),
    };
    let mut tx = app.db.begin().await?;
    let decision = decide::decide(&mut tx, &cx, &letter, &parts).await?;
    mailboxes::decide(&mut tx, &cx, id, &decision).await?;
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
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
