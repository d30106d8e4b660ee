use axum::{
    extract::State,
    response::{AppendHeaders, IntoResponse},
};
use http::{Extensions, HeaderMap, StatusCode};
use kernel::{Cx, Language, Origin, Role, Way};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Result, Tagged, Visit, remote_address};

use super::{
    Caller, cookie,
    me::me,
    view::{Me, RoleWord},
};
use crate::{Error, NewAgent, NewCompany, Token, Via};

/// Whether the desk must be set up, and whom a demonstration lets in.
#[derive(Serialize, ToSchema)]
pub(crate) struct Setup {
    /// No company was founded yet.
    needed: bool,
    company_name: Option<String>,
    demo: Option<DemoView>,
}

/// What a demonstration tells its visitors.
#[derive(Serialize, ToSchema)]
#[schema(as = Demo)]
pub(crate) struct DemoView {
    logins: Vec<LoginView>,
    /// Where letters that leave the desk can be read as the customer.
    letterbox_url: String,
}

/// One of the people of a demonstration.
#[derive(Serialize, ToSchema)]
#[schema(as = Login)]
pub(crate) struct LoginView {
    name: String,
    email: String,
    password: String,
    role: RoleWord,
}

/// Ask whether the desk must be set up.
#[utoipa::path(get, path = "/setup", tag = "identity", responses((status = 200, body = Setup)), security(()))]
pub(crate) async fn setup(State(app): State<App>) -> Result<Json<Setup>> {
    let mut tx = app.db.read().await?;
    let company = crate::company(&mut tx).await?;
    let demo = app.demo.as_ref().map(|demo| DemoView {
        letterbox_url: demo.letterbox_url.clone(),
        logins: demo.logins.iter().map(LoginView::from).collect(),
    });
    Ok(Json(Setup { needed: company.is_none(), company_name: company.map(|company| company.name), demo }))
}

impl From<&web_kit::DemoLogin> for LoginView {
    fn from(login: &web_kit::DemoLogin) -> Self {
        Self {
            name: login.name.clone(),
            email: login.email.clone(),
            password: login.password.clone(),
            role: login.role.into(),
        }
    }
}

/// The company and its first admin.
#[derive(Deserialize, ToSchema)]
pub(crate) struct Founding {
    company_name: String,
    #[schema(value_type = String, example = "sr-Latn")]
    language: Language,
    time_zone: String,
    /// The first admin's name.
    name: String,
    email: String,
    password: String,
}

/// Set the desk up: found the company and make its first admin, who is signed in. Works once.
#[utoipa::path(post, path = "/setup", tag = "identity", request_body = Founding,
    responses((status = 201, body = Me)), security(()))]
pub(crate) async fn set_up(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    extensions: Extensions,
    Json(body): Json<Founding>,
) -> Result<impl IntoResponse> {
    visit.speak(body.language);
    refuse_when_founded(&app).await?;
    crate::check_password(&body.password, &body.email)?;
    let password_hash = app.secrets.hash_password(&body.password).await.map_err(Error::from)?;
    let company = NewCompany {
        name: body.company_name,
        language: body.language,
        time_zone: body.time_zone.clone(),
        business_days: NewCompany::WORKING_WEEK.to_vec(),
        demo: false,
    };
    let admin = NewAgent {
        name: body.name,
        email: body.email,
        password_hash,
        role: Role::Admin,
        language: body.language,
        languages: Vec::new(),
        time_zone: body.time_zone,
        teams: Vec::new(),
    };
    let cx = at_the_door(&app, &extensions, &headers);
    let mut tx = app.db.begin().await?;
    crate::found_company(&mut tx, &cx, &company).await?;
    let agent = crate::create_agent(&mut tx, &cx, &admin).await?;
    let fresh = crate::open_session(&mut tx, &cx, agent.id).await?;
    let me = me(&app, &mut tx, agent.id).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, cookie::keep(&app, &headers, &fresh), me))
}

