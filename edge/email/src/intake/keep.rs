//! Letters become durable here, and nowhere later.

use kernel::Id;
use mailboxes::{Decision, LetterState, Mailbox};

use super::list::Announced;
use crate::{Post, trouble::Trouble};

/// Why only the head of a letter is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Because {
    /// It is larger than what is fetched.
    TooLarge,
    /// The server does not hand it out, or breaks off each time.
    NotGiven,
}

/// How a letter is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kept {
    /// As a whole, now.
    New,
    /// As a whole, since before.
    Before,
    /// Only its head: of the rest the server has the only copy.
    Head,
}

/// Keeps letters that came together; they are on the disk when this returns.
pub(crate) async fn all(
    post: &Post,
    mailbox: Id<Mailbox>,
    letters: Vec<(u32, Vec<u8>)>,
) -> Result<Vec<(u32, Kept)>, Trouble> {
    let mut kept = Vec::with_capacity(letters.len());
    let (mut uids, mut whole) = (Vec::new(), Vec::new());
    for (uid, letter) in letters {
        let size = u64::try_from(letter.len()).unwrap_or(u64::MAX);
        if size > post.tuning().letter_bytes_max {
            head(post, mailbox, head_of(&letter), size, Because::TooLarge).await?;
            kept.push((uid, Kept::Head));
        } else {
            uids.push(uid);
            whole.push(letter);
        }
    }
    let stored = desk::receive::take_in_all(post.app(), mailbox, &whole).await.map_err(|error| of(&error))?;
    metrics::counter!("letters_taken_in_total").increment(u64::try_from(stored.len()).unwrap_or(0));
    let how = |is_new| if is_new { Kept::New } else { Kept::Before };
    kept.extend(uids.into_iter().zip(stored).map(|(uid, stored)| (uid, how(stored.is_new))));
    Ok(kept)
}

/// Keeps the head of a letter, set aside for people; it is on the disk when this returns.
pub(crate) async fn head(
    post: &Post,
    mailbox: Id<Mailbox>,
    head: &[u8],
    size: u64,
    because: Because,
) -> Result<(), Trouble> {
    let app = post.app();
    let id = desk::receive::take_in_oversized(app, mailbox, head, size).await.map_err(|error| of(&error))?;
    metrics::counter!("letters_head_only_total").increment(1);
    if because == Because::NotGiven {
        let storage = |error: &dyn std::fmt::Display| Trouble::Storage { words: error.to_string() };
        let mut tx = app.db.begin().await.map_err(|error| storage(&error))?;
        let decision = Decision::new(LetterState::Quarantined, "not_given");
        mailboxes::decide(&mut tx, &app.system(), id, &decision).await.map_err(|error| storage(&error))?;
        tx.commit().await.map_err(|error| storage(&error))?;
    }
    Ok(())
}

/// What is kept of a letter of which the server hands out nothing at all: where it lies.
pub(crate) fn stub(letter: Announced, uid_validity: Option<u32>) -> Vec<u8> {
    let validity = uid_validity.map_or_else(|| "none".to_owned(), |validity| validity.to_string());
    format!("X-Rapport-Not-Given: UIDVALIDITY {validity}; UID {}\r\n\r\n", letter.uid).into_bytes()
}

/// Everything up to the empty line.
fn head_of(letter: &[u8]) -> &[u8] {
    let end = letter.windows(4).position(|four| four == b"\r\n\r\n").map_or(letter.len(), |at| at + 4);
    letter.get(..end).unwrap_or(letter)
}

fn of(error: &desk::Error) -> Trouble {
    Trouble::Storage { words: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_ends_with_the_empty_line() {
        assert_eq!(head_of(b"A: b\r\n\r\nbody\r\n\r\n"), b"A: b\r\n\r\n");
        assert_eq!(head_of(b"A: b"), b"A: b");
    }
}
