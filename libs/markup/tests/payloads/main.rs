//! Several thousand hostile letters, made by combining what attackers combine: none runs, loads or navigates.

#![expect(clippy::indexing_slicing, reason = "a test that reads past an end fails")]

use std::collections::BTreeSet;

mod vectors;

use vectors::{ADDRESSES, CARRIERS, CORES, ELEMENTS, EVENTS, RUNS, SHEETS, STYLES, SWITCHES};

/// A sequence that looks random and is always the same.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit
    }
}

fn payloads() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for element in ELEMENTS {
        for event in EVENTS {
            all.insert(format!("<{element} {event}={RUNS}>"));
            all.insert(format!("<{element}/{event} = '{RUNS}'//"));
        }
        all.insert(format!("<{element}\u{c}onerror\n=\"{RUNS}\" a=`>"));
        all.insert(format!("<<{element} onerror={RUNS}>"));
    }
    for carrier in CARRIERS {
        for address in ADDRESSES {
            all.insert(carrier.replace("{}", address));
        }
        all.insert(carrier.replace("{}", "https://evil.example/x"));
        all.insert(carrier.replace('"', "").replace("{}", "https://evil.example/x"));
    }
    for style in STYLES {
        for element in ["div", "p", "td", "a", "img", "body", "font", "svg"] {
            all.insert(format!("<{element} style=\"{}\">x</{element}>", style.replace('"', "'")));
        }
        all.insert(format!("<div style='{style};'>x"));
    }
    for sheet in SHEETS {
        for (before, after) in [
            ("", ""),
            ("<head>", "</head>"),
            ("<svg>", "</svg>"),
            ("<div><!-->", "</div>"),
            ("<table><tr>", "</table>"),
        ] {
            all.insert(format!("{before}{sheet}{after}<p>x"));
        }
    }
    let mut sequence = Sequence(17);
    while all.len() < 8_000 {
        let switches: String = (0..=sequence.below(7)).map(|_| SWITCHES[sequence.below(SWITCHES.len())]).collect();
        let core = CORES[sequence.below(CORES.len())];
        let tail: String = (0..sequence.below(4)).map(|_| SWITCHES[sequence.below(SWITCHES.len())]).collect();
        all.insert(format!("{switches}{core}{tail}"));
    }
    all
}

const TAGS: [&str; 70] = [
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
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "wbr",
    "nav",
];

const ATTRIBUTES: [&str; 29] = [
    "href",
    "target",
    "rel",
    "title",
    "alt",
    "width",
    "height",
    "style",
    "lang",
    "dir",
    "align",
    "valign",
    "bgcolor",
    "border",
    "cellpadding",
    "cellspacing",
    "colspan",
    "rowspan",
    "span",
    "color",
    "face",
    "size",
    "start",
    "type",
    "src",
    "data-remote-src",
    "data-cid",
    "data-link-target",
    "class",
];

/// What is wrong with cleaned HTML, read as strictly as it is written.
fn fault(html: &str) -> Option<String> {
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        let (inside, after) = end_of_tag(tag)?;
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            if !TAGS.contains(&name) {
                return Some(format!("</{name}>"));
            }
            continue;
        }
        let (name, mut attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        if !TAGS.contains(&name) {
            return Some(format!("<{name}>"));
        }
        while !attributes.trim().is_empty() {
            let Some((attribute, value)) = attributes.trim_start().split_once("=\"") else {
                return Some(attributes.to_owned());
            };
            let Some((value, next)) = value.split_once('"') else { return Some(attributes.to_owned()) };
            attributes = next;
            if let Some(fault) = fault_of(name, attribute, value) {
                return Some(fault);
            }
        }
    }
    None
}

/// Quoted values may hold what looks like the end of a tag.
fn end_of_tag(tag: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let end = tag.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == '>' && !quoted
    })?;
    Some((&tag[..end.0], &tag[end.0 + 1..]))
}

fn fault_of(element: &str, attribute: &str, value: &str) -> Option<String> {
    let lower = value.to_ascii_lowercase();
    let bad = match attribute {
        "href" => !["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme)),
        "src" => {
            element != "img"
                || !["png", "jpeg", "jpg", "gif", "webp"]
                    .iter()
                    .any(|kind| lower.starts_with(&format!("data:image/{kind};base64,")))
        }
        "style" => ["url", "\\", "@", "expression", "import", "position", "var(", "image", "/*", "binding"]
            .iter()
            .any(|word| lower.contains(word)),
        known => !ATTRIBUTES.contains(&known),
    };
    bad.then(|| format!("<{element} {attribute}=\"{value}\">"))
}

#[test]
fn none_of_eight_thousand_hostile_letters_runs_loads_or_navigates() {
    let all = payloads();
    assert!(all.len() >= 8_000);
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|payload| {
            let clean = markup::clean_html(payload).html;
            fault(&clean).map(|fault| format!("{payload}\n  -> {clean}\n  {fault}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

#[test]
fn what_was_cleaned_stays_clean_when_it_is_read_again() {
    for payload in payloads().iter().step_by(3) {
        let once = markup::clean_html(payload).html;
        let twice = markup::clean_html(&once).html;
        assert_eq!(fault(&twice), None, "{payload}");
        assert_eq!(markup::html_to_text(&once), markup::html_to_text(&twice), "{payload}");
    }
}

#[test]
fn the_words_around_a_hostile_part_stay() {
    for payload in [
        "<script>window.ran=1</script>",
        "<style>*{color:red}</style>",
        "<img src=x onerror=window.ran=1>",
        "<iframe src=x></iframe>",
    ] {
        let clean = markup::clean_html(&format!("<p>Hello {payload}Ana</p>")).html;
        assert_eq!(markup::html_to_text(&clean).split_whitespace().collect::<Vec<_>>(), ["Hello", "Ana"], "{payload}");
    }
}

#[test]
fn the_check_itself_sees_what_is_wrong() {
    for bad in [
        "<script>x</script>",
        "<p onclick=\"x\">",
        "<a href=\"javascript:x\">",
        "<img src=\"https://evil.example/x\">",
        "<p style=\"background: url(x)\">",
        "<svg></svg>",
    ] {
        assert!(fault(bad).is_some(), "{bad}");
    }
    assert_eq!(
        fault("<p style=\"color: red\">a &lt;b&gt; <a href=\"https://a.example/?b=%3E\" target=\"_blank\">c</a></p>"),
        None
    );
}
