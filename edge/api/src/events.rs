use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    Extension,
    extract::State,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use db::News;
use futures::{Stream, stream};
use identity::{Agent, Via, api::Caller};
use kernel::{AgentActor, Id, Kind, Refusal, Right};
use serde::Serialize;
use serde_json::json;
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore, broadcast},
    time::{Interval, MissedTickBehavior, interval},
};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::{App, Problem, Result};

/// How many streams a server keeps open at once.
const STREAMS_MAX: usize = 10_000;
/// How often a stream looks whether its reader may still listen.
const CHECK_EVERY: Duration = Duration::from_mins(1);

pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(events))
}

/// The room for streams that is left.
#[derive(Clone)]
pub(crate) struct Streams(Arc<Semaphore>);

impl Default for Streams {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(STREAMS_MAX)))
    }
}

/// What a piece of news says: something of this kind changed, fetch it anew.
#[derive(Serialize, ToSchema)]
#[schema(as = News)]
pub(crate) struct NewsView {
    /// `ticket`, `promise`, `counts`, `mailbox`, `letter`, `outbox`, `agent`, `notice` or `clock`.
    kind: String,
    /// Which one; 0 for all of the kind.
    id: i64,
}

/// What changes from now on, as server-sent events: first `hello` with `{"now"}`, then `news`.
///
/// The stream ends when the server stops, when the reader signs out, when what they may see changes, or when they
/// are too slow; browsers come back by themselves and fetch everything anew.
#[utoipa::path(get, path = "/events", tag = "events",
    responses((status = 200, body = NewsView, content_type = "text/event-stream")))]
pub(crate) async fn events(
    State(app): State<App>,
    caller: Caller,
    Extension(Streams(room)): Extension<Streams>,
) -> Result<Response> {
    let full = |_| Problem::of(Refusal::new(Kind::Unavailable, "request.too_many_streams"));
    let place = room.try_acquire_owned().map_err(full)?;
    let listener = Listener::of(app, caller, place);
    let stream = Sse::new(listener.listen()).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)));
    // Proxies that gather answers before they pass them on would hold the news back.
    let headers = [("x-accel-buffering", "no"), ("cache-control", "no-store, no-transform")];
    Ok((headers, stream).into_response())
}

/// One open stream.
struct Listener {
    app: App,
    actor: AgentActor,
    via: Via,
    news: broadcast::Receiver<News>,
    check: Interval,
    greeted: bool,
    _place: OwnedSemaphorePermit,
}

impl Listener {
    fn of(app: App, caller: Caller, place: OwnedSemaphorePermit) -> Self {
        let teams = caller.cx.acting_agent().map(|actor| actor.teams.clone()).unwrap_or_default();
        let actor = AgentActor { id: caller.agent.id.get(), role: caller.agent.role, teams };
        let news = app.db.news();
        let mut check = interval(CHECK_EVERY);
        check.set_missed_tick_behavior(MissedTickBehavior::Delay);
        check.reset();
        Self { app, actor, via: caller.via, news, check, greeted: false, _place: place }
    }

    fn listen(self) -> impl Stream<Item = std::result::Result<Event, Infallible>> {
        stream::unfold(self, async |mut listener| {
            let event = listener.next().await?;
            Some((Ok(event), listener))
        })
    }

    /// The next event; `None` ends the stream.
    async fn next(&mut self) -> Option<Event> {
        if !self.greeted {
            self.greeted = true;
            let hello = json!({ "now": self.app.clock.now() });
            return Some(Event::default().event("hello").retry(Duration::from_secs(2)).data(hello.to_string()));
        }
        let closing = self.app.closing.clone();
        loop {
            tokio::select! {
                () = closing.cancelled() => return None,
                _ = self.check.tick() => self.check_reader().await?,
                news = self.news.recv() => {
                    // Closed, or so much behind that only fetching everything helps: come back.
                    let news = news.ok()?;
                    if news.kind == "agent" && (news.id == self.actor.id || news.id == 0) {
                        self.check_reader().await?;
                    }
                    // Who is merely still at a ticket is nothing new to browsers.
                    if !news.kind.starts_with("present:") && may_hear(&self.actor, &news) {
                        let kind = news.kind.split(':').next().unwrap_or_default().to_owned();
                        let view = NewsView { kind, id: news.id };
                        return Some(Event::default().event("news").data(json!(view).to_string()));
                    }
                }
            }
        }
    }

    /// `None` when the reader may listen no longer, or may see something else than before. A database that does not
    /// answer at this moment changes nothing.
    async fn check_reader(&mut self) -> Option<()> {
        let id = Id::<Agent>::new(self.actor.id);
        let now = self.app.clock.now();
        let Ok(mut tx) = self.app.db.read().await else { return Some(()) };
        match identity::still_recognised(&mut tx, now, id, &self.via).await {
            Ok(Some(actor)) if actor == self.actor => Some(()),
            Ok(_) => None,
            Err(_) => Some(()),
        }
    }
}

/// Of notices everybody hears of their own. Admins hear everything else; others hear what belongs to no team, to one
/// of theirs, or to them, and nothing of the mail log before they lead.
fn may_hear(actor: &AgentActor, news: &News) -> bool {
    if news.kind == "notice" {
        return news.agent_id == Some(actor.id);
    }
    if actor.role.sees_all() && actor.role.may(Right::MailLog) {
        return true;
    }
    if !actor.role.may(Right::MailLog) && ["letter", "mailbox"].contains(&news.kind.as_str()) {
        return false;
    }
    actor.role.sees_all()
        || news.team_id.is_none_or(|team| actor.teams.contains(&team))
        || news.agent_id == Some(actor.id)
}

#[cfg(test)]
mod tests {
    use db::News;
    use kernel::{AgentActor, Role};

    use super::may_hear;

    #[test]
    fn somebody_hears_of_what_they_may_see() {
        let actor = |role| AgentActor { id: 1, role, teams: vec![10, 11] };
        let (agent, lead, admin) = (actor(Role::Agent), actor(Role::Lead), actor(Role::Admin));
        let of = |team_id, agent_id| News { kind: "ticket".into(), id: 7, team_id, agent_id };
        for (news, hears) in [
            (of(None, None), true),
            (of(Some(10), None), true),
            (of(Some(12), None), false),
            (of(Some(12), Some(1)), true),
            (of(Some(12), Some(2)), false),
        ] {
            assert_eq!(may_hear(&agent, &news), hears, "{news:?}");
            assert_eq!(may_hear(&lead, &news), hears, "{news:?}");
            assert!(may_hear(&admin, &news));
        }
        assert!(!may_hear(&agent, &News::of("letter", 3)));
        assert!(may_hear(&lead, &News::of("letter", 3)));
    }
}
