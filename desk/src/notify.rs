//! Agents hear of what waits for them: the stories say what happened, `notices` knows who wants to hear of it and how,
//! and what follows (a push, a letter a day) is work for after the commit.

use db::Tx;
use identity::Agent;
use jiff::tz::TimeZone;
use kernel::{Cx, Id, Time};
use notices::{Kind, Notice, Subscription, Telling};
use outbox::{Failure, Job, Work};
use promises::Promise;
use push::{Browser, Endpoint, Message, Outcome};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tickets::Ticket;
use web_kit::App;

use crate::{
    Error,
    happen::{self, About, DIGEST, PUSH},
    own_letter::{self, OwnLetter},
};

/// How long a push service keeps a notice for a browser that is not there, in seconds.
const SECONDS_KEPT: u32 = 12 * 3_600;
/// After so many tries a notice is not pushed any more: the bell has it.
const TRIES: i64 = 6;
/// How much of a message stands beside a notice, in letters.
const LINE_LETTERS: usize = 160;

/// One notice for one browser.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Push {
    notice: i64,
    browser: i64,
}

/// Tells somebody, and plans what follows.
pub(crate) async fn tell(tx: &mut Tx, cx: &Cx, telling: &Telling<'_>) -> Result<(), Error> {
    let told = notices::tell(tx, cx, telling).await?;
    let Some(notice) = told.notice else { return Ok(()) };
    for browser in told.browsers {
        let what = Push { notice: notice.get(), browser: browser.get() };
        // Several of a kind within a moment are one: the job says what the notice says when it is done.
        let job = Job::new(PUSH, &what)?.key(format!("{PUSH}:{notice}:{browser}")).slow();
        outbox::enqueue(tx, cx.now, job).await?;
    }
    if let Some(at) = told.digest_at {
        let agent = telling.agent;
        let job = Job::new(DIGEST, &About { id: agent.get() })?.due(at).key(format!("{DIGEST}:{agent}"));
        outbox::enqueue(tx, cx.now, job).await?;
    }
    Ok(())
}

/// A ticket was given to somebody.
pub(crate) async fn assigned(tx: &mut Tx, cx: &Cx, before: Option<Id<Agent>>, ticket: &Ticket) -> Result<(), Error> {
    let Some(agent) = ticket.assignee.filter(|agent| Some(*agent) != before) else { return Ok(()) };
    let data = json!({ "who": who(tx, cx).await?, "line": ticket.last_line });
    tell(tx, cx, &Telling { agent, kind: Kind::Assigned, ticket: Some(ticket.id), data: &data }).await
}

/// A customer wrote on a ticket: whoever has it hears of it, and who watches it.
pub(crate) async fn answered(tx: &mut Tx, cx: &Cx, ticket: &Ticket, who: &str, text: &str) -> Result<(), Error> {
    if let Some(agent) = ticket.assignee {
        let data = json!({ "who": who, "line": line_of(text) });
        tell(tx, cx, &Telling { agent, kind: Kind::Answered, ticket: Some(ticket.id), data: &data }).await?;
    }
    let told: Vec<Id<Agent>> = ticket.assignee.into_iter().collect();
    watched(tx, cx, ticket, &told, who, text).await
}

/// A note calls colleagues by name.
pub(crate) async fn mentioned(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    called: &[Id<Agent>],
    text: &str,
) -> Result<(), Error> {
    if called.is_empty() {
        return Ok(());
    }
    let data = json!({ "who": who(tx, cx).await?, "line": line_of(text) });
    for agent in called {
        tell(tx, cx, &Telling { agent: *agent, kind: Kind::Mentioned, ticket: Some(ticket.id), data: &data }).await?;
    }
    Ok(())
}

/// Something was written on a ticket: who watches it hears of it, save those who hear of it otherwise.
pub(crate) async fn watched(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    told: &[Id<Agent>],
    who: &str,
    text: &str,
) -> Result<(), Error> {
    let data = json!({ "who": who, "line": line_of(text) });
    for agent in watchers::watchers(tx, ticket.id).await? {
        if !told.contains(&agent) {
            tell(tx, cx, &Telling { agent, kind: Kind::Watched, ticket: Some(ticket.id), data: &data }).await?;
        }
    }
    Ok(())
}

