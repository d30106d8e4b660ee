use jiff::SignedDuration;

/// What a desk may set about its routing. [`Policy::default`] is what the figures in `docs/routing.md` were measured
/// with.
#[derive(Clone, PartialEq, Debug)]
pub struct Policy {
    /// How long somebody recovers after a heavy conversation before the next (Albulescu et al. 2022: after depleting
    /// work more than ten minutes may be needed).
    pub recovery: SignedDuration,
    /// How long a heavy conversation is held for somebody who is rested, while only others are free. It ends before a
    /// deadline would be missed.
    pub hold: SignedDuration,
    /// How much time before its deadline a heavy conversation is held no longer.
    pub hold_margin: SignedDuration,
    /// How much strain somebody may have in a day before heavy conversations are held for others (Wang et al. 2011:
    /// what wears people out is the sum over the day).
    pub strain_per_day: f64,
    /// How much each consideration counts.
    pub weights: Weights,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            recovery: kernel::minutes(10),
            hold: kernel::seconds(45),
            hold_margin: kernel::seconds(5),
            strain_per_day: 8.0,
            weights: Weights::default(),
        }
    }
}

/// How much each consideration counts. The first group weighs agents for a conversation (the lowest sum has it), the
/// second conversations for an agent who came free (the most urgent is first).
#[derive(Clone, PartialEq, Debug)]
pub struct Weights {
    /// Against somebody who knows language and topic worse than the best at the desk: 0 to 1 of this.
    pub skill: f64,
    /// Against giving a small conversation to somebody who has none yet and could take a large one.
    pub whole: f64,
    /// Against each share of capacity that stays free: fills up who is at work already.
    pub packing: f64,
    /// Against each point that somebody is at work on already (people are slower with several at once).
    pub crowding: f64,
    /// Against somebody who is needed for what few can do; 1 is as much as others on average.
    pub scarcity: f64,
    /// Against each point that somebody had more than their share of the day.
    pub fairness: f64,
    /// How far a share of the day goes by how long conversations took (1) rather than by their points alone (0).
    pub minutes: f64,
    /// Against each heavy conversation that somebody had today more than others, for heavy ones.
    pub strain: f64,
    /// Against somebody who recovers, for usual conversations.
    pub resting: f64,
    /// For the agent who had this customer before.
    pub same_agent: f64,

    /// For each minute of waiting.
    pub minute: f64,
    /// For what few can do: 0 everybody present can, nearly 1 hardly anybody.
    pub rare: f64,
    /// For what needs all of somebody's capacity (0 to 1 by points): there are fewer chances for it.
    pub size: f64,
    /// For a deadline that comes near, over the last [`due_window_seconds`](Self::due_window_seconds).
    pub due: f64,
    /// How many seconds before a deadline it begins to count.
    pub due_window_seconds: f64,
    /// How many minutes of waiting one step of priority is worth.
    pub minutes_per_priority: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            skill: 2.0,
            whole: 0.8,
            packing: 1.2,
            crowding: 0.0,
            scarcity: 1.2,
            fairness: 0.5,
            minutes: 0.5,
            strain: 1.5,
            resting: 0.2,
            same_agent: 4.0,
            minute: 3.0,
            rare: 2.0,
            size: 3.0,
            due: 5.0,
            due_window_seconds: 60.0,
            minutes_per_priority: 5.0,
        }
    }
}
