use customers::Customer;
use db::Tx;
use kernel::{Cx, Id, days};
use mail::Token;
use tickets::{State, Ticket};

use super::decide::Arrival;
use crate::Error;

/// How long a subject is remembered when nothing else says where a letter belongs.
const SUBJECT_COUNTS_FOR: jiff::SignedDuration = days(90);
/// Among how many of the customer's latest tickets the subject is looked for.
const TICKETS_LOOKED_AT: i64 = 20;
/// A subject with fewer letters and digits says too little.
const TELLING_CHARS: usize = 6;

/// Where a letter belongs.
pub(crate) enum Place {
    /// It goes on with a ticket.
    Joins(Box<Ticket>),
    /// It opens a ticket, perhaps beside one whose thread it names without joining it, and why not.
    Opens(Option<(Id<Ticket>, &'static str)>),
}

/// Finds the ticket by the token in our address, by all ids that the letter names, nearest first, by Outlook's name for
/// the conversation, and in the end by the subject of an answer of the same customer.
///
/// Who is not part of the conversation never joins it silently, whatever they know: they get a ticket of their own
/// beside it. What was merged goes on in the other ticket; nothing joins what is spam or was thrown away.
pub(crate) async fn place_of(
    tx: &mut Tx,
    cx: &Cx,
    customer: &Customer,
    address: &str,
    arrival: &Arrival<'_>,
) -> Result<Place, Error> {
    let keys = mail::thread_keys(&arrival.parts.letter);
    let mut named: Vec<Id<Ticket>> = by_token(tx, arrival).await?.into_iter().collect();
    let mut ids = keys.ids.clone();
    ids.extend(keys.conversation.as_deref().map(conversation_id));
    named.extend(tickets::known_threads(tx, &ids).await?.into_iter().map(|known| known.ticket));
    // Whoever answers a letter that we wrote to somebody else aside is still heard.
    named.extend(super::side::named(tx, arrival).await?.map(|thread| thread.ticket));
    let mut beside = None;
    let mut looked_at = Vec::new();
    for id in named {
        let id = tickets::goes_on_in(tx, id).await?;
        if looked_at.contains(&id) {
            continue;
        }
        looked_at.push(id);
        let ticket = tickets::ticket_for_change(tx, cx, id).await?;
        let takes_part = ticket.customer == customer.id || tickets::takes_part(tx, ticket.id, address).await?;
        let why_not = match ticket.state {
            State::Spam => "spam",
            State::Trash => "trash",
            _ if takes_part => return Ok(Place::Joins(Box::new(ticket))),
            _ => "other_sender",
        };
        beside.get_or_insert((ticket.id, why_not));
    }
    if beside.is_none()
        && let Some(ticket) = by_subject(tx, cx, customer, &arrival.parts.letter.subject, &keys).await?
    {
        return Ok(Place::Joins(Box::new(ticket)));
    }
    Ok(Place::Opens(beside))
}

/// The ticket that a token in the recipient's address stands for.
pub(crate) async fn by_token(tx: &mut Tx, arrival: &Arrival<'_>) -> Result<Option<Id<Ticket>>, Error> {
    for token in arrival.tokens {
        match token {
            Token::Reply(ticket) => {
                let ticket = tickets::goes_on_in(tx, Id::new(*ticket)).await?;
                if tickets::exists(tx, ticket).await? {
                    return Ok(Some(ticket));
                }
            }
            Token::Side(thread) => {
                if side_threads::is_known(tx, Id::new(*thread)).await? {
                    return Ok(Some(side_threads::side_thread(tx, Id::new(*thread)).await?.ticket));
                }
            }
            Token::Return(message) => {
                if let Some(message) = tickets::message(tx, Id::new(*message)).await? {
                    return Ok(Some(message.ticket));
                }
            }
        }
    }
    Ok(None)
}

/// How Outlook's name for a conversation is remembered among the ids of a thread; no Message-ID looks like it.
pub(crate) fn conversation_id(conversation: &str) -> String {
    format!("conversation {conversation}")
}

/// The last resort: an answer of the same customer to a letter with the same subject.
async fn by_subject(
    tx: &mut Tx,
    cx: &Cx,
    customer: &Customer,
    subject: &str,
    keys: &mail::ThreadKeys,
) -> Result<Option<Ticket>, Error> {
    let is_answer = !keys.ids.is_empty() || keys.subject_base != subject.trim();
    let is_telling = keys.subject_base.chars().filter(|c| c.is_alphanumeric()).count() >= TELLING_CHARS;
    if !is_answer || !is_telling || mail::is_forward(subject) {
        return Ok(None);
    }
    let wanted = keys.subject_base.to_lowercase();
    let latest = tickets::latest_of(tx, cx, customer.id, TICKETS_LOOKED_AT).await?;
    let found = latest.into_iter().find(|ticket| {
        !matches!(ticket.state, State::Spam | State::Trash)
            && ticket.last_at > cx.now - SUBJECT_COUNTS_FOR
            && mail::subject_base(&ticket.subject).to_lowercase() == wanted
    });
    let Some(found) = found else { return Ok(None) };
    let id = tickets::goes_on_in(tx, found.id).await?;
    let ticket = tickets::ticket_for_change(tx, cx, id).await?;
    Ok(Some(ticket).filter(|ticket| !ticket.state.is_shut()))
}
