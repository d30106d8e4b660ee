use identity::Agent;
use kernel::{Id, Time, words};

use crate::{Column, Encoding};

words! {
    /// Of whom a file tells.
    Entity {
        /// People who write.
        Customers = "customers",
        /// Those they write for.
        Organisations = "organisations",
    }
}

words! {
    /// What becomes of somebody whom we know already.
    Known {
        /// They stay as they are.
        Leave = "leave",
        /// What is empty is filled; addresses, telephones and tags are added.
        Fill = "fill",
        /// What the file says counts; what it says nothing of stays.
        Overwrite = "overwrite",
    }
}

words! {
    /// How far an import is.
    ImportState {
        /// The file is there; nobody has said what its columns mean.
        New = "new",
        /// It is gone through without writing anything.
        Checking = "checking",
        /// It is known what would become of each row.
        Checked = "checked",
        /// The rows are written.
        Running = "running",
        /// Somebody stopped it; it can go on.
        Stopped = "stopped",
        /// Through.
        Done = "done",
    }
}

/// A file with customers or organisations, and what became of its rows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Import {
    /// Its number.
    pub id: Id<Import>,
    /// Who brought it.
    pub agent: Option<(Id<Agent>, String)>,
    /// Of whom it tells.
    pub entity: Entity,
    /// What the file is called.
    pub filename: String,
    /// The blob; `None` when its time has passed.
    pub sha256: Option<String>,
    /// Its size in bytes.
    pub size: i64,
    /// In which letters it is written.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub delimiter: char,
    /// What stands above its columns.
    pub headings: Vec<String>,
    /// What its columns mean.
    pub columns: Vec<Column>,
    /// What becomes of those whom we know.
    pub known: Known,
    /// How far it is.
    pub state: ImportState,
    /// How many rows it has.
    pub rows: i64,
    /// How many of them were gone through.
    pub at_row: i64,
    /// How many became somebody new, or would.
    pub made: i64,
    /// How many changed somebody, or would.
    pub changed: i64,
    /// How many changed nothing, or would not.
    pub same: i64,
    /// How many cannot be taken.
    pub refused: i64,
    /// Counts what people decide about it.
    pub version: i64,
    /// When the file came.
    pub created_at: Time,
    /// When the rows began to be written.
    pub started_at: Option<Time>,
    /// When it was through.
    pub finished_at: Option<Time>,
    /// When the file goes.
    pub until_at: Time,
}

/// A row that cannot be taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RefusedRow {
    /// The line of the file.
    pub line: i64,
    /// The code of the refusal.
    pub code: String,
    /// The values of its sentence.
    pub args: Vec<(String, String)>,
}

/// What became of some rows.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Tally {
    /// How many rows were gone through.
    pub rows: i64,
    /// New.
    pub made: i64,
    /// Changed.
    pub changed: i64,
    /// As before.
    pub same: i64,
    /// Those that cannot be taken.
    pub refused: Vec<RefusedRow>,
}
