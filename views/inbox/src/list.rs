use db::{Error, Tx};
use identity::Team;
use kernel::{Cx, Id, Time};
use tickets::{State, Ticket};

use crate::{Item, Sieve, shelf};

/// Which tickets.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum View {
    /// The reader's own, not resolved.
    #[default]
    Mine,
    /// Those of the reader's teams, not resolved. An admin without a team sees those of all teams.
    Team,
    /// Those that nobody has, not resolved.
    Unassigned,
    /// Those on which the reader is mentioned.
    Mentions,
    /// Those whose customer waits for an answer.
    Waiting,
    /// Those that sleep.
    Snoozed,
    /// All that are not resolved.
    All,
    /// The resolved ones.
    Resolved,
    /// Those that are spam.
    Spam,
    /// Those that were thrown away.
    Trash,
    /// Those that fit the filter, whatever their state; spam and the trash when it asks for states.
    Saved,
}

/// In which order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Sort {
    /// Whoever has waited longest first; then those who do not wait, the newest first.
    #[default]
    LongestWaiting,
    /// The next deadline of an open promise first; then those without one, the newest first.
    NextDue,
    /// Where somebody wrote last first.
    Newest,
    /// The most urgent first; of equals the one that has rested longest.
    Priority,
}

/// Which part of the inbox is wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// Which tickets.
    pub view: View,
    /// In which order.
    pub sort: Sort,
    /// Only those of this team.
    pub team: Option<Id<Team>>,
    /// What they must fit besides.
    pub sieve: Sieve<'a>,
}

/// Where a page begins: after this ticket, as it stood when it was listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// Which stretch of the order it stands in (the waiting ones, then the others; or a priority).
    pub stretch: i64,
    /// The instant by which it was sorted.
    pub at: Time,
    /// The ticket.
    pub id: Id<Ticket>,
}

/// A part of a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Page {
    /// Where it begins; `None` is the beginning.
    pub after: Option<Position>,
    /// How many at most, 1 to 200.
    pub limit: i64,
}

/// A page of the inbox.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listing {
    /// The tickets in order.
    pub items: Vec<Item>,
    /// Where the next page begins, if there is more.
    pub next: Option<Position>,
}

/// A run of tickets that are sorted by one column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Stretch {
    /// The customer waits, whatever the status: by the beginning of the waiting.
    Waits,
    /// All others that the view asks for: by the last word, the newest first.
    Rests,
    /// All: by the last word, the newest first.
    Newest,
    /// With an open promise: by its deadline.
    Due,
    /// Without an open promise: by the last word, the newest first.
    Undue,
    /// Of this priority: by the last word, the oldest first.
    Priority(i64),
}

impl View {
    /// Those that every desk has.
    pub const ALL: [Self; 10] = [
        Self::Mine,
        Self::Team,
        Self::Unassigned,
        Self::Mentions,
        Self::Waiting,
        Self::Snoozed,
        Self::All,
        Self::Resolved,
        Self::Spam,
        Self::Trash,
    ];

    /// The word used in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Team => "team",
            Self::Unassigned => "unassigned",
            Self::Mentions => "mentions",
            Self::Waiting => "waiting",
            Self::Snoozed => "snoozed",
            Self::All => "all",
            Self::Resolved => "resolved",
            Self::Spam => "spam",
            Self::Trash => "trash",
            Self::Saved => "saved",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.word() == word)
    }

    /// The states it shows.
    pub(crate) const fn states(self) -> &'static [State] {
        match self {
            Self::Mine | Self::Team | Self::Unassigned | Self::Waiting | Self::All => &[State::Open, State::Waiting],
            Self::Mentions => &[State::Open, State::Waiting, State::Snoozed, State::Resolved],
            Self::Snoozed => &[State::Snoozed],
            Self::Resolved => &[State::Resolved],
            Self::Spam => &[State::Spam],
            Self::Trash => &[State::Trash],
            Self::Saved => &[State::Open, State::Waiting, State::Snoozed, State::Resolved, State::Spam, State::Trash],
        }
    }
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::LongestWaiting, Self::NextDue, Self::Newest, Self::Priority];

    /// The word used in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::LongestWaiting => "longest_waiting",
            Self::NextDue => "next_due",
            Self::Newest => "newest",
            Self::Priority => "priority",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.word() == word)
    }

    /// The stretches of the order, one after the other.
    pub(crate) const fn stretches(self, view: View) -> &'static [Stretch] {
        match (self, view) {
            (Self::LongestWaiting, View::Waiting) => &[Stretch::Waits],
            (Self::LongestWaiting, View::Resolved | View::Snoozed | View::Spam | View::Trash) => &[Stretch::Rests],
            (Self::LongestWaiting, _) => &[Stretch::Waits, Stretch::Rests],
            (Self::NextDue, _) => &[Stretch::Due, Stretch::Undue],
            (Self::Newest, _) => &[Stretch::Newest],
            (Self::Priority, _) => {
                &[Stretch::Priority(4), Stretch::Priority(3), Stretch::Priority(2), Stretch::Priority(1)]
            }
        }
    }
}

