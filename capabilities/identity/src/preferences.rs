use db::{News, Tx};
use kernel::{Cx, Id, Time};

use crate::{Agent, Error, form, store};

/// How the app is for a person, beside language, zone and theme.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Preferences {
    /// How strongly text and lines stand out.
    pub contrast: Contrast,
    /// How close together lines are.
    pub density: Density,
    /// Whether things move.
    pub motion: Motion,
    /// When they have seen or skipped the tour.
    pub toured_at: Option<Time>,
    /// Whether shortcuts without Ctrl or ⌘ are switched off.
    pub single_keys_off: bool,
}

/// How strongly text and lines stand out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Contrast {
    /// As the machine wants it.
    #[default]
    Auto,
    /// As usual.
    Plain,
    /// High contrast.
    More,
}

/// How close together lines are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Density {
    /// With room around them.
    #[default]
    Cosy,
    /// More on a page.
    Compact,
}

/// Whether things move.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Motion {
    /// As the machine wants it.
    #[default]
    Auto,
    /// Nothing does.
    Less,
}

/// What should be different; `None` stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct PreferencesChange {
    /// Another contrast.
    pub contrast: Option<Contrast>,
    /// Another density.
    pub density: Option<Density>,
    /// Moving or not.
    pub motion: Option<Motion>,
    /// Whether shortcuts of one letter do anything.
    pub single_keys: Option<bool>,
    /// Whether the tour has been seen.
    pub toured: Option<bool>,
}

impl Contrast {
    /// The word used in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Plain => "plain",
            Self::More => "more",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Auto, Self::Plain, Self::More].into_iter().find(|one| one.word() == word)
    }
}

impl Density {
    /// The word used in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Cosy => "cosy",
            Self::Compact => "compact",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Cosy, Self::Compact].into_iter().find(|one| one.word() == word)
    }
}

impl Motion {
    /// The word used in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Less => "less",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Auto, Self::Less].into_iter().find(|one| one.word() == word)
    }
}

/// What somebody prefers; what is usual, if they never said.
pub async fn preferences(tx: &mut Tx, agent: Id<Agent>) -> Result<Preferences, Error> {
    Ok(store::preferences(tx, agent).await?.unwrap_or_default())
}

/// Changes what somebody prefers: their own, or an admin anybody's.
pub async fn prefer(tx: &mut Tx, cx: &Cx, agent: Id<Agent>, change: &PreferencesChange) -> Result<Preferences, Error> {
    form::needs_self_or_admin(cx, agent)?;
    let before = preferences(tx, agent).await?;
    let after = Preferences {
        contrast: change.contrast.unwrap_or(before.contrast),
        density: change.density.unwrap_or(before.density),
        motion: change.motion.unwrap_or(before.motion),
        single_keys_off: change.single_keys.map_or(before.single_keys_off, |on| !on),
        toured_at: match change.toured {
            None => before.toured_at,
            Some(true) => Some(before.toured_at.unwrap_or(cx.now)),
            Some(false) => None,
        },
    };
    store::set_preferences(tx, agent, &after).await?;
    tx.announce(News::of("agent", agent.get()));
    Ok(after)
}
