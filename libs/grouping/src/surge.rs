use std::collections::{HashMap, VecDeque};

use crate::number::real;

/// Eight weeks are looked back on.
const LONG_DAYS: usize = 56;
/// The later half of these counts double.
const SHORT_DAYS: usize = 28;
/// Nothing is called a surge before so many days.
const KNOWN_DAYS_MIN: usize = 14;
/// The longer of the two windows that are tested, in days; what it covers is not looked back on.
const WINDOW_DAYS: usize = 3;
/// The spread (variance by mean) expected of daily counts before they show their own, and the days it weighs.
const USUAL_SPREAD: f64 = 1.5;
const USUAL_SPREAD_DAYS: f64 = 84.0;
/// How many counts of a group's own weigh as much as the pattern of the week over all groups.
const WEEK_COUNTS: f64 = 300.0;
/// A single day shows no more spread than this, so that an old surge does not hide the next.
const SPREAD_OF_DAY_MAX: f64 = 16.0;
/// A single day has to surprise by so much more than three days: three tell an outbreak from chance better.
const DAY_HANDICAP: f64 = 0.7;
/// Surprise from which on it is a surge: one false alarm a group and year at this many a day (docs/grouping.md).
const THRESHOLDS: [(f64, f64); 7] =
    [(0.1, 6.38), (0.3, 5.94), (1.0, 5.94), (2.0, 6.03), (5.0, 6.24), (10.0, 6.44), (40.0, 6.69)];

/// More a day are counted as so many: a sum over all of them stays short.
pub const COUNT_MAX: u64 = 1_000_000;

/// The negative binomial law with a mean and a spread (variance by mean, above 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Law {
    mean: f64,
    spread: f64,
    /// `mean / (spread − 1)`.
    size: f64,
}

impl Law {
    /// With this mean (above 0) and spread (variance by mean; at least 1.01).
    #[must_use]
    pub fn new(mean: f64, spread: f64) -> Self {
        let (mean, spread) = (mean.max(1e-9), spread.max(1.01));
        Self { mean, spread, size: mean / (spread - 1.0) }
    }

    /// The chance of nothing at all.
    pub(crate) fn none(&self) -> f64 {
        (-self.size * self.spread.ln()).exp()
    }

    /// The chance of one more than `count` beside that of `count`.
    pub(crate) fn ratio(&self, count: f64) -> f64 {
        (count + self.size) / (count + 1.0) * (1.0 - 1.0 / self.spread)
    }

    /// `−ln` of the chance of so many or more: how surprising they are. 0 when no more than the mean.
    ///
    /// ```
    /// use grouping::Law;
    /// // Two on the mean, spread 1.5: three or more come with a chance of 0.3196.
    /// assert!((Law::new(2.0, 1.5).surprise(3) + 0.3196_f64.ln()).abs() < 1e-3);
    /// assert_eq!(Law::new(2.0, 1.5).surprise(1), 0.0);
    /// ```
    #[must_use]
    pub fn surprise(&self, count: u64) -> f64 {
        let whole = usize::try_from(count).map_or(f64::MAX, real);
        if whole <= self.mean {
            return 0.0;
        }
        let mut logarithm = -self.size * self.spread.ln();
        let mut at = 0.0;
        while at < whole {
            logarithm += self.ratio(at).ln();
            at += 1.0;
        }
        let (mut sum, mut term) = (1.0, 1.0);
        while term > sum * 1e-12 {
            term *= self.ratio(at);
            sum += term;
            at += 1.0;
        }
        -(logarithm + f64::ln(sum))
    }
}

/// What a day's count means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// More than chance: about once a year and group this is said of nothing.
    pub surge: bool,
    /// `−ln` of the chance of so many in one day or in three days, the greater of both.
    pub surprise: f64,
    /// How many were expected that day; nothing in the first days.
    pub expected: Option<f64>,
    /// The surprise from which on it is a surge.
    pub threshold: f64,
}

/// Why a count was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// A later day of this group was told already.
    Past,
}

