//! A macro is filled in for a ticket: the names of those it is about, the dates where the customer lives.

use db::Tx;
use jiff::tz::TimeZone;
use kernel::{Cx, Id, Language, days};
use macros::{Because, Filled, Macro};
use tickets::Ticket;
use web_kit::App;

use crate::{
    Error,
    welcome::language_of,
    writing::{self, People},
};

/// A macro with its text for a ticket.
pub struct FilledMacro {
    /// The macro.
    pub of: Macro,
    /// Its text, filled in; empty when it only does something.
    pub text: Filled,
    /// In which language the text is, and why.
    pub language: Option<(Language, Because)>,
}

/// Fills a macro in for a ticket.
///
/// # Errors
/// [`macros::Error::NoSuchMacro`], [`tickets::Error::NoSuchTicket`], also when they are none of the caller's.
pub async fn for_ticket(app: &App, cx: &Cx, ticket: Id<Ticket>, id: Id<Macro>) -> Result<FilledMacro, Error> {
    let mut tx = app.db.read().await?;
    let ticket = tickets::ticket(&mut tx, cx, ticket).await?;
    let of = macros::macro_for_use(&mut tx, cx, id).await?;
    let People { agent, customer, company, mailbox } = writing::people(&mut tx, cx, &ticket).await?;
    let about = About { agent: Some(agent.name), customer, company, mailbox };
    filled(&mut tx, cx, &ticket, of, &about).await
}

/// Whom the text of a macro speaks of.
pub(crate) struct About {
    /// Whoever writes; nobody when a rule does.
    pub(crate) agent: Option<String>,
    pub(crate) customer: customers::Customer,
    pub(crate) company: identity::Company,
    pub(crate) mailbox: mailboxes::Mailbox,
}

/// The text of a macro in the language of a ticket, its variables with what is known.
pub(crate) async fn filled(
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    of: Macro,
    about: &About,
) -> Result<FilledMacro, Error> {
    let About { agent, customer, company, mailbox } = about;
    let team = match ticket.team {
        Some(team) => identity::team(tx, team).await?.map(|team| team.name),
        None => None,
    };
    let wanted = language_of(ticket, Some(customer), company);
    let Some((language, html, because)) = macros::chosen(&of.texts, wanted, company.language) else {
        return Ok(FilledMacro { of, text: Filled { html: String::new(), slots: Vec::new() }, language: None });
    };
    let zone = customer.time_zone.as_deref().unwrap_or(&company.time_zone);
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let named = |name: &str| Some(name.to_owned()).filter(|name| !name.contains('@'));
    let value = |variable: &str| match variable {
        "customer.name" => named(&customer.name),
        "customer.first_name" => named(&customer.name).as_deref().and_then(first_name),
        "customer.address" => customer.addresses.first().cloned(),
        "agent.name" => agent.clone(),
        "agent.first_name" => agent.as_deref().and_then(first_name),
        "team.name" => team.clone(),
        "mailbox.address" => Some(mailbox.address.clone()),
        "ticket.number" => Some(ticket.id.to_string()),
        "ticket.subject" => Some(ticket.subject.clone()),
        "company.name" => Some(company.name.clone()),
        "date.today" => Some(i18n::date(language, cx.now, &zone)),
        "date.tomorrow" => Some(i18n::date(language, cx.now + days(1), &zone)),
        "date.in_a_week" => Some(i18n::date(language, cx.now + days(7), &zone)),
        _ => None,
    };
    let text = macros::fill(html, &value);
    Ok(FilledMacro { text, language: Some((language, because)), of })
}

/// The first word of a name; a single letter or a title is none.
fn first_name(name: &str) -> Option<String> {
    let mut words = name.split_whitespace();
    let first = words.next().filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1);
    first.filter(|word| !word.ends_with('.')).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::first_name;

    #[test]
    fn a_first_name_is_a_word_and_no_initial_or_title() {
        assert_eq!(first_name("Ana Babić").as_deref(), Some("Ana"));
        assert_eq!(first_name("Ђорђе").as_deref(), Some("Ђорђе"));
        for none in ["", "A. Babić", "Dr. Ana", "a b"] {
            assert_eq!(first_name(none), None, "{none}");
        }
    }
}
