use ::imports::{Column, DELIMITERS, Encoding, Entity, Import, Known, Wanted as Said};
use axum::{
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use identity::api::Caller;
use kernel::{Id, Kind, Language, Refusal, Right, Time};
use serde::{Deserialize, Serialize};
use tickets::properties::{Field, Value};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, Page, Paged, Path, Problem, ProblemDetails, Query, Result};

use crate::{
    Error,
    import::{self, Decision, Seen},
};

/// The routes of imports.
pub(super) fn routes() -> OpenApiRouter<App> {
    let limit = DefaultBodyLimit::max((::imports::FILE_MB_MAX + 1) * 1_000_000);
    OpenApiRouter::new()
        .routes(routes!(upload, list))
        .layer(limit)
        .routes(routes!(one))
        .routes(routes!(decide))
        .routes(routes!(preview))
        .routes(routes!(refusals))
        .routes(routes!(report))
        .routes(routes!(begin, stop))
        .routes(routes!(drop_file))
}

/// A file with customers or organisations, and what became of its rows.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerImport)]
struct ImportView {
    id: i64,
    /// `customers` or `organisations`.
    entity: &'static str,
    agent_name: Option<String>,
    filename: String,
    size: i64,
    /// Whether its file is still there, so that it can be written, and its report read.
    has_file: bool,
    /// Whether the caller may look into it.
    is_open: bool,
    /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1250`, `windows-1251` or `windows-1252`.
    encoding: &'static str,
    /// A comma, a semicolon, a tabulator or a bar.
    delimiter: String,
    /// What stands above its columns.
    headings: Vec<String>,
    /// What each column means: `skip`, `name`, `first_name`, `last_name`, `email`, `phone`, `organisation`, `language`,
    /// `time_zone`, `tags`, `note`, `external_id`, `domains`, or `field:` with the number of an own field.
    columns: Vec<String>,
    /// What becomes of those whom we know: `leave`, `fill` or `overwrite`.
    known: &'static str,
    /// `new`, `checking`, `checked`, `running`, `stopped` or `done`.
    state: &'static str,
    /// How many rows it has.
    rows: i64,
    /// How many of them were gone through.
    at_row: i64,
    /// How many became somebody new, or would.
    created: i64,
    /// How many changed somebody, or would.
    changed: i64,
    /// How many changed nothing, or would not.
    unchanged: i64,
    /// How many cannot be taken.
    refused: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
    #[schema(value_type = Option<String>, format = DateTime)]
    started_at: Option<Time>,
    #[schema(value_type = Option<String>, format = DateTime)]
    finished_at: Option<Time>,
    /// When the file goes.
    #[schema(value_type = String, format = DateTime)]
    until_at: Time,
}

impl ImportView {
    fn of(import: Import, caller: &Caller) -> Self {
        let own = import.agent.as_ref().is_some_and(|(agent, _)| agent.get() == caller.agent.id.get());
        Self {
            id: import.id.get(),
            entity: import.entity.word(),
            has_file: import.sha256.is_some(),
            is_open: own || caller.cx.may(Right::AllTickets),
            agent_name: import.agent.map(|(_, name)| name),
            filename: import.filename,
            size: import.size,
            encoding: import.encoding.word(),
            delimiter: import.delimiter.to_string(),
            headings: import.headings,
            columns: import.columns.iter().map(|column| column.word()).collect(),
            known: import.known.word(),
            state: import.state.word(),
            rows: import.rows,
            at_row: import.at_row,
            created: import.made,
            changed: import.changed,
            unchanged: import.same,
            refused: import.refused,
            created_at: import.created_at,
            started_at: import.started_at,
            finished_at: import.finished_at,
            until_at: import.until_at,
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Named {
    /// What the file is called.
    #[serde(default)]
    filename: String,
    /// `customers` or `organisations`.
    #[param(required)]
    #[serde(default)]
    entity: String,
}

fn invalid(field: &'static str) -> Problem {
    Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field(field))
}

/// Keeps a file (CSV) with customers or organisations for seven days; the body is the file. Nothing is written yet.
#[utoipa::path(post, path = "/customer-imports", tag = "customers", params(Named),
    request_body(content = Vec<u8>, content_type = "text/csv"),
    responses((status = 201, body = ImportView), (status = 413, body = ProblemDetails)))]
async fn upload(
    State(app): State<App>,
    caller: Caller,
    Query(named): Query<Named>,
    body: Bytes,
) -> Result<(StatusCode, Json<ImportView>)> {
    caller.needs(Right::Export)?;
    let entity = Entity::from_word(&named.entity).ok_or_else(|| invalid("entity"))?;
    let import = import::upload(&app, &caller.cx, entity, &named.filename, body.to_vec()).await?;
    Ok((StatusCode::CREATED, Json(ImportView::of(import, &caller))))
}

/// Who brought which file, when, and what became of it; the newest first.
#[utoipa::path(get, path = "/customer-imports", tag = "customers", params(Page),
    responses((status = 200, body = Paged<ImportView>)))]
async fn list(State(app): State<App>, caller: Caller, Query(page): Query<Page>) -> Result<Json<Paged<ImportView>>> {
    caller.needs(Right::Export)?;
    let mut tx = app.db.read().await?;
    let found = ::imports::imports(&mut tx, &caller.cx, page.place()?, page.limit() + 1).await.map_err(Error::from)?;
    let part = Paged::cut(found, page.limit(), |import| import.id.get());
    let items = part.items.into_iter().map(|import| ImportView::of(import, &caller)).collect();
    Ok(Json(Paged { items, next_cursor: part.next_cursor }))
}

/// An import of the caller's.
#[utoipa::path(get, path = "/customer-imports/{id}", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = ImportView), (status = 404, body = ProblemDetails)))]
async fn one(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Json<ImportView>> {
    caller.needs(Right::Export)?;
    let mut tx = app.db.read().await?;
    let import = ::imports::detail(&mut tx, &caller.cx, Id::new(id)).await.map_err(Error::from)?;
    Ok(Json(ImportView::of(import, &caller)))
}

/// How a file is to be read and what its columns mean; what is left out stays, columns are guessed anew.
#[derive(Deserialize, ToSchema)]
#[schema(as = CustomerImportPlan)]
struct PlanBody {
    encoding: Option<String>,
    delimiter: Option<String>,
    columns: Option<Vec<String>>,
    known: Option<String>,
}

impl PlanBody {
    fn decision(self) -> Result<Decision> {
        fn read<T>(word: Option<String>, field: &'static str, known: fn(&str) -> Option<T>) -> Result<Option<T>> {
            word.map(|word| known(&word).ok_or_else(|| invalid(field))).transpose()
        }
        let delimiter = |word: &str| DELIMITERS.into_iter().find(|one| word.chars().eq([*one]));
        let columns = self.columns.map(|words| words.iter().map(|word| Column::from_word(word)).collect());
        let columns: Option<Option<Vec<Column>>> = columns;
        Ok(Decision {
            encoding: read(self.encoding, "encoding", Encoding::from_word)?,
            delimiter: read(self.delimiter, "delimiter", delimiter)?,
            columns: columns.map(|columns| columns.ok_or_else(|| invalid("columns"))).transpose()?,
            known: read(self.known, "known", Known::from_word)?,
        })
    }
}

/// Says how a file is to be read and what its columns mean, and goes through it without writing anything.
#[utoipa::path(put, path = "/customer-imports/{id}/plan", tag = "customers", params(("id" = i64, Path)),
    request_body = PlanBody, responses((status = 200, body = ImportView), (status = 422, body = ProblemDetails)))]
async fn decide(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<PlanBody>,
) -> Result<Json<ImportView>> {
    caller.needs(Right::Export)?;
    let import = import::decide(&app, &caller.cx, Id::new(id), body.decision()?).await?;
    Ok(Json(ImportView::of(import, &caller)))
}

/// A value of an own field, for people.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerImportValue)]
struct ValueView {
    name: String,
    value: String,
}

/// A row as it would be.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerImportRow)]
struct RowView {
    /// The line of the file.
    line: i64,
    /// What stands in it.
    cells: Vec<String>,
    /// `new`, `changed`, `same` or `refused`.
    verdict: &'static str,
    /// Why it cannot be taken, in the reader's language.
    reason: Option<String>,
    /// Who it is, if we know them.
    known_id: Option<i64>,
    name: Option<String>,
    addresses: Vec<String>,
    phones: Vec<String>,
    organisation: Option<String>,
    language: Option<String>,
    time_zone: Option<String>,
    tags: Vec<String>,
    /// The note that is added.
    note: Option<String>,
    external_id: Option<String>,
    domains: Vec<String>,
    /// The own fields that are filled.
    values: Vec<ValueView>,
}

fn reason(app: &App, language: Language, line: i64, refusal: &Refusal) -> String {
    let args = refusal.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let refused = ::imports::RefusedRow { line, code: refusal.code.to_owned(), args };
    import::words(app.catalogue, language, &refused)
}

impl RowView {
    fn of(app: &App, language: Language, fields: &[Field], seen: Seen) -> Self {
        let (verdict, known_id, said, reason) = match seen.verdict {
            Ok(weighed) => (weighed.verdict.word(), weighed.known, weighed.after, None),
            Err(refusal) => ("refused", None, Said::default(), Some(reason(app, language, seen.line, &refusal))),
        };
        let value = |(id, value): (i64, serde_json::Value)| {
            let field = fields.iter().find(|field| field.id.get() == id)?;
            let read = Value::read(field, &value).ok()??;
            Some(ValueView { name: field.label.for_reader(language).to_owned(), value: read.shown(field) })
        };
        Self {
            line: seen.line,
            cells: seen.cells,
            verdict,
            reason,
            known_id,
            name: said.name,
            addresses: said.addresses,
            phones: said.phones,
            organisation: said.organisation,
            language: said.language.map(|language| language.tag().to_owned()),
            time_zone: said.time_zone,
            tags: said.tags,
            note: said.note,
            external_id: said.external_id,
            domains: said.domains,
            values: said.values.into_iter().filter_map(value).collect(),
        }
    }
}

/// The first twenty rows as they would be.
#[utoipa::path(get, path = "/customer-imports/{id}/preview", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<RowView>), (status = 409, body = ProblemDetails)))]
async fn preview(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Json<Vec<RowView>>> {
    caller.needs(Right::Export)?;
    let (seen, fields) = import::preview(&app, &caller.cx, Id::new(id)).await?;
    let view = |seen| RowView::of(&app, caller.agent.language, &fields, seen);
    Ok(Json(seen.into_iter().map(view).collect()))
}

/// A row that cannot be taken.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerImportRefusal)]
struct RefusalView {
    line: i64,
    code: String,
    /// Why, in the reader's language.
    detail: String,
}

/// The rows that cannot be taken, in the order of the file.
#[utoipa::path(get, path = "/customer-imports/{id}/refusals", tag = "customers", params(("id" = i64, Path), Page),
    responses((status = 200, body = Paged<RefusalView>), (status = 404, body = ProblemDetails)))]
async fn refusals(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Query(page): Query<Page>,
) -> Result<Json<Paged<RefusalView>>> {
    caller.needs(Right::Export)?;
    let mut tx = app.db.read().await?;
    let import = ::imports::detail(&mut tx, &caller.cx, Id::new(id)).await.map_err(Error::from)?;
    let after: i64 = page.place()?.unwrap_or(0);
    let found = ::imports::refusals(&mut tx, import.id, after, page.limit() + 1).await.map_err(Error::from)?;
    let part = Paged::cut(found, page.limit(), |row| row.line);
    let view = |row: ::imports::RefusedRow| RefusalView {
        line: row.line,
        detail: import::words(app.catalogue, caller.agent.language, &row),
        code: row.code,
    };
    Ok(Json(Paged { items: part.items.into_iter().map(view).collect(), next_cursor: part.next_cursor }))
}

/// The rows that cannot be taken as a file (CSV): line and reason in front of what stood in them.
#[utoipa::path(get, path = "/customer-imports/{id}/report", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = String, content_type = "text/csv"), (status = 409, body = ProblemDetails)))]
async fn report(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Response> {
    caller.needs(Right::Export)?;
    let bytes = import::report(&app, &caller.cx, Id::new(id), caller.agent.language).await?;
    let name = HeaderValue::from_str(&format!("attachment; filename=\"import-{id}.csv\"")).map_err(Problem::fault)?;
    let kind = HeaderValue::from_static("text/csv; charset=utf-8");
    let fresh = HeaderValue::from_static("no-store");
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name), (header::CACHE_CONTROL, fresh)];
    Ok((headers, bytes).into_response())
}

/// Begins to write the rows, or goes on where it was stopped. Nobody is written to.
#[utoipa::path(put, path = "/customer-imports/{id}/run", tag = "customers", params(("id" = i64, Path)),
    responses((status = 202, body = ImportView), (status = 409, body = ProblemDetails)))]
async fn begin(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<(StatusCode, Json<ImportView>)> {
    caller.needs(Right::Export)?;
    let import = import::begin(&app, &caller.cx, Id::new(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(ImportView::of(import, &caller))))
}

/// Stops the writing; what was written stays, and it can go on.
#[utoipa::path(delete, path = "/customer-imports/{id}/run", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = ImportView), (status = 404, body = ProblemDetails)))]
async fn stop(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Json<ImportView>> {
    caller.needs(Right::Export)?;
    let import = import::stop(&app, &caller.cx, Id::new(id)).await?;
    Ok(Json(ImportView::of(import, &caller)))
}

/// Removes the file at once; who brought it, when, and the counts stay.
#[utoipa::path(delete, path = "/customer-imports/{id}/file", tag = "customers", params(("id" = i64, Path)),
    responses((status = 204), (status = 409, body = ProblemDetails)))]
async fn drop_file(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    caller.needs(Right::Export)?;
    import::drop_file(&app, &caller.cx, Id::new(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
