use axum::{extract::State, response::IntoResponse};
use http::StatusCode;
use kernel::{Id, Language, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Result};

use super::{
    Caller,
    view::{CompanyView, DayWord, ScopeWord},
};
use crate::{ApiKey, CompanyChange};

/// What should be different about the company; what is left out stays.
#[derive(Deserialize, ToSchema)]
pub(crate) struct CompanyToChange {
    name: Option<String>,
    #[schema(value_type = Option<String>)]
    language: Option<Language>,
    time_zone: Option<String>,
    /// `mon` to `sun`.
    #[schema(value_type = Option<Vec<String>>)]
    business_days: Option<Vec<DayWord>>,
}

/// Change the company.
#[utoipa::path(patch, path = "/company", tag = "identity", request_body = CompanyToChange,
    responses((status = 200, body = CompanyView)))]
pub(crate) async fn change_company(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<CompanyToChange>,
) -> Result<Json<CompanyView>> {
    let change = CompanyChange {
        name: body.name,
        language: body.language,
        time_zone: body.time_zone,
        business_days: body.business_days.map(|words| DayWord::days(&words)),
    };
    let mut tx = app.db.begin().await?;
    let company = crate::change_company(&mut tx, &caller.cx, &change).await?;
    tx.commit().await?;
    Ok(Json(company.into()))
}

/// A key with which a program acts for an agent.
#[derive(Serialize, ToSchema)]
#[schema(as = ApiKey)]
pub(crate) struct KeyView {
    id: i64,
    name: String,
    scope: ScopeWord,
    /// For whom it acts.
    agent_id: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
    #[schema(value_type = Option<String>, format = DateTime)]
    last_used_at: Option<Time>,
    /// From when on it opens nothing; null never.
    #[schema(value_type = Option<String>, format = DateTime)]
    expires_at: Option<Time>,
}

impl From<ApiKey> for KeyView {
    fn from(key: ApiKey) -> Self {
        Self {
            id: key.id.get(),
            name: key.name,
            scope: key.scope.into(),
            agent_id: key.agent.get(),
            created_at: key.created_at,
            last_used_at: key.last_used_at,
            expires_at: key.expires_at,
        }
    }
}

/// The keys that were not revoked.
#[utoipa::path(get, path = "/api-keys", tag = "identity", responses((status = 200, body = Vec<KeyView>)))]
pub(crate) async fn api_keys(State(app): State<App>, caller: Caller) -> Result<Json<Vec<KeyView>>> {
    let mut tx = app.db.read().await?;
    let keys = crate::api_keys(&mut tx, &caller.cx).await?;
    Ok(Json(keys.into_iter().map(Into::into).collect()))
}

/// A key to be made.
#[derive(Deserialize, ToSchema)]
pub(crate) struct KeyToMake {
    /// What it is for.
    name: String,
    scope: ScopeWord,
    /// From when on it opens nothing; absent never.
    #[schema(value_type = Option<String>, format = DateTime)]
    expires_at: Option<Time>,
}

/// A key that was just made.
#[derive(Serialize, ToSchema)]
pub(crate) struct FreshApiKey {
    id: i64,
    name: String,
    scope: ScopeWord,
    /// The key itself, told this once.
    key: String,
}

/// Make a key that acts for oneself. Only a person can, signed in.
#[utoipa::path(post, path = "/api-keys", tag = "identity", request_body = KeyToMake,
    responses((status = 201, body = FreshApiKey)))]
pub(crate) async fn create_api_key(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<KeyToMake>,
) -> Result<impl IntoResponse> {
    caller.needs_person()?;
    let mut tx = app.db.begin().await?;
    let scope = body.scope.into();
    let (agent, ends) = (caller.agent.id, body.expires_at);
    let fresh = crate::create_api_key(&mut tx, &caller.cx, agent, &body.name, scope, ends).await?;
    tx.commit().await?;
    let key = fresh.key;
    let view = FreshApiKey { id: key.id.get(), name: key.name, scope: body.scope, key: fresh.token };
    Ok((StatusCode::CREATED, Json(view)))
}

/// Revoke a key, at once and for good.
#[utoipa::path(delete, path = "/api-keys/{id}", tag = "identity", params(("id" = i64, Path)),
    responses((status = 204)))]
pub(crate) async fn revoke_api_key(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    crate::revoke_api_key(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
