use axum::extract::{FromRef, FromRequestParts};
use http::{Method, request::Parts};
use kernel::{Cx, Origin, Right, Role, Time, Way};
use web_kit::{App, Problem, Visit, remote_address};

use super::cookie::token_in;
use crate::{Agent, Error, KeyScope, Via, recognise, touch};

/// The agent who makes a request, by a session or an API key. A route that asks for one is closed to others.
#[derive(Clone, Debug)]
pub struct Caller {
    /// When the request came, and who makes it.
    pub cx: Cx,
    /// The agent.
    pub agent: Agent,
    /// How they came in.
    pub via: Via,
}

impl Caller {
    /// Refuses whoever may not do this.
    pub fn needs(&self, right: Right) -> Result<(), Error> {
        if self.agent.role.may(right) { Ok(()) } else { Err(Error::NeedsRight(right)) }
    }

    /// Refuses whoever is not an admin.
    pub fn needs_admin(&self) -> Result<(), Error> {
        if self.agent.role == Role::Admin { Ok(()) } else { Err(Error::NeedsAdmin) }
    }

    /// Refuses whoever is neither lead nor admin.
    pub fn needs_lead(&self) -> Result<(), Error> {
        if self.agent.role >= Role::Lead { Ok(()) } else { Err(Error::NeedsLead) }
    }

    /// Refuses programs: what follows needs the person.
    pub fn needs_person(&self) -> Result<(), Error> {
        if matches!(self.via, Via::Session(_)) { Ok(()) } else { Err(Error::NeedsPerson) }
    }
}

impl<S> FromRequestParts<S> for Caller
where
    App: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        if let Some(caller) = parts.extensions.get::<Self>() {
            return Ok(caller.clone());
        }
        let app = App::from_ref(state);
        let visit = Visit::from_request_parts(parts, state).await?;
        let caller = let_in(&app, &visit, parts).await?;
        parts.extensions.insert(caller.clone());
        Ok(caller)
    }
}

async fn let_in(app: &App, visit: &Visit, parts: &Parts) -> Result<Caller, Problem> {
    let token = token_in(&parts.headers).ok_or(Error::NotSignedIn)?;
    let now = app.clock.now();
    let mut tx = app.db.read().await?;
    let recognised = recognise(&mut tx, now, &token).await?.ok_or(Error::NotSignedIn)?;
    drop(tx);
    visit.speak(recognised.agent.language);
    let is_safe = [Method::GET, Method::HEAD].contains(&parts.method);
    if !is_safe && matches!(recognised.via, Via::Key(_, KeyScope::Read)) {
        return Err(Error::KeyReadsOnly.into());
    }
    if recognised.is_due(now) {
        note_use(app, now, &recognised.via).await;
    }
    let cx = Cx::agent(now, recognised.actor).through(origin(parts, &recognised.via));
    Ok(Caller { cx, agent: recognised.agent, via: recognised.via })
}

fn origin(parts: &Parts, via: &Via) -> Origin {
    let way = match via {
        Via::Session(_) => Way::Session,
        Via::Key(id, _) => Way::Key(id.get()),
    };
    let address = remote_address(&parts.extensions, &parts.headers);
    Origin::by(way, address.map(|address| address.to_string()))
}

/// A full disk must not keep anybody from reading: the note is made when there is room again.
async fn note_use(app: &App, now: Time, via: &Via) {
    let noted: Result<(), Error> = async {
        let mut tx = app.db.begin().await?;
        touch(&mut tx, now, via).await?;
        Ok(tx.commit().await?)
    }
    .await;
    if let Err(error) = noted {
        tracing::warn!(%error, "the use of a session was not noted");
    }
}