impl Stretch {
    /// The column by which it is sorted.
    pub(crate) const fn column(self) -> &'static str {
        match self {
            Self::Waits => "waiting_since",
            Self::Due => "due_at",
            Self::Rests | Self::Newest | Self::Undue | Self::Priority(_) => "last_at",
        }
    }

    /// Whether the later ones come first.
    pub(crate) const fn is_descending(self) -> bool {
        matches!(self, Self::Rests | Self::Newest | Self::Undue)
    }

    fn number(self) -> i64 {
        match self {
            Self::Waits | Self::Newest | Self::Due => 0,
            Self::Rests | Self::Undue => 1,
            Self::Priority(priority) => priority,
        }
    }

    fn at(self, item: &Item) -> Time {
        match self {
            Self::Waits => item.waiting_since.unwrap_or(item.last_at),
            Self::Due => item.next_promise_due_at.unwrap_or(item.last_at),
            Self::Rests | Self::Newest | Self::Undue | Self::Priority(_) => item.last_at,
        }
    }
}

impl Default for Page {
    fn default() -> Self {
        Self { after: None, limit: 50 }
    }
}

/// A page of the tickets that the actor may see. Two queries at most in the usual order, four by priority.
///
/// # Errors
/// Faults of the database.
pub async fn list(tx: &mut Tx, cx: &Cx, wanted: &Wanted<'_>, page: &Page) -> Result<Listing, Error> {
    let limit = usize::try_from(page.limit.clamp(1, 200)).unwrap_or(200);
    let stretches = wanted.sort.stretches(wanted.view);
    let first = page.after.and_then(|after| stretches.iter().position(|one| one.number() == after.stretch));
    let mut after = first.and(page.after);
    let mut found: Vec<(Stretch, Item)> = Vec::new();
    for stretch in stretches.iter().copied().skip(first.unwrap_or(0)) {
        let missing = limit + 1 - found.len();
        let items = shelf::read(tx, cx, wanted, stretch, after.take(), missing).await?;
        found.extend(items.into_iter().map(|item| (stretch, item)));
        if found.len() > limit {
            break;
        }
    }
    let more = found.len() > limit;
    found.truncate(limit);
    let position =
        |(stretch, item): &(Stretch, Item)| Position { stretch: stretch.number(), at: stretch.at(item), id: item.id };
    let next = found.last().filter(|_| more).map(position);
    let mut items: Vec<Item> = found.into_iter().map(|(_, item)| item).collect();
    tag(tx, &mut items).await?;
    Ok(Listing { items, next })
}

/// Puts the tags of a page on its lines: one query for all.
pub(crate) async fn tag(tx: &mut Tx, items: &mut [Item]) -> Result<(), Error> {
    let ids: Vec<Id<Ticket>> = items.iter().map(|item| item.id).collect();
    for (ticket, tag) in tickets::properties::tags_of(tx, &ids).await? {
        if let Some(item) = items.iter_mut().find(|item| item.id == ticket) {
            item.tags.push(tag);
        }
    }
    Ok(())
}
