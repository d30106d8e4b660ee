//! Any bytes as a folder of letters, parted by zero bytes: sorted into tickets, no two senders in one unasked.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let letters: Vec<mail::Letter> = bytes.split(|b| *b == 0).take(50).map(mail::parse).collect();
    let mut conversations = mail::Conversations::of(&mail::guess_own_addresses(&letters));
    for (nth, letter) in letters.iter().enumerate() {
        let taken = conversations.take(letter, None);
        assert!(taken.ticket >= 1 && taken.ticket <= nth + 1);
        if nth % 7 == 3 {
            conversations.merge(taken.ticket, 1);
        }
        if nth % 11 == 5 {
            conversations.delete(taken.ticket);
        }
        assert!(conversations.ticket_now(taken.ticket) >= 1);
    }
});
