use jiff::SignedDuration;
use kernel::Id;
use mailboxes::Mailbox;
use tokio::time::{Instant, sleep};

use crate::Post;

/// The right to watch a folder of a mailbox; one node has it at a time.
pub(crate) struct Lease {
    name: String,
}

impl Lease {
    pub(crate) fn of(mailbox: Id<Mailbox>, other_folder: Option<&str>) -> Self {
        let folder = other_folder.map(|folder| format!("/{folder}")).unwrap_or_default();
        Self { name: format!("mailbox:{mailbox}{folder}") }
    }

    /// Takes or keeps it. A database that does not answer gives no lease.
    pub(crate) async fn take(&self, post: &Post) -> bool {
        self.ask(post).await == Some(true)
    }

    /// Keeps it, and returns when it is lost: another node has it, or it could not be renewed in time.
    pub(crate) async fn lost(&self, post: &Post) {
        let mut held_since = Instant::now();
        loop {
            sleep(post.tuning().lease_renewal).await;
            let asked = Instant::now();
            match self.ask(post).await {
                Some(true) => held_since = asked,
                Some(false) => return,
                None if held_since.elapsed() + post.tuning().lease_renewal >= post.tuning().lease => return,
                None => {}
            }
        }
    }

    /// `None` when the database does not answer.
    async fn ask(&self, post: &Post) -> Option<bool> {
        let span = SignedDuration::try_from(post.tuning().lease).unwrap_or(SignedDuration::from_secs(90));
        let app = post.app();
        match outbox::lease(&app.db, app.clock.now(), &self.name, post.node(), span).await {
            Ok(taken) => Some(taken),
            Err(error) => {
                tracing::warn!(%error, lease = self.name, "a lease could not be asked for");
                None
            }
        }
    }

    /// Gives it back, so that the next one need not wait for its end.
    pub(crate) async fn release(&self, post: &Post) {
        if let Err(error) = outbox::release(&post.app().db, &self.name, post.node()).await {
            tracing::debug!(%error, lease = self.name, "a lease was not given back; it ends by itself");
        }
    }
}
