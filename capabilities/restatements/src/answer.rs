use db::{News, Tx};
use identity::Agent;
use kernel::{Cx, Id};
use serde_json::json;
use tickets::{Message, Ticket};

use crate::{CORRECTION_CHARS_MAX, Error, NewRestatement, Restatement, State, TEXT_CHARS_MAX, store};

/// What a customer says to the problem in our words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// "Yes, that is it."
    Yes,
    /// What is different.
    Correction(String),
}

/// Writes a restatement down; it takes the place of one that was not answered. The letter is the caller's to send, and
/// [`sent_by`] says which it was.
///
/// # Errors
/// [`Error::Text`]; what the ticket refuses.
pub async fn ask(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    agent: Id<Agent>,
    new: &NewRestatement,
) -> Result<Restatement, Error> {
    ticket.goes_on()?;
    let text = new.text.trim();
    if text.is_empty() || text.chars().count() > TEXT_CHARS_MAX {
        return Err(Error::Text { max: TEXT_CHARS_MAX });
    }
    store::withdraw_open(tx, ticket.id).await?;
    let restatement =
        store::insert(tx, cx, ticket, agent, &NewRestatement { text: text.to_owned(), ..new.clone() }).await?;
    tickets::record(tx, cx, ticket.id, "restatement_asked", &json!({ "words": text })).await?;
    told(tx, ticket);
    Ok(restatement)
}

/// Says which letter asked.
///
/// # Errors
/// Faults of the database.
pub async fn sent_by(tx: &mut Tx, id: Id<Restatement>, message: Id<Message>) -> Result<(), Error> {
    Ok(store::sent_by(tx, id, message).await?)
}

/// Takes a question back that was not answered.
///
/// # Errors
/// [`Error::NotAsked`].
pub async fn withdraw(tx: &mut Tx, cx: &Cx, ticket: &Ticket) -> Result<(), Error> {
    if store::withdraw_open(tx, ticket.id).await? == 0 {
        return Err(Error::NotAsked);
    }
    tickets::record(tx, cx, ticket.id, "restatement_withdrawn", &json!({})).await?;
    told(tx, ticket);
    Ok(())
}

/// Records what the customer says.
///
/// # Errors
/// [`Error::NotAsked`] when it is not asked (any more); [`Error::Correction`].
pub async fn answer(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    id: Id<Restatement>,
    answer: &Answer,
) -> Result<Restatement, Error> {
    let mut restatement = store::to_change(tx, id).await?.ok_or(Error::NotFound)?;
    if restatement.state != State::Asked {
        return Err(Error::NotAsked);
    }
    let what = match answer {
        Answer::Yes => {
            restatement.state = State::Confirmed;
            "restatement_confirmed"
        }
        Answer::Correction(words) => {
            let words = words.trim();
            if words.is_empty() || words.chars().count() > CORRECTION_CHARS_MAX {
                return Err(Error::Correction { max: CORRECTION_CHARS_MAX });
            }
            words.clone_into(&mut restatement.correction);
            restatement.state = State::Corrected;
            "restatement_corrected"
        }
    };
    restatement.answered_at = Some(cx.now);
    store::update(tx, &restatement).await?;
    tickets::record(tx, cx, ticket.id, what, &json!({})).await?;
    told(tx, ticket);
    Ok(restatement)
}

fn told(tx: &mut Tx, ticket: &Ticket) {
    tx.announce(News {
        kind: "ticket".to_owned(),
        id: ticket.id.get(),
        team_id: ticket.team.map(Id::get),
        agent_id: ticket.assignee.map(Id::get),
    });
}
