//! What Rapport says to people, in seven languages.
//!
//! The texts stand in `locales/<language>/<capability>.ftl`, in the [Fluent](https://projectfluent.org) syntax, and
//! are shared with the app. A development build reads them from the source tree when it starts; a release carries
//! them inside.
//!
//! Falling back is never silent: a key that one language lacks fails the build and a test of this crate, and a key
//! that no language has is shown as `⟨the-key⟩` and counted as `texts_missing_total`.
//!
//! ```
//! use i18n::Catalogue;
//! use kernel::Language;
//! let catalogue = Catalogue::built_in();
//! let text = catalogue.text(Language::Russian, "time-span-days", &[("count", 2.into())]);
//! assert_eq!(text, "2 дня");
//! ```

mod catalogue;
#[cfg(test)]
mod check;
mod moment;
#[cfg(test)]
mod tests;

pub use catalogue::{Catalogue, Value};
pub use moment::{date, moment, moment_with_offset, near, number, span, time_of_day};
