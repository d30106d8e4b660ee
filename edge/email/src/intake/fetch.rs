//! Fetching letters in batches, so that a far server is not asked for each, and alone when one of them is suspicious.

use std::collections::{BTreeSet, HashMap};

use mailboxes::{Cursor, Mailbox};

use super::{
    afterwards,
    answer::{Answer, ask, next},
    dial::Opened,
    keep::{self, Because, Kept},
    list::{Announced, find, set},
};
use crate::{Post, Tuning, trouble::Trouble};

/// How often fetching broke off at a letter. Kept over reconnections, forgotten when the program ends.
#[derive(Default, Debug)]
pub(crate) struct Attempts(HashMap<u32, u32>);

/// One thing to do.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Step {
    /// Fetch these letters as a whole.
    Whole(Vec<Announced>),
    /// Fetch the head of this letter.
    Head(Announced, Because),
}

impl Attempts {
    fn of(&self, uid: u32) -> u32 {
        self.0.get(&uid).copied().unwrap_or(0)
    }

    /// Notes what went wrong while waiting for this letter.
    fn note(&mut self, uid: Option<u32>, trouble: Trouble) -> Trouble {
        if let Some(uid) = uid.filter(|_| trouble.may_be_the_letter()) {
            *self.0.entry(uid).or_default() += 1;
        }
        trouble
    }
}

/// Divides letters into what is asked for at once. A letter at which fetching broke off before is asked for alone.
fn steps(letters: &[Announced], tuning: &Tuning, attempts: &Attempts) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut batch = Vec::new();
    let mut bytes = 0_u64;
    for letter in letters {
        let size = letter.size.unwrap_or(tuning.batch_bytes_max);
        let broken = attempts.of(letter.uid);
        let alone = if letter.size.is_some_and(|size| size > tuning.letter_bytes_max) {
            Some(Step::Head(*letter, Because::TooLarge))
        } else if broken >= tuning.attempts_at_a_letter {
            Some(Step::Head(*letter, Because::NotGiven))
        } else {
            (broken > 0).then(|| Step::Whole(vec![*letter]))
        };
        let is_full = batch.len() >= tuning.batch_letters_max || bytes.saturating_add(size) > tuning.batch_bytes_max;
        if (alone.is_some() || is_full) && !batch.is_empty() {
            steps.push(Step::Whole(std::mem::take(&mut batch)));
            bytes = 0;
        }
        if let Some(step) = alone {
            steps.push(step);
        } else {
            batch.push(*letter);
            bytes = bytes.saturating_add(size);
        }
    }
    if !batch.is_empty() {
        steps.push(Step::Whole(batch));
    }
    steps
}

/// Why letters are fetched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Way {
    /// They are new, in their order: the cursor moves with them.
    InOrder,
    /// A search found them.
    Found,
    /// Somebody marked them as unread. Those that we have keep that mark: it is somebody's reminder.
    UnreadAgain,
}

/// Fetches and keeps letters, does with them on the server what the mailbox wants, and notes how far it came.
pub(crate) async fn fetch(
    post: &Post,
    mailbox: &Mailbox,
    opened: &mut Opened,
    attempts: &mut Attempts,
    letters: &[Announced],
    way: Way,
) -> Result<(), Trouble> {
    for step in steps(letters, post.tuning(), attempts) {
        let last = match &step {
            Step::Whole(batch) => {
                let missing = whole(post, mailbox, opened, attempts, batch, way).await?;
                // Asked for alone, so that a letter its server stumbles over does not hide those behind it.
                for letter in missing {
                    let is_missing = !whole(post, mailbox, opened, attempts, &[letter], way).await?.is_empty();
                    if is_missing {
                        head(post, mailbox, opened, attempts, letter, Because::NotGiven).await?;
                    }
                }
                batch.last().map(|letter| letter.uid)
            }
            Step::Head(letter, because) => {
                head(post, mailbox, opened, attempts, *letter, *because).await?;
                Some(letter.uid)
            }
        };
        if let Some(last) = last.filter(|_| way == Way::InOrder) {
            note_progress(post, mailbox, opened, last.saturating_add(1)).await?;
        }
    }
    Ok(())
}

/// Notes up to where a folder was read, if its numbers last.
pub(crate) async fn note_progress(
    post: &Post,
    mailbox: &Mailbox,
    opened: &Opened,
    uid_next: u32,
) -> Result<(), Trouble> {
    let Some(uid_validity) = opened.uid_validity else { return Ok(()) };
    let cursor = Cursor { uid_validity, uid_next, mod_seq: opened.mod_seq };
    let noted = async {
        let mut tx = post.app().db.begin().await?;
        match opened.other_folder.as_deref() {
            None => mailboxes::set_cursor(&mut tx, mailbox.id, mailbox.version, cursor).await?,
            Some(folder) => {
                mailboxes::set_folder_cursor(&mut tx, mailbox.id, mailbox.version, folder, cursor).await?;
            }
        }
        Ok::<_, mailboxes::Error>(tx.commit().await?)
    };
    noted.await.map_err(|error| Trouble::Storage { words: error.to_string() })
}

