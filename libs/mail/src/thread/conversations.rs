use std::collections::{HashMap, HashSet};

use kernel::{Time, days};

use super::{Known, Link, ThreadDecision, ThreadKeys, decide_thread, same::Trace, thread_keys};
use crate::{Address, AutomaticKind, Letter, forwarded, is_forward};

/// After so many days a letter that has nothing but its subject in common with a ticket is a new matter.
const SUBJECT_DAYS: i64 = 90;

/// Sorts letters into tickets, one after the other as they come.
///
/// It holds in memory what a desk holds in its database; a ticket is its number, from 1 on.
///
/// ```
/// let mut conversations = mail::Conversations::of(&["help@example.com"]);
/// let first = mail::parse(b"From: tom@example.net\r\nTo: help@example.com\r\nMessage-ID: <1@x>\r\n\r\nHello");
/// let second = mail::parse(b"From: tom@example.net\r\nMessage-ID: <2@x>\r\nIn-Reply-To: <1@x>\r\n\r\nMore");
/// assert_eq!(conversations.take(&first, None).ticket, 1);
/// assert_eq!(conversations.take(&second, None).ticket, 1);
/// ```
#[derive(Default)]
pub struct Conversations {
    own: HashSet<String>,
    tickets: Vec<Ticket>,
    seen: Vec<(usize, Trace)>,
    /// Message-ID to the letters in `seen` that carry it.
    by_id: HashMap<String, Vec<usize>>,
    /// Message-ID to the tickets whose letters name it.
    named: HashMap<String, Vec<usize>>,
    by_conversation: HashMap<String, Vec<usize>>,
    by_subject: HashMap<String, Vec<usize>>,
    /// What a letter is known by when its identifier is lost.
    by_words: HashMap<(String, String), Vec<usize>>,
}

#[derive(Default)]
struct Ticket {
    participants: HashSet<String>,
    deleted: bool,
    merged_into: Option<usize>,
    last: Option<Time>,
}

/// Where a letter went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Taken {
    /// The ticket, from 1 on.
    pub ticket: usize,
    /// How it came there.
    pub way: Way,
}

/// How a letter came to its ticket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// It opened the ticket.
    Opened,
    /// It opened the ticket, which is linked to this one: the sender knows a letter of it, but has no part in it.
    OpenedBeside(usize),
    /// It joined.
    Joined,
    /// The same letter was there already.
    Repeated,
}

impl Conversations {
    /// Nothing taken yet; `own` are the addresses of the desk.
    #[must_use]
    pub fn of(own: &[impl AsRef<str>]) -> Self {
        Self { own: own.iter().map(|address| mailbox_of(address.as_ref())).collect(), ..Self::default() }
    }

    /// Takes the next letter; `signed` is the ticket that a checked token in its address names.
    pub fn take(&mut self, letter: &Letter, signed: Option<usize>) -> Taken {
        let trace = Trace::of(letter);
        if let Some(ticket) = self.repeated(letter, &trace) {
            return Taken { ticket: self.root(ticket) + 1, way: Way::Repeated };
        }
        let keys = keys_of(letter);
        let (places, known) = self.known(letter, &keys, signed);
        let decision = match known.iter().position(|known| reports_on(letter, known)) {
            Some(at) => ThreadDecision::Join(at),
            None => decide_thread(&self.as_written_by(letter), &keys, &known),
        };
        let place = |at: usize| places.get(at).copied().unwrap_or_default();
        let (ticket, way) = match decision {
            ThreadDecision::Join(at) => (place(at), Way::Joined),
            ThreadDecision::OpenLinked(at) => (self.open(), Way::OpenedBeside(place(at) + 1)),
            ThreadDecision::Open => (self.open(), Way::Opened),
        };
        self.remember(letter, &keys, ticket, trace);
        Taken { ticket: ticket + 1, way }
    }

    /// The ticket is gone: no letter joins it any more, and none of its letters opens it anew.
    pub fn delete(&mut self, ticket: usize) {
        if let Some(ticket) = ticket.checked_sub(1).map(|at| self.root(at)).and_then(|at| self.tickets.get_mut(at)) {
            ticket.deleted = true;
        }
    }

