use mail_parser::{HeaderValue, parsers::MessageStream};

use crate::{Address, header};

/// The addresses of a header, groups opened; entries without `@` are left out.
pub(crate) fn addresses(value: &str) -> Vec<Address> {
    let mut bytes = unquote_words(value).into_bytes();
    bytes.push(b'\n');
    let HeaderValue::Address(list) = MessageStream::new(&bytes).parse_address() else {
        return fallback(value);
    };
    let found: Vec<Address> =
        list.iter().filter_map(|address| made(address.name.as_deref(), address.address.as_deref()?)).collect();
    if found.is_empty() { fallback(value) } else { found }
}

/// An address as people read it: its domain in its own letters, where the DNS writes `xn--...` (RFC 5890). So the same
/// person is the same address however their server writes it.
///
/// A domain that is made to be taken for another one stays as in the DNS: letters of two alphabets in one word, or a
/// word of letters that all look Latin.
///
/// ```
/// assert_eq!(mail::readable_address("ana@xn--pota-h6a.example"), "ana@pošta.example");
/// // A Cyrillic "а" in a Latin word.
/// assert_eq!(mail::readable_address("pay@xn--pple-43d.example"), "pay@xn--pple-43d.example");
/// ```
#[must_use]
pub fn readable_address(address: &str) -> String {
    let Some((local, domain)) = address.rsplit_once('@') else { return address.to_owned() };
    if !domain.split('.').any(|label| label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"))) {
        return address.to_owned();
    }
    let (shown, read) = idna::domain_to_unicode(domain);
    if read.is_err() || shown.split('.').any(is_disguise) { address.to_owned() } else { format!("{local}@{shown}") }
}

/// An address as every server takes it: a domain in other letters than English ones is written as in the DNS (RFC 5890).
/// Where the name before the `@` has such letters too, the server must know them (SMTPUTF8), and nothing is changed.
///
/// ```
/// assert_eq!(mail::wire_address("ana@pošta.example"), "ana@xn--pota-h6a.example");
/// assert_eq!(mail::wire_address("иван@почта.рф"), "иван@почта.рф");
/// ```
#[must_use]
pub fn wire_address(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, domain)) if local.is_ascii() && !domain.is_ascii() => {
            idna::domain_to_ascii(domain).map_or_else(|_| address.to_owned(), |domain| format!("{local}@{domain}"))
        }
        _ => address.to_owned(),
    }
}

/// Small letters of other alphabets that look like Latin ones.
const LATIN_LOOKS: &str = "асԁеһіјӏорԛѕԝхуѵгпкαορνυικτ";

/// Whether a word of a domain can be taken for one in Latin letters that it is not.
fn is_disguise(label: &str) -> bool {
    let mut other = label.chars().filter(|c| c.is_alphabetic() && !is_latin(*c)).peekable();
    let mixed = other.peek().is_some() && label.chars().any(is_latin);
    mixed || (other.peek().is_some() && other.all(|c| LATIN_LOOKS.contains(c)))
}

/// Letters of the Latin alphabet with all their marks.
const fn is_latin(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// Encoded words inside quotation marks are forbidden and common: the marks go.
fn unquote_words(value: &str) -> String {
    if value.contains("\"=?") { value.replace("\"=?", "=?").replace("?=\"", "?=") } else { value.to_owned() }
}

fn made(name: Option<&str>, email: &str) -> Option<Address> {
    let email: String = email.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let email = email.trim_matches(['<', '>', '\'', '"', ',', ';']).to_lowercase();
    let email = email.strip_prefix("mailto:").unwrap_or(&email).to_owned();
    let (local, domain) = email.rsplit_once('@')?;
    let odd = local.contains(['[', ']', '(', ')', '<', '>']);
    if local.is_empty() || domain.is_empty() || email.len() > 320 || odd {
        return None;
    }
    let name = name
        .map(|name| unwrapped(&header::unstructured(name)).to_owned())
        .filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case(&email));
    let email = readable_address(&email);
    Some(Address { name, email })
}

