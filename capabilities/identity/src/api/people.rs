use axum::{extract::State, response::IntoResponse};
use db::Tx;
use http::StatusCode;
use kernel::{Id, Language, Right};
use serde::Deserialize;
use utoipa::ToSchema;
use web_kit::{App, IfMatch, Json, Path, Result, Tagged};

use super::{
    Caller,
    view::{ListedAgent, RoleWord, TeamView},
};
use crate::{Agent, AgentChange, Error, NewAgent, NewTeam, Team, TeamChange, store};

/// Everybody, by name; those who no longer work here with `active: false`.
#[utoipa::path(get, path = "/agents", tag = "identity", responses((status = 200, body = Vec<ListedAgent>)))]
pub(crate) async fn agents(State(app): State<App>, _: Caller) -> Result<Json<Vec<ListedAgent>>> {
    let mut tx = app.db.read().await?;
    let (agents, teams) = (crate::everybody(&mut tx).await?, crate::teams(&mut tx).await?);
    let memberships = store::memberships(&mut tx).await?;
    let memberships: Vec<(i64, i64)> = memberships.iter().map(|(agent, team)| (agent.get(), team.get())).collect();
    Ok(Json(ListedAgent::all(&agents, &teams, &memberships)))
}

/// An agent to be made.
#[derive(Deserialize, ToSchema)]
pub(crate) struct AgentToMake {
    name: String,
    email: String,
    password: String,
    /// One of the built-in roles; `own` with `role_id`.
    role: RoleWord,
    /// A role of the company's own.
    role_id: Option<i64>,
    #[schema(value_type = String, example = "sr-Latn")]
    language: Language,
    /// The languages in which they answer; none stands for the one above.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    languages: Vec<Language>,
    time_zone: String,
    #[serde(default)]
    team_ids: Vec<i64>,
}

/// Make an agent.
#[utoipa::path(post, path = "/agents", tag = "identity", request_body = AgentToMake,
    responses((status = 201, body = ListedAgent)))]
pub(crate) async fn create_agent(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<AgentToMake>,
) -> Result<impl IntoResponse> {
    caller.needs(Right::People)?;
    crate::check_password(&body.password, &body.email)?;
    let new = NewAgent {
        name: body.name,
        email: body.email,
        password_hash: app.secrets.hash_password(&body.password).await.map_err(Error::from)?,
        role: body.role.into(),
        language: body.language,
        languages: body.languages,
        time_zone: body.time_zone,
        teams: body.team_ids.into_iter().map(Id::new).collect(),
    };
    let mut tx = app.db.begin().await?;
    let mut agent = crate::create_agent(&mut tx, &caller.cx, &new).await?;
    if let Some(id) = body.role_id {
        let change = AgentChange { own_role: Some(Id::new(id)), ..AgentChange::default() };
        agent = crate::change_agent(&mut tx, &caller.cx, agent.id, &change, None).await?;
    }
    let answer = listed(&mut tx, &agent).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, answer))
}

async fn listed(tx: &mut Tx, agent: &Agent) -> Result<Tagged<ListedAgent>> {
    let teams = crate::teams_of(tx, agent.id).await?;
    Ok(Tagged { version: agent.version, body: ListedAgent::of(agent, &teams) })
}

/// What should be different about an agent; what is left out stays.
#[derive(Deserialize, ToSchema)]
pub(crate) struct AgentToChange {
    name: Option<String>,
    email: Option<String>,
    /// A new password ends their sessions.
    password: Option<String>,
    role: Option<RoleWord>,
    /// A role of the company's own.
    role_id: Option<i64>,
    #[schema(value_type = Option<String>)]
    language: Option<Language>,
    #[schema(value_type = Option<Vec<String>>)]
    languages: Option<Vec<Language>>,
    time_zone: Option<String>,
    team_ids: Option<Vec<i64>>,
    /// False when they no longer work here: their sessions and keys end.
    active: Option<bool>,
}

