use std::time::Instant;

use db::{Db, Tx, sql};
use serde_json::json;
use web_kit::{App, testing::Visitor};

use crate::{
    Failure,
    figures::Figures,
    intake::{PASSWORD, furnish},
};

const TICKETS: i64 = 100_000;
const MESSAGES_EACH: i64 = 5;
const TIMES: usize = 1_000;

/// How long the server takes for a page of the inbox, the counts and a ticket, at 100,000 tickets.
pub(crate) async fn measure(engine: &str, db: Db) -> Result<(), Failure> {
    let app = filled(db).await?;
    let router = api::router(&app, api::Doors::default());
    let mut admin = Visitor::of(&router);
    let login = json!({ "email": "agent0@bench.example", "password": PASSWORD });
    let signed_in = admin.post("/api/v1/session", login).await;
    if !signed_in.status.is_success() {
        return Err(signed_in.text.into());
    }
    let mut agent = Visitor::of(&router);
    agent.post("/api/v1/session", json!({ "email": "agent3@bench.example", "password": PASSWORD })).await;
    for (who, visitor) in [("admin", &mut admin), ("agent", &mut agent)] {
        for path in [
            "/inbox?view=all&sort=longest_waiting",
            "/inbox?view=all&sort=newest",
            "/inbox?view=mine&sort=longest_waiting",
            "/inbox/counts",
        ] {
            time(&format!("{engine}: {path} ({who})"), visitor, |_| path.to_owned()).await?;
        }
    }
    for page in ["", "/timeline?limit=50", "/portrait"] {
        let what = format!("{engine}: /tickets/N{page}");
        time(&what, &mut admin, |n| format!("/tickets/{}{page}", 1 + n * 97 % TICKETS)).await?;
    }
    Ok(())
}

/// A desk with many tickets in an empty database.
pub(crate) async fn filled(db: Db) -> Result<App, Failure> {
    let app = web_kit::testing::app(db);
    furnish(&app).await?;
    let mut tx = app.db.begin().await?;
    fill(&mut tx).await?;
    tx.commit().await?;
    let mut tx = app.db.begin().await?;
    tx.run(sql("ANALYZE")).await?;
    tx.commit().await?;
    Ok(app)
}

async fn time(what: &str, visitor: &mut Visitor, path: impl Fn(i64) -> String) -> Result<(), Failure> {
    let mut figures = Figures::default();
    for number in (0_i64..).take(TIMES) {
        let path = format!("/api/v1{}", path(number));
        let begun = Instant::now();
        let answer = visitor.get(&path).await;
        figures.add(begun.elapsed());
        if !answer.status.is_success() {
            return Err(format!("{path}: {}", answer.text).into());
        }
    }
    figures.print(what);
    Ok(())
}

/// 20,000 customers, 100,000 tickets (a tenth resolved, a third waiting), five messages each, in a few statements.
async fn fill(tx: &mut Tx) -> Result<(), db::Error> {
    let numbers =
        "WITH RECURSIVE numbers (n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n <";
    let steps = [
        format!(
            "{numbers} 20000) INSERT INTO customers (name, language, language_known, version, created_at, updated_at)
             SELECT 'Customer ' || n, 'en', FALSE, 1, 0, 0 FROM numbers ORDER BY n"
        ),
        "INSERT INTO customer_addresses (address, customer_id, preferred, created_at)
         SELECT 'customer' || id || '@example.com', id, TRUE, 0 FROM customers"
            .to_owned(),
        format!(
            "{numbers} {TICKETS}) INSERT INTO tickets (subject, state, priority, channel, language, customer_id,
                mailbox_id, team_id, assignee_id, waiting_since, last_word, last_at, last_line, created_at, updated_at,
                version)
             SELECT 'Where is my lamp ' || n, CASE WHEN n % 10 = 0 THEN 'resolved' WHEN n % 3 = 0 THEN 'open' ELSE 'waiting' END,
                2, 'email', 'en', 1 + n % 20000, 1, 1, 1 + n % 10,
                CASE WHEN n % 3 = 0 AND n % 10 <> 0 THEN 1767603600000000 - n * 1000000 END, 'customer',
                1767603600000000 - n * 1000000, 'My lamp has not arrived yet', 1767603600000000 - n * 1000000, 0, 1
             FROM numbers ORDER BY n"
        ),
        format!(
            "{numbers} {MESSAGES_EACH}) INSERT INTO messages (ticket_id, kind, customer_id, from_name, from_address,
                to_addresses, cc_addresses, subject, text, quoted, at, delivery_attempts)
             SELECT tickets.id, 'customer', tickets.customer_id, 'Customer', 'customer@example.com', '[]', '[]',
                tickets.subject, 'My lamp has not arrived yet and I would like to know where it is, please.', '',
                tickets.last_at + numbers.n, 0
             FROM tickets CROSS JOIN numbers ORDER BY tickets.id, numbers.n"
        ),
        "INSERT INTO ticket_events (ticket_id, at, kind, data) SELECT id, created_at, 'opened', '{}' FROM tickets"
            .to_owned(),
        "UPDATE tickets SET last_message_id = id * 5".to_owned(),
        "INSERT INTO ticket_counts (team_id, assignee_id, state, tickets, waiting)
         SELECT COALESCE(team_id, 0), COALESCE(assignee_id, 0), state, COUNT(*),
            SUM(CASE WHEN waiting_since IS NULL THEN 0 ELSE 1 END)
         FROM tickets GROUP BY COALESCE(team_id, 0), COALESCE(assignee_id, 0), state"
            .to_owned(),
    ];
    for step in steps {
        tx.run(sql(step)).await?;
    }
    Ok(())
}
