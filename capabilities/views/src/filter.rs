//! What a view shows: a tree of conditions joined by "all of" and "any of".
//!
//! As JSON: `{"all": [{"field": "state", "op": "is", "value": ["open"]}, {"any": [...]}]}`. Read from anything that
//! people or programs send, refused with the place that is wrong; never more than [`CONDITIONS_MAX`] conditions, nested
//! [`DEPTH_MAX`] deep.

mod read;
mod span;
mod write;

pub use span::{Date, Span, Unit};

/// How deep groups may be nested.
pub const DEPTH_MAX: usize = 3;
/// How many conditions a filter may have.
pub const CONDITIONS_MAX: usize = 30;
/// How many values a condition may name.
pub const VALUES_MAX: usize = 100;

/// A tree of conditions.
#[derive(Clone, PartialEq, Debug)]
pub enum Filter {
    /// All of these hold; of none, always.
    All(Vec<Filter>),
    /// One of these holds; of none, always.
    Any(Vec<Filter>),
    /// This holds.
    Is(Condition),
}

/// A condition of a ticket.
#[derive(Clone, PartialEq, Debug)]
pub struct Condition {
    /// What is looked at.
    pub field: Field,
    /// What it must be like.
    pub test: Test,
}

/// What of a ticket is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Field {
    /// `open`, `waiting`, `resolved`, `snoozed`, `spam` or `trash`.
    State,
    /// A status of the desk's own.
    Status,
    /// 1 to 4.
    Priority,
    /// The team that has it.
    Team,
    /// Who has it.
    Assignee,
    /// The language of the conversation.
    Language,
    /// How the customer came.
    Channel,
    /// The mailbox it came to.
    Mailbox,
    /// A tag on it.
    Tag,
    /// Its type.
    Type,
    /// Its topic.
    Topic,
    /// Who wrote.
    Customer,
    /// The company they write for.
    Organisation,
    /// When it was opened.
    Created,
    /// When somebody wrote last.
    LastMessage,
    /// When it was resolved.
    Resolved,
    /// Since when the customer has been waiting.
    Waiting,
    /// The next deadline of an open promise.
    Due,
    /// A promise is open.
    Promise,
    /// There is a message the reader has not seen.
    Unread,
    /// It sleeps.
    Snoozed,
    /// The reader follows it.
    Watched,
    /// The reader is mentioned on it and has not looked.
    Mentioned,
    /// The reader has a draft on it.
    Draft,
    /// A file is attached.
    Attachment,
    /// A field of the desk's own.
    Own(i64),
}

/// What sort of values a field has, and thereby which tests it knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// Words from a list.
    Words(&'static [&'static str]),
    /// Any words.
    AnyWords,
    /// Numbers of rows; may be empty.
    Rows,
    /// Numbers of agents: `me` too; may be empty.
    Agents,
    /// Numbers of teams: `mine` too; may be empty.
    Teams,
    /// Numbers.
    Numbers,
    /// Instants; may be empty.
    Times,
    /// Yes or no.
    Flag,
    /// Whatever the field of the desk's own holds.
    Own,
}

/// What a field must be like.
#[derive(Clone, PartialEq, Debug)]
pub enum Test {
    /// One of these.
    AnyOf(Vec<One>),
    /// None of these.
    NoneOf(Vec<One>),
    /// Yes or no.
    Flag(bool),
    /// So much or more.
    AtLeast(f64),
    /// So much or less.
    AtMost(f64),
    /// Within this span until now.
    WithinLast(Span),
    /// Longer ago than this span.
    LongerAgo(Span),
    /// Within this span from now on, or past already.
    WithinNext(Span),
    /// Before this day.
    Before(Date),
    /// On this day or later.
    From(Date),
    /// There is one.
    Some,
    /// There is none.
    None,
}

/// A value that a field is compared with.
#[derive(Clone, PartialEq, Debug)]
pub enum One {
    /// A number of a row, or a number.
    Number(i64),
    /// A word.
    Word(String),
    /// The reader, or the reader's teams.
    Mine,
    /// Nobody, nothing.
    Nothing,
}

/// Why a filter cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wrong {
    /// Where, as a path in what was sent: `filter.all[1].value`.
    pub at: String,
    /// What is wrong.
    pub what: What,
}

