use db::{News, Tx};
use kernel::{Cx, Id, Right};
use outbox::Job;
use serde::{Deserialize, Serialize};

use crate::{Error, Letter, LetterState, allow, store_letters};

/// The kind of the job that reads a kept letter and decides on it.
pub const RECEIVE: &str = "letters.receive";

/// The payload of [`RECEIVE`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Receive {
    /// The letter's number.
    pub letter: i64,
    /// Somebody said that it is to become a message, whatever wrote it.
    #[serde(default)]
    pub as_message: bool,
}

impl Receive {
    /// The job for a letter: due at once, and only one at a time for the same letter.
    pub fn job(letter: Id<Letter>) -> Result<Job, Error> {
        Self { letter: letter.get(), as_message: false }.queued()
    }

    fn queued(self) -> Result<Job, Error> {
        Ok(Job::new(RECEIVE, &self)?.key(format!("letter:{}", self.letter)))
    }
}

/// Lets a letter that was set aside be read once more; for leads and admins. With `as_message` it becomes a message on a
/// ticket even if it looks as if a machine had written it: no reader of letters is always right.
///
/// # Errors
/// [`Error::HeadOnly`] when there is not enough of it; [`Error::NotSetAside`] when it waits or was received already.
pub async fn receive_again(tx: &mut Tx, cx: &Cx, id: Id<Letter>, as_message: bool) -> Result<(), Error> {
    allow(cx, Right::MailLog)?;
    let letter = store_letters::letter_for_update(tx, id).await?.ok_or(Error::LetterMissing)?;
    if letter.headers_only {
        return Err(Error::HeadOnly);
    }
    if !matches!(letter.state, LetterState::Quarantined | LetterState::Ignored) {
        return Err(Error::NotSetAside);
    }
    store_letters::set_undecided(tx, id).await?;
    outbox::enqueue(tx, cx.now, Receive { letter: id.get(), as_message }.queued()?).await?;
    let how = as_message.then(|| serde_json::json!({ "as_message": true }));
    audit::record(tx, cx, "letter.received_again", "letter", id.get(), None, how).await?;
    tx.announce(News::of("letter", id.get()));
    Ok(())
}
