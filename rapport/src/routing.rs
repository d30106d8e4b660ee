//! `rapport routing`: who should take which conversation, over one's own stream of events.

use ::routing::{Policy, jsonl::Replay};
use clap::{Args, Subcommand};

use crate::{exit::Failure, lines::answered};

#[derive(Subcommand, Debug)]
pub(crate) enum RoutingCommand {
    /// Follow a stream of events, and tell after each who gets what, and why.
    #[command(after_help = REPLAY_HELP)]
    Replay(ReplayOptions),
}

const REPLAY_HELP: &str = r#"Examples:
  rapport routing replay --jsonl < monday.jsonl > assignments.jsonl
  rapport routing replay --jsonl --hold 30 < monday.jsonl | jq -c .assigned

In, a line each, in the order of time (t in seconds, or as 2026-01-05T09:00:00Z):
  {"t":0,"type":"agent","id":"ana","languages":{"ro":3},"skills":{"returns":2},"capacity":3}
      also team, channels {"chat":2,"call":3}, shift_end, present, exclude [customers]
  {"t":5,"type":"arrive","id":"c1","language":"ro","topic":"returns","weight":"heavy"}
      also points, priority, customer, previous_agent, deadline_s, channel, expected_s,
      team, exclude [agents]
  {"t":9,"type":"release","id":"c1"}              it ended; with "hard":true it was a hard one
  {"t":9,"type":"presence","agent":"ana","present":false}
  {"t":9,"type":"shift_end","agent":"ana","at":28800}
  {"t":9,"type":"leave","agent":"ana"}            all they had goes to others
  {"t":9,"type":"hard","id":"c1"}
  {"t":9,"type":"exclude","id":"c1","agent":"ana"}
  {"t":9,"type":"take","id":"c1","agent":"ana"}   given by hand
  {"t":9,"type":"day"}                            also begins by itself each 86,400 s
  {"t":9,"type":"tick"}                           time passed

Out, a line each:
  {"t":5,"assigned":[{"id","agent","waited_s","reasons":["speaks Romanian"],"keys":[{"key"}]}],
   "waiting":0}
      with unassigned [{"id","why"}] when nobody has what came, or what was taken from
      somebody; with wake_at when a tick is due because something heavy is held.
A line that cannot be read or done answers {"line","error"}, and the rest goes on."#;

#[derive(Args, Debug)]
pub(crate) struct ReplayOptions {
    /// JSON lines in, JSON lines out: the only way there is.
    #[arg(long)]
    jsonl: bool,
    /// Answer also when something held may go between two lines, with a line of its own.
    #[arg(long)]
    ticks: bool,
    /// How long a heavy conversation is held for somebody rested.
    #[arg(long, value_name = "SECONDS", default_value_t = 45)]
    hold: u32,
    /// How long somebody rests after a heavy conversation.
    #[arg(long, value_name = "MINUTES", default_value_t = 10)]
    recovery: u32,
    /// How many heavy conversations a day somebody has before others come first.
    #[arg(long, value_name = "CASES", default_value_t = 8)]
    heavy_per_day: u32,
}

pub(crate) fn run(command: &RoutingCommand) -> Result<(), Failure> {
    match command {
        RoutingCommand::Replay(options) => replay(options),
    }
}

fn replay(options: &ReplayOptions) -> Result<(), Failure> {
    // `--jsonl` is said for the day on which there is another way.
    let _ = options.jsonl;
    let mut replay = Replay::new(Policy {
        hold: kernel::seconds(options.hold.into()),
        recovery: kernel::minutes(options.recovery.into()),
        strain_per_day: options.heavy_per_day.into(),
        ..Policy::default()
    });
    answered(|line, answers| match std::str::from_utf8(line) {
        Ok("") => replay.skip_line(),
        Ok(line) => {
            if options.ticks {
                answers.extend(replay.catch_up(line));
            }
            answers.push(replay.answer(line));
        }
        Err(_) => answers.push(replay.refuse_line("the line is not UTF-8")),
    })
}
