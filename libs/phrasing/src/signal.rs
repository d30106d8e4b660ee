use kernel::Language;
use serde::Serialize;

use crate::{Guard, letter::Letter, shouting};

/// What a customer's message signals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signal {
    /// Wants to talk to a manager.
    AsksForManager,
    /// Mentions a lawyer, a court, an authority.
    LegalThreat,
    /// Means to leave.
    ChurnThreat,
    /// Means to tell the public.
    PublicComplaintThreat,
    /// Wants the money back.
    RefundRequest,
    /// Wants another one.
    ReplacementRequest,
    /// Is angry.
    Anger,
    /// Wrote before about the same.
    RepeatContact,
    /// Got no answer.
    NoReplyComplaint,
    /// Somebody could be hurt, or data are in the wrong hands.
    SafetyDataBreach,
    /// Praises.
    Praise,
    /// Has an idea.
    Suggestion,
    /// Knows the matter well and says so.
    KnowsBetter,
    /// Is lost and says so.
    ConfusedNovice,
    /// Simply asks.
    PlainQuestion,
}

impl Signal {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::AsksForManager,
        Self::LegalThreat,
        Self::ChurnThreat,
        Self::PublicComplaintThreat,
        Self::RefundRequest,
        Self::ReplacementRequest,
        Self::Anger,
        Self::RepeatContact,
        Self::NoReplyComplaint,
        Self::SafetyDataBreach,
        Self::Praise,
        Self::Suggestion,
        Self::KnowsBetter,
        Self::ConfusedNovice,
        Self::PlainQuestion,
    ];

    /// The name used in packs and on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsksForManager => "asks-for-manager",
            Self::LegalThreat => "legal-threat",
            Self::ChurnThreat => "churn-threat",
            Self::PublicComplaintThreat => "public-complaint-threat",
            Self::RefundRequest => "refund-request",
            Self::ReplacementRequest => "replacement-request",
            Self::Anger => "anger",
            Self::RepeatContact => "repeat-contact",
            Self::NoReplyComplaint => "no-reply-complaint",
            Self::SafetyDataBreach => "safety-data-breach",
            Self::Praise => "praise",
            Self::Suggestion => "suggestion",
            Self::KnowsBetter => "knows-better",
            Self::ConfusedNovice => "confused-novice",
            Self::PlainQuestion => "plain-question",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|signal| signal.name() == name)
    }

    /// How heavy it is for the agent who reads it, out of 100.
    const fn weight(self) -> u8 {
        match self {
            Self::Anger | Self::SafetyDataBreach => 35,
            Self::LegalThreat | Self::PublicComplaintThreat => 30,
            Self::AsksForManager | Self::ChurnThreat => 20,
            Self::RepeatContact | Self::NoReplyComplaint => 15,
            Self::KnowsBetter => 8,
            Self::RefundRequest | Self::ReplacementRequest | Self::ConfusedNovice => 5,
            Self::Praise | Self::Suggestion | Self::PlainQuestion => 0,
        }
    }
}

/// What the message is about at its root (PRACTICES A3).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// The price.
    Price,
    /// The thing itself.
    Product,
    /// How the company dealt with it.
    Service,
    /// How a person behaved.
    StaffAttitude,
    /// The way to the customer.
    Delivery,
    /// Invoices and payments.
    Billing,
    /// Nothing is wrong.
    #[default]
    None,
}

impl Cause {
    /// The name used in packs and on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Product => "product",
            Self::Service => "service",
            Self::StaffAttitude => "staff-attitude",
            Self::Delivery => "delivery",
            Self::Billing => "billing",
            Self::None => "none",
        }
    }

    /// In the order in which they win when several are seen.
    const RANKED: [Self; 6] =
        [Self::StaffAttitude, Self::Price, Self::Billing, Self::Delivery, Self::Product, Self::Service];
}

/// What a customer's message tells.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Signals {
    /// The signals, each once, in the order of [`Signal::ALL`].
    pub signals: Vec<Signal>,
    /// The cause at the root.
    pub cause: Cause,
    /// How heavy the message is for the agent who reads it, 0 to 100 (PRACTICES B8, H4).
    pub weight: u8,
}

