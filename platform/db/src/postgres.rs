use std::{
    str::FromStr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use sqlx::{
    Executor, PgPool, Transaction,
    postgres::{PgConnectOptions, PgListener, PgPoolOptions},
};
use tokio::sync::{Notify, broadcast};

use crate::{Error, NEWS_KEPT, News};

const CONNECTIONS: u32 = 20;
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(10);
const STATEMENTS_CACHED: usize = 512;

/// The PostgreSQL side of a [`crate::Db`].
pub(crate) struct Postgres {
    pool: PgPool,
    crier: Crier,
}

/// Tells the listeners of all nodes, after the commit and in a transaction of its own.
///
/// PostgreSQL lets only one transaction with a `NOTIFY` commit at a time, flush to the disk included: within the
/// stories it would undo the group commit.
#[derive(Clone, Default)]
pub(crate) struct Crier(Arc<Waiting>);

#[derive(Default)]
struct Waiting {
    news: Mutex<Vec<News>>,
    more: Notify,
}

impl Postgres {
    pub(crate) async fn open(
        url: &str,
        schema: Option<&str>,
        news: broadcast::Sender<News>,
    ) -> Result<Arc<Self>, Error> {
        let mut options =
            PgConnectOptions::from_str(url)?.statement_cache_capacity(STATEMENTS_CACHED).application_name("rapport");
        if let Some(schema) = schema {
            options = options.options([("search_path", schema)]);
        }
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(WAIT_FOR_CONNECTION)
            // Compiling a statement takes longer than any of ours may run.
            .after_connect(|connection, _| {
                Box::pin(async move { connection.execute("SET jit = off").await.map(|_| ()) })
            })
            .connect_with(options)
            .await?;
        let channel: Arc<str> = format!("rapport_{}", schema.unwrap_or("news")).into();
        let mut listener = PgListener::connect_with(&pool).await?;
        listener.listen(&channel).await?;
        pass_on(listener, news);
        let crier = Crier::default();
        keep_crying(&crier, pool.clone(), channel);
        Ok(Arc::new(Self { pool, crier }))
    }

    pub(crate) fn crier(&self) -> Crier {
        self.crier.clone()
    }

    pub(crate) async fn write(&self) -> Result<Transaction<'static, sqlx::Postgres>, Error> {
        Ok(self.pool.begin().await?)
    }

    pub(crate) async fn read(&self) -> Result<Transaction<'static, sqlx::Postgres>, Error> {
        Ok(self.pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
    }

    pub(crate) async fn close(&self) {
        self.pool.close().await;
        self.crier.0.more.notify_one();
    }
}

impl Crier {
    /// Has the news told soon. Whoever is asked for too much at once says in one word that everything may have changed.
    pub(crate) fn cry(&self, news: Vec<News>) {
        if news.is_empty() {
            return;
        }
        let mut waiting = self.0.news.lock().unwrap_or_else(PoisonError::into_inner);
        for news in news {
            if waiting.len() >= NEWS_KEPT {
                *waiting = vec![News::of("everything", 0)];
            }
            if !waiting.contains(&news) {
                waiting.push(news);
            }
        }
        drop(waiting);
        self.0.more.notify_one();
    }

    fn take(&self) -> Vec<News> {
        std::mem::take(&mut *self.0.news.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Tells what waits to be told, all of it in one statement, until the pool closes.
#[expect(clippy::disallowed_methods, reason = "the crier lives exactly as long as its pool")]
fn keep_crying(crier: &Crier, pool: PgPool, channel: Arc<str>) {
    let crier = crier.clone();
    tokio::spawn(async move {
        while !pool.is_closed() {
            crier.0.more.notified().await;
            let news = crier.take();
            if news.is_empty() {
                continue;
            }
            let lines: Vec<String> = news.iter().map(News::to_line).collect();
            let told = sqlx::query("SELECT pg_notify($1, line) FROM unnest($2::text[]) AS line")
                .bind(&*channel)
                .bind(lines)
                .execute(&pool)
                .await;
            match told {
                Ok(_) => {}
                Err(sqlx::Error::PoolClosed) => return,
                Err(error) => {
                    tracing::warn!(%error, "telling the news failed, trying again");
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    crier.cry(news);
                }
            }
        }
    });
}

/// Passes what any node announces on to the listeners of this one, until the pool closes.
#[expect(clippy::disallowed_methods, reason = "the listener lives exactly as long as its pool")]
fn pass_on(mut listener: PgListener, news: broadcast::Sender<News>) {
    tokio::spawn(async move {
        loop {
            match listener.try_recv().await {
                Ok(Some(notification)) => {
                    if let Some(told) = News::from_line(notification.payload()) {
                        let _ = news.send(told);
                    }
                }
                // The connection was lost and is being made again: what was said meanwhile is not known.
                Ok(None) => drop(news.send(News::of("everything", 0))),
                Err(sqlx::Error::PoolClosed) => return,
                Err(error) => {
                    tracing::warn!(%error, "listening for news failed, trying again");
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    if listener.listen_all(std::iter::empty::<&str>()).await.is_err() {
                        return;
                    }
                }
            }
        }
    });
}
