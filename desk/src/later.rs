//! A letter whose time has not come: it can be taken back for some seconds, or leaves at a time that its writer chose.
//!
//! It is written exactly as if it were sent: the guard reads it when it is planned and again when it leaves, and all
//! that refuses an answer refuses it then. A refusal, a letter of the customer or an answer of a colleague stops it: its
//! writer gets the draft back and is shown why.

use db::Tx;
use kernel::{Cx, Id, Refused as _, Time};
use outgoing::{Manner, NewPlanned, Planned, State, Stopped};
use serde_json::{Value, json};
use tickets::{DraftKind, Ticket};
use web_kit::App;

use crate::{
    Error, happen,
    reply::{self, Reply},
    writing,
};

/// When a letter leaves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    /// As soon as its writer can no longer take it back.
    AfterUndo,
    /// At this instant.
    At(Time),
}

/// Plans an answer. What would refuse it at its time, as far as one can know, refuses it now.
///
/// # Errors
/// As [`reply::reply`]; what [`outgoing::plan`] refuses.
pub async fn plan(app: &App, cx: &Cx, ticket: Id<Ticket>, reply: &Reply, when: When) -> Result<Planned, Error> {
    let mut tx = app.db.begin().await?;
    let agent = writing::acting(&mut tx, cx).await?;
    let (manner, send_at) = match when {
        When::AfterUndo => {
            let seconds = outgoing::undo_seconds(&mut tx, agent.id).await?.max(outgoing::UNDO_SECONDS_MIN);
            (Manner::Undo, cx.now + jiff::SignedDuration::from_secs(seconds))
        }
        When::At(at) => (Manner::Later, at),
    };
    // Rehearsed at the instant at which it leaves, in a transaction that never happens.
    let at_its_time = Cx { now: send_at.max(cx.now), ..cx.clone() };
    reply::reply_in(&mut tx, &at_its_time, ticket, reply).await?;
    drop(tx);
    let body = serde_json::to_string(reply).map_err(outbox::Error::from)?;
    let mut tx = app.db.begin().await?;
    tickets::ticket_for_change(&mut tx, cx, ticket).await?;
    let new = NewPlanned { ticket, agent: agent.id, body, manner, send_at };
    let planned = outgoing::plan(&mut tx, cx, &new).await?;
    happen::send_later(&mut tx, cx, planned.id, send_at).await?;
    tickets::drop_draft(&mut tx, ticket, agent.id, DraftKind::Reply).await?;
    tx.commit().await?;
    Ok(planned)
}

/// Sends a planned letter. The job `letters.send`: letter and job in one transaction, so never twice.
///
/// # Errors
/// The database does not answer; then the job is tried again.
pub async fn send(app: &App, job: i64, id: Id<Planned>) -> Result<(), Error> {
    let refused = match send_once(app, job, id).await {
        Ok(()) => return Ok(()),
        Err(error) if happen::may_pass(&error) => return Err(error),
        Err(error) => error,
    };
    let because = match &refused {
        Error::AnsweredMeanwhile(_) => Stopped::AnsweredMeanwhile.word().to_owned(),
        error => error.refusal().map_or_else(|| error.to_string(), |refusal| refusal.code.to_owned()),
    };
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    if let Some(planned) = waiting(&mut tx, id).await? {
        stop(&mut tx, &cx, &planned, &because).await?;
    }
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

async fn send_once(app: &App, job: i64, id: Id<Planned>) -> Result<(), Error> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    if let Some(planned) = waiting(&mut tx, id).await? {
        let writer = identity::agent(&mut tx, planned.agent).await?.filter(|agent| agent.active);
        if writer.is_none() {
            stop(&mut tx, &Cx::system(now), &planned, Stopped::WriterLeft.word()).await?;
        } else {
            let cx = Cx::agent(now, identity::actor_of(&mut tx, planned.agent).await?);
            let draft = own_draft(&mut tx, &planned).await?;
            reply::reply_in(&mut tx, &cx, planned.ticket, &read(&planned)?).await?;
            outgoing::forget(&mut tx, &planned).await?;
            // What its writer has begun since then stays theirs.
            if let Some(draft) = draft {
                tickets::restore_draft(&mut tx, &cx, planned.ticket, planned.agent, DraftKind::Reply, &draft).await?;
            }
        }
    }
    outbox::finish(&mut tx, job).await?;
    tx.commit().await?;
    Ok(())
}

