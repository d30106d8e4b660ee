//! Addresses that accept no letters: known from servers' refusals and from bounces, shown before the next letter.

use db::Tx;
use kernel::Cx;

use crate::Error;

/// Notes a refusal at the customer's address, unless the letter was to blame (RFC 3463: 5.6 its content, 5.7 a policy,
/// 5.3.4 and 5.2.3 its size).
pub(crate) async fn note(tx: &mut Tx, cx: &Cx, address: &str, status: &str, words: &str) -> Result<(), Error> {
    if status.starts_with("5.6.") || status.starts_with("5.7.") || ["5.3.4", "5.2.3"].contains(&status) {
        return Ok(());
    }
    // A mailbox or a host that does not exist, an address that cannot be one, a mailbox that was closed.
    let is_gone = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"].contains(&status);
    customers::note_refusal(tx, cx, address, words, is_gone).await?;
    Ok(())
}

/// Which addressees a server refused for good, by its words: `ana@example.com: 550 5.1.1 unknown`, or for a letter to
/// one person just `550 5.1.1 unknown`.
pub(crate) fn named_in<'a>(words: &'a str, addressees: &'a [String]) -> Vec<(&'a str, &'a str, &'a str)> {
    let mut found = Vec::new();
    for address in addressees {
        let named = words.find(&format!("{address}: ")).and_then(|at| words.get(at + address.len() + 2..));
        let said = named.or(Some(words).filter(|_| addressees.len() == 1));
        let Some(said) = said.map(|said| said.split(';').next().unwrap_or(said).trim()) else { continue };
        let mut parts = said.split_whitespace();
        let is_refusal = parts.next().is_some_and(|code| code.len() == 3 && code.starts_with('5'));
        if is_refusal {
            let status = parts.next().filter(|word| word.starts_with("5.")).unwrap_or_default();
            found.push((address.as_str(), status, said));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::named_in;

    #[test]
    fn who_was_refused_stands_in_the_servers_words() {
        let one = ["ana@example.com".to_owned()];
        assert_eq!(named_in("550 5.1.1 unknown", &one), [("ana@example.com", "5.1.1", "550 5.1.1 unknown")]);
        assert_eq!(named_in("250 2.0.0 ok", &one), []);
        assert_eq!(named_in("451 4.3.0 later", &one), []);
        let two = ["ana@example.com".to_owned(), "bo@example.com".to_owned()];
        let words = "250 2.0.0 ok; bo@example.com: 550 no such user";
        assert_eq!(named_in(words, &two), [("bo@example.com", "", "550 no such user")]);
        assert_eq!(named_in("550 5.1.1 unknown", &two), []);
    }
}
