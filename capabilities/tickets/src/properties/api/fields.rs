use axum::extract::State;
use http::StatusCode;
use identity::api::Caller;
use kernel::{Id, Right};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::{App, IfMatch, Json, Path, ProblemDetails, Query, Result, Tagged};

use super::view::{ChoiceView, ConditionView, EntityWord, FieldKindWord, LabelView, RequiredWord};
use crate::properties::{self, Condition, Error, Field, FieldChange, NewField};

/// Something the desk wants to know of its tickets, customers or organisations.
#[derive(Serialize, ToSchema)]
#[schema(as = Field)]
pub(crate) struct FieldView {
    id: i64,
    entity: EntityWord,
    kind: FieldKindWord,
    label: LabelView,
    /// What it is called, for the reader.
    name: String,
    choices: Vec<ChoiceView>,
    shown_when: Vec<ConditionView>,
    required: RequiredWord,
    archived: bool,
    version: i64,
}

impl FieldView {
    fn of(field: Field, caller: &Caller) -> Self {
        Self {
            id: field.id.get(),
            entity: field.entity.into(),
            kind: field.kind.into(),
            name: field.label.for_reader(caller.agent.language).to_owned(),
            label: field.label.into(),
            choices: field.choices.into_iter().map(ChoiceView::from).collect(),
            shown_when: field.shown_when.into_iter().map(ConditionView::from).collect(),
            required: field.required.into(),
            archived: field.is_archived,
            version: field.version,
        }
    }
}

/// Whose fields are wanted.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `ticket`, `customer` or `organisation`.
    entity: EntityWord,
}

/// The fields of tickets, customers or organisations in their order; archived ones too.
#[utoipa::path(get, path = "/fields", tag = "properties", params(Asked),
    responses((status = 200, body = Vec<FieldView>)))]
pub(crate) async fn fields(
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<FieldView>>> {
    let mut tx = app.db.read().await?;
    let all = properties::fields(&mut tx, asked.entity.into()).await?;
    Ok(Json(all.into_iter().map(|field| FieldView::of(field, &caller)).collect()))
}

/// A field to be made.
#[derive(Deserialize, ToSchema)]
#[schema(as = FieldToMake)]
pub(crate) struct FieldBody {
    entity: EntityWord,
    kind: FieldKindWord,
    label: LabelView,
    #[serde(default)]
    choices: Vec<ChoiceView>,
    #[serde(default)]
    shown_when: Vec<ConditionView>,
    required: RequiredWord,
}

fn conditions(views: Vec<ConditionView>) -> std::result::Result<Vec<Condition>, Error> {
    views.into_iter().map(Condition::try_from).collect()
}

/// Makes a field. Needs the right `fields`.
#[utoipa::path(post, path = "/fields", tag = "properties", request_body = FieldBody,
    responses((status = 201, body = FieldView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn create_field(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<FieldBody>,
) -> Result<(StatusCode, Json<FieldView>)> {
    caller.needs(Right::Fields)?;
    let new = NewField {
        entity: body.entity.into(),
        kind: body.kind.into(),
        label: body.label.into(),
        choices: body.choices.into_iter().map(Into::into).collect(),
        shown_when: conditions(body.shown_when)?,
        required: body.required.into(),
    };
    let mut tx = app.db.begin().await?;
    let made = properties::create_field(&mut tx, &caller.cx, &new).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(FieldView::of(made, &caller))))
}

/// What is to be changed about a field; what is absent stays. What it is of and what it holds stay always.
#[derive(Deserialize, ToSchema)]
#[schema(as = FieldToChange)]
pub(crate) struct FieldChangeBody {
    label: Option<LabelView>,
    choices: Option<Vec<ChoiceView>>,
    shown_when: Option<Vec<ConditionView>>,
    required: Option<RequiredWord>,
    archived: Option<bool>,
}

/// Changes a field. Needs the right `fields`.
#[utoipa::path(patch, path = "/fields/{id}", tag = "properties", params(("id" = i64, Path)),
    request_body = FieldChangeBody,
    responses((status = 200, body = FieldView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn change_field(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<i64>,
    IfMatch(expected): IfMatch,
    Json(body): Json<FieldChangeBody>,
) -> Result<Tagged<FieldView>> {
    caller.needs(Right::Fields)?;
    let change = FieldChange {
        label: body.label.map(Into::into),
        choices: body.choices.map(|choices| choices.into_iter().map(Into::into).collect()),
        shown_when: body.shown_when.map(conditions).transpose()?,
        required: body.required.map(Into::into),
        archived: body.archived,
    };
    let mut tx = app.db.begin().await?;
    let changed = properties::change_field(&mut tx, &caller.cx, Id::new(id), &change, expected).await?;
    tx.commit().await?;
    Ok(Tagged { version: changed.version, body: FieldView::of(changed, &caller) })
}

/// An order of the fields of an entity: every number once.
#[derive(Deserialize, ToSchema)]
#[schema(as = FieldOrder)]
pub(crate) struct FieldOrderBody {
    entity: EntityWord,
    ids: Vec<i64>,
}

/// Puts the fields of tickets, customers or organisations into an order. Needs the right `fields`.
#[utoipa::path(put, path = "/fields/order", tag = "properties", request_body = FieldOrderBody,
    responses((status = 204), (status = 422, body = ProblemDetails)))]
pub(crate) async fn order_fields(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<FieldOrderBody>,
) -> Result<StatusCode> {
    caller.needs(Right::Fields)?;
    let mut tx = app.db.begin().await?;
    properties::order_fields(&mut tx, body.entity.into(), &body.ids).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
