use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
};

use crate::{
    decode_entities,
    token::{Tag, Token, Tokens},
};

/// The place of a node in its [`Tree`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct NodeId(usize);

/// An attribute: its lower-case name, and its value with references decoded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attribute<'a> {
    /// Lower-case.
    pub name: Cow<'a, str>,
    /// What it says, references decoded.
    pub value: Cow<'a, str>,
}

/// What stands at one place of a tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node<'a> {
    /// An element with its lower-case name.
    Element {
        /// Lower-case.
        name: Cow<'a, str>,
        /// In the order of the source, the first of each name.
        attributes: Vec<Attribute<'a>>,
    },
    /// Text as written: character references are not yet decoded.
    Text(Cow<'a, str>),
}

#[derive(Clone, Debug)]
struct Place<'a> {
    node: Node<'a>,
    parent: Option<NodeId>,
    first: Option<NodeId>,
    last: Option<NodeId>,
    next: Option<NodeId>,
    removed: bool,
}

/// A forgiving tree of HTML: every input has one, at most 200 deep and with at most
/// 400,000 nodes (what comes later is kept as text).
///
/// It is not the tree of the HTML standard in every corner; it is what we read letters with.
/// Safety does not rest on it: what is shown passes ammonia afterwards.
///
/// ```
/// let tree = markup::Tree::parse("<p>one<p>two <b>bold");
/// assert_eq!(tree.to_html(), "<p>one</p><p>two <b>bold</b></p>");
/// ```
#[derive(Clone, Debug)]
pub struct Tree<'a> {
    places: Vec<Place<'a>>,
}

const DEPTH_MAX: usize = 200;
const NODES_MAX: usize = 400_000;

/// Elements that never have content.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that end an open paragraph.
pub(crate) const BLOCK: [&str; 33] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// Table parts whose content does not close what is outside of them.
const SCOPE: [&str; 4] = ["table", "td", "th", "caption"];

impl<'a> Tree<'a> {
    /// Reads any text as HTML. Linear in the size of the text.
    #[must_use]
    pub fn parse(html: &'a str) -> Self {
        let mut builder = Builder::new();
        for token in Tokens::new(html) {
            match token {
                Token::Text(text) => builder.text(text),
                Token::Open(tag) => builder.open(tag),
                Token::Close(name) => builder.close(&name),
            }
        }
        builder.tree
    }

    /// The node that holds all others; itself an element without a name.
    #[must_use]
    pub const fn root(&self) -> NodeId {
        NodeId(0)
    }

