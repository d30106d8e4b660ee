use customers::{Customer, Sender};
use db::Tx;
use kernel::{Cx, Id};
use mail::AutomaticKind;
use mailboxes::{Decision, Letter, LetterState};
use serde_json::json;
use tickets::{Channel, MessageKind, NewMessage, NewTicket, Ticket};

use super::parts::Parts;
use crate::{Error, happen, welcome::Welcome};

/// Where a letter belongs.
enum Place {
    /// It goes on with a ticket.
    Joins(Box<Ticket>),
    /// It opens a ticket, perhaps beside one whose thread it names without being part of it.
    Opens(Option<Id<Ticket>>),
}

/// Decides what a letter is and does it; the answer is for the mail log.
pub(crate) async fn decide(tx: &mut Tx, cx: &Cx, letter: &Letter, parts: &Parts) -> Result<Decision, Error> {
    if let Some(decision) = not_a_message(tx, cx, parts).await? {
        return Ok(decision);
    }
    let Some(from) = author_of(&parts.letter) else {
        return Ok(Decision::new(LetterState::Quarantined, "no_sender"));
    };
    let sender = Sender {
        address: from.email.clone(),
        name: from.name.clone().unwrap_or_default(),
        language_guess: parts.language,
    };
    let customer = customers::recognise(tx, cx, &sender).await?;
    let place = place_of(tx, cx, &customer, &sender.address, parts).await?;
    let mut decision = Decision::new(LetterState::Received, "opened");
    let opened = matches!(place, Place::Opens(_));
    let ticket = match place {
        Place::Joins(ticket) => {
            decision.code = "joined";
            *ticket
        }
        Place::Opens(beside) => {
            if beside.is_some() {
                decision.code = "opened_beside";
            }
            open(tx, cx, letter, parts, &customer, beside).await?
        }
    };
    let message = write_down(tx, cx, letter, parts, &customer, &ticket).await?;
    let automatic = parts.letter.auto.kind != AutomaticKind::Human;
    let welcome = Welcome { ticket: ticket.id.get(), opened, automatic, address: sender.address };
    outbox::enqueue(tx, cx.now, outbox::Job::new(happen::WELCOME, &welcome)?).await?;
    decision.ticket = Some(ticket.id.get());
    decision.message = Some(message.get());
    decision.args = vec![("ticket", ticket.id.to_string())];
    Ok(decision)
}

/// Who wrote a letter: its sender, or for a machine that writes on somebody's behalf (a form on a site sends from
/// `noreply@` and names the customer in Reply-To) whom to answer.
fn author_of(letter: &mail::Letter) -> Option<&mail::Address> {
    let answered = |address: &&mail::Address| customers::normal_address(&address.email).is_some();
    let from = letter.from.as_ref().filter(answered);
    let local = from.map(|from| from.email.split('@').next().unwrap_or_default().replace(['-', '_', '.'], ""));
    let by_machine = local.is_some_and(|local| local == "noreply" || local == "donotreply");
    let behalf = letter.reply_to.first().filter(answered).filter(|_| by_machine || from.is_none());
    behalf.or(from)
}

/// Letters that become no message: known ones, our own, machines that answer machines, bounces.
async fn not_a_message(tx: &mut Tx, cx: &Cx, parts: &Parts) -> Result<Option<Decision>, Error> {
    if let Some(id) = &parts.letter.message_id
        && let Some(known) = tickets::message_by_rfc_id(tx, id).await?
    {
        let code = if known.kind == MessageKind::Customer { "duplicate" } else { "our_own" };
        let mut decision = Decision::new(LetterState::Ignored, code);
        decision.ticket = Some(known.ticket.get());
        decision.message = Some(known.id.get());
        decision.args = vec![("ticket", known.ticket.to_string())];
        return Ok(Some(decision));
    }
    match parts.letter.auto.kind {
        AutomaticKind::Bounce => Ok(Some(bounced(tx, cx, parts).await?)),
        AutomaticKind::Feedback => Ok(Some(Decision::new(LetterState::Ignored, "feedback"))),
        AutomaticKind::AutoReply => Ok(Some(auto_reply(tx, cx, parts).await?)),
        AutomaticKind::Human | AutomaticKind::Bulk => Ok(None),
    }
}

/// A server says that a letter of ours did not arrive: the message it belongs to says so.
async fn bounced(tx: &mut Tx, cx: &Cx, parts: &Parts) -> Result<Decision, Error> {
    let automatic = &parts.letter.auto;
    let named = automatic.original_message_id.iter().chain(&parts.letter.in_reply_to).chain(&parts.letter.references);
    for id in named {
        let Some(message) = tickets::message_by_rfc_id(tx, id).await? else { continue };
        let hard = automatic.bounces.is_empty() || automatic.bounces.iter().any(|bounce| bounce.hard);
        let words = automatic.bounces.first().map(|bounce| {
            let said = bounce.diagnostic.contains(&bounce.status);
            if said { bounce.diagnostic.clone() } else { format!("{} {}", bounce.status, bounce.diagnostic) }
        });
        let words = words.unwrap_or_else(|| parts.letter.subject.clone());
        if hard {
            tickets::delivery_failed(tx, cx, message.id, words.trim()).await?;
            let data = json!({ "message_id": message.id, "words": words.trim() });
            tickets::record(tx, cx, message.ticket, "delivery_failed", &data).await?;
        }
        let mut decision = Decision::new(LetterState::Received, if hard { "bounce" } else { "delay" });
        decision.ticket = Some(message.ticket.get());
        decision.args = vec![("ticket", message.ticket.to_string())];
        return Ok(decision);
    }
    Ok(Decision::new(LetterState::Ignored, "bounce_of_unknown"))
}

