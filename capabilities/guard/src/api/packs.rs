use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::Time;
use phrasing::PackError;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, Json, Path, Result};

use super::FamilyWord;
use crate::OwnPack;

/// A pack of rules of the company's own.
#[derive(Serialize, ToSchema)]
#[schema(as = GuardPack)]
pub(crate) struct PackView {
    family: FamilyWord,
    name: String,
    /// The rules, in TOML (docs/guard.md).
    text: String,
    #[schema(value_type = String, format = DateTime)]
    saved_at: Time,
    version: i64,
}

impl From<OwnPack> for PackView {
    fn from(pack: OwnPack) -> Self {
        Self { family: pack.family.into(), name: pack.name, text: pack.text, saved_at: pack.at, version: pack.version }
    }
}

/// The company's own packs, by language and name. Admins only.
#[utoipa::path(get, path = "/guard/packs", tag = "guard", responses((status = 200, body = Vec<PackView>)))]
pub(crate) async fn guard_packs(State(app): State<App>, caller: Caller) -> Result<Json<Vec<PackView>>> {
    caller.needs(kernel::Right::Guard)?;
    let mut tx = app.db.read().await?;
    Ok(Json(crate::own_packs(&mut tx).await?.into_iter().map(PackView::from).collect()))
}

/// A pack to be checked.
#[derive(Deserialize, ToSchema)]
#[schema(as = GuardPackToCheck)]
pub(crate) struct CheckBody {
    family: FamilyWord,
    text: String,
}

/// A place in a pack that is wrong, or could be better.
#[derive(Serialize, ToSchema)]
#[schema(as = GuardPackFault)]
pub(crate) struct FaultView {
    /// Counted from 1.
    line: usize,
    message: String,
}

impl From<PackError> for FaultView {
    fn from(wrong: PackError) -> Self {
        Self { line: wrong.line, message: wrong.message }
    }
}

/// What is wrong with a pack, before it is saved. Admins only.
#[utoipa::path(post, path = "/guard/packs/checks", tag = "guard", request_body = CheckBody,
    responses((status = 200, body = Vec<FaultView>)))]
pub(crate) async fn check_guard_pack(caller: Caller, Json(body): Json<CheckBody>) -> Result<Json<Vec<FaultView>>> {
    caller.needs(kernel::Right::Guard)?;
    if body.text.len() > crate::PACK_BYTES_MAX {
        return Err(crate::Error::PackTooLarge { bytes_max: crate::PACK_BYTES_MAX }.into());
    }
    Ok(Json(crate::lint_pack(body.family.into(), &body.text).into_iter().map(FaultView::from).collect()))
}

/// The rules of a pack.
#[derive(Deserialize, ToSchema)]
#[schema(as = GuardPackToSave)]
pub(crate) struct PackBody {
    text: String,
}

/// Save a pack, new or in place of the one before; in force with the next text that is read. Admins only.
#[utoipa::path(put, path = "/guard/packs/{family}/{name}", tag = "guard",
    params(("family" = FamilyWord, Path), ("name" = String, Path)), request_body = PackBody,
    responses((status = 204), (status = 422, body = web_kit::ProblemDetails)))]
pub(crate) async fn save_guard_pack(
    State(app): State<App>,
    caller: Caller,
    Path((family, name)): Path<(FamilyWord, String)>,
    Json(body): Json<PackBody>,
) -> Result<StatusCode> {
    caller.needs(kernel::Right::Guard)?;
    let mut tx = app.db.begin().await?;
    crate::save_pack(&mut tx, &caller.cx, family.into(), &name, &body.text).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take a pack away again. Admins only.
#[utoipa::path(delete, path = "/guard/packs/{family}/{name}", tag = "guard",
    params(("family" = FamilyWord, Path), ("name" = String, Path)),
    responses((status = 204), (status = 404, body = web_kit::ProblemDetails)))]
pub(crate) async fn remove_guard_pack(
    State(app): State<App>,
    caller: Caller,
    Path((family, name)): Path<(FamilyWord, String)>,
) -> Result<StatusCode> {
    caller.needs(kernel::Right::Guard)?;
    let mut tx = app.db.begin().await?;
    crate::remove_pack(&mut tx, &caller.cx, family.into(), &name).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
