//! How many tickets saved views show: kept, not counted.
//!
//! The first question for a view and a reader reads the numbers of the tickets it shows, up to [`COUNTED_MAX`]; from
//! then on the news of what changed say which tickets to look at again, and only those are. A view that shows more is
//! said to show "more than a thousand". What depends on the clock is read anew after a minute. Every node keeps its own;
//! nothing is written.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    sync::{Mutex, PoisonError},
};

use db::{Db, Error, News, Tx, sql};
use kernel::{Actor, Cx, Time, minutes};
use tokio::sync::broadcast::{Receiver, error::TryRecvError};
use views::{Field, Filter, View};

use crate::{
    Sieve,
    see::{Text, visible},
};

/// How far tickets of a view are counted.
pub const COUNTED_MAX: usize = 1_000;
/// How many changed tickets are looked at again; of more, everything is.
const CHANGED_MAX: usize = 300;
/// How many news are remembered.
const HEARD_MAX: usize = 10_000;
/// How many counts are kept.
const KEPT_MAX: usize = 4_000;

/// How many tickets a view shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Count {
    /// So many, up to [`COUNTED_MAX`].
    pub tickets: usize,
    /// There are more.
    pub more: bool,
}

/// The counts that this node keeps.
#[derive(Default)]
pub struct Kept(Mutex<Inner>);

/// Counts by view and reader, and what changed, in the order in which it was heard of.
#[derive(Default)]
struct Inner {
    news: Option<Receiver<News>>,
    heard: VecDeque<Heard>,
    /// How much was heard in all; what is kept says how much had been heard when it was read.
    heard_count: u64,
    sets: HashMap<Key, Set>,
}

#[derive(Clone, Copy)]
enum Heard {
    Ticket(i64),
    Promise,
    Customer,
    Everything,
}

/// A view as it was at a version, for readers who see the same.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
struct Key {
    view: i64,
    version: i64,
    agent: i64,
    teams: Vec<i64>,
    sees_all: bool,
}

#[derive(Clone, Debug)]
struct Set {
    tickets: HashSet<i64>,
    heard_count: u64,
    follows_promises: bool,
    follows_customers: bool,
    follows_the_clock: bool,
    taken_at: Time,
}

/// What is to be done for a count.
enum Todo {
    Nothing(Count),
    LookAgain(Set, Vec<i64>),
    Read,
}

impl Set {
    fn count(&self) -> Count {
        let all = self.tickets.len();
        Count { tickets: all.min(COUNTED_MAX), more: all > COUNTED_MAX }
    }
}

impl Kept {
    /// How many tickets a view shows the acting agent.
    ///
    /// # Errors
    /// Faults of the database.
    pub async fn count(&self, db: &Db, cx: &Cx, view: &View, sieve: Sieve<'_>) -> Result<Count, Error> {
        let Actor::Agent(agent) = &cx.actor else { return Ok(Count::default()) };
        let sees_all = agent.role.sees_all();
        let is_shared = sees_all && !view.filter.is_personal();
        let key = Key {
            view: view.id.get(),
            version: view.version,
            agent: if is_shared { 0 } else { agent.id },
            teams: if is_shared { Vec::new() } else { agent.teams.clone() },
            sees_all,
        };
        // The news are heard before the database is read: what changes in between is looked at again, never missed.
        let (todo, heard_count) = self.todo(db, &key, cx.now);
        let mut set = match todo {
            Todo::Nothing(count) => return Ok(count),
            Todo::LookAgain(set, changed) => {
                let mut tx = db.read().await?;
                looked_at_again(&mut tx, cx, sieve, set, &changed).await?
            }
            Todo::Read => {
                let mut tx = db.read().await?;
                read(&mut tx, cx, sieve, &view.filter).await?
            }
        };
        set.heard_count = heard_count;
        let count = set.count();
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if inner.sets.len() >= KEPT_MAX {
            inner.sets.clear();
        }
        inner.sets.insert(key, set);
        Ok(count)
    }

    fn todo(&self, db: &Db, key: &Key, now: Time) -> (Todo, u64) {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.hear(db);
        let heard_count = inner.heard_count;
        let todo = inner.sets.get(key).map_or(Todo::Read, |set| inner.since(set, now));
        (todo, heard_count)
    }
}

