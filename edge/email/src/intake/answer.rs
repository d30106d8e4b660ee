//! Asking an IMAP server, with its final word read to the end: `async-imap` reads letters but passes over a NO.

use async_imap::{
    Session,
    imap_proto::{AttributeValue, MailboxDatum, MessageSection, RequestId, Response, SectionPath, Status},
};

use crate::{
    line::Line,
    trouble::{Trouble, one_line},
};

/// Where the session stands, for troubles.
#[derive(Clone, Debug)]
pub(crate) struct Server {
    pub(crate) host: String,
    pub(crate) port: u16,
}

/// One thing the server says.
pub(crate) enum Answer {
    /// Something about a letter.
    Letter(LetterPart),
    /// The numbers that a search found.
    Found(Vec<u32>),
    /// Anything else; not for us.
    Other,
    /// Its final word: it did it, or why not.
    Done(Result<(), String>),
}

/// What the server says of a letter.
#[derive(Default)]
pub(crate) struct LetterPart {
    pub(crate) uid: Option<u32>,
    pub(crate) size: Option<u64>,
    /// Whether it is marked as read.
    pub(crate) is_seen: Option<bool>,
    /// The number of its last change (RFC 7162).
    pub(crate) mod_seq: Option<u64>,
    /// The whole letter.
    pub(crate) letter: Option<Vec<u8>>,
    /// Its head only.
    pub(crate) head: Option<Vec<u8>>,
}

impl Server {
    pub(crate) fn of_io(&self, error: &std::io::Error) -> Trouble {
        Trouble::of_io(error, &self.host, self.port)
    }

    pub(crate) fn of(&self, error: &async_imap::error::Error) -> Trouble {
        use async_imap::error::Error;
        match error {
            Error::Io(error) => self.of_io(error),
            Error::No(words) | Error::Bad(words) => Trouble::Refused { words: words_of(words) },
            Error::ConnectionLost => self.dropped(),
            _ => Trouble::Garbled { host: self.host.clone() },
        }
    }

    pub(crate) fn dropped(&self) -> Trouble {
        Trouble::Dropped { host: self.host.clone() }
    }
}

/// Sends a command.
pub(crate) async fn ask(session: &mut Session<Line>, server: &Server, command: &str) -> Result<RequestId, Trouble> {
    session.run_command(command).await.map_err(|error| server.of(&error))
}

/// The next thing the server says after [`ask`]. Read on until [`Answer::Done`].
pub(crate) async fn next(session: &mut Session<Line>, server: &Server, id: &RequestId) -> Result<Answer, Trouble> {
    let data = session.read_response().await.map_err(|error| server.of_io(&error))?;
    let Some(data) = data else { return Err(server.dropped()) };
    Ok(match data.parsed() {
        Response::Done { tag, status, outcome } if tag == id => {
            let words = outcome.information.as_deref().unwrap_or("no reason given");
            Answer::Done(if *status == Status::Ok { Ok(()) } else { Err(one_line(words)) })
        }
        Response::Fetch(_, attributes) => Answer::Letter(letter_part(attributes)),
        Response::MailboxData(MailboxDatum::Search(found)) => Answer::Found(found.clone()),
        Response::Data { status: Status::Bye, outcome } => {
            let words = outcome.information.as_deref().unwrap_or_default();
            return Err(Trouble::Busy { words: one_line(words) });
        }
        _ => Answer::Other,
    })
}

/// Asks and waits for the final word; what the server says in between is not for us.
pub(crate) async fn order(
    session: &mut Session<Line>,
    server: &Server,
    command: &str,
) -> Result<Result<(), String>, Trouble> {
    let id = ask(session, server, command).await?;
    loop {
        if let Answer::Done(word) = next(session, server, &id).await? {
            return Ok(word);
        }
    }
}

fn letter_part(attributes: &[AttributeValue<'_>]) -> LetterPart {
    let mut part = LetterPart::default();
    for attribute in attributes {
        match attribute {
            AttributeValue::Uid(uid) => part.uid = Some(*uid),
            AttributeValue::ModSeq(number) => part.mod_seq = Some(*number),
            AttributeValue::Flags(flags) => {
                part.is_seen = Some(flags.iter().any(|flag| flag.eq_ignore_ascii_case("\\Seen")));
            }
            AttributeValue::Rfc822Size(size) => part.size = Some(u64::from(*size)),
            AttributeValue::BodySection { section: None, data: Some(data), .. } => part.letter = Some(data.to_vec()),
            AttributeValue::BodySection {
                section: Some(SectionPath::Full(MessageSection::Header)),
                data: Some(data),
                ..
            } => part.head = Some(data.to_vec()),
            _ => {}
        }
    }
    part
}

/// The server's words inside of what `async-imap` makes of a refusal (`code: None, info: Some("...")`).
pub(crate) fn words_of(refusal: &str) -> String {
    let quoted = refusal.split_once("info: Some(\"").and_then(|(_, rest)| rest.rsplit_once("\")"));
    one_line(&quoted.map_or(refusal, |(words, _)| words).replace("\\\"", "\"").replace("\\'", "'"))
}

#[cfg(test)]
mod tests {
    use super::words_of;

    #[test]
    fn a_refusal_is_told_in_the_servers_words() {
        let refusal = r#"code: None, info: Some("[AUTHENTICATIONFAILED] Authentication \"failed\".")"#;
        assert_eq!(words_of(refusal), "[AUTHENTICATIONFAILED] Authentication \"failed\".");
        assert_eq!(words_of("something else"), "something else");
    }
}
