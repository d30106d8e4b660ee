//! What follows from what: the only list.
//!
//! | when | then | job |
//! |---|---|---|
//! | a letter was kept | it is understood; its ticket is placed, a new one acknowledged | `letters.receive` |
//! | that could not be placed at once | the ticket is placed | `tickets.welcome` |
//! | something was written to a customer | it is delivered | `letters.deliver` |
//! | a letter was planned | it is sent at its time, unless somebody wrote meanwhile | `letters.send` |
//! | a promise was made | its owner is reminded, and it is marked when missed | `promises.remind`, `promises.miss` |
//! | a ticket was resolved | 24-48 h later: is it really solved? | `surveys.ask` |
//! | a ticket was put to sleep until a time | it is woken then | `tickets.wake` |
//! | words of a ticket or a customer changed | the search index takes them in | `tickets.reworded`, `customers.reworded` |
//! | the search index is not whole | it is rebuilt, bit by bit | `search.rebuild` |
//! | somebody asked a customer something | they are reminded once, where the team wants it | `questions.remind` |
//! | many tickets were chosen | the same is done to each, or put back | `tickets.bulk` |
//! | somebody is told of something | it is pushed to their browsers; what is unread goes into the letter of the day | `notices.push`, `notices.digest`, `letters.own` |
//! | somebody was active | they are set away when they pause for too long | `availability.idle` |
//! | one person's data was asked for | it is written as a file, and removed seven days later | `customers.export` |
//! | a person is to be erased | a day later it is done | `customers.erase` |
//! | a file with customers was looked at, or is imported | its rows are gone through, or written | `imports.work` |
//! | a file with customers was kept long enough | it is removed | `imports.forget` |
//! | the clock ticks | what was kept long enough goes, a portion at a time | `retention.clear` |
//! | something happened to a ticket that a rule looks at | its rules are looked at and done | `tickets.happened` |
//! | a rule of time is on, every few minutes | tickets whose time has come are looked at | `automation.sweep` |
//! | somebody was invited by letter | it is sent | `invitations.send` |
//! | somebody left | their work is handed over, a portion at a time | `people.hand_over` |
//! | a survey said "not yet" | the ticket is placed again if its agent has left | `tickets.welcome` |

use db::Tx;
use futures::future::BoxFuture;
use indexes::Kind;
use kernel::{Cx, Id, Refused, Time};
use outbox::{Failure, Job, Work};
use outgoing::Planned;
use promises::Promise;
use serde::{Deserialize, Serialize};
use surveys::Survey;
use tickets::Ticket;
use web_kit::App;

use crate::{
    Error, automate, availability, bulk, deliver, depart, index, invite, later, notify, own_letter, promise, receive,
    remind, retain, snooze, survey, welcome,
};

pub(crate) const WELCOME: &str = "tickets.welcome";
pub(crate) const DELIVER: &str = "letters.deliver";
const SEND: &str = "letters.send";
pub(crate) const PUSH: &str = "notices.push";
pub(crate) const DIGEST: &str = "notices.digest";
pub(crate) const OWN_LETTER: &str = "letters.own";
pub(crate) const IDLE: &str = "availability.idle";
const REMIND: &str = "promises.remind";
const MISS: &str = "promises.miss";
const ASK: &str = "surveys.ask";
pub(crate) const SWEEP: &str = "automation.sweep";
pub(crate) const INVITE: &str = "invitations.send";
pub(crate) const HAND_OVER: &str = "people.hand_over";
const WAKE: &str = "tickets.wake";
const QUESTION: &str = "questions.remind";
const BULK: &str = "tickets.bulk";

/// A job about one row.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct About {
    pub(crate) id: i64,
}

/// Who does the jobs, for [`outbox::Runner`].
pub fn hands(
    app: App,
    carrier: deliver::Carrier,
) -> impl Fn(Work) -> BoxFuture<'static, Result<(), Failure>> + Send + Sync + 'static {
    move |work| {
        let (app, carrier) = (app.clone(), carrier.clone());
        Box::pin(async move { done(&app, &carrier, &work).await })
    }
}

