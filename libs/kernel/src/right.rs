use std::fmt;

macro_rules! rights {
    ($($(#[$doc:meta])* $variant:ident = $word:literal),* $(,)?) => {
        /// One thing that somebody may or may not do, beyond answering the tickets they see.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Right { $($(#[$doc])* $variant),* }

        impl Right {
            /// All of them, in the order in which they are shown.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$variant),*];

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

rights! {
    /// Sees the tickets of all teams.
    AllTickets = "all_tickets",
    /// Puts tickets into the trash, brings them back, deletes them for good.
    DeleteTickets = "delete_tickets",
    /// Merges and splits tickets.
    MergeTickets = "merge_tickets",
    /// Takes lists of tickets or customers out as a file, and customers in from one.
    Export = "export",
    /// Closes in spite of an open promise, sends in spite of a block, with a written reason.
    Override = "override",
    /// Sees and settles the promises of their teams.
    TeamPromises = "team_promises",
    /// Reads the mail log, the quarantine and jobs that were given up.
    MailLog = "mail_log",
    /// Reads reports about wording and work.
    Reports = "reports",
    /// Invites people, gives roles and teams, hands over when somebody leaves.
    People = "people",
    /// The company's name, language, zone and hours.
    Company = "company",
    /// Sets mailboxes up.
    Mailboxes = "mailboxes",
    /// Changes the rules of the phrase guard.
    Guard = "guard",
    /// Writes macros and signatures for teams and for all.
    Macros = "macros",
    /// Shares views with everybody.
    SharedViews = "shared_views",
    /// Writes automation rules.
    Automation = "automation",
    /// Statuses, types, topics, tags and own fields.
    Fields = "fields",
    /// Makes and revokes API keys.
    ApiKeys = "api_keys",
    /// Reads and exports the audit log.
    Audit = "audit",
    /// Exports one person's data and erases it.
    ErasePersons = "erase_persons",
    /// Says how long what is thrown away is kept.
    Retention = "retention",
}

/// A set of rights.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rights(u32);

impl Rights {
    /// None at all.
    pub const NONE: Self = Self(0);

    /// Exactly these.
    #[must_use]
    pub fn of(rights: &[Right]) -> Self {
        rights.iter().fold(Self::NONE, |set, right| set.with(*right))
    }

    /// All there are.
    #[must_use]
    pub fn all() -> Self {
        Self::of(&Right::ALL)
    }

    /// The same and this one.
    #[must_use]
    pub fn with(self, right: Right) -> Self {
        Self(self.0 | Self::bit(right))
    }

    /// Whether this one is among them.
    #[must_use]
    pub fn has(self, right: Right) -> bool {
        self.0 & Self::bit(right) != 0
    }

    /// Whether the other set holds nothing that this one lacks.
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// Those that are among them, in the order of [`Right::ALL`].
    pub fn each(self) -> impl Iterator<Item = Right> {
        Right::ALL.into_iter().filter(move |right| self.has(*right))
    }

    fn bit(right: Right) -> u32 {
        let place = Right::ALL.iter().position(|one| *one == right).unwrap_or_default();
        1_u32.checked_shl(u32::try_from(place).unwrap_or(u32::MAX)).unwrap_or_default()
    }
}

impl fmt::Debug for Rights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.each()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{Right, Rights};

    #[test]
    fn a_set_holds_exactly_what_was_put_into_it() {
        let set = Rights::of(&[Right::Audit, Right::AllTickets]);
        assert_eq!(set.each().collect::<Vec<_>>(), [Right::AllTickets, Right::Audit]);
        assert!(Rights::all().covers(set) && !set.covers(Rights::all()));
        assert!(set.covers(Rights::NONE) && !set.has(Right::People));
        for right in Right::ALL {
            assert_eq!(Right::from_word(right.word()), Some(right));
            assert_eq!(Rights::of(&[right]).each().count(), 1);
        }
    }
}
