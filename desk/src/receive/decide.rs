use customers::Sender;
use db::Tx;
use kernel::{Cx, Id, days};
use mail::{AutomaticKind, Token};
use mailboxes::{Decision, Letter, LetterState};
use serde_json::json;
use tickets::{Channel, Message, NewTicket, Ticket};

use super::{
    bounce,
    known::{self, Familiar},
    parts::Parts,
    place::{self, Place, place_of},
    side, write,
};
use crate::{Error, later, welcome::Welcome};

/// An older letter is taken in, but nobody is told that it has arrived: it comes from an old mailbox or an import.
const NEWS_FOR: jiff::SignedDuration = days(7);

/// A letter with what is known of where it came in.
pub(crate) struct Arrival<'a> {
    pub(crate) letter: &'a Letter,
    pub(crate) parts: &'a Parts,
    /// What the signed words in our own addresses stand for.
    pub(crate) tokens: &'a [Token],
}

/// What was decided, and what follows for the ticket.
pub(crate) struct Decided {
    pub(crate) decision: Decision,
    pub(crate) welcome: Option<Welcome>,
}

impl From<Decision> for Decided {
    fn from(decision: Decision) -> Self {
        Self { decision, welcome: None }
    }
}

impl Arrival<'_> {
    /// Who wrote the letter: its sender, or for a machine that writes on somebody's behalf (a form on a site sends from
    /// `noreply@` and names the customer in Reply-To) whom to answer.
    pub(crate) fn author(&self) -> Option<&mail::Address> {
        let letter = &self.parts.letter;
        let answered = |address: &&mail::Address| customers::normal_address(&address.email).is_some();
        let from = letter.from.as_ref().filter(answered);
        let local = from.map(|from| from.email.split('@').next().unwrap_or_default().replace(['-', '_', '.'], ""));
        let by_machine = local.is_some_and(|local| local == "noreply" || local == "donotreply");
        let behalf = letter.reply_to.first().filter(answered).filter(|_| by_machine || from.is_none());
        behalf.or(from)
    }

    /// Whether the desk may answer by itself: a person wrote, and not long ago.
    fn may_be_answered(&self, cx: &Cx) -> bool {
        let is_old = self.parts.letter.date.is_some_and(|date| date < cx.now - NEWS_FOR);
        self.parts.letter.auto.kind == AutomaticKind::Human && !is_old
    }
}

/// Decides what a letter is and does it; the decision is for the mail log.
pub(crate) async fn decide(tx: &mut Tx, cx: &Cx, arrival: &Arrival<'_>) -> Result<Decided, Error> {
    let rfc_message_id = match known::look(tx, arrival).await? {
        Familiar::Known { code, message } => return Ok(about(LetterState::Ignored, code, &message).into()),
        Familiar::New(rfc_message_id) => rfc_message_id,
    };
    match arrival.parts.letter.auto.kind {
        AutomaticKind::Bounce => return Ok(bounce::bounced(tx, cx, arrival).await?.into()),
        AutomaticKind::Feedback => return Ok(Decision::new(LetterState::Ignored, "feedback").into()),
        AutomaticKind::AutoReply => return Ok(auto_reply(tx, cx, arrival).await?.into()),
        AutomaticKind::Human | AutomaticKind::Bulk => {}
    }
    if let Some(decision) = side::joined(tx, cx, arrival, &rfc_message_id).await? {
        return Ok(decision.into());
    }
    let Some(from) = arrival.author() else {
        return Ok(Decision::new(LetterState::Quarantined, "no_sender").into());
    };
    let sender = Sender {
        address: from.email.clone(),
        name: from.name.clone().unwrap_or_default(),
        language_guess: arrival.parts.language,
    };
    let customer = customers::recognise(tx, cx, &sender).await?;
    let place = place_of(tx, cx, &customer, &sender.address, arrival).await?;
    let mut decision = Decision::new(LetterState::Received, "opened");
    let opened = matches!(place, Place::Opens(_));
    let suspected = opened && tickets::has_sent_spam(tx, &sender.address).await?;
    let ticket = match place {
        Place::Joins(ticket) => {
            decision.code = "joined";
            *ticket
        }
        Place::Opens(beside) => {
            if beside.is_some() {
                decision.code = "opened_beside";
            }
            open(tx, cx, arrival, &customer, beside).await?
        }
    };
    let ticket = if suspected { tickets::suspect_spam(tx, cx, &ticket).await? } else { ticket };
    let message = write::down(tx, cx, arrival, &customer, &ticket, rfc_message_id).await?;
    if !opened {
        later::customer_wrote(tx, cx, ticket.id).await?;
    }
    if !opened && arrival.parts.letter.auto.kind == AutomaticKind::Human {
        crate::notify::answered(tx, cx, &ticket, &customer.name, &arrival.parts.text).await?;
    }
    // Who has sent spam before gets no automatic word until somebody has looked.
    let automatic = suspected || !arrival.may_be_answered(cx);
    decision.ticket = Some(ticket.id.get());
    decision.message = Some(message.get());
    decision.args = vec![("ticket", ticket.id.to_string())];
    let welcome = Welcome { ticket: ticket.id.get(), opened, automatic, address: sender.address };
    Ok(Decided { decision, welcome: Some(welcome) })
}

/// A decision about a message that is there already.
pub(crate) fn about(state: LetterState, code: &'static str, message: &Message) -> Decision {
    let mut decision = Decision::new(state, code);
    decision.ticket = Some(message.ticket.get());
    decision.message = Some(message.id.get());
    decision.args = vec![("ticket", message.ticket.to_string())];
    decision
}

/// "I am on holiday": worth a line on the ticket it answers, never a message that asks for an answer.
async fn auto_reply(tx: &mut Tx, cx: &Cx, arrival: &Arrival<'_>) -> Result<Decision, Error> {
    let mut decision = Decision::new(LetterState::Ignored, "auto_reply");
    let mut ticket = place::by_token(tx, arrival).await?;
    if ticket.is_none() {
        let keys = mail::thread_keys(&arrival.parts.letter);
        ticket = tickets::known_threads(tx, &keys.ids).await?.first().map(|known| known.ticket);
    }
    if ticket.is_none() {
        ticket = side::named(tx, arrival).await?.map(|thread| thread.ticket);
    }
    if let Some(ticket) = ticket {
        let line: String = arrival.parts.text.chars().take(300).collect();
        let ticket = tickets::goes_on_in(tx, ticket).await?;
        tickets::record(tx, cx, ticket, "auto_reply", &json!({ "words": line })).await?;
        decision.ticket = Some(ticket.get());
        decision.args = vec![("ticket", ticket.to_string())];
    }
    Ok(decision)
}

async fn open(
    tx: &mut Tx,
    cx: &Cx,
    arrival: &Arrival<'_>,
    customer: &customers::Customer,
    beside: Option<(Id<Ticket>, &'static str)>,
) -> Result<Ticket, Error> {
    let new = NewTicket {
        subject: arrival.parts.letter.subject.clone(),
        channel: Channel::Email,
        language: write::language_of(arrival.parts, customer),
        customer: customer.id,
        mailbox: Some(arrival.letter.mailbox.get()),
        linked: beside.map(|(ticket, because)| (ticket, because.to_owned())),
    };
    Ok(tickets::open(tx, cx, &new).await?)
}
