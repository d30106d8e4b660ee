//! The same done to many tickets: each in a transaction of its own, with what was before kept for undoing.

use ::bulk::{Item, ItemState, Job};
use db::Tx;
use kernel::{Cx, Edit, Id, Refused, Time};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tickets::{
    Change, Easy, NewClosure, Priority, State, Ticket,
    properties::{self, Category, StatusWanted, Tagging},
};
use web_kit::App;

use crate::{Error, happen, lay_aside, resolve, snooze, status};

/// How many tickets are asked for at once.
const BATCH: i64 = 20;

/// Who shall have the tickets: both are set together.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Given {
    pub(crate) team: Option<i64>,
    pub(crate) agent: Option<i64>,
}

/// How tickets are resolved.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Resolved {
    pub(crate) easy: String,
    pub(crate) comment: String,
    pub(crate) unanswered_reason: Option<String>,
    pub(crate) status: Option<i64>,
}

/// What is done to each ticket; what is absent stays.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    #[expect(clippy::option_option, reason = "absent: as it is; null: no team")]
    pub(crate) team: Option<Option<i64>>,
    pub(crate) given: Option<Given>,
    pub(crate) priority: Option<i64>,
    /// The plain status of a category.
    pub(crate) state: Option<String>,
    pub(crate) status: Option<i64>,
    pub(crate) resolved: Option<Resolved>,
    pub(crate) add_tags: Vec<String>,
    pub(crate) remove_tags: Vec<String>,
    /// Until when it sleeps; within, nothing is until an answer.
    pub(crate) snooze: Option<Snooze>,
    pub(crate) spam: bool,
    pub(crate) trash: bool,
}

/// Until when tickets sleep.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Snooze {
    pub(crate) until: Option<Time>,
}

/// What a ticket was before.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Before {
    state: String,
    category: String,
    status: Option<i64>,
    priority: i64,
    team: Option<i64>,
    agent: Option<i64>,
    snoozed_until: Option<Time>,
    added: Vec<String>,
    removed: Vec<String>,
}

/// A refusal, kept until its agent reads it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct KeptRefusal {
    pub(crate) code: String,
    pub(crate) args: Vec<(String, String)>,
}

/// Begins a job; it is done behind the request.
///
/// # Errors
/// [`::bulk::Error::Empty`], [`::bulk::Error::TooMany`].
pub(crate) async fn start(app: &App, cx: &Cx, wanted: &Wanted, tickets: &[Id<Ticket>]) -> Result<Job, Error> {
    let change = json!(wanted).to_string();
    let mut tx = app.db.begin().await?;
    let job = ::bulk::start(&mut tx, cx, &change, tickets).await?;
    happen::do_bulk(&mut tx, cx, job.id).await?;
    tx.commit().await?;
    Ok(job)
}

/// Begins to put back what was.
///
/// # Errors
/// [`::bulk::Error::TooLate`], [`::bulk::Error::Missing`].
pub(crate) async fn undo(app: &App, cx: &Cx, id: Id<Job>) -> Result<Job, Error> {
    let mut tx = app.db.begin().await?;
    let job = ::bulk::undo(&mut tx, cx, id).await?;
    happen::do_bulk(&mut tx, cx, id).await?;
    tx.commit().await?;
    Ok(job)
}

/// Does what is left of a job. The job `tickets.bulk`; killed at any point, it goes on where it was.
///
/// # Errors
/// The database does not answer; then the job is tried again.
pub(crate) async fn work(app: &App, outbox_job: i64, id: Id<Job>) -> Result<(), Error> {
    loop {
        let system = app.system();
        let mut tx = app.db.read().await?;
        let job = ::bulk::job(&mut tx, &system, id).await?;
        let items = ::bulk::next(&mut tx, &job, BATCH).await?;
        let actor = identity::actor_of(&mut tx, job.agent).await?;
        drop(tx);
        if items.is_empty() {
            let mut tx = app.db.begin().await?;
            ::bulk::finish(&mut tx, &system, &job).await?;
            outbox::finish(&mut tx, outbox_job).await?;
            tx.commit().await?;
            return Ok(());
        }
        let cx = Cx::agent(system.now, actor);
        for item in items {
            one(app, &cx, &job, item).await?;
        }
    }
}

