//! What is known about a conversation decides some rules.

use crate::{Context, Guard, Signal};

/// What follows from a context for the rules.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    asked_for_manager: bool,
    technical: bool,
    /// The customer asked something.
    asks: bool,
}

impl Known {
    /// Reads the context, and the customer's own words where they are given.
    pub(crate) fn of(context: &Context, guard: &Guard) -> Self {
        let signals =
            context.customer_text.as_deref().map(|text| guard.signals(text, None).signals).unwrap_or_default();
        Self {
            asked_for_manager: context.asked_for_manager || signals.contains(&Signal::AsksForManager),
            technical: context.technical || signals.contains(&Signal::KnowsBetter),
            asks: context.customer_text.as_deref().is_some_and(|text| text.contains('?')),
        }
    }

    /// A refusal to somebody who asked for a manager is a refusal to let them rise.
    pub(crate) fn name_of(self, rule: &str) -> &str {
        match rule {
            "flat-refusal" | "policy-wall" if self.asked_for_manager => "escalation-refusal",
            _ => rule,
        }
    }

    /// The customer's question waits for an answer.
    pub(crate) fn is_asked(self) -> bool {
        self.asks
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
