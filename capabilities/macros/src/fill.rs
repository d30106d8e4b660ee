/// What can be filled into a text: `{{customer.first_name|there}}`.
pub const VARIABLES: [&str; 13] = [
    "customer.name",
    "customer.first_name",
    "customer.address",
    "agent.name",
    "agent.first_name",
    "team.name",
    "mailbox.address",
    "ticket.number",
    "ticket.subject",
    "company.name",
    "date.today",
    "date.tomorrow",
    "date.in_a_week",
];

/// A text whose variables are filled in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filled {
    /// The text as HTML; a variable without value and fallback has become a personal slot.
    pub html: String,
    /// The slots that somebody has to fill, in their order: `what you understood`.
    pub slots: Vec<String>,
}

/// A piece of a text.
enum Piece<'a> {
    Text(&'a str),
    Variable { name: &'a str, fallback: Option<&'a str> },
}

/// Fills the variables of a text in. `html` is clean, so are the fallbacks in it; values are plain text.
///
/// ```
/// let value = |name: &str| (name == "customer.first_name").then(|| "A & B".to_owned());
/// let filled = macros::fill("<p>Dear {{customer.first_name|you}}, {{ agent.name | your team }} writes.</p>", &value);
/// assert_eq!(filled.html, "<p>Dear A &amp; B, your team writes.</p>");
/// let filled = macros::fill("<p>[[what you understood]] {{team.name}}</p>", &|_| None);
/// assert_eq!(filled.slots, ["what you understood", "team.name"]);
/// ```
#[must_use]
pub fn fill(html: &str, value: &dyn Fn(&str) -> Option<String>) -> Filled {
    let mut out = String::with_capacity(html.len());
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable { name, fallback } => {
                match (value(name).filter(|value| !value.trim().is_empty()), fallback) {
                    (Some(value), _) => out.push_str(&markup::escape(&value)),
                    (None, Some(fallback)) => out.push_str(fallback),
                    (None, None) => {
                        out.push_str("[[");
                        out.push_str(name);
                        out.push_str("]]");
                    }
                }
            }
        }
    }
    Filled { slots: slots(&out), html: out }
}

/// The personal slots of a text that are still open.
///
/// ```
/// assert_eq!(macros::slots("I see: [[what you understood]]. See [1] and [[ ]]."), ["what you understood"]);
/// ```
#[must_use]
pub fn slots(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, from)) = rest.split_once("[[") {
        let Some((inside, after)) = from.split_once("]]") else { break };
        if !inside.trim().is_empty() && !inside.contains(['[', '\n', '<']) {
            found.push(inside.trim().to_owned());
            rest = after;
        } else {
            rest = from;
        }
    }
    found
}

/// The names of all variables of a text, known or not.
pub(crate) fn variables(html: &str) -> impl Iterator<Item = &str> {
    pieces(html).into_iter().filter_map(|piece| match piece {
        Piece::Variable { name, .. } => Some(name),
        Piece::Text(_) => None,
    })
}

fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find("{{") {
        let (text, from) = rest.split_at(start);
        let inside = from.get(2..).and_then(|inside| inside.split_once("}}"));
        if let Some((inside, after)) = inside.filter(|(inside, _)| !inside.contains(['<', '{', '\n'])) {
            found.push(Piece::Text(text));
            let (name, fallback) = inside.split_once('|').map_or((inside, None), |(name, or)| (name, Some(or)));
            found.push(Piece::Variable { name: name.trim(), fallback: fallback.map(str::trim) });
            rest = after;
        } else {
            let (text, after) = rest.split_at(start + 2);
            found.push(Piece::Text(text));
            rest = after;
        }
    }
    found.push(Piece::Text(rest));
    found
}

#[cfg(test)]
mod tests {
    use super::{fill, slots, variables};

    #[test]
    fn what_is_no_variable_stays_as_it_is() {
        for html in ["<p>{{</p>", "<p>{{a <b>b</b>}}</p>", "a {{", "}} {{\n}}", "[[", "[[]]"] {
            assert_eq!(fill(html, &|_| Some("x".into())).html, html);
        }
        assert_eq!(variables("{{a}} {{ b | c }} {{{d}}}").collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn an_empty_value_is_no_value() {
        assert_eq!(fill("Dear {{customer.first_name|you}}", &|_| Some(" ".into())).html, "Dear you");
        assert_eq!(fill("Dear {{customer.first_name|}}!", &|_| None).html, "Dear !");
    }

    #[test]
    fn slots_do_not_go_over_lines_or_tags() {
        assert_eq!(slots("[[one]] [[two\nthree]] [[<b>]] [[four]]"), ["one", "four"]);
    }
}
