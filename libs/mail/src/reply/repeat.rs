//! The letter that a forward repeats in its text.

use super::{
    line::{Line, text_lines},
    mark::{header_block, header_value, with_rule},
    words::{self, Label},
};

/// What a forward says about the letter it repeats.
pub(crate) struct Repeated {
    pub(crate) from: Option<String>,
    pub(crate) subject: Option<String>,
    pub(crate) text: String,
    pub(crate) note: String,
}

/// Finds a repeated header after the mark of a forward, or anywhere when the subject has `said` that it is one.
pub(crate) fn repeated_letter(text: &str, said: bool) -> Option<Repeated> {
    let lines = text_lines(text);
    let marker = lines.iter().position(|line| words::is_forwarded(line.text));
    let first = match marker {
        Some(at) => at + 1,
        None if said => 0,
        None => return None,
    };
    let start = (first..lines.len())
        .find(|at| lines.get(*at).is_some_and(|line| !line.is_blank()) && header_block(&lines, *at, false).is_some())?;
    let end = header_block(&lines, start, false)?;
    let note_end = marker.unwrap_or_else(|| with_rule(&lines, start));
    let value = |wanted: Label| {
        lines.get(start..=end)?.iter().find_map(|line| header_value(line.text, wanted)).map(str::to_owned)
    };
    let depth = lines.get(start).map_or(0, |line| line.depth);
    let inner = |line: &Line<'_>| if depth > 0 { line.text.to_owned() } else { line.raw.to_owned() };
    let join = |lines: &[Line<'_>], of: &dyn Fn(&Line<'_>) -> String| {
        lines.iter().map(of).collect::<Vec<_>>().join("\n").trim().to_owned()
    };
    Some(Repeated {
        from: value(Label::From),
        subject: value(Label::Subject),
        text: join(lines.get(end + 1..).unwrap_or_default(), &inner),
        note: join(lines.get(..note_end).unwrap_or_default(), &|line| line.raw.to_owned()),
    })
}
