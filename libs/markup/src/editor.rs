use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use crate::{Tree, tree::AMPERSAND};

/// Keeps of a draft what our own composer can produce, and nothing else.
///
/// Paragraphs, emphasis, lists, quotations, code, headings of three levels, tables, links, and images of
/// our own (a path on this host, or `cid:`).
///
/// ```
/// let html = "<p style='color:red' onclick=x>Hello <strong>you</strong><script>1</script></p>";
/// assert_eq!(markup::clean_editor_html(html), "<p>Hello <strong>you</strong></p>");
/// ```
#[must_use]
pub fn clean_editor_html(html: &str) -> String {
    EDITOR.clean(&Tree::parse(html).to_html_for_ammonia()).to_string().replace(AMPERSAND, "&amp;")
}

/// As [`clean_editor_html`], and keeps whom a note calls: `<span data-mention="agent:3">@Mira</span>`.
///
/// ```
/// let html = "<p><span data-mention='team:2' class=x>@Repairs</span> <span data-mention='x'>@y</span></p>";
/// let clean = markup::clean_note_html(html);
/// assert_eq!(clean, "<p><span data-mention=\"team:2\">@Repairs</span> <span>@y</span></p>");
/// assert_eq!(markup::mentions(&clean), [markup::Mention::Team(2)]);
/// ```
#[must_use]
pub fn clean_note_html(html: &str) -> String {
    NOTE.clean(&Tree::parse(html).to_html_for_ammonia()).to_string().replace(AMPERSAND, "&amp;")
}

/// Somebody whom a note calls.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Mention {
    /// An agent by number.
    Agent(i64),
    /// A team by number.
    Team(i64),
}

impl Mention {
    fn read(value: &str) -> Option<Self> {
        let (kind, number) = value.split_once(':')?;
        let number = number.parse().ok().filter(|number| *number > 0)?;
        match kind {
            "agent" => Some(Self::Agent(number)),
            "team" => Some(Self::Team(number)),
            _ => None,
        }
    }
}

/// Whom a note calls, each once, in the order of the text.
#[must_use]
pub fn mentions(html: &str) -> Vec<Mention> {
    let tree = Tree::parse(html);
    let mut found: Vec<Mention> = Vec::new();
    for id in tree.ids().filter(|id| tree.name(*id) == "span") {
        if let Some(mention) = tree.attribute(id, "data-mention").and_then(Mention::read)
            && !found.contains(&mention)
        {
            found.push(mention);
        }
    }
    found
}

const TAGS: [&str; 32] = [
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "col",
    "colgroup",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

static EDITOR: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| builder(false));
static NOTE: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| builder(true));

fn builder(mentions: bool) -> ammonia::Builder<'static> {
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
    attributes.insert("a", ["href"].into_iter().collect());
    attributes.insert("img", ["src", "alt", "width", "height"].into_iter().collect());
    attributes.insert("td", ["colspan", "rowspan"].into_iter().collect());
    attributes.insert("th", ["colspan", "rowspan"].into_iter().collect());
    attributes.insert("ol", ["start"].into_iter().collect());
    if mentions {
        attributes.insert("span", ["data-mention"].into_iter().collect());
    }
    let mut builder = ammonia::Builder::new();
    builder
        .tags(TAGS.into_iter().collect())
        .clean_content_tags(["script", "style", "template", "title"].into_iter().collect())
        // The direction of a line belongs to its words.
        .generic_attributes(["dir"].into_iter().collect())
        .tag_attributes(attributes)
        .url_schemes(["http", "https", "mailto", "tel", "cid"].into_iter().collect())
        .url_relative(ammonia::UrlRelative::Custom(Box::new(own_path)))
        .attribute_filter(|element, attribute, value| {
            if attribute == "dir" {
                return ["auto", "ltr", "rtl"].contains(&value).then_some(Cow::Borrowed(value));
            }
            if attribute == "data-mention" {
                return Mention::read(value).map(|_| Cow::Borrowed(value));
            }
            let own = value.starts_with("cid:") || own_path(value).is_some();
            (element != "img" || attribute != "src" || own).then_some(Cow::Borrowed(value))
        })
        .link_rel(Some("noopener noreferrer"));
    builder
}

fn own_path(address: &str) -> Option<Cow<'_, str>> {
    let own = address.starts_with('/') && !address.starts_with("//") && !address.contains('\\');
    own.then_some(Cow::Borrowed(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_images_stay() {
        let html = "<img src=\"https://example.net/x.png\"><img src=\"/files/7\"><img src=\"//example.net/x\">";
        assert_eq!(clean_editor_html(html), "<img><img src=\"/files/7\"><img>");
    }

    #[test]
    fn a_line_keeps_its_direction_and_a_table_its_cells() {
        let html = "<p dir=\"rtl\">שלום</p><p dir=\"evil\" style=\"x\">a</p><table class=\"x\"><tbody><tr>\
            <td colspan=\"2\" width=\"9\"><p dir=\"auto\">1</p></td></tr></tbody></table>";
        assert_eq!(
            clean_editor_html(html),
            "<p dir=\"rtl\">שלום</p><p>a</p><table><tbody><tr><td colspan=\"2\"><p dir=\"auto\">1</p></td></tr>\
            </tbody></table>"
        );
    }

    #[test]
    fn links_of_a_draft_cannot_run_anything() {
        let html = clean_editor_html("<a href=\"javascript:alert(1)\">x</a><a href=\"https://example.com\">y</a>");
        assert!(!html.contains("javascript"));
        assert!(html.contains("href=\"https://example.com\""));
    }
}
