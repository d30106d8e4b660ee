use std::ops::Range;

use super::{
    atoms::{Atom, TimeWords},
    digits::{day_and_month, hour_and_minute},
};
use patterns::Word;

/// Which day is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Day {
    Today,
    Ahead(i32),
    Weekday {
        number: i8,
        next: bool,
    },
    Date {
        day: i8,
        month: Option<i8>,
    },
    EndOfWeek {
        next: bool,
    },
    EndOfMonth,
    /// The last day of this month of the year, from 1 on.
    EndOf(i8),
    Week {
        next: bool,
    },
    Weekend {
        next: bool,
    },
}

/// A time of day, in minutes after midnight.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Clock {
    pub(crate) minutes: i32,
    /// It was said without minutes and without a half of the day, such as "by 4".
    pub(crate) bare: bool,
}

/// How the point in time is bounded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shape {
    /// By, until, before, at the latest, within.
    Deadline,
    /// After this time.
    After,
    /// At, on, around.
    Point,
}

/// A point in time in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Mention {
    /// The words it covers, counted in the slice that was searched.
    pub(crate) words: Range<usize>,
    pub(crate) shape: Shape,
    pub(crate) day: Option<Day>,
    pub(crate) from: Option<Clock>,
    pub(crate) to: Option<Clock>,
    /// A span from now on.
    pub(crate) span_minutes: Option<i32>,
    /// A span in business days.
    pub(crate) working_days: Option<i32>,
    /// Of a span such as "in 3 to 5 days" the smaller number, and the minutes of its unit.
    pub(crate) least: Option<i32>,
    pub(crate) unit: i32,
}

impl Mention {
    fn new(start: usize) -> Self {
        Self {
            words: start..start,
            shape: Shape::Point,
            day: None,
            from: None,
            to: None,
            span_minutes: None,
            working_days: None,
            least: None,
            unit: 0,
        }
    }

    fn says_something(&self) -> bool {
        self.day.is_some()
            || self.from.is_some()
            || self.to.is_some()
            || self.span_minutes.is_some()
            || self.working_days.is_some()
    }
}

/// Every point in time of a sentence.
pub(crate) fn mentions(words: &[Word], table: &TimeWords) -> Vec<Mention> {
    let atoms: Vec<Vec<Atom>> = words.iter().map(|word| table.atoms_of(word)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let mut reader = Reader { words, atoms: &atoms, at, mention: Mention::new(at), end: at };
        reader.read();
        if reader.mention.says_something() && reader.end > at {
            let mut mention = reader.mention;
            mention.words = at..reader.end;
            at = reader.end;
            found.push(mention);
        } else {
            at += 1;
        }
    }
    found
}

pub(super) struct Reader<'a> {
    pub(super) words: &'a [Word],
    pub(super) atoms: &'a [Vec<Atom>],
    pub(super) at: usize,
    pub(super) mention: Mention,
    /// Past the last word that said something.
    pub(super) end: usize,
}

