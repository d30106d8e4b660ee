//! Any words, names and addresses as a letter of ours: what is written is read back, and nothing of it becomes a header.
#![no_main]

#[path = "../../tests/written/mod.rs"]
mod written;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|words: Vec<String>| {
    let _ = written::written_is_read(&words);
});