    /// What stands at `id`.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<&Node<'a>> {
        self.places.get(id.0).map(|place| &place.node)
    }

    /// The element's name; empty for text and for the root.
    #[must_use]
    pub fn name(&self, id: NodeId) -> &str {
        match self.node(id) {
            Some(Node::Element { name, .. }) => name,
            _ => "",
        }
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, id: NodeId, wanted: &str) -> Option<&str> {
        match self.node(id) {
            Some(Node::Element { attributes, .. }) => {
                attributes.iter().find(|attribute| attribute.name == wanted).map(|attribute| attribute.value.as_ref())
            }
            _ => None,
        }
    }

    /// The attributes, to be changed; `None` for text.
    pub fn attributes_mut(&mut self, id: NodeId) -> Option<&mut Vec<Attribute<'a>>> {
        match self.places.get_mut(id.0).map(|place| &mut place.node) {
            Some(Node::Element { attributes, .. }) => Some(attributes),
            _ => None,
        }
    }

    /// Gives the element another name.
    pub fn rename(&mut self, id: NodeId, new_name: &'static str) {
        if let Some(Node::Element { name, .. }) = self.places.get_mut(id.0).map(|place| &mut place.node) {
            *name = Cow::Borrowed(new_name);
        }
    }

    /// The element around this one.
    #[must_use]
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.places.get(id.0).and_then(|place| place.parent)
    }

    /// The nodes directly inside, without removed ones.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let first = self.places.get(id.0).and_then(|place| place.first);
        std::iter::successors(first, |child| self.places.get(child.0).and_then(|place| place.next))
            .filter(|child| !self.is_removed(*child))
    }

    /// All nodes in the order of the source, also those inside removed ones.
    pub fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.places.len()).map(NodeId)
    }

    /// Takes a node and all inside it out of what is read and written.
    pub fn remove(&mut self, id: NodeId) {
        if let Some(place) = self.places.get_mut(id.0) {
            place.removed = true;
        }
    }

    /// Whether this very node was removed.
    #[must_use]
    pub fn is_removed(&self, id: NodeId) -> bool {
        self.places.get(id.0).is_some_and(|place| place.removed)
    }

    /// Takes out nodes, and the elements around them in which nothing is left to see.
    pub fn remove_all(&mut self, ids: &[NodeId]) {
        for id in ids {
            self.remove(*id);
        }
        // Parents stand before their children, so the innermost is looked at first and each once.
        let mut around: BTreeSet<NodeId> = ids.iter().filter_map(|id| self.parent(*id)).collect();
        while let Some(id) = around.pop_last() {
            let cell = matches!(self.name(id), "" | "td" | "th" | "body" | "html");
            if cell || self.is_removed(id) || self.children(id).any(|child| self.shows(child)) {
                continue;
            }
            self.remove(id);
            around.extend(self.parent(id));
        }
    }

    /// Whether a child keeps its parent: anything but white space does.
    fn shows(&self, id: NodeId) -> bool {
        match self.node(id) {
            Some(Node::Text(text)) => !text.trim().is_empty(),
            Some(Node::Element { name, .. }) => !matches!(name.as_ref(), "style" | "script" | "meta" | "title"),
            None => false,
        }
    }

    /// Puts text (not yet escaped) at the end of an element.
    pub fn append_text(&mut self, parent: NodeId, text: &str) {
        let escaped = crate::escape(text);
        self.append(parent, Node::Text(Cow::Owned(escaped)));
    }

    /// Visits the tree in order: `enter` answers whether to go inside, `leave` follows each entered element.
    pub fn walk(&self, visitor: &mut impl Visitor) {
        self.walk_from(self.root(), visitor);
    }

    /// As [`Tree::walk`], inside one element only.
    pub fn walk_from(&self, top: NodeId, visitor: &mut impl Visitor) {
        let mut open: Vec<(NodeId, Option<NodeId>)> = vec![(top, self.places.get(top.0).and_then(|place| place.first))];
        while let Some((inside, cursor)) = open.last_mut() {
            let Some(id) = *cursor else {
                let inside = *inside;
                open.pop();
                if inside != top {
                    visitor.leave(self, inside);
                }
                continue;
            };
            let Some(place) = self.places.get(id.0) else { break };
            *cursor = place.next;
            if !place.removed && visitor.enter(self, id) {
                open.push((id, place.first));
            }
        }
    }

    /// Writes the tree as balanced HTML.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut writer = Writer { out: String::new(), stand_in: false };
        self.walk(&mut writer);
        writer.out
    }

    /// Writes the tree for ammonia: a stand-in for each `&` of the text, which it reads in quadratic
    /// time, and no attribute that is longer than any honest one.
    pub(crate) fn to_html_for_ammonia(&self) -> String {
        let mut writer = Writer { out: String::new(), stand_in: true };
        self.walk(&mut writer);
        writer.out
    }

    fn append(&mut self, parent: NodeId, node: Node<'a>) -> NodeId {
        let id = NodeId(self.places.len());
        self.places.push(Place { node, parent: Some(parent), first: None, last: None, next: None, removed: false });
        let before = self.places.get_mut(parent.0).and_then(|place| {
            if place.first.is_none() {
                place.first = Some(id);
            }
            place.last.replace(id)
        });
        if let Some(place) = before.and_then(|before| self.places.get_mut(before.0)) {
            place.next = Some(id);
        }
        id
    }
}

