//! `rapport search`: one's own articles, found and ranked as the desk does it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use ::search::jsonl::Session;
use clap::{Args, Subcommand};
use config::Config;
use indexes::Kind;
use serde_json::Value;

use crate::{
    exit::Failure,
    lines::{answered_text, unmarked},
    place,
};

#[derive(Args, Debug)]
#[command(after_help = HELP, args_conflicts_with_subcommands = true)]
pub(crate) struct SearchOptions {
    #[command(subcommand)]
    command: Option<SearchCommand>,
    /// What to look for; without it, questions come as JSON lines on standard input.
    words: Vec<String>,
    /// The articles, as JSON lines; with `--jsonl` they may also come on standard input.
    #[arg(long, value_name = "FILE")]
    articles: Option<PathBuf>,
    /// JSON lines in, JSON lines out.
    #[arg(long)]
    jsonl: bool,
    /// How many are shown.
    #[arg(long, value_name = "COUNT", default_value_t = 10)]
    limit: usize,
}

#[derive(Subcommand, Debug)]
pub(crate) enum SearchCommand {
    /// Take every ticket and customer of the desk into its search index anew.
    #[command(after_help = "It may be stopped at any time, also beside a running desk: the desk's next start goes on \
        from there. What the index has goes on being found meanwhile.\n\nExample:\n  \
        rapport search rebuild --config /etc/rapport.toml")]
    Rebuild,
}

const HELP: &str = r#"Examples:
  rapport search --articles articles.jsonl my lamp has not arrived
  rapport search --articles articles.jsonl --jsonl < questions.jsonl > hits.jsonl

A line of articles: {"id","title","body"?,"tags"?,"lang"?,"helped"?}; {"forget":id} takes one
out. A line of questions: {"id","query","limit"?}, answered with
  {"id","hits":[{"id","score","title","snippet","marks":[[start,end]]}]}
where marks are code points of the snippet. A line that is neither answers {"id","error"}, and
the rest goes on."#;

pub(crate) fn run(config: Option<&Path>, options: &SearchOptions) -> Result<(), Failure> {
    if let Some(SearchCommand::Rebuild) = options.command {
        return rebuild(config);
    }
    let mut session = Session::default();
    if let Some(path) = &options.articles {
        let text = fs::read_to_string(path).map_err(|error| Failure::Usage(format!("{}: {error}", path.display())))?;
        for (at, line) in unmarked(&text).lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            if session.line(line).is_some() {
                let message = format!("{}:{}: this is no article", path.display(), at + 1);
                return Err(Failure::Usage(message));
            }
        }
    }
    if options.jsonl {
        return answered_text(|line| session.line(line));
    }
    if options.words.is_empty() {
        return Err(Failure::Usage("say what to look for, or use --jsonl".to_owned()));
    }
    people(&mut session, options);
    Ok(())
}

fn rebuild(config: Option<&Path>) -> Result<(), Failure> {
    let config = Config::load(config)?;
    place::runtime()?.block_on(async {
        let (db, _) = place::database(&config).await?;
        let (mut tickets, mut customers) = (0, 0);
        let tell = |kind, done: usize| {
            match kind {
                Kind::Tickets => tickets = done,
                Kind::Customers => customers = done,
                Kind::Articles => {}
            }
            if done.is_multiple_of(10_000) {
                anstream::println!("{done} ...");
            }
        };
        desk::index::rebuild(&db, tell).await.map_err(Failure::fault)?;
        db.close().await;
        anstream::println!("The index has {tickets} tickets and {customers} customers.");
        Ok::<_, Failure>(())
    })
}

fn people(session: &mut Session, options: &SearchOptions) {
    let question = serde_json::json!({ "id": 1, "query": options.words.join(" "), "limit": options.limit });
    let answer = session.line(&question.to_string()).and_then(|answer| serde_json::from_str::<Value>(&answer).ok());
    let hits = answer.as_ref().and_then(|answer| answer.get("hits")).and_then(Value::as_array);
    let bold = anstyle::Style::new().bold();
    let text = |hit: &Value, name: &str| hit.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    for hit in hits.into_iter().flatten() {
        let id = hit.get("id").map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned)).unwrap_or_default();
        anstream::println!("{bold}{}{bold:#}  ({id})", text(hit, "title"));
        anstream::println!("  {}", marked(&text(hit, "snippet"), hit.get("marks")));
    }
    if hits.is_none_or(Vec::is_empty) {
        anstream::println!("nothing was found");
    }
}

/// The snippet with what was found underlined.
fn marked(snippet: &str, marks: Option<&Value>) -> String {
    let under = anstyle::Style::new().underline();
    let pairs: Vec<(u64, u64)> = marks.and_then(|marks| serde_json::from_value(marks.clone()).ok()).unwrap_or_default();
    let mut shown = String::with_capacity(snippet.len());
    for (at, letter) in (0_u64..).zip(snippet.chars()) {
        if pairs.iter().any(|(start, _)| *start == at) {
            shown += &under.render().to_string();
        }
        shown.push(if letter == '\n' { ' ' } else { letter });
        if pairs.iter().any(|(_, end)| *end == at + 1) {
            shown += &under.render_reset().to_string();
        }
    }
    shown
}
