use identity::Agent;
use kernel::{Id, Time, words};
use tickets::Ticket;

/// What somebody does to many tickets at once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Job {
    /// Its number.
    pub id: Id<Job>,
    /// Who does it.
    pub agent: Id<Agent>,
    /// What is done, as the desk wrote it down.
    pub change: String,
    /// How far it is.
    pub state: JobState,
    /// How many tickets it holds.
    pub total: i64,
    /// How many were changed.
    pub done: i64,
    /// How many refused.
    pub refused: i64,
    /// How many were put back.
    pub undone: i64,
    /// When it was begun.
    pub created_at: Time,
    /// Until when it can be undone.
    pub undo_until: Option<Time>,
}

/// A ticket of a job.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its place in the job.
    pub position: i64,
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// What became of it.
    pub state: ItemState,
    /// Why it refused: the code of the refusal and its values, as the desk wrote them down.
    pub refusal: Option<String>,
    /// What was before, as the desk wrote it down.
    pub before: Option<String>,
    /// The ticket's version after the change.
    pub version_after: Option<i64>,
}

words! {
    /// How far a job is.
    JobState {
        /// Being done.
        Running = "running",
        /// Through.
        Done = "done",
        /// Being put back.
        Undoing = "undoing",
        /// Put back.
        Undone = "undone",
    }
}

words! {
    /// What became of a ticket.
    ItemState {
        /// Nothing yet.
        Open = "open",
        /// Changed.
        Done = "done",
        /// Not changed, with a reason.
        Refused = "refused",
        /// Put back.
        Undone = "undone",
        /// Left as it is: somebody changed it since.
        Kept = "kept",
    }
}
