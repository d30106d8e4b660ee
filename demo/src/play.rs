//! Lives through the conversations: the clock is turned from event to event, and what follows from each happens.

use std::collections::HashMap;

use clock::Clock;
use db::Tx;
use desk::{
    deliver::{Carrier, Undelivered},
    happen,
};
use identity::Agent;
use jiff::{SignedDuration, tz::TimeZone};
use kernel::{Cx, Id, Time, minutes};
use outbox::Runner;
use tickets::{Message, MessageKind, State, Ticket};
use web_kit::App;

use crate::{
    Error,
    cast::{self, Cast},
    company::{Company, Presence},
    script::{Conversation, Step},
};

mod act;
mod arrive;

/// How often reminders, missed promises and surveys are looked for between events.
const LOOK_EVERY: SignedDuration = minutes(15);
/// How many letters of a conversation an answer refers to.
const EARLIER_MAX: i64 = 20;

/// Who plays: the app with a clock of its own.
pub(crate) struct Player<'a> {
    app: App,
    runner: Runner,
    company: &'a Company,
    cast: Cast,
    zone: TimeZone,
    end: Time,
    /// The conversations that have begun, by their keys.
    threads: HashMap<&'a str, Thread>,
}

/// A conversation that has begun.
#[derive(Clone, Debug)]
struct Thread {
    ticket: Id<Ticket>,
    subject: String,
}

/// Something that happens at a time.
enum Event<'a> {
    /// A step of a conversation, and its number.
    Step(&'a Conversation, usize, &'a Step),
    /// Somebody comes or goes.
    Presence(&'a Presence),
}

impl<'a> Player<'a> {
    /// Founds the company at the beginning of the demonstration.
    pub(crate) async fn begin(app: &App, company: &'a Company, end: Time) -> Result<Self, Error> {
        let zone = company.zone()?;
        let begins = company.begins.before(end, &zone).ok_or_else(|| Error::data("the beginning is no time"))?;
        let app = App { clock: Clock::standing_at(begins), ..app.clone() };
        let cast = cast::found(&app, company).await?;
        let runner = Runner::new(app.db.clone(), app.clock.clone(), "demo", happen::hands(app.clone(), nobody()));
        Ok(Self { app, runner, company, cast, zone, end, threads: HashMap::new() })
    }

    /// Plays everything in the order of time, and lets time go on to the end.
    pub(crate) async fn play(&mut self, conversations: &'a [Conversation]) -> Result<(), Error> {
        for (at, event) in self.events(conversations)? {
            self.turn_to(at).await?;
            match event {
                Event::Step(conversation, number, step) => {
                    let told = |error| Error::data(format!("{}, step {}: {error}", conversation.key, number + 1));
                    self.step(conversation, number, step).await.map_err(|error| match error {
                        Error::Db(error) => Error::Db(error),
                        error => told(error),
                    })?;
                }
                Event::Presence(presence) => self.come_or_go(presence).await?,
            }
            self.runner.drain().await?;
        }
        self.turn_to(self.end).await?;
        self.read_up(conversations).await
    }

