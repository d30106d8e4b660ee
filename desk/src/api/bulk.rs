use ::bulk::{Job, can_undo};
use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Kind, Refusal, Right, Time};
use serde::{Deserialize, Serialize};
use tickets::{Easy, Priority, properties::Category};
use utoipa::ToSchema;
use web_kit::{App, Json, Page, Path, Problem, ProblemDetails, Query, Result};

use crate::{
    Error,
    bulk::{self, Given, KeptRefusal, Resolved, Snooze, Wanted},
};

/// Who shall have the tickets.
#[derive(Deserialize, ToSchema)]
#[schema(as = BulkAssignee)]
pub(super) struct AssigneeBody {
    agent_id: Option<i64>,
    /// Null leaves each ticket with its team.
    team_id: Option<i64>,
}

/// Which team shall have the tickets; nobody of it has them yet.
#[derive(Deserialize, ToSchema)]
#[schema(as = BulkTeam)]
pub(super) struct TeamBody {
    team_id: Option<i64>,
}

/// How the tickets are resolved.
#[derive(Deserialize, ToSchema)]
#[schema(as = BulkClosure)]
pub(super) struct ClosureBody {
    /// `yes`, `partly` or `no`.
    easy: String,
    #[serde(default)]
    comment: String,
    /// Why those whose customer has the last word need no answer.
    unanswered_reason: Option<String>,
    /// One of `/statuses` in the category `resolved`.
    status_id: Option<i64>,
}

/// Until when the tickets sleep.
#[derive(Deserialize, ToSchema)]
#[schema(as = BulkSnooze)]
pub(super) struct SnoozeBody {
    /// Null is until the customer answers.
    #[schema(value_type = Option<String>, format = DateTime)]
    until: Option<Time>,
}

/// The same for many tickets; what is absent stays.
#[derive(Deserialize, ToSchema)]
#[schema(as = BulkChange)]
pub(super) struct BulkBody {
    /// At most a thousand.
    ticket_ids: Vec<i64>,
    assignee: Option<AssigneeBody>,
    team: Option<TeamBody>,
    /// 1 (low) to 4 (urgent).
    priority: Option<i64>,
    /// The plain status `open` or `waiting`.
    state: Option<String>,
    /// One of `/statuses`, but for those in the category `resolved`.
    status_id: Option<i64>,
    closure: Option<ClosureBody>,
    #[serde(default)]
    add_tags: Vec<String>,
    #[serde(default)]
    remove_tags: Vec<String>,
    snooze: Option<SnoozeBody>,
    #[serde(default)]
    spam: bool,
    #[serde(default)]
    trash: bool,
}

impl BulkBody {
    fn wanted(self) -> Result<Wanted> {
        let invalid = |field: &'static str| Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field(field));
        if self.priority.is_some_and(|number| Priority::new(number).is_none()) {
            return Err(invalid("priority"));
        }
        if self.state.as_deref().is_some_and(|word| Category::from_word(word).is_none()) {
            return Err(invalid("state"));
        }
        if self.closure.as_ref().is_some_and(|closure| Easy::from_word(&closure.easy).is_none()) {
            return Err(invalid("closure.easy"));
        }
        Ok(Wanted {
            team: self.team.map(|team| team.team_id),
            given: self.assignee.map(|given| Given { team: given.team_id, agent: given.agent_id }),
            priority: self.priority,
            state: self.state,
            status: self.status_id,
            resolved: self.closure.map(|closure| Resolved {
                easy: closure.easy,
                comment: closure.comment,
                unanswered_reason: closure.unanswered_reason,
                status: closure.status_id,
            }),
            add_tags: self.add_tags,
            remove_tags: self.remove_tags,
            snooze: self.snooze.map(|snooze| Snooze { until: snooze.until }),
            spam: self.spam,
            trash: self.trash,
        })
    }
}

/// A ticket that was refused, or left as it is when the job was undone.
#[derive(Serialize, ToSchema)]
#[schema(as = BulkRefusal)]
pub(super) struct RefusalView {
    ticket_id: i64,
    code: String,
    /// Why, in the reader's language.
    detail: String,
}

