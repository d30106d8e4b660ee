use std::collections::VecDeque;

/// How many agents are there, now and as planned. Times are in seconds.
///
/// What holds at a time: the last word about it. A report of the present staff ([`report`](Self::report)) is a word
/// about the time until the plan changes; a plan is a word about its stretch. Between planned stretches nobody is
/// there, unless it was seen that somebody is; after the last one it goes on as in the last.
///
/// ```
/// let mut staffing = waiting::Staffing::default();
/// staffing.plan(0.0, 3_600.0, 4);
/// staffing.plan(7_200.0, 10_800.0, 6);
/// staffing.report(10.0, 3); // somebody is ill
/// assert_eq!(staffing.level(20.0), 3.0);
/// assert_eq!(staffing.level(4_000.0), 0.0);
/// assert_eq!(staffing.level(7_200.0), 6.0);
/// assert_eq!(staffing.change_after(20.0), Some(3_600.0));
/// ```
#[derive(Clone, Default, Debug)]
pub struct Staffing {
    reported: Option<(f64, u32)>,
    stretches: VecDeque<Stretch>,
    /// Whether people were there in a hole of the plan.
    holes_are_staffed: bool,
    /// When nobody was there any more, and how long that lasted the last time.
    closed_since: Option<f64>,
    closed_for: Option<f64>,
    /// The last level that was more than nobody.
    usual: Option<u32>,
}

#[derive(Clone, Copy, PartialEq, Debug)]
struct Stretch {
    from: f64,
    to: f64,
    agents: u32,
}

/// Reopening is expected after so many seconds when nothing at all is known about it.
const CLOSED_GUESS: f64 = 3_600.0;

impl Staffing {
    /// A fixed number of agents.
    #[must_use]
    pub fn fixed(agents: u32) -> Self {
        let mut staffing = Self::default();
        staffing.report(0.0, agents);
        staffing
    }

    /// So many are there at `now`, whatever was planned.
    pub fn report(&mut self, now: f64, agents: u32) {
        self.forget(now);
        self.reported = Some((now, agents));
        let in_hole = self.stretches.front().is_some_and(|next| next.from > now);
        if agents > 0 {
            // A report that comes with the end of a stretch says nothing yet about the hole.
            self.holes_are_staffed |= in_hole && self.usual.is_some();
            self.usual = Some(agents);
            if let Some(since) = self.closed_since.take() {
                self.closed_for = Some(now - since);
            }
        } else if self.closed_since.is_none() {
            self.closed_since = Some(now);
        }
    }

    /// So many are planned from `from` until `to`; what was planned for that time before no longer holds.
    pub fn plan(&mut self, from: f64, to: f64, agents: u32) {
        let is_stretch = from < to;
        if !is_stretch {
            return;
        }
        let first = self.stretches.partition_point(|one| one.to <= from);
        let last = self.stretches.partition_point(|one| one.from < to);
        let tail = self.stretches.split_off(last.max(first));
        let touched = self.stretches.split_off(first);
        self.stretches.extend(touched.front().filter(|one| one.from < from).map(|one| Stretch { to: from, ..*one }));
        self.stretches.push_back(Stretch { from, to, agents });
        self.stretches.extend(touched.back().filter(|one| one.to > to).map(|one| Stretch { from: to, ..*one }));
        self.stretches.extend(tail);
    }

    /// Forgets what is over.
    pub fn forget(&mut self, now: f64) {
        while self.stretches.len() > 1 && self.stretches.front().is_some_and(|one| one.to <= now) {
            self.stretches.pop_front();
        }
    }

    /// Whether anything at all is known.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.reported.is_some() || !self.stretches.is_empty()
    }

    /// The agents at a time from now on.
    #[must_use]
    pub fn level(&self, at: f64) -> f64 {
        f64::from(self.agents(at).unwrap_or(0))
    }

    /// The next time after `at` at which the number may change.
    #[must_use]
    pub fn change_after(&self, at: f64) -> Option<f64> {
        let next = self.stretches.partition_point(|one| one.to <= at);
        match self.stretches.get(next) {
            Some(one) if one.from > at => Some(one.from),
            Some(one) => Some(one.to),
            None => self.reopening().filter(|&reopening| reopening > at && self.level(at) == 0.0),
        }
    }

    /// The last level above nobody; 1 when there never was one.
    #[must_use]
    pub fn usual(&self) -> f64 {
        f64::from(self.usual.unwrap_or(1))
    }

    fn agents(&self, at: f64) -> Option<u32> {
        let next = self.stretches.partition_point(|one| one.to <= at);
        let begun = self.stretches.get(next).filter(|one| one.from <= at);
        // The end of the last word of the plan: the beginning of this stretch, or the end of the one before.
        let before = next.checked_sub(1).and_then(|index| self.stretches.get(index));
        let since = begun.map(|one| one.from).or(before.map(|one| one.to));
        let reported = self.reported.filter(|&(time, _)| since.is_none_or(|since| time >= since));
        if let Some((_, agents)) = reported {
            let is_shut = agents == 0 && begun.is_none() && next >= self.stretches.len();
            return if is_shut && self.reopening().is_some_and(|reopening| at >= reopening) {
                Some(self.usual.unwrap_or(1))
            } else {
                Some(agents)
            };
        }
        match (begun, before) {
            (Some(one), _) => Some(one.agents),
            (None, Some(before)) if next >= self.stretches.len() || self.holes_are_staffed => Some(before.agents),
            (None, _) => self.reported.filter(|_| self.holes_are_staffed || before.is_none()).map(|(_, agents)| agents),
        }
    }

    /// When people are expected back without a plan: after as long as the last time.
    fn reopening(&self) -> Option<f64> {
        self.closed_since.map(|since| since + self.closed_for.unwrap_or(CLOSED_GUESS))
    }
}
