use customers::Customer;
use db::Tx;
use jiff::tz::TimeZone;
use kernel::{Cx, Id, Time, days};

use crate::{Error, Promise, store};

/// Which promises.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum View {
    /// The reader's own open ones.
    #[default]
    Mine,
    /// The open ones of the reader's teams.
    Team,
    /// Open and due today, in the reader's zone.
    Today,
    /// Open although the deadline has passed.
    Overdue,
    /// All of them, the ended ones too.
    All,
}

/// A promise with the names that a list shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// The promise.
    pub promise: Promise,
    /// The ticket's subject.
    pub subject: String,
    /// The customer's name.
    pub customer_name: String,
    /// The owner's name.
    pub agent_name: String,
}

/// Where a page of a list begins: after this one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// The deadline of the last one seen.
    pub due_at: Time,
    /// Its number.
    pub id: Id<Promise>,
}

/// Which part of a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Page {
    /// Where it begins; `None` is the beginning.
    pub after: Option<Position>,
    /// How many at most.
    pub limit: i64,
}

/// A page of promises.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listing {
    /// They, the most urgent first; in [`View::All`] the latest deadline first.
    pub items: Vec<Listed>,
    /// Where the next page begins, if there is more.
    pub next: Option<Position>,
}

/// How many, for the rail of the app.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// The reader's own open ones.
    pub mine_open: i64,
    /// Those of them that are due today.
    pub mine_today: i64,
    /// Open ones past their deadline that the reader may see.
    pub overdue: i64,
}

/// The largest page.
const PAGE_MAX: i64 = 200;

impl View {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Mine, Self::Team, Self::Today, Self::Overdue, Self::All];

    /// The word used in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Team => "team",
            Self::Today => "today",
            Self::Overdue => "overdue",
            Self::All => "all",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.word() == word)
    }
}

impl Default for Page {
    fn default() -> Self {
        Self { after: None, limit: 50 }
    }
}

/// A page of the promises that the actor may see: those of tickets they may see, and their own.
pub async fn list(tx: &mut Tx, cx: &Cx, view: View, zone: &TimeZone, page: &Page) -> Result<Listing, Error> {
    let limit = page.limit.clamp(1, PAGE_MAX);
    let mut items = store::list(tx, cx, view, day_of(cx.now, zone), page.after, limit + 1).await?;
    let more = i64::try_from(items.len()).is_ok_and(|count| count > limit);
    if more {
        items.pop();
    }
    let next = items.last().filter(|_| more).map(|last| Position { due_at: last.promise.due_at, id: last.promise.id });
    Ok(Listing { items, next })
}

/// One promise with its names, if the actor may see it.
pub async fn listed(tx: &mut Tx, cx: &Cx, id: Id<Promise>) -> Result<Option<Listed>, Error> {
    Ok(store::listed(tx, cx, id).await?)
}

/// What was promised to a customer, as far as the actor may see it: the open ones by deadline, then the latest.
pub async fn of_customer(tx: &mut Tx, cx: &Cx, customer: Id<Customer>, limit: i64) -> Result<Vec<Listed>, Error> {
    Ok(store::of_customer(tx, cx, customer, limit.clamp(1, PAGE_MAX)).await?)
}

/// How many promises are open for the acting agent, due today in `zone`, and overdue.
pub async fn counts(tx: &mut Tx, cx: &Cx, zone: &TimeZone) -> Result<Counts, Error> {
    Ok(store::counts(tx, cx, day_of(cx.now, zone)).await?)
}

/// The first instant of today and of tomorrow in a zone.
fn day_of(now: Time, zone: &TimeZone) -> (Time, Time) {
    let today = now.timestamp().to_zoned(zone.clone());
    let begins = today.start_of_day().map_or(now, |at| at.timestamp().into());
    let ends = today
        .tomorrow()
        .and_then(|tomorrow| tomorrow.start_of_day())
        .map_or(begins + days(1), |at| at.timestamp().into());
    (begins, ends)
}
