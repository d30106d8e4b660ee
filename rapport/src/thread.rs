//! `rapport mail thread`: a folder of letters sorted into tickets.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
};

use anstream::println;
use mail::{Conversations, Letter, Token, Way, guess_own_addresses};
use serde::Deserialize;

use crate::{cli::LetterFolder, exit::Failure, letter};

/// What happened beside the letters, in `scenario.json` in the folder.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Scenario {
    /// The desk's own addresses.
    own: Vec<String>,
    /// The key of tokens in reply addresses, 64 hexadecimal digits.
    key: String,
    /// What agents did, each after a letter.
    events: Vec<Event>,
}

/// One thing that an agent did. Tickets are named by any of their letters.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Event {
    /// The file after which it happened.
    after: String,
    /// The ticket that was deleted.
    delete: Option<String>,
    /// The ticket that was closed; an answer brings it back.
    close: Option<String>,
    /// The ticket that was merged into another.
    merge: Option<String>,
    /// The other one.
    into: Option<String>,
}

/// A file of the folder, read.
struct Entry {
    name: String,
    letter: Letter,
}

/// Where a letter went, with the way in words.
type Sorted = BTreeMap<String, (usize, String)>;

const SCENARIO: &str = "scenario.json";
/// The most files that are read from one folder.
const FILES_MAX: usize = 50_000;

pub(crate) fn run(asked: &LetterFolder) -> Result<(), Failure> {
    let scenario = scenario(&asked.folder)?;
    let mut entries = entries(&asked.folder)?;
    in_order(&mut entries);
    let sorted = sorted(&entries, &own_addresses(asked, &scenario, &entries), &scenario)?;
    if asked.json {
        let tickets: BTreeMap<&String, usize> = sorted.iter().map(|(name, (ticket, _))| (name, *ticket)).collect();
        return letter::print_json(&tickets);
    }
    for entry in &entries {
        if let Some((ticket, way)) = sorted.get(&entry.name) {
            println!("{ticket:>5}  {}  {way}", entry.name);
        }
    }
    Ok(())
}

fn scenario(folder: &Path) -> Result<Scenario, Failure> {
    let file = folder.join(SCENARIO);
    if !file.exists() {
        return Ok(Scenario::default());
    }
    serde_json::from_slice(&letter::read(&file)?)
        .map_err(|error| Failure::Fault(format!("{}: {error}", file.display())))
}

/// All letters of the folder: every file that is no hidden one and none of notes or JSON.
fn entries(folder: &Path) -> Result<Vec<Entry>, Failure> {
    let named = |error: &dyn std::fmt::Display| Failure::Fault(format!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = Vec::new();
    for file in fs::read_dir(folder).map_err(|error| named(&error))? {
        let path = file.map_err(|error| named(&error))?.path();
        let ending = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.is_file() && !hidden && !matches!(ending.as_str(), "json" | "md" | "toml" | "yaml" | "yml") {
            files.push(path);
        }
    }
    if files.len() > FILES_MAX {
        return Err(named(&format!("more than {FILES_MAX} files")));
    }
    files
        .iter()
        .map(|path| {
            let mut letter = mail::parse(&letter::read(path)?);
            // The files themselves are not needed, and folders may be large.
            letter.attachments = Vec::new();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            Ok(Entry { name, letter })
        })
        .collect()
}

/// As they came: by the number at the start of the names, if all have one; else by date, then by name.
fn in_order(entries: &mut [Entry]) {
    let number = |entry: &Entry| -> Option<u64> {
        let digits: String = entry.name.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    if entries.iter().all(|entry| number(entry).is_some()) {
        entries.sort_by(|a, b| (number(a), &a.name).cmp(&(number(b), &b.name)));
    } else {
        entries.sort_by(|a, b| {
            let date = |entry: &Entry| entry.letter.date.map_or(i64::MAX, kernel::Time::micros);
            (date(a), &a.name).cmp(&(date(b), &b.name))
        });
    }
}

fn own_addresses(asked: &LetterFolder, scenario: &Scenario, entries: &[Entry]) -> Vec<String> {
    if !asked.own.is_empty() {
        return asked.own.clone();
    }
    if !scenario.own.is_empty() {
        return scenario.own.clone();
    }
    guess_own_addresses(entries.iter().map(|entry| &entry.letter))
}

fn sorted(entries: &[Entry], own: &[String], scenario: &Scenario) -> Result<Sorted, Failure> {
    let key = key_of(&scenario.key)?;
    let mut conversations = Conversations::of(own);
    let mut tickets: HashMap<&str, usize> = HashMap::new();
    let mut sorted = Sorted::new();
    for entry in entries {
        let signed = key.and_then(|key| signed_ticket(&entry.letter, own, &key));
        let taken = conversations.take(&entry.letter, signed);
        tickets.insert(&entry.name, taken.ticket);
        sorted.insert(entry.name.clone(), (taken.ticket, words(taken.way)));
        for event in scenario.events.iter().filter(|event| event.after == entry.name) {
            carry_out(&mut conversations, event, &tickets)?;
        }
    }
    // A merge also moves what came before it.
    for (ticket, _) in sorted.values_mut() {
        *ticket = conversations.ticket_now(*ticket);
    }
    Ok(sorted)
}

fn carry_out(conversations: &mut Conversations, event: &Event, tickets: &HashMap<&str, usize>) -> Result<(), Failure> {
    let ticket = |name: &String| {
        let found = tickets.get(name.as_str()).copied();
        found.ok_or_else(|| Failure::Fault(format!("{SCENARIO}: {name} has not come when {} has", event.after)))
    };
    if let Some(name) = &event.delete {
        conversations.delete(ticket(name)?);
    }
    if let Some(name) = &event.close {
        // Nothing to do: an answer joins a closed ticket as it joins an open one.
        ticket(name)?;
    }
    if let (Some(from), Some(into)) = (&event.merge, &event.into) {
        conversations.merge(ticket(from)?, ticket(into)?);
    }
    Ok(())
}

fn words(way: Way) -> String {
    match way {
        Way::Opened => "opens it".to_owned(),
        Way::OpenedBeside(other) => format!("opens it beside {other}: the sender has no part in that one"),
        Way::Joined => "joins".to_owned(),
        Way::Repeated => "has come before".to_owned(),
    }
}

fn key_of(text: &str) -> Result<Option<[u8; 32]>, Failure> {
    if text.is_empty() {
        return Ok(None);
    }
    let digits: Option<Vec<u8>> =
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect();
    let key = digits.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    key.map(Some).ok_or_else(|| Failure::Fault(format!("{SCENARIO}: the key has 64 hexadecimal digits")))
}

/// The ticket that a signed token in one of our addresses names.
fn signed_ticket(letter: &Letter, own: &[String], key: &[u8; 32]) -> Option<usize> {
    own.iter().filter_map(|address| address.rsplit_once('@')).find_map(|(local, domain)| {
        let tokens = mail::tokens_in(letter, &format!("{local}+{{token}}@{domain}"));
        tokens.iter().find_map(|token| match mail::token_of(key, token) {
            Some(Token::Reply(ticket)) => usize::try_from(ticket).ok(),
            _ => None,
        })
    })
}
