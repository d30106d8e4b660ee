//! "Is it really solved?": asked within the customer's day, answered in one click, and "not yet" comes back to the
//! same agent (PRACTICES D6).

use db::Tx;
use jiff::tz::TimeZone;
use kernel::{Cx, Id};
use surveys::{Addressed, Answer, State, Survey};
use tickets::{Message, MessageKind, NewMessage, Ticket};
use web_kit::App;

use crate::{Error, deliver, happen, welcome::Welcome, working_day, writing};

/// Sends the question, if it is still to be asked. The job `surveys.ask`.
///
/// # Errors
/// The database does not answer; then the job is tried again.
pub async fn ask(app: &App, job: i64, id: Id<Survey>) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    outbox::finish(&mut tx, job).await?;
    if let Some(survey) = surveys::survey(&mut tx, id).await?.filter(|survey| survey.state == State::Planned) {
        ask_in(&mut tx, &cx, app, &survey).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn ask_in(tx: &mut Tx, cx: &Cx, app: &App, survey: &Survey) -> Result<(), Error> {
    let ticket = tickets::ticket_for_change(tx, cx, survey.ticket).await?;
    if ticket.state.is_shut() {
        surveys::cancel_for(tx, cx, ticket.id).await?;
        return Ok(());
    }
    let company = identity::company(tx).await?.ok_or(Error::NoMailbox)?;
    let customer = customers::customer(tx, survey.customer).await?.ok_or(tickets::Error::NoSuchTicket)?;
    let zone = customer.time_zone.as_deref().unwrap_or(&company.time_zone);
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let days = working_day::of(tx, ticket.team).await?;
    let daytime = surveys::next_daytime(cx.now, &zone, |date| days.counts(date));
    if daytime > cx.now {
        // The server was off in the meantime: nobody is written to at three in the night.
        return happen::ask_at(tx, cx, survey.id, daytime).await;
    }
    let mailbox = crate::writing::mailbox_of(tx, &ticket).await?;
    let (Some(mailbox), Some(address)) = (mailbox, customer.addresses.first()) else {
        surveys::cancel_for(tx, cx, ticket.id).await?;
        return Ok(());
    };
    let is_refused = surveys::is_refused(tx, customer.id).await?;
    if is_refused || !replies::may_write_automatically(tx, cx, address).await? {
        surveys::cancel_for(tx, cx, ticket.id).await?;
        return Ok(());
    }
    let agent = match survey.agent {
        Some(agent) => identity::agent(tx, agent).await?,
        None => None,
    };
    let link = format!("{}/s/{}", app.public_url, surveys::token(&app.secrets, survey.id));
    let letter = surveys::compose(
        app.catalogue,
        &Addressed {
            language: survey.language,
            zone: &zone,
            customer: Some(customer.name.as_str()).filter(|name| !name.contains('@')),
            subject: &ticket.subject,
            closed_at: ticket.resolved_at.unwrap_or(survey.created_at),
            agent: agent.as_ref().map(|agent| agent.name.as_str()),
            company: &company.name,
            yes_url: &format!("{link}?a=yes"),
            not_yet_url: &format!("{link}?a=no"),
            no_more_url: &format!("{link}/stop"),
        },
    );
    let new = NewMessage {
        kind: MessageKind::Survey,
        agent: None,
        customer: None,
        from_name: mailbox.sender_name(None, &company.name),
        from_address: mailbox.address.clone(),
        to: vec![address.clone()],
        cc: Vec::new(),
        subject: letter.subject,
        text: letter.text,
        html: Some(letter.html),
        quoted: String::new(),
        language: Some(survey.language),
        rfc_message_id: Some(writing::fresh_message_id(&mailbox.address)?),
        letter: None,
    };
    let (message, _) = tickets::write(tx, cx, &ticket, &new).await?;
    surveys::mark_sent(tx, cx, survey.id, Some(message)).await?;
    deliver::enqueue(tx, cx, message).await
}

/// What the page behind a survey's link shows.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The survey as it stands.
    pub survey: Survey,
    /// What the ticket is about.
    pub subject: String,
    /// The company that asks.
    pub company: String,
    /// Who answered the customer.
    pub agent: Option<String>,
}

