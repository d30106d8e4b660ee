use std::borrow::Cow;

use crate::{Engine, Value};

/// A statement with its values.
#[derive(Clone, Debug)]
pub struct Query {
    text: Cow<'static, str>,
    values: Vec<Value>,
}

/// A statement for both engines.
///
/// Placeholders are `$1`, `$2` ... The tokens `{for_update}` and `{skip_locked}` become `FOR UPDATE` and
/// `FOR UPDATE SKIP LOCKED` on PostgreSQL and nothing on SQLite, which has one writer. Never build a text from
/// values: bind them.
///
/// ```
/// let query = db::sql("SELECT name FROM agents WHERE id = $1 {for_update}").bind(7_i64);
/// ```
#[must_use]
pub fn sql(text: impl Into<Cow<'static, str>>) -> Query {
    Query { text: text.into(), values: Vec::new() }
}

/// The placeholders of a list: `list(3, 2)` is `$3, $4`. An empty list is `NULL`, which nothing is in.
#[must_use]
pub fn list(first: usize, count: usize) -> String {
    if count == 0 {
        return "NULL".to_owned();
    }
    let places: Vec<String> = (first..first + count).map(|n| format!("${n}")).collect();
    places.join(", ")
}

impl Query {
    /// Binds the next placeholder.
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Binds several placeholders in order.
    #[must_use]
    pub fn bind_all<V: Into<Value>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        self.values.extend(values.into_iter().map(Into::into));
        self
    }

    /// The text for an engine, with the tokens replaced.
    pub(crate) fn text_for(&self, engine: Engine) -> Cow<'static, str> {
        if !self.text.contains("{for_update}") && !self.text.contains("{skip_locked}") {
            return self.text.clone();
        }
        let (for_update, skip_locked) = match engine {
            Engine::Sqlite => ("", ""),
            Engine::Postgres => ("FOR UPDATE", "FOR UPDATE SKIP LOCKED"),
        };
        self.text.replace("{for_update}", for_update).replace("{skip_locked}", skip_locked).into()
    }

    pub(crate) fn into_values(self) -> Vec<Value> {
        self.values
    }
}

#[cfg(test)]
mod tests {
    use super::{list, sql};
    use crate::Engine;

    #[test]
    fn a_list_counts_its_places() {
        assert_eq!(list(2, 3), "$2, $3, $4");
        assert_eq!(list(1, 0), "NULL");
    }

    #[test]
    fn locking_words_are_said_only_where_they_are_known() {
        let query = sql("SELECT 1 {skip_locked}");
        assert_eq!(query.text_for(Engine::Sqlite), "SELECT 1 ");
        assert_eq!(query.text_for(Engine::Postgres), "SELECT 1 FOR UPDATE SKIP LOCKED");
    }
}
