use data_encoding::BASE64URL_NOPAD;
use kernel::{Kind, Refusal};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::Problem;

/// Where the next part of a list begins; opaque to callers, who only hand it back.
#[derive(Clone, Copy, Debug)]
pub struct Cursor;

impl Cursor {
    /// Writes a place down for the caller.
    ///
    /// ```
    /// let cursor = web_kit::Cursor::write(&(1_700_000_000_i64, 42_i64));
    /// let place: (i64, i64) = web_kit::Cursor::read(&cursor).unwrap();
    /// assert_eq!(place, (1_700_000_000, 42));
    /// ```
    #[must_use]
    pub fn write(place: &impl Serialize) -> String {
        BASE64URL_NOPAD.encode(&serde_json::to_vec(place).unwrap_or_default())
    }

    /// Reads back what [`Self::write`] wrote. A cursor only says where to go on, so it needs no proof.
    pub fn read<T: DeserializeOwned>(cursor: &str) -> Result<T, Problem> {
        BASE64URL_NOPAD
            .decode(cursor.as_bytes())
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .ok_or_else(|| Problem::of(Refusal::new(Kind::Invalid, "request.invalid").field("cursor")))
    }
}

/// Which part of a list is wanted: `?cursor=&limit=`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Page {
    /// Where the part before ended; nothing for the first.
    pub cursor: Option<String>,
    /// How many, 1 to 200; 50 when not said.
    pub limit: Option<u32>,
}

/// A part of a list.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Paged<T> {
    /// The items.
    pub items: Vec<T>,
    /// What to hand in for the next part; null when this was the last.
    pub next_cursor: Option<String>,
}

impl Page {
    /// How many items at most.
    #[must_use]
    pub fn limit(&self) -> i64 {
        i64::from(self.limit.unwrap_or(50).clamp(1, 200))
    }

    /// The place to go on from, if one was handed in.
    pub fn place<T: DeserializeOwned>(&self) -> Result<Option<T>, Problem> {
        self.cursor.as_deref().filter(|cursor| !cursor.is_empty()).map(Cursor::read).transpose()
    }
}

impl<T> Paged<T> {
    /// A part from up to `limit + 1` items: the one too many only tells that there is more.
    #[must_use]
    pub fn cut<P: Serialize>(mut items: Vec<T>, limit: i64, place_of: impl FnOnce(&T) -> P) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let has_more = items.len() > limit;
        items.truncate(limit);
        let last = items.last().filter(|_| has_more);
        let next_cursor = last.map(|item| Cursor::write(&place_of(item)));
        Self { items, next_cursor }
    }
}
