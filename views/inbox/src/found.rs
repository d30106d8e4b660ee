//! Search: tickets, customers and (where there are some) articles from one box.
//!
//! As typed comes first: numbers of tickets, addresses, telephone numbers, phrases in quotation marks. Then words, in
//! every language of the house at once. Tickets come newest first, those with all words before those with some.

mod customer;
mod mark;
mod ticket;

pub use customer::{CustomerHit, customers};
pub use mark::Marked;
pub use ticket::{Place, TicketHit, TicketsFound, Wanted, tickets};

/// The number of a ticket, when nothing else was typed: `4711`, `#4711`.
fn number(typed: &str) -> Option<i64> {
    let digits = typed.trim().trim_start_matches(['#', '№']).trim();
    let is_number = !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit());
    digits.parse().ok().filter(|number| is_number && *number > 0)
}
