use std::{io, net::IpAddr};

use mailboxes::CameFrom;
use smtp_proto::{
    Error, Request,
    request::receiver::{DataReceiver, RequestReceiver},
};
use tokio::{
    io::AsyncReadExt as _,
    net::TcpStream,
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};
use tokio_util::sync::CancellationToken;

use super::{
    Door, Protocol,
    answer::say,
    recipient::{Recipient, find},
};
use crate::Post;

/// How many people one letter may come for.
const RECIPIENTS_MAX: usize = 100;
/// After so many things we do not understand the line is closed.
const MISTAKES_MAX: u32 = 20;
/// How many letters one connection may bring.
const LETTERS_MAX: u32 = 1_000;
/// A letter that passed so many servers runs in a circle (RFC 5321, 6.3).
const HOPS_MAX: usize = 100;
/// Up to this size a letter needs no place among the large ones.
const SMALL_BYTES: usize = 1_000_000;

/// One connection.
struct Talk<'a> {
    post: &'a Post,
    door: &'a Door,
    stream: TcpStream,
    peer: IpAddr,
    large: &'a std::sync::Arc<Semaphore>,
    helo: Option<String>,
    sender: Option<String>,
    recipients: Vec<Recipient>,
    mistakes: u32,
    letters: u32,
}

/// What comes after an answer.
#[derive(PartialEq, Eq)]
enum Next {
    Command,
    Letter,
    End,
}

/// Holds one conversation to its end.
pub(crate) async fn hold(
    post: &Post,
    door: &Door,
    stream: TcpStream,
    peer: IpAddr,
    large: &std::sync::Arc<Semaphore>,
    shutdown: &CancellationToken,
) -> io::Result<()> {
    // Answers must not wait for more; a system that refuses this is only slower.
    let _ = stream.set_nodelay(true);
    let mut talk = Talk {
        post,
        door,
        stream,
        peer,
        large,
        helo: None,
        sender: None,
        recipients: Vec::new(),
        mistakes: 0,
        letters: 0,
    };
    let word = if door.protocol == Protocol::Lmtp { "LMTP" } else { "ESMTP" };
    say(&mut talk.stream, &[format!("220 {} {word} Rapport", door.hostname)]).await?;
    talk.listen(shutdown).await
}

