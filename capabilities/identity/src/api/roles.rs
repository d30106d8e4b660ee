use axum::{extract::State, response::IntoResponse};
use http::StatusCode;
use kernel::{Id, Kind, Refusal, Right, Rights, Role};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, IfMatch, Json, Path, Problem, Result, Tagged};

use super::Caller;
use crate::OwnRole;

/// A role of the company's own.
#[derive(Serialize, ToSchema)]
#[schema(as = OwnRole)]
pub(crate) struct RoleView {
    id: i64,
    name: String,
    /// What it allows beyond answering tickets.
    rights: Vec<&'static str>,
    version: i64,
}

/// What one of the built-in roles allows.
#[derive(Serialize, ToSchema)]
#[schema(as = BuiltInRole)]
pub(crate) struct BuiltInView {
    /// `agent`, `lead` or `admin`.
    role: &'static str,
    rights: Vec<&'static str>,
}

/// Everything that roles are made of.
#[derive(Serialize, ToSchema)]
#[schema(as = Roles)]
pub(crate) struct RolesView {
    /// All rights there are, in the order in which they are shown.
    rights: Vec<&'static str>,
    built_in: Vec<BuiltInView>,
    own: Vec<RoleView>,
}

fn words(rights: Rights) -> Vec<&'static str> {
    rights.each().map(Right::word).collect()
}

impl From<OwnRole> for RoleView {
    fn from(role: OwnRole) -> Self {
        Self { id: role.id.get(), name: role.name, rights: words(role.rights), version: role.version }
    }
}

/// The roles that people can have.
#[utoipa::path(get, path = "/roles", tag = "identity", responses((status = 200, body = RolesView)))]
pub(crate) async fn roles(State(app): State<App>, caller: Caller) -> Result<Json<RolesView>> {
    caller.needs(Right::People)?;
    let mut tx = app.db.read().await?;
    let own = crate::roles(&mut tx).await?.into_iter().map(RoleView::from).collect();
    let view = |role: Role| BuiltInView { role: role.word(), rights: words(role.rights()) };
    let built_in = [Role::Agent, Role::Lead, Role::Admin].map(view).into();
    Ok(Json(RolesView { rights: words(Rights::all()), built_in, own }))
}

/// A role to be made.
#[derive(Deserialize, ToSchema)]
pub(crate) struct RoleToMake {
    name: String,
    rights: Vec<String>,
}

fn read(words: &[String]) -> Result<Rights> {
    let unknown = || Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field("rights"));
    let rights = words.iter().map(|word| Right::from_word(word).ok_or_else(unknown));
    rights.collect::<Result<Vec<_>>>().map(|rights| Rights::of(&rights))
}

/// Make a role.
#[utoipa::path(post, path = "/roles", tag = "identity", request_body = RoleToMake,
    responses((status = 201, body = RoleView)))]
pub(crate) async fn create_role(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<RoleToMake>,
) -> Result<impl IntoResponse> {
    let mut tx = app.db.begin().await?;
    let role = crate::create_role(&mut tx, &caller.cx, &body.name, read(&body.rights)?).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Tagged { version: role.version, body: RoleView::from(role) }))
}

/// What should be different about a role; what is left out stays.
#[derive(Deserialize, ToSchema)]
pub(crate) struct RoleToChange {
    name: Option<String>,
    rights: Option<Vec<String>>,
}

/// Change a role; those who have it may at once do what it says now.
#[utoipa::path(patch, path = "/roles/{id}", tag = "identity", params(("id" = i64, Path)),
    request_body = RoleToChange, responses((status = 200, body = RoleView)))]
pub(crate) async fn change_role(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<RoleToChange>,
) -> Result<Tagged<RoleView>> {
    let rights = body.rights.as_deref().map(read).transpose()?;
    let mut tx = app.db.begin().await?;
    let name = body.name.as_deref();
    let role = crate::change_role(&mut tx, &caller.cx, Id::new(id), name, rights, expected).await?;
    tx.commit().await?;
    Ok(Tagged { version: role.version, body: role.into() })
}

/// Remove a role that nobody has.
#[utoipa::path(delete, path = "/roles/{id}", tag = "identity", params(("id" = i64, Path)),
    responses((status = 204)))]
pub(crate) async fn remove_role(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    crate::remove_role(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
