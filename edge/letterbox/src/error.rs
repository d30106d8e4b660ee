use kernel::{Refusal, Refused};

/// Why a page of the letter box could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error(transparent)]
    Letterbox(#[from] letterbox::Error),
    #[error(transparent)]
    Mailboxes(#[from] mailboxes::Error),
    #[error(transparent)]
    Identity(#[from] identity::Error),
    #[error(transparent)]
    Desk(#[from] desk::Error),
    #[error(transparent)]
    Compose(#[from] mail::ComposeError),
    #[error(transparent)]
    Secrets(#[from] secrets::Error),
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Letterbox(error) => error.refusal(),
            Self::Mailboxes(error) => error.refusal(),
            Self::Identity(error) => error.refusal(),
            Self::Desk(error) => error.refusal(),
            Self::Compose(_) | Self::Secrets(_) => None,
            Self::Db(error) => error.refusal(),
        }
    }
}