/// An automation rule says that somebody should look at a ticket; nobody hears of what they may not see.
pub(crate) async fn ruled(tx: &mut Tx, cx: &Cx, agent: Id<Agent>, ticket: &Ticket, rule: &str) -> Result<(), Error> {
    let actor = identity::actor_of(tx, agent).await?;
    if !tickets::may_see(&kernel::Actor::Agent(actor), ticket) {
        return Ok(());
    }
    let data = json!({ "who": rule, "line": ticket.last_line });
    tell(tx, cx, &Telling { agent, kind: Kind::Rule, ticket: Some(ticket.id), data: &data }).await
}

/// A ticket came to a team, and nobody has it.
pub(crate) async fn came_in(tx: &mut Tx, cx: &Cx, ticket: &Ticket) -> Result<(), Error> {
    let Some(team) = ticket.team.filter(|_| ticket.assignee.is_none()) else { return Ok(()) };
    let data = json!({ "line": ticket.last_line });
    for agent in notices::wanted_by_team(tx, team, Kind::TeamNew).await? {
        tell(tx, cx, &Telling { agent, kind: Kind::TeamNew, ticket: Some(ticket.id), data: &data }).await?;
    }
    Ok(())
}

/// A ticket that was laid aside is back by itself.
pub(crate) async fn woken(tx: &mut Tx, cx: &Cx, ticket: &Ticket) -> Result<(), Error> {
    let Some(agent) = ticket.assignee else { return Ok(()) };
    let data = json!({ "line": ticket.last_line });
    tell(tx, cx, &Telling { agent, kind: Kind::Woken, ticket: Some(ticket.id), data: &data }).await
}

/// A promise is due soon, or was missed.
pub(crate) async fn promised(tx: &mut Tx, cx: &Cx, kind: Kind, promise: &Promise) -> Result<(), Error> {
    let action = if promise.action.is_empty() { &promise.words } else { &promise.action };
    let data = json!({ "action": line_of(action), "due_at": promise.due_at.micros() });
    tell(tx, cx, &Telling { agent: promise.agent, kind, ticket: Some(promise.ticket), data: &data }).await
}

/// The name of the colleague who does something; empty when the desk does it by itself.
pub(crate) async fn who(tx: &mut Tx, cx: &Cx) -> Result<String, Error> {
    let Some(actor) = cx.acting_agent() else { return Ok(String::new()) };
    Ok(identity::agent(tx, Id::new(actor.id)).await?.map(|agent| agent.name).unwrap_or_default())
}

/// The beginning of what was written, on one line.
pub(crate) fn line_of(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(LINE_LETTERS).collect()
}

/// Pushes a notice to a browser. The job `notices.push`.
///
/// # Errors
/// The push service does not take it now; then the job is tried again.
pub(crate) async fn push(app: &App, work: &Work, what: Push) -> Result<(), Failure> {
    let Some(ready) = ready(app, what).await.map_err(|error| happen::failure(&error))? else {
        return finish(app, work, None).await;
    };
    let outcome = app.push.send(&ready.key, &ready.contact, &ready.message, app.clock.now()).await;
    match outcome {
        Outcome::Taken => finish(app, work, None).await,
        Outcome::Gone => finish(app, work, Some(&ready.endpoint)).await,
        Outcome::Later(words) if work.attempt < TRIES => Err(Failure::Later(words)),
        Outcome::Later(words) | Outcome::Refused(words) => {
            tracing::warn!(words, "a notice was not pushed; the bell has it");
            finish(app, work, None).await
        }
    }
}

/// Everything that is needed to push.
struct Ready {
    key: push::ServerKey,
    contact: String,
    endpoint: String,
    message: Message,
}

