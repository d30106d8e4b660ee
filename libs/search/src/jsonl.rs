//! JSON lines for programs: articles and questions in, hits out.

use std::collections::HashMap;

use lexis::Family;
use serde::{Deserialize, Serialize};

use crate::{Document, Index, snippet};

/// The longest part of a text that is shown with a hit, in code points.
const SNIPPET_POINTS: usize = 160;

/// A line: an article to be found, one to be forgotten, or a question.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Line {
    Question {
        id: serde_json::Value,
        query: String,
        limit: Option<usize>,
    },
    Forget {
        forget: serde_json::Value,
    },
    Article {
        id: serde_json::Value,
        lang: Option<String>,
        title: String,
        tags: Option<Tags>,
        body: Option<String>,
        helped: Option<u32>,
    },
}

/// In one text, or in a list.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Tags {
    One(String),
    Several(Vec<String>),
}

/// How many hits are told to a question that does not say.
const LIMIT: usize = 10;

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    hits: Vec<Shown<'a>>,
}

#[derive(Serialize)]
struct Shown<'a> {
    id: &'a serde_json::Value,
    score: f64,
    title: &'a str,
    snippet: String,
    /// In code points of the snippet.
    marks: Vec<(usize, usize)>,
}

/// A collection that is filled and asked line by line.
#[derive(Debug, Default)]
pub struct Session {
    index: Index,
    articles: HashMap<i64, (serde_json::Value, Document)>,
    /// By id as it is written.
    numbers: HashMap<String, i64>,
    next: i64,
}

impl Session {
    /// Takes one line. Questions are answered; an article is noted without an answer; a line that is neither answers
    /// `{"id","error"}` and changes nothing.
    pub fn line(&mut self, text: &str) -> Option<String> {
        match serde_json::from_str(text) {
            Ok(Line::Question { id, query, limit }) => Some(self.answer(&id, &query, limit.unwrap_or(LIMIT))),
            Ok(Line::Forget { forget }) => {
                if let Some(number) = self.numbers.remove(&forget.to_string()) {
                    self.index.remove(number);
                    self.articles.remove(&number);
                }
                None
            }
            Ok(Line::Article { id, lang, title, tags, body, helped }) => {
                let (body, helped) = (body.unwrap_or_default(), helped.unwrap_or_default());
                let tags = match tags {
                    Some(Tags::One(tags)) => tags,
                    Some(Tags::Several(tags)) => tags.join(" "),
                    None => String::new(),
                };
                let family = lang.as_deref().and_then(family_of).or_else(|| guessed(&title, &body));
                let family = family.unwrap_or(Family::En);
                let next = self.next;
                let number = *self.numbers.entry(id.to_string()).or_insert(next);
                self.next = self.next.max(number + 1);
                let document = Document { family, title, tags, body, helped };
                self.index.put(number, &document);
                self.articles.insert(number, (id, document));
                None
            }
            Err(_) => {
                let id = serde_json::from_str::<serde_json::Value>(text).ok().and_then(|line| line.get("id").cloned());
                let error = "neither an article {\"id\",\"title\",\"body\"?,\"tags\"?,\"lang\"?} nor a question \
                             {\"id\",\"query\",\"limit\"?}";
                Some(serde_json::json!({ "id": id, "error": error }).to_string())
            }
        }
    }

    fn answer(&self, id: &serde_json::Value, query: &str, limit: usize) -> String {
        let query = self.index.read(query);
        let hits = self.index.find(&query, limit.min(1_000));
        let shown = hits.into_iter().filter_map(|hit| {
            let (id, document) = self.articles.get(&hit.id)?;
            let part = snippet(&document.body, document.family, &query, SNIPPET_POINTS);
            Some(Shown {
                id,
                score: hit.score,
                title: &document.title,
                snippet: part.text,
                marks: part.hits.into_iter().map(|hit| (hit.start, hit.end)).collect(),
            })
        });
        serde_json::to_string(&Answer { id, hits: shown.collect() }).unwrap_or_default()
    }
}

fn family_of(tag: &str) -> Option<Family> {
    Family::named(tag).or_else(|| tag.parse::<kernel::Language>().ok().map(Family::from)).or(match tag {
        "sr" => Some(Family::Bcs),
        _ => None,
    })
}

fn guessed(title: &str, body: &str) -> Option<Family> {
    lexis::guess(&[title, body].join("\n")).map(|guess| guess.language.into())
}