#[derive(Clone, Copy, Debug)]
struct Day {
    count: f64,
    /// Among how many; for plain counts the week's pattern stands here.
    among: Option<f64>,
}

#[derive(Clone, Debug)]
struct History {
    last: i64,
    days: VecDeque<Day>,
}

/// Watches daily counts of many groups for what grows faster than chance.
///
/// Expected is `weekday pattern × (½ mean of 8 weeks + ½ mean of 4 weeks)`, without the last three days; the pattern is
/// the group's own, leaning on that of all groups while it is small. Against it stand the day's count and that of the
/// last three days, under the negative binomial law with the spread the group showed. The greater surprise counts; the
/// thresholds make one false alarm a group and year (calibrated by simulation, docs/grouping.md).
///
/// A share is watched in the same way ([`Watch::observe_among`]): how many messages of a day were
/// [new](crate::Suggested::new), so that a matter nobody has a group for yet is seen.
///
/// ```
/// let mut watch = grouping::Watch::default();
/// for day in 0..60 {
///     assert!(!watch.observe("late parcels", day, 2)?.surge);
/// }
/// let told = watch.observe("late parcels", 60, 14)?;
/// assert!(told.surge && told.surprise > 9.0);
/// # Ok::<(), grouping::Refused>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Watch {
    groups: HashMap<String, History>,
    /// What all groups had on each day of the week, of the days that are looked back on.
    week: [f64; 7],
}

impl Watch {
    /// Takes the count of one day (days are numbered; 0 may be any day). Days left out had none; a day told again
    /// gets more. Groups are told each in order of days.
    pub fn observe(&mut self, group: &str, day: i64, count: u64) -> Result<Reading, Refused> {
        self.take(group, day, count, None)
    }

    /// Takes how many of a day's messages were of a kind: what is tested then is the share.
    pub fn observe_among(&mut self, group: &str, day: i64, count: u64, among: u64) -> Result<Reading, Refused> {
        self.take(group, day, count, Some(whole(among)))
    }

    fn take(&mut self, group: &str, day: i64, count: u64, among: Option<f64>) -> Result<Reading, Refused> {
        let count = count.min(COUNT_MAX);
        let history = self
            .groups
            .entry(group.to_owned())
            .or_insert_with(|| History { last: day.saturating_sub(1), days: VecDeque::new() });
        if day < history.last {
            return Err(Refused::Past);
        }
        let kept = i64::try_from(LONG_DAYS + WINDOW_DAYS).unwrap_or(i64::MAX);
        // After a very long silence only as many empty days matter as are kept.
        history.last = history.last.max(day.saturating_sub(kept + 1));
        while history.last < day {
            history.last += 1;
            history.push(&mut self.week, among);
        }
        if let Some(today) = history.days.back_mut() {
            today.count = (today.count + whole(count)).min(whole(COUNT_MAX));
            today.among = among;
        }
        Ok(history.read(&self.week))
    }
}

fn whole(count: u64) -> f64 {
    usize::try_from(count).map_or(f64::MAX, real)
}

fn weekday(day: i64) -> usize {
    usize::try_from(day.rem_euclid(7)).unwrap_or_default()
}

impl History {
    /// Opens the next day. One day grows old enough to be looked back on, one too old.
    fn push(&mut self, week: &mut [f64; 7], among: Option<f64>) {
        self.days.push_back(Day { count: 0.0, among: among.map(|_| 0.0) });
        if let Some(at) = self.days.len().checked_sub(WINDOW_DAYS + 1) {
            self.pool(week, at, 1.0);
        }
        if self.days.len() > LONG_DAYS + WINDOW_DAYS {
            self.pool(week, 0, -1.0);
            self.days.pop_front();
        }
    }

    fn pool(&self, week: &mut [f64; 7], at: usize, sign: f64) {
        let back = i64::try_from(self.days.len() - at).unwrap_or_default() - 1;
        if let (Some(day), Some(sum)) = (self.days.get(at), week.get_mut(weekday(self.last - back)))
            && day.among.is_none()
        {
            *sum += sign * day.count;
        }
    }

