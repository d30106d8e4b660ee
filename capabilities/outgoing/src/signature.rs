use db::Tx;
use identity::Agent;
use kernel::{Cx, Id};

use crate::{Error, store};

/// The longest signature, in characters.
pub const SIGNATURE_CHARS_MAX: usize = 2_000;

/// What an agent signs with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signature {
    /// The mailbox it is for; 0 stands for all that have no other.
    pub mailbox: i64,
    /// Plain text.
    pub text: String,
}

/// An agent's signatures: the one for all mailboxes first.
///
/// # Errors
/// Faults of the database.
pub async fn signatures(tx: &mut Tx, agent: Id<Agent>) -> Result<Vec<Signature>, Error> {
    Ok(store::signatures(tx, agent).await?)
}

/// What an agent signs with in letters of a mailbox: the one for this mailbox, else the one for all.
///
/// # Errors
/// Faults of the database.
pub async fn signature_for(tx: &mut Tx, agent: Id<Agent>, mailbox: i64) -> Result<Option<String>, Error> {
    let all = signatures(tx, agent).await?;
    let of = |wanted: i64| all.iter().find(|one| one.mailbox == wanted).map(|one| one.text.clone());
    Ok(of(mailbox).or_else(|| of(0)))
}

/// Chooses a signature; an empty one takes it away.
///
/// # Errors
/// [`Error::SignatureTooLong`].
pub async fn set_signature(tx: &mut Tx, cx: &Cx, agent: Id<Agent>, new: &Signature) -> Result<(), Error> {
    let text = new.text.trim();
    if text.chars().count() > SIGNATURE_CHARS_MAX {
        return Err(Error::SignatureTooLong { max: SIGNATURE_CHARS_MAX });
    }
    if text.is_empty() {
        return Ok(store::delete_signature(tx, agent, new.mailbox).await?);
    }
    Ok(store::save_signature(tx, cx, agent, new.mailbox, text).await?)
}
