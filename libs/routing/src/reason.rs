use std::fmt;

use jiff::SignedDuration;

use crate::english;

/// Why somebody has a conversation: a key of a catalogue with its values. `Display` is the English wording.
///
/// ```
/// use routing::{Reason, sentence};
/// let reasons = [Reason::Speaks("ro".into()), Reason::Knows("returns".into()), Reason::Room(2), Reason::NoHeavyToday];
/// assert_eq!(
///     sentence(&reasons),
///     "speaks Romanian, knows returns, has room for two, had no heavy case today"
/// );
/// ```
#[derive(Clone, PartialEq, Debug)]
pub enum Reason {
    /// Was given it by hand, or took it.
    ByHand,
    /// Speaks this language.
    Speaks(String),
    /// Knows this topic.
    Knows(String),
    /// Is of this team.
    OfTeam(String),
    /// Had this customer before.
    SameAgent,
    /// Has room for so many points, this conversation included.
    Room(u32),
    /// For a heavy one: had no heavy conversation today.
    NoHeavyToday,
    /// For a heavy one: had so many today, the last of them so long ago.
    HeavyToday {
        /// How many today.
        count: u32,
        /// How long ago the last ended.
        since: SignedDuration,
    },
    /// For a heavy one: nobody rested came free while it was held so long.
    NobodyRested(SignedDuration),
    /// Nobody else who could is free.
    OnlyOne,
    /// For a heavy one: others who could are free, but recover.
    OnlyRested,
    /// Had less than their share today, so many points less.
    LessToday(u32),
    /// Is at work on small ones already, so that others stay free for large ones.
    KeepsOthersWhole,
    /// The others are kept for what few can do.
    OthersAreRarer,
    /// Knows the topic and the language best of those who are free.
    KnowsBest,
    /// Took over from this colleague, who left or may not have it.
    TookOver(String),
    /// The shift still lasts so long.
    ShiftLasts(SignedDuration),
}

impl Reason {
    /// The key of the wording in the catalogues.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::ByHand => "routing-by-hand",
            Self::Speaks(_) => "routing-speaks",
            Self::Knows(_) => "routing-knows",
            Self::OfTeam(_) => "routing-of-team",
            Self::SameAgent => "routing-same-agent",
            Self::Room(_) => "routing-room",
            Self::NoHeavyToday => "routing-no-heavy-today",
            Self::HeavyToday { .. } => "routing-heavy-today",
            Self::NobodyRested(_) => "routing-nobody-rested",
            Self::OnlyOne => "routing-only-one",
            Self::OnlyRested => "routing-only-rested",
            Self::LessToday(_) => "routing-less-today",
            Self::KeepsOthersWhole => "routing-keeps-others-whole",
            Self::OthersAreRarer => "routing-others-are-rarer",
            Self::KnowsBest => "routing-knows-best",
            Self::TookOver(_) => "routing-took-over",
            Self::ShiftLasts(_) => "routing-shift-lasts",
        }
    }

    /// The values of the wording, by name: texts as they are, numbers as digits, spans in whole minutes or seconds as
    /// the name says.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Speaks(language) => vec![("language", language.clone())],
            Self::Knows(skill) => vec![("skill", skill.clone())],
            Self::OfTeam(team) => vec![("team", team.clone())],
            Self::Room(points) | Self::LessToday(points) => vec![("points", points.to_string())],
            Self::HeavyToday { count, since } => {
                vec![("count", count.to_string()), ("minutes", since.as_mins().to_string())]
            }
            Self::NobodyRested(held) => vec![("seconds", held.as_secs().to_string())],
            Self::TookOver(agent) => vec![("agent", agent.clone())],
            Self::ShiftLasts(span) => vec![("minutes", span.as_mins().to_string())],
            Self::ByHand
            | Self::SameAgent
            | Self::NoHeavyToday
            | Self::OnlyOne
            | Self::OnlyRested
            | Self::KeepsOthersWhole
            | Self::OthersAreRarer
            | Self::KnowsBest => Vec::new(),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ByHand => f.write_str("was given it by hand"),
            Self::Speaks(language) => write!(f, "speaks {}", english::language(language)),
            Self::Knows(skill) => write!(f, "knows {skill}"),
            Self::OfTeam(team) => write!(f, "is of team {team}"),
            Self::SameAgent => f.write_str("had this customer before"),
            Self::Room(points) => write!(f, "has room for {}", english::number(*points)),
            Self::NoHeavyToday => f.write_str("had no heavy case today"),
            Self::HeavyToday { count, since } => {
                let case = if *count == 1 { "case" } else { "cases" };
                let ago = english::span(*since);
                write!(f, "had {} heavy {case} today, the last {ago} ago", english::number(*count))
            }
            Self::NobodyRested(held) => {
                write!(f, "nobody rested came free while it was held ({})", english::span(*held))
            }
            Self::OnlyOne => f.write_str("is the only one free who can"),
            Self::OnlyRested => f.write_str("is the only one free who is rested"),
            Self::LessToday(points) => {
                let point = if *points == 1 { "point" } else { "points" };
                write!(f, "had {} {point} less than a fair share today", english::number(*points))
            }
            Self::KeepsOthersWhole => f.write_str("has small ones already, which keeps others free for large ones"),
            Self::OthersAreRarer => f.write_str("others are kept for what few can do"),
            Self::KnowsBest => f.write_str("knows it best of those who are free"),
            Self::TookOver(agent) => write!(f, "takes over from {agent}"),
            Self::ShiftLasts(span) => write!(f, "is on shift for another {}", english::span(*span)),
        }
    }
}

/// The reasons as one English phrase, to stand after a name.
#[must_use]
pub fn sentence(reasons: &[Reason]) -> String {
    reasons.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
