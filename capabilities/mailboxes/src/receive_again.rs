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
}

impl Receive {
    /// The job for a letter: due at once, and only one at a time for the same letter.
    pub fn job(letter: Id<Letter>) -> Result<Job, Error> {
        let job = Job::new(RECEIVE, &Self { letter: letter.get() })?;
        Ok(job.key(format!("letter:{letter}")))
    }
}

/// Lets a letter that was set aside be read once more; for leads and admins.
///
/// # Errors
/// [`Error::HeadOnly`] when there is not enough of it; [`Error::NotSetAside`] when it waits or was received already.
pub async fn receive_again(tx: &mut Tx, cx: &Cx, id: Id<Letter>) -> Result<(), Error> {
    allow(cx, Right::MailLog)?;
    let letter = store_letters::letter_for_update(tx, id).await?.ok_or(Error::LetterMissing)?;
    if letter.headers_only {
        return Err(Error::HeadOnly);
    }
    if !matches!(letter.state, LetterState::Quarantined | LetterState::Ignored) {
        return Err(Error::NotSetAside);
    }
    store_letters::set_undecided(tx, id).await?;
    outbox::enqueue(tx, cx.now, Receive::job(id)?).await?;
    audit::record(tx, cx, "letter.received_again", "letter", id.get(), None, None).await?;
    tx.announce(News::of("letter", id.get()));
    Ok(())
}
