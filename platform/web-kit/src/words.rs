use http::{HeaderMap, header::ACCEPT_LANGUAGE};
use kernel::Language;

/// The language that a browser asks for (RFC 9110, 12.5.4); English when it asks for none of ours.
///
/// Of equal wishes the first wins. `sr` without a script is Latin, which most Serbian software speaks.
#[must_use]
pub fn language_of(headers: &HeaderMap) -> Language {
    let wishes = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut best: Option<(u32, Language)> = None;
    for wish in wishes.split(',') {
        let Some((weight, language)) = read(wish) else { continue };
        if weight > best.map_or(0, |(weight, _)| weight) {
            best = Some((weight, language));
        }
    }
    best.map_or(Language::English, |(_, language)| language)
}

/// One wish, `sr-Latn-RS;q=0.8`, as its weight in thousandths and our language.
fn read(wish: &str) -> Option<(u32, Language)> {
    let (tag, parameter) = wish.split_once(';').unwrap_or((wish, "q=1"));
    let quality = parameter.trim().strip_prefix("q=")?.trim();
    Some((thousandths(quality)?, closest(tag.trim())?))
}

fn thousandths(quality: &str) -> Option<u32> {
    let (whole, part) = quality.split_once('.').unwrap_or((quality, ""));
    let part: u32 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    Some((whole.parse::<u32>().ok()?.min(1) * 1_000 + part).min(1_000))
}

fn closest(tag: &str) -> Option<Language> {
    let mut parts = tag.split('-');
    let language = parts.next()?;
    if language.eq_ignore_ascii_case("sr") {
        let is_cyrillic = parts.any(|part| part.eq_ignore_ascii_case("Cyrl"));
        return Some(if is_cyrillic { Language::SerbianCyrillic } else { Language::SerbianLatin });
    }
    language.parse().ok()
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue, header::ACCEPT_LANGUAGE};
    use kernel::Language;

    use super::language_of;

    #[test]
    fn the_dearest_known_wish_is_spoken() {
        for (wish, language) in [
            ("", Language::English),
            ("de-DE,de;q=0.9", Language::English),
            ("de,ru;q=0.4,ro;q=0.7", Language::Romanian),
            ("ru-RU,ru;q=0.9,en;q=0.8", Language::Russian),
            ("sr-Latn-RS", Language::SerbianLatin),
            ("sr-RS, sr-Cyrl;q=0.9", Language::SerbianLatin),
            ("sr-Cyrl-RS;q=0.5,en;q=0.1", Language::SerbianCyrillic),
            ("hr;q=0", Language::English),
            ("hr;q=abc,bs;q=0.001", Language::Bosnian),
            (";;;,,q=1", Language::English),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(wish));
            assert_eq!(language_of(&headers), language, "{wish}");
        }
    }
}