/// Change an agent.
#[utoipa::path(patch, path = "/agents/{id}", tag = "identity", params(("id" = i64, Path)),
    request_body = AgentToChange, responses((status = 200, body = ListedAgent)))]
pub(crate) async fn change_agent(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<AgentToChange>,
) -> Result<Tagged<ListedAgent>> {
    caller.needs(Right::People)?;
    let password_hash = match &body.password {
        Some(password) => Some(new_hash(&app, Id::new(id), body.email.as_deref(), password).await?),
        None => None,
    };
    let change = AgentChange {
        name: body.name,
        language: body.language,
        languages: body.languages,
        time_zone: body.time_zone,
        theme: None,
        email: body.email,
        password_hash,
        role: body.role.map(Into::into),
        own_role: body.role_id.map(Id::new),
        teams: body.team_ids.map(|ids| ids.into_iter().map(Id::new).collect()),
        active: body.active,
    };
    let mut tx = app.db.begin().await?;
    let agent = crate::change_agent(&mut tx, &caller.cx, Id::new(id), &change, expected).await?;
    let answer = listed(&mut tx, &agent).await?;
    tx.commit().await?;
    Ok(answer)
}

/// The hash of a password that an admin gives to somebody.
async fn new_hash(app: &App, id: Id<Agent>, new_email: Option<&str>, password: &str) -> Result<String> {
    let mut tx = app.db.read().await?;
    let agent = crate::agent(&mut tx, id).await?.ok_or(Error::AgentNotFound)?;
    drop(tx);
    crate::check_password(password, new_email.unwrap_or(&agent.email))?;
    Ok(app.secrets.hash_password(password).await.map_err(Error::from)?)
}

/// All teams with their active members.
#[utoipa::path(get, path = "/teams", tag = "identity", responses((status = 200, body = Vec<TeamView>)))]
pub(crate) async fn teams(State(app): State<App>, _: Caller) -> Result<Json<Vec<TeamView>>> {
    let mut tx = app.db.read().await?;
    let mut views = Vec::new();
    for team in crate::teams(&mut tx).await? {
        views.push(view(&mut tx, team).await?);
    }
    Ok(Json(views))
}

async fn view(tx: &mut Tx, team: Team) -> Result<TeamView> {
    let members = crate::members(tx, team.id).await?;
    Ok(TeamView::of(team, &members))
}

/// A team to be made.
#[derive(Deserialize, ToSchema)]
pub(crate) struct TeamToMake {
    name: String,
    #[serde(default)]
    purpose: String,
}

/// Make a team.
#[utoipa::path(post, path = "/teams", tag = "identity", request_body = TeamToMake,
    responses((status = 201, body = TeamView)))]
pub(crate) async fn create_team(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<TeamToMake>,
) -> Result<impl IntoResponse> {
    let mut tx = app.db.begin().await?;
    let new = NewTeam { name: body.name, purpose: body.purpose };
    let team = crate::create_team(&mut tx, &caller.cx, &new).await?;
    let view = view(&mut tx, team).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// What should be different about a team; what is left out stays.
#[derive(Deserialize, ToSchema)]
pub(crate) struct TeamToChange {
    name: Option<String>,
    purpose: Option<String>,
    /// Exactly these members.
    member_ids: Option<Vec<i64>>,
}

/// Change a team.
#[utoipa::path(patch, path = "/teams/{id}", tag = "identity", params(("id" = i64, Path)),
    request_body = TeamToChange, responses((status = 200, body = TeamView)))]
pub(crate) async fn change_team(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<TeamToChange>,
) -> Result<Json<TeamView>> {
    let change = TeamChange {
        name: body.name,
        purpose: body.purpose,
        members: body.member_ids.map(|ids| ids.into_iter().map(Id::new).collect()),
    };
    let mut tx = app.db.begin().await?;
    let team = crate::change_team(&mut tx, &caller.cx, Id::new(id), &change).await?;
    let view = view(&mut tx, team).await?;
    tx.commit().await?;
    Ok(Json(view))
}
