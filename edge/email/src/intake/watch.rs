use std::{future::pending, time::Duration};

use kernel::Id;
use mailboxes::{Cursor, Mailbox, State};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use super::{
    dial::{Account, Key, Opened, open},
    fetch::{Attempts, Way, fetch, note_progress},
    list::{Plan, list, next_number, unread_again},
    wait,
};
use crate::{Post, lease::Lease, oauth, pause::pause, trouble::Trouble};

/// Watches a folder of a mailbox until `stop`: connects, takes in what is new, waits for more, and begins anew after each failure.
///
/// Only the node that has the folder's lease connects; the others wait for it.
pub(crate) async fn watch(post: &Post, id: Id<Mailbox>, other_folder: Option<String>, stop: &CancellationToken) {
    let lease = Lease::of(id, other_folder.as_deref());
    tokio::select! {
        () = stop.cancelled() => {}
        () = take_turns(post, id, other_folder, &lease) => {}
    }
    lease.release(post).await;
}

async fn take_turns(post: &Post, id: Id<Mailbox>, other_folder: Option<String>, lease: &Lease) {
    let mut watcher =
        Watcher { post, id, other_folder, failures: 0, attempts: Attempts::default(), uid_validity: None };
    loop {
        if !lease.take(post).await {
            sleep(post.tuning().lease_renewal).await;
            continue;
        }
        tokio::select! {
            () = lease.lost(post) => tracing::info!(mailbox = id.get(), "another node watches the mailbox now"),
            ended = watcher.turn() => match ended {
                // It is gone; the one who started this watcher will stop it.
                Ok(()) => return pending().await,
                Err(trouble) => {
                    let pause = watcher.failed(&trouble).await;
                    // Another node may have the better line to the server.
                    lease.release(post).await;
                    sleep(pause).await;
                }
            },
        }
    }
}

struct Watcher<'a> {
    post: &'a Post,
    id: Id<Mailbox>,
    /// The folder, when it is not the mailbox's first one.
    other_folder: Option<String>,
    /// In a row.
    failures: u32,
    attempts: Attempts,
    /// What the numbers in `attempts` belong to.
    uid_validity: Option<u32>,
}

