//! `rapport grouping` as it is used: questions, replies and counts in, what is known of them out.
#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

/// Runs the program and tells all that came of it; `FOLDER` stands for where the files are.
fn run(arguments: &str, folder: &std::path::Path, input: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command.args(arguments.split_whitespace()).current_dir(folder);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // From a thread of its own: the program answers while it is still being told, or not at all.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    let complaints = String::from_utf8(output.stderr).unwrap();
    format!("$ rapport {arguments}\n{told}{complaints}[exit {}]", output.status.code().unwrap())
}

fn transcript(name: &str, shown: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, shown);
    });
}

const LABELLED: &str = r#"{"label":"arrival","text":"Where is my parcel?"}
{"group":"arrival","text":"My parcel has not arrived yet"}
{"intent":"broken","utterance":"The lamp arrived broken"}
{"category":"broken","query":"My lamp does not light up"}

{"text":"a question without a group"}
{"label":"refund","text":"Когда вернут деньги?"}
{"label":"refund","text":"Деньги за возврат не пришли"}
"#;

const QUESTIONS: &str = r#"{"id":1,"text":"parcel not here yet"}
{"id":"two","query":"где мои деньги"}
not a line
{"id":4,"text":"Do you employ students over Christmas?"}
{"id":5}
"#;

#[test]
fn questions_get_the_groups_they_may_belong_to() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("labelled.jsonl"), LABELLED).unwrap();
    std::fs::write(folder.path().join("empty.jsonl"), "").unwrap();
    let told = [
        run("grouping suggest --train labelled.jsonl --jsonl", folder.path(), QUESTIONS),
        run("grouping suggest --train empty.jsonl --jsonl", folder.path(), QUESTIONS),
    ];
    transcript("grouping_suggest", &told.join("\n\n"));
}

const REPLIES: &str = r#"{"id":1,"text":"Dear Ann,\nyour new lamp left our house today and will be with you on Friday.","customer":"ann"}
{"id":2,"text":"Dear Ben,\nyour new chair left our house today and will be with you on Monday.","customer":"ben"}
{"id":3,"text":"Ann, the courier lost it. I am sorry. A new one goes out by express tonight.","customer":"ann"}
{"id":4,"text":"Dear Ann,\nyour new bulb left our house today and will be with you on Tuesday.","customer":"ann"}
{"id":"p","a":"Your refund of 20 euros was started today.","b":"Your refund of 90 euros was started today."}
{"id":"q","a":"Your refund of 20 euros was started today.","b":"The shop opens at nine."}
{"id":6,"txt":"?"}
"#;

#[test]
fn near_identical_replies_are_found() {
    let folder = tempfile::tempdir().unwrap();
    transcript("grouping_similar", &run("grouping similar --jsonl", folder.path(), REPLIES));
}

#[test]
fn what_grows_faster_than_chance_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let quiet = (0..63).map(|day| format!("{{\"group\":\"late\",\"day\":{day},\"count\":{}}}\n", day % 3));
    let last = r#"{"group":"late","day":63,"count":12}
{"group":"late","day":3,"count":1}
{"group":"late","day":"2026-01-05","count":1}
{"group":"other","day":"2026-02-30","count":1}
{"group":"other","day":"2026-01-05","count":9}
{"group":"other","day":"2026-01-06","count":-1}
"#;
    let input: String = quiet.chain([last.to_owned()]).collect();
    let told = run("grouping surge --jsonl", folder.path(), &input);
    let lines: Vec<&str> = told.lines().collect();
    let shown = [&lines[..2], &lines[lines.len() - 9..]].concat().join("\n");
    assert!(!lines[..64].iter().any(|line| line.contains("\"surge\":true")));
    transcript("grouping_surge", &shown);
}

#[test]
fn help_shows_each_line_that_is_understood() {
    let folder = tempfile::tempdir().unwrap();
    let told = ["grouping --help", "grouping suggest --help", "grouping similar --help", "grouping surge --help"]
        .map(|arguments| run(arguments, folder.path(), ""));
    transcript("grouping_help", &told.join("\n\n"));
}
