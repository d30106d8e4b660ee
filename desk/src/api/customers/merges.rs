use axum::extract::State;
use customers::{Duplicate, Merge, api::CustomerView};
use db::Tx;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Json, Page, Paged, Path, Query, Result};

use crate::{
    Error,
    merge_customers::{self as merge, known},
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(duplicates))
        .routes(routes!(customers_duplicates))
        .routes(routes!(dismiss))
        .routes(routes!(preview))
        .routes(routes!(merges, merge))
        .routes(routes!(undo))
}

/// Two customers who may be one person.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerDuplicate)]
struct DuplicateView {
    first: CustomerView,
    second: CustomerView,
    /// What they share: `phone`, `address` or `name`.
    because: String,
}

/// Those pairs of which the caller may know both.
async fn shown(tx: &mut Tx, caller: &Caller, pairs: Vec<Duplicate>) -> std::result::Result<Vec<DuplicateView>, Error> {
    let mut views = Vec::new();
    for pair in pairs {
        let (first, second) = (known(tx, &caller.cx, pair.first).await, known(tx, &caller.cx, pair.second).await);
        if let (Ok(first), Ok(second)) = (first, second) {
            views.push(DuplicateView {
                first: CustomerView::of(first, caller.cx.now),
                second: CustomerView::of(second, caller.cx.now),
                because: pair.because,
            });
        }
    }
    Ok(views)
}

/// Customers who may be one person, the latest suggestions first; a part may hold fewer than asked for.
#[utoipa::path(get, path = "/customer-duplicates", tag = "customers", params(Page),
    responses((status = 200, body = web_kit::Paged<DuplicateView>)))]
async fn duplicates(
    State(app): State<App>,
    caller: Caller,
    Query(page): Query<Page>,
) -> Result<Json<Paged<DuplicateView>>> {
    let limit = page.limit().min(20);
    let mut tx = app.db.read().await?;
    let found = customers::duplicates(&mut tx, page.place::<(i64, i64)>()?, limit + 1).await?;
    let cut = Paged::cut(found, limit, |last| (last.second.get(), last.first.get()));
    let items = shown(&mut tx, &caller, cut.items).await?;
    Ok(Json(Paged { items, next_cursor: cut.next_cursor }))
}

/// Who may be the same person as a customer, up to twenty.
#[utoipa::path(get, path = "/customers/{id}/duplicates", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<DuplicateView>)))]
async fn customers_duplicates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<Vec<DuplicateView>>> {
    let mut tx = app.db.read().await?;
    known(&mut tx, &caller.cx, Id::new(id)).await?;
    let pairs = customers::duplicates_of(&mut tx, Id::new(id)).await?;
    Ok(Json(shown(&mut tx, &caller, pairs).await?))
}

/// Says that two customers are two people.
#[utoipa::path(delete, path = "/customers/{id}/duplicates/{other}", tag = "customers",
    params(("id" = i64, Path), ("other" = i64, Path)), responses((status = 204)))]
async fn dismiss(State(app): State<App>, caller: Caller, Path((id, other)): Path<(i64, i64)>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    for id in [id, other] {
        known(&mut tx, &caller.cx, Id::new(id)).await?;
    }
    customers::dismiss_duplicate(&mut tx, &caller.cx, Id::new(id), Id::new(other)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who would go into the customer, and what the one would be called.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Wanted {
    other: i64,
    /// The name that was chosen; without it, the survivor's.
    name: Option<String>,
}

/// What one customer would be of two.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerMergePreview)]
struct PreviewView {
    survivor: CustomerView,
    other: CustomerView,
    /// What will be.
    merged: CustomerView,
    /// How many tickets the survivor has, up to a thousand.
    survivor_tickets: i64,
    /// How many tickets come along, up to a thousand.
    other_tickets: i64,
}

/// What would be if another customer went into this one; changes nothing.
#[utoipa::path(get, path = "/customers/{id}/merge-preview", tag = "customers", params(("id" = i64, Path), Wanted),
    responses((status = 200, body = PreviewView)))]
async fn preview(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<PreviewView>> {
    let mut tx = app.db.read().await?;
    let survivor = known(&mut tx, &caller.cx, Id::new(id)).await?;
    let other = known(&mut tx, &caller.cx, Id::new(wanted.other)).await?;
    let merged = customers::merged(&survivor, &other, wanted.name.as_deref()).map_err(Error::from)?;
    let now = caller.cx.now;
    Ok(Json(PreviewView {
        survivor_tickets: tickets::count_of(&mut tx, survivor.id).await?,
        other_tickets: tickets::count_of(&mut tx, other.id).await?,
        merged: CustomerView::of(merged, now),
        survivor: CustomerView::of(survivor, now),
        other: CustomerView::of(other, now),
    }))
}

/// A customer went into another.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerMerge)]
struct MergeView {
    id: i64,
    survivor_id: i64,
    other_id: i64,
    other_name: String,
    other_addresses: Vec<String>,
    agent_name: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    #[schema(value_type = String, format = DateTime)]
    undo_until: Time,
}

impl From<Merge> for MergeView {
    fn from(merge: Merge) -> Self {
        Self {
            id: merge.id.get(),
            survivor_id: merge.survivor.get(),
            other_id: merge.other.get(),
            other_name: merge.other_name,
            other_addresses: merge.other_addresses,
            agent_name: merge.agent.map(|(_, name)| name),
            at: merge.at,
            undo_until: merge.undo_until,
        }
    }
}

/// Who went into a customer and can still be parted from them.
#[utoipa::path(get, path = "/customers/{id}/merges", tag = "customers", params(("id" = i64, Path)),
    responses((status = 200, body = Vec<MergeView>)))]
async fn merges(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Json<Vec<MergeView>>> {
    let mut tx = app.db.read().await?;
    known(&mut tx, &caller.cx, Id::new(id)).await?;
    let found = customers::merges_into(&mut tx, &caller.cx, Id::new(id)).await?;
    Ok(Json(found.into_iter().map(MergeView::from).collect()))
}

/// Who goes into the customer.
#[derive(Deserialize, ToSchema)]
#[schema(as = CustomerMergeWish)]
struct MergeBody {
    other_id: i64,
    /// What the one is called; without it, as the survivor is.
    name: Option<String>,
}

/// Which merge it was.
#[derive(Serialize, ToSchema)]
#[schema(as = CustomerMerged)]
struct MergedView {
    merge_id: i64,
}

/// Another customer goes into this one, with everything that is theirs.
#[utoipa::path(post, path = "/customers/{id}/merges", tag = "customers", params(("id" = i64, Path)),
    request_body = MergeBody, responses((status = 201, body = MergedView)))]
async fn merge(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<MergeBody>,
) -> Result<(StatusCode, Json<MergedView>)> {
    let pair = (Id::new(id), Id::new(body.other_id));
    let merge = merge::merge(&app, &caller.cx, pair, body.name.as_deref()).await?;
    Ok((StatusCode::CREATED, Json(MergedView { merge_id: merge.get() })))
}

/// Parts two customers again, within thirty days.
#[utoipa::path(delete, path = "/customer-merges/{id}", tag = "customers", params(("id" = i64, Path)),
    responses((status = 204)))]
async fn undo(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    merge::undo(&app, &caller.cx, Id::new(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
