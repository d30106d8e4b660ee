use db::{News, Tx};
use identity::{Agent, Team};
use jiff::tz::TimeZone;
use kernel::{Cx, Id, Time};
use serde_json::Value;
use tickets::Ticket;

use crate::{Error, Kind, Notice, Subscription, digest::next_digest, store};

/// Something that an agent may want to hear of.
#[derive(Clone, Debug)]
pub struct Telling<'a> {
    /// Who.
    pub agent: Id<Agent>,
    /// What.
    pub kind: Kind,
    /// About which ticket.
    pub ticket: Option<Id<Ticket>>,
    /// What the sentence about it needs: `who`, `line`, `due_at`, `action`.
    pub data: &'a Value,
}

/// What follows from telling; the caller lets it happen after the commit.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Told {
    /// The notice that was written or grew; `None` when they do not want to hear of it.
    pub notice: Option<Id<Notice>>,
    /// The browsers that it is to be pushed to now.
    pub browsers: Vec<Id<Subscription>>,
    /// When the letter that holds it leaves.
    pub digest_at: Option<Time>,
}

/// Writes down that somebody should hear of something, if they want to, are there to hear it, and did not do it
/// themselves. Several of a kind on a ticket are one notice until it is read.
pub async fn tell(tx: &mut Tx, cx: &Cx, telling: &Telling<'_>) -> Result<Told, Error> {
    if cx.acting_agent().is_some_and(|actor| actor.id == telling.agent.get()) {
        return Ok(Told::default());
    }
    let Some(listener) = store::listener(tx, telling.agent, telling.kind).await? else { return Ok(Told::default()) };
    let ways = listener.ways;
    if !ways.bell && !ways.push && !ways.mail {
        return Ok(Told::default());
    }
    let zone = TimeZone::get(&listener.time_zone).unwrap_or(TimeZone::UTC);
    let is_pushed = ways.push && listener.has_browsers && !listener.hours.is_quiet(cx.now, &zone);
    let is_mailed = ways.mail && listener.digests_leave;
    if !ways.bell && !is_pushed && !is_mailed {
        return Ok(Told::default());
    }
    let notice = if let Some(notice) = store::unread_like(tx, telling).await? {
        store::grow(tx, cx, notice, telling.data, is_mailed).await?;
        notice
    } else {
        let notice = store::insert(tx, cx, telling, ways.bell, is_mailed).await?;
        if ways.bell {
            store::count(tx, telling.agent, 1);
        }
        notice
    };
    announce(tx, telling.agent);
    let browsers = if is_pushed { store::browsers(tx, telling.agent).await? } else { Vec::new() };
    let digest_at = is_mailed.then(|| next_digest(cx.now, &zone, listener.hours.digest_hour));
    Ok(Told { notice: Some(notice), browsers, digest_at })
}

/// Who of a team asked to hear of what concerns the team.
pub async fn wanted_by_team(tx: &mut Tx, team: Id<Team>, kind: Kind) -> Result<Vec<Id<Agent>>, Error> {
    Ok(store::wanted_by_team(tx, team, kind).await?)
}

/// Only the agent themselves hears that their notices have changed: no team has this number.
pub(crate) fn announce(tx: &mut Tx, agent: Id<Agent>) {
    tx.announce(News { kind: "notice".to_owned(), id: agent.get(), team_id: Some(-1), agent_id: Some(agent.get()) });
}
