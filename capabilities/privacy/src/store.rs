//! All SQL of this capability.

pub(crate) mod erasure;
pub(crate) mod export;
pub(crate) mod words;
