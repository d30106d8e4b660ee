use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use crate::{
    Attribute, Node, NodeId, Tree,
    style::harmless,
    tree::{AMPERSAND, Visitor},
};

/// The HTML of a letter, made safe.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clean {
    /// What may be shown; remote images are held back as `data-remote-src`.
    pub html: String,
    /// How many images wait for the reader's consent.
    pub remote_images: usize,
    /// Images of one pixel, which only tell the sender that the letter was opened.
    pub tracking: Tracking,
}

/// Images of one pixel: nobody sees them, and loading them tells that the letter was opened.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Tracking {
    /// How many.
    pub pixels: usize,
    /// The hosts they come from, each once, the first 50.
    pub hosts: Vec<String>,
}

impl Tracking {
    /// Counts the images of one pixel in a letter.
    ///
    /// ```
    /// let found = markup::Tracking::of("<p>Hi<img src='https://t.example.com/1.gif' width=1 height=1>");
    /// assert_eq!((found.pixels, found.hosts), (1, vec!["t.example.com".to_owned()]));
    /// ```
    #[must_use]
    pub fn of(html: &str) -> Self {
        let (tree, mut found) = (Tree::parse(html), Self::default());
        for id in tree.ids() {
            if tree.name(id) == "img"
                && let Some(address) = remote(tree.attribute(id, "src").unwrap_or_default())
                && is_pixel(&tree, id)
            {
                found.note(&address);
            }
        }
        found
    }

    fn note(&mut self, address: &str) {
        self.pixels += 1;
        let host = host_of(address).to_ascii_lowercase();
        if !host.is_empty() && !self.hosts.contains(&host) && self.hosts.len() < 50 {
            self.hosts.push(host);
        }
    }
}

/// The full address of an image that lies elsewhere.
fn remote(src: &str) -> Option<String> {
    let src = src.trim();
    let lower = src.get(..8).unwrap_or(src).to_ascii_lowercase();
    if lower.starts_with("//") {
        return Some(format!("https:{src}"));
    }
    (lower.starts_with("http://") || lower.starts_with("https://")).then(|| src.to_owned())
}

/// Where the images of a letter come from.
#[derive(Clone, Copy)]
pub struct Images<'a> {
    /// The address under which an image of the letter itself (`cid:`, given without the prefix) can be loaded.
    pub cid: &'a dyn Fn(&str) -> Option<String>,
    /// The address from which a remote image may be loaded: `None` holds it back.
    pub remote: &'a dyn Fn(&str) -> Option<String>,
}

impl Images<'_> {
    /// Nothing is loaded: `cid:` images become `data-cid`, remote ones `data-remote-src`.
    pub const HELD_BACK: Self = Self { cid: &|_| None, remote: &|_| None };
}

/// Makes the HTML of a letter safe to show: no script, no form, nothing loaded.
///
/// Remote images lose their `src` and carry it as `data-remote-src`; images of the letter itself carry
/// `data-cid`. Links open in a new tab, show where they lead as their title, and where the visible text
/// names another host, the true one follows in brackets.
///
/// ```
/// let clean = markup::clean_html("<p onclick=x()>Hi<script>alert(1)</script><img src='https://example.com/a.png'>");
/// assert_eq!(clean.html, "<p>Hi<img data-remote-src=\"https://example.com/a.png\"></p>");
/// assert_eq!(clean.remote_images, 1);
/// ```
#[must_use]
pub fn clean_html(html: &str) -> Clean {
    clean_html_with(html, Images::HELD_BACK)
}

/// As [`clean_html`], with a say in which images load and from where.
#[must_use]
pub fn clean_html_with(html: &str, images: Images<'_>) -> Clean {
    let mut tree = Tree::parse(html);
    let mut clean = Clean { html: String::new(), remote_images: 0, tracking: Tracking::default() };
    soften(&mut tree);
    for id in tree.ids() {
        if tree.name(id) == "img" {
            image(&mut tree, id, images, &mut clean);
        }
    }
    links(&mut tree);
    clean.html = LETTER.clean(&tree.to_html_for_ammonia()).to_string().replace(AMPERSAND, "&amp;");
    clean
}

/// An inline picture larger than this (in base64) is left out.
const DATA_IMAGE_MAX: usize = 5_000_000;

const DROPPED: [&str; 24] = [
    "script", "style", "head", "title", "template", "iframe", "frame", "frameset", "object", "embed", "applet",
    "audio", "video", "source", "track", "link", "meta", "base", "svg", "math", "canvas", "noembed", "noframes", "map",
];

