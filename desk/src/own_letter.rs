//! Letters of the desk to its own people: written by a machine, about no ticket, from a mailbox of ours.

use db::Tx;
use kernel::{Cx, Id};
use letterbox::LetterForBox;
use mail::{Address, Outgoing};
use mailboxes::MailboxKind;
use outbox::{Failure, Job, Work};
use serde::{Deserialize, Serialize};
use web_kit::App;

use crate::{
    Error, RawLetter,
    deliver::{Carrier, Parcel},
    happen::{self, OWN_LETTER},
    writing,
};

/// A letter to somebody who works here; the payload of the job.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct OwnLetter {
    /// The mailbox it leaves by.
    pub(crate) mailbox: i64,
    pub(crate) to_name: String,
    pub(crate) to_address: String,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
    /// Empty until it is sent: every try has the same.
    pub(crate) message_id: String,
}

/// Lets a letter leave after the commit.
pub(crate) async fn send(tx: &mut Tx, cx: &Cx, letter: OwnLetter) -> Result<(), Error> {
    let mailbox = mailboxes::mailbox(tx, Id::new(letter.mailbox)).await?.ok_or(Error::NoSuchMailbox)?;
    let letter = OwnLetter { message_id: writing::fresh_message_id(&mailbox.address)?, ..letter };
    outbox::enqueue(tx, cx.now, Job::new(OWN_LETTER, &letter)?.slow()).await?;
    Ok(())
}

/// Hands a letter over. The job `letters.own`.
///
/// # Errors
/// The server could not take it now; then the job is tried again.
pub(crate) async fn deliver(app: &App, carrier: &Carrier, work: &Work, letter: &OwnLetter) -> Result<(), Failure> {
    let Some(parcel) = parcel(app, letter).await.map_err(|error| happen::failure(&error))? else {
        return finish(app, work, None).await.map_err(|error| happen::failure(&error));
    };
    if parcel.mailbox.kind == MailboxKind::Letterbox {
        let put = LetterForBox {
            message_id: letter.message_id.clone(),
            from_address: parcel.from.clone(),
            to_address: letter.to_address.clone(),
            subject: letter.subject.clone(),
            raw: parcel.raw.whole().map_err(|error| happen::failure(&blobs::Error::Folder(error).into()))?,
            from_customer: false,
        };
        return finish(app, work, Some(&put)).await.map_err(|error| happen::failure(&error));
    }
    match carrier.carry(parcel).await {
        Ok(()) => finish(app, work, None).await.map_err(|error| happen::failure(&error)),
        Err(undelivered) if undelivered.permanent => Err(Failure::Never(undelivered.words)),
        Err(undelivered) => Err(Failure::Later(undelivered.words)),
    }
}

/// The letter as it goes over the wire; `None` when its mailbox is gone.
async fn parcel(app: &App, letter: &OwnLetter) -> Result<Option<Parcel>, Error> {
    let mut tx = app.db.read().await?;
    let Some(mailbox) = mailboxes::mailbox(&mut tx, Id::new(letter.mailbox)).await? else { return Ok(None) };
    let company = identity::company(&mut tx).await?.map(|company| company.name).unwrap_or_default();
    drop(tx);
    let outgoing = Outgoing {
        from: Address::named(&mailbox.sender_name(None, &company), &mailbox.address),
        to: vec![Address::named(&letter.to_name, &letter.to_address)],
        cc: Vec::new(),
        bcc: Vec::new(),
        reply_to: None,
        subject: &letter.subject,
        message_id: letter.message_id.clone(),
        in_reply_to: None,
        references: Vec::new(),
        date: app.clock.now(),
        text: letter.text.clone(),
        html: Some(letter.html.clone()),
        attachments: Vec::new(),
        auto_submitted: true,
        extra_headers: Vec::new(),
    };
    let raw = RawLetter::written(&outgoing, Vec::new())?;
    let to = vec![letter.to_address.clone()];
    Ok(Some(Parcel { from: mailbox.address.clone(), mailbox, to, raw }))
}

async fn finish(app: &App, work: &Work, put: Option<&LetterForBox>) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    if let Some(put) = put {
        letterbox::put(&mut tx, &app.system(), put).await?;
    }
    outbox::finish(&mut tx, work.id).await?;
    tx.commit().await?;
    Ok(())
}