async fn done(app: &App, carrier: &deliver::Carrier, work: &Work) -> Result<(), Failure> {
    let about = || work.read::<About>().map(|about| about.id).map_err(|error| Failure::Never(error.to_string()));
    let number = || work.read::<i64>().map_err(|error| Failure::Never(error.to_string()));
    let result = match work.kind.as_str() {
        mailboxes::RECEIVE => {
            let what: mailboxes::Receive = work.read().map_err(|error| Failure::Never(error.to_string()))?;
            receive::receive(app, carrier.witness(), work.id, &what).await
        }
        WELCOME => {
            let what: welcome::Welcome = work.read().map_err(|error| Failure::Never(error.to_string()))?;
            welcome::welcome(app, work.id, &what).await
        }
        DELIVER => return deliver::deliver(app, carrier, work, Id::new(about()?)).await,
        SEND => later::send(app, work.id, Id::new(about()?)).await,
        REMIND => promise::remind(app, work.id, Id::new(about()?)).await,
        MISS => promise::miss(app, work.id, Id::new(about()?)).await,
        tickets::HAPPENED => {
            let what: tickets::Happened = work.read().map_err(|error| Failure::Never(error.to_string()))?;
            automate::consider(app, work.id, &what).await
        }
        SWEEP => {
            let what: automate::Sweep = work.read().map_err(|error| Failure::Never(error.to_string()))?;
            automate::sweep(app, work.id, &what).await
        }
        INVITE => return invite::send(app, carrier, work, Id::new(about()?)).await,
        HAND_OVER => {
            let what: depart::HandOver = work.read().map_err(|error| Failure::Never(error.to_string()))?;
            depart::hand_over(app, work.id, &what).await
        }
        ASK => survey::ask(app, work.id, Id::new(about()?)).await,
        QUESTION => remind::remind(app, work.id, Id::new(about()?)).await,
        privacy::EXPORT => crate::privacy::export(app, work.id, Id::new(number()?)).await,
        privacy::ERASE => crate::privacy::erase(app, work.id, Id::new(number()?)).await,
        retain::CLEAR => retain::clear(app, work.id).await,
        imports::WORK => crate::import::work(app, work.id, Id::new(number()?)).await,
        imports::FORGET => crate::import::forget(app, work.id, Id::new(number()?)).await,
        BULK => bulk::work(app, work.id, Id::new(about()?)).await,
        WAKE => snooze::wake_up(app, work.id, Id::new(about()?)).await,
        tickets::REWORDED => index::take_in(app, work, Kind::Tickets, tickets::REWORDED).await,
        customers::REWORDED => index::take_in(app, work, Kind::Customers, customers::REWORDED).await,
        index::REBUILD => return index::rebuild_on(app).await,
        PUSH => {
            let what: notify::Push = work.read().map_err(|error| Failure::Never(error.to_string()))?;
            return notify::push(app, work, what).await;
        }
        OWN_LETTER => {
            let letter: own_letter::OwnLetter = work.read().map_err(|error| Failure::Never(error.to_string()))?;
            return own_letter::deliver(app, carrier, work, &letter).await;
        }
        DIGEST => notify::digest(app, work.id, Id::new(about()?)).await,
        IDLE => availability::idle(app, work.id, Id::new(about()?)).await,
        other => return Err(Failure::Never(format!("nobody does {other}"))),
    };
    result.map_err(|error| failure(&error))
}

/// A refusal will be the same the next time; a fault may pass.
pub(crate) fn failure(error: &Error) -> Failure {
    let passes = error.refusal().is_none_or(|refusal| refusal.kind == kernel::Kind::Unavailable);
    if passes { Failure::Later(error.to_string()) } else { Failure::Never(error.to_string()) }
}

/// Whether the database or the disk is to blame, so that the same thing may work another time.
pub(crate) fn may_pass(error: &Error) -> bool {
    let is_ours = matches!(error, Error::Db(_) | Error::Blobs(_) | Error::Secrets(_));
    is_ours || error.refusal().is_some_and(|refusal| refusal.kind == kernel::Kind::Unavailable)
}

