//! A book of patterns that letters are read with.

use std::ops::Deref;

/// Rules of all families, compiled; how letters are searched stands in `search`.
#[derive(Debug)]
pub(crate) struct Book(pub(crate) patterns::Book);

impl Deref for Book {
    type Target = patterns::Book;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}
