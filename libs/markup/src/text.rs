use std::borrow::Cow;

use crate::{
    Node, NodeId, Tree, decode_entities,
    tree::{BLOCK, Visitor},
};

/// One line of an HTML text as a reader sees it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Line {
    /// What it says, white space folded, without marks of quotation.
    pub text: String,
    /// How many quotations (`blockquote`) it stands in.
    pub quote: usize,
    /// The text nodes, images and rules it is made of.
    pub nodes: Vec<NodeId>,
}

/// What is done with the addresses behind links.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Links {
    /// Only the visible text of a link is kept.
    Hidden,
    /// The address follows in parentheses where the text does not say it.
    Shown,
}

/// The words of an HTML text, with lines, paragraphs, lists and `> ` before quotations.
///
/// ```
/// let html = "<p>Good day,</p><ul><li>first</li><li>second</li></ul><blockquote>so you said</blockquote>";
/// assert_eq!(markup::html_to_text(html), "Good day,\n\n- first\n- second\n\n> so you said");
/// ```
#[must_use]
pub fn html_to_text(html: &str) -> String {
    html_to_text_with(html, Links::Hidden)
}

/// As [`html_to_text`], with a choice about links.
///
/// ```
/// use markup::{html_to_text_with, Links};
/// let html = r#"<a href="https://example.com/7">your parcel</a>"#;
/// assert_eq!(html_to_text_with(html, Links::Shown), "your parcel (https://example.com/7)");
/// ```
#[must_use]
pub fn html_to_text_with(html: &str, links: Links) -> String {
    tree_to_text(&Tree::parse(html), links)
}

/// The words of a tree that was read before.
#[must_use]
pub fn tree_to_text(tree: &Tree<'_>, links: Links) -> String {
    let mut out = String::new();
    for line in tree_lines(tree, links) {
        for _ in 0..line.quote {
            out.push('>');
        }
        if line.quote > 0 && !line.text.is_empty() {
            out.push(' ');
        }
        out.push_str(&line.text);
        out.push('\n');
    }
    out.trim_end().trim_start_matches('\n').to_owned()
}

/// The lines of a tree, each with the nodes it comes from.
#[must_use]
pub fn tree_lines(tree: &Tree<'_>, links: Links) -> Vec<Line> {
    let mut reader = Reader::new(links);
    tree.walk(&mut reader);
    reader.break_line();
    reader.lines
}

/// How many empty lines may follow each other.
const BLANKS_MAX: usize = 2;

struct Reader {
    links: Links,
    lines: Vec<Line>,
    line: Line,
    space: bool,
    quote: usize,
    pre: usize,
    /// One counter per open list; `None` for lists without numbers.
    lists: Vec<Option<u32>>,
    /// Where the text of each open link starts in its line, with the line's number.
    anchors: Vec<(usize, usize)>,
}

impl Reader {
    const fn new(links: Links) -> Self {
        Self {
            links,
            lines: Vec::new(),
            line: Line { text: String::new(), quote: 0, nodes: Vec::new() },
            space: false,
            quote: 0,
            pre: 0,
            lists: Vec::new(),
            anchors: Vec::new(),
        }
    }

    fn break_line(&mut self) {
        self.space = false;
        if self.line.text.trim().is_empty() && self.line.nodes.is_empty() {
            self.line = Line::default();
            return;
        }
        self.push_line();
    }

    fn push_line(&mut self) {
        self.space = false;
        let mut line = std::mem::take(&mut self.line);
        line.quote = self.quote;
        line.text.truncate(line.text.trim_end().len());
        let blanks = self.lines.iter().rev().take_while(|l| l.text.is_empty()).count();
        if line.text.is_empty() && blanks >= BLANKS_MAX {
            if let Some(last) = self.lines.last_mut() {
                last.nodes.append(&mut line.nodes);
            }
            return;
        }
        self.lines.push(line);
    }

    /// A paragraph's margin: one empty line, unless there is one.
    fn margin(&mut self) {
        self.break_line();
        if self.lines.last().is_some_and(|last| !last.text.is_empty()) {
            self.push_line();
        }
    }

    fn word(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' if self.pre > 0 => self.push_line(),
                ' ' | '\t' | '\n' | '\r' | '\u{c}' if self.pre == 0 => {
                    self.space = !self.line.text.is_empty();
                }
                '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{34f}' | '\0' | '\r' => {}
                _ => {
                    if std::mem::take(&mut self.space) && !self.line.text.ends_with(' ') {
                        self.line.text.push(' ');
                    }
                    self.line.text.push(if c == '\u{a0}' { ' ' } else { c });
                }
            }
        }
    }

    fn item(&mut self) {
        self.break_line();
        let depth = self.lists.len().saturating_sub(1).min(8);
        self.line.text.push_str(&"  ".repeat(depth));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number = number.saturating_add(1);
                self.line.text.push_str(&number.to_string());
                self.line.text.push_str(". ");
            }
            _ => self.line.text.push_str("- "),
        }
    }

    fn image(&mut self, tree: &Tree<'_>, id: NodeId) {
        self.line.nodes.push(id);
        let alt = tree.attribute(id, "alt").unwrap_or_default();
        // The pictures that webmail puts for emoji carry the character itself.
        if alt.chars().count() <= 8 && alt.chars().any(|c| u32::from(c) > 0x2000) {
            self.word(alt);
        }
    }

    fn link_end(&mut self, tree: &Tree<'_>, id: NodeId) {
        let Some((line, start)) = self.anchors.pop() else { return };
        let href = tree.attribute(id, "href").unwrap_or_default().trim();
        if self.links == Links::Hidden || !href.contains(':') || href.starts_with("cid:") {
            return;
        }
        let said = if line == self.lines.len() { self.line.text.get(start..) } else { None };
        let said = said.unwrap_or_default().trim().trim_end_matches('/');
        let bare = href.trim_start_matches("mailto:").trim_start_matches("tel:").trim_end_matches('/');
        let shown = said == bare || bare.strip_prefix("https://") == Some(said);
        if !shown && !self.line.text.trim().is_empty() {
            let address = format!(" ({})", href.trim_start_matches("mailto:"));
            self.word(&address);
        }
    }
}

