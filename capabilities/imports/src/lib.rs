//! Customers and organisations from a file (CSV): what its columns mean, what would become of each row, and the
//! writing of it, row by row.
//!
//! Nobody is written to because of an import: it makes no ticket and no letter.
//!
//! Invariants:
//! - A row is counted in the transaction that writes it, so that an import that is killed goes on behind the last row
//!   that was written, and no row is taken twice.
//! - Somebody is known by their number in another system, by any of their addresses, or else by telephone and name; a
//!   file that is brought again makes nobody twice.
//! - What somebody has is never taken away: addresses, telephones, tags and notes are only added.
//! - A file, and what it says of people in refusals, is there for [`KEPT_FOR`]; who brought it, when, and the counts
//!   stay.
//! - Only those with [`Right::Export`] bring files; nobody changes customers by one of whom they may not know.
//!
//! Tables: `imports`, `import_refusals`. News: `import`.

mod apply;
mod column;
mod encoding;
mod import;
mod kept;
mod row;
mod store;
mod table;
#[cfg(test)]
mod tests;
mod value;
mod weigh;

pub use apply::apply;
pub use column::{Column, guess};
pub use encoding::Encoding;
pub use import::{Entity, Import, ImportState, Known, RefusedRow, Tally};
use jiff::SignedDuration;
pub use kept::{
    File, Plan, advance, begin, check, checked, detail, drop_details, files, finish, forget, import, imports,
    is_file_kept, keep, plan, refusals, stop, tell,
};
use kernel::{Kind, Refusal, Refused, Right, days};
pub use row::{RowError, Wanted, wanted};
pub use table::{DELIMITERS, Row, Table, delimiter_of, read, sound, written};
pub use weigh::{Trouble, Verdict, Weighed, weigh};

/// The job that goes through a file, or writes its rows; its payload is the import's number.
pub const WORK: &str = "imports.work";
/// The job that removes the file; its payload is the import's number.
pub const FORGET: &str = "imports.forget";
/// The largest file, in megabytes.
pub const FILE_MB_MAX: usize = 25;
/// How many rows a file may have.
pub const ROWS_MAX: usize = 100_000;
/// How many columns a file may have.
pub const COLUMNS_MAX: usize = 200;
/// The longest cell, in characters.
pub const CELL_CHARS_MAX: usize = 10_000;
/// How many files may be there at once.
pub const FILES_MAX: i64 = 50;
/// How long a file is there after it came, or was through.
pub const KEPT_FOR: SignedDuration = days(7);

/// What can go wrong with an import.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such import of the caller's.
    #[error("no such import")]
    Missing,
    /// The caller may not bring files.
    #[error("the caller may not import")]
    Forbidden,
    /// The file is too large.
    #[error("more than {max_mb} MB")]
    TooLarge {
        /// How large it may be.
        max_mb: usize,
    },
    /// No headings, or no row below them.
    #[error("nothing in the file")]
    Nothing,
    /// More columns than a file may have.
    #[error("more than {max} columns")]
    TooManyColumns {
        /// How many it may have.
        max: usize,
    },
    /// More rows than a file may have.
    #[error("more than {max} rows")]
    TooManyRows {
        /// How many it may have.
        max: usize,
    },
    /// Too many files are there already.
    #[error("more than {max} files")]
    TooManyFiles {
        /// How many there may be.
        max: i64,
    },
    /// What the columns mean does not fit the file.
    #[error("the columns do not fit")]
    Columns,
    /// No column tells who it is.
    #[error("no column tells who it is")]
    NoKey,
    /// It is being written, or through.
    #[error("it has begun")]
    Begun,
    /// Its file is gone.
    #[error("the file is gone")]
    Gone,
    /// A fault of what an import writes to.
    #[error(transparent)]
    Customers(#[from] customers::Error),
    /// A fault of own fields.
    #[error(transparent)]
    Properties(#[from] tickets::properties::Error),
    /// A fault of tickets.
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// A fault of the outbox.
    #[error(transparent)]
    Outbox(#[from] outbox::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::Missing => Refusal::new(Kind::NotFound, "imports.missing"),
            Self::Forbidden => Refusal::new(Kind::Forbidden, "imports.forbidden"),
            Self::TooLarge { max_mb } => Refusal::new(Kind::TooLarge, "imports.too_large").arg("max_mb", max_mb),
            Self::Nothing => Refusal::new(Kind::Invalid, "imports.nothing"),
            Self::TooManyColumns { max } => Refusal::new(Kind::Invalid, "imports.too_many_columns").arg("max", max),
            Self::TooManyRows { max } => Refusal::new(Kind::Invalid, "imports.too_many_rows").arg("max", max),
            Self::TooManyFiles { max } => Refusal::new(Kind::Conflict, "imports.too_many_files").arg("max", max),
            Self::Columns => Refusal::new(Kind::Invalid, "imports.columns").field("columns"),
            Self::NoKey => Refusal::new(Kind::Invalid, "imports.no_key").field("columns"),
            Self::Begun => Refusal::new(Kind::Conflict, "imports.begun"),
            Self::Gone => Refusal::new(Kind::Conflict, "imports.gone"),
            Self::Customers(error) => return error.refusal(),
            Self::Properties(error) => return error.refusal(),
            Self::Tickets(error) => return error.refusal(),
            Self::Outbox(error) => return error.refusal(),
            Self::Db(error) => return error.refusal(),
        })
    }
}

/// Whether the caller may bring files with customers.
///
/// # Errors
/// [`Error::Forbidden`].
pub fn allow(cx: &kernel::Cx) -> Result<(), Error> {
    if cx.may(Right::Export) { Ok(()) } else { Err(Error::Forbidden) }
}
