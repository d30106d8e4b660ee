use db::Tx;
use kernel::{Cx, Id, Right, Time};
use serde_json::json;

use crate::{Agent, Error, form, store};

/// How many keys that were not revoked a desk may have.
const KEYS_MAX: usize = 200;

/// A key with which a program acts for an agent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ApiKey {
    /// Its number.
    pub id: Id<ApiKey>,
    /// For whom it acts; it may see and do what they may.
    pub agent: Id<Agent>,
    /// What it is for.
    pub name: String,
    /// Whether it may change things.
    pub scope: KeyScope,
    /// When it was made.
    pub created_at: Time,
    /// When it was last used, to the hour.
    pub last_used_at: Option<Time>,
}

/// Whether a key may change things.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeyScope {
    /// It reads.
    Read,
    /// It reads and writes.
    Write,
}

/// A key that was just made; it is told once.
#[derive(Clone, Debug)]
pub struct FreshKey {
    /// What is kept of it.
    pub key: ApiKey,
    /// What the program shows: `rk_` and 256 random bits.
    pub token: String,
}

impl KeyScope {
    /// The word used in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Read, Self::Write].into_iter().find(|scope| scope.word() == word)
    }
}

/// The keys that were not revoked, newest first; admins only.
pub async fn api_keys(tx: &mut Tx, cx: &Cx) -> Result<Vec<ApiKey>, Error> {
    form::needs(cx, Right::ApiKeys)?;
    store::keys(tx).await
}

/// Makes a key that acts for an agent; admins only.
pub async fn create_api_key(
    tx: &mut Tx,
    cx: &Cx,
    agent: Id<Agent>,
    name: &str,
    scope: KeyScope,
) -> Result<FreshKey, Error> {
    form::needs(cx, Right::ApiKeys)?;
    let name = form::name(name, "name")?;
    if store::keys(tx).await?.len() >= KEYS_MAX {
        return Err(Error::Full);
    }
    let token = format!("rk_{}", secrets::random_token()?);
    let mut key = ApiKey { id: Id::new(0), agent, name, scope, created_at: cx.now, last_used_at: None };
    key.id = store::insert_key(tx, &key, &secrets::hash_token(&token)).await?;
    let made = json!({ "name": key.name, "scope": key.scope.word(), "agent": key.agent.get() });
    audit::record(tx, cx, "api_key.created", "api_key", key.id.get(), None, Some(made)).await?;
    Ok(FreshKey { key, token })
}

/// Revokes a key at once and for good; admins only.
pub async fn revoke_api_key(tx: &mut Tx, cx: &Cx, id: Id<ApiKey>) -> Result<(), Error> {
    form::needs(cx, Right::ApiKeys)?;
    let key = store::key(tx, id).await?.ok_or(Error::KeyNotFound)?;
    store::revoke_key(tx, id, cx.now).await?;
    let was = json!({ "name": key.name, "scope": key.scope.word(), "agent": key.agent.get() });
    audit::record(tx, cx, "api_key.revoked", "api_key", id.get(), Some(was), None).await?;
    Ok(())
}
