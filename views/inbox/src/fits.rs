use std::collections::HashSet;

use db::{Error, Tx, sql};
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
