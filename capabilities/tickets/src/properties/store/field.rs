use std::collections::BTreeMap;

use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Language};
use serde::{Deserialize, Serialize};

use crate::{
    properties::{Choice, Condition, Entity, FIELDS_MAX, Field, FieldKind, Label, Required},
    store::word,
};

const COLUMNS: &str = "id, entity, kind, name, names, choices, shown_when, required_at, position, archived_at, version";

/// A choice as it is kept.
#[derive(Serialize, Deserialize)]
struct KeptChoice {
    key: String,
    name: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    names: BTreeMap<Language, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    children: Vec<KeptChoice>,
}

impl From<&Choice> for KeptChoice {
    fn from(choice: &Choice) -> Self {
        Self {
            key: choice.key.clone(),
            name: choice.label.name.clone(),
            names: choice.label.names.clone(),
            children: choice.children.iter().map(Self::from).collect(),
        }
    }
}

impl From<KeptChoice> for Choice {
    fn from(kept: KeptChoice) -> Self {
        Self {
            key: kept.key,
            label: Label { name: kept.name, names: kept.names },
            children: kept.children.into_iter().map(Self::from).collect(),
        }
    }
}

pub(crate) async fn all(tx: &mut Tx, entity: Entity) -> Result<Vec<Field>, Error> {
    let query = format!("SELECT {COLUMNS} FROM fields WHERE entity = $1 ORDER BY position, id LIMIT $2");
    let query = sql(query).bind(entity.word()).bind(i64::try_from(FIELDS_MAX).unwrap_or(i64::MAX));
    tx.rows(query).await?.iter().map(from_row).collect()
}

pub(crate) async fn find(tx: &mut Tx, id: Id<Field>) -> Result<Option<Field>, Error> {
    let row = tx.row(sql(format!("SELECT {COLUMNS} FROM fields WHERE id = $1")).bind(id)).await?;
    row.as_ref().map(from_row).transpose()
}

pub(crate) async fn insert(tx: &mut Tx, cx: &Cx, field: &Field) -> Result<Id<Field>, Error> {
    let id = tx
        .insert(
            sql("INSERT INTO fields (entity, kind, name, names, choices, shown_when, required_at, position, version,
                    created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id")
            .bind(field.entity.word())
            .bind(field.kind.word())
            .bind(&field.label.name)
            .bind(field.label.names_stored())
            .bind(kept_choices(&field.choices))
            .bind(kept_conditions(&field.shown_when))
            .bind(field.required.word())
            .bind(field.position)
            .bind(field.version)
            .bind(cx.now),
        )
        .await?;
    Ok(Id::new(id))
}

pub(crate) async fn save(tx: &mut Tx, cx: &Cx, field: &Field) -> Result<(), Error> {
    tx.run(
        sql("UPDATE fields SET name = $2, names = $3, choices = $4, shown_when = $5, required_at = $6,
                archived_at = $7, version = $8 WHERE id = $1")
        .bind(field.id)
        .bind(&field.label.name)
        .bind(field.label.names_stored())
        .bind(kept_choices(&field.choices))
        .bind(kept_conditions(&field.shown_when))
        .bind(field.required.word())
        .bind(field.is_archived.then_some(cx.now))
        .bind(field.version),
    )
    .await
    .map(drop)
}

fn kept_choices(choices: &[Choice]) -> String {
    let kept: Vec<KeptChoice> = choices.iter().map(KeptChoice::from).collect();
    serde_json::to_string(&kept).unwrap_or_else(|_| "[]".to_owned())
}

fn kept_conditions(conditions: &[Condition]) -> String {
    serde_json::to_string(conditions).unwrap_or_else(|_| "[]".to_owned())
}

fn from_row(row: &Row) -> Result<Field, Error> {
    let (names, choices, shown_when): (String, String, String) =
        (row.get("names")?, row.get("choices")?, row.get("shown_when")?);
    let choices: Vec<KeptChoice> = serde_json::from_str(&choices).map_err(|error| Error::column("choices", error))?;
    Ok(Field {
        id: row.get("id")?,
        entity: word(row, "entity", Entity::from_word)?,
        kind: word(row, "kind", FieldKind::from_word)?,
        label: Label::stored(row.get("name")?, &names),
        choices: choices.into_iter().map(Choice::from).collect(),
        shown_when: serde_json::from_str(&shown_when).map_err(|error| Error::column("shown_when", error))?,
        required: word(row, "required_at", Required::from_word)?,
        position: row.get("position")?,
        is_archived: row.get::<Option<i64>>("archived_at")?.is_some(),
        version: row.get("version")?,
    })
}
