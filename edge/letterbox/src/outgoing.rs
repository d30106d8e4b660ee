//! What a customer writes here becomes a letter and goes to the desk by the way that fetched letters take.

use kernel::{Cx, Id};
use letterbox::LetterForBox;
use mail::{Address, OutAttachment, Outgoing};
use mailboxes::Mailbox;
use web_kit::App;

use crate::error::Error;

/// A letter of a customer.
pub(crate) struct NewLetter<'a> {
    /// Who writes.
    pub(crate) from: Address,
    /// The desk's mailbox.
    pub(crate) mailbox: &'a Mailbox,
    /// The address it goes to: the mailbox's own, or one with a mark behind a plus sign.
    pub(crate) to: Address,
    /// Its subject.
    pub(crate) subject: &'a str,
    /// Its text.
    pub(crate) text: String,
    /// Its files.
    pub(crate) files: Vec<OutAttachment>,
    /// The letter it answers, and those before that, oldest first.
    pub(crate) in_reply_to: Option<String>,
    /// The letters before it, oldest first.
    pub(crate) references: Vec<String>,
}

/// Writes the letter and hands it to the desk; keeps a copy in the box.
pub(crate) async fn send(app: &App, letter: NewLetter<'_>) -> Result<(), Error> {
    let now = app.clock.now();
    let domain = match letter.from.domain() {
        "" => "letterbox.example",
        domain => domain,
    };
    let message_id = format!("{}@{domain}", secrets::random_token()?);
    let raw = mail::compose(&Outgoing {
        from: letter.from.clone(),
        to: vec![letter.to.clone()],
        cc: Vec::new(),
        bcc: Vec::new(),
        reply_to: None,
        subject: letter.subject,
        message_id: message_id.clone(),
        in_reply_to: letter.in_reply_to,
        references: letter.references,
        date: now,
        text: letter.text,
        html: None,
        attachments: letter.files,
        auto_submitted: false,
        extra_headers: Vec::new(),
    })?;
    let mailbox: Id<Mailbox> = letter.mailbox.id;
    desk::receive::take_in(app, mailbox, &raw).await?;
    let mut tx = app.db.begin().await?;
    let copy = LetterForBox {
        message_id,
        from_address: letter.from.email,
        to_address: letter.to.email,
        subject: letter.subject.to_owned(),
        raw,
        from_customer: true,
    };
    letterbox::put(&mut tx, &Cx::system(now), &copy).await?;
    tx.commit().await?;
    Ok(())
}
