//! Intake: one watcher for each folder of a mailbox, begun anew whenever its settings change.

mod afterwards;
mod answer;
mod dial;
mod fetch;
mod folder;
mod keep;
mod list;
mod wait;
mod watch;

use std::{collections::HashMap, future::pending, time::Duration};

pub(crate) use dial::{Account, Key, Opened, open};
use kernel::Id;
use mailboxes::{Mailbox, MailboxKind};
use tokio::{
    sync::{broadcast::error::RecvError, oneshot},
    task::JoinSet,
    time::sleep,
};
use tokio_util::sync::CancellationToken;

use crate::Post;

/// After a fault of the database the list of mailboxes is read again this soon.
const AFTER_FAULT: Duration = Duration::from_secs(2);

/// A folder of a mailbox; `None` is its first one.
type Watched = (Id<Mailbox>, Option<String>);

/// A watcher that runs.
struct Running {
    version: i64,
    stop: CancellationToken,
    ended: oneshot::Receiver<()>,
}

/// Runs the watchers until `shutdown`; returns when all have ended.
pub(crate) async fn run(post: &Post, shutdown: CancellationToken) {
    let mut news = post.app().db.news();
    let mut running: HashMap<Watched, Running> = HashMap::new();
    let mut watchers = JoinSet::new();
    loop {
        let next_look = match wanted(post).await {
            Ok(wanted) => {
                reconcile(post, &wanted, &mut running, &mut watchers);
                post.tuning().reload
            }
            Err(error) => {
                tracing::error!(%error, "the mailboxes could not be read");
                AFTER_FAULT
            }
        };
        tokio::select! {
            () = shutdown.cancelled() => break,
            () = mailbox_news(&mut news) => {}
            () = sleep(next_look) => {}
            () = one_ended(&mut watchers), if !watchers.is_empty() => {}
        }
    }
    for watcher in running.values() {
        watcher.stop.cancel();
    }
    while watchers.join_next().await.is_some() {}
}

/// Waits until something about mailboxes may have changed.
async fn mailbox_news(news: &mut tokio::sync::broadcast::Receiver<db::News>) {
    loop {
        match news.recv().await {
            Ok(news) if news.kind == "mailbox" => return,
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return,
            Err(RecvError::Closed) => return pending().await,
        }
    }
}

async fn one_ended(watchers: &mut JoinSet<()>) {
    if let Some(Err(error)) = watchers.join_next().await {
        tracing::error!(%error, "a mailbox's watcher broke off; it is begun anew");
    }
}

/// The folders that are to be watched, with the versions of their mailboxes.
async fn wanted(post: &Post) -> Result<Vec<(Watched, i64)>, mailboxes::Error> {
    let mut tx = post.app().db.read().await?;
    let mailboxes = mailboxes::mailboxes(&mut tx).await?;
    let is_wanted = |mailbox: &Mailbox| mailbox.enabled && mailbox.kind == MailboxKind::Imap;
    let folders = |mailbox: &Mailbox| {
        let all = std::iter::once(None).chain(mailbox.handling.more_folders.iter().cloned().map(Some));
        let (id, version) = (mailbox.id, mailbox.version);
        all.map(move |folder| ((id, folder), version)).collect::<Vec<_>>()
    };
    Ok(mailboxes.iter().filter(|mailbox| is_wanted(mailbox)).flat_map(folders).collect())
}

/// Stops what is no longer wanted as it is, starts what is missing. A new watcher waits for the old one to end.
fn reconcile(
    post: &Post,
    wanted: &[(Watched, i64)],
    running: &mut HashMap<Watched, Running>,
    watchers: &mut JoinSet<()>,
) {
    running.retain(|id, watcher| {
        let has_ended = !matches!(watcher.ended.try_recv(), Err(oneshot::error::TryRecvError::Empty));
        let is_wanted = wanted.iter().any(|(wanted, _)| wanted == id);
        if !is_wanted {
            watcher.stop.cancel();
        }
        is_wanted && !has_ended
    });
    for (id, version) in wanted {
        if running.get(id).is_some_and(|watcher| watcher.version == *version) {
            continue;
        }
        let before = running.remove(id).map(|watcher| {
            watcher.stop.cancel();
            watcher.ended
        });
        let (ends, ended) = oneshot::channel();
        let stop = CancellationToken::new();
        running.insert(id.clone(), Running { version: *version, stop: stop.clone(), ended });
        let (post, (id, folder)) = (post.clone(), id.clone());
        watchers.spawn(async move {
            if let Some(before) = before {
                // An error only says that it has ended already.
                let _ = before.await;
            }
            watch::watch(&post, id, folder, &stop).await;
            drop(ends);
        });
    }
}
