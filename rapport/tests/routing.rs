//! `rapport routing` as it is used: a morning in, who gets what out.
#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, Command, Stdio},
};

fn rapport(arguments: &str) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command.args(arguments.split_whitespace());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Runs the program and tells all that came of it.
fn run(arguments: &str, input: &str) -> String {
    let mut child = rapport(arguments);
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    let complaints = String::from_utf8(output.stderr).unwrap();
    format!("$ rapport {arguments}\n{told}{complaints}[exit {}]", output.status.code().unwrap())
}

fn transcript(name: &str, shown: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, shown);
    });
}

const MORNING: &str = r#"{"t":0,"type":"agent","id":"ana","languages":{"ro":3,"en":2},"skills":{"returns":2},"capacity":3}
{"t":0,"type":"agent","id":"ben","languages":["ro","ru"],"skills":["returns","billing"],"capacity":3,"shift_end":600}
{"t":5,"type":"arrive","id":"c1","language":"ro","topic":"returns","weight":"heavy","points":1,"customer":"ilinca"}
{"t":6,"type":"arrive","id":"c2","language":"ru","topic":"billing","points":2,"priority":"high","expected_s":420}
{"t":7,"type":"arrive","id":"c3","language":"hr","topic":"returns"}
{"t":8,"type":"arrive","id":"c4","language":"ro","topic":"returns","points":3}
{"t":9,"type":"arrive","id":"c5","language":"ro","topic":"returns","customer":"ilinca"}

not a line
{"t":200,"type":"release","id":"c1"}
{"t":210,"type":"arrive","id":"c6","language":"en","topic":"returns","weight":"heavy"}
{"t":255,"type":"tick"}
{"t":260,"type":"presence","agent":"ben","present":false}
{"t":270,"type":"leave","agent":"ben"}
"#;

#[test]
fn a_morning_is_replayed_with_reasons() {
    let told = [run("routing replay --jsonl", MORNING), run("routing replay --jsonl --hold 0", MORNING)];
    transcript("routing_replay", &told.join("\n\n"));
}

#[test]
fn help_shows_each_line_that_is_understood() {
    let told = ["routing --help", "routing replay --help"].map(|arguments| run(arguments, ""));
    transcript("routing_help", &told.join("\n\n"));
}

#[test]
fn what_is_held_is_answered_in_its_own_time_when_asked_for() {
    let input = r#"{"t":0,"type":"agent","id":"ana","languages":["ro"],"capacity":3}
{"t":1,"type":"arrive","id":"c1","language":"ro","weight":"heavy"}
{"t":2,"type":"arrive","id":"c2","language":"ro","weight":"heavy"}
{"t":900,"type":"release","id":"c1"}
"#;
    transcript("routing_ticks", &run("routing replay --jsonl --ticks", input));
}

#[test]
fn each_line_is_answered_before_the_next_one_is_written() {
    let mut child = rapport("routing replay --jsonl");
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for line in MORNING.lines().take(4) {
        writeln!(input, "{line}").unwrap();
        input.flush().unwrap();
        assert!(answers.next().unwrap().unwrap().starts_with("{\"t\":"));
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}
