use db::Tx;
use identity::Agent;
use kernel::{Cx, Id};

use crate::{Error, Message, Ticket, store};

/// The longest name of a file, in characters.
pub const FILENAME_CHARS_MAX: usize = 200;

/// A file of a message, or one that was uploaded for a message that is being written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attachment {
    /// Its number.
    pub id: Id<Attachment>,
    /// The message; `None` while that is being written.
    pub message: Option<Id<Message>>,
    /// The ticket of the message.
    pub ticket: Option<Id<Ticket>>,
    /// Who uploaded it; only they see it before it is sent.
    pub uploaded_by: Option<Id<Agent>>,
    /// The blob.
    pub sha256: String,
    /// Its name, without folders.
    pub filename: String,
    /// Its type as the sender says.
    pub content_type: String,
    /// Its size in bytes.
    pub size: i64,
    /// It belongs into the text.
    pub inline: bool,
    /// By which the text names it.
    pub content_id: Option<String>,
}

/// A file to be written down.
#[derive(Clone, Debug)]
pub struct NewAttachment {
    /// The blob.
    pub sha256: String,
    /// Its name.
    pub filename: String,
    /// Its type.
    pub content_type: String,
    /// Its size in bytes.
    pub size: i64,
    /// It belongs into the text.
    pub inline: bool,
    /// By which the text names it.
    pub content_id: Option<String>,
}

/// Writes a file down: of a message, or as an upload of the acting agent.
///
/// # Errors
/// Faults of the database.
pub async fn attach(
    tx: &mut Tx,
    cx: &Cx,
    to: Option<(Id<Ticket>, Id<Message>)>,
    new: &NewAttachment,
) -> Result<Attachment, Error> {
    let filename: String = new.filename.chars().take(FILENAME_CHARS_MAX).collect();
    Ok(store::attachment::insert(tx, cx, to, &NewAttachment { filename, ..new.clone() }).await?)
}

/// Makes uploads of the acting agent part of a message.
///
/// # Errors
/// [`Error::NoSuchAttachment`] when one is not theirs or was sent already.
pub async fn claim_uploads(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    message: Id<Message>,
    uploads: &[Id<Attachment>],
) -> Result<(), Error> {
    claim(tx, cx, (ticket, message), uploads, false).await
}

/// The same for uploads that stand as pictures in the text of the message.
///
/// # Errors
/// As [`claim_uploads`].
pub async fn claim_pictures(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    message: Id<Message>,
    uploads: &[Id<Attachment>],
) -> Result<(), Error> {
    claim(tx, cx, (ticket, message), uploads, true).await
}

async fn claim(
    tx: &mut Tx,
    cx: &Cx,
    to: (Id<Ticket>, Id<Message>),
    uploads: &[Id<Attachment>],
    inline: bool,
) -> Result<(), Error> {
    for upload in uploads {
        if !store::attachment::claim(tx, cx, to, *upload, inline).await? {
            return Err(Error::NoSuchAttachment);
        }
    }
    Ok(())
}

/// A file that the caller may see: of a ticket they may see, or their own upload.
///
/// # Errors
/// [`Error::NoSuchAttachment`].
pub async fn attachment(tx: &mut Tx, cx: &Cx, id: Id<Attachment>) -> Result<Attachment, Error> {
    let attachment = store::attachment::find(tx, id).await?.ok_or(Error::NoSuchAttachment)?;
    let theirs = match attachment.ticket {
        Some(ticket) => crate::ticket(tx, cx, ticket).await.is_ok(),
        None => match (&cx.actor, attachment.uploaded_by) {
            (kernel::Actor::System, _) => true,
            (kernel::Actor::Agent(agent), Some(uploader)) => agent.id == uploader.get(),
            _ => false,
        },
    };
    if theirs { Ok(attachment) } else { Err(Error::NoSuchAttachment) }
}

/// The files of a message.
///
/// # Errors
/// Faults of the database.
pub async fn attachments_of(tx: &mut Tx, message: Id<Message>) -> Result<Vec<Attachment>, Error> {
    Ok(store::attachment::of(tx, message).await?)
}
