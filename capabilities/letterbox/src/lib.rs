//! The letter box of the demonstration: where letters that leave the desk can be read as the customer.
//!
//! In a demonstration no letter leaves the machine. What would have gone out by SMTP is put here; what "customers"
//! write in the browser is kept here too, so that the box shows a conversation as a mail program does.
//!
//! Invariants:
//! - A letter stands here once, whatever is sent again: its Message-ID decides.
//! - A letter never changes; only that it was opened is noted, and once.
//!
//! Table: `letterbox`. Events: none.

mod letter;
mod store;
#[cfg(test)]
mod tests;

use db::Tx;
use kernel::{Cx, Id, Kind, Refusal, Refused};
pub use letter::{Correspondent, Letter, LetterForBox};

/// How many letters of one address are listed.
pub const LETTERS_MAX: i64 = 200;
/// How many addresses are listed.
pub const ADDRESSES_MAX: i64 = 500;

/// Why the letter box could not be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such letter.
    #[error("no such letter")]
    NotFound,
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::NotFound => Some(Refusal::new(Kind::NotFound, "letterbox.not_found")),
            Self::Db(error) => error.refusal(),
        }
    }
}

/// Puts a letter into the box; the same letter again (by its Message-ID) changes nothing.
///
/// Answers the letter's number, and whether it is new.
pub async fn put(tx: &mut Tx, cx: &Cx, letter: &LetterForBox) -> Result<(Id<Letter>, bool), Error> {
    Ok(store::add(tx, cx.now, letter).await?)
}

/// Everybody who has got or written a letter, the latest first; at most [`ADDRESSES_MAX`].
pub async fn addresses(tx: &mut Tx) -> Result<Vec<Correspondent>, Error> {
    Ok(store::addresses(tx).await?)
}

/// What this address has got and written, the newest first; at most [`LETTERS_MAX`].
pub async fn letters(tx: &mut Tx, address: &str) -> Result<Vec<Letter>, Error> {
    Ok(store::letters(tx, &address.to_lowercase()).await?)
}

/// One letter.
pub async fn letter(tx: &mut Tx, id: Id<Letter>) -> Result<Option<Letter>, Error> {
    Ok(store::letter(tx, id).await?)
}

/// The letter as it went over the wire (RFC 5322).
pub async fn raw(tx: &mut Tx, id: Id<Letter>) -> Result<Vec<u8>, Error> {
    store::raw(tx, id).await?.ok_or(Error::NotFound)
}

/// Notes that the letter was opened; the first time counts.
pub async fn open(tx: &mut Tx, cx: &Cx, id: Id<Letter>) -> Result<(), Error> {
    Ok(store::open(tx, cx.now, id).await?)
}
