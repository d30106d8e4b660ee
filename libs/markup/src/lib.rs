//! HTML from strangers and from our own editor, and plain text: clean, read, convert.
//!
//! - [`clean_html`] makes the HTML of a letter safe to show, with remote images held back;
//! - [`clean_editor_html`] keeps only what our own composer may produce;
//! - [`html_to_text`] and [`text_to_html`] go between the two forms;
//! - [`Tree`] is the forgiving tree under all of them: linear in the size of its input, bounded in depth.
//!
//! Everything is a function of its arguments. No input makes any of them panic, and time and memory
//! grow in proportion to the input, whatever it holds.

mod clean;
mod editor;
mod entity;
mod plain;
mod style;
mod text;
mod token;
mod tree;

pub use clean::{Clean, Images, Tracking, clean_html, clean_html_with};
pub use editor::{Mention, clean_editor_html, clean_note_html, mentions};
pub use entity::{decode_entities, escape};
pub use plain::text_to_html;
pub use text::{Line, Links, html_to_text, html_to_text_with, tree_lines, tree_to_text};
pub use tree::{Attribute, Node, NodeId, Tree, Visitor};
