use std::collections::{HashMap, HashSet};

use db::{Error, Tx, list, sql};
use kernel::{Cx, Id};
use tickets::Ticket;

use crate::{Sieve, see::Text};

/// Which of these tickets fit a filter, whatever their state and whoever asks: one query for all. For the desk itself,
/// which looks at tickets it has in hand already.
///
/// # Errors
/// Faults of the database.
pub async fn fitting(
    tx: &mut Tx,
    cx: &Cx,
    sieve: Sieve<'_>,
    tickets: &[Id<Ticket>],
) -> Result<HashSet<Id<Ticket>>, Error> {
    let Some(filter) = sieve.filter.filter(|_| !tickets.is_empty()) else {
        return Ok(tickets.iter().copied().collect());
    };
    let mut text = Text::default();
    let numbers: Vec<i64> = tickets.iter().map(|ticket| ticket.get()).collect();
    let numbers = text.bind_all(&numbers);
    let fits = sieve.conditions(filter, cx, &mut text);
    let query = format!("SELECT id FROM tickets WHERE id IN ({numbers}) AND {fits}");
    tx.rows(sql(query).bind_all(text.values)).await?.iter().map(|row| row.get("id")).collect()
}

/// The address at which the customer of each of these tickets is written to; one query for all. Tickets of customers
/// without an address are left out.
///
/// # Errors
/// Faults of the database.
pub async fn addresses(tx: &mut Tx, tickets: &[Id<Ticket>]) -> Result<HashMap<Id<Ticket>, String>, Error> {
    if tickets.is_empty() {
        return Ok(HashMap::new());
    }
    let query = format!(
        "SELECT t.id, a.address FROM tickets t JOIN customer_addresses a ON a.customer_id = t.customer_id \
         WHERE t.id IN ({}) ORDER BY a.preferred, a.created_at DESC, a.address DESC",
        list(1, tickets.len())
    );
    // Of several the one that is read last stays: the preferred, else the oldest.
    let rows = tx.rows(sql(query).bind_all(tickets.iter().copied())).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("address")?))).collect()
}
