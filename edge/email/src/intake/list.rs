use std::collections::HashSet;

use kernel::{Time, days};
use mailboxes::Cursor;

use super::{
    answer::{Answer, ask, next},
    dial::Opened,
};
use crate::trouble::Trouble;

/// How far back a folder is searched whose numbers have changed their meaning, in days.
const LOOK_BACK_DAYS: i64 = 14;
/// How many numbers are named in one command.
const NUMBERS_AT_ONCE: usize = 500;

/// A letter that the server has and we perhaps do not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Announced {
    pub(crate) uid: u32,
    /// How large the server says it is.
    pub(crate) size: Option<u64>,
}

/// Which letters of a folder are new.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Plan {
    /// All from this number on: the folder is the one we know.
    From(u32),
    /// What this search finds: the folder is new to us, or its numbers mean other letters than before.
    Search(String),
}

impl Plan {
    /// Whether an open folder is as it was left: no letter came, and none was changed. Only a server that counts
    /// changes can say so.
    pub(crate) fn has_nothing_new(cursor: Option<Cursor>, opened: &Opened) -> bool {
        let is_same = |cursor: Cursor| {
            opened.uid_validity == Some(cursor.uid_validity)
                && opened.uid_next == Some(cursor.uid_next)
                && opened.highest_mod_seq.is_some()
                && opened.highest_mod_seq == cursor.mod_seq
        };
        cursor.is_some_and(is_same)
    }

    /// The plan for an open folder.
    ///
    /// Of a folder that is new to us only unread letters are taken, so that connecting an old mailbox does not open a
    /// ticket for every letter of its past. When the numbers changed their meaning, read letters of the last days are
    /// looked at too: they may have come in meanwhile. What we have is not kept twice.
    pub(crate) fn of(cursor: Option<Cursor>, uid_validity: Option<u32>, set_up_at: Time, now: Time) -> Self {
        match (cursor, uid_validity) {
            (Some(cursor), Some(validity)) if cursor.uid_validity == validity => Self::From(cursor.uid_next.max(1)),
            (Some(_), _) => {
                let since = (now - days(LOOK_BACK_DAYS)).max(set_up_at - days(1));
                Self::Search(format!("OR UNSEEN SINCE {}", since.timestamp().strftime("%-d-%b-%Y")))
            }
            (None, _) => Self::Search("UNSEEN".to_owned()),
        }
    }
}

/// The new letters, oldest first, with their sizes.
pub(crate) async fn list(opened: &mut Opened, plan: &Plan) -> Result<Vec<Announced>, Trouble> {
    let mut letters = Vec::new();
    match plan {
        Plan::From(uid) => {
            sizes(opened, &format!("{uid}:*"), &mut letters).await?;
            // `9:*` names the last letter even when its number is 7 (RFC 3501, 6.4.8).
            letters.retain(|letter| letter.uid >= *uid);
        }
        Plan::Search(search) => {
            let mut found = find(opened, search).await?;
            found.sort_unstable();
            found.dedup();
            for part in found.chunks(NUMBERS_AT_ONCE) {
                sizes(opened, &set(part), &mut letters).await?;
            }
        }
    }
    letters.sort_unstable_by_key(|letter| letter.uid);
    letters.dedup_by_key(|letter| letter.uid);
    Ok(letters)
}

/// Letters up to a number that are marked as unread and were changed since, with the number of the last change.
///
/// A server that does not count changes of this folder is not asked again: it says so with NO or BAD.
pub(crate) async fn unread_again(
    opened: &mut Opened,
    uid_last: u32,
    since: i64,
) -> Result<(Vec<Announced>, i64), Trouble> {
    let command = format!("UID FETCH 1:{uid_last} (UID FLAGS RFC822.SIZE) (CHANGEDSINCE {since})");
    let id = ask(&mut opened.session, &opened.server, &command).await?;
    let (mut letters, mut newest) = (Vec::new(), since);
    loop {
        match next(&mut opened.session, &opened.server, &id).await? {
            Answer::Letter(part) => {
                let number = part.mod_seq.and_then(|number| i64::try_from(number).ok());
                // What the server says of others at the same time counts the next time.
                let Some((uid, number)) = part.uid.filter(|uid| *uid <= uid_last).zip(number) else { continue };
                newest = newest.max(number);
                if part.is_seen == Some(false) {
                    letters.push(Announced { uid, size: part.size });
                }
            }
            Answer::Done(Ok(())) => break,
            Answer::Done(Err(_)) => {
                opened.mod_seq = None;
                return Ok((Vec::new(), since));
            }
            Answer::Found(_) | Answer::Other => {}
        }
    }
    letters.sort_unstable_by_key(|letter| letter.uid);
    letters.dedup_by_key(|letter| letter.uid);
    Ok((letters, newest))
}

