//! Letters as values: read any of them, say what was written this time, tell people from machines,
//! find the thread, write the answer.
//!
//! - [`parse`] reads any bytes as a [`Letter`]; it never fails, and says in `warnings` what it mended;
//! - [`visible_reply`] parts what the sender wrote from quoted history, signatures and notices;
//! - [`classify`] tells letters of people from automatic answers, bounces, complaints and mass mail;
//! - [`thread_keys`] and [`decide_thread`] say to which conversation a letter belongs, [`Conversations`] sorts
//!   whole folders;
//! - [`token_text`] and [`token_of`] write and read the signed words in reply addresses;
//! - [`compose`] writes a letter to send.
//!
//! MIME itself is read with mail-parser's decoders and written with mail-builder. Everything here is a
//! function of its arguments; time and memory grow in proportion to the letter, whatever it holds.

mod address;
mod authentication;
mod automatic;
mod body;
mod bounce;
mod charset;
mod cms;
mod compose;
mod decode;
mod forward;
mod header;
mod letter;
mod name;
mod parse;
mod quote;
mod reply;
mod reply_token;
mod rtf;
mod structure;
mod subject;
mod thread;
mod tnef;
mod view;
mod word_list;

pub use address::{readable_address, wire_address};
pub use authentication::{Authentication, Verdict, authentication};
pub use automatic::classify;
pub use compose::{ComposeError, FILE_LINE_BYTES, OutAttachment, Outgoing, Piece, base64_lines, compose, draft};
pub use forward::{Forwarded, forwarded};
pub use letter::{Address, Attachment, Automatic, AutomaticKind, Bounce, Letter, Protection, RawHeaders};
pub use parse::{parse, parse_headers, parse_owned};
pub use quote::{Quote, quote_for_reply};
pub use reply::{Visible, visible_reply};
pub use reply_token::{Token, addressed, is_pattern, token_of, token_text, tokens_in};
pub use subject::{is_forward, subject_base};
pub use thread::{
    Conversations, Known, Link, Taken, ThreadDecision, ThreadKeys, Way, decide_thread, guess_own_addresses, thread_keys,
};
pub use view::{AddressView, AttachmentView, AutomaticView, BounceView, LetterView};
