use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use kernel::Id;
use mailboxes::Mailbox;
use tokio::time::{Instant, timeout};

use super::dial::Connection;
use crate::Tuning;

/// How many connections wait for the next letter of a mailbox.
const KEPT_MAX: usize = 4;

/// Open connections, by mailbox: a row of letters is not greeted and logged in for each.
#[derive(Default)]
pub(crate) struct Pool(Mutex<HashMap<Id<Mailbox>, Vec<Kept>>>);

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
        let mut pool = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = pool.entry(mailbox.id).or_default();
        if kept.len() < KEPT_MAX {
            kept.push(Kept { version: mailbox.version, since: Instant::now(), connection });
        }
    }

    fn pop(&self, mailbox: Id<Mailbox>) -> Option<Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&mailbox)?.pop()
    }
}
