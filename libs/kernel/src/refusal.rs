use std::borrow::Cow;

/// What sort of "no" it is; `web-kit` turns it into an HTTP status, nobody else knows those.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The input is wrong; the field says where.
    Invalid,
    /// Nobody is signed in.
    Unauthenticated,
    /// The caller may not do this.
    Forbidden,
    /// There is no such thing, or the caller may not know of it.
    NotFound,
    /// It does not fit the present state (somebody else was first, a promise is open).
    Conflict,
    /// The caller held an old version.
    Stale,
    /// Too big.
    TooLarge,
    /// Too often; try again after so many seconds.
    TooMany(u32),
    /// A part that is needed does not answer (database, disk, mail server).
    Unavailable,
}

/// A refusal in domain words: what an `Error` enum of a capability says at the border.
///
/// `code` is stable and part of the API (`promises.deadline_in_past`); the text for people comes from the
/// catalogue under the same code with `.` and `_` as `-`, with `args` filled in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// Which sort of "no".
    pub kind: Kind,
    /// The stable code.
    pub code: &'static str,
    /// The field of the request that is wrong, if one is.
    pub field: Option<Cow<'static, str>>,
    /// Values for the message.
    pub args: Vec<(&'static str, String)>,
}

impl Refusal {
    /// A refusal without field and values.
    #[must_use]
    pub const fn new(kind: Kind, code: &'static str) -> Self {
        Self { kind, code, field: None, args: Vec::new() }
    }

    /// Names the field that is wrong.
    #[must_use]
    pub fn field(mut self, field: impl Into<Cow<'static, str>>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Adds a value for the message.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "callers pass numbers and words as they have them")]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// What each capability's `Error` can say of itself.
///
/// `None` means a fault of ours (database, disk), which people see only as "something went wrong here".
pub trait Refused {
    /// The refusal, or `None` for a fault.
    fn refusal(&self) -> Option<Refusal>;
}
