//! Whatever stands in a letter, nothing runs and nothing takes long.

use proptest::prelude::*;

const PIECES: &[&str] = &[
    "<script>",
    "</script>",
    "alert(1)",
    "<img src=x onerror=alert(1)>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mtext>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "<a href=\"javascript:alert(1)\">",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<noscript>",
    "</noscript>",
    "<textarea>",
    "</textarea>",
    "<title>",
    "</title>",
    "<form>",
    "<input>",
    "<p title=\"</p><img src=x onerror=alert(1)>\">",
    "<div style=\"background:url(https://example.net/x)\">",
    "</div>",
    "<b>",
    "</b>",
    "&lt;script&gt;",
    "&amp;",
    "&#60;",
    "\"",
    "'",
    ">",
    "<",
    "=",
    "\u{fdd0}",
    "\0",
    "text",
    "<plaintext>",
    "<template>",
    "<select>",
    "<option>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<annotation-xml encoding=text/html>",
    "<mglyph>",
    "<foreignObject>",
    "<img src=https://example.net/a.png>",
    "<base href=//example.net>",
];

/// Start tags of what could run or load, as they would stand in cleaned HTML.
fn dangers(html: &str) -> Option<&'static str> {
    let lower = html.to_ascii_lowercase();
    let tags = [
        "<script",
        "<svg",
        "<math",
        "<style",
        "<form",
        "<input",
        "<iframe",
        "<base",
        "<object",
        "<embed",
        "<link",
        "<meta",
        "<template",
        "<noscript",
        "<textarea",
    ];
    if let Some(found) = tags.into_iter().find(|tag| lower.contains(tag)) {
        return Some(found);
    }
    // Inside of a start tag, outside of quoted values, no event and no address that runs.
    for tag in lower.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        let bare: String = tag.split('"').step_by(2).collect();
        if bare.contains(" on") {
            return Some("an event");
        }
        if tag.contains("href=\"javascript") || tag.contains(" src=\"http") || tag.contains("url(") {
            return Some("an address");
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    #[test]
    fn no_arrangement_of_pieces_runs_or_loads(pieces in proptest::collection::vec(prop::sample::select(PIECES.to_vec()), 0..30)) {
        let html = pieces.concat();
        let clean = markup::clean_html(&html).html;
        prop_assert_eq!(dangers(&clean), None, "{} -> {}", html, clean);
        let draft = markup::clean_editor_html(&html);
        prop_assert_eq!(dangers(&draft), None, "{} -> {}", html, draft);
        let _ = markup::html_to_text(&html);
    }

    #[test]
    fn cleaning_twice_changes_nothing(pieces in proptest::collection::vec(prop::sample::select(PIECES.to_vec()), 0..20)) {
        let once = markup::clean_editor_html(&pieces.concat());
        prop_assert_eq!(&markup::clean_editor_html(&once), &once);
    }

    #[test]
    fn text_survives_the_way_to_html_and_back(text in "[a-zA-Zčćžšđа-яё0-9<>&\"' .,]{0,80}") {
        let words = |t: &str| t.split_whitespace().filter(|w| !w.starts_with('>')).collect::<Vec<_>>().join(" ");
        let back = markup::html_to_text(&markup::text_to_html(&text));
        if !text.trim_start().starts_with('>') {
            prop_assert_eq!(words(&back), words(&text));
        }
    }
}
