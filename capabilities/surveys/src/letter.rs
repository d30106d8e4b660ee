use i18n::{Catalogue, Value};
use jiff::tz::TimeZone;
use kernel::{Language, Time};
use markup::escape;

/// What the letter speaks of.
#[derive(Clone, Debug)]
pub struct Addressed<'a> {
    /// The customer's language.
    pub language: Language,
    /// The customer's zone, in which the day of the closing is named.
    pub zone: &'a TimeZone,
    /// The customer's name, if one is known.
    pub customer: Option<&'a str>,
    /// The subject of the ticket.
    pub subject: &'a str,
    /// When it was closed.
    pub closed_at: Time,
    /// The agent to whom "not yet" brings it back.
    pub agent: Option<&'a str>,
    /// The company's name.
    pub company: &'a str,
    /// Where "yes" leads.
    pub yes_url: &'a str,
    /// Where "not yet" leads.
    pub not_yet_url: &'a str,
    /// Where "I would rather not be asked" leads.
    pub no_more_url: &'a str,
}

/// A letter ready to be sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// Its subject.
    pub subject: String,
    /// Its plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// Writes the question in the customer's language (PRACTICES D6): one click each for yes and not yet, and how to be
/// called back instead.
#[must_use]
pub fn compose(catalogue: &Catalogue, to: &Addressed<'_>) -> Letter {
    let say = |key: &str, values: &[(&str, Value<'_>)]| catalogue.text(to.language, key, values);
    let greeting = match to.customer {
        Some(name) => say("surveys-letter-greeting", &[("customer", name.into())]),
        None => say("surveys-letter-greeting-nameless", &[]),
    };
    let date = i18n::date(to.language, to.closed_at, to.zone);
    let question = say("surveys-letter-question", &[("subject", to.subject.into()), ("date", date.into())]);
    let after = match to.agent {
        Some(name) => say("surveys-letter-after", &[("agent", name.into())]),
        None => say("surveys-letter-after-nobody", &[]),
    };
    let (yes, not_yet) = (say("surveys-letter-yes", &[]), say("surveys-letter-not-yet", &[]));
    let call_back = say("surveys-letter-call-back", &[]);
    let no_more = say("surveys-letter-no-more", &[]);
    let closing = say("surveys-letter-closing", &[("company", to.company.into())]);
    let links = [(&yes, to.yes_url), (&not_yet, to.not_yet_url)];
    let plain_links = links.map(|(words, url)| format!("{words}: {url}")).join("\n");
    let plain_no_more = format!("{no_more}: {}", to.no_more_url);
    let parts = [&greeting, &question, &plain_links, &after, &call_back, &closing, &plain_no_more];
    let text = parts.map(String::as_str).join("\n\n");
    let html_links = links.map(|(words, url)| button(words, url)).concat();
    let before: String = [&greeting, &question].into_iter().map(|words| paragraph(words)).collect();
    let rest: String = [&after, &call_back, &closing].into_iter().map(|words| paragraph(words)).collect();
    Letter {
        subject: say("surveys-letter-subject", &[("subject", to.subject.into())]),
        text,
        html: format!("{before}<p>{html_links}</p>{rest}<p>{}</p>", quiet_link(&no_more, to.no_more_url)),
    }
}

fn paragraph(words: &str) -> String {
    format!("<p>{}</p>", escape(words).replace('\n', "<br>"))
}

fn quiet_link(words: &str, url: &str) -> String {
    format!("<a href=\"{}\" style=\"color:#5c6b70;font-size:13px\">{}</a>", escape(url), escape(words))
}

fn button(words: &str, url: &str) -> String {
    format!(
        "<a href=\"{}\" style=\"display:inline-block;margin:4px 12px 4px 0;padding:10px 18px;border:1px solid #2b6777;\
         border-radius:6px;color:#1d4e5a;text-decoration:none;font-weight:bold\">{}</a>",
        escape(url),
        escape(words)
    )
}