/// What a search finds.
pub(crate) async fn find(opened: &mut Opened, search: &str) -> Result<Vec<u32>, Trouble> {
    let id = ask(&mut opened.session, &opened.server, &format!("UID SEARCH {search}")).await?;
    let mut all = Vec::new();
    loop {
        match next(&mut opened.session, &opened.server, &id).await? {
            Answer::Found(found) => all.extend(found),
            Answer::Done(Ok(())) => return Ok(all),
            Answer::Done(Err(words)) => return Err(Trouble::Refused { words }),
            Answer::Letter(_) | Answer::Other => {}
        }
    }
}

/// Asks how large letters are. A server that stumbles over one of them names at least their numbers.
async fn sizes(opened: &mut Opened, set: &str, letters: &mut Vec<Announced>) -> Result<(), Trouble> {
    let id = ask(&mut opened.session, &opened.server, &format!("UID FETCH {set} (UID RFC822.SIZE)")).await?;
    loop {
        match next(&mut opened.session, &opened.server, &id).await? {
            Answer::Letter(part) => letters.extend(part.uid.map(|uid| Announced { uid, size: part.size })),
            Answer::Done(Ok(())) => return Ok(()),
            Answer::Done(Err(_)) => break,
            Answer::Found(_) | Answer::Other => {}
        }
    }
    let there = find(opened, &format!("UID {set}")).await?;
    let known: HashSet<u32> = letters.iter().map(|letter| letter.uid).collect();
    letters.extend(there.into_iter().filter(|uid| !known.contains(uid)).map(|uid| Announced { uid, size: None }));
    Ok(())
}

/// The number that the next letter will have, of a server that did not say.
pub(crate) async fn next_number(opened: &mut Opened) -> Result<u32, Trouble> {
    if let Some(uid_next) = opened.uid_next {
        return Ok(uid_next);
    }
    let mut last = Vec::new();
    sizes(opened, "*", &mut last).await?;
    Ok(last.iter().map(|letter| letter.uid).max().map_or(1, |uid| uid.saturating_add(1)))
}

/// Numbers as a set (RFC 3501, `sequence-set`).
pub(crate) fn set(uids: &[u32]) -> String {
    uids.iter().map(u32::to_string).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_goes_on_where_it_ended_as_long_as_the_numbers_mean_the_same() {
        let now: Time = "2026-01-20T10:00:00Z".parse().unwrap();
        let set_up_at = "2025-06-01T10:00:00Z".parse().unwrap();
        let cursor = Some(Cursor { uid_validity: 5, uid_next: 9, mod_seq: None });
        assert_eq!(Plan::of(cursor, Some(5), set_up_at, now), Plan::From(9));
        assert_eq!(Plan::of(cursor, Some(6), set_up_at, now), Plan::Search("OR UNSEEN SINCE 6-Jan-2026".into()));
        assert_eq!(Plan::of(None, Some(6), set_up_at, now), Plan::Search("UNSEEN".into()));
        assert_eq!(Plan::of(None, None, set_up_at, now), Plan::Search("UNSEEN".into()));
    }

    #[test]
    fn letters_from_before_the_mailbox_was_set_up_are_left_alone() {
        let now: Time = "2026-01-20T10:00:00Z".parse().unwrap();
        let set_up_at = "2026-01-19T10:00:00Z".parse().unwrap();
        let cursor = Some(Cursor { uid_validity: 5, uid_next: 9, mod_seq: None });
        assert_eq!(Plan::of(cursor, None, set_up_at, now), Plan::Search("OR UNSEEN SINCE 18-Jan-2026".into()));
    }
}
