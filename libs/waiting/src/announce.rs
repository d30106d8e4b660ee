//! How a wait is said: rounded, seldom changed, never made shorter behind somebody's back.
//!
//! Numbers become a [`Wording`]: the key of a text in `locales/*/waiting.ftl` and its arguments. "Usually about {p50},
//! at the latest {p90}": overrunning hurts most and coarse steps are enough (Webb et al. 2019, Yu et al. 2017), so the
//! limit is always rounded up.
//!
//! | the limit is | it is said in steps of |
//! |---|---|
//! | under 2 minutes | "under 2 minutes" |
//! | to 5 minutes | 1 minute |
//! | to 30 minutes | 5 minutes |
//! | to 2 hours | 15 minutes |
//! | to 8 hours | 1 hour |
//! | longer | the clock: the next full hour of the day on which it falls |

use jiff::{SignedDuration, tz::TimeZone};
use kernel::Time;

use crate::Announcement;

/// With fewer waits behind them, no numbers are said.
pub const OBSERVATIONS_MIN: usize = 30;

/// A limit below this is "under 2 minutes", in seconds.
pub const SHORT: i64 = 120;
/// From here on the clock is named, in seconds.
pub const LONG: i64 = 8 * 3_600;

/// A wait as it is said.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Rung {
    /// Under two minutes.
    Short,
    /// So many minutes.
    Minutes(i64),
    /// So many hours.
    Hours(i64),
    /// Until that instant, a full hour on the reader's clock.
    Until(Time),
}

/// A text of the catalogue with its arguments.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wording {
    /// The key in `locales/*/waiting.ftl`.
    pub key: &'static str,
    /// Its arguments, by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// What stands in a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Argument {
    /// A count.
    Number(i64),
    /// A span of time, in the reader's language (`i18n::span`).
    Span(SignedDuration),
    /// An instant near now, in the reader's language and zone (`i18n::near`).
    Moment(Time),
}

/// Rounds a wait up to the ladder; `now` and the zone are for waits that are named by the clock.
///
/// ```
/// use jiff::{SignedDuration, tz::TimeZone};
/// use waiting::announce::{Rung, rung};
/// let now: kernel::Time = "2026-01-05T10:20:00Z".parse().unwrap();
/// let said = |minutes| rung(SignedDuration::from_mins(minutes), now, &TimeZone::UTC);
/// assert_eq!(said(1), Rung::Short);
/// assert_eq!(said(7), Rung::Minutes(10));
/// assert_eq!(said(61), Rung::Minutes(75));
/// assert_eq!(said(121), Rung::Hours(3));
/// assert_eq!(said(500), Rung::Until("2026-01-05T19:00:00Z".parse().unwrap()));
/// ```
#[must_use]
pub fn rung(wait: SignedDuration, now: Time, zone: &TimeZone) -> Rung {
    // A part of a second counts as a whole one: the limit is never rounded down.
    let seconds = wait.as_secs().saturating_add(i64::from(wait.subsec_nanos() > 0));
    if wait < SignedDuration::from_secs(SHORT) {
        Rung::Short
    } else if seconds <= 5 * 60 {
        Rung::Minutes(up(seconds, 60))
    } else if seconds <= 30 * 60 {
        Rung::Minutes(up(seconds, 300) * 5)
    } else if seconds <= 2 * 3_600 {
        Rung::Minutes(up(seconds, 900) * 15)
    } else if seconds <= LONG {
        Rung::Hours(up(seconds, 3_600))
    } else {
        Rung::Until(full_hour(now + wait, zone))
    }
}

/// The full hour on a clock at or after an instant.
fn full_hour(at: Time, zone: &TimeZone) -> Time {
    let local = at.timestamp().to_zoned(zone.clone());
    let over = i64::from(local.minute()) * 60 + i64::from(local.second());
    let is_full = over == 0 && local.subsec_nanosecond() == 0;
    let span = if is_full { 0 } else { 3_600 - over };
    Time::from_micros((at.seconds() + span) * 1_000_000)
}

const fn up(seconds: i64, step: i64) -> i64 {
    (seconds + step - 1).div_euclid(step)
}

impl Rung {
    /// The longest wait that this stands for.
    #[must_use]
    pub fn limit(self, now: Time) -> SignedDuration {
        match self {
            Self::Short => SignedDuration::from_secs(SHORT),
            Self::Minutes(minutes) => SignedDuration::from_secs(minutes.saturating_mul(60)),
            Self::Hours(hours) => SignedDuration::from_secs(hours.saturating_mul(3_600)),
            Self::Until(at) => at.since(now),
        }
    }

    fn argument(self, now: Time) -> Argument {
        match self {
            Self::Until(at) => Argument::Moment(at),
            _ => Argument::Span(self.limit(now)),
        }
    }
}

/// What a customer reads on joining the line.
///
/// - fewer than [`OBSERVATIONS_MIN`] waits known: `waiting-place` with the place in line, no numbers;
/// - a limit under two minutes: `waiting-short`;
/// - usual and latest on the same rung: `waiting-latest`, or `waiting-latest-until` by the clock;
/// - else `waiting-usual-latest`, or `waiting-usual-latest-until`.
#[must_use]
pub fn first(said: &Announcement, now: Time, zone: &TimeZone) -> Wording {
    let span = |seconds: f64| SignedDuration::try_from_secs_f64(seconds).unwrap_or(SignedDuration::MAX);
    if said.observations < OBSERVATIONS_MIN {
        let place = span(said.ahead.max(0.0)).as_secs().saturating_add(1);
        return Wording { key: "waiting-place", arguments: vec![("place", Argument::Number(place))] };
    }
    words(rung(span(said.p50), now, zone), rung(span(said.p90), now, zone), now)
}

