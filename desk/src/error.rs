use kernel::{Kind, Refusal, Refused};

/// Why a story did not happen. Nothing of it did.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Only an agent does this.
    #[error("only an agent does this")]
    AgentsOnly,
    /// Somebody else wrote since the writer last looked.
    #[error("{} messages were written meanwhile", .0.len())]
    AnsweredMeanwhile(Vec<tickets::Message>),
    /// Only a lead may close a ticket in spite of an open promise.
    #[error("only a lead may override")]
    OverrideNeedsLead,
    /// An override is explained.
    #[error("an override needs a reason")]
    OverrideNeedsReason,
    /// A personal slot of a macro was not filled.
    #[error("nothing was written for [[{0}]]")]
    OpenSlot(String),
    /// What should be done with a letter cannot be done.
    #[error("an action cannot be done")]
    BadAction,
    /// A letter that resolves its ticket answers the question that is asked then.
    #[error("whether it was made easy is not answered")]
    ClosingMissing,
    /// The ticket has no mailbox to answer from.
    #[error("no mailbox to answer from")]
    NoMailbox,
    /// The customer has the last word; why it needs no answer must be said.
    #[error("the customer has the last word")]
    Unanswered,
    /// There is no such mailbox.
    #[error("no such mailbox")]
    NoSuchMailbox,
    /// A file is too large.
    #[error("larger than {max_mb} MB")]
    FileTooLarge {
        /// The largest file, in megabytes.
        max_mb: usize,
    },
    /// The link is none of ours.
    #[error("the link is not valid")]
    BadLink,
    /// The one who shall take work over does not work here, or is the one who leaves.
    #[error("nobody can take this over")]
    CannotTakeOver,
    /// Nobody's letter is found inside of the message.
    #[error("no letter of somebody else is found inside")]
    NotForwarded,
    /// The message has no raw letter.
    #[error("no original is kept of this message")]
    NoOriginal,
    /// No ticket was named that should be merged.
    #[error("no ticket was named")]
    NoTickets,
    /// Too many tickets at once.
    #[error("more than {max} tickets at once")]
    TooManyTickets {
        /// How many there may be.
        max: usize,
    },
    /// A message that should be passed on is none of the conversation's, or there are too many.
    #[error("up to {max} messages of the conversation may be passed on")]
    PassedOn {
        /// How many there may be.
        max: usize,
    },
    /// The work was stopped.
    #[error("the work was stopped: {0}")]
    Stopped(String),
    /// A letter cannot be written as RFC 5322.
    #[error("the letter cannot be written: {0}")]
    Compose(String),
    /// A rule could not be kept or looked at.
    #[error(transparent)]
    Automation(#[from] automation::Error),
    /// Refusals of the capabilities.
    #[error(transparent)]
    Assignment(#[from] assignment::Error),
    /// See [`blobs::Error`].
    #[error(transparent)]
    Blobs(#[from] blobs::Error),
    /// See [`bulk::Error`].
    #[error(transparent)]
    Bulk(#[from] ::bulk::Error),
    /// See [`checklists::Error`].
    #[error(transparent)]
    Checklists(#[from] checklists::Error),
    /// See [`customers::Error`].
    #[error(transparent)]
    Customers(#[from] customers::Error),
    /// See [`db::Error`].
    #[error(transparent)]
    Db(#[from] db::Error),
    /// See [`guard::Error`].
    #[error(transparent)]
    Guard(#[from] guard::Error),
    /// See [`hours::Error`].
    #[error(transparent)]
    Hours(#[from] hours::Error),
    /// See [`identity::Error`].
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// See [`imports::Error`].
    #[error(transparent)]
    Imports(#[from] imports::Error),
    /// See [`indexes::Error`].
    #[error(transparent)]
    Indexes(#[from] indexes::Error),
    /// See [`letterbox::Error`].
    #[error(transparent)]
    Letterbox(#[from] letterbox::Error),
    /// See [`macros::Error`].
    #[error(transparent)]
    Macros(#[from] macros::Error),
    /// See [`mailboxes::Error`].
    #[error(transparent)]
    Mailboxes(#[from] mailboxes::Error),
    /// See [`notices::Error`].
    #[error(transparent)]
    Notices(#[from] notices::Error),
    /// See [`outbox::Error`].
    #[error(transparent)]
    Outbox(#[from] outbox::Error),
    /// See [`outgoing::Error`].
    #[error(transparent)]
    Outgoing(#[from] outgoing::Error),
    /// See [`privacy::Error`].
    #[error(transparent)]
    Privacy(#[from] privacy::Error),
    /// See [`promises::Error`].
    #[error(transparent)]
    Promises(#[from] promises::Error),
    /// What was kept long enough could not go.
    #[error(transparent)]
    Retention(#[from] retention::Error),
    /// See [`replies::Error`].
    #[error(transparent)]
    Replies(#[from] replies::Error),
    /// See [`restatements::Error`].
    #[error(transparent)]
    Restatements(#[from] restatements::Error),
    /// See [`secrets::Error`].
    #[error(transparent)]
    Secrets(#[from] secrets::Error),
    /// See [`side_threads::Error`].
    #[error(transparent)]
    SideThreads(#[from] side_threads::Error),
    /// See [`surveys::Error`].
    #[error(transparent)]
    Surveys(#[from] surveys::Error),
    /// See [`tickets::properties::Error`].
    #[error(transparent)]
    Property(#[from] tickets::properties::Error),
    /// See [`tickets::Error`].
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// See [`views::Error`].
    #[error(transparent)]
    Views(#[from] ::views::Error),
    /// See [`watchers::Error`].
    #[error(transparent)]
    Watchers(#[from] watchers::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::AgentsOnly => Some(Refusal::new(Kind::Forbidden, "desk.agents_only")),
            Self::AnsweredMeanwhile(_) => Some(Refusal::new(Kind::Conflict, "tickets.answered_meanwhile")),
            Self::OverrideNeedsLead => Some(Refusal::new(Kind::Forbidden, "desk.override_needs_lead")),
            Self::OverrideNeedsReason => {
                Some(Refusal::new(Kind::Invalid, "desk.override_needs_reason").field("override_reason"))
            }
            Self::OpenSlot(slot) => Some(Refusal::new(Kind::Invalid, "desk.open_slot").field("text").arg("slot", slot)),
            Self::BadAction => Some(Refusal::new(Kind::Invalid, "desk.bad_action").field("actions")),
            Self::ClosingMissing => Some(Refusal::new(Kind::Invalid, "desk.closing_missing").field("closing")),
            Self::Unanswered => Some(Refusal::new(Kind::Conflict, "properties.unanswered").field("unanswered_reason")),
            Self::NoMailbox => Some(Refusal::new(Kind::Conflict, "desk.no_mailbox")),
            Self::NoSuchMailbox => Some(Refusal::new(Kind::Invalid, "desk.no_such_mailbox").field("mailbox_id")),
            Self::FileTooLarge { max_mb } => {
                Some(Refusal::new(Kind::TooLarge, "desk.file_too_large").arg("max_mb", max_mb))
            }
            Self::CannotTakeOver => Some(Refusal::new(Kind::Conflict, "desk.cannot_take_over").field("to_agent_id")),
            Self::BadLink => Some(Refusal::new(Kind::NotFound, "desk.bad_link")),
            Self::NotForwarded => Some(Refusal::new(Kind::Conflict, "desk.not_forwarded")),
            Self::NoOriginal => Some(Refusal::new(Kind::NotFound, "desk.no_original")),
            Self::NoTickets => Some(Refusal::new(Kind::Invalid, "desk.no_tickets").field("tickets")),
            Self::TooManyTickets { max } => {
                Some(Refusal::new(Kind::Invalid, "desk.too_many_tickets").field("tickets").arg("max", max))
            }
            Self::PassedOn { max } => {
                Some(Refusal::new(Kind::Invalid, "desk.passed_on").field("messages").arg("max", max))
            }
            Self::Stopped(_) | Self::Compose(_) | Self::Secrets(_) => None,
            Self::Assignment(error) => error.refusal(),
            Self::Automation(error) => error.refusal(),
            Self::Blobs(error) => error.refusal(),
            Self::Bulk(error) => error.refusal(),
            Self::Checklists(error) => error.refusal(),
            Self::Customers(error) => error.refusal(),
            Self::Db(error) => error.refusal(),
            Self::Guard(error) => error.refusal(),
            Self::Hours(error) => error.refusal(),
            Self::Identity(error) => error.refusal(),
            Self::Imports(error) => error.refusal(),
            Self::Indexes(error) => error.refusal(),
            Self::Letterbox(error) => error.refusal(),
            Self::Macros(error) => error.refusal(),
            Self::Mailboxes(error) => error.refusal(),
            Self::Notices(error) => error.refusal(),
            Self::Outbox(error) => error.refusal(),
            Self::Outgoing(error) => error.refusal(),
            Self::Privacy(error) => error.refusal(),
            Self::Promises(error) => error.refusal(),
            Self::Retention(error) => error.refusal(),
            Self::Replies(error) => error.refusal(),
            Self::Restatements(error) => error.refusal(),
            Self::SideThreads(error) => error.refusal(),
            Self::Surveys(error) => error.refusal(),
            Self::Property(error) => error.refusal(),
            Self::Tickets(error) => error.refusal(),
            Self::Views(error) => error.refusal(),
            Self::Watchers(error) => error.refusal(),
        }
    }
}
