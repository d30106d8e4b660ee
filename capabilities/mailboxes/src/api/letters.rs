use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use identity::api::Caller;
use kernel::{Id, Time};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use web_kit::{App, Page, Paged, Path, Query, Result};

use super::view::{LetterView, LetterWord};
use crate::{Error, LetterList};

/// Which letters are wanted.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Only letters of this state.
    #[param(inline)]
    state: Option<LetterWord>,
}

/// The mail log, newest first: what was decided about every letter, and why.
#[utoipa::path(get, path = "/mail/letters", tag = "mailboxes", params(Wanted, Page),
    responses((status = 200, body = Paged<LetterView>)))]
pub(crate) async fn letters(
    State(app): State<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
    Query(page): Query<Page>,
) -> Result<web_kit::Json<Paged<LetterView>>> {
    let before = page.place::<(i64, i64)>()?;
    let list = LetterList {
        state: wanted.state.map(Into::into),
        before: before.map(|(at, id)| (Time::from_micros(at), Id::new(id))),
        limit: page.limit() + 1,
    };
    let mut tx = app.db.read().await?;
    let lines = crate::letters(&mut tx, &caller.cx, &list).await?;
    let part = Paged::cut(lines, page.limit(), |line| (line.letter.received_at.micros(), line.letter.id.get()));
    let view = |line| LetterView::of(line, app.catalogue, caller.agent.language);
    Ok(web_kit::Json(Paged { items: part.items.into_iter().map(view).collect(), next_cursor: part.next_cursor }))
}

/// How a letter is to be read once more.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct Processing {
    /// It becomes a message on a ticket, whatever wrote it; nothing is answered by itself.
    as_message: bool,
}

/// Read a letter that was set aside once more.
#[utoipa::path(put, path = "/mail/letters/{id}/processing", tag = "mailboxes", params(("id" = i64, Path)),
    request_body = Processing, responses((status = 202)))]
pub(crate) async fn receive_again(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    web_kit::Json(body): web_kit::Json<Processing>,
) -> Result<StatusCode> {
    let mut tx = app.db.begin().await?;
    crate::receive_again(&mut tx, &caller.cx, Id::new(id), body.as_message).await?;
    tx.commit().await?;
    Ok(StatusCode::ACCEPTED)
}

/// What is kept of a letter, as it came in; as text, so that no browser runs it.
#[utoipa::path(get, path = "/mail/letters/{id}/original", tag = "mailboxes", params(("id" = i64, Path)),
    responses((status = 200, body = String, content_type = "text/plain")))]
pub(crate) async fn original(State(app): State<App>, caller: Caller, Path(id): Path<i64>) -> Result<Response> {
    let mut tx = app.db.begin().await?;
    let letter = crate::letter(&mut tx, &caller.cx, Id::new(id)).await?.filter(|letter| !letter.is_forgotten);
    let letter = letter.ok_or(Error::LetterMissing)?;
    let bytes = app.blobs.read(&mut tx, &letter.sha256).await.map_err(Error::from)?;
    let named = serde_json::json!({ "subject": letter.subject });
    audit::record(&mut tx, &caller.cx, "letter.original_opened", "letter", id, None, Some(named)).await?;
    tx.commit().await?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("inline; filename=\"letter-{id}.eml\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}
