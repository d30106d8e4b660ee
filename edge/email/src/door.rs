//! Our own door for letters: LMTP (RFC 2033) for those who run a mail server, SMTP for those whose server hands on.
//!
//! A letter is on the disk before its sender hears "250". Recipients are looked up among the mailboxes before a letter
//! is begun; what is too large, too slow or too much is refused with a reason. It never passes anything on.

mod answer;
mod conversation;
mod recipient;

use std::{sync::Arc, time::Duration};

use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    task::JoinSet,
    time::sleep,
};
use tokio_util::sync::CancellationToken;

use crate::Post;

/// How many servers may talk to us at once.
const CONNECTIONS_MAX: usize = 64;
/// How many letters above a megabyte may be in the air at once.
pub(crate) const LARGE_AT_ONCE: usize = 3;
/// After a fault of the listening socket it is asked again this soon.
const AFTER_FAULT: Duration = Duration::from_millis(200);

/// How the door speaks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Door {
    /// LMTP or SMTP.
    pub protocol: Protocol,
    /// What it calls itself.
    pub hostname: String,
}

/// The language of the door.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Protocol {
    /// For the mail server that delivers to us: one answer for each recipient.
    Lmtp,
    /// For servers that hand on.
    Smtp,
}

/// Takes letters in until `shutdown`; letters that are being received then are finished.
pub(crate) async fn run(post: &Post, listener: TcpListener, door: Door, shutdown: CancellationToken) {
    let door = Arc::new(door);
    let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let large = Arc::new(Semaphore::new(LARGE_AT_ONCE));
    let mut talks = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            () = shutdown.cancelled() => break,
            accepted = listener.accept() => accepted,
            _ = talks.join_next(), if !talks.is_empty() => continue,
        };
        let Ok((stream, peer)) = accepted else {
            sleep(AFTER_FAULT).await;
            continue;
        };
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
            talks.spawn(turn_away(stream));
            continue;
        };
        let (post, door, large, shutdown) = (post.clone(), Arc::clone(&door), Arc::clone(&large), shutdown.clone());
        talks.spawn(async move {
            // A line that breaks is the sender's to mend; what it was told stands.
            let _ = conversation::hold(&post, &door, stream, peer.ip(), &large, &shutdown).await;
            drop(place);
        });
    }
    while talks.join_next().await.is_some() {}
}

async fn turn_away(mut stream: TcpStream) {
    let _ = answer::say(&mut stream, &["421 4.3.2 too many connections, please come again"]).await;
}
