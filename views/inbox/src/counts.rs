use db::{Error, Tx, Value, list, sql};
use jiff::tz::TimeZone;
use kernel::{Actor, Cx, Right, Role};

/// The numbers beside the views, for one reader.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// The reader's own.
    pub mine: i64,
    /// Those of the reader's teams.
    pub team: i64,
    /// Those that nobody has.
    pub unassigned: i64,
    /// Those whose customer waits for an answer.
    pub waiting: i64,
    /// Those on which the reader is mentioned and has not looked; counted up to a thousand.
    pub mentions: i64,
    /// Those that sleep.
    pub snoozed: i64,
    /// Those that are spam.
    pub spam: i64,
    /// Those that were thrown away.
    pub trash: i64,
    /// All that are not resolved.
    pub all: i64,
    /// Open promises.
    pub promises: promises::Counts,
    /// Letters that could not be read, for leads and admins; counted up to a thousand.
    pub quarantined: i64,
    /// Work that failed for good, for leads and admins; counted up to a thousand.
    pub dead: i64,
}

/// How far letters and work laid aside are counted: beyond it the number says nothing more.
const COUNTED_MAX: i64 = 1_000;

/// The states of the ordinary views.
const LIVE: &str = "state IN ('open', 'waiting')";

/// The numbers for the acting agent. Two queries over kept counts and short indexes, however many tickets there are.
///
/// # Errors
/// Faults of the database.
pub async fn counts(tx: &mut Tx, cx: &Cx, zone: &TimeZone) -> Result<Counts, promises::Error> {
    let promises = promises::counts(tx, cx, zone).await?;
    Ok(Counts { promises, ..of_tickets(tx, cx).await? })
}

async fn of_tickets(tx: &mut Tx, cx: &Cx) -> Result<Counts, Error> {
    let (me, role, teams) = match &cx.actor {
        Actor::System => (0, Role::Admin, [].as_slice()),
        Actor::Agent(agent) => (agent.id, agent.role, agent.teams.as_slice()),
        Actor::Customer(_) => return Ok(Counts::default()),
    };
    let mut values: Vec<Value> = vec![me.into(), COUNTED_MAX.into()];
    values.extend(teams.iter().map(|team| Value::from(*team)));
    let of_teams = match (role, teams.len()) {
        (role, 0) if role.sees_all() => "team_id <> 0".to_owned(),
        (_, count) => format!("team_id IN ({})", list(3, count)),
    };
    let visible =
        if role.sees_all() { "TRUE".to_owned() } else { format!("(team_id = 0 OR assignee_id = $1 OR {of_teams})") };
    let may_see = if role.sees_all() {
        "TRUE".to_owned()
    } else {
        format!("(t.team_id IS NULL OR t.assignee_id = $1 OR t.team_id IN ({}))", list(3, teams.len()))
    };
    let mentioned = format!("t.state NOT IN ('spam', 'trash', 'merged') AND {may_see}");
    let laid_aside = if role.may(Right::MailLog) { "TRUE" } else { "FALSE" };
    let sum = |what: &str, condition: &str| {
        format!("CAST(COALESCE(SUM(CASE WHEN {condition} THEN {what} ELSE 0 END), 0) AS BIGINT)")
    };
    let text = format!(
        "SELECT {mine} AS mine, {team} AS team, {unassigned} AS unassigned, {waiting} AS waiting, {all} AS everything, \
         {snoozed} AS snoozed, {spam} AS spam, {trash} AS trash, \
         (SELECT COUNT(*) FROM (SELECT DISTINCT n.ticket_id FROM mentions n JOIN tickets t ON t.id = n.ticket_id \
             WHERE n.agent_id = $1 AND n.seen_at IS NULL AND {mentioned} LIMIT $2) mentions) AS mentions, \
         (SELECT COUNT(*) FROM (SELECT 1 FROM letters WHERE state = 'quarantined' AND {laid_aside} LIMIT $2) letters) \
         AS quarantined, \
         (SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE state = 'dead' AND {laid_aside} LIMIT $2) work) AS dead \
         FROM ticket_counts WHERE state <> 'resolved' AND {visible}",
        snoozed = sum("tickets", "state = 'snoozed'"),
        spam = sum("tickets", "state = 'spam'"),
        trash = sum("tickets", "state = 'trash'"),
        mine = sum("tickets", &format!("{LIVE} AND assignee_id = $1 AND assignee_id <> 0")),
        team = sum("tickets", &format!("{LIVE} AND {of_teams}")),
        unassigned = sum("tickets", &format!("{LIVE} AND assignee_id = 0")),
        waiting = sum("waiting", LIVE),
        all = sum("tickets", LIVE),
    );
    let row = tx.row(sql(text).bind_all(values)).await?.ok_or_else(|| Error::column("mine", "nothing was counted"))?;
    Ok(Counts {
        mine: row.get("mine")?,
        team: row.get("team")?,
        unassigned: row.get("unassigned")?,
        waiting: row.get("waiting")?,
        mentions: row.get("mentions")?,
        snoozed: row.get("snoozed")?,
        spam: row.get("spam")?,
        trash: row.get("trash")?,
        all: row.get("everything")?,
        promises: promises::Counts::default(),
        quarantined: row.get("quarantined")?,
        dead: row.get("dead")?,
    })
}
