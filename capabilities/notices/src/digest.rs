use std::fmt::Write as _;

use db::Tx;
use i18n::{Catalogue, Value};
use identity::Agent;
use jiff::tz::TimeZone;
use kernel::{Cx, Id, Time, days};
use markup::escape;

use crate::{Error, Notice, store, words};

/// How many notices stand in one letter; the letter says how many more there are.
const IN_A_LETTER: i64 = 40;

/// The letter of a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Digest {
    /// Its subject.
    pub subject: String,
    /// Its plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// The next time that the clock of a zone shows this hour.
#[must_use]
pub fn next_digest(now: Time, zone: &TimeZone, hour: i64) -> Time {
    let today = now.timestamp().to_zoned(zone.clone()).date();
    let hour = i8::try_from(hour).unwrap_or(8);
    for days_ahead in 0..3_i64 {
        let day = today.checked_add(days(days_ahead)).unwrap_or(today);
        if let Ok(at) = day.at(hour, 0, 0, 0).to_zoned(zone.clone()) {
            let at = Time::from_micros(at.timestamp().as_microsecond());
            if at > now {
                return at;
            }
        }
    }
    now + days(1)
}

/// Writes the letter of what is unread and was in no letter before, and notes that it was; `None` when there is
/// nothing.
pub async fn digest(
    tx: &mut Tx,
    cx: &Cx,
    agent: &Agent,
    catalogue: &Catalogue,
    public_url: &str,
) -> Result<Option<Digest>, Error> {
    let reader = Cx::agent(cx.now, identity_of(tx, agent.id).await?);
    let mut notices = store::to_mail(tx, &reader, agent.id, IN_A_LETTER).await?;
    if notices.is_empty() {
        return Ok(None);
    }
    let count = store::note_mailed(tx, agent.id, cx.now).await?;
    notices.retain(|notice| notice.ticket.is_none() || notice.subject.is_some());
    let say = |key: &str, values: &[(&str, Value<'_>)]| catalogue.text(agent.language, key, values);
    let zone = TimeZone::get(&agent.time_zone).unwrap_or(TimeZone::UTC);
    let greeting = say("notices-letter-greeting", &[("name", agent.name.as_str().into())]);
    let about = say("notices-letter-about", &[("count", count.into())]);
    let change = say("notices-letter-change", &[]);
    let mut text = vec![greeting.clone(), about.clone()];
    let mut html = format!("<p>{}</p><p>{}</p>", escape(&greeting), escape(&about));
    for notice in &notices {
        let line = words::said(catalogue, agent.language, notice, cx.now, &zone);
        let at = i18n::near(agent.language, cx.now, notice.at, &zone);
        let url = address(public_url, notice);
        text.push(format!("{line}\n{at}\n{url}"));
        let (url, line, at) = (escape(&url), escape(&line), escape(&at));
        let _ = write!(html, "<p><a href=\"{url}\">{line}</a><br><small>{at}</small></p>");
    }
    let profile = format!("{public_url}/profile");
    text.push(format!("{change}\n{profile}"));
    let _ = write!(html, "<p><small><a href=\"{}\">{}</a></small></p>", escape(&profile), escape(&change));
    let subject = say("notices-letter-subject", &[("count", count.into())]);
    Ok(Some(Digest { subject, text: text.join("\n\n"), html }))
}

async fn identity_of(tx: &mut Tx, agent: Id<Agent>) -> Result<kernel::AgentActor, Error> {
    identity::actor_of(tx, agent).await.map_err(|error| match error {
        identity::Error::Db(error) => Error::Db(error),
        _ => Error::AgentsOnly,
    })
}

fn address(public_url: &str, notice: &Notice) -> String {
    notice.ticket.map_or_else(|| public_url.to_owned(), |ticket| format!("{public_url}/tickets/{ticket}"))
}
