use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use kernel::Id;
use mailboxes::Mailbox;
use tokio::time::{Instant, timeout};

use super::dial::Connection;
use crate::{Tuning, trouble::Trouble};

/// How many connections wait for the next letter of a mailbox.
const KEPT_MAX: usize = 4;

/// Open connections, by mailbox: a row of letters is not greeted and logged in for each.
#[derive(Default)]
pub(crate) struct Pool {
    kept: Mutex<HashMap<Id<Mailbox>, Vec<Kept>>>,
    out_of_reach: Mutex<HashMap<Id<Mailbox>, OutOfReach>>,
}

/// A server that could not be reached, with the settings it was tried with.
struct OutOfReach {
    version: i64,
    since: Instant,
    trouble: Trouble,
}

struct Kept {
    /// The version of the settings it was made with.
    version: i64,
    since: Instant,
    connection: Connection,
}

impl Pool {
    /// A connection that still answers, made with the present settings.
    pub(crate) async fn take(&self, tuning: &Tuning, mailbox: &Mailbox) -> Option<Connection> {
        while let Some(kept) = self.pop(mailbox.id) {
            let is_fresh = kept.version == mailbox.version && kept.since.elapsed() < tuning.keep_connection;
            let mut connection = kept.connection;
            if is_fresh && timeout(tuning.connect, connection.smtp.test_connected()).await == Ok(true) {
                return Some(connection);
            }
        }
        None
    }

    /// Keeps a connection for the next letter.
    pub(crate) fn keep(&self, mailbox: &Mailbox, connection: Connection) {
        let mut pool = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = pool.entry(mailbox.id).or_default();
        if kept.len() < KEPT_MAX {
            kept.push(Kept { version: mailbox.version, since: Instant::now(), connection });
        }
    }

    /// The trouble with a server that could not be reached a moment ago with the present settings.
    pub(crate) fn is_out_of_reach(&self, tuning: &Tuning, mailbox: &Mailbox) -> Option<Trouble> {
        let all = self.out_of_reach.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.get(&mailbox.id)?;
        let counts = known.version == mailbox.version && known.since.elapsed() < tuning.out_of_reach;
        counts.then(|| known.trouble.clone())
    }

    /// Notes that a server could not be reached.
    pub(crate) fn note_out_of_reach(&self, mailbox: &Mailbox, trouble: &Trouble) {
        let note = OutOfReach { version: mailbox.version, since: Instant::now(), trouble: trouble.clone() };
        self.out_of_reach.lock().unwrap_or_else(PoisonError::into_inner).insert(mailbox.id, note);
    }

    fn pop(&self, mailbox: Id<Mailbox>) -> Option<Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&mailbox)?.pop()
    }
}
