//! What is known about a conversation decides some rules.

use crate::{Context, Guard, Signal};

/// What follows from a context for the rules.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    asked_for_manager: bool,
    technical: bool,
}

impl Known {
    /// Reads the context, and the customer's own words where they are given.
    pub(crate) fn of(context: &Context, guard: &Guard) -> Self {
        let signals =
            context.customer_text.as_deref().map(|text| guard.signals(text, None).signals).unwrap_or_default();
        Self {
            asked_for_manager: context.asked_for_manager || signals.contains(&Signal::AsksForManager),
            technical: context.technical || signals.contains(&Signal::KnowsBetter),
        }
    }

    /// In this conversation the rule does not apply.
    pub(crate) fn excuses(self, rule: &str) -> bool {
        match rule {
            "needless-manager-handoff" | "cold-transfer" => self.asked_for_manager,
            "jargon" => self.technical,
            _ => false,
        }
    }
}
