use std::collections::BTreeMap;

use db::{Row, Tx, sql};
use kernel::{Id, Language, Time};

use super::{days_from_text, days_to_text, language_in, role_in, theme_in};
use crate::{Agent, Company, Error, Team};

const AGENT: &str = "SELECT a.id, a.name, a.email, a.role, a.language, a.time_zone, a.theme, a.presence, a.version, \
                     a.deactivated_at, a.role_id, \
                     (SELECT rights FROM roles r WHERE r.id = a.role_id) AS role_rights FROM agents a";

// company -----------------------------------------------------------------------------------------------

pub(crate) async fn company(tx: &mut Tx) -> Result<Option<Company>, Error> {
    let text = "SELECT name, language, time_zone, business_days, demo FROM company WHERE id = 1";
    let Some(row) = tx.row(sql(text)).await? else { return Ok(None) };
    Ok(Some(Company {
        name: row.get("name")?,
        language: language_in(&row, "language")?,
        time_zone: row.get("time_zone")?,
        business_days: days_from_text(&row.get::<String>("business_days")?),
        demo: row.get("demo")?,
    }))
}

/// `false` when there is one already; waits for somebody who is about to found it.
pub(crate) async fn insert_company(tx: &mut Tx, company: &Company, now: Time) -> Result<bool, Error> {
    let text = "INSERT INTO company (id, name, language, time_zone, business_days, demo, created_at) \
                VALUES (1, $1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING";
    let query = sql(text)
        .bind(&company.name)
        .bind(company.language.tag())
        .bind(&company.time_zone)
        .bind(days_to_text(&company.business_days))
        .bind(company.demo)
        .bind(now);
    Ok(tx.run(query).await? == 1)
}

pub(crate) async fn update_company(tx: &mut Tx, company: &Company) -> Result<(), Error> {
    let text = "UPDATE company SET name = $1, language = $2, time_zone = $3, business_days = $4 WHERE id = 1";
    let query = sql(text)
        .bind(&company.name)
        .bind(company.language.tag())
        .bind(&company.time_zone)
        .bind(days_to_text(&company.business_days));
    tx.run(query).await?;
    Ok(())
}

// agents ------------------------------------------------------------------------------------------------

pub(crate) async fn agent(tx: &mut Tx, id: Id<Agent>) -> Result<Option<Agent>, Error> {
    let row = tx.row(sql(format!("{AGENT} WHERE a.id = $1")).bind(id)).await?;
    one(tx, row).await
}

/// The same, held until the transaction ends.
pub(crate) async fn agent_to_change(tx: &mut Tx, id: Id<Agent>) -> Result<Option<Agent>, Error> {
    let row = tx.row(sql(format!("{AGENT} WHERE a.id = $1 {{for_update}}")).bind(id)).await?;
    one(tx, row).await
}

async fn one(tx: &mut Tx, row: Option<Row>) -> Result<Option<Agent>, Error> {
    let Some(row) = row else { return Ok(None) };
    let agent = agent_in(&row)?;
    let text = "SELECT agent_id, language FROM agent_languages WHERE agent_id = $1";
    let spoken = tx.rows(sql(text).bind(agent.id)).await?;
    Ok(with_languages(vec![agent], &spoken)?.pop())
}

pub(crate) async fn agents(tx: &mut Tx) -> Result<Vec<Agent>, Error> {
    let rows = tx.rows(sql(format!("{AGENT} ORDER BY a.name, a.id LIMIT 5000"))).await?;
    let agents = rows.iter().map(agent_in).collect::<Result<_, _>>()?;
    let spoken = tx.rows(sql("SELECT agent_id, language FROM agent_languages")).await?;
    Ok(with_languages(agents, &spoken)?)
}

pub(crate) async fn members(tx: &mut Tx, team: Id<Team>) -> Result<Vec<Agent>, Error> {
    let text = format!(
        "{AGENT} JOIN team_members m ON m.agent_id = a.id \
         WHERE m.team_id = $1 AND a.deactivated_at IS NULL ORDER BY a.name, a.id LIMIT 5000"
    );
    let rows = tx.rows(sql(text).bind(team)).await?;
    let agents = rows.iter().map(agent_in).collect::<Result<_, _>>()?;
    let text = "SELECT l.agent_id, l.language FROM agent_languages l \
                JOIN team_members m ON m.agent_id = l.agent_id WHERE m.team_id = $1";
    let spoken = tx.rows(sql(text).bind(team)).await?;
    Ok(with_languages(agents, &spoken)?)
}

