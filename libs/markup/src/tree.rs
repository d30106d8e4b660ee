use std::{borrow::Cow, collections::BTreeSet};

use builder::Builder;

use crate::{
    decode_entities,
    token::{Token, Tokens},
};

mod builder;

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

#[cfg(test)]
mod tests {
    use super::{
        builder::{DEPTH_MAX, NODES_MAX},
        *,
    };

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
