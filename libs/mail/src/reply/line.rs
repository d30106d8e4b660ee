use markup::{NodeId, Tree, Visitor};

use super::mark::shared_line;

/// One line of a letter, from its text or its HTML.
#[derive(Debug, Default)]
pub(super) struct Line<'a> {
    /// As it stands in the letter.
    pub(super) raw: &'a str,
    /// Without marks of quotation.
    pub(super) text: &'a str,
    /// How many quotations it stands in.
    pub(super) depth: usize,
    pub(super) hint: Hint,
    pub(super) nodes: &'a [NodeId],
}

/// What the program that wrote the HTML says about a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Hint {
    #[default]
    None,
    /// It stands in a quotation that carries no mark of any mail program.
    OwnQuote,
    /// The line before a quotation.
    Attribution,
    /// It stands in a block that repeats another letter.
    Repeated,
    /// From here on everything is repeated.
    History,
    Signature,
}

impl Line<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The lines of a plain text.
pub(super) fn text_lines(text: &str) -> Vec<Line<'_>> {
    let initials = initials_of_quotes(text);
    let mut rest = text;
    let mut lines = Vec::new();
    while !rest.is_empty() && lines.len() < LINES_MAX {
        let (raw, after) = rest.split_once('\n').unwrap_or((rest, ""));
        rest = after;
        let mut raw = raw.strip_suffix('\r').unwrap_or(raw);
        if !raw.trim_start().starts_with('>')
            && let Some(cut) = shared_line(raw)
            && rest.bytes().take(LOOK_AHEAD).find(|b| !b.is_ascii_whitespace()) == Some(b'>')
        {
            let own = raw.get(..cut).unwrap_or_default();
            lines.push(Line { raw: own, text: own, ..Line::default() });
            raw = raw.get(cut..).unwrap_or_default().trim_start_matches(['-', ' ']);
        }
        let (depth, content) = quotation(raw, initials.as_deref());
        lines.push(Line { raw, text: content, depth, ..Line::default() });
    }
    if !rest.is_empty() {
        let depth = quotation(rest, initials.as_deref()).0;
        lines.push(Line { raw: rest, text: rest, depth, ..Line::default() });
    }
    lines
}

/// So far ahead is looked for a quotation below a line, in bytes.
const LOOK_AHEAD: usize = 100;

/// What comes after so many lines counts as one.
const LINES_MAX: usize = 50_000;

/// Marks of quotation at the start of a line, and what follows them.
fn quotation<'a>(raw: &'a str, initials: Option<&str>) -> (usize, &'a str) {
    let mut rest = raw;
    let mut depth = 0;
    // The end of a broken line before a quotation: an address in angle brackets, then the verb.
    if raw.strip_prefix("> ").is_some_and(|verb| {
        verb.trim_end().ends_with(':') && super::words::WROTE.has(verb.trim_end_matches([':', ' ']))
    }) {
        return (0, raw);
    }
    if let Some(after) = initials.and_then(|initials| raw.trim_start().strip_prefix(initials)) {
        rest = after;
    }
    loop {
        let trimmed =
            if depth > 0 { rest.trim_start_matches([' ', '\t']) } else { rest.strip_prefix(' ').unwrap_or(rest) };
        match trimmed.strip_prefix('>') {
            Some(inner) => {
                depth += 1;
                rest = inner;
            }
            None if depth == 0 => return (0, raw),
            None => return (depth, rest.strip_prefix(' ').unwrap_or(rest)),
        }
    }
}

/// Programs that put the initials of the quoted one before the mark (`AB> text`).
fn initials_of_quotes(text: &str) -> Option<String> {
    let mut seen: Option<(&str, usize)> = None;
    for line in text.lines().take(2_000) {
        let line = line.trim_start();
        let Some((initials, _)) = line.split_once('>') else { continue };
        let short = (1..=4).contains(&initials.chars().count())
            && initials.chars().all(char::is_alphabetic)
            && initials.chars().all(char::is_uppercase);
        if short {
            match &mut seen {
                Some((known, count)) if *known == initials => *count += 1,
                Some(_) => {}
                None => seen = Some((initials, 1)),
            }
        }
    }
    seen.filter(|(_, count)| *count >= 2).map(|(initials, _)| initials.to_owned())
}

