//! Any bytes as a letter: read, told from machines, and threaded.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let letter = mail::parse(bytes);
    assert_eq!(mail::parse_owned(bytes.to_vec()), letter);
    let _ = mail::parse_headers(bytes);
    let _ = mail::thread_keys(&letter);
    let _ = mail::forwarded(&letter);
    let _ = letter.language();
    // Nothing is lost: whoever writes something sees something.
    let said = bytes.iter().any(u8::is_ascii_alphanumeric);
    assert!(!said || letter.text.is_some() || letter.html.is_some() || !letter.attachments.is_empty() || !letter.headers.is_empty());
    // Memory stays in proportion.
    let held: usize = letter.attachments.iter().map(|file| file.bytes.len()).sum();
    assert!(held <= 10 * bytes.len() + 100_000);
});
