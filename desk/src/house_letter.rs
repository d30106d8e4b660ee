//! Letters of the desk to people who work here, or shall: no ticket, no customer, one addressee.

use kernel::Id;
use mail::{Address, Outgoing};
use mailboxes::{Mailbox, MailboxKind};
use web_kit::App;

use crate::{
    Error,
    deliver::{Carrier, Parcel, Undelivered},
    writing,
};

/// The words of such a letter.
#[derive(Clone, Debug)]
pub(crate) struct HouseLetter {
    /// To whom.
    pub(crate) to: String,
    /// What it is about.
    pub(crate) subject: String,
    /// What it says.
    pub(crate) text: String,
}

/// Hands a letter over by a mailbox. In the demonstration it is put into the letter box.
///
/// # Errors
/// The mailbox is gone, or the letter cannot be composed; faults of the database.
pub(crate) async fn send(
    app: &App,
    carrier: &Carrier,
    mailbox: i64,
    letter: &HouseLetter,
) -> Result<Result<(), Undelivered>, Error> {
    let mut tx = app.db.read().await?;
    let mailbox = mailboxes::mailbox(&mut tx, Id::new(mailbox)).await?.filter(|mailbox| mailbox.enabled);
    let mailbox = mailbox.ok_or(Error::NoMailbox)?;
    let company = identity::company(&mut tx).await?.ok_or(Error::NoMailbox)?;
    drop(tx);
    let message_id = writing::fresh_message_id(&mailbox.address)?;
    let raw = composed(app, &mailbox, &company.name, letter, &message_id)?;
    if mailbox.kind == MailboxKind::Letterbox {
        put_into_letterbox(app, &mailbox, letter, message_id, raw).await?;
        return Ok(Ok(()));
    }
    let from = mailbox.address.clone();
    let parcel = Parcel { mailbox, from, to: vec![letter.to.clone()], raw: raw.into() };
    Ok(carrier.carry(parcel).await)
}

fn composed(
    app: &App,
    mailbox: &Mailbox,
    company: &str,
    letter: &HouseLetter,
    message_id: &str,
) -> Result<Vec<u8>, Error> {
    let outgoing = Outgoing {
        from: Address::named(company, &mailbox.address),
        to: vec![Address::new(&letter.to)],
        cc: Vec::new(),
        bcc: Vec::new(),
        reply_to: None,
        subject: &letter.subject,
        message_id: message_id.to_owned(),
        in_reply_to: None,
        references: Vec::new(),
        date: app.clock.now(),
        text: letter.text.clone(),
        html: Some(markup::text_to_html(&letter.text)),
        attachments: Vec::new(),
        auto_submitted: true,
        extra_headers: Vec::new(),
    };
    mail::compose(&outgoing).map_err(|error| Error::Compose(error.to_string()))
}

async fn put_into_letterbox(
    app: &App,
    mailbox: &Mailbox,
    letter: &HouseLetter,
    message_id: String,
    raw: Vec<u8>,
) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    let boxed = letterbox::LetterForBox {
        message_id,
        from_address: mailbox.address.clone(),
        to_address: letter.to.clone(),
        subject: letter.subject.clone(),
        raw,
        from_customer: false,
    };
    letterbox::put(&mut tx, &cx, &boxed).await?;
    tx.commit().await?;
    Ok(())
}
