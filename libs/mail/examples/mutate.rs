//! Changes letters at random and reads what comes of it, without a fuzzer's tools: `mutate SECONDS SEED FILE...`.
//!
//! The same seed makes the same letters. A reader that panics ends the run; the letter that did it is left in
//! `mutate.found`. It prints how many letters were read, and how long the slowest took.

use std::{
    fs,
    time::{Duration, Instant},
};

/// Pieces in which readers of letters take an interest.
const PIECES: [&str; 24] = [
    "\r\n\r\n",
    "\r\n",
    "--b\r\n",
    "--b--\r\n",
    "Content-Type: multipart/mixed; boundary=b\r\n",
    "Content-Type: message/rfc822\r\n\r\n",
    "Content-Type: message/delivery-status\r\n\r\n",
    "Content-Type: text/html; charset=utf-7\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n",
    "Auto-Submitted: auto-replied (rejected)\r\n",
    "Authentication-Results: mx.example; spf=pass; dkim=fail\r\n",
    "=?koi8-r?B?8NLJ18XU?=",
    "filename*0*=utf-8''%C5%BE; filename*1=x",
    "> > >",
    "On Monday, Ana <ana@example.org> wrote:\r\n",
    "<blockquote><div style=\"position:fixed\">",
    "<script>",
    "<!--",
    "\0",
    "\u{feff}",
    "References: <a@b> <c@d>\r\n",
    "Status: 5.1.1\r\n",
    "+ACI-",
];

/// Numbers that follow from a seed (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap_or(1)).unwrap_or(0)
    }
}

/// A letter with a few changes: bytes, pieces, parts left out, doubled or taken from another one.
fn changed(chance: &mut Chance, letters: &[Vec<u8>]) -> Vec<u8> {
    let mut letter = letters.get(chance.below(letters.len())).cloned().unwrap_or_default();
    for _ in 0..=chance.below(12) {
        let at = chance.below(letter.len() + 1);
        let end = (at + chance.below(200)).min(letter.len());
        match chance.below(6) {
            0 => drop(letter.drain(at..end)),
            1 => {
                let part = letter.get(at..end).unwrap_or_default().repeat(1 + chance.below(40));
                letter.splice(at..at, part);
            }
            2 => {
                let other = letters.get(chance.below(letters.len())).map(Vec::as_slice).unwrap_or_default();
                let from = chance.below(other.len());
                let part = other.get(from..(from + chance.below(2_000)).min(other.len())).unwrap_or_default();
                letter.splice(at..at, part.iter().copied());
            }
            3 => letter.splice(at..at, PIECES.get(chance.below(PIECES.len())).unwrap_or(&"").bytes()).for_each(drop),
            _ => {
                if let Some(byte) = letter.get_mut(at) {
                    *byte = u8::try_from(chance.below(256)).unwrap_or(0);
                }
            }
        }
    }
    letter.truncate(200_000);
    letter
}

fn read(raw: &[u8]) {
    let letter = mail::parse(raw);
    let visible = mail::visible_reply(&letter);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let all = letters(letter.text.as_deref().unwrap_or_default());
    // A letter that says the same in two forms is shown in one of them.
    let is_whole = letters(&visible.text) + letters(&visible.quoted) == all || letter.html.is_some();
    assert!(is_whole, "a word is lost");
    let _ = mail::thread_keys(&letter);
    let _ = mail::forwarded(&letter);
    let _ = mail::authentication(&letter, "mx.example");
    let _ = mail::tokens_in(&letter, "help+{token}@example.com");
    let mut conversations = mail::Conversations::of(&mail::guess_own_addresses(std::slice::from_ref(&letter)));
    let _ = conversations.take(&letter, None);
    let page = letter.html.clone().unwrap_or_else(|| String::from_utf8_lossy(raw).into_owned());
    let clean = markup::clean_html(&page).html.to_ascii_lowercase();
    assert!(!clean.contains("<script") && !clean.contains("<iframe"), "what runs is shown");
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let span = Duration::from_secs(arguments.next().ok_or("for how many seconds?")?.parse()?);
    let mut chance = Chance(arguments.next().ok_or("which seed?")?.parse::<u64>()?.max(1));
    let letters = arguments.map(fs::read).collect::<Result<Vec<_>, _>>()?;
    let (begun, mut count, mut slowest) = (Instant::now(), 0_u64, Duration::ZERO);
    while begun.elapsed() < span {
        let letter = changed(&mut chance, &letters);
        let start = Instant::now();
        if let Err(panic) = std::panic::catch_unwind(|| read(&letter)) {
            fs::write("mutate.found", &letter)?;
            std::panic::resume_unwind(panic);
        }
        slowest = slowest.max(start.elapsed());
        count += 1;
    }
    println!("{count} letters, the slowest {slowest:?}");
    Ok(())
}
