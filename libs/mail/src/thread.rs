use data_encoding::HEXLOWER;

use crate::{Letter, decode, subject_base};

mod conversations;
mod own;
mod same;

pub use conversations::{Conversations, Taken, Way};
pub use own::guess_own_addresses;

/// What a letter says about the conversation it belongs to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ThreadKeys {
    /// Message-IDs that it answers, nearest first: In-Reply-To, then References from the end.
    pub ids: Vec<String>,
    /// What stands after `+` in the address it was sent to, as written there.
    pub token: Option<String>,
    /// The subject without marks of answers.
    pub subject_base: String,
    /// Outlook's name for the conversation (the first 22 bytes of Thread-Index, hexadecimal), which also
    /// survives programs that lose Message-IDs.
    pub conversation: Option<String>,
}

/// Reads from the headers what a letter may be attached by.
///
/// ```
/// let letter = mail::parse(
///     b"To: help+t.abc@example.com\r\nSubject: Re: Order\r\nReferences: <1@x> <2@x>\r\nIn-Reply-To: <2@x>\r\n\r\n",
/// );
/// let keys = mail::thread_keys(&letter);
/// assert_eq!(keys.ids, ["2@x", "1@x"]);
/// assert_eq!(keys.token.as_deref(), Some("t.abc"));
/// assert_eq!(keys.subject_base, "Order");
/// ```
#[must_use]
pub fn thread_keys(letter: &Letter) -> ThreadKeys {
    let mut ids: Vec<String> = Vec::new();
    for id in letter.in_reply_to.iter().chain(letter.references.iter().rev()) {
        if !ids.contains(id) && Some(id) != letter.message_id.as_ref() && ids.len() < 200 {
            ids.push(id.clone());
        }
    }
    let token = recipients(letter)
        .iter()
        .find_map(|email| email.rsplit_once('@')?.0.split_once('+').map(|(_, token)| token.to_owned()))
        .filter(|token| !token.is_empty());
    ThreadKeys { ids, token, subject_base: subject_base(&letter.subject), conversation: conversation(letter) }
}

/// The head of Thread-Index: a version, a time and an identifier; answers append five bytes each.
fn conversation(letter: &Letter) -> Option<String> {
    const HEAD: usize = 22;
    let index = decode::base64(letter.header("thread-index")?.as_bytes());
    index.get(..HEAD).map(|head| HEXLOWER.encode(head))
}

/// All addresses the letter came to, also by the servers' own headers, in the case they were written in.
fn recipients(letter: &Letter) -> Vec<String> {
    let mut found = Vec::new();
    for name in ["to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to"] {
        for value in letter.headers_named(name).take(20) {
            found.extend(
                value
                    .split(['<', '>', ' ', ',', ';', '"'])
                    .filter(|word| word.contains('@') && word.contains('+'))
                    .take(1_000)
                    .map(str::to_owned),
            );
        }
    }
    found
}

/// By what a letter points at a conversation, the surest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Link {
    /// The token in the recipient's address, checked by the desk.
    Token,
    /// The nearest Message-ID that belongs to it, as its place in [`ThreadKeys::ids`].
    Id(usize),
    /// An id that its letters name as well, of a letter that never came; or they name this letter's own.
    Named(usize),
    /// One of its letters carries the same [`ThreadKeys::conversation`].
    Conversation,
    /// The subject is the same without marks.
    Subject,
}

/// What the desk knows about one conversation that a letter may belong to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    /// The surest link from the letter to it.
    pub link: Link,
    /// Lower-case addresses of all who take part: customers, copies, agents, our mailboxes.
    pub participants: Vec<String>,
    /// Removed: it must not come back.
    pub deleted: bool,
}

/// What shall happen with a letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ThreadDecision {
    /// It belongs to this conversation (its place in the list of known ones).
    Join(usize),
    /// It answers that conversation, but its sender has no part in it: a new one, linked and marked.
    OpenLinked(usize),
    /// A new conversation.
    Open,
}

/// Decides to which of the known conversations a letter belongs.
///
/// The surest [`Link`] to one in which the sender takes part decides; the subject counts only when there is no
/// other. Whoever has no part in a conversation never joins it silently: knowing a Message-ID is not enough.
/// A deleted conversation is never joined.
///
/// ```
/// use mail::{Known, Link, ThreadDecision, decide_thread, thread_keys};
/// let letter = mail::parse(b"From: tom@example.net\r\nIn-Reply-To: <1@example.com>\r\n\r\nYes");
/// let known = Known { link: Link::Id(0), participants: vec!["tom@example.net".to_owned()], deleted: false };
/// assert_eq!(decide_thread(&letter, &thread_keys(&letter), &[known]), ThreadDecision::Join(0));
/// ```
#[must_use]
pub fn decide_thread(letter: &Letter, keys: &ThreadKeys, known: &[Known]) -> ThreadDecision {
    let sender = letter.from.as_ref().map(|from| from.email.as_str()).unwrap_or_default();
    let takes_part = |known: &Known| known.participants.iter().any(|p| p == sender);
    let alive = || known.iter().enumerate().filter(|(_, known)| !known.deleted);
    let linked = || alive().filter(|(_, known)| known.link < Link::Subject);
    if let Some((place, _)) = linked().filter(|(_, known)| takes_part(known)).min_by_key(|(_, known)| known.link) {
        return ThreadDecision::Join(place);
    }
    // That two letters name the same unknown one says nothing about who may read what.
    let strange = linked().filter(|(_, known)| !matches!(known.link, Link::Named(_)));
    if let Some((place, _)) = strange.min_by_key(|(_, known)| known.link) {
        return ThreadDecision::OpenLinked(place);
    }
    let was_answer = !keys.ids.is_empty() || subject_base(&letter.subject) != letter.subject.trim();
    let telling = keys.subject_base.chars().filter(|c| c.is_alphanumeric()).count() >= TELLING;
    match alive().find(|(_, known)| known.link == Link::Subject && takes_part(known)) {
        Some((place, _)) if was_answer && telling => ThreadDecision::Join(place),
        _ => ThreadDecision::Open,
    }
}

/// A subject of fewer letters and digits is no subject: "hi".
const TELLING: usize = 4;
