//! Signed words in our own addresses: by them an answer finds its ticket, and a bounce its message, when everything
//! else was lost on the way.
//!
//! A token says what it stands for and carries a proof that we wrote it (HMAC-SHA256, its first 80 bits). It is made of
//! small letters, digits and one hyphen, because servers fold the case of addresses and some take nothing else.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::Letter;

/// The place of the token in a pattern such as `help+{token}@example.org`.
const PLACE: &str = "{token}";
/// How much of the proof is kept, in bytes: 2^80 guesses, each of them a letter, are nobody's to make.
const PROOF_BYTES: usize = 10;
/// How many addresses of a letter are looked at.
const ADDRESSES_MAX: usize = 2_000;
/// RFC 5321, 4.5.3.1.1.
const LOCAL_BYTES_MAX: usize = 64;

/// What a token stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Token {
    /// An answer on the ticket with this number.
    Reply(i64),
    /// A report about the message with this number.
    Return(i64),
    /// An answer on the side thread with this number: somebody outside, never the customer.
    Side(i64),
}

impl Token {
    const fn parts(self) -> (char, i64) {
        match self {
            Self::Reply(number) => ('r', number),
            Self::Return(number) => ('b', number),
            Self::Side(number) => ('s', number),
        }
    }
}

/// The word that stands in an address for a token.
///
/// ```
/// use mail::{Token, token_of, token_text};
/// let text = token_text(&[7; 32], Token::Reply(31));
/// assert!(text.starts_with("r1f-"));
/// assert_eq!(token_of(&[7; 32], &text.to_uppercase()), Some(Token::Reply(31)));
/// assert_eq!(token_of(&[8; 32], &text), None);
/// ```
#[must_use]
pub fn token_text(key: &[u8; 32], token: Token) -> String {
    let head = head(token);
    format!("{head}-{}", proof(key, &head))
}

/// What a word stands for, if we wrote it.
#[must_use]
pub fn token_of(key: &[u8; 32], text: &str) -> Option<Token> {
    let text = text.to_ascii_lowercase();
    let (said, given) = text.split_once('-')?;
    let number = i64::from_str_radix(said.get(1..)?, 16).ok().filter(|number| *number > 0)?;
    let token = match said.chars().next()? {
        'r' => Token::Reply(number),
        'b' => Token::Return(number),
        's' => Token::Side(number),
        _ => return None,
    };
    let head = head(token);
    (head == said && is_same(&proof(key, &head), given)).then_some(token)
}

fn head(token: Token) -> String {
    let (kind, number) = token.parts();
    format!("{kind}{number:x}")
}

fn proof(key: &[u8; 32], head: &str) -> String {
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    for (place, byte) in block.iter_mut().zip(key) {
        *place = *byte;
    }
    // A key shorter than the block is padded with zeros (RFC 2104), which is what `block` holds.
    let mut mac = Hmac::<Sha256>::new(&block);
    mac.update(b"address ");
    mac.update(head.as_bytes());
    let whole = mac.finalize().into_bytes();
    BASE32_NOPAD.encode(whole.get(..PROOF_BYTES).unwrap_or_default()).to_ascii_lowercase()
}

/// Compares without telling by its time where the first difference is.
fn is_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}

/// Whether a pattern can carry tokens: one `{token}` before the `@`, and room for it.
///
/// ```
/// assert!(mail::is_pattern("help+{token}@example.org"));
/// assert!(mail::is_pattern("{token}@replies.example.org"));
/// assert!(!mail::is_pattern("help@example.org"));
/// ```
#[must_use]
pub fn is_pattern(pattern: &str) -> bool {
    let Some((local, domain)) = pattern.rsplit_once('@') else { return false };
    let odd =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';' | '"' | '(' | ')' | ':');
    local.matches(PLACE).count() == 1
        && !domain.is_empty()
        && !domain.contains(PLACE)
        && !pattern.contains(odd)
        // A token of a ticket with a nine-digit number.
        && local.len() - PLACE.len() + 26 <= LOCAL_BYTES_MAX
}

