//! A filter as SQL: conditions of `tickets`, with bound values only.

use jiff::{civil::Date, tz::TimeZone};
use kernel::{Actor, Cx, Time};
use views::{Condition, Field, Filter, One, Test};

use crate::see::Text;

/// What tickets must fit, as one reader asks it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sieve<'a> {
    /// The conditions.
    pub filter: Option<&'a Filter>,
    /// Where the reader's days begin; UTC when not said.
    pub zone: Option<&'a TimeZone>,
}

/// The states that nobody is shown who does not ask for them.
const HIDDEN: &str = "'spam', 'trash', 'merged'";

impl Sieve<'_> {
    /// The condition. Spam, the trash and merged tickets are left out unless the filter asks for states.
    pub(crate) fn condition(&self, cx: &Cx, text: &mut Text) -> String {
        let Some(filter) = self.filter else { return format!("state NOT IN ({HIDDEN})") };
        let conditions = self.conditions(filter, cx, text);
        if filter.mentions(Field::State) || filter.mentions(Field::Snoozed) {
            format!("state <> 'merged' AND {conditions}")
        } else {
            format!("state NOT IN ({HIDDEN}) AND {conditions}")
        }
    }

    /// The conditions of a filter alone.
    pub(crate) fn conditions(&self, filter: &Filter, cx: &Cx, text: &mut Text) -> String {
        let joined = |parts: &[Filter], word: &str, text: &mut Text| {
            let parts: Vec<String> = parts.iter().map(|part| self.conditions(part, cx, text)).collect();
            if parts.is_empty() { "TRUE".to_owned() } else { format!("({})", parts.join(word)) }
        };
        match filter {
            Filter::All(parts) => joined(parts, " AND ", text),
            Filter::Any(parts) => joined(parts, " OR ", text),
            Filter::Is(condition) => Saying { condition, cx, zone: self.zone, text }.say(),
        }
    }
}

/// A condition on its way into SQL.
struct Saying<'a> {
    condition: &'a Condition,
    cx: &'a Cx,
    zone: Option<&'a TimeZone>,
    text: &'a mut Text,
}

const ORGANISATION: &str = "(SELECT c.organisation_id FROM customers c WHERE c.id = tickets.customer_id)";
const DUE: &str = "(SELECT MIN(p.due_at) FROM promises p WHERE p.ticket_id = tickets.id AND p.state = 'open')";

