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
        assert_eq!(addresses("undisclosed-recipients:;"), []);
        assert_eq!(addresses("Team: a@example.com, B <b@example.com>;").len(), 2);
        assert_eq!(addresses("a@example.com; b@example.com").len(), 2);
    }
}