/// "I am on holiday": worth a line on the ticket it answers, never a message that asks for an answer.
async fn auto_reply(tx: &mut Tx, cx: &Cx, parts: &Parts) -> Result<Decision, Error> {
    let mut decision = Decision::new(LetterState::Ignored, "auto_reply");
    let keys = mail::thread_keys(&parts.letter);
    if let Some(known) = tickets::known_threads(tx, &keys.ids).await?.first() {
        let line: String = parts.text.chars().take(300).collect();
        tickets::record(tx, cx, known.ticket, "auto_reply", &json!({ "words": line })).await?;
        decision.ticket = Some(known.ticket.get());
        decision.args = vec![("ticket", known.ticket.to_string())];
    }
    Ok(decision)
}

/// Finds the ticket by all ids that the letter names, nearest first. Who is not part of the conversation never joins it
/// silently, even with a known id: they get a ticket of their own beside it.
async fn place_of(tx: &mut Tx, cx: &Cx, customer: &Customer, address: &str, parts: &Parts) -> Result<Place, Error> {
    let keys = mail::thread_keys(&parts.letter);
    let mut beside = None;
    for known in tickets::known_threads(tx, &keys.ids).await? {
        let ticket = tickets::ticket_for_change(tx, cx, known.ticket).await?;
        if ticket.customer == customer.id || tickets::takes_part(tx, ticket.id, address).await? {
            return Ok(Place::Joins(Box::new(ticket)));
        }
        beside.get_or_insert(ticket.id);
    }
    Ok(Place::Opens(beside))
}

async fn open(
    tx: &mut Tx,
    cx: &Cx,
    letter: &Letter,
    parts: &Parts,
    customer: &Customer,
    beside: Option<Id<Ticket>>,
) -> Result<Ticket, Error> {
    let new = NewTicket {
        subject: parts.letter.subject.clone(),
        channel: Channel::Email,
        language: language_of(parts, customer),
        customer: customer.id,
        mailbox: Some(letter.mailbox.get()),
        linked: beside.map(|ticket| (ticket, "other_sender".to_owned())),
    };
    Ok(tickets::open(tx, cx, &new).await?)
}

/// The language of a letter. Its words cannot tell Bosnian from Croatian or Serbian; who wrote it can.
fn language_of(parts: &Parts, customer: &Customer) -> Option<kernel::Language> {
    match (parts.language, customer.language) {
        (Some(read), Some(theirs)) if read.family() != theirs.family() || read.script() != theirs.script() => {
            Some(read)
        }
        (read, theirs) => theirs.or(read),
    }
}

async fn write_down(
    tx: &mut Tx,
    cx: &Cx,
    letter: &Letter,
    parts: &Parts,
    customer: &Customer,
    ticket: &Ticket,
) -> Result<Id<tickets::Message>, Error> {
    let emails = |addresses: &[mail::Address]| addresses.iter().map(|address| address.email.clone()).collect();
    let from = author_of(&parts.letter).cloned().unwrap_or_default();
    // A letter without an id gets one of ours, so that it is still one message when it comes again.
    let message_id =
        parts.letter.message_id.clone().unwrap_or_else(|| format!("{}.letter@rapport.invalid", letter.sha256));
    let new = NewMessage {
        kind: MessageKind::Customer,
        agent: None,
        customer: Some(customer.id),
        from_name: from.name.unwrap_or_else(|| customer.name.clone()),
        from_address: from.email,
        to: emails(&parts.letter.to),
        cc: emails(&parts.letter.cc),
        subject: parts.letter.subject.clone(),
        text: parts.text.clone(),
        html: parts.html.clone(),
        quoted: parts.quoted.clone(),
        language: language_of(parts, customer),
        rfc_message_id: Some(message_id.clone()),
        letter: Some(letter.id.get()),
    };
    let received = tickets::receive(tx, cx, ticket, &new).await?;
    for (blob, file) in &parts.files {
        blob.store(tx, cx.now).await?;
        tickets::attach(tx, cx, Some((ticket.id, received.message)), file).await?;
    }
    let mut ids = vec![message_id];
    ids.extend(mail::thread_keys(&parts.letter).ids);
    tickets::remember(tx, ticket.id, &ids).await?;
    if received.reopened {
        crate::survey::take_back(tx, cx, ticket.id).await?;
    }
    Ok(received.message)
}
