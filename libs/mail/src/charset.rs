use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, WINDOWS_1251, WINDOWS_1252};
use mail_parser::decoders::charsets::map::charset_decoder;

/// Text from bytes of an unknown or doubtful character set.
pub(crate) struct Decoded {
    pub(crate) text: String,
    /// How it was read when that is not what the letter said.
    pub(crate) instead: Option<String>,
}

/// Reads bytes as text. `hint` is the top-level domain of the sender (`ru`), which helps with guessing.
pub(crate) fn decode(bytes: &[u8], declared: Option<&str>, hint: Option<&str>) -> Decoded {
    match read(bytes, declared, hint) {
        Read::AsIs(instead) => Decoded { text: lossy(bytes), instead },
        Read::Anew(decoded) => decoded,
    }
}

/// As [`decode`]; bytes that are the text already become it without being copied, for letters may be large.
pub(crate) fn decode_owned(bytes: Cow<'_, [u8]>, declared: Option<&str>, hint: Option<&str>) -> Decoded {
    match read(&bytes, declared, hint) {
        Read::AsIs(instead) => {
            let text = String::from_utf8(bytes.into_owned()).unwrap_or_else(|error| lossy(error.as_bytes()));
            Decoded { text, instead }
        }
        Read::Anew(decoded) => decoded,
    }
}

/// What reading found.
enum Read {
    /// The bytes are UTF-8 and need no mending; what is to be noted.
    AsIs(Option<String>),
    /// A text that differs from the bytes.
    Anew(Decoded),
}

impl From<Decoded> for Read {
    fn from(decoded: Decoded) -> Self {
        Self::Anew(decoded)
    }
}

fn read(bytes: &[u8], declared: Option<&str>, hint: Option<&str>) -> Read {
    let label = declared.map(clean_label).filter(|label| !label.is_empty());
    let label = label.as_deref();
    if let Some((encoding, skip)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(skip..).unwrap_or_default());
        return plain(text.into_owned()).into();
    }
    if label.is_some_and(|l| l.contains("utf-7") || l == "utf7") {
        return plain(charset_decoder(b"utf-7").map_or_else(|| lossy(bytes), |read| read(bytes))).into();
    }
    let ascii = label.is_none_or(is_ascii_label);
    if ascii && bytes.contains(&0x1b) && (find(bytes, b"\x1b$") || find(bytes, b"\x1b(J")) {
        return plain(ISO_2022_JP.decode(bytes).0.into_owned()).into();
    }
    let wide = label.is_some_and(is_wide) && !is_surely_utf8(bytes);
    if !wide && let Ok(text) = std::str::from_utf8(bytes) {
        let foreign = !ascii && !text.is_ascii();
        let few = text.chars().filter(|c| !c.is_ascii()).count() < 2;
        if !foreign || !few {
            let mended = mend_mojibake(text);
            let instead = match (&mended, foreign) {
                (Cow::Owned(_), _) => Some("text was encoded twice".to_owned()),
                (_, true) => Some(format!("charset {} is really utf-8", label.unwrap_or_default())),
                _ => None,
            };
            return match mended {
                Cow::Borrowed(_) => Read::AsIs(instead),
                Cow::Owned(text) => Decoded { text, instead }.into(),
            };
        }
    }
    match label.and_then(|label| by_label(bytes, label)) {
        Some(text) => plain(text).into(),
        None => guessed(bytes, label, hint).into(),
    }
}

/// Reads with the named character set; `None` when there is none of that name or it does not fit.
fn by_label(bytes: &[u8], label: &str) -> Option<String> {
    if is_ascii_label(label) {
        return None;
    }
    // What browsers do not know, mail-parser often does.
    let Some(encoding) = Encoding::for_label(label.as_bytes()) else {
        return charset_decoder(label.as_bytes()).map(|read| read(bytes));
    };
    if encoding == encoding_rs::REPLACEMENT {
        return charset_decoder(label.as_bytes()).map(|read| read(bytes));
    }
    let (text, _, broken) = encoding.decode(bytes);
    let fits = !broken || (encoding != UTF_8 && is_wide(label));
    fits.then(|| text.into_owned())
}

fn guessed(bytes: &[u8], label: Option<&str>, hint: Option<&str>) -> Decoded {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let sample = bytes.get(..200_000).unwrap_or(bytes);
    detector.feed(sample, true);
    let mostly_utf8 = {
        let (text, _, _) = UTF_8.decode(sample);
        let broken = text.matches('\u{fffd}').count();
        let whole = text.chars().filter(|c| !c.is_ascii()).count() - broken;
        whole > broken * 4
    };
    let tld = hint.filter(|tld| !tld.is_empty() && tld.bytes().all(|b| b.is_ascii_lowercase()));
    let encoding = if mostly_utf8 { UTF_8 } else { detector.guess(tld.map(str::as_bytes), Utf8Detection::Allow) };
    let text = encoding.decode(bytes).0.into_owned();
    let named = encoding.name().to_ascii_lowercase();
    let instead = match label {
        Some(label) => format!("charset {label} does not fit, read as {named}"),
        None => format!("no charset named, read as {named}"),
    };
    Decoded { text, instead: Some(instead) }
}

/// Undoes UTF-8 that somebody took for windows-1252 or windows-1251 and encoded once more, line by line.
pub(crate) fn mend_mojibake(text: &str) -> Cow<'_, str> {
    let suspicious = |c: char| matches!(c, 'Ã' | 'Â' | 'Ä' | 'Å' | 'Ð' | 'Ñ' | 'È' | 'â' | 'Р' | 'С' | 'Т');
    if text.is_ascii() || !text.contains(suspicious) {
        return Cow::Borrowed(text);
    }
    let mut changed = false;
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match mended_line(line) {
            Some(mended) => {
                changed = true;
                out.push_str(&mended);
            }
            None => out.push_str(line),
        }
    }
    if changed { Cow::Owned(out) } else { Cow::Borrowed(text) }
}

