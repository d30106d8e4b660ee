//! The routes of this capability: rules for everybody to read and admins to change, words and packs of the company's
//! own, and false alarms. Drafts are read by the desk, which knows the conversation.

mod fine;
mod packs;
mod rules;
mod words;

use lexis::Family;
use phrasing::Severity;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::App;

/// Rules, words, packs and false alarms.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(rules::guard_rules))
        .routes(routes!(rules::change_guard_rule))
        .routes(routes!(words::guard_words, words::add_guard_words))
        .routes(routes!(words::remove_guard_words))
        .routes(routes!(packs::guard_packs))
        .routes(routes!(packs::check_guard_pack))
        .routes(routes!(packs::save_guard_pack, packs::remove_guard_pack))
        .routes(routes!(fine::false_alarms, fine::say_fine))
        .routes(routes!(fine::settle))
}

/// The name of a rule in the reader's language; words of the company's own name themselves.
#[must_use]
pub fn rule_name(
    catalogue: &i18n::Catalogue,
    language: kernel::Language,
    rule: &str,
    own: &[crate::OwnWords],
) -> String {
    if let Some(words) = own.iter().find(|words| words.rule_id() == rule) {
        return words.words.clone();
    }
    catalogue.find(language, &["guard-rule-", rule].concat(), &[]).unwrap_or_else(|| rule.to_owned())
}

/// Languages that share their rules.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = GuardFamily)]
pub(crate) enum FamilyWord {
    /// English.
    En,
    /// Russian.
    Ru,
    /// Bosnian, Croatian, Serbian.
    Bcs,
    /// Romanian.
    Ro,
}

impl From<FamilyWord> for Family {
    fn from(word: FamilyWord) -> Self {
        match word {
            FamilyWord::En => Self::En,
            FamilyWord::Ru => Self::Ru,
            FamilyWord::Bcs => Self::Bcs,
            FamilyWord::Ro => Self::Ro,
        }
    }
}

impl From<Family> for FamilyWord {
    fn from(family: Family) -> Self {
        match family {
            Family::En => Self::En,
            Family::Ru => Self::Ru,
            Family::Bcs => Self::Bcs,
            Family::Ro => Self::Ro,
        }
    }
}

/// How much a rule weighs.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = GuardSeverity)]
pub(crate) enum SeverityWord {
    /// Style.
    Hint,
    /// Usually hurts.
    Warn,
    /// Needs other words or a reason.
    Block,
}

impl From<SeverityWord> for Severity {
    fn from(word: SeverityWord) -> Self {
        match word {
            SeverityWord::Hint => Self::Hint,
            SeverityWord::Warn => Self::Warn,
            SeverityWord::Block => Self::Block,
        }
    }
}

impl From<Severity> for SeverityWord {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Hint => Self::Hint,
            Severity::Warn => Self::Warn,
            Severity::Block => Self::Block,
        }
    }
}