/// Elements that would make plain text of the markup inside of them.
const TEXTUAL: [&str; 5] = ["textarea", "noscript", "plaintext", "listing", "xmp"];

const KEPT: [&str; 62] = [
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "tt",
    "u",
    "ul",
];
const KEPT_TABLE: [&str; 6] = ["td", "tfoot", "th", "thead", "tr", "wbr"];

const SIZED: [&str; 6] = ["align", "valign", "width", "height", "bgcolor", "dir"];

/// The second wall: whatever our own tree missed does not pass ammonia's reading of the standard.
static LETTER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::new();
    let generic: HashSet<&str> = ["style", "title", "lang", "dir", "align", "valign", "bgcolor"].into_iter().collect();
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
    attributes.insert("a", ["href", "target"].into_iter().collect());
    attributes.insert("img", ["src", "alt", "width", "height", "data-remote-src", "data-cid"].into_iter().collect());
    for sized in ["table", "td", "th", "tr", "col", "colgroup", "hr"] {
        attributes.insert(
            sized,
            ["width", "height", "border", "cellpadding", "cellspacing", "colspan", "rowspan", "span"]
                .into_iter()
                .collect(),
        );
    }
    attributes.insert("font", ["color", "face", "size"].into_iter().collect());
    attributes.insert("ol", ["start", "type"].into_iter().collect());
    attributes.insert("span", ["data-link-target"].into_iter().collect());
    builder
        .tags(KEPT.into_iter().chain(KEPT_TABLE).collect())
        .clean_content_tags(["script", "style", "template", "title"].into_iter().collect())
        .generic_attributes(generic)
        .tag_attributes(attributes)
        .url_schemes(["http", "https", "mailto", "tel", "data", "blob"].into_iter().collect())
        .url_relative(ammonia::UrlRelative::Custom(Box::new(own_address)))
        .attribute_filter(|element, attribute, value| {
            let data = value.trim_start().get(..5).is_some_and(|p| p.eq_ignore_ascii_case("data:"));
            (!data || (element == "img" && attribute == "src" && is_picture(value))).then_some(Cow::Borrowed(value))
        })
        .link_rel(Some("noopener noreferrer nofollow"));
    builder
});

/// Relative addresses only of ourselves: a path on our own host, never `//host`.
fn own_address(address: &str) -> Option<Cow<'_, str>> {
    let own = address.starts_with('/') && !address.starts_with("//") && !address.contains('\\');
    own.then_some(Cow::Borrowed(address))
}

fn is_picture(value: &str) -> bool {
    let lower: String = value.trim().chars().take(32).map(|c| c.to_ascii_lowercase()).collect();
    value.len() <= DATA_IMAGE_MAX
        && ["png", "jpeg", "jpg", "gif", "webp"]
            .iter()
            .any(|kind| lower.starts_with(&format!("data:image/{kind};base64,")))
}

/// Drops what is never shown, and the styles and attributes that could do harm.
fn soften(tree: &mut Tree<'_>) {
    let mut painter = Painter { inside: Vec::new(), changes: Vec::new(), dropped: Vec::new() };
    tree.walk(&mut painter);
    for id in painter.dropped {
        tree.remove(id);
    }
    for (id, style) in painter.changes {
        if TEXTUAL.contains(&tree.name(id)) {
            tree.rename(id, "div");
        }
        let tracked = matches!(tree.attribute(id, "class"), Some(class) if class.contains("Mso"));
        let paragraph = tree.name(id) == "p";
        let Some(attributes) = tree.attributes_mut(id) else { continue };
        attributes.retain(|attribute| !matches!(attribute.name.as_ref(), "style" | "id" | "class"));
        attributes.retain(|a| !SIZED.contains(&a.name.as_ref()) || is_plain_size(&a.value));
        let style = match (style.is_empty(), tracked && paragraph) {
            (true, true) => "margin: 0".to_owned(),
            (false, true) if !style.contains("margin") => format!("margin: 0; {style}"),
            _ => style,
        };
        if !style.is_empty() {
            attributes.push(Attribute { name: Cow::Borrowed("style"), value: Cow::Owned(style) });
        }
    }
}

fn is_plain_size(value: &str) -> bool {
    value.len() <= 24 && value.chars().all(|c| c.is_ascii_alphanumeric() || "#%.".contains(c))
}

