use db::{Error, Key, News, Tx};
use kernel::Id;

use crate::Ticket;

/// Team, assignee and state; 0 stands for nobody.
type Place = (i64, i64, &'static str);

const COUNT: &str = "INSERT INTO ticket_counts (team_id, assignee_id, state, tickets, waiting) \
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT (team_id, assignee_id, state) DO UPDATE SET \
     tickets = ticket_counts.tickets + excluded.tickets, waiting = ticket_counts.waiting + excluded.waiting";

/// Keeps `ticket_counts` in step with a ticket that came, changed or went, at the end of the transaction.
pub(crate) fn changed(tx: &mut Tx, before: Option<&Ticket>, after: Option<&Ticket>) {
    let (before, after) = (before.map(share), after.map(share));
    if before == after {
        return;
    }
    let taken = before.map(|(place, waits)| (place, [-1, -waits]));
    let given = after.map(|(place, waits)| (place, [1, waits]));
    for ((team, assignee, state), by) in taken.into_iter().chain(given) {
        tx.count(COUNT, vec![team.into(), assignee.into(), state.into()], &by);
    }
    tx.announce(News::of("counts", 0));
}

/// Writes what this transaction has counted for agents, so that who reads their load finds it there. Tickets of nobody,
/// whose counters all letters share, stay for the end.
///
/// # Errors
/// Faults of the database.
pub async fn settle_loads(tx: &mut Tx) -> Result<(), Error> {
    tx.settle(|statement, key| statement == COUNT && key.get(1) != Some(&Key::Int(0))).await
}

fn share(ticket: &Ticket) -> (Place, i64) {
    let place = (ticket.team.map_or(0, Id::get), ticket.assignee.map_or(0, Id::get), ticket.state.word());
    (place, i64::from(ticket.waiting_since.is_some()))
}
