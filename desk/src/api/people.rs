//! Invitations, accepting them, and handing over when somebody leaves.

use axum::{extract::State, response::IntoResponse};
use http::{Extensions, HeaderMap, StatusCode};
use identity::{
    Acceptance, Invitation, NewInvitation,
    api::{Caller, keep},
};
use kernel::{Cx, Id, Kind, Language, Origin, Refusal, Right, Role, Time, Way};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Problem, ProblemDetails, Result, Visit, remote_address};

use crate::{
    Error,
    depart::{self, To},
    invite,
};

/// Somebody who was asked to work here, and has not answered yet.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Invitation)]
pub(super) struct InvitationView {
    id: i64,
    email: String,
    name: String,
    /// `agent`, `lead`, `admin` or `own`.
    role: &'static str,
    role_id: Option<i64>,
    team_ids: Vec<i64>,
    /// Who invited them; null when nobody is known.
    invited_by: Option<i64>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Time,
    #[schema(value_type = String, format = DateTime)]
    expires_at: Time,
    /// By which mailbox the letter goes; null: the link is handed over by hand.
    mailbox_id: Option<i64>,
    /// When the letter left.
    #[schema(value_type = Option<String>, format = DateTime)]
    sent_at: Option<Time>,
    /// What a server said instead of taking it.
    trouble: Option<String>,
    /// The address behind which they accept.
    link: String,
}

impl InvitationView {
    fn of(app: &App, invitation: &Invitation) -> Self {
        Self {
            id: invitation.id.get(),
            email: invitation.email.clone(),
            name: invitation.name.clone(),
            role: invitation.role.word(),
            role_id: invitation.own_role.map(Id::get),
            team_ids: invitation.teams.iter().map(|team| team.get()).collect(),
            invited_by: invitation.invited_by.map(Id::get),
            created_at: invitation.created_at,
            expires_at: invitation.expires_at,
            mailbox_id: invitation.mailbox,
            sent_at: invitation.sent_at,
            trouble: invitation.trouble.clone(),
            link: invite::link(app, invitation),
        }
    }
}

/// The invitations that wait for an answer, newest first.
#[utoipa::path(get, path = "/invitations", tag = "people", responses((status = 200, body = Vec<InvitationView>)))]
pub(super) async fn invitations(State(app): State<App>, caller: Caller) -> Result<Json<Vec<InvitationView>>> {
    let mut tx = app.db.read().await?;
    let open = identity::invitations(&mut tx, &caller.cx).await?;
    Ok(Json(open.iter().map(|invitation| InvitationView::of(&app, invitation)).collect()))
}

/// Somebody to be asked to work here.
#[derive(Deserialize, ToSchema)]
#[schema(as = InvitationToMake)]
pub(super) struct InvitationBody {
    email: String,
    #[serde(default)]
    name: String,
    /// `agent`, `lead` or `admin`; without meaning when `role_id` is given.
    #[serde(default)]
    role: Option<String>,
    /// A role of the company's own.
    role_id: Option<i64>,
    #[serde(default)]
    team_ids: Vec<i64>,
    #[schema(value_type = web_kit::LanguageTag)]
    language: Language,
    /// Absent: the company's.
    time_zone: Option<String>,
    /// By which mailbox the letter goes; absent: the link is handed over by hand.
    mailbox_id: Option<i64>,
}

fn invalid(field: &'static str) -> Problem {
    Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field(field))
}

/// Invites somebody.
#[utoipa::path(post, path = "/invitations", tag = "people", request_body = InvitationBody,
    responses((status = 201, body = InvitationView), (status = 409, body = ProblemDetails)))]
pub(super) async fn invite(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<InvitationBody>,
) -> Result<impl IntoResponse> {
    caller.needs(Right::People)?;
    let time_zone = body.time_zone.unwrap_or_else(|| caller.agent.time_zone.clone());
    let role = body.role.as_deref().unwrap_or("agent");
    let role =
        if body.role_id.is_some() { Role::Agent } else { Role::from_word(role).ok_or_else(|| invalid("role"))? };
    let new = NewInvitation {
        email: body.email,
        name: body.name,
        role,
        own_role: body.role_id.map(Id::new),
        teams: body.team_ids.into_iter().map(Id::new).collect(),
        language: body.language,
        time_zone,
        mailbox: body.mailbox_id,
    };
    let invitation = invite::invite(&app, &caller.cx, &new).await?;
    Ok((StatusCode::CREATED, Json(InvitationView::of(&app, &invitation))))
}

/// How an invitation is sent again.
#[derive(Deserialize, ToSchema)]
#[schema(as = InvitationSending)]
pub(super) struct SendingBody {
    /// By which mailbox the letter goes; absent: the link is handed over by hand.
    mailbox_id: Option<i64>,
}

/// Invites the same person anew, with another link for another seven days.
#[utoipa::path(put, path = "/invitations/{id}/sending", tag = "people", params(("id" = i64, Path)),
    request_body = SendingBody, responses((status = 200, body = InvitationView)))]
pub(super) async fn invite_again(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<SendingBody>,
) -> Result<Json<InvitationView>> {
    let invitation = invite::invite_again(&app, &caller.cx, Id::new(id), body.mailbox_id).await?;
    Ok(Json(InvitationView::of(&app, &invitation)))
}

