//! Grouping: messages about the same matter, near-identical replies, and what grows faster than chance.
