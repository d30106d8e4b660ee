use crate::Letter;

/// A letter as it is repeated below an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
    /// `lead`, then every line after `> `.
    pub text: String,
    /// The same as HTML, made safe, in a quotation.
    pub html: String,
}

/// Repeats a letter below an answer to it, after `lead` ("On … you wrote:", in the customer's language).
///
/// ```
/// let letter = mail::parse(b"Subject: x\r\n\r\nWhere is it?\r\n> we sent it\r\n");
/// let quote = mail::quote_for_reply(&letter, "You wrote:");
/// assert_eq!(quote.text, "You wrote:\n> Where is it?\n>> we sent it");
/// ```
#[must_use]
pub fn quote_for_reply(letter: &Letter, lead: &str) -> Quote {
    let said = letter.text.as_deref().unwrap_or_default().trim_end();
    let mut text = lead.trim().to_owned();
    for line in said.lines() {
        let marked = line.is_empty() || line.starts_with('>');
        text.push_str(if marked { "\n>" } else { "\n> " });
        text.push_str(line);
    }
    let inside = match &letter.html {
        Some(html) => markup::clean_html(html).html,
        None => markup::text_to_html(said),
    };
    let html = format!("<p>{}</p><blockquote type=\"cite\">{inside}</blockquote>", markup::escape(lead.trim()));
    Quote { text, html }
}
