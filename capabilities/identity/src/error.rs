use kernel::{Kind, Refusal, Refused, Right};

/// What this capability refuses, in its own words.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in, or no longer.
    #[error("nobody is signed in")]
    NotSignedIn,
    /// No agent signs in with this address and password.
    #[error("no agent signs in with this address and password")]
    WrongPassword,
    /// The password that should be replaced is another one.
    #[error("the old password is another one")]
    WrongOldPassword,
    /// Too many attempts to sign in; the seconds after which the next is taken.
    #[error("too many attempts, the next in {0} seconds")]
    TooManyAttempts(u32),
    /// Only an admin does this.
    #[error("only an admin does this")]
    NeedsAdmin,
    /// Only a lead or an admin does this.
    #[error("only a lead or an admin does this")]
    NeedsLead,
    /// Only somebody whose role says so does this.
    #[error("this needs the right {}", .0.word())]
    NeedsRight(Right),
    /// Somebody has, or would get, rights that the caller lacks.
    #[error("this is about rights that the caller lacks")]
    MoreThanOwn,
    /// There is no such role.
    #[error("there is no such role")]
    RoleNotFound,
    /// A key would end before it begins.
    #[error("the key would end in the past")]
    ExpiryInPast,
    /// Another role has this name.
    #[error("another role has this name")]
    RoleNameTaken,
    /// Somebody has the role, or is invited with it.
    #[error("somebody has this role")]
    RoleInUse,
    /// There is no such invitation that waits for an answer.
    #[error("there is no such invitation")]
    NoInvitation,
    /// The link is none of ours, too old, taken back or used.
    #[error("the invitation is not good any more")]
    BadInvitation,
    /// An invitation to this address waits for an answer.
    #[error("this address is invited already")]
    InvitedAlready,
    /// The API key only reads.
    #[error("the key only reads")]
    KeyReadsOnly,
    /// A person does this themselves, not a program with their key.
    #[error("a person does this, signed in")]
    NeedsPerson,
    /// There is a company already.
    #[error("there is a company already")]
    AlreadyFounded,
    /// The desk was not set up yet.
    #[error("the desk was not set up yet")]
    NotFounded,
    /// Another agent signs in with this address.
    #[error("another agent has this address")]
    EmailTaken,
    /// Another team has this name.
    #[error("another team has this name")]
    TeamNameTaken,
    /// There is no such agent.
    #[error("there is no such agent")]
    AgentNotFound,
    /// There is no such team.
    #[error("there is no such team")]
    TeamNotFound,
    /// There is no such key.
    #[error("there is no such key")]
    KeyNotFound,
    /// Somebody changed it meanwhile.
    #[error("somebody changed it meanwhile")]
    Stale,
    /// The last admin stays one.
    #[error("the last admin stays one")]
    LastAdmin,
    /// A name is empty.
    #[error("a name is missing")]
    NameMissing(&'static str),
    /// A text is longer than the number of letters that it may have.
    #[error("{0} has more than {1} letters")]
    TooLong(&'static str, usize),
    /// This is not an e-mail address.
    #[error("not an e-mail address")]
    EmailMalformed,
    /// The password has fewer letters than it must have.
    #[error("the password is too short")]
    PasswordTooShort,
    /// The password is the address, which everybody knows.
    #[error("the password is the address")]
    PasswordIsEmail,
    /// No such time zone.
    #[error("no such time zone")]
    UnknownTimeZone,
    /// A company works on at least one day.
    #[error("no business day")]
    NoBusinessDay,
    /// There is no such reason to be there or not.
    #[error("there is no such reason")]
    ReasonNotFound,
    /// One reason must be left to come with, and one to go with.
    #[error("the last reason of its kind")]
    LastReason,
    /// The minutes are fewer than none or more than allowed.
    #[error("the minutes are out of range")]
    MinutesOutOfRange,
    /// A list is longer than it may be.
    #[error("there are too many")]
    Full,
    /// A fault of the keys.
    #[error(transparent)]
    Secrets(#[from] secrets::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        let refusal = match self {
            Self::NotSignedIn => Refusal::new(Kind::Unauthenticated, "identity.not_signed_in"),
            Self::WrongPassword => Refusal::new(Kind::Unauthenticated, "identity.wrong_password"),
            Self::WrongOldPassword => Refusal::new(Kind::Invalid, "identity.wrong_old_password").field("old"),
            Self::TooManyAttempts(seconds) => Refusal::new(Kind::TooMany(*seconds), "identity.too_many_attempts"),
            Self::NeedsAdmin => Refusal::new(Kind::Forbidden, "identity.needs_admin"),
            Self::NeedsLead => Refusal::new(Kind::Forbidden, "identity.needs_lead"),
            Self::NeedsRight(right) => Refusal::new(Kind::Forbidden, "identity.needs_right").arg("right", right.word()),
            Self::MoreThanOwn => Refusal::new(Kind::Forbidden, "identity.more_than_own"),
            Self::RoleNotFound => Refusal::new(Kind::NotFound, "identity.role_not_found"),
            Self::RoleNameTaken => Refusal::new(Kind::Conflict, "identity.role_name_taken").field("name"),
            Self::RoleInUse => Refusal::new(Kind::Conflict, "identity.role_in_use"),
            Self::NoInvitation => Refusal::new(Kind::NotFound, "identity.no_invitation"),
            Self::BadInvitation => Refusal::new(Kind::NotFound, "identity.bad_invitation"),
            Self::InvitedAlready => Refusal::new(Kind::Conflict, "identity.invited_already").field("email"),
            Self::KeyReadsOnly => Refusal::new(Kind::Forbidden, "identity.key_reads_only"),
            Self::NeedsPerson => Refusal::new(Kind::Forbidden, "identity.needs_person"),
            Self::AlreadyFounded => Refusal::new(Kind::Conflict, "identity.already_founded"),
            Self::NotFounded => Refusal::new(Kind::Conflict, "identity.not_founded"),
            Self::EmailTaken => Refusal::new(Kind::Conflict, "identity.email_taken").field("email"),
            Self::TeamNameTaken => Refusal::new(Kind::Conflict, "identity.team_name_taken").field("name"),
            Self::AgentNotFound => Refusal::new(Kind::NotFound, "identity.agent_not_found"),
            Self::TeamNotFound => Refusal::new(Kind::NotFound, "identity.team_not_found"),
            Self::KeyNotFound => Refusal::new(Kind::NotFound, "identity.key_not_found"),
            Self::Stale => Refusal::new(Kind::Stale, "identity.stale"),
            Self::LastAdmin => Refusal::new(Kind::Conflict, "identity.last_admin"),
            Self::ReasonNotFound => Refusal::new(Kind::NotFound, "identity.reason_not_found"),
            Self::LastReason => Refusal::new(Kind::Conflict, "identity.last_reason"),
            Self::Full => Refusal::new(Kind::Conflict, "identity.full"),
            Self::Secrets(_) => return None,
            Self::Db(error) => return error.refusal(),
            wrong => return Some(wrong.wrong_input()),
        };
        Some(refusal)
    }
}

