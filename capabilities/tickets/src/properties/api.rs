//! The lists of statuses, types, topics, tags and fields on the web: everybody reads them, admins change them. What
//! stands in the fields of a ticket or a customer has its routes in the desk, which knows who may see whom.

mod fields;
mod listed;
mod statuses;
mod tags;
mod view;

use utoipa_axum::{router::OpenApiRouter, routes};
pub use view::{ChoiceView, ConditionView, EntityWord, FieldKindWord, FilledView, NameView, RequiredWord, ValueView};
use web_kit::App;

/// Statuses, types, topics, tags, fields.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(statuses::statuses, statuses::create_status))
        .routes(routes!(statuses::order_statuses))
        .routes(routes!(statuses::change_status))
        .routes(routes!(listed::ticket_types, listed::create_ticket_type))
        .routes(routes!(listed::order_ticket_types))
        .routes(routes!(listed::change_ticket_type))
        .routes(routes!(listed::topics, listed::create_topic))
        .routes(routes!(listed::order_topics))
        .routes(routes!(listed::change_topic))
        .routes(routes!(tags::tags))
        .routes(routes!(tags::rename_tag, tags::delete_tag))
        .routes(routes!(tags::merge_tag))
        .routes(routes!(fields::fields, fields::create_field))
        .routes(routes!(fields::order_fields))
        .routes(routes!(fields::change_field))
}
