use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use identity::api::Caller;
use kernel::{Id, Right, Time};
use privacy::{Erasure, Export, ExportState};
use serde::Serialize;
use tokio_util::io::ReaderStream;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, Path, Problem, ProblemDetails, Result};

use crate::{Error, privacy as story};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(exports, ask_for_export)).routes(routes!(open_export)).routes(routes!(
        erasure,
        plan_erasure,
        call_erasure_off
    ))
}

/// One person's data as a file.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerExport)]
struct ExportView {
    id: i64,
    /// `waiting`, `ready` or `gone`.
    state: &'static str,
    agent_name: Option<String>,
    size: Option<i64>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
    /// Until when it can be downloaded.
    #[schema(value_type = Option<String>, format = DateTime)]
    until_at: Option<Time>,
}

impl ExportView {
    fn of(export: Export, now: Time) -> Self {
        let is_gone = export.until_at.is_some_and(|until| until <= now);
        Self {
            id: export.id.get(),
            state: if is_gone { ExportState::Gone.word() } else { export.state.word() },
            agent_name: export.agent.map(|(_, name)| name),
            size: export.size,
            created_at: export.created_at,
            until_at: export.until_at,
        }
    }
}

/// Exports of a person's data, the latest first. For those who may export and erase persons.
#[utoipa::path(get, path = "/customers/{id}/exports", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<ExportView>), (status = 403, body = ProblemDetails)))]
async fn exports(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Json<Vec<ExportView>>> {
    caller.needs(Right::ErasePersons)?;
    let mut tx = app.db.read().await?;
    let found = privacy::exports_of(&mut tx, Id::new(id)).await?;
    Ok(Json(found.into_iter().map(|export| ExportView::of(export, caller.cx.now)).collect()))
}

/// Asks for one person's data as a file; it is written in the background.
#[utoipa::path(post, path = "/customers/{id}/exports", tag = "customers", params(("id" = i64, Path)),
    responses((status = 202), (status = 403, body = ProblemDetails)))]
async fn ask_for_export(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    caller.needs(Right::ErasePersons)?;
    story::ask_for_export(&app, &caller.cx, Id::new(id)).await?;
    Ok(StatusCode::ACCEPTED)
}

/// The file with one person's data, for seven days.
#[utoipa::path(get, path = "/customer-exports/{id}/file", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, content_type = "application/zip"), (status = 404, body = ProblemDetails)))]
async fn open_export(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Response> {
    caller.needs(Right::ErasePersons)?;
    let mut tx = app.db.read().await?;
    let export = privacy::export(&mut tx, Id::new(id)).await?;
    let is_there = export.until_at.is_some_and(|until| until > caller.cx.now);
    let sha256 = export.sha256.filter(|_| is_there).ok_or(privacy::Error::NoExport)?;
    let body = match app.blobs.file(&mut tx, &sha256).await.map_err(Error::from)? {
        Some(path) => Body::from_stream(ReaderStream::new(tokio::fs::File::open(path).await.map_err(Problem::fault)?)),
        None => Body::from(app.blobs.read(&mut tx, &sha256).await.map_err(Error::from)?),
    };
    let name = format!("attachment; filename=\"customer-{}.zip\"", export.customer);
    let name = HeaderValue::from_str(&name).map_err(Problem::fault)?;
    let kind = HeaderValue::from_static("application/zip");
    let fresh = HeaderValue::from_static("no-store");
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name), (header::CACHE_CONTROL, fresh)];
    Ok((headers, body).into_response())
}

/// A person's data goes.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerErasure)]
struct ErasureView {
    /// `planned`, `done` or `called_off`.
    state: String,
    agent_name: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
    /// When it is done; until then it can be called off.
    #[schema(value_type = String, format = DateTime)]
    due_at: Time,
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Time>,
}

impl From<Erasure> for ErasureView {
    fn from(erasure: Erasure) -> Self {
        Self {
            state: erasure.state,
            agent_name: erasure.agent.map(|(_, name)| name),
            created_at: erasure.created_at,
            due_at: erasure.due_at,
            ended_at: erasure.ended_at,
        }
    }
}

/// The last erasure of a person that was asked for, if there was one.
#[utoipa::path(get, path = "/customers/{id}/erasure", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = Option<ErasureView>), (status = 403, body = ProblemDetails)))]
async fn erasure(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Json<Option<ErasureView>>> {
    caller.needs(Right::ErasePersons)?;
    let mut tx = app.db.read().await?;
    Ok(Json(privacy::erasure_of(&mut tx, Id::new(id)).await?.map(ErasureView::from)))
}

/// Plans to erase a person in 24 hours.
#[utoipa::path(put, path = "/customers/{id}/erasure", tag = "customers", params(("id" = i64, Path)),
    responses((status = 202, body = ErasureView), (status = 409, body = ProblemDetails)))]
async fn plan_erasure(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<(StatusCode, Json<ErasureView>)> {
    caller.needs(Right::ErasePersons)?;
    let planned = story::plan_erasure(&app, &caller.cx, Id::new(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(planned.into())))
}

/// Calls a planned erasure off.
#[utoipa::path(delete, path = "/customers/{id}/erasure", tag = "customers", params(("id" = i64, Path)),
    responses((status = 204), (status = 404, body = ProblemDetails)))]
async fn call_erasure_off(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    caller.needs(Right::ErasePersons)?;
    story::call_erasure_off(&app, &caller.cx, Id::new(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