impl Visitor for Reader {
    fn enter(&mut self, tree: &Tree<'_>, id: NodeId) -> bool {
        let name = match tree.node(id) {
            Some(Node::Text(text)) => {
                let text: Cow<'_, str> = decode_entities(text);
                if self.pre > 0 || !text.trim_matches([' ', '\n', '\r', '\t']).is_empty() {
                    self.line.nodes.push(id);
                }
                self.word(&text);
                return false;
            }
            Some(Node::Element { name, .. }) => name.as_ref(),
            None => return false,
        };
        if matches!(name, "head" | "title" | "script" | "style" | "template") || is_hidden(tree, id) {
            return false;
        }
        match name {
            "br" => {
                self.line.nodes.push(id);
                self.push_line();
            }
            "hr" => {
                self.margin();
                self.line.nodes.push(id);
            }
            "img" => self.image(tree, id),
            "p" if has_no_margin(tree, id) => self.break_line(),
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "dl" => self.margin(),
            "pre" | "textarea" => {
                self.margin();
                self.pre += 1;
            }
            "blockquote" => {
                self.margin();
                self.quote += 1;
            }
            "ul" | "ol" | "menu" | "dir" => {
                if self.lists.is_empty() {
                    self.margin();
                }
                self.lists.push((name == "ol").then_some(0));
            }
            "li" => self.item(),
            "a" => self.anchors.push((self.lines.len(), self.line.text.len())),
            "tr" => self.break_line(),
            _ if BLOCK.contains(&name) => self.break_line(),
            _ => {}
        }
        true
    }

    fn leave(&mut self, tree: &Tree<'_>, id: NodeId) {
        match tree.name(id) {
            "p" if has_no_margin(tree, id) => self.break_line(),
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "dl" => self.margin(),
            "pre" | "textarea" => {
                self.break_line();
                self.pre = self.pre.saturating_sub(1);
                self.margin();
            }
            "blockquote" => {
                self.break_line();
                self.quote = self.quote.saturating_sub(1);
                self.margin();
            }
            "ul" | "ol" | "menu" | "dir" => {
                self.break_line();
                self.lists.pop();
                if self.lists.is_empty() {
                    self.margin();
                }
            }
            "a" => self.link_end(tree, id),
            "td" | "th" => self.space = !self.line.text.is_empty(),
            "tr" => self.break_line(),
            name if BLOCK.contains(&name) => self.break_line(),
            _ => {}
        }
    }
}

/// Whether the sender hid it, as newsletters do with the line for the list of letters.
fn is_hidden(tree: &Tree<'_>, id: NodeId) -> bool {
    if tree.attribute(id, "hidden").is_some() {
        return true;
    }
    let Some(style) = tree.attribute(id, "style") else { return false };
    let style: String = style.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
    style.contains("display:none") || style.contains("mso-hide:all")
}

/// Outlook's and webmail's paragraphs that stand for lines.
fn has_no_margin(tree: &Tree<'_>, id: NodeId) -> bool {
    let class = tree.attribute(id, "class").unwrap_or_default();
    if class.split_ascii_whitespace().any(|c| c.starts_with("Mso")) {
        return true;
    }
    let style = tree.attribute(id, "style").unwrap_or_default();
    let style: String =
        style.chars().take(400).filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
    ["margin:0", "margin-bottom:0", "margin-bottom:.0001"].iter().any(|zero| style.contains(zero))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_reads_as_the_letter_looks() {
        for (html, text) in [
            ("<div>Hi,</div><div><br></div><div>bye</div>", "Hi,\n\nbye"),
            ("a<br><br>b", "a\n\nb"),
            ("<p class=MsoNormal>a</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>b</p>", "a\n\nb"),
            ("<ol><li>x<li>y<ul><li>z</ul></ol>", "1. x\n2. y\n  - z"),
            ("<table><tr><td>Order</td><td>17</td></tr><tr><td>Sum</td><td>9 €</td></tr></table>", "Order 17\nSum 9 €"),
            ("<blockquote>a<blockquote>b</blockquote>c</blockquote>d", "> a\n>\n>> b\n>\n> c\n\nd"),
            ("<pre>  x\n    y</pre>", "  x\n    y"),
            ("one\n  two\tthree&nbsp;&nbsp;four", "one two three  four"),
            ("<div style='display: none'>preheader</div>seen", "seen"),
            ("<style>p{color:red}</style><title>t</title>body", "body"),
            ("thanks <img alt='😀' src='https://example.com/1'>", "thanks 😀"),
            ("", ""),
        ] {
            assert_eq!(html_to_text(html), text, "{html}");
        }
    }

    #[test]
    fn links_are_not_said_twice() {
        let shown = |html| html_to_text_with(html, Links::Shown);
        assert_eq!(shown("<a href='https://example.com/'>https://example.com</a>"), "https://example.com");
        assert_eq!(shown("<a href='mailto:a@example.com'>a@example.com</a>"), "a@example.com");
        assert_eq!(shown("<a href='https://example.com/x'>here</a>."), "here (https://example.com/x).");
    }
}