fn words(usual: Rung, latest: Rung, now: Time) -> Wording {
    let by_clock = matches!(latest, Rung::Until(_));
    let last = ("latest", latest.argument(now));
    let both = || vec![("usual", usual.argument(now)), last];
    match (usual, latest) {
        (_, Rung::Short) => Wording { key: "waiting-short", arguments: Vec::new() },
        (Rung::Short, _) if by_clock => Wording { key: "waiting-latest-until", arguments: vec![last] },
        _ if usual == latest || usual == Rung::Short => {
            Wording { key: if by_clock { "waiting-latest-until" } else { "waiting-latest" }, arguments: vec![last] }
        }
        (Rung::Until(_), _) => Wording { key: "waiting-usual-until-latest-until", arguments: both() },
        _ if by_clock => Wording { key: "waiting-usual-latest-until", arguments: both() },
        _ => Wording { key: "waiting-usual-latest", arguments: both() },
    }
}

/// A limit somebody was told, with what may be said next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Told {
    /// The instant until which the wait was said to last at most.
    pub until: Time,
    /// When the limit was last made worse.
    pub worsened: Option<Time>,
}

/// What is to be said now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Update {
    /// Nothing.
    Nothing,
    /// It goes faster: the new limit is at least a fifth shorter.
    Sooner(Time),
    /// It takes longer than was said: an apology and the new limit, before the old one passes.
    Later(Time),
}

/// A worse limit is said at most once in so many seconds.
pub const WORSENING_PAUSE: i64 = 600;

impl Told {
    /// What was said first.
    #[must_use]
    pub fn first(rung: Rung, now: Time) -> Self {
        Self { until: now + rung.limit(now), worsened: None }
    }

    /// What the present forecast asks to be said: `rest` is the wait that nine in ten do not exceed from now on.
    ///
    /// - A shorter limit is never slipped in: it is said when it is a fifth shorter at least and another rung.
    /// - A longer one is said when it is a fifth longer and another rung, or when the old one would pass unkept within
    ///   a tenth of it or a minute; but not within ten minutes of the last worsening, so it is then made long enough:
    ///   half as long again, and ten minutes at least.
    #[must_use]
    pub fn next(self, rest: SignedDuration, now: Time, zone: &TimeZone) -> Update {
        let old = self.until.since(now);
        let fresh = rung(rest, now, zone);
        let limit = fresh.limit(now);
        let is_other = fresh != rung(old.max(SignedDuration::ZERO), now, zone);
        if limit < old {
            let is_much = limit.as_millis() * 5 <= old.as_millis() * 4;
            return if is_much && is_other { Update::Sooner(now + limit) } else { Update::Nothing };
        }
        let is_paused = self.worsened.is_some_and(|at| now.since(at) < SignedDuration::from_secs(WORSENING_PAUSE));
        if is_paused || limit == old {
            return Update::Nothing;
        }
        let is_much = limit.as_millis() * 5 > old.as_millis() * 6 && is_other;
        let is_urgent = old <= SignedDuration::from_secs(60).max(limit / 10);
        if !(is_much || is_urgent) {
            return Update::Nothing;
        }
        // The next worsening cannot be said before the pause is over: this one has to last.
        let lasting = if self.worsened.is_some() { limit + limit / 2 } else { limit };
        let lasting = lasting.max(SignedDuration::from_secs(WORSENING_PAUSE));
        Update::Later(now + rung(lasting, now, zone).limit(now))
    }

    /// The limit after an update was said.
    #[must_use]
    pub const fn after(self, update: Update, now: Time) -> Self {
        match update {
            Update::Nothing => self,
            Update::Sooner(until) => Self { until, worsened: self.worsened },
            Update::Later(until) => Self { until, worsened: Some(now) },
        }
    }
}

impl Update {
    /// How it is worded: `waiting-sooner` or `waiting-later`, or with `-until` by the clock; nothing when nothing is
    /// to be said.
    #[must_use]
    pub fn words(self, now: Time, zone: &TimeZone) -> Option<Wording> {
        let (until, keys) = match self {
            Self::Nothing => return None,
            Self::Sooner(until) => (until, ["waiting-sooner", "waiting-sooner-until"]),
            Self::Later(until) => (until, ["waiting-later", "waiting-later-until"]),
        };
        let latest = rung(until.since(now), now, zone);
        let [span, clock] = keys;
        let key = if matches!(latest, Rung::Until(_)) { clock } else { span };
        Some(Wording { key, arguments: vec![("latest", latest.argument(now))] })
    }
}

/// Whether live chat should be offered at all: somebody will be there within the limit, and half of the customers would
/// still be waiting by then. `patience` is the rate at which people leave, in 1/s, `p50` in seconds.
///
/// The chance of an answer within the customer's own median patience `ln 2 / patience` is above a half exactly when
/// half of the waits are shorter than it.
#[must_use]
pub fn offer_chat(p50: f64, patience: f64, somebody_within_limit: bool) -> bool {
    somebody_within_limit && p50 * patience <= std::f64::consts::LN_2
}
