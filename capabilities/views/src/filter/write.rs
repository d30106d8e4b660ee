use serde_json::{Value, json};

use super::{Condition, Field, Filter, One, Sort, Span, Test};

impl Field {
    /// The word used in the API; `field:7` for one of the desk's own.
    #[must_use]
    pub fn word(self) -> String {
        let word = match self {
            Self::State => "state",
            Self::Status => "status",
            Self::Priority => "priority",
            Self::Team => "team",
            Self::Assignee => "assignee",
            Self::Language => "language",
            Self::Channel => "channel",
            Self::Mailbox => "mailbox",
            Self::Tag => "tag",
            Self::Type => "type",
            Self::Topic => "topic",
            Self::Customer => "customer",
            Self::Organisation => "organisation",
            Self::Created => "created",
            Self::LastMessage => "last_message",
            Self::Resolved => "resolved",
            Self::Waiting => "waiting",
            Self::Due => "due",
            Self::Promise => "promise",
            Self::Unread => "unread",
            Self::Snoozed => "snoozed",
            Self::Watched => "watched",
            Self::Mentioned => "mentioned",
            Self::Draft => "draft",
            Self::Attachment => "attachment",
            Self::Own(id) => return format!("field:{id}"),
        };
        word.to_owned()
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        if let Some(id) = word.strip_prefix("field:") {
            return id.parse().ok().filter(|id| *id > 0).map(Self::Own);
        }
        Self::HOUSE.into_iter().find(|field| field.word() == word)
    }
}

impl Filter {
    /// As it is written down and sent; [`Filter::read`] reads it back.
    #[must_use]
    pub fn write(&self) -> Value {
        match self {
            Self::All(parts) => json!({ "all": parts.iter().map(Self::write).collect::<Vec<_>>() }),
            Self::Any(parts) => json!({ "any": parts.iter().map(Self::write).collect::<Vec<_>>() }),
            Self::Is(condition) => condition.write(),
        }
    }
}

impl Condition {
    fn write(&self) -> Value {
        let field = self.field.word();
        let ones = |ones: &[One]| ones.iter().map(|one| self.one(one)).collect::<Value>();
        let (op, value) = match &self.test {
            Test::AnyOf(all) => ("is", ones(all)),
            Test::NoneOf(all) => ("is_not", ones(all)),
            Test::Flag(flag) => ("is", json!(flag)),
            Test::AtLeast(number) => ("at_least", json!(number)),
            Test::AtMost(number) => ("at_most", json!(number)),
            Test::WithinLast(span) => ("within_last", written(*span)),
            Test::LongerAgo(span) => ("longer_ago", written(*span)),
            Test::WithinNext(span) => ("within_next", written(*span)),
            Test::Before(date) => ("before", json!(date.to_string())),
            Test::From(date) => ("from", json!(date.to_string())),
            Test::Some => ("some", Value::Null),
            Test::None => ("none", Value::Null),
        };
        if value.is_null() {
            json!({ "field": field, "op": op })
        } else {
            json!({ "field": field, "op": op, "value": value })
        }
    }

    fn one(&self, one: &One) -> Value {
        match one {
            One::Number(number) => json!(number),
            One::Word(word) => json!(word),
            One::Mine if self.field.sort() == Sort::Teams => json!("mine"),
            One::Mine => json!("me"),
            One::Nothing => Value::Null,
        }
    }
}

fn written(span: Span) -> Value {
    json!({ "count": span.count, "unit": span.unit.word() })
}
