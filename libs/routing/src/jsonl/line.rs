//! A line of a stream as events.

use std::collections::BTreeSet;

use kernel::Time;
use serde_json::Value;

use crate::{
    Agent, Event, Item,
    agent::Need,
    jsonl::fields::{Fields, name_of, time_of, truth},
};

const TYPES: &str = "agent, arrive, release, presence, shift_end, leave, hard, exclude, take, day or tick";

/// What a line says.
pub(super) struct Line {
    /// When, also as it was written.
    pub(super) at: Option<(Time, Value)>,
    /// The id of the agent or the conversation that comes, as it was written.
    pub(super) id: Option<Value>,
    /// The conversation that comes.
    pub(super) arrived: Option<String>,
    /// The conversation that ended.
    pub(super) ended: Option<String>,
    pub(super) events: Vec<Event>,
}

const AT: [&str; 3] = ["t", "time", "now"];
const AGENT: [&str; 5] = ["agent", "agent_id", "id", "name", "who"];
const ITEM: [&str; 7] = ["id", "item", "contact", "conversation", "ticket", "item_id", "contact_id"];

impl Line {
    pub(super) fn read(value: &Value, now: Time) -> Result<Self, String> {
        let Value::Object(object) = value else { return Err("a line is a JSON object".to_owned()) };
        let fields = Fields(object);
        let at = match fields.of(&AT) {
            None => None,
            Some(_) => Some(Self::time_of(value).ok_or("t is not a number of seconds")?),
        };
        let now = at.as_ref().map_or(now, |(at, _)| now.max(*at));
        let kind = fields.text(&["type", "event", "kind"])?.ok_or_else(|| format!("type is missing: {TYPES}"))?;
        let mut line = Self { at, id: None, arrived: None, ended: None, events: Vec::new() };
        match kind.to_lowercase().as_str() {
            "agent" | "agents" | "hire" | "join" | "login" | "add_agent" | "agent_add" => line.agents(fields)?,
            "arrive" | "arrival" | "arrived" | "new" | "item" | "contact" | "conversation" | "ticket" => {
                let item = object_in(fields, &["item", "contact", "conversation", "ticket"]);
                line.id = item.of(&ITEM).cloned();
                let item = item_of(item, now)?;
                line.arrived = Some(item.id.clone());
                line.events.push(Event::Arrive(item));
            }
            "release" | "finish" | "finished" | "end" | "ended" | "close" | "closed" | "done" | "complete"
            | "abandon" | "abandoned" | "cancel" | "resolve" => {
                let item = fields.wanted(&ITEM)?;
                if fields.flag(&["hard", "heavy", "was_hard"]) == Some(true) {
                    line.events.push(Event::Hard { item: item.clone() });
                }
                line.ended = Some(item.clone());
                line.events.push(Event::Release { item });
            }
            other => line.events.push(change(other, fields)?),
        }
        Ok(line)
    }

    /// When a line happened, also as it was written.
    pub(super) fn time_of(value: &Value) -> Option<(Time, Value)> {
        let shown = AT.iter().find_map(|name| value.get(name))?;
        Some((time_of(shown)?, shown.clone()))
    }

    fn agents(&mut self, fields: Fields<'_>) -> Result<(), String> {
        if let Some(Value::Array(list)) = fields.of(&["agents"]) {
            for one in list {
                let Value::Object(one) = one else { return Err("agents is not a list of agents".to_owned()) };
                self.events.push(Event::Agent(agent_of(Fields(one))?));
            }
            return Ok(());
        }
        let agent = object_in(fields, &["agent"]);
        self.id = agent.of(&["id", "agent", "agent_id", "name"]).cloned();
        self.events.push(Event::Agent(agent_of(agent)?));
        Ok(())
    }
}

/// The object under one of these names, or the line itself.
fn object_in<'a>(fields: Fields<'a>, names: &[&str]) -> Fields<'a> {
    match fields.of(names) {
        Some(Value::Object(inner)) => Fields(inner),
        _ => fields,
    }
}

