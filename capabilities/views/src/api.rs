//! Views on the web. What they show is read by the inbox.

use axum::extract::State;
use identity::api::Caller;
use kernel::{Cx, Id};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, IfMatch, Json, Path, ProblemDetails, Result, Tagged};

use crate::{
    Error, Filter, Habit, NewView, Owner, View, arrange, change, create, habits, keep_habit, remove, views_of,
};

/// The routes: `/views`, `/views/{id}`, `/views/order`, `/views/habits/{view}`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, make))
        .routes(routes!(put, drop))
        .routes(routes!(order))
        .routes(routes!(habit))
}

/// A list of tickets that somebody put together.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SavedView)]
pub struct ViewView {
    id: i64,
    name: String,
    /// `agent`: its maker alone; `team`; `all`.
    owner: String,
    team_id: Option<i64>,
    /// `{"all": [...]}` or `{"any": [...]}` of `{"field", "op", "value"}` and such groups.
    filter: Value,
    /// The columns of its table, by word; empty for the usual ones.
    columns: Vec<String>,
    /// `longest_waiting`, `next_due`, `newest` or `priority`.
    sort: String,
    /// `cards` or `table`.
    mode: String,
    /// The caller may change it.
    can_change: bool,
    /// Counts its changes, for `If-Match`.
    version: i64,
}

/// How the caller looks at a view.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ViewHabit)]
pub struct HabitView {
    /// `mine`, `all` ... or the number of a saved view.
    view: String,
    columns: Vec<String>,
    sort: String,
    mode: String,
}

/// The views that the caller sees, and how they look at views.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SavedViews {
    /// Those of all, of their teams, their own; each by position.
    views: Vec<ViewView>,
    /// What the caller chose otherwise, by view.
    habits: Vec<HabitView>,
}

/// How a view is to be.
#[derive(Clone, Debug, Deserialize, ToSchema)]
struct ViewToSave {
    name: String,
    /// `agent`, `team` or `all`.
    owner: String,
    /// The team, when `owner` is `team`.
    team_id: Option<i64>,
    #[schema(value_type = Object)]
    filter: Value,
    #[serde(default)]
    columns: Vec<String>,
    sort: String,
    mode: String,
}

/// How the caller wants to look at a view.
#[derive(Clone, Debug, Deserialize, ToSchema)]
struct HabitToKeep {
    #[serde(default)]
    columns: Vec<String>,
    sort: String,
    mode: String,
}

/// An order of views.
#[derive(Clone, Debug, Deserialize, ToSchema)]
struct ViewOrder {
    /// Their numbers, the first first.
    ids: Vec<i64>,
}

impl ViewView {
    fn of(view: &View, cx: &Cx) -> Self {
        let (owner, team_id) = match view.owner {
            Owner::Agent => ("agent", None),
            Owner::Team(team) => ("team", Some(team.get())),
            Owner::All => ("all", None),
        };
        Self {
            id: view.id.get(),
            name: view.name.clone(),
            owner: owner.to_owned(),
            team_id,
            filter: view.filter.write(),
            columns: view.columns.clone(),
            sort: view.sort.clone(),
            mode: view.mode.clone(),
            can_change: cx.acting_agent().is_some_and(|agent| view.may_be_changed_by(agent)),
            version: view.version,
        }
    }

    fn tagged(view: &View, cx: &Cx) -> Tagged<Self> {
        Tagged { version: view.version, body: Self::of(view, cx) }
    }
}

impl ViewToSave {
    fn read(self) -> std::result::Result<NewView, Error> {
        let owner = match (self.owner.as_str(), self.team_id) {
            ("agent", _) => Owner::Agent,
            ("all", _) => Owner::All,
            ("team", Some(team)) => Owner::Team(Id::new(team)),
            ("team", None) => return Err(Error::Word { field: "team_id" }),
            _ => return Err(Error::Word { field: "owner" }),
        };
        let filter = Filter::read(&self.filter)?;
        let (columns, sort, mode) = (self.columns, self.sort, self.mode);
        Ok(NewView { name: self.name, owner, filter, columns, sort, mode })
    }
}

/// The views that the caller sees, and how they look at views.
#[utoipa::path(get, path = "/views", tag = "views", responses((status = 200, body = SavedViews)))]
async fn list(State(app): State<App>, caller: Caller) -> Result<Json<SavedViews>> {
    let mut tx = app.db.read().await?;
    let views = views_of(&mut tx, &caller.cx).await?;
    let habits = habits(&mut tx, &caller.cx).await?;
    let habit =
        |habit: Habit| HabitView { view: habit.view, columns: habit.columns, sort: habit.sort, mode: habit.mode };
    Ok(Json(SavedViews {
        views: views.iter().map(|view| ViewView::of(view, &caller.cx)).collect(),
        habits: habits.into_iter().map(habit).collect(),
    }))
}

/// Make a view.
#[utoipa::path(post, path = "/views", tag = "views", request_body = ViewToSave,
    responses((status = 200, body = ViewView), (status = 422, body = ProblemDetails)))]
async fn make(State(app): State<App>, caller: Caller, Json(body): Json<ViewToSave>) -> Result<Tagged<ViewView>> {
    let new = body.read()?;
    let mut tx = app.db.begin().await?;
    let view = create(&mut tx, &caller.cx, &new).await?;
    tx.commit().await?;
    Ok(ViewView::tagged(&view, &caller.cx))
}

/// Change a view as a whole.
#[utoipa::path(put, path = "/views/{id}", tag = "views", params(("id" = i64, Path)), request_body = ViewToSave,
    responses((status = 200, body = ViewView), (status = 422, body = ProblemDetails)))]
async fn put(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<ViewToSave>,
) -> Result<Tagged<ViewView>> {
    let new = body.read()?;
    let mut tx = app.db.begin().await?;
    let view = change(&mut tx, &caller.cx, Id::new(id), &new, expected).await?;
    tx.commit().await?;
    Ok(ViewView::tagged(&view, &caller.cx))
}

/// Take a view away.
#[utoipa::path(delete, path = "/views/{id}", tag = "views", params(("id" = i64, Path)), responses((status = 204)))]
async fn drop(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<http::StatusCode> {
    let mut tx = app.db.begin().await?;
    remove(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(http::StatusCode::NO_CONTENT)
}

/// Put views into an order.
#[utoipa::path(put, path = "/views/order", tag = "views", request_body = ViewOrder, responses((status = 204)))]
async fn order(State(app): State<App>, caller: Caller, Json(body): Json<ViewOrder>) -> Result<http::StatusCode> {
    let mut tx = app.db.begin().await?;
    arrange(&mut tx, &caller.cx, &body.ids).await?;
    tx.commit().await?;
    Ok(http::StatusCode::NO_CONTENT)
}

/// Remember how the caller looks at a view.
#[utoipa::path(put, path = "/views/habits/{view}", tag = "views", params(("view" = String, Path)),
    request_body = HabitToKeep, responses((status = 204), (status = 422, body = ProblemDetails)))]
async fn habit(
    State(app): State<App>,
    caller: Caller,
    Path(view): Path<String>,
    Json(body): Json<HabitToKeep>,
) -> Result<http::StatusCode> {
    let habit = Habit { view, columns: body.columns, sort: body.sort, mode: body.mode };
    let mut tx = app.db.begin().await?;
    keep_habit(&mut tx, &caller.cx, &habit).await?;
    tx.commit().await?;
    Ok(http::StatusCode::NO_CONTENT)
}