/// Spares the work of hashing when the answer is known; the insert decides.
async fn refuse_when_founded(app: &App) -> Result<()> {
    let mut tx = app.db.read().await?;
    match crate::company(&mut tx).await? {
        Some(_) => Err(Error::AlreadyFounded.into()),
        None => Ok(()),
    }
}

/// What somebody signs in with.
#[derive(Deserialize, ToSchema)]
#[schema(as = SignIn)]
pub(crate) struct Login {
    email: String,
    password: String,
}

/// Sign in.
#[utoipa::path(post, path = "/session", tag = "identity", request_body = Login,
    responses((status = 200, body = Me)), security(()))]
pub(crate) async fn sign_in(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    extensions: Extensions,
    Json(body): Json<Login>,
) -> Result<impl IntoResponse> {
    let cx = at_the_door(&app, &extensions, &headers);
    let mut tx = app.db.begin().await?;
    let address = remote_address(&extensions, &headers);
    let attempt = crate::begin_sign_in(&mut tx, &cx, &body.email, address).await?;
    tx.commit().await?;
    let agent = match attempt.prove(&app.secrets, &body.password).await {
        Err(Error::WrongPassword) => {
            let mut tx = app.db.begin().await?;
            crate::note_refusal(&mut tx, &cx, &attempt).await?;
            tx.commit().await?;
            return Err(Error::WrongPassword.into());
        }
        proven => proven?,
    };

    let mut tx = app.db.begin().await?;
    crate::forget_attempts(&mut tx, &attempt).await?;
    if let Some(Token::Session(old)) = cookie::token_in(&headers) {
        crate::end_session(&mut tx, &secrets::hash_token(&old)).await?;
    }
    let fresh = crate::open_session(&mut tx, &cx, agent).await?;
    let known = crate::agent(&mut tx, agent).await?.ok_or(Error::NotSignedIn)?;
    let actor = crate::actor_of(&mut tx, agent).await?;
    crate::note_sign_in(&mut tx, &Cx::agent(cx.now, actor).through(cx.origin), &known).await?;
    let me: Tagged<Me> = me(&app, &mut tx, agent).await?;
    tx.commit().await?;
    visit.speak(me.body.agent.language);
    Ok((cookie::keep(&app, &headers, &fresh), me))
}

/// A call by somebody who is not signed in yet.
pub(super) fn at_the_door(app: &App, extensions: &Extensions, headers: &HeaderMap) -> Cx {
    let address = remote_address(extensions, headers).map(|address| address.to_string());
    app.system().through(Origin::by(Way::Session, address))
}

/// Who is signed in. The cookie lives on for another fortnight.
#[utoipa::path(get, path = "/session", tag = "identity", responses((status = 200, body = Me)))]
pub(crate) async fn session(State(app): State<App>, caller: Caller, headers: HeaderMap) -> Result<impl IntoResponse> {
    let mut tx = app.db.read().await?;
    let me = me(&app, &mut tx, caller.agent.id).await?;
    let cookie = cookie::keep_on(&app, &headers).map_or_else(Vec::new, |AppendHeaders(pairs)| pairs.to_vec());
    Ok((AppendHeaders(cookie), me))
}

/// Sign out here. Signing out twice is no error.
#[utoipa::path(delete, path = "/session", tag = "identity", responses((status = 204)))]
pub(crate) async fn sign_out(
    State(app): State<App>,
    headers: HeaderMap,
    extensions: Extensions,
) -> Result<impl IntoResponse> {
    if let Some(token @ Token::Session(_)) = cookie::token_in(&headers) {
        let mut tx = app.db.begin().await?;
        let found = crate::recognise(&mut tx, app.clock.now(), &token).await?;
        if let Some((Via::Session(hash), actor)) = found.map(|found| (found.via, found.actor)) {
            crate::end_session(&mut tx, &hash).await?;
            let origin = at_the_door(&app, &extensions, &headers).origin;
            let cx = Cx::agent(app.clock.now(), actor).through(origin);
            audit::record(&mut tx, &cx, "session.closed", "agent", 0, None, None).await?;
        }
        tx.commit().await?;
    }
    Ok((StatusCode::NO_CONTENT, cookie::forget(&app, &headers)))
}
