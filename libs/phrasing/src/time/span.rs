//! Spans from now on: "within 24 hours", "in 2-3 business days", "a week from today".

use super::{
    Shape,
    atoms::Atom,
    mention::{DAY, Reader},
};

impl Reader<'_> {
    /// "within 24 hours", "in 2-3 business days", "за полчаса", "u roku od sat vremena".
    pub(super) fn span(&mut self) -> Option<usize> {
        let led_by = |atom| (1..=3).filter_map(|back| self.at.checked_sub(back)).any(|at| self.is(at, atom));
        let within = led_by(Atom::Within) || led_by(Atom::Latest);
        if !within && !led_by(Atom::Until) {
            return self.span_from_today();
        }
        let mut at = self.at;
        let (mut least, mut count) = (None, None);
        while let Some((next, width)) = self.count_at(at) {
            least = least.or(count);
            count = Some(next);
            at += width;
            if self.is(at, Atom::And) || self.is(at, Atom::Until) {
                at += 1;
            }
        }
        while self.is(at, Atom::Glue) {
            at += 1;
        }
        let half = self.is(at, Atom::Half);
        at += usize::from(half);
        while self.is(at, Atom::Glue) || (half && self.is(at, Atom::Count(1))) {
            at += 1;
        }
        let working = self.is(at, Atom::Working);
        at += usize::from(working);
        let minutes = self.unit_at(at)?;
        // "până luni" is a Monday, and "до конца дня" no span of a day.
        if !within && count.is_none() {
            return None;
        }
        if !within && self.is(at, Atom::Clock) {
            return None;
        }
        at += 1;
        let working = working || self.is(at, Atom::Working);
        if self.is(at, Atom::Working) {
            at += 1;
        }
        // "za sedmicu dana", "tjedan dana": the days say nothing more.
        at += usize::from(minutes > DAY && self.is(at, Atom::Day));
        self.set_span(minutes, count.unwrap_or(1), half, working)?;
        self.mention.least = least.filter(|least| Some(*least) < count && minutes.checked_mul(*least).is_some());
        Some(at - self.at)
    }

    /// "a week from today", "two days from now".
    fn span_from_today(&mut self) -> Option<usize> {
        let (count, width) = self.count_at(self.at)?;
        let minutes = self.unit_at(self.at + width)?;
        let after = self.at + width + 1;
        let anchored = self.is(after, Atom::After)
            && (self.is(after + 1, Atom::Today) || self.words.get(after + 1).is_some_and(|word| word.folded == "now"));
        if !anchored {
            return None;
        }
        self.set_span(minutes, count, false, false)?;
        Some(width + 3)
    }

    fn set_span(&mut self, unit: i32, count: i32, half: bool, working: bool) -> Option<()> {
        if !(1..=400).contains(&count) {
            return None;
        }
        if working && unit >= DAY {
            self.mention.working_days = Some(count * (unit / DAY));
        } else {
            let whole = unit.checked_mul(count)?;
            self.mention.span_minutes = Some(if half { whole / 2 } else { whole });
        }
        self.mention.unit = unit;
        self.mention.shape = Shape::Deadline;
        Some(())
    }
}
