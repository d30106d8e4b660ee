//! Any text as HTML: clean, read, written again.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|html: &str| {
    let clean = markup::clean_html(html).html;
    let lower = clean.to_ascii_lowercase();
    for sign in ["<script", "<iframe", "<svg", "<math", "<style", "<form", "<object", "<embed", "<base", "<meta", "<link", "url("] {
        let inside_tag = |at: usize| lower[..at].rfind('<') > lower[..at].rfind('>');
        let found = lower.match_indices(sign).any(|(at, _)| sign.starts_with('<') || (inside_tag(at) && lower[..at].ends_with("style=\"")));
        assert!(!found, "{sign}: {html:?} -> {clean:?}");
    }
    let _ = markup::clean_editor_html(html);
    let _ = markup::html_to_text(html);
    let _ = markup::text_to_html(html);
});
