//! The audit log for people: who changed what, in the reader's words, and as a file.

use std::{collections::HashMap, convert::Infallible};

use ::audit::{Entry, Filter, Who};
use axum::{
    body::{Body, Bytes},
    extract::State,
    response::{IntoResponse, Response},
};
use futures::stream;
use http::{HeaderValue, header};
use i18n::Catalogue;
use identity::api::Caller;
use kernel::{Language, Time, Way};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use web_kit::{App, Json, Page, Paged, Query, Result};

/// Which lines are wanted.
#[derive(Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub(super) struct Wanted {
    /// Of this agent.
    agent_id: Option<i64>,
    /// About this kind of thing: `agent`, `team`, `mailbox` ...
    entity: Option<String>,
    /// About this one of the kind.
    entity_id: Option<i64>,
    /// Exactly this happening: `agent.changed`.
    what: Option<String>,
    /// From this instant on.
    #[param(value_type = Option<String>, format = DateTime)]
    since: Option<Time>,
    /// Before this instant.
    #[param(value_type = Option<String>, format = DateTime)]
    until: Option<Time>,
}

impl From<Wanted> for Filter {
    fn from(wanted: Wanted) -> Self {
        let Wanted { agent_id, entity, entity_id, what, since, until } = wanted;
        Self { agent: agent_id, entity, entity_id, what, since, until }
    }
}

/// Something that was done to the desk.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AuditEntry)]
pub(super) struct EntryView {
    id: i64,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    /// Who; null for the desk itself.
    agent: Option<Doer>,
    /// The customer, when a customer did it.
    customer_id: Option<i64>,
    /// `desk`, `session`, `api_key` or `command_line`.
    way: String,
    /// The number of the API key, if it was one.
    api_key_id: Option<i64>,
    /// The remote address.
    address: Option<String>,
    /// `agent.changed`
    what: String,
    /// What happened, in the reader's words.
    text: String,
    /// `agent`
    entity: String,
    /// Which one; 0 where there is only one.
    entity_id: i64,
    /// What it is called, as far as that is known.
    name: Option<String>,
    /// From what to what, in the reader's words.
    changes: Vec<ChangeView>,
}

/// An agent who did something.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AuditAgent)]
pub(super) struct Doer {
    id: i64,
    name: String,
}

/// A field that changed.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AuditChange)]
pub(super) struct ChangeView {
    /// The field, in the reader's words.
    field: String,
    /// What it was; null when there was nothing.
    from: Option<String>,
    /// What it became; null when there is nothing.
    to: Option<String>,
}

/// The names of those who do things.
type Names = HashMap<i64, String>;

async fn names(tx: &mut db::Tx) -> Result<Names> {
    Ok(identity::everybody(tx).await?.into_iter().map(|agent| (agent.id.get(), agent.name)).collect())
}

impl EntryView {
    fn of(entry: &Entry, names: &Names, catalogue: &Catalogue, language: Language) -> Self {
        let (agent, customer_id) = match entry.who {
            Who::Agent(id) => (Some(Doer { id, name: names.get(&id).cloned().unwrap_or_default() }), None),
            Who::Customer(id) => (None, Some(id)),
            Who::Desk => (None, None),
        };
        let key = format!("audit-{}", entry.what.replace(['.', '_'], "-"));
        Self {
            id: entry.id,
            at: entry.at,
            agent,
            customer_id,
            way: entry.way_word().to_owned(),
            api_key_id: if let Way::Key(id) = entry.way { Some(id) } else { None },
            address: entry.address.clone(),
            text: catalogue.find(language, &key, &[]).unwrap_or_else(|| entry.what.clone()),
            what: entry.what.clone(),
            entity: entry.entity.clone(),
            entity_id: entry.entity_id,
            name: entry.name().map(str::to_owned),
            changes: changes(entry, catalogue, language),
        }
    }
}

fn changes(entry: &Entry, catalogue: &Catalogue, language: Language) -> Vec<ChangeView> {
    let fields = |value: &Option<Value>| value.as_ref().and_then(Value::as_object).cloned().unwrap_or_default();
    let (from, to) = (fields(&entry.from), fields(&entry.to));
    let mut keys: Vec<&String> = from.keys().chain(to.keys()).collect();
    keys.sort();
    keys.dedup();
    let change = |key: &String| {
        // What the thing is called stands above the changes, unless that is the change.
        if ["name", "email", "address", "subject"].contains(&key.as_str())
            && entry.name() == to.get(key).or_else(|| from.get(key)).and_then(Value::as_str)
            && (!from.contains_key(key) || !to.contains_key(key))
        {
            return None;
        }
        let label = format!("audit-field-{}", key.replace('_', "-"));
        Some(ChangeView {
            field: catalogue.find(language, &label, &[]).unwrap_or_else(|| key.clone()),
            from: from.get(key).and_then(|value| words(value, catalogue, language)),
            to: to.get(key).and_then(|value| words(value, catalogue, language)),
        })
    };
    keys.into_iter().filter_map(change).collect()
}