/// What may be wrong about a filter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// It is neither a group nor a condition.
    Shape,
    /// There is no such field.
    Field,
    /// The field knows no such test.
    Test,
    /// The value does not fit the field.
    Value,
    /// Groups are nested deeper than [`DEPTH_MAX`].
    TooDeep,
    /// There are more conditions than [`CONDITIONS_MAX`], or values than [`VALUES_MAX`].
    TooMany,
}

const STATES: &[&str] = &["open", "waiting", "resolved", "snoozed", "spam", "trash"];

impl Field {
    /// Those that every desk has.
    pub const HOUSE: [Self; 25] = [
        Self::State,
        Self::Status,
        Self::Priority,
        Self::Team,
        Self::Assignee,
        Self::Language,
        Self::Channel,
        Self::Mailbox,
        Self::Tag,
        Self::Type,
        Self::Topic,
        Self::Customer,
        Self::Organisation,
        Self::Created,
        Self::LastMessage,
        Self::Resolved,
        Self::Waiting,
        Self::Due,
        Self::Promise,
        Self::Unread,
        Self::Snoozed,
        Self::Watched,
        Self::Mentioned,
        Self::Draft,
        Self::Attachment,
    ];

    /// What sort of values it has.
    #[must_use]
    pub const fn sort(self) -> Sort {
        match self {
            Self::State => Sort::Words(STATES),
            Self::Language | Self::Channel => Sort::AnyWords,
            Self::Status
            | Self::Mailbox
            | Self::Tag
            | Self::Type
            | Self::Topic
            | Self::Customer
            | Self::Organisation => Sort::Rows,
            Self::Priority => Sort::Numbers,
            Self::Team => Sort::Teams,
            Self::Assignee => Sort::Agents,
            Self::Created | Self::LastMessage | Self::Resolved | Self::Waiting | Self::Due => Sort::Times,
            Self::Promise
            | Self::Unread
            | Self::Snoozed
            | Self::Watched
            | Self::Mentioned
            | Self::Draft
            | Self::Attachment => Sort::Flag,
            Self::Own(_) => Sort::Own,
        }
    }

    /// Whether what it says depends on who reads.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Unread | Self::Watched | Self::Mentioned | Self::Draft)
    }
}

impl Default for Filter {
    fn default() -> Self {
        Self::All(Vec::new())
    }
}

impl Filter {
    /// All its conditions, from left to right.
    #[must_use]
    pub fn conditions(&self) -> Vec<&Condition> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::conditions).collect(),
            Self::Is(condition) => vec![condition],
        }
    }

    /// Whether it asks for a field.
    #[must_use]
    pub fn mentions(&self, field: Field) -> bool {
        self.conditions().iter().any(|condition| condition.field == field)
    }

    /// Whether a ticket in this state may fit, as far as the outermost conditions tell.
    #[must_use]
    pub fn may_fit_state(&self, state: &str) -> bool {
        let Self::All(parts) = self else { return true };
        parts.iter().all(|part| match part {
            Self::Is(Condition { field: Field::State, test: Test::AnyOf(ones) }) => {
                ones.iter().any(|one| matches!(one, One::Word(word) if word == state))
            }
            Self::Is(Condition { field: Field::State, test: Test::NoneOf(ones) }) => {
                !ones.iter().any(|one| matches!(one, One::Word(word) if word == state))
            }
            Self::Is(Condition { field: Field::Snoozed, test: Test::Flag(flag) }) => *flag == (state == "snoozed"),
            _ => true,
        })
    }

    /// Whether time alone changes what it shows.
    #[must_use]
    pub fn follows_the_clock(&self) -> bool {
        self.conditions()
            .iter()
            .any(|condition| matches!(condition.test, Test::WithinLast(_) | Test::LongerAgo(_) | Test::WithinNext(_)))
    }

    /// Whether different readers who see the same tickets are shown different ones.
    #[must_use]
    pub fn is_personal(&self) -> bool {
        self.conditions().iter().any(|condition| {
            let names_reader = match &condition.test {
                Test::AnyOf(ones) | Test::NoneOf(ones) => ones.contains(&One::Mine),
                _ => false,
            };
            names_reader || condition.field.is_personal()
        })
    }
}
