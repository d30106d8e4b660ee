//! English words for the command line.

use jiff::SignedDuration;

/// What English calls a language; its tag where it is not one of these.
pub(crate) fn language(tag: &str) -> &str {
    match tag.split(['-', '_']).next().unwrap_or(tag) {
        "bs" => "Bosnian",
        "cs" => "Czech",
        "de" => "German",
        "el" => "Greek",
        "en" => "English",
        "es" => "Spanish",
        "fr" => "French",
        "hr" => "Croatian",
        "hu" => "Hungarian",
        "it" => "Italian",
        "mk" => "Macedonian",
        "nl" => "Dutch",
        "pl" => "Polish",
        "pt" => "Portuguese",
        "ro" => "Romanian",
        "ru" => "Russian",
        "sl" => "Slovene",
        "sq" => "Albanian",
        "sr" => "Serbian",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        _ => tag,
    }
}

/// A number in words up to twelve.
pub(crate) fn number(n: u32) -> String {
    let word = match n {
        0 => "none",
        1 => "one",
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        7 => "seven",
        8 => "eight",
        9 => "nine",
        10 => "ten",
        11 => "eleven",
        12 => "twelve",
        _ => return n.to_string(),
    };
    word.to_owned()
}

/// A span in seconds up to two minutes, in minutes up to two hours, then in hours.
pub(crate) fn span(span: SignedDuration) -> String {
    match span.as_secs() {
        ..120 => format!("{} s", span.as_secs()),
        120..7_200 => format!("{} min", span.as_mins()),
        7_200.. => format!("{} h", span.as_hours()),
    }
}
