//! What colleagues should know of a customer or an organisation.

use db::Tx;
use identity::Agent;
use kernel::{Cx, Id, Role, Time};

use crate::{Customer, Error, Organisation, store};

/// The longest note, in characters.
pub const NOTE_CHARS_MAX: usize = 5_000;

/// What an agent wrote about a customer or an organisation, for colleagues only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// Its number.
    pub id: Id<Note>,
    /// Who wrote it, with their name.
    pub agent: Option<(Id<Agent>, String)>,
    /// The words.
    pub text: String,
    /// When it was written.
    pub at: Time,
    /// When its words were changed last.
    pub changed_at: Option<Time>,
}

/// About whom a note is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A customer.
    Customer(Id<Customer>),
    /// An organisation.
    Organisation(Id<Organisation>),
}

/// Notes about somebody, the newest first; `before` is the number of the last one that was shown.
///
/// # Errors
/// Faults of the database.
pub async fn notes(tx: &mut Tx, about: Subject, before: Option<i64>, limit: i64) -> Result<Vec<Note>, Error> {
    Ok(store::note::of(tx, about, before.unwrap_or(i64::MAX), limit).await?)
}

/// Writes a note.
///
/// # Errors
/// [`Error::NoteEmpty`], [`Error::NoteTooLong`].
pub async fn add_note(tx: &mut Tx, cx: &Cx, about: Subject, text: &str) -> Result<Id<Note>, Error> {
    let id = store::note::insert(tx, cx, about, &checked(text)?).await?;
    announce(tx, about);
    Ok(id)
}

/// Changes the words of a note of one's own.
///
/// # Errors
/// [`Error::NoteMissing`]; [`Error::NoteOfOthers`]; as [`add_note`].
pub async fn change_note(tx: &mut Tx, cx: &Cx, about: Subject, id: Id<Note>, text: &str) -> Result<(), Error> {
    let text = checked(text)?;
    own(tx, cx, about, id).await?;
    store::note::change(tx, cx.now, id, &text).await?;
    announce(tx, about);
    Ok(())
}

/// Removes a note of one's own; admins remove any.
///
/// # Errors
/// [`Error::NoteMissing`]; [`Error::NoteOfOthers`].
pub async fn remove_note(tx: &mut Tx, cx: &Cx, about: Subject, id: Id<Note>) -> Result<(), Error> {
    own(tx, cx, about, id).await?;
    store::note::delete(tx, id).await?;
    announce(tx, about);
    Ok(())
}

async fn own(tx: &mut Tx, cx: &Cx, about: Subject, id: Id<Note>) -> Result<(), Error> {
    let author = store::note::author(tx, about, id).await?.ok_or(Error::NoteMissing)?;
    match cx.acting_agent() {
        Some(agent) if agent.role != Role::Admin && author != Some(agent.id) => Err(Error::NoteOfOthers),
        _ => Ok(()),
    }
}

fn checked(text: &str) -> Result<String, Error> {
    let text = text.replace('\0', "").trim().to_owned();
    if text.is_empty() {
        return Err(Error::NoteEmpty);
    }
    if text.chars().count() > NOTE_CHARS_MAX { Err(Error::NoteTooLong) } else { Ok(text) }
}

fn announce(tx: &mut Tx, about: Subject) {
    tx.announce(match about {
        Subject::Customer(id) => db::News::of("customer", id.get()),
        Subject::Organisation(id) => db::News::of("organisation", id.get()),
    });
}

/// Whether exactly this is noted already.
///
/// # Errors
/// Faults of the database.
pub async fn has_note(tx: &mut Tx, about: Subject, text: &str) -> Result<bool, Error> {
    Ok(store::note::is_there(tx, about, text.trim()).await?)
}
