use std::collections::BTreeSet;

use db::{News, Tx};
use kernel::{Cx, Id, words};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Error, Label, list::ordered, store};

/// How many fields tickets, customers and organisations may each have, archived ones included.
pub const FIELDS_MAX: usize = 200;
/// How many choices a field may have.
pub const CHOICES_MAX: usize = 1_000;
/// How deep choices may lie in one another.
pub const CHOICES_DEPTH_MAX: usize = 5;
/// How many conditions a field may have.
const CONDITIONS_MAX: usize = 10;
/// The longest key of a choice, in bytes.
const KEY_BYTES_MAX: usize = 60;

words! {
    /// What a field is of.
    Entity {
        /// A ticket.
        Ticket = "ticket",
        /// A customer.
        Customer = "customer",
        /// An organisation.
        Organisation = "organisation",
    }
}

words! {
    /// What a field holds.
    FieldKind {
        /// Words.
        Text = "text",
        /// A number.
        Number = "number",
        /// A day.
        Date = "date",
        /// One of several choices.
        Choice = "choice",
        /// One of several choices that lie in one another.
        Nested = "nested",
        /// Yes or no.
        Checkbox = "checkbox",
        /// An address on the web.
        Url = "url",
    }
}

words! {
    /// When a field must be filled.
    Required {
        /// It may stay empty.
        Never = "never",
        /// When somebody of ours opens the ticket; at the latest when it is closed.
        Opening = "opening",
        /// When the ticket is closed.
        Closing = "closing",
    }
}

/// One of several.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What is stored; stays when the name changes.
    pub key: String,
    /// What it is called.
    pub label: Label,
    /// What lies in it; only what holds nothing further can be chosen.
    pub children: Vec<Choice>,
}

/// What a condition looks at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum On {
    /// Another field of the same entity, which is shown itself.
    Field(i64),
    /// The ticket's type.
    Type,
    /// The ticket's topic.
    Topic,
    /// The ticket's own status.
    Status,
    /// The category of the ticket's status.
    Category,
}

/// A field is shown when each of its conditions holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Condition {
    /// What it looks at.
    pub on: On,
    /// Any of these: the key of a choice, `true` or `false`, a number, a word of a category, the number of a type,
    /// topic or status.
    pub is: Vec<String>,
}

/// Something the desk wants to know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Field {
    /// Its number.
    pub id: Id<Field>,
    /// What it is of.
    pub entity: Entity,
    /// What it holds.
    pub kind: FieldKind,
    /// What it is called.
    pub label: Label,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// When it is shown; always, without conditions.
    pub shown_when: Vec<Condition>,
    /// When it must be filled.
    pub required: Required,
    /// Where it stands.
    pub position: i64,
    /// It is no longer asked for; what stands in it is kept.
    pub is_archived: bool,
    /// Counts the changes.
    pub version: i64,
}

/// A field to be made.
#[derive(Clone, Debug)]
pub struct NewField {
    /// What it is of.
    pub entity: Entity,
    /// What it holds.
    pub kind: FieldKind,
    /// What it is called.
    pub label: Label,
    /// What can be chosen; choices without a key are given one.
    pub choices: Vec<Choice>,
    /// When it is shown.
    pub shown_when: Vec<Condition>,
    /// When it must be filled.
    pub required: Required,
}

/// What is to be changed about a field. Its kind and what it is of stay.
#[derive(Clone, Debug, Default)]
pub struct FieldChange {
    /// Another name.
    pub label: Option<Label>,
    /// Other choices.
    pub choices: Option<Vec<Choice>>,
    /// Other conditions.
    pub shown_when: Option<Vec<Condition>>,
    /// Another time by which it must be filled.
    pub required: Option<Required>,
    /// Archived, or asked for again.
    pub archived: Option<bool>,
}

impl Field {
    /// The choice with this key, wherever it lies.
    #[must_use]
    pub fn choice(&self, key: &str) -> Option<&Choice> {
        find(&self.choices, key)
    }
}

