//! `rapport waiting` as it is used: what is typed, what comes back.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

/// Runs the program and tells all that came of it.
fn run(arguments: &str, input: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command.args(arguments.split_whitespace());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // From a thread of its own: the program answers while it is still being told.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    let complaints = if err.is_empty() { String::new() } else { format!("[stderr]\n{err}") };
    format!("$ rapport {arguments}\n{out}{complaints}[exit {}]", output.status.code().unwrap())
}

fn transcript(name: &str, shown: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, shown);
    });
}

#[test]
fn waits_are_reckoned_for_people_and_for_programs() {
    let told = [
        run("waiting --help", ""),
        run("waiting replay --help", ""),
        run("waiting erlang --agents 10 --arrivals 108 --service 5", ""),
        run("waiting erlang --agents 100 --arrivals 8400 --service 1 --patience 1", ""),
        run("waiting erlang --agents 2 --arrivals 60 --service 5", ""),
        run("waiting predict --agents 5 --ahead 7 --service 5", ""),
        run("waiting predict --agents 5 --ahead 7 --service 5 --patience 10 --then 3:0 --then 80:8", ""),
        run("waiting predict --agents 5 --ahead 7 --service 0", ""),
        run("waiting predict --agents 5 --ahead 7 --service 5 --then noon", ""),
        run("waiting simulate --agents 10 --arrivals 168 --service 5 --patience 5 --customers 5000", ""),
        run("waiting simulate --agents 1 --arrivals 12 --service 5 --customers 3 --jsonl", ""),
        run("waiting replay", ""),
    ];
    transcript("waiting", &told.join("\n\n"));
}

#[test]
fn a_stream_is_answered_line_by_line_and_a_bad_line_stops_nothing() {
    let lines = "{\"t\":0,\"type\":\"staff\",\"agents\":1,\"unknown\":true}\n\
        {\"t\":0,\"type\":\"plan\",\"from\":0,\"to\":600,\"agents\":1}\n\
        {\"t\":0,\"type\":\"plan\",\"from\":600,\"to\":4200,\"agents\":0}\n\
        {\"t\":0,\"type\":\"plan\",\"from\":4200,\"to\":9000,\"agents\":2}\n\n\
        {\"t\":5,\"type\":\"arrive\",\"id\":\"a\",\"group\":\"chat\"}\n\
        {\"t\":5,\"type\":\"start\",\"id\":\"a\"}\n\
        {\"t\":9,\"type\":\"arrive\",\"id\":2}\n\
        {\"t\":9,\"type\":\"arrive\",\"id\":2}\n\
        not json\n\
        {\"t\":9,\"type\":\"finish\",\"id\":2}\n\
        {\"t\":9,\"type\":\"plan\",\"from\":3,\"to\":1,\"agents\":2}\n\
        {\"type\":\"arrive\",\"id\":3}\n\
        {\"t\":4,\"type\":\"arrive\",\"id\":4}\n\
        {\"t\":600,\"type\":\"arrive\",\"id\":5}\n";
    transcript("waiting_replay", &run("waiting replay --jsonl", lines));
}

#[test]
fn a_simulated_desk_can_be_replayed() {
    let events = run("waiting simulate --agents 4 --arrivals 60 --service 5 --patience 10 --customers 500 --jsonl", "");
    let lines: Vec<&str> = events.lines().filter(|line| line.starts_with('{')).collect();
    let told = run("waiting replay --jsonl", &(lines.join("\n") + "\n"));
    let answers = told.lines().filter(|line| line.contains("\"p90\":")).count();
    assert_eq!(answers, 500, "{told}");
    assert!(told.ends_with("[exit 0]"), "{told}");
}
