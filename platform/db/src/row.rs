use kernel::{Id, Time};
use sqlx::{Row as _, postgres::PgRow, sqlite::SqliteRow};

use crate::Error;

/// A row of an answer.
pub struct Row(pub(crate) Engines);

pub(crate) enum Engines {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

/// A type that a column can be read as.
pub trait Column: Sized {
    /// Reads the column.
    ///
    /// # Errors
    /// There is no such column or it holds something else.
    fn from_row(row: &Row, column: &str) -> Result<Self, Error>;
}

impl Row {
    /// The value of a column.
    ///
    /// # Errors
    /// There is no such column or it holds something else.
    pub fn get<T: Column>(&self, column: &str) -> Result<T, Error> {
        T::from_row(self, column)
    }
}

macro_rules! columns {
    ($($type:ty),*) => {$(
        impl Column for Option<$type> {
            fn from_row(row: &Row, column: &str) -> Result<Self, Error> {
                match &row.0 {
                    Engines::Sqlite(row) => row.try_get(column),
                    Engines::Postgres(row) => row.try_get(column),
                }
                .map_err(|error| Error::column(column, error))
            }
        }
        impl Column for $type {
            fn from_row(row: &Row, column: &str) -> Result<Self, Error> {
                row.get::<Option<Self>>(column)?.ok_or_else(|| Error::column(column, "is empty"))
            }
        }
    )*};
}

columns!(bool, f64, String, Vec<u8>);

impl Column for Option<i64> {
    fn from_row(row: &Row, column: &str) -> Result<Self, Error> {
        match &row.0 {
            Engines::Sqlite(row) => row.try_get(column),
            // A computed number may be a narrower integer there.
            Engines::Postgres(row) => {
                row.try_get(column).or_else(|_| row.try_get::<Option<i32>, _>(column).map(|n| n.map(i64::from)))
            }
        }
        .map_err(|error| Error::column(column, error))
    }
}

impl Column for i64 {
    fn from_row(row: &Row, column: &str) -> Result<Self, Error> {
        row.get::<Option<Self>>(column)?.ok_or_else(|| Error::column(column, "is empty"))
    }
}

impl Column for Time {
    fn from_row(row: &Row, column: &str) -> Result<Self, Error> {
        row.get(column).map(Self::from_micros)
    }
}

impl Column for Option<Time> {
    fn from_row(row: &Row, column: &str) -> Result<Self, Error> {
        Ok(row.get::<Option<i64>>(column)?.map(Time::from_micros))
    }
}

impl<T> Column for Id<T> {
    fn from_row(row: &Row, column: &str) -> Result<Self, Error> {
        row.get(column).map(Self::new)
    }
}

impl<T> Column for Option<Id<T>> {
    fn from_row(row: &Row, column: &str) -> Result<Self, Error> {
        Ok(row.get::<Option<i64>>(column)?.map(Id::new))
    }
}
