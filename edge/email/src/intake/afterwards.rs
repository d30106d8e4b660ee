use mailboxes::{Afterwards, Mailbox};

use super::{answer::order, dial::Opened, folder::on_the_wire, list::set};
use crate::trouble::Trouble;

/// Does on the server what the mailbox wants done with letters that are kept: they are marked, moved or deleted.
///
/// A folder that may not be written to is read all the same: what could not be done is no reason to stop.
pub(crate) async fn done(opened: &mut Opened, mailbox: &Mailbox, kept: &[u32]) -> Result<(), Trouble> {
    if kept.is_empty() {
        return Ok(());
    }
    let uids = set(kept);
    let flags = match mailbox.handling.afterwards {
        Afterwards::Seen | Afterwards::Moved => "\\Seen",
        Afterwards::Flagged => "\\Seen \\Flagged",
        Afterwards::Deleted => "\\Seen \\Deleted",
    };
    tried(opened, &format!("UID STORE {uids} +FLAGS.SILENT ({flags})")).await?;
    match (mailbox.handling.afterwards, &mailbox.handling.move_to) {
        (Afterwards::Moved, Some(folder)) => moved(opened, &uids, folder).await,
        (Afterwards::Deleted, _) => removed(opened, &uids).await,
        _ => Ok(()),
    }
}

/// Moves letters; the folder is made when it is not there yet.
async fn moved(opened: &mut Opened, uids: &str, folder: &str) -> Result<(), Trouble> {
    let folder = on_the_wire(folder).replace('\\', "\\\\").replace('"', "\\\"");
    let word = if opened.abilities.moves { "MOVE" } else { "COPY" };
    let command = format!("UID {word} {uids} \"{folder}\"");
    let mut is_there = tried(opened, &command).await?;
    if !is_there {
        tried(opened, &format!("CREATE \"{folder}\"")).await?;
        is_there = tried(opened, &command).await?;
    }
    if is_there && !opened.abilities.moves {
        tried(opened, &format!("UID STORE {uids} +FLAGS.SILENT (\\Deleted)")).await?;
        removed(opened, uids).await?;
    }
    Ok(())
}

/// Removes letters that are marked as deleted, and only those that are named: others' marks are others' business.
async fn removed(opened: &mut Opened, uids: &str) -> Result<(), Trouble> {
    if opened.abilities.uidplus {
        tried(opened, &format!("UID EXPUNGE {uids}")).await?;
    }
    Ok(())
}

/// Whether the server did it.
async fn tried(opened: &mut Opened, command: &str) -> Result<bool, Trouble> {
    let word = order(&mut opened.session, &opened.server, command).await?;
    if word.is_err() {
        let what = command.split(' ').take(2).collect::<Vec<_>>().join(" ");
        tracing::debug!(host = opened.server.host, what, "the server did not do with kept letters what was asked");
    }
    Ok(word.is_ok())
}
