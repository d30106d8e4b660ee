use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;

const EXAMPLES: &str = "\
Examples:
  rapport demo                              look around, with customers, tickets and promises
  rapport serve --config rapport.toml       run your own desk
  rapport admin create --email you@example.org --name You --company \"Your shop\"
  echo \"Calm down.\" | rapport guard check   read a text as the phrase guard does

Exit codes: 0 done, 1 problems found, 2 wrong use, 3 configuration, 4 database.";

/// A customer-service desk: letters become guarded answers, kept promises, and the question whether it is solved.
#[derive(Parser, Debug)]
#[command(name = "rapport", version, propagate_version = true, after_help = EXAMPLES)]
pub(crate) struct Cli {
    /// The configuration; without it ./rapport.toml is read if it is there, then the environment (RAPPORT_...).
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// Run a desk: the app, the API, letters in and out.
    #[command(after_help = "Examples:\n  rapport serve\n  rapport serve --config /etc/rapport.toml\n  \
        RAPPORT_LISTEN=0.0.0.0:8080 RAPPORT_PUBLIC_URL=https://desk.example.org rapport serve")]
    Serve,
    /// Look around: a company with its people, in a folder of its own; no letter leaves the machine.
    #[command(after_help = "Examples:\n  rapport demo\n  rapport demo --clock 2026-01-05T09:00\n  \
        rapport demo --fresh --data /tmp/desk --listen 127.0.0.1:9000")]
    Demo(DemoOptions),
    /// Bring the database up to this version of the program.
    #[command(after_help = "Example:\n  rapport migrate --config /etc/rapport.toml")]
    Migrate,
    /// Set up the people who run the desk.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Read letters as the desk does, or hand one in.
    #[command(subcommand)]
    Mail(MailCommand),
    /// Read texts as the phrase guard does.
    #[command(subcommand)]
    Guard(GuardCommand),
    /// Reckon working time: when a target is due, how much time has passed.
    #[command(
        args_conflicts_with_subcommands = true,
        arg_required_else_help = true,
        after_help = "Examples:\n  rapport worktime due --sample hr --from 2026-01-05T15:30 --hours 4\n  \
            rapport worktime --jsonl < questions.jsonl > answers.jsonl\n\n\
            With --jsonl: {\"id\",\"tz\",\"week\":{\"mon\":[[\"09:00\",\"17:30\"]]},\"holidays\":[\"YYYY-MM-DD\"],\n  \
            \"exceptions\":{\"YYYY-MM-DD\":[[\"10:00\",\"14:00\"]]},\"start\",\"target_s\"|\"end\",\"pauses\":[[\"…Z\",\"…Z\"]]} a line in,\n  \
            {\"id\",\"due\"} or {\"id\",\"elapsed_s\"} a line out; {\"id\",\"error\"} for a line that cannot be read."
    )]
    Worktime(WorktimeOptions),
    /// Reckon waits: formulas, one customer's wait, a simulated desk, a desk followed by its events.
    #[command(subcommand)]
    Waiting(crate::waiting::WaitingCommand),
    /// Who should take which conversation, and why.
    #[command(subcommand)]
    Routing(crate::routing::RoutingCommand),
    /// Which group a question belongs to, which replies are near-identical, what grows faster than chance.
    #[command(subcommand)]
    Grouping(crate::grouping::GroupingCommand),
    /// Find and rank one's own articles, as the desk does it; take the desk's own tickets into the index anew.
    Search(crate::searching::SearchOptions),
    /// Print what the API takes and gives (OpenAPI 3.1, JSON).
    #[command(after_help = "Example:\n  rapport openapi > openapi.json")]
    Openapi,
    /// Print completions for a shell.
    #[command(after_help = "Example:\n  rapport completions bash > ~/.local/share/bash-completion/completions/rapport")]
    Completions {
        /// Which shell.
        shell: Shell,
    },
}

#[derive(Args, Debug)]
pub(crate) struct DemoOptions {
    /// What the clock shows at the start, where the company is (2026-01-05T09:00); it runs on from there.
    #[arg(long, value_name = "TIME")]
    pub(crate) clock: Option<String>,
    /// Where the demonstration is kept.
    #[arg(long, value_name = "DIR", default_value = crate::demonstration::FOLDER)]
    pub(crate) data: PathBuf,
    /// Where it listens; without it, as configured (127.0.0.1:8080).
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) listen: Option<SocketAddr>,
    /// Begin anew; without it, a demonstration in the folder goes on.
    #[arg(long)]
    pub(crate) fresh: bool,
}

#[derive(Subcommand, Debug)]
pub(crate) enum AdminCommand {
    /// Make somebody who may set everything; the first also founds the company.
    #[command(
        after_help = "The password is asked for, or read from the first line of standard input; never given as an \
        argument, where others on the machine could read it.\n\nExamples:\n  \
        rapport admin create --email ana@example.org --name \"Ana Kovač\" --company \"Kovač & Co\"\n  \
        pass show desk | rapport admin create --email ana@example.org --name \"Ana Kovač\""
    )]
    Create(NewAdmin),
}

