use db::Tx;
use kernel::{Cx, Id};
use mail::{Bounce, Token};
use mailboxes::{Decision, LetterState};
use serde_json::json;
use tickets::Message;

use super::decide::{Arrival, about};
use crate::{Error, refusal};

/// A server says that a letter of ours did not arrive: the message it belongs to says so, and the address is known to
/// refuse letters when the server says that it is gone.
pub(crate) async fn bounced(tx: &mut Tx, cx: &Cx, arrival: &Arrival<'_>) -> Result<Decision, Error> {
    let Some(message) = message_of(tx, arrival).await? else {
        return Ok(Decision::new(LetterState::Ignored, "bounce_of_unknown"));
    };
    let bounces = &arrival.parts.letter.auto.bounces;
    let hard = bounces.is_empty() || bounces.iter().any(|bounce| bounce.hard);
    let words = bounces.first().map_or_else(|| arrival.parts.letter.subject.clone(), words_of);
    if hard {
        tickets::delivery_failed(tx, cx, message.id, words.trim()).await?;
        let data = json!({ "message_id": message.id, "words": words.trim() });
        tickets::record(tx, cx, message.ticket, "delivery_failed", &data).await?;
        for bounce in bounces.iter().filter(|bounce| bounce.hard) {
            if let Some(address) = addressee(&message, &bounce.recipient) {
                let words = words_of(bounce);
                refusal::note(tx, cx, address, &bounce.status, words.trim()).await?;
            }
        }
    }
    let mut decision = about(LetterState::Received, if hard { "bounce" } else { "delay" }, &message);
    // The message that became of the letter is another thing than the message it speaks of.
    decision.message = None;
    Ok(decision)
}

/// The message that a report speaks of: by the token in the return address, else by every id it names.
async fn message_of(tx: &mut Tx, arrival: &Arrival<'_>) -> Result<Option<Message>, Error> {
    for token in arrival.tokens {
        if let Token::Return(id) = token
            && let Some(message) = tickets::message(tx, Id::new(*id)).await?
        {
            return Ok(Some(message));
        }
    }
    let letter = &arrival.parts.letter;
    let named = letter.auto.original_message_id.iter().chain(&letter.in_reply_to).chain(&letter.references);
    for id in named {
        if let Some(message) = tickets::message_by_rfc_id(tx, id).await?.filter(|message| message.kind.goes_out()) {
            return Ok(Some(message));
        }
    }
    Ok(None)
}

/// The address we wrote to. A report may name the one it was forwarded to; whom we do not know we do not blame.
fn addressee<'a>(message: &'a Message, named: &str) -> Option<&'a str> {
    let mut all = message.to.iter().chain(&message.cc);
    let same = all.clone().find(|address| address.eq_ignore_ascii_case(named));
    let only = all.next().filter(|_| message.to.len() + message.cc.len() == 1);
    same.or(only).map(String::as_str)
}

fn words_of(bounce: &Bounce) -> String {
    let said = bounce.diagnostic.contains(&bounce.status);
    if said { bounce.diagnostic.clone() } else { format!("{} {}", bounce.status, bounce.diagnostic) }
}
