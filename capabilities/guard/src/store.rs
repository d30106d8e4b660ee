use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Language};
use serde_json::{Map, Value, json};
use tickets::{Message, Ticket};

use crate::{KeptFinding, KeptReading, Read, Weight};

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
