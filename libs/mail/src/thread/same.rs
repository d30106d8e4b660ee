use kernel::Time;

use crate::{Letter, subject_base};

/// What tells whether two deliveries are one letter.
pub(super) struct Trace {
    sender: String,
    date: Option<Time>,
    subject: String,
    /// The beginning of the text without white space.
    text: String,
}

/// So much of a text is compared, in characters.
const COMPARED: usize = 1_500;

impl Trace {
    pub(super) fn of(letter: &Letter) -> Self {
        let text = letter.text.as_deref().unwrap_or_default();
        Self {
            sender: letter.from.as_ref().map(|from| from.email.clone()).unwrap_or_default(),
            date: letter.date,
            subject: subject_base(&letter.subject).to_lowercase(),
            text: text.chars().filter(|c| !c.is_whitespace()).take(COMPARED).collect(),
        }
    }

    /// Two letters under one Message-ID. Lists change the sender and add lines; broken programs, and whoever
    /// wants a letter to be thrown away, use an identifier again for another letter.
    pub(super) fn is_same_under_id(&self, other: &Self) -> bool {
        let dated = self.date.is_some() && self.date == other.date;
        if self.sender == other.sender {
            return dated || self.subject == other.subject || self.says_the_same(other);
        }
        dated && self.subject == other.subject && self.says_the_same(other)
    }

    /// Two letters of which one has no identifier or a server gave it another.
    pub(super) fn is_same_without_id(&self, other: &Self) -> bool {
        self.sender == other.sender
            && !self.sender.is_empty()
            && self.date == other.date
            && self.subject == other.subject
            && !self.text.is_empty()
            && self.says_the_same(other)
    }

    /// Lists add lines above and below.
    fn says_the_same(&self, other: &Self) -> bool {
        let (short, long) = if self.text.len() <= other.text.len() { (self, other) } else { (other, self) };
        long.text.starts_with(&short.text) || (short.text.len() >= 20 && long.text.contains(&short.text))
    }
}