fn agent_in(row: &Row) -> Result<Agent, db::Error> {
    Ok(Agent {
        id: row.get("id")?,
        name: row.get("name")?,
        email: row.get("email")?,
        role: role_in(row)?,
        own_role: row.get("role_id")?,
        language: language_in(row, "language")?,
        languages: Vec::new(),
        time_zone: row.get("time_zone")?,
        theme: theme_in(row)?,
        present: row.get::<String>("presence")? == "present",
        active: row.get::<Option<Time>>("deactivated_at")?.is_none(),
        version: row.get("version")?,
    })
}

fn with_languages(mut agents: Vec<Agent>, rows: &[Row]) -> Result<Vec<Agent>, db::Error> {
    let mut spoken: BTreeMap<i64, Vec<Language>> = BTreeMap::new();
    for row in rows {
        spoken.entry(row.get("agent_id")?).or_default().push(language_in(row, "language")?);
    }
    for agent in &mut agents {
        agent.languages = spoken.remove(&agent.id.get()).unwrap_or_default();
        agent.languages.sort();
    }
    Ok(agents)
}

pub(crate) async fn count_of_agents(tx: &mut Tx) -> Result<i64, Error> {
    count(tx, "SELECT COUNT(*) AS n FROM agents").await
}

pub(super) async fn count(tx: &mut Tx, text: &'static str) -> Result<i64, Error> {
    let row = tx.row(sql(text)).await?;
    Ok(row.map(|row| row.get("n")).transpose()?.unwrap_or_default())
}

/// Active admins other than this one, held until the transaction ends: two cannot step down at once.
pub(crate) async fn other_admins(tx: &mut Tx, id: Id<Agent>) -> Result<usize, Error> {
    let text = "SELECT id FROM agents WHERE role = 'admin' AND deactivated_at IS NULL ORDER BY id {for_update}";
    let rows = tx.rows(sql(text)).await?;
    let ids = rows.iter().map(|row| row.get::<Id<Agent>>("id")).collect::<Result<Vec<_>, _>>()?;
    Ok(ids.into_iter().filter(|other| *other != id).count())
}

/// `None` when the address is taken.
pub(crate) async fn insert_agent(
    tx: &mut Tx,
    agent: &Agent,
    password_hash: &str,
    now: Time,
) -> Result<Option<Id<Agent>>, Error> {
    let text = "INSERT INTO agents (name, email, password_hash, role, language, time_zone, theme, presence, \
                presence_at, version, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9) \
                ON CONFLICT (email) DO NOTHING RETURNING id";
    let query = sql(text)
        .bind(&agent.name)
        .bind(&agent.email)
        .bind(password_hash)
        .bind(agent.role.word())
        .bind(agent.language.tag())
        .bind(&agent.time_zone)
        .bind(agent.theme.word())
        .bind(presence_word(agent.present))
        .bind(now)
        .bind(agent.version);
    Ok(tx.row(query).await?.map(|row| row.get("id")).transpose()?)
}

pub(crate) async fn update_agent(tx: &mut Tx, agent: &Agent, now: Time) -> Result<(), Error> {
    let text = "UPDATE agents SET name = $2, email = $3, role = $4, language = $5, time_zone = $6, theme = $7, \
                version = $8, deactivated_at = CASE WHEN $9 THEN NULL ELSE COALESCE(deactivated_at, $10) END, \
                role_id = $11 WHERE id = $1";
    let query = sql(text)
        .bind(agent.id)
        .bind(&agent.name)
        .bind(&agent.email)
        .bind(agent.role.word())
        .bind(agent.language.tag())
        .bind(&agent.time_zone)
        .bind(agent.theme.word())
        .bind(agent.version)
        .bind(agent.active)
        .bind(now)
        .bind(agent.own_role);
    taken_as(tx.run(query).await, Error::EmailTaken)
}

pub(super) fn taken_as(done: Result<u64, db::Error>, taken: Error) -> Result<(), Error> {
    match done {
        Ok(_) => Ok(()),
        Err(error) if error.is_unique() => Err(taken),
        Err(error) => Err(error.into()),
    }
}

pub(crate) async fn set_presence(tx: &mut Tx, id: Id<Agent>, present: bool, now: Time) -> Result<(), Error> {
    let text = "UPDATE agents SET presence = $2, presence_at = $3 WHERE id = $1";
    tx.run(sql(text).bind(id).bind(presence_word(present)).bind(now)).await?;
    Ok(())
}

const fn presence_word(present: bool) -> &'static str {
    if present { "present" } else { "away" }
}

pub(crate) async fn set_languages(tx: &mut Tx, id: Id<Agent>, languages: &[Language]) -> Result<(), Error> {
    tx.run(sql("DELETE FROM agent_languages WHERE agent_id = $1").bind(id)).await?;
    for language in languages {
        let text = "INSERT INTO agent_languages (agent_id, language) VALUES ($1, $2)";
        tx.run(sql(text).bind(id).bind(language.tag())).await?;
    }
    Ok(())
}

