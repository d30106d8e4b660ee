use std::collections::HashMap;

use db::{Error, Row, Tx, list as placeholders, sql};
use kernel::{AgentActor, Cx, Id, Language};

use crate::{Action, Macro, NewMacro, Place, Reach};

const COLUMNS: &str = "id, name, folder, reach, agent_id, team_id, actions, uses, used_at, version";

pub(crate) async fn count(tx: &mut Tx) -> Result<i64, Error> {
    tx.row(sql("SELECT COUNT(*) AS macros FROM macros")).await?.map_or(Ok(0), |row| row.get("macros"))
}

pub(crate) async fn list(
    tx: &mut Tx,
    agent: &AgentActor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Macro>, Error> {
    let teams = if agent.role.sees_all() {
        "reach = 'team'".to_owned()
    } else {
        format!("team_id IN ({})", placeholders(6, agent.teams.len()))
    };
    let text = format!(
        "SELECT {COLUMNS} FROM macros WHERE (reach = 'all' OR agent_id = $1 OR {teams}) \
           AND (folder > $2 OR (folder = $2 AND (name > $3 OR (name = $3 AND id > $4)))) \
         ORDER BY folder, name, id LIMIT $5"
    );
    let query = sql(text)
        .bind(agent.id)
        .bind(after.map_or("", |place| place.folder.as_str()))
        .bind(after.map_or("", |place| place.name.as_str()))
        .bind(after.map_or(0, |place| place.id))
        .bind(limit);
    let query = if agent.role.sees_all() { query } else { query.bind_all(agent.teams.iter().copied()) };
    tx.rows(query).await?.iter().map(read).collect()
}

/// Adds the texts of a page of macros: one query for all of them.
pub(crate) async fn add_texts(tx: &mut Tx, macros: &mut [Macro]) -> Result<(), Error> {
    if macros.is_empty() {
        return Ok(());
    }
    let text = format!(
        "SELECT macro_id, language, html FROM macro_texts WHERE macro_id IN ({})",
        placeholders(1, macros.len())
    );
    let rows = tx.rows(sql(text).bind_all(macros.iter().map(|one| one.id))).await?;
    let mut texts: HashMap<Id<Macro>, Vec<(Language, String)>> = HashMap::new();
    for row in &rows {
        texts.entry(row.get("macro_id")?).or_default().push(text_of(row)?);
    }
    for one in macros {
        one.texts = texts.remove(&one.id).unwrap_or_default();
        one.texts.sort_unstable();
    }
    Ok(())
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Macro>) -> Result<Option<Macro>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM macros WHERE id = $1")).bind(id)).await?;
    let Some(found) = row.as_ref().map(read).transpose()? else { return Ok(None) };
    let mut found = [found];
    add_texts(tx, &mut found).await?;
    let [found] = found;
    Ok(Some(found))
}

pub(crate) async fn lock(tx: &mut Tx, id: Id<Macro>) -> Result<(), Error> {
    tx.row(sql("SELECT id FROM macros WHERE id = $1 {for_update}").bind(id)).await.map(drop)
}

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, new: &NewMacro) -> Result<Id<Macro>, Error> {
    let (agent, team) = owners(new.reach);
    let query = sql("INSERT INTO macros (name, folder, reach, agent_id, team_id, actions, uses, created_by, version, \
           created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, 0, $7, 1, $8, $8) RETURNING id")
    .bind(&new.name)
    .bind(&new.folder)
    .bind(new.reach.word())
    .bind(agent)
    .bind(team)
    .bind(written(&new.actions))
    .bind(cx.acting_agent().map(|agent| agent.id))
    .bind(cx.now);
    Ok(Id::new(tx.insert(query).await?))
}

pub(crate) async fn update(tx: &mut Tx, cx: &Cx, id: Id<Macro>, new: &NewMacro) -> Result<(), Error> {
    let (agent, team) = owners(new.reach);
    let query =
        sql("UPDATE macros SET name = $2, folder = $3, reach = $4, agent_id = $5, team_id = $6, actions = $7, \
           updated_at = $8, version = version + 1 WHERE id = $1")
        .bind(id)
        .bind(&new.name)
        .bind(&new.folder)
        .bind(new.reach.word())
        .bind(agent)
        .bind(team)
        .bind(written(&new.actions))
        .bind(cx.now);
    tx.run(query).await.map(drop)
}

pub(crate) async fn set_texts(tx: &mut Tx, id: Id<Macro>, texts: &[(Language, String)]) -> Result<(), Error> {
    tx.run(sql("DELETE FROM macro_texts WHERE macro_id = $1").bind(id)).await?;
    for (language, html) in texts {
        let query = sql("INSERT INTO macro_texts (macro_id, language, html) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(language.tag())
            .bind(html.replace('\0', ""));
        tx.run(query).await?;
    }
    Ok(())
}

pub(crate) async fn delete(tx: &mut Tx, id: Id<Macro>) -> Result<(), Error> {
    tx.run(sql("DELETE FROM macros WHERE id = $1").bind(id)).await.map(drop)
}

pub(crate) async fn use_once(tx: &mut Tx, cx: &Cx, id: Id<Macro>) -> Result<(), Error> {
    let query = sql("UPDATE macros SET uses = uses + 1, used_at = $2 WHERE id = $1").bind(id).bind(cx.now);
    tx.run(query).await.map(drop)
}

const fn owners(reach: Reach) -> (Option<i64>, Option<i64>) {
    match reach {
        Reach::Own(agent) => (Some(agent.get()), None),
        Reach::Team(team) => (None, Some(team.get())),
        Reach::All => (None, None),
    }
}

fn written(actions: &[Action]) -> String {
    serde_json::to_string(actions).unwrap_or_else(|_| "[]".to_owned())
}

fn text_of(row: &Row) -> Result<(Language, String), Error> {
    let tag: String = row.get("language")?;
    let language = tag.parse().map_err(|_| Error::column("language", &tag))?;
    Ok((language, row.get("html")?))
}

fn read(row: &Row) -> Result<Macro, Error> {
    let (word, actions): (String, String) = (row.get("reach")?, row.get("actions")?);
    let reach = match word.as_str() {
        "own" => Reach::Own(row.get("agent_id")?),
        "team" => Reach::Team(row.get("team_id")?),
        "all" => Reach::All,
        _ => return Err(Error::column("reach", &word)),
    };
    Ok(Macro {
        id: row.get("id")?,
        name: row.get("name")?,
        folder: row.get("folder")?,
        reach,
        texts: Vec::new(),
        actions: serde_json::from_str(&actions).map_err(|error| Error::column("actions", error))?,
        uses: row.get("uses")?,
        used_at: row.get("used_at")?,
        version: row.get("version")?,
    })
}
