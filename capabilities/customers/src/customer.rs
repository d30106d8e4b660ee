use jiff::tz::TimeZone;
use kernel::{Id, Language, Time};

use crate::{Error, Organisation, Refusing};

/// The longest name of a customer, in characters.
pub const NAME_CHARS_MAX: usize = 200;
/// How many tags a customer may have.
pub const TAGS_MAX: usize = 50;
/// The longest tag, in characters.
pub const TAG_CHARS_MAX: usize = 40;
/// The longest number in another system, in characters.
pub const EXTERNAL_ID_CHARS_MAX: usize = 100;
/// The longest telephone number, in characters.
pub const PHONE_CHARS_MAX: usize = 40;

/// Somebody who writes to us.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Customer {
    /// Their number.
    pub id: Id<Customer>,
    /// How they call themselves; their address, as long as we know no name.
    pub name: String,
    /// Where they write from: the preferred address first, then the oldest.
    pub addresses: Vec<String>,
    /// Those of their addresses that accept no letters.
    pub refusing: Vec<Refusing>,
    /// The language we speak with them.
    pub language: Option<Language>,
    /// Whether a person confirmed the language; a guess never replaces it.
    pub language_known: bool,
    /// Their IANA time zone, `Europe/Sarajevo`, if it is known.
    pub time_zone: Option<String>,
    /// The organisation they write for.
    pub organisation: Option<(Id<Organisation>, String)>,
    /// Telephone numbers: the preferred one first, then the oldest.
    pub phones: Vec<String>,
    /// Words by which colleagues sort customers, in the order of letters.
    pub tags: Vec<String>,
    /// Their number in another system.
    pub external_id: Option<String>,
    /// When their last letter came.
    pub wrote_at: Option<Time>,
    /// The customer they turned out to be; everything of theirs is there.
    pub merged_into: Option<Id<Customer>>,
    /// When everything personal was erased.
    pub erased_at: Option<Time>,
    /// Counts the changes.
    pub version: i64,
    /// When they first wrote.
    pub created_at: Time,
}

impl Customer {
    /// Where to write to them.
    #[must_use]
    pub fn address(&self) -> &str {
        self.addresses.first().map_or("", String::as_str)
    }

    /// The number that is called first.
    #[must_use]
    pub fn phone(&self) -> Option<&str> {
        self.phones.first().map(String::as_str)
    }

    /// Whether the name is only their address, because no letter told a better one.
    #[must_use]
    pub fn is_nameless(&self) -> bool {
        self.addresses.contains(&self.name)
    }
}

/// A name as a letter gives it, made fit to be shown: one line, no control characters, not endless.
pub(crate) fn tidy_name(written: &str) -> String {
    let visible: String = written.chars().map(|c| if is_invisible(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches(['"', '\'', ' ']);
    name.chars().take(NAME_CHARS_MAX).collect::<String>().trim_end().to_owned()
}

/// Characters that turn or hide text: nobody's name needs them, and they make a name look like another.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A name that somebody typed for a customer.
pub(crate) fn checked_name(written: &str) -> Result<String, Error> {
    if written.trim().chars().count() > NAME_CHARS_MAX {
        return Err(Error::NameTooLong);
    }
    let name = tidy_name(written);
    if name.is_empty() { Err(Error::NameMissing) } else { Ok(name) }
}

/// A telephone number: digits with what people write between them.
pub(crate) fn checked_phone(written: &str) -> Result<String, Error> {
    let phone = written.trim();
    let known = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '/' | '(' | ')' | '.' | ' ' | '\u{a0}');
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    if digits >= 3 && phone.chars().count() <= PHONE_CHARS_MAX && phone.chars().all(known) {
        Ok(phone.to_owned())
    } else {
        Err(Error::Phone)
    }
}

/// Tags, each one line in small letters, none twice, in the order of letters.
pub(crate) fn checked_tags(written: &[String]) -> Result<Vec<String>, Error> {
    let mut tags: Vec<String> = Vec::new();
    for tag in written {
        let tag = tidy_name(tag).to_lowercase();
        if tag.is_empty() || tag.chars().count() > TAG_CHARS_MAX {
            return Err(Error::Tag);
        }
        tags.push(tag);
    }
    tags.sort();
    tags.dedup();
    if tags.len() > TAGS_MAX { Err(Error::TooMany { field: "tags", max: TAGS_MAX }) } else { Ok(tags) }
}

/// A number in another system: one line, not endless.
pub(crate) fn checked_external_id(written: &str) -> Result<String, Error> {
    let text = written.trim();
    let fits = !text.is_empty() && text.chars().count() <= EXTERNAL_ID_CHARS_MAX && !text.chars().any(char::is_control);
    if fits { Ok(text.to_owned()) } else { Err(Error::ExternalId) }
}

/// A time zone of the IANA database.
pub(crate) fn checked_time_zone(written: &str) -> Result<String, Error> {
    let zone = TimeZone::get(written.trim()).map_err(|_| Error::TimeZone(written.to_owned()))?;
    zone.iana_name().map(str::to_owned).ok_or_else(|| Error::TimeZone(written.to_owned()))
}

/// The language after a letter in which `guess` was read.
///
/// A confirmed language stays. Among Bosnian, Croatian and Serbian a guess cannot tell, so it only changes the
/// present language when it is of another group or in other letters.
pub(crate) fn language_after(present: Option<Language>, known: bool, guess: Option<Language>) -> Option<Language> {
    match (present, guess) {
        (Some(present), Some(guess)) if !known => {
            let near = present.family() == guess.family() && present.script() == guess.script();
            Some(if near { present } else { guess })
        }
        (None, guess) => guess,
        (present, _) => present,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_visible_line() {
        assert_eq!(tidy_name("  \"Ana\r\n Kovač\" "), "Ana Kovač");
        assert_eq!(tidy_name("Ana\u{202e}\u{0}Kovač"), "Ana Kovač");
        assert_eq!(tidy_name(&"ж".repeat(500)).chars().count(), NAME_CHARS_MAX);
        assert_eq!(tidy_name(" \t "), "");
    }

    #[test]
    fn telephone_numbers_are_written_in_many_ways() {
        for phone in ["+387 61 123-456", "061/123-456", "(0722) 12.34.56", "112"] {
            assert_eq!(checked_phone(phone).unwrap(), phone);
        }
        for phone in ["", "call me", "12", "+387 61 <b>1</b>", &"1".repeat(41)] {
            assert!(matches!(checked_phone(phone), Err(Error::Phone)), "{phone}");
        }
    }

    #[test]
    fn a_time_zone_is_one_of_the_known_ones() {
        assert_eq!(checked_time_zone("europe/sarajevo").unwrap(), "Europe/Sarajevo");
        assert!(matches!(checked_time_zone("Europe/Nowhere"), Err(Error::TimeZone(_))));
    }

    #[test]
    fn a_guess_never_replaces_what_is_known() {
        use Language::{Bosnian, English, Russian, SerbianCyrillic, SerbianLatin};
        assert_eq!(language_after(Some(Bosnian), true, Some(English)), Some(Bosnian));
        assert_eq!(language_after(Some(Bosnian), false, Some(English)), Some(English));
        assert_eq!(language_after(Some(Bosnian), false, Some(SerbianLatin)), Some(Bosnian));
        assert_eq!(language_after(Some(Bosnian), false, Some(SerbianCyrillic)), Some(SerbianCyrillic));
        assert_eq!(language_after(None, false, Some(Russian)), Some(Russian));
        assert_eq!(language_after(Some(Russian), false, None), Some(Russian));
        assert_eq!(language_after(None, false, None), None);
    }
}