/// The lines of an HTML text that was read before, with what its classes and ids say.
pub(super) fn html_lines<'a>(read: &'a [markup::Line], hints: &Hints) -> Vec<Line<'a>> {
    let mut history = false;
    read.iter()
        .map(|line| {
            // Words beside a signature on one line stay.
            let said = line.nodes.iter().map(|id| hints.of(*id).unwrap_or_default());
            let said = if said.clone().all(|hint| hint != Hint::None) || said.clone().any(|hint| hint > Hint::Signature)
            {
                said.max()
            } else {
                None
            };
            let starts = line.nodes.iter().any(|id| hints.history.is_some_and(|from| *id >= from));
            history |= starts && line.quote == 0;
            let hint = if history { Hint::History } else { said.unwrap_or_default() };
            let depth = if hint == Hint::Repeated { line.quote.max(1) } else { line.quote };
            Line { raw: &line.text, text: &line.text, depth, hint, nodes: &line.nodes }
        })
        .collect()
}

pub(super) struct Hints {
    /// Ranges of nodes, in order, with what is said about them.
    said: Vec<(NodeId, NodeId, Hint)>,
    /// The first node of the history.
    history: Option<NodeId>,
}

impl Hints {
    fn of(&self, id: NodeId) -> Option<Hint> {
        let after = self.said.partition_point(|(start, _, _)| *start <= id);
        let (_, end, hint) = self.said.get(after.checked_sub(1)?)?;
        (id <= *end).then_some(*hint)
    }
}

impl PartialOrd for Hint {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Hint {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let rank = |hint: &Self| match hint {
            Self::None => 0,
            Self::OwnQuote => 1,
            Self::Signature => 2,
            Self::Attribution => 3,
            Self::Repeated => 4,
            Self::History => 5,
        };
        rank(self).cmp(&rank(other))
    }
}

/// Collects the marks of mail programs, and turns indentation that is no quotation into plain blocks.
pub(super) fn hints(tree: &mut Tree<'_>) -> Hints {
    let mut finder =
        Finder { open: Vec::new(), last: tree.root(), said: Vec::new(), history: None, indents: Vec::new() };
    tree.walk(&mut finder);
    for id in &finder.indents {
        tree.rename(*id, "div");
    }
    let mut said = finder.said;
    said.sort_unstable_by_key(|(start, _, _)| *start);
    Hints { said, history: finder.history }
}

struct Finder {
    open: Vec<(NodeId, Hint)>,
    last: NodeId,
    said: Vec<(NodeId, NodeId, Hint)>,
    history: Option<NodeId>,
    indents: Vec<NodeId>,
}

impl Visitor for Finder {
    fn enter(&mut self, tree: &Tree<'_>, id: NodeId) -> bool {
        self.last = id;
        let name = tree.name(id);
        if name.is_empty() {
            return false;
        }
        if name == "blockquote" && is_indent(tree, id) {
            self.indents.push(id);
        }
        // Inside a quotation nothing more has to be known.
        let quoted = self.open.iter().any(|(open, hint)| *hint != Hint::None || is_quote(tree, *open));
        let hint = match hint_of(tree, id) {
            _ if quoted => Hint::None,
            Hint::None if self.is_own_quote(tree, id) => Hint::OwnQuote,
            hint => hint,
        };
        if hint == Hint::History && self.history.is_none() {
            self.history = Some(id);
        }
        self.open.push((id, hint));
        true
    }

    fn leave(&mut self, _: &Tree<'_>, id: NodeId) {
        if let Some((opened, hint)) = self.open.pop()
            && hint != Hint::None
            && opened == id
        {
            self.said.push((id, self.last, hint));
        }
    }
}