/// Takes an invitation back; its link is worthless at once.
#[utoipa::path(delete, path = "/invitations/{id}", tag = "people", params(("id" = i64, Path)),
    responses((status = 204)))]
pub(super) async fn revoke(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    identity::revoke_invitation(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What somebody sees who opens the link of an invitation.
#[derive(Serialize, ToSchema)]
#[schema(as = Joining)]
pub(super) struct JoiningView {
    company: String,
    email: String,
    name: String,
    #[schema(value_type = web_kit::LanguageTag)]
    language: Language,
    time_zone: String,
    /// Who invited them.
    invited_by: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    expires_at: Time,
}

/// Looks an invitation up by its link; changes nothing.
#[utoipa::path(get, path = "/joining/{token}", tag = "people", params(("token" = String, Path)),
    responses((status = 200, body = JoiningView), (status = 404, body = ProblemDetails)), security(()))]
pub(super) async fn joining(State(app): State<App>, Path(token): Path<String>) -> Result<Json<JoiningView>> {
    let mut tx = app.db.read().await?;
    let invitation = identity::invited(&mut tx, &app.system(), &app.secrets, &token).await?;
    let company = identity::company(&mut tx).await?.ok_or(identity::Error::NotFounded)?;
    let by = match invitation.invited_by {
        Some(agent) => identity::agent(&mut tx, agent).await?.map(|agent| agent.name),
        None => None,
    };
    Ok(Json(JoiningView {
        company: company.name,
        email: invitation.email,
        name: invitation.name,
        language: invitation.language,
        time_zone: invitation.time_zone,
        invited_by: by,
        expires_at: invitation.expires_at,
    }))
}

/// What somebody says who accepts.
#[derive(Deserialize, ToSchema)]
#[schema(as = Acceptance)]
pub(super) struct AcceptanceBody {
    name: String,
    password: String,
    #[schema(value_type = web_kit::LanguageTag)]
    language: Language,
    time_zone: String,
}

/// Accepts an invitation: the person works here from now on, and is signed in.
#[utoipa::path(post, path = "/joining/{token}", tag = "people", params(("token" = String, Path)),
    request_body = AcceptanceBody,
    responses((status = 204), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)),
    security(()))]
pub(super) async fn join(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    extensions: Extensions,
    Path(token): Path<String>,
    Json(body): Json<AcceptanceBody>,
) -> Result<impl IntoResponse> {
    visit.speak(body.language);
    let address = remote_address(&extensions, &headers).map(|address| address.to_string());
    let cx = app.system().through(Origin::by(Way::Session, address));
    // The work of hashing is done for good links only.
    let invitation = invited(&app, &cx, &token).await?;
    identity::check_password(&body.password, &invitation.email)?;
    let password_hash = app.secrets.hash_password(&body.password).await.map_err(identity::Error::from)?;
    let acceptance = Acceptance { name: body.name, password_hash, language: body.language, time_zone: body.time_zone };
    let (_, session) = invite::accept(&app, &cx, &token, &acceptance).await?;
    Ok((StatusCode::NO_CONTENT, keep(&app, &headers, &session)))
}

async fn invited(app: &App, cx: &Cx, token: &str) -> Result<Invitation> {
    let mut tx = app.db.read().await?;
    Ok(identity::invited(&mut tx, cx, &app.secrets, token).await?)
}

/// What somebody would leave behind.
#[derive(Serialize, ToSchema)]
#[schema(as = LeftBehind)]
pub(super) struct LeftView {
    /// Tickets that are not resolved.
    tickets: i64,
    /// Open promises.
    promises: i64,
    /// Drafts.
    drafts: i64,
}

/// What somebody would leave behind.
#[utoipa::path(get, path = "/agents/{id}/departure", tag = "people", params(("id" = i64, Path)),
    responses((status = 200, body = LeftView)))]
pub(super) async fn left_behind(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Json<LeftView>> {
    caller.needs(Right::People)?;
    let mut tx = app.db.read().await?;
    let left = depart::left_behind(&mut tx, Id::new(id)).await?;
    Ok(Json(LeftView { tickets: left.tickets, promises: left.promises, drafts: left.drafts }))
}

/// To whom the work of somebody goes: a person, a team, or (neither) spread as new tickets are.
#[derive(Deserialize, ToSchema)]
#[schema(as = Departure)]
pub(super) struct DepartureBody {
    to_agent_id: Option<i64>,
    to_team_id: Option<i64>,
}

/// Deactivates somebody and hands their work over. Their sessions and keys end at once, the rest follows.
#[utoipa::path(put, path = "/agents/{id}/departure", tag = "people", params(("id" = i64, Path)),
    request_body = DepartureBody, responses((status = 204), (status = 409, body = ProblemDetails)))]
pub(super) async fn depart(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<DepartureBody>,
) -> Result<StatusCode> {
    caller.needs(Right::People)?;
    let to = match (body.to_agent_id, body.to_team_id) {
        (Some(agent), None) => To::Agent(agent),
        (None, Some(team)) => To::Team(team),
        (None, None) => To::Spread,
        (Some(_), Some(_)) => return Err(Error::CannotTakeOver.into()),
    };
    depart::depart(&app, &caller.cx, Id::new(id), to).await?;
    Ok(StatusCode::NO_CONTENT)
}
