use customers::{Customer, Organisation};
use db::{Error, Row, Tx, sql};
use kernel::{Cx, Id, Time};
use tickets::Ticket;

/// How many answers to surveys are shown.
const SURVEYS_MAX: i64 = 50;

/// A ticket of a customer, with how it ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TicketLine {
    /// The ticket.
    pub id: Id<Ticket>,
    /// What it is about.
    pub subject: String,
    /// How it stands: the word of the database.
    pub state: String,
    /// How the customer came to us.
    pub channel: String,
    /// Who wrote it.
    pub customer: (Id<Customer>, String),
    /// Who has it.
    pub assignee: Option<String>,
    /// When it was opened.
    pub created_at: Time,
    /// When somebody wrote last.
    pub last_at: Time,
    /// When it was resolved.
    pub resolved_at: Option<Time>,
}

/// Whose tickets are wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    /// Of one customer.
    Customer(Id<Customer>),
    /// Of all who write for an organisation.
    Organisation(Id<Organisation>),
}

/// Tickets over all channels that the caller may see, the newest first, behind `before`.
///
/// # Errors
/// Faults of the database.
pub async fn tickets_of(
    tx: &mut Tx,
    cx: &Cx,
    whose: Whose,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<TicketLine>, Error> {
    let (condition, id) = match whose {
        Whose::Customer(id) => ("t.customer_id = $1", id.get()),
        Whose::Organisation(id) => ("c.organisation_id = $1", id.get()),
    };
    let (visible, bound) = tickets::visible(cx, 4);
    let text = format!(
        "SELECT t.id, t.subject, t.state, t.channel, t.customer_id, c.name AS customer_name, a.name AS agent_name, \
         t.created_at, t.last_at, t.resolved_at FROM tickets t JOIN customers c ON c.id = t.customer_id \
         LEFT JOIN agents a ON a.id = t.assignee_id \
         WHERE {condition} AND t.id < $2 AND {visible} ORDER BY t.id DESC LIMIT $3"
    );
    let query = sql(text).bind(id).bind(before.unwrap_or(i64::MAX)).bind(limit).bind_all(bound);
    tx.rows(query).await?.iter().map(line).collect()
}

fn line(row: &Row) -> Result<TicketLine, Error> {
    Ok(TicketLine {
        id: row.get("id")?,
        subject: row.get("subject")?,
        state: row.get("state")?,
        channel: row.get("channel")?,
        customer: (row.get("customer_id")?, row.get("customer_name")?),
        assignee: row.get("agent_name")?,
        created_at: row.get("created_at")?,
        last_at: row.get("last_at")?,
        resolved_at: row.get("resolved_at")?,
    })
}

/// What a customer said when asked whether it was really solved, the latest first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Survey {
    /// The ticket it was about.
    pub ticket: Id<Ticket>,
    /// What that was about.
    pub subject: String,
    /// Whether it was solved.
    pub solved: Option<bool>,
    /// How easy it was made for them, 1 to 7.
    pub effort: Option<i64>,
    /// What they added.
    pub comment: String,
    /// When they answered.
    pub answered_at: Time,
}

/// The answers of a customer on tickets that the caller may see, up to fifty.
///
/// # Errors
/// Faults of the database.
pub async fn surveys_of(tx: &mut Tx, cx: &Cx, customer: Id<Customer>) -> Result<Vec<Survey>, Error> {
    let (visible, bound) = tickets::visible(cx, 3);
    let text = format!(
        "SELECT s.ticket_id, t.subject, s.solved, s.effort, s.comment, s.answered_at \
         FROM tickets t JOIN surveys s ON s.ticket_id = t.id \
         WHERE t.customer_id = $1 AND s.answered_at IS NOT NULL AND {visible} \
         ORDER BY s.answered_at DESC, s.id DESC LIMIT $2"
    );
    let read = |row: &Row| {
        Ok(Survey {
            ticket: row.get("ticket_id")?,
            subject: row.get("subject")?,
            solved: row.get("solved")?,
            effort: row.get("effort")?,
            comment: row.get("comment")?,
            answered_at: row.get("answered_at")?,
        })
    };
    tx.rows(sql(text).bind(customer).bind(SURVEYS_MAX).bind_all(bound)).await?.iter().map(read).collect()
}
