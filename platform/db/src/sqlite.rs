use std::{path::Path, sync::Arc, time::Duration};

use sqlx::{
    ConnectOptions, Executor, SqliteConnection, SqlitePool, Transaction,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::{
    sync::{Mutex, Notify, OwnedMutexGuard, oneshot},
    time::timeout,
};

use crate::{Durability, Error};

const READERS: u32 = 8;
const WAIT_FOR_WRITER: Duration = Duration::from_secs(30);
const WAIT_FOR_READER: Duration = Duration::from_secs(10);
/// How long another process may hold the file (a backup, `rapport admin create`).
const WAIT_FOR_OTHERS: Duration = Duration::from_secs(10);
const STATEMENTS_CACHED: usize = 512;
/// How many rows are read ahead of who takes them: each wait for the other is a change of threads.
const ROWS_AHEAD: usize = 1_024;

/// The SQLite side of a [`crate::Db`]: one writer with group commit, a pool of readers.
pub(crate) struct Sqlite {
    writer: Arc<Mutex<Writer>>,
    flush: Arc<Notify>,
    readers: SqlitePool,
}

/// The writing connection and the group of stories that are not on the disk yet.
///
/// A story is a savepoint in one outer transaction. A story that ends releases its savepoint, asks for a flush
/// and waits; the flusher queues for the writer like everybody else, so it commits all the stories that were
/// queued before it with one `fsync`. Nobody is told of success before that.
pub(crate) struct Writer {
    connection: SqliteConnection,
    /// The outer transaction has begun.
    open: bool,
    /// A story's savepoint may still be there: its future was dropped or a statement failed.
    unclean: bool,
    waiting: Vec<oneshot::Sender<Result<(), String>>>,
}

/// The writer, held by one story.
pub(crate) struct Story {
    guard: OwnedMutexGuard<Writer>,
    flush: Arc<Notify>,
}

impl Sqlite {
    pub(crate) async fn open(path: &str, durability: Durability) -> Result<Arc<Self>, Error> {
        if let Some(folder) = Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(sqlx::Error::Io)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(match durability {
                Durability::Full => SqliteSynchronous::Full,
                Durability::None => SqliteSynchronous::Off,
            })
            .foreign_keys(true)
            .busy_timeout(WAIT_FOR_OTHERS)
            .statement_cache_capacity(STATEMENTS_CACHED)
            .row_buffer_size(ROWS_AHEAD)
            .pragma("temp_store", "memory")
            .pragma("cache_size", "-32768");
        let connection = options.clone().connect().await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(WAIT_FOR_READER)
            .connect_lazy_with(options.pragma("query_only", "on"));
        let writer = Writer { connection, open: false, unclean: false, waiting: Vec::new() };
        let sqlite = Self { writer: Arc::new(Mutex::new(writer)), flush: Arc::default(), readers };
        keep_flushing(&sqlite.writer, Arc::clone(&sqlite.flush));
        Ok(Arc::new(sqlite))
    }

    pub(crate) async fn write(&self) -> Result<Story, Error> {
        let guard = timeout(WAIT_FOR_WRITER, Arc::clone(&self.writer).lock_owned()).await.map_err(|_| Error::Busy)?;
        let mut story = Story { guard, flush: Arc::clone(&self.flush) };
        story.guard.begin_story().await?;
        Ok(story)
    }

    pub(crate) async fn read(&self) -> Result<Transaction<'static, sqlx::Sqlite>, Error> {
        Ok(self.readers.begin().await?)
    }

    pub(crate) async fn close(&self) {
        let mut writer = self.writer.lock().await;
        writer.flush().await;
        self.readers.close().await;
        let _ = writer.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").await;
    }
}

impl Story {
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.guard.connection
    }

    /// Ends the story well and waits until it is on the disk.
    pub(crate) async fn commit(mut self) -> Result<(), Error> {
        self.guard.connection.execute("RELEASE story").await?;
        self.guard.unclean = false;
        let (told, durable) = oneshot::channel();
        self.guard.waiting.push(told);
        self.flush.notify_one();
        drop(self);
        match durable.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(why)) => Err(Error::NotDurable(why)),
            Err(_) => Err(Error::NotDurable("the writer stopped".to_owned())),
        }
    }
}

impl Writer {
    async fn begin_story(&mut self) -> Result<(), Error> {
        self.clean().await?;
        if !self.open {
            self.unclean = true;
            self.connection.execute("BEGIN IMMEDIATE").await?;
            self.open = true;
        }
        self.unclean = true;
        self.connection.execute("SAVEPOINT story").await?;
        Ok(())
    }

    /// Takes back a story that did not end, and finds out whether the outer transaction is still there.
    async fn clean(&mut self) -> Result<(), Error> {
        if !self.unclean {
            return Ok(());
        }
        // Both fail when the savepoint is gone; then there is nothing to take back.
        let _ = self.connection.execute("ROLLBACK TO story").await;
        let _ = self.connection.execute("RELEASE story").await;
        match self.connection.execute("BEGIN IMMEDIATE").await {
            Ok(_) => {
                if self.open {
                    // SQLite rolled the whole group back by itself (disk full): none of it may be acknowledged.
                    self.tell(&Err("the group was rolled back".to_owned()));
                }
                self.open = true;
            }
            Err(error) if error.to_string().contains("within a transaction") => self.open = true,
            Err(error) => {
                self.open = false;
                self.tell(&Err(error.to_string()));
                return Err(error.into());
            }
        }
        self.unclean = false;
        Ok(())
    }

    /// Makes the group durable and tells those who wait.
    async fn flush(&mut self) {
        if self.clean().await.is_err() || !self.open {
            return;
        }
        let result = self.connection.execute("COMMIT").await.map(drop).map_err(|error| error.to_string());
        if result.is_err() {
            let _ = self.connection.execute("ROLLBACK").await;
        }
        self.open = false;
        self.tell(&result);
    }

    fn tell(&mut self, result: &Result<(), String>) {
        for waiting in self.waiting.drain(..) {
            // The one who waited may have gone; the story is on the disk all the same.
            let _ = waiting.send(result.clone());
        }
    }
}

/// Commits in a task of its own, so that a caller who goes away cannot interrupt a commit that others wait for.
#[expect(clippy::disallowed_methods, reason = "the flusher lives exactly as long as its writer")]
fn keep_flushing(writer: &Arc<Mutex<Writer>>, flush: Arc<Notify>) {
    let writer = Arc::downgrade(writer);
    tokio::spawn(async move {
        loop {
            flush.notified().await;
            let Some(writer) = writer.upgrade() else { return };
            writer.lock().await.flush().await;
        }
    });
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        // Wakes the flusher so that it sees that its writer is gone.
        self.flush.notify_one();
    }
}

impl Drop for Story {
    fn drop(&mut self) {
        // A story that was not committed leaves its savepoint to the next one; a group that waits must not wait
        // for a next story to come.
        if self.guard.unclean {
            self.flush.notify_one();
        }
    }
}