impl Finder {
    /// A bare `<blockquote>`, or the one that Gmail's editor makes, which has the class of its history, but
    /// does not stand in its block.
    fn is_own_quote(&self, tree: &Tree<'_>, id: NodeId) -> bool {
        if !is_quote(tree, id) || tree.attribute(id, "type").is_some() || tree.attribute(id, "cite").is_some() {
            return false;
        }
        let has_class = |id: NodeId| tree.attribute(id, "class").is_some_and(|class| class.contains("gmail_quote"));
        let bare = ["class", "style", "id"].iter().all(|name| tree.attribute(id, name).is_none());
        bare || (has_class(id) && !self.open.iter().any(|(open, _)| has_class(*open)))
    }
}

fn is_quote(tree: &Tree<'_>, id: NodeId) -> bool {
    tree.name(id) == "blockquote" && !is_indent(tree, id)
}

/// "Indent more" of editors is written as a quotation without a border.
fn is_indent(tree: &Tree<'_>, id: NodeId) -> bool {
    let style: String = tree
        .attribute(id, "style")
        .unwrap_or_default()
        .to_ascii_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let cite = tree.attribute(id, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("cite"));
    let class = tree.attribute(id, "class").unwrap_or_default();
    !cite && class.is_empty() && style.contains("border:none") && style.contains("margin:0")
}

fn hint_of(tree: &Tree<'_>, id: NodeId) -> Hint {
    let class = tree.attribute(id, "class").unwrap_or_default();
    let own = tree.attribute(id, "id").unwrap_or_default();
    if class.is_empty() && own.is_empty() {
        return match tree.attribute(id, "data-smartmail") {
            Some(mark) if mark.contains("signature") => Hint::Signature,
            _ => Hint::None,
        };
    }
    let has = |names: &[&str]| class.split_ascii_whitespace().any(|c| names.contains(&c));
    if has(&["gmail_attr", "moz-cite-prefix", "yahoo-quoted-begin", "protonmail_quote_attr"]) {
        return Hint::Attribution;
    }
    let history = ["divRplyFwdMsg", "x_divRplyFwdMsg", "appendonsend", "stopSpelling"].contains(&own)
        || has(&["OutlookMessageHeader"]);
    let repeated = ["OLK_SRC_BODY_SECTION", "mail-editor-reference-message-container"].contains(&own)
        || has(&[
            "zmail_extra",
            "protonmail_quote",
            "tutanota_quote",
            "yahoo_quoted",
            "mailru-blockquote",
            "gmx_quote",
        ]);
    if (history || repeated) && !is_forward_block(tree, id) {
        return if history { Hint::History } else { Hint::Repeated };
    }
    let signature =
        has(&[
            "gmail_signature",
            "moz-signature",
            "gmail_signature_prefix",
            "Apple-Mail-Signature",
            "mail-signature",
            "protonmail_signature_block",
            "ms-outlook-mobile-signature",
            "k9mail-signature",
            "zimbra-signature",
            "yahoo-signature",
            "rcmSignature",
            "wm-signature",
            "js-signature",
        ]) || ["Signature", "signature", "AppleMailSignature", "ms-outlook-mobile-signature", "_rc_sig", "x_Signature"]
            .contains(&own);
    if signature { Hint::Signature } else { Hint::None }
}

/// Whether a block of history begins as a forwarded letter does.
fn is_forward_block(tree: &Tree<'_>, id: NodeId) -> bool {
    let mut start = FirstWords { text: String::new() };
    tree.walk_from(id, &mut start);
    start.text.lines().take(3).any(super::words::is_forwarded)
}

struct FirstWords {
    text: String,
}

impl Visitor for FirstWords {
    fn enter(&mut self, tree: &Tree<'_>, id: NodeId) -> bool {
        if let Some(markup::Node::Text(text)) = tree.node(id) {
            let short: String = text.chars().take(200).collect();
            self.text.push_str(short.trim());
            self.text.push('\n');
        }
        self.text.len() < 300
    }

    fn leave(&mut self, _: &Tree<'_>, _: NodeId) {}
}
