use std::collections::{HashMap, HashSet};

use crate::Letter;

/// Local parts of addresses that belong to a house and not to a person.
const ROLES: [&str; 24] = [
    "support",
    "help",
    "helpdesk",
    "desk",
    "service",
    "care",
    "info",
    "office",
    "contact",
    "kontakt",
    "hello",
    "sales",
    "prodaja",
    "orders",
    "billing",
    "team",
    "podrska",
    "pomoc",
    "suport",
    "asistenta",
    "zakaz",
    "pomosh",
    "kundenservice",
    "servicedesk",
];

/// Headers in which servers write the mailbox that a letter came to.
const DELIVERED: [&str; 6] =
    ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to", "x-rcpt-to"];

/// Guesses which addresses are the desk's own, from the letters alone.
///
/// The mailboxes that servers name; the address that most people write to; those of its domain that write to
/// people elsewhere, or have the name of a role. A customer is taken for one of us only if they write like us,
/// so that it does no harm when everybody is at one domain.
#[must_use]
pub fn guess_own_addresses<'a>(letters: impl IntoIterator<Item = &'a Letter>) -> Vec<String> {
    let letters: Vec<&Letter> = letters.into_iter().collect();
    let delivered = letters.iter().flat_map(|letter| DELIVERED.iter().flat_map(|name| letter.headers_named(name)));
    let mut own: HashSet<String> = delivered.filter_map(address_in).collect();
    let mut written: HashMap<&str, (HashSet<&str>, usize)> = HashMap::new();
    for letter in &letters {
        let sender = letter.from.as_ref().map(|from| from.email.as_str()).unwrap_or_default();
        for to in letter.to.iter().chain(&letter.cc).filter(|to| to.email != sender) {
            let (senders, count) = written.entry(&to.email).or_default();
            senders.insert(sender);
            *count += 1;
        }
    }
    let first = letters.iter().find_map(|letter| letter.to.first()).map(|to| to.email.as_str());
    let best = written
        .iter()
        .max_by_key(|(email, (senders, count))| {
            (is_role(email), senders.len(), *count, Some(**email) == first, std::cmp::Reverse(**email))
        })
        .map(|(email, _)| (*email).to_owned());
    own.extend(best);
    let houses: HashSet<String> = own.iter().filter_map(|email| domain_of(email)).map(str::to_owned).collect();
    let ours = |email: &str| domain_of(email).is_some_and(|domain| houses.contains(domain));
    for letter in &letters {
        let people = letter.to.iter().chain(&letter.cc);
        own.extend(people.clone().map(|to| &to.email).filter(|to| ours(to) && is_role(to)).cloned());
        if let Some(from) = letter.from.as_ref().filter(|from| ours(&from.email)) {
            let elsewhere = people.clone().any(|to| !ours(&to.email));
            if elsewhere || is_role(&from.email) {
                own.insert(from.email.clone());
            }
        }
    }
    let mut own: Vec<String> = own.into_iter().collect();
    own.sort();
    own
}

fn is_role(email: &str) -> bool {
    let local = email.split(['@', '+']).next().unwrap_or_default();
    ROLES.contains(&local)
}

fn domain_of(email: &str) -> Option<&str> {
    email.rsplit_once('@').map(|(_, domain)| domain)
}

fn address_in(value: &str) -> Option<String> {
    let bare = value.trim().trim_matches(['<', '>']).to_lowercase();
    (bare.contains('@') && !bare.contains([' ', ','])).then_some(bare)
}
