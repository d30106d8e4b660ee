use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Kind, Refusal, Time};
use serde::Serialize;
use utoipa::ToSchema;
use web_kit::{App, Json, Page, Paged, Path, Problem, ProblemDetails, Query, Result};

/// A job that was given up.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = DeadJob)]
pub(super) struct DeadView {
    id: i64,
    kind: String,
    /// What was to be done, in the reader's language.
    text: String,
    error: String,
    attempts: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
}

/// Jobs that were given up, newest first; for leads and admins.
#[utoipa::path(get, path = "/outbox/dead", tag = "outbox", params(Page),
    responses((status = 200, body = Paged<DeadView>)))]
pub(super) async fn dead(
    State(app): State<App>,
    caller: Caller,
    Query(page): Query<Page>,
) -> Result<Json<Paged<DeadView>>> {
    caller.needs(kernel::Right::MailLog)?;
    let mut tx = app.db.read().await?;
    let jobs = ::outbox::dead(&mut tx, page.place()?, page.limit() + 1).await?;
    let part = Paged::cut(jobs, page.limit(), |job| job.id);
    let view = |job: ::outbox::DeadJob| DeadView {
        id: job.id,
        text: app.catalogue.text(
            caller.agent.language,
            &format!("desk-job-{}", job.kind.replace(['.', '_'], "-")),
            &[],
        ),
        kind: job.kind,
        error: job.error,
        attempts: job.attempts,
        created_at: job.created_at,
    };
    Ok(Json(Paged { items: part.items.into_iter().map(view).collect(), next_cursor: part.next_cursor }))
}

fn no_such_job() -> Problem {
    Problem::of(Refusal::new(Kind::NotFound, "desk.no_such_job"))
}

/// Tries a job again.
#[utoipa::path(put, path = "/outbox/{id}/retry", tag = "outbox", params(("id" = i64, Path)),
    responses((status = 204), (status = 404, body = ProblemDetails)))]
pub(super) async fn retry(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    caller.needs(kernel::Right::MailLog)?;
    let mut tx = app.db.begin().await?;
    if !::outbox::retry(&mut tx, caller.cx.now, id).await? {
        return Err(no_such_job());
    }
    audit::record(&mut tx, &caller.cx, "job.retried", "job", id, None, None).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Drops a job for good.
#[utoipa::path(delete, path = "/outbox/{id}", tag = "outbox", params(("id" = i64, Path)),
    responses((status = 204), (status = 404, body = ProblemDetails)))]
pub(super) async fn drop(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    caller.needs(kernel::Right::MailLog)?;
    let mut tx = app.db.begin().await?;
    if !::outbox::drop_dead(&mut tx, id).await? {
        return Err(no_such_job());
    }
    audit::record(&mut tx, &caller.cx, "job.dropped", "job", id, None, None).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
