use db::{News, Tx};
use kernel::{Actor, AgentActor, Cx, Id, Language, Right, Role};
use serde_json::{Value, json};

use crate::{Error, OwnRole, Team, form, session, store};

/// How many agents a desk may have, the deactivated ones too.
const AGENTS_MAX: i64 = 5_000;

/// Somebody who answers customers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agent {
    /// Their number.
    pub id: Id<Agent>,
    /// How customers and colleagues see them.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// The company's own role that they have, if it is one.
    pub own_role: Option<Id<OwnRole>>,
    /// The language in which the desk speaks to them.
    pub language: Language,
    /// The languages in which they answer, in the order of [`Language::ALL`].
    pub languages: Vec<Language>,
    /// Their time zone, an IANA name.
    pub time_zone: String,
    /// How the app looks to them.
    pub theme: Theme,
    /// Whether they take new tickets at this moment.
    pub present: bool,
    /// Whether they work here still.
    pub active: bool,
    /// Counts the changes, for `If-Match`.
    pub version: i64,
}

/// How the app looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// As the machine wants it.
    #[default]
    Auto,
    /// Dark letters on light ground.
    Light,
    /// Light letters on dark ground.
    Dark,
}

/// An agent to be made.
#[derive(Clone, Debug)]
pub struct NewAgent {
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// The hash of their password, from `Secrets::hash_password`.
    pub password_hash: String,
    /// What they may do.
    pub role: Role,
    /// The language in which the desk speaks to them.
    pub language: Language,
    /// The languages in which they answer; empty stands for the one above.
    pub languages: Vec<Language>,
    /// Their time zone, an IANA name.
    pub time_zone: String,
    /// The teams they belong to.
    pub teams: Vec<Id<Team>>,
}

/// What should be different about an agent; `None` stays.
#[derive(Clone, Debug, Default)]
pub struct AgentChange {
    /// Another name.
    pub name: Option<String>,
    /// Another language of the desk.
    pub language: Option<Language>,
    /// Other languages of answers.
    pub languages: Option<Vec<Language>>,
    /// Another time zone.
    pub time_zone: Option<String>,
    /// Another look.
    pub theme: Option<Theme>,
    /// Another address; admins only.
    pub email: Option<String>,
    /// Another password, hashed; admins only. Ends their sessions.
    pub password_hash: Option<String>,
    /// Another of the built-in roles; needs the right.
    pub role: Option<Role>,
    /// A role of the company's own; needs the right.
    pub own_role: Option<Id<OwnRole>>,
    /// Exactly these teams; admins only.
    pub teams: Option<Vec<Id<Team>>>,
    /// Whether they work here; admins only. Leaving ends their sessions and keys.
    pub active: Option<bool>,
}

impl Theme {
    /// The word used in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark].into_iter().find(|theme| theme.word() == word)
    }
}

impl AgentChange {
    /// Whether it touches only what everybody may change about themselves.
    fn is_own_business(&self) -> bool {
        self.email.is_none()
            && self.password_hash.is_none()
            && self.role.is_none()
            && self.own_role.is_none()
            && self.teams.is_none()
            && self.active.is_none()
    }
}

/// An agent, deactivated or not.
pub async fn agent(tx: &mut Tx, id: Id<Agent>) -> Result<Option<Agent>, Error> {
    store::agent(tx, id).await
}

/// The active agents, by name.
pub async fn agents(tx: &mut Tx) -> Result<Vec<Agent>, Error> {
    let mut agents = store::agents(tx).await?;
    agents.retain(|agent| agent.active);
    Ok(agents)
}

/// All agents, by name, those too who no longer work here.
pub async fn everybody(tx: &mut Tx) -> Result<Vec<Agent>, Error> {
    store::agents(tx).await
}

/// What an agent may see and do, for calls made in their name.
pub async fn actor_of(tx: &mut Tx, id: Id<Agent>) -> Result<AgentActor, Error> {
    let agent = store::agent(tx, id).await?.ok_or(Error::AgentNotFound)?;
    let teams = store::team_ids_of(tx, id).await?;
    Ok(AgentActor { id: id.get(), role: agent.role, teams })
}

/// Makes an agent; admins only.
pub async fn create_agent(tx: &mut Tx, cx: &Cx, new: &NewAgent) -> Result<Agent, Error> {
    form::needs(cx, Right::People)?;
    form::gives_no_more(cx, new.role)?;
    let mut agent = Agent {
        id: Id::new(0),
        name: form::name(&new.name, "name")?,
        email: form::email(&new.email)?,
        role: new.role,
        own_role: None,
        language: new.language,
        languages: in_order(&new.languages, new.language),
        time_zone: form::time_zone(&new.time_zone)?,
        theme: Theme::default(),
        present: true,
        active: true,
        version: 1,
    };
    if store::count_of_agents(tx).await? >= AGENTS_MAX {
        return Err(Error::Full);
    }
    agent.id = store::insert_agent(tx, &agent, &new.password_hash, cx.now).await?.ok_or(Error::EmailTaken)?;
    store::set_languages(tx, agent.id, &agent.languages).await?;
    store::set_teams(tx, agent.id, &new.teams).await?;
    let made = told(tx, &agent).await?;
    audit::record(tx, cx, "agent.created", "agent", agent.id.get(), None, Some(made)).await?;
    tx.announce(News::of("agent", agent.id.get()));
    Ok(agent)
}

