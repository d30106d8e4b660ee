//! All SQL of the properties.

pub(crate) mod field;
pub(crate) mod list;
pub(crate) mod status;
pub(crate) mod tag;
pub(crate) mod value;
