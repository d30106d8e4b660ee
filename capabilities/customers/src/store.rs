//! All SQL of this capability.

pub(crate) mod customer;
pub(crate) mod duplicate;
pub(crate) mod merge;
pub(crate) mod note;
pub(crate) mod organisation;
pub(crate) mod phone;
pub(crate) mod word;
