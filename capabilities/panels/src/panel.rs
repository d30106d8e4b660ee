use db::Tx;
use kernel::{Cx, Id};
use secrets::{Secrets, random_token};
use serde_json::json;

use crate::{Error, store};

/// How many panels there may be.
pub const PANELS_MAX: i64 = 20;
/// The longest name of a panel, in characters.
pub const NAME_CHARS_MAX: usize = 60;
/// The longest address of a panel, in characters.
pub const ADDRESS_CHARS_MAX: usize = 1_000;
/// What secrets are sealed for.
const SEALED_FOR: &str = "context panels";

/// A part of another system beside a conversation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Panel {
    /// Its number.
    pub id: Id<Panel>,
    /// What it is called.
    pub name: String,
    /// How it is shown.
    pub kind: PanelKind,
    /// Where it is, with parameters of its own if it needs some.
    pub address: String,
    /// Whether it is shown.
    pub is_on: bool,
    /// Counts the changes.
    pub version: i64,
}

/// How a panel is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PanelKind {
    /// As a page in a frame.
    Frame,
    /// As a link that opens in a window of its own.
    Link,
}

impl PanelKind {
    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Link => "link",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Frame, Self::Link].into_iter().find(|kind| kind.word() == word)
    }
}

/// A panel as somebody wants it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewPanel {
    /// What it is called.
    pub name: String,
    /// How it is shown.
    pub kind: PanelKind,
    /// Where it is.
    pub address: String,
    /// Whether it is shown.
    pub is_on: bool,
}

fn checked(new: &NewPanel) -> Result<NewPanel, Error> {
    let name = new.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX || name.chars().any(char::is_control) {
        return Err(Error::Name);
    }
    let address = new.address.trim().to_owned();
    let rest = address.strip_prefix("https://").ok_or(Error::Address)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // What ends a source in a policy, or names somebody, has no place in the name of a host.
    let fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    let fits = !host.is_empty()
        && host.chars().all(fine)
        && address.chars().count() <= ADDRESS_CHARS_MAX
        && !address.chars().any(|c| c.is_whitespace() || c.is_control() || c == '#');
    if fits { Ok(NewPanel { name, address, ..*new }) } else { Err(Error::Address) }
}

/// All panels, in their order.
///
/// # Errors
/// Faults of the database.
pub async fn panels(tx: &mut Tx) -> Result<Vec<Panel>, Error> {
    Ok(store::panels(tx).await?)
}

/// A panel.
///
/// # Errors
/// [`Error::Missing`].
pub async fn panel(tx: &mut Tx, id: Id<Panel>) -> Result<Panel, Error> {
    panels(tx).await?.into_iter().find(|panel| panel.id == id).ok_or(Error::Missing)
}

/// Sets a panel up; the answer is its secret, which is shown this once.
///
/// # Errors
/// The refusals of the fields; [`Error::TooMany`].
pub async fn create(tx: &mut Tx, cx: &Cx, secrets: &Secrets, new: &NewPanel) -> Result<(Id<Panel>, String), Error> {
    let new = checked(new)?;
    if i64::try_from(panels(tx).await?.len()).unwrap_or(i64::MAX) >= PANELS_MAX {
        return Err(Error::TooMany);
    }
    let secret = random_token()?;
    let id = store::insert(tx, cx.now, &new, &secrets.seal(SEALED_FOR, secret.as_bytes())?).await?;
    audit::record(tx, cx, "panel.created", "panel", id.get(), None, Some(json!({ "name": new.name }))).await?;
    tx.announce(db::News::of("panels", id.get()));
    Ok((id, secret))
}

/// Changes a panel; its secret stays.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Stale`]; the refusals of the fields.
pub async fn change(tx: &mut Tx, cx: &Cx, id: Id<Panel>, new: &NewPanel, expected: Option<i64>) -> Result<(), Error> {
    let before = panel(tx, id).await?;
    if expected.is_some_and(|expected| expected != before.version) {
        return Err(Error::Stale);
    }
    let new = checked(new)?;
    store::update(tx, id, &new).await?;
    let from = json!({ "name": before.name, "address": before.address, "active": before.is_on });
    let to = json!({ "name": new.name, "address": new.address, "active": new.is_on });
    audit::record(tx, cx, "panel.changed", "panel", id.get(), Some(from), Some(to)).await?;
    tx.announce(db::News::of("panels", id.get()));
    Ok(())
}

/// Removes a panel.
///
/// # Errors
/// [`Error::Missing`].
pub async fn remove(tx: &mut Tx, cx: &Cx, id: Id<Panel>) -> Result<(), Error> {
    let before = panel(tx, id).await?;
    store::delete(tx, id).await?;
    audit::record(tx, cx, "panel.removed", "panel", id.get(), Some(json!({ "name": before.name })), None).await?;
    tx.announce(db::News::of("panels", id.get()));
    Ok(())
}

/// Gives a panel a new secret, which is shown this once; the old one signs nothing any more.
///
/// # Errors
/// [`Error::Missing`].
pub async fn fresh_secret(tx: &mut Tx, cx: &Cx, secrets: &Secrets, id: Id<Panel>) -> Result<String, Error> {
    let before = panel(tx, id).await?;
    let secret = random_token()?;
    store::set_secret(tx, id, &secrets.seal(SEALED_FOR, secret.as_bytes())?).await?;
    audit::record(tx, cx, "panel.secret_changed", "panel", id.get(), Some(json!({ "name": before.name })), None)
        .await?;
    Ok(secret)
}

/// The secret by which a panel's address is signed.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Secrets`] when it was sealed with another key.
pub async fn secret(tx: &mut Tx, secrets: &Secrets, id: Id<Panel>) -> Result<String, Error> {
    let sealed = store::secret(tx, id).await?.ok_or(Error::Missing)?;
    let bytes = secrets.open(SEALED_FOR, &sealed)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
