//! What holds for every command that answers a stream of lines: nothing that is written stops it.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, Command, Stdio},
};

use serde_json::Value;

/// What a command is started with, and a line that it answers.
const STREAMS: [(&str, &str); 8] = [
    (
        "worktime --jsonl",
        r#"{"id":1,"tz":"Europe/Zagreb","week":{"mon":[["09:00","17:00"]]},"start":"2026-01-05T09:00:00Z","target_s":60}"#,
    ),
    ("waiting replay --jsonl", r#"{"t":1,"type":"arrive","id":1}"#),
    ("routing replay --jsonl", r#"{"t":1,"type":"tick"}"#),
    ("grouping suggest --jsonl --train", r#"{"id":1,"text":"where is my parcel"}"#),
    ("grouping similar --jsonl", r#"{"id":1,"a":"one two three four","b":"one two three four"}"#),
    ("grouping surge --jsonl", r#"{"group":"late","day":1,"count":3}"#),
    ("search --jsonl", r#"{"id":1,"query":"parcel"}"#),
    ("guard check --jsonl --lang en", r#"{"id":1,"text":"Calm down."}"#),
];

fn start(arguments: &str, folder: &tempfile::TempDir) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command.args(arguments.split_whitespace());
    if arguments.ends_with("--train") {
        let file = folder.path().join("train.jsonl");
        std::fs::write(&file, "\u{feff}{\"label\":\"arrival\",\"text\":\"Where is my parcel?\"}\n").unwrap();
        command.arg(file);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// The answers to these bytes, and the exit code.
fn answers(arguments: &str, input: Vec<u8>) -> (Vec<Value>, Option<i32>) {
    let folder = tempfile::tempdir().unwrap();
    let mut child = start(arguments, &folder);
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    (told.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), output.status.code())
}

fn is_error(answer: &Value) -> bool {
    answer.get("error").is_some()
}

#[test]
fn a_byte_order_mark_carriage_returns_empty_lines_and_a_missing_last_end_change_no_answer() {
    for (arguments, line) in STREAMS {
        let plain = answers(arguments, format!("{line}\n").into_bytes());
        assert_eq!((plain.0.len(), plain.1), (1, Some(0)), "{arguments}: {plain:?}");
        assert!(!is_error(&plain.0[0]), "{arguments}: {plain:?}");
        let windows = answers(arguments, format!("\u{feff}{line}\r\n\r\n   \n\n").into_bytes());
        assert_eq!(windows, plain, "{arguments}");
        assert_eq!(answers(arguments, line.as_bytes().to_vec()), plain, "{arguments}");
        assert_eq!(answers(arguments, Vec::new()), (Vec::new(), Some(0)), "{arguments}");
    }
}

#[test]
fn a_bad_line_is_answered_with_what_is_wrong_and_the_rest_goes_on() {
    let bad: [&[u8]; 10] = [
        b"not json",
        b"{\"id\":5",
        b"[]",
        b"7",
        b"null",
        b"\"text\"",
        b"{\"id\":9}",
        b"\xff\xfe\x00",
        b"{\"id\":1,\"text\":1e999,\"t\":1e999,\"start\":[]}",
        b"{\"t\":{},\"type\":{},\"id\":{},\"group\":null,\"day\":{},\"text\":{},\"query\":{}}",
    ];
    for (arguments, line) in STREAMS {
        let mut input = Vec::new();
        for bad in bad {
            input.extend_from_slice(bad);
            input.push(b'\n');
        }
        // Deeper than any program nests.
        input.extend("[".repeat(100_000).into_bytes());
        input.extend(format!("\n{line}\n").into_bytes());
        let (told, code) = answers(arguments, input);
        assert_eq!(code, Some(0), "{arguments}");
        assert_eq!(told.len(), bad.len() + 2, "{arguments}: {told:?}");
        assert!(told[..=bad.len()].iter().all(is_error), "{arguments}: {told:?}");
        assert!(!is_error(told.last().unwrap()), "{arguments}: {told:?}");
    }
}

#[test]
fn a_line_longer_than_sixteen_megabytes_is_refused_and_the_next_is_answered() {
    let (arguments, line) = STREAMS[0];
    let mut input = format!("{{\"id\":1,\"more\":\"{}\"}}\n", "a".repeat(17 << 20)).into_bytes();
    input.extend(format!("{line}\n").into_bytes());
    let (told, code) = answers(arguments, input);
    assert_eq!((told.len(), code), (2, Some(0)));
    assert!(is_error(&told[0]) && !is_error(&told[1]), "{told:?}");
}

#[test]
fn who_waits_for_an_answer_before_the_next_line_gets_it_and_who_stops_reading_ends_the_program() {
    for (arguments, line) in STREAMS {
        let folder = tempfile::tempdir().unwrap();
        let mut child = start(arguments, &folder);
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        stdin.write_all(format!("{line}\n").as_bytes()).unwrap();
        let mut told = String::new();
        stdout.read_line(&mut told).unwrap();
        assert!(serde_json::from_str::<Value>(&told).is_ok(), "{arguments}: {told}");
        drop(stdout);
        // Until the pipe is found broken; some lines are refused now, which is an answer, too.
        while stdin.write_all(format!("{line}\n").as_bytes()).is_ok() {}
        drop(stdin);
        assert_eq!(child.wait().unwrap().code(), Some(0), "{arguments}");
    }
}
