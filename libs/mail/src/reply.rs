use markup::{Links, Tree};

use crate::{Letter, is_forward, subject_base};

mod decide;
mod line;
mod mark;
mod repeat;
mod tail;
mod words;

pub(crate) use repeat::repeated_letter;

/// What the sender wrote this time, parted from what the letter repeats.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Visible {
    /// The sender's own words.
    pub text: String,
    /// What was cut: quoted history, signature, notices. Never thrown away: shown folded.
    pub quoted: String,
    /// The sender's own words with the structure of their HTML (not yet made safe).
    pub html: Option<String>,
    /// The HTML of what was cut; `None` when nothing was.
    pub quoted_html: Option<String>,
}

/// Parts the sender's own words from history, signature and notices.
///
/// Knows how the usual programs mark what they repeat, in the languages of our customers and their
/// neighbours. In doubt it shows too much: what only looks like a quotation stays, answers between quoted
/// lines keep the lines they answer, forwarded letters stay whole. Linear in the size of the letter.
///
/// ```
/// let letter = mail::parse(
///     b"Subject: Re: Order\r\n\r\nYes, please.\r\n\r\nOn Mon, 2 Mar 2026 at 10:00, Help <help@example.com> wrote:\r\n> Shall we?\r\n",
/// );
/// let visible = mail::visible_reply(&letter);
/// assert_eq!(visible.text, "Yes, please.");
/// assert!(visible.quoted.contains("Shall we?"));
/// ```
#[must_use]
pub fn visible_reply(letter: &Letter) -> Visible {
    let setting = setting(letter);
    let mut visible = match (&letter.text, letter.text_from_html && letter.html.is_some()) {
        (Some(text), false) => {
            let lines = line::text_lines(text);
            parted(&lines, &decide::kept(&lines, setting))
        }
        _ => Visible::default(),
    };
    if let Some(html) = &letter.html {
        let mut tree = Tree::parse(html);
        let hints = line::hints(&mut tree);
        let read = markup::tree_lines(&tree, Links::Hidden);
        let lines = line::html_lines(&read, &hints);
        let kept = decide::kept(&lines, setting);
        if letter.text_from_html || letter.text.is_none() {
            visible = parted(&lines, &kept);
        }
        (visible.html, visible.quoted_html) = parted_html(tree, &lines, &kept);
    }
    visible
}

/// What the headers say about whether there is anything repeated.
fn setting(letter: &Letter) -> decide::Setting {
    let marked = subject_base(&letter.subject).len() != letter.subject.trim().len();
    decide::Setting {
        answers: !letter.in_reply_to.is_empty()
            || !letter.references.is_empty()
            || (marked && !is_forward(&letter.subject)),
        forwards: is_forward(&letter.subject),
    }
}

/// The visible text alone, for deciding about it.
pub(crate) fn own_words(letter: &Letter) -> String {
    const LOOKED_AT: usize = 60_000;
    let text = letter.text.as_deref().unwrap_or_default();
    let cut = text.char_indices().map(|(at, _)| at).find(|at| *at >= LOOKED_AT);
    let lines = line::text_lines(cut.and_then(|at| text.get(..at)).unwrap_or(text));
    parted(&lines, &decide::kept(&lines, setting(letter))).text
}

fn parted(lines: &[line::Line<'_>], kept: &[bool]) -> Visible {
    Visible { text: joined(lines, kept, true), quoted: joined(lines, kept, false), html: None, quoted_html: None }
}

/// The chosen lines, with one empty line where something between them was left out.
fn joined(lines: &[line::Line<'_>], kept: &[bool], wanted: bool) -> String {
    let mut out: Vec<&str> = Vec::new();
    let mut gap = false;
    for (line, kept) in lines.iter().zip(kept) {
        if *kept != wanted {
            gap = true;
            continue;
        }
        let text = line.raw.trim_end();
        let blank_before = out.last().is_none_or(|last| last.is_empty());
        if std::mem::take(&mut gap) {
            if text.is_empty() && blank_before {
                continue;
            }
            if !text.is_empty() && !blank_before {
                out.push("");
            }
        }
        out.push(text);
    }
    let mut text = out.join("\n");
    text.truncate(text.trim_end().len());
    let lead = text.len() - text.trim_start_matches('\n').len();
    text.drain(..lead);
    text
}

/// A line without words that follows what is kept stays with it when it is a picture.
fn with_pictures(tree: &Tree<'_>, lines: &[line::Line<'_>], kept: &[bool]) -> Vec<bool> {
    let mut after_words = false;
    let neighbours = lines.iter().zip(kept).map(|(line, kept)| {
        let wordless = line.raw.trim().is_empty();
        after_words = *kept || (after_words && wordless);
        *kept || (after_words && line.nodes.iter().any(|id| tree.name(*id) == "img"))
    });
    neighbours.collect()
}

fn parted_html(mut tree: Tree<'_>, lines: &[line::Line<'_>], kept: &[bool]) -> (Option<String>, Option<String>) {
    let kept = with_pictures(&tree, lines, kept);
    let nodes_of = |wanted: bool| -> Vec<markup::NodeId> {
        lines
            .iter()
            .zip(&kept)
            .filter(|(_, kept)| **kept == wanted)
            .flat_map(|(line, _)| line.nodes.iter().copied())
            .collect()
    };
    let cut = nodes_of(false);
    if cut.is_empty() {
        return (Some(tree.to_html()), None);
    }
    let mut own = tree.clone();
    own.remove_all(&cut);
    let own = own.to_html();
    tree.remove_all(&nodes_of(true));
    (Some(own), Some(tree.to_html()))
}

#[cfg(test)]
mod tests;
