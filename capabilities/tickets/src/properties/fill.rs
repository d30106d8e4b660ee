use std::collections::BTreeMap;

use db::{News, Tx};
use kernel::{Cx, Id};
use serde_json::{Value as Json, json};

use super::{
    Entity, Error, Field, Required, Value, fields,
    shown::{Facts, shown},
    status::db_fault,
    store,
};
use crate::{Ticket, record};

/// Whose fields are read or filled. Whether the caller may see them is asked before.
#[derive(Clone, Debug)]
pub enum Subject<'a> {
    /// A ticket.
    Ticket(&'a Ticket),
    /// A customer.
    Customer(Id<customers::Customer>),
    /// An organisation.
    Organisation(Id<customers::Organisation>),
}

/// A field with what stands in it.
#[derive(Clone, PartialEq, Debug)]
pub struct Filled {
    /// The field.
    pub field: Field,
    /// What stands in it.
    pub value: Option<Value>,
    /// Its conditions hold.
    pub is_shown: bool,
}

impl Subject<'_> {
    /// What it is.
    #[must_use]
    pub const fn entity(&self) -> Entity {
        match self {
            Self::Ticket(_) => Entity::Ticket,
            Self::Customer(_) => Entity::Customer,
            Self::Organisation(_) => Entity::Organisation,
        }
    }

    fn number(&self) -> i64 {
        match self {
            Self::Ticket(ticket) => ticket.id.get(),
            Self::Customer(id) => id.get(),
            Self::Organisation(id) => id.get(),
        }
    }

    fn facts(&self) -> Facts {
        match self {
            Self::Ticket(ticket) => Facts::of(ticket),
            Self::Customer(_) | Self::Organisation(_) => Facts::default(),
        }
    }
}

/// The fields that are asked for, in their order, with what stands in them.
///
/// # Errors
/// Faults of the database.
pub async fn filled(tx: &mut Tx, subject: &Subject<'_>) -> Result<Vec<Filled>, Error> {
    let mut fields = fields(tx, subject.entity()).await?;
    fields.retain(|field| !field.is_archived);
    let values = store::value::of(tx, &fields, subject.number()).await?;
    Ok(joined(fields, values, &subject.facts()))
}

fn joined(fields: Vec<Field>, mut values: BTreeMap<i64, Value>, facts: &Facts) -> Vec<Filled> {
    let shown = shown(&fields, &values, facts);
    let with_value = |field: Field| {
        let id = field.id.get();
        Filled { value: values.remove(&id), is_shown: shown.contains(&id), field }
    };
    fields.into_iter().map(with_value).collect()
}

/// Fills fields: `null` empties one. On a ticket each change is a line of its timeline.
///
/// # Errors
/// [`Error::Value`], which names the field; [`Error::Missing`] for a field that is not there.
pub async fn fill(
    tx: &mut Tx,
    cx: &Cx,
    subject: &Subject<'_>,
    written: &BTreeMap<i64, Json>,
) -> Result<Vec<Filled>, Error> {
    let fields: BTreeMap<i64, Filled> =
        filled(tx, subject).await?.into_iter().map(|one| (one.field.id.get(), one)).collect();
    for (id, value) in written {
        let Filled { field, value: before, .. } = fields.get(id).ok_or(Error::Missing { field: "values" })?;
        let value = Value::read(field, value)?;
        if *before == value {
            continue;
        }
        store::value::save(tx, field.id, subject.number(), value.as_ref()).await?;
        if let Subject::Ticket(ticket) = subject {
            let shown = |value: &Option<Value>| value.as_ref().map(|value| value.shown(field));
            let data = json!({ "name": field.label.name, "from": shown(before), "to": shown(&value) });
            record(tx, cx, ticket.id, "field_changed", &data).await.map_err(db_fault)?;
        }
    }
    match subject {
        Subject::Ticket(_) => {}
        Subject::Customer(id) => tx.announce(News::of("customer", id.get())),
        Subject::Organisation(id) => tx.announce(News::of("organisation", id.get())),
    }
    filled(tx, subject).await
}

/// Refuses while a field is empty that must be filled by then; at closing those of the opening count too.
///
/// # Errors
/// [`Error::Empty`] with the fields.
pub async fn missing(tx: &mut Tx, subject: &Subject<'_>, by: Required) -> Result<(), Error> {
    let due = |required: Required| match by {
        Required::Never => false,
        Required::Opening => required == Required::Opening,
        Required::Closing => required != Required::Never,
    };
    let empty: Vec<Field> = filled(tx, subject)
        .await?
        .into_iter()
        .filter(|one| one.is_shown && one.value.is_none() && due(one.field.required))
        .map(|one| one.field)
        .collect();
    if empty.is_empty() { Ok(()) } else { Err(Error::Empty(empty)) }
}
