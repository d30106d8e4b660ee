use db::{Error, News, Tx, sql};
use kernel::Id;

use crate::Ticket;

/// Team, assignee and state; 0 stands for nobody.
type Place = (i64, i64, &'static str);

/// Keeps `ticket_counts` in step with a ticket that came, changed or went.
pub(crate) async fn changed(tx: &mut Tx, before: Option<&Ticket>, after: Option<&Ticket>) -> Result<(), Error> {
    let (before, after) = (before.map(share), after.map(share));
    if before == after {
        return Ok(());
    }
    let mut changes: Vec<(Place, i64, i64)> = Vec::new();
    changes.extend(before.map(|(place, waits)| (place, -1, -waits)));
    changes.extend(after.map(|(place, waits)| (place, 1, waits)));
    // Always in the same order, so that two transactions never wait for each other crosswise.
    changes.sort_unstable();
    for ((team, assignee, state), tickets, waiting) in changes {
        tx.run(
            sql("INSERT INTO ticket_counts (team_id, assignee_id, state, tickets, waiting) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (team_id, assignee_id, state) DO UPDATE SET
                    tickets = ticket_counts.tickets + excluded.tickets,
                    waiting = ticket_counts.waiting + excluded.waiting")
            .bind(team)
            .bind(assignee)
            .bind(state)
            .bind(tickets)
            .bind(waiting),
        )
        .await?;
    }
    tx.announce(News::of("counts", 0));
    Ok(())
}

fn share(ticket: &Ticket) -> (Place, i64) {
    let place = (ticket.team.map_or(0, Id::get), ticket.assignee.map_or(0, Id::get), ticket.state.word());
    (place, i64::from(ticket.waiting_since.is_some()))
}