impl Reader<'_> {
    pub(super) fn is(&self, at: usize, atom: Atom) -> bool {
        self.atoms.get(at).is_some_and(|atoms| atoms.contains(&atom))
    }

    pub(super) fn find<T>(&self, at: usize, pick: impl Fn(Atom) -> Option<T>) -> Option<T> {
        self.atoms.get(at).and_then(|atoms| atoms.iter().copied().find_map(pick))
    }

    /// Reads parts one after the other until a word says nothing about time.
    fn read(&mut self) {
        let mut glue = 0;
        while self.at < self.words.len() {
            let starts_clause =
                self.at > self.mention.words.start && self.words.get(self.at).is_some_and(|word| word.cut);
            if starts_clause && !self.words.get(self.at).is_some_and(|word| word.number) {
                return;
            }
            if let Some(width) = self.part() {
                self.at += width;
                self.end = self.at;
                glue = 0;
            } else if self.mention.words.start < self.at || self.connects(self.at) {
                glue += 1;
                if glue > GLUE_MAX || !self.connects(self.at) {
                    return;
                }
                self.at += 1;
            } else {
                return;
            }
        }
    }

    fn connects(&self, at: usize) -> bool {
        self.atoms.get(at).is_some_and(|atoms| {
            atoms.iter().any(|atom| {
                matches!(
                    atom,
                    Atom::Glue
                        | Atom::At
                        | Atom::Until
                        | Atom::Before
                        | Atom::After
                        | Atom::Within
                        | Atom::Between
                        | Atom::And
                        | Atom::This
                        | Atom::Latest
                )
            })
        })
    }

    fn part(&mut self) -> Option<usize> {
        let before = self.mention.shape;
        let width = self.range().or_else(|| self.span()).or_else(|| self.day()).or_else(|| self.clock());
        if width.is_some() {
            self.mention.shape = self.shape_before(self.at, before);
        }
        width.or_else(|| self.latest())
    }

    fn shape_before(&self, at: usize, otherwise: Shape) -> Shape {
        for back in 1..=2 {
            let Some(at) = at.checked_sub(back) else { break };
            if self.is(at, Atom::Until)
                || self.is(at, Atom::Before)
                || self.is(at, Atom::Latest)
                || self.is(at, Atom::Within)
            {
                return Shape::Deadline;
            }
            if self.is(at, Atom::After) {
                // "înainte de vineri"
                let before = at
                    .checked_sub(1)
                    .is_some_and(|at| [Atom::Before, Atom::Until, Atom::Latest].iter().any(|atom| self.is(at, *atom)));
                return if before { Shape::Deadline } else { Shape::After };
            }
            if !self.is(at, Atom::Glue) && !self.is(at, Atom::At) {
                break;
            }
        }
        otherwise
    }

    fn latest(&mut self) -> Option<usize> {
        (self.mention.says_something() && self.is(self.at, Atom::Latest)).then(|| {
            self.mention.shape = Shape::Deadline;
            1
        })
    }

    /// "between 9 and 11", "с 9 до 11", "od 9 do 11", "9-11".
    fn range(&mut self) -> Option<usize> {
        let opens = self.is(self.at, Atom::Between) || self.is(self.at, Atom::After);
        let start = self.at + usize::from(opens);
        let (from, first) = self.clock_at(start, opens || self.leads_clock())?;
        let mut at = start + first;
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
        let (to, second) = self.clock_at(at, true)?;
        let counts = self.unit_at(at + second).is_some() || self.is(at + second, Atom::Working);
        if counts || self.find(at + second, month_of).is_some() {
            return None;
        }
        self.mention.from = Some(from);
        self.mention.to = Some(to);
        Some(at + second - self.at)
    }

    pub(super) fn unit_at(&self, at: usize) -> Option<i32> {
        self.find(at, |atom| match atom {
            Atom::Minute => Some(1),
            Atom::HalfHour => Some(30),
            Atom::Hour => Some(60),
            Atom::Day => Some(DAY),
            Atom::Week => Some(7 * DAY),
            Atom::Fortnight => Some(14 * DAY),
            Atom::Month30 => Some(30 * DAY),
            _ => None,
        })
    }

    pub(super) fn count_at(&self, at: usize) -> Option<(i32, usize)> {
        let word = self.words.get(at)?;
        if word.number {
            return word.folded.parse().ok().map(|count| (count, 1));
        }
        let count = self.count_in_words(at)?;
        let ones = self.count_in_words(at + 1).filter(|ones| count % 10 == 0 && count >= 20 && *ones < 10);
        Some(ones.map_or((count, 1), |ones| (count + ones, 2)))
    }

    fn count_in_words(&self, at: usize) -> Option<i32> {
        self.find(at, |atom| match atom {
            Atom::Count(count) => Some(count),
            _ => None,
        })
    }

    fn day(&mut self) -> Option<usize> {
        let at = self.at;
        // "завтра вечером" is not today.
        if self.mention.day.is_some() && self.is(at, Atom::Today) && self.is(at, Atom::Evening) {
            return None;
        }
        let (next, this) = (self.is(at, Atom::Next), self.is(at, Atom::This));
        let (day, width) = if next || this {
            self.named_day(at + 1, next).map(|(day, width)| (day, width + 1))
        } else {
            self.named_day(at, false)
        }?;
        let after = at + width;
        let (day, width) = match day {
            Day::Weekday { number, .. } if self.is(after, Atom::Next) => {
                (Day::Weekday { number, next: true }, width + 1)
            }
            Day::Week { .. } if self.is(after, Atom::Next) => (Day::Week { next: true }, width + 1),
            Day::Weekend { .. } if self.is(after, Atom::Next) => (Day::Weekend { next: true }, width + 1),
            other => (other, width),
        };
        if matches!(day, Day::Week { next: false }) && !this {
            return None;
        }
        self.mention.day = Some(day);
        // "tonight", "večeras", "diseară" name the day and its evening.
        if self.mention.to.is_none() && self.is(at, Atom::Today) && self.is(at, Atom::Evening) {
            self.mention.from = Some(Clock { minutes: 18 * 60, bare: false });
            self.mention.to = Some(Clock { minutes: 21 * 60, bare: false });
        }
        Some(width)
    }

    /// "at ten tomorrow", "в десять утра", "sutra u deset": an hour in words, where a day or a part of it is named, too.
    fn spoken_hour(&self, at: usize) -> Option<i32> {
        let before = at.checked_sub(1)?;
        let led = self.is(before, Atom::At) || self.is(before, Atom::Until) || self.is(before, Atom::Before);
        let beside = self.mention.day.is_some()
            || self
                .find(at + 1, |atom| {
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
                })
                .is_some();
        let before_or_by = self.is(before, Atom::Until) || self.is(before, Atom::Before);
        let alone = before_or_by && !self.followed_by_thing(at + 1) && self.unit_at(at + 1).is_none();
        if !led || !(beside || alone) || self.unit_at(at + 1).is_some_and(|unit| unit != 60) {
            return None;
        }
        self.find(at, |atom| match atom {
            Atom::Count(hour @ 2..=12) => Some(hour),
            _ => None,
        })
    }

    fn named_day(&self, at: usize, next: bool) -> Option<(Day, usize)> {
        if let Some(day) = self.date_at(at) {
            return Some(day);
        }
        if self.is(at, Atom::End) {
            return self.end_at(at + 1).map(|(day, width)| (day, width + 1));
        }
        if self.is(at, Atom::Month30) && self.is(at + 1, Atom::End) {
            return Some((Day::EndOfMonth, 2));
        }
        // "the day after tomorrow"
        if self.is(at, Atom::Day) && self.is(at + 1, Atom::After) && self.is(at + 2, Atom::Tomorrow) {
            return Some((Day::Ahead(2), 3));
        }
        self.find(at, |atom| match atom {
            Atom::Today => Some(Day::Today),
            Atom::Tomorrow => Some(Day::Ahead(1)),
            Atom::AfterTomorrow => Some(Day::Ahead(2)),
            Atom::Weekday(_) if next && self.is_ekavian_week(at) => Some(Day::Week { next }),
            Atom::Weekday(number) => Some(Day::Weekday { number, next }),
            Atom::Week => Some(Day::Week { next }),
            Atom::Weekend => Some(Day::Weekend { next }),
            _ => None,
        })
        .map(|day| (day, 1))
    }

    /// "sledeće nedelje" is next week, "sljedeće nedjelje" next Sunday.
    fn is_ekavian_week(&self, at: usize) -> bool {
        self.is(at, Atom::Week) && self.words.get(at).is_some_and(|word| word.folded.starts_with("nedel"))
    }

    /// What follows "the end of": the day, Friday, the week, the month, March; "kraj radnog vremena" is one of the day.
    fn end_at(&self, at: usize) -> Option<(Day, usize)> {
        let mut next = false;
        let mut working = None;
        for step in 0..4 {
            let here = at + step;
            next |= self.is(here, Atom::Next);
            // "kraj nedelje" is the end of the week, though Sunday has the same name.
            if self.is(here, Atom::Week) {
                return Some((Day::EndOfWeek { next: next || self.is(here + 1, Atom::Next) }, step + 1));
            }
            let day = self.find(here, |atom| match atom {
                Atom::Day | Atom::Clock | Atom::Today => Some(Day::Today),
                Atom::Tomorrow => Some(Day::Ahead(1)),
                Atom::Weekday(number) => Some(Day::Weekday { number, next }),
                Atom::Month30 => Some(Day::EndOfMonth),
                Atom::Month(number) => Some(Day::EndOf(number)),
                _ => None,
            });
            if let Some(day) = day {
                let later = self.find(here + 1, |atom| (atom == Atom::Tomorrow).then_some(Day::Ahead(1)));
                return Some(later.map_or((day, step + 1), |day| (day, step + 2)));
            }
            let passes = self.is(here, Atom::Glue)
                || self.is(here, Atom::Working)
                || self.is(here, Atom::Next)
                || self.is(here, Atom::This);
            if !passes {
                break;
            }
            if self.is(here, Atom::Working) {
                working = Some((Day::Today, step + 1));
            }
        }
        working
    }

    /// "14 May", "May 14th", "14. maja", "14.05.".
    fn date_at(&self, at: usize) -> Option<(Day, usize)> {
        let word = self.words.get(at)?;
        if word.number {
            if let Some((day, month)) = day_and_month(&word.folded) {
                return Some((Day::Date { day, month: Some(month) }, 1));
            }
            let day = word.folded.parse().ok().filter(|day| (1..=31).contains(day))?;
            for step in 1..=2 {
                if let Some(month) = self.find(at + step, month_of) {
                    let width = step + 1 + usize::from(self.is_year(at + step + 1));
                    return Some((Day::Date { day, month: Some(month) }, width));
                }
            }
            if let Some(month) = self.month_in_digits(at + 1) {
                return Some((Day::Date { day, month: Some(month) }, 2));
            }
            if self.is_ordinal(at + 1) {
                return Some((Day::Date { day, month: None }, 2));
            }
            let dated = at.checked_sub(1).is_some_and(|before| self.is(before, Atom::OnDate));
            let alone = self.unit_at(at + 1).is_none() && !self.followed_by_thing(at + 1);
            return (dated && alone).then_some((Day::Date { day, month: None }, 1));
        }
        let month = self.find(at, month_of)?;
        let next = self.words.get(at + 1).filter(|word| word.number)?;
        let day = next.folded.parse().ok().filter(|day| (1..=31).contains(day))?;
        Some((Day::Date { day, month: Some(month) }, 2 + usize::from(self.is_ordinal(at + 2))))
    }

    /// "8 aprilie 2026": the year says nothing new.
    fn is_year(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.number && word.folded.len() == 4 && word.folded.starts_with("20"))
    }

    /// What makes a number one of a row: "14th", "14-го".
    fn is_ordinal(&self, at: usize) -> bool {
        let suffix = self.words.get(at).map(|word| word.folded.as_str());
        matches!(suffix, Some("st" | "nd" | "rd" | "th" | "го" | "му" | "числа" | "числу"))
    }

    /// The month of "16/03": two digits behind a mark, the first of them 0, so that it is no range of hours.
    fn month_in_digits(&self, at: usize) -> Option<i8> {
        let word = self.words.get(at).filter(|word| word.number && word.cut && word.folded.len() == 2)?;
        word.folded.strip_prefix('0')?.parse().ok().filter(|month| (1..=9).contains(month))
    }

    fn clock(&mut self) -> Option<usize> {
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
        // "после обеда", "after lunch"
        if self.is(self.at, Atom::After) && self.is(self.at + 1, Atom::Noon) {
            return self.part_of_day(12 * 60, 18 * 60).map(|width| width + 1);
        }
        let (clock, width) = self.clock_at(self.at, self.leads_clock())?;
        self.mention.to = Some(clock);
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
        if let Some(minutes) = part(at) {
            if let (true, Some(hour)) = (self.is(at + 1, Atom::Past), hour(at + 2)) {
                return clock(hour + minutes, 3);
            }
            if let (true, 15, Some(hour)) = (self.is(at + 1, Atom::Until), minutes, hour(at + 2)) {
                return clock(hour - 15, 3);
            }
            let running = self.find(at + 1, |atom| match atom {
                Atom::Running(hour) => Some((hour - 1).max(0) * 60),
                _ => None,
            });
            if let Some(hour) = running {
                return clock(if hour == 0 { 12 * 60 } else { hour } + minutes, 2);
            }
        }
        if let (true, Some(hour)) = (self.is(at, Atom::HalfTo), hour(at + 1)) {
            return clock(hour - 30, 2);
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
        let minutes = part(last).or_else(|| self.is(last, Atom::AndHalf).then_some(30))?;
        if self.is(at + 1, Atom::And) { clock(hour + minutes, 3 + skip) } else { None }
    }

    /// What stands before lets a bare number be an hour.
    fn leads_clock(&self) -> bool {
        (1..=2).filter_map(|back| self.at.checked_sub(back)).any(|at| {
            self.is(at, Atom::Until) || self.is(at, Atom::Before) || self.is(at, Atom::At) || self.is(at, Atom::After)
        }) || matches!(self.mention.day, Some(Day::Today | Day::Ahead(_) | Day::Weekday { .. }))
    }

    /// "morning" bounds a day; after a clock time it only says which half is meant.
    fn part_of_day(&mut self, from: i32, to: i32) -> Option<usize> {
        if let Some(clock) = self.mention.to.as_mut() {
            if clock.bare && clock.minutes < 12 * 60 && from >= 12 * 60 {
                clock.minutes += 12 * 60;
            }
            clock.bare = false;
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
        if let Some(found) = self.half_or_quarter(at, led) {
            return Some(found);
        }
        if let Some(hour) = self.spoken_hour(at) {
            return Some((Clock { minutes: hour * 60, bare: true }, 1));
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
            let clock = Clock { minutes: hour * 60 + minute, bare: false };
            return Some((clock, 1 + usize::from(self.is(after, Atom::Clock))));
        }
        // "9 o'clock: I'll ring you."
        let heads = at == 0 && self.words.get(after + 1).is_some_and(|word| word.cut);
        if self.is(after, Atom::Clock) && (led || heads) {
            return Some((Clock { minutes: hour * 60, bare: true }, 2));
        }
        let plain =
            self.unit_at(after).is_none() && self.find(after, month_of).is_none() && !self.followed_by_thing(after);
        (led && plain).then_some((Clock { minutes: hour * 60, bare: true }, 1))
    }

    /// A number directly before a word that is no time word counts things: "to 3 addresses".
    fn followed_by_thing(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| {
            let marked = word.comma || word.cut;
            !marked
                && self.atoms.get(at).is_some_and(Vec::is_empty)
                && (word.number || word.folded.chars().count() > 3)
                && word.folded != "with"
        })
    }
}

/// So many words that say nothing may join two parts: "duminică, cel mai târziu la ora 20".
const GLUE_MAX: usize = 5;

pub(super) const DAY: i32 = 24 * 60;

fn month_of(atom: Atom) -> Option<i8> {
    match atom {
        Atom::Month(number) => Some(number),
        _ => None,
    }
}
