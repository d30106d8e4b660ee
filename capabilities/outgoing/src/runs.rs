use customers::Customer;
use db::Tx;
use grouping::Shingles;
use kernel::{Cx, Id, Time};
use tickets::{Message, Ticket};

use crate::{Error, store};

/// Among how many of a customer's latest letters a similar one is looked for.
pub const LOOKED_AT: i64 = 60;
/// So many runs are kept of one letter: some 1,500 words.
const RUNS_MAX: usize = 1_500;

/// An earlier letter to the same customer that says nearly the same.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Similar {
    /// The earlier letter.
    pub message: Id<Message>,
    /// Its ticket.
    pub ticket: Id<Ticket>,
    /// When it was sent.
    pub at: Time,
    /// The part of the smaller one's runs that both have, from 0 to 1.
    pub containment: f64,
}

/// Remembers what a customer was sent.
///
/// # Errors
/// Faults of the database.
pub async fn remember(
    tx: &mut Tx,
    cx: &Cx,
    customer: Id<Customer>,
    (ticket, message): (Id<Ticket>, Id<Message>),
    text: &str,
) -> Result<(), Error> {
    let runs = Shingles::of(text);
    if runs.is_empty() {
        return Ok(());
    }
    let bytes: Vec<u8> = runs.runs().take(RUNS_MAX).flat_map(u64::to_le_bytes).collect();
    Ok(store::insert_runs(tx, cx, customer, (ticket, message), bytes).await?)
}

/// What this customer was sent before that says nearly the same, nearest first; what the caller may see of it is
/// theirs to ask (PRACTICES B4).
///
/// # Errors
/// Faults of the database.
pub async fn similar(tx: &mut Tx, customer: Id<Customer>, text: &str) -> Result<Vec<Similar>, Error> {
    let draft = Shingles::of(text);
    if draft.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<Similar> = store::runs_of(tx, customer, LOOKED_AT)
        .await?
        .into_iter()
        .filter_map(|kept| {
            let runs = Shingles::from_runs(kept.runs.chunks_exact(8).map(number));
            let similar = Similar {
                message: kept.message,
                ticket: kept.ticket,
                at: kept.at,
                containment: draft.containment(&runs),
            };
            draft.alike(&runs).then_some(similar)
        })
        .collect();
    found.sort_by(|one, other| other.containment.total_cmp(&one.containment));
    Ok(found)
}

fn number(bytes: &[u8]) -> u64 {
    bytes.try_into().map_or(0, u64::from_le_bytes)
}