/// Everything that is neither an agent, nor a conversation that comes or ends.
fn change(kind: &str, fields: Fields<'_>) -> Result<Event, String> {
    let agent = || fields.wanted(&AGENT);
    Ok(match kind {
        "presence" | "present" | "state" | "status" | "availability" => {
            let state = fields.of(&["present", "available", "presence", "state", "status", "online", "value"]);
            Event::Presence { agent: agent()?, present: truth(state.ok_or("present is missing")?) }
        }
        "away" | "absent" | "break" | "offline" | "pause" => Event::Presence { agent: agent()?, present: false },
        "back" | "return" | "online" | "resume" => Event::Presence { agent: agent()?, present: true },
        "shift_end" | "shift" => {
            Event::ShiftEnd { agent: agent()?, at: fields.time(&["at", "shift_end", "end", "until"])? }
        }
        "leave" | "left" | "gone" | "logout" | "agent_leave" | "remove_agent" => {
            let several = fields.names(&["agents"])?;
            Event::Leave { agents: if several.is_empty() { BTreeSet::from([agent()?]) } else { several } }
        }
        "hard" | "heavy" => Event::Hard { item: fields.wanted(&ITEM)? },
        "exclude" | "exclusion" => {
            Event::Exclude { item: fields.wanted(&ITEM)?, agent: fields.wanted(&["agent", "agent_id", "who"])? }
        }
        "take" | "assign" | "given" => {
            Event::Take { item: fields.wanted(&ITEM)?, agent: fields.wanted(&["agent", "agent_id", "who"])? }
        }
        "day" | "new_day" => Event::Day,
        "tick" | "clock" | "time" | "wake" => Event::Tick,
        other => return Err(format!("there is no type {other:?}: {TYPES}")),
    })
}

fn agent_of(fields: Fields<'_>) -> Result<Agent, String> {
    let mut agent = Agent::new(&fields.wanted(&["id", "agent", "agent_id", "name"])?);
    agent.languages = fields.levels(&["languages", "langs", "language", "lang", "speaks"])?;
    agent.skills = fields.levels(&["skills", "topics", "skill", "topic", "knows"])?;
    agent.teams = fields.names(&["team", "teams", "group", "groups"])?;
    agent.channels = fields.points_by_channel(&["channels", "channel_capacity", "capacities"])?;
    match fields.of(&["capacity", "points", "max_points", "slots"]) {
        // Points by channel alone: all of them together are the whole.
        Some(Value::Object(_)) => {
            agent.channels = fields.points_by_channel(&["capacity", "points", "max_points", "slots"])?;
            agent.capacity = agent.channels.values().fold(0, |sum, points| sum.saturating_add(*points));
        }
        Some(_) => agent.capacity = fields.points(&["capacity", "points", "max_points", "slots"])?.unwrap_or(1),
        None if !agent.channels.is_empty() => {
            agent.capacity = agent.channels.values().fold(0, |sum, points| sum.saturating_add(*points));
        }
        None => {}
    }
    let shift = object_in(fields, &["shift"]);
    agent.shift_end = fields.time(&["shift_end", "shift_ends", "shift_end_t", "shift_end_s", "shift_until"])?;
    if agent.shift_end.is_none() && fields.of(&["shift"]).is_some_and(Value::is_object) {
        agent.shift_end = shift.time(&["end", "until", "to"])?;
    }
    agent.present = fields.flag(&["present", "available", "presence", "state", "status", "online"]).unwrap_or(true);
    agent.excluded = fields.names(&["exclude", "excluded", "exclude_customers", "exclusions"])?;
    Ok(agent)
}

