//! `rapport guard`: the libraries that read texts, for people and for programs.

use std::{fs::File, io, path::Path};

use clock::Clock;
use jiff::tz::TimeZone;
use kernel::{Language, Time};
use phrasing::{Context, Draft, Guard, Severity};
use serde_json::{Value, json};

use crate::{
    cli::{GuardCommand, PromiseTexts, Texts},
    exit::Failure,
    guard_lines::{self, Line},
    guard_packs, guard_people as people,
};

pub(crate) fn run(command: GuardCommand) -> Result<(), Failure> {
    match command {
        GuardCommand::Check(texts) => check(&texts),
        GuardCommand::Answer(texts) => answer(&texts),
        GuardCommand::Promises(texts) => promises(&texts),
        GuardCommand::Signals(texts) => signals(&texts),
        GuardCommand::Lint(packs) => guard_packs::lint(&packs.paths),
    }
}

fn check(texts: &Texts) -> Result<(), Failure> {
    let context = read_context(texts.context.as_deref())?;
    let find = |text: &str, language, context: &Context| Guard::built_in().check(&Draft { text, language, context });
    if texts.jsonl {
        return guard_lines::each(|line: &Line| {
            let context = line.context.as_ref().unwrap_or(&context);
            let findings: Vec<Value> = find(&line.text, line.language(texts)?, context)
                .iter()
                .map(|finding| {
                    json!({
                        "rule": finding.rule, "start": finding.span.start, "end": finding.span.end,
                        "severity": finding.severity, "message": finding.reason(texts.interface),
                        "rewrite": finding.rewrite,
                    })
                })
                .collect();
            Ok(json!({ "id": line.id, "findings": findings }))
        });
    }
    let text = read_text()?;
    let findings = find(&text, language_of(texts.lang.as_deref(), &text)?, &context);
    people::findings(&text, &findings, texts.interface);
    let is_blocked = findings.iter().any(|finding| finding.severity == Severity::Block);
    if is_blocked { Err(Failure::Found) } else { Ok(()) }
}

fn answer(texts: &Texts) -> Result<(), Failure> {
    if texts.jsonl {
        return guard_lines::each(|line: &Line| {
            let check = phrasing::answer_check(&line.text, line.language(texts)?);
            let elements: Vec<Value> = check
                .elements
                .iter()
                .map(|one| json!({ "element": one.kind.name(), "start": one.span.start, "end": one.span.end }))
                .collect();
            let missing: Vec<&str> = check.missing.iter().map(|kind| kind.name()).collect();
            Ok(json!({ "id": line.id, "elements": elements, "missing": missing }))
        });
    }
    let text = read_text()?;
    let check = phrasing::answer_check(&text, language_of(texts.lang.as_deref(), &text)?);
    people::answer(&text, &check);
    Ok(())
}

fn promises(asked: &PromiseTexts) -> Result<(), Failure> {
    let texts = &asked.texts;
    let now = asked.now.unwrap_or_else(|| Clock::system().now());
    let zone = zone_of(&asked.tz).map_err(Failure::Usage)?;
    let find = |text: &str, language, now: Time, zone: &TimeZone| phrasing::promises(text, language, now, zone);
    if texts.jsonl {
        return guard_lines::each(|line: &Line| {
            let zone = line.tz.as_deref().map_or_else(|| Ok(zone.clone()), zone_of)?;
            let promises: Vec<Value> = find(&line.text, line.language(texts)?, line.now.unwrap_or(now), &zone)
                .iter()
                .map(|promise| {
                    json!({
                        "start": promise.span.start, "end": promise.span.end, "action": promise.action,
                        "who": promise.who, "due_from": promise.due_from, "due_to": promise.due_to,
                    })
                })
                .collect();
            Ok(json!({ "id": line.id, "promises": promises }))
        });
    }
    let text = read_text()?;
    let found = find(&text, language_of(texts.lang.as_deref(), &text)?, now, &zone);
    people::promises(&text, &found, texts.interface, &zone);
    Ok(())
}

fn signals(texts: &Texts) -> Result<(), Failure> {
    if texts.jsonl {
        return guard_lines::each(|line: &Line| {
            let found = phrasing::signals(&line.text, line.language(texts)?);
            let names: Vec<&str> = found.signals.iter().map(|signal| signal.name()).collect();
            Ok(json!({ "id": line.id, "signals": names, "cause": found.cause.name(), "weight": found.weight }))
        });
    }
    let text = read_text()?;
    people::signals(&phrasing::signals(&text, language_of(texts.lang.as_deref(), &text)?));
    Ok(())
}

/// The language that is named, or, of `bcs`, the one of the group that the text looks like.
pub(crate) fn language_of(tag: Option<&str>, text: &str) -> Result<Option<Language>, Failure> {
    let Some(tag) = tag else { return Ok(None) };
    if tag.eq_ignore_ascii_case("bcs") {
        let group: Vec<Language> = Language::ALL.into_iter().filter(|one| one.family() == "bcs").collect();
        let guess = lexis::guess_among(text, &group).map(|guess| guess.language);
        return Ok(Some(guess.unwrap_or(Language::Bosnian)));
    }
    tag.parse().map(Some).map_err(|error: kernel::UnknownLanguage| Failure::Usage(error.to_string()))
}

fn zone_of(name: &str) -> Result<TimeZone, String> {
    TimeZone::get(name).map_err(|_| format!("{name:?} is not a time zone such as Europe/Sarajevo"))
}

fn read_text() -> Result<String, Failure> {
    let text = io::read_to_string(io::stdin().lock())?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn read_context(file: Option<&Path>) -> Result<Context, Failure> {
    let Some(file) = file else { return Ok(Context::default()) };
    let wrong = |why: String| Failure::Usage(format!("{}: {why}", file.display()));
    let opened = File::open(file).map_err(|error| wrong(error.to_string()))?;
    serde_json::from_reader(io::BufReader::new(opened)).map_err(|error| wrong(error.to_string()))
}
