//! What belongs to other customers and must not leave in a letter.

use db::Tx;
use tickets::Ticket;

use crate::{Error, writing::People};

/// So many of the tickets that an agent read last may have left a name or a number in their clipboard.
const LATELY_READ: i64 = 20;

/// At most so many numbers are compared.
const NUMBERS_MAX: usize = 100;

/// What belongs to the customers of other tickets that the agent read lately and must not leave in this letter: names,
/// addresses and telephones, numbers of orders and the like that stand in these tickets, and the tickets' own numbers.
/// What this conversation names itself, colleagues of the customer, our own colleagues and single words are left out.
pub(crate) async fn others(
    tx: &mut Tx,
    people: &People,
    ticket: &Ticket,
    own: &str,
    colleagues: &[identity::Agent],
) -> Result<Vec<String>, Error> {
    let mut tickets = tickets::lately_read(tx, people.agent.id, LATELY_READ).await?;
    tickets.retain(|read| read.customer != people.customer.id && read.ticket != ticket.id);
    let mut read: Vec<_> = tickets.iter().map(|read| read.customer).collect();
    read.sort_unstable();
    read.dedup();
    let own = own.to_lowercase();
    let organisation = people.customer.organisation.as_ref().map(|(id, _)| *id);
    let is_theirs = |known: &customers::Trait| {
        let words = known.words.to_lowercase();
        let shared = organisation.is_some() && known.organisation == organisation;
        let says_little = !words.contains(['@', ' ']) && words.chars().filter(char::is_ascii_digit).count() < 6;
        let ours = colleagues.iter().any(|one| one.name.to_lowercase() == words)
            || people.customer.name.to_lowercase() == words
            || people.customer.phones.contains(&known.words);
        !shared && !says_little && !ours && !own.contains(&words)
    };
    let known = customers::traits(tx, &read).await?;
    let is_strangers = |read: &&tickets::Read| {
        let theirs = known.iter().find(|known| known.customer == read.customer).and_then(|known| known.organisation);
        organisation.is_none() || theirs != organisation
    };
    let mut numbers: Vec<String> = Vec::new();
    for read in tickets.iter().filter(is_strangers) {
        let all = numbers_in(&read.words).into_iter().chain([format!("#{}", read.ticket)]);
        numbers.extend(all.filter(|number| !own.contains(&number.to_lowercase())));
    }
    numbers.sort_unstable();
    numbers.dedup();
    numbers.truncate(NUMBERS_MAX);
    Ok(known.iter().filter(|known| is_theirs(known)).map(|known| known.words.clone()).chain(numbers).collect())
}

/// Numbers by which something of a customer's is known: six digits or more, or letters and four digits or more, in one
/// piece. Dates, times and sums are none.
fn numbers_in(text: &str) -> Vec<String> {
    let is_of_number = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '/' | '.' | ',' | '@' | ':');
    let pieces = text.split(|letter: char| !is_of_number(letter));
    pieces
        .map(|piece| piece.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(is_number)
        .map(str::to_owned)
        .collect()
}

fn is_number(piece: &&str) -> bool {
    let digits = piece.chars().filter(char::is_ascii_digit).count();
    let letters = piece.chars().filter(|letter| letter.is_alphabetic()).count();
    let parts: Vec<&str> = piece.split(['-', '/']).collect();
    let is_date = letters == 0 && parts.len() == 3 && parts.iter().all(|part| part.len() <= 2 || part.len() == 4);
    let is_prose = piece.contains(['.', ',', '@', ':']);
    piece.len() <= 32 && letters <= digits && !is_date && !is_prose && (digits >= 6 || (letters > 0 && digits >= 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_orders_are_known_from_dates_sums_and_words() {
        let text = "Order LV-20931, invoice 2026/004711 and parcel 00340434161. Paid 1.250,00 on 2026-05-12 at 10:30, \
                    see 12.05.2026; room 204, 71000 Sarajevo, ana2024@example.com, covid2019vaccination";
        assert_eq!(numbers_in(text), ["LV-20931", "2026/004711", "00340434161"]);
    }
}
