/// Something that happens at a desk, at a time in seconds (of any clock that runs forward).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Event {
    /// When.
    pub at: f64,
    /// What.
    pub what: What,
}

/// What happens at a desk.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum What {
    /// So many agents are there from now on. Those above the number finish whom they serve.
    Staff {
        /// How many.
        agents: u32,
    },
    /// From `from` until `to` so many agents are planned; the latest word about a time holds.
    Plan {
        /// The beginning.
        from: f64,
        /// The end.
        to: f64,
        /// How many.
        agents: u32,
    },
    /// A customer joins the line.
    Arrive {
        /// The customer; each number comes once.
        id: u64,
        /// The kind of matter.
        group: u32,
    },
    /// A customer enters service.
    Start {
        /// The customer.
        id: u64,
    },
    /// A customer has been served.
    Finish {
        /// The customer.
        id: u64,
    },
    /// A customer leaves the line unserved.
    Abandon {
        /// The customer.
        id: u64,
    },
}
