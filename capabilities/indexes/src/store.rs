//! All SQL of this capability.

pub(crate) mod block;
pub(crate) mod document;
pub(crate) mod state;
pub(crate) mod term;

/// How many values one statement binds in a list.
const CHUNK: usize = 500;