/// Looks a survey up by its link; changes nothing.
///
/// # Errors
/// [`Error::BadLink`].
pub async fn asked(app: &App, token: &str) -> Result<Asked, Error> {
    let id = surveys::survey_of(&app.secrets, token).ok_or(Error::BadLink)?;
    let mut tx = app.db.read().await?;
    let survey = surveys::survey(&mut tx, id).await?.ok_or(Error::BadLink)?;
    let cx = Cx::customer(app.clock.now(), survey.customer);
    let ticket = tickets::ticket(&mut tx, &cx, survey.ticket).await?;
    let company = identity::company(&mut tx).await?.ok_or(Error::BadLink)?;
    let agent = match survey.agent {
        Some(agent) => identity::agent(&mut tx, agent).await?.map(|agent| agent.name),
        None => None,
    };
    Ok(Asked { survey, subject: ticket.subject, company: company.name, agent })
}

/// Records a customer's answer; "not yet" opens the ticket again, for the same agent.
///
/// # Errors
/// [`Error::BadLink`]; what the survey refuses.
pub async fn answer(app: &App, token: &str, answer: &Answer) -> Result<Survey, Error> {
    let id = surveys::survey_of(&app.secrets, token).ok_or(Error::BadLink)?;
    let mut tx = app.db.begin().await?;
    let survey = surveys::survey(&mut tx, id).await?.ok_or(Error::BadLink)?;
    let cx = Cx::customer(app.clock.now(), survey.customer);
    let ticket = tickets::ticket_for_change(&mut tx, &cx, survey.ticket).await?;
    let answered = surveys::answer(&mut tx, &cx, id, answer).await?;
    if answered.brings_back && ticket.state == tickets::State::Resolved {
        tickets::reopen(&mut tx, &cx, &ticket, "survey").await?;
        let back = Welcome { ticket: ticket.id.get(), opened: false, automatic: true, address: String::new() };
        outbox::enqueue(&mut tx, cx.now, outbox::Job::new(happen::WELCOME, &back)?).await?;
    }
    tx.commit().await?;
    Ok(answered.survey)
}

/// The customer wishes not to be asked any more: by the link in the letter, or by the button of their mail program
/// that stands for its header (RFC 8058).
///
/// # Errors
/// [`Error::BadLink`].
pub async fn ask_no_more(app: &App, token: &str) -> Result<(), Error> {
    let id = surveys::survey_of(&app.secrets, token).ok_or(Error::BadLink)?;
    let mut tx = app.db.begin().await?;
    let survey = surveys::survey(&mut tx, id).await?.ok_or(Error::BadLink)?;
    let cx = Cx::customer(app.clock.now(), survey.customer);
    surveys::refuse(&mut tx, &cx, survey.customer).await?;
    tx.commit().await?;
    Ok(())
}

/// The headers by which mail programs offer not to be asked any more (RFC 2369, RFC 8058); none for other letters.
pub(crate) async fn headers(tx: &mut Tx, app: &App, message: &Message) -> Result<Vec<(String, String)>, Error> {
    if message.kind != MessageKind::Survey {
        return Ok(Vec::new());
    }
    let Some(survey) = surveys::survey_of_message(tx, message.id).await? else { return Ok(Vec::new()) };
    Ok(way_out(&format!("{}/s/{}/stop", app.public_url, surveys::token(&app.secrets, survey.id))))
}

/// One click is offered only behind https (RFC 8058, section 3.1).
fn way_out(link: &str) -> Vec<(String, String)> {
    let mut headers = vec![("List-Unsubscribe".to_owned(), format!("<{link}>"))];
    if link.starts_with("https://") {
        headers.push(("List-Unsubscribe-Post".to_owned(), "List-Unsubscribe=One-Click".to_owned()));
    }
    headers
}

/// Takes the questions of a ticket back that were not asked yet.
pub(crate) async fn take_back(tx: &mut Tx, cx: &Cx, ticket: Id<Ticket>) -> Result<(), Error> {
    for survey in surveys::cancel_for(tx, cx, ticket).await? {
        outbox::cancel(tx, &happen::survey_key(survey)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::way_out;

    #[test]
    fn one_click_is_offered_only_where_the_way_is_safe() {
        let names = |link| way_out(link).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names("https://desk.example/s/a/stop"), ["List-Unsubscribe", "List-Unsubscribe-Post"]);
        assert_eq!(names("http://desk.example/s/a/stop"), ["List-Unsubscribe"]);
    }
}