impl Watcher<'_> {
    /// One connection, from its beginning to its end. `Ok` when there is nothing to watch any more.
    async fn turn(&mut self) -> Result<(), Trouble> {
        let Some(mailbox) = self.mailbox().await? else { return Ok(()) };
        let account = self.account(&mailbox).await?;
        let mut opened = open(self.post, &account).await.inspect_err(|trouble| {
            if matches!(trouble, Trouble::Password { .. }) {
                // Perhaps the access token was taken back before its end.
                self.post.tokens().forget(self.id);
            }
        })?;
        opened.other_folder.clone_from(&self.other_folder);
        let cursor = self.cursor(&mailbox).await?;
        if self.uid_validity != opened.uid_validity {
            self.attempts = Attempts::default();
            self.uid_validity = opened.uid_validity;
        }
        let mut plan = Plan::of(cursor, opened.uid_validity, mailbox.created_at, self.post.app().clock.now());
        let known = cursor.filter(|cursor| Some(cursor.uid_validity) == opened.uid_validity);
        let seen_before = known.and_then(|cursor| cursor.mod_seq);
        opened.mod_seq = opened.highest_mod_seq.map(|highest| seen_before.unwrap_or(highest));
        let mut has_news = !Plan::has_nothing_new(cursor, &opened);
        loop {
            let mut found = 0;
            if std::mem::replace(&mut has_news, true) {
                (plan, found) = self.take_in(&mailbox, &mut opened, plan).await?;
                if let (Plan::From(next), 0) = (&plan, found) {
                    found = self.take_in_unread(&mailbox, &mut opened, *next).await?;
                }
            }
            if found == 0 {
                self.note(&mailbox, State::Ok, None).await;
                opened = wait::news(self.post, opened).await?;
            }
        }
    }

    /// Takes in what is new; tells how to go on and how much there was.
    async fn take_in(&mut self, mailbox: &Mailbox, opened: &mut Opened, plan: Plan) -> Result<(Plan, usize), Trouble> {
        let next = if matches!(plan, Plan::Search(_)) { next_number(opened).await? } else { 0 };
        let letters = list(opened, &plan).await?;
        let way = if matches!(plan, Plan::From(_)) { Way::InOrder } else { Way::Found };
        fetch(self.post, mailbox, opened, &mut self.attempts, &letters, way).await?;
        self.failures = 0;
        match (plan, opened.uid_validity) {
            (Plan::From(from), _) => {
                let after = letters.last().map_or(from, |last| last.uid.saturating_add(1));
                Ok((Plan::From(after), letters.len()))
            }
            (Plan::Search(_), Some(_)) => {
                note_progress(self.post, mailbox, opened, next).await?;
                Ok((Plan::From(next), letters.len()))
            }
            // A folder whose numbers last no longer than the connection: what is unread is all there is to go by.
            (Plan::Search(_), None) => Ok((Plan::Search("UNSEEN".to_owned()), 0)),
        }
    }

    /// Takes in what somebody marked as unread among the letters before `next`, on a server that counts changes; tells
    /// how many there were.
    async fn take_in_unread(&mut self, mailbox: &Mailbox, opened: &mut Opened, next: u32) -> Result<usize, Trouble> {
        let Some((since, last)) = opened.mod_seq.zip(next.checked_sub(1).filter(|last| *last > 0)) else {
            return Ok(0);
        };
        let (letters, newest) = unread_again(opened, last, since).await?;
        fetch(self.post, mailbox, opened, &mut self.attempts, &letters, Way::UnreadAgain).await?;
        // What was changed before the folder was opened is looked at by now, letters that are gone included.
        let newest = newest.max(opened.highest_mod_seq.unwrap_or(since));
        if newest > since {
            opened.mod_seq = Some(newest);
            note_progress(self.post, mailbox, opened, next).await?;
        }
        Ok(letters.len())
    }

    async fn mailbox(&self) -> Result<Option<Mailbox>, Trouble> {
        let read = async {
            let mut tx = self.post.app().db.read().await?;
            mailboxes::mailbox(&mut tx, self.id).await
        };
        read.await.map_err(|error| Trouble::Storage { words: error.to_string() })
    }

    async fn account(&self, mailbox: &Mailbox) -> Result<Account, Trouble> {
        let key = if let Some(token) = oauth::token(self.post, mailbox).await? {
            Some(Key::Token(token))
        } else {
            let password = mailbox.imap_password(&self.post.app().secrets);
            password.map_err(|error| Trouble::Password { words: error.to_string() })?.map(Key::Password)
        };
        let mut account = mailbox.imap.clone().zip(key).map(|(imap, key)| Account { imap, key });
        if let Some((account, folder)) = account.as_mut().zip(self.other_folder.clone()) {
            account.imap.folder = folder;
        }
        account.ok_or_else(|| Trouble::Password { words: "no password".to_owned() })
    }

    /// Where reading goes on.
    async fn cursor(&self, mailbox: &Mailbox) -> Result<Option<Cursor>, Trouble> {
        let Some(folder) = &self.other_folder else { return Ok(mailbox.cursor) };
        let read = async {
            let mut tx = self.post.app().db.read().await?;
            mailboxes::folder_cursor(&mut tx, self.id, folder).await
        };
        read.await.map_err(|error| Trouble::Storage { words: error.to_string() })
    }

    /// Notes a failure and tells how long to wait. A connection that was only cut is not yet worth a red mark.
    async fn failed(&mut self, trouble: &Trouble) -> Duration {
        self.failures = self.failures.saturating_add(1);
        metrics::counter!("mailbox_failures_total").increment(1);
        // The server's words may name people; they are for the settings page, not for the log.
        let (mailbox, failures, why) = (self.id.get(), self.failures, trouble.detail().key);
        if let Trouble::Storage { words } = trouble {
            tracing::error!(mailbox, failures, words, "letters cannot be kept");
        } else {
            tracing::warn!(mailbox, failures, why, "letters do not come in");
        }
        let state = if self.failures == 1 && trouble.is_passing() { State::Connecting } else { State::Failed };
        if let Ok(Some(mailbox)) = self.mailbox().await {
            self.note(&mailbox, state, Some(trouble)).await;
        }
        pause(self.post.tuning(), self.failures, &format!("{}/{}", self.post.node(), self.id))
    }

    /// Notes how it is going, for the settings page. A state that could not be noted is only a state.
    async fn note(&self, mailbox: &Mailbox, state: State, trouble: Option<&Trouble>) {
        let noted = async {
            let app = self.post.app();
            let mut tx = app.db.begin().await?;
            let detail = trouble.map(Trouble::detail);
            mailboxes::set_state(&mut tx, &app.system(), self.id, mailbox.version, state, detail.as_ref()).await?;
            Ok::<_, mailboxes::Error>(tx.commit().await?)
        };
        if let Err(error) = noted.await {
            tracing::warn!(%error, mailbox = self.id.get(), "the mailbox's state could not be noted");
        }
    }
}
