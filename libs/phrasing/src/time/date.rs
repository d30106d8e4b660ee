//! Dates: "14 May", "14.5.2026", "2026-05-14", "14. 5.", "двадцать пятого мая".

use patterns::Word;

use super::{
    atoms::Atom,
    digits::{day_and_month, day_of_month, is_year, short_date},
    mention::{Day, Reader, month_of},
};

impl Reader<'_> {
    /// "14 May", "May 14th", "14. maja", "14.05.".
    pub(super) fn date_at(&self, at: usize) -> Option<(Day, usize)> {
        let word = self.words.get(at)?;
        if word.number {
            if let Some((day, month)) = day_and_month(&word.folded) {
                return Some((Day::Date { day, month: Some(month) }, 1));
            }
            if let Some(found) = self.year_first(at).or_else(|| self.spaced_date(at)).or_else(|| self.short_date(at)) {
                return Some(found);
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
            // "de 11 martie" is a day, "înainte de 11" an hour.
            let is = |back: usize, atom: Atom| at.checked_sub(back).is_some_and(|before| self.is(before, atom));
            let dated = is(1, Atom::OnDate) && !is(2, Atom::Before);
            let alone = self.unit_at(at + 1).is_none() && !self.followed_by_thing(at + 1);
            return (dated && alone).then_some((Day::Date { day, month: None }, 1));
        }
        if let Some(found) = self.date_in_words(at) {
            return Some(found);
        }
        let month = self.find(at, month_of)?;
        let next = self.words.get(at + 1).filter(|word| word.number)?;
        let day = next.folded.parse().ok().filter(|day| (1..=31).contains(day))?;
        Some((Day::Date { day, month: Some(month) }, 2 + usize::from(self.is_ordinal(at + 2))))
    }

    /// "первого июня", "двадцать пятого мая", "the third of May".
    fn date_in_words(&self, at: usize) -> Option<(Day, usize)> {
        let ordinal = |at: usize| {
            self.find(at, |atom| match atom {
                Atom::Ordinal(day) => Some(day),
                _ => None,
            })
        };
        let tens = self.count_in_words(at).filter(|tens| matches!(tens, 20 | 30));
        let (day, mut after) = match tens.and_then(|tens| Some(tens + ordinal(at + 1).filter(|day| *day < 10)?)) {
            Some(day) => (day, at + 2),
            None => (ordinal(at)?, at + 1),
        };
        after += usize::from(self.is(after, Atom::Glue));
        let month = self.find(after, month_of)?;
        let day = i8::try_from(day).ok().filter(|day| *day <= 31)?;
        Some((Day::Date { day, month: Some(month) }, after + 1 - at))
    }

    /// "2026-04-08"
    fn year_first(&self, at: usize) -> Option<(Day, usize)> {
        let [year, month, day] = self.words.get(at..at + 3)? else { return None };
        let two_digits = |word: &Word| word.number && word.cut && word.folded.len() == 2;
        if !(is_year(&year.folded) && two_digits(month) && two_digits(day)) {
            return None;
        }
        let (day, month) = day_of_month(&day.folded, &month.folded)?;
        Some((Day::Date { day, month: Some(month) }, 3))
    }

    /// "8. 4. 2026", "8. 4. u podne": a stop and a space between day and month.
    fn spaced_date(&self, at: usize) -> Option<(Day, usize)> {
        let [day, month] = self.words.get(at..at + 2)? else { return None };
        let is_apart = month.number && !month.comma && !month.cut && day.points.end + 2 == month.points.start;
        let (day, month) = day_of_month(&day.folded, &month.folded).filter(|_| is_apart)?;
        Some((Day::Date { day, month: Some(month) }, 2 + usize::from(self.is_year(at + 2))))
    }

    /// "do 8.4.", "на 8.4": day and month where a word of time leads to them and nothing is counted.
    fn short_date(&self, at: usize) -> Option<(Day, usize)> {
        let led = at.checked_sub(1).is_some_and(|before| {
            self.is(before, Atom::Until) || self.is(before, Atom::Before) || self.is(before, Atom::OnDate)
        });
        let counts = self.unit_at(at + 1).is_some() || self.followed_by_thing(at + 1);
        let (day, month) = short_date(&self.words.get(at)?.folded).filter(|_| led && !counts)?;
        Some((Day::Date { day, month: Some(month) }, 1))
    }

    /// "8 aprilie 2026": the year says nothing new.
    fn is_year(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.number && is_year(&word.folded))
    }

    /// What makes a number one of a row: "14th", "14-го".
    fn is_ordinal(&self, at: usize) -> bool {
        let suffix = self.words.get(at).map(|word| word.folded.as_str());
        matches!(suffix, Some("st" | "nd" | "rd" | "th" | "го" | "му" | "числа" | "числу"))
    }

    /// The month of "16/03": two digits behind a mark, the first of them 0, so that it is no range of hours.
    pub(super) fn month_in_digits(&self, at: usize) -> Option<i8> {
        let word = self.words.get(at).filter(|word| word.number && word.cut && word.folded.len() == 2)?;
        word.folded.strip_prefix('0')?.parse().ok().filter(|month| (1..=9).contains(month))
    }
}