/// A value for people: lists with commas, yes and no in their language, nothing as nothing.
fn words(value: &Value, catalogue: &Catalogue, language: Language) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Bool(yes) => Some(catalogue.text(language, if *yes { "audit-yes" } else { "audit-no" }, &[])),
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) if values.is_empty() => None,
        Value::Array(values) => {
            let parts: Vec<String> = values.iter().filter_map(|value| words(value, catalogue, language)).collect();
            Some(parts.join(", "))
        }
        Value::Object(_) => Some(value.to_string()),
    }
}

/// The audit log, newest first; for those with the right.
#[utoipa::path(get, path = "/audit", tag = "audit", params(Wanted, Page),
    responses((status = 200, body = Paged<EntryView>)))]
pub(super) async fn entries(
    State(app): State<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
    Query(page): Query<Page>,
) -> Result<Json<Paged<EntryView>>> {
    let mut tx = app.db.read().await?;
    let found = ::audit::entries(&mut tx, &caller.cx, &wanted.into(), page.place()?, page.limit() + 1).await?;
    let names = names(&mut tx).await?;
    let part = Paged::cut(found, page.limit(), |entry| entry.id);
    let view = |entry: &Entry| EntryView::of(entry, &names, app.catalogue, caller.agent.language);
    Ok(Json(Paged { items: part.items.iter().map(view).collect(), next_cursor: part.next_cursor }))
}

/// The same as a file (CSV), which is sent while it is read; that somebody took it is written down too.
#[utoipa::path(get, path = "/audit/export", tag = "audit", params(Wanted),
    responses((status = 200, body = String, content_type = "text/csv")))]
pub(super) async fn export(State(app): State<App>, caller: Caller, Query(wanted): Query<Wanted>) -> Result<Response> {
    ::audit::allow(&caller.cx)?;
    let mut tx = app.db.begin().await?;
    let names = names(&mut tx).await?;
    ::audit::record(&mut tx, &caller.cx, "audit.exported", "audit", 0, None, None).await?;
    tx.commit().await?;
    let export = Export { app, caller, filter: wanted.into(), names, before: None, began: false, ended: false };
    let parts = stream::unfold(export, async |mut export| Some((export.part().await?, export)));
    let mut response = Body::from_stream(parts).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"audit.csv\""));
    Ok(response)
}

/// How far a file has been written.
struct Export {
    app: App,
    caller: Caller,
    filter: Filter,
    names: Names,
    before: Option<i64>,
    began: bool,
    ended: bool,
}

impl Export {
    /// The next part; `None` at the end. A database that fails meanwhile ends the file with a line that says so.
    async fn part(&mut self) -> Option<std::result::Result<Bytes, Infallible>> {
        if self.ended {
            return None;
        }
        let mut text = String::new();
        if !self.began {
            self.began = true;
            // The mark by which spreadsheets know the encoding.
            text.push_str("\u{feff}time,who,way,address,what,kind,number,name,before,after\r\n");
        }
        match self.entries().await {
            Ok(entries) => {
                self.ended = i64::try_from(entries.len()).is_ok_and(|count| count < ::audit::ENTRIES_MAX);
                self.before = entries.last().map(|entry| entry.id);
                for entry in &entries {
                    text.push_str(&self.line(entry));
                }
            }
            Err(error) => {
                self.ended = true;
                tracing::error!(%error, "an export of the audit log broke off");
                text.push_str("# the file is not whole: please try again\r\n");
            }
        }
        Some(Ok(Bytes::from(text)))
    }

    async fn entries(&self) -> std::result::Result<Vec<Entry>, ::audit::Error> {
        let mut tx = self.app.db.read().await?;
        ::audit::entries(&mut tx, &self.caller.cx, &self.filter, self.before, ::audit::ENTRIES_MAX).await
    }

    fn line(&self, entry: &Entry) -> String {
        let view = EntryView::of(entry, &self.names, self.app.catalogue, self.caller.agent.language);
        let side = |of: fn(&ChangeView) -> &Option<String>| {
            let parts =
                view.changes.iter().filter_map(|change| Some(format!("{}: {}", change.field, of(change).as_ref()?)));
            parts.collect::<Vec<_>>().join("; ")
        };
        let who = view.agent.as_ref().map(|agent| agent.name.clone()).unwrap_or_default();
        let fields = [
            view.at.to_string(),
            who,
            view.way.clone(),
            view.address.clone().unwrap_or_default(),
            view.text.clone(),
            view.entity.clone(),
            view.entity_id.to_string(),
            view.name.clone().unwrap_or_default(),
            side(|change| &change.from),
            side(|change| &change.to),
        ];
        format!("{}\r\n", fields.map(|field| quoted(&field)).join(","))
    }
}

/// A field of a CSV file. What a spreadsheet would take for a formula is told from one by an apostrophe.
fn quoted(field: &str) -> String {
    let harmless = !field.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let field = if harmless { field.to_owned() } else { format!("'{field}") };
    if field.contains([',', '"', '\n', '\r', ';']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_field_of_a_file_is_quoted_and_is_never_a_formula() {
        assert_eq!(quoted("Ana"), "Ana");
        assert_eq!(quoted("Ana, \"Lead\""), "\"Ana, \"\"Lead\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("-5; x"), "\"'-5; x\"");
    }
}
