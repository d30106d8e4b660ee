use customers::Customer;
use db::Tx;
use identity::Agent;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{Cx, Id, Language};
use serde_json::json;
use tickets::{Closure, Message, Ticket};

use crate::{Error, State, Survey, pick_time, store};

/// A question to be asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewSurvey {
    /// The ticket that was closed.
    pub ticket: Id<Ticket>,
    /// The closing.
    pub closure: Id<Closure>,
    /// Who is asked.
    pub customer: Id<Customer>,
    /// Who closed it.
    pub agent: Option<Id<Agent>>,
    /// The customer's language.
    pub language: Language,
    /// The customer's time zone, else the company's; an IANA name.
    pub time_zone: String,
}

/// Plans the question for 24 to 48 hours from now, at a good hour for the customer on a day on which the company
/// works (see [`pick_time`]).
///
/// Planning again for the same closing changes nothing and gives the survey that is there.
///
/// # Errors
/// An unknown time zone.
pub async fn plan(tx: &mut Tx, cx: &Cx, new: &NewSurvey, works: impl Fn(Date) -> bool) -> Result<Survey, Error> {
    let zone = TimeZone::get(&new.time_zone).map_err(|_| Error::UnknownTimeZone)?;
    let due_at = pick_time(cx.now, &zone, works);
    if let Some(id) = store::insert(tx, new, due_at, cx.now).await? {
        let data = json!({ "survey_id": id, "due_at": due_at });
        tickets::record(tx, cx, new.ticket, "survey_planned", &data).await?;
    }
    store::of_closure(tx, new.closure).await?.ok_or(Error::NotFound)
}

/// The letter stands in the outbox: `message` is it.
///
/// The answer is whether the question was still to be asked; if not, the letter must not leave.
pub async fn mark_sent(tx: &mut Tx, cx: &Cx, id: Id<Survey>, message: Option<Id<Message>>) -> Result<bool, Error> {
    let survey = store::survey_to_change(tx, id).await?.ok_or(Error::NotFound)?;
    if survey.state != State::Planned {
        return Ok(false);
    }
    let sent = Survey { state: State::Sent, sent_at: Some(cx.now), message, ..survey };
    store::update(tx, &sent).await?;
    tickets::record(tx, cx, sent.ticket, "survey_sent", &json!({ "survey_id": id })).await?;
    Ok(true)
}

/// Takes back what is planned for a ticket that came back; what was asked stays asked.
///
/// The answer is the surveys that were taken back.
pub async fn cancel_for(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>) -> Result<Vec<Id<Survey>>, Error> {
    let cancelled = store::cancel_for(tx, ticket).await?;
    for id in &cancelled {
        tickets::record(tx, cx, ticket, "survey_cancelled", &json!({ "survey_id": id })).await?;
    }
    Ok(cancelled)
}
