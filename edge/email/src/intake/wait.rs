use tokio::time::{sleep, timeout};

use super::{answer::order, dial::Opened};
use crate::{Post, trouble::Trouble};

/// Waits until there may be something new: the server says so (IDLE), or it is time to look.
pub(crate) async fn news(post: &Post, mut opened: Opened) -> Result<Opened, Trouble> {
    if opened.abilities.idle {
        return idle(post, opened).await;
    }
    sleep(post.tuning().poll).await;
    match order(&mut opened.session, &opened.server, "NOOP").await? {
        Ok(()) => Ok(opened),
        Err(words) => Err(Trouble::Refused { words }),
    }
}

async fn idle(post: &Post, opened: Opened) -> Result<Opened, Trouble> {
    let tuning = post.tuning();
    let Opened { session, server, reins, abilities, other_folder, .. } = opened;
    let Opened { uid_validity, uid_next, highest_mod_seq, mod_seq, letters, .. } = opened;
    let mut idling = session.idle();
    idling.init().await.map_err(|error| server.of(&error))?;
    reins.allow_silence(tuning.idle.saturating_add(tuning.silence));
    {
        let (heard, _interrupt) = idling.wait_with_timeout(tuning.idle);
        // A server that keeps saying "still here" must not keep us from looking.
        if let Ok(Err(error)) = timeout(tuning.idle, heard).await {
            return Err(server.of(&error));
        }
    }
    reins.allow_silence(tuning.silence);
    let session = idling.done().await.map_err(|error| server.of(&error))?;
    Ok(Opened {
        session,
        server,
        reins,
        abilities,
        other_folder,
        uid_validity,
        uid_next,
        highest_mod_seq,
        mod_seq,
        letters,
    })
}