fn find<'a>(choices: &'a [Choice], key: &str) -> Option<&'a Choice> {
    choices.iter().find_map(|choice| if choice.key == key { Some(choice) } else { find(&choice.children, key) })
}

/// All fields of an entity in their order, archived ones too.
///
/// # Errors
/// Faults of the database.
pub async fn fields(tx: &mut Tx, entity: Entity) -> Result<Vec<Field>, Error> {
    Ok(store::field::all(tx, entity).await?)
}

/// Makes a field; it stands last.
///
/// # Errors
/// [`Error::Name`], [`Error::TooMany`], [`Error::Choices`], [`Error::Condition`].
pub async fn create_field(tx: &mut Tx, cx: &Cx, new: &NewField) -> Result<Field, Error> {
    let present = fields(tx, new.entity).await?;
    if present.len() >= FIELDS_MAX {
        return Err(Error::TooMany { max: FIELDS_MAX });
    }
    let field = Field {
        id: Id::new(0),
        entity: new.entity,
        kind: new.kind,
        label: new.label.checked()?,
        choices: checked_choices(new.kind, &new.choices)?,
        shown_when: checked_conditions(new.entity, &present, None, &new.shown_when)?,
        required: new.required,
        position: present.iter().map(|field| field.position).max().unwrap_or(0) + 1,
        is_archived: false,
        version: 1,
    };
    let id = store::field::insert(tx, cx, &field).await?;
    audit::record(tx, cx, "own_field.created", "own_field", id.get(), None, Some(written(&field))).await?;
    tx.announce(News::of("properties", 0));
    Ok(Field { id, ..field })
}

/// Changes a field.
///
/// # Errors
/// [`Error::Missing`], [`Error::Stale`]; the refusals of [`create_field`].
pub async fn change_field(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<Field>,
    change: &FieldChange,
    expected_version: Option<i64>,
) -> Result<Field, Error> {
    let mut field = store::field::find(tx, id).await?.ok_or(Error::Missing { field: "" })?;
    if expected_version.is_some_and(|expected| expected != field.version) {
        return Err(Error::Stale);
    }
    let before = written(&field);
    if let Some(label) = &change.label {
        field.label = label.checked()?;
    }
    if let Some(choices) = &change.choices {
        field.choices = checked_choices(field.kind, choices)?;
    }
    if let Some(conditions) = &change.shown_when {
        let present = fields(tx, field.entity).await?;
        field.shown_when = checked_conditions(field.entity, &present, Some(id), conditions)?;
    }
    field.required = change.required.unwrap_or(field.required);
    field.is_archived = change.archived.unwrap_or(field.is_archived);
    field.version += 1;
    store::field::save(tx, cx, &field).await?;
    let after = written(&field);
    audit::record(tx, cx, "own_field.changed", "own_field", id.get(), Some(before), Some(after)).await?;
    tx.announce(News::of("properties", 0));
    Ok(field)
}

/// A field in the audit log.
fn written(field: &Field) -> Value {
    json!({
        "name": field.label.name,
        "required": field.required.word(),
        "archived": field.is_archived,
        "choices": field.choices.iter().map(|choice| choice.label.name.as_str()).collect::<Vec<_>>().join(", "),
        "conditions": field.shown_when.len(),
    })
}

/// Puts the fields of an entity into this order.
///
/// # Errors
/// [`Error::Order`] unless each is named once.
pub async fn order_fields(tx: &mut Tx, entity: Entity, ids: &[i64]) -> Result<(), Error> {
    let present: Vec<i64> = fields(tx, entity).await?.iter().map(|field| field.id.get()).collect();
    ordered(&present, ids)?;
    store::list::order(tx, "fields", ids).await?;
    tx.announce(News::of("properties", 0));
    Ok(())
}