/// `None` when there is nothing to push any more: it was read, the browser is gone, the ticket is another's now.
async fn ready(app: &App, what: Push) -> Result<Option<Ready>, Error> {
    let mut tx = app.db.begin().await?;
    let browser = notices::subscription(&mut tx, Id::<Subscription>::new(what.browser)).await?;
    let Some(browser) = browser else { return Ok(None) };
    let Some(agent) = identity::agent(&mut tx, browser.agent).await?.filter(|agent| agent.active) else {
        return Ok(None);
    };
    let now = app.clock.now();
    let reader = Cx::agent(now, identity::actor_of(&mut tx, agent.id).await?);
    let notice = notices::notice(&mut tx, &reader, Id::<Notice>::new(what.notice)).await?;
    let wanted = |notice: &Notice| {
        notice.agent == agent.id && notice.read_at.is_none() && (notice.ticket.is_none() || notice.subject.is_some())
    };
    let Some(notice) = notice.filter(wanted) else { return Ok(None) };
    let key = notices::server_key(&mut tx, &app.secrets).await?;
    tx.commit().await?;
    let zone = TimeZone::get(&agent.time_zone).unwrap_or(TimeZone::UTC);
    let pushed = notices::pushed(app.catalogue, agent.language, &notice, now, &zone);
    let keys = Browser::read(&browser.p256dh, &browser.auth).map_err(notices::Error::from)?;
    let endpoint = Endpoint::parse(&browser.endpoint, app.push.reach()).map_err(notices::Error::from)?;
    let body = push::seal(&keys, pushed.payload.as_bytes()).map_err(notices::Error::from)?;
    let message = Message { endpoint, body, seconds_kept: SECONDS_KEPT, topic: Some(pushed.topic) };
    Ok(Some(Ready { key, contact: app.public_url.to_string(), endpoint: browser.endpoint, message }))
}

async fn finish(app: &App, work: &Work, gone: Option<&str>) -> Result<(), Failure> {
    let done = async {
        let mut tx = app.db.begin().await?;
        if let Some(endpoint) = gone {
            notices::unsubscribe(&mut tx, &app.system(), endpoint).await?;
        }
        outbox::finish(&mut tx, work.id).await?;
        Ok::<_, Error>(tx.commit().await?)
    };
    done.await.map_err(|error| happen::failure(&error))
}

/// Writes the letter of what is unread, and lets it be sent. The job `notices.digest`.
///
/// # Errors
/// The database does not answer; then the job is tried again.
pub(crate) async fn digest(app: &App, job: i64, id: Id<Agent>) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    outbox::finish(&mut tx, job).await?;
    let agent = identity::agent(&mut tx, id).await?.filter(|agent| agent.active);
    let mailbox = notices::digest_mailbox(&mut tx).await?;
    if let (Some(agent), Some(mailbox)) = (agent, mailbox) {
        let letter = notices::digest(&mut tx, &cx, &agent, app.catalogue, &app.public_url).await?;
        if let Some(letter) = letter {
            let own = OwnLetter {
                mailbox,
                to_name: agent.name.clone(),
                to_address: agent.email.clone(),
                subject: letter.subject,
                text: letter.text,
                html: letter.html,
                message_id: String::new(),
            };
            own_letter::send(&mut tx, &cx, own).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// The mailbox of the daily letters was chosen: for the audit log.
pub(crate) fn told(mailbox: Option<i64>) -> Value {
    json!({ "digest_mailbox": mailbox })
}

/// Sets the mailbox that daily letters leave by.
///
/// # Errors
/// [`Error::NoSuchMailbox`]; what the capability refuses.
pub async fn choose_digest_mailbox(app: &App, cx: &Cx, mailbox: Option<i64>) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    if let Some(mailbox) = mailbox {
        mailboxes::mailbox(&mut tx, Id::new(mailbox)).await?.ok_or(Error::NoSuchMailbox)?;
    }
    let before = notices::digest_mailbox(&mut tx).await?;
    notices::set_digest_mailbox(&mut tx, cx, mailbox).await?;
    let (from, to) = (told(before), told(mailbox));
    audit::record(&mut tx, cx, "company.changed", "company", 0, Some(from), Some(to)).await?;
    tx.commit().await?;
    Ok(())
}

/// Looks whether somebody is still active, at the time their pause would be too long. See [`happen`].
pub(crate) async fn look_at(tx: &mut Tx, cx: &Cx, agent: Id<Agent>, at: Time) -> Result<(), Error> {
    let job = Job::new(happen::IDLE, &About { id: agent.get() })?.due(at).key(format!("{}:{agent}", happen::IDLE));
    outbox::enqueue(tx, cx.now, job).await?;
    Ok(())
}