    /// What belongs to `ticket` belongs to `into` from now on.
    pub fn merge(&mut self, ticket: usize, into: usize) {
        let (Some(from), Some(into)) = (ticket.checked_sub(1), into.checked_sub(1)) else { return };
        let (from, into) = (self.root(from), self.root(into));
        if from == into || from.max(into) >= self.tickets.len() {
            return;
        }
        let moved = self.tickets.get_mut(from).map(|ticket| {
            ticket.merged_into = Some(into);
            std::mem::take(&mut ticket.participants)
        });
        if let Some(ticket) = self.tickets.get_mut(into) {
            ticket.participants.extend(moved.unwrap_or_default());
        }
    }

    /// The ticket that holds what `ticket` held: itself, or the one it was merged into.
    #[must_use]
    pub fn ticket_now(&self, ticket: usize) -> usize {
        ticket.checked_sub(1).map_or(ticket, |at| self.root(at) + 1)
    }

    fn root(&self, mut ticket: usize) -> usize {
        for _ in 0..=self.tickets.len() {
            match self.tickets.get(ticket).and_then(|ticket| ticket.merged_into) {
                Some(into) => ticket = into,
                None => break,
            }
        }
        ticket
    }

    fn open(&mut self) -> usize {
        self.tickets.push(Ticket::default());
        self.tickets.len() - 1
    }

    /// The ticket that already holds this very letter.
    fn repeated(&self, letter: &Letter, trace: &Trace) -> Option<usize> {
        let under_id = letter.message_id.as_ref().and_then(|id| self.by_id.get(id)).into_iter().flatten();
        let mut under_id = under_id.filter_map(|at| self.seen.get(*at));
        let same = under_id.find(|(_, seen)| seen.is_same_under_id(trace)).or_else(|| {
            let alike = self.by_words.get(&words_of(letter)).into_iter().flatten();
            alike.filter_map(|at| self.seen.get(*at)).find(|(_, seen)| seen.is_same_without_id(trace))
        });
        same.map(|(ticket, _)| *ticket)
    }

    /// All tickets that the letter points at, each with its surest link.
    fn known(&self, letter: &Letter, keys: &ThreadKeys, signed: Option<usize>) -> (Vec<usize>, Vec<Known>) {
        let mut links: Vec<(usize, Link)> = Vec::new();
        let mut add = |ticket: usize, link: Link| {
            let ticket = self.root(ticket);
            if ticket < self.tickets.len() && !links.iter().any(|(known, _)| *known == ticket) {
                links.push((ticket, link));
            }
        };
        if let Some(ticket) = signed.and_then(|number| number.checked_sub(1)) {
            add(ticket, Link::Token);
        }
        for (nth, id) in keys.ids.iter().enumerate() {
            for at in self.by_id.get(id).into_iter().flatten() {
                if let Some((ticket, _)) = self.seen.get(*at) {
                    add(*ticket, Link::Id(nth));
                }
            }
        }
        // Letters that name the same unknown letter belong together, and so does that letter when it comes late.
        for (nth, id) in letter.message_id.iter().chain(&keys.ids).enumerate() {
            for ticket in self.named.get(id).into_iter().flatten().rev() {
                add(*ticket, Link::Named(nth));
            }
        }
        for ticket in keys.conversation.iter().filter_map(|key| self.by_conversation.get(key)).flatten().rev() {
            add(*ticket, Link::Conversation);
        }
        if !is_forward(&letter.subject) || !keys.ids.is_empty() {
            for ticket in self.by_subject.get(&keys.subject_base.to_lowercase()).into_iter().flatten().rev() {
                if self.is_recent(self.root(*ticket), letter.date) {
                    add(*ticket, Link::Subject);
                }
            }
        }
        let known = links.iter().map(|(ticket, link)| self.known_as(letter, *ticket, *link)).collect();
        (links.into_iter().map(|(ticket, _)| ticket).collect(), known)
    }

    /// What [`decide_thread`] has to know about a ticket. Our own people take part in whatever they answer, and
    /// in what they write to its participants.
    fn known_as(&self, letter: &Letter, ticket: usize, link: Link) -> Known {
        let (participants, deleted) = match self.tickets.get(ticket) {
            Some(found) => (found.participants.iter().cloned().collect(), found.deleted),
            None => (Vec::new(), true),
        };
        let mut known = Known { link, participants, deleted };
        if self.is_own_sender(letter) {
            let written_to = self.others(letter).any(|to| known.participants.contains(&to));
            known.participants.retain(|participant| !self.own.contains(participant));
            if written_to || matches!(link, Link::Token | Link::Id(_)) {
                known.participants.extend(letter.from.as_ref().map(|from| mailbox_of(&from.email)));
            }
        }
        known
    }

