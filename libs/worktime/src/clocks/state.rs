use std::{collections::BTreeMap, sync::Arc};

use kernel::Time;

use super::{Breach, Event, Key, Kind, Party, Policy, Standing, Target, What};
use crate::{Error, Pauses, Timetable};

/// The clocks of one ticket. Feed it the ticket's events in the order of time, and ask it to advance whenever it suits.
#[derive(Clone, Default, Debug)]
pub struct Clocks {
    policy: Option<Policy>,
    /// Which timetable held from when on; the first also holds for what a merge brings from before.
    regimes: Vec<(Time, Arc<Timetable>)>,
    pauses: Pauses,
    paused_since: Option<Time>,
    solved: Pauses,
    solved_since: Option<Time>,
    /// The last time a pause or a solution ended: nothing falls due before that any more.
    resumed_at: Option<Time>,
    running: Vec<Running>,
    cycles: BTreeMap<Kind, u32>,
}

#[derive(Clone, Debug)]
struct Running {
    key: Key,
    request: Option<u64>,
    started_at: Time,
    due: Option<Result<Time, Error>>,
    is_breached: bool,
}

impl Clocks {
    /// No clock runs yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Time passes up to `to`: the targets missed before it. One that is due at `to` itself can still be met.
    pub fn advance(&mut self, to: Time) -> Vec<Breach> {
        let mut found = Vec::new();
        for clock in &mut self.running {
            if let Some(Ok(due)) = clock.due
                && due < to
                && !clock.is_breached
            {
                clock.is_breached = true;
                found.push(Breach { at: due, key: clock.key, is_by_change: false });
            }
        }
        found.sort_unstable();
        found
    }

    /// Something happens: the targets missed before it, and those that the event itself puts behind us. Events before
    /// the opening, and after the ticket was absorbed, change nothing.
    pub fn apply(&mut self, event: &Event) -> Vec<Breach> {
        let mut found = self.advance(event.at);
        self.happen(event);
        found.extend(self.settle(event.at));
        found
    }

