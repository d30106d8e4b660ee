//! The settings page tries servers out before they are relied on.

pub(crate) fn todo() {}
