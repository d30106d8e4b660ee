use axum::extract::State;
use customers::{Organisation, OrganisationChange};
use http::StatusCode;
use identity::api::Caller;
use kernel::{Edit, Id, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, IfMatch, Json, Path, Result, Tagged};

use super::emptied;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(organisation, change_organisation)).routes(routes!(create_organisation))
}

/// The company, office or club that customers write for.
#[derive(Serialize, ToSchema)]
#[schema(as = Organisation)]
struct OrganisationView {
    id: i64,
    name: String,
    /// Whoever writes from one of these writes for it.
    domains: Vec<String>,
    /// Its number in another system.
    external_id: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
    version: i64,
}

fn tagged(organisation: Organisation) -> Tagged<OrganisationView> {
    Tagged {
        version: organisation.version,
        body: OrganisationView {
            id: organisation.id.get(),
            name: organisation.name,
            domains: organisation.domains,
            external_id: organisation.external_id,
            created_at: organisation.created_at,
            version: organisation.version,
        },
    }
}

/// What should be different about an organisation; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[schema(as = OrganisationChange)]
struct OrganisationBody {
    name: Option<String>,
    /// All its domains.
    domains: Option<Vec<String>>,
    /// Its number in another system; null takes it away.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    external_id: Edit<String>,
}

impl From<OrganisationBody> for OrganisationChange {
    fn from(body: OrganisationBody) -> Self {
        Self { name: body.name, domains: body.domains, external_id: emptied(body.external_id) }
    }
}

/// An organisation.
#[utoipa::path(get, path = "/organisations/{id}", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = OrganisationView)))]
async fn organisation(
    State(app): State<App>,
    _caller: Caller,
    Path(id): Path<i64>,
) -> Result<Tagged<OrganisationView>> {
    let mut tx = app.db.read().await?;
    let found = customers::organisation(&mut tx, Id::new(id)).await?;
    Ok(tagged(found.ok_or(customers::Error::OrganisationMissing)?))
}

/// Write an organisation down.
#[utoipa::path(post, path = "/organisations", tag = "customers", request_body = OrganisationBody,
    responses((status = 201, body = OrganisationView)))]
async fn create_organisation(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<OrganisationBody>,
) -> Result<(StatusCode, Tagged<OrganisationView>)> {
    let mut tx = app.db.begin().await?;
    let created = customers::create_organisation(&mut tx, &caller.cx, body.into()).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, tagged(created)))
}

/// Change an organisation.
#[utoipa::path(patch, path = "/organisations/{id}", tag = "customers", params(("id" = i64, Path)),
    request_body = OrganisationBody, responses((status = 200, body = OrganisationView)))]
async fn change_organisation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<OrganisationBody>,
) -> Result<Tagged<OrganisationView>> {
    let mut tx = app.db.begin().await?;
    let changed = customers::change_organisation(&mut tx, &caller.cx, Id::new(id), body.into(), expected).await?;
    tx.commit().await?;
    Ok(tagged(changed))
}