async fn own_draft(tx: &mut Tx, planned: &Planned) -> Result<Option<String>, Error> {
    match tickets::draft(tx, planned.ticket, planned.agent, DraftKind::Reply).await {
        Ok(draft) => Ok(Some(draft.body).filter(|_| draft.taken_by.is_none())),
        Err(tickets::Error::NoDraft) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// A letter that is still to be sent, locked.
async fn waiting(tx: &mut Tx, id: Id<Planned>) -> Result<Option<Planned>, Error> {
    match outgoing::planned_for_change(tx, id).await {
        Ok(planned) => Ok(Some(planned).filter(|planned| planned.state == State::Planned)),
        Err(outgoing::Error::NotPlanned) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The customer has written: what was planned for them is not sent before its writer has read that.
pub(crate) async fn customer_wrote(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>) -> Result<(), Error> {
    for planned in outgoing::of_ticket(tx, ticket).await? {
        if let Some(planned) = waiting(tx, planned.id).await? {
            stop(tx, cx, &planned, Stopped::CustomerWrote.word()).await?;
            happen::forget_planned(tx, planned.id).await?;
        }
    }
    Ok(())
}

/// The letter stays here; its writer gets the draft back, unless they have begun another.
async fn stop(tx: &mut Tx, cx: &Cx, planned: &Planned, because: &str) -> Result<(), Error> {
    outgoing::stop(tx, planned, because).await?;
    let draft = draft_of(tx, planned).await?.to_string();
    tickets::restore_draft(tx, cx, planned.ticket, planned.agent, DraftKind::Reply, &draft).await?;
    let writer = identity::agent(tx, planned.agent).await?.map(|agent| agent.name);
    let data = json!({ "writer": writer, "because": because });
    tickets::record(tx, cx, planned.ticket, "letter_stopped", &data).await?;
    Ok(())
}

/// Takes a planned letter back, or a stopped one out of sight: only its writer does. The answer is the draft it was,
/// which is also kept as theirs, unless they have begun another.
///
/// # Errors
/// [`outgoing::Error::NotPlanned`], also when it was sent meanwhile.
pub async fn take_back(app: &App, cx: &Cx, id: Id<Planned>) -> Result<(Planned, Value), Error> {
    let mut tx = app.db.begin().await?;
    let planned = own(&mut tx, cx, id).await?;
    let draft = draft_of(&mut tx, &planned).await?;
    if planned.state == State::Planned {
        happen::forget_planned(&mut tx, id).await?;
        let body = draft.to_string();
        tickets::restore_draft(&mut tx, cx, planned.ticket, planned.agent, DraftKind::Reply, &body).await?;
    }
    outgoing::forget(&mut tx, &planned).await?;
    tx.commit().await?;
    Ok((planned, draft))
}

/// Sends a planned letter at another time; `None` is now.
///
/// # Errors
/// [`outgoing::Error::NotPlanned`], [`outgoing::Error::BadTime`].
pub async fn move_to(app: &App, cx: &Cx, id: Id<Planned>, at: Option<Time>) -> Result<Planned, Error> {
    let mut tx = app.db.begin().await?;
    let planned = own(&mut tx, cx, id).await?;
    if planned.state != State::Planned {
        return Err(outgoing::Error::NotPlanned.into());
    }
    let send_at = at.unwrap_or(cx.now);
    if at.is_some() && send_at <= cx.now {
        return Err(outgoing::Error::BadTime.into());
    }
    outgoing::move_to(&mut tx, &planned, send_at).await?;
    happen::send_later(&mut tx, cx, id, send_at).await?;
    tx.commit().await?;
    Ok(Planned { send_at, ..planned })
}

async fn own(tx: &mut Tx, cx: &Cx, id: Id<Planned>) -> Result<Planned, Error> {
    let agent = writing::acting(tx, cx).await?;
    let planned = outgoing::planned_for_change(tx, id).await?;
    if planned.agent == agent.id { Ok(planned) } else { Err(outgoing::Error::NotPlanned.into()) }
}

/// The answer as it was planned.
pub(crate) fn read(planned: &Planned) -> Result<Reply, Error> {
    Ok(serde_json::from_str(&planned.body).map_err(outbox::Error::from)?)
}

/// The draft that a planned letter was, as the app stores drafts.
async fn draft_of(tx: &mut Tx, planned: &Planned) -> Result<Value, Error> {
    let Reply { words, promises, further, .. } = read(planned)?;
    let mut files = Vec::new();
    for id in &words.attachments {
        let Ok(file) = tickets::attachment(tx, &Cx::system(planned.created_at), *id).await else { continue };
        files.push(json!({
            "id": file.id, "filename": file.filename, "content_type": file.content_type, "size": file.size,
            "url": format!("/api/v1/attachments/{}", file.id),
        }));
    }
    let promises: Vec<Value> =
        promises.iter().map(|one| json!({ "action": one.action, "words": one.words, "due_at": one.due_at })).collect();
    let text = if words.html.is_empty() { words.text.clone() } else { markup::html_to_text(&words.html) };
    Ok(json!({
        "html": if words.html.is_empty() { markup::text_to_html(&words.text) } else { words.html },
        "text": text, "to": words.to, "cc": words.cc, "bcc": further.bcc, "attachments": files, "promises": promises,
        "actions": further.actions, "macros": further.macros, "signature": further.signature,
        "from_mailbox_id": further.mailbox,
    }))
}
