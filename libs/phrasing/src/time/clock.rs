//! Times of day: "15:00", "4 pm", "half past four", "between 9 and 11", "in the morning".

use super::{
    atoms::Atom,
    digits::hour_and_minute,
    mention::{Clock, Day, Reader, month_of},
};

impl Reader<'_> {
    /// "between 9 and 11", "с 9 до 11", "od 9 do 11", "9-11".
    pub(super) fn range(&mut self) -> Option<usize> {
        let opens = self.is(self.at, Atom::Between) || self.is(self.at, Atom::After);
        let mut start = self.at + usize::from(opens);
        while opens && (self.is(start, Atom::At) || self.is(start, Atom::Glue)) {
            start += 1;
        }
        let hour = |reader: &Self, at: usize, led: bool| {
            reader.clock_at(at, led).or_else(|| reader.hour_in_words(at).filter(|_| opens))
        };
        let (from, first) = hour(self, start, opens || self.leads_clock())?;
        let mut at = start + first;
        if let Some(minutes) = self.dashed_minutes(at).filter(|_| from.bare && from.minutes % 60 == 0) {
            self.mention.to = Some(Clock { minutes: from.minutes + minutes, bare: false });
            return Some(at + 1 - self.at);
        }
        let joined = self.is(at, Atom::And) || self.is(at, Atom::Until);
        let dashed =
            self.words.get(at).is_some_and(|word| word.number && word.cut) && self.month_in_digits(at).is_none();
        if !(joined && opens || dashed) {
            return None;
        }
        at += usize::from(joined);
        while self.is(at, Atom::At) || self.is(at, Atom::Glue) {
            at += 1;
        }
        let (to, second) = hour(self, at, true)?;
        let of_clock = self.is(at + second, Atom::Clock);
        let counts = self.unit_at(at + second).is_some() && !(of_clock && opens) || self.is(at + second, Atom::Working);
        if counts || self.find(at + second, month_of).is_some() {
            return None;
        }
        (self.mention.from, self.mention.to) = (Some(self.in_its_part(from)), Some(self.in_its_part(to)));
        Some(at + second + usize::from(of_clock && opens) - self.at)
    }

    /// "tomorrow morning, at six", "завтра вечером, в восемь": an hour behind a part of the day is one of that half of it.
    fn in_its_part(&self, clock: Clock) -> Clock {
        let (Some(from), Some(_), true) = (self.mention.from, self.mention.to, clock.bare) else { return clock };
        let later = from.minutes >= 12 * 60 && clock.minutes < 12 * 60;
        Clock { minutes: clock.minutes + if later { 12 * 60 } else { 0 }, bare: from.bare }
    }

    /// The minutes of "18-00" and "18-30": no hours.
    fn dashed_minutes(&self, at: usize) -> Option<i32> {
        let word = self.words.get(at).filter(|word| word.number && word.cut && word.folded.len() == 2)?;
        word.folded.parse().ok().filter(|minutes| *minutes == 0 || (25..60).contains(minutes))
    }

    /// "between two and four": hours in words, where a day is named, too.
    fn hour_in_words(&self, at: usize) -> Option<(Clock, usize)> {
        self.mention.day.as_ref()?;
        let hour = self.find(at, |atom| match atom {
            Atom::Count(hour @ 1..=12) => Some(hour),
            _ => None,
        })?;
        Some((Clock { minutes: hour * 60, bare: true }, 1 + usize::from(self.is(at + 1, Atom::Clock))))
    }

    /// "at ten tomorrow", "в десять утра", "sutra u deset": an hour in words, where a day or a part of it is named, too.
    fn spoken_hour(&self, at: usize) -> Option<i32> {
        let before = at.checked_sub(1)?;
        let led = [Atom::At, Atom::Until, Atom::Before, Atom::Latest].iter().any(|atom| self.is(before, *atom));
        let beside = self.mention.day.is_some()
            || self.names_day_or_part(at + 1)
            || self.is(at + 1, Atom::This) && self.names_day_or_part(at + 2);
        let bounds = |at: usize| self.is(at, Atom::Until) || self.is(at, Atom::Before);
        // "până la cinci"
        let before_or_by = bounds(before) || self.is(before, Atom::At) && before.checked_sub(1).is_some_and(bounds);
        let at_or_by = before_or_by || self.is(before, Atom::AtHour);
        let alone = at_or_by && !self.followed_by_thing(at + 1) && self.unit_at(at + 1).is_none();
        if !led || !(beside || alone) || self.unit_at(at + 1).is_some_and(|unit| unit != 60) {
            return None;
        }
        self.find(at, |atom| match atom {
            Atom::Count(hour @ 2..=12) => Some(hour),
            _ => None,
        })
    }

    fn names_day_or_part(&self, at: usize) -> bool {
        let names = |atom| {
            let names = matches!(
                atom,
                Atom::Today
                    | Atom::Tomorrow
                    | Atom::Weekday(_)
                    | Atom::Morning
                    | Atom::Afternoon
                    | Atom::Evening
                    | Atom::Clock
            );
            names.then_some(())
        };
        self.find(at, names).is_some()
    }

    /// "thirty" behind "at eight", "opt și treizeci": the minutes of an hour in words, and how many words they take.
    fn spoken_minutes(&self, at: usize) -> Option<(i32, usize)> {
        let and = usize::from(self.is(at, Atom::And));
        let (minutes, width) = self.count_at(at + and).filter(|(minutes, _)| (10..60).contains(minutes))?;
        let is_number = self.words.get(at + and).is_some_and(|word| word.number);
        (!is_number && self.unit_at(at + and + width).is_none()).then_some((minutes, and + width))
    }

    pub(super) fn clock(&mut self) -> Option<usize> {
        let part = self.find(self.at, |atom| match atom {
            Atom::Morning => Some((8 * 60, 12 * 60)),
            Atom::Noon => Some((12 * 60, 12 * 60)),
            Atom::Afternoon => Some((12 * 60, 18 * 60)),
            Atom::Evening => Some((18 * 60, 21 * 60)),
            Atom::Midnight => Some((24 * 60, 24 * 60)),
            _ => None,
        });
        if let Some((from, to)) = part {
            return self.part_of_day(from, to);
        }
        if self.is(self.at, Atom::First) && self.is(self.at + 1, Atom::Thing) {
            let beside = self.mention.day.is_some() || self.atoms.get(self.at + 2).is_some_and(|next| !next.is_empty());
            if !beside || self.mention.to.is_some() {
                return None;
            }
            self.mention.from = Some(Clock { minutes: 8 * 60, bare: false });
            self.mention.to = Some(Clock { minutes: 12 * 60, bare: false });
            return Some(2);
        }
        // "к часу дня": the hour alone is the first of the afternoon.
        let led = self.at.checked_sub(1).is_some_and(|at| self.is(at, Atom::At) || self.is(at, Atom::Until));
        if led && self.is(self.at, Atom::Clock) && self.is(self.at, Atom::Hour) && self.is(self.at + 1, Atom::Afternoon)
        {
            self.mention.to = Some(Clock { minutes: 13 * 60, bare: false });
            return Some(2);
        }
        // "после обеда", "after lunch"
        if self.is(self.at, Atom::After) && !self.is(self.at, Atom::OnDate) && self.is(self.at + 1, Atom::Noon) {
            return self.part_of_day(12 * 60, 18 * 60).map(|width| width + 1);
        }
        let (clock, width) = self.clock_at(self.at, self.leads_clock())?;
        (self.mention.from, self.mention.to) = (None, Some(self.in_its_part(clock)));
        Some(width)
    }

    /// "half past four", "quarter to five", "в половине пятого", "pola pet", "patru și jumătate", "cinci fără un sfert".
    fn half_or_quarter(&self, at: usize, led: bool) -> Option<(Clock, usize)> {
        let part = |at: usize| {
            self.find(at, |atom| match atom {
                Atom::Half => Some(30),
                Atom::Quarter => Some(15),
                _ => None,
            })
        };
        let hour = |at: usize| {
            let count = self.count_at(at).filter(|(hour, width)| (1..=12).contains(hour) && *width == 1)?.0;
            self.unit_at(at + 1).is_none_or(|unit| unit == 60 && self.is(at + 1, Atom::Clock)).then_some(count * 60)
        };
        let clock = |minutes: i32, width: usize| Some((Clock { minutes, bare: true }, width));
        let running_half = self.find(at, |atom| match atom {
            Atom::HalfRunning(hour) => Some(hour),
            _ => None,
        });
        if let Some(hour) = running_half {
            return clock(if hour == 1 { 12 * 60 + 30 } else { hour * 60 - 30 }, 1);
        }
        if let Some(minutes) = part(at) {
            if let (true, Some(hour)) = (self.is(at + 1, Atom::Past), hour(at + 2)) {
                return clock(hour + minutes, 3);
            }
            if let (true, 15, Some(hour)) = (self.is(at + 1, Atom::Until), minutes, hour(at + 2)) {
                return clock(hour - 15, 3);
            }
            let running = self.find(at + 1, |atom| match atom {
                Atom::Ordinal(hour @ 1..=12) => Some((hour - 1) * 60),
                _ => None,
            });
            if let Some(hour) = running {
                return clock(if hour == 0 { 12 * 60 } else { hour } + minutes, 2);
            }
        }
        if let (true, Some(hour)) = (self.is(at, Atom::HalfTo), hour(at + 1)) {
            return clock(hour - 30, 2);
        }
        // "at half five" is British.
        let at_hour = at.checked_sub(1).is_some_and(|before| self.is(before, Atom::AtHour));
        if let (true, Some(30), Some(hour)) = (at_hour, part(at), hour(at + 1)) {
            return clock(hour + 30, 2);
        }
        if let (true, true, Some(hour)) = (self.is(at, Atom::Without), self.is(at + 1, Atom::Quarter), hour(at + 2)) {
            return clock(hour - 15, 3);
        }
        let hour = hour(at).filter(|_| led)?;
        let skip = usize::from(self.is(at + 2, Atom::Count(1)));
        let last = at + 2 + skip;
        if self.unit_at(last + 1).is_some() {
            return None;
        }
        if self.is(at + 1, Atom::Without) && self.is(last, Atom::Quarter) {
            return clock(hour - 15, 3 + skip);
        }
        // "patru jumate"
        if part(at + 1) == Some(30) && !self.is(at + 1, Atom::HalfTo) && self.unit_at(at + 2).is_none() {
            return clock(hour + 30, 2);
        }
        let minutes = part(last).or_else(|| self.is(last, Atom::AndHalf).then_some(30))?;
        if self.is(at + 1, Atom::And) { clock(hour + minutes, 3 + skip) } else { None }
    }

    /// "ten to five", "ten past four", "deset do pet", "без десяти пять", "в десять минут пятого", "cinci fără zece".
    fn minutes_beside_hour(&self, at: usize, led: bool) -> Option<(Clock, usize)> {
        let minutes =
            |at: usize| self.count_at(at).filter(|(minutes, _)| (5..30).contains(minutes) && minutes % 5 == 0);
        let hour = |at: usize| {
            let count = self.count_at(at).filter(|(hour, width)| (1..=12).contains(hour) && *width == 1)?.0;
            self.unit_at(at + 1).is_none().then_some(count * 60)
        };
        let clock = |minutes: i32, width: usize| Some((Clock { minutes, bare: true }, width));
        let skips_unit = |at: usize| at + usize::from(self.is(at, Atom::Minute));
        if self.is(at, Atom::Without) {
            // "без двадцати пять" is twenty to five.
            let first_word = self.count_in_words(at + 1).filter(|count| count % 5 == 0).map(|count| (count, 1));
            return minutes(at + 1).into_iter().chain(first_word).find_map(|(count, width)| {
                let next = skips_unit(at + 1 + width);
                clock(hour(next)? - count, next + 1 - at)
            });
        }
        if let (true, Some(hour), true, Some((count, width))) =
            (led, hour(at), self.is(at + 1, Atom::Without), minutes(at + 2))
        {
            return clock(hour - count, 2 + width);
        }
        let leads = |before: usize| [Atom::AtHour, Atom::Until, Atom::Before].iter().any(|atom| self.is(before, *atom));
        // "10 to 12" in digits is from when until when.
        let in_words = self.words.get(at).is_some_and(|word| !word.number);
        let (count, width) = minutes(at).filter(|_| in_words && at.checked_sub(1).is_some_and(leads))?;
        let next = skips_unit(at + width);
        if self.is(next, Atom::Past) {
            return clock(hour(next + 1)? + count, next + 2 - at);
        }
        if self.is(next, Atom::Until) && self.is(next, Atom::And) {
            return clock(hour(next + 1)? - count, next + 2 - at);
        }
        let running = self.find(next, |atom| match atom {
            Atom::Ordinal(hour @ 1..=12) => Some(if hour == 1 { 12 } else { hour - 1 }),
            _ => None,
        });
        let said = next > at + width;
        clock(running.filter(|_| said)? * 60 + count, next + 1 - at)
    }

    /// What stands before lets a bare number be an hour.
    fn leads_clock(&self) -> bool {
        // "la parcela 14" is no hour.
        let is_time = |at: usize| self.atoms.get(at).is_some_and(|atoms| !atoms.is_empty());
        let reach = if self.at.checked_sub(1).is_some_and(is_time) { 2 } else { 1 };
        (1..=reach).filter_map(|back| self.at.checked_sub(back)).any(|at| {
            self.is(at, Atom::Until) || self.is(at, Atom::Before) || self.is(at, Atom::At) || self.is(at, Atom::After)
        }) || matches!(self.mention.day, Some(Day::Today | Day::Ahead(_) | Day::Weekday { .. }))
    }

    /// "morning" bounds a day; after a clock time it only says which half is meant.
    fn part_of_day(&mut self, from: i32, to: i32) -> Option<usize> {
        if self.mention.to.is_some() {
            for clock in [self.mention.from.as_mut(), self.mention.to.as_mut()].into_iter().flatten() {
                if clock.bare && clock.minutes < 12 * 60 && from >= 12 * 60 {
                    clock.minutes += 12 * 60;
                }
                clock.bare = false;
            }
            return Some(1);
        }
        let alone = self.mention.day.is_none() && from != to;
        let led = self.at.checked_sub(1).is_some_and(|at| self.is(at, Atom::Until) || self.is(at, Atom::This));
        let later = self.atoms.get(self.at + 1).is_some_and(|atoms| !atoms.is_empty());
        if alone && !led && !later {
            return None;
        }
        self.mention.from = (from != to).then_some(Clock { minutes: from, bare: false });
        self.mention.to = Some(Clock { minutes: to, bare: false });
        Some(1)
    }

    /// A time of day at this word: "15:00", "4 pm", "16h", "12 часов", or a bare hour when something leads to it.
    fn clock_at(&self, at: usize, led: bool) -> Option<(Clock, usize)> {
        if self.is(at, Atom::Noon) {
            return Some((Clock { minutes: 12 * 60, bare: false }, 1));
        }
        if let Some(found) = self.half_or_quarter(at, led).or_else(|| self.minutes_beside_hour(at, led)) {
            return Some(found);
        }
        if let Some(hour) = self.spoken_hour(at) {
            let sharp = (0, usize::from(self.is(at + 1, Atom::Clock)));
            let (minutes, width) = self.spoken_minutes(at + 1).unwrap_or(sharp);
            return Some((Clock { minutes: hour * 60 + minutes, bare: true }, 1 + width));
        }
        let word = self.words.get(at).filter(|word| word.number)?;
        let (hour, minute) = hour_and_minute(&word.folded)?;
        let after = at + 1;
        let half = match () {
            () if self.is(after, Atom::Am) => Some(0),
            () if self.is(after, Atom::Pm) => Some(12),
            () => None,
        };
        if let Some(half) = half {
            let hour = hour % 12 + half;
            // "9 a.m." are three words.
            let dotted = self.words.get(after + 1).is_some_and(|word| word.folded == "m");
            return Some((Clock { minutes: hour * 60 + minute.unwrap_or(0), bare: false }, 2 + usize::from(dotted)));
        }
        if let Some(minute) = minute {
            if !led && word.folded.contains('.') {
                return None;
            }
            let bare = self.twelve_hours && !word.folded.starts_with('0');
            let clock = Clock { minutes: hour * 60 + minute, bare };
            return Some((clock, 1 + usize::from(self.is(after, Atom::Clock))));
        }
        // "9 o'clock: I'll ring you."
        let heads = at == 0 && self.words.get(after + 1).is_some_and(|word| word.cut);
        if self.is(after, Atom::Clock) && (led || heads) {
            return Some((Clock { minutes: hour * 60, bare: true }, 2));
        }
        let plain = self.unit_at(after).is_none()
            && self.find(after, month_of).is_none()
            && (self.is_called_hour(at) || !self.followed_by_thing(after));
        (led && plain).then_some((Clock { minutes: hour * 60, bare: true }, 1))
    }

    /// "la ora 9 găsim", "sutra u 10 dolazimo": where the words before it name an hour, or a day and an hour of it, a
    /// number counts nothing, whatever follows.
    fn is_called_hour(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let is = |atom| self.is(before, atom);
        let leads = [Atom::AtHour, Atom::Until, Atom::Before, Atom::And].into_iter().any(is);
        is(Atom::AtHour) && is(Atom::Hour) || leads && self.mention.day.is_some()
    }

    /// A number directly before a word that is no time word counts things: "to 3 addresses".
    pub(super) fn followed_by_thing(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| {
            let marked = word.comma || word.cut;
            !marked
                && self.atoms.get(at).is_some_and(Vec::is_empty)
                && (word.number || word.folded.chars().count() > 3)
                && word.folded != "with"
        })
    }
}
