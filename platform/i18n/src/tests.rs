use std::{collections::BTreeSet, fs, path::Path};

use jiff::tz::TimeZone;
use kernel::{Language, Time};

use crate::{
    Catalogue, Value,
    check::{File, LANGUAGES, faults, read},
    date, moment, moment_with_offset, near, number, span,
};

fn file(language: &str, name: &str, source: &str) -> File {
    File { language: language.to_owned(), name: name.to_owned(), source: source.to_owned() }
}

fn in_all(source: &str) -> Vec<File> {
    let all = LANGUAGES.iter();
    all.map(|language| file(language, "a.ftl", source)).collect()
}

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

fn sarajevo() -> TimeZone {
    TimeZone::get("Europe/Sarajevo").unwrap()
}

#[test]
fn every_text_exists_in_every_language_with_the_same_values() {
    let files = read(Path::new("../../locales")).unwrap();
    let faults = faults(&files);
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn the_folders_are_the_languages() {
    let tags: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    assert_eq!(tags, LANGUAGES);
}

#[test]
fn a_missing_key_is_named_with_its_file() {
    let mut files = in_all("one = One\ntwo = Two\n");
    files[4].source = "one = Jedan\n".to_owned();
    assert_eq!(faults(&files), ["locales/sr-Latn/a.ftl lacks two"]);
}

#[test]
fn a_missing_file_is_named() {
    let mut files = in_all("one = One\n");
    files.pop();
    assert_eq!(faults(&files), ["locales/ro/a.ftl is missing (1 keys)"]);
}

#[test]
fn a_key_that_stands_twice_is_named() {
    let mut files = in_all("one = One\n");
    files[0].source.push_str("one = Once more\n");
    assert_eq!(faults(&files), ["locales/en/a.ftl: one stands there twice"]);
    let mut files = in_all("one = One\n");
    for language in LANGUAGES {
        files.push(file(language, "b.ftl", "one = One\n"));
    }
    let faults = faults(&files);
    assert_eq!(faults.len(), 7);
    assert_eq!(faults[0], "locales/en/b.ftl: one also stands in a.ftl");
}

#[test]
fn values_that_differ_from_english_are_named() {
    let mut files = in_all("hello = Hello { $name }\n");
    files[1].source = "hello = Здравствуйте, { $nmae }\n".to_owned();
    let wanted = "locales/ru/a.ftl: hello uses $nmae, in English $name";
    assert_eq!(faults(&files), [wanted]);
}

#[test]
fn a_missing_plural_form_is_named() {
    let files = in_all("days = { $n ->\n    [one] day\n   *[other] days\n}\n");
    let faults = faults(&files);
    assert_eq!(faults.len(), 6, "{faults:?}");
    assert_eq!(faults[0], "locales/ru/a.ftl: days lacks the plural few");
}

#[test]
fn a_broken_line_and_a_dead_reference_are_named() {
    let mut files = in_all("one = One\n");
    files[3].source.push_str("two = { $x\n");
    files[6].source = "one = { three }\n".to_owned();
    let faults = faults(&files);
    assert!(faults[0].starts_with("locales/hr/a.ftl:"), "{faults:?}");
    assert!(faults.contains(&"locales/ro/a.ftl: one names three, which is not there".to_owned()));
}

#[test]
fn letters_of_two_alphabets_in_one_word_are_named() {
    let mut files = in_all("one = One\n");
    files[1].source = "one = Oдин\n".to_owned();
    let wanted = "locales/ru/a.ftl: one mixes Latin and Cyrillic in \"Oдин\"";
    assert_eq!(faults(&files), [wanted]);
}

#[test]
fn a_key_that_nobody_has_is_shown_as_missing() {
    let text = Catalogue::built_in().text(Language::Romanian, "there-is-no-such", &[]);
    assert_eq!(text, "⟨there-is-no-such⟩");
}

#[test]
fn values_are_put_in_without_invisible_marks() {
    let files = [("en/a.ftl".to_owned(), "hi = Hi { $name }\n    .title = T { $name }".to_owned())];
    let catalogue = Catalogue::read(&files);
    let values = [("name", Value::from("Ana"))];
    assert_eq!(catalogue.text(Language::English, "hi", &values), "Hi Ana");
    assert_eq!(catalogue.text(Language::English, "hi.title", &values), "T Ana");
    assert_eq!(catalogue.text(Language::Russian, "hi", &values), "Hi Ana");
    assert!(!catalogue.has(Language::Russian, "hi"));
}

#[test]
fn plural_forms_follow_each_language() {
    let days =
        |language, count: i64| Catalogue::built_in().text(language, "time-span-days", &[("count", count.into())]);
    let russian: Vec<String> = [1, 3, 5, 21, 112].map(|n| days(Language::Russian, n)).into();
    assert_eq!(russian, ["1 день", "3 дня", "5 дней", "21 день", "112 дней"]);
    for (language, tag) in Language::ALL.into_iter().zip(LANGUAGES) {
        let hours = |count: i64| Catalogue::built_in().text(language, "time-span-hours", &[("count", count.into())]);
        let said = [1, 2, 5, 21, 40].map(hours).join(" · ");
        let wanted = match tag {
            "en" => "1 hour · 2 hours · 5 hours · 21 hours · 40 hours",
            "ru" => "1 час · 2 часа · 5 часов · 21 час · 40 часов",
            "ro" => "o oră · 2 ore · 5 ore · 21 de ore · 40 de ore",
            "sr-Cyrl" => "1 сат · 2 сата · 5 сати · 21 сат · 40 сати",
            _ => "1 sat · 2 sata · 5 sati · 21 sat · 40 sati",
        };
        assert_eq!(said, wanted, "{tag}");
    }
}

#[test]
fn a_moment_is_said_in_words_and_in_the_zone_of_the_reader() {
    let noon = at("2026-05-12T10:00:00Z");
    let said = Language::ALL.map(|language| moment(language, noon, &sarajevo()));
    let wanted = [
        "Tue 12 May, 12:00",
        "вт, 12 мая, 12:00",
        "uto, 12. maja, 12:00",
        "uto, 12. svibnja, 12:00",
        "uto, 12. maja, 12:00",
        "уто, 12. маја, 12:00",
        "mar., 12 mai, 12:00",
    ];
    assert_eq!(said, wanted);
    let new_york = TimeZone::get("America/New_York").unwrap();
    assert_eq!(moment(Language::English, noon, &new_york), "Tue 12 May, 06:00");
    let said = moment_with_offset(Language::English, noon, &new_york);
    assert_eq!(said, "Tue 12 May, 06:00 (UTC−4)");
    let kolkata = TimeZone::get("Asia/Kolkata").unwrap();
    let said = moment_with_offset(Language::English, noon, &kolkata);
    assert_eq!(said, "Tue 12 May, 15:30 (UTC+5:30)");
    assert_eq!(date(Language::Bosnian, noon, &sarajevo()), "12. maja 2026.");
}

#[test]
fn near_moments_are_said_as_people_say_them() {
    let now = at("2026-12-31T09:00:00Z");
    let say = |text| near(Language::English, now, at(text), &sarajevo());
    assert_eq!(say("2026-12-31T22:59:00Z"), "today at 23:59");
    assert_eq!(say("2026-12-31T23:00:00Z"), "tomorrow at 00:00");
    assert_eq!(say("2026-12-30T09:00:00Z"), "yesterday at 10:00");
    assert_eq!(say("2026-12-03T09:00:00Z"), "Thu 3 December, 10:00");
    assert_eq!(say("2027-01-04T09:00:00Z"), "Mon 4 January 2027, 10:00");
}

#[test]
fn spans_are_rounded_up_to_one_unit() {
    let say = |seconds| span(Language::English, kernel::seconds(seconds));
    assert_eq!(say(0), "1 minute");
    assert_eq!(say(61), "2 minutes");
    assert_eq!(say(7_199), "120 minutes");
    assert_eq!(say(-7_201), "3 hours");
    assert_eq!(say(2 * 86_400), "2 days");
}

#[test]
fn numbers_are_grouped_as_each_language_does() {
    assert_eq!(number(Language::English, 999), "999");
    assert_eq!(number(Language::Russian, 1_234_567), "1\u{a0}234\u{a0}567");
    assert_eq!(number(Language::SerbianCyrillic, 12_345), "12.345");
    assert_eq!(number(Language::English, i64::MIN), "-9,223,372,036,854,775,808");
}

#[test]
fn values_carried_as_text_become_amounts_only_when_they_are() {
    assert_eq!(Value::read("12"), Value::Number(12));
    assert_eq!(Value::read("-3"), Value::Number(-3));
    assert_eq!(Value::read("007"), Value::from("007"));
    assert_eq!(Value::read("+387"), Value::from("+387"));
    assert_eq!(Value::read(""), Value::from(""));
}

/// Keys written in the sources as literals: `.text(language, "key", ...)`, `say("key")` and the codes of refusals.
fn keys_used(source: &str) -> BTreeSet<String> {
    let literal = |rest: &str| {
        let (_, rest) = rest.split_once('"')?;
        let (literal, _) = rest.split_once('"')?;
        Some(literal.to_owned())
    };
    let is_key = |key: &String| {
        let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !key.is_empty() && key.chars().all(letters)
    };
    let mut keys = BTreeSet::new();
    for (start, _) in source.match_indices("Refusal::new(") {
        let call: String = source[start..].chars().take_while(|c| *c != ')').collect();
        keys.extend(literal(&call).map(|code| code.replace(['.', '_'], "-")));
    }
    for call in [".text(", "say(", "say_with("] {
        for (start, _) in source.match_indices(call) {
            // Of a key that is put together, or handed in, nothing can be said here.
            let call: String = source[start..].chars().take_while(|c| *c != '&' && *c != ')').collect();
            keys.extend(literal(&call).filter(is_key));
        }
    }
    keys
}

fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() && !["target", "node_modules", "tests"].contains(&&*name) {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs" || end == "html") && name != "tests.rs" {
            found.push(path);
        }
    }
}

#[test]
fn every_key_that_the_code_names_exists() {
    let mut missing = Vec::new();
    for floor in ["platform", "capabilities", "views", "desk", "edge", "rapport"] {
        let mut found = Vec::new();
        sources(&Path::new("../..").join(floor), &mut found);
        for path in found.iter().filter(|path| !path.starts_with("../../platform/i18n")) {
            let source = fs::read_to_string(path).unwrap();
            // Tests at the end of a file may name keys that do not exist.
            let source = source.split("#[cfg(test)]").next().unwrap_or_default();
            for key in keys_used(source) {
                if !Catalogue::built_in().has(Language::English, &key) {
                    missing.push(format!("{}: {key}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
}