#[derive(Args, Debug)]
pub(crate) struct NewAdmin {
    /// What they sign in with.
    #[arg(long)]
    pub(crate) email: String,
    /// How colleagues and customers see them.
    #[arg(long)]
    pub(crate) name: String,
    /// The company's name; wanted once, when the desk is new.
    #[arg(long)]
    pub(crate) company: Option<String>,
    /// The language of the desk: en, ru, bs, hr, sr-Latn, sr-Cyrl or ro.
    #[arg(long, default_value = "en")]
    pub(crate) language: kernel::Language,
    /// Their time zone and, for a new desk, the company's.
    #[arg(long, default_value = "UTC", value_name = "ZONE")]
    pub(crate) time_zone: String,
}

#[derive(Subcommand, Debug)]
pub(crate) enum MailCommand {
    /// What stands in a letter: who, when, subject, texts, attachments, what was mended.
    #[command(
        after_help = "Examples:\n  rapport mail parse letter.eml\n  rapport mail parse letter.eml --json | jq .subject"
    )]
    Parse(LetterFile),
    /// What the sender wrote this time, without quotes and signature.
    #[command(after_help = "Example:\n  rapport mail reply letter.eml")]
    Reply(LetterFile),
    /// Whether a person or a machine wrote it, and whom a bounce speaks of.
    #[command(after_help = "Example:\n  rapport mail classify bounce.eml --json")]
    Classify(LetterFile),
    /// HTML as it is safe to show: of a letter, or of an HTML file.
    #[command(after_help = "Examples:\n  rapport mail render letter.eml > letter.html\n  \
        rapport mail render part.html")]
    Render {
        /// A letter, or HTML (a name that ends in .html or .htm); `-` is standard input.
        file: PathBuf,
    },
    /// Which letters of a folder belong to one ticket.
    #[command(
        after_help = "Letters are taken in the order of the numbers at the start of their names or, where not all have one,\n\
        of their dates. Tickets are numbered from 1 on. A file scenario.json may tell what happened meanwhile:\n  \
        {\"own\":[\"help@example.org\"],\"events\":[{\"after\":\"2.eml\",\"delete\":\"1.eml\"}]} (docs/letters.md).\n\n\
        Examples:\n  rapport mail thread letters/\n  \
        rapport mail thread letters/ --own help@example.org --json"
    )]
    Thread(LetterFolder),
    /// Hand a letter in on standard input, as if it had been fetched (for pipes of mail servers, and the demo).
    #[command(
        after_help = "Without a desk in the working folder the letter goes to the demonstration in data/demo.\n\n\
        Examples:\n  rapport mail receive < letter.eml\n  \
        rapport mail receive --mailbox support@example.org --config /etc/rapport.toml < letter.eml"
    )]
    Receive {
        /// The mailbox it came to; may be left out when there is only one.
        #[arg(long, value_name = "ADDRESS")]
        mailbox: Option<String>,
        /// The folder of the demonstration that it is for.
        #[arg(long, value_name = "DIR", conflicts_with = "config")]
        data: Option<PathBuf>,
    },
}

#[derive(Args, Debug)]
pub(crate) struct LetterFile {
    /// The letter (RFC 5322); `-` is standard input.
    pub(crate) file: PathBuf,
    /// For programs: one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct LetterFolder {
    /// The folder; every file in it is a letter.
    pub(crate) folder: PathBuf,
    /// An address of the desk, as often as there are; without any, they are guessed from the letters.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) own: Vec<String>,
    /// For programs: one JSON object, file name to ticket.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Subcommand, Debug)]
pub(crate) enum GuardCommand {
    /// Phrases that hurt, with the reason and another wording.
    #[command(after_help = "Examples:\n  echo \"You should have read the manual.\" | rapport guard check\n  \
        rapport guard check --jsonl < drafts.jsonl > findings.jsonl\n\n\
        With --jsonl: {\"id\",\"lang\"?,\"text\",\"context\"?} a line in,\n  \
        {\"id\",\"findings\":[{\"rule\",\"start\",\"end\",\"severity\",\"message\",\"rewrite\"}]} a line out;\n  \
        offsets count Unicode code points. Without it the exit code is 1 when something blocks.")]
    Check(Texts),
    /// What a good answer to a complaint has, and what is missing.
    #[command(after_help = "Example:\n  rapport guard answer --jsonl < replies.jsonl")]
    Answer(Texts),
    /// Who promises what, by when.
    #[command(
        after_help = "Examples:\n  echo \"I will call you tomorrow before noon.\" | rapport guard promises --tz Europe/Sarajevo\n  \
        rapport guard promises --jsonl < drafts.jsonl     (each line with \"now\" and \"tz\")"
    )]
    Promises(PromiseTexts),
    /// What a customer's text signals.
    #[command(after_help = "Example:\n  echo \"I want to speak to your manager.\" | rapport guard signals")]
    Signals(Texts),
    /// What is wrong with rule packs: each mistake with its file and line.
    #[command(after_help = "Examples:\n  rapport guard lint packs\n  rapport guard lint our-packs/en/ours.toml\n\n\
        A pack stands in a folder named en, ru, bcs or ro and is read together with those that come with Rapport.\n\
        The exit code is 1 when something is wrong.")]
    Lint(Packs),
}

