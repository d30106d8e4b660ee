use std::{borrow::Cow, collections::HashMap};

use super::{Attribute, BLOCK, Node, NodeId, Place, Tree, VOID};
use crate::{decode_entities, token::Tag};

pub(super) const DEPTH_MAX: usize = 200;
pub(super) const NODES_MAX: usize = 400_000;

/// Table parts whose content does not close what is outside of them.
const SCOPE: [&str; 4] = ["table", "td", "th", "caption"];

/// Grows a tree from tokens.
pub(super) struct Builder<'a> {
    pub(super) tree: Tree<'a>,
    open: Vec<NodeId>,
    /// How many elements of each name are open, so that a stray end tag costs nothing.
    counts: HashMap<String, usize>,
    /// Start tags that were left out because of the depth, by name.
    skipped: HashMap<String, usize>,
}

impl<'a> Builder<'a> {
    pub(super) fn new() -> Self {
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

    pub(super) fn text(&mut self, text: &'a str) {
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

    pub(super) fn open(&mut self, tag: Tag<'a>) {
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

    pub(super) fn close(&mut self, name: &str) {
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
