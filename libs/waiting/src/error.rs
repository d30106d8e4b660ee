/// Why there is no answer.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Error {
    /// A rate or load that is no positive number; which one.
    #[error("{0} must be a positive number")]
    Rate(&'static str),
    /// A desk without agents.
    #[error("there must be at least one agent")]
    NoAgents,
    /// More work comes than can be done, and nobody leaves: the line grows for ever.
    #[error("more work arrives than the agents can do; without people who leave, the line grows for ever")]
    Overloaded,
    /// A chance that is not between 0 and 1.
    #[error("a share must lie between 0 and 1")]
    Share,
    /// More people in line than are reckoned with.
    #[error("that many people in line are not reckoned with: ten million at most")]
    TooMany,
    /// An event that cannot be: what is wrong with it.
    #[error("{0}")]
    Event(&'static str),
    /// The calendar is never open.
    #[error(transparent)]
    Calendar(#[from] worktime::Error),
}
