//! Files: uploaded for a message that is being written, and opened by those who may see them.

use kernel::{Cx, Id};
use serde_json::json;
use tickets::{Attachment, Message, NewAttachment};
use web_kit::App;

use crate::{Error, writing};

/// The largest file, in megabytes.
pub const FILE_MB_MAX: usize = 25;

/// Keeps a file that an agent uploads.
///
/// # Errors
/// [`Error::FileTooLarge`]; the disk is full.
pub async fn upload(
    app: &App,
    cx: &Cx,
    filename: &str,
    content_type: &str,
    bytes: Vec<u8>,
) -> Result<Attachment, Error> {
    if bytes.len() > FILE_MB_MAX * 1_000_000 {
        return Err(Error::FileTooLarge { max_mb: FILE_MB_MAX });
    }
    let blob = app.blobs.prepare(bytes).await?;
    let mut tx = app.db.begin().await?;
    writing::acting(&mut tx, cx).await?;
    blob.store(&mut tx, cx.now).await?;
    let name = filename.rsplit(['/', '\\']).next().unwrap_or(filename).trim();
    let new = NewAttachment {
        sha256: blob.sha256().to_owned(),
        filename: if name.is_empty() { "file".to_owned() } else { name.to_owned() },
        content_type: content_type.to_owned(),
        size: blob.size(),
        inline: false,
        content_id: None,
    };
    let attachment = tickets::attach(&mut tx, cx, None, &new).await?;
    tx.commit().await?;
    Ok(attachment)
}

/// A file with its bytes.
///
/// # Errors
/// [`tickets::Error::NoSuchAttachment`], also when it is none of the caller's.
pub async fn open(app: &App, cx: &Cx, id: Id<Attachment>) -> Result<(Attachment, Vec<u8>), Error> {
    let mut tx = app.db.read().await?;
    let attachment = tickets::attachment(&mut tx, cx, id).await?;
    let bytes = app.blobs.read(&mut tx, &attachment.sha256).await?;
    Ok((attachment, bytes))
}

/// The raw letter of a message.
///
/// # Errors
/// [`tickets::Error::NoSuchMessage`], [`Error::NoOriginal`].
pub async fn original(app: &App, cx: &Cx, id: Id<Message>) -> Result<Vec<u8>, Error> {
    let mut tx = app.db.begin().await?;
    let message = tickets::message(&mut tx, id).await?.ok_or(tickets::Error::NoSuchMessage)?;
    tickets::ticket(&mut tx, cx, message.ticket).await.map_err(|_| tickets::Error::NoSuchMessage)?;
    let letter = tickets::letter_of(&mut tx, id).await?.ok_or(Error::NoOriginal)?;
    // Who may see the message may see its letter; the mail log itself is for leads.
    let letter = mailboxes::letter(&mut tx, &app.system(), Id::new(letter)).await?;
    let letter = letter.filter(|letter| !letter.is_forgotten).ok_or(Error::NoOriginal)?;
    let bytes = app.blobs.read(&mut tx, &letter.sha256).await?;
    let named = json!({ "subject": letter.subject, "ticket": message.ticket });
    audit::record(&mut tx, cx, "letter.original_opened", "letter", letter.id.get(), None, Some(named)).await?;
    tx.commit().await?;
    Ok(bytes)
}
