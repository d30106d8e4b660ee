//! Whether a letter is here already: the same letter comes to several of our mailboxes, by a list, or twice by a server.

use db::Tx;
use kernel::Cx;
use secrets::sha256_hex;
use tickets::{Message, MessageKind};

use super::decide::Arrival;
use crate::Error;

/// Whether a letter is here already.
pub(crate) enum Familiar {
    /// It is this message; the code is for the mail log.
    Known { code: &'static str, message: Box<Message> },
    /// It is not; its message will be known by this id.
    New(String),
}

/// Looks a letter up by its Message-ID, or by what it says where it has none.
///
/// An id alone proves nothing: there are programs that write the same one into every letter, and nobody's words may be
/// lost because of them. A letter is the same when it says the same.
pub(crate) async fn look(tx: &mut Tx, arrival: &Arrival<'_>) -> Result<Familiar, Error> {
    let by_content = content_id(arrival);
    let given = arrival.parts.letter.message_id.clone();
    for id in given.iter().chain([&by_content]) {
        let Some(message) = tickets::message_by_rfc_id(tx, id).await? else {
            if given.as_ref() == Some(id) {
                return Ok(Familiar::New(id.clone()));
            }
            continue;
        };
        // Of a ticket that was deleted nothing is left to be compared with.
        let system = Cx::system(arrival.letter.received_at);
        let is_gone = tickets::ticket(tx, &system, message.ticket).await?.state == tickets::State::Deleted;
        if id == &by_content || is_gone || is_same(&message, arrival) {
            let code = if matches!(message.kind, MessageKind::Customer | MessageKind::Third) {
                "duplicate"
            } else {
                "our_own"
            };
            return Ok(Familiar::Known { code, message: Box::new(message) });
        }
    }
    Ok(Familiar::New(by_content))
}

/// An id made of what the letter says. A letter without a date is only the same as itself.
fn content_id(arrival: &Arrival<'_>) -> String {
    let letter = &arrival.parts.letter;
    let sum = match letter.date {
        Some(date) => {
            let files: Vec<&str> = arrival.parts.files.iter().map(|(blob, _)| blob.sha256()).collect();
            let from = letter.from.as_ref().map_or("", |from| from.email.as_str());
            let said =
                [from, &date.to_string(), &mail::subject_base(&letter.subject), &arrival.parts.text, &files.join(" ")];
            sha256_hex(said.join("\n").as_bytes())
        }
        None => arrival.letter.sha256.clone(),
    };
    format!("{sum}.letter@rapport.invalid")
}

/// Whether a letter with the id of a message is that message: it says the same, perhaps with a list's footer.
fn is_same(message: &Message, arrival: &Arrival<'_>) -> bool {
    let (one, other) = (bare(&message.text), bare(&arrival.parts.text));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let by_same = arrival.author().is_some_and(|author| author.email.eq_ignore_ascii_case(&message.from_address));
    if short.is_empty() != long.is_empty() {
        return false;
    }
    // From another address the words must speak for themselves.
    long.contains(&short) && (by_same || short.len() * 2 >= long.len())
}

/// Letters and digits only: servers fold lines, change quotation marks and spaces.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