fn item_of(fields: Fields<'_>, now: Time) -> Result<Item, String> {
    let mut item = Item::new(&fields.wanted(&ITEM)?);
    let level = fields.number(&["language_level", "min_language_level", "lang_level"])?;
    let languages = fields.needs(&["language", "lang", "locale"])?;
    item.language = languages.into_iter().next().map(|need| raised(need, level));
    let level = fields.number(&["skill_level", "topic_level", "min_skill", "level", "min_level"])?;
    item.skills = fields.needs(&["topic", "skill", "topics"])?;
    item.skills.extend(fields.needs(&["skills", "needs", "required_skills"])?);
    item.skills = item.skills.into_iter().map(|need| raised(need, level)).collect();
    item.skills.sort_by(|one, other| one.name.cmp(&other.name).then(other.level.total_cmp(&one.level)));
    item.skills.dedup_by(|one, other| one.name == other.name);
    item.team = fields.text(&["team", "group"])?;
    item.channel = fields.text(&["channel", "medium"])?;
    item.points = fields.points(&["points", "size", "capacity", "cost"])?.unwrap_or(1);
    item.priority = priority_of(fields)?;
    item.strain = strain_of(fields)?;
    item.customer = fields.text(&["customer", "customer_id", "contact_id"])?;
    item.previous = fields.text(&["previous_agent", "last_agent", "previous", "preferred_agent"])?;
    item.excluded = fields.names(&["exclude", "excluded", "exclude_agents", "exclusions", "excluded_agents"])?;
    item.expected = fields
        .span(&["expected_s", "handling_s", "duration_s", "expected_handling_s", "expected", "aht_s"])?
        .unwrap_or_default();
    let within = fields.span(&["deadline_s", "sla_s", "due_s", "deadline", "sla", "target_s"])?;
    let due = fields.time(&["due_at", "due", "due_t", "deadline_at", "deadline_t"])?;
    item.due_at = due.or(within.map(|within| now + within));
    Ok(item)
}

fn raised(mut need: Need, level: Option<f64>) -> Need {
    need.level = need.level.max(level.unwrap_or(0.0));
    need
}

/// A number (higher is more urgent, 0 is usual) or a word.
fn priority_of(fields: Fields<'_>) -> Result<f64, String> {
    const NAMES: [&str; 3] = ["priority", "urgency", "prio"];
    if fields.of(&NAMES).is_some_and(Value::is_boolean) {
        return Ok(f64::from(u8::from(fields.flag(&NAMES) == Some(true))));
    }
    let word = fields.of(&NAMES).and_then(name_of).map(|word| word.to_lowercase());
    match word.as_deref() {
        None | Some("normal" | "medium" | "usual" | "none") => Ok(0.0),
        Some("low") => Ok(-1.0),
        Some("high") => Ok(1.0),
        Some("urgent" | "critical" | "highest") => Ok(2.0),
        Some(_) => Ok(fields.number(&NAMES)?.unwrap_or(0.0).clamp(-1_000.0, 1_000.0)),
    }
}

/// `weight` is a word, a truth, or a number of which 1 is usual and more is heavy; `heavy` is a truth.
fn strain_of(fields: Fields<'_>) -> Result<f64, String> {
    const NAMES: [&str; 2] = ["weight", "load"];
    if let Some(heavy) = fields.of(&["heavy", "hard", "is_heavy"]) {
        return Ok(f64::from(u8::from(truth(heavy))));
    }
    match fields.of(&NAMES) {
        None => Ok(0.0),
        Some(Value::Bool(heavy)) => Ok(f64::from(u8::from(*heavy))),
        Some(Value::String(word)) => match word.trim().to_lowercase().as_str() {
            "heavy" | "hard" | "difficult" | "angry" | "abusive" | "escalated" => Ok(1.0),
            "normal" | "usual" | "light" | "easy" | "medium" | "" => Ok(0.0),
            _ => fields
                .number(&NAMES)
                .map(|number| (number.unwrap_or(1.0) - 1.0).clamp(0.0, 100.0))
                .map_err(|_| "weight is not normal, heavy, true, false or a number".to_owned()),
        },
        Some(_) => Ok((fields.number(&NAMES)?.unwrap_or(1.0) - 1.0).clamp(0.0, 100.0)),
    }
}
