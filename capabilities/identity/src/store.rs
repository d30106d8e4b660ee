//! All SQL of this capability; rows become nouns here.

mod access;
mod invitations;
mod people;
mod roles;
mod shell;

pub(crate) use access::*;
pub(crate) use invitations::*;
pub(crate) use people::*;
pub(crate) use roles::*;
pub(crate) use shell::*;

use db::{Error, Row};
use jiff::civil::Weekday;
use kernel::{Language, Role};

use crate::Theme;

/// The days of the week as the database and the API call them.
pub(crate) const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

fn days_to_text(days: &[Weekday]) -> String {
    let words: Vec<&str> = DAYS.into_iter().filter(|(_, day)| days.contains(day)).map(|(word, _)| word).collect();
    words.join(",")
}

fn days_from_text(text: &str) -> Vec<Weekday> {
    let words: Vec<&str> = text.split(',').collect();
    DAYS.into_iter().filter(|(word, _)| words.contains(word)).map(|(_, day)| day).collect()
}

fn language_in(row: &Row, column: &str) -> Result<Language, Error> {
    row.get::<String>(column)?.parse().map_err(|error| Error::column(column, error))
}

fn role_in(row: &Row) -> Result<Role, Error> {
    let word = row.get::<String>("role")?;
    if word == "own" {
        let rights = row.get::<Option<String>>("role_rights")?;
        return Ok(Role::Own(rights_from_text(&rights.unwrap_or_default())));
    }
    Role::from_word(&word).ok_or_else(|| Error::column("role", word))
}

fn theme_in(row: &Row) -> Result<Theme, Error> {
    let word = row.get::<String>("theme")?;
    Theme::from_word(&word).ok_or_else(|| Error::column("theme", word))
}
