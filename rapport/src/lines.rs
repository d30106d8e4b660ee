//! JSON lines in, JSON lines out: what every command that answers a stream shares.

use std::io::{self, BufRead, Write};

use crate::exit::Failure;

/// Answers standard input line by line, in order; `answer` says nothing, one thing or several to a line, which it gets
/// without its end.
///
/// Whoever waits for an answer before writing the next line gets it at once. When an answer has an `error`, the rest
/// goes on and the exit code is 1.
pub(crate) fn answered(mut answer: impl FnMut(&[u8], &mut Vec<String>)) -> Result<(), Failure> {
    let mut input = io::BufReader::with_capacity(1 << 16, io::stdin().lock());
    let mut out = io::BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let (mut line, mut answers, mut all_read) = (Vec::new(), Vec::new(), true);
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        answer(line.trim_ascii(), &mut answers);
        for told in answers.drain(..) {
            all_read &= !is_error(&told);
            if !written(writeln!(out, "{told}"))? {
                return Ok(());
            }
        }
        if !input.buffer().contains(&b'\n') && !written(out.flush())? {
            return Ok(());
        }
    }
    if !written(out.flush())? || all_read { Ok(()) } else { Err(Failure::Found) }
}

/// Answers each line that holds something.
pub(crate) fn answered_text(mut answer: impl FnMut(&str) -> Option<String>) -> Result<(), Failure> {
    answered(|line, answers| {
        if !line.is_empty() {
            answers.extend(answer(&String::from_utf8_lossy(line)));
        }
    })
}

fn is_error(answer: &str) -> bool {
    // A text or an id may hold that word, too.
    answer.contains("\"error\":")
        && serde_json::from_str::<serde_json::Value>(answer).is_ok_and(|answer| answer.get("error").is_some())
}

/// False when whoever read has seen enough.
pub(crate) fn written(result: io::Result<()>) -> Result<bool, Failure> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        other => Ok(other.map(|()| true)?),
    }
}
