use kernel::{Kind, Refusal, Refused};

/// What can go wrong with a database.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A row with this value is already there; names the constraint or the columns.
    #[error("already there: {0}")]
    Unique(String),
    /// The disk or the database is full; reading still works.
    #[error("the database has no room left")]
    Full,
    /// The database stayed locked for too long.
    #[error("the database was busy for too long")]
    Busy,
    /// The database was written by a newer binary.
    #[error("the database is at version {found}, this program knows {known}: use the newer program")]
    Newer {
        /// The version in the database.
        found: i64,
        /// The newest version this binary knows.
        known: i64,
    },
    /// The group commit that this transaction was part of did not reach the disk.
    #[error("the commit did not reach the disk: {0}")]
    NotDurable(String),
    /// A column does not hold what the program expects.
    #[error("column {column}: {why}")]
    Column {
        /// Which column.
        column: String,
        /// What is wrong with it.
        why: String,
    },
    /// Any other fault of the database.
    #[error("database: {0}")]
    Fault(#[source] sqlx::Error),
}

impl Error {
    /// A row with this value was already there.
    #[must_use]
    pub const fn is_unique(&self) -> bool {
        matches!(self, Self::Unique(_))
    }

    /// A column holds a value that the program does not know.
    #[expect(clippy::needless_pass_by_value, reason = "callers pass words and errors as they have them")]
    pub fn column(column: &str, why: impl ToString) -> Self {
        Self::Column { column: column.to_owned(), why: why.to_string() }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(database) => {
                if database.is_unique_violation() {
                    let what = database.constraint().map_or_else(|| database.message().to_owned(), str::to_owned);
                    return Self::Unique(what);
                }
                match database.code().as_deref() {
                    // SQLITE_FULL; disk_full, out_of_memory of PostgreSQL.
                    Some("13" | "53100" | "53200") => Self::Full,
                    // SQLITE_BUSY and its kinds; lock_not_available, too_many_connections.
                    Some("5" | "261" | "517" | "55P03" | "53300") => Self::Busy,
                    _ => Self::Fault(error),
                }
            }
            sqlx::Error::PoolTimedOut => Self::Busy,
            _ => Self::Fault(error),
        }
    }
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Full => Some(Refusal::new(Kind::Unavailable, "storage.full")),
            Self::Busy => Some(Refusal::new(Kind::Unavailable, "storage.busy")),
            Self::NotDurable(_) => Some(Refusal::new(Kind::Unavailable, "storage.not_durable")),
            _ => None,
        }
    }
}