fn mended_line(line: &str) -> Option<String> {
    let odd = line.chars().filter(|c| !c.is_ascii()).count();
    if odd < 4 {
        return None;
    }
    [WINDOWS_1252, WINDOWS_1251].into_iter().find_map(|taken_for| {
        let (bytes, _, unmapped) = taken_for.encode(line);
        if unmapped {
            return None;
        }
        let text = String::from_utf8(bytes.into_owned()).ok()?;
        let real = text.chars().filter(|c| !c.is_ascii()).count();
        let letters = text.chars().filter(|c| !c.is_ascii() && !c.is_control()).count();
        (real >= 2 && real * 2 <= odd && letters == real).then_some(text)
    })
}

fn plain(text: String) -> Decoded {
    Decoded { text, instead: None }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn clean_label(label: &str) -> String {
    let label = label.trim().trim_matches(['"', '\'', ' ', '\t']).to_ascii_lowercase();
    let label = label.split(['*', ';', ',', ' ']).next().unwrap_or_default();
    match label {
        "cp1251" | "cp-1251" | "win-1251" | "windows1251" | "ansi-1251" => "windows-1251".to_owned(),
        "cp1250" | "cp-1250" | "win-1250" | "windows1250" => "windows-1250".to_owned(),
        "cp1252" | "cp-1252" | "win-1252" | "windows1252" | "ansi" => "windows-1252".to_owned(),
        "cp-866" | "866" => "ibm866".to_owned(),
        "koi8r" | "koi-8" | "koi8" | "koi" => "koi8-r".to_owned(),
        "utf8" | "utf-8mb4" | "utf8mb4" | "unicode-1-1-utf-8" | "utf_8" => "utf-8".to_owned(),
        "unicode-1-1-utf-7" | "x-unicode-2-0-utf-7" => "utf-7".to_owned(),
        "latin1" | "iso8859-1" | "8859-1" => "iso-8859-1".to_owned(),
        "latin2" | "iso8859-2" | "8859-2" => "iso-8859-2".to_owned(),
        "latin10" | "iso8859-16" | "8859-16" => "iso-8859-16".to_owned(),
        other => other.to_owned(),
    }
}

fn is_ascii_label(label: &str) -> bool {
    matches!(
        label,
        "us-ascii"
            | "ascii"
            | "utf-8"
            | "ansi_x3.4-1968"
            | "x-unknown"
            | "unknown-8bit"
            | "unknown"
            | "default"
            | "8bit"
            | "binary"
            | "_iso-2022-jp$esc"
            | "x-user-defined"
    )
}

/// Several letters of three bytes: text of another set does not look like that by accident.
fn is_surely_utf8(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| text.chars().filter(|c| c.len_utf8() >= 3).take(4).count() >= 4)
}

/// Sets whose bytes may look like UTF-8 by accident.
fn is_wide(label: &str) -> bool {
    ["iso-2022", "utf-16", "utf-32", "hz-gb", "gb", "big5", "shift", "sjis", "euc", "ks_c"]
        .iter()
        .any(|wide| label.starts_with(wide))
}

fn find(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_the_set_it_is_written_in() {
        let russian = "Здравствуйте! Когда приедет мой заказ? Жду ответа.";
        for encoding in [encoding_rs::KOI8_R, WINDOWS_1251, encoding_rs::IBM866, encoding_rs::ISO_8859_5] {
            let bytes = encoding.encode(russian).0;
            assert_eq!(decode(&bytes, Some(encoding.name()), None).text, russian);
            let guessed = decode(&bytes, None, Some("ru"));
            assert_eq!(guessed.text, russian, "{}", encoding.name());
            assert!(guessed.instead.is_some());
        }
        let croatian = "Poštovani, narudžba još nije stigla, molim Vas da provjerite. Željko Čačić";
        let bytes = encoding_rs::WINDOWS_1250.encode(croatian).0;
        assert_eq!(decode(&bytes, Some("us-ascii"), Some("hr")).text, croatian);
        assert_eq!(decode(&bytes, Some("utf-8"), Some("hr")).text, croatian);
    }

    #[test]
    fn sets_of_few_letters_are_known() {
        assert_eq!(decode(b"\xaa\xba\xde\xfe", Some("iso-8859-16"), None).text, "ȘșȚț");
        assert_eq!(decode(b"Hi +BB8EQAQ4BDIENQRC-!", Some("utf-7"), None).text, "Hi Привет!");
        assert_eq!(decode(b"\x1b$B$3$s\x1b(B", None, None).text, "こん");
        assert_eq!(decode("день добрый".as_bytes(), Some("windows-1251"), None).text, "день добрый");
    }

    #[test]
    fn text_encoded_twice_is_mended_and_good_text_left_alone() {
        let twice = WINDOWS_1252.decode("Žao mi je, još čekam".as_bytes()).0.into_owned();
        assert_eq!(mend_mojibake(&twice), "Žao mi je, još čekam");
        let twice = WINDOWS_1251.decode("Привет, где заказ?".as_bytes()).0.into_owned();
        assert_eq!(mend_mojibake(&twice), "Привет, где заказ?");
        for good in ["São Paulo, Ærø, Ñandú", "Россия, Сочи, Тула", "Ça va? Âge, Äpfel"] {
            assert_eq!(mend_mojibake(good), good);
        }
    }
}
