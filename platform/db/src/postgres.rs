use std::{str::FromStr, sync::Arc, time::Duration};

use sqlx::{
    PgPool, Transaction,
    postgres::{PgConnectOptions, PgListener, PgPoolOptions},
};
use tokio::sync::broadcast;

use crate::{Error, News};

const CONNECTIONS: u32 = 20;
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(10);
const STATEMENTS_CACHED: usize = 512;

/// The PostgreSQL side of a [`crate::Db`].
pub(crate) struct Postgres {
    pool: PgPool,
    channel: Arc<str>,
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
            .connect_with(options)
            .await?;
        let channel: Arc<str> = format!("rapport_{}", schema.unwrap_or("news")).into();
        let mut listener = PgListener::connect_with(&pool).await?;
        listener.listen(&channel).await?;
        pass_on(listener, news);
        Ok(Arc::new(Self { pool, channel }))
    }

    pub(crate) fn channel(&self) -> Arc<str> {
        Arc::clone(&self.channel)
    }

    pub(crate) async fn write(&self) -> Result<Transaction<'static, sqlx::Postgres>, Error> {
        Ok(self.pool.begin().await?)
    }

    pub(crate) async fn read(&self) -> Result<Transaction<'static, sqlx::Postgres>, Error> {
        Ok(self.pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
    }

    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
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
