use grouping::Shingles;
use kernel::{Id, Time};
use tickets::Ticket;

/// How many letters about the same are a mark.
pub const REPEAT_LETTERS: usize = 3;

/// A letter of the customer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// Its ticket.
    pub ticket: Id<Ticket>,
    /// What the ticket is about.
    pub subject: String,
    /// The topic that somebody gave the ticket.
    pub topic: Option<i64>,
    /// The words.
    pub text: String,
    /// When it came.
    pub at: Time,
}

/// Somebody writes about the same once more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Repeat {
    /// How many letters it were.
    pub letters: usize,
    /// What it rests on: each ticket with its reason, the newest first.
    pub because: Vec<Same>,
}

/// A ticket whose letters count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Same {
    /// The ticket.
    pub ticket: Id<Ticket>,
    /// What it is about.
    pub subject: String,
    /// How many of the letters it has.
    pub letters: usize,
    /// Why it is about the same.
    pub because: Because,
    /// When its last letter came.
    pub last_at: Time,
}

/// Why a ticket is about the same as another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Because {
    /// It is the ticket itself.
    Ticket,
    /// Somebody gave both the same topic.
    Topic,
    /// Both have the same subject.
    Subject,
    /// The words are nearly the same.
    Words,
}

impl Because {
    /// The word in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ticket => "ticket",
            Self::Topic => "topic",
            Self::Subject => "subject",
            Self::Words => "words",
        }
    }
}

/// Whether these letters, the newest first, make a mark on a ticket: [`REPEAT_LETTERS`] or more about the same.
///
/// About the same is what stands on the ticket itself, and what other tickets share with it: the topic, the subject
/// without "Re:", or words that are nearly the same (three-word runs, `grouping`).
#[must_use]
pub fn repeated(ticket: Id<Ticket>, letters: &[Letter]) -> Option<Repeat> {
    let own: Vec<&Letter> = letters.iter().filter(|letter| letter.ticket == ticket).collect();
    let first = own.first()?;
    let words: Vec<Shingles> = own.iter().map(|letter| Shingles::of(&letter.text)).collect();
    let subject = base(&first.subject);
    let because = |letter: &Letter| {
        if letter.ticket == ticket {
            Some(Because::Ticket)
        } else if letter.topic.is_some() && letter.topic == first.topic {
            Some(Because::Topic)
        } else if !subject.is_empty() && base(&letter.subject) == subject {
            Some(Because::Subject)
        } else {
            let theirs = Shingles::of(&letter.text);
            words.iter().any(|mine| mine.alike(&theirs)).then_some(Because::Words)
        }
    };
    let mut same: Vec<Same> = Vec::new();
    for letter in letters {
        let Some(because) = because(letter) else { continue };
        match same.iter_mut().find(|one| one.ticket == letter.ticket) {
            Some(one) => one.letters += 1,
            None => same.push(Same {
                ticket: letter.ticket,
                subject: letter.subject.clone(),
                letters: 1,
                because,
                last_at: letter.at,
            }),
        }
    }
    let count: usize = same.iter().map(|one| one.letters).sum();
    (count >= REPEAT_LETTERS).then_some(Repeat { letters: count, because: same })
}

fn base(subject: &str) -> String {
    mail::subject_base(subject).trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(ticket: i64, subject: &str, text: &str) -> Letter {
        let (ticket, at) = (Id::new(ticket), Time::from_micros(ticket));
        Letter { ticket, subject: subject.into(), topic: None, text: text.into(), at }
    }

    #[test]
    fn the_third_letter_about_the_same_is_a_mark_that_says_what_it_rests_on() {
        let broken = "My kettle leaks at the bottom since Monday and I have written to you twice already.";
        let letters = [
            letter(3, "Still waiting", broken),
            letter(2, "Re: Kettle", "Please answer."),
            letter(1, "Other matter", "My kettle leaks at the bottom since Monday and I have had no answer so far."),
        ];
        assert_eq!(repeated(Id::new(3), &letters), None, "two are no mark");
        let more = [letters.as_slice(), &[letter(3, "Still waiting", "Hello?")]].concat();
        let mark = repeated(Id::new(3), &more).unwrap();
        assert_eq!(mark.letters, 3);
        let rests: Vec<_> = mark.because.iter().map(|one| (one.ticket.get(), one.letters, one.because)).collect();
        assert_eq!(rests, [(3, 2, Because::Ticket), (1, 1, Because::Words)]);
    }

    #[test]
    fn the_same_subject_or_topic_is_the_same_matter() {
        let mut letters = vec![letter(3, "AW: Kettle", "c"), letter(2, "Kettle", "b"), letter(1, "Lid", "a")];
        assert_eq!(repeated(Id::new(3), &letters), None);
        for one in [0, 2] {
            letters[one].topic = Some(9);
        }
        let mark = repeated(Id::new(3), &letters).unwrap();
        let because: Vec<_> = mark.because.iter().map(|one| one.because).collect();
        assert_eq!(because, [Because::Ticket, Because::Subject, Because::Topic]);
    }
}
