//! Pictures in the text of what agents write: uploads that stand where they were put, and leave with the letter.

use kernel::Id;
use tickets::Attachment;

/// Where the composer finds a file; what comes after it is the file's number.
const ADDRESS: &str = "/api/v1/attachments/";

/// The files that stand as pictures in HTML of the composer, each once.
///
/// Like everything here it reads HTML as `markup::clean_editor_html` writes it: a `<` begins a tag, and values stand
/// between double quotes that they do not contain.
pub(crate) fn standing_in(html: &str) -> Vec<Id<Attachment>> {
    let mut found = Vec::new();
    each_tag(html, |part| {
        if let Part::Tag(tag) = part
            && let Some(id) = source(tag).and_then(number)
            && !found.contains(&id)
        {
            found.push(id);
        }
    });
    found
}

/// The HTML with other sources for its pictures; a picture without one is left out.
pub(crate) fn with_sources(html: &str, other: impl Fn(Id<Attachment>) -> Option<String>) -> String {
    let mut out = String::with_capacity(html.len());
    each_tag(html, |part| match part {
        Part::Text(text) => out.push_str(text),
        Part::Tag(tag) if !tag.starts_with("<img") => out.push_str(tag),
        Part::Tag(tag) => {
            if let Some(before) = source(tag)
                && let Some(after) = number(before).and_then(&other)
            {
                out.push_str(&tag.replacen(&quoted(before), &quoted(&after), 1));
            }
        }
    });
    out
}

/// A piece of HTML.
enum Part<'a> {
    Text(&'a str),
    Tag(&'a str),
}

fn each_tag<'a>(html: &'a str, mut take: impl FnMut(Part<'a>)) {
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, from) = rest.split_at(start);
        let mut is_quoted = false;
        let end = from.find(|c: char| {
            is_quoted ^= c == '"';
            c == '>' && !is_quoted
        });
        let (tag, after) = from.split_at(end.map_or(from.len(), |end| end + 1));
        take(Part::Text(text));
        take(Part::Tag(tag));
        rest = after;
    }
    take(Part::Text(rest));
}

/// The source of a picture's tag.
fn source(tag: &str) -> Option<&str> {
    let (_, from) = tag.strip_prefix("<img")?.split_once(" src=\"")?;
    Some(from.split_once('"')?.0)
}

fn number(source: &str) -> Option<Id<Attachment>> {
    source.strip_prefix(ADDRESS)?.parse().ok().map(Id::new)
}

fn quoted(source: &str) -> String {
    format!(" src=\"{source}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_found_by_their_address_and_nothing_else_is_taken_for_one() {
        let html = markup::clean_editor_html(
            "<p>src=\"/api/v1/attachments/1\"<img alt='a > b \" src=\"/api/v1/attachments/2\"'
             src='/api/v1/attachments/3'><a href='/api/v1/attachments/4'>x</a><img src='/api/v1/attachments/3'>
             <img src='/api/v1/attachments/5/../6'><img src='https://example.com/api/v1/attachments/7'></p>",
        );
        assert_eq!(standing_in(&html), [Id::new(3)]);
    }

    #[test]
    fn a_picture_gets_its_new_source_and_one_without_goes() {
        let html = markup::clean_editor_html(
            "<p>One <img src='/api/v1/attachments/3' alt='a > b'> two <img src='/api/v1/attachments/8'> three
             <img src='/other'></p>",
        );
        let out = with_sources(&html, |id| (id.get() == 3).then(|| "cid:3.x@example.com".to_owned()));
        assert!(out.starts_with("<p>One <img src=\"cid:3.x@example.com\" alt=\"a "), "{out}");
        assert_eq!(out.matches("<img").count(), 1);
        assert!(out.contains(" two ") && out.contains(" three"), "{out}");
        assert!(!out.contains("/api/"));
    }

    #[test]
    fn broken_html_loses_no_words() {
        assert_eq!(with_sources("a < b <img src=\"", |_| None), "a < b <img src=\"");
        assert_eq!(with_sources("a &lt; b", |_| None), "a &lt; b");
    }
}