/// Someone who walks through a tree.
pub trait Visitor {
    /// Comes to a node; the answer is whether to go inside.
    fn enter(&mut self, tree: &Tree<'_>, id: NodeId) -> bool;
    /// Leaves an element that was entered.
    fn leave(&mut self, tree: &Tree<'_>, id: NodeId);
}

/// Stands for `&` on the way through ammonia: a code point that Unicode reserves for such inner use.
pub(crate) const AMPERSAND: char = '\u{fdd0}';

/// Longer attributes are left out on the way through ammonia.
const ATTRIBUTE_MAX: usize = 16_000;

struct Writer {
    out: String,
    stand_in: bool,
}

impl Writer {
    fn text(&mut self, text: &str) {
        let text = if self.stand_in { decode_entities(text) } else { Cow::Borrowed(text) };
        for c in text.chars() {
            match c {
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '&' if self.stand_in => self.out.push(AMPERSAND),
                '\0' | AMPERSAND => {}
                _ => self.out.push(c),
            }
        }
    }
}

impl Visitor for Writer {
    fn enter(&mut self, tree: &Tree<'_>, id: NodeId) -> bool {
        match tree.node(id) {
            Some(Node::Text(text)) => {
                self.text(text);
                false
            }
            Some(Node::Element { name, attributes }) => {
                self.out.push('<');
                self.out.push_str(name);
                for Attribute { name, value } in attributes {
                    if self.stand_in && value.len() > ATTRIBUTE_MAX && !value.starts_with("data:image/") {
                        continue;
                    }
                    self.out.push(' ');
                    self.out.push_str(name);
                    self.out.push_str("=\"");
                    self.out.push_str(&crate::escape(value));
                    self.out.push('"');
                }
                self.out.push('>');
                !VOID.contains(&name.as_ref())
            }
            None => false,
        }
    }

    fn leave(&mut self, tree: &Tree<'_>, id: NodeId) {
        self.out.push_str("</");
        self.out.push_str(tree.name(id));
        self.out.push('>');
    }
}

struct Builder<'a> {
    tree: Tree<'a>,
    open: Vec<NodeId>,
    /// How many elements of each name are open, so that a stray end tag costs nothing.
    counts: HashMap<String, usize>,
    /// Start tags that were left out because of the depth, by name.
    skipped: HashMap<String, usize>,
}

impl<'a> Builder<'a> {
    fn new() -> Self {
        let root = Place {
            node: Node::Element { name: Cow::Borrowed(""), attributes: Vec::new() },
            parent: None,
            first: None,
            last: None,
            next: None,
            removed: false,
        };
        Self {
            tree: Tree { places: vec![root] },
            open: vec![NodeId(0)],
            counts: HashMap::new(),
            skipped: HashMap::new(),
        }
    }

    fn top(&self) -> NodeId {
        self.open.last().copied().unwrap_or(NodeId(0))
    }

    fn text(&mut self, text: &'a str) {
        let top = self.top();
        if self.tree.places.len() < NODES_MAX {
            // Lines of preformatted text are nodes of their own, so that each can be taken out.
            if self.counts.get("pre").is_some_and(|n| *n > 0) {
                for line in text.split_inclusive('\n') {
                    self.tree.append(top, Node::Text(Cow::Borrowed(line)));
                }
            } else {
                self.tree.append(top, Node::Text(Cow::Borrowed(text)));
            }
            return;
        }
        if let Some(Place { node: Node::Text(last), .. }) = self.tree.places.last_mut() {
            last.to_mut().push_str(text);
        } else {
            let top = self.tree.root();
            self.tree.append(top, Node::Text(Cow::Borrowed(text)));
        }
    }

    fn open(&mut self, tag: Tag<'a>) {
        let full = self.tree.places.len() >= NODES_MAX;
        if full || !is_name(&tag.name) {
            return;
        }
        self.close_implied(&tag.name);
        let void = VOID.contains(&tag.name.as_ref());
        // A link cannot stand in a link, not even through a table.
        let nested = tag.name == "a" && self.counts.get("a").is_some_and(|n| *n > 0);
        if (self.open.len() >= DEPTH_MAX && !void) || nested {
            *self.skipped.entry(tag.name.into_owned()).or_default() += 1;
            return;
        }
        let attributes = attributes_of(&tag);
        let counted = tag.name.clone();
        let top = self.top();
        let id = self.tree.append(top, Node::Element { name: tag.name, attributes });
        let foreign_end = tag.closed && counted.contains(':');
        if !void && !foreign_end {
            *self.counts.entry(counted.into_owned()).or_default() += 1;
            self.open.push(id);
        }
    }

    /// Ends what a start tag ends without saying so: a list item the one before, a block the paragraph.
    fn close_implied(&mut self, name: &str) {
        match name {
            "a" => self.close_within(&["a"], &[]),
            "li" => self.close_within(&["li"], &["ul", "ol", "menu", "dir"]),
            "dt" | "dd" => self.close_within(&["dt", "dd"], &["dl"]),
            "option" => self.close_within(&["option"], &["select"]),
            "td" | "th" => self.close_within(&["td", "th"], &["tr", "table"]),
            "tr" => self.close_within(&["tr"], &["table", "tbody", "thead", "tfoot"]),
            "tbody" | "thead" | "tfoot" => {
                self.close_within(&["tbody", "thead", "tfoot"], &["table"]);
            }
            _ => {}
        }
        if BLOCK.contains(&name) {
            self.close_within(&["p"], &BLOCK);
        }
    }