// teams -------------------------------------------------------------------------------------------------

pub(crate) async fn team(tx: &mut Tx, id: Id<Team>) -> Result<Option<Team>, Error> {
    let row = tx.row(sql("SELECT id, name, purpose FROM teams WHERE id = $1").bind(id)).await?;
    Ok(row.as_ref().map(team_in).transpose()?)
}

pub(crate) async fn teams(tx: &mut Tx) -> Result<Vec<Team>, Error> {
    let rows = tx.rows(sql("SELECT id, name, purpose FROM teams ORDER BY name, id LIMIT 500")).await?;
    Ok(rows.iter().map(team_in).collect::<Result<_, _>>()?)
}

pub(crate) async fn teams_of(tx: &mut Tx, agent: Id<Agent>) -> Result<Vec<Team>, Error> {
    let text = "SELECT t.id, t.name, t.purpose FROM teams t JOIN team_members m ON m.team_id = t.id \
                WHERE m.agent_id = $1 ORDER BY t.name, t.id LIMIT 500";
    let rows = tx.rows(sql(text).bind(agent)).await?;
    Ok(rows.iter().map(team_in).collect::<Result<_, _>>()?)
}

fn team_in(row: &Row) -> Result<Team, db::Error> {
    Ok(Team { id: row.get("id")?, name: row.get("name")?, purpose: row.get("purpose")? })
}

pub(crate) async fn team_ids_of(tx: &mut Tx, agent: Id<Agent>) -> Result<Vec<i64>, Error> {
    let text = "SELECT team_id FROM team_members WHERE agent_id = $1 ORDER BY team_id LIMIT 500";
    let rows = tx.rows(sql(text).bind(agent)).await?;
    Ok(rows.iter().map(|row| row.get("team_id")).collect::<Result<_, _>>()?)
}

/// Who is in which team: pairs of agent and team, for lists of everybody.
pub(crate) async fn memberships(tx: &mut Tx) -> Result<Vec<(Id<Agent>, Id<Team>)>, Error> {
    let rows = tx.rows(sql("SELECT agent_id, team_id FROM team_members ORDER BY team_id, agent_id")).await?;
    let pair = |row: &Row| Ok::<_, db::Error>((row.get("agent_id")?, row.get("team_id")?));
    Ok(rows.iter().map(pair).collect::<Result<_, _>>()?)
}

pub(crate) async fn count_of_teams(tx: &mut Tx) -> Result<i64, Error> {
    count(tx, "SELECT COUNT(*) AS n FROM teams").await
}

/// `None` when the name is taken.
pub(crate) async fn insert_team(tx: &mut Tx, name: &str, purpose: &str, now: Time) -> Result<Option<Id<Team>>, Error> {
    let text = "INSERT INTO teams (name, purpose, created_at) VALUES ($1, $2, $3) \
                ON CONFLICT (name) DO NOTHING RETURNING id";
    let row = tx.row(sql(text).bind(name).bind(purpose).bind(now)).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

pub(crate) async fn update_team(tx: &mut Tx, team: &Team) -> Result<(), Error> {
    let text = "UPDATE teams SET name = $2, purpose = $3 WHERE id = $1";
    taken_as(tx.run(sql(text).bind(team.id).bind(&team.name).bind(&team.purpose)).await, Error::TeamNameTaken)
}

pub(crate) async fn set_teams(tx: &mut Tx, agent: Id<Agent>, teams: &[Id<Team>]) -> Result<(), Error> {
    tx.run(sql("DELETE FROM team_members WHERE agent_id = $1").bind(agent)).await?;
    for team in teams {
        join(tx, agent, *team).await?;
    }
    Ok(())
}

pub(crate) async fn set_members(tx: &mut Tx, team: Id<Team>, members: &[Id<Agent>]) -> Result<(), Error> {
    tx.run(sql("DELETE FROM team_members WHERE team_id = $1").bind(team)).await?;
    for agent in members {
        join(tx, *agent, team).await?;
    }
    Ok(())
}

async fn join(tx: &mut Tx, agent: Id<Agent>, team_id: Id<Team>) -> Result<(), Error> {
    if team(tx, team_id).await?.is_none() {
        return Err(Error::TeamNotFound);
    }
    let text = "INSERT INTO team_members (team_id, agent_id) SELECT $1, id FROM agents WHERE id = $2 \
                ON CONFLICT (team_id, agent_id) DO UPDATE SET team_id = excluded.team_id";
    if tx.run(sql(text).bind(team_id).bind(agent)).await? == 0 {
        return Err(Error::AgentNotFound);
    }
    Ok(())
}
