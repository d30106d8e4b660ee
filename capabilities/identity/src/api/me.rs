use axum::extract::State;
use db::Tx;
use http::{HeaderMap, StatusCode};
use kernel::{Id, Language};
use serde::Deserialize;
use utoipa::ToSchema;
use web_kit::{App, IfMatch, Json, Problem, Result, Tagged, remote_address};

use super::{
    Caller, cookie,
    view::{AgentView, Me, Presence, ThemeWord},
};
use crate::{Agent, AgentChange, Error};

/// Everything that the app shows about the signed-in agent.
pub(crate) async fn me(app: &App, tx: &mut Tx, id: Id<Agent>) -> Result<Tagged<Me>> {
    let agent = crate::agent(tx, id).await?.ok_or(Error::NotSignedIn)?;
    let company = crate::company(tx).await?.ok_or(Error::NotFounded)?;
    let teams = crate::teams_of(tx, id).await?.into_iter().map(Into::into).collect();
    let body = Me {
        agent: AgentView::from(&agent),
        teams,
        company: company.into(),
        preferences: super::shell::preferences_of(tx, id).await?,
        availability: super::shell::availability_of(tx, &agent).await?,
        can: agent.role.into(),
        now: app.clock.now(),
        version: env!("CARGO_PKG_VERSION"),
    };
    Ok(Tagged { version: agent.version, body })
}

/// What somebody changes about themselves; what is left out stays.
#[derive(Deserialize, ToSchema)]
pub(crate) struct MeChange {
    name: Option<String>,
    #[schema(value_type = Option<String>)]
    language: Option<Language>,
    /// The languages in which they answer.
    #[schema(value_type = Option<Vec<String>>)]
    languages: Option<Vec<Language>>,
    time_zone: Option<String>,
    theme: Option<ThemeWord>,
}

/// Change one's own profile.
#[utoipa::path(patch, path = "/me", tag = "identity", request_body = MeChange, responses((status = 200, body = Me)))]
pub(crate) async fn change_me(
    State(app): State<App>,
    caller: Caller,
    IfMatch(expected): IfMatch,
    Json(body): Json<MeChange>,
) -> Result<Tagged<Me>> {
    let change = AgentChange {
        name: body.name,
        language: body.language,
        languages: body.languages,
        time_zone: body.time_zone,
        theme: body.theme.map(Into::into),
        ..AgentChange::default()
    };
    let mut tx = app.db.begin().await?;
    crate::change_agent(&mut tx, &caller.cx, caller.agent.id, &change, expected).await?;
    let me = me(&app, &mut tx, caller.agent.id).await?;
    tx.commit().await?;
    Ok(me)
}

/// Whether one takes new tickets.
#[derive(Deserialize, ToSchema)]
pub(crate) struct PresenceBody {
    presence: Presence,
}

/// Say whether one takes new tickets from now on.
#[utoipa::path(put, path = "/me/presence", tag = "identity", request_body = PresenceBody,
    responses((status = 200, body = Me)))]
pub(crate) async fn set_presence(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<PresenceBody>,
) -> Result<Tagged<Me>> {
    let mut tx = app.db.begin().await?;
    let present = body.presence == Presence::Present;
    crate::set_presence(&mut tx, &caller.cx, caller.agent.id, present).await?;
    let me = me(&app, &mut tx, caller.agent.id).await?;
    tx.commit().await?;
    Ok(me)
}

/// The old password and the new one.
#[derive(Deserialize, ToSchema)]
pub(crate) struct PasswordChange {
    old: String,
    new: String,
}

/// Change one's password. All other sessions end; this one goes on under a new cookie.
#[utoipa::path(put, path = "/me/password", tag = "identity", request_body = PasswordChange,
    responses((status = 204)))]
pub(crate) async fn set_password(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    extensions: http::Extensions,
    Json(body): Json<PasswordChange>,
) -> Result<(StatusCode, cookie::SetCookie)> {
    caller.needs_person()?;
    let email = &caller.agent.email;
    let mut tx = app.db.begin().await?;
    let address = remote_address(&extensions, &headers);
    let attempt = crate::begin_sign_in(&mut tx, &caller.cx, email, address).await?;
    tx.commit().await?;
    crate::confirm_old_password(&app.secrets, &attempt, &body.old).await?;
    crate::check_password(&body.new, email).map_err(|error| Problem::of(error.about_new_password()))?;
    let hash = app.secrets.hash_password(&body.new).await.map_err(Error::from)?;

    let mut tx = app.db.begin().await?;
    crate::forget_attempts(&mut tx, &attempt).await?;
    let fresh = crate::change_password(&mut tx, &caller.cx, caller.agent.id, &hash, &caller.via).await?;
    tx.commit().await?;
    Ok((StatusCode::NO_CONTENT, cookie::keep(&app, &headers, &fresh)))
}
