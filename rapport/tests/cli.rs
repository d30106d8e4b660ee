//! The program as it is used: what is typed, what comes back, with which exit code.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use tempfile::TempDir;

/// A folder of its own in which the program runs.
struct Shell {
    folder: TempDir,
}

impl Shell {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    fn file(&self, name: &str, text: &str) -> &Self {
        fs::write(self.folder.path().join(name), text).unwrap();
        self
    }

    /// Runs the program and tells all that came of it, with the folder's name left out.
    fn run(&self, arguments: &str, input: &str) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
        command.args(arguments.split_whitespace()).current_dir(self.folder.path());
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("RAPPORT_") {
                command.env_remove(name);
            }
        }
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // The program may end without reading what it is told.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let mut told = format!("$ rapport {arguments}\n{}", String::from_utf8(output.stdout).unwrap());
        let complaints = String::from_utf8(output.stderr).unwrap();
        if !complaints.is_empty() {
            write!(told, "[stderr]\n{complaints}").unwrap();
        }
        write!(told, "[exit {}]", output.status.code().unwrap()).unwrap();
        told.replace(&self.folder.path().display().to_string(), "[folder]")
    }
}

/// What was told, with the packs' own words left out: they are mended often, and tested where they stand.
fn without_words(told: &str) -> String {
    let mut kept: Vec<String> = Vec::new();
    for line in told.lines() {
        let follows = kept.last().is_some_and(|last| last.trim_start().starts_with('^') || last == "  …");
        if follows && line.starts_with("  ") {
            kept.push("  …".to_owned());
        } else {
            kept.push(findings_without_words(line).unwrap_or_else(|| line.to_owned()));
        }
    }
    kept.join("\n")
}

fn findings_without_words(line: &str) -> Option<String> {
    let mut told: serde_json::Value = serde_json::from_str(line).ok()?;
    for finding in told.get_mut("findings")?.as_array_mut()? {
        finding["message"] = "…".into();
        finding["rewrite"] = "…".into();
    }
    Some(told.to_string())
}

fn letter(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters").join(name).display().to_string()
}

fn transcript(name: &str, shown: &str) {
    let shown = shown.replace(env!("CARGO_MANIFEST_DIR"), "[crate]");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, shown);
    });
}

#[test]
fn help_shows_how_each_command_is_used() {
    let shell = Shell::new();
    let commands = [
        "--help",
        "serve --help",
        "demo --help",
        "migrate --help",
        "admin create --help",
        "mail --help",
        "mail parse --help",
        "mail receive --help",
        "guard --help",
        "guard check --help",
        "guard promises --help",
        "worktime --help",
        "worktime due --help",
        "worktime import --help",
        "openapi --help",
        "completions --help",
    ];
    let told: Vec<String> = commands.iter().map(|command| shell.run(command, "")).collect();
    transcript("help", &told.join("\n\n"));
}

#[test]
fn a_text_is_drawn_with_carets_for_people() {
    let shell = Shell::new();
    let told = [
        shell.run("guard check", "Hello Ana,\nmaybe the problem is you.\n"),
        shell.run("guard check --lang ru", "Ответим вам в ближайшее время.\n"),
        shell.run("guard check --lang en", "The parcel left our house this morning.\n"),
        shell.run("guard answer", "I am sorry for the delay. I will call you tomorrow by 12:00.\n"),
        shell.run(
            "guard promises --now 2026-01-05T09:00:00Z --tz Europe/Sarajevo",
            "I will call you tomorrow before noon.\n",
        ),
        shell.run("guard signals", "I want to speak to your manager. Now.\n"),
    ];
    transcript("guard_for_people", &without_words(&told.join("\n\n")));
}

#[test]
fn lines_in_are_lines_out_in_their_order() {
    let shell = Shell::new();
    let drafts = "{\"id\":\"a\",\"text\":\"Maybe the problem is you.\"}\n\n\
         {\"id\":2,\"lang\":\"bcs\",\"text\":\"Paket je krenuo jutros.\"}\n";
    let promises = "{\"id\":1,\"text\":\"Javit ću vam se sutra do 12.\",\"lang\":\"bs\",\
         \"now\":\"2026-01-05T09:00:00Z\",\"tz\":\"Europe/Sarajevo\"}\n";
    let broken = "{\"id\":1}\nnot json\n{\"id\":3,\"lang\":\"xx\",\"text\":\"Hello\"}\n{\"id\":4,\"text\":\"Hello\"}\n";
    let told = [
        shell.run("guard check --jsonl", drafts),
        shell.run("guard answer --jsonl", "{\"id\":1,\"text\":\"Thank you for telling us.\"}\n"),
        shell.run("guard promises --jsonl", promises),
        shell.run("guard signals --jsonl", "{\"id\":1,\"text\":\"Where is my money? I will call my lawyer.\"}\n"),
        shell.run("guard check --jsonl", broken),
    ];
    transcript("guard_for_programs", &without_words(&told.join("\n\n")));
}

