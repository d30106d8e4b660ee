use std::ops::Range;

use super::atoms::{Atom, TimeWords};
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
    /// From then until now.
    Since,
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

    /// An hour and nothing else: no day, no span.
    pub(crate) fn is_hour_alone(&self) -> bool {
        self.day.is_none() && self.to.is_some() && self.span_minutes.is_none() && self.working_days.is_none()
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
        let mut reader =
            Reader { words, atoms: &atoms, twelve_hours: table.twelve_hours, at, mention: Mention::new(at), end: at };
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
    pub(super) twelve_hours: bool,
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
                        | Atom::Since
                        | Atom::Within
                        | Atom::During
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
            if self.is(at, Atom::Since) {
                return Shape::Since;
            }
            // "pe data de 20 martie"
            let of_date = self.is(at, Atom::OnDate) && at.checked_sub(1).is_some_and(|at| self.is(at, Atom::Glue));
            if self.is(at, Atom::After) && !of_date {
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

    pub(super) fn count_in_words(&self, at: usize) -> Option<i32> {
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
        // "săptămâna aceasta"
        let (this, width) = if !this && self.is(after, Atom::This) { (true, width + 1) } else { (this, width) };
        if matches!(day, Day::Week { next: false }) && !this {
            return None;
        }
        // "в пятницу к концу дня" is still Friday.
        let ends_it = self.is(at, Atom::End) || self.is(at, Atom::EndOfDay);
        if day == Day::Today && ends_it && self.mention.day.is_some() {
            return Some(width);
        }
        self.mention.day = Some(day);
        // "tonight", "večeras", "diseară" name the day and its evening.
        let is_tonight = self.is(at, Atom::Today) && self.is(at, Atom::Evening);
        if let Some(clock) = self.mention.to.as_mut().filter(|clock| is_tonight && clock.minutes < 12 * 60) {
            *clock = Clock { minutes: clock.minutes + 12 * 60, bare: false };
        } else if is_tonight && self.mention.to.is_none() {
            self.mention.from = Some(Clock { minutes: 18 * 60, bare: false });
            self.mention.to = Some(Clock { minutes: 21 * 60, bare: false });
        }
        Some(width)
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
        if self.is(at, Atom::During) {
            return self.whole_day(at + 1).map(|(day, width)| (day, width + 1));
        }
        if self.is(at, Atom::EndOfDay) {
            let named = self.named_day(at + 1, next).map(|(day, width)| (day, width + 1));
            return named.or(Some((Day::Today, 1)));
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
            Atom::EndOfWeek => Some(Day::EndOfWeek { next }),
            Atom::EndOfMonth => Some(Day::EndOfMonth),
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

    /// "дня", "рабочего дня", "sutrašnjeg dana", "zilei de mâine", "zilei de marți" behind "in the course of".
    fn whole_day(&self, at: usize) -> Option<(Day, usize)> {
        let mut tomorrow = false;
        for step in 0..3 {
            let here = at + step;
            tomorrow |= self.is(here, Atom::Tomorrow);
            if self.is(here, Atom::OfDay) {
                let glue = usize::from(self.is(here + 1, Atom::Glue));
                let later = self.find(here + 1 + glue, |atom| match atom {
                    Atom::Tomorrow => Some(Day::Ahead(1)),
                    Atom::Weekday(number) => Some(Day::Weekday { number, next: false }),
                    _ => None,
                });
                let day = if tomorrow { Day::Ahead(1) } else { Day::Today };
                return Some(later.map_or((day, step + 1), |day| (day, step + 2 + glue)));
            }
            if !(tomorrow || self.is(here, Atom::Working) || self.is(here, Atom::Today) || self.is(here, Atom::This)) {
                break;
            }
        }
        None
    }
}

/// So many words that say nothing may join two parts: "duminică, cel mai târziu la ora 20".
const GLUE_MAX: usize = 5;

pub(super) const DAY: i32 = 24 * 60;

pub(super) fn month_of(atom: Atom) -> Option<i8> {
    match atom {
        Atom::Month(number) => Some(number),
        _ => None,
    }
}
