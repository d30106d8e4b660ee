use kernel::{Kind, Refusal, Refused};

use super::{Field, label::LABEL_CHARS_MAX};

/// What can go wrong with statuses, types, topics, tags and fields.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such status, type, topic, tag or field, or it is archived.
    #[error("there is none with this number")]
    Missing {
        /// Where its number stands in the request; empty for the address itself.
        field: &'static str,
    },
    /// A name is empty or too long.
    #[error("a name is empty or too long")]
    Name,
    /// Another one is called the same.
    #[error("another one is called the same")]
    Taken,
    /// There are as many as there may be.
    #[error("more than {max}")]
    TooMany {
        /// How many there may be.
        max: usize,
    },
    /// Somebody changed it meanwhile.
    #[error("changed meanwhile")]
    Stale,
    /// A status that tickets have stays in its category.
    #[error("tickets have this status")]
    InUse,
    /// An order names others than there are.
    #[error("an order names each once")]
    Order,
    /// A ticket is resolved by closing it, which asks a question.
    #[error("closing asks first")]
    ClosureNeeded,
    /// A resolved ticket is opened again first.
    #[error("resolved")]
    ReopenFirst,
    /// The choices of a field are none, too many, too deep, or hold a key twice.
    #[error("the choices are not right")]
    Choices,
    /// A condition names what is not there.
    #[error("a condition names what is not there")]
    Condition,
    /// A value does not fit its field.
    #[error("{name:?} cannot hold this")]
    Value {
        /// The field's number.
        id: i64,
        /// What the field is called.
        name: String,
        /// The code that says what it wants.
        code: &'static str,
    },
    /// Fields are still empty that must not be.
    #[error("{} fields are still empty", .0.len())]
    Empty(Vec<Field>),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::Missing { field: "" } => Refusal::new(Kind::NotFound, "properties.missing"),
            Self::Missing { field } => Refusal::new(Kind::Invalid, "properties.missing").field(*field),
            Self::Name => Refusal::new(Kind::Invalid, "properties.name").field("name").arg("max", LABEL_CHARS_MAX),
            Self::Taken => Refusal::new(Kind::Conflict, "properties.taken").field("name"),
            Self::TooMany { max } => Refusal::new(Kind::Conflict, "properties.too_many").arg("max", max),
            Self::Stale => Refusal::new(Kind::Stale, "properties.stale"),
            Self::InUse => Refusal::new(Kind::Conflict, "properties.in_use").field("category"),
            Self::Order => Refusal::new(Kind::Invalid, "properties.order").field("ids"),
            Self::ClosureNeeded => Refusal::new(Kind::Conflict, "properties.closure_needed").field("status"),
            Self::ReopenFirst => Refusal::new(Kind::Conflict, "properties.reopen_first").field("status"),
            Self::Choices => Refusal::new(Kind::Invalid, "properties.choices").field("choices"),
            Self::Condition => Refusal::new(Kind::Invalid, "properties.condition").field("shown_when"),
            Self::Value { id, name, code } => {
                Refusal::new(Kind::Invalid, code).field(format!("values.{id}")).arg("name", name)
            }
            Self::Empty(fields) => {
                let first = fields.first().map(|field| field.id.get()).unwrap_or_default();
                let names: Vec<&str> = fields.iter().map(|field| field.label.name.as_str()).collect();
                Refusal::new(Kind::Conflict, "properties.empty")
                    .field(format!("values.{first}"))
                    .arg("names", names.join(", "))
            }
            Self::Db(error) => return error.refusal(),
        })
    }
}