/// One ticket in one transaction; a refusal is noted in another, because nothing of the first remains.
async fn one(app: &App, cx: &Cx, job: &Job, item: Item) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let tried = if job.state == ::bulk::JobState::Undoing {
        put_back(&mut tx, cx, &item).await
    } else {
        do_one(&mut tx, cx, job, &item).await
    };
    match tried {
        Ok(noted) => {
            ::bulk::note(&mut tx, job, &noted).await?;
            tx.commit().await?;
        }
        Err(error) => {
            drop(tx);
            if happen::may_pass(&error) {
                return Err(error);
            }
            let refusal = error.refusal().ok_or(error)?;
            let args = refusal.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
            let kept = KeptRefusal { code: refusal.code.to_owned(), args };
            let state = if item.state == ItemState::Done { ItemState::Kept } else { ItemState::Refused };
            let noted = Item { state, refusal: Some(json!(kept).to_string()), ..item };
            let mut tx = app.db.begin().await?;
            ::bulk::note(&mut tx, job, &noted).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

async fn do_one(tx: &mut Tx, cx: &Cx, job: &Job, item: &Item) -> Result<Item, Error> {
    let wanted: Wanted = serde_json::from_str(&job.change).map_err(|error| Error::Stopped(error.to_string()))?;
    let ticket = tickets::ticket_for_change(tx, cx, item.ticket).await?;
    let tags = properties::tags_of(tx, &[ticket.id]).await?;
    let has = |word: &String| tags.iter().any(|(_, tag)| tag.name.to_lowercase() == word.trim().to_lowercase());
    let before = Before {
        state: ticket.state.word().to_owned(),
        category: ticket.category().word().to_owned(),
        status: ticket.status.map(Id::get),
        priority: ticket.priority.number(),
        team: ticket.team.map(Id::get),
        agent: ticket.assignee.map(Id::get),
        snoozed_until: ticket.snoozed_until,
        added: wanted.add_tags.iter().filter(|word| !has(word)).cloned().collect(),
        removed: wanted.remove_tags.iter().filter(|word| has(word)).cloned().collect(),
    };
    let after = apply(tx, cx, ticket, &wanted).await?;
    Ok(Item {
        state: ItemState::Done,
        before: Some(json!(before).to_string()),
        version_after: Some(after.version),
        ..item.clone()
    })
}

async fn apply(tx: &mut Tx, cx: &Cx, ticket: Ticket, wanted: &Wanted) -> Result<Ticket, Error> {
    let mut ticket = ticket;
    if !wanted.add_tags.is_empty() || !wanted.remove_tags.is_empty() {
        let tagging = Tagging { add: wanted.add_tags.clone(), remove: wanted.remove_tags.clone() };
        properties::tag_ticket(tx, cx, &ticket, &tagging).await?;
    }
    if let Some(priority) = wanted.priority.and_then(Priority::new) {
        let change = Change { priority: Some(priority), ..Change::default() };
        ticket = tickets::change(tx, cx, &ticket, &change).await?;
    }
    if let Some(given) = &wanted.given {
        let (team, agent) = (given.team.map(Id::new).or(ticket.team), given.agent.map(Id::new));
        ticket = assignment::give(tx, cx, &ticket, team, agent).await?;
    }
    if let Some(team) = wanted.team {
        ticket = assignment::give(tx, cx, &ticket, team.map(Id::new), None).await?;
    }
    if let Some(resolved) = &wanted.resolved {
        let closing = NewClosure {
            comment: resolved.comment.clone(),
            unanswered_reason: resolved.unanswered_reason.clone(),
            status: resolved.status.map(Id::new),
            ..NewClosure::of(Easy::from_word(&resolved.easy).unwrap_or(Easy::Partly))
        };
        return resolve::resolve_in(tx, cx, ticket.id, &closing).await;
    }
    let plain = wanted.state.as_deref().and_then(Category::from_word).map(StatusWanted::Plain);
    if let Some(status) = wanted.status.map(|id| StatusWanted::Own(Id::new(id))).or(plain) {
        ticket = status::set(tx, cx, &ticket, status).await?;
    }
    if let Some(asleep) = &wanted.snooze {
        ticket = snooze::snooze_in(tx, cx, &ticket, asleep.until).await?;
    }
    for (yes, state) in [(wanted.spam, State::Spam), (wanted.trash, State::Trash)] {
        if yes {
            ticket = lay_aside::lay_aside_in(tx, cx, &ticket, state).await?;
        }
    }
    Ok(ticket)
}

/// Puts back what was, where nobody changed it since.
async fn put_back(tx: &mut Tx, cx: &Cx, item: &Item) -> Result<Item, Error> {
    let kept = || Item { state: ItemState::Kept, ..item.clone() };
    let Some(before) = item.before.as_deref().and_then(|text| serde_json::from_str::<Before>(text).ok()) else {
        return Ok(kept());
    };
    let ticket = tickets::ticket_for_change(tx, cx, item.ticket).await?;
    if Some(ticket.version) != item.version_after {
        return Ok(kept());
    }
    let ticket = put_state_back(tx, cx, ticket, &before).await?;
    let tagging = Tagging { add: before.removed.clone(), remove: before.added.clone() };
    properties::tag_ticket(tx, cx, &ticket, &tagging).await?;
    let change = Change { priority: Priority::new(before.priority), ticket_type: Edit::Keep, ..Change::default() };
    let ticket = tickets::change(tx, cx, &ticket, &change).await?;
    assignment::give(tx, cx, &ticket, before.team.map(Id::new), before.agent.map(Id::new)).await?;
    Ok(Item { state: ItemState::Undone, ..item.clone() })
}

async fn put_state_back(tx: &mut Tx, cx: &Cx, ticket: Ticket, before: &Before) -> Result<Ticket, Error> {
    let mut ticket = ticket;
    if ticket.state.word() != before.state {
        ticket = match ticket.state {
            State::Spam | State::Trash => tickets::restore(tx, cx, &ticket, ticket.state).await?,
            State::Snoozed => snooze::wake_in(tx, cx, &ticket).await?,
            _ => ticket,
        };
    }
    let (now, then) = (ticket.category().word(), before.category.as_str());
    if now != then || ticket.status.map(Id::get) != before.status {
        if then == "resolved" && now != then {
            // It was opened again by the job: nobody is asked the question a second time.
            let status = before.status.map(Id::new);
            let closing = NewClosure { status, ..NewClosure::of(Easy::Partly) };
            ticket = tickets::close(tx, cx, &ticket, &closing).await?.1;
        } else if let Some(category) = Category::from_word(then) {
            let own = before.status.map(|id| StatusWanted::Own(Id::new(id)));
            ticket = status::set(tx, cx, &ticket, own.unwrap_or(StatusWanted::Plain(category))).await?;
        }
    }
    if before.state == "snoozed" && ticket.state != State::Snoozed {
        ticket = snooze::snooze_in(tx, cx, &ticket, before.snoozed_until.filter(|until| *until > cx.now)).await?;
    }
    Ok(ticket)
}