/// How far a job is.
#[derive(Serialize, ToSchema)]
#[schema(as = BulkJob)]
pub(super) struct JobView {
    id: i64,
    /// `running`, `done`, `undoing` or `undone`.
    state: &'static str,
    total: i64,
    done: i64,
    refused: i64,
    undone: i64,
    can_undo: bool,
    #[schema(value_type = Option<String>, format = DateTime)]
    undo_until: Option<Time>,
    /// The tickets that were refused, the first fifty after the cursor.
    refusals: Vec<RefusalView>,
    /// Where the refusals go on.
    next_cursor: Option<String>,
}

/// How many refusals are shown at once.
const REFUSALS_MAX: i64 = 50;

async fn shown(app: &App, caller: &Caller, job: Job, after: i64) -> Result<JobView> {
    let mut tx = app.db.read().await?;
    let mut items = ::bulk::refused(&mut tx, job.id, after, REFUSALS_MAX + 1).await.map_err(Error::from)?;
    let more = items.len() > usize::try_from(REFUSALS_MAX).unwrap_or(usize::MAX);
    items.truncate(usize::try_from(REFUSALS_MAX).unwrap_or(usize::MAX));
    let next_cursor = items.last().filter(|_| more).map(|item| web_kit::Cursor::write(&item.position));
    let language = caller.agent.language;
    let refusal = |item: ::bulk::Item| {
        let kept = item.refusal.as_deref().and_then(|text| serde_json::from_str::<KeptRefusal>(text).ok())?;
        let args: Vec<(&str, i18n::Value<'_>)> =
            kept.args.iter().map(|(name, value)| (name.as_str(), i18n::Value::read(value))).collect();
        let detail = app.catalogue.text(language, &kept.code.replace(['.', '_'], "-"), &args);
        Some(RefusalView { ticket_id: item.ticket.get(), code: kept.code.clone(), detail })
    };
    Ok(JobView {
        id: job.id.get(),
        state: job.state.word(),
        total: job.total,
        done: job.done,
        refused: job.refused,
        undone: job.undone,
        can_undo: can_undo(&job, caller.cx.now),
        undo_until: job.undo_until,
        refusals: items.into_iter().filter_map(refusal).collect(),
        next_cursor,
    })
}

/// Does the same to many tickets, each by itself; what one refuses stops none of the others.
#[utoipa::path(post, path = "/tickets/bulk", tag = "tickets", request_body = BulkBody,
    responses((status = 202, body = JobView), (status = 422, body = ProblemDetails)))]
pub(super) async fn start(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<BulkBody>,
) -> Result<(StatusCode, Json<JobView>)> {
    if body.trash {
        caller.needs(Right::DeleteTickets)?;
    }
    let tickets: Vec<_> = body.ticket_ids.iter().copied().map(Id::new).collect();
    let job = bulk::start(&app, &caller.cx, &body.wanted()?, &tickets).await?;
    Ok((StatusCode::ACCEPTED, Json(shown(&app, &caller, job, -1).await?)))
}

/// How far a job of the caller's is.
#[utoipa::path(get, path = "/bulk/{id}", tag = "tickets", params(("id" = i64, Path), Page),
    responses((status = 200, body = JobView), (status = 404, body = ProblemDetails)))]
pub(super) async fn job(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Query(page): Query<Page>,
) -> Result<Json<JobView>> {
    let after: i64 = page.place()?.unwrap_or(-1);
    let mut tx = app.db.read().await?;
    let job = ::bulk::job(&mut tx, &caller.cx, Id::new(id)).await.map_err(Error::from)?;
    drop(tx);
    Ok(Json(shown(&app, &caller, job, after).await?))
}

/// Puts back what was, where nobody changed it since. For ten minutes.
#[utoipa::path(post, path = "/bulk/{id}/undo", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 202, body = JobView), (status = 409, body = ProblemDetails)))]
pub(super) async fn undo(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<(StatusCode, Json<JobView>)> {
    let job = bulk::undo(&app, &caller.cx, Id::new(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(shown(&app, &caller, job, -1).await?)))
}
