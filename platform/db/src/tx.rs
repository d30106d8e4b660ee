use sqlx::{
    AssertSqlSafe, Postgres, Sqlite, SqliteConnection, Transaction, postgres::PgArguments, query::Query as SqlxQuery,
    sqlite::SqliteArguments,
};
use tokio::sync::broadcast;

use crate::{
    Engine, Error, Key, News, Query, Row, Value, postgres::Crier, row::Engines, sqlite::Story, tally::Tallies,
};

/// A transaction. Dropped without [`Tx::commit`], it never happened.
pub struct Tx {
    connection: Connections,
    news: Vec<News>,
    tallies: Tallies,
}

enum Connections {
    Writer(Story, broadcast::Sender<News>),
    Reader(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>, Crier),
}

impl Tx {
    pub(crate) fn sqlite_writer(story: Story, news: broadcast::Sender<News>) -> Self {
        Self::on(Connections::Writer(story, news))
    }

    pub(crate) fn sqlite_reader(transaction: Transaction<'static, Sqlite>) -> Self {
        Self::on(Connections::Reader(transaction))
    }

    pub(crate) fn postgres(transaction: Transaction<'static, Postgres>, crier: Crier) -> Self {
        Self::on(Connections::Postgres(transaction, crier))
    }

    fn on(connection: Connections) -> Self {
        Self { connection, news: Vec::new(), tallies: Tallies::default() }
    }

    /// Which engine it runs on.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.connection {
            Connections::Writer(..) | Connections::Reader(_) => Engine::Sqlite,
            Connections::Postgres(..) => Engine::Postgres,
        }
    }

    /// All rows of an answer. Give every query a `LIMIT` that people could reach.
    ///
    /// # Errors
    /// Faults of the database.
    pub async fn rows(&mut self, query: Query) -> Result<Vec<Row>, Error> {
        match &mut self.connection {
            Connections::Writer(story, _) => sqlite_rows(story.connection(), query).await,
            Connections::Reader(transaction) => sqlite_rows(transaction, query).await,
            Connections::Postgres(transaction, _) => {
                let rows = postgres_query(query).fetch_all(&mut **transaction).await?;
                Ok(rows.into_iter().map(|row| Row(Engines::Postgres(row))).collect())
            }
        }
    }

    /// The first row of an answer, if there is one.
    ///
    /// # Errors
    /// Faults of the database.
    pub async fn row(&mut self, query: Query) -> Result<Option<Row>, Error> {
        match &mut self.connection {
            Connections::Writer(story, _) => sqlite_row(story.connection(), query).await,
            Connections::Reader(transaction) => sqlite_row(transaction, query).await,
            Connections::Postgres(transaction, _) => {
                let row = postgres_query(query).fetch_optional(&mut **transaction).await?;
                Ok(row.map(|row| Row(Engines::Postgres(row))))
            }
        }
    }

    /// Runs a statement; the answer is how many rows it changed.
    ///
    /// # Errors
    /// [`Error::Unique`] when a row with that value is there; faults of the database.
    pub async fn run(&mut self, query: Query) -> Result<u64, Error> {
        match &mut self.connection {
            Connections::Writer(story, _) => sqlite_run(story.connection(), query).await,
            Connections::Reader(transaction) => sqlite_run(transaction, query).await,
            Connections::Postgres(transaction, _) => {
                Ok(postgres_query(query).execute(&mut **transaction).await?.rows_affected())
            }
        }
    }

    /// Runs an `INSERT ... RETURNING id`; the answer is that id.
    ///
    /// # Errors
    /// [`Error::Unique`] when a row with that value is there; faults of the database.
    pub async fn insert(&mut self, query: Query) -> Result<i64, Error> {
        match self.row(query).await? {
            Some(row) => row.get("id"),
            None => Err(Error::column("id", "nothing was inserted")),
        }
    }

    /// Adds to a counter that many transactions share: `statement` gets the key's values and then the sums of all that
    /// was added under this key, and runs shortly before the commit, when the sums are not nothing. Who reads the
    /// counter in the same transaction [settles](Tx::settle) it before.
    pub fn count(&mut self, statement: &'static str, key: Vec<Key>, by: &[i64]) {
        self.tallies.add(statement, key, by);
    }

    /// Writes now what was [counted](Tx::count), where `which` says so of a statement and a key. From then on the
    /// counter's row is locked.
    ///
    /// # Errors
    /// Faults of the database.
    pub async fn settle(&mut self, which: impl FnMut(&str, &[Key]) -> bool) -> Result<(), Error> {
        for query in self.tallies.take(which) {
            self.run(query).await?;
        }
        Ok(())
    }

    /// Tells the browsers on all nodes of a change, after the commit and only then. Should the power fail between the
    /// two, browsers of other nodes learn of it when they ask next.
    pub fn announce(&mut self, news: News) {
        if !self.news.contains(&news) {
            self.news.push(news);
        }
    }

    /// Takes back what was announced of a kind, because something that says it in one word follows: many changes at
    /// once would have every browser ask for everything again and again.
    pub fn retract(&mut self, kind: &str) {
        self.news.retain(|news| news.kind != kind);
    }

    /// Makes everything durable; returns when it is on the disk.
    ///
    /// # Errors
    /// Nothing of it happened (disk full, connection lost).
    pub async fn commit(mut self) -> Result<(), Error> {
        self.settle(|_, _| true).await?;
        match self.connection {
            Connections::Writer(story, sender) => {
                story.commit().await?;
                for news in self.news {
                    // Nobody listening is no error.
                    let _ = sender.send(news);
                }
                Ok(())
            }
            Connections::Reader(transaction) => Ok(transaction.commit().await?),
            Connections::Postgres(transaction, crier) => {
                transaction.commit().await?;
                crier.cry(self.news);
                Ok(())
            }
        }
    }
}

fn sqlite_query(query: Query) -> SqlxQuery<'static, Sqlite, SqliteArguments> {
    let text = query.text_for(Engine::Sqlite).into_owned();
    let mut bound = sqlx::query(AssertSqlSafe(text));
    for value in query.into_values() {
        bound = match value {
            Value::Int(v) => bound.bind(v),
            Value::Real(v) => bound.bind(v),
            Value::Bool(v) => bound.bind(v),
            Value::Text(v) => bound.bind(v),
            Value::Bytes(v) => bound.bind(v),
        };
    }
    bound
}

fn postgres_query(query: Query) -> SqlxQuery<'static, Postgres, PgArguments> {
    let text = query.text_for(Engine::Postgres).into_owned();
    let mut bound = sqlx::query(AssertSqlSafe(text));
    for value in query.into_values() {
        bound = match value {
            Value::Int(v) => bound.bind(v),
            Value::Real(v) => bound.bind(v),
            Value::Bool(v) => bound.bind(v),
            Value::Text(v) => bound.bind(v),
            Value::Bytes(v) => bound.bind(v),
        };
    }
    bound
}

async fn sqlite_rows(connection: &mut SqliteConnection, query: Query) -> Result<Vec<Row>, Error> {
    let rows = sqlite_query(query).fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| Row(Engines::Sqlite(row))).collect())
}

async fn sqlite_row(connection: &mut SqliteConnection, query: Query) -> Result<Option<Row>, Error> {
    let row = sqlite_query(query).fetch_optional(connection).await?;
    Ok(row.map(|row| Row(Engines::Sqlite(row))))
}

async fn sqlite_run(connection: &mut SqliteConnection, query: Query) -> Result<u64, Error> {
    Ok(sqlite_query(query).execute(connection).await?.rows_affected())
}
