use db::{News, Tx};
use kernel::{Cx, Id, Right};
use serde_json::{Value, json};

use crate::{Agent, Error, form, store};

/// How many teams a desk may have.
const TEAMS_MAX: i64 = 500;

/// Agents who answer together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Team {
    /// Its number.
    pub id: Id<Team>,
    /// Its name; no two have the same.
    pub name: String,
    /// What it is for, in a few words.
    pub purpose: String,
}

/// A team to be made.
#[derive(Clone, Debug)]
pub struct NewTeam {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
}

/// What should be different about a team; `None` stays.
#[derive(Clone, Debug, Default)]
pub struct TeamChange {
    /// Another name.
    pub name: Option<String>,
    /// Another purpose.
    pub purpose: Option<String>,
    /// Exactly these members.
    pub members: Option<Vec<Id<Agent>>>,
}

/// A team.
pub async fn team(tx: &mut Tx, id: Id<Team>) -> Result<Option<Team>, Error> {
    store::team(tx, id).await
}

/// All teams, by name.
pub async fn teams(tx: &mut Tx) -> Result<Vec<Team>, Error> {
    store::teams(tx).await
}

/// The teams of an agent, by name.
pub async fn teams_of(tx: &mut Tx, agent: Id<Agent>) -> Result<Vec<Team>, Error> {
    store::teams_of(tx, agent).await
}

/// The active members of a team, by name.
pub async fn members(tx: &mut Tx, team: Id<Team>) -> Result<Vec<Agent>, Error> {
    store::members(tx, team).await
}

/// Makes a team; admins only.
pub async fn create_team(tx: &mut Tx, cx: &Cx, new: &NewTeam) -> Result<Team, Error> {
    form::needs(cx, Right::People)?;
    let name = form::name(&new.name, "name")?;
    let purpose = form::text(&new.purpose, "purpose")?;
    if store::count_of_teams(tx).await? >= TEAMS_MAX {
        return Err(Error::Full);
    }
    let id = store::insert_team(tx, &name, &purpose, cx.now).await?.ok_or(Error::TeamNameTaken)?;
    let team = Team { id, name, purpose };
    let made = told(tx, &team).await?;
    audit::record(tx, cx, "team.created", "team", id.get(), None, Some(made)).await?;
    tx.announce(News::of("agent", 0));
    Ok(team)
}

/// Changes a team; admins only.
pub async fn change_team(tx: &mut Tx, cx: &Cx, id: Id<Team>, change: &TeamChange) -> Result<Team, Error> {
    form::needs(cx, Right::People)?;
    let mut team = store::team(tx, id).await?.ok_or(Error::TeamNotFound)?;
    let was = told(tx, &team).await?;
    if let Some(name) = &change.name {
        team.name = form::name(name, "name")?;
    }
    if let Some(purpose) = &change.purpose {
        team.purpose = form::text(purpose, "purpose")?;
    }
    store::update_team(tx, &team).await?;
    if let Some(members) = &change.members {
        store::set_members(tx, id, members).await?;
    }
    let is_now = told(tx, &team).await?;
    audit::record(tx, cx, "team.changed", "team", id.get(), Some(was), Some(is_now)).await?;
    tx.announce(News::of("agent", 0));
    Ok(team)
}

/// A team as the audit log tells of it.
async fn told(tx: &mut Tx, team: &Team) -> Result<Value, Error> {
    let members: Vec<String> = store::members(tx, team.id).await?.into_iter().map(|agent| agent.name).collect();
    Ok(json!({ "name": team.name, "purpose": team.purpose, "members": members }))
}
