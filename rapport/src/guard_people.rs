//! What was found in a text, drawn for people: the line, carets under the words, the reason, another wording.

use anstream::println;
use anstyle::{AnsiColor, Style};
use jiff::tz::TimeZone;
use kernel::Language;
use phrasing::{AnswerCheck, Finding, PromiseFound, Severity, Signals, Span};

const QUIET: Style = Style::new().dimmed();
const GOOD: Style = AnsiColor::Green.on_default();

/// The findings of the guard, in the order of the text.
pub(crate) fn findings(text: &str, findings: &[Finding], interface: Language) {
    if findings.is_empty() {
        println!("{GOOD}Nothing found.{GOOD:#}");
    }
    for (index, finding) in findings.iter().enumerate() {
        if index > 0 {
            println!();
        }
        let style = style_of(finding.severity);
        println!("{style}{}{style:#} {}", finding.severity, finding.rule);
        underline(text, finding.span, style);
        println!("  {}", finding.reason(interface));
        if let Some(rewrite) = &finding.rewrite {
            println!("  {QUIET}instead:{QUIET:#} {rewrite}");
        }
    }
}

/// The parts of a good answer that are there, and those that are not.
pub(crate) fn answer(text: &str, check: &AnswerCheck) {
    for element in &check.elements {
        println!("{GOOD}{}{GOOD:#}", element.kind.name());
        underline(text, element.span, GOOD);
    }
    let missing: Vec<&str> = check.missing.iter().map(|kind| kind.name()).collect();
    if !missing.is_empty() {
        println!("missing: {}", missing.join(", "));
    }
}

/// The promises with the time they mean.
pub(crate) fn promises(text: &str, promises: &[PromiseFound], interface: Language, zone: &TimeZone) {
    if promises.is_empty() {
        println!("No promise found.");
    }
    for promise in promises {
        let due = i18n::moment_with_offset(interface, promise.due_to, zone);
        println!("{GOOD}promise{GOOD:#} by {due}");
        underline(text, promise.span, GOOD);
    }
}

/// What a customer's text signals.
pub(crate) fn signals(found: &Signals) {
    let names: Vec<&str> = found.signals.iter().map(|signal| signal.name()).collect();
    println!("signals: {}", names.join(", "));
    println!("cause: {}", found.cause.name());
    println!("weight: {} of 100", found.weight);
}

const fn style_of(severity: Severity) -> Style {
    match severity {
        Severity::Block => AnsiColor::Red.on_default().bold(),
        Severity::Warn => AnsiColor::Yellow.on_default().bold(),
        Severity::Hint => AnsiColor::Cyan.on_default(),
    }
}

/// Each line of the text that the span touches, with carets under its part.
fn underline(text: &str, span: Span, style: Style) {
    for (line, carets) in underlined(text, span) {
        println!("  {line}");
        println!("  {style}{carets}{style:#}");
    }
}

fn underlined(text: &str, span: Span) -> Vec<(&str, String)> {
    let mut start = 0;
    let mut drawn = Vec::new();
    for line in text.split('\n') {
        let length = line.chars().count();
        let end = start + length;
        if span.start < end && span.end > start {
            let from = span.start.max(start) - start;
            let to = span.end.min(end) - start;
            drawn.push((line.trim_end_matches('\r'), format!("{}{}", " ".repeat(from), "^".repeat(to - from))));
        }
        start = end + 1;
    }
    drawn
}

#[cfg(test)]
mod tests {
    use phrasing::Span;

    use super::underlined;

    #[test]
    fn carets_stand_under_the_words_on_every_line_they_touch() {
        let text = "Добрый день!\nCalm down,\nplease.";
        let span = Span { start: 18, end: 30 };
        let drawn = underlined(text, span);
        assert_eq!(drawn, [("Calm down,", "     ^^^^^".to_owned()), ("please.", "^^^^^^".to_owned())]);
    }
}
