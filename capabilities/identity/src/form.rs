//! What names, addresses, passwords and time zones must look like.

use jiff::tz::TimeZone;
use kernel::{Actor, Cx, Id, Right, Rights, Role};

use crate::{Agent, Error};

/// How many letters a password has at least (NIST SP 800-63B asks for eight and for no other rule).
pub const PASSWORD_LETTERS_MIN: usize = 10;
const PASSWORD_LETTERS_MAX: usize = 200;
const NAME_LETTERS_MAX: usize = 120;
const TEXT_LETTERS_MAX: usize = 500;
const EMAIL_LETTERS_MAX: usize = 254;

/// Refuses a password that is too easy or too long; any letters will do, also spaces.
pub fn check_password(password: &str, email: &str) -> Result<(), Error> {
    let letters = password.chars().count();
    if letters < PASSWORD_LETTERS_MIN {
        return Err(Error::PasswordTooShort);
    }
    if letters > PASSWORD_LETTERS_MAX {
        return Err(Error::TooLong("password", PASSWORD_LETTERS_MAX));
    }
    if password.trim().to_lowercase() == plain_email(email) {
        return Err(Error::PasswordIsEmail);
    }
    Ok(())
}

/// The address as it is kept: without spaces around it, in small letters.
pub(crate) fn plain_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The address as it is kept, if it is one. Whether letters reach it only a letter can tell.
pub(crate) fn email(email: &str) -> Result<String, Error> {
    let email = plain_email(email);
    if email.chars().count() > EMAIL_LETTERS_MAX {
        return Err(Error::TooLong("email", EMAIL_LETTERS_MAX));
    }
    let is_whole = email.chars().all(|letter| !letter.is_whitespace() && !letter.is_control());
    match email.rsplit_once('@') {
        Some((local, domain)) if is_whole && !local.is_empty() && is_domain(domain) => Ok(email),
        _ => Err(Error::EmailMalformed),
    }
}

fn is_domain(domain: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    domain.split('.').all(is_part)
}

/// A name of somebody or something, without spaces around it.
pub(crate) fn name(name: &str, field: &'static str) -> Result<String, Error> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(Error::NameMissing(field)),
        letters if letters > NAME_LETTERS_MAX => Err(Error::TooLong(field, NAME_LETTERS_MAX)),
        _ => Ok(name),
    }
}

/// A few words that may be empty.
pub(crate) fn text(text: &str, field: &'static str) -> Result<String, Error> {
    let text = text.trim();
    if text.chars().count() > TEXT_LETTERS_MAX {
        return Err(Error::TooLong(field, TEXT_LETTERS_MAX));
    }
    Ok(text.to_owned())
}

/// The name of a time zone, if it is one of the tz database.
pub(crate) fn time_zone(name: &str) -> Result<String, Error> {
    TimeZone::get(name).map_err(|_| Error::UnknownTimeZone)?;
    Ok(name.to_owned())
}

/// Refuses whoever may not do this; the desk itself may.
pub(crate) fn needs(cx: &Cx, right: Right) -> Result<(), Error> {
    if cx.may(right) { Ok(()) } else { Err(Error::NeedsRight(right)) }
}

/// Nobody gives rights that they lack themselves, or changes somebody who has more.
pub(crate) fn gives_no_more(cx: &Cx, role: Role) -> Result<(), Error> {
    let own = match &cx.actor {
        Actor::System => return Ok(()),
        Actor::Agent(agent) => agent.role,
        Actor::Customer(_) => return Err(Error::MoreThanOwn),
    };
    // The first of the built-in roles is what everybody may be: its rights are no gift.
    let given = if role == Role::Agent { Rights::NONE } else { role.rights() };
    if own.rights().covers(given) && (role != Role::Admin || own == Role::Admin) {
        Ok(())
    } else {
        Err(Error::MoreThanOwn)
    }
}

/// Refuses whoever is neither this agent, nor may change people, nor is the desk itself.
pub(crate) fn needs_self_or_admin(cx: &Cx, id: Id<Agent>) -> Result<(), Error> {
    let is_self = cx.acting_agent().is_some_and(|actor| actor.id == id.get());
    if is_self { Ok(()) } else { needs(cx, Right::People) }
}

#[cfg(test)]
mod tests {
    use super::{check_password, email, name, time_zone};
    use crate::Error;

    #[test]
    fn an_address_is_kept_in_small_letters() {
        assert_eq!(email(" Ana.Babic@Example.BA ").expect("an address"), "ana.babic@example.ba");
        assert!(email("ana@пример.рс").is_ok());
        assert!(email("ana@localhost").is_ok());
        for odd in ["", "@", "ana", "ana@", "@example.ba", "a na@example.ba", "ana@example..ba", "ana@exa mple.ba"] {
            assert!(matches!(email(odd), Err(Error::EmailMalformed)), "{odd}");
        }
    }

    #[test]
    fn a_password_is_counted_in_letters_not_bytes() {
        assert!(check_password("љубичица12", "ana@example.ba").is_ok());
        assert!(matches!(check_password("љубица", "ana@example.ba"), Err(Error::PasswordTooShort)));
        assert!(matches!(check_password(&"a".repeat(201), ""), Err(Error::TooLong(..))));
        assert!(matches!(check_password("Ana@Example.ba", "ana@example.ba"), Err(Error::PasswordIsEmail)));
    }

    #[test]
    fn a_name_loses_the_spaces_around_it() {
        assert_eq!(name("  Ana \n Babić ", "name").expect("a name"), "Ana Babić");
        assert!(matches!(name("   ", "name"), Err(Error::NameMissing("name"))));
        assert!(matches!(name(&"a".repeat(121), "name"), Err(Error::TooLong("name", 120))));
    }

    #[test]
    fn a_time_zone_is_one_of_the_tz_database() {
        assert!(time_zone("Europe/Sarajevo").is_ok());
        assert!(time_zone("UTC").is_ok());
        assert!(matches!(time_zone("Europe/Atlantis"), Err(Error::UnknownTimeZone)));
    }
}
