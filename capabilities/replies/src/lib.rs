//! What the desk writes by itself: the acknowledgement of a letter (PRACTICES D3, D4).
//!
//! It says that the letter has arrived, what happens next, and how long an answer usually takes, measured from the
//! desk's own latest answers; where too little is known, it names no time rather than a wrong one.
//!
//! Invariants:
//! - One acknowledgement for one ticket, whatever happens twice.
//! - An address gets at most [`LETTERS_AN_HOUR_MAX`] automatic letters within an hour and [`LETTERS_A_DAY_MAX`] within a
//!   day: two machines that answer each other stop there, whatever happens (RFC 3834, section 2).
//! - How long answers usually take is measured anew at most every [`MEASURED_FOR`].
//!
//! Whether a letter may be answered by a machine at all (automatic mail, the mailbox's switch) is decided where the
//! letter is known, before this is asked.
//!
//! And one friendly reminder of a question, where a team wants it (PRACTICES D5); it closes nothing.
//!
//! Tables: `acknowledgements`, `automatic_letters`, `usual_waits`, `team_reminders`, `reminders`. Ticket events:
//! `acknowledged`, `reminded`.

mod acknowledge;
mod cap;
mod expectation;
mod letter;
mod remind;
mod store;
#[cfg(test)]
mod tests;

pub use acknowledge::{Acknowledgement, Acknowledging, acknowledge, mark_written};
pub use cap::{KEPT, LETTERS_A_DAY_MAX, LETTERS_AN_HOUR_MAX, may_write_automatically};
pub use expectation::{LOOK_BACK, MEASURED_FOR, OBSERVED_MAX, OBSERVED_MIN, Observed, usual_wait};
use kernel::{Kind, Refusal, Refused};
pub use remind::{
    REMIND_DAYS_MAX, ReminderRule, Reminding, asks, due_at, mark_reminded, remind, reminder_rule, reminder_rules,
    set_reminder_rule,
};

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A reminder comes after one day at least and two months at most.
    #[error("not between 1 and 60 days")]
    ReminderDays,
    /// The ticket's story could not be written on.
    #[error(transparent)]
    Tickets(#[from] tickets::Error),
    /// The address could not be looked up.
    #[error(transparent)]
    Customers(#[from] customers::Error),
    /// A fault of the database.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused for Error {
    fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::ReminderDays => {
                Some(Refusal::new(Kind::Invalid, "replies.reminder_days").field("days").arg("max", REMIND_DAYS_MAX))
            }
            Self::Tickets(error) => error.refusal(),
            Self::Customers(error) => error.refusal(),
            Self::Db(error) => error.refusal(),
        }
    }
}