    fn is_recent(&self, ticket: usize, date: Option<Time>) -> bool {
        let last = self.tickets.get(ticket).and_then(|ticket| ticket.last);
        match (last, date) {
            (Some(last), Some(date)) => date.since(last).abs() <= days(SUBJECT_DAYS),
            _ => true,
        }
    }

    /// The letter with its sender in the form in which participants are kept.
    fn as_written_by(&self, letter: &Letter) -> Letter {
        // A form on our own site writes in the name of a customer.
        let form = letter.reply_to.first().filter(|_| self.is_own_sender(letter) && self.others(letter).count() == 0);
        let from = form.or(letter.from.as_ref()).map(|from| Address::new(&mailbox_of(&from.email)));
        Letter { from, subject: letter.subject.clone(), ..Letter::default() }
    }

    fn is_own_sender(&self, letter: &Letter) -> bool {
        letter.from.as_ref().is_some_and(|from| self.own.contains(&mailbox_of(&from.email)))
    }

    /// Recipients that are not ours.
    fn others<'a>(&'a self, letter: &'a Letter) -> impl Iterator<Item = String> + 'a {
        let all = letter.to.iter().chain(&letter.cc).map(|to| mailbox_of(&to.email));
        all.filter(|to| !self.own.contains(to))
    }

    fn remember(&mut self, letter: &Letter, keys: &ThreadKeys, ticket: usize, trace: Trace) {
        let passed_on =
            (self.is_own_sender(letter) && is_forward(&letter.subject)).then(|| forwarded(letter)).flatten();
        let people = letter.from.iter().chain(&letter.to).chain(&letter.cc).chain(&letter.reply_to);
        let people = people.map(|person| mailbox_of(&person.email));
        let people: Vec<String> = people.chain(passed_on.map(|inner| mailbox_of(&inner.from.email))).collect();
        if let Some(found) = self.tickets.get_mut(ticket) {
            // A report comes from a machine, which has no part in anything.
            if letter.auto.kind != AutomaticKind::Bounce {
                found.participants.extend(people);
            }
            found.last = found.last.max(letter.date);
        }
        let at = self.seen.len();
        if let Some(id) = &letter.message_id {
            self.by_id.entry(id.clone()).or_default().push(at);
        }
        let add = |index: &mut HashMap<String, Vec<usize>>, key: String| {
            let tickets = index.entry(key).or_default();
            if !tickets.contains(&ticket) && tickets.len() < 1_000 {
                tickets.push(ticket);
            }
        };
        for id in &keys.ids {
            add(&mut self.named, id.clone());
        }
        if let Some(conversation) = &keys.conversation {
            add(&mut self.by_conversation, conversation.clone());
        }
        add(&mut self.by_subject, keys.subject_base.to_lowercase());
        self.by_words.entry(words_of(letter)).or_default().push(at);
        self.seen.push((ticket, trace));
    }
}

/// The keys of a letter; a report names the letter it speaks of in its text.
fn keys_of(letter: &Letter) -> ThreadKeys {
    let mut keys = thread_keys(letter);
    if let Some(original) = &letter.auto.original_message_id
        && letter.auto.kind != AutomaticKind::Human
        && !keys.ids.contains(original)
        && letter.message_id.as_ref() != Some(original)
    {
        keys.ids.insert(0, original.clone());
    }
    keys
}

/// A bounce belongs to the letter it speaks of, whoever sends it.
fn reports_on(letter: &Letter, known: &Known) -> bool {
    letter.auto.kind == AutomaticKind::Bounce
        && !known.deleted
        && matches!(known.link, Link::Token | Link::Id(_) | Link::Named(_))
}

fn words_of(letter: &Letter) -> (String, String) {
    let sender = letter.from.as_ref().map(|from| from.email.clone()).unwrap_or_default();
    (sender, crate::subject_base(&letter.subject).to_lowercase())
}

/// An address as its mailbox knows it: lower case, without what stands after `+`; Gmail reads no points.
fn mailbox_of(address: &str) -> String {
    let lower = address.trim().to_lowercase();
    let Some((local, domain)) = lower.rsplit_once('@') else { return lower };
    let bare = local.split_once('+').map_or(local, |(local, _)| local);
    let local = if bare.is_empty() { local } else { bare };
    if matches!(domain, "gmail.com" | "googlemail.com") {
        return format!("{}@gmail.com", local.replace('.', ""));
    }
    format!("{local}@{domain}")
}
