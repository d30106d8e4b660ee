//! Several thousand hostile letters, made by combining what attackers combine: none runs, loads or navigates.

#![expect(clippy::indexing_slicing, reason = "a test that reads past an end fails")]

use std::collections::BTreeSet;

const RUNS: &str = "window.ran=1";

const ELEMENTS: [&str; 34] = [
    "img src=x",
    "svg",
    "body",
    "input autofocus",
    "select autofocus",
    "textarea autofocus",
    "keygen autofocus",
    "video src=x",
    "audio src=x",
    "video><source",
    "details open",
    "marquee",
    "iframe src=x",
    "object data=x",
    "embed src=x",
    "math",
    "style",
    "link rel=stylesheet href=x",
    "script src=x",
    "frameset",
    "isindex",
    "a href=x",
    "div tabindex=0",
    "form",
    "button",
    "meter",
    "table",
    "td",
    "bgsound src=x",
    "image src=x",
    "svg><animate attributeName=x",
    "svg><set",
    "template",
    "x",
];

const EVENTS: [&str; 30] = [
    "onerror",
    "onload",
    "onfocus",
    "onblur",
    "onmouseover",
    "onclick",
    "ontoggle",
    "onstart",
    "onbegin",
    "onend",
    "onanimationstart",
    "ontransitionend",
    "onpointerenter",
    "onwheel",
    "onscroll",
    "onresize",
    "onhashchange",
    "onmessage",
    "onpageshow",
    "onbeforeunload",
    "onloadstart",
    "oncanplay",
    "onplay",
    "oninput",
    "onchange",
    "onsubmit",
    "onreset",
    "oncut",
    "oncontextmenu",
    "onbeforetoggle",
];

/// Addresses that run, and their disguises.
const ADDRESSES: [&str; 34] = [
    "javascript:window.ran=1",
    "JaVaScRiPt:window.ran=1",
    " javascript:window.ran=1",
    "\u{1}javascript:window.ran=1",
    "java\tscript:window.ran=1",
    "java\nscript:window.ran=1",
    "java\r\nscript:window.ran=1",
    "java\0script:window.ran=1",
    "javascript&colon;window.ran=1",
    "&#106;avascript:window.ran=1",
    "&#x6A;avascript:window.ran=1",
    "&#0000106avascript:window.ran=1",
    "java&Tab;script:window.ran=1",
    "java&NewLine;script:window.ran=1",
    "javascript&#58;window.ran=1",
    "j&#x0A;avascript:window.ran=1",
    "vbscript:msgbox(1)",
    "livescript:window.ran=1",
    "mocha:window.ran=1",
    "data:text/html,<script>parent.ran=1</script>",
    "data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuPTE8L3NjcmlwdD4=",
    "data:image/svg+xml,<svg onload=window.ran=1>",
    "data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9d2luZG93LnJhbj0xPg==",
    "data:application/xhtml+xml,<x/>",
    "DATA:text/html,x",
    "feed:javascript:window.ran=1",
    "view-source:javascript:window.ran=1",
    "jar:https://evil.example/x!/",
    "file:///etc/passwd",
    "blob:https://evil.example/x",
    "filesystem:https://evil.example/x",
    "//evil.example/x",
    "\\\\evil.example\\x",
    "/\\evil.example/x",
];

const CARRIERS: [&str; 36] = [
    "<a href=\"{}\">x</a>",
    "<img src=\"{}\">",
    "<iframe src=\"{}\"></iframe>",
    "<form action=\"{}\"><button>x</button></form>",
    "<button formaction=\"{}\">x</button>",
    "<input type=image src=\"{}\">",
    "<object data=\"{}\"></object>",
    "<embed src=\"{}\">",
    "<svg><a xlink:href=\"{}\"><text>x</text></a></svg>",
    "<svg><use href=\"{}\"/></svg>",
    "<svg><image href=\"{}\"/></svg>",
    "<svg><script href=\"{}\"/></svg>",
    "<svg><animate attributeName=href values=\"{}\"/></svg>",
    "<math><mi xlink:href=\"{}\">x</mi></math>",
    "<video poster=\"{}\"></video>",
    "<audio src=\"{}\"></audio>",
    "<video><track src=\"{}\"></video>",
    "<img srcset=\"{} 2x\">",
    "<picture><source srcset=\"{}\"><img></picture>",
    "<table background=\"{}\"><tr><td background=\"{}\">x</table>",
    "<body background=\"{}\">",
    "<link rel=stylesheet href=\"{}\">",
    "<link rel=prefetch href=\"{}\">",
    "<base href=\"{}\">",
    "<meta http-equiv=refresh content=\"0;url={}\">",
    "<a ping=\"{}\" href=\"https://a.example\">x</a>",
    "<blockquote cite=\"{}\">x</blockquote>",
    "<img longdesc=\"{}\" usemap=\"{}\">",
    "<img dynsrc=\"{}\" lowsrc=\"{}\">",
    "<frameset><frame src=\"{}\"></frameset>",
    "<applet codebase=\"{}\" code=x></applet>",
    "<html manifest=\"{}\">",
    "<map name=m><area href=\"{}\"></map>",
    "<script src=\"{}\"></script>",
    "<bgsound src=\"{}\">",
    "<iframe srcdoc=\"<script src='{}'></script>\"></iframe>",
];

