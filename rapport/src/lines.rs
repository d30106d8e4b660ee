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
/// Whoever waits for an answer before writing the next line gets it at once. A line that cannot be read has an answer
/// with an `error`, and the rest goes on; the exit code stays 0, since programs that call this one take any other for
/// "there is no answer".
pub(crate) fn answered(mut answer: impl FnMut(&[u8], &mut Vec<String>)) -> Result<(), Failure> {
    let mut input = io::BufReader::with_capacity(1 << 16, io::stdin().lock());
    let mut out = io::BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let (mut line, mut answers) = (Vec::new(), Vec::new());
    let mut is_first = true;
    while next_line(&mut input, &mut line)? {
        let marked = line.strip_prefix(BYTE_ORDER_MARK.as_bytes()).filter(|_| is_first);
        answer(marked.unwrap_or(&line).trim_ascii(), &mut answers);
        is_first = false;
        for told in answers.drain(..) {
            if !written(writeln!(out, "{told}"))? {
                return Ok(());
            }
        }
        if !input.buffer().contains(&b'\n') && !written(out.flush())? {
            return Ok(());
        }
    }
    written(out.flush())?;
    Ok(())
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

/// False when whoever read has seen enough.
pub(crate) fn written(result: io::Result<()>) -> Result<bool, Failure> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        other => Ok(other.map(|()| true)?),
    }
}
