use std::fmt::Write;

use crate::escape;

/// Plain text as HTML: paragraphs, line breaks, `> ` quotations and links; everything else escaped.
///
/// ```
/// assert_eq!(
///     markup::text_to_html("Hello\nworld\n\n> old\n\nsee https://example.com/a."),
///     "<p>Hello<br>world</p><blockquote><p>old</p></blockquote>\
///      <p>see <a href=\"https://example.com/a\" target=\"_blank\" \
///      rel=\"noopener noreferrer nofollow\">https://example.com/a</a>.</p>"
/// );
/// ```
#[must_use]
pub fn text_to_html(text: &str) -> String {
    let mut writer = Converter { out: String::with_capacity(text.len() * 2), depth: 0, open: false };
    for line in text.lines() {
        let (depth, rest) = quote_depth(line);
        writer.line(depth, rest);
    }
    writer.quote_to(0);
    writer.out
}

/// Deeper quotations are shown at this depth.
const DEPTH_MAX: usize = 20;

struct Converter {
    out: String,
    depth: usize,
    open: bool,
}

impl Converter {
    fn line(&mut self, depth: usize, line: &str) {
        if depth != self.depth {
            self.quote_to(depth);
        }
        if line.trim().is_empty() {
            self.end_paragraph();
            return;
        }
        self.out.push_str(if self.open { "<br>" } else { "<p>" });
        self.open = true;
        self.words(line);
    }

    fn end_paragraph(&mut self) {
        if std::mem::take(&mut self.open) {
            self.out.push_str("</p>");
        }
    }

    fn quote_to(&mut self, depth: usize) {
        self.end_paragraph();
        for _ in self.depth..depth {
            self.out.push_str("<blockquote>");
        }
        for _ in depth..self.depth {
            self.out.push_str("</blockquote>");
        }
        self.depth = depth;
    }

    fn words(&mut self, line: &str) {
        let indent = line.len() - line.trim_start_matches(' ').len();
        for _ in 0..indent.min(40) {
            self.out.push_str("&nbsp;");
        }
        let mut rest = line.get(indent..).unwrap_or_default();
        while let Some((start, end)) = next_link(rest) {
            self.out.push_str(&escape(rest.get(..start).unwrap_or_default()));
            self.link(rest.get(start..end).unwrap_or_default());
            rest = rest.get(end..).unwrap_or_default();
        }
        self.out.push_str(&escape(rest));
    }

    fn link(&mut self, shown: &str) {
        let scheme = if shown.starts_with("www.") {
            "https://"
        } else if shown.contains("://") {
            ""
        } else {
            "mailto:"
        };
        let shown = escape(shown);
        let _ = write!(
            self.out,
            "<a href=\"{scheme}{shown}\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">{shown}</a>"
        );
    }
}

fn quote_depth(line: &str) -> (usize, &str) {
    let mut rest = line;
    let mut depth = 0;
    loop {
        let trimmed = rest.strip_prefix(' ').unwrap_or(rest);
        match trimmed.strip_prefix('>') {
            Some(inner) if depth < DEPTH_MAX => {
                depth += 1;
                rest = inner;
            }
            _ if depth > 0 => return (depth, trimmed),
            _ => return (0, line),
        }
    }
}

/// The next address in a line: start and end in bytes. Each word is looked at once.
fn next_link(line: &str) -> Option<(usize, usize)> {
    let mut start = 0;
    for word in line.split_inclusive([' ', '\t', '<', '>', '"', '\u{a0}', '«', '»', '“', '”', '„']) {
        let bare = word.trim_end_matches([' ', '\t', '<', '>', '"', '\u{a0}', '«', '»', '“', '”', '„']);
        let opened = bare.trim_start_matches(['(', '[', '{', '\'', ',', ';']);
        let from = start + (bare.len() - opened.len());
        if is_link(opened) {
            let end = trim_link(opened);
            if end > 0 {
                return Some((from, from + end));
            }
        }
        start += word.len();
    }
    None
}

fn is_link(word: &str) -> bool {
    let lower: String = word.chars().take(8).map(|c| c.to_ascii_lowercase()).collect();
    let web = ["https://", "http://"].iter().any(|scheme| lower.starts_with(scheme) && word.len() > scheme.len() + 3)
        || (lower.starts_with("www.") && word.matches('.').count() >= 2);
    web || is_address(word)
}

fn is_address(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']']);
    let Some((local, domain)) = word.split_once('@') else { return false };
    !local.is_empty()
        && local.len() <= 64
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b"._+-".contains(&b))
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && domain.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-')
}

/// Leaves punctuation of the sentence outside, and a closing bracket that was not opened inside.
fn trim_link(word: &str) -> usize {
    let mut link = word;
    loop {
        let trimmed = link.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '…', '*', '_']);
        let unbalanced = |open: char, close: char| {
            trimmed.ends_with(close) && trimmed.matches(close).count() > trimmed.matches(open).count()
        };
        let next = if unbalanced('(', ')') || unbalanced('[', ']') || unbalanced('{', '}') {
            trimmed.get(..trimmed.len() - 1).unwrap_or_default()
        } else {
            trimmed
        };
        if next.len() == link.len() || link.len() > 4_000 {
            return next.len();
        }
        link = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_becomes_markup() {
        assert_eq!(text_to_html("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
        assert!(!text_to_html("http://x\"onmouseover=alert(1)").contains("\"onmouse"));
    }

    #[test]
    fn links_end_where_the_sentence_goes_on() {
        for (text, link) in [
            ("(see https://example.com/a_(b)).", "https://example.com/a_(b)"),
            ("https://example.com/?q=1&r=2, then", "https://example.com/?q=1&amp;r=2"),
            ("write to anna.k+7@example.org!", "mailto:anna.k+7@example.org"),
            ("на www.example.com.", "https://www.example.com"),
        ] {
            assert!(text_to_html(text).contains(&format!("href=\"{link}\"")), "{text}: {}", text_to_html(text));
        }
        assert!(!text_to_html("user@localhost and a@b").contains("<a "));
    }

    #[test]
    fn quotations_nest() {
        assert_eq!(
            text_to_html(">> a\n> b\nc"),
            "<blockquote><blockquote><p>a</p></blockquote><p>b</p></blockquote><p>c</p>"
        );
    }
}
