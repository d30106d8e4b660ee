//! Who is at a ticket now: looking, or writing an answer or a note. Kept in the memory of each node and told to the
//! others as news; it ends by itself when somebody's browser says nothing for a while.
//!
//! News: `presence:AGENT:DOING:UNTIL` when something changes, `present:...` when somebody is merely still there, which
//! browsers need not hear.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use db::{Db, News};
use jiff::SignedDuration;
use kernel::{Actor, Cx, Id, Time, seconds};
use tickets::Ticket;
use tokio::sync::broadcast::{Receiver, error::TryRecvError};
use web_kit::App;

use crate::{Error, writing};

/// How long somebody counts as there after their browser last said so.
pub const STAYS_FOR: SignedDuration = seconds(30);
/// More people than this are not remembered by one node.
const PEOPLE_MAX: usize = 20_000;

/// What somebody does at a ticket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doing {
    /// They look at it.
    Looking,
    /// They write an answer.
    Replying,
    /// They write a note.
    Noting,
    /// They have left.
    Gone,
}

impl Doing {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Looking, Self::Replying, Self::Noting, Self::Gone];

    /// The word in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Looking => "looking",
            Self::Replying => "replying",
            Self::Noting => "noting",
            Self::Gone => "gone",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|doing| doing.word() == word)
    }
}

/// Somebody at a ticket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Somebody {
    /// The ticket.
    pub ticket: i64,
    /// Who.
    pub agent: i64,
    /// What they do.
    pub doing: Doing,
}

/// What is known of somebody at a ticket.
#[derive(Clone, Copy, Debug)]
struct Known {
    doing: Doing,
    until: Time,
    team: Option<i64>,
    assignee: Option<i64>,
}

/// Who is where, as this node knows it. Clones share it.
#[derive(Clone)]
pub struct Present(Arc<Mutex<Memory>>);

struct Memory {
    heard: Receiver<News>,
    /// By ticket and agent.
    known: HashMap<(i64, i64), Known>,
}

impl Present {
    /// Nobody is known to be anywhere yet.
    #[must_use]
    pub fn of(db: &Db) -> Self {
        Self(Arc::new(Mutex::new(Memory { heard: db.news(), known: HashMap::new() })))
    }

    /// Everybody at tickets that somebody may see, save themselves.
    #[must_use]
    pub fn seen_by(&self, cx: &Cx) -> Vec<Somebody> {
        let mut memory = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        memory.listen(cx.now);
        let Actor::Agent(me) = &cx.actor else { return Vec::new() };
        let sees = |known: &Known| {
            me.role.sees_all()
                || known.team.is_none_or(|team| me.teams.contains(&team))
                || known.assignee == Some(me.id)
        };
        let mut all: Vec<Somebody> = memory
            .known
            .iter()
            .filter(|((_, agent), known)| *agent != me.id && sees(known))
            .map(|((ticket, agent), known)| Somebody { ticket: *ticket, agent: *agent, doing: known.doing })
            .collect();
        all.sort_unstable_by_key(|one| (one.ticket, one.agent));
        all
    }

    /// What somebody did at a ticket before, as far as it is known.
    fn before(&self, now: Time, ticket: i64, agent: i64) -> Option<Doing> {
        let mut memory = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        memory.listen(now);
        memory.known.get(&(ticket, agent)).map(|known| known.doing)
    }
}

impl Memory {
    /// Takes in what was told since the last time, and forgets who has gone.
    fn listen(&mut self, now: Time) {
        loop {
            match self.heard.try_recv() {
                Ok(news) => self.take(&news),
                // Who is still there says so again soon.
                Err(TryRecvError::Lagged(_)) => {}
                Err(TryRecvError::Empty | TryRecvError::Closed) => break,
            }
        }
        self.known.retain(|_, known| known.until > now && known.doing != Doing::Gone);
    }

    fn take(&mut self, news: &News) {
        let Some((agent, doing, until)) = read(&news.kind) else { return };
        if self.known.len() < PEOPLE_MAX || self.known.contains_key(&(news.id, agent)) {
            let known = Known { doing, until, team: news.team_id, assignee: news.agent_id };
            self.known.insert((news.id, agent), known);
        }
    }
}

/// `presence:12:replying:1767603600000000`, or `present:...`.
fn read(kind: &str) -> Option<(i64, Doing, Time)> {
    let mut parts = kind.split(':');
    parts.next().filter(|kind| ["presence", "present"].contains(kind))?;
    let agent = parts.next()?.parse().ok()?;
    let doing = Doing::from_word(parts.next()?)?;
    let until = parts.next()?.parse().ok().map(Time::from_micros)?;
    Some((agent, doing, until))
}

/// Somebody's browser says that they are at a ticket, and what they do there.
///
/// # Errors
/// [`tickets::Error::NoSuchTicket`]; the other nodes cannot be reached.
pub async fn tell(app: &App, present: &Present, cx: &Cx, ticket: Id<Ticket>, doing: Doing) -> Result<(), Error> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, cx, ticket).await?;
    let agent = writing::acting(&mut tx, cx).await?;
    drop(tx);
    let before = present.before(cx.now, ticket.id.get(), agent.id.get());
    if doing == Doing::Gone && before.is_none() {
        return Ok(());
    }
    let kind = if before == Some(doing) { "present" } else { "presence" };
    let until = cx.now + STAYS_FOR;
    let news = News {
        kind: format!("{kind}:{}:{}:{}", agent.id, doing.word(), until.micros()),
        id: ticket.id.get(),
        team_id: ticket.team.map(Id::get),
        agent_id: ticket.assignee.map(Id::get),
    };
    app.db.tell_all_nodes(news);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Doing, Time, read};

    #[test]
    fn who_does_what_survives_the_way_to_other_nodes() {
        let until = Time::from_micros(1_767_603_600_000_000);
        assert_eq!(read("presence:12:replying:1767603600000000"), Some((12, Doing::Replying, until)));
        assert_eq!(read("present:3:looking:1767603600000000"), Some((3, Doing::Looking, until)));
        for none in ["ticket", "presence", "presence:x:looking:1", "presence:1:dancing:1", "presence:1:looking"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
