use i18n::{Catalogue, Value};
use kernel::{Language, Time};

use crate::Promise;

/// What a delay notice is written from.
#[derive(Clone, Debug)]
pub struct DelayLetter<'a> {
    /// The customer's language.
    pub language: Language,
    /// The promise that will be late.
    pub promise: &'a Promise,
    /// The customer's name, if one is known.
    pub customer: Option<&'a str>,
    /// The name of the agent who writes.
    pub agent: &'a str,
    /// Now.
    pub now: Time,
    /// The new time that is suggested: see [`crate::suggested_due`].
    pub due_at: Time,
}

/// A drafted delay notice. The agent reads it, adds the cause, sets the time they can keep, and sends it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// The new time that the text names.
    pub due_at: Time,
}

/// Drafts the letter that explains a delay beforehand, in the customer's language and zone (PRACTICES D2).
///
/// It quotes what was promised, regrets, and names a new time. It makes no excuse: the agent knows the cause.
#[must_use]
pub fn delay_notice(catalogue: &Catalogue, letter: &DelayLetter<'_>) -> Draft {
    let promise = letter.promise;
    let zone = promise.zone();
    let due_at = letter.due_at;
    let say = |key: &str, values: &[(&str, Value<'_>)]| catalogue.text(letter.language, key, values);
    let moment = |at: Time| Value::from(i18n::moment(letter.language, at, &zone));
    let greeting = match letter.customer {
        Some(name) => say("promises-delay-greeting", &[("customer", name.into())]),
        None => say("promises-delay-greeting-nameless", &[]),
    };
    let due = ("due", moment(promise.due_at));
    let reminder = if promise.words.trim().is_empty() {
        say("promises-delay-reminder", &[("action", (&promise.action).into()), due])
    } else {
        say("promises-delay-reminder-quoted", &[("words", promise.words.trim().into()), due])
    };
    // Who writes after the deadline must not say that they write before it.
    let news = if promise.due_at > letter.now { "promises-delay-news" } else { "promises-delay-news-late" };
    let news = say(news, &[("due", moment(due_at))]);
    let closing = say("promises-delay-closing", &[("agent", letter.agent.into())]);
    let text = [greeting, reminder, news, closing].join("\n\n");
    Draft { html: markup::text_to_html(&text), text, due_at }
}