/// Walks through and remembers what has a background.
struct Painter {
    inside: Vec<bool>,
    changes: Vec<(NodeId, String)>,
    dropped: Vec<NodeId>,
}

impl Visitor for Painter {
    fn enter(&mut self, tree: &Tree<'_>, id: NodeId) -> bool {
        let Some(Node::Element { name, .. }) = tree.node(id) else { return false };
        if DROPPED.contains(&name.as_ref()) {
            self.dropped.push(id);
            return false;
        }
        let painted = self.inside.last().copied().unwrap_or(false)
            || tree
                .attribute(id, "bgcolor")
                .is_some_and(|colour| !matches!(colour.to_ascii_lowercase().as_str(), "white" | "#ffffff" | "#fff"));
        let (style, paints) = harmless(tree.attribute(id, "style").unwrap_or_default(), painted);
        self.changes.push((id, style));
        self.inside.push(paints);
        true
    }

    fn leave(&mut self, _: &Tree<'_>, _: NodeId) {
        self.inside.pop();
    }
}

fn image(tree: &mut Tree<'_>, id: NodeId, images: Images<'_>, clean: &mut Clean) {
    let src = tree.attribute(id, "src").unwrap_or_default().trim().to_owned();
    let lower = src.get(..8).unwrap_or(&src).to_ascii_lowercase();
    let pixel = is_pixel(tree, id);
    let Some(attributes) = tree.attributes_mut(id) else { return };
    attributes.retain(|a| matches!(a.name.as_ref(), "alt" | "width" | "height" | "style" | "title" | "align"));
    let mut set = |name: &'static str, value: String| {
        attributes.insert(0, Attribute { name: Cow::Borrowed(name), value: Cow::Owned(value) });
    };
    if lower.starts_with("cid:") {
        let cid = src.get(4..).unwrap_or_default();
        match (images.cid)(cid) {
            Some(address) => set("src", address),
            None => set("data-cid", cid.to_owned()),
        }
    } else if lower.starts_with("data:") {
        if is_picture(&src) {
            set("src", src);
        }
    } else if let Some(address) = remote(&src) {
        if pixel {
            clean.tracking.note(&address);
            tree.remove(id);
            return;
        }
        if let Some(loaded) = (images.remote)(&address) {
            set("src", loaded);
        } else {
            clean.remote_images += 1;
            set("data-remote-src", address);
        }
    }
}

/// An image that nobody is meant to see.
fn is_pixel(tree: &Tree<'_>, id: NodeId) -> bool {
    let tiny = |name: &str| {
        tree.attribute(id, name).is_some_and(|v| matches!(v.trim().trim_end_matches("px"), "0" | "1" | "2"))
    };
    let style: String = tree
        .attribute(id, "style")
        .unwrap_or_default()
        .to_ascii_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    (tiny("width") && tiny("height"))
        || style.contains("display:none")
        || ((style.contains("width:1px") || style.contains("width:0"))
            && (style.contains("height:1px") || style.contains("height:0")))
}

/// The host of an address, as written.
fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.split(':').next().unwrap_or_default()
}

/// New tab, true target as the title, and said openly where the text names another host.
fn links(tree: &mut Tree<'_>) {
    for id in tree.ids() {
        if tree.name(id) != "a" {
            continue;
        }
        let href = tree.attribute(id, "href").unwrap_or_default().trim().to_owned();
        let true_host = host_of(&href).trim_start_matches("www.").to_ascii_lowercase();
        let lie = href.starts_with("http") && named_host(tree, id).is_some_and(|named| !same_site(&named, &true_host));
        let Some(attributes) = tree.attributes_mut(id) else { continue };
        attributes.retain(|a| matches!(a.name.as_ref(), "style" | "dir" | "lang"));
        if !is_followed(&href) {
            continue;
        }
        for (name, value) in [("href", href.clone()), ("title", href), ("target", "_blank".to_owned())] {
            attributes.push(Attribute { name: Cow::Borrowed(name), value: Cow::Owned(value) });
        }
        if lie {
            tree.append_text(id, &format!(" [{true_host}]"));
        }
    }
}

/// Links that may be followed from a letter.
fn is_followed(href: &str) -> bool {
    let lower: String = href.chars().take(8).map(|c| c.to_ascii_lowercase()).collect();
    ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme))
}

