use db::{News, Tx};
use identity::Agent;
use jiff::SignedDuration;
use kernel::{Cx, Id, Time, days};
use tickets::Ticket;

use crate::{Error, store};

/// The longest letter that is kept, in characters of what the desk stores.
pub const BODY_CHARS_MAX: usize = 400_000;
/// How many letters may be planned on one ticket.
pub const PER_TICKET_MAX: i64 = 20;
/// How far ahead a letter may be planned.
const AHEAD: SignedDuration = days(366);

/// A letter whose time has not come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Planned {
    /// Its number.
    pub id: Id<Planned>,
    /// The ticket it answers.
    pub ticket: Id<Ticket>,
    /// Who wrote it.
    pub agent: Id<Agent>,
    /// The letter, as the desk stored it: JSON.
    pub body: String,
    /// Why it waits.
    pub manner: Manner,
    /// When it is sent.
    pub send_at: Time,
    /// Whether it is still to be sent.
    pub state: State,
    /// Why it was stopped: a word of [`Stopped`], or the code of a refusal.
    pub stopped_because: Option<String>,
    /// When it was planned.
    pub created_at: Time,
}

/// Why a letter waits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Manner {
    /// So that it can be taken back for some seconds.
    Undo,
    /// Its writer chose the time.
    Later,
}

/// Whether a letter is still to be sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// It is.
    Planned,
    /// It is not: its writer has to look at it again.
    Stopped,
}

/// What stops a letter besides a refusal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stopped {
    /// The customer has written meanwhile.
    CustomerWrote,
    /// A colleague has answered meanwhile.
    AnsweredMeanwhile,
    /// Its writer no longer works here.
    WriterLeft,
}

impl Manner {
    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Later => "later",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Undo, Self::Later].into_iter().find(|manner| manner.word() == word)
    }
}

impl State {
    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Stopped => "stopped",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Planned, Self::Stopped].into_iter().find(|state| state.word() == word)
    }
}

impl Stopped {
    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::CustomerWrote => "customer_wrote",
            Self::AnsweredMeanwhile => "answered_meanwhile",
            Self::WriterLeft => "writer_left",
        }
    }
}

/// A letter to be planned.
#[derive(Clone, Debug)]
pub struct NewPlanned {
    /// The ticket it answers; the caller has seen to it that it may be seen.
    pub ticket: Id<Ticket>,
    /// Who wrote it.
    pub agent: Id<Agent>,
    /// The letter as JSON.
    pub body: String,
    /// Why it waits.
    pub manner: Manner,
    /// When it is sent.
    pub send_at: Time,
}

/// Writes a planned letter down; sending it at its time is the caller's to enqueue.
///
/// # Errors
/// [`Error::BadTime`], [`Error::TooLong`], [`Error::TooMany`].
pub async fn plan(tx: &mut Tx, cx: &Cx, new: &NewPlanned) -> Result<Planned, Error> {
    check_time(cx, new.send_at)?;
    if new.body.chars().count() > BODY_CHARS_MAX {
        return Err(Error::TooLong { max: BODY_CHARS_MAX });
    }
    if store::count_of_ticket(tx, new.ticket).await? >= PER_TICKET_MAX {
        return Err(Error::TooMany { max: PER_TICKET_MAX });
    }
    let id = store::insert_planned(tx, cx, new).await?;
    tx.announce(News::of("writing", new.ticket.get()));
    Ok(Planned {
        id,
        ticket: new.ticket,
        agent: new.agent,
        body: new.body.clone(),
        manner: new.manner,
        send_at: new.send_at,
        state: State::Planned,
        stopped_because: None,
        created_at: cx.now,
    })
}

fn check_time(cx: &Cx, at: Time) -> Result<(), Error> {
    if at <= cx.now || at > cx.now + AHEAD { Err(Error::BadTime) } else { Ok(()) }
}

/// The planned letters of a ticket, the next to be sent first. The caller has seen to it that the ticket may be seen.
///
/// # Errors
/// Faults of the database.
pub async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<Planned>, Error> {
    Ok(store::planned_of(tx, ticket, PER_TICKET_MAX * 2).await?)
}

/// A planned letter.
///
/// # Errors
/// [`Error::NotPlanned`].
pub async fn planned(tx: &mut Tx, id: Id<Planned>) -> Result<Planned, Error> {
    store::planned(tx, id).await?.ok_or(Error::NotPlanned)
}

/// A planned letter, locked until the transaction ends: whoever has it decides what becomes of it.
///
/// # Errors
/// [`Error::NotPlanned`].
pub async fn planned_for_change(tx: &mut Tx, id: Id<Planned>) -> Result<Planned, Error> {
    store::lock_planned(tx, id).await?;
    planned(tx, id).await
}

/// Whether a letter with this number still waits or lies stopped.
///
/// # Errors
/// Faults of the database.
pub async fn is_planned(tx: &mut Tx, id: Id<Planned>) -> Result<bool, Error> {
    Ok(store::planned(tx, id).await?.is_some())
}

/// It was sent or taken back: nothing of it is left.
///
/// # Errors
/// Faults of the database.
pub async fn forget(tx: &mut Tx, planned: &Planned) -> Result<(), Error> {
    store::delete_planned(tx, planned.id).await?;
    tx.announce(News::of("writing", planned.ticket.get()));
    Ok(())
}

/// It is not sent: its writer has to look at it again, and is shown why.
///
/// # Errors
/// Faults of the database.
pub async fn stop(tx: &mut Tx, planned: &Planned, because: &str) -> Result<(), Error> {
    store::stop_planned(tx, planned.id, because).await?;
    tx.announce(News::of("writing", planned.ticket.get()));
    Ok(())
}

/// It is sent at another time.
///
/// # Errors
/// Faults of the database.
pub async fn move_to(tx: &mut Tx, planned: &Planned, send_at: Time) -> Result<(), Error> {
    store::move_planned(tx, planned.id, send_at).await?;
    tx.announce(News::of("writing", planned.ticket.get()));
    Ok(())
}
