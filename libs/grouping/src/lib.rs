//! Grouping: messages about the same matter, near-identical replies, and what grows faster than chance. Without a model
//! that has to be fetched, without IO, without a clock; everything runs on one core.
//!
//! A desk wants to know what people write about, so that a cause can be mended instead of being answered a hundred
//! times. Three questions are answered here:
//!
//! | question | answer | from |
//! |---|---|---|
//! | Which of our groups is this message about? | [`Classifier`] | groups that people confirmed |
//! | What groups might there be? | [`Leaders`], named by [`names`](names()) | messages alone: proposals for a person to confirm |
//! | Does a group grow faster than chance, and is there something new? | [`Watch`] | counts by day |
//! | Do customers get the same text again and again? | [`Replies`], [`Shingles`] | replies |
//!
//! ```
//! use grouping::{Analyzer, Classifier, LEADER_THRESHOLD, Leaders, Watch, names};
//!
//! // Messages come in; groups are proposed.
//! let asked = ["My discount code does not work", "Where is my parcel?", "discount code does not work", "Parcel, where is it?"];
//! let mut leaders = Leaders::new(Analyzer::default(), LEADER_THRESHOLD);
//! for text in asked {
//!     leaders.place(text);
//! }
//! let groups: Vec<Vec<&str>> =
//!     (0..leaders.len()).map(|one| leaders.members(one).iter().map(|at| asked[*at]).collect()).collect();
//! assert_eq!(names(&Analyzer::default(), &groups, 2), [vec!["discount", "code"], vec!["parcel"]]);
//!
//! // Somebody confirms them; from then on groups are suggested.
//! let mut classifier = Classifier::new(Analyzer::like(asked));
//! for (group, texts) in ["discount", "parcel"].iter().zip(&groups) {
//!     texts.iter().for_each(|text| classifier.learn(group, text));
//! }
//! assert_eq!(classifier.suggest("the code is rejected, no discount", 3).groups[0].group, "discount");
//!
//! // Each day's count is told; what is more than chance is called.
//! let mut watch = Watch::default();
//! for day in 0..28 {
//!     watch.observe("discount", day, 1)?;
//! }
//! assert!(watch.observe("discount", 28, 12)?.surge);
//! # Ok::<(), grouping::Refused>(())
//! ```
//!
//! # How texts are compared
//! [`Analyzer`] makes terms: stems, pairs of neighbouring stems, and all pieces of three to five letters of each word
//! with its edges, at half the weight. They are hashed into 2^18 places, counted with damping (`1 + ln n`), and weighed
//! by rarity (`ln((1 + N) / (1 + n)) + 1`, Spärck Jones 1972). Texts are as near as the cosine of these vectors.
//!
//! # How groups are suggested
//! `likeness to the group's middle + correction`. The middle is the sum of the group's messages (Rocchio 1971). The
//! correction is learned where the right group does not lead by 0.3: the right one is moved towards the message, up to
//! three wrong ones away from it; what is used is the average over time (Freund and Schapire 1999). An example is always
//! looked at as if it were not in its own group's middle. Corrections count in proportion while a group has fewer than
//! fifteen examples.
//!
//! # Limits
//! Groups that differ by something other than words (by order of events, by irony) stay together. Languages meet only
//! where words do: a group's examples should come in each language it is written in. [`Leaders`] agree with people's
//! groups too little to be reported as causes; they are there to be confirmed. Figures: docs/grouping.md.

mod analysis;
mod classifier;
mod date;
pub mod jsonl;
mod leader;
mod names;
mod number;
mod random;
mod similar;
mod surge;
mod vector;

pub use analysis::{Analyzer, Frequencies, PLACES};
pub use classifier::{Classifier, Suggested, Suggestion};
pub use leader::{LEADER_THRESHOLD, Leaders, Placement};
pub use names::names;
pub use random::Random;
pub use similar::{CONTAINMENT_MIN, Match, Replies, Shingles, Signature};
pub use surge::{COUNT_MAX, Law, Reading, Refused, Watch};
pub use vector::Vector;