/// Reads a customer's message.
///
/// ```
/// use phrasing::{Signal, signals};
/// let read = signals("If the money isn't back by Friday, my lawyer will take it from there.", None);
/// assert!(read.signals.contains(&Signal::LegalThreat));
/// assert!(read.weight > 20);
/// assert_eq!(signals("Hi, do you ship to Malta?", None).signals, [Signal::PlainQuestion]);
/// ```
#[must_use]
pub fn signals(text: &str, language: Option<Language>) -> Signals {
    Guard::built_in().signals(text, language)
}

impl Guard {
    /// As [`signals`], with these packs.
    #[must_use]
    pub fn signals(&self, text: &str, language: Option<Language>) -> Signals {
        let letter = Letter::new(text, language, &self.times);
        let found = self.signals.search(&letter);
        let ids = || found.matches.iter().filter_map(|matched| self.signals.ids.get(matched.rule));
        let caused = |cause: &Cause| ids().any(|id| id.strip_prefix("cause-") == Some(cause.name()));
        let cause = Cause::RANKED.into_iter().find(caused).unwrap_or_default();
        let mut signals: Vec<Signal> = ids().filter_map(|id| Signal::named(id)).collect();
        let mut loud = 0_u8;
        if !shouting::excused(&letter) {
            shouting::find(text, &letter, &mut |_, _| loud = loud.saturating_add(1));
        }
        let harmless = [Signal::Praise, Signal::Suggestion, Signal::ConfusedNovice, Signal::PlainQuestion];
        let grievance = signals.iter().any(|signal| !harmless.contains(signal));
        let bad = cause != Cause::None && !signals.contains(&Signal::Praise);
        // Loud words of somebody who neither complains nor is friendly are angry, too.
        let friendly = ids().any(|id| id == "friendly") || signals.iter().any(|signal| harmless.contains(signal));
        if loud > 0 && (grievance || bad || !friendly) || grievance && insists(text) {
            signals.push(Signal::Anger);
        }
        let asks = signals.contains(&Signal::PlainQuestion)
            || (matches!(cause, Cause::None | Cause::Billing | Cause::Price)
                && letter.parts.iter().any(|part| part.asks));
        signals.retain(|signal| *signal != Signal::PlainQuestion);
        if asks && signals.iter().all(|signal| *signal == Signal::ConfusedNovice) {
            signals.push(Signal::PlainQuestion);
        }
        signals.sort_unstable();
        signals.dedup();
        let cause = settle(cause, &signals);
        let base: u8 = signals.iter().fold(0, |sum, signal| sum.saturating_add(signal.weight()));
        let weight = base.saturating_add(loud.min(3) * 5).min(100);
        Signals { signals, cause, weight }
    }
}

/// Two exclamation marks in a row: on a complaint they are no joy.
fn insists(text: &str) -> bool {
    text.contains("!!")
}

/// A contented or merely curious message has no cause; where no word tells it, the signals do.
fn settle(cause: Cause, signals: &[Signal]) -> Cause {
    let only = |kinds: &[Signal]| !signals.is_empty() && signals.iter().all(|signal| kinds.contains(signal));
    if only(&[Signal::Praise, Signal::Suggestion, Signal::PlainQuestion, Signal::ConfusedNovice]) {
        return Cause::None;
    }
    if cause != Cause::None {
        return cause;
    }
    let any = |kinds: &[Signal]| signals.iter().any(|signal| kinds.contains(signal));
    match () {
        () if any(&[Signal::SafetyDataBreach, Signal::KnowsBetter]) => Cause::Product,
        () if any(&[Signal::RefundRequest]) => Cause::Billing,
        () if any(&[Signal::NoReplyComplaint, Signal::RepeatContact, Signal::PublicComplaintThreat]) => Cause::Service,
        () if any(&[Signal::Anger, Signal::LegalThreat, Signal::ChurnThreat]) => Cause::Service,
        () => Cause::None,
    }
}
