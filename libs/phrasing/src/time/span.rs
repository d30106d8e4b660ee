//! Spans from now on: "within 24 hours", "in 2-3 business days", "a week from today".

use super::{
    Shape,
    atoms::Atom,
    digits::tenths,
    mention::{DAY, Reader},
};

/// Nobody promises anything in more days or minutes than this.
const COUNT_MAX: i32 = 400;

impl Reader<'_> {
    /// "within 24 hours", "in 2-3 business days", "за полчаса", "u roku od sat vremena".
    pub(super) fn span(&mut self) -> Option<usize> {
        if let Some(width) = self.about() {
            return Some(width);
        }
        let led_by = |atom| {
            let before = (1..=3).filter_map(|back| self.at.checked_sub(back));
            // Between "in" and the span stand words of time and small ones: "give me an hour"; "în aceeași zi" is no
            // day from now.
            let near = before.take_while(|at| {
                let small = self.words.get(*at).is_some_and(|word| word.folded.chars().count() <= 3);
                small || self.atoms.get(*at).is_some_and(|atoms| !atoms.is_empty())
            });
            near.into_iter().any(|at| self.is(at, atom))
        };
        // "in the next 48 hours" is a span, "next week" none.
        let counted = self.count_at(self.at).is_some();
        let within =
            led_by(Atom::Within) || led_by(Atom::Latest) || counted && (led_by(Atom::Next) || led_by(Atom::This));
        if !within && !led_by(Atom::Until) {
            return self.span_from_today();
        }
        let mut at = self.at;
        let (least, count) = self.counts(&mut at);
        while self.is(at, Atom::Glue) {
            at += 1;
        }
        let decimal = self.words.get(at).filter(|_| count.is_none()).and_then(|word| tenths(&word.folded));
        at += usize::from(decimal.is_some());
        let fraction = self.fraction_at(at);
        let half = fraction.is_some();
        at += usize::from(half);
        while self.is(at, Atom::Glue) || (half && self.is(at, Atom::Count(1))) {
            at += 1;
        }
        let working = self.is(at, Atom::Working);
        at += usize::from(working);
        let minutes = self.unit_at(at)?;
        // "până luni" is a Monday, and "до конца дня" no span of a day.
        if !within && count.is_none() && decimal.is_none() {
            return None;
        }
        // "najkasnije u 21 sat", "najkasnije do 15 sati", "не позднее 15 часов" are hours of the clock.
        let names_hour = |before: usize| self.is(before, Atom::At) || self.is(before, Atom::Until);
        let of_clock = self.at.checked_sub(1).is_some_and(names_hour) && !led_by(Atom::Within);
        if self.is(at, Atom::Clock) && (!within || of_clock) {
            return None;
        }
        at += 1;
        // "în ora 17" is an hour of the clock.
        if count.is_none() && self.words.get(at).is_some_and(|word| word.number && !word.cut && !word.comma) {
            return None;
        }
        let more = self.and_a_half(at);
        at += more;
        let working = working || self.is(at, Atom::Working);
        if self.is(at, Atom::Working) {
            at += 1;
        }
        // "za sedmicu dana", "tjedan dana": the days say nothing more.
        at += usize::from(minutes > DAY && self.is(at, Atom::Day));
        let count_or_one = count.unwrap_or(1);
        let doubled = count_or_one.clamp(1, COUNT_MAX) * 2;
        let fraction = if more > 0 {
            (doubled + 1, doubled)
        } else {
            fraction.or(decimal.map(|tenths| (tenths, 10))).unwrap_or((1, 1))
        };
        self.set_span(minutes, count_or_one, fraction, working)?;
        self.mention.least = least.filter(|least| Some(*least) < count && minutes.checked_mul(*least).is_some());
        Some(at - self.at)
    }

    /// "24", "2-3", "двух или трёх": the smaller number where there are two, and the number.
    fn counts(&self, at: &mut usize) -> (Option<i32>, Option<i32>) {
        let (mut least, mut count) = (None, None);
        while let Some((next, width)) = self.count_at(*at) {
            // "douăzeci și cinci" is one number.
            let one_number = count.filter(|tens| tens % 10 == 0 && *tens >= 20 && next < 10);
            if one_number.is_none() {
                least = least.or(count);
            }
            count = Some(next.saturating_add(one_number.unwrap_or(0)));
            *at += width;
            if self.is(*at, Atom::And) || self.is(*at, Atom::Until) {
                *at += 1;
            }
        }
        (least, count)
    }

    /// "half", "полтора": how much of the unit behind it, above and below the line.
    fn fraction_at(&self, at: usize) -> Option<(i32, i32)> {
        self.find(at, |atom| match atom {
            Atom::Half => Some((1, 2)),
            Atom::Quarter => Some((1, 4)),
            Atom::OneAndHalf => Some((3, 2)),
            _ => None,
        })
    }

    /// "часа через два": the unit first means about so many.
    fn about(&mut self) -> Option<usize> {
        let unit = self.unit_at(self.at).filter(|_| self.is(self.at + 1, Atom::Within))?;
        let (count, width) = self.count_at(self.at + 2)?;
        if self.unit_at(self.at + 2 + width).is_some() || self.is(self.at + 2 + width, Atom::Working) {
            return None;
        }
        self.set_span(unit, count, (1, 1), false)?;
        Some(2 + width)
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
        self.set_span(minutes, count, (1, 1), false)?;
        Some(width + 3)
    }

    /// How many words say that half of the unit comes to it: "an hour and a half", "sat i po".
    fn and_a_half(&self, at: usize) -> usize {
        if !self.is(at, Atom::And) {
            return 0;
        }
        let skip = usize::from(self.is(at + 1, Atom::Count(1)));
        let last = at + 1 + skip;
        if self.is(last, Atom::Half) || self.is(last, Atom::AndHalf) { 2 + skip } else { 0 }
    }

    /// A span of so many units; of them all the fraction, as above and below the line.
    fn set_span(&mut self, unit: i32, count: i32, fraction: (i32, i32), working: bool) -> Option<()> {
        if !(1..=COUNT_MAX).contains(&count) {
            return None;
        }
        if working && unit >= DAY {
            self.mention.working_days = Some(count * (unit / DAY));
        } else {
            let whole = unit.checked_mul(count)?;
            self.mention.span_minutes = Some(whole.checked_mul(fraction.0)? / fraction.1.max(1));
        }
        self.mention.unit = unit;
        self.mention.shape = Shape::Deadline;
        Some(())
    }
}
