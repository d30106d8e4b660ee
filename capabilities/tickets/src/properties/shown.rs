use std::collections::{BTreeMap, BTreeSet};

use kernel::Id;

use super::{Condition, Field, On, Value};
use crate::Ticket;

/// What conditions look at besides fields.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub(crate) ticket_type: Option<i64>,
    pub(crate) topic: Option<i64>,
    pub(crate) status: Option<i64>,
    pub(crate) category: Option<&'static str>,
}

impl Facts {
    pub(crate) fn of(ticket: &Ticket) -> Self {
        Self {
            ticket_type: ticket.ticket_type.map(Id::get),
            topic: ticket.topic.map(Id::get),
            status: ticket.status.map(Id::get),
            category: Some(ticket.category().word()),
        }
    }
}

/// The numbers of the fields that are shown. A field that looks at one that is not shown is not shown either, so that
/// conditions that go round in a circle show nothing.
pub(crate) fn shown(fields: &[Field], values: &BTreeMap<i64, Value>, facts: &Facts) -> BTreeSet<i64> {
    let mut shown: BTreeSet<i64> = BTreeSet::new();
    loop {
        let more: Vec<i64> = fields
            .iter()
            .filter(|field| !field.is_archived && !shown.contains(&field.id.get()))
            .filter(|field| field.shown_when.iter().all(|condition| holds(condition, &shown, values, facts)))
            .map(|field| field.id.get())
            .collect();
        if more.is_empty() {
            return shown;
        }
        shown.extend(more);
    }
}

fn holds(condition: &Condition, shown: &BTreeSet<i64>, values: &BTreeMap<i64, Value>, facts: &Facts) -> bool {
    let word = match &condition.on {
        On::Field(id) if !shown.contains(id) => return false,
        On::Field(id) => values.get(id).map_or_else(|| "false".to_owned(), Value::word),
        On::Type => number(facts.ticket_type),
        On::Topic => number(facts.topic),
        On::Status => number(facts.status),
        On::Category => facts.category.unwrap_or_default().to_owned(),
    };
    condition.is.contains(&word)
}

fn number(id: Option<i64>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::properties::{Entity, FieldKind, Label, Required};

    fn field(id: i64, shown_when: Vec<Condition>) -> Field {
        Field {
            id: Id::new(id),
            entity: Entity::Ticket,
            kind: FieldKind::Text,
            label: Label::plain("Serial number"),
            choices: Vec::new(),
            shown_when,
            required: Required::Never,
            position: id,
            is_archived: false,
            version: 1,
        }
    }

    fn when(on: On, is: &str) -> Vec<Condition> {
        vec![Condition { on, is: vec![is.to_owned()] }]
    }

    #[test]
    fn a_field_is_shown_when_what_it_looks_at_is_shown_and_holds() {
        let fields = [
            field(1, when(On::Type, "7")),
            field(2, when(On::Field(1), "kettle")),
            field(3, when(On::Field(2), "red")),
            field(4, when(On::Field(5), "false")),
            field(5, Vec::new()),
        ];
        let mut values = BTreeMap::from([(1, Value::Text("kettle".into())), (2, Value::Text("red".into()))]);
        let mut facts = Facts { ticket_type: Some(7), ..Facts::default() };
        assert_eq!(shown(&fields, &values, &facts), BTreeSet::from([1, 2, 3, 4, 5]));
        values.insert(5, Value::Ticked);
        assert_eq!(shown(&fields, &values, &facts), BTreeSet::from([1, 2, 3, 5]));
        facts.ticket_type = None;
        assert_eq!(shown(&fields, &values, &facts), BTreeSet::from([5]));
    }

    #[test]
    fn conditions_that_go_round_in_a_circle_show_nothing() {
        let fields = [field(1, when(On::Field(2), "false")), field(2, when(On::Field(1), "false"))];
        assert!(shown(&fields, &BTreeMap::new(), &Facts::default()).is_empty());
    }
}