/// The host that a link's own text pretends to lead to.
fn named_host(tree: &Tree<'_>, id: NodeId) -> Option<String> {
    let mut text = String::new();
    let mut pending: Vec<NodeId> = vec![id];
    let mut seen = 0;
    while let Some(next) = pending.pop() {
        seen += 1;
        if seen > 60 || text.len() > 400 {
            return None;
        }
        if let Some(Node::Text(piece)) = tree.node(next) {
            text.push_str(piece);
        }
        let mut inside: Vec<NodeId> = tree.children(next).take(60).collect();
        inside.reverse();
        pending.append(&mut inside);
    }
    let text = crate::decode_entities(text.trim()).to_ascii_lowercase();
    let text = text.trim();
    let web = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
    let host = host_of(text).trim_start_matches("www.");
    let bare = !text.contains([' ', '@']) && host.contains('.') && is_host(host);
    ((web || bare) && is_host(host)).then(|| host.to_owned())
}

fn is_host(text: &str) -> bool {
    let last = text.rsplit('.').next().unwrap_or_default();
    last.len() >= 2
        && last.chars().all(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-')
}

fn same_site(named: &str, true_host: &str) -> bool {
    named == true_host
        || true_host.strip_suffix(named).is_some_and(|rest| rest.ends_with('.'))
        || named.strip_suffix(true_host).is_some_and(|rest| rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_runs_loads_or_navigates() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<a href='javascript:alert(1)'>x</a>",
            "<a href='  jAvAsCrIpT&colon;alert(1)'>x</a>",
            "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
            "<form action=https://example.net><input name=p></form>",
            "<iframe src=https://example.net></iframe>",
            "<meta http-equiv=refresh content='0;url=https://example.net'>",
            "<base href=https://example.net/>",
            "<link rel=stylesheet href=https://example.net/x.css>",
            "<div style='background:url(https://example.net/x)'>x</div>",
            "<table background='https://example.net/x'><tr><td>x</table>",
            "<img srcset='https://example.net/x 2x'>",
            "<img data-remote-src='javascript:alert(1)'>",
            "<video poster=https://example.net/x></video>",
            "<style>@import url(https://example.net/x.css)</style>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
            "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
            "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
            "<a href='//example.net'>x</a>",
            "<input type=image src=https://example.net/x>",
            "<body background=https://example.net/x onload=alert(1)>",
        ] {
            let html = clean_html(hostile).html;
            for sign in [
                "<script",
                "onerror=\"",
                "onload=\"",
                "javascript:",
                "<form",
                "<input",
                "<iframe",
                "<svg",
                " src=\"http",
                "url(",
                "<meta",
                "<base",
                "<link",
                "srcset",
                "data:text",
                "data:image/svg",
                "<style",
                "background=\"",
                "poster",
            ] {
                assert!(!html.contains(sign), "{hostile} -> {html}");
            }
        }
    }

    #[test]
    fn images_of_the_letter_are_found_and_pixels_named() {
        let html = "<img src='cid:logo@x' alt=L><img src=https://t.example.net/o.gif width=1 height=1>";
        let held = clean_html(html);
        assert_eq!(held.html, "<img data-cid=\"logo@x\" alt=\"L\">");
        assert_eq!(held.tracking.hosts, ["t.example.net"]);
        assert_eq!(held.remote_images, 0);
        let shown = clean_html_with(html, Images { cid: &|cid| Some(format!("/files/{cid}")), remote: &|_| None });
        assert_eq!(shown.html, "<img src=\"/files/logo@x\" alt=\"L\">");
    }

    #[test]
    fn a_link_that_lies_is_told() {
        let html = clean_html("<a href='https://evil.example/login'>www.mybank.example</a>").html;
        assert!(html.contains("www.mybank.example [evil.example]"), "{html}");
        let honest = clean_html("<a href='https://www.example.com/a?b=c'>example.com</a>").html;
        assert!(!honest.contains('['), "{honest}");
        assert!(honest.contains("rel=\"noopener noreferrer nofollow\"") && honest.contains("target=\"_blank\""));
    }

    #[test]
    fn the_structure_of_a_letter_stays() {
        let html =
            "<table width=600 cellpadding=4><tr><td style='color:#c00'>Sum</td></tr></table><ul><li><b>x</b></li></ul>";
        let clean = clean_html(html).html;
        assert!(clean.contains("<td style=\"color: #c00\">Sum</td>"), "{clean}");
        assert!(clean.contains("<ul><li><b>x</b></li></ul>"));
    }
}