    /// The clocks that run or stand, in the order in which they were started.
    pub fn standing(&self) -> impl Iterator<Item = Standing> + '_ {
        self.running.iter().map(|clock| Standing {
            key: clock.key,
            started_at: clock.started_at,
            due: clock.due.clone(),
            is_breached: clock.is_breached,
        })
    }

    /// When somebody should look again: the next due time that is not missed yet.
    #[must_use]
    pub fn next_due(&self) -> Option<Time> {
        let waiting = self.running.iter().filter(|clock| !clock.is_breached);
        waiting.filter_map(|clock| clock.due.as_ref()?.as_ref().ok().copied()).min()
    }

    fn happen(&mut self, event: &Event) {
        let at = event.at;
        if let What::Opened { by, policy } = &event.what {
            if self.regimes.is_empty() {
                self.open(at, *by, policy);
            }
            return;
        }
        if self.policy.is_none() {
            return;
        }
        match &event.what {
            What::Opened { .. } | What::Wrote(Party::Machine) => {}
            What::Wrote(Party::Customer) => self.wait(at),
            What::Wrote(Party::Agent) => self.reply(at),
            What::Paused => self.paused_since = self.paused_since.or(Some(at)),
            What::Resumed => self.resume(at),
            What::Solved => self.solve(at),
            What::Reopened => self.reopen(at),
            What::PolicyChanged(policy) => self.hold(at, policy),
            What::Asked { request } => self.start(Kind::Ola, at, Some(*request)),
            What::Answered { request } => self.running.retain(|clock| clock.request != Some(*request)),
            What::Merged { opened_at, waiting_since, pauses } => self.merge(*opened_at, *waiting_since, pauses),
            What::Absorbed => {
                self.running.clear();
                self.policy = None;
            }
        }
    }

    fn open(&mut self, at: Time, by: Party, policy: &Policy) {
        self.hold(at, policy);
        if by == Party::Customer {
            self.start(Kind::FirstReply, at, None);
        }
        self.start(Kind::Resolution, at, None);
        self.start(Kind::Update, at, None);
    }

    fn hold(&mut self, at: Time, policy: &Policy) {
        self.regimes.push((at, Arc::clone(&policy.timetable)));
        self.policy = Some(policy.clone());
    }

    fn start(&mut self, kind: Kind, started_at: Time, request: Option<u64>) {
        let cycle = self.cycles.entry(kind).or_insert(0);
        *cycle += 1;
        let key = Key { kind, cycle: *cycle };
        self.running.push(Running { key, request, started_at, due: None, is_breached: false });
    }

    fn stop(&mut self, kinds: &[Kind]) {
        self.running.retain(|clock| !kinds.contains(&clock.key.kind));
    }

    fn wait(&mut self, since: Time) {
        let reply = |clock: &&mut Running| matches!(clock.key.kind, Kind::FirstReply | Kind::NextReply);
        match self.running.iter_mut().find(reply) {
            Some(clock) => clock.started_at = clock.started_at.min(since),
            None => self.start(Kind::NextReply, since, None),
        }
    }

    fn reply(&mut self, at: Time) {
        self.stop(&[Kind::FirstReply, Kind::NextReply, Kind::Update]);
        if self.solved_since.is_none() {
            self.start(Kind::Update, at, None);
        }
    }

    fn resume(&mut self, at: Time) {
        if let Some(since) = self.paused_since.take() {
            self.pauses.add(since, at);
            self.resumed_at = Some(at);
        }
    }

    fn solve(&mut self, at: Time) {
        self.stop(&[Kind::FirstReply, Kind::NextReply, Kind::Update]);
        self.solved_since = self.solved_since.or(Some(at));
    }

    fn reopen(&mut self, at: Time) {
        let Some(since) = self.solved_since.take() else { return };
        self.solved.add(since, at);
        self.resumed_at = Some(at);
        if self.policy.as_ref().is_some_and(|policy| policy.restarts_when_reopened) {
            self.stop(&[Kind::Resolution]);
            self.start(Kind::Resolution, at, None);
        }
        self.start(Kind::Update, at, None);
    }

    fn merge(&mut self, opened_at: Time, waiting_since: Option<Time>, pauses: &Pauses) {
        self.pauses.join(pauses);
        for clock in self.running.iter_mut().filter(|clock| clock.key.kind == Kind::Resolution) {
            clock.started_at = clock.started_at.min(opened_at);
        }
        if let Some(since) = waiting_since {
            self.wait(since);
        }
    }

    /// Reckons the due times anew; those that lie before `at` were put there by what happened at `at`.
    fn settle(&mut self, at: Time) -> Vec<Breach> {
        let dues: Vec<Option<Result<Time, Error>>> = self.running.iter().map(|clock| self.due_of(clock)).collect();
        let mut found = Vec::new();
        for (clock, due) in self.running.iter_mut().zip(dues) {
            clock.due = due;
            if let Some(Ok(due)) = clock.due
                && due < at
                && !clock.is_breached
            {
                clock.is_breached = true;
                found.push(Breach { at, key: clock.key, is_by_change: true });
            }
        }
        found.sort_unstable();
        found
    }

    fn due_of(&self, clock: &Running) -> Option<Result<Time, Error>> {
        let target = self.policy.as_ref()?.targets.of(clock.key.kind)?;
        if clock.key.kind == Kind::Resolution && self.solved_since.is_some() {
            return None;
        }
        let due = self.reckon(clock, target);
        Some(due.map(|due| self.resumed_at.map_or(due, |resumed_at| due.max(resumed_at.max(clock.started_at)))))
    }

    /// The due time over all timetables that held since the clock was started.
    fn reckon(&self, clock: &Running, target: Target) -> Result<Time, Error> {
        let pauses = self.pauses_of(clock, target);
        let mut left = target.budget;
        let mut due = Err(Error::OutOfRange);
        let ends = self.regimes.iter().skip(1).map(|&(from, _)| Some(from)).chain([None]);
        for (index, ((from, timetable), end)) in self.regimes.iter().zip(ends).enumerate() {
            let start = if index == 0 { clock.started_at } else { clock.started_at.max(*from) };
            let Some(end) = end else {
                due = timetable.due(start, left, &pauses);
                break;
            };
            if end <= start {
                continue;
            }
            let elapsed = timetable.elapsed(start, end, &pauses);
            if elapsed >= left {
                due = timetable.due(start, left, &pauses);
                break;
            }
            left -= elapsed;
        }
        due
    }

    fn pauses_of(&self, clock: &Running, target: Target) -> Pauses {
        let mut pauses = if target.is_pausing { self.pauses.clone() } else { Pauses::none() };
        if let Some(since) = self.paused_since.filter(|_| target.is_pausing) {
            pauses.add_open(since);
        }
        if clock.key.kind == Kind::Resolution {
            pauses.join(&self.solved);
        }
        pauses
    }
}
