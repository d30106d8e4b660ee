//! `rapport mail`: letters read as the desk reads them.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::Path,
};

use anstream::println;
use mail::Letter;

use crate::{
    cli::{LetterFile, MailCommand},
    exit::Failure,
    receive, thread,
};

/// The largest letter that is read, in bytes; what the desk itself accepts.
const LETTER_BYTES_MAX: u64 = 35 * 1024 * 1024;

pub(crate) fn run(config: Option<&Path>, command: &MailCommand) -> Result<(), Failure> {
    match command {
        MailCommand::Receive { mailbox, data } => receive::run(config, data.as_deref(), mailbox.as_deref()),
        MailCommand::Parse(asked) => parse(asked),
        MailCommand::Reply(asked) => reply(asked),
        MailCommand::Classify(asked) => classify(asked),
        MailCommand::Render { file } => render(file),
        MailCommand::Thread(asked) => thread::run(asked),
    }
}

fn parse(asked: &LetterFile) -> Result<(), Failure> {
    let letter = mail::parse(&read(&asked.file)?);
    if asked.json {
        return print_json(&letter.view());
    }
    if let Some(from) = &letter.from {
        println!("From: {}", shown(from));
    }
    for (name, people) in [("To", &letter.to), ("Cc", &letter.cc)] {
        if !people.is_empty() {
            println!("{name}: {}", people.iter().map(shown).collect::<Vec<_>>().join(", "));
        }
    }
    if let Some(date) = letter.date {
        println!("Date: {date}");
    }
    println!("Subject: {}", letter.subject);
    for attachment in &letter.attachments {
        let name = attachment.filename.as_deref().unwrap_or("(without a name)");
        println!("Attachment: {name} ({}, {} bytes)", attachment.content_type, attachment.bytes.len());
    }
    for warning in &letter.warnings {
        println!("Warning: {warning}");
    }
    println!("\n{}", letter.text.as_deref().unwrap_or_default().trim_end());
    Ok(())
}

fn reply(asked: &LetterFile) -> Result<(), Failure> {
    let letter = mail::parse(&read(&asked.file)?);
    let visible = mail::visible_reply(&letter);
    if asked.json {
        return print_json(&serde_json::json!({
            "text": visible.text, "quoted": visible.quoted, "html": visible.html,
        }));
    }
    println!("{}", visible.text.trim_end());
    Ok(())
}

fn classify(asked: &LetterFile) -> Result<(), Failure> {
    let letter = mail::parse(&read(&asked.file)?);
    let automatic = mail::classify(&letter);
    if asked.json {
        return print_json(&automatic.view());
    }
    println!("{}", automatic.kind.word());
    for reason in &automatic.reasons {
        println!("  because of {reason}");
    }
    for bounce in &automatic.bounces {
        let hard = if bounce.hard { "for good" } else { "for now" };
        println!("  did not reach {} {hard}: {} {}", bounce.recipient, bounce.status, bounce.diagnostic);
    }
    Ok(())
}

fn render(file: &Path) -> Result<(), Failure> {
    let bytes = read(file)?;
    let is_html =
        file.extension().is_some_and(|end| end.eq_ignore_ascii_case("html") || end.eq_ignore_ascii_case("htm"));
    let html = if is_html { String::from_utf8_lossy(&bytes).into_owned() } else { html_of(&mail::parse(&bytes)) };
    let clean = markup::clean_html(&html);
    println!("{}", clean.html.trim_end());
    // What was kept back is told beside the page, which goes into a file or a browser.
    if clean.remote_images > 0 {
        anstream::eprintln!("{} images from elsewhere are held back", clean.remote_images);
    }
    if clean.tracking.pixels > 0 {
        anstream::eprintln!(
            "{} tracking pixels were taken out: {}",
            clean.tracking.pixels,
            clean.tracking.hosts.join(", ")
        );
    }
    Ok(())
}

/// The HTML of a letter, or its text as HTML.
fn html_of(letter: &Letter) -> String {
    match (&letter.html, &letter.text) {
        (Some(html), _) => html.clone(),
        (None, Some(text)) => markup::text_to_html(text),
        (None, None) => String::new(),
    }
}

/// The bytes of a file, or of standard input for `-`.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().take(LETTER_BYTES_MAX + 1).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(LETTER_BYTES_MAX + 1).read_to_end(&mut bytes))
    };
    let named = |why: &dyn std::fmt::Display| Failure::Fault(format!("{}: {why}", file.display()));
    read.map_err(|error| named(&error))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LETTER_BYTES_MAX {
        return Err(named(&"larger than 35 MB"));
    }
    Ok(bytes)
}

fn shown(address: &mail::Address) -> String {
    match &address.name {
        Some(name) => format!("{name} <{}>", address.email),
        None => address.email.clone(),
    }
}

pub(crate) fn print_json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, value).map_err(Failure::fault)?;
    writeln!(out)?;
    Ok(())
}
