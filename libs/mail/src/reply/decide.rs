//! Which lines of a letter are the sender's own.

use super::{
    line::{Hint, Line},
    mark::{
        attribution, foreign_header_block, header_block, is_dated_lead, is_open_lead, is_weak_attribution, with_rule,
    },
    tail, words,
};

/// What the headers say about a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Setting {
    /// It answers another letter.
    pub(super) answers: bool,
    /// It passes another letter on.
    pub(super) forwards: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Own,
    Blank,
    Quoted,
    /// The line before a quotation.
    Lead,
    /// Everything from here on is repeated.
    History,
}

/// For each line whether it is shown.
pub(super) fn kept(lines: &[Line<'_>], setting: Setting) -> Vec<bool> {
    let forward = lines.iter().position(|line| line.depth == 0 && words::is_forwarded(line.text));
    let mut kinds = kinds(lines, setting, forward);
    unquote_own(lines, &mut kinds);
    unwrap_armour(lines, &mut kinds);
    if forward.is_none() {
        unquote_strays(lines, &mut kinds, setting);
    }
    join_wrapped(lines, &mut kinds);
    let mut shown = shown(lines, &kinds);
    if forward.is_none() && !setting.forwards {
        cut_tails(lines, &kinds, &mut shown);
    }
    let says = |shown: &[bool]| {
        lines.iter().zip(shown).any(|(line, shown)| *shown && line.text.chars().any(char::is_alphanumeric))
    };
    if says(&shown) {
        return shown;
    }
    // Nothing of the sender's own: rather all than nothing, but for a signature under an empty answer.
    vec![true; lines.len()]
}

fn kinds(lines: &[Line<'_>], setting: Setting, forward: Option<usize>) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = lines
        .iter()
        .map(|line| match line {
            _ if line.depth > 0 => Kind::Quoted,
            _ if line.is_blank() => Kind::Blank,
            _ => Kind::Own,
        })
        .collect();
    let mut at = 0;
    while at < lines.len() {
        if Some(at) == forward {
            // What is passed on is what the sender wants to show.
            for kind in kinds.iter_mut().skip(at) {
                *kind = Kind::Own;
            }
            return kinds;
        }
        match boundary(lines, &kinds, at, setting) {
            Some(Boundary::Lead(start, end)) => {
                for kind in kinds.iter_mut().take(end + 1).skip(start) {
                    *kind = Kind::Lead;
                }
                at = end + 1;
            }
            Some(Boundary::History(start)) => {
                for kind in kinds.iter_mut().skip(start) {
                    *kind = Kind::History;
                }
                return kinds;
            }
            None => at += 1,
        }
    }
    kinds
}

enum Boundary {
    /// Lines that introduce marked quotations.
    Lead(usize, usize),
    /// All the rest, from this line.
    History(usize),
}

/// Whether something begins at this line.
fn boundary(lines: &[Line<'_>], kinds: &[Kind], at: usize, setting: Setting) -> Option<Boundary> {
    let line = lines.get(at).filter(|line| line.depth == 0 && !line.is_blank())?;
    if line.hint == Hint::History && !setting.forwards {
        return Some(Boundary::History(with_rule(lines, at)));
    }
    let quoted_after = |end: usize| next_said(lines, end + 1).is_some_and(|next| next.depth > 0);
    if let Some(found) = attribution(lines, at) {
        let start = found.start;
        if quoted_after(found.end) {
            return Some(Boundary::Lead(start, found.end));
        }
        let more = next_said(lines, found.end + 1).is_some();
        if found.addressed && more && !setting.forwards {
            return Some(Boundary::History(with_rule(lines, start)));
        }
        if found.addressed && !more && setting.answers {
            return Some(Boundary::Lead(start, found.end));
        }
    }
    if (is_weak_attribution(line.text) || is_dated_lead(line.text) || is_open_lead(line.text)) && quoted_after(at) {
        let mut start = at;
        while start > 0 && at - start < 2 && lines.get(start - 1).is_some_and(|l| l.depth == 0 && starts_attribution(l))
        {
            start -= 1;
        }
        return Some(Boundary::Lead(start, at));
    }
    if words::is_original(line.text) {
        return Some(repeated(lines, at, at));
    }
    if setting.answers
        && !setting.forwards
        && words::is_dashed_title(line.text)
        && let Some(end) = foreign_header_block(lines, at + 1)
    {
        return Some(repeated(lines, at, end));
    }
    if let Some(end) = header_block(lines, at, setting.answers)
        && !setting.forwards
        && !kinds.iter().take(at).all(|kind| *kind == Kind::Blank)
    {
        return Some(repeated(lines, with_rule(lines, at), end));
    }
    None
}

/// The first line of a long attribution broken before its verb.
fn starts_attribution(line: &Line<'_>) -> bool {
    let lower = line.text.trim().to_lowercase();
    lower.len() < 120 && lower.chars().any(|c| c.is_ascii_digit()) && words::STARTS.starts(&lower)
}

/// A marker of history: with marked quotations below it, it only introduces them.
fn repeated(lines: &[Line<'_>], start: usize, end: usize) -> Boundary {
    let end = header_block(lines, next_index(lines, end + 1).unwrap_or(end), true).unwrap_or(end);
    match next_said(lines, end + 1) {
        Some(next) if next.depth > 0 => Boundary::Lead(start, end),
        _ => Boundary::History(start),
    }
}

fn next_index(lines: &[Line<'_>], from: usize) -> Option<usize> {
    (from..lines.len().min(from + 6)).find(|at| lines.get(*at).is_some_and(|line| !line.is_blank()))
}

fn next_said<'a, 'b>(lines: &'a [Line<'b>], from: usize) -> Option<&'a Line<'b>> {
    next_index(lines, from).and_then(|at| lines.get(at))
}

/// The frame that `OpenPGP` puts around a signed text is no part of it.
fn unwrap_armour(lines: &[Line<'_>], kinds: &mut [Kind]) {
    if !lines.iter().any(|line| line.text.trim_end() == "-----BEGIN PGP SIGNED MESSAGE-----") {
        return;
    }
    let (mut head, mut tail) = (false, false);
    for (line, kind) in lines.iter().zip(kinds) {
        let text = line.text.trim_end();
        head = text == "-----BEGIN PGP SIGNED MESSAGE-----" || (head && text.starts_with("Hash:"));
        tail |= text == "-----BEGIN PGP SIGNATURE-----";
        if head || tail {
            *kind = Kind::Lead;
        }
        tail &= text != "-----END PGP SIGNATURE-----";
    }
}

/// A quotation that the sender made in their editor, which nothing introduces and no program marked.
fn unquote_own(lines: &[Line<'_>], kinds: &mut [Kind]) {
    for (start, stop) in runs(kinds, Kind::Quoted, kinds.len()) {
        let led = kinds.iter().take(start).rev().find(|kind| **kind != Kind::Blank) == Some(&Kind::Lead);
        let own = lines.iter().take(stop).skip(start).all(|line| {
            line.is_blank()
                || (line.hint == Hint::OwnQuote && !inner_attribution(line) && !words::is_original(line.text))
        });
        if own && !led {
            for kind in kinds.iter_mut().take(stop).skip(start).filter(|kind| **kind == Kind::Quoted) {
                *kind = Kind::Own;
            }
        }
    }
}

/// Marked lines that nothing introduces, in a letter that answers nothing, are the sender's own.
fn unquote_strays(lines: &[Line<'_>], kinds: &mut [Kind], setting: Setting) {
    if is_led(lines, kinds) {
        return;
    }
    if setting.answers {
        return unquote_comparisons(lines, kinds);
    }
    for kind in kinds.iter_mut().filter(|kind| **kind == Kind::Quoted) {
        *kind = Kind::Own;
    }
}

/// "> 100 is too much" directly below the sender's words, which no program writes so.
fn unquote_comparisons(lines: &[Line<'_>], kinds: &mut [Kind]) {
    for (start, stop) in runs(kinds, Kind::Quoted, kinds.len()) {
        let after_words = start.checked_sub(1).and_then(|at| kinds.get(at)) == Some(&Kind::Own);
        let number = lines.get(start).is_some_and(|line| {
            line.nodes.is_empty() && line.text.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '=')
        });
        if after_words && number && stop - start == 1 {
            for kind in kinds.iter_mut().take(stop).skip(start) {
                *kind = Kind::Own;
            }
        }
    }
}

/// Whether something says that what is marked is repeated.
fn is_led(lines: &[Line<'_>], kinds: &[Kind]) -> bool {
    kinds.contains(&Kind::Lead)
        || lines.iter().any(|line| line.depth > 0 && (line.hint == Hint::Repeated || inner_attribution(line)))
}

/// Programs that mark the introduction itself as quoted.
fn inner_attribution(line: &Line<'_>) -> bool {
    is_weak_attribution(line.text) && line.text.chars().any(|c| c.is_ascii_digit())
}

/// A quoted line that was too long leaves its end without a mark on the next line.
fn join_wrapped(lines: &[Line<'_>], kinds: &mut [Kind]) {
    for at in 1..lines.len().saturating_sub(1) {
        let (Some(before), Some(line), Some(after)) = (lines.get(at - 1), lines.get(at), lines.get(at + 1)) else {
            continue;
        };
        let between = kinds.get(at) == Some(&Kind::Own)
            && kinds.get(at - 1) == Some(&Kind::Quoted)
            && kinds.get(at + 1) == Some(&Kind::Quoted);
        let text = line.text.trim();
        let rest = text.chars().next().is_some_and(char::is_lowercase) || text.starts_with("http");
        let short = text.chars().count() < 40 || text.contains("://");
        if between
            && rest
            && short
            && before.raw.chars().count() >= 60
            && after.depth == before.depth
            && before.nodes.is_empty()
            && let Some(kind) = kinds.get_mut(at)
        {
            *kind = Kind::Quoted;
        }
    }
}

/// A quotation of more lines than this below the sender's words is history even when something follows.
const ANSWERED_MAX: usize = 14;
/// So few words below a quotation are a greeting, not an answer to it.
const GREETING_MAX: usize = 5;

/// Shows own lines, and of the quoted ones those that are answered.
fn shown(lines: &[Line<'_>], kinds: &[Kind]) -> Vec<bool> {
    let end = kinds.iter().position(|kind| *kind == Kind::History).unwrap_or(kinds.len());
    let quotes = runs(kinds, Kind::Quoted, end);
    let mut shown: Vec<bool> = kinds.iter().map(|kind| matches!(kind, Kind::Own | Kind::Blank)).collect();
    for hidden in shown.iter_mut().skip(end) {
        *hidden = false;
    }
    let answered: Vec<bool> = quotes
        .iter()
        .enumerate()
        .map(|(nth, (_, stop))| match quotes.get(nth + 1) {
            Some((next, _)) => has_own(kinds, *stop, *next),
            None => has_own(kinds, *stop, tail::words_end(lines, (*stop).min(end), end)),
        })
        .collect();
    let single = quotes.len() == 1;
    for ((start, stop), answered) in quotes.iter().zip(&answered) {
        // Empty lines inside of what is cut go with it.
        let keep = *answered && !(single && stands_apart(lines, kinds, (*start, *stop), end));
        for line in shown.iter_mut().take(*stop).skip(*start) {
            *line = keep;
        }
    }
    shown
}

/// Whether the only quotation of a letter is history although words follow it: because words stand only
/// below it, or because below there is hardly more than a greeting.
fn stands_apart(lines: &[Line<'_>], kinds: &[Kind], (start, stop): (usize, usize), end: usize) -> bool {
    let led = is_led(lines, kinds);
    let long = stop - start > ANSWERED_MAX;
    if !has_own(kinds, 0, start) {
        return led || long;
    }
    let below = lines
        .iter()
        .zip(kinds)
        .take(end)
        .skip(stop)
        .filter(|(_, kind)| **kind == Kind::Own)
        .map(|(line, _)| line.text.split_whitespace().count())
        .sum::<usize>();
    long || below <= GREETING_MAX
}

fn has_own(kinds: &[Kind], start: usize, end: usize) -> bool {
    kinds.iter().take(end).skip(start).any(|kind| *kind == Kind::Own)
}

/// Runs of one kind with nothing but empty lines between, up to `end`; as first line and line after the last.
fn runs(kinds: &[Kind], wanted: Kind, end: usize) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut open = false;
    for (at, kind) in kinds.iter().enumerate().take(end) {
        if *kind == wanted {
            match runs.last_mut().filter(|_| open) {
                Some(run) => run.1 = at + 1,
                None => runs.push((at, at + 1)),
            }
            open = true;
        } else if *kind != Kind::Blank {
            open = false;
        }
    }
    runs
}

/// Cuts signatures and notices at the end of the words above and below what is repeated.
fn cut_tails(lines: &[Line<'_>], kinds: &[Kind], shown: &mut [bool]) {
    let mut start = 0;
    let mut segments: Vec<(usize, usize)> = Vec::new();
    for (at, kind) in kinds.iter().enumerate() {
        if matches!(kind, Kind::Quoted | Kind::Lead | Kind::History) {
            if start < at {
                segments.push((start, at));
            }
            start = at + 1;
        }
    }
    segments.push((start, kinds.len()));
    let own: Vec<(usize, usize)> =
        segments.into_iter().filter(|(from, to)| (*from..*to).any(|at| kinds.get(at) == Some(&Kind::Own))).collect();
    let last = own.len().saturating_sub(1);
    for (nth, (from, to)) in own.into_iter().enumerate() {
        // Between answers nobody signs; above history and at the end people do.
        if nth == 0 || nth == last {
            let end = tail::words_end(lines, from, to);
            for line in shown.iter_mut().take(to).skip(end) {
                *line = false;
            }
        }
    }
}
