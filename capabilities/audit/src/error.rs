use kernel::{Kind, Refusal, Refused};

/// What this capability refuses.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may not read the audit log.
    #[error("the caller may not read the audit log")]
    Forbidden,
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Forbidden => Some(Refusal::new(Kind::Forbidden, "audit.forbidden")),
            Self::Db(error) => error.refusal(),
        }
    }
}
