//! All SQL of this capability.

use db::{Error, Row, Tx, list, sql};
use kernel::{AgentActor, Cx, Id};

use crate::{Filter, Habit, NewView, Owner, View, change::VIEWS_MAX};

const COLUMNS: &str = "id, name, owner, agent_id, team_id, filter, columns, sort, mode, position, version";
/// How many views one reader is shown.
const SHOWN_MAX: i64 = 1_000;
/// How many habits of one reader are read.
const HABITS_MAX: i64 = 1_000;

pub(crate) async fn view(tx: &mut Tx, id: Id<View>) -> Result<Option<View>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM views WHERE id = $1")).bind(id)).await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn lock(tx: &mut Tx, id: Id<View>) -> Result<(), Error> {
    tx.row(sql("SELECT id FROM views WHERE id = $1 {for_update}").bind(id)).await?;
    Ok(())
}

pub(crate) async fn views_of(tx: &mut Tx, agent: &AgentActor) -> Result<Vec<View>, Error> {
    let of_teams = if agent.role.sees_all() {
        "owner = 'team'".to_owned()
    } else {
        format!("(owner = 'team' AND team_id IN ({}))", list(2, agent.teams.len()))
    };
    let query = format!(
        "SELECT {COLUMNS} FROM views WHERE (owner = 'agent' AND agent_id = $1) OR {of_teams} OR owner = 'all'
         ORDER BY CASE owner WHEN 'all' THEN 0 WHEN 'team' THEN 1 ELSE 2 END, position, id LIMIT {SHOWN_MAX}"
    );
    let teams = if agent.role.sees_all() { [].as_slice() } else { agent.teams.as_slice() };
    tx.rows(sql(query).bind(agent.id).bind_all(teams.iter().copied())).await?.iter().map(read).collect()
}

/// How many views the owner has, counted as far as it matters.
pub(crate) async fn count(tx: &mut Tx, agent: &AgentActor, owner: Owner) -> Result<i64, Error> {
    let (condition, value) = match owner {
        Owner::Agent => ("owner = 'agent' AND agent_id = $1", agent.id),
        Owner::Team(team) => ("owner = 'team' AND team_id = $1", team.get()),
        Owner::All => ("owner = 'all' AND agent_id <> $1", 0),
    };
    let query = format!("SELECT id FROM views WHERE {condition} LIMIT {VIEWS_MAX}");
    let rows = tx.rows(sql(query).bind(value)).await?;
    Ok(i64::try_from(rows.len()).unwrap_or(i64::MAX))
}

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, agent: &AgentActor, new: &NewView) -> Result<View, Error> {
    let (owner, team) = said(new.owner);
    let row = tx
        .row(
            sql(format!(
                "INSERT INTO views (name, owner, agent_id, team_id, filter, columns, sort, mode, position, version,
                    created_at, updated_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (SELECT COALESCE(MAX(position), 0) + 1 FROM views), 1, $9, $9)
                 RETURNING {COLUMNS}"
            ))
            .bind(&new.name)
            .bind(owner)
            .bind(agent.id)
            .bind(team)
            .bind(new.filter.write().to_string())
            .bind(new.columns.join(" "))
            .bind(&new.sort)
            .bind(&new.mode)
            .bind(cx.now),
        )
        .await?;
    row.as_ref().map_or_else(|| Err(Error::column("id", "nothing was inserted")), read)
}

/// Writes a view anew; `taken_by` is who has it for themselves from now on.
pub(crate) async fn update(
    tx: &mut Tx,
    cx: &Cx,
    before: &View,
    new: &NewView,
    taken_by: Option<i64>,
) -> Result<(), Error> {
    let (owner, team) = said(new.owner);
    tx.run(
        sql("UPDATE views SET name = $2, owner = $3, team_id = $4, filter = $5, columns = $6, sort = $7, mode = $8,
                agent_id = $9, updated_at = $10, version = version + 1 WHERE id = $1")
        .bind(before.id)
        .bind(&new.name)
        .bind(owner)
        .bind(team)
        .bind(new.filter.write().to_string())
        .bind(new.columns.join(" "))
        .bind(&new.sort)
        .bind(&new.mode)
        .bind(taken_by.unwrap_or(before.agent.get()))
        .bind(cx.now),
    )
    .await?;
    Ok(())
}

pub(crate) async fn remove(tx: &mut Tx, id: Id<View>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM view_habits WHERE view_key = $1").bind(id.get().to_string())).await?;
    tx.run(sql("DELETE FROM views WHERE id = $1").bind(id)).await?;
    Ok(())
}

pub(crate) async fn place(tx: &mut Tx, id: Id<View>, position: i64) -> Result<(), Error> {
    tx.run(sql("UPDATE views SET position = $2 WHERE id = $1").bind(id).bind(position)).await?;
    Ok(())
}

pub(crate) async fn habits(tx: &mut Tx, agent: i64) -> Result<Vec<Habit>, Error> {
    let query = format!("SELECT view_key, columns, sort, mode FROM view_habits WHERE agent_id = $1 LIMIT {HABITS_MAX}");
    tx.rows(sql(query).bind(agent))
        .await?
        .iter()
        .map(|row| {
            Ok(Habit {
                view: row.get("view_key")?,
                columns: words(row)?,
                sort: row.get("sort")?,
                mode: row.get("mode")?,
            })
        })
        .collect()
}

pub(crate) async fn keep_habit(tx: &mut Tx, agent: i64, habit: &Habit) -> Result<(), Error> {
    tx.run(
        sql("INSERT INTO view_habits (agent_id, view_key, columns, sort, mode) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (agent_id, view_key) DO UPDATE SET columns = excluded.columns, sort = excluded.sort,
                mode = excluded.mode")
        .bind(agent)
        .bind(&habit.view)
        .bind(habit.columns.join(" "))
        .bind(&habit.sort)
        .bind(&habit.mode),
    )
    .await?;
    Ok(())
}

fn said(owner: Owner) -> (&'static str, Option<i64>) {
    match owner {
        Owner::Agent => ("agent", None),
        Owner::Team(team) => ("team", Some(team.get())),
        Owner::All => ("all", None),
    }
}

fn words(row: &Row) -> Result<Vec<String>, Error> {
    let columns: String = row.get("columns")?;
    Ok(columns.split_whitespace().map(str::to_owned).collect())
}

fn read(row: &Row) -> Result<View, Error> {
    let owner: String = row.get("owner")?;
    let team: Option<i64> = row.get("team_id")?;
    let filter: String = row.get("filter")?;
    let filter = serde_json::from_str(&filter).map_err(|error| Error::column("filter", error))?;
    Ok(View {
        id: row.get("id")?,
        name: row.get("name")?,
        owner: match (owner.as_str(), team) {
            ("agent", _) => Owner::Agent,
            ("team", Some(team)) => Owner::Team(Id::new(team)),
            ("all", _) => Owner::All,
            (other, _) => return Err(Error::column("owner", other)),
        },
        agent: row.get("agent_id")?,
        filter: Filter::read(&filter).map_err(|wrong| Error::column("filter", wrong.at))?,
        columns: words(row)?,
        sort: row.get("sort")?,
        mode: row.get("mode")?,
        position: row.get("position")?,
        version: row.get("version")?,
    })
}
