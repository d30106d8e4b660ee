//! Macros on the web. Filling one for a ticket touches more than one capability and is routed by the desk.

use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Kind, Language, Refusal, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Cursor, IfMatch, Json, Paged, Path, Problem, ProblemDetails, Query, Result, Tagged};

use crate::{Action, Error, Macro, NewMacro, Page, Place, Reach, VARIABLES, change, create, list, may_change, remove};

/// The routes: `/macros`.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(get_macros, post_macro))
        .routes(routes!(put_macro, delete_macro))
        .routes(routes!(get_variables))
}

/// What is written often, and what is done then.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Macro)]
struct MacroView {
    id: i64,
    name: String,
    /// `Delivery / Delays`; may be empty.
    folder: String,
    /// `own`, `team` or `all`.
    reach: &'static str,
    team_id: Option<i64>,
    texts: Vec<TextView>,
    actions: Vec<Action>,
    /// How often it was used.
    uses: i64,
    #[schema(value_type = Option<String>, format = DateTime)]
    used_at: Option<Time>,
    /// Whether the caller may change it.
    can_change: bool,
    version: i64,
}

/// A text in one language.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = MacroText)]
struct TextView {
    #[schema(value_type = web_kit::LanguageTag)]
    language: Language,
    /// With variables such as `{{customer.first_name|there}}` and slots such as `[[what you understood]]`.
    html: String,
}

impl MacroView {
    fn of(caller: &Caller, one: Macro) -> Self {
        let can_change = caller.cx.acting_agent().is_some_and(|agent| may_change(agent, one.reach));
        Self {
            id: one.id.get(),
            name: one.name,
            folder: one.folder,
            reach: one.reach.word(),
            team_id: if let Reach::Team(team) = one.reach { Some(team.get()) } else { None },
            texts: one.texts.into_iter().map(|(language, html)| TextView { language, html }).collect(),
            actions: one.actions,
            uses: one.uses,
            used_at: one.used_at,
            can_change,
            version: one.version,
        }
    }
}

/// The macros that the caller may use, by folder and name.
#[utoipa::path(get, path = "/macros", tag = "macros", params(web_kit::Page),
    responses((status = 200, body = Paged<MacroView>)))]
async fn get_macros(
    State(app): State<App>,
    caller: Caller,
    Query(part): Query<web_kit::Page>,
) -> Result<Json<Paged<MacroView>>> {
    let after = part.place()?.map(|(folder, name, id): (String, String, i64)| Place { folder, name, id });
    let mut tx = app.db.read().await?;
    let (macros, next) = list(&mut tx, &caller.cx, &Page { after, limit: part.limit() }).await?;
    Ok(Json(Paged {
        items: macros.into_iter().map(|one| MacroView::of(&caller, one)).collect(),
        next_cursor: next.map(|next| Cursor::write(&(next.folder, next.name, next.id))),
    }))
}

/// A macro to be kept.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[schema(as = MacroToKeep)]
struct MacroBody {
    name: String,
    #[serde(default)]
    folder: String,
    /// `own`, `team` or `all`.
    reach: String,
    /// The team, for `team`.
    team_id: Option<i64>,
    #[serde(default)]
    texts: Vec<TextView>,
    #[serde(default)]
    actions: Vec<Action>,
}

impl MacroBody {
    fn read(self, caller: &Caller) -> std::result::Result<NewMacro, Problem> {
        let reach = match (self.reach.as_str(), self.team_id) {
            ("own", _) => Reach::Own(caller.agent.id),
            ("team", Some(team)) => Reach::Team(Id::new(team)),
            ("team", None) => return Err(Error::BadTeam.into()),
            ("all", _) => Reach::All,
            _ => return Err(Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field("reach"))),
        };
        Ok(NewMacro {
            name: self.name,
            folder: self.folder,
            reach,
            texts: self.texts.into_iter().map(|text| (text.language, text.html)).collect(),
            actions: self.actions,
        })
    }
}

/// Keep a macro: one's own, as a lead also for a team or for all.
#[utoipa::path(post, path = "/macros", tag = "macros", request_body = MacroBody,
    responses((status = 201, body = MacroView), (status = 422, body = ProblemDetails)))]
async fn post_macro(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<MacroBody>,
) -> Result<(StatusCode, Tagged<MacroView>)> {
    let new = body.read(&caller)?;
    let mut tx = app.db.begin().await?;
    let id = create(&mut tx, &caller.cx, &new).await?;
    let kept = crate::macro_for_use(&mut tx, &caller.cx, id).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Tagged { version: kept.version, body: MacroView::of(&caller, kept) }))
}

/// Write a macro anew.
#[utoipa::path(put, path = "/macros/{id}", tag = "macros", params(("id" = i64, Path)), request_body = MacroBody,
    responses((status = 200, body = MacroView), (status = 412, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
async fn put_macro(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<MacroBody>,
) -> Result<Tagged<MacroView>> {
    let new = body.read(&caller)?;
    let mut tx = app.db.begin().await?;
    change(&mut tx, &caller.cx, Id::new(id), &new, expected).await?;
    let kept = crate::macro_for_use(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(Tagged { version: kept.version, body: MacroView::of(&caller, kept) })
}

/// Take a macro away.
#[utoipa::path(delete, path = "/macros/{id}", tag = "macros", params(("id" = i64, Path)),
    responses((status = 204), (status = 404, body = ProblemDetails)))]
async fn delete_macro(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    remove(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What can be filled into a text.
#[utoipa::path(get, path = "/macros/variables", tag = "macros", responses((status = 200, body = Vec<String>)))]
async fn get_variables(_: Caller) -> Json<Vec<&'static str>> {
    Json(VARIABLES.to_vec())
}
