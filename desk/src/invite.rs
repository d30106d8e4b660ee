//! Somebody is asked to work here: a signed link, by letter where a mailbox is chosen, and a desk of their own when
//! they accept.

use identity::{Acceptance, Agent, FreshSession, Invitation, NewInvitation};
use kernel::{Cx, Id};
use outbox::{Failure, Job, Work};
use web_kit::App;

use crate::{
    Error,
    deliver::Carrier,
    happen::{self, About},
    house_letter::{self, HouseLetter},
};

/// After so many tries (about a day) a letter that no server takes counts as failed.
const TRIES: i64 = 13;

/// Invites somebody; the letter leaves after the commit.
///
/// # Errors
/// What identity refuses; [`mailboxes::Error::Missing`].
pub async fn invite(app: &App, cx: &Cx, new: &NewInvitation) -> Result<Invitation, Error> {
    let mut tx = app.db.begin().await?;
    let invitation = identity::invite(&mut tx, cx, new).await?;
    post(&mut tx, cx, &invitation).await?;
    tx.commit().await?;
    Ok(invitation)
}

/// Invites the same person anew, with another link.
///
/// # Errors
/// As [`invite`].
pub async fn invite_again(app: &App, cx: &Cx, id: Id<Invitation>, mailbox: Option<i64>) -> Result<Invitation, Error> {
    let mut tx = app.db.begin().await?;
    let invitation = identity::invite_again(&mut tx, cx, id, mailbox).await?;
    post(&mut tx, cx, &invitation).await?;
    tx.commit().await?;
    Ok(invitation)
}

async fn post(tx: &mut db::Tx, cx: &Cx, invitation: &Invitation) -> Result<(), Error> {
    let Some(mailbox) = invitation.mailbox else { return Ok(()) };
    mailboxes::mailbox(tx, Id::new(mailbox)).await?.ok_or(mailboxes::Error::Missing)?;
    outbox::cancel(tx, &key(invitation.id)).await?;
    let job = Job::new(happen::INVITE, &About { id: invitation.id.get() })?.key(key(invitation.id)).slow();
    outbox::enqueue(tx, cx.now, job).await?;
    Ok(())
}

fn key(id: Id<Invitation>) -> String {
    format!("{}:{id}", happen::INVITE)
}

/// The address behind which somebody accepts.
#[must_use]
pub fn link(app: &App, invitation: &Invitation) -> String {
    format!("{}/join/{}", app.public_url, invitation.token(&app.secrets))
}

/// Sends the letter. The job `invitations.send`.
///
/// # Errors
/// The server could not take it now; then the job is tried again.
pub(crate) async fn send(app: &App, carrier: &Carrier, work: &Work, id: Id<Invitation>) -> Result<(), Failure> {
    let fail = |error: Error| happen::failure(&error);
    let Some((mailbox, letter)) = letter(app, id).await.map_err(fail)? else {
        return note(app, work, id, None, false).await.map_err(fail);
    };
    match house_letter::send(app, carrier, mailbox, &letter).await {
        Ok(Ok(())) => note(app, work, id, None, true).await.map_err(fail),
        Ok(Err(undelivered)) if undelivered.permanent || work.attempt >= TRIES => {
            note(app, work, id, Some(&undelivered.words), true).await.map_err(fail)
        }
        Ok(Err(undelivered)) => Err(Failure::Later(undelivered.words)),
        Err(error) => Err(fail(error)),
    }
}

/// The letter of an invitation that still waits; `None` when there is nothing to send any more.
async fn letter(app: &App, id: Id<Invitation>) -> Result<Option<(i64, HouseLetter)>, Error> {
    let mut tx = app.db.read().await?;
    let now = app.clock.now();
    let waits = |invitation: &Invitation| invitation.sent_at.is_none() && invitation.expires_at > now;
    let Some(invitation) = identity::invitation(&mut tx, id).await?.filter(waits) else { return Ok(None) };
    let Some(mailbox) = invitation.mailbox else { return Ok(None) };
    let company = identity::company(&mut tx).await?.ok_or(Error::NoMailbox)?;
    let by = match invitation.invited_by {
        Some(agent) => identity::agent(&mut tx, agent).await?.map(|agent| agent.name),
        None => None,
    };
    let language = invitation.language;
    let text = |key: &str| {
        let link = link(app, &invitation);
        let values = [
            ("company", company.name.as_str().into()),
            ("by", by.as_deref().unwrap_or(&company.name).into()),
            ("name", (if invitation.name.is_empty() { "none" } else { &invitation.name }).into()),
            ("link", link.into()),
            ("days", identity::INVITATION_DAYS.into()),
        ];
        app.catalogue.text(language, key, &values)
    };
    let (subject, body) = (text("desk-invitation-subject"), text("desk-invitation-text"));
    Ok(Some((mailbox, HouseLetter { to: invitation.email.clone(), subject, text: body })))
}

async fn note(app: &App, work: &Work, id: Id<Invitation>, trouble: Option<&str>, tried: bool) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    if tried {
        identity::note_invitation(&mut tx, &cx, id, trouble).await?;
    }
    outbox::finish(&mut tx, work.id).await?;
    tx.commit().await?;
    Ok(())
}

/// Accepts an invitation and signs the person in.
///
/// # Errors
/// [`identity::Error::BadInvitation`]; what identity says about names and passwords.
pub async fn accept(app: &App, cx: &Cx, token: &str, acceptance: &Acceptance) -> Result<(Agent, FreshSession), Error> {
    let mut tx = app.db.begin().await?;
    let invitation = identity::invited(&mut tx, cx, &app.secrets, token).await?;
    let agent = identity::accept(&mut tx, cx, &invitation, acceptance).await?;
    outbox::cancel(&mut tx, &key(invitation.id)).await?;
    let session = identity::open_session(&mut tx, cx, agent.id).await?;
    let actor = identity::actor_of(&mut tx, agent.id).await?;
    let own = Cx::agent(cx.now, actor).through(cx.origin.clone());
    identity::note_sign_in(&mut tx, &own, &agent).await?;
    tx.commit().await?;
    Ok((agent, session))
}
