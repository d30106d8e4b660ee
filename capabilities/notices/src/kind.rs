/// What somebody is told of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// A ticket was given to them.
    Assigned,
    /// A colleague named them in a note.
    Mentioned,
    /// A customer wrote on a ticket of theirs.
    Answered,
    /// Something was written on a ticket that they watch.
    Watched,
    /// A promise of theirs is due soon.
    PromiseDue,
    /// A promise of theirs was missed.
    PromiseMissed,
    /// A ticket came to a team of theirs, and nobody has it.
    TeamNew,
    /// A ticket that they had laid aside is back.
    Woken,
    /// An automation rule says that they should look at a ticket.
    Rule,
}

/// The ways to hear of something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Ways {
    pub(crate) bell: bool,
    pub(crate) push: bool,
    pub(crate) mail: bool,
}

impl Kind {
    /// All of them, in the order of the settings page.
    pub const ALL: [Self; 9] = [
        Self::Assigned,
        Self::Answered,
        Self::Mentioned,
        Self::Watched,
        Self::Woken,
        Self::PromiseDue,
        Self::PromiseMissed,
        Self::TeamNew,
        Self::Rule,
    ];

    /// The word used in the API and the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Assigned => "assigned",
            Self::Mentioned => "mentioned",
            Self::Answered => "answered",
            Self::Watched => "watched",
            Self::PromiseDue => "promise_due",
            Self::PromiseMissed => "promise_missed",
            Self::TeamNew => "team_new",
            Self::Woken => "woken",
            Self::Rule => "rule",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// How it is heard of when nobody chose: what waits for the agent themselves is pushed, what concerns the team is
    /// nobody's before somebody asks for it.
    pub(crate) const fn usual(self) -> Ways {
        match self {
            Self::Assigned | Self::Answered | Self::PromiseDue | Self::Woken | Self::Rule => {
                Ways { bell: true, push: true, mail: false }
            }
            Self::Mentioned | Self::PromiseMissed => Ways { bell: true, push: true, mail: true },
            Self::Watched => Ways { bell: true, push: false, mail: false },
            Self::TeamNew => Ways { bell: false, push: false, mail: false },
        }
    }
}