impl Inner {
    /// What changed since a set was read.
    fn since(&self, set: &Set, now: Time) -> Todo {
        let is_old = set.follows_the_clock && (now < set.taken_at || now > set.taken_at + minutes(1));
        let Ok(missed) = usize::try_from(self.heard_count - set.heard_count) else { return Todo::Read };
        if is_old || missed > self.heard.len() {
            return Todo::Read;
        }
        let mut changed: HashSet<i64> = HashSet::new();
        for heard in self.heard.iter().rev().take(missed) {
            match heard {
                Heard::Ticket(id) => {
                    changed.insert(*id);
                }
                Heard::Promise if !set.follows_promises => {}
                Heard::Customer if !set.follows_customers => {}
                Heard::Promise | Heard::Customer | Heard::Everything => return Todo::Read,
            }
        }
        if changed.is_empty() {
            return Todo::Nothing(set.count());
        }
        if changed.len() > CHANGED_MAX {
            Todo::Read
        } else {
            Todo::LookAgain(set.clone(), changed.into_iter().collect())
        }
    }

    fn hear(&mut self, db: &Db) {
        let news = self.news.get_or_insert_with(|| db.news());
        loop {
            let heard = match news.try_recv() {
                Ok(news) => match news.kind.as_str() {
                    "ticket" | "read" if news.id != 0 => Heard::Ticket(news.id),
                    "promise" => Heard::Promise,
                    "customer" | "organisation" => Heard::Customer,
                    "ticket" | "properties" | "clock" | "everything" => Heard::Everything,
                    _ => continue,
                },
                // So much behind that nothing kept can be believed.
                Err(TryRecvError::Lagged(_)) => Heard::Everything,
                Err(TryRecvError::Empty | TryRecvError::Closed) => return,
            };
            self.heard.push_back(heard);
            self.heard_count += 1;
            if self.heard.len() > HEARD_MAX {
                self.heard.pop_front();
            }
        }
    }
}

/// How many tickets fit a filter, without keeping anything; for a view that is being put together.
///
/// # Errors
/// Faults of the database.
pub async fn preview(tx: &mut Tx, cx: &Cx, sieve: Sieve<'_>, filter: &Filter) -> Result<Count, Error> {
    Ok(read(tx, cx, sieve, filter).await?.count())
}

async fn read(tx: &mut Tx, cx: &Cx, sieve: Sieve<'_>, filter: &Filter) -> Result<Set, Error> {
    let mut text = Text::default();
    let visible = visible(cx, "tickets", &mut text);
    let fits = sieve.condition(cx, &mut text);
    let query = format!("SELECT id FROM tickets WHERE {visible} AND {fits} LIMIT {}", COUNTED_MAX + 1);
    let rows = tx.rows(sql(query).bind_all(text.values)).await?;
    Ok(Set {
        tickets: rows.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?,
        heard_count: 0,
        follows_customers: filter
            .conditions()
            .iter()
            .any(|condition| matches!(condition.field, Field::Organisation | Field::Own(_))),
        follows_promises: filter.mentions(Field::Promise) || filter.mentions(Field::Due),
        // Of these no news tell.
        follows_the_clock: filter.follows_the_clock()
            || [Field::Draft, Field::Watched, Field::Mentioned].iter().any(|field| filter.mentions(*field)),
        taken_at: cx.now,
    })
}

/// Asks of the tickets that changed alone whether they are shown.
async fn looked_at_again(tx: &mut Tx, cx: &Cx, sieve: Sieve<'_>, mut set: Set, changed: &[i64]) -> Result<Set, Error> {
    let was_over = set.tickets.len() > COUNTED_MAX;
    let mut text = Text::default();
    let numbers = text.bind_all(changed);
    let visible = visible(cx, "tickets", &mut text);
    let fits = sieve.condition(cx, &mut text);
    let query = format!("SELECT id FROM tickets WHERE id IN ({numbers}) AND {visible} AND {fits}");
    for id in changed {
        set.tickets.remove(id);
    }
    for row in tx.rows(sql(query).bind_all(text.values)).await? {
        set.tickets.insert(row.get("id")?);
    }
    // Beyond the cap not all are known: those that were never read may have to take the place of one that left.
    if was_over && set.tickets.len() <= COUNTED_MAX {
        return match sieve.filter {
            Some(filter) => read(tx, cx, sieve, filter).await,
            None => Ok(set),
        };
    }
    Ok(set)
}
