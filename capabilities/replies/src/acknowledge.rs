use db::Tx;
use i18n::Catalogue;
use identity::Team;
use jiff::{SignedDuration, tz::TimeZone};
use kernel::{Cx, Id, Language, Time};
use serde_json::json;
use tickets::{Message, Ticket};

use crate::{Error, MEASURED_FOR, expectation::usual_wait, letter, may_write_automatically, store};

/// Whose letter is acknowledged.
#[derive(Clone, Debug)]
pub struct Acknowledging<'a> {
    /// The ticket that the letter opened.
    pub ticket: Id<Ticket>,
    /// Where the acknowledgement goes.
    pub address: &'a str,
    /// The customer's name, if one is known.
    pub customer: Option<&'a str>,
    /// The customer's language.
    pub language: Language,
    /// The subject of the letter.
    pub subject: &'a str,
    /// The team that will answer, by whose answers the expectation is measured; `None` takes the whole desk.
    pub team: Option<Id<Team>>,
    /// The company's name.
    pub company: &'a str,
    /// When somebody is there again, where nobody is now, and the zone in which the customer reads times.
    pub opens_at: Option<(Time, &'a TimeZone)>,
}

/// An acknowledgement ready to be sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Acknowledgement {
    /// Its subject.
    pub subject: String,
    /// Its plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// Writes the acknowledgement of a ticket, once; `None` when it has one, or the address had its share of automatic
/// letters for this hour.
pub async fn acknowledge(
    tx: &mut Tx,
    cx: &Cx,
    catalogue: &Catalogue,
    to: &Acknowledging<'_>,
) -> Result<Option<Acknowledgement>, Error> {
    if !store::take_turn(tx, to.ticket, cx.now).await? {
        return Ok(None);
    }
    if !may_write_automatically(tx, cx, to.address).await? {
        return Ok(None);
    }
    let usual = remembered_wait(tx, cx, to.team).await?;
    tickets::record(tx, cx, to.ticket, "acknowledged", &json!({})).await?;
    Ok(Some(letter::compose(catalogue, to, usual, cx.now)))
}

/// How long answers of a team usually take, measured now or a moment ago.
async fn remembered_wait(tx: &mut Tx, cx: &Cx, team: Option<Id<Team>>) -> Result<Option<SignedDuration>, Error> {
    if let Some(wait) = store::remembered_wait(tx, team, cx.now - MEASURED_FOR, cx.now).await? {
        return Ok(wait);
    }
    let wait = usual_wait(&store::observed(tx, team, cx.now).await?, cx.now);
    store::remember_wait(tx, team, wait, cx.now).await?;
    Ok(wait)
}

/// Notes which message became of the acknowledgement.
pub async fn mark_written(tx: &mut Tx, ticket: Id<Ticket>, message: Id<Message>) -> Result<(), Error> {
    Ok(store::mark_written(tx, ticket, message).await?)
}