impl Talk<'_> {
    async fn listen(&mut self, shutdown: &CancellationToken) -> io::Result<()> {
        let mut commands = RequestReceiver::default();
        let mut buffer = vec![0; 16 * 1024];
        let mut rest: Vec<u8> = Vec::new();
        loop {
            let mut bytes = rest.iter();
            let heard = commands.ingest(&mut bytes).map(Request::into_owned);
            let left = bytes.as_slice().to_vec();
            rest = left;
            let next = match heard {
                Ok(request) => self.obey(request).await?,
                Err(Error::NeedsMoreData { .. }) => {
                    let read = tokio::select! {
                        read = timeout(self.post.tuning().door_silence, self.stream.read(&mut buffer)) => read,
                        () = shutdown.cancelled() => {
                            return say(&mut self.stream, &["421 4.3.2 closing, please come again"]).await;
                        }
                    };
                    match read {
                        Ok(Ok(0)) => return Ok(()),
                        Ok(Ok(bytes)) => rest.extend_from_slice(buffer.get(..bytes).unwrap_or_default()),
                        Ok(Err(error)) => return Err(error),
                        Err(_) => return say(&mut self.stream, &["421 4.4.2 nothing was said for too long"]).await,
                    }
                    continue;
                }
                Err(error) => self.misunderstood(&error).await?,
            };
            match next {
                Next::Command => {}
                Next::Letter => {
                    let Some(left) = self.letter(rest).await? else { return Ok(()) };
                    rest = left;
                }
                Next::End => return Ok(()),
            }
        }
    }

    async fn misunderstood(&mut self, error: &Error) -> io::Result<Next> {
        self.mistakes += 1;
        if self.mistakes > MISTAKES_MAX {
            say(&mut self.stream, &["421 4.7.0 too many mistakes"]).await?;
            return Ok(Next::End);
        }
        let words = match error {
            Error::InvalidSenderAddress => "501 5.1.7 this is no address",
            Error::InvalidRecipientAddress => "501 5.1.3 this is no address",
            Error::SyntaxError { .. } | Error::InvalidParameter { .. } => "501 5.5.4 this cannot be read",
            Error::UnsupportedParameter { .. } => "555 5.5.4 a parameter is not known here",
            Error::ResponseTooLong => "500 5.5.6 the line is too long",
            _ => "500 5.5.1 this command is not known here",
        };
        self.say(words).await
    }

    async fn say(&mut self, words: &str) -> io::Result<Next> {
        say(&mut self.stream, &[words]).await?;
        Ok(Next::Command)
    }

    async fn obey(&mut self, request: Request<String>) -> io::Result<Next> {
        let is_lmtp = self.door.protocol == Protocol::Lmtp;
        match request {
            Request::Lhlo { host } if is_lmtp => self.greet(host, true).await,
            Request::Ehlo { host } if !is_lmtp => self.greet(host, true).await,
            Request::Helo { host } if !is_lmtp => self.greet(host, false).await,
            Request::Lhlo { .. } | Request::Ehlo { .. } | Request::Helo { .. } => {
                self.mistakes += 1;
                self.say(if is_lmtp { "500 5.5.1 this is LMTP: say LHLO" } else { "500 5.5.1 this is SMTP: say EHLO" })
                    .await
            }
            Request::Mail { from } => self.from(from.address, from.size).await,
            Request::Rcpt { to } => self.to(&to.address).await,
            Request::Data if self.recipients.is_empty() => self.say("503 5.5.1 nobody to take it for").await,
            Request::Data => {
                say(&mut self.stream, &["354 go on, end with a dot on a line of its own"]).await?;
                Ok(Next::Letter)
            }
            Request::Rset => {
                self.begin_anew();
                self.say("250 2.0.0 forgotten").await
            }
            Request::Noop { .. } => self.say("250 2.0.0 still here").await,
            Request::Vrfy { .. } => self.say("252 2.1.5 send it and see").await,
            Request::Quit => {
                say(&mut self.stream, &["221 2.0.0 goodbye"]).await?;
                Ok(Next::End)
            }
            _ => self.misunderstood(&Error::UnknownCommand).await,
        }
    }

    async fn greet(&mut self, host: String, is_extended: bool) -> io::Result<Next> {
        self.begin_anew();
        self.helo = Some(host);
        if !is_extended {
            let words = format!("250 {}", self.door.hostname);
            return self.say(&words).await;
        }
        let size = self.post.tuning().letter_bytes_max;
        let lines = [
            format!("250-{}", self.door.hostname),
            "250-PIPELINING".to_owned(),
            format!("250-SIZE {size}"),
            "250-8BITMIME".to_owned(),
            "250-SMTPUTF8".to_owned(),
            "250 ENHANCEDSTATUSCODES".to_owned(),
        ];
        say(&mut self.stream, &lines).await?;
        Ok(Next::Command)
    }

    async fn from(&mut self, address: String, size: usize) -> io::Result<Next> {
        if self.helo.is_none() {
            return self.say("503 5.5.1 please say hello first").await;
        }
        if u64::try_from(size).unwrap_or(u64::MAX) > self.post.tuning().letter_bytes_max {
            return self.say("552 5.3.4 the letter is too large").await;
        }
        if self.letters >= LETTERS_MAX {
            say(&mut self.stream, &["421 4.7.0 enough for one connection, please come again"]).await?;
            return Ok(Next::End);
        }
        self.begin_anew();
        self.sender = Some(address);
        self.say("250 2.1.0 well").await
    }

    async fn to(&mut self, address: &str) -> io::Result<Next> {
        if self.sender.is_none() {
            return self.say("503 5.5.1 please say from whom first").await;
        }
        if self.recipients.len() >= RECIPIENTS_MAX {
            return self.say("452 4.5.3 too many recipients").await;
        }
        match find(self.post, address).await {
            Ok(Some(recipient)) => {
                self.recipients.push(recipient);
                self.say("250 2.1.5 well").await
            }
            Ok(None) => {
                self.mistakes += 1;
                self.say("550 5.1.1 nobody here has this address").await
            }
            Err(error) => {
                tracing::error!(%error, "recipients cannot be looked up");
                self.say("451 4.3.0 please come again").await
            }
        }
    }

    fn begin_anew(&mut self) {
        self.sender = None;
        self.recipients.clear();
    }

    /// Reads a letter up to its dot, keeps it, answers; what was read beyond the dot, or nothing when the line ended.
    async fn letter(&mut self, already: Vec<u8>) -> io::Result<Option<Vec<u8>>> {
        let max = usize::try_from(self.post.tuning().letter_bytes_max).unwrap_or(usize::MAX);
        let mut receiver = DataReceiver::new();
        let (mut letter, mut place) = (Vec::new(), None::<OwnedSemaphorePermit>);
        let (mut chunk, mut refused) = (already, None);
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let mut bytes = chunk.iter();
            let is_whole = receiver.ingest(&mut bytes, &mut letter);
            if is_whole {
                let rest = bytes.as_slice().to_vec();
                self.letters += 1;
                self.take(letter, refused).await?;
                return Ok(Some(rest));
            }
            if refused.is_none() && letter.len() > max {
                refused = Some("552 5.3.4 the letter is too large");
            } else if refused.is_none() && place.is_none() && letter.len() > SMALL_BYTES {
                let waited = timeout(self.post.tuning().door_silence / 2, self.large.clone().acquire_owned()).await;
                match waited {
                    Ok(Ok(permit)) => place = Some(permit),
                    _ => refused = Some("452 4.3.1 too many large letters at once, please come again"),
                }
            }
            if refused.is_some() {
                // The rest is read to its end and not kept.
                letter.clear();
            }
            let read = timeout(self.post.tuning().door_silence, self.stream.read(&mut buffer)).await;
            match read {
                Ok(Ok(0)) => return Ok(None),
                Ok(Ok(bytes)) => chunk = buffer.get(..bytes).unwrap_or_default().to_vec(),
                Ok(Err(error)) => return Err(error),
                Err(_) => {
                    say(&mut self.stream, &["421 4.4.2 nothing was said for too long"]).await?;
                    return Ok(None);
                }
            }
        }
    }

    /// Keeps a letter for each of its mailboxes and says what came of it: once, or for each recipient (RFC 2033, 4.2).
    async fn take(&mut self, letter: Vec<u8>, refused: Option<&str>) -> io::Result<()> {
        let refused = refused.or_else(|| is_circling(&letter).then_some("554 5.4.6 the letter runs in a circle"));
        let sender = self.sender.take().unwrap_or_default();
        let recipients = std::mem::take(&mut self.recipients);
        let mut words = Vec::new();
        let mut kept: Vec<(&Recipient, &str)> = Vec::new();
        for recipient in &recipients {
            let before = kept.iter().find(|(other, _)| other.mailbox == recipient.mailbox).map(|(_, word)| *word);
            let word = match (refused, before) {
                (Some(refused), _) => refused,
                (None, Some(before)) => before,
                (None, None) => self.keep(recipient, &sender, &letter).await,
            };
            kept.push((recipient, word));
            words.push(word.to_owned());
        }
        if self.door.protocol == Protocol::Smtp {
            // One word for all: who was not kept for now brings the letter again, and what is here stays one letter.
            let worst = words.iter().find(|word| !word.starts_with('2')).or(words.first()).cloned();
            words = worst.into_iter().collect();
        }
        say(&mut self.stream, &words).await
    }

    async fn keep(&self, recipient: &Recipient, sender: &str, letter: &[u8]) -> &'static str {
        let line = |text: &str| text.chars().filter(|c| !c.is_control()).collect::<String>();
        // What the last server on the way writes (RFC 5321, 4.4). The same letter gives the same bytes, so that one
        // that is brought again after a broken line is still one letter.
        let head = format!("Return-Path: <{}>\r\nDelivered-To: {}\r\n", line(sender), line(&recipient.address));
        let mut raw = head.into_bytes();
        raw.extend_from_slice(letter);
        let came_from = self.is_from_elsewhere().then(|| CameFrom {
            ip: self.peer,
            helo: line(self.helo.as_deref().unwrap_or_default()),
            sender: line(sender),
        });
        match desk::receive::take_in_from(self.post.app(), recipient.mailbox, &raw, came_from).await {
            Ok(_) => {
                metrics::counter!("letters_taken_in_total").increment(1);
                "250 2.0.0 kept"
            }
            Err(error) => {
                tracing::error!(%error, "a letter cannot be kept");
                "451 4.3.0 it cannot be kept now, please come again"
            }
        }
    }

    /// Whether the peer is the server that sent the letter, and not a machine of our own that hands it on.
    fn is_from_elsewhere(&self) -> bool {
        let is_own = match self.peer {
            IpAddr::V4(ip) => ip.is_loopback() || ip.is_private() || ip.is_link_local(),
            IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local() || ip.is_unicast_link_local(),
        };
        self.door.protocol == Protocol::Smtp && !is_own
    }
}

fn is_circling(letter: &[u8]) -> bool {
    let head = letter.windows(4).position(|four| four == b"\r\n\r\n").and_then(|end| letter.get(..end));
    let lines = head.unwrap_or(letter).split(|byte| *byte == b'\n');
    lines.filter(|line| line.get(..9).is_some_and(|word| word.eq_ignore_ascii_case(b"received:"))).count() > HOPS_MAX
}
