use customers::Customer;
use identity::Agent;
use kernel::{Id, Language, Time, words};

use crate::Ticket;

/// Something that was written on a ticket.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Message {
    /// Its number.
    pub id: Id<Message>,
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// Who wrote it and for whom.
    pub kind: Kind,
    /// The agent who wrote it.
    pub agent: Option<Id<Agent>>,
    /// The sender's name as it stood there.
    pub from_name: String,
    /// The sender's address.
    pub from_address: String,
    /// The addressees.
    pub to: Vec<String>,
    /// Who got a copy.
    pub cc: Vec<String>,
    /// How else it goes out.
    pub further: Further,
    /// The subject of this message.
    pub subject: String,
    /// The words, plain; for letters without quotation and signature.
    pub text: String,
    /// The words as cleaned HTML.
    pub html: Option<String>,
    /// When it was written (ours) or came in (theirs).
    pub at: Time,
    /// The Message-ID, without angle brackets.
    pub rfc_message_id: Option<String>,
    /// How its delivery stands, for messages that leave the house.
    pub delivery: Option<Delivery>,
    /// The side thread it belongs to (the row's number; side threads are not of the spine).
    pub side_thread: Option<i64>,
}

/// How a letter of ours goes out where it differs from its ticket and mailbox.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Further {
    /// Who gets a copy that nobody else knows of.
    pub bcc: Vec<String>,
    /// The mailbox it leaves by (the row's number; mailboxes are not of the spine); `None` is the ticket's.
    pub mailbox: Option<i64>,
    /// What stands under it; `None` is the mailbox's signature.
    pub signature: Option<String>,
}

words! {
    /// Who wrote a message and for whom.
    Kind {
        /// The customer.
        Customer = "customer",
        /// An agent, to the customer.
        Agent = "agent",
        /// An agent, for colleagues only.
        Note = "note",
        /// The desk: an acknowledgement.
        Auto = "auto",
        /// The desk: the question whether it is really solved.
        Survey = "survey",
        /// An agent, to somebody outside, on a side thread.
        ToThird = "to_third",
        /// Somebody outside, on a side thread.
        Third = "third",
    }
}

impl Kind {
    /// Whether it leaves the house.
    #[must_use]
    pub const fn goes_out(self) -> bool {
        matches!(self, Self::Agent | Self::Auto | Self::Survey | Self::ToThird)
    }
}

/// How the delivery of a message stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Delivery {
    /// How far it is.
    pub state: DeliveryState,
    /// The server's last words.
    pub detail: Option<String>,
    /// How often it was tried.
    pub attempts: i64,
    /// When the server took it.
    pub delivered_at: Option<Time>,
}

words! {
    /// How far a delivery is.
    DeliveryState {
        /// Written down, not tried yet or to be tried again.
        Queued = "queued",
        /// Being handed to the server.
        Sending = "sending",
        /// The server took it.
        Sent = "sent",
        /// The server refused it for good.
        Failed = "failed",
    }
}

/// A message to be written down.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// Who writes and for whom.
    pub kind: Kind,
    /// The agent who writes.
    pub agent: Option<Id<Agent>>,
    /// The customer who writes.
    pub customer: Option<Id<Customer>>,
    /// The sender's name.
    pub from_name: String,
    /// The sender's address.
    pub from_address: String,
    /// The addressees.
    pub to: Vec<String>,
    /// Who gets a copy.
    pub cc: Vec<String>,
    /// The subject.
    pub subject: String,
    /// The words, plain.
    pub text: String,
    /// The words as cleaned HTML.
    pub html: Option<String>,
    /// What was cut from a letter: quotation, signature.
    pub quoted: String,
    /// The language of the words.
    pub language: Option<Language>,
    /// The Message-ID, without angle brackets.
    pub rfc_message_id: Option<String>,
    /// The row of the raw letter.
    pub letter: Option<i64>,
}

/// The first line of a message for lists: white space folded, at most 160 characters.
pub(crate) fn first_line(text: &str) -> String {
    const CHARS: usize = 160;
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() + 1 > CHARS {
            if line.is_empty() {
                line = word.chars().take(CHARS).collect();
            }
            line.push('…');
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
