/// Providers that have the same name under many endings: `yahoo.ro`, `hotmail.co.uk`.
const FAMILIES: [&str; 9] = ["aol", "gmx", "hotmail", "live", "msn", "outlook", "yahoo", "yandex", "zoho"];

/// Providers by their whole domain: world-wide, then Russian, then those of the Balkans, then Romanian.
const DOMAINS: [&str; 83] = [
    "123mail.org",
    "email.com",
    // Reserved for examples (RFC 2606), so everybody's: the demonstration's private customers write from there.
    "example.com",
    "example.net",
    "example.org",
    "fastmail.com",
    "fastmail.fm",
    "free.fr",
    "gmail.com",
    "googlemail.com",
    "hey.com",
    "hushmail.com",
    "icloud.com",
    "laposte.net",
    "libero.it",
    "mac.com",
    "mail.com",
    "mailbox.org",
    "me.com",
    "orange.fr",
    "pm.me",
    "posteo.de",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "rocketmail.com",
    "seznam.cz",
    "t-online.de",
    "tuta.com",
    "tuta.io",
    "tutanota.com",
    "web.de",
    "wp.pl",
    "ymail.com",
    "126.com",
    "163.com",
    "bk.ru",
    "inbox.ru",
    "internet.ru",
    "list.ru",
    "mail.ru",
    "narod.ru",
    "pochta.ru",
    "rambler.ru",
    "ya.ru",
    "mail.ua",
    "i.ua",
    "ukr.net",
    "tut.by",
    "mail.by",
    "mail.kz",
    "bih.net.ba",
    "blic.net",
    "email.ba",
    "hotmail.ba",
    "lsinter.net",
    "teol.net",
    "tel.net.ba",
    "email.t-com.hr",
    "hi.t-com.hr",
    "ht.hr",
    "inet.hr",
    "net.hr",
    "optinet.hr",
    "vip.hr",
    "zg.t-com.hr",
    "beotel.net",
    "eunet.rs",
    "mts.rs",
    "neobee.net",
    "open.telekom.rs",
    "ptt.rs",
    "sbb.rs",
    "verat.net",
    "t-com.me",
    "siol.net",
    "abv.bg",
    "clicknet.ro",
    "email.ro",
    "home.ro",
    "k.ro",
    "rdslink.ro",
    "mail.md",
];

/// Whether everybody can have an address at this domain, so that it says nothing about an organisation.
///
/// ```
/// assert!(customers::is_free_mail("yahoo.ro"));
/// assert!(!customers::is_free_mail("brzi-servis.example"));
/// ```
#[must_use]
pub fn is_free_mail(domain: &str) -> bool {
    if DOMAINS.contains(&domain) {
        return true;
    }
    let Some((name, ending)) = domain.split_once('.') else { return false };
    let is_ending = match ending.split_once('.') {
        None => true,
        Some((second, country)) => matches!(second, "co" | "com") && !country.contains('.'),
    };
    is_ending && FAMILIES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::is_free_mail;

    #[test]
    fn providers_are_known_under_all_their_endings() {
        for domain in ["gmail.com", "yahoo.com", "yahoo.co.uk", "outlook.com.br", "mail.ru", "net.hr", "yandex.ru"] {
            assert!(is_free_mail(domain), "{domain}");
        }
    }

    #[test]
    fn companies_are_no_providers() {
        for domain in ["example.ba", "yahoo.example.com", "mail.example.ru", "live.music.example", "localhost", ""] {
            assert!(!is_free_mail(domain), "{domain}");
        }
    }
}
