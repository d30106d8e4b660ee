//! `rapport grouping`: which group a question belongs to, which replies are near-identical, what grows faster than
//! chance, over one's own lines.

use std::{fs, path::PathBuf};

use ::grouping::jsonl::{Counts, Letters, Questions};
use clap::{Args, Subcommand};

use crate::{
    exit::Failure,
    lines::{answered_text, unmarked},
};

#[derive(Subcommand, Debug)]
pub(crate) enum GroupingCommand {
    /// Suggest groups for questions, from questions that people put into groups.
    #[command(after_help = SUGGEST_HELP)]
    Suggest(SuggestOptions),
    /// Find near-identical replies.
    #[command(after_help = SIMILAR_HELP)]
    Similar(LinesOptions),
    /// Tell which daily counts are more than chance.
    #[command(after_help = SURGE_HELP)]
    Surge(LinesOptions),
}

const SUGGEST_HELP: &str = r#"Examples:
  rapport grouping suggest --train labelled.jsonl --jsonl < questions.jsonl > suggestions.jsonl
  rapport grouping suggest --train labelled.jsonl --jsonl < questions.jsonl | jq -r '.groups[0].group'

A line of labelled.jsonl:  {"label":"arrival","text":"Where is my parcel?"}
    group, intent, category or topic for label, and query, question, message, utterance or body
    for text are understood, too
A line in:   {"id":7,"text":"when does it arrive"}
A line out:  {"id":7,"groups":[{"group":"arrival","score":0.61},…],"new":false}
    the ten likeliest, best first; new when nothing known is near
A line that cannot be read answers {"id","error"}, and the rest goes on."#;

const SIMILAR_HELP: &str = r#"Examples:
  rapport grouping similar --jsonl < replies.jsonl > found.jsonl
  rapport grouping similar --jsonl < replies.jsonl | jq -c 'select(.template)'

A reply in:  {"id":7,"text":"Thank you for …","customer":"ana"}
    out:     {"id":7,"similar":[{"id":3,"containment":0.82}],"template":true,"tired":false}
    compared with all earlier lines, nearest first; tired (only with a customer) when the same
    customer got a near-identical one before
A pair in:   {"id":8,"a":"…","b":"…"}
    out:     {"id":8,"containment":0.12,"similar":false}
A line that cannot be read answers {"id","error"}, and the rest goes on."#;

const SURGE_HELP: &str = r#"Examples:
  rapport grouping surge --jsonl < counts.jsonl | jq -c 'select(.surge)'

A line in:   {"group":"late parcels","day":"2026-01-05","count":14}
    each group's days in order, as dates or as numbers; days left out had none; with
    "among":120 the share is watched (how many of all messages were new, for one)
A line out:  {"group":"late parcels","day":"2026-01-05","surge":true,"surprise":12.9,"expected":2.1}
    surprise: -ln of the chance of so many in one day or in three, the greater of both
Nothing is called a surge in a group's first two weeks. A line that cannot be read answers
{"line","error"}, and the rest goes on."#;

#[derive(Args, Debug)]
pub(crate) struct SuggestOptions {
    /// Labelled questions, as JSON lines.
    #[arg(long, value_name = "FILE")]
    train: PathBuf,
    /// JSON lines in, JSON lines out: the only way there is.
    #[arg(long)]
    jsonl: bool,
}

#[derive(Args, Debug)]
pub(crate) struct LinesOptions {
    /// JSON lines in, JSON lines out: the only way there is.
    #[arg(long)]
    jsonl: bool,
}

pub(crate) fn run(command: &GroupingCommand) -> Result<(), Failure> {
    match command {
        GroupingCommand::Suggest(options) => suggest(options),
        // `--jsonl` is said for the day on which there is another way.
        GroupingCommand::Similar(LinesOptions { jsonl: _ }) => {
            let mut letters = Letters::default();
            answered_text(|line| Some(letters.line(line)))
        }
        GroupingCommand::Surge(LinesOptions { jsonl: _ }) => {
            let mut counts = Counts::default();
            answered_text(|line| Some(counts.line(line)))
        }
    }
}

fn suggest(options: &SuggestOptions) -> Result<(), Failure> {
    let (path, _) = (&options.train, options.jsonl);
    let text = fs::read(path).map_err(|error| Failure::Usage(format!("{}: {error}", path.display())))?;
    let (mut questions, unread) = Questions::trained(unmarked(&String::from_utf8_lossy(&text)).lines());
    for number in unread.iter().take(5) {
        anstream::eprintln!("rapport: {}:{number}: neither {{\"label\",\"text\"}} nor alike", path.display());
    }
    if unread.len() > 5 {
        anstream::eprintln!("rapport: {}: {} lines could not be read", path.display(), unread.len());
    }
    if questions.groups() == 0 {
        return Err(Failure::Usage(format!("{}: there is no labelled line", path.display())));
    }
    answered_text(|line| Some(questions.line(line)))
}
