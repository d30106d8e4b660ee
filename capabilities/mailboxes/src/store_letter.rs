use db::{News, Tx};
use kernel::{Cx, Id};

use crate::{CameFrom, Error, Letter, Mailbox, Reading, store_letters};

/// The longest subject and sender kept in the log, in characters; the letter itself has the rest.
const LINE_CHARS_MAX: usize = 500;

/// A letter that has come in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewLetter {
    /// Where it came in.
    pub mailbox: Id<Mailbox>,
    /// The SHA-256 of what is kept of it, hexadecimal.
    pub sha256: String,
    /// How many bytes the server said it has.
    pub size: i64,
    /// Who it says it is from.
    pub from: String,
    /// Its subject.
    pub subject: String,
    /// Its Message-ID, if it has one.
    pub message_id: Option<String>,
    /// The server it came from, where it came in by our own door.
    pub came_from: Option<CameFrom>,
    /// Whether only its head is kept.
    pub headers_only: bool,
}

/// A letter that is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stored {
    /// Its number.
    pub id: Id<Letter>,
    /// Whether it was not there before: a letter the server hands out again is the same letter.
    pub is_new: bool,
}

/// Writes a letter into the mail log, once. Its bytes are kept by the caller in the same transaction.
pub async fn store_letter(tx: &mut Tx, cx: &Cx, new: &NewLetter) -> Result<Stored, Error> {
    let new = NewLetter {
        from: shortened(&new.from),
        subject: shortened(&new.subject),
        message_id: new.message_id.as_deref().map(shortened),
        ..new.clone()
    };
    let stored = store_letters::add(tx, cx.now, &new).await?;
    if stored.is_new {
        tx.announce(News::of("letter", stored.id.get()));
    }
    Ok(stored)
}

/// Notes who vouches for a letter.
pub async fn set_authentication(
    tx: &mut Tx,
    letter: Id<Letter>,
    authentication: &mail::Authentication,
) -> Result<(), Error> {
    Ok(store_letters::set_authentication(tx, letter, authentication).await?)
}

/// The most phrases of one kind, and hosts, that are noted of a letter.
const PHRASES_MAX: usize = 20;
/// The longest of them, in characters.
const PHRASE_CHARS_MAX: usize = 200;

/// Notes what reading a letter found beside its words.
pub async fn set_reading(tx: &mut Tx, letter: Id<Letter>, reading: &Reading) -> Result<(), Error> {
    let short = |phrases: &[String]| {
        let cut = |phrase: &String| phrase.chars().filter(|c| !c.is_control()).take(PHRASE_CHARS_MAX).collect();
        phrases.iter().take(PHRASES_MAX).map(cut).collect()
    };
    let reading = Reading {
        signs: short(&reading.signs),
        mended: short(&reading.mended),
        trackers: short(&reading.trackers),
        ..reading.clone()
    };
    Ok(store_letters::set_reading(tx, letter, &reading).await?)
}

/// Letters that were understood long ago and whose bytes are still kept, the oldest first.
pub async fn originals_before(tx: &mut Tx, before: kernel::Time, limit: i64) -> Result<Vec<Id<Letter>>, Error> {
    Ok(store_letters::originals_before(tx, before, limit).await?)
}

/// Notes that the bytes of a letter are gone, with `words` also who it was from and what about; that it came, when, and
/// what was decided stays, so that it is known when its server hands it out again. The answer is the blob to be removed.
pub async fn forget_original(tx: &mut Tx, cx: &Cx, letter: Id<Letter>, words: bool) -> Result<Option<String>, Error> {
    Ok(store_letters::forget(tx, cx.now, letter, words).await?)
}

/// Without NUL, which PostgreSQL cannot keep in text.
fn shortened(line: &str) -> String {
    line.chars().filter(|c| *c != '\0').take(LINE_CHARS_MAX).collect()
}