/// A promise was made: remind of it, notice when it is missed.
pub(crate) async fn watch_promise(tx: &mut Tx, cx: &Cx, promise: &Promise) -> Result<(), Error> {
    let timetable = promise.timetable();
    let about = About { id: promise.id.get() };
    for (kind, at) in [(REMIND, timetable.remind_at), (MISS, timetable.missed_at)] {
        let job = Job::new(kind, &about)?.due(at).key(promise_key(kind, promise.id));
        outbox::enqueue(tx, cx.now, job).await?;
    }
    Ok(())
}

/// A promise has ended: nothing more to remind of.
pub(crate) async fn forget_promise(tx: &mut Tx, promise: Id<Promise>) -> Result<(), Error> {
    for kind in [REMIND, MISS] {
        outbox::cancel(tx, &promise_key(kind, promise)).await?;
    }
    Ok(())
}

/// A customer was asked something: remind them once when they stay silent.
pub(crate) async fn remind_of_question(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    question: Id<tickets::Message>,
    at: Time,
) -> Result<(), Error> {
    let job = Job::new(QUESTION, &About { id: question.get() })?.due(at).key(question_key(ticket));
    outbox::enqueue(tx, cx.now, job).await?;
    Ok(())
}

/// Another letter left: the question before it is no longer reminded of.
pub(crate) async fn forget_question(tx: &mut Tx, ticket: Id<Ticket>) -> Result<(), Error> {
    outbox::cancel(tx, &question_key(ticket)).await?;
    Ok(())
}

fn question_key(ticket: Id<Ticket>) -> String {
    format!("{QUESTION}:{ticket}")
}

/// The same is to be done to many tickets, or put back.
pub(crate) async fn do_bulk(tx: &mut Tx, cx: &Cx, job: Id<::bulk::Job>) -> Result<(), Error> {
    outbox::enqueue(tx, cx.now, Job::new(BULK, &About { id: job.get() })?).await?;
    Ok(())
}

/// A survey was planned: ask when it is due.
pub(crate) async fn ask_later(tx: &mut Tx, cx: &Cx, survey: &Survey) -> Result<(), Error> {
    ask_at(tx, cx, survey.id, survey.due_at).await
}

/// Asks at another time than planned.
pub(crate) async fn ask_at(tx: &mut Tx, cx: &Cx, survey: Id<Survey>, at: Time) -> Result<(), Error> {
    let job = Job::new(ASK, &About { id: survey.get() })?.due(at).key(survey_key(survey));
    outbox::enqueue(tx, cx.now, job).await?;
    Ok(())
}

/// A ticket sleeps until a time: wake it then.
pub(crate) async fn wake_at(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>, at: Time) -> Result<(), Error> {
    let job = Job::new(WAKE, &About { id: ticket.get() })?.due(at).key(waking_key(ticket));
    outbox::enqueue(tx, cx.now, job).await?;
    Ok(())
}

/// A letter was planned, or moved: send it at its time.
pub(crate) async fn send_later(tx: &mut Tx, cx: &Cx, letter: Id<Planned>, at: Time) -> Result<(), Error> {
    forget_planned(tx, letter).await?;
    let job = Job::new(SEND, &About { id: letter.get() })?.due(at).key(planned_key(letter));
    outbox::enqueue(tx, cx.now, job).await?;
    Ok(())
}

/// A ticket is awake, or sleeps until something else: no need to wake it at that time.
pub(crate) async fn forget_waking(tx: &mut Tx, ticket: Id<Ticket>) -> Result<(), Error> {
    outbox::cancel(tx, &waking_key(ticket)).await?;
    Ok(())
}

fn waking_key(ticket: Id<Ticket>) -> String {
    format!("{WAKE}:{ticket}")
}

/// A planned letter was taken back or stopped: nothing is sent.
pub(crate) async fn forget_planned(tx: &mut Tx, letter: Id<Planned>) -> Result<(), Error> {
    outbox::cancel(tx, &planned_key(letter)).await?;
    Ok(())
}

fn planned_key(letter: Id<Planned>) -> String {
    format!("{SEND}:{letter}")
}

fn promise_key(kind: &str, promise: Id<Promise>) -> String {
    format!("{kind}:{promise}")
}

pub(crate) fn survey_key(survey: Id<Survey>) -> String {
    format!("{ASK}:{survey}")
}