/// Styles that load, cover or leave their box.
const STYLES: [&str; 30] = [
    "background:url(https://evil.example/x)",
    "background:URL('https://evil.example/x')",
    "background:u\\72l(https://evil.example/x)",
    "background:\\75\\72\\6c(https://evil.example/x)",
    "background:url(//evil.example/x)",
    "background:/**/url(https://evil.example/x)",
    "background:image-set('https://evil.example/x' 1x)",
    "background:-webkit-image-set(url(https://evil.example/x) 1x)",
    "background:cross-fade(url(https://evil.example/x),red,50%)",
    "list-style:url(https://evil.example/x)",
    "list-style-image:url(https://evil.example/x)",
    "border-image:url(https://evil.example/x)",
    "cursor:url(https://evil.example/x),auto",
    "content:url(https://evil.example/x)",
    "filter:url(https://evil.example/x#f)",
    "mask:url(https://evil.example/x)",
    "clip-path:url(https://evil.example/x#c)",
    "shape-outside:url(https://evil.example/x)",
    "offset-path:url(https://evil.example/x)",
    "width:expression(window.ran=1)",
    "behavior:url(https://evil.example/x)",
    "-moz-binding:url(https://evil.example/x#x)",
    "position:fixed;top:0;left:0;width:100%;height:100%",
    "position:\\66ixed",
    "--x:url(https://evil.example/x);background:var(--x)",
    "src:url(https://evil.example/x)",
    "background:url(\"https://evil.example/x\")",
    "background:url(&quot;https://evil.example/x&quot;)",
    "background:red;background-image:\nurl(\thttps://evil.example/x)",
    "@import 'https://evil.example/x'",
];

const SHEETS: [&str; 10] = [
    "<style>@import url(https://evil.example/x.css);</style>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<style>@\\69mport 'https://evil.example/x.css';</style>",
    "<style>*{background:url(https://evil.example/x)}</style>",
    "<style>@font-face{font-family:x;src:url(https://evil.example/x)}*{font-family:x}</style>",
    "<style><!--*{background:url(https://evil.example/x)}--></style>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<svg><style>*{background:url(https://evil.example/x)}</style></svg>",
    "<style>a[href^=x]{background:url(https://evil.example/x)}</style>",
    "<!--[if mso]><style>*{background:url(https://evil.example/x)}</style><![endif]-->",
];

/// What changes the way a reader reads: raw text, foreign content, tables, comments.
const SWITCHES: [&str; 40] = [
    "<svg>",
    "</svg>",
    "<math>",
    "</math>",
    "<mtext>",
    "<mglyph>",
    "<malignmark>",
    "<annotation-xml encoding=\"text/html\">",
    "<foreignObject>",
    "<desc>",
    "<title>",
    "</title>",
    "<style>",
    "</style>",
    "<textarea>",
    "</textarea>",
    "<xmp>",
    "</xmp>",
    "<noscript>",
    "</noscript>",
    "<noembed>",
    "<noframes>",
    "<iframe>",
    "</iframe>",
    "<template>",
    "</template>",
    "<plaintext>",
    "<select>",
    "<option>",
    "<table>",
    "<caption>",
    "<form>",
    "<!--",
    "-->",
    "--!>",
    "<![CDATA[",
    "]]>",
    "<?x ",
    "<p title=\"",
    "<!doctype html>",
];

/// Where the payload itself comes out when a reader was misled.
const CORES: [&str; 6] = [
    "<img src=x onerror=window.ran=1>",
    "</style><img src=x onerror=window.ran=1>",
    "\"><img src=x onerror=window.ran=1>",
    "<script>window.ran=1</script>",
    "--><svg onload=window.ran=1>",
    "<a href=javascript:window.ran=1>x</a>",
];

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