/// A mailbox of the sender's own machine, without a domain: `root`, or `Cron <root>`.
pub(crate) fn local(value: &str) -> Option<Address> {
    let (name, local) = match value.split_once('<') {
        Some((name, rest)) => (Some(name), rest.split('>').next()?),
        None => (None, value.trim()),
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+');
    let good = !local.is_empty() && local.len() <= 64 && local.chars().all(plain);
    let name = name.map(|name| unwrapped(&header::unstructured(name)).to_owned()).filter(|name| !name.is_empty());
    good.then(|| Address { name, email: local.to_lowercase() })
}

/// Without a pair of quotation marks around all of it.
fn unwrapped(name: &str) -> &str {
    let name = name.trim();
    ['"', '\''].into_iter().find_map(|mark| name.strip_prefix(mark)?.strip_suffix(mark)).unwrap_or(name).trim()
}

/// What can still be found in a value that is no list of addresses.
fn fallback(value: &str) -> Vec<Address> {
    value
        .split([' ', ',', ';', '\t', '(', ')', '"', '[', ']'])
        .filter_map(|word| made(None, word))
        .take(1_000)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_has_one_form_for_people_and_one_for_servers() {
        for (readable, wire) in [
            ("ana@pošta.example", "ana@xn--pota-h6a.example"),
            ("info@почта.рф", "info@xn--80a1acny.xn--p1ai"),
            ("ana@example.com", "ana@example.com"),
            ("nothing", "nothing"),
        ] {
            assert_eq!((wire_address(readable).as_str(), readable_address(wire).as_str()), (wire, readable));
        }
        // A name in other letters needs a server that knows them, for the domain too.
        assert_eq!(wire_address("иван@почта.рф"), "иван@почта.рф");
        // What only looks like a domain of the DNS stays as it is, and so do disguises: a Cyrillic "apple", a Greek "o".
        for odd in ["a@xn--\u{7f}", "a@xn--99999999999.example", "a@xn--80ak6aa92e.example", "a@xn--ggle-0nda.example"]
        {
            assert_eq!(readable_address(odd), odd);
        }
    }

    #[test]
    fn addresses_are_read_in_all_their_forms() {
        for (written, name, email) in [
            ("Ana Kovač <Ana@Example.HR>", Some("Ana Kovač"), "ana@example.hr"),
            ("\"Popescu, Ion\" <ion@example.ro>", Some("Popescu, Ion"), "ion@example.ro"),
            ("\"=?utf-8?B?0JDQvdC90LA=?=\" <a@example.ru>", Some("Анна"), "a@example.ru"),
            ("a@example.com (Anna)", Some("Anna"), "a@example.com"),
            ("a@example.com", None, "a@example.com"),
            ("<a@example.com>", None, "a@example.com"),
            ("a@example.com <a@example.com>", None, "a@example.com"),
            ("'a@example.com' <a@example.com>", None, "a@example.com"),
            ("Anna < a@example.com >", Some("Anna"), "a@example.com"),
            ("Anna <mailto:a@example.com>", Some("Anna"), "a@example.com"),
            ("Anna [a@example.com]", None, "a@example.com"),
        ] {
            let found = addresses(written);
            let first = found.first().map(|a| (a.name.as_deref(), a.email.as_str()));
            assert_eq!(first.map(|f| f.1), Some(email), "{written}");
            if name.is_some() {
                assert_eq!(first.and_then(|f| f.0), name, "{written}");
            }
        }
        assert_eq!(
            addresses("Ана <ana@xn--80a1acny.xn--p1ai>").first().map(|a| a.email.as_str()),
            Some("ana@почта.рф")
        );
        assert_eq!(addresses("иван@почта.рф").first().map(|a| a.email.as_str()), Some("иван@почта.рф"));
        assert_eq!(addresses("undisclosed-recipients:;"), []);
        assert_eq!(addresses("Team: a@example.com, B <b@example.com>;").len(), 2);
        assert_eq!(addresses("a@example.com; b@example.com").len(), 2);
    }
}
