use axum::extract::State;
use customers::{Note, Subject};
use db::Tx;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, Page, Paged, Path, Query, Result};

use crate::{Error, merge_customers::known};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(customers_notes, note_customer))
        .routes(routes!(change_customers_note, remove_customers_note))
        .routes(routes!(organisations_notes, note_organisation))
        .routes(routes!(change_organisations_note, remove_organisations_note))
}

/// What an agent wrote about a customer or an organisation, for colleagues.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerNote)]
pub(super) struct NoteView {
    id: i64,
    agent_id: Option<i64>,
    agent_name: Option<String>,
    text: String,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    #[schema(value_type = Option<String>, format = DateTime)]
    changed_at: Option<Time>,
}

impl From<Note> for NoteView {
    fn from(note: Note) -> Self {
        let (agent_id, agent_name) = note.agent.unzip();
        Self {
            id: note.id.get(),
            agent_id: agent_id.map(Id::get),
            agent_name,
            text: note.text,
            at: note.at,
            changed_at: note.changed_at,
        }
    }
}

/// The words of a note.
#[derive(Deserialize, ToSchema)]
#[schema(as = CustomerNoteWords)]
struct NoteBody {
    text: String,
}

/// Whether the caller may know about whom the notes are.
async fn may_know(tx: &mut Tx, caller: &Caller, about: Subject) -> std::result::Result<(), Error> {
    match about {
        Subject::Customer(id) => known(tx, &caller.cx, id).await.map(drop),
        Subject::Organisation(id) => {
            customers::organisation(tx, id).await?.ok_or(customers::Error::OrganisationMissing)?;
            Ok(())
        }
    }
}

async fn list(app: &App, caller: &Caller, about: Subject, page: &Page) -> Result<Json<Paged<NoteView>>> {
    let mut tx = app.db.read().await?;
    may_know(&mut tx, caller, about).await?;
    let found = customers::notes(&mut tx, about, page.place::<i64>()?, page.limit() + 1).await?;
    let cut = Paged::cut(found, page.limit(), |last| last.id.get());
    Ok(Json(Paged { items: cut.items.into_iter().map(NoteView::from).collect(), next_cursor: cut.next_cursor }))
}

async fn add(app: &App, caller: &Caller, about: Subject, text: &str) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    may_know(&mut tx, caller, about).await?;
    customers::add_note(&mut tx, &caller.cx, about, text).await?;
    tx.commit().await?;
    Ok(StatusCode::CREATED)
}

/// Changes the words of a note, or removes it.
async fn settle(app: &App, caller: &Caller, about: Subject, note: i64, text: Option<&str>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    may_know(&mut tx, caller, about).await?;
    match text {
        Some(text) => customers::change_note(&mut tx, &caller.cx, about, Id::new(note), text).await?,
        None => customers::remove_note(&mut tx, &caller.cx, about, Id::new(note)).await?,
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Notes about a customer, the newest first.
#[utoipa::path(get, path = "/customers/{id}/notes", tag = "customers", params(("id" = i64, Path), Page),
    responses((status = 200, body = web_kit::Paged<NoteView>)))]
async fn customers_notes(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Query(page): Query<Page>,
) -> Result<Json<Paged<NoteView>>> {
    list(&app, &caller, Subject::Customer(Id::new(id)), &page).await
}

/// Writes a note about a customer.
#[utoipa::path(post, path = "/customers/{id}/notes", tag = "customers", params(("id" = i64, Path)),
    request_body = NoteBody, responses((status = 201)))]
async fn note_customer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<NoteBody>,
) -> Result<StatusCode> {
    add(&app, &caller, Subject::Customer(Id::new(id)), &body.text).await
}

/// Changes the words of one's own note about a customer.
#[utoipa::path(put, path = "/customers/{id}/notes/{note}", tag = "customers",
    params(("id" = i64, Path), ("note" = i64, Path)), request_body = NoteBody, responses((status = 204)))]
async fn change_customers_note(
    State(app): State<App>,
    caller: Caller,
    Path((id, note)): Path<(i64, i64)>,
    Json(body): Json<NoteBody>,
) -> Result<StatusCode> {
    settle(&app, &caller, Subject::Customer(Id::new(id)), note, Some(&body.text)).await
}

/// Removes one's own note about a customer; admins remove any.
#[utoipa::path(delete, path = "/customers/{id}/notes/{note}", tag = "customers",
    params(("id" = i64, Path), ("note" = i64, Path)), responses((status = 204)))]
async fn remove_customers_note(
    State(app): State<App>,
    caller: Caller,
    Path((id, note)): Path<(i64, i64)>,
) -> Result<StatusCode> {
    settle(&app, &caller, Subject::Customer(Id::new(id)), note, None).await
}

/// Notes about an organisation, the newest first.
#[utoipa::path(get, path = "/organisations/{id}/notes", tag = "customers", params(("id" = i64, Path), Page),
    responses((status = 200, body = web_kit::Paged<NoteView>)))]
async fn organisations_notes(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Query(page): Query<Page>,
) -> Result<Json<Paged<NoteView>>> {
    list(&app, &caller, Subject::Organisation(Id::new(id)), &page).await
}

/// Writes a note about an organisation.
#[utoipa::path(post, path = "/organisations/{id}/notes", tag = "customers", params(("id" = i64, Path)),
    request_body = NoteBody, responses((status = 201)))]
async fn note_organisation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<NoteBody>,
) -> Result<StatusCode> {
    add(&app, &caller, Subject::Organisation(Id::new(id)), &body.text).await
}

/// Changes the words of one's own note about an organisation.
#[utoipa::path(put, path = "/organisations/{id}/notes/{note}", tag = "customers",
    params(("id" = i64, Path), ("note" = i64, Path)), request_body = NoteBody, responses((status = 204)))]
async fn change_organisations_note(
    State(app): State<App>,
    caller: Caller,
    Path((id, note)): Path<(i64, i64)>,
    Json(body): Json<NoteBody>,
) -> Result<StatusCode> {
    settle(&app, &caller, Subject::Organisation(Id::new(id)), note, Some(&body.text)).await
}

/// Removes one's own note about an organisation; admins remove any.
#[utoipa::path(delete, path = "/organisations/{id}/notes/{note}", tag = "customers",
    params(("id" = i64, Path), ("note" = i64, Path)), responses((status = 204)))]
async fn remove_organisations_note(
    State(app): State<App>,
    caller: Caller,
    Path((id, note)): Path<(i64, i64)>,
) -> Result<StatusCode> {
    settle(&app, &caller, Subject::Organisation(Id::new(id)), note, None).await
}
