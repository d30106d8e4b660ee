//! JSON lines in, JSON lines out: what every command that answers a stream shares.

use std::io::{self, BufRead, Read as _, Write};

use crate::exit::Failure;

/// What is longer than this is cut, and is then no JSON any more: memory stays bounded whatever is written. In bytes.
const LINE_MAX: u64 = 16 << 20;
/// What some programs write before the first line.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Answers standard input line by line, in order; `answer` says nothing, one thing or several to a line, which it gets
/// without its end.
///
/// Whoever waits for an answer before writing the next line gets it at once. When an answer has an `error`, the rest
/// goes on and the exit code is 1.
pub(crate) fn answered(mut answer: impl FnMut(&[u8], &mut Vec<String>)) -> Result<(), Failure> {
    let mut input = io::BufReader::with_capacity(1 << 16, io::stdin().lock());
    let mut out = io::BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let (mut line, mut answers, mut all_read) = (Vec::new(), Vec::new(), true);
    let mut is_first = true;
    while next_line(&mut input, &mut line)? {
        let marked = line.strip_prefix(BYTE_ORDER_MARK.as_bytes()).filter(|_| is_first);
        answer(marked.unwrap_or(&line).trim_ascii(), &mut answers);
        is_first = false;
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

/// Reads the next line with its end; false when there is none.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let read = input.by_ref().take(LINE_MAX).read_until(b'\n', line)?;
    if !line.ends_with(b"\n") && u64::try_from(read).is_ok_and(|read| read == LINE_MAX) {
        input.skip_until(b'\n')?;
    }
    Ok(read > 0)
}

/// A file's text without what some programs write before it.
pub(crate) fn unmarked(text: &str) -> &str {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
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