#[derive(Args, Debug)]
pub(crate) struct Packs {
    /// Files that end in .toml, or folders with them.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Texts {
    /// The language, when it is known: en, ru, bs, hr, sr-Latn, sr-Cyrl, ro, or bcs for any of bs, hr, sr.
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) lang: Option<String>,
    /// JSON lines in, JSON lines out.
    #[arg(long)]
    pub(crate) jsonl: bool,
    /// What is known about the conversation: a JSON object (complaint, technical and the like).
    #[arg(long, value_name = "FILE")]
    pub(crate) context: Option<PathBuf>,
    /// The language of the explanations.
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    pub(crate) interface: kernel::Language,
}

#[derive(Args, Debug)]
pub(crate) struct PromiseTexts {
    #[command(flatten)]
    pub(crate) texts: Texts,
    /// When the text is read (2026-01-05T09:00:00Z); without it, now.
    #[arg(long, value_name = "TIME")]
    pub(crate) now: Option<kernel::Time>,
    /// The customer's time zone.
    #[arg(long, default_value = "UTC", value_name = "ZONE")]
    pub(crate) tz: String,
}

#[derive(Args, Debug)]
pub(crate) struct WorktimeOptions {
    /// JSON lines in, JSON lines out.
    #[arg(long)]
    pub(crate) jsonl: bool,
    #[command(subcommand)]
    pub(crate) command: Option<WorktimeCommand>,
}

#[derive(Subcommand, Debug)]
pub(crate) enum WorktimeCommand {
    /// When so many hours of working time have passed.
    #[command(
        after_help = "Examples:\n  rapport worktime due --calendar desk.toml --from 2026-01-05T15:30 --hours 4\n  \
        rapport worktime due --sample us --from 2026-07-02T20:00:00Z --hours 1.5"
    )]
    Due {
        #[command(flatten)]
        calendar: CalendarChoice,
        /// From when on: 2026-01-05T15:30 on the calendar's clock, or an instant (2026-01-05T14:30:00Z).
        #[arg(long, value_name = "TIME")]
        from: String,
        /// Working time in hours.
        #[arg(long, value_name = "HOURS")]
        hours: f64,
    },
    /// How much working time lies between two times.
    #[command(
        after_help = "Example:\n  rapport worktime elapsed --sample rs --from 2026-04-09T12:00 --until 2026-04-15T12:00"
    )]
    Elapsed {
        #[command(flatten)]
        calendar: CalendarChoice,
        /// From when on: 2026-01-05T15:30 on the calendar's clock, or an instant (2026-01-05T14:30:00Z).
        #[arg(long, value_name = "TIME")]
        from: String,
        /// Until when.
        #[arg(long, value_name = "TIME")]
        until: String,
    },
    /// Take holidays over from an iCal feed; somebody says which.
    #[command(
        after_help = "A feed also lists minor feasts and school holidays, so nothing is taken over by itself: what it \
        has is shown with numbers, and taken over is what --take names, or what somebody says when asked on a \
        terminal.\n\nExamples:\n  \
        rapport worktime import feed.ics --calendar desk.toml\n  \
        rapport worktime import feed.ics --calendar desk.toml --take 1,3-5\n  \
        rapport worktime import - --calendar desk.toml --take all < feed.ics"
    )]
    Import {
        /// The feed (.ics); - is standard input.
        feed: PathBuf,
        /// The calendar that the holidays are added to, in TOML or JSON.
        #[arg(long, value_name = "FILE")]
        calendar: PathBuf,
        /// Which are days off: numbers such as 1,3-5, or all.
        #[arg(long, value_name = "NUMBERS")]
        take: Option<String>,
    },
    /// Print a sample calendar, to begin one's own with.
    #[command(after_help = "Example:\n  rapport worktime sample ro > desk.toml")]
    Sample {
        /// ba-fbih, ba-rs, de, gb, hr, md, ro, rs, ru or us.
        key: String,
    },
}

#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub(crate) struct CalendarChoice {
    /// The calendar, in TOML or JSON.
    #[arg(long, value_name = "FILE")]
    pub(crate) calendar: Option<PathBuf>,
    /// A calendar that comes with the program: ba-fbih, ba-rs, de, gb, hr, md, ro, rs, ru or us.
    #[arg(long, value_name = "KEY")]
    pub(crate) sample: Option<String>,
}