/// Changes an agent: everybody their own name, languages, zone and look; an admin everything about everybody.
///
/// With `expected_version` it is refused as [`Error::Stale`] when somebody was faster.
pub async fn change_agent(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<Agent>,
    change: &AgentChange,
    expected_version: Option<i64>,
) -> Result<Agent, Error> {
    let is_self = matches!(&cx.actor, Actor::Agent(actor) if actor.id == id.get());
    let before = store::agent_to_change(tx, id).await?.ok_or(Error::AgentNotFound)?;
    let (role, own_role) = match (change.own_role, change.role) {
        (Some(own), _) => (role_of(tx, Role::Agent, Some(own)).await?, Some(own)),
        (None, Some(built_in)) => (role_of(tx, built_in, None).await?, None),
        (None, None) => (before.role, before.own_role),
    };
    if !(is_self && change.is_own_business()) {
        form::needs(cx, Right::People)?;
        form::gives_no_more(cx, before.role)?;
        form::gives_no_more(cx, role)?;
    }
    if expected_version.is_some_and(|version| version != before.version) {
        return Err(Error::Stale);
    }
    let after = Agent { role, own_role, ..changed(&before, change)? };
    let loses_admin = before.active && before.role == Role::Admin && !(after.active && after.role == Role::Admin);
    if loses_admin && store::other_admins(tx, id).await? == 0 {
        return Err(Error::LastAdmin);
    }
    let was = told(tx, &before).await?;
    store::update_agent(tx, &after, cx.now).await?;
    store::set_languages(tx, id, &after.languages).await?;
    if let Some(teams) = &change.teams {
        store::set_teams(tx, id, teams).await?;
    }
    if let Some(hash) = &change.password_hash {
        store::set_password(tx, id, hash).await?;
        session::end_sessions_of(tx, id).await?;
        let named = json!({ "name": after.name });
        audit::record(tx, cx, "agent.password_set", "agent", id.get(), None, Some(named)).await?;
    }
    if before.active && !after.active {
        session::end_sessions_of(tx, id).await?;
        store::revoke_keys_of(tx, id, cx.now).await?;
    }
    let is_now = told(tx, &after).await?;
    let what = match (before.active, after.active) {
        (true, false) => "agent.deactivated",
        (false, true) => "agent.activated",
        _ => "agent.changed",
    };
    audit::record(tx, cx, what, "agent", id.get(), Some(was), Some(is_now)).await?;
    tx.announce(News::of("agent", id.get()));
    Ok(after)
}

/// An agent as the audit log tells of them. How the app looks to them is their own business.
async fn told(tx: &mut Tx, agent: &Agent) -> Result<Value, Error> {
    let teams: Vec<String> = store::teams_of(tx, agent.id).await?.into_iter().map(|team| team.name).collect();
    Ok(json!({
        "name": agent.name,
        "email": agent.email,
        "role": role_name(tx, agent).await?,
        "language": agent.language.tag(),
        "languages": agent.languages.iter().map(|language| language.tag()).collect::<Vec<_>>(),
        "time_zone": agent.time_zone,
        "teams": teams,
        "active": agent.active,
    }))
}

/// The role that is meant: one of the built-in ones, or one of the company's own.
pub(crate) async fn role_of(tx: &mut Tx, built_in: Role, own: Option<Id<OwnRole>>) -> Result<Role, Error> {
    match own {
        Some(id) => Ok(Role::Own(store::role_to_change(tx, id).await?.ok_or(Error::RoleNotFound)?.rights)),
        None if matches!(built_in, Role::Own(_)) => Err(Error::RoleNotFound),
        None => Ok(built_in),
    }
}

fn changed(before: &Agent, change: &AgentChange) -> Result<Agent, Error> {
    let mut after = before.clone();
    after.version += 1;
    if let Some(name) = &change.name {
        after.name = form::name(name, "name")?;
    }
    if let Some(email) = &change.email {
        after.email = form::email(email)?;
    }
    if let Some(zone) = &change.time_zone {
        after.time_zone = form::time_zone(zone)?;
    }
    after.language = change.language.unwrap_or(before.language);
    after.theme = change.theme.unwrap_or(before.theme);
    after.active = change.active.unwrap_or(before.active);
    if let Some(languages) = &change.languages {
        after.languages = in_order(languages, after.language);
    }
    Ok(after)
}

/// What their role is called: the word of a built-in one, the name of an own one.
async fn role_name(tx: &mut Tx, agent: &Agent) -> Result<String, Error> {
    let Some(own) = agent.own_role else { return Ok(agent.role.word().to_owned()) };
    let roles = store::roles(tx).await?;
    Ok(roles.into_iter().find(|role| role.id == own).map_or_else(String::new, |role| role.name))
}

/// Each language once, in the order of menus; at least the one spoken to them.
fn in_order(languages: &[Language], own: Language) -> Vec<Language> {
    if languages.is_empty() {
        return vec![own];
    }
    Language::ALL.into_iter().filter(|language| languages.contains(language)).collect()
}
