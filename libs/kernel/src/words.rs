/// Makes an enumeration whose variants are written as words, in the database and the API alike: `word` and `from_word`.
///
/// ```
/// kernel::words! {
///     /// How far something is.
///     Progress {
///         /// Being done.
///         Running = "running",
///         /// Through.
///         Done = "done",
///     }
/// }
/// assert_eq!(Progress::Done.word(), "done");
/// assert_eq!(Progress::from_word("running"), Some(Progress::Running));
/// assert_eq!(Progress::from_word("asleep"), None);
/// ```
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum $name { $($(#[$variant_doc])* $variant),* }

        impl $name {
            /// The word in the database and the API.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// Reads the word back.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
