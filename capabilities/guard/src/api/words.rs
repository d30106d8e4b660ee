use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::Id;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Result};

use super::{FamilyWord, SeverityWord};
use crate::{NewWords, OwnWords};

/// Words of the company's own.
#[derive(Serialize, ToSchema)]
#[schema(as = GuardWords)]
pub(crate) struct WordsView {
    id: i64,
    family: FamilyWord,
    words: String,
    why: String,
    instead: String,
    severity: SeverityWord,
}

impl From<OwnWords> for WordsView {
    fn from(own: OwnWords) -> Self {
        Self {
            id: own.id.get(),
            family: own.family.into(),
            words: own.words,
            why: own.why,
            instead: own.instead,
            severity: own.severity.into(),
        }
    }
}

/// The company's own words, in the order in which they came.
#[utoipa::path(get, path = "/guard/words", tag = "guard", responses((status = 200, body = Vec<WordsView>)))]
pub(crate) async fn guard_words(State(app): State<App>, _: Caller) -> Result<Json<Vec<WordsView>>> {
    let mut tx = app.db.read().await?;
    Ok(Json(crate::own_words(&mut tx).await?.into_iter().map(WordsView::from).collect()))
}

/// Words that the guard should speak about.
#[derive(Deserialize, ToSchema)]
#[schema(as = GuardWordsToAdd)]
pub(crate) struct WordsBody {
    family: FamilyWord,
    /// A `*` stands for any ending.
    words: String,
    /// Why not to write them.
    why: String,
    /// What to write instead.
    #[serde(default)]
    instead: String,
    severity: SeverityWord,
}

/// Add words of the company's own. Admins only.
#[utoipa::path(post, path = "/guard/words", tag = "guard", request_body = WordsBody,
    responses((status = 201, body = WordsView), (status = 422, body = web_kit::ProblemDetails)))]
pub(crate) async fn add_guard_words(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<WordsBody>,
) -> Result<(StatusCode, Json<WordsView>)> {
    caller.needs(kernel::Right::Guard)?;
    let new = NewWords {
        family: body.family.into(),
        words: body.words,
        why: body.why,
        instead: body.instead,
        severity: body.severity.into(),
    };
    let mut tx = app.db.begin().await?;
    let id = crate::add_words(&mut tx, &caller.cx, &new).await?;
    let added = crate::own_words(&mut tx).await?.into_iter().find(|words| words.id == id);
    tx.commit().await?;
    let added = added.ok_or(crate::Error::NoSuchRule)?;
    Ok((StatusCode::CREATED, Json(added.into())))
}

/// Take words away again. Admins only.
#[utoipa::path(delete, path = "/guard/words/{id}", tag = "guard", params(("id" = i64, Path)),
    responses((status = 204), (status = 404, body = web_kit::ProblemDetails)))]
pub(crate) async fn remove_guard_words(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<StatusCode> {
    caller.needs(kernel::Right::Guard)?;
    let mut tx = app.db.begin().await?;
    crate::remove_words(&mut tx, &caller.cx, Id::new(id)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
