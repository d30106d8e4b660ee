//! Words, letters and languages: English, Russian, Bosnian/Croatian/Serbian (both scripts), Romanian.
//!
//! Everything here is a pure function over text. Offsets are given both in bytes (to slice with)
//! and in Unicode code points (to show to people and to send over the wire).
//!
//! ```
//! use lexis::Family;
//!
//! let text = "Žao mi je. Javit ću se sutra!";
//! let reading = lexis::read(text);
//! assert_eq!(reading.sentences.len(), 2);
//! assert_eq!(reading.tokens[0].folded(text, Family::Bcs), "zao");
//! assert_eq!(lexis::guess("Спасибо, что написали нам").unwrap().language.tag(), "ru");
//! ```

mod cyrillic;
mod family;
mod fold;
mod guess;
mod read;
mod stem;

pub use cyrillic::{to_cyrillic, to_latin};
pub use family::Family;
pub use fold::{Folded, fold, fold_word};
pub use guess::{Guess, guess, guess_among, guess_read};
pub use read::{Mark, Reading, Sentence, Shape, Token, TokenKind, read};
pub use stem::stem;
