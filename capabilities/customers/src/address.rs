/// The longest address there can be (RFC 5321, 4.5.3.1.3, without the angle brackets).
pub const ADDRESS_BYTES_MAX: usize = 254;

/// An address as it is kept and compared: without spaces around it, in small letters.
///
/// The part before the `@` could differ by case (RFC 5321, 2.4); no provider that people use does that, and
/// telephones write the first letter large, so the same person must not become two.
///
/// ```
/// assert_eq!(customers::normal_address(" Ana.Kovac@Example.BA "), Some("ana.kovac@example.ba".to_owned()));
/// assert_eq!(customers::normal_address("no address"), None);
/// ```
#[must_use]
pub fn normal_address(written: &str) -> Option<String> {
    let address = written.trim().to_lowercase();
    let (local, domain) = address.rsplit_once('@')?;
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';');
    let fits = !local.is_empty()
        && !domain.is_empty()
        && address.len() <= ADDRESS_BYTES_MAX
        && !address.contains(odd)
        && domain.split('.').all(|label| !label.is_empty())
        && !domain.contains('"');
    fits.then(|| mail::readable_address(&address))
}

/// What stands behind the `@` of a normal address.
#[must_use]
pub fn domain_of(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_without_case_and_spaces() {
        assert_eq!(normal_address("ANA@example.ba").as_deref(), Some("ana@example.ba"));
        assert_eq!(normal_address("\tana@example.ba\r\n").as_deref(), Some("ana@example.ba"));
        assert_eq!(normal_address("Иван@Почта.рф").as_deref(), Some("иван@почта.рф"));
        // One person, however a server writes the domain.
        assert_eq!(normal_address("info@XN--80a1acny.xn--p1ai").as_deref(), Some("info@почта.рф"));
    }

    #[test]
    fn what_is_no_address_stays_out() {
        for text in ["", "@", "a@", "@b", "a b@c.d", "a@b..c", "a@.b", "a,b@c.d", "<a@b.c>", "a@b.c\0"] {
            assert_eq!(normal_address(text), None, "{text:?}");
        }
        assert_eq!(normal_address(&format!("{}@b.c", "a".repeat(251))), None);
    }

    #[test]
    fn the_domain_stands_behind_the_last_at() {
        assert_eq!(domain_of("\"a@b\"@example.org"), "example.org");
        assert_eq!(domain_of("nothing"), "");
    }
}