/// Choices with names and keys, each key once; only fields of choices have any.
fn checked_choices(kind: FieldKind, written: &[Choice]) -> Result<Vec<Choice>, Error> {
    let depth_max = match kind {
        FieldKind::Choice => 1,
        FieldKind::Nested => CHOICES_DEPTH_MAX,
        _ => return Ok(Vec::new()),
    };
    let mut keys = BTreeSet::new();
    gather_keys(written, &mut keys)?;
    let mut next = 1_usize;
    let mut left = CHOICES_MAX;
    let choices = named(written, depth_max, &mut left, &mut || {
        while !keys.insert(next.to_string()) {
            next += 1;
        }
        next.to_string()
    })?;
    if choices.is_empty() { Err(Error::Choices) } else { Ok(choices) }
}

fn gather_keys(choices: &[Choice], keys: &mut BTreeSet<String>) -> Result<(), Error> {
    for choice in choices {
        let key = choice.key.trim();
        let is_wrong = key.len() > KEY_BYTES_MAX || key.chars().any(char::is_control);
        if is_wrong || (!key.is_empty() && !keys.insert(key.to_owned())) {
            return Err(Error::Choices);
        }
        gather_keys(&choice.children, keys)?;
    }
    Ok(())
}

fn named(
    written: &[Choice],
    depth_left: usize,
    left: &mut usize,
    new_key: &mut impl FnMut() -> String,
) -> Result<Vec<Choice>, Error> {
    if depth_left == 0 && !written.is_empty() {
        return Err(Error::Choices);
    }
    let mut choices = Vec::with_capacity(written.len());
    for choice in written {
        *left = left.checked_sub(1).ok_or(Error::TooMany { max: CHOICES_MAX })?;
        let key = choice.key.trim();
        let key = if key.is_empty() { new_key() } else { key.to_owned() };
        let label = choice.label.checked()?;
        let children = named(&choice.children, depth_left.saturating_sub(1), left, new_key)?;
        choices.push(Choice { key, label, children });
    }
    Ok(choices)
}

/// Conditions that look at what is there: of a customer or an organisation only other fields are.
fn checked_conditions(
    entity: Entity,
    present: &[Field],
    itself: Option<Id<Field>>,
    written: &[Condition],
) -> Result<Vec<Condition>, Error> {
    if written.len() > CONDITIONS_MAX {
        return Err(Error::TooMany { max: CONDITIONS_MAX });
    }
    for condition in written {
        let is_there = match &condition.on {
            On::Field(id) => {
                itself.is_none_or(|itself| itself.get() != *id) && present.iter().any(|field| field.id.get() == *id)
            }
            On::Type | On::Topic | On::Status | On::Category => entity == Entity::Ticket,
        };
        if !is_there || condition.is.is_empty() || condition.is.len() > CHOICES_MAX {
            return Err(Error::Condition);
        }
    }
    Ok(written.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(key: &str, children: Vec<Choice>) -> Choice {
        Choice { key: key.into(), label: Label::plain("Kettle"), children }
    }

    #[test]
    fn choices_without_a_key_are_given_one_that_nobody_has() {
        let written = [choice("", vec![choice("1", vec![]), choice("", vec![])])];
        let got = checked_choices(FieldKind::Nested, &written).unwrap();
        assert_eq!(got[0].key, "2");
        assert_eq!(got[0].children[1].key, "3");
    }

    #[test]
    fn choices_are_neither_none_nor_twice_nor_too_deep() {
        let refused = |kind, written: &[Choice]| checked_choices(kind, written).is_err();
        assert!(refused(FieldKind::Choice, &[]));
        assert!(refused(FieldKind::Choice, &[choice("a", vec![]), choice("a", vec![])]));
        assert!(refused(FieldKind::Choice, &[choice("a", vec![choice("b", vec![])])]));
        assert!(!refused(FieldKind::Nested, &[choice("a", vec![choice("b", vec![])])]));
        assert_eq!(checked_choices(FieldKind::Text, &[choice("a", vec![])]).unwrap(), []);
    }
}
