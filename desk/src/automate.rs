//! Rules are looked at after something happened to a ticket, or some hours later, and done: once for each occasion.

use automation::{Action, Condition, Facts, Field, Happening, Rule, Trigger, Turn};
use db::Tx;
use kernel::{Cx, Id, Origin, hours};
use mail::AutomaticKind;
use outbox::Job;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tickets::{
    Change, Happened, MessageKind, NewMessage, Priority, State, Ticket,
    properties::{self, Category, StatusWanted},
};
use web_kit::App;

use crate::{Error, deliver, happen, notify, retain, writing};

/// How many tickets one transaction looks at for a rule of time.
const PORTION: i64 = 50;

/// The payload of the job `automation.sweep`: a rule of time, and where looking goes on.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Sweep {
    rule: i64,
    after: i64,
}

/// Looks at the rules that what happened concerns. The job `tickets.happened`.
///
/// # Errors
/// Faults of the database; then the job is tried again, and what was done is not done twice.
pub(crate) async fn consider(app: &App, job: i64, what: &Happened) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    outbox::finish(&mut tx, job).await?;
    if let Some(happening) = Happening::from_event(&what.kind) {
        let occasion = format!("{}:{}", what.kind, what.number);
        for rule in automation::rules_for(&mut tx, happening).await? {
            fire(app, &mut tx, &rule, Id::new(what.ticket), &occasion, &what.chain).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// What the clock alone brings: a look at each rule of time, and a portion of what was kept long enough goes. Called every
/// few minutes.
///
/// # Errors
/// Faults of the database.
pub async fn tick(app: &App) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    let now = app.clock.now();
    for rule in automation::timed(&mut tx).await? {
        let job = Job::new(happen::SWEEP, &Sweep { rule: rule.id.get(), after: 0 })?.key(format!("sweep:{}", rule.id));
        outbox::enqueue(&mut tx, now, job).await?;
    }
    retention::purge(&mut tx, &app.system()).await?;
    outbox::enqueue(&mut tx, now, Job::new(retain::CLEAR, &())?.key(retain::CLEAR)).await?;
    tx.commit().await?;
    Ok(())
}

/// Looks at a portion of the tickets whose time has come for a rule, and plans the next. The job `automation.sweep`.
///
/// # Errors
/// Faults of the database.
pub(crate) async fn sweep(app: &App, job: i64, what: &Sweep) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    outbox::finish(&mut tx, job).await?;
    let rule = automation::rule(&mut tx, Id::new(what.rule)).await?.filter(|rule| rule.on);
    if let Some(rule) = rule
        && let Trigger::After { hours, since } = rule.trigger
    {
        let now = app.clock.now();
        let due = automation::due(&mut tx, now, since, hours, what.after, PORTION).await?;
        for one in &due {
            let occasion = format!("since:{}", one.since.micros());
            fire(app, &mut tx, &rule, one.ticket, &occasion, &[]).await?;
        }
        if let Some(last) = due.last().filter(|_| i64::try_from(due.len()).is_ok_and(|count| count == PORTION)) {
            let next = Sweep { rule: what.rule, after: last.ticket.get() };
            let job = Job::new(happen::SWEEP, &next)?.key(format!("sweep:{}", what.rule));
            outbox::enqueue(&mut tx, now, job).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Does what a rule says, if the ticket is as it says and it has not fired on this occasion or in this chain.
async fn fire(
    app: &App,
    tx: &mut Tx,
    rule: &Rule,
    ticket: Id<Ticket>,
    occasion: &str,
    chain: &[i64],
) -> Result<(), Error> {
    if !automation::may_fire(rule.id, chain) {
        return Ok(());
    }
    let mut chain = chain.to_vec();
    chain.push(rule.id.get());
    let cx = app.system().through(Origin { chain, ..Origin::DESK });
    let ticket = tickets::ticket_for_change(tx, &cx, ticket).await?;
    let facts = facts(tx, &cx, &ticket, &rule.conditions).await?;
    if ticket.state.is_laid_aside() || !automation::matches(&rule.conditions, &facts) {
        return Ok(());
    }
    if !automation::remember(tx, &cx, rule, ticket.id, occasion, &json!(rule.actions).to_string()).await? {
        return Ok(());
    }
    tickets::record(tx, &cx, ticket.id, "automation_fired", &json!({ "rule": rule.name })).await?;
    let mut ticket = ticket;
    for action in &rule.actions {
        ticket = match act(app, tx, &cx, &ticket, (rule, action)).await {
            Ok(ticket) => ticket,
            Err(error) if happen::may_pass(&error) => return Err(error),
            // What one action refuses (a colleague who has left, a team that is gone) keeps no other from being done.
            Err(error) => {
                let data = json!({ "rule": rule.name, "words": error.to_string() });
                tickets::record(tx, &cx, ticket.id, "automation_refused", &data).await?;
                ticket
            }
        };
    }
    Ok(())
}

/// The ticket as rules look at it.
pub(crate) async fn facts(tx: &mut Tx, cx: &Cx, ticket: &Ticket, conditions: &Condition) -> Result<Facts, Error> {
    let customer = if automation::looks_at(conditions, Field::CustomerAddress) {
        customers::customer(tx, ticket.customer).await?
    } else {
        None
    };
    let tags = if automation::looks_at(conditions, Field::Tag) {
        tickets::properties::tags_of(tx, &[ticket.id]).await?.into_iter().map(|(_, tag)| tag.name).collect()
    } else {
        Vec::new()
    };
    Ok(Facts {
        tags,
        subject: ticket.subject.clone(),
        last_line: ticket.last_line.clone(),
        state: ticket.category().word().to_owned(),
        priority: ticket.priority.number(),
        team: ticket.team.map(Id::get),
        assignee: ticket.assignee.map(Id::get),
        mailbox: ticket.mailbox,
        language: ticket.language.map(|language| language.tag().to_owned()),
        channel: ticket.channel.word().to_owned(),
        customer_address: customer.and_then(|customer| customer.addresses.into_iter().next()),
        waiting_hours: ticket.waiting_since.map(|since| cx.now.since(since).as_hours()),
    })
}

async fn act(
    app: &App,
    tx: &mut Tx,
    cx: &Cx,
    ticket: &Ticket,
    (rule, action): (&Rule, &Action),
) -> Result<Ticket, Error> {
    match action {
        Action::Assign { agent_id } => {
            Ok(assignment::give(tx, cx, ticket, ticket.team, Some(Id::new(*agent_id))).await?)
        }
        Action::Team { team_id } => {
            let team = Some(Id::new(*team_id));
            let assignee = ticket.assignee.filter(|_| ticket.team == team);
            Ok(assignment::give(tx, cx, ticket, team, assignee).await?)
        }
        Action::State { state } => turn(tx, cx, ticket, *state).await,
        Action::Priority { priority } => {
            let change = Change { priority: Priority::new(*priority), ..Change::default() };
            Ok(tickets::change(tx, cx, ticket, &change).await?)
        }
        Action::AddTag { tag } | Action::RemoveTag { tag } => {
            let is_new = matches!(action, Action::AddTag { .. });
            let (add, remove) = if is_new { (vec![tag.clone()], vec![]) } else { (vec![], vec![tag.clone()]) };
            let tagging = tickets::properties::Tagging { add, remove };
            tickets::properties::tag_ticket(tx, cx, ticket, &tagging).await.map_err(tickets::Error::from)?;
            Ok(ticket.clone())
        }
        Action::Note { text } => {
            tickets::write_note(tx, cx, ticket, &message(MessageKind::Note, text)).await?;
            Ok(tickets::ticket(tx, cx, ticket.id).await?)
        }
        Action::Notify { agent_id } => {
            notify::ruled(tx, cx, Id::new(*agent_id), ticket, &rule.name).await?;
            Ok(ticket.clone())
        }
        Action::Answer { text } => answer(app, tx, cx, ticket, text).await,
    }
}

async fn turn(tx: &mut Tx, cx: &Cx, ticket: &Ticket, turn: Turn) -> Result<Ticket, Error> {
    let category = if turn == Turn::Waiting { Category::Waiting } else { Category::Open };
    let mut ticket = ticket.clone();
    if ticket.state == State::Resolved {
        crate::survey::take_back(tx, cx, ticket.id).await?;
        ticket = tickets::reopen(tx, cx, &ticket, "agent").await?;
    }
    Ok(properties::set_status(tx, cx, &ticket, StatusWanted::Plain(category)).await.map_err(tickets::Error::from)?)
}

fn message(kind: MessageKind, text: &str) -> NewMessage {
    NewMessage {
        kind,
        agent: None,
        customer: None,
        from_name: "Rapport".to_owned(),
        from_address: String::new(),
        to: Vec::new(),
        cc: Vec::new(),
        subject: String::new(),
        text: text.to_owned(),
        html: None,
        quoted: String::new(),
        language: None,
        rfc_message_id: None,
        letter: None,
    }
}

/// Answers automatically: a person who wrote, and no more than anybody gets of automatic letters.
async fn answer(app: &App, tx: &mut Tx, cx: &Cx, ticket: &Ticket, text: &str) -> Result<Ticket, Error> {
    let mailbox = writing::mailbox_of(tx, ticket).await?.ok_or(Error::NoMailbox)?;
    let company = identity::company(tx).await?.ok_or(Error::NoMailbox)?;
    let customer = customers::customer(tx, ticket.customer).await?;
    let address = customer.as_ref().and_then(|customer| customer.addresses.first().cloned());
    let Some(address) = address else { return Ok(ticket.clone()) };
    if !is_from_a_person(app, tx, ticket).await? || !replies::may_write_automatically(tx, cx, &address).await? {
        return Ok(ticket.clone());
    }
    let name = customer.map(|customer| customer.name).filter(|name| !name.contains('@')).unwrap_or_default();
    let text = text.replace("{name}", &name);
    let new = NewMessage {
        from_name: mailbox.sender_name(None, &company.name),
        from_address: mailbox.address.clone(),
        to: vec![address],
        subject: ticket.subject.clone(),
        html: Some(markup::text_to_html(&text)),
        language: ticket.language,
        rfc_message_id: Some(writing::fresh_message_id(&mailbox.address)?),
        ..message(MessageKind::Auto, &text)
    };
    let (id, ticket) = tickets::write(tx, cx, ticket, &new).await?;
    deliver::enqueue(tx, cx, id).await?;
    Ok(ticket)
}

/// Whether the last word of the customer is a letter that a person wrote.
async fn is_from_a_person(app: &App, tx: &mut Tx, ticket: &Ticket) -> Result<bool, Error> {
    let Some(last) =
        tickets::last_to_customer(tx, ticket.id, 20).await?.into_iter().find(|one| one.kind == MessageKind::Customer)
    else {
        return Ok(false);
    };
    let Some(letter) = tickets::letter_of(tx, last.id).await? else { return Ok(false) };
    let Some(letter) = mailboxes::letter(tx, &app.system(), Id::new(letter)).await? else { return Ok(false) };
    let is_new = app.clock.now().since(letter.received_at) < hours(24 * 7);
    let raw = app.blobs.read(tx, &letter.sha256).await?;
    Ok(is_new && mail::parse_headers(&raw).auto.kind == AutomaticKind::Human)
}

/// A ticket on which a rule would act.
#[derive(Clone, Debug)]
pub struct WouldMatch {
    /// The ticket.
    pub ticket: Ticket,
}

/// Which tickets of the last thirty days are as a rule says, among the latest `limit` that the caller may see; and among
/// how many was looked. Nothing is done.
///
/// # Errors
/// Faults of the database.
pub async fn dry_run(
    tx: &mut Tx,
    cx: &Cx,
    conditions: &Condition,
    limit: i64,
) -> Result<(Vec<WouldMatch>, usize), Error> {
    let latest = tickets::latest(tx, cx, cx.now - hours(24 * 30), limit).await?;
    let looked_at = latest.len();
    let mut found = Vec::new();
    for ticket in latest {
        if automation::matches(conditions, &facts(tx, cx, &ticket, conditions).await?) {
            found.push(WouldMatch { ticket });
        }
    }
    Ok((found, looked_at))
}

/// What was done, for people: the kinds of actions.
#[must_use]
pub fn kinds(actions: &str) -> Vec<String> {
    let list: Vec<Value> = serde_json::from_str(actions).unwrap_or_default();
    list.iter().filter_map(|action| action.get("kind")?.as_str().map(str::to_owned)).collect()
}
