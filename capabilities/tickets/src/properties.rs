//! What a desk says of its tickets, customers and organisations in words of its own: statuses in the three categories,
//! types, topics, tags and fields.
//!
//! Invariants:
//! - A ticket's own status is of the category the ticket is in; a ticket that changes its category without being given
//!   another status has the category's plain one.
//! - What was used is archived, never deleted: old tickets keep their words. Only tags go, and merge.
//! - A value that stands in a field is one the field's kind allows; a field that is not shown is never demanded.
//! - How many tickets have a tag is kept by the statement that tags, never counted.
//!
//! Tables: `statuses`, `ticket_types`, `topics`, `tags`, `ticket_tags`, `fields`, `field_values`. News: `properties`,
//! `ticket`, `customer`, `organisation`.

pub mod api;
mod carry;
mod error;
mod field;
mod fill;
mod label;
mod list;
mod shown;
mod status;
mod store;
mod tag;
#[cfg(test)]
mod tests;
mod value;

pub use carry::{carry, carry_back};
pub use error::Error;
pub use field::{
    CHOICES_DEPTH_MAX, CHOICES_MAX, Choice, Condition, Entity, FIELDS_MAX, Field, FieldChange, FieldKind, NewField, On,
    Required, change_field, create_field, fields, order_fields,
};
pub use fill::{Filled, Subject, fill, filled, missing};
pub use label::{LABEL_CHARS_MAX, Label};
pub use list::{
    LISTED_MAX, List, Listed, ListedChange, NewListed, TicketType, Topic, change_listed, create_listed, listed,
    one_listed, order_listed,
};
pub(crate) use list::{choosable, name_of};
pub(crate) use status::place;
pub use status::{
    Category, NewStatus, STATUSES_MAX, Status, StatusChange, StatusWanted, change_status, create_status,
    order_statuses, set_status, status, statuses,
};
pub use tag::{
    TAG_CHARS_MAX, TAGS_MAX, TAGS_OF_TICKET_MAX, Tag, Tagging, delete_tag, merge_tags, rename_tag, tag_ticket, tags,
    tags_of,
};
pub use value::Value;
