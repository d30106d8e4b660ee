//! One friendly reminder of a question of ours (PRACTICES D5).

use db::{News, Tx};
use i18n::Catalogue;
use identity::Team;
use jiff::{ToSpan, Zoned, civil::Date, tz::TimeZone};
use kernel::{Cx, Id, Language, Time};
use serde_json::json;
use tickets::{Message, Ticket};

use crate::{Acknowledgement, Error, letter, may_write_automatically, store};

/// After how many days a team reminds at the latest.
pub const REMIND_DAYS_MAX: i64 = 60;

/// After how long a team reminds a silent customer of its question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ReminderRule {
    /// The team.
    pub team: Id<Team>,
    /// After how many days.
    pub days: i64,
    /// Only the company's working days count.
    pub working_days: bool,
}

/// Whom to remind of what.
#[derive(Clone, Debug)]
pub struct Reminding<'a> {
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// The message with the question.
    pub question: Id<Message>,
    /// Where the reminder goes.
    pub address: &'a str,
    /// The customer's name, if one is known.
    pub customer: Option<&'a str>,
    /// The customer's language.
    pub language: Language,
    /// The subject of the conversation.
    pub subject: &'a str,
    /// The company's name.
    pub company: &'a str,
}

/// The rules of all teams that remind.
///
/// # Errors
/// Faults of the database.
pub async fn reminder_rules(tx: &mut Tx) -> Result<Vec<ReminderRule>, Error> {
    Ok(store::reminder_rules(tx).await?)
}

/// The rule of a team, if it reminds.
///
/// # Errors
/// Faults of the database.
pub async fn reminder_rule(tx: &mut Tx, team: Id<Team>) -> Result<Option<ReminderRule>, Error> {
    Ok(store::reminder_rules(tx).await?.into_iter().find(|rule| rule.team == team))
}

/// Lets a team remind, otherwise than before, or no longer.
///
/// # Errors
/// [`Error::ReminderDays`].
pub async fn set_reminder_rule(tx: &mut Tx, team: Id<Team>, rule: Option<ReminderRule>) -> Result<(), Error> {
    if rule.is_some_and(|rule| !(1..=REMIND_DAYS_MAX).contains(&rule.days)) {
        return Err(Error::ReminderDays);
    }
    store::set_reminder_rule(tx, team, rule).await?;
    tx.announce(News::of("reminders", 0));
    Ok(())
}

/// How many days are passed over at most because nobody works.
const LONGEST_PAUSE_DAYS: i64 = 120;

/// When a reminder of a question is due that was asked at this moment.
///
/// ```
/// use jiff::{civil::Weekday, tz::TimeZone};
/// use replies::{ReminderRule, due_at};
/// let rule = ReminderRule { team: kernel::Id::new(1), days: 2, working_days: true };
/// let friday = "2026-01-09T10:00:00Z".parse().unwrap();
/// let works = |date: jiff::civil::Date| !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
/// assert_eq!(due_at(&rule, friday, &TimeZone::UTC, works), "2026-01-13T10:00:00Z".parse().unwrap());
/// ```
#[must_use]
pub fn due_at(rule: &ReminderRule, asked_at: Time, zone: &TimeZone, works: impl Fn(Date) -> bool) -> Time {
    // Where nobody is ever there, every day counts: a question is not forgotten.
    let end = asked_at + kernel::days(LONGEST_PAUSE_DAYS);
    let counts = |at: &Zoned| !rule.working_days || at.timestamp() > end.timestamp() || works(at.date());
    let mut at = asked_at.timestamp().to_zoned(zone.clone());
    let mut left = rule.days;
    while left > 0 {
        let Ok(next) = at.checked_add(1.day()) else { break };
        at = next;
        if counts(&at) {
            left -= 1;
        }
    }
    at.timestamp().into()
}

/// Whether a text asks something: a question mark outside of what it quotes.
#[must_use]
pub fn asks(text: &str) -> bool {
    text.lines().any(|line| !line.trim_start().starts_with('>') && line.contains(['?', '？']))
}

/// Writes the reminder of a question, once; `None` when it was reminded of, or the address had its share of automatic
/// letters.
///
/// # Errors
/// Faults of the database.
pub async fn remind(
    tx: &mut Tx,
    cx: &Cx,
    catalogue: &Catalogue,
    to: &Reminding<'_>,
) -> Result<Option<Acknowledgement>, Error> {
    if !store::take_reminder(tx, to.question, to.ticket, cx.now).await? {
        return Ok(None);
    }
    if !may_write_automatically(tx, cx, to.address).await? {
        return Ok(None);
    }
    tickets::record(tx, cx, to.ticket, "reminded", &json!({})).await?;
    Ok(Some(letter::reminder(catalogue, to)))
}

/// Notes which message became of the reminder.
///
/// # Errors
/// Faults of the database.
pub async fn mark_reminded(tx: &mut Tx, question: Id<Message>, reminder: Id<Message>) -> Result<(), Error> {
    Ok(store::mark_reminded(tx, question, reminder).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_ours_only_outside_of_a_quotation() {
        assert!(asks("Which colour is your kettle?"));
        assert!(!asks("A new one leaves today.\n> Where is it?"));
    }

    #[test]
    fn calendar_days_count_every_day() {
        let rule = ReminderRule { team: Id::new(1), days: 3, working_days: false };
        let friday = "2026-01-09T10:00:00Z".parse().unwrap();
        let due = due_at(&rule, friday, &TimeZone::UTC, |_| false);
        assert_eq!(due, "2026-01-12T10:00:00Z".parse().unwrap());
    }
}
