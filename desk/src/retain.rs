//! What was kept long enough goes: what is in the trash, spam, the originals of letters. Ticket by ticket, each in a
//! transaction of its own; killed anywhere, the next time goes on.

use db::Tx;
use kernel::{Cx, Id, Language, Time, days};
use outbox::Job;
use serde_json::json;
use tickets::{State, Ticket};
use web_kit::App;

use crate::{Error, privacy as erasing};

/// The job that clears; it has no payload.
pub(crate) const CLEAR: &str = "retention.clear";
/// How many tickets of one kind one job deletes.
const TICKETS: i64 = 50;
/// How many originals of letters one job deletes.
const ORIGINALS: i64 = 200;

/// Deletes a portion of what was kept long enough, and plans the next while there is more. The job `retention.clear`.
///
/// # Errors
/// The disk or the database does not answer; then the job is tried again.
pub(crate) async fn clear(app: &App, job: i64) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.read().await?;
    let kept = retention::kept(&mut tx).await?;
    let language = identity::company(&mut tx).await?.map_or(Language::English, |company| company.language);
    drop(tx);
    let words = app.catalogue.text(language, "privacy-erased-text", &[]);
    let before = |kept: i64| cx.now - days(kept);
    let mut more = false;
    let mut gone = [0_usize; 3];
    for (state, kept, count) in [(State::Trash, kept.trash_days, 0), (State::Spam, kept.spam_days, 1)] {
        let Some(kept) = kept else { continue };
        let mut tx = app.db.read().await?;
        let found = tickets::aside_before(&mut tx, state, before(kept), TICKETS).await?;
        drop(tx);
        more |= i64::try_from(found.len()).is_ok_and(|found| found == TICKETS);
        for ticket in found {
            let went = delete(app, &cx, ticket, (state, before(kept)), &words).await?;
            if let Some(gone) = gone.get_mut(count) {
                *gone += usize::from(went);
            }
        }
    }
    if let Some(kept) = kept.original_days {
        let mut tx = app.db.read().await?;
        let letters = mailboxes::originals_before(&mut tx, before(kept), ORIGINALS).await?;
        drop(tx);
        more |= i64::try_from(letters.len()).is_ok_and(|found| found == ORIGINALS);
        gone[2] = letters.len();
        for letter in letters {
            let mut tx = app.db.begin().await?;
            let blob = mailboxes::forget_original(&mut tx, &cx, letter, false).await?;
            remove(app, &mut tx, blob).await?;
            tx.commit().await?;
        }
    }
    finish(app, &cx, job, gone, more).await
}

async fn finish(app: &App, cx: &Cx, job: i64, gone: [usize; 3], more: bool) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    outbox::finish(&mut tx, job).await?;
    if more {
        outbox::enqueue(&mut tx, cx.now, Job::new(CLEAR, &())?).await?;
    }
    if gone != [0; 3] {
        let [trash, spam, originals] = gone;
        let told = json!({ "trash": trash, "spam": spam, "originals": originals });
        audit::record(&mut tx, cx, "retention.purged", "retention", 0, None, Some(told)).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Whether it was still there to be deleted.
async fn delete(app: &App, cx: &Cx, ticket: Id<Ticket>, aside: (State, Time), words: &str) -> Result<bool, Error> {
    let mut tx = app.db.begin().await?;
    let gone = tickets::delete(&mut tx, cx, ticket, aside, words).await?;
    for erased in &gone {
        if let Some(ticket) = erased.ticket {
            privacy::erase_ticket(&mut tx, ticket).await?;
        }
        for letter in &erased.letters {
            let blob = mailboxes::forget_original(&mut tx, cx, Id::new(*letter), true).await?;
            remove(app, &mut tx, blob).await?;
        }
        erasing::remove_blobs(app, &mut tx, &erased.blobs).await?;
    }
    tx.commit().await?;
    Ok(!gone.is_empty())
}

async fn remove(app: &App, tx: &mut Tx, blob: Option<String>) -> Result<(), Error> {
    erasing::remove_blobs(app, tx, blob.as_slice()).await
}
