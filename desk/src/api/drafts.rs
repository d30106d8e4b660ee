use axum::extract::State;
use db::Tx;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tickets::DraftKind;
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Problem, ProblemDetails, Result};

use super::{
    view::Named,
    words::{PromisedBody, SignatureWord},
};
use crate::{Error, draft as drafting};

/// What an agent has typed and not sent.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Draft)]
pub(super) struct DraftBody {
    #[serde(default)]
    html: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    to: Vec<String>,
    #[serde(default)]
    cc: Vec<String>,
    #[serde(default)]
    bcc: Vec<String>,
    /// The uploads, as they were answered.
    #[serde(default)]
    #[schema(value_type = Vec<super::files::FileView>)]
    attachments: Vec<Value>,
    /// The promises that were confirmed so far.
    #[serde(default)]
    promises: Vec<PromisedBody>,
    /// What is to be done when it is sent.
    #[serde(default)]
    actions: Vec<macros::Action>,
    /// The macros it was written with.
    #[serde(default)]
    macros: Vec<i64>,
    /// The mailbox it leaves by; absent: the ticket's.
    #[serde(default)]
    from_mailbox_id: Option<i64>,
    /// What stands under it.
    #[serde(default)]
    signature: SignatureWord,
}

/// A kept draft.
#[derive(Serialize, ToSchema)]
#[schema(as = KeptDraft)]
pub(super) struct Kept {
    #[serde(flatten)]
    body: DraftBody,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Time,
    /// Whether colleagues may take it over.
    shared: bool,
    /// The colleague who has taken it over; then nothing is left of it here.
    taken_by: Option<Named>,
}

fn kind_of(word: &str) -> std::result::Result<DraftKind, Problem> {
    DraftKind::from_word(word).ok_or_else(|| tickets::Error::NoDraft.into())
}

/// The caller's draft on a ticket: `reply` or `note`.
#[utoipa::path(get, path = "/tickets/{id}/drafts/{kind}", tag = "tickets",
    params(("id" = i64, Path), ("kind" = String, Path)),
    responses((status = 200, body = Kept), (status = 404, body = ProblemDetails)))]
pub(super) async fn draft(
    State(app): State<App>,
    caller: Caller,
    Path((id, kind)): Path<(i64, String)>,
) -> Result<Json<Kept>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let draft = tickets::draft(&mut tx, ticket.id, caller.agent.id, kind_of(&kind)?).await?;
    let body = serde_json::from_str(&draft.body).map_err(Problem::fault)?;
    let taken_by = match draft.taken_by {
        Some(agent) => Some(named(&mut tx, agent).await?),
        None => None,
    };
    Ok(Json(Kept { body, updated_at: draft.updated_at, shared: draft.shared, taken_by }))
}

async fn named(tx: &mut Tx, agent: Id<identity::Agent>) -> std::result::Result<Named, Error> {
    let name = identity::agent(tx, agent).await?.map(|agent| agent.name).unwrap_or_default();
    Ok(Named { id: agent.get(), name })
}

/// Keeps the caller's draft.
#[utoipa::path(put, path = "/tickets/{id}/drafts/{kind}", tag = "tickets",
    params(("id" = i64, Path), ("kind" = String, Path)), request_body = DraftBody, responses((status = 204)))]
pub(super) async fn save(
    State(app): State<App>,
    caller: Caller,
    Path((id, kind)): Path<(i64, String)>,
    Json(body): Json<DraftBody>,
) -> Result<StatusCode> {
    let text = serde_json::to_string(&body).map_err(Problem::fault)?;
    let kind = kind_of(&kind)?;
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    tickets::save_draft(&mut tx, &caller.cx, ticket.id, caller.agent.id, kind, &text).await.map_err(Error::from)?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Throws the caller's draft away.
#[utoipa::path(delete, path = "/tickets/{id}/drafts/{kind}", tag = "tickets",
    params(("id" = i64, Path), ("kind" = String, Path)), responses((status = 204)))]
pub(super) async fn drop(
    State(app): State<App>,
    caller: Caller,
    Path((id, kind)): Path<(i64, String)>,
) -> Result<StatusCode> {
    let kind = kind_of(&kind)?;
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    tickets::drop_draft(&mut tx, ticket.id, caller.agent.id, kind).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Whether a draft is offered to colleagues.
#[derive(Deserialize, ToSchema)]
#[schema(as = DraftSharing)]
pub(super) struct SharingBody {
    shared: bool,
}

/// Offers the caller's draft to colleagues, or no longer.
#[utoipa::path(put, path = "/tickets/{id}/drafts/{kind}/sharing", tag = "tickets",
    params(("id" = i64, Path), ("kind" = String, Path)), request_body = SharingBody,
    responses((status = 204), (status = 404, body = ProblemDetails)))]
pub(super) async fn share(
    State(app): State<App>,
    caller: Caller,
    Path((id, kind)): Path<(i64, String)>,
    Json(body): Json<SharingBody>,
) -> Result<StatusCode> {
    let kind = kind_of(&kind)?;
    let mut tx = app.db.begin().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    tickets::share_draft(&mut tx, ticket.id, caller.agent.id, kind, body.shared).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A draft that a colleague offers.
#[derive(Serialize, ToSchema)]
#[schema(as = SharedDraft)]
pub(super) struct SharedView {
    agent: Named,
    /// `reply` or `note`.
    kind: &'static str,
    text: String,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Time,
}

/// What colleagues offer to be taken over on a ticket.
#[utoipa::path(get, path = "/tickets/{id}/shared-drafts", tag = "tickets", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<SharedView>), (status = 404, body = ProblemDetails)))]
pub(super) async fn shared(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<Vec<SharedView>>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let mut views = Vec::new();
    for one in tickets::shared_drafts(&mut tx, ticket.id).await? {
        if one.agent == caller.agent.id {
            continue;
        }
        let body: DraftBody = serde_json::from_str(&one.draft.body).map_err(Problem::fault)?;
        views.push(SharedView {
            agent: named(&mut tx, one.agent).await?,
            kind: one.kind.word(),
            text: body.text,
            updated_at: one.draft.updated_at,
        });
    }
    Ok(Json(views))
}

/// Whose draft is taken over.
#[derive(Deserialize, ToSchema)]
#[schema(as = DraftTaking)]
pub(super) struct TakingBody {
    agent_id: i64,
}

/// Takes a colleague's draft over; it is the caller's from then on.
#[utoipa::path(post, path = "/tickets/{id}/drafts/{kind}/taking", tag = "tickets",
    params(("id" = i64, Path), ("kind" = String, Path)), request_body = TakingBody,
    responses((status = 204), (status = 409, body = ProblemDetails)))]
pub(super) async fn take(
    State(app): State<App>,
    caller: Caller,
    Path((id, kind)): Path<(i64, String)>,
    Json(body): Json<TakingBody>,
) -> Result<StatusCode> {
    let place = (Id::new(id), kind_of(&kind)?);
    drafting::take_over(&app, &caller.cx, place, Id::new(body.agent_id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
