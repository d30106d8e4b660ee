use jiff::civil::Date;

use super::{Proposal, Reason, lines::Line, recur};
use crate::{Holiday, Rule, day};

const DAYS_MAX: i64 = 30;

/// What an event says, before it is judged.
#[derive(Default)]
pub(super) struct Event {
    pub(super) name: String,
    uid: String,
    start: Option<Start>,
    end: Option<Date>,
    days: Option<i64>,
    recurrence: Option<String>,
    repeats_otherwise: bool,
    is_cancelled: bool,
}

#[derive(Clone, Copy)]
enum Start {
    Date(Date),
    Time,
}

impl Event {
    pub(super) fn note(&mut self, line: &Line) {
        match line.name.as_str() {
            "SUMMARY" => self.name = line.text(),
            "UID" => self.uid = line.text(),
            "DTSTART" => {
                let is_time = line.value.contains(['T', 't']) && !line.says("VALUE", "DATE");
                self.start = if is_time { Some(Start::Time) } else { date(&line.value).map(Start::Date) };
            }
            "DTEND" => self.end = date(&line.value),
            "DURATION" => self.days = duration_days(&line.value),
            "RRULE" if self.recurrence.is_none() => self.recurrence = Some(line.value.to_ascii_uppercase()),
            "RRULE" | "RDATE" | "EXDATE" | "EXRULE" | "RECURRENCE-ID" => self.repeats_otherwise = true,
            "STATUS" => self.is_cancelled = line.value.eq_ignore_ascii_case("CANCELLED"),
            _ => {}
        }
    }

    pub(super) fn proposal(self) -> Result<Proposal, Reason> {
        if self.is_cancelled {
            return Err(Reason::Cancelled);
        }
        let first = match self.start {
            Some(Start::Date(date)) => date,
            Some(Start::Time) => return Err(Reason::PartOfDay),
            None => return Err(Reason::NoDate),
        };
        let days = self.end.map(|end| day::number(end) - day::number(first)).or(self.days).unwrap_or(1).max(1);
        if days > DAYS_MAX {
            return Err(Reason::TooLong);
        }
        if self.repeats_otherwise {
            return Err(Reason::Repetition);
        }
        let mut holiday = Holiday::new(self.name, Rule::Once(first));
        holiday.days = u8::try_from(days).map_err(|_| Reason::TooLong)?;
        if let Some(rule) = self.recurrence {
            let yearly = recur::yearly(&rule, first).ok_or(Reason::Repetition)?;
            (holiday.on, holiday.since, holiday.until) = (yearly.on, Some(first.year()), yearly.until);
        }
        holiday.check().map_err(|_| Reason::Repetition)?;
        Ok(Proposal { uid: self.uid, holiday })
    }
}

/// `20260530`, or the date of `20260530T000000Z`.
pub(super) fn date(text: &str) -> Option<Date> {
    let digits = text.trim().get(..8)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let date =
        Date::new(digits.get(..4)?.parse().ok()?, digits.get(4..6)?.parse().ok()?, digits.get(6..)?.parse().ok()?);
    date.ok().filter(|date| (1900..2300).contains(&date.year()))
}

/// `P2D`, `P1W`.
fn duration_days(text: &str) -> Option<i64> {
    let text = text.trim().strip_prefix('P')?;
    let number = |digits: &str| digits.parse::<u16>().ok().map(i64::from);
    text.strip_suffix('D').and_then(number).or_else(|| text.strip_suffix('W').and_then(number).map(|weeks| weeks * 7))
}