/// An address of ours with a token in it.
#[must_use]
pub fn addressed(pattern: &str, text: &str) -> String {
    pattern.replacen(PLACE, text, 1)
}

/// The words that stand in the place of the token in addresses that the letter came to, by its own headers and those
/// of servers. Nothing is verified: ask [`token_of`].
///
/// ```
/// let letter = mail::parse(b"To: Help <Help+r1f-abc@example.org>\r\nDelivered-To: help@example.org\r\n\r\n");
/// assert_eq!(mail::tokens_in(&letter, "help+{token}@example.org"), ["r1f-abc"]);
/// ```
#[must_use]
pub fn tokens_in(letter: &Letter, pattern: &str) -> Vec<String> {
    let pattern = crate::readable_address(&pattern.to_lowercase());
    let Some((before, after)) = pattern.split_once(PLACE) else { return Vec::new() };
    let mut found: Vec<String> = Vec::new();
    for name in ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to", "to", "cc"] {
        for value in letter.headers_named(name).take(20) {
            let words = value.split(['<', '>', ' ', ',', ';', '"']).filter(|word| word.contains('@'));
            for word in words.take(ADDRESSES_MAX) {
                let word = crate::readable_address(&word.to_lowercase());
                let token = word.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
                if let Some(token) = token.filter(|token| !token.is_empty())
                    && found.iter().all(|known| known != token)
                {
                    found.push(token.to_owned());
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    const KEY: [u8; 32] = [3; 32];

    #[test]
    fn a_token_is_read_back_and_no_other_is() {
        for token in [Token::Reply(1), Token::Reply(i64::MAX), Token::Return(17)] {
            let text = token_text(&KEY, token);
            assert_eq!(token_of(&KEY, &text), Some(token));
            assert!(
                text.len() <= 34 && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            );
        }
        let text = token_text(&KEY, Token::Reply(17));
        let wrong = [
            text.replacen("r11", "r12", 1),
            text.replacen("r11", "b11", 1),
            text.replacen("r11", "r011", 1),
            text.replacen('-', "", 1),
            format!("{text}a"),
            text[..text.len() - 1].to_owned(),
            String::new(),
            "r-".to_owned(),
            "r11-".to_owned(),
            "ß1-a".to_owned(),
        ];
        for wrong in wrong {
            assert_eq!(token_of(&KEY, &wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_token_is_found_wherever_servers_name_the_recipient() {
        let text = token_text(&KEY, Token::Reply(5));
        let at = addressed("help+{token}@example.org", &text);
        for head in [
            format!("To: {at}"),
            format!("To: \"Help\" <{}>, ana@example.org", at.to_uppercase()),
            format!("Cc: ana@example.org,\r\n <{at}>"),
            format!("To: undisclosed-recipients:;\r\nDelivered-To: {at}"),
            format!("X-Original-To: <{at}>"),
        ] {
            let letter = parse(format!("{head}\r\nSubject: x\r\n\r\nHello").as_bytes());
            let found = tokens_in(&letter, "Help+{token}@Example.org");
            assert_eq!(found, [text.as_str()], "{head}");
        }
        assert_eq!(tokens_in(&parse(b"To: help+@example.org\r\n\r\n"), "help+{token}@example.org"), [""; 0]);
    }

    #[test]
    fn a_pattern_has_one_place_and_room() {
        for good in ["a+{token}@b.c", "{token}@b.c", "bounces-{token}@b.c"] {
            assert!(is_pattern(good), "{good}");
        }
        let long = format!("{}+{{token}}@b.c", "a".repeat(50));
        for bad in ["a@b.c", "a+{token}{token}@b.c", "a@{token}.b", "{token}", "a b{token}@c.d", "<{token}@c.d", &long]
        {
            assert!(!is_pattern(bad), "{bad}");
        }
    }
}
