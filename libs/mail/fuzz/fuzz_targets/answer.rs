//! Any text and any HTML as an answer: each line is shown or folded, none is thrown away.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for kind in ["text/plain", "text/html"] {
        let raw = format!("Subject: Re: x\r\nIn-Reply-To: <1@x>\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{text}");
        let letter = mail::parse(raw.as_bytes());
        let visible = mail::visible_reply(&letter);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let all = letters(letter.text.as_deref().unwrap_or_default());
        assert_eq!(letters(&visible.text) + letters(&visible.quoted), all, "{kind}: {text:?}");
    }
});