    /// The days with their numbers, the last first.
    fn backwards(&self) -> impl Iterator<Item = (i64, Day)> {
        (0..).zip(self.days.iter().rev()).map(|(back, day)| (self.last - back, *day))
    }

    /// The pattern of the week: 1 on the mean.
    fn pattern(&self, week: &[f64; 7], known: usize) -> [f64; 7] {
        let all: f64 = week.iter().sum::<f64>() + 70.0;
        let mut own = [0.0; 7];
        for (number, day) in self.backwards().skip(WINDOW_DAYS).take(known) {
            if let Some(sum) = own.get_mut(weekday(number)) {
                *sum += day.count;
            }
        }
        let total: f64 = own.iter().sum::<f64>() + WEEK_COUNTS;
        for (own, pooled) in own.iter_mut().zip(week) {
            *own = 7.0 * (*own + WEEK_COUNTS * (pooled + 10.0) / all) / total;
        }
        own
    }

    fn read(&self, week: &[f64; 7]) -> Reading {
        let known = self.days.len().saturating_sub(WINDOW_DAYS) / 7 * 7;
        if known == 0 {
            return Reading { surge: false, surprise: 0.0, expected: None, threshold: f64::INFINITY };
        }
        let pattern = self.pattern(week, known);
        let usual =
            |number: i64, day: &Day| day.among.unwrap_or_else(|| pattern.get(weekday(number)).copied().unwrap_or(1.0));
        let level = |days: usize| {
            let past = self.backwards().skip(WINDOW_DAYS).take(days);
            let (count, among) =
                past.fold((0.0, 0.0), |sum, (number, day)| (sum.0 + day.count, sum.1 + usual(number, &day)));
            // Half a case in all that time is the least that is believed.
            f64::max(count, 0.5) / f64::max(among, 1e-9)
        };
        let level = f64::midpoint(level(known), level(known.min(SHORT_DAYS)));
        let mut spread = USUAL_SPREAD * USUAL_SPREAD_DAYS;
        for (number, day) in self.backwards().skip(WINDOW_DAYS).take(known) {
            let expected = (level * usual(number, &day)).max(1e-9);
            spread += ((day.count - expected).powi(2) / expected).min(SPREAD_OF_DAY_MAX);
        }
        let spread = spread / (USUAL_SPREAD_DAYS + real(known));
        let (mut count, mut expected, mut surprise, mut today) = (0.0, 0.0, 0.0_f64, 0.0);
        for (days, (number, day)) in (1..=WINDOW_DAYS).zip(self.backwards()) {
            count += day.count;
            expected += level * usual(number, &day);
            if days == 1 {
                today = expected;
            }
            if days == 1 || days == WINDOW_DAYS {
                // What is expected is itself only known from so many days.
                let unsure = spread * (1.0 + real(days) / real(known.max(1)));
                let handicap = if days == 1 { DAY_HANDICAP } else { 0.0 };
                surprise = surprise.max(Law::new(expected, unsure).surprise(counted(count)) - handicap);
            }
        }
        let threshold = threshold(today);
        Reading { surge: known >= KNOWN_DAYS_MIN && surprise >= threshold, surprise, expected: Some(today), threshold }
    }
}

/// A sum of whole counts as a count again.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a sum of a few counts, none below 0; the conversion stops at the largest"
)]
fn counted(sum: f64) -> u64 {
    sum as u64
}

/// Between the calibrated levels in proportion to their logarithms.
fn threshold(expected: f64) -> f64 {
    let level = expected.max(1e-9).ln();
    let mut below: Option<(f64, f64)> = None;
    for (at, value) in THRESHOLDS.map(|(at, value)| (at.ln(), value)) {
        if level <= at {
            return below.map_or(value, |(from, first)| first + (value - first) * (level - from) / (at - from));
        }
        below = Some((at, value));
    }
    below.map_or(f64::INFINITY, |(_, value)| value)
}