impl Error {
    /// The same error about the field `new` of a form that asks for the old password too.
    #[must_use]
    pub(crate) fn about_new_password(self) -> Refusal {
        let refusal = self.wrong_input();
        refusal.field("new")
    }

    /// What is wrong with what was typed.
    fn wrong_input(&self) -> Refusal {
        let invalid = |code, field: &'static str| Refusal::new(Kind::Invalid, code).field(field);
        match self {
            Self::NameMissing(field) => invalid("identity.name_missing", field),
            Self::TooLong(field, letters) => invalid("identity.too_long", field).arg("letters", letters),
            Self::EmailMalformed => invalid("identity.email_malformed", "email"),
            Self::PasswordTooShort => {
                invalid("identity.password_too_short", "password").arg("letters", crate::PASSWORD_LETTERS_MIN)
            }
            Self::PasswordIsEmail => invalid("identity.password_is_email", "password"),
            Self::MinutesOutOfRange => invalid("identity.minutes_out_of_range", "away_after_minutes")
                .arg("limit", crate::AWAY_AFTER_MINUTES_MAX),
            Self::NoBusinessDay => invalid("identity.no_business_day", "business_days"),
            Self::ExpiryInPast => invalid("identity.expiry_in_past", "expires_at"),
            _ => invalid("identity.unknown_time_zone", "time_zone"),
        }
    }
}
