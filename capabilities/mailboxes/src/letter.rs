use kernel::{Id, Time};
use serde::{Deserialize, Serialize};

use crate::Mailbox;

/// A letter in the mail log. Its bytes are in the blobs under `sha256`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// Its number.
    pub id: Id<Letter>,
    /// Where it came in.
    pub mailbox: Id<Mailbox>,
    /// The SHA-256 of what is kept of it, hexadecimal.
    pub sha256: String,
    /// How many bytes the server said it has.
    pub size: i64,
    /// When it was kept.
    pub received_at: Time,
    /// Who it says it is from; as written.
    pub from: String,
    /// Its subject; as written.
    pub subject: String,
    /// Its Message-ID, if it has one.
    pub message_id: Option<String>,
    /// What became of it.
    pub state: LetterState,
    /// The code of the decision; `letters-decision-<code>` in the catalogue. Empty before there is one.
    pub code: String,
    /// The values of the decision's words.
    pub args: Vec<(String, String)>,
    /// When it was decided.
    pub decided_at: Option<Time>,
    /// The ticket it belongs to.
    pub ticket: Option<i64>,
    /// The message it became.
    pub message: Option<i64>,
    /// What went wrong, for those who look into it.
    pub error: Option<String>,
    /// Who vouches for it, if anybody looked.
    pub authentication: Option<mail::Authentication>,
    /// What reading it found beside its words.
    pub reading: Reading,
    /// The server it came from and the name that server gave, where it came in by our own door.
    pub came_from: Option<CameFrom>,
    /// Whether only its head was kept, because it is too large or its server does not give it away.
    pub headers_only: bool,
    /// Whether its bytes were kept long enough, and are gone.
    pub is_forgotten: bool,
}

/// What reading a letter found beside its words.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Reading {
    /// What spoke for a machine as its writer, in short English phrases.
    pub signs: Vec<String>,
    /// What was missing or broken, and how it was read, in short English phrases.
    pub mended: Vec<String>,
    /// How many images that only tell of the letter's being opened were taken out.
    pub pixels: usize,
    /// The hosts of those images.
    pub trackers: Vec<String>,
    /// `smime_signed`, `smime_encrypted`, `pgp_signed` or `pgp_encrypted`.
    pub protection: Option<String>,
}

/// What the sending server showed of itself at our own door.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CameFrom {
    /// Its address.
    pub ip: std::net::IpAddr,
    /// What it called itself.
    pub helo: String,
    /// The envelope's sender; empty for reports.
    pub sender: String,
}

/// What became of a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LetterState {
    /// Kept, not decided on yet.
    Stored,
    /// Became a message of a ticket.
    Received,
    /// Set aside for a person to look at.
    Quarantined,
    /// Rightly nothing became of it (a bounce, a duplicate, our own letter).
    Ignored,
}

/// A letter with the name of its mailbox.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LogLine {
    /// The letter.
    pub letter: Letter,
    /// What its mailbox is called.
    pub mailbox_name: String,
}

/// Which part of the mail log is wanted.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct LetterList {
    /// Only letters of this state.
    pub state: Option<LetterState>,
    /// Only what is older than this place.
    pub before: Option<(Time, Id<Letter>)>,
    /// How many at most.
    pub limit: i64,
}

impl LetterState {
    /// The word in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stored => "stored",
            Self::Received => "received",
            Self::Quarantined => "quarantined",
            Self::Ignored => "ignored",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Stored, Self::Received, Self::Quarantined, Self::Ignored].into_iter().find(|state| state.word() == word)
    }
}