    /// Closes the innermost of `names` unless one of `borders` or a table cell stands before it.
    fn close_within(&mut self, names: &[&str], borders: &[&str]) {
        if names.iter().all(|name| self.counts.get(*name).is_none_or(|n| *n == 0)) {
            return;
        }
        let of_table = borders.contains(&"table");
        let found = self.open.iter().rposition(|id| {
            let name = self.tree.name(*id);
            let scope = name == "table" || (!of_table && SCOPE.contains(&name));
            names.contains(&name) || borders.contains(&name) || scope
        });
        if let Some(at) = found
            && let Some(id) = self.open.get(at)
            && names.contains(&self.tree.name(*id))
        {
            self.close_from(at);
        }
    }

    fn close_from(&mut self, at: usize) {
        for id in self.open.drain(at.max(1)..) {
            if let Some(n) = self.counts.get_mut(self.tree.name(id)) {
                *n = n.saturating_sub(1);
            }
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(n) = self.skipped.get_mut(name).filter(|n| **n > 0) {
            *n -= 1;
            return;
        }
        if name == "br" {
            let top = self.top();
            let node = Node::Element { name: Cow::Borrowed("br"), attributes: Vec::new() };
            self.tree.append(top, node);
            return;
        }
        if self.counts.get(name).is_none_or(|n| *n == 0) {
            return;
        }
        let structural = matches!(name, "table" | "tr" | "tbody" | "thead" | "tfoot");
        let found = self.open.iter().rposition(|id| {
            let open = self.tree.name(*id);
            open == name || (!structural && SCOPE.contains(&open)) || open == "table"
        });
        if let Some(at) = found
            && self.open.get(at).is_some_and(|id| self.tree.name(*id) == name)
        {
            self.close_from(at);
        }
    }
}

/// Names with anything else than letters, digits, `-`, `:` and `_` are not kept.
fn is_name(name: &str) -> bool {
    name.len() <= 64 && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':' | b'_'))
}

fn attributes_of<'a>(tag: &Tag<'a>) -> Vec<Attribute<'a>> {
    let mut attributes: Vec<Attribute<'a>> = Vec::with_capacity(tag.attributes.len());
    for (name, value) in &tag.attributes {
        if is_name(name) && !name.is_empty() && !attributes.iter().any(|a| a.name == *name) {
            attributes.push(Attribute { name: name.clone(), value: decode_entities(value) });
        }
    }
    attributes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_html_becomes_balanced() {
        for (written, balanced) in [
            ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
            (
                "<table><tr><td>1<td>2<tr><td>3</table>x",
                "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>x",
            ),
            ("a</div>b", "ab"),
            ("<div><table><td></div>x</table>y", "<div><table><td>x</td></table>y</div>"),
            ("1 < 2 > 0", "1 &lt; 2 &gt; 0"),
            ("<a href='x\"y'>z", "<a href=\"x&quot;y\">z</a>"),
            ("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
            ("<style>p{}</style>x", "<style></style>x"),
            ("a<!-- b -->c<![endif]>d", "acd"),
            ("a<!-- never ends", "a never ends"),
            ("<img src=a alt=\"b", "<img src=\"a\" alt=\"&quot;b\">"),
            ("x</br>y<br/>z", "x<br>y<br>z"),
            ("<o:p></o:p>t<o:p/>u", "<o:p></o:p>t<o:p></o:p>u"),
        ] {
            assert_eq!(Tree::parse(written).to_html(), balanced, "{written}");
        }
    }

    #[test]
    fn depth_is_bounded_and_nothing_is_lost() {
        let deep = format!("{}core{}", "<div>".repeat(5_000), "</div>after".repeat(5_000));
        let html = Tree::parse(&deep).to_html();
        assert_eq!(html.matches("after").count(), 5_000);
        assert!(html.contains("core"));
        assert!(html.matches("<div>").count() < DEPTH_MAX);
    }

    #[test]
    fn too_many_nodes_are_kept_as_text() {
        let many = "<b>x</b>".repeat(NODES_MAX);
        let html = Tree::parse(&many).to_html();
        assert_eq!(html.matches('x').count(), NODES_MAX);
    }
}
