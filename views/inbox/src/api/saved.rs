//! What saved views show, in numbers.

use std::sync::Arc;

use axum::{Extension, extract::State as AppState};
use identity::api::Caller;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use views::{Filter, views_of};
use web_kit::{App, Json, ProblemDetails};

use crate::{Count, Kept, Sieve, preview};

/// The counts that this node keeps.
pub(super) type Keeper = Arc<Kept>;

/// A filter that is being put together.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub(super) struct FilterToTry {
    /// `{"all": [...]}` or `{"any": [...]}` of `{"field", "op", "value"}` and such groups.
    #[schema(value_type = Object)]
    filter: Value,
}

/// How many tickets something shows.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct HowMany {
    /// So many, up to 1,000.
    tickets: usize,
    /// There are more.
    more: bool,
}

/// How many tickets a saved view shows.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct SavedCount {
    /// The view.
    id: i64,
    tickets: usize,
    more: bool,
}

impl From<Count> for HowMany {
    fn from(count: Count) -> Self {
        Self { tickets: count.tickets, more: count.more }
    }
}

/// How many tickets a filter fits, while it is put together.
#[utoipa::path(post, path = "/views/preview", tag = "views", request_body = FilterToTry,
    responses((status = 200, body = HowMany), (status = 422, body = ProblemDetails)))]
pub(super) async fn preview_view(
    AppState(app): AppState<App>,
    caller: Caller,
    Json(body): Json<FilterToTry>,
) -> web_kit::Result<Json<HowMany>> {
    let filter = Filter::read(&body.filter).map_err(views::Error::from)?;
    let zone = TimeZone::get(&caller.agent.time_zone).ok();
    let sieve = Sieve { filter: Some(&filter), zone: zone.as_ref() };
    let mut tx = app.db.read().await?;
    Ok(Json(preview(&mut tx, &caller.cx, sieve, &filter).await?.into()))
}

/// How many tickets each of the caller's saved views shows: kept, not counted anew.
#[utoipa::path(get, path = "/views/counts", tag = "views", responses((status = 200, body = Vec<SavedCount>)))]
pub(super) async fn saved_counts(
    AppState(app): AppState<App>,
    Extension(kept): Extension<Keeper>,
    caller: Caller,
) -> web_kit::Result<Json<Vec<SavedCount>>> {
    let mut tx = app.db.read().await?;
    let views = views_of(&mut tx, &caller.cx).await?;
    drop(tx);
    let zone = TimeZone::get(&caller.agent.time_zone).ok();
    let mut counts = Vec::with_capacity(views.len());
    for view in &views {
        let sieve = Sieve { filter: Some(&view.filter), zone: zone.as_ref() };
        let count = kept.count(&app.db, &caller.cx, view, sieve).await?;
        counts.push(SavedCount { id: view.id.get(), tickets: count.tickets, more: count.more });
    }
    Ok(Json(counts))
}