#[test]
fn working_time_is_reckoned_for_people_and_for_programs() {
    let shell = Shell::new();
    shell.file(
        "desk.toml",
        "zone = \"Europe/Sarajevo\"\n[week]\nmon = [[\"09:00\", \"17:30\"]]\ntue = [[\"09:00\", \"17:30\"]]\n",
    );
    shell.file("wrong.toml", "zone = \"Europe/Sarajevo\"\n[week]\nmon = [[\"9 o'clock\", \"17:30\"]]\n");
    let week = "\"tz\":\"Europe/Sarajevo\",\"week\":{\"mon\":[[\"09:00\",\"17:30\"]]}";
    let lines = format!(
        "{{\"id\":1,{week},\"start\":\"2026-01-05T15:30:00Z\",\"target_s\":7200}}\n\nnot json\n\
         {{\"id\":\"b\",{week},\"start\":\"2026-01-05T00:00:00Z\",\"end\":\"2026-01-06T00:00:00Z\",\
         \"pauses\":[[\"2026-01-05T10:00:00Z\",\"2026-01-05T11:00:00Z\"]],\"unknown\":1}}\n\
         {{\"id\":3,{week},\"holidays\":[\"5 January\"],\"start\":\"2026-01-05T15:30:00Z\",\"target_s\":1}}\n"
    );
    let told = [
        shell.run("worktime due --calendar desk.toml --from 2026-01-05T16:30 --hours 4", ""),
        shell.run("worktime due --sample us --from 2026-07-02T20:00:00Z --hours 1.5", ""),
        shell.run("worktime elapsed --sample rs --from 2026-04-09T12:00 --until 2026-04-15T12:00", ""),
        shell.run("worktime sample ba-fbih", ""),
        shell.run("worktime due --calendar wrong.toml --from 2026-01-05T16:30 --hours 4", ""),
        shell.run("worktime due --sample at --from 2026-01-05T16:30 --hours 4", ""),
        shell.run("worktime --jsonl", &lines),
    ];
    transcript("worktime", &told.join("\n\n"));
}

#[test]
fn holidays_of_a_feed_are_taken_over_when_somebody_says_which() {
    let shell = Shell::new();
    shell.file("desk.toml", "zone = \"Europe/Zagreb\" # ours\n[week]\nmon = [[\"09:00\", \"17:00\"]]\n");
    shell.file("typo.toml", "zone = \"Europe/Zagreb\"\n[week]\nmon = [[\"09:00\", \"17:00\"]]\nmonday = []\n");
    shell.file(
        "feed.ics",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Dan dr\r\n žavnosti\r\nDTSTART;VALUE=DATE:20260530\r\n\
         RRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Bridge day\r\n\
         DTSTART;VALUE=DATE:20260605\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:A party\r\n\
         DTSTART:20260606T180000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    );
    let told = [
        shell.run("worktime import feed.ics --calendar desk.toml", ""),
        shell.run("worktime import feed.ics --calendar desk.toml --take 3", ""),
        shell.run("worktime import feed.ics --calendar desk.toml --take 1", ""),
        shell.run("worktime import feed.ics --calendar desk.toml --take all", ""),
        shell.run("worktime import feed.ics --calendar desk.toml --take 1-2", ""),
        shell.run("worktime elapsed --calendar desk.toml --from 2026-05-25T00:00 --until 2026-06-01T17:00", ""),
        shell.run("worktime import feed.ics --calendar typo.toml --take all", ""),
        shell.run("worktime import - --calendar desk.toml --take all", "no feed at all\n"),
        format!("desk.toml:\n{}", shell.text("desk.toml")),
    ];
    transcript("worktime_import", &told.join("\n\n"));
}

#[test]
fn letters_are_read_as_the_desk_reads_them() {
    let shell = Shell::new();
    let told = [
        shell.run(&format!("mail parse {}", letter("answer.eml")), ""),
        shell.run(&format!("mail parse {} --json", letter("answer.eml")), ""),
        shell.run(&format!("mail reply {}", letter("answer.eml")), ""),
        shell.run(&format!("mail classify {}", letter("away.eml")), ""),
        shell.run(&format!("mail classify {} --json", letter("away.eml")), ""),
        shell.run(&format!("mail render {}", letter("part.html")), ""),
        shell.run("mail reply -", "Subject: x\r\n\r\nFrom standard input.\r\n"),
        shell.run("mail parse no-such.eml", ""),
    ];
    transcript("mail", &told.join("\n\n"));
}

#[test]
fn exit_codes_tell_wrong_use_configuration_and_database_apart() {
    let shell = Shell::new();
    shell.file("wrong.toml", "listen = \"127.0.0.1:8080\"\npublic_ulr = \"https://desk.example\"\n");
    shell.file("gone.toml", "database = \"postgres://nobody@127.0.0.1:1/none\"\n");
    shell.file("not-a-database", "these are words, and more words than a header has: no database at all");
    shell.file("words.toml", "database = \"not-a-database\"\n");
    let told = [
        shell.run("guard chekc", ""),
        shell.run("guard check --lang klingon", "nuqneH"),
        shell.run("migrate --config wrong.toml", ""),
        shell.run("migrate --config missing.toml", ""),
        shell.run("migrate --config words.toml", ""),
    ];
    transcript("exit_codes", &told.join("\n\n"));
    let unreachable = shell.run("migrate --config gone.toml", "");
    assert!(unreachable.ends_with("[exit 4]"), "{unreachable}");
}

#[test]
fn the_first_admin_founds_the_company() {
    let shell = Shell::new();
    let told = [
        shell.run("migrate", ""),
        shell.run("migrate", ""),
        shell.run("admin create --email ana@example.org --name Ana", "correct horse battery\n"),
        shell.run("admin create --email ana@example.org --name Ana --company Kovač", "short\n"),
        shell.run("admin create --email ana@example.org --name Ana --company Kovač", "correct horse battery\n"),
        shell.run("admin create --email ana@example.org --name Ana", "correct horse battery\n"),
        shell.run("admin create --email ivo@example.org --name Ivo --company Other", "correct horse battery\n"),
    ];
    transcript("admin", &told.join("\n\n"));
}

#[test]
fn completions_name_the_commands() {
    let shell = Shell::new();
    for name in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let told = shell.run(&format!("completions {name}"), "");
        assert!(told.contains("migrate") && told.ends_with("[exit 0]"), "{name}: {told}");
    }
}