    /// Everybody has read what is done; what waits for an answer is new to them.
    async fn read_up(&self, conversations: &[Conversation]) -> Result<(), Error> {
        let mut tx = self.app.db.begin().await?;
        let agents = identity::agents(&mut tx).await?;
        for conversation in conversations.iter().filter(|known| self.threads.contains_key(known.key.as_str())) {
            let ticket = self.ticket(&mut tx, conversation).await?;
            let Some(last) = ticket.last_message.filter(|_| ticket.state != State::Open) else { continue };
            for agent in &agents {
                tickets::mark_read(&mut tx, ticket.id, agent.id, last).await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// Everything that happens, in the order of time; at the same time in the order of the data.
    fn events(&self, conversations: &'a [Conversation]) -> Result<Vec<(Time, Event<'a>)>, Error> {
        let mut events = Vec::new();
        let wrong = |what: &str| Error::data(format!("{what}: there is no such time"));
        for conversation in conversations {
            for (number, step) in conversation.steps.iter().enumerate() {
                let at = step.at().before(self.end, &self.zone).ok_or_else(|| wrong(&conversation.key))?;
                events.push((at, Event::Step(conversation, number, step)));
            }
        }
        for presence in &self.company.presence {
            let at = presence.at.before(self.end, &self.zone).ok_or_else(|| wrong(&presence.agent))?;
            events.push((at, Event::Presence(presence)));
        }
        events.sort_by_key(|(at, _)| *at);
        Ok(events)
    }

    /// Turns the clock; on the way everything happens that is due.
    async fn turn_to(&self, at: Time) -> Result<(), Error> {
        loop {
            let now = self.app.clock.now();
            if now >= at {
                return Ok(());
            }
            let quarter = LOOK_EVERY.as_secs() * 1_000_000;
            let next = Time::from_micros((now.micros().div_euclid(quarter) + 1) * quarter);
            self.app.clock.advance(next.min(at).since(now));
            self.runner.drain().await?;
        }
    }

    async fn step(&mut self, conversation: &'a Conversation, number: usize, step: &'a Step) -> Result<(), Error> {
        match step {
            Step::Letter(letter) => self.letter(conversation, number, letter).await,
            Step::AutoReply(letter) => self.auto_reply(conversation, number, letter).await,
            Step::Bounce(bounce) => self.bounce(conversation, number, bounce).await,
            Step::Oversized(letter) => self.oversized(conversation, number, letter).await,
            Step::Reply(reply) => self.reply(conversation, reply).await,
            Step::Note(note) => self.note(conversation, note).await,
            Step::Give(give) => self.give(conversation, give).await,
            Step::Resolve(closing) => self.resolve(conversation, closing).await,
            Step::Keep(keep) => self.keep(conversation, keep).await,
            Step::Delay(delay) => self.delay(conversation, delay).await,
            Step::Survey(survey) => self.survey(conversation, survey).await,
        }
    }

    async fn come_or_go(&self, presence: &Presence) -> Result<(), Error> {
        let agent = self.cast.agent(&presence.agent)?;
        let mut tx = self.app.db.begin().await?;
        let cx = self.as_agent(&mut tx, agent).await?;
        identity::set_presence(&mut tx, &cx, agent, presence.present).await?;
        tx.commit().await?;
        Ok(())
    }

    fn thread(&self, key: &str) -> Result<&Thread, Error> {
        self.threads.get(key).ok_or_else(|| Error::data(format!("{key} has not begun")))
    }

    /// The ticket of a conversation as it stands.
    async fn ticket(&self, tx: &mut Tx, conversation: &Conversation) -> Result<Ticket, Error> {
        let id = self.thread(&conversation.key)?.ticket;
        Ok(tickets::ticket(tx, &self.app.system(), id).await?)
    }

    /// Who acts: the one named, or whoever has the ticket.
    fn actor(&self, ticket: &Ticket, by: Option<&String>) -> Result<Id<Agent>, Error> {
        match by {
            Some(key) => self.cast.agent(key),
            None => ticket.assignee.ok_or_else(|| Error::data("nobody has the ticket; say by whom")),
        }
    }

    async fn as_agent(&self, tx: &mut Tx, agent: Id<Agent>) -> Result<Cx, Error> {
        Ok(Cx::agent(self.app.clock.now(), identity::actor_of(tx, agent).await?))
    }
}

/// The letters of a ticket, the newest first, and which of them an answer by the customer answers: our last one.
async fn letters_of(tx: &mut Tx, ticket: Id<Ticket>) -> Result<(Vec<Message>, Option<Message>), Error> {
    let earlier = tickets::last_to_customer(tx, ticket, EARLIER_MAX).await?;
    let ours = earlier.iter().find(|message| message.kind != MessageKind::Customer).cloned();
    Ok((earlier, ours))
}

/// The mailboxes of the demonstration hand no letter to a server.
fn nobody() -> Carrier {
    Carrier::new(|_| {
        Box::pin(async { Err(Undelivered { permanent: true, words: "no letter leaves a demonstration".to_owned() }) })
    })
}
