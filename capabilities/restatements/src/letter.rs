use i18n::{Catalogue, Value};
use kernel::Language;
use markup::escape;

/// What the letter speaks of.
#[derive(Clone, Debug)]
pub struct Addressed<'a> {
    /// The customer's language.
    pub language: Language,
    /// The customer's name, if one is known.
    pub customer: Option<&'a str>,
    /// The problem in our words.
    pub text: &'a str,
    /// Who asks.
    pub agent: &'a str,
    /// The company's name.
    pub company: &'a str,
    /// Where "yes" leads.
    pub yes_url: &'a str,
    /// Where "not quite" leads.
    pub no_url: &'a str,
}

/// A letter ready to be read by the guard and sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// Its plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// Writes the question in the customer's language (PRACTICES A2): what we understood, and one click each for "yes, that
/// is it" and "not quite".
#[must_use]
pub fn compose(catalogue: &Catalogue, to: &Addressed<'_>) -> Letter {
    let say = |key: &str, values: &[(&str, Value<'_>)]| catalogue.text(to.language, key, values);
    let greeting = match to.customer {
        Some(name) => say("restatements-letter-greeting", &[("customer", name.into())]),
        None => say("restatements-letter-greeting-nameless", &[]),
    };
    let (opening, question) = (say("restatements-letter-opening", &[]), say("restatements-letter-question", &[]));
    let (yes, no) = (say("restatements-letter-yes", &[]), say("restatements-letter-no", &[]));
    let after = say("restatements-letter-after", &[]);
    let closing = say("restatements-letter-closing", &[("agent", to.agent.into()), ("company", to.company.into())]);
    let ours = to.text.trim();
    let links = format!("{yes}: {}\n{no}: {}", to.yes_url, to.no_url);
    let text = [&greeting, &opening, ours, &question, &links, &after, &closing].join("\n\n");
    let html = format!(
        "{}{}<blockquote>{}</blockquote>{}<p><a href=\"{}\">{}</a><br><a href=\"{}\">{}</a></p>{}{}",
        paragraph(&greeting),
        paragraph(&opening),
        paragraph(ours),
        paragraph(&question),
        escape(to.yes_url),
        escape(&yes),
        escape(to.no_url),
        escape(&no),
        paragraph(&after),
        paragraph(&closing),
    );
    Letter { text, html }
}

fn paragraph(words: &str) -> String {
    format!("<p>{}</p>", escape(words).replace('\n', "<br>"))
}
