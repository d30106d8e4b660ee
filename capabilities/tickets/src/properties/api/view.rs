use std::collections::BTreeMap;

use kernel::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::properties::{Choice, Condition, Entity, Error, Field, FieldKind, Filled, Label, On, Required, Value};

/// Something of a list by number and name.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PropertyName)]
pub struct NameView {
    /// Its number.
    pub id: i64,
    /// What it is called, for the reader.
    pub name: String,
}

/// What something is called.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Label)]
pub(crate) struct LabelView {
    /// The name for everybody who has none in their language.
    name: String,
    /// Names by language tag.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, String>)]
    names: BTreeMap<Language, String>,
}

impl From<Label> for LabelView {
    fn from(label: Label) -> Self {
        Self { name: label.name, names: label.names }
    }
}

impl From<LabelView> for Label {
    fn from(view: LabelView) -> Self {
        Self { name: view.name, names: view.names }
    }
}

macro_rules! on_the_wire {
    ($(#[$doc:meta])* $name:ident as $schema:ident of $noun:ident { $($variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "lowercase")]
        #[schema(as = $schema)]
        #[expect(missing_docs, reason = "the words are those of the noun, which explains them")]
        pub enum $name { $($variant),* }

        impl From<$name> for $noun {
            fn from(word: $name) -> Self {
                match word { $($name::$variant => Self::$variant),* }
            }
        }

        impl From<$noun> for $name {
            fn from(noun: $noun) -> Self {
                match noun { $($noun::$variant => Self::$variant),* }
            }
        }
    };
}

on_the_wire! {
    /// What a field is of.
    EntityWord as FieldEntity of Entity { Ticket, Customer, Organisation }
}
on_the_wire! {
    /// What a field holds.
    FieldKindWord as FieldKind of FieldKind { Text, Number, Date, Choice, Nested, Checkbox, Url }
}
on_the_wire! {
    /// When a field must be filled.
    RequiredWord as FieldRequired of Required { Never, Opening, Closing }
}

/// One of several choices.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = FieldChoice)]
pub struct ChoiceView {
    /// What is stored; left out, a new choice is given one.
    #[serde(default)]
    key: String,
    /// What it is called.
    name: String,
    /// Names by language tag.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, String>)]
    names: BTreeMap<Language, String>,
    /// What lies in it.
    #[serde(default)]
    #[schema(no_recursion)]
    children: Vec<ChoiceView>,
}

impl From<Choice> for ChoiceView {
    fn from(choice: Choice) -> Self {
        Self {
            key: choice.key,
            name: choice.label.name,
            names: choice.label.names,
            children: choice.children.into_iter().map(Self::from).collect(),
        }
    }
}

impl From<ChoiceView> for Choice {
    fn from(view: ChoiceView) -> Self {
        Self {
            key: view.key,
            label: Label { name: view.name, names: view.names },
            children: view.children.into_iter().map(Self::from).collect(),
        }
    }
}

/// What a condition looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = FieldConditionOn)]
pub(crate) enum OnWord {
    Field,
    Type,
    Topic,
    Status,
    Category,
}

/// A field is shown when each of its conditions holds.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = FieldCondition)]
pub struct ConditionView {
    on: OnWord,
    /// The number of the field, where another field is looked at.
    #[serde(default)]
    field_id: Option<i64>,
    /// Any of these: keys of choices, `true` or `false`, numbers of types, topics and statuses, words of a category.
    is: Vec<String>,
}

impl From<Condition> for ConditionView {
    fn from(condition: Condition) -> Self {
        let (on, field_id) = match condition.on {
            On::Field(id) => (OnWord::Field, Some(id)),
            On::Type => (OnWord::Type, None),
            On::Topic => (OnWord::Topic, None),
            On::Status => (OnWord::Status, None),
            On::Category => (OnWord::Category, None),
        };
        Self { on, field_id, is: condition.is }
    }
}

impl TryFrom<ConditionView> for Condition {
    type Error = Error;

    fn try_from(view: ConditionView) -> Result<Self, Error> {
        let on = match (view.on, view.field_id) {
            (OnWord::Field, Some(id)) => On::Field(id),
            (OnWord::Field, None) => return Err(Error::Condition),
            (OnWord::Type, _) => On::Type,
            (OnWord::Topic, _) => On::Topic,
            (OnWord::Status, _) => On::Status,
            (OnWord::Category, _) => On::Category,
        };
        Ok(Self { on, is: view.is })
    }
}

/// What stands in a field: words, a number, or a tick.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(untagged)]
#[schema(as = FieldValue)]
pub enum ValueView {
    /// Words, a web address, a day (`2026-01-05`), the key of a choice.
    Text(String),
    /// A number.
    Number(f64),
    /// A tick.
    Ticked(bool),
}

impl From<Value> for ValueView {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(number),
            Value::Ticked => Self::Ticked(true),
            other => Self::Text(other.word()),
        }
    }
}

/// A choice, named for its reader.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = NamedChoice)]
pub(crate) struct NamedChoiceView {
    key: String,
    name: String,
    #[schema(no_recursion)]
    children: Vec<NamedChoiceView>,
}

fn named_choice(choice: &Choice, language: Language) -> NamedChoiceView {
    NamedChoiceView {
        key: choice.key.clone(),
        name: choice.label.for_reader(language).to_owned(),
        children: choice.children.iter().map(|child| named_choice(child, language)).collect(),
    }
}

/// A field of a ticket, a customer or an organisation, with what stands in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = FilledField)]
pub struct FilledView {
    /// The field's number.
    pub id: i64,
    kind: FieldKindWord,
    /// What it is called, for the reader.
    pub name: String,
    choices: Vec<NamedChoiceView>,
    required: RequiredWord,
    /// Its conditions hold.
    shown: bool,
    value: Option<ValueView>,
}

impl FilledView {
    /// As a reader of this language sees it.
    #[must_use]
    pub fn of(filled: Filled, language: Language) -> Self {
        let value = filled.value.map(ValueView::from);
        Self { shown: filled.is_shown, value, ..Self::empty(&filled.field, language) }
    }

    /// The field alone.
    #[must_use]
    pub fn empty(field: &Field, language: Language) -> Self {
        Self {
            id: field.id.get(),
            kind: field.kind.into(),
            name: field.label.for_reader(language).to_owned(),
            choices: field.choices.iter().map(|choice| named_choice(choice, language)).collect(),
            required: field.required.into(),
            shown: true,
            value: None,
        }
    }
}

/// An order of a list: every number once.
#[derive(Deserialize, ToSchema)]
#[schema(as = Order)]
pub(crate) struct OrderBody {
    pub(crate) ids: Vec<i64>,
}
