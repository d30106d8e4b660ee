use i18n::{Catalogue, Value};
use jiff::SignedDuration;
use kernel::Time;

use crate::{Acknowledgement, Acknowledging, Reminding};

/// Puts the acknowledgement into words: arrived, what happens next, when somebody is there again, how long it usually takes, how to add to it.
pub(crate) fn compose(
    catalogue: &Catalogue,
    to: &Acknowledging<'_>,
    usual_wait: Option<SignedDuration>,
    now: Time,
) -> Acknowledgement {
    let say = |key: &str, values: &[(&str, Value<'_>)]| catalogue.text(to.language, key, values);
    let greeting = match to.customer {
        Some(name) => say("replies-acknowledgement-greeting", &[("customer", name.into())]),
        None => say("replies-acknowledgement-greeting-nameless", &[]),
    };
    let number = to.ticket.to_string();
    let arrived = say("replies-acknowledgement-arrived", &[("subject", to.subject.into()), ("number", number.into())]);
    let next = say("replies-acknowledgement-next", &[]);
    let expectation = match usual_wait {
        Some(wait) => say("replies-acknowledgement-usual", &[("span", i18n::span(to.language, wait).into())]),
        None => say("replies-acknowledgement-unknown", &[]),
    };
    let addition = say("replies-acknowledgement-addition", &[]);
    let closing = say("replies-acknowledgement-closing", &[("company", to.company.into())]);
    let closed = to.opens_at.map(|(at, zone)| {
        let when = i18n::near(to.language, now, at, zone);
        say("replies-acknowledgement-closed", &[("when", when.into())])
    });
    let next = [Some(next), closed, Some(expectation)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let text = [greeting, arrived, next, addition, closing].join("\n\n");
    Acknowledgement { subject: answer_to(to.subject), html: markup::text_to_html(&text), text }
}

/// The subject of an answer. Mail programs put letters with the same subject together; `Re:` is what all of them know.
fn answer_to(subject: &str) -> String {
    let is_answer = subject.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("re:"));
    if is_answer { subject.to_owned() } else { format!("Re: {subject}").trim_end().to_owned() }
}

/// Puts the reminder of a question into words: what was asked, what to do, and that nothing happens without an answer.
pub(crate) fn reminder(catalogue: &Catalogue, to: &Reminding<'_>) -> Acknowledgement {
    let say = |key: &str, values: &[(&str, Value<'_>)]| catalogue.text(to.language, key, values);
    let greeting = match to.customer {
        Some(name) => say("replies-acknowledgement-greeting", &[("customer", name.into())]),
        None => say("replies-acknowledgement-greeting-nameless", &[]),
    };
    let number = to.ticket.to_string();
    let question = say("replies-reminder-question", &[("subject", to.subject.into()), ("number", number.into())]);
    let next = say("replies-reminder-next", &[]);
    let closing = say("replies-acknowledgement-closing", &[("company", to.company.into())]);
    let text = [greeting, question, next, closing].join("\n\n");
    Acknowledgement { subject: answer_to(to.subject), html: markup::text_to_html(&text), text }
}