impl Saying<'_> {
    fn say(mut self) -> String {
        match self.condition.field {
            Field::State => self.column("state"),
            Field::Status => self.column("status_id"),
            Field::Priority => self.column("priority"),
            Field::Team => self.column("team_id"),
            Field::Assignee => self.column("assignee_id"),
            Field::Language => self.column("language"),
            Field::Channel => self.column("channel"),
            Field::Mailbox => self.column("mailbox_id"),
            Field::Type => self.column("type_id"),
            Field::Topic => self.column("topic_id"),
            Field::Customer => self.column("customer_id"),
            Field::Organisation => self.column(ORGANISATION),
            Field::Created => self.column("created_at"),
            Field::LastMessage => self.column("last_at"),
            Field::Resolved => self.column("resolved_at"),
            Field::Waiting => self.column("waiting_since"),
            Field::Due => self.column(DUE),
            Field::Tag => self.tag(),
            Field::Promise => {
                self.exists("SELECT 1 FROM promises p WHERE p.ticket_id = tickets.id AND p.state = 'open'")
            }
            Field::Snoozed => self.flag("state = 'snoozed'"),
            Field::Unread => {
                let me = self.me();
                self.flag(&format!(
                    "COALESCE(last_message_id, 0) > COALESCE((SELECT r.message_id FROM reads r \
                     WHERE r.ticket_id = tickets.id AND r.agent_id = {me}), 0)"
                ))
            }
            Field::Watched => self.of_reader("watchers", ""),
            Field::Mentioned => self.of_reader("mentions", " AND r.seen_at IS NULL"),
            Field::Draft => self.of_reader("drafts", ""),
            Field::Attachment => self.exists(
                "SELECT 1 FROM messages m JOIN attachments f ON f.message_id = m.id \
                 WHERE m.ticket_id = tickets.id AND f.inline = FALSE",
            ),
            Field::Own(id) => self.own(id),
        }
    }

    fn me(&mut self) -> String {
        let me = self.cx.acting_agent().map_or(0, |agent| agent.id);
        self.text.bind(me)
    }

    fn of_reader(&mut self, table: &str, also: &str) -> String {
        let me = self.me();
        self.exists(&format!("SELECT 1 FROM {table} r WHERE r.ticket_id = tickets.id AND r.agent_id = {me}{also}"))
    }

    fn exists(&mut self, question: &str) -> String {
        self.flag(&format!("EXISTS ({question})"))
    }

    fn flag(&mut self, condition: &str) -> String {
        match self.condition.test {
            Test::Flag(false) => format!("NOT ({condition})"),
            _ => format!("({condition})"),
        }
    }

    /// A test of a value.
    fn column(&mut self, column: &str) -> String {
        let now = self.cx.now;
        match &self.condition.test {
            Test::AnyOf(ones) => self.any_of(column, ones),
            Test::NoneOf(ones) => format!("NOT {}", known(&self.any_of(column, ones))),
            Test::Flag(_) => "TRUE".to_owned(),
            Test::AtLeast(number) => format!("({column} >= {})", self.text.bind(*number)),
            Test::AtMost(number) => format!("({column} <= {})", self.text.bind(*number)),
            Test::WithinLast(span) => self.after(column, span.before(now)),
            Test::LongerAgo(span) => self.before(column, span.before(now)),
            Test::WithinNext(span) => self.before(column, span.after(now)),
            Test::Before(date) => self.before(column, self.start_of(*date)),
            Test::From(date) => self.after(column, self.start_of(*date)),
            Test::Some => format!("({column} IS NOT NULL)"),
            Test::None => format!("({column} IS NULL)"),
        }
    }

    fn before(&mut self, column: &str, at: Time) -> String {
        format!("({column} < {})", self.text.bind(at))
    }

    fn after(&mut self, column: &str, at: Time) -> String {
        format!("({column} >= {})", self.text.bind(at))
    }

    fn start_of(&self, date: Date) -> Time {
        let zone = self.zone.cloned().unwrap_or(TimeZone::UTC);
        let start = date.to_zoned(zone).map(|start| start.timestamp().as_microsecond());
        start.map_or(self.cx.now, Time::from_micros)
    }

    fn tag(&mut self) -> String {
        const TAGS: &str = "SELECT 1 FROM ticket_tags g WHERE g.ticket_id = tickets.id";
        match &self.condition.test {
            Test::AnyOf(ones) | Test::NoneOf(ones) => {
                let numbers: Vec<i64> = ones.iter().filter_map(number).collect();
                let mut parts = vec![format!("EXISTS ({TAGS} AND g.tag_id IN ({}))", self.text.bind_all(&numbers))];
                if ones.contains(&One::Nothing) {
                    parts.push(format!("NOT EXISTS ({TAGS})"));
                }
                let any = format!("({})", parts.join(" OR "));
                if matches!(self.condition.test, Test::NoneOf(_)) { format!("NOT {any}") } else { any }
            }
            Test::None => format!("NOT EXISTS ({TAGS})"),
            _ => format!("EXISTS ({TAGS})"),
        }
    }

    /// One of the desk's own fields: of the ticket, its customer or their organisation.
    fn own(&mut self, id: i64) -> String {
        let field = self.text.bind(id);
        let value = |column: &str| {
            format!(
                "(SELECT v.{column} FROM field_values v JOIN fields f ON f.id = v.field_id WHERE v.field_id = {field} \
                 AND v.entity_id = CASE f.entity WHEN 'customer' THEN tickets.customer_id \
                 WHEN 'organisation' THEN {ORGANISATION} ELSE tickets.id END)"
            )
        };
        match &self.condition.test {
            Test::Flag(true) => format!("(COALESCE({}, 0) = 1)", value("number")),
            Test::Flag(false) => format!("(COALESCE({}, 0) <> 1)", value("number")),
            Test::AtLeast(_) | Test::AtMost(_) => self.column(&value("number")),
            Test::AnyOf(ones) | Test::NoneOf(ones) => {
                let words: Vec<One> = ones.iter().filter(|one| !matches!(one, One::Number(_))).cloned().collect();
                let mut parts = Vec::new();
                if !words.is_empty() {
                    parts.push(self.any_of(&value("text"), &words));
                }
                for number in ones.iter().filter_map(number) {
                    let bound = self.text.bind(number);
                    parts.push(format!("({} = CAST({bound} AS DOUBLE PRECISION))", value("number")));
                }
                let any = known(&format!("({})", parts.join(" OR ")));
                if matches!(self.condition.test, Test::NoneOf(_)) { format!("NOT {any}") } else { any }
            }
            Test::Some => format!("({} IS NOT NULL)", value("field_id")),
            Test::None => format!("({} IS NULL)", value("field_id")),
            _ => self.column(&value("at")),
        }
    }

    fn any_of(&mut self, column: &str, ones: &[One]) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut numbers: Vec<i64> = ones.iter().filter_map(number).collect();
        if ones.contains(&One::Mine)
            && let Actor::Agent(agent) = &self.cx.actor
        {
            match self.condition.field {
                Field::Team => numbers.extend(&agent.teams),
                _ => numbers.push(agent.id),
            }
        }
        if !numbers.is_empty() {
            parts.push(format!("{column} IN ({})", self.text.bind_all(&numbers)));
        }
        let words = ones.iter().filter_map(|one| if let One::Word(word) = one { Some(word.clone()) } else { None });
        let words: Vec<String> = words.collect();
        if !words.is_empty() {
            parts.push(format!("{column} IN ({})", self.text.bind_all(&words)));
        }
        if ones.contains(&One::Nothing) {
            parts.push(format!("{column} IS NULL"));
        }
        if parts.is_empty() { "FALSE".to_owned() } else { format!("({})", parts.join(" OR ")) }
    }
}

/// What is compared with nothing is unknown to the database; here it is no.
fn known(condition: &str) -> String {
    format!("COALESCE({condition}, FALSE)")
}

const fn number(one: &One) -> Option<i64> {
    match one {
        One::Number(number) => Some(*number),
        One::Word(_) | One::Mine | One::Nothing => None,
    }
}
