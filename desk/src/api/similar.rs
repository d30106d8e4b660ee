use axum::extract::State;
use identity::api::Caller;
use kernel::{Id, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, ProblemDetails, Result};

use crate::Error;

/// How many earlier letters are shown.
const SHOWN_MAX: usize = 3;

/// A draft to be compared with what the customer has had.
#[derive(Deserialize, ToSchema)]
#[schema(as = DraftToCompare)]
pub(super) struct CompareBody {
    text: String,
}

/// An earlier letter to the same customer that says nearly the same.
#[derive(Serialize, ToSchema)]
#[schema(as = SimilarLetter)]
pub(super) struct SimilarView {
    message_id: i64,
    ticket_id: i64,
    /// Who signed it.
    from_name: String,
    #[schema(value_type = String, format = DateTime)]
    at: Time,
    text: String,
    /// The part of the shorter one's three-word runs that both have, from 0 to 1.
    containment: f64,
}

/// Letters that this customer has had before, over all their tickets, that say nearly the same as the draft (B4). The
/// answer warns and never blocks; letters of tickets that the caller may not see are left out.
#[utoipa::path(post, path = "/tickets/{id}/similar-letters", tag = "guard", params(("id" = i64, Path)),
    request_body = CompareBody,
    responses((status = 200, body = Vec<SimilarView>), (status = 404, body = ProblemDetails)))]
pub(super) async fn compare(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(body): Json<CompareBody>,
) -> Result<Json<Vec<SimilarView>>> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, &caller.cx, Id::new(id)).await?;
    let mut views = Vec::new();
    for similar in outgoing::similar(&mut tx, ticket.customer, &body.text).await? {
        let seen = similar.ticket == ticket.id || tickets::ticket(&mut tx, &caller.cx, similar.ticket).await.is_ok();
        let Some(message) = tickets::message(&mut tx, similar.message).await.map_err(Error::from)?.filter(|_| seen)
        else {
            continue;
        };
        views.push(SimilarView {
            message_id: similar.message.get(),
            ticket_id: similar.ticket.get(),
            from_name: message.from_name,
            at: similar.at,
            text: message.text,
            containment: similar.containment,
        });
        if views.len() == SHOWN_MAX {
            break;
        }
    }
    Ok(Json(views))
}
