use db::Tx;
use kernel::{Cx, Id, Right, Rights, Role, Time};
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
    /// How far it reaches.
    pub scope: KeyScope,
    /// When it was made.
    pub created_at: Time,
    /// When it was last used, to the hour.
    pub last_used_at: Option<Time>,
    /// From when on it opens nothing; `None` never.
    pub expires_at: Option<Time>,
}

/// Whether a key may change things.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeyScope {
    /// It reads.
    Read,
    /// It reads and writes tickets and customers.
    Write,
    /// It also runs the desk, as far as its person may.
    Admin,
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
            Self::Admin => "admin",
        }
    }

    /// What is left of a role for a program with such a key: only with [`Self::Admin`] does it run the desk.
    #[must_use]
    pub fn limits(self, role: Role) -> Role {
        match self {
            Self::Admin => role,
            Self::Read | Self::Write => {
                let everyday = [
                    Right::AllTickets,
                    Right::DeleteTickets,
                    Right::MergeTickets,
                    Right::Export,
                    Right::Override,
                    Right::TeamPromises,
                    Right::MailLog,
                    Right::Reports,
                    Right::Macros,
                    Right::SharedViews,
                ];
                let kept = everyday.into_iter().filter(|right| role.may(*right));
                Role::Own(kept.fold(Rights::NONE, Rights::with))
            }
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Read, Self::Write, Self::Admin].into_iter().find(|scope| scope.word() == word)
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
    expires_at: Option<Time>,
) -> Result<FreshKey, Error> {
    form::needs(cx, Right::ApiKeys)?;
    if expires_at.is_some_and(|at| at <= cx.now) {
        return Err(Error::ExpiryInPast);
    }
    let name = form::name(name, "name")?;
    if store::keys(tx).await?.len() >= KEYS_MAX {
        return Err(Error::Full);
    }
    let token = format!("rk_{}", secrets::random_token()?);
    let mut key = ApiKey { id: Id::new(0), agent, name, scope, created_at: cx.now, last_used_at: None, expires_at };
    key.id = store::insert_key(tx, &key, &secrets::hash_token(&token)).await?;
    let made = json!({ "name": key.name, "scope": key.scope.word(), "agent": key.agent.get(), "expires_at": key.expires_at.map(|at| at.to_string()) });
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
