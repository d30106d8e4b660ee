use db::Tx;
use identity::Agent;
use jiff::tz::TimeZone;
use kernel::{Cx, Id, Time};

use crate::{Error, Kind, kind::Ways, store};

/// How somebody wants to hear of one kind of thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What.
    pub kind: Kind,
    /// In the bell.
    pub bell: bool,
    /// In the browser, also when the app is closed.
    pub push: bool,
    /// In the letter of the day.
    pub mail: bool,
}

/// What should be different about a choice; `None` stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct ChoiceChange {
    /// In the bell or not.
    pub bell: Option<bool>,
    /// In the browser or not.
    pub push: Option<bool>,
    /// In the letter or not.
    pub mail: Option<bool>,
}

/// When somebody wants to be left alone, and when their letter comes; in their own zone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hours {
    /// Nothing is pushed from this minute of the day to that one; over midnight where the second is smaller.
    pub quiet: Option<(i64, i64)>,
    /// The hour of the letter, 0 to 23.
    pub digest_hour: i64,
}

impl Default for Hours {
    fn default() -> Self {
        Self { quiet: None, digest_hour: 8 }
    }
}

impl Hours {
    /// Whether it is quiet at a moment, in a zone.
    #[must_use]
    pub fn is_quiet(&self, at: Time, zone: &TimeZone) -> bool {
        let Some((from, until)) = self.quiet else { return false };
        let clock = at.timestamp().to_zoned(zone.clone());
        let minute = i64::from(clock.hour()) * 60 + i64::from(clock.minute());
        if from <= until { (from..until).contains(&minute) } else { minute >= from || minute < until }
    }
}

/// How somebody hears of every kind of thing.
pub async fn choices(tx: &mut Tx, agent: Id<Agent>) -> Result<Vec<Choice>, Error> {
    let chosen = store::choices(tx, agent).await?;
    let of = |kind: Kind| {
        let Ways { bell, push, mail } =
            chosen.iter().find(|(other, _)| *other == kind).map_or_else(|| kind.usual(), |(_, ways)| *ways);
        Choice { kind, bell, push, mail }
    };
    Ok(Kind::ALL.into_iter().map(of).collect())
}

/// Changes how the acting agent hears of a kind of thing.
pub async fn choose(tx: &mut Tx, cx: &Cx, kind: Kind, change: ChoiceChange) -> Result<(), Error> {
    let agent = own(cx)?;
    let before = store::choices(tx, agent).await?;
    let before = before.iter().find(|(other, _)| *other == kind).map_or_else(|| kind.usual(), |(_, ways)| *ways);
    let after = Ways {
        bell: change.bell.unwrap_or(before.bell),
        push: change.push.unwrap_or(before.push),
        mail: change.mail.unwrap_or(before.mail),
    };
    Ok(store::set_choice(tx, agent, kind, after).await?)
}

/// When somebody wants to be left alone, and when their letter comes.
pub async fn hours(tx: &mut Tx, agent: Id<Agent>) -> Result<Hours, Error> {
    Ok(store::hours(tx, agent).await?.unwrap_or_default())
}

/// Changes that for the acting agent.
pub async fn set_hours(tx: &mut Tx, cx: &Cx, hours: Hours) -> Result<(), Error> {
    let agent = own(cx)?;
    let is_minute = |minute: i64| (0..24 * 60).contains(&minute);
    if hours.quiet.is_some_and(|(from, until)| !is_minute(from) || !is_minute(until)) {
        return Err(Error::TimeOfDay("quiet"));
    }
    if !(0..24).contains(&hours.digest_hour) {
        return Err(Error::TimeOfDay("digest_hour"));
    }
    let hours = Hours { quiet: hours.quiet.filter(|(from, until)| from != until), ..hours };
    Ok(store::set_hours(tx, agent, hours).await?)
}

/// The acting agent's number.
pub(crate) fn own(cx: &Cx) -> Result<Id<Agent>, Error> {
    cx.acting_agent().map(|agent| Id::new(agent.id)).ok_or(Error::AgentsOnly)
}
