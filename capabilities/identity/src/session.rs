use db::Tx;
use kernel::{AgentActor, Cx, Id, Role, Time, days, hours};

use crate::{Agent, ApiKey, Error, KeyScope, store};

/// How many days a session lives without being used.
pub const SESSION_DAYS: i64 = 14;

/// A session that was just opened; the token is told once.
#[derive(Clone, Debug)]
pub struct FreshSession {
    /// What the cookie carries.
    pub token: String,
}

/// What somebody shows at the door; only its hash is looked up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Token {
    /// A session's cookie.
    Session(String),
    /// An API key.
    Key(String),
}

/// How somebody came in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Via {
    /// Signed in; the hash of the session's token.
    Session(String),
    /// A program with a key.
    Key(Id<ApiKey>, KeyScope),
}

/// Somebody whose token is good.
#[derive(Clone, Debug)]
pub struct Recognised {
    /// Who.
    pub agent: Agent,
    /// What they may see and do.
    pub actor: AgentActor,
    /// How they came in.
    pub via: Via,
    /// When their token was last noted as used.
    pub seen_at: Option<Time>,
}

impl Token {
    fn hash(&self) -> String {
        match self {
            Self::Session(token) | Self::Key(token) => secrets::hash_token(token),
        }
    }
}

/// Opens a session for an agent who proved who they are.
pub async fn open_session(tx: &mut Tx, cx: &Cx, agent: Id<Agent>) -> Result<FreshSession, Error> {
    let token = secrets::random_token()?;
    store::forget_expired_sessions(tx, cx.now).await?;
    store::insert_session(tx, &secrets::hash_token(&token), agent, cx.now, cx.now + days(SESSION_DAYS)).await?;
    Ok(FreshSession { token })
}

/// Who shows this token: an active agent, by a session that lives or a key that was not revoked.
pub async fn recognise(tx: &mut Tx, now: Time, token: &Token) -> Result<Option<Recognised>, Error> {
    let found = match token {
        Token::Session(_) => store::session(tx, &token.hash(), now).await?,
        Token::Key(_) => store::key_by_hash(tx, &token.hash(), now).await?,
    };
    let Some((id, via, seen_at)) = found else { return Ok(None) };
    let Some(mut agent) = store::agent(tx, id).await?.filter(|agent| agent.active) else { return Ok(None) };
    let teams = store::team_ids_of(tx, id).await?;
    agent.role = via.limits(agent.role);
    let actor = AgentActor { id: id.get(), role: agent.role, teams };
    Ok(Some(Recognised { agent, actor, via, seen_at }))
}

/// What the agent may see and do now, by the way they came in; `None` when that way was closed meanwhile.
pub async fn still_recognised(tx: &mut Tx, now: Time, id: Id<Agent>, via: &Via) -> Result<Option<AgentActor>, Error> {
    let is_open = match via {
        Via::Session(hash) => store::session(tx, hash, now).await?.is_some(),
        Via::Key(key, _) => store::key(tx, *key).await?.is_some_and(|key| key.expires_at.is_none_or(|end| end > now)),
    };
    let Some(agent) = store::agent(tx, id).await?.filter(|agent| agent.active && is_open) else { return Ok(None) };
    Ok(Some(AgentActor { id: id.get(), role: via.limits(agent.role), teams: store::team_ids_of(tx, id).await? }))
}

impl Via {
    /// What is left of a role by this way.
    fn limits(&self, role: Role) -> Role {
        match self {
            Self::Session(_) => role,
            Self::Key(_, scope) => scope.limits(role),
        }
    }
}

impl Recognised {
    /// Whether the use should be noted: at most once an hour, to spare the disk.
    #[must_use]
    pub fn is_due(&self, now: Time) -> bool {
        self.seen_at.is_none_or(|seen| now.since(seen) >= hours(1))
    }
}

/// Notes that a token was used: a session lives on from now.
pub async fn touch(tx: &mut Tx, now: Time, via: &Via) -> Result<(), Error> {
    match via {
        Via::Session(hash) => store::touch_session(tx, hash, now, now + days(SESSION_DAYS)).await,
        Via::Key(id, _) => store::touch_key(tx, *id, now).await,
    }
}

/// Ends one session (signing out).
pub async fn end_session(tx: &mut Tx, token_hash: &str) -> Result<(), Error> {
    store::delete_session(tx, token_hash).await
}

/// Ends all sessions of an agent, on every device.
pub async fn end_sessions_of(tx: &mut Tx, agent: Id<Agent>) -> Result<(), Error> {
    store::delete_sessions_of(tx, agent).await
}
