use kernel::{Id, Time};

/// A letter to be put into the box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LetterForBox {
    /// Its Message-ID, with or without angle brackets.
    pub message_id: String,
    /// Who wrote it.
    pub from_address: String,
    /// Who gets it.
    pub to_address: String,
    /// Its subject, decoded.
    pub subject: String,
    /// The whole letter (RFC 5322).
    pub raw: Vec<u8>,
    /// Whether a customer wrote it; otherwise it came from the desk.
    pub from_customer: bool,
}

/// A letter in the box, without its bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// Its number.
    pub id: Id<Letter>,
    /// Its Message-ID without angle brackets.
    pub message_id: String,
    /// Who wrote it.
    pub from_address: String,
    /// Who got it.
    pub to_address: String,
    /// Its subject.
    pub subject: String,
    /// Whether a customer wrote it; otherwise it came from the desk.
    pub from_customer: bool,
    /// When it was put here.
    pub at: Time,
    /// When it was first opened.
    pub opened_at: Option<Time>,
}

/// A customer of the demonstration, known by their address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Correspondent {
    /// The address.
    pub address: String,
    /// How many letters they have got and written.
    pub letters: i64,
    /// How many of those from the desk were not opened yet.
    pub unread: i64,
    /// When the latest letter was put here.
    pub last_at: Time,
    /// The subject of the latest letter.
    pub last_subject: String,
}

impl Letter {
    /// The customer's side of this letter.
    #[must_use]
    pub fn customer(&self) -> &str {
        if self.from_customer { &self.from_address } else { &self.to_address }
    }

    /// The desk's side of this letter.
    #[must_use]
    pub fn desk(&self) -> &str {
        if self.from_customer { &self.to_address } else { &self.from_address }
    }

    /// Whether the customer has yet to read it.
    #[must_use]
    pub const fn is_unread(&self) -> bool {
        !self.from_customer && self.opened_at.is_none()
    }
}
