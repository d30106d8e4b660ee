use axum::extract::State;
use identity::api::Caller;
use kernel::{Id, Language};
use serde::Serialize;
use utoipa::ToSchema;
use web_kit::{App, Json, Path, ProblemDetails, Result};

use crate::fill;

/// A macro, filled in for a ticket.
#[derive(Serialize, ToSchema)]
#[schema(as = FilledMacro)]
pub(super) struct FilledView {
    macro_id: i64,
    name: String,
    /// The text; empty when the macro only does something.
    html: String,
    /// The language of the text.
    language: Option<&'static str>,
    /// Why this language: `wanted` (the ticket's), `kin` (understood as well), `company`, or `other`.
    language_because: Option<&'static str>,
    /// The personal slots that have to be filled before the letter leaves.
    slots: Vec<String>,
    /// What is done when the letter is sent.
    actions: Vec<macros::Action>,
}

/// Fills a macro in for a ticket: its text in the ticket's language, its variables with what is known.
#[utoipa::path(get, path = "/tickets/{id}/macros/{macro_id}", tag = "macros",
    params(("id" = i64, Path), ("macro_id" = i64, Path)),
    responses((status = 200, body = FilledView), (status = 404, body = ProblemDetails)))]
pub(super) async fn filled(
    State(app): State<App>,
    caller: Caller,
    Path((id, macro_id)): Path<(i64, i64)>,
) -> Result<Json<FilledView>> {
    let filled = fill::for_ticket(&app, &caller.cx, Id::new(id), Id::new(macro_id)).await?;
    Ok(Json(FilledView {
        macro_id,
        name: filled.of.name,
        html: filled.text.html,
        language: filled.language.map(|(language, _)| Language::tag(language)),
        language_because: filled.language.map(|(_, because)| because.word()),
        slots: filled.text.slots,
        actions: filled.of.actions,
    }))
}
