use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Language, Time};
use serde_json::{Map, Value, json};
use tickets::{Message, Ticket};

use crate::{KeptFinding, KeptReading, Read, RuleCount, Weight};

pub(crate) async fn insert(
    tx: &mut Tx,
    cx: &Cx,
    ticket: Id<Ticket>,
    message: Id<Message>,
    read: &Read,
    override_reason: Option<&str>,
) -> Result<(), Error> {
    let weight = read.worst.map_or(Weight::Clean, Weight::Found);
    let findings: Vec<Value> = read.findings.iter().map(|finding| written(&finding.into())).collect();
    let query = sql("INSERT INTO guard_readings (message_id, ticket_id, agent_id, at, severity, findings, \
         override_reason) VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(message)
    .bind(ticket)
    .bind(cx.acting_agent().map(|agent| agent.id))
    .bind(cx.now)
    .bind(weight.word())
    .bind(Value::Array(findings).to_string())
    .bind(override_reason);
    tx.run(query).await.map(drop)
}

/// Counts the rules of a letter that left; a rule counts once a letter.
pub(crate) async fn count_found(tx: &mut Tx, now: Time, read: &Read, is_overridden: bool) -> Result<(), Error> {
    let mut rules: Vec<(&str, bool)> = Vec::new();
    for finding in &read.findings {
        let blocks = finding.severity == phrasing::Severity::Block;
        match rules.iter_mut().find(|(rule, _)| *rule == finding.rule) {
            Some((_, blocked)) => *blocked |= blocks,
            None => rules.push((&finding.rule, blocks)),
        }
    }
    for (rule, blocks) in rules {
        add(tx, now, rule, [1, i64::from(blocks && is_overridden), 0]).await?;
    }
    Ok(())
}

/// Counts a finding that was none.
pub(crate) async fn count_fine(tx: &mut Tx, now: Time, rule: &str) -> Result<(), Error> {
    add(tx, now, rule, [0, 0, 1]).await
}

async fn add(tx: &mut Tx, now: Time, rule: &str, [found, overridden, fine]: [i64; 3]) -> Result<(), Error> {
    let query = sql("INSERT INTO guard_days (day, rule, found, overridden, fine) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (day, rule) DO UPDATE SET found = guard_days.found + excluded.found, \
         overridden = guard_days.overridden + excluded.overridden, fine = guard_days.fine + excluded.fine")
    .bind(day_of(now))
    .bind(rule)
    .bind(found)
    .bind(overridden)
    .bind(fine);
    tx.run(query).await.map(drop)
}

pub(crate) async fn counts_since(tx: &mut Tx, since: Time) -> Result<Vec<RuleCount>, Error> {
    let query =
        sql("SELECT rule, CAST(SUM(found) AS BIGINT) AS found, CAST(SUM(overridden) AS BIGINT) AS overridden, \
         CAST(SUM(fine) AS BIGINT) AS fine FROM guard_days WHERE day >= $1 GROUP BY rule \
         ORDER BY 2 DESC, 3 DESC, 1 LIMIT 500")
        .bind(day_of(since));
    let read = |row: &Row| {
        Ok(RuleCount {
            rule: row.get("rule")?,
            found: row.get("found")?,
            overridden: row.get("overridden")?,
            fine: row.get("fine")?,
        })
    };
    tx.rows(query).await?.iter().map(read).collect()
}

/// The day in UTC: `2026-01-05`.
fn day_of(at: Time) -> String {
    at.timestamp().to_string().chars().take(10).collect()
}

pub(crate) async fn of_ticket(tx: &mut Tx, ticket: Id<Ticket>) -> Result<Vec<KeptReading>, Error> {
    let query = sql("SELECT message_id, ticket_id, agent_id, at, severity, findings, override_reason \
         FROM guard_readings WHERE ticket_id = $1 ORDER BY message_id LIMIT 1000")
    .bind(ticket);
    tx.rows(query).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<KeptReading, Error> {
    let severity: String = row.get("severity")?;
    let findings: String = row.get("findings")?;
    Ok(KeptReading {
        message: row.get("message_id")?,
        ticket: row.get("ticket_id")?,
        agent: row.get("agent_id")?,
        at: row.get("at")?,
        severity: Weight::from_word(&severity).ok_or_else(|| Error::column("severity", &severity))?,
        findings: KeptFinding::list_from(&findings)
            .ok_or_else(|| Error::column("findings", "is no list of findings"))?,
        override_reason: row.get("override_reason")?,
    })
}

fn written(finding: &KeptFinding) -> Value {
    let reasons: Map<String, Value> =
        finding.reasons.iter().map(|(language, reason)| (language.tag().to_owned(), reason.as_str().into())).collect();
    json!({
        "rule": finding.rule,
        "severity": Weight::Found(finding.severity).word(),
        "start": finding.start,
        "end": finding.end,
        "language": finding.language.tag(),
        "rewrite": finding.rewrite,
        "practice": finding.practice,
        "reasons": reasons,
    })
}

impl KeptFinding {
    /// Reads the findings of a reading as they stand in the database; `None` when they cannot be read.
    #[must_use]
    pub fn list_from(json: &str) -> Option<Vec<Self>> {
        serde_json::from_str::<Vec<Value>>(json).ok()?.iter().map(Self::from_json).collect()
    }

    fn from_json(value: &Value) -> Option<Self> {
        let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
        let number = |name: &str| usize::try_from(value.get(name)?.as_u64()?).ok();
        let Weight::Found(severity) = Weight::from_word(&text("severity")?)? else { return None };
        let reason = |(tag, reason): (&String, &Value)| Some((tag.parse::<Language>().ok()?, reason.as_str()?.into()));
        Some(Self {
            rule: text("rule")?,
            severity,
            start: number("start")?,
            end: number("end")?,
            language: text("language")?.parse().ok()?,
            rewrite: text("rewrite"),
            practice: text("practice")?,
            reasons: value.get("reasons")?.as_object()?.iter().filter_map(reason).collect(),
        })
    }
}
