use kernel::{Refusal, Refused};

/// Why a demonstration could not be furnished.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database belongs to a company that is none of ours.
    #[error("the database is the desk of {0}; a demonstration needs one of its own")]
    RealCompany(String),
    /// The data of the demonstration are wrong.
    #[error("the demonstration's data: {0}")]
    Data(String),
    /// A letter could not be written.
    #[error(transparent)]
    Compose(#[from] mail::ComposeError),
    /// See [`assignment::Error`].
    #[error(transparent)]
    Assignment(#[from] assignment::Error),
    /// See [`customers::Error`].
    #[error(transparent)]
    Customers(#[from] customers::Error),
    /// See [`db::Error`].
    #[error(transparent)]
    Db(#[from] db::Error),
    /// See [`desk::Error`].
    #[error(transparent)]
    Desk(#[from] desk::Error),
    /// See [`identity::Error`].
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// See [`letterbox::Error`].
    #[error(transparent)]
    Letterbox(#[from] letterbox::Error),
    /// See [`mailboxes::Error`].
    #[error(transparent)]
    Mailboxes(#[from] mailboxes::Error),
    /// See [`outbox::Error`].
    #[error(transparent)]
    Outbox(#[from] outbox::Error),
    /// See [`promises::Error`].
    #[error(transparent)]
    Promises(#[from] promises::Error),
    /// See [`secrets::Error`].
    #[error(transparent)]
    Secrets(#[from] secrets::Error),
    /// See [`surveys::Error`].
    #[error(transparent)]
    Surveys(#[from] surveys::Error),
    /// See [`tickets::Error`].
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
}

impl Error {
    /// Something in the data that does not fit together.
    pub(crate) fn data(what: impl Into<String>) -> Self {
        Self::Data(what.into())
    }
}

impl Refused for Error {
    /// Only what the database says is worth telling apart: everything else is a fault of the data.
    fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Db(error) | Self::Desk(desk::Error::Db(error)) => error.refusal(),
            _ => None,
        }
    }
}