/// Fetches letters as a whole; the answer is those that the server did not hand out.
async fn whole(
    post: &Post,
    mailbox: &Mailbox,
    opened: &mut Opened,
    attempts: &mut Attempts,
    batch: &[Announced],
    way: Way,
) -> Result<Vec<Announced>, Trouble> {
    let bytes = batch.iter().map(|letter| letter.size.unwrap_or(post.tuning().batch_bytes_max)).sum();
    let _room = post.room_for(bytes).await;
    let uids: Vec<u32> = batch.iter().map(|letter| letter.uid).collect();
    let mut waiting: BTreeSet<u32> = uids.iter().copied().collect();
    let command = format!("UID FETCH {} (UID BODY.PEEK[])", set(&uids));
    let Opened { session, server, .. } = opened;
    let id = ask(session, server, &command).await?;
    let mut letters = Vec::new();
    let ended = loop {
        let answer = next(session, server, &id).await;
        match answer.map_err(|trouble| attempts.note(waiting.first().copied(), trouble)) {
            Ok(Answer::Letter(part)) => {
                let Some((uid, letter)) = part.uid.zip(part.letter) else { continue };
                if waiting.remove(&uid) {
                    letters.push((uid, letter));
                }
            }
            Ok(Answer::Done(_)) => break Ok(()),
            Ok(Answer::Found(_) | Answer::Other) => {}
            Err(trouble) => break Err(trouble),
        }
    };
    // What came before the line broke is kept, too: the next attempt begins behind it.
    let kept = keep::all(post, mailbox.id, letters).await?;
    ended?;
    let is_ours = |(uid, kept): (u32, Kept)| match (kept, way) {
        // Of what is not kept as a whole, the server has the only copy.
        (Kept::Head, _) | (Kept::Before, Way::UnreadAgain) => None,
        (Kept::New | Kept::Before, _) => Some(uid),
    };
    let kept: Vec<u32> = kept.into_iter().filter_map(is_ours).collect();
    afterwards::done(opened, mailbox, &kept).await?;
    Ok(batch.iter().filter(|letter| waiting.contains(&letter.uid)).copied().collect())
}

/// Keeps the head of a letter, or where it lies. It stays unread on the server, where a person can open it.
async fn head(
    post: &Post,
    mailbox: &Mailbox,
    opened: &mut Opened,
    attempts: &mut Attempts,
    letter: Announced,
    because: Because,
) -> Result<(), Trouble> {
    let may_ask = attempts.of(letter.uid) < post.tuning().attempts_at_a_letter.saturating_mul(2);
    let head = if may_ask { ask_for_head(opened, attempts, letter.uid).await? } else { None };
    let size = letter.size.unwrap_or(0);
    if let Some(head) = head {
        return keep::head(post, mailbox.id, &head, size, because).await;
    }
    let is_there = !find(opened, &format!("UID {}", letter.uid)).await?.is_empty();
    if is_there {
        let stub = keep::stub(letter, opened.uid_validity);
        keep::head(post, mailbox.id, &stub, size, Because::NotGiven).await?;
    }
    Ok(())
}

async fn ask_for_head(opened: &mut Opened, attempts: &mut Attempts, uid: u32) -> Result<Option<Vec<u8>>, Trouble> {
    let Opened { session, server, .. } = opened;
    let id = ask(session, server, &format!("UID FETCH {uid} (UID BODY.PEEK[HEADER])")).await?;
    let mut head = None;
    loop {
        match next(session, server, &id).await.map_err(|trouble| attempts.note(Some(uid), trouble))? {
            Answer::Letter(part) if part.uid == Some(uid) => head = part.head.or(head),
            Answer::Done(_) => return Ok(head),
            Answer::Letter(_) | Answer::Found(_) | Answer::Other => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(uid: u32, size: u64) -> Announced {
        Announced { uid, size: Some(size) }
    }

    #[test]
    fn letters_are_asked_for_in_batches_of_bounded_size() {
        let tuning = Tuning { batch_bytes_max: 100, batch_letters_max: 3, ..Tuning::default() };
        let letters = [letter(1, 60), letter(2, 60), letter(3, 1), letter(4, 1), letter(5, 1), letter(6, 500)];
        let sizes: Vec<usize> = steps(&letters, &tuning, &Attempts::default())
            .iter()
            .map(|step| match step {
                Step::Whole(batch) => batch.len(),
                Step::Head(..) => 0,
            })
            .collect();
        assert_eq!(sizes, [1, 3, 1, 1]);
    }

    #[test]
    fn a_letter_at_which_fetching_broke_off_is_asked_for_alone_and_in_the_end_only_for_its_head() {
        let tuning = Tuning { attempts_at_a_letter: 2, letter_bytes_max: 1_000, ..Tuning::default() };
        let letters = [letter(1, 1), letter(2, 1), letter(3, 1), letter(4, 1_001)];
        let mut attempts = Attempts::default();
        let dropped = || Trouble::Dropped { host: "h".into() };
        attempts.note(Some(2), dropped());
        let once = steps(&letters, &tuning, &attempts);
        assert_eq!(once.first(), Some(&Step::Whole(vec![letter(1, 1)])));
        assert_eq!(once.get(1), Some(&Step::Whole(vec![letter(2, 1)])));
        assert_eq!(once.get(2), Some(&Step::Whole(vec![letter(3, 1)])));
        assert_eq!(once.last(), Some(&Step::Head(letter(4, 1_001), Because::TooLarge)));
        attempts.note(Some(2), Trouble::Storage { words: "disk full".into() });
        assert_eq!(attempts.of(2), 1, "our own faults are not the letter's");
        attempts.note(Some(2), dropped());
        assert_eq!(steps(&letters, &tuning, &attempts).get(1), Some(&Step::Head(letter(2, 1), Because::NotGiven)));
    }
}
